package viewing

import (
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// swd3 is the Sustainable Web Design model, version 3, as CO2.js has it:
// 0.81 kWh/GB, of which 52 % in the user device, 14 % in the network, 15 % in
// the data centre and 19 % in the production of equipment,
//
//	carbon = data × 0.81 kWh/GB × share × grid
//
// The grid is the newest world average unless the visitor chooses another;
// production stays at the world's whatever the choice. A green data centre runs
// at 50 g/kWh. The model knows green or not; a share between the two is mixed
// here in proportion.
//
// The user device is shown as the screen, production as manufacture.
var swd3 = &Method{
	ID: "swd3", Name: "Sustainable Web Design v3", Publisher: "Sustainable Web Design / CO2.js",
	Year: 2022, Region: "World", Kind: WebKind, Source: "co2js",
	Boundary: []Component{DataCentre, Network, Screen}, LifeCycle: true,
	Represents: []Field{FieldQuality, FieldAudio, FieldCountry, FieldDataCentre, FieldRenewable, FieldBytes},
	build: func(b *builder) {
		world := b.g.Grid(worldGrid, 0, factor.Average)
		grid := b.grid(worldGrid)
		all := b.g.Mul("watch.data.energy", b.factor("swd3.energy"), b.webData()).In(unit.Wh)

		hosting := b.renewable(DataCentre, b.dataCentreGrid(grid), "swd3.grid.renewable")
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", all, b.factor("swd3.share.data-centre")), hosting)
		b.part(Network, b.g.Mul("watch.network.energy", all, b.factor("swd3.share.network")), grid)
		b.part(Screen, b.g.Mul("watch.screen.energy", all, b.factor("swd3.share.device")), grid)
		b.part(Manufacture, b.g.Mul("watch.manufacture.energy", all, b.factor("swd3.share.production")), world)
	},
}

// swd3Visit adds the electricity and the emissions of the average visit,
// "visit.energy" and "visit.carbon", to a graph of swd3, with the model's own
// shares of first and returning visits.
func swd3Visit(h Habit) (*formula.Graph, error) {
	g, _, err := swd3.Build(h)
	if err != nil {
		return nil, err
	}
	share := g.Constant
	for _, quantity := range []string{"energy", "carbon"} {
		visit(g, "visit."+quantity, g.Node("watch."+quantity),
			share("swd3.visit.first"), share("swd3.visit.returning"), share("swd3.visit.reload"))
	}
	return g, g.Err()
}
