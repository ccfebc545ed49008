// Package ledger makes a report of a plan. It stands apart from package report,
// so that a program which knows no plans does not carry them.
package ledger

import (
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/report"
)

// line is a column of the ledger with its node.
type line struct {
	column string
	of     func(*plan.Nodes) *formula.Node
}

// lines are those of [plan.Columns], which a test compares.
var lines = []line{
	{"gross_t", func(n *plan.Nodes) *formula.Node { return n.Gross }},
	{"baseline_t", func(n *plan.Nodes) *formula.Node { return n.Baseline }},
	{"target_t", func(n *plan.Nodes) *formula.Node { return n.Target }},
	{"reductions_t", func(n *plan.Nodes) *formula.Node { return n.Reductions }},
	{"credits_t", func(n *plan.Nodes) *formula.Node { return n.Credits }},
	{"credits_evidence_low_t", func(n *plan.Nodes) *formula.Node { return n.Low }},
	{"credits_evidence_t", func(n *plan.Nodes) *formula.Node { return n.Central }},
	{"credits_evidence_high_t", func(n *plan.Nodes) *formula.Node { return n.High }},
	{"removals_t", func(n *plan.Nodes) *formula.Node { return n.Removals }},
	{"avoided_t", func(n *plan.Nodes) *formula.Node { return n.Avoided }},
	{"stored_t", func(n *plan.Nodes) *formula.Node { return n.Stored }},
	{"remaining_t", func(n *plan.Nodes) *formula.Node { return n.Remaining }},
	{"cost_usd", func(n *plan.Nodes) *formula.Node { return n.Cost }},
	{"hectares_ha", func(n *plan.Nodes) *formula.Node { return n.Hectares }},
	{"cumulative_gross_t", func(n *plan.Nodes) *formula.Node { return n.CumulativeGross }},
	{"cumulative_target_t", func(n *plan.Nodes) *formula.Node { return n.CumulativeTarget }},
	{"cumulative_cost_usd", func(n *plan.Nodes) *formula.Node { return n.TotalCosts }},
}

// Report is a plan as a report. Its lines are those of the ledger and the
// headlines are of the year of the promise; viewers and audience stand outside of
// the ledger and are in the calculation only. Its values as CSV are those of
// [plan.CSV].
func Report(r *plan.Result, a report.About) (*report.Report, error) {
	out := &report.Report{
		About: a, Kind: plan.Kind, Model: r.Graph.Book().ID, Fragment: plan.Encode(r.Plan), Scenario: plan.EncodeJSON(r.Plan),
		First: plan.First, Begin: r.Plan.Begin(), Mark: r.Plan.Deadline, Exact: r.Exact, Graph: r.Graph,
	}
	for _, l := range lines {
		out.Lines = append(out.Lines, report.Line{Node: l.of(r.Nodes)})
	}
	var err error
	out.Results, err = plan.CSV(r)
	return out, err
}
