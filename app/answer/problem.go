package answer

import (
	"errors"

	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// Problem is one thing that is wrong with a document, as JSON.
type Problem struct {
	// Field is where, empty for the document as a whole.
	Field scenario.Field `json:"field"`
	Code  scenario.Code  `json:"code"`
	Given string         `json:"given"`
	// Allowed is what would have been right; only what applies is there.
	Allowed Allowed `json:"allowed"`
	// Message is in English, without the field.
	Message string `json:"message"`
}

// Allowed is [scenario.Allowed] as JSON.
type Allowed struct {
	Min     *Number  `json:"min,omitempty"`
	Max     *Number  `json:"max,omitempty"`
	Unit    string   `json:"unit,omitempty"`
	Per     string   `json:"per,omitempty"`
	Digits  int      `json:"digits,omitempty"`
	Options []string `json:"options,omitempty"`
	Area    string   `json:"area,omitempty"`
}

// Problems are those of an error of [ReadWatch] or [ReadPlan], nil for any other.
func Problems(err error) []Problem {
	var problems scenario.Problems
	if !errors.As(err, &problems) {
		return nil
	}
	list := make([]Problem, len(problems))
	for i, p := range problems {
		a := p.Allowed
		list[i] = Problem{p.Field, p.Code, p.Given, Allowed{
			Optional(a.Min), Optional(a.Max), a.Unit, string(a.Per), a.Digits, a.Options, a.Area,
		}, plan.Message(p)}
	}
	return list
}

// Note is something to know about a document although nothing is wrong with it, as
// JSON.
type Note struct {
	Code  scenario.NoteCode `json:"code"`
	Key   string            `json:"key"`
	Given string            `json:"given"`
	// Message is in English.
	Message string `json:"message"`
}

// Notes are notes with their sentences.
func Notes(notes []scenario.Note) []Note {
	list := make([]Note, len(notes))
	for i, n := range notes {
		list[i] = Note{n.Code, n.Key, n.Given, text.Plain(text.For(text.EN).NoteText(n))}
	}
	return list
}
