package nature

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Growth holds the visitor's own figures. What is absent is the book's.
type Growth struct {
	// Rate is in t/ha/year, 0 or more: of a [ChapmanRichards] curve the mean of
	// the first 20 years, of an [Exponential] one that of the first year.
	Rate decimal.NullDecimal
	// Saturation is in t/ha, above 0: what a hectare holds in the end.
	Saturation decimal.NullDecimal
	// Reversal is the share of what stands that is lost a year, from 0 to 1.
	Reversal decimal.NullDecimal
	// Delay is how many years pass before anything grows; absent is none.
	Delay *int
}

// Regenerated is what an area brought back does, year by year.
type Regenerated struct {
	// Hectares under restoration, ha: all that were begun so far.
	Hectares *formula.Node
	// Stored is what stands at the end of the year, t CO2, never more than
	// Hectares times the saturation.
	Stored *formula.Node
	// Removed is by how much Stored changed in the year, t CO2. Where more is lost
	// than grows, it is negative. Over all years it sums to Stored.
	Removed *formula.Node
	// Methane given off in the year, t CO2e; nil where there is none. It is not in
	// Removed.
	Methane *formula.Node
	// Curve is what stands on one hectare by its age in years, t/ha, after
	// reversals.
	Curve *formula.Node

	ecosystem *Ecosystem
	// grown is Curve before reversals and delay, saturation its limit.
	grown, saturation *formula.Node
	// reached is the share of the saturation that the rate would reach in its first
	// years, bound the largest that counts.
	reached, bound *formula.Node
}

// Regenerate builds what is stored when started hectares (ha, a series) are
// begun in each year. Nodes are named after the key.
//
// A hectare of age a holds, before reversals,
//
//	Chapman-Richards  A (1 − qᵃ)³, with q such that 20 years bring 20 times the rate
//	exponential       A (1 − qᵃ),  with q = 1 − rate ÷ A
//
// where A is the saturation. The first is A (1 − b e^(−ka))^(1/(1−m)) with
// b = 1, e^(−k) = q and the shape m = 2/3: the power is then a whole number, and
// q = (1 − s^⅓)^(1/20) with s = 20 × rate ÷ A. The second is
// A (1 − e^(−a/τ)) in yearly steps. So rate and saturation fix the curve between
// them.
//
// A rate that would fill a forest in 20 years does not fit its saturation: s is
// held to 0.95, and the saturation counts. A rate above an exponential
// saturation fills it in one year.
//
// Of what has grown, a share 1 − reversal stands after each year:
// curve(a) = grown(a) × (1 − reversal)ᵃ, moved by the delay. Each year's start
// runs along the curve.
func (e *Ecosystem) Regenerate(g *formula.Graph, key string, started *formula.Node, o Growth) Regenerated {
	b := builder{g, key}
	b.hectares(started)
	rate := b.own("rate", o.Rate, perHectareAYear, e.rate)
	saturation := b.own("saturation", o.Saturation, perHectare, e.saturation)
	r := Regenerated{ecosystem: e, saturation: saturation}
	if e.Curve == ChapmanRichards {
		b.forest(&r, rate, saturation)
	} else {
		b.soil(&r, rate, saturation)
	}
	survivors := g.Geometric(b.name("survivors"),
		g.Sub(b.name("surviving"), b.book(whole), b.own("reversal", o.Reversal, unit.One, e.reversal)))
	r.Curve = g.Mul(b.name("curve"), r.grown, survivors)
	if o.Delay != nil {
		r.Curve = g.Lag(b.name("delayed"), r.Curve, *o.Delay)
	}

	r.Hectares = g.Cumulative(b.name("hectares"), started)
	r.Stored = g.Convolve(b.name("stored"), started, r.Curve)
	r.Removed = g.Sub(b.name("removed"), r.Stored, g.Lag(b.name("stored_before"), r.Stored, 1))
	r.Methane = b.methane(e, r.Hectares)
	return r
}

// soil is the exponential curve.
func (b builder) soil(r *Regenerated, rate, saturation *formula.Node) {
	g, one := b.g, b.book(whole)
	r.reached, r.bound = g.Div(b.name("share"), g.Mul(b.name("first_year"), rate, b.book(oneYear)), saturation), one
	left := g.Sub(b.name("step"), one, g.Min(b.name("bounded"), r.reached, one))
	r.grown = g.Mul(b.name("grown"), saturation, g.Sub(b.name("filled"), one, g.Geometric(b.name("missing"), left)))
}

// forest is the Chapman-Richards curve. Its share s of the saturation after the
// first years is bounded on both sides, so that q is neither 0 nor 1; what the
// curve runs to is 20 × rate ÷ s, which is the saturation between the bounds and
// less at them.
func (b builder) forest(r *Regenerated, rate, saturation *formula.Node) {
	g, one, first := b.g, b.book(whole), b.book("nature.first-years")
	grownFirst := g.Mul(b.name("first_years"), rate, first)
	r.reached, r.bound = g.Div(b.name("share"), grownFirst, saturation), b.book("nature.most-share")
	share := g.Max(b.name("share_above"), g.Min(b.name("bounded"), r.reached, r.bound), b.book("nature.least-share"))
	level := g.Min(b.name("level"), saturation, g.Div(b.name("level_of_rate"), grownFirst, share))

	root := g.Pow(b.name("root"), share, g.Div(b.name("third"), one, b.book("nature.forest.power")))
	step := g.Pow(b.name("step"), g.Sub(b.name("missing_first"), one, root),
		g.Div(b.name("per_year"), b.book(oneYear), first))
	filled := g.Sub(b.name("filled"), one, g.Geometric(b.name("missing"), step))
	r.grown = g.Mul(b.name("grown"), level, filled, filled, filled)
}

// Net is removed CO2 less methane, t CO2e in the year; Removed itself where
// there is no methane. A new node is named like the key given.
func (r Regenerated) Net(g *formula.Graph, key string) *formula.Node {
	if r.Methane == nil {
		return r.Removed
	}
	return g.Sub(key, r.Removed, r.Methane)
}

// Area is how many hectares take up emissions (t, of a year) at the rate, as
// long as it lasts: emissions ÷ rate, ha. After saturation a new area of the
// same size is needed. The rate must not be zero.
func (e *Ecosystem) Area(g *formula.Graph, key string, emissions *formula.Node, o Growth) *formula.Node {
	b := builder{g, key}
	rate := b.own("rate", o.Rate, perHectareAYear, e.rate)
	return g.Div(b.name("area_needed"), emissions, g.Mul(b.name("first_year"), rate, b.book(oneYear)))
}
