package nature

import (
	"slices"
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Code says what a reader should know of a result. Codes are stable; the
// message catalogues translate them.
type Code string

// The codes.
const (
	// RecalledFigure: a factor of the result is remembered, no document at hand.
	// Detail is its ID.
	RecalledFigure Code = "recalled_figure"
	// Methane: the wet land gives off methane, which on 100 years may warm more
	// than the uptake cools.
	Methane Code = "methane"
	// Albedo: dark trees on bright land warm it, which the tonnes do not show.
	Albedo Code = "albedo"
	// Carbonate: carbonate in the sediment gives off CO2, which the tonnes do not
	// show.
	Carbonate Code = "carbonate"
	// Reversible: what is stored can be lost again.
	Reversible Code = "reversible"
	// OnlyOnce: a hectare's stock can be kept from loss once, not every year.
	OnlyOnce Code = "only_once"
	// Saturates: after that many Years a hectare gains hardly anything more.
	Saturates Code = "saturates"
	// RateBounded: the rate does not fit the saturation, which counts.
	RateBounded Code = "rate_bounded"
)

// Codes lists every code, for the completeness tests of the catalogues.
var Codes = []Code{RecalledFigure, Methane, Albedo, Carbonate, Reversible, OnlyOnce, Saturates, RateBounded}

// Warning is one thing to know of a result.
type Warning struct {
	Code Code
	// Detail is a factor ID for RecalledFigure.
	Detail string
	// Years is an age for Saturates.
	Years int
}

// Warnings are the codes that hold for the ecosystem whatever the figures.
func (e *Ecosystem) Warnings() []Code { return slices.Clone(e.caveats) }

// nearly is the share of the saturation from which a hectare counts as full.
var nearly = decimal.New(95, -2)

// Saturates gives the age in years from which a hectare holds 95 % of its
// saturation, before reversals and without the delay; ok is false if that is
// beyond the years of the graph.
func (r Regenerated) Saturates(e *formula.Exact) (years int, ok bool) {
	full := e.Value(r.saturation).Mul(nearly)
	i := slices.IndexFunc(e.Series(r.grown), full.LessThanOrEqual)
	return i, i >= 0
}

// Warnings are what to know of the result.
func (r Regenerated) Warnings(e *formula.Exact) []Warning {
	list := caveats(r.ecosystem)
	if e.Value(r.reached).GreaterThan(e.Value(r.bound)) {
		list = append(list, Warning{Code: RateBounded})
	}
	if years, ok := r.Saturates(e); ok {
		list = append(list, Warning{Code: Saturates, Years: years})
	}
	list = append(list, Warning{Code: Reversible})
	return append(list, recalled(r.Curve, r.Methane)...)
}

// Warnings are what to know of the result.
func (p Preserved) Warnings() []Warning {
	list := append([]Warning{{Code: OnlyOnce}}, caveats(p.ecosystem)...)
	return append(list, recalled(p.Avoided, p.Methane)...)
}

func caveats(e *Ecosystem) []Warning {
	list := make([]Warning, len(e.caveats))
	for i, c := range e.caveats {
		list[i] = Warning{Code: c}
	}
	return list
}

// recalled finds the remembered factors of this package's tables that the nodes
// are made from, in order of their IDs.
func recalled(nodes ...*formula.Node) []Warning {
	found, seen := map[string]bool{}, map[*formula.Node]bool{}
	var walk func(n *formula.Node)
	walk = func(n *formula.Node) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		if f := n.Factor; f != nil && f.Quality == factor.Recalled && strings.HasPrefix(f.ID, "nature.") {
			found[f.ID] = true
		}
		for _, a := range n.Args {
			walk(a)
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	var list []Warning
	for id := range found {
		list = append(list, Warning{Code: RecalledFigure, Detail: id})
	}
	slices.SortFunc(list, func(a, b Warning) int { return strings.Compare(a.Detail, b.Detail) })
	return list
}
