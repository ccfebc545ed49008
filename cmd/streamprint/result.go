package main

import (
	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// draws is the size of the sample behind a range, that of the site's pages.
const draws = 2000

// result is the answer for one document, as JSON.
type result struct {
	Model  string         `json:"model"`
	Method string         `json:"method"`
	Hours  number         `json:"hours"`
	Per    viewing.Period `json:"per"`
	amounts
	Components []component `json:"components"`
	// PerHour is one hour of the same habit; null when a data volume was given,
	// which has no hours.
	PerHour *amounts `json:"per_hour"`
	// PerYear is a year of the habit; null for a habit of once.
	PerYear *year `json:"per_year"`
	// Equivalents compare a year of the habit, or the one time, with other things.
	Equivalents []equivalent `json:"equivalents"`
	Warnings    []warning    `json:"warnings"`
	// Scenario is the fragment of a link to the same result.
	Scenario string `json:"scenario"`
}

// amounts are an energy, null where the method gives none, and emissions with
// the range in which nine draws in ten lie.
type amounts struct {
	EnergyWh *number `json:"energy_wh"`
	CO2eG    number  `json:"co2e_g"`
	LowG     number  `json:"low_g"`
	HighG    number  `json:"high_g"`
}

type component struct {
	ID       viewing.Component `json:"id"`
	EnergyWh *number           `json:"energy_wh"`
	CO2eG    number            `json:"co2e_g"`
}

type year struct {
	EnergyKWh *number `json:"energy_kwh"`
	CO2eKg    number  `json:"co2e_kg"`
	LowKg     number  `json:"low_kg"`
	HighKg    number  `json:"high_kg"`
}

type equivalent struct {
	ID    string `json:"id"`
	Count number `json:"count"`
	// Unit is "1" where things are counted.
	Unit string `json:"unit"`
}

type warning struct {
	Code   viewing.WarningCode `json:"code"`
	Field  viewing.Field       `json:"field"`
	Detail string              `json:"detail"`
	// Message is in English.
	Message string `json:"message"`
}

// answer works a document out and writes the result.
func answer(s *streams, d scenario.Document, o output) error {
	of := d.Case()
	r, err := of.Estimate(draws)
	if err != nil {
		return err
	}
	if o.Format == "text" {
		writeText(s, d, r, o.messages())
		return nil
	}
	out := newResult(d, r)
	if !d.Habit.Bytes.Valid {
		hour, err := of.OneHour().Estimate(draws)
		if err != nil {
			return err
		}
		out.PerHour = newAmounts(hour)
	}
	return s.json(out)
}

func newResult(d scenario.Document, r *viewing.Result) *result {
	out := &result{
		Model: d.Model, Method: d.Method, Hours: number(d.Habit.Hours), Per: d.Habit.Per, amounts: *newAmounts(r),
		Components: []component{}, Equivalents: []equivalent{}, Warnings: []warning{}, Scenario: scenario.Encode(d),
	}
	for _, p := range r.Parts {
		out.Components = append(out.Components, component{p.Component, known(p.Energy), number(p.Carbon.Value)})
	}
	if d.Habit.Per != viewing.Once {
		y := r.YearCarbon
		out.PerYear = &year{known(r.YearEnergy), number(y.Value), end(y.Low), end(y.High)}
	}
	for _, e := range r.Equivalents {
		out.Equivalents = append(out.Equivalents, equivalent{e.ID, number(e.Count.Value), e.Count.Node.Unit.String()})
	}
	english := text.For(text.EN)
	for _, w := range r.Warnings {
		out.Warnings = append(out.Warnings, warning{w.Code, w.Field, w.Detail, english.WarningText(w)})
	}
	return out
}

func newAmounts(r *viewing.Result) *amounts {
	return &amounts{known(r.Energy), number(r.Carbon.Value), end(r.Carbon.Low), end(r.Carbon.High)}
}

// known is the number of a quantity, nil where the method gives none.
func known(q viewing.Quantity) *number {
	if q.Node == nil {
		return nil
	}
	n := number(q.Value)
	return &n
}

func end(v decimal.NullDecimal) number { return number(v.Decimal) }
