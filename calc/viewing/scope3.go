package viewing

// scope3 is the power model of the Carbon Trust as the Scope3 methodology
// simplifies it: each user of a line has one active device, and no idle time is
// added,
//
//	fixed network = 6.5 W ÷ users + 0.03 W/Mbps × Mbps
//	router        = 10 W ÷ users
//	data centre   = 1.3 W, on a fixed line only
//	mobile        = 1.2 W + 1.53 W/Mbps × Mbps
//
// for a household of two, with devices as they are in the United States. Its
// computer is laptops and desktops mixed by installed base, and its set-top box
// is of average age and kind. It gives no grid intensity.
var scope3 = &Method{
	ID: "scope3", Name: "Scope3 methodology", Publisher: "Scope3",
	Year: 2023, Region: "World", Kind: MarginalKind, Source: "scope3-methodology",
	Boundary: []Component{DataCentre, Network, Router, Periphery, Screen},
	Represents: []Field{FieldDevice, FieldWatts, FieldPeripheral, FieldQuality, FieldAudio, FieldConnection,
		FieldCountry, FieldDataCentre, FieldHousehold, FieldManufacture},
	build: func(b *builder) {
		grid := b.grid(worldGrid)
		rate := b.carbonTrustRate()
		if b.habit.Connection.Mobile() {
			b.substitute5G()
			if b.habit.given(FieldDataCentre) {
				b.warn(NotRepresented, FieldDataCentre, "")
			}
			watts := b.g.Sum("watch.network.power", b.factor("scope3.mobile.baseload"),
				b.g.Mul("watch.network.dynamic", b.factor("scope3.mobile.slope"), rate))
			b.part(Network, b.g.Mul("watch.network.energy", watts, b.hours), grid)
		} else {
			users := b.users("scope3.users")
			b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("scope3.data-centre"), b.hours), b.dataCentreGrid(grid))
			watts := b.g.Sum("watch.network.power",
				b.g.Div("watch.network.share", b.factor("scope3.line"), users),
				b.g.Mul("watch.network.dynamic", b.factor("scope3.fixed.slope"), rate))
			b.part(Network, b.g.Mul("watch.network.energy", watts, b.hours), grid)
			router := b.g.Div("watch.router.power", b.factor("scope3.router"), users)
			b.part(Router, b.g.Mul("watch.router.energy", router, b.hours), grid)
		}

		b.peripheral(scope3Peripherals, grid)
		b.screen(scope3Devices, TV, grid)
		b.manufacture()
	},
}

// scope3Devices is the power by device.
var scope3Devices = map[Device]string{
	Phone: "scope3.device.phone", Tablet: "scope3.device.tablet", Laptop: "scope3.device.pc", Desktop: "scope3.device.pc",
	TV: "scope3.device.tv", Projector: "projector.power", Headset: "ademe.headset.power",
}

// scope3Peripherals is the power of the box before the screen.
var scope3Peripherals = map[Peripheral]string{SetTopBox: "scope3.device.box"}
