package viewing

import "streamprint/calc/unit"

// onebyte is the 1byte model of The Shift Project as CO2.js reduces it to web
// pages,
//
//	carbon = data × (data centre + mean of the three networks) × 519 g/kWh
//
// without a device. Beside a green data centre, which emits nothing, the
// network runs at 475 g/kWh. The code knows green or not; a share between the
// two is mixed here in proportion.
var onebyte = &Method{
	ID: "onebyte", Name: "OneByte (CO2.js)", Publisher: "The Green Web Foundation",
	Year: 2020, Region: "World", Kind: WebKind, Source: "co2js",
	Boundary:   []Component{DataCentre, Network},
	Represents: []Field{FieldQuality, FieldAudio, FieldRenewable, FieldBytes},
	build: func(b *builder) {
		grid := b.fixedGrid("shift.grid")
		data := b.webData()

		hosting := b.renewable(DataCentre, grid, "onebyte.grid.data-centre")
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("shift.data-centre"), data).In(unit.Wh), hosting)

		networks := b.g.Sum("watch.network.sum",
			b.factor("shift.network.wired"), b.factor("shift.network.wifi"), b.factor("shift.network.mobile"))
		mean := b.g.Div("watch.network.mean", networks, b.factor("onebyte.networks"))
		b.part(Network, b.g.Mul("watch.network.energy", mean, data).In(unit.Wh), b.renewable(Network, grid, "onebyte.grid.network"))
	},
}
