package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// What the two methods of the Carbon Trust have in common.

// carbonTrustData is the data volume by quality, GB/h (Table 3).
var carbonTrustData = map[Quality]string{
	Saver: "carbon-trust.data.low", SD: "carbon-trust.data.low", HD: "carbon-trust.data.medium",
	FHD: "carbon-trust.data.high", UHD: "carbon-trust.data.ultra",
}

// carbonTrustMbps is the same as a rate.
var carbonTrustMbps = map[Quality]string{
	Saver: "carbon-trust.rate.low", SD: "carbon-trust.rate.low", HD: "carbon-trust.rate.medium",
	FHD: "carbon-trust.rate.high", UHD: "carbon-trust.rate.ultra",
}

// carbonTrustDevices is the power by device (Table 10, tablet from DIMPACT).
var carbonTrustDevices = map[Device]string{
	Phone: "carbon-trust.device.phone", Tablet: "carbon-trust.device.tablet", Laptop: "carbon-trust.device.laptop",
	Desktop: "carbon-trust.device.desktop", TV: "carbon-trust.device.tv",
	Projector: "projector.power", Headset: "ademe.headset.power", Mix: "carbon-trust.device.mix",
}

// carbonTrustPeripherals is the power of the box before the screen.
var carbonTrustPeripherals = map[Peripheral]string{
	Stick: "stick.power", SetTopBox: "carbon-trust.device.box", Console: "carbon-trust.device.console",
	mixPeripheral: "carbon-trust.device.mix-peripheral",
}

// audioRate is the rate of sound without a picture by quality, from the
// methodology of Scope3.
var audioRate = map[Quality]string{
	Saver: "scope3.audio.low", SD: "scope3.audio.medium", HD: "scope3.audio.medium",
	FHD: "scope3.audio.high", UHD: "scope3.audio.high",
}

// rate is the data rate of the stream in Mbps: the visitor's own, that of
// sound, or that of the table for the quality.
func (b *builder) rate(table map[Quality]string) *formula.Node {
	if b.habit.AudioOnly {
		table = audioRate
	}
	return b.optional("watch.rate", b.habit.Mbps, unit.Mbps, table[b.habit.Quality])
}

// carbonTrustRate is the rate by the tables of the Carbon Trust, which have no
// data saver: its lowest rate stands for it.
func (b *builder) carbonTrustRate() *formula.Node {
	b.substituteSaver()
	return b.rate(carbonTrustMbps)
}

// substituteSaver warns that the method's lowest rate stands for data saver.
func (b *builder) substituteSaver() {
	if h := b.habit; h.Quality == Saver && !h.Mbps.Valid && !h.AudioOnly && !h.Bytes.Valid {
		b.warn(Substituted, FieldQuality, string(SD))
	}
}

// substitute5G warns that the method knows one mobile network only.
func (b *builder) substitute5G() {
	if b.habit.Connection == Mobile5G {
		b.warn(Substituted, FieldConnection, string(Mobile4G))
	}
}

// users is how many share the line: the visitor's number or the published one.
func (b *builder) users(published string) *formula.Node {
	return b.optional("watch.household.users", b.habit.Users, unit.One, published)
}

// devicesPerUser is how many devices each of them has connected.
func (b *builder) devicesPerUser(published string) *formula.Node {
	return b.optional("watch.household.devices", b.habit.DevicesPerUser, unit.One, published)
}
