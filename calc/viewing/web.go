package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// What the methods made for web pages (swd4, swd3, onebyte) have in common.
// They count data only; for hours of video the data volume comes from the table
// of the Carbon Trust.

// webData is the viewer's data volume. As in CO2.js, less than one byte is
// nothing.
func (b *builder) webData() *formula.Node {
	if v := b.habit.Bytes; v.Valid && v.Decimal.LessThan(decimal.New(1, 0)) {
		b.habit.Bytes.Decimal = decimal.Decimal{}
	}
	b.substituteSaver()
	return b.data(carbonTrustData)
}

// renewable moves a grid intensity to that of renewable electricity by the
// visitor's share of it: grid − share × (grid − renewable). id is the factor of
// the latter. Without a share it is the grid itself.
func (b *builder) renewable(c Component, grid *formula.Node, id string) *formula.Node {
	share := b.habit.RenewableHosting
	if !share.Valid {
		return grid
	}
	key := "watch." + string(c)
	avoided := b.g.Mul(key+".avoided",
		b.g.Sub(key+".gain", grid, b.factor(id)), b.input("watch.renewable", share.Decimal, unit.One))
	return b.g.Sub(key+".intensity", grid, avoided)
}

// visit is a quantity of the average visit to a page, from the same quantity of
// a page loaded afresh: a returning visitor loads a part of the page again,
//
//	fresh × share of first visits + fresh × reloaded part × share of returning visits
//
// A stream has no visits, so no method uses this; the published figures that
// rest on it are checked all the same.
func visit(g *formula.Graph, key string, fresh, first, returning, reload *formula.Node) *formula.Node {
	return g.Sum(key,
		g.Mul(key+".first", fresh, first),
		g.Mul(key+".returning", fresh, reload, returning))
}
