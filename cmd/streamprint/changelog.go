package main

import (
	"fmt"
	"strconv"
	"time"

	"streamprint/app/text"
	"streamprint/calc/changelog"
	"streamprint/calc/changelog/presets"
	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// changelogCommand lists the versions of the model with what each changed.
type changelogCommand struct {
	output `embed:""`
}

type versionList struct {
	Model    string         `json:"model"`
	Versions []versionEntry `json:"versions"`
}

// versionEntry is a version, the newest first.
type versionEntry struct {
	Model string `json:"model"`
	Date  string `json:"date"`
	// Before is the version before, empty for the first one.
	Before string `json:"before"`
	// Why is in English.
	Why string `json:"why"`
	// Factors is how many figures the book has, without grid intensities.
	Factors int          `json:"factors"`
	Added   []movedEntry `json:"added"`
	Removed []movedEntry `json:"removed"`
	Moved   []movedEntry `json:"moved"`
	// Answers are the default ones: of each method a year of the default habit, of
	// each plan to begin with the gross emissions and the gap. The first version
	// has none.
	Answers []answerEntry `json:"answers"`
}

// movedEntry is a figure; Old or New is null where it was not there.
type movedEntry struct {
	ID  string       `json:"id"`
	Old *movedFactor `json:"old"`
	New *movedFactor `json:"new"`
	// Relative is (new − old) ÷ old of the values, null where there is none.
	Relative *number `json:"relative"`
}

type movedFactor struct {
	Value number `json:"value"`
	Low   number `json:"low"`
	High  number `json:"high"`
	Unit  string `json:"unit"`
}

type answerEntry struct {
	ID       string  `json:"id"`
	Amount   string  `json:"amount"`
	Unit     string  `json:"unit"`
	Before   number  `json:"before"`
	After    number  `json:"after"`
	Relative *number `json:"relative"`
}

// Run writes the list.
func (c *changelogCommand) Run(s *streams) error {
	entries, err := changelog.Read()
	if err != nil {
		return err
	}
	list := versionList{Model: factor.Model}
	w := changelogWriter{s, c.messages(), text.ChangelogFor(text.Lang(c.Lang))}
	for i, e := range entries {
		answers := e.Methods
		if e.Before != "" {
			plans, err := presets.Answers(e.Before, e.ID)
			if err != nil {
				return err
			}
			answers = append(answers, plans...)
		}
		if c.Format == "json" {
			list.Versions = append(list.Versions, newVersion(e, answers))
			continue
		}
		if i > 0 {
			s.plain("")
		}
		w.version(e, answers)
	}
	if c.Format == "json" {
		return s.json(list)
	}
	return nil
}

func newVersion(e changelog.Entry, answers []changelog.Answer) versionEntry {
	v := versionEntry{
		Model: e.ID, Date: e.Date.Format(time.DateOnly), Before: e.Before, Why: text.ChangelogFor(text.EN).Why[e.Why], Factors: e.Factors,
		Added: newMoves(e.Added), Removed: newMoves(e.Removed), Moved: newMoves(e.Moved), Answers: []answerEntry{},
	}
	for _, a := range answers {
		v.Answers = append(v.Answers, answerEntry{a.ID, a.Amount, a.Unit, number(a.Then), number(a.Now), optional(a.Relative())})
	}
	return v
}

func newMoves(moves []factor.Move) []movedEntry {
	list := []movedEntry{}
	for _, m := range moves {
		list = append(list, movedEntry{m.ID(), newMoved(m.Old), newMoved(m.New), optional(m.Relative())})
	}
	return list
}

func newMoved(f *factor.Factor) *movedFactor {
	if f == nil {
		return nil
	}
	return &movedFactor{number(f.Value), number(f.Low), number(f.High), f.Unit.String()}
}

// changelogWriter writes the versions as text.
type changelogWriter struct {
	*streams
	m *text.Messages
	t *text.ChangelogMessages
}

func (w changelogWriter) version(e changelog.Entry, answers []changelog.Answer) {
	w.plain(e.ID + "  " + text.Date(w.m.Lang, e.Date.Format(time.DateOnly)))
	w.plain(wrap(indent, w.t.Why[e.Why])...)
	if e.Before == "" {
		w.plain(wrap(indent, fmt.Sprintf(w.t.Begins, e.Factors))...)
		return
	}
	w.moves(w.t.Added, e.Added)
	w.moves(w.t.Removed, e.Removed)
	w.moves(w.t.Moved, e.Moved)
	moved := changelog.Moved(answers)
	if len(moved) == 0 {
		w.plain(wrap(indent, fmt.Sprintf(w.t.Unmoved, len(answers)))...)
		return
	}
	w.plain(indent + w.t.AnswersHeading)
	rows := [][]string{{w.t.Answer, w.t.Before, w.t.After, w.t.Change}}
	for _, a := range moved {
		value := func(v decimal.Decimal) string { return text.Quantity(w.m.Lang, v, a.Unit+" "+text.CO2eASCII).String() }
		rows = append(rows, []string{w.name(a) + w.m.Colon() + w.t.Amount[a.Amount], value(a.Then), value(a.Now), w.t.Share(a.Relative())})
	}
	w.table(indent+indent, []bool{false, true, true, true}, rows)
}

// name is that of a method or of a plan.
func (w changelogWriter) name(a changelog.Answer) string {
	if method, err := viewing.Find(a.ID); err == nil && a.Amount == changelog.Year {
		return method.Name
	}
	return text.PlanFor(w.m.Lang).Preset[a.ID]
}

func (w changelogWriter) moves(heading string, moves []factor.Move) {
	if len(moves) == 0 {
		return
	}
	w.plain(indent + heading + w.m.Colon() + strconv.Itoa(len(moves)))
	rows := [][]string{{w.t.Factor, w.t.Before, w.t.After, w.t.Change}}
	for _, m := range moves {
		named := m.New
		if named == nil {
			named = m.Old
		}
		rows = append(rows, []string{w.m.FactorName(named), w.t.Value(m.Old), w.t.Value(m.New), w.t.Share(m.Relative())})
	}
	w.table(indent+indent, []bool{false, true, true, true}, rows)
}
