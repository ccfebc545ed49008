package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// iea is the estimate of the International Energy Agency, in its corrected
// edition of December 2020: an hour of streaming takes 0.077 kWh, the average of
// all viewing in 2019,
//
//	network     = 0.077 kWh/h × 23 %
//	data centre = 0.077 kWh/h × 5 %
//	devices     = 0.077 kWh/h × 72 %, or the power of the device
//
// The power of a device is its published emissions in an hour over the
// intensity of the publication, which is what its 36 g and its 0.077 kWh come
// to. Set-top boxes and consoles are left out.
var iea = &Method{
	ID: "iea", Name: "IEA 2020", Publisher: "International Energy Agency",
	Year: 2020, Region: "World", Kind: AverageKind, Source: "iea-2020",
	Boundary:   []Component{DataCentre, Network, Screen},
	Represents: []Field{FieldDevice, FieldSize, FieldWatts, FieldPicture, FieldCountry, FieldDataCentre, FieldManufacture},
	build: func(b *builder) {
		hour := b.factor("iea.energy")
		published := b.g.Div("watch.grid.published", b.factor("iea.carbon"), hour).In(unit.GPerKWh)
		grid := published
		if b.habit.given(FieldCountry) {
			grid = b.grid(worldGrid)
		}
		b.viewerGrid = grid

		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", hour, b.factor("iea.share.data-centre"), b.hours).In(unit.Wh), b.dataCentreGrid(grid))
		b.part(Network, b.g.Mul("watch.network.energy", hour, b.factor("iea.share.network"), b.hours).In(unit.Wh), grid)

		device, watts := b.ieaDevice(hour, published)
		b.screenPower(device, watts, grid)
		b.manufacture()
	},
}

// ieaDevices is the emissions by device in an hour.
var ieaDevices = map[Device]string{
	Phone: "iea.device.phone", Tablet: "iea.device.tablet", Laptop: "iea.device.laptop", TV: "iea.device.tv",
}

// ieaDevice is the device and its power: the visitor's own, the average share of
// an hour, or that of the device. For a device without a figure the television
// stands.
func (b *builder) ieaDevice(hour, published *formula.Node) (Device, *formula.Node) {
	device := b.habit.Device
	switch {
	case b.habit.Watts.Valid:
		return device, b.input("watch.watts", b.habit.Watts.Decimal, unit.W)
	case device == Mix:
		return device, b.g.Mul("watch.screen.watts", hour, b.factor("iea.share.devices")).In(unit.W)
	case ieaDevices[device] == "":
		b.warn(Substituted, FieldDevice, string(TV))
		device = TV
	}
	return device, b.g.Div("watch.screen.watts", b.factor(ieaDevices[device]), published).In(unit.W)
}
