package viewing

import "streamprint/calc/unit"

// marks is the calculation of Marks et al. 2020,
//
//	carbon = hours × GB/h × 4.91 kWh/GB × grid
//
// kept as an outlier of history: 4.91 kWh/GB stands for data centres, networks
// and devices together and is hundreds of times what networks were measured to
// take in those years. The publication does not divide it, so all of it is shown as the
// network's. Its viewers multiply; here the result is one viewer's.
//
// The publication prints 0.007 t CO2/kWh and quotes the EPA, which has
// 0.000707; its own result of 8.8 kg for an hour follows from the latter.
var marks = &Method{
	ID: "marks", Name: "Marks et al. 2020", Publisher: "Simon Fraser University",
	Year: 2020, Region: "USA", Kind: HistoricalKind, Source: "marks-2020",
	Boundary:   []Component{DataCentre, Network, Screen},
	Represents: []Field{FieldQuality, FieldAudio, FieldCountry, FieldBytes},
	build: func(b *builder) {
		b.substituteSaver()
		data := b.data(marksData)
		b.part(Network, b.g.Mul("watch.network.energy", b.factor("marks.energy"), data).In(unit.Wh), b.grid("marks.grid"))
	},
}

// marksData is the data volume by quality, GB/h, as published. There is no data
// saver: the lowest quality stands for it.
var marksData = map[Quality]string{
	Saver: "marks.data.480p", SD: "marks.data.480p", HD: "marks.data.720p",
	FHD: "marks.data.1080p", UHD: "marks.data.4k",
}
