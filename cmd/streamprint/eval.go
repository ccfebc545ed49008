package main

import (
	"errors"
	"io"

	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// evalCommand estimates a document from a file: of watching, or of a plan.
type evalCommand struct {
	File string `arg:"" help:"File with the document, - for standard input."`

	output `embed:""`
}

// longest is more than any document may have.
const longest = 1 << 20

// Run works out the document. What is worth knowing about it although nothing
// is wrong goes to standard error.
func (c *evalCommand) Run(s *streams) error {
	data, err := readDocument(c.File, s.in)
	if err != nil {
		return usage{"FILE: " + err.Error()}
	}
	if isPlan(data) {
		return c.plan(s, data)
	}
	d, notes, err := scenario.DecodeJSON(data)
	var problems scenario.Problems
	if errors.As(err, &problems) {
		mistakes := make(usage, len(problems))
		for i, p := range problems {
			mistakes[i] = c.File + ": " + p.Error()
		}
		return mistakes
	}
	if err := answer(s, d, c.output); err != nil {
		return err
	}
	for _, n := range notes {
		_, err = io.WriteString(s.err, "streamprint: "+c.File+": note: "+text.Plain(c.messages().NoteText(n))+"\n")
		if err != nil {
			return err
		}
	}
	return nil
}

// plan works out the document of a plan.
func (c *evalCommand) plan(s *streams, data []byte) error {
	p, notes, err := plan.DecodeJSON(data)
	if err != nil {
		return fileMistakes(c.File, err)
	}
	if err := answerPlan(s, p, 0, c.Format); err != nil {
		return err
	}
	return writeNotes(s, c.File, notes)
}
