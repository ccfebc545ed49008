package main

import (
	"streamprint/app/answer"
	"streamprint/app/text"
	"streamprint/calc/scenario"
)

// evalCommand estimates a document from a file: of watching, or of a plan.
type evalCommand struct {
	File string `arg:"" help:"File with the document, - for standard input."`

	output `embed:""`
}

// Run works out the document. What is worth knowing about it although nothing
// is wrong goes to standard error.
func (c *evalCommand) Run(s *streams) error {
	d, err := open(s, "FILE", c.File)
	if err != nil {
		return err
	}
	m := text.For(text.EN) // a plan is answered in English
	if d.plan != nil {
		err = answerPlan(s, *d.plan, 0, c.Format)
	} else {
		m = c.messages()
		err = answerWatch(s, d.watch, c.output)
	}
	if err != nil {
		return err
	}
	return d.writeNotes(s, m)
}

// answerWatch works a habit of watching out and writes the result.
func answerWatch(s *streams, d scenario.Document, o output) error {
	if o.Format == "json" {
		return s.write(answer.Watch(d))
	}
	r, err := d.Case().Estimate(draws)
	if err != nil {
		return err
	}
	writeText(s, d, r, o.messages())
	return nil
}
