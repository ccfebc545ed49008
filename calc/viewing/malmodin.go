package viewing

// malmodin is the power model of Jens Malmodin: what a line or a subscription
// draws anyway, shared by its users, and what the data adds,
//
//	fixed  = idle ÷ users + (access + core slope) × Mbps ÷ data users    [W]
//	idle   = equipment at the customer + access + core = 11.5 + 5 + 1.5 W
//	mobile = access + core idle + (access + core slope) × Mbps           [W]
//
// Every user of the line is taken for a data user, and Mbps is the rate on the
// line. The equipment at the customer is shown as the router. The paper is
// about network data services: it discusses data centres and devices, and
// leaves both out of its model. It gives no grid intensity.
var malmodin = &Method{
	ID: "malmodin", Name: "Malmodin 2020, network power model", Publisher: "J. Malmodin, Ericsson Research",
	Year: 2020, Region: "World", Kind: MarginalKind, Source: "malmodin-2020",
	Boundary:   []Component{Network, Router},
	Represents: []Field{FieldQuality, FieldAudio, FieldConnection, FieldCountry, FieldHousehold},
	build: func(b *builder) {
		grid := b.grid(worldGrid)
		rate := b.carbonTrustRate()
		if b.habit.Connection.Mobile() {
			b.mobileNetwork("malmodin.mobile", rate, grid)
			return
		}
		users := b.users("malmodin.users")
		idle := b.g.Sum("watch.network.baseload", b.factor("malmodin.fixed.core.baseload"), b.factor("malmodin.fixed.access.baseload"))
		slope := b.g.Sum("watch.network.slope", b.factor("malmodin.fixed.core.slope"), b.factor("malmodin.fixed.access.slope"))
		watts := b.g.Sum("watch.network.power",
			b.g.Div("watch.network.share", idle, users),
			b.g.Div("watch.network.dynamic.share", b.g.Mul("watch.network.dynamic", slope, rate), users))
		b.part(Network, b.g.Mul("watch.network.energy", watts, b.hours), grid)

		router := b.g.Div("watch.router.power", b.factor("malmodin.router"), users)
		b.part(Router, b.g.Mul("watch.router.energy", router, b.hours), grid)
	},
}
