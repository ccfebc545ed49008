package viewing

import "streamprint/calc/unit"

// average is the conventional approach of the Carbon Trust: each gigabyte
// carries its average share of the electricity of the networks and of the home
// router,
//
//	data centre = 1.3 Wh/h × hours
//	network     = 0.0065 kWh/GB (fixed) or 0.1 kWh/GB (mobile) × GB
//	router      = 0.025 kWh/GB × GB, on a fixed line
//
// with the screen at its own power. Equations 1 to 6 and Table 3 of the
// publication, which calls it unsuitable for what a change of quality brings.
var average = &Method{
	ID: "average", Name: "Carbon Trust 2021, conventional approach", Publisher: "Carbon Trust / DIMPACT",
	Year: 2021, Region: "Europe", Kind: AverageKind, Source: "carbon-trust-2021",
	Boundary: []Component{DataCentre, Network, Router, Periphery, Screen},
	Represents: []Field{FieldDevice, FieldSize, FieldWatts, FieldPicture, FieldPeripheral, FieldQuality, FieldAudio,
		FieldConnection, FieldCountry, FieldDataCentre, FieldManufacture, FieldBytes},
	build: func(b *builder) {
		grid := b.grid("carbon-trust.grid")
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("carbon-trust.data-centre"), b.hours), b.dataCentreGrid(grid))

		b.substituteSaver()
		data := b.data(carbonTrustData)
		if b.habit.Connection.Mobile() {
			b.substitute5G()
			b.part(Network, b.g.Mul("watch.network.energy", b.factor("carbon-trust.network.mobile"), data).In(unit.Wh), grid)
		} else {
			b.part(Network, b.g.Mul("watch.network.energy", b.factor("carbon-trust.network.fixed"), data).In(unit.Wh), grid)
			b.part(Router, b.g.Mul("watch.router.energy", b.factor("carbon-trust.router.data"), data).In(unit.Wh), grid)
		}

		b.peripheral(carbonTrustPeripherals, grid)
		b.screen(carbonTrustDevices, TV, grid)
		b.manufacture()
	},
}
