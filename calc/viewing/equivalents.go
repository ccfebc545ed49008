package viewing

import (
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// Equivalent compares a year's emissions with something else.
type Equivalent struct {
	ID string
	// Per is the factor with the emissions (or the electricity) of one.
	Per string
	// Electric means that Per is an amount of electricity, which is charged with
	// the viewer's grid.
	Electric bool
}

// EquivalentSet is fixed and documented: an average petrol car, a passenger in a
// French high-speed train, a kettle boiled for two minutes, a telephone charged
// once, and the growth of one urban tree in one year. The tree's published 60 kg
// are for ten years of growth.
var EquivalentSet = []Equivalent{
	{"car", "equivalent.car", false},
	{"tgv", "equivalent.tgv", false},
	{"kettle", "equivalent.kettle", true},
	{"charge", "equivalent.charge", true},
	{"tree", "equivalent.tree", false},
}

// equivalents adds a node "equivalent.ID.count" for each of the set. On a grid
// that emits nothing the electric ones are left out: nothing is as much as a
// kettle that emits nothing.
func (b *builder) equivalents(year *formula.Node) {
	grid := b.viewerGrid
	if grid == nil {
		grid = b.g.Grid(worldGrid, 0, factor.Average)
	}
	for _, e := range EquivalentSet {
		each := b.factor(e.Per)
		if e.Electric {
			if isZero(grid) {
				continue
			}
			each = b.g.Mul("equivalent."+e.ID+".carbon", each, grid).In(unit.Gram)
		}
		b.g.Div("equivalent."+e.ID+".count", year, each)
	}
}

// isZero tells whether a grid intensity is zero.
func isZero(grid *formula.Node) bool {
	if grid.Factor != nil {
		return grid.Factor.Value.IsZero()
	}
	v, ok := grid.Given()
	return ok && v.IsZero()
}
