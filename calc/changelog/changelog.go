// Package changelog says what each version of the model changed, from the tables
// of the factor book and by working out the default answers in both versions:
// nothing of it is written by hand.
//
// Plans are in package changelog/presets, so that a program about watching does
// not carry them.
package changelog

import (
	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Entry is a version with what it changed.
type Entry struct {
	factor.Change
	// Before is the ID of the version before, empty for the first one.
	Before string
	// Methods are the answers of every method for the default habit, moved or not,
	// in the order of [viewing.Methods]: emissions of a year. The first version has
	// none.
	Methods []Answer
}

// Year is the amount of the answer of a method: the emissions of a year.
const Year = "year"

// Answer is a number that a visitor meets first, in two versions.
type Answer struct {
	// ID is that of a method or of the plan's preset, Amount which number it is.
	ID, Amount string
	// Unit is "kg" or "t", of CO2e.
	Unit      string
	Then, Now decimal.Decimal
}

// Moved tells whether the answer is another.
func (a Answer) Moved() bool { return !a.Then.Equal(a.Now) }

// Relative is (now − then) ÷ then, to 12 decimal places, absent where then is
// zero.
func (a Answer) Relative() decimal.NullDecimal {
	if a.Then.IsZero() {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(a.Now.Sub(a.Then).DivRound(a.Then, 12))
}

// Moved are the answers that are others.
func Moved(answers []Answer) []Answer {
	var list []Answer
	for _, a := range answers {
		if a.Moved() {
			list = append(list, a)
		}
	}
	return list
}

// Read gives the entries, the newest first.
func Read() ([]Entry, error) {
	changes, err := factor.Changelog()
	if err != nil {
		return nil, err
	}
	list := make([]Entry, len(changes))
	for i, c := range changes {
		list[i].Change = c
		if i == len(changes)-1 {
			continue
		}
		list[i].Before = changes[i+1].ID
		if list[i].Methods, err = Methods(list[i].Before, c.ID); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// Methods compares the answers of every method for the default habit in two
// versions, given by their IDs.
func Methods(then, now string) ([]Answer, error) {
	var list []Answer
	for _, m := range viewing.Methods {
		c := viewing.Case{Method: m, Habit: viewing.Default(), Model: then}
		before, err := c.Estimate(0)
		if err != nil {
			return nil, err
		}
		c.Model = now
		after, err := c.Estimate(0)
		if err != nil {
			return nil, err
		}
		list = append(list, Answer{ID: m.ID, Amount: Year, Unit: "kg", Then: before.YearCarbon.Value, Now: after.YearCarbon.Value})
	}
	return list, nil
}
