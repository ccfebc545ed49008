package viewing

import (
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// carbonalyser is the browser extension of The Shift Project,
//
//	energy = data × (data centre + network) + time × terminal
//	carbon = data × (data centre + network) × 519 g/kWh + time × terminal × grid
//
// with the data intensities of the 1byte model (see shift) for Wi-Fi, and one
// terminal for all devices. Only the terminal runs on the visitor's grid, and
// the extension has four of those beside the world's: the European Union,
// France, the United States and China. Versions before 1.0.4 had ten times the
// data intensities.
var carbonalyser = &Method{
	ID: "carbonalyser", Name: "Carbonalyser", Publisher: "The Shift Project",
	Year: 2019, Region: "World", Kind: AverageKind, Source: "carbonalyser",
	Boundary:   []Component{DataCentre, Network, Screen},
	Represents: []Field{FieldQuality, FieldAudio, FieldCountry, FieldBytes},
	build: func(b *builder) {
		world := b.factor("shift.grid")
		b.substituteSaver()
		data := b.data(carbonTrustData)
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("shift.data-centre"), data).In(unit.Wh), world)
		b.part(Network, b.g.Mul("watch.network.energy", b.factor("shift.network.wifi"), data).In(unit.Wh), world)
		b.warnAudio()
		b.part(Screen, b.g.Mul("watch.screen.energy", b.factor("carbonalyser.terminal"), b.hours).In(unit.Wh), b.carbonalyserGrid())
	},
}

// carbonalyserGrids are the areas that the extension knows.
var carbonalyserGrids = map[string]string{
	"World": "shift.grid", "EU": "carbonalyser.grid.eu", "FRA": "carbonalyser.grid.france",
	"USA": "carbonalyser.grid.usa", "CHN": "carbonalyser.grid.china",
}

// FieldBasis and FieldYear say which intensity of the visitor's country is
// meant. They are part of [FieldCountry] for every method but this one, which
// has the country and neither of them.
const (
	FieldBasis Field = "basis"
	FieldYear  Field = "year"
)

// carbonalyserGrid is the visitor's grid as the extension knows it: a member of
// the European Union takes the Union's, any other country the world's. It has
// averages of one year only, so another basis or a year does not apply.
func (b *builder) carbonalyserGrid() *formula.Node {
	area := b.habit.Country
	if area == "" || b.habit.Grid.Valid {
		return b.grid("shift.grid")
	}
	if b.habit.Basis == factor.Marginal {
		b.warn(NotRepresented, FieldBasis, "")
	}
	if b.habit.Year != 0 {
		b.warn(NotRepresented, FieldYear, "")
	}
	if carbonalyserGrids[area] == "" {
		area = "World"
		if slices.Contains(europeanUnion, b.habit.Country) {
			area = "EU"
		}
		b.warn(Substituted, FieldCountry, area)
	}
	return b.fixedGrid(carbonalyserGrids[area])
}

// europeanUnion lists the member states, 27 since 2020.
var europeanUnion = []string{
	"AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN",
	"IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "SWE",
}
