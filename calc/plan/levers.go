package plan

import (
	"slices"

	"streamprint/calc/formula"
	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
)

// LeverID names something that a plan could do otherwise. IDs are stable.
type LeverID string

const (
	// FullMeasure: a measure reaches everything that it can act on.
	FullMeasure LeverID = "measure_full"
	// GrowthUp and GrowthDown: all growth is one percentage point a year more or
	// less.
	GrowthUp   LeverID = "growth_up"
	GrowthDown LeverID = "growth_down"
	// CleanerGrid: the grid's intensity falls one percentage point a year faster.
	CleanerGrid LeverID = "grid_cleaner"
	// CreditsUp and CreditsDown: a tenth more or fewer credits of every kind.
	CreditsUp   LeverID = "credits_up"
	CreditsDown LeverID = "credits_down"
	// DoubleRegenerated and DoublePreserved: twice the hectares.
	DoubleRegenerated LeverID = "regenerate_double"
	DoublePreserved   LeverID = "preserve_double"
)

// LeverIDs lists them.
var LeverIDs = []LeverID{FullMeasure, GrowthUp, GrowthDown, CleanerGrid, CreditsUp, CreditsDown, DoubleRegenerated, DoublePreserved}

// Lever is what would be otherwise if one thing of a plan were.
type Lever struct {
	ID LeverID
	// Measure is the ID of the measure of FullMeasure, empty for others.
	Measure string
	// Plan is the one that the lever leads to.
	Plan Plan
	// Change is what it does to the amount.
	Change formula.Change
	// Share is the change over the amount, to 30 digits; zero where that is zero.
	Share decimal.Decimal
}

// NoEffect tells whether the amount stays the same to the last digit.
func (l Lever) NoEffect() bool { return l.Change.Value.IsZero() }

// Levers says what would change an amount of a calendar year most: each thing
// that the plan could do otherwise, alone. The largest change comes first; those
// without effect are kept and come last, in the order of the plan. A measure at
// full reach already, a number at its end and a change that would make the plan
// invalid are left out. Draws is the size of
// the samples behind the ranges, 0 for none. The plan must be valid.
func Levers(p Plan, amount Amount, year, draws int) ([]Lever, error) {
	now, err := p.amount(amount, year)
	if err != nil {
		return nil, err
	}
	var ofNow []float64
	seed := p.Seed() // of all, so that what a lever leaves alone falls out of its change
	if draws > 0 {
		if ofNow, err = p.draw(amount, year, draws, seed); err != nil {
			return nil, err
		}
	}
	levers := p.levers()
	for i := range levers {
		l := &levers[i]
		then, err := l.Plan.amount(amount, year)
		if err != nil {
			return nil, err
		}
		var ofThen []float64
		if draws > 0 {
			if ofThen, err = l.Plan.draw(amount, year, draws, seed); err != nil {
				return nil, err
			}
		}
		l.Change = formula.NewChange(now, then, ofNow, ofThen)
		if !now.IsZero() {
			l.Share = formula.Significant(l.Change.Value.DivRound(now, 40), 30)
		}
	}
	slices.SortStableFunc(levers, func(a, b Lever) int { return b.Change.Value.Abs().Cmp(a.Change.Value.Abs()) })
	return levers, nil
}

// levers lists what a plan could do otherwise, with the plans that follow.
func (p Plan) levers() []Lever {
	var list []Lever
	params := p.Params()
	// to adds a lever if the change, by parameters, is allowed.
	to := func(id LeverID, measure string, pick func(Param) bool, next func(decimal.Decimal) decimal.Decimal) {
		var settings []Setting
		for _, a := range params {
			if !pick(a) {
				continue
			}
			v := decimal.Decimal{}
			if text := a.Get(&p); text != "" {
				v = decimal.RequireFromString(text)
			}
			w := formula.Significant(decimal.Max(a.Min, decimal.Min(a.Max, next(v))), scenario.Digits)
			if !w.Equal(v) {
				settings = append(settings, Setting{a.Key, w.String()})
			}
		}
		if len(settings) == 0 {
			return
		}
		q := p.clone()
		if problems := q.Change(settings); len(problems) == 0 {
			list = append(list, Lever{ID: id, Measure: measure, Plan: q})
		}
	}
	key := func(section, attribute string) func(Param) bool {
		return func(a Param) bool { return a.Section() == section && a.Attribute() == attribute }
	}
	plus := func(v string) func(decimal.Decimal) decimal.Decimal {
		return func(d decimal.Decimal) decimal.Decimal { return d.Add(dec(v)) }
	}
	times := func(v string) func(decimal.Decimal) decimal.Decimal {
		return func(d decimal.Decimal) decimal.Decimal { return d.Mul(dec(v)) }
	}
	for _, m := range p.Measures {
		full := func(decimal.Decimal) decimal.Decimal { return hundred }
		to(FullMeasure, m.ID, func(a Param) bool { return a.Key == sectionMeasure+"."+m.ID+".share_pct" }, full)
	}
	growth := func(a Param) bool { return a.Section() == "growth" }
	to(GrowthUp, "", growth, plus("1"))
	to(GrowthDown, "", growth, plus("-1"))
	if p.GridCountry == "" {
		to(CleanerGrid, "", func(a Param) bool { return a.Key == "grid.decline_pct" }, plus("1"))
	}
	to(CreditsUp, "", key(sectionCredit, "tonnes_t"), times("1.1"))
	to(CreditsDown, "", key(sectionCredit, "tonnes_t"), times("0.9"))
	to(DoubleRegenerated, "", key(sectionRegenerate, "hectares_ha"), times("2"))
	to(DoublePreserved, "", key(sectionPreserve, "hectares_ha"), times("2"))
	return list
}
