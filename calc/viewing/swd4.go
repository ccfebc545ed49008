package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// swd4 is the Sustainable Web Design model, version 4, as CO2.js has it. For
// each of data centre, network and user device,
//
//	operation = data × kWh/GB × grid
//	making    = data × kWh/GB × 494 g/kWh
//
// The grid is the world's 494 g/kWh unless the visitor chooses another; the
// making stays at 494 whatever the choice. A share of renewable hosting takes
// that share off the operation of the data centre, and off nothing else.
//
// The user device is shown as the screen, the making of all three as
// manufacture.
var swd4 = &Method{
	ID: "swd4", Name: "Sustainable Web Design v4", Publisher: "Sustainable Web Design / CO2.js",
	Year: 2024, Region: "World", Kind: WebKind, Source: "co2js",
	Boundary: []Component{DataCentre, Network, Screen}, LifeCycle: true,
	Represents: []Field{FieldQuality, FieldAudio, FieldCountry, FieldDataCentre, FieldRenewable, FieldBytes},
	build: func(b *builder) {
		world := b.factor("swd4.grid")
		grid := b.grid("swd4.grid")
		data := b.webData()

		hosting := b.renewable(DataCentre, b.dataCentreGrid(grid), "swd4.grid.renewable")
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("swd4.data-centre.operational"), data).In(unit.Wh), hosting)
		b.part(Network, b.g.Mul("watch.network.energy", b.factor("swd4.network.operational"), data).In(unit.Wh), grid)
		b.part(Screen, b.g.Mul("watch.screen.energy", b.factor("swd4.device.operational"), data).In(unit.Wh), grid)

		making := b.g.Sum("watch.manufacture.intensity",
			b.factor("swd4.data-centre.embodied"), b.factor("swd4.network.embodied"), b.factor("swd4.device.embodied"))
		b.part(Manufacture, b.g.Mul("watch.manufacture.energy", making, data).In(unit.Wh), world)
	},
}

// swd4Visit adds the emissions of the average visit, "visit.carbon", to a graph
// of swd4. The model's own shares are 1, 0 and 0: every visit loads the whole
// page.
func swd4Visit(h Habit, first, returning, reload decimal.Decimal) (*formula.Graph, error) {
	g, _, err := swd4.Build(h)
	if err != nil {
		return nil, err
	}
	visit(g, "visit.carbon", g.Node("watch.carbon"),
		g.Input("visit.share.first", first, unit.One),
		g.Input("visit.share.returning", returning, unit.One),
		g.Input("visit.share.reload", reload, unit.One))
	return g, g.Err()
}
