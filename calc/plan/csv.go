package plan

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Column is a line of the ledger as a column of a file; its name ends in its
// unit.
type Column struct {
	Name string
	Of   func(Year) decimal.Decimal
}

// Columns lists them in the order of files.
var Columns = []Column{
	{"gross_t", func(y Year) decimal.Decimal { return y.Gross }},
	{"baseline_t", func(y Year) decimal.Decimal { return y.Baseline }},
	{"target_t", func(y Year) decimal.Decimal { return y.Target }},
	{"reductions_t", func(y Year) decimal.Decimal { return y.Reductions }},
	{"credits_t", func(y Year) decimal.Decimal { return y.Credits }},
	{"credits_evidence_low_t", func(y Year) decimal.Decimal { return y.EvidenceLow }},
	{"credits_evidence_t", func(y Year) decimal.Decimal { return y.Evidence }},
	{"credits_evidence_high_t", func(y Year) decimal.Decimal { return y.EvidenceHigh }},
	{"removals_t", func(y Year) decimal.Decimal { return y.Removals }},
	{"avoided_t", func(y Year) decimal.Decimal { return y.Avoided }},
	{"stored_t", func(y Year) decimal.Decimal { return y.Stored }},
	{"remaining_t", func(y Year) decimal.Decimal { return y.Remaining }},
	{"cost_usd", func(y Year) decimal.Decimal { return y.Cost }},
	{"hectares_ha", func(y Year) decimal.Decimal { return y.Hectares }},
	{"cumulative_gross_t", func(y Year) decimal.Decimal { return y.CumulativeGross }},
	{"cumulative_target_t", func(y Year) decimal.Decimal { return y.CumulativeTarget }},
	{"cumulative_cost_usd", func(y Year) decimal.Decimal { return y.Total }},
}

// CSV is the ledger as a table, a row a year from the first that is known, to 15
// significant digits.
func CSV(r *Result) ([]byte, error) {
	head := []string{"year"}
	for _, c := range Columns {
		head = append(head, c.Name)
	}
	rows := [][]string{head}
	for _, y := range r.Years {
		if y.Year < r.Plan.Begin() {
			continue
		}
		row := []string{strconv.Itoa(y.Year)}
		for _, c := range Columns {
			row = append(row, digits(c.Of(y)))
		}
		rows = append(rows, row)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// digits writes a number to 15 significant digits, without an exponent.
func digits(d decimal.Decimal) string { return plain(formula.Significant(d, 15)) }
