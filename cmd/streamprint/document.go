package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"

	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// longest is more than any document may have.
const longest = 1 << 20

// document is a file of either kind: a plan if there is one.
type document struct {
	file  string
	watch scenario.Document
	plan  *plan.Plan
	notes []scenario.Note
}

// open reads a document of either kind. The error is usage that names the file.
func open(s *streams, argument, file string) (document, error) {
	d := document{file: file}
	data, err := readDocument(file, s.in)
	if err != nil {
		return d, usage{argument + ": " + err.Error()}
	}
	if isPlan(data) {
		p, notes, err := plan.DecodeJSON(data)
		if err != nil {
			return d, fileMistakes(file, err, plan.Error)
		}
		d.plan, d.notes = &p, notes
		return d, nil
	}
	d.watch, d.notes, err = scenario.DecodeJSON(data)
	return d, fileMistakes(file, err, scenario.Problem.Error)
}

// fileMistakes names the file of each problem. An error that is none is given
// back.
func fileMistakes(file string, err error, say func(scenario.Problem) string) error {
	var problems scenario.Problems
	if !errors.As(err, &problems) {
		return err
	}
	mistakes := make(usage, len(problems))
	for i, p := range problems {
		mistakes[i] = file + ": " + say(p)
	}
	return mistakes
}

// readDocument reads a file, or standard input for "-".
func readDocument(file string, stdin io.Reader) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(io.LimitReader(stdin, longest))
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, longest))
}

// writeNotes says what is worth knowing about a document.
func writeNotes(s *streams, file string, notes []scenario.Note, m *text.Messages) error {
	for _, n := range notes {
		if _, err := io.WriteString(s.err, "streamprint: "+file+": note: "+text.Plain(m.NoteText(n))+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// isPlan says whether a document is one of a plan.
func isPlan(data []byte) bool {
	var document struct{ Kind string }
	return json.Unmarshal(data, &document) == nil && document.Kind == plan.Kind
}
