package plan

import (
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// WarningCode says what a reader should know about a result. Codes are stable.
type WarningCode string

// The codes of plans; those of inventories, ecosystems and credits join them.
const (
	// Assumed: the preset fills in what nobody published.
	Assumed WarningCode = "assumed"
	// Incomplete: the published list of credits is not whole.
	Incomplete WarningCode = "incomplete"
)

// Warning is something to know; Detail is the ID it is about, or empty.
type Warning struct {
	Code   WarningCode
	Detail string
}

func (b *builder) warn(code WarningCode, detail string) {
	w := Warning{code, detail}
	for _, known := range b.warnings {
		if known == w {
			return
		}
	}
	b.warnings = append(b.warnings, w)
}

// Year is a line of the ledger. Tonnes of CO2e, USD and hectares.
type Year struct {
	Year                                     int
	Baseline, Gross, Target, Reductions      decimal.Decimal
	Credits, EvidenceLow, Evidence           decimal.Decimal
	EvidenceHigh, Removals, Remaining        decimal.Decimal
	Avoided, Stored                          decimal.Decimal
	Cost, Hectares                           decimal.Decimal
	CumulativeGross, CumulativeTarget, Total decimal.Decimal // Total cost in USD
}

// Result is the ledger of a plan with what may be claimed.
type Result struct {
	Plan     Plan
	Graph    *formula.Graph
	Nodes    *Nodes
	Exact    *formula.Exact
	Years    []Year
	Claims   []Claim
	Warnings []Warning
}

// Work works a plan out. The plan must be valid. Where the visitor gave ranges, they
// stand on the inputs of the graph; a sample of it takes the seed of [Plan.Seed].
func Work(p Plan) (*Result, error) {
	g, nodes, warnings, err := p.buildVaried()
	if err != nil {
		return nil, err
	}
	e, err := formula.Read(g)
	if err != nil {
		return nil, err
	}
	r := &Result{Plan: p, Graph: g, Nodes: nodes, Exact: e, Warnings: append(warnings, presetWarnings(p)...)}
	for i := range years {
		r.Years = append(r.Years, r.year(i))
	}
	r.Claims = claims(r)
	return r, nil
}

func (r *Result) year(i int) Year {
	in := func(n *formula.Node) decimal.Decimal { return r.Exact.In(n, i) }
	n := r.Nodes
	return Year{
		Year: First + i, Baseline: in(n.Baseline), Gross: in(n.Gross), Target: in(n.Target), Reductions: in(n.Reductions),
		Credits: in(n.Credits), EvidenceLow: in(n.Low), Evidence: in(n.Central), EvidenceHigh: in(n.High),
		Removals: in(n.Removals), Remaining: in(n.Remaining), Avoided: in(n.Avoided), Stored: in(n.Stored),
		Cost: in(n.Cost), Hectares: in(n.Hectares),
		CumulativeGross: in(n.CumulativeGross), CumulativeTarget: in(n.CumulativeTarget), Total: in(n.TotalCosts),
	}
}

// In is the line of a year between [First] and [Last].
func (r *Result) In(year int) Year { return r.Years[min(max(year, First), Last)-First] }

// Amount is the value of a node in a calendar year.
func (r *Result) Amount(n *formula.Node, year int) decimal.Decimal { return r.Exact.In(n, year-First) }
