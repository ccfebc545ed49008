package main

import (
	"errors"
	"io"
	"os"

	"streamprint/app/text"
	"streamprint/calc/scenario"
)

// evalCommand estimates a document from a file.
type evalCommand struct {
	File string `arg:"" help:"File with the document, - for standard input."`

	output `embed:""`
}

// longest is more than any document may have.
const longest = 1 << 20

// Run works out the document. What is worth knowing about it although nothing
// is wrong goes to standard error.
func (c *evalCommand) Run(s *streams) error {
	data, err := c.read(s.in)
	if err != nil {
		return usage{"FILE: " + err.Error()}
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

func (c *evalCommand) read(stdin io.Reader) ([]byte, error) {
	if c.File == "-" {
		return io.ReadAll(io.LimitReader(stdin, longest))
	}
	f, err := os.Open(c.File)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, longest))
}
