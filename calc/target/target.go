// Package target holds what a company sets out to do about its emissions: the
// pathway it wants to stay below, and the measures that bring it there.
//
// # Pathways
//
// A pathway says how much of the emissions of a base year may be left in each
// later year. [Build] adds one to a graph by one of five methods:
//
//	aca_v1     absolute contraction: left = 1 − rate × years since the base year
//	aca_2026   the same line, rate = max(floor, long-term cut ÷ (net-zero year − base year))
//	intensity  left = (1 − rate)^years × (1 + growth)^years
//	sda        sectoral convergence, see [Sector]
//	own        straight lines between the company's own milestones
//
// Absolute contraction is a straight line on the amount of the base year, never
// a compound rate: calculators that compound it give a weaker target. It stops
// at zero. The rule of aca_2026 is this project's reading of an update that the
// Science Based Targets initiative announced in April 2026; its own text was not
// at hand. The rule by which aca_v1 made base years after 2020 steeper is not
// modelled.
//
// A pathway here is consistent with a version of a method. Whether it is
// validated is for others to say.
//
// # Measures
//
// [Apply] lets measures act on the cells of an inventory, one after the other,
// each on what the former left. So together they never cut more than there is,
// and what they cut sums to before less after.
//
// Credits are no part of this package: they change neither a target nor the
// emissions that are held against it.
package target

import (
	"fmt"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// LastYear is the calendar year of the last value of a series. A graph whose
// series begin in the year first holds LastYear − first + 1 values.
const LastYear = 2100

// Method is the way in which a pathway is drawn.
type Method string

const (
	ACAv1     Method = "aca_v1"    // absolute contraction, as until April 2026
	ACA2026   Method = "aca_2026"  // absolute contraction by the time left to the net-zero year
	Intensity Method = "intensity" // emissions per unit of value added or of activity
	SDA       Method = "sda"       // convergence to the intensity of a sector
	Own       Method = "own"       // the company's own milestones
)

// Methods lists them.
var Methods = []Method{ACAv1, ACA2026, Intensity, SDA, Own}

// Ambition is the warming that the rate of absolute contraction goes with.
type Ambition string

const (
	OneFive    Ambition = "1.5c"
	WellBelow2 Ambition = "wb2c"
)

// Ambitions lists them.
var Ambitions = []Ambition{OneFive, WellBelow2}

// Milestone is what a company wants to have left in a year, as a share of the
// base amount.
type Milestone struct {
	Year int
	Left decimal.Decimal
}

// Settings are the choices behind a pathway. What a method does not use is not
// looked at.
type Settings struct {
	Method Method
	// Base is the base year.
	Base int
	// Ambition chooses the rate of aca_v1 when Rate is absent; empty is OneFive.
	Ambition Ambition
	// Rate is a fraction a year in place of the method's own: of the base amount
	// in aca_v1 and aca_2026, of the year before in intensity.
	Rate decimal.NullDecimal
	// NetZero is the year in which aca_2026 wants the long-term cut to be reached, 0 for
	// that of the value chain.
	NetZero int
	// Growth is the yearly growth of what the intensity is counted by, value added
	// or activity, as a fraction; for intensity and sda.
	Growth decimal.Decimal
	// Milestones are those of own, in the order of their years.
	Milestones []Milestone
	// Sector is that of sda.
	Sector Sector
}

// Path is a pathway in a graph.
type Path struct {
	// Line is the target in each year, in the unit of the base amount (t).
	Line *formula.Node
	// Left is the target as a share of the base amount.
	Left *formula.Node
	// Rate is the yearly rate, nil for sda and own. That of absolute contraction
	// is a share of the base amount a year (1/year), that of intensity a pure
	// number.
	Rate *formula.Node
	// Intensity is the intensity that the target allows, nil but for intensity,
	// where it is a share of that of the base year, and sda, where it is in the
	// unit in which the company's was given.
	Intensity *formula.Node
	// Sector is the intensity of the sector by which sda goes, nil for the others.
	Sector *formula.Node
}

// Line gives the target in tonnes for every year of the graph: the base amount
// up to the base year, the pathway from then on. See [Build].
func Line(g *formula.Graph, key string, first int, base *formula.Node, s Settings) *formula.Node {
	return Build(g, key, first, base, s).Line
}

// Build adds a pathway to a graph whose series begin in the year first. The base
// amount is one number in tonnes. Nodes are named key + ".line", ".left" and so
// on. Settings that [Settings.Check] refuses, and a base year before first, are
// an error of the graph.
func Build(g *formula.Graph, key string, first int, base *formula.Node, s Settings) Path {
	err := s.Check()
	if err == nil && s.Base < first {
		err = problem("base", s.Base, fmt.Sprintf("from %d", first))
	}
	if err != nil {
		missing := fail(g, fmt.Errorf("target %q: %w", key, err))
		return Path{Line: missing, Left: missing}
	}
	b := builder{g: g, key: key, first: first, s: s}
	var p Path
	switch s.Method {
	case ACAv1, ACA2026:
		p = b.contraction()
	case Intensity:
		p = b.intensity()
	case SDA:
		p = b.convergence()
	case Own:
		p.Left = g.Series(key+".left", b.years(s.milestone), unit.One)
	}
	p.Line = g.Mul(key+".line", base, p.Left)
	return p
}

// fail makes the error one of the graph.
func fail(g *formula.Graph, err error) *formula.Node { return g.Factor(nil, err) }

// book is a factor of the book as a node.
func book(g *formula.Graph, id string) *formula.Node { return g.Constant(id) }

// series gives one value for each year of a graph that begins in first.
func series(first int, value func(year int) decimal.Decimal) []decimal.Decimal {
	v := make([]decimal.Decimal, LastYear-first+1)
	for i := range v {
		v[i] = value(first + i)
	}
	return v
}

// builder builds one pathway.
type builder struct {
	g     *formula.Graph
	key   string
	first int
	s     Settings
}

func (b builder) years(value func(year int) decimal.Decimal) []decimal.Decimal {
	return series(b.first, value)
}

// contraction is the straight line of absolute contraction,
//
//	left = 1 − min(1, rate × years since the base year)
func (b builder) contraction() Path {
	elapsed := b.g.Series(b.key+".elapsed", b.years(func(year int) decimal.Decimal {
		return integer(max(0, year-b.s.Base))
	}), unit.Year)
	rate := b.linearRate()
	whole := book(b.g, "target.whole")
	cut := b.g.Min(b.key+".cut", whole, b.g.Mul(b.key+".fall", rate, elapsed))
	return Path{Rate: rate, Left: b.g.Sub(b.key+".left", whole, cut)}
}

// perYear is the unit of a linear rate.
var perYear = unit.MustParse("1/year")

// linearRate is the share of the base amount by which absolute contraction falls
// each year: the one given, the one of the ambition, or by the reading of 2026
//
//	max(floor, long-term cut ÷ (net-zero year − base year))
func (b builder) linearRate() *formula.Node {
	switch {
	case b.s.Rate.Valid:
		return b.g.Input(b.key+".rate", b.s.Rate.Decimal, perYear)
	case b.s.Method == ACAv1 && b.s.Ambition == WellBelow2:
		return book(b.g, "target.aca.rate.wb2c")
	case b.s.Method == ACAv1:
		return book(b.g, "target.aca.rate.1-5c")
	}
	end := book(b.g, netZeroFactor)
	if b.s.NetZero != 0 {
		end = b.g.Input(b.key+".net_zero", integer(b.s.NetZero), unit.Year)
	}
	horizon := b.g.Sub(b.key+".horizon", end, b.g.Input(b.key+".base_year", integer(b.s.Base), unit.Year))
	needed := b.g.Div(b.key+".needed", book(b.g, longTermCut), horizon)
	return b.g.Max(b.key+".rate", book(b.g, "target.aca.floor"), needed)
}

// longTermCut is the factor of the cut that must come before anything is called
// a residual.
const longTermCut = "target.long-term.cut"

// The factors of the years that the reading of 2026 counts to.
const (
	netZeroFactor       = "target.net-zero.value-chain"
	netZeroScope2Factor = "target.net-zero.scope2"
)

// NetZeroYears gives the years to which aca_2026 counts: that of the value chain
// and the earlier one of purchased electricity (Scope 2).
func NetZeroYears() (valueChain, scope2 int, err error) {
	chain, err := factor.Find(netZeroFactor)
	if err != nil {
		return 0, 0, err
	}
	purchased, err := factor.Find(netZeroScope2Factor)
	if err != nil {
		return 0, 0, err
	}
	return int(chain.Value.IntPart()), int(purchased.Value.IntPart()), nil
}

// intensity is the compound path of emissions per unit of value added, with the
// tonnes that it leaves when value added grows,
//
//	left = (1 − rate)^years × (1 + growth)^years
func (b builder) intensity() Path {
	rate := book(b.g, "target.intensity.rate")
	if b.s.Rate.Valid {
		rate = b.g.Input(b.key+".rate", b.s.Rate.Decimal, unit.One)
	}
	before := b.before()
	kept := b.g.Sub(b.key+".kept", book(b.g, "target.whole"), rate)
	intensity := b.since("intensity", kept, before)
	return Path{
		Rate: rate, Intensity: intensity,
		Left: b.g.Mul(b.key+".left", intensity, b.since("activity", b.grown("growth", b.s.Growth), before)),
	}
}

// grown is the factor of a yearly growth, 1 + growth.
func (b builder) grown(what string, growth decimal.Decimal) *formula.Node {
	return b.g.Sum(b.key+"."+what+".factor", book(b.g, "target.whole"), b.g.Input(b.key+"."+what, growth, unit.One))
}

// before is 1 in each year before the base year, 0 from then on. It is nil when
// the graph begins with the base year.
func (b builder) before() *formula.Node {
	if b.s.Base == b.first {
		return nil
	}
	return b.g.Series(b.key+".before", b.years(func(year int) decimal.Decimal {
		if year < b.s.Base {
			return integer(1)
		}
		return decimal.Decimal{}
	}), unit.One)
}

// since is a pure number that is 1 up to the base year and is multiplied by the
// ratio every year from then on.
func (b builder) since(what string, ratio, before *formula.Node) *formula.Node {
	key := b.key + "." + what
	if before == nil {
		return b.g.Geometric(key, ratio)
	}
	index := b.g.Geometric(key+".index", ratio)
	return b.g.Sum(key, before, b.g.Lag(key+".moved", index, b.s.Base-b.first))
}

// milestone is what is left in a year: straight lines from the whole in the base
// year through the milestones, constant after the last.
func (s Settings) milestone(year int) decimal.Decimal {
	points := []Point{{s.Base, integer(1)}}
	for _, m := range s.Milestones {
		points = append(points, Point{m.Year, m.Left})
	}
	return interpolate(points, year)
}

// Point is the value of something in a year.
type Point struct {
	Year  int
	Value decimal.Decimal
}

// interpolate draws straight lines between points in the order of their years;
// the ends hold on. The result has at most 34 decimal places.
func interpolate(points []Point, year int) decimal.Decimal {
	if year <= points[0].Year {
		return points[0].Value
	}
	for i, to := range points[1:] {
		if from := points[i]; year <= to.Year {
			rise := to.Value.Sub(from.Value).Mul(integer(year - from.Year))
			return from.Value.Add(rise.DivRound(integer(to.Year-from.Year), 34))
		}
	}
	return points[len(points)-1].Value
}

func integer(n int) decimal.Decimal { return decimal.New(int64(n), 0) }

// Budget adds up a line between two calendar years by the trapezoid rule: each
// year counts as the mean of its own value and that of the year before. The node
// is a series; in each year from the first to the last it holds the sum since
// the first, and after the last it holds the whole. Years outside the graph or
// in the wrong order are an error of the graph.
func Budget(g *formula.Graph, key string, line *formula.Node, first, from, to int) *formula.Node {
	if from < first || to < from || to > LastYear {
		return fail(g, fmt.Errorf("budget %q: from %d to %d in a graph from %d to %d", key, from, to, first, LastYear))
	}
	during := g.Series(key+".during", series(first, func(year int) decimal.Decimal {
		if from < year && year <= to {
			return integer(1)
		}
		return decimal.Decimal{}
	}), unit.One)
	pair := g.Sum(key+".pair", line, g.Lag(key+".previous", line, 1))
	mean := g.Mul(key+".mean", book(g, "target.half"), during, pair)
	return g.Cumulative(key+".budget", mean)
}
