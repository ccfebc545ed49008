// Package presets compares what the plans to begin with come to in two versions
// of the model.
package presets

import (
	"fmt"
	"slices"

	"streamprint/calc/changelog"
	"streamprint/calc/plan"
)

// The amounts of an answer.
const (
	// Gross is what is emitted in the year of the deadline, after measures, in t.
	Gross = "gross"
	// Gap is what removals, and credits as far as evidence supports them at the
	// least, leave of it, in t.
	Gap = "gap"
)

// Answers compares the presets in two versions, given by their IDs: for each
// preset first its gross emissions, then its gap.
func Answers(then, now string) ([]changelog.Answer, error) {
	var list []changelog.Answer
	for _, id := range plan.Presets {
		before, err := answer(id, then)
		if err != nil {
			return nil, err
		}
		after, err := answer(id, now)
		if err != nil {
			return nil, err
		}
		list = append(list,
			changelog.Answer{ID: id, Amount: Gross, Unit: "t", Then: before.Gross, Now: after.Gross},
			changelog.Answer{ID: id, Amount: Gap, Unit: "t", Then: before.Gap, Now: after.Gap})
	}
	return list, nil
}

func answer(id, model string) (plan.Answer, error) {
	p, ok := plan.PresetOf(id, model)
	if !ok {
		return plan.Answer{}, fmt.Errorf("no plan %q in model %q", id, model)
	}
	r, err := plan.Work(p)
	if err != nil {
		return plan.Answer{}, err
	}
	answers, err := r.Deadline()
	if err != nil {
		return plan.Answer{}, err
	}
	return answers[slices.IndexFunc(answers, func(a plan.Answer) bool { return a.Reading == plan.ByEvidence })], nil
}
