package report

import (
	"bytes"
	"encoding/csv"

	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Viewing is the estimate r of the document d as a report. Its lines are the
// totals, the parts and the equivalents, with the ranges that the estimate has.
func Viewing(d scenario.Document, r *viewing.Result, a About) (*Report, error) {
	out := &Report{
		About: a, Kind: string(scenario.Watch), Model: d.Model, Fragment: scenario.Encode(d), Scenario: scenario.EncodeJSON(d),
		Sources: []string{r.Method.Source}, Exact: r.Exact, Graph: r.Graph,
	}
	line := func(q viewing.Quantity) {
		if q.Node != nil {
			out.Lines = append(out.Lines, Line{q.Node, q.Low, q.High})
		}
	}
	line(r.Carbon)
	line(r.Energy)
	for _, p := range r.Parts {
		line(p.Carbon)
		line(p.Energy)
	}
	line(r.YearCarbon)
	line(r.YearEnergy)
	for _, e := range r.Equivalents {
		line(e.Count)
	}
	var err error
	out.Results, err = componentsCSV(r)
	return out, err
}

// componentsCSV has a row for each component, the total and, for a habit that
// comes again, the year: Wh and g CO2e to 15 significant digits. A cell is empty
// where the method gives no energy or no draws were asked for.
func componentsCSV(r *viewing.Result) ([]byte, error) {
	rows := [][]string{{"component", "energy_wh", "energy_low_wh", "energy_high_wh", "co2e_g", "co2e_low_g", "co2e_high_g"}}
	add := func(name string, energy, carbon viewing.Quantity, shift int32) {
		row := []string{name}
		for _, q := range []viewing.Quantity{energy, carbon} {
			value := decimal.NullDecimal{Decimal: q.Value, Valid: q.Node != nil}
			for _, v := range []decimal.NullDecimal{value, q.Low, q.High} {
				cell := ""
				if v.Valid && q.Node != nil {
					cell = digits(v.Decimal.Shift(shift))
				}
				row = append(row, cell)
			}
		}
		rows = append(rows, row)
	}
	for _, p := range r.Parts {
		add(string(p.Component), p.Energy, p.Carbon, 0)
	}
	add("total", r.Energy, r.Carbon, 0)
	if r.Habit.Per != viewing.Once {
		add("year", r.YearEnergy, r.YearCarbon, 3) // kWh and kg
	}
	return writeCSV(rows)
}

// writeCSV is a table as comma-separated values.
func writeCSV(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(rows)
	return b.Bytes(), err
}
