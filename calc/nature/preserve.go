package nature

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Stock holds the visitor's own figures. What is absent is the book's.
type Stock struct {
	// Carbon is in t CO2/ha, 0 or more: what a hectare loses once where the
	// ecosystem is destroyed.
	Carbon decimal.NullDecimal
	// LossRate is the share of what is left that would be lost a year without
	// protection, from 0 to 1.
	LossRate decimal.NullDecimal
	// Additionality is the share of it that would not have been kept anyway, from
	// 0 to 1.
	Additionality decimal.NullDecimal
}

// Preserved is what a protected area does, year by year.
type Preserved struct {
	// Hectares kept, ha: all that were protected so far.
	Hectares *formula.Node
	// AtRisk is the stock on them, t CO2.
	AtRisk *formula.Node
	// Avoided is what would have been lost in the year, t CO2. Over all years it is
	// at most AtRisk.
	Avoided *formula.Node
	// Methane given off in the year by what was made wet again, t CO2e; nil where
	// there is none. It is not in Avoided.
	Methane *formula.Node

	ecosystem *Ecosystem
}

// Preserve builds what is not lost when protected hectares (ha, a series) are
// newly protected in each year. Nodes are named after the key.
//
// Without protection a share l of what is left would go each year, the first
// time in the year of protection itself. A hectare protected a years ago would
// be down to (1 − l)ᵃ, so in a year
//
//	avoided = Σ protected × (1 − l)ᵃ × l × stock × additional share
//
// which sums to no more than area × stock over all years.
//
// For peatland, protecting means rewetting what was drained: l is what drained
// peat gives off a year, as a share of the stock, and the methane of the wet
// peat is a line of its own.
func (e *Ecosystem) Preserve(g *formula.Graph, key string, protected *formula.Node, o Stock) Preserved {
	b := builder{g, key}
	b.hectares(protected)
	one := b.book(whole)
	stock := b.own("stock", o.Carbon, perHectare, e.stock)
	loss := b.loss(e, stock, o)
	// In a sample the book's share may be drawn above 1.
	additional := g.Min(b.name("additional"), b.own("additionality", o.Additionality, unit.One, e.additionality), one)
	left := g.Convolve(b.name("unprotected"), protected,
		g.Geometric(b.name("unprotected_share"), g.Sub(b.name("kept_share"), one, loss)))

	p := Preserved{ecosystem: e, Hectares: g.Cumulative(b.name("hectares"), protected)}
	p.AtRisk = g.Mul(b.name("at_risk"), p.Hectares, stock)
	p.Avoided = g.Mul(b.name("avoided"), left, g.Mul(b.name("avoided_per_hectare"), loss, stock, additional))
	p.Methane = b.methane(e, p.Hectares)
	return p
}

// loss is the share lost a year. Of drained land it is what a hectare gives off,
// by its stock.
func (b builder) loss(e *Ecosystem, stock *formula.Node, o Stock) *formula.Node {
	if o.LossRate.Valid || e.drained == "" {
		return b.own("loss_rate", o.LossRate, unit.One, e.loss)
	}
	g := b.g
	inAYear := g.Mul(b.name("drained"), b.book(e.drained), b.book(oneYear))
	of := g.Max(b.name("stock_above"), stock, b.book("nature.least-stock"))
	return g.Min(b.name("loss_rate"), g.Div(b.name("drained_share"), inAYear, of), b.book(whole))
}
