// Package nature works out what land does for the carbon of a company's plan:
// what is stored where an ecosystem is brought back, and what is not lost where
// one is protected, over time and area.
//
// Everything is in tonnes of CO2, not of carbon; methane is a line of its own in
// tonnes of CO2 equivalent. A figure of the visitor takes the place of the
// book's, and the answer follows from either in the same way.
//
// # Regeneration
//
// Hectares begun in a year have the age 0 in it and store nothing yet; from the
// next year on they grow along a curve to a saturation, after which nothing more
// is gained. A share of what stands is lost each year to fire, drought, pests or
// the end of a practice, and is not begun again; so what is stored falls in the
// end, and the tonnes removed in a year turn negative. See
// [Ecosystem.Regenerate].
//
// # Preservation
//
// Hectares protected in a year would have lost a share of their stock in it and
// in each year after, always a share of what is left. So a hectare avoids no
// more than its stock over all years: once, not every year. See
// [Ecosystem.Preserve].
//
// # What the figures are worth
//
// Rates of nature differ a hundredfold from place to place. The book's stand for
// a class of ecosystems and never for a site; show two significant digits at
// most, and the range.
package nature

import (
	"fmt"
	"slices"
	"strings"

	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Curve is how carbon builds up with age.
type Curve string

const (
	// ChapmanRichards is slow at first, then fast, then slow: trees.
	ChapmanRichards Curve = "chapman_richards"
	// Exponential is fastest at first: soils and sediments.
	Exponential Curve = "exponential"
)

// Ecosystem is a class of land and the book's figures for it.
type Ecosystem struct {
	// ID is stable, such as "mangrove".
	ID    string
	Curve Curve

	// caveats hold whatever the figures.
	caveats []Code
	// figures are factor IDs.
	figures
}

// figures names the factors of an ecosystem.
type figures struct {
	rate, saturation, reversal string
	// stock is what a hectare loses once where the ecosystem is destroyed.
	stock, additionality string
	// loss is the share lost a year without protection. In its place, drained is
	// what a hectare gives off a year without rewetting.
	loss, drained string
	// methane is what a wet hectare gives off, empty for none.
	methane string
}

// Ecosystems lists them, forests first.
var Ecosystems = []*Ecosystem{
	{ID: "tropical_forest", Curve: ChapmanRichards, figures: figures{
		rate: "nature.tropical-forest.rate", saturation: "nature.tropical-forest.stock", reversal: "nature.reversal",
		stock: "nature.tropical-forest.stock", additionality: "nature.additionality", loss: "nature.tropical-forest.loss-rate",
	}},
	{ID: "forest", Curve: ChapmanRichards, caveats: []Code{Albedo}, figures: figures{
		rate: "nature.forest.rate", saturation: "nature.forest.saturation", reversal: "nature.reversal",
		stock: "nature.forest.stock", additionality: "nature.additionality", loss: "nature.forest.loss-rate",
	}},
	{ID: "mangrove", Curve: Exponential, caveats: []Code{Carbonate}, figures: figures{
		rate: "nature.mangrove.rate", saturation: "nature.mangrove.saturation", reversal: "nature.reversal",
		stock: "nature.mangrove.stock", additionality: "nature.additionality", loss: "nature.mangrove.loss-rate",
	}},
	{ID: "grassland", Curve: Exponential, figures: figures{
		rate: "nature.grassland.rate", saturation: "nature.soil.saturation", reversal: "nature.soil.reversal",
		stock: "nature.grassland.stock", additionality: "nature.additionality", loss: "nature.grassland.loss-rate",
	}},
	{ID: "soil", Curve: Exponential, figures: figures{
		rate: "nature.soil.rate", saturation: "nature.soil.saturation", reversal: "nature.soil.reversal",
		stock: "nature.soil.stock", additionality: "nature.additionality", loss: "nature.soil.loss-rate",
	}},
	{ID: "salt_marsh", Curve: Exponential, caveats: []Code{Carbonate}, figures: figures{
		rate: "nature.salt-marsh.rate", saturation: "nature.salt-marsh.saturation", reversal: "nature.reversal",
		stock: "nature.salt-marsh.stock", additionality: "nature.additionality", loss: "nature.salt-marsh.loss-rate",
	}},
	{ID: "seagrass", Curve: Exponential, caveats: []Code{Carbonate}, figures: figures{
		rate: "nature.seagrass.rate", saturation: "nature.seagrass.saturation", reversal: "nature.reversal",
		stock: "nature.seagrass.stock", additionality: "nature.additionality", loss: "nature.seagrass.loss-rate",
	}},
	{ID: "peatland", Curve: Exponential, caveats: []Code{Methane}, figures: figures{
		rate: "nature.peatland.rate", saturation: "nature.peatland.stock", reversal: "nature.reversal",
		stock: "nature.peatland.stock", additionality: "nature.peatland.additionality", drained: "nature.peatland.drained",
		methane: "nature.peatland.methane",
	}},
}

// Find gives the ecosystem with that ID.
func Find(id string) (*Ecosystem, error) {
	i := slices.IndexFunc(Ecosystems, func(e *Ecosystem) bool { return e.ID == id })
	if i < 0 {
		ids := make([]string, len(Ecosystems))
		for i, e := range Ecosystems {
			ids[i] = e.ID
		}
		return nil, fmt.Errorf("%q is no ecosystem; these are: %s", id, strings.Join(ids, ", "))
	}
	return Ecosystems[i], nil
}

// The units of the figures.
var (
	perHectare      = unit.MustParse("t/ha")
	perHectareAYear = unit.MustParse("t/ha/year")
)

// The factors that more than one formula needs.
const (
	oneYear = "nature.year"
	whole   = "nature.whole"
)

// builder makes the nodes of one area.
type builder struct {
	g   *formula.Graph
	key string
}

// name is the key of a node.
func (b builder) name(what string) string { return b.key + "." + what }

// book is a factor.
func (b builder) book(id string) *formula.Node { return b.g.Constant(id) }

// own is the visitor's figure, or else the book's.
func (b builder) own(what string, v decimal.NullDecimal, u unit.Unit, id string) *formula.Node {
	if v.Valid {
		return b.g.Input(b.name(what), v.Decimal, u)
	}
	return b.book(id)
}

// hectares checks that an area is one. The error is the graph's.
func (b builder) hectares(area *formula.Node) {
	if area.Unit != unit.Hectare {
		b.g.Factor(nil, fmt.Errorf("%s: %q is in %s, want hectares", b.key, area.Key, area.Unit))
	}
}

// methane is what the hectares give off, nil for an ecosystem without it.
func (b builder) methane(e *Ecosystem, hectares *formula.Node) *formula.Node {
	if e.figures.methane == "" {
		return nil
	}
	return b.g.Mul(b.name("methane"), hectares, b.book(e.figures.methane), b.book(oneYear))
}
