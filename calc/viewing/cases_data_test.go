package viewing

import (
	"testing"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Sources of the cases.
const (
	workbook  = "The Shift Project, workbook of the 1byte model 2018"
	extension = "Carbonalyser, popup.js"
	co2Tests  = "CO2.js, its own tests"
	co2Run    = "@tgwf/co2 0.19.0, run"
)

// noHours is the published habit with no hours, after the changes: a volume of
// data alone.
func noHours(changes ...func(*Habit)) func(*Habit) {
	return func(h *Habit) {
		h.Hours = decimal.Decimal{}
		for _, change := range changes {
			change(h)
		}
	}
}

func bytes(n string) func(*Habit) { return func(h *Habit) { h.Bytes = given(n) } }

func green(share string) func(*Habit) { return func(h *Habit) { h.RenewableHosting = given(share) } }

func grids(viewer, dataCentre string) func(*Habit) {
	return func(h *Habit) { h.Grid, h.DataCentreGrid = given(viewer), given(dataCentre) }
}

func countries(viewer, dataCentre string) func(*Habit) {
	return func(h *Habit) { h.Country, h.DataCentreCountry = viewer, dataCentre }
}

// minutes is a time and a volume of data on a device.
func minutes(n, volume int64, d Device, c Connection) func(*Habit) {
	return func(h *Habit) {
		h.Hours = decimal.NewFromInt(n).DivRound(decimal.NewFromInt(60), 40)
		h.Bytes = decimal.NewNullDecimal(decimal.NewFromInt(volume))
		h.Device, h.Connection = d, c
	}
}

// rounded is how the source prints its result.
func rounded(places int32, got func(*testing.T) decimal.Decimal) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal { return got(t).Round(places) }
}

// node gives the value of a node of a graph that is not a method's.
func node(key string, build func() (*formula.Graph, error)) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		t.Helper()
		g, err := build()
		if err != nil {
			t.Fatal(err)
		}
		exact, err := formula.Read(g)
		if err != nil {
			t.Fatal(err)
		}
		n := g.Node(key)
		if n == nil {
			t.Fatalf("the graph has no node %q", key)
		}
		return exact.Value(n)
	}
}

func reference(key string) func(*testing.T) decimal.Decimal {
	return node("reference."+key, ReferenceGraph)
}

func halving(year int) func(*testing.T) decimal.Decimal {
	return node("reference.aslan.intensity", func() (*formula.Graph, error) { return HalvingLaw(year) })
}

func visit3(key string, changes ...func(*Habit)) func(*testing.T) decimal.Decimal {
	return node(key, func() (*formula.Graph, error) { return swd3Visit(published(noHours(changes...))) })
}

func visit4(first, returning, reload string, changes ...func(*Habit)) func(*testing.T) decimal.Decimal {
	return node("visit.carbon", func() (*formula.Graph, error) {
		return swd4Visit(published(noHours(changes...)), dec(first), dec(returning), dec(reload))
	})
}

// page is the volume that CO2.js uses in the tests of version 3.
const page = "2257715.2"

// pageEnergy is the volume whose electricity in version 3 is that same number
// in kWh.
func pageEnergy(h *Habit) {
	h.Bytes = decimal.NewNullDecimal(dec(page).Shift(9).DivRound(dec("0.81"), 40))
}

// carbonTrustAverage is the hour of the average European viewer, 55 g.
func carbonTrustAverage(hours string) func(*Habit) {
	return func(h *Habit) { h.Hours, h.Mbps, h.Watts = dec(hours), given("6.4"), given("96") }
}

var casesByData = []publishedCase{
	// The Shift Project: the correction.
	{29, "shift: 6.1 kWh over 8 against the corrected figure, in kWh", reference("shift.eighth"), "0.78", "0.03", "", "FEED, winter 2021", ""},
	{30, "shift: corrected 0.78 kWh at 519 g/kWh, in kg an hour", reference("shift.carbon"), "0.4", "0.02", "", "Nation, 2022", ""},

	// The Shift Project: the whole workbook of the 1byte model, in Wh.
	{31, "shift: video 10 min, phone, wired", value(shift, "watch.energy", minutes(10, 17e7, Phone, Wired)), "86.246887976", "1e-9", "", workbook, ""},
	{31, "shift: video 10 min, phone, Wi-Fi", value(shift, "watch.energy", minutes(10, 17e7, Phone, Fixed)), "39.156887976", "1e-9", "", workbook, ""},
	{31, "shift: video 10 min, phone, mobile", value(shift, "watch.energy", minutes(10, 17e7, Phone, Mobile4G)), "163.596887976", "1e-9", "", workbook, ""},
	{32, "shift: video 10 min, laptop, wired", value(shift, "watch.energy", minutes(10, 17e7, Laptop, Wired)), "88.364159252", "1e-9", "", workbook, ""},
	{32, "shift: video 10 min, laptop, Wi-Fi", value(shift, "watch.energy", minutes(10, 17e7, Laptop, Fixed)), "41.274159252", "1e-9", "", workbook, ""},
	{32, "shift: video 10 min, laptop, mobile", value(shift, "watch.energy", minutes(10, 17e7, Laptop, Mobile4G)), "165.714159252", "1e-9", "", workbook, ""},
	{33, "shift: e-mail 3 min, phone, wired", value(shift, "watch.energy", minutes(3, 1e6, Phone, Wired)), "0.82406639288", "1e-9", "", workbook, ""},
	{33, "shift: e-mail 3 min, phone, Wi-Fi", value(shift, "watch.energy", minutes(3, 1e6, Phone, Fixed)), "0.54706639288", "1e-9", "", workbook, ""},
	{33, "shift: e-mail 3 min, phone, mobile", value(shift, "watch.energy", minutes(3, 1e6, Phone, Mobile4G)), "1.2790663929", "1e-9", "", workbook, ""},
	{33, "shift: e-mail 3 min, laptop, wired", value(shift, "watch.energy", minutes(3, 1e6, Laptop, Wired)), "1.4592477755", "1e-9", "", workbook, ""},
	{33, "shift: e-mail 3 min, laptop, Wi-Fi", value(shift, "watch.energy", minutes(3, 1e6, Laptop, Fixed)), "1.1822477755", "1e-9", "", workbook, ""},
	{33, "shift: e-mail 3 min, laptop, mobile", value(shift, "watch.energy", minutes(3, 1e6, Laptop, Mobile4G)), "1.9142477755", "1e-9", "", workbook, ""},
	// Printed per minute in kWh, here in W: × 60,000.
	{31, "shift: power of the phone", value(shift, "watch.screen.power", minutes(1, 0, Phone, Fixed)), "6.4613278576317588", "1e-15", "", workbook, ""},
	{31, "shift: power of the laptop", value(shift, "watch.screen.power", minutes(1, 0, Laptop, Fixed)), "19.1649555099247086", "1e-15", "", workbook, ""},

	// Carbonalyser. Electricity to the watt-hour and grams to the whole, as the
	// extension prints them.
	{34, "carbonalyser: 1 GB, 60 min, other: Wh", rounded(0, value(carbonalyser, "watch.energy", minutes(60, 1e9, Mix, Fixed))), "237", "", "", extension, ""},
	{34, "carbonalyser: 1 GB, 60 min, other: g", rounded(0, value(carbonalyser, "watch.carbon", minutes(60, 1e9, Mix, Fixed))), "123", "", "", extension, ""},
	{34, "carbonalyser: 1 GB, 60 min, France: g", value(carbonalyser, "watch.carbon", func(h *Habit) {
		minutes(60, 1e9, Mix, Fixed)(h)
		h.Country = "FRA"
	}), "116.69448", "1e-12", "", extension, ""},

	// CO2.js, OneByte.
	{36, "onebyte: 1 MB grey", rounded(5, value(onebyte, "watch.carbon", noHours(bytes("1e6")))), "0.29081", "", "", co2Tests, ""},
	{36, "onebyte: 1 MB green", rounded(5, value(onebyte, "watch.carbon", noHours(bytes("1e6"), green("1")))), "0.23196", "", "", co2Tests, ""},
	{36, "onebyte: 3 GB grey", value(onebyte, "watch.carbon", noHours(bytes("3e9"))), "872.439", "1e-12", "", co2Run, ""},
	{36, "onebyte: an hour at 3 GB/h", value(onebyte, "watch.carbon", nil), "872.439", "1e-12", "", co2Run, ""},
	{36, "onebyte: 3 GB green", value(onebyte, "watch.carbon", noHours(bytes("3e9"), green("1"))), "695.8749999999999", "1e-12", "", co2Run, ""},
	{36, "onebyte: a page grey", value(onebyte, "watch.carbon", noHours(bytes(page))), "0.6565729304575999", "1e-12", "", co2Run, ""},
	{36, "onebyte: a page green", value(onebyte, "watch.carbon", noHours(bytes(page), green("1"))), "0.5236958549333334", "1e-12", "", co2Run, ""},
	{36, "onebyte: 250 GB green", value(onebyte, "watch.carbon", noHours(bytes("2.5e11"), green("1"))), "57989.58333333333", "1e-12", "", co2Run, ""},
	{36, "onebyte: 1 B", value(onebyte, "watch.carbon", noHours(bytes("1"))), "2.9081299999999997e-7", "1e-12", "", co2Run, ""},
	{36, "onebyte: 0.99 B", value(onebyte, "watch.carbon", noHours(bytes("0.99"))), "0", "", "", co2Run, ""},

	// CO2.js, Sustainable Web Design v3. Energies of a page in Wh.
	{37, "swd3: a page", value(swd3, "watch.energy", noHours(bytes(page))), "1.82874", "", "1e-4", co2Tests, ""},
	{37, "swd3: a page, device", value(swd3, "watch.screen.energy", noHours(bytes(page))), "0.95095", "", "1e-5", co2Tests, ""},
	{37, "swd3: a page, network", value(swd3, "watch.network.energy", noHours(bytes(page))), "0.25602", "", "1e-5", co2Tests, ""},
	{37, "swd3: a page, data centre", value(swd3, "watch.data_centre.energy", noHours(bytes(page))), "0.27431", "", "1e-5", co2Tests, ""},
	{37, "swd3: a page, production", value(swd3, "watch.manufacture.energy", noHours(bytes(page))), "0.3475", "", "1e-4", co2Tests, ""},
	// Printed with the noise of a double: 0.0013807057305600004 kWh.
	{38, "swd3: a visit, Wh", visit3("visit.energy", bytes(page)), "1.3807057305600004", "1e-15", "", co2Tests, ""},
	{38, "swd3: a visit, g", rounded(2, visit3("visit.carbon", bytes(page))), "0.65", "", "", co2Tests, ""},
	{38, "swd3: a visit, g to 12 digits", visit3("visit.carbon", bytes(page)), "0.6529909682110464", "1e-12", "", co2Run, ""},
	{38, "swd3: a visit, green", visit3("visit.carbon", bytes(page), green("1")), "0.5653976159585895", "1e-12", "", co2Run, ""},
	{38, "swd3: a visit in France", visit3("visit.carbon", bytes(page), countries("FRA", "")), "0.1734779430927729", "1e-12", "", co2Run, ""},
	{38, "swd3: a visit in France, green", visit3("visit.carbon", bytes(page), countries("FRA", ""), green("1")), "0.17468329919555176", "1e-12", "", co2Run, ""},
	{38, "swd3: a visit to 1 GB", visit3("visit.carbon", bytes("1e9")), "289.22645700000004", "1e-12", "", co2Run, ""},
	// The test charges everything with 245 g/kWh, production too.
	{38, "swd3: a visit at 245 g/kWh", func(t *testing.T) decimal.Decimal {
		return visit3("visit.energy", bytes(page))(t).Mul(dec("0.245")).Round(2)
	}, "0.34", "", "", co2Tests, ""},
	{39, "swd3: 1 MB grey", value(swd3, "watch.carbon", noHours(bytes("1e6"))), "0.38317", "", "5e-4", co2Tests, ""},
	{39, "swd3: 1 MB green", value(swd3, "watch.carbon", noHours(bytes("1e6"), green("1"))), "0.33177", "", "5e-4", co2Tests, ""},
	{39, "swd3: 1 MB, device", value(swd3, "watch.screen.carbon", noHours(bytes("1e6"))), "0.19925", "", "5e-4", co2Tests, ""},
	{39, "swd3: 1 MB, network", value(swd3, "watch.network.carbon", noHours(bytes("1e6"))), "0.05364", "", "5e-4", co2Tests, ""},
	{39, "swd3: 1 MB, data centre", value(swd3, "watch.data_centre.carbon", noHours(bytes("1e6"))), "0.05748", "", "5e-4", co2Tests, ""},
	{39, "swd3: 1 MB, green data centre", value(swd3, "watch.data_centre.carbon", noHours(bytes("1e6"), green("1"))), "0.00607", "", "1e-5", co2Tests, ""},
	{39, "swd3: 1 MB, production", value(swd3, "watch.manufacture.carbon", noHours(bytes("1e6"))), "0.0728", "", "5e-4", co2Tests, ""},
	{39, "swd3: 1 MB grey to 12 digits", value(swd3, "watch.carbon", noHours(bytes("1e6"))), "0.38308140000000007", "1e-12", "", co2Run, ""},
	{39, "swd3: 1 MB green to 12 digits", value(swd3, "watch.carbon", noHours(bytes("1e6"), green("1"))), "0.33169419000000006", "1e-12", "", co2Run, ""},
	{39, "swd3: 3 GB", value(swd3, "watch.carbon", noHours(bytes("3e9"))), "1149.2442", "1e-12", "", co2Run, ""},
	{39, "swd3: an hour at 3 GB/h", value(swd3, "watch.carbon", nil), "1149.2442", "1e-12", "", co2Run, ""},
	{39, "swd3: 3 GB green", value(swd3, "watch.carbon", noHours(bytes("3e9"), green("1"))), "995.08257", "1e-12", "", co2Run, ""},
	{39, "swd3: 3 GB in France", value(swd3, "watch.carbon", noHours(bytes("3e9"), countries("FRA", ""))), "305.315892", "1e-12", "", co2Run, ""},
	{39, "swd3: 3 GB in France, green", value(swd3, "watch.carbon", noHours(bytes("3e9"), countries("FRA", ""), green("1"))), "307.43728200000004", "1e-12", "", co2Run, ""},
	{39, "swd3: 3 GB in France from Germany", value(swd3, "watch.carbon", noHours(bytes("3e9"), countries("FRA", "DEU"))), "413.893152", "1e-12", "", co2Run, ""},
	{39, "swd3: 250 GB green", value(swd3, "watch.carbon", noHours(bytes("2.5e11"), green("1"))), "82923.5475", "1e-12", "", co2Run, ""},
	{39, "swd3: 0.99 B", value(swd3, "watch.carbon", noHours(bytes("0.99"))), "0", "", "", co2Run, ""},
	// annualSegmentEnergy splits a year's electricity, here in Wh.
	{39, "swd3: 2257715.2 kWh, device", value(swd3, "watch.screen.energy", noHours(pageEnergy)), "1174011900", "1e-8", "", co2Tests, ""},
	{39, "swd3: 2257715.2 kWh, data centre", value(swd3, "watch.data_centre.energy", noHours(pageEnergy)), "338657280", "1e-8", "", co2Tests, ""},
	{39, "swd3: 2257715.2 kWh, network", value(swd3, "watch.network.energy", noHours(pageEnergy)), "316080130", "1e-8", "", co2Tests, ""},
	{39, "swd3: 2257715.2 kWh, production", value(swd3, "watch.manufacture.energy", noHours(pageEnergy)), "428965890", "1e-8", "", co2Tests, ""},

	// CO2.js, Sustainable Web Design v4.
	{40, "swd4: 1 GB", value(swd4, "watch.carbon", noHours(bytes("1e9"))), "148.2", "", "5e-4", co2Tests, ""},
	{41, "swd4: 1 GB green", value(swd4, "watch.carbon", noHours(bytes("1e9"), green("1"))), "121.03", "", "5e-4", co2Tests, ""},
	{41, "swd4: 1 GB half green", value(swd4, "watch.carbon", noHours(bytes("1e9"), green("0.5"))), "134.615", "", "5e-4", co2Tests, ""},
	{41, "swd4: 1 GB a quarter green", value(swd4, "watch.carbon", noHours(bytes("1e9"), green("0.25"))), "141.4075", "1e-12", "", co2Run, ""},
	{42, "swd4: 1 GB, data centre", value(swd4, "watch.data_centre.carbon", noHours(bytes("1e9"))), "27.17", "", "5e-4", co2Tests, ""},
	{42, "swd4: 1 GB, network", value(swd4, "watch.network.carbon", noHours(bytes("1e9"))), "29.146", "", "5e-4", co2Tests, ""},
	{42, "swd4: 1 GB, device", value(swd4, "watch.screen.carbon", noHours(bytes("1e9"))), "39.52", "", "5e-4", co2Tests, ""},
	{42, "swd4: 1 GB, making of the three", value(swd4, "watch.manufacture.carbon", noHours(bytes("1e9"))), "52.364", "", "5e-4", co2Tests, ""},
	{42, "swd4: 1 GB, data centre with half green hosting", value(swd4, "watch.data_centre.carbon", noHours(bytes("1e9"), green("0.5"))), "27.17", "", "", co2Run,
		"CO2.js lowers the total by green hosting but prints the segment as without it; here the parts add up to the total"},
	{43, "swd4: a visit to 1 GB, 75 % first, 25 % returning, 20 % reloaded", visit4("0.75", "0.25", "0.2", bytes("1e9")), "118.56", "", "5e-4", co2Tests, ""},
	{43, "swd4: the same visit, green", visit4("0.75", "0.25", "0.2", bytes("1e9"), green("1")), "96.824", "", "5e-4", co2Tests, ""},
	{43, "swd4: the same visit, half green", visit4("0.75", "0.25", "0.2", bytes("1e9"), green("0.5")), "107.692", "", "5e-4", co2Tests, ""},
	{43, "swd4: a visit to 1 GB by the model's own shares", visit4("1", "0", "0", bytes("1e9")), "148.20000000000002", "1e-12", "", co2Run, ""},
	{44, "swd4: 1 GB, data centre at 100 g/kWh", value(swd4, "watch.data_centre.carbon", noHours(bytes("1e9"), grids("300", "100"))), "5.5", "", "5e-4", co2Tests, ""},
	{44, "swd4: 1 GB, network at 200 g/kWh", value(swd4, "watch.network.carbon", noHours(bytes("1e9"), grids("200", "100"))), "11.8", "", "5e-4", co2Tests, ""},
	{44, "swd4: 1 GB, device at 300 g/kWh", value(swd4, "watch.screen.carbon", noHours(bytes("1e9"), grids("300", "100"))), "24", "", "5e-4", co2Tests, ""},
	{44, "swd4: making at any grid", value(swd4, "watch.manufacture.carbon", noHours(bytes("1e9"), grids("300", "100"))), "52.364", "", "5e-4", co2Tests, ""},
	{45, "swd4: 3 GB in France", value(swd4, "watch.carbon", noHours(bytes("3e9"), countries("FRA", ""))), "182.80476", "1e-12", "", co2Run, ""},
	{45, "swd4: 3 GB in France, a quarter green", value(swd4, "watch.carbon", noHours(bytes("3e9"), countries("FRA", ""), green("0.25"))), "180.98233499999998", "1e-12", "", co2Run, ""},
	{45, "swd4: 3 GB in France, green", value(swd4, "watch.carbon", noHours(bytes("3e9"), countries("FRA", ""), green("1"))), "175.51506", "1e-12", "", co2Run, ""},
	{45, "swd4: 3 GB in France from Germany", value(swd4, "watch.carbon", noHours(bytes("3e9"), countries("FRA", "DEU"))), "231.95495999999997", "1e-12", "", co2Run, ""},
	{46, "swd4: 3 GB", value(swd4, "watch.carbon", noHours(bytes("3e9"))), "444.6", "", "1e-6", co2Run, ""},
	{46, "swd4: an hour at 3 GB/h", value(swd4, "watch.carbon", nil), "444.6", "", "1e-6", co2Run, ""},
	{46, "swd4: a page", value(swd4, "watch.carbon", noHours(bytes(page))), "0.33459339264", "1e-12", "", co2Run, ""},
	{46, "swd4: a page, green", value(swd4, "watch.carbon", noHours(bytes(page), green("1"))), "0.27325127065599997", "1e-12", "", co2Run, ""},
	{46, "swd4: 250 GB green", value(swd4, "watch.carbon", noHours(bytes("2.5e11"), green("1"))), "30257.5", "1e-12", "", co2Run, ""},
	{47, "swd4: 0 B", value(swd4, "watch.carbon", noHours(bytes("0"))), "0", "", "", co2Tests, ""},
	{47, "swd4: 0.99 B", value(swd4, "watch.carbon", noHours(bytes("0.99"))), "0", "", "", co2Tests, ""},
	{47, "swd4: 1 B", value(swd4, "watch.carbon", noHours(bytes("1"))), "1.4820000000000002e-7", "1e-12", "", co2Run, ""},

	// Reference lines.
	{60, "arcom: 57 g in kilometres by TGV", reference("arcom.train"), "20", "0.05", "", "Arcom 2024 and Impact CO2", ""},
	{61, "aslan: 2015", halving(2015), "0.06", "1e-5", "", "Aslan et al. 2018", ""},
	{61, "aslan: 2017", halving(2017), "0.03", "1e-5", "", "Aslan et al. 2018", ""},
	{61, "aslan: 2019", halving(2019), "0.015", "1e-5", "", "Aslan et al. 2018", ""},
	{61, "aslan: 2020", halving(2020), "0.010607", "", "5e-7", "Aslan et al. 2018", ""},
	{61, "aslan: 2021", halving(2021), "0.0075", "1e-5", "", "Aslan et al. 2018", ""},
	{61, "aslan: 2023", halving(2023), "0.00375", "1e-5", "", "Aslan et al. 2018", ""},
	{61, "aslan: 2024", halving(2024), "0.00265165", "1e-5", "", "green-metrics-tool #707", ""},
	{61, "aslan: 2025", halving(2025), "0.001875", "1e-5", "", "green-metrics-tool #707", ""},
	{62, "obringer: an hour of 4K", value(obringer, "watch.carbon", func(h *Habit) { h.Quality = UHD }), "441", "", "", "Obringer et al. 2021, as quoted", ""},
	{62, "obringer: 1 GB, network, Wh", value(obringer, "watch.network.energy", noHours(bytes("1e9"))), "60", "", "", "Obringer et al. 2021, as quoted", ""},
	{62, "obringer: 1 GB, data centre, Wh", value(obringer, "watch.data_centre.energy", noHours(bytes("1e9"))), "10", "", "", "Obringer et al. 2021, as quoted", ""},
	{63, "marks: an hour of 1080p, Wh", value(marks, "watch.energy", nil), "12500", "0.01", "", "Marks et al. 2020, as quoted", ""},
	{63, "marks: an hour of 1080p, g", value(marks, "watch.carbon", nil), "8800", "0.01", "", "Marks et al. 2020, as quoted", ""},
	{65, "locat: intensity of the delivery, g/kWh", reference("locat.grid"), "239", "0.03", "", "LoCaT 2021", ""},
	{65, "locat: intensity of the television, g/kWh", reference("locat_tv.grid"), "232", "0.03", "", "LoCaT 2021", ""},
	{65, "locat: both are one grid, g/kWh", reference("locat.grid"), "232", "0.03", "", "LoCaT 2021", ""},
	{66, "ofcom: 54 Wh at 291.3 g/kWh", reference("ofcom.carbon"), "15.7", "0.01", "", "Ofcom 2022", ""},
	{67, "bbc: share of iPlayer", reference("bbc.iplayer.share"), "0.08", "", "0.003", "informitv, 2021", ""},

	// Equivalents, from the hour of the average European viewer.
	{68, "equivalents: 22 g in kilometres by car", value(average, "equivalent.car.count", carbonTrustAverage("0.396635")), "0.1", "0.03", "", "Carbon Trust 2021", ""},
	{69, "equivalents: an hour in kettles", value(average, "equivalent.kettle.count", carbonTrustAverage("1")), "3", "0.05", "", "TVBEurope, 2021", ""},
	{70, "equivalents: 19 minutes, g", value(average, "watch.carbon", carbonTrustAverage("0.316667")), "17.4", "0.05", "", "TVBEurope, 2021", ""},
	{70, "equivalents: 19 minutes in kettles", value(average, "equivalent.kettle.count", carbonTrustAverage("0.316667")), "1", "0.05", "", "TVBEurope, 2021", ""},
}
