package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
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

// writeNotes says on standard error what is worth knowing about the document,
// also that it is of an earlier model and what the newest gives.
func (d document) writeNotes(s *streams, m *text.Messages) error {
	var lines []string
	for _, n := range d.notes {
		lines = append(lines, m.NoteText(n))
	}
	older, err := d.older(m)
	if err != nil {
		return err
	}
	if older != "" {
		lines = append(lines, older)
	}
	for _, line := range lines {
		if _, err := io.WriteString(s.err, "streamprint: "+d.file+": note: "+text.Plain(line)+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// older compares a document of an earlier model with the newest one, in a
// sentence; it is empty for one of the newest.
func (d document) older(m *text.Messages) (string, error) {
	var model, answer string
	var same bool
	switch {
	case d.plan != nil && d.plan.IsOlder():
		r, err := plan.Renew(*d.plan)
		if err != nil {
			return "", err
		}
		then, now := r.Then.In(d.plan.Deadline).Gross, r.Now.In(d.plan.Deadline).Gross
		model, answer = d.plan.Model, text.Quantity(m.Lang, now, "t "+text.CO2eASCII).String()
		same = then.Equal(now) && len(r.Moved) == 0
	case d.plan == nil && d.watch.IsOlder():
		r, err := viewing.Renew(d.watch.Case(), draws)
		if err != nil {
			return "", err
		}
		model, answer = d.watch.Model, writer{m: m, w: wordsOf[m.Lang]}.carbon(r.Now.Carbon, "g", "")
		same = r.Then.Carbon.Value.Equal(r.Now.Carbon.Value) && len(r.Moved) == 0
	default:
		return "", nil
	}
	words := text.ChangelogFor(m.Lang)
	if same {
		return fmt.Sprintf(words.OlderSame, model, factor.Model), nil
	}
	return fmt.Sprintf(words.Older, model, factor.Model, answer), nil
}

// isPlan says whether a document is one of a plan.
func isPlan(data []byte) bool {
	var document struct{ Kind string }
	return json.Unmarshal(data, &document) == nil && document.Kind == plan.Kind
}
