package viewing

import (
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// istrate is the open inventory of Istrate and others for the consumption of
// digital content,
//
//	router      = 7 Wh/h × hours
//	network     = 2.8 Wh/h × hours (access) + 0.0177 kWh/GB × GB (core)
//	data centre = 0.0414 kWh/GB × GB
//
// with the screen at its own power. Half of the core network is charged with
// the viewer's grid; the other half and the data centres with the grids of the
// regions where data centres stand, by the newest yearly averages of the factor
// book. Its access network is a fixed line.
//
// The publication counts the making of the equipment too, from a licensed
// database. What is built here is its electricity; for the device, the making
// is that of ADEME.
var istrate = &Method{
	ID: "istrate", Name: "Istrate et al. 2024", Publisher: "Istrate et al., Nature Communications",
	Year: 2024, Region: "World", Kind: AverageKind, Source: "istrate-2024",
	Boundary: []Component{DataCentre, Network, Router, Screen},
	Represents: []Field{FieldDevice, FieldWatts, FieldQuality, FieldAudio, FieldCountry, FieldDataCentre, FieldManufacture,
		FieldBytes},
	build: func(b *builder) {
		grid := b.grid(worldGrid)
		regions := b.istrateRegions()
		b.substituteSaver()
		data := b.dataOr(istrateData, istrateAudio)

		b.part(DataCentre, b.g.Mul("watch.data_centre.energy", b.factor("istrate.data-centre"), data).In(unit.Wh), regions)

		access := b.g.Mul("watch.network.access.energy", b.factor("istrate.access"), b.hours)
		core := b.g.Mul("watch.network.core.energy", b.factor("istrate.core"), data).In(unit.Wh)
		near := b.g.Mul("watch.network.core.near.energy", core, b.factor("istrate.core.near"))
		far := b.g.Sub("watch.network.core.far.energy", core, near)
		b.partCarbonEnergy(Network, b.g.Sum("watch.network.energy", access, core), b.g.Sum("watch.network.carbon",
			b.g.Mul("watch.network.access.carbon", access, grid).In(unit.Gram),
			b.g.Mul("watch.network.core.near.carbon", near, grid).In(unit.Gram),
			b.g.Mul("watch.network.core.far.carbon", far, regions).In(unit.Gram)))

		b.part(Router, b.g.Mul("watch.router.energy", b.factor("istrate.cpe"), b.hours), grid)

		b.screen(b.istrateDevices(), TV, grid)
		b.manufacture()
	},
}

// istrateData is the data volume by quality, GB/h.
var istrateData = map[Quality]string{
	Saver: "istrate.data.480p", SD: "istrate.data.480p", HD: "istrate.data.720p",
	FHD: "istrate.data.1080p", UHD: "istrate.data.4k",
}

// istrateAudio is that of sound without a picture.
var istrateAudio = map[Quality]string{
	Saver: "istrate.audio.low", SD: "istrate.audio.medium", HD: "istrate.audio.medium",
	FHD: "istrate.audio.high", UHD: "istrate.audio.high",
}

// istrateTV is the power of a television of that resolution.
var istrateTV = map[Quality]string{
	Saver: "istrate.device.tv.720p", SD: "istrate.device.tv.720p", HD: "istrate.device.tv.720p",
	FHD: "istrate.device.tv.1080p", UHD: "istrate.device.tv.4k",
}

// istrateDevices is the power by device. The television is one of the resolution
// of the stream, and of 720p at least.
func (b *builder) istrateDevices() map[Device]string {
	return map[Device]string{
		Phone: "istrate.device.phone", Tablet: "istrate.device.tablet", Laptop: "istrate.device.laptop",
		Desktop: "istrate.device.desktop", TV: istrateTV[b.habit.Quality],
		Projector: "projector.power", Headset: "ademe.headset.power",
	}
}

// istrateRegions is the intensity of the data centres' electricity: the
// visitor's choice, or the mean of the regions where data centres stand. The
// book's Asia stands for Asia and the Pacific.
func (b *builder) istrateRegions() *formula.Node {
	if b.habit.given(FieldDataCentre) {
		return b.dataCentreGrid(nil)
	}
	var parts []*formula.Node
	for _, r := range []struct{ share, area string }{
		{"north-america", "North America"}, {"asia-pacific", "Asia"}, {"europe", "Europe"},
		{"latin-america", "Latin America and Caribbean"}, {"middle-east", "Middle East"}, {"africa", "Africa"},
	} {
		area := b.g.Grid(r.area, 0, factor.Average)
		parts = append(parts, b.g.Mul("watch.data_centre.grid."+strings.ReplaceAll(r.share, "-", "_"), b.factor("istrate.region."+r.share), area))
	}
	return b.g.Sum("watch.data_centre.grid", parts...)
}
