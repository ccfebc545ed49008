package target

import (
	"fmt"
	"slices"

	"streamprint/calc/company"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Measure is something a company does to emit less: a lever.
type Measure struct {
	// ID is unique in a plan, of small letters and digits joined by hyphens.
	ID string
	// Activity is what the measure acts on, a group or one of its activities;
	// empty for all. A measure on one activity does not act on its group where the
	// inventory leaves that unsplit, since nobody knows how much of it is meant.
	Activity company.Activity
	// Scope is where it acts; empty for all. Both of Scope 2 are two accounts of
	// one purchase, so either of them means both unless Certificate is set.
	Scope company.Scope
	// Share is how much of that is affected, Effect the cut of what is affected,
	// both fractions from 0 to 1.
	Share, Effect decimal.Decimal
	// Start is the first calendar year. Ramp is how many years it takes from
	// there to the full strength, 0 for at once: in a ramp of 3 years, a quarter
	// is reached in the first year and the whole three years later. Life is how
	// many years the measure lasts in all, 0 for good.
	Start, Ramp, Life int
	// CostPerTonne is in USD for each tonne not emitted, CostPerYear in USD a year
	// at full strength. A cost below zero is a saving. Absent is unknown, not
	// free.
	CostPerTonne, CostPerYear decimal.NullDecimal
	// Certificate is set for renewable certificates and contracts, which act on
	// market-based Scope 2 only.
	Certificate bool

	// Unsure is set where the share has a range of its own: its nodes are made even
	// for a share of zero, though not the cost by year, which begins with the measure.
	Unsure bool

	// EffectFactor and CostFactor name the factors of the book that Effect and
	// CostPerTonne were taken from, if any. As long as the numbers are still
	// those, the factors stand in the graph with their ranges and sources.
	EffectFactor, CostFactor string
}

// CellLine is what a cell of an inventory emits in each year, in tonnes. A
// single number counts for every year.
type CellLine struct {
	Cell   company.Cell
	Tonnes *formula.Node
}

// Wedge is what one measure does: the tonnes not emitted in each year, and what
// that costs.
type Wedge struct {
	Measure Measure
	// Tonnes counts Scope 2 on the location-based account, Market on the
	// market-based one: the wedges sum to the fall of the total on either.
	Tonnes, Market *formula.Node
	// Cost is in USD a year, nil where no cost is known.
	Cost *formula.Node
}

// In gives the tonnes with Scope 2 on one of its two accounts.
func (w Wedge) In(scope2 company.Scope) *formula.Node {
	if scope2 == company.Scope2Market {
		return w.Market
	}
	return w.Tonnes
}

// Apply lets the measures act one after the other, each on what the former left.
// So together they never cut more than there is, and the wedges sum to before
// less after, but for the last of 34 digits. A measure does in each year
//
//	cut  = share × effect × profile                [share of what is left]
//	cost = cost per tonne × tonnes + cost per year × profile
//
// where profile rises from the start and is 1 at full strength. The order is the
// visitor's and changes the wedges, not what is left.
//
// The graph's series begin in the year first. Nodes are named "measure.", the
// measure's ID and ".strength", ".profile", ".cut", ".tonnes", ".market", ".cost"
// or, for a cell, its activity and scope and ".avoided" or ".left". A measure
// with a share of zero makes no nodes but its empty wedge, unless it is unsure. A measure that
// [Measure.Check] refuses, two with one ID, and a cell that stands twice are an
// error of the graph.
func Apply(g *formula.Graph, first int, lines []CellLine, measures []Measure) (after []CellLine, wedges []Wedge) {
	after = slices.Clone(lines)
	for _, m := range measures {
		if err := m.Check(); err != nil {
			fail(g, fmt.Errorf("measure %q: %w", m.ID, err))
			continue
		}
		wedges = append(wedges, m.apply(g, first, after))
	}
	return after, wedges
}

// apply puts what the measure leaves in the place of each line it acts on.
func (m Measure) apply(g *formula.Graph, first int, lines []CellLine) Wedge {
	key := "measure." + m.ID
	w := Wedge{Measure: m}
	if m.Share.IsZero() && !m.Unsure {
		w.Tonnes = g.Input(key+".tonnes", decimal.Decimal{}, unit.Tonne)
		w.Market = w.Tonnes
		return w
	}
	if m.Share.IsZero() {
		m.CostPerYear = decimal.NullDecimal{}
	}
	profile := g.Series(key+".profile", series(first, m.profile), unit.One)
	strength := g.Mul(key+".strength", g.Input(key+".share", m.Share, unit.One),
		m.given(g, key+".effect", m.EffectFactor, m.Effect, unit.One))
	cut := g.Mul(key+".cut", strength, profile)

	avoided := map[company.Scope][]*formula.Node{}
	for i, line := range lines {
		if !m.actsOn(line.Cell) {
			continue
		}
		at := key + "." + line.Cell.Key()
		wedge := g.Mul(at+".avoided", line.Tonnes, cut)
		lines[i].Tonnes = g.Sub(at+".left", line.Tonnes, wedge)
		avoided[line.Cell.Scope] = append(avoided[line.Cell.Scope], wedge)
	}
	w.Tonnes = total(g, key+".tonnes", avoided, company.Scope2Location)
	w.Market = w.Tonnes
	if len(avoided[company.Scope2Location])+len(avoided[company.Scope2Market]) > 0 {
		w.Market = total(g, key+".market", avoided, company.Scope2Market)
	}
	w.Cost = m.cost(g, key, w, profile)
	return w
}

// total sums what was avoided, with Scope 2 on one account.
func total(g *formula.Graph, key string, avoided map[company.Scope][]*formula.Node, scope2 company.Scope) *formula.Node {
	var parts []*formula.Node
	for _, s := range company.Counted(scope2) {
		parts = append(parts, avoided[s]...)
	}
	if len(parts) == 0 {
		return g.Input(key, decimal.Decimal{}, unit.Tonne)
	}
	return g.Sum(key, parts...)
}

// cost is nil where none is known. A tonne is one of the account on which the
// measure acts.
func (m Measure) cost(g *formula.Graph, key string, w Wedge, profile *formula.Node) *formula.Node {
	var parts []*formula.Node
	if m.CostPerTonne.Valid {
		tonnes := w.Tonnes
		if m.Certificate {
			tonnes = w.Market
		}
		price := m.given(g, key+".cost_per_tonne", m.CostFactor, m.CostPerTonne.Decimal, usdPerTonne)
		parts = append(parts, g.Mul(key+".cost_of_tonnes", price, tonnes))
	}
	if m.CostPerYear.Valid {
		yearly := g.Input(key+".cost_per_year", m.CostPerYear.Decimal, unit.USD)
		parts = append(parts, g.Mul(key+".cost_of_years", yearly, profile))
	}
	if len(parts) == 0 {
		return nil
	}
	return g.Sum(key+".cost", parts...)
}

var usdPerTonne = unit.MustParse("USD/t")

// given is a number of the measure: the factor of the book while it is still the
// factor's, otherwise the visitor's own figure.
func (m Measure) given(g *formula.Graph, key, id string, v decimal.Decimal, u unit.Unit) *formula.Node {
	if id != "" {
		f, err := g.Book().Find(id)
		if err != nil || f.Value.Equal(v) && f.Unit == u {
			return g.Factor(f, err)
		}
	}
	return g.Input(key, v, u)
}

// actsOn says whether the measure acts on a cell.
func (m Measure) actsOn(c company.Cell) bool {
	if !c.Activity.Within(m.Activity) {
		return false
	}
	if m.Certificate {
		return c.Scope == company.Scope2Market
	}
	return m.Scope == "" || m.Scope == c.Scope || purchased(m.Scope) && purchased(c.Scope)
}

// purchased says whether the scope is one of the two accounts of Scope 2.
func purchased(s company.Scope) bool {
	return s == company.Scope2Location || s == company.Scope2Market
}

// profile is the part of its full strength that the measure has in a year.
func (m Measure) profile(year int) decimal.Decimal {
	age := year - m.Start
	switch {
	case age < 0 || m.Life > 0 && age >= m.Life:
		return decimal.Decimal{}
	case age >= m.Ramp:
		return integer(1)
	}
	return integer(age+1).DivRound(integer(m.Ramp+1), 34)
}
