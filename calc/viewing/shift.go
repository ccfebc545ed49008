package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// shift is the 1byte model of The Shift Project, from its workbook of 2018,
//
//	energy = time × device + data × (data centre + network)
//	device = electricity of a year ÷ (hours of use a day × 365.25)
//
// with one intensity for each of three networks. The workbook stops at
// electricity; the world's 519 g/kWh is what its publisher's calculator applies
// to it, everywhere.
//
// Its kind is average and not historical: the publisher took back a headline of
// 2019 that had come from taking bits for bytes in an interview (see
// [References]), never this model. Read its results with two reserves: the
// intensities describe networks of 2017 and have since fallen many times over,
// and the International Energy Agency disputes them.
var shift = &Method{
	ID: "shift", Name: "1byte 2018", Publisher: "The Shift Project",
	Year: 2018, Region: "World", Kind: AverageKind, Source: "shift-1byte-2018",
	Boundary: []Component{DataCentre, Network, Screen},
	Represents: []Field{FieldDevice, FieldWatts, FieldQuality, FieldAudio, FieldConnection,
		FieldBytes},
	build: func(b *builder) {
		grid := b.fixedGrid("shift.grid")
		b.substituteSaver()
		data := b.data(carbonTrustData)
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("shift.data-centre"), data).In(unit.Wh), grid)
		b.part(Network, b.g.Mul("watch.network.energy", b.factor(b.shiftNetwork()), data).In(unit.Wh), grid)
		b.part(Screen, b.g.Mul("watch.screen.energy", b.shiftDevice(), b.hours), grid)
	},
}

// shiftNetwork is the network of the connection: the workbook tells a wired
// device from one on Wi-Fi.
func (b *builder) shiftNetwork() string {
	switch {
	case b.habit.Connection.Mobile():
		b.substitute5G()
		return "shift.network.mobile"
	case b.habit.Connection == Wired:
		return "shift.network.wired"
	}
	return "shift.network.wifi"
}

// shiftDevice is the power of the device: the visitor's own, or a year's
// electricity over a year's hours. The workbook has a telephone and a laptop;
// the laptop stands for every other device.
func (b *builder) shiftDevice() *formula.Node {
	h := b.habit
	b.warnAudio()
	if h.Watts.Valid {
		return b.input("watch.watts", h.Watts.Decimal, unit.W)
	}
	device := "shift.laptop"
	switch h.Device {
	case Laptop:
	case Phone:
		device = "shift.phone"
	default:
		b.warn(Substituted, FieldDevice, string(Laptop))
	}
	hours := b.g.Mul("watch.screen.hours", b.factor(device+".use"), b.factor("shift.days"))
	return b.g.Div("watch.screen.power", b.factor(device+".year"), hours).In(unit.W)
}
