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
	// node is the same on the graph.
	node func(*Nodes) *formula.Node
}

// Columns lists them in the order of files.
var Columns = []Column{
	{"gross_t", func(y Year) decimal.Decimal { return y.Gross }, func(n *Nodes) *formula.Node { return n.Gross }},
	{"baseline_t", func(y Year) decimal.Decimal { return y.Baseline }, func(n *Nodes) *formula.Node { return n.Baseline }},
	{"target_t", func(y Year) decimal.Decimal { return y.Target }, func(n *Nodes) *formula.Node { return n.Target }},
	{"reductions_t", func(y Year) decimal.Decimal { return y.Reductions }, func(n *Nodes) *formula.Node { return n.Reductions }},
	{"credits_t", func(y Year) decimal.Decimal { return y.Credits }, func(n *Nodes) *formula.Node { return n.Credits }},
	{"credits_evidence_low_t", func(y Year) decimal.Decimal { return y.EvidenceLow }, func(n *Nodes) *formula.Node { return n.Low }},
	{"credits_evidence_t", func(y Year) decimal.Decimal { return y.Evidence }, func(n *Nodes) *formula.Node { return n.Central }},
	{"credits_evidence_high_t", func(y Year) decimal.Decimal { return y.EvidenceHigh }, func(n *Nodes) *formula.Node { return n.High }},
	{"removals_t", func(y Year) decimal.Decimal { return y.Removals }, func(n *Nodes) *formula.Node { return n.Removals }},
	{"avoided_t", func(y Year) decimal.Decimal { return y.Avoided }, func(n *Nodes) *formula.Node { return n.Avoided }},
	{"stored_t", func(y Year) decimal.Decimal { return y.Stored }, func(n *Nodes) *formula.Node { return n.Stored }},
	{"remaining_t", func(y Year) decimal.Decimal { return y.Remaining }, func(n *Nodes) *formula.Node { return n.Remaining }},
	{"cost_usd", func(y Year) decimal.Decimal { return y.Cost }, func(n *Nodes) *formula.Node { return n.Cost }},
	{"hectares_ha", func(y Year) decimal.Decimal { return y.Hectares }, func(n *Nodes) *formula.Node { return n.Hectares }},
	{"cumulative_gross_t", func(y Year) decimal.Decimal { return y.CumulativeGross }, func(n *Nodes) *formula.Node { return n.CumulativeGross }},
	{"cumulative_target_t", func(y Year) decimal.Decimal { return y.CumulativeTarget }, func(n *Nodes) *formula.Node { return n.CumulativeTarget }},
	{"cumulative_cost_usd", func(y Year) decimal.Decimal { return y.Total }, func(n *Nodes) *formula.Node { return n.TotalCosts }},
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
