package viewing

import "streamprint/calc/unit"

// obringer is the footprint of Internet data by Obringer et al. 2021: 28 to
// 63 g for each gigabyte through a data centre and a fixed network, without
// devices and without mobile networks,
//
//	carbon = data × 63 g/GB
//
// The example of the publication's 4K hour takes the high end, and so does this
// method; the range reaches down to the low one.
//
// The publication gives its emissions for both parts together and its
// electricity for each (0.06 kWh/GB for the network, which is the value of
// Aslan et al. for 2015, and 0.01 for the data centre). The emissions are
// shared here in proportion to the electricity, that is, both parts get the one
// intensity (900 g/kWh) that leads from the electricity to the emissions. It is
// no grid of any country, so equivalents do not use it.
var obringer = &Method{
	ID: "obringer", Name: "Obringer et al. 2021", Publisher: "Obringer et al.",
	Year: 2021, Region: "World", Kind: AverageKind, Source: "obringer-2021",
	Boundary:   []Component{DataCentre, Network},
	Represents: []Field{FieldQuality, FieldAudio, FieldBytes},
	build: func(b *builder) {
		dataCentre, network := b.factor("obringer.data-centre"), b.factor("obringer.network")
		intensity := b.g.Sum("watch.data.intensity", dataCentre, network)
		grid := b.g.Div("watch.data.grid", b.factor("obringer.carbon"), intensity)

		b.substituteSaver()
		data := b.data(carbonTrustData)
		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", dataCentre, data).In(unit.Wh), grid)
		b.part(Network, b.g.Mul("watch.network.energy", network, data).In(unit.Wh), grid)
	},
}
