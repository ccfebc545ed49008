package viewing

import (
	"streamprint/calc/formula"
)

// power is the power model of the Carbon Trust: by time, not by data. It adds
// up what is drawn while somebody watches,
//
//	fixed network = (core + access baseload) ÷ active devices × idle factor
//	                + (core slope + access slope × 100 ÷ line rate) × Mbps    [W]
//	router        = router power ÷ active devices × idle factor              [W]
//	mobile        = core + access baseload + (core + access slope) × Mbps    [W]
//	active devices = users of the line × devices of a user × active share
//
// with the data centre at 1.3 W and the screen at its own power. Tables 5, 10
// and 11 of the publication.
//
// The access slope is published per percent of the line's rate, so it is
// multiplied by 100 ÷ line rate to be one per Mbps; and the rate is in Mbps, not
// in GB/h. Both have been mistaken in print.
var power = &Method{
	ID: "power", Name: "Carbon Trust 2021, power model", Publisher: "Carbon Trust / DIMPACT",
	Year: 2021, Region: "Europe", Kind: MarginalKind, Source: "carbon-trust-2021",
	Boundary: []Component{DataCentre, Network, Router, Periphery, Screen},
	Represents: []Field{FieldDevice, FieldSize, FieldWatts, FieldPicture, FieldPeripheral, FieldQuality, FieldAudio,
		FieldConnection, FieldCountry, FieldDataCentre, FieldHousehold, FieldDevicesPerUser,
		FieldManufacture},
	build: func(b *builder) {
		grid := b.grid("carbon-trust.grid")
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("carbon-trust.data-centre"), b.hours), b.dataCentreGrid(grid))

		rate := b.carbonTrustRate()
		if b.habit.Connection.Mobile() {
			b.mobileNetwork("carbon-trust.mobile", rate, grid)
		} else {
			perDevice := b.idlePerActiveDevice()
			baseload := b.g.Sum("watch.network.baseload", b.factor("carbon-trust.fixed.core.baseload"), b.factor("carbon-trust.fixed.access.baseload"))
			perMbps := b.g.Div("watch.network.percent",
				b.g.Mul("watch.network.access", b.factor("carbon-trust.fixed.access.slope"), b.factor("carbon-trust.percent")),
				b.factor("carbon-trust.fixed.line-rate"))
			slope := b.g.Sum("watch.network.slope", b.factor("carbon-trust.fixed.core.slope"), perMbps)
			watts := b.g.Sum("watch.network.power",
				b.g.Mul("watch.network.share", baseload, perDevice),
				b.g.Mul("watch.network.dynamic", slope, rate))
			b.part(Network, b.g.Mul("watch.network.energy", watts, b.hours), grid)
			b.part(Router, b.g.Mul("watch.router.energy", b.factor("carbon-trust.router"), perDevice, b.hours), grid)
		}

		b.peripheral(carbonTrustPeripherals, grid)
		b.screen(carbonTrustDevices, TV, grid)
		b.manufacture()
	},
}

// idlePerActiveDevice is what an active device carries of a line's baseload:
// idle factor ÷ (users × devices per user × active share).
func (b *builder) idlePerActiveDevice() *formula.Node {
	active := b.g.Mul("watch.household.active_devices",
		b.users("carbon-trust.users"),
		b.devicesPerUser("carbon-trust.devices-per-user"),
		b.factor("carbon-trust.active-share"))
	return b.g.Div("watch.household.share", b.factor("carbon-trust.idle-factor"), active)
}

// mobileNetwork adds a mobile network by the power model,
//
//	core + access baseload + (core + access slope) × Mbps    [W]
//
// with the coefficients under the prefix in the factor book.
func (b *builder) mobileNetwork(prefix string, rate, grid *formula.Node) {
	b.substitute5G()
	baseload := b.g.Sum("watch.network.baseload", b.factor(prefix+".core.baseload"), b.factor(prefix+".access.baseload"))
	slope := b.g.Sum("watch.network.slope", b.factor(prefix+".core.slope"), b.factor(prefix+".access.slope"))
	watts := b.g.Sum("watch.network.power", baseload, b.g.Mul("watch.network.dynamic", slope, rate))
	b.part(Network, b.g.Mul("watch.network.energy", watts, b.hours), grid)
}
