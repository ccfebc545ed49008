package presets

import (
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/plan"
)

func TestAnswers(t *testing.T) {
	list, err := Answers(factor.Versions[0].ID, factor.Model)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2*len(plan.Presets) {
		t.Fatalf("%d answers of %d plans", len(list), len(plan.Presets))
	}
	for i, a := range list {
		p, _ := plan.Preset(plan.Presets[i/2])
		r, err := plan.Work(p)
		if err != nil {
			t.Fatal(err)
		}
		gross := r.In(p.Deadline).Gross
		switch {
		case a.ID != p.Preset || a.Unit != "t":
			t.Errorf("%+v", a)
		case i%2 == 0 && (a.Amount != Gross || !a.Now.Equal(gross)):
			t.Errorf("%+v, want %s", a, gross)
		case i%2 == 1 && (a.Amount != Gap || a.Now.IsNegative() || a.Now.GreaterThan(gross)):
			t.Errorf("%+v of %s", a, gross)
		}
	}
	if _, err := Answers("1999.1", factor.Model); err == nil {
		t.Error("a version that nobody knows is compared")
	}
}
