package answer

import (
	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// watchResult is the answer for a habit of watching.
type watchResult struct {
	Model  string         `json:"model"`
	Method string         `json:"method"`
	Hours  Number         `json:"hours"`
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
	Warnings    []Warning    `json:"warnings"`
	// Scenario is the fragment of a link to the same result.
	Scenario string `json:"scenario"`
}

// amounts are an energy, null where the method gives none, and emissions with
// the range in which nine draws in ten lie.
type amounts struct {
	EnergyWh *Number `json:"energy_wh"`
	CO2eG    Number  `json:"co2e_g"`
	LowG     Number  `json:"low_g"`
	HighG    Number  `json:"high_g"`
}

type component struct {
	ID       viewing.Component `json:"id"`
	EnergyWh *Number           `json:"energy_wh"`
	CO2eG    Number            `json:"co2e_g"`
}

type year struct {
	EnergyKWh *Number `json:"energy_kwh"`
	CO2eKg    Number  `json:"co2e_kg"`
	LowKg     Number  `json:"low_kg"`
	HighKg    Number  `json:"high_kg"`
}

type equivalent struct {
	ID    string `json:"id"`
	Count Number `json:"count"`
	// Unit is "1" where things are counted.
	Unit string `json:"unit"`
}

// Warning is what a method cannot represent of a habit, or what else to know of
// its number.
type Warning struct {
	Code   viewing.WarningCode `json:"code"`
	Field  viewing.Field       `json:"field"`
	Detail string              `json:"detail"`
	// Message is in English.
	Message string `json:"message"`
}

// Watch works a habit of watching out. It is one JSON object, with the numbers of
// the whole habit, of its parts, of one hour and of a year.
func Watch(d scenario.Document) ([]byte, error) {
	of := d.Case()
	r, err := of.Estimate(Draws)
	if err != nil {
		return nil, err
	}
	out := newWatchResult(d, r)
	if !d.Habit.Bytes.Valid {
		hour, err := of.OneHour().Estimate(Draws)
		if err != nil {
			return nil, err
		}
		out.PerHour = newAmounts(hour)
	}
	return JSON(out)
}

func newWatchResult(d scenario.Document, r *viewing.Result) *watchResult {
	out := &watchResult{
		Model: d.Model, Method: d.Method, Hours: Number(d.Habit.Hours), Per: d.Habit.Per, amounts: *newAmounts(r),
		Components: []component{}, Equivalents: []equivalent{}, Warnings: []Warning{}, Scenario: scenario.Encode(d),
	}
	for _, p := range r.Parts {
		out.Components = append(out.Components, component{p.Component, known(p.Energy), Number(p.Carbon.Value)})
	}
	if d.Habit.Per != viewing.Once {
		y := r.YearCarbon
		out.PerYear = &year{known(r.YearEnergy), Number(y.Value), end(y.Low), end(y.High)}
	}
	for _, e := range r.Equivalents {
		out.Equivalents = append(out.Equivalents, equivalent{e.ID, Number(e.Count.Value), e.Count.Node.Unit.String()})
	}
	for _, w := range r.Warnings {
		out.Warnings = append(out.Warnings, NewWarning(w))
	}
	return out
}

func newAmounts(r *viewing.Result) *amounts {
	return &amounts{known(r.Energy), Number(r.Carbon.Value), end(r.Carbon.Low), end(r.Carbon.High)}
}

// known is the number of a quantity, nil where the method gives none.
func known(q viewing.Quantity) *Number {
	if q.Node == nil {
		return nil
	}
	n := Number(q.Value)
	return &n
}

func end(v decimal.NullDecimal) Number { return Number(v.Decimal) }

// NewWarning is a warning of a method with its sentence.
func NewWarning(w viewing.Warning) Warning {
	return Warning{w.Code, w.Field, w.Detail, text.For(text.EN).WarningText(w)}
}
