package viewing

import (
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// ademe is the life-cycle rule of ADEME for streaming video, as its calculator
// Impact CO2 applies it,
//
//	device      = power × hours × grid, and its making over its hours of use
//	network     = GB × g/GB, by fixed or mobile network, in France or in Europe
//	data centre = GB × Wh/GB × grid, and the making of its share of servers
//
// The network's figure is emissions only, whole life cycle and the box included,
// so there is no router and no energy for it. The data centre's share rests on
// Netflix in 2019.
//
// The publication has four grid intensities. They are used as published for
// France, Europe, the United States and China unless a year or the marginal
// basis is asked for; any other country has that of the factor book.
var ademe = &Method{
	ID: "ademe", Name: "ADEME 2022, Impact CO2", Publisher: "ADEME",
	Year: 2022, Region: "FRA", Kind: LifeCycleKind, Source: "ademe-numerique",
	Boundary: []Component{DataCentre, Network, Periphery, Screen}, LifeCycle: true,
	Represents: []Field{FieldDevice, FieldWatts, FieldPeripheral, FieldQuality, FieldAudio, FieldConnection,
		FieldCountry, FieldDataCentre, FieldManufacture, FieldBytes},
	build: func(b *builder) {
		grid := b.ademeGrid()
		b.substituteSaver()
		data := b.data(ademeData)
		b.ademeDataCentre(data, b.ademeDataCentreGrid(grid))

		b.partCarbon(Network, b.g.Mul("watch.network.carbon", b.factor(b.ademeNetwork()), data).In(unit.Gram))
		b.warn(NoEnergy, "", string(Network))

		b.peripheral(ademePeripherals, grid)
		b.screenPower(b.habit.Device, b.ademeWatts(), grid)
		if b.habit.Device == Mix {
			b.manufactured(b.ademeMixed("making", func(d Device) *formula.Node { return b.making(made[d], true) }))
		} else {
			b.manufactured(b.making(made[b.habit.Device], true))
		}
	},
}

// ademeData is the data volume by quality, GB/h.
var ademeData = map[Quality]string{
	Saver: "ademe.data.sd", SD: "ademe.data.sd", HD: "ademe.data.hd", FHD: "ademe.data.hd", UHD: "ademe.data.uhd",
}

// ademeDevices is the power by device, for those that are one item.
var ademeDevices = map[Device]string{
	Phone: "ademe.phone.power", Tablet: "ademe.tablet.power", Laptop: "ademe.laptop.power", TV: "ademe.tv.power",
	Projector: "projector.power", Headset: "ademe.headset.power",
}

// ademePeripherals is the power of the box before the screen.
var ademePeripherals = map[Peripheral]string{Console: "ademe.console.power"}

// ademeMix is what the average device is made of.
var ademeMix = []Device{TV, Laptop, Tablet, Phone}

// ademeMixed is the mean of a quantity over the average device:
// Σ share of the device × its quantity.
func (b *builder) ademeMixed(what string, of func(Device) *formula.Node) *formula.Node {
	var parts []*formula.Node
	for _, d := range ademeMix {
		parts = append(parts, b.g.Mul("watch.mix."+string(d)+"."+what, b.factor("ademe.mix."+string(d)), of(d)))
	}
	return b.g.Sum("watch.mix."+what, parts...)
}

// ademeWatts is the power of the device.
func (b *builder) ademeWatts() *formula.Node {
	h := b.habit
	switch {
	case h.Watts.Valid:
		return b.input("watch.watts", h.Watts.Decimal, unit.W)
	case h.Device == Mix:
		return b.ademeMixed("power", func(d Device) *formula.Node { return b.factor(ademeDevices[d]) })
	case h.Device == Desktop:
		return b.g.Sum("watch.desktop.power", b.factor("ademe.desktop.power"), b.factor("ademe.monitor.power"))
	}
	return b.factor(ademeDevices[h.Device])
}

// ademeGrids are the published intensities by area of the factor book.
var ademeGrids = map[string]string{
	"FRA": "ademe.grid.france", "Europe": "ademe.grid.europe", "EU": "ademe.grid.europe",
	"USA": "ademe.grid.usa", "CHN": "ademe.grid.china",
}

// ademePublished is the published intensity of an area. There is none if the
// visitor asks for a year or for the marginal basis.
func (b *builder) ademePublished(area string) (id string, ok bool) {
	if b.habit.Year != 0 || b.habit.Basis == factor.Marginal {
		return "", false
	}
	id, ok = ademeGrids[area]
	return id, ok
}

// ademeGrid is the intensity of the viewer's electricity.
func (b *builder) ademeGrid() *formula.Node {
	if id, ok := b.ademePublished(b.habit.Country); ok && !b.habit.Grid.Valid {
		return b.fixedGrid(id)
	}
	return b.grid("ademe.grid.france")
}

// ademeDataCentreGrid is that of the data centre, by the same rule.
func (b *builder) ademeDataCentreGrid(grid *formula.Node) *formula.Node {
	if id, ok := b.ademePublished(b.habit.DataCentreCountry); ok && !b.habit.DataCentreGrid.Valid {
		return b.factor(id)
	}
	return b.dataCentreGrid(grid)
}

// aroundTheUnion is the areas beside the member states for which the European
// network stands: the states around them as far as Ukraine, the United Kingdom,
// and Europe as a whole.
var aroundTheUnion = []string{
	"ALB", "AND", "BIH", "BLR", "CHE", "EU", "Europe", "FRO", "GBR", "GIB", "ISL", "LIE", "MCO", "MDA", "MKD", "MNE",
	"NOR", "SMR", "SRB", "UKR", "XKX",
}

// ademeNetwork is the figure of the network. Outside Europe the European one
// stands.
func (b *builder) ademeNetwork() string {
	id := "ademe.network.fixed."
	if b.habit.Connection.Mobile() {
		b.substitute5G()
		id = "ademe.network.mobile."
	}
	switch country := b.habit.Country; {
	case country == "" || country == "FRA":
		return id + "france"
	case !slices.Contains(europeanUnion, country) && !slices.Contains(aroundTheUnion, country):
		b.warn(Substituted, FieldCountry, "Europe")
	}
	return id + "europe"
}

// ademeDataCentre adds the data centre: electricity by data, and the making of
// servers by time. Netflix's electricity in 2019 over the data it sent gives the
// first; over its hours of viewing, and through the servers that so much
// electricity feeds, it gives the second.
func (b *builder) ademeDataCentre(data, grid *formula.Node) {
	key := "watch.data_centre."
	days := b.factor("calendar.days-per-year")
	electricity := b.g.Sum(key+"electricity", b.factor("ademe.data-centre.direct"), b.factor("ademe.data-centre.indirect"))
	viewing := b.g.Mul(key+"viewing", b.factor("ademe.data-centre.viewers"), b.factor("ademe.data-centre.viewing"), days)
	sent := b.g.Mul(key+"sent", viewing, b.factor("ademe.data-centre.rate"))
	perGB := b.g.Div(key+"per_gb", electricity, sent).In(unit.MustParse("Wh/GB"))
	energy := b.g.Mul(key+"energy", perGB, data)
	use := b.g.Mul(key+"use", energy, grid).In(unit.Gram)

	hours := b.g.Mul(key+"hours", days, b.factor("calendar.hours-per-day"))
	computing := b.g.Div(key+"computing", electricity, b.factor("ademe.data-centre.pue"))
	running := b.g.Div(key+"running", computing, hours).In(unit.W)
	servers := b.g.Div(key+"servers", running, b.factor("ademe.server.power"))
	share := b.g.Div(key+"share", b.g.Div(key+"servers_per_hour", servers, viewing), b.factor("ademe.server.life"))

	building := b.g.Div(key+"building",
		b.g.Mul(key+"building.whole", b.factor("ademe.building.area"), b.factor("ademe.building.made"), b.factor("ademe.server.life")),
		b.factor("ademe.building.life"))
	server := b.g.Sum(key+"server", b.factor("ademe.server.made"),
		b.g.Mul(key+"firewall", b.factor("ademe.firewall.count"), b.factor("ademe.firewall.made")),
		b.g.Mul(key+"switch", b.factor("ademe.switch.count"), b.factor("ademe.switch.made")),
		b.g.Mul(key+"router", b.factor("ademe.router.count"), b.factor("ademe.router.made")),
		building)
	construction := b.g.Mul(key+"construction", share, server, b.hours)
	b.partCarbonEnergy(DataCentre, energy, b.g.Sum(key+"carbon", use, construction))
}
