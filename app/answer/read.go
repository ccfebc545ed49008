package answer

import (
	"bytes"
	"strings"

	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// ReadWatch reads a habit of watching from text: a document in JSON, or a link with
// or without what stands before its "#". The error is nil or [scenario.Problems].
func ReadWatch(text []byte) (scenario.Document, []scenario.Note, error) {
	fragment, ok := fragment(text)
	if !ok {
		return scenario.DecodeJSON(text)
	}
	d, notes, err := scenario.Decode(fragment)
	for _, n := range notes {
		// A page of watching passes over what it does not know. Nobody reads the notes of a program, which
		// must not take the default habit for the plan that it was given.
		if n.Code == scenario.UnknownKey && (n.Key == "preset" || strings.Contains(n.Key, ".")) {
			return d, notes, scenario.Problems{{
				Field: scenario.FieldKind, Code: scenario.NotAnOption, Given: plan.Kind,
				Allowed: scenario.Allowed{Options: []string{string(scenario.Watch)}},
			}}
		}
	}
	return d, notes, err
}

// ReadPlan reads a company's plan from text, as [ReadWatch] does a habit.
func ReadPlan(text []byte) (plan.Plan, []scenario.Note, error) {
	if fragment, ok := fragment(text); ok {
		return plan.Decode(fragment)
	}
	return plan.DecodeJSON(text)
}

// fragment is that of a link, unless the text is meant as JSON: a text that is
// neither is told to be no JSON.
func fragment(text []byte) (string, bool) {
	text = bytes.TrimSpace(text)
	if bytes.HasPrefix(text, []byte("{")) {
		return "", false
	}
	if before, after, ok := bytes.Cut(text, []byte("#")); ok && !bytes.Contains(before, []byte("{")) {
		text = after
	}
	return string(text), scenario.IsLink(string(text))
}
