package viewing

import (
	"fmt"
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// reading is how a case asks the engine.
type reading = func(t *testing.T) decimal.Decimal

// difference, quotient and total combine two readings or more.
func difference(a, b reading) reading {
	return func(t *testing.T) decimal.Decimal { return a(t).Sub(b(t)) }
}

func quotient(a, b reading) reading {
	return func(t *testing.T) decimal.Decimal { return a(t).Div(b(t)) }
}

func total(all ...reading) reading {
	return func(t *testing.T) decimal.Decimal {
		sum := decimal.Decimal{}
		for _, r := range all {
			sum = sum.Add(r(t))
		}
		return sum
	}
}

func constant(s string) reading { return func(*testing.T) decimal.Decimal { return dec(s) } }

// Changes of the default habit for the cases.

func mbps(s string) func(*Habit) { return func(h *Habit) { h.Mbps = given(s) } }

func quality(q Quality) func(*Habit) { return func(h *Habit) { h.Quality = q } }

func device(d Device) func(*Habit) { return func(h *Habit) { h.Device = d } }

// both makes one change of several.
func both(changes ...func(*Habit)) func(*Habit) {
	return func(h *Habit) {
		for _, change := range changes {
			if change != nil {
				change(h)
			}
		}
	}
}

func mobile(h *Habit) { h.Connection = Mobile4G }

func users(s string) func(*Habit) { return func(h *Habit) { h.Users = given(s) } }

func grid(s string) func(*Habit) { return func(h *Habit) { h.Grid = given(s) } }

func country(c string) func(*Habit) { return func(h *Habit) { h.Country = c } }

func hours(s string) func(*Habit) { return func(h *Habit) { h.Hours = dec(s) } }

func sound(h *Habit) { h.AudioOnly = true }

// withoutDevice is the energy of everything but the device, an hour of it being
// the power.
func withoutDevice(m *Method, change func(*Habit)) reading {
	return difference(value(m, "watch.energy", change), value(m, "watch.screen.energy", change))
}

// europeanAverage is the case of the Carbon Trust: 6.4 Mbps and devices of 96 W.
func europeanAverage(h *Habit) { h.Mbps, h.Watts = given("6.4"), given("96") }

var casesByTime = slices.Concat(carbonTrustCases, scope3Cases, malmodinCases, ieaCases, ademeCases, ademeMatrix(), istrateCases)

var carbonTrustCases = []publishedCase{
	{1, "average: 2.88 GB/h, fixed, 96 W, 1 h: energy in Wh", value(average, "watch.energy", europeanAverage), "188", "0.005", "", "Carbon Trust 2021, Table 4", ""},
	{1, "average: 2.88 GB/h, fixed, average device with its box, 1 h: energy in Wh", value(average, "watch.energy", both(mbps("6.4"), device(Mix))),
		"188", "0.005", "", "Carbon Trust 2021, Table 4", ""},
	{2, "average: the same, carbon in g", value(average, "watch.carbon", europeanAverage), "55", "0.02", "", "Carbon Trust 2021, section 7", ""},
	{3, "average: the same, router in Wh", value(average, "watch.router.energy", europeanAverage), "71", "0.02", "", "Carbon Trust 2021, Table 4", ""},
	{4, "average: the same, network in Wh", value(average, "watch.network.energy", europeanAverage), "20", "0.08", "", "Carbon Trust 2021, Table 4", ""},
	{5, "average: 3 GB/h, network in Wh", value(average, "watch.network.energy", nil), "19.5", "", "", "paper-network-energy notebook", ""},
	{6, "average: 3 GB/h, router in Wh", value(average, "watch.router.energy", nil), "75", "", "", "paper-network-energy notebook", ""},
	{8, "average: 3 GB/h, 96 W, energy in Wh", value(average, "watch.energy", func(h *Habit) { h.Watts = given("96") }),
		"191.8", "", "", "paper-network-energy notebook", ""},
	{9, "average: television over laptop", quotient(value(average, "watch.screen.energy", nil), value(average, "watch.screen.energy", device(Laptop))),
		"4.5", "0.02", "", "Carbon Trust 2021, as told by TVBEurope", ""},
	{10, "average: 2.88 GB/h, share of devices", quotient(value(average, "watch.screen.energy", europeanAverage), value(average, "watch.energy", europeanAverage)),
		"0.51", "", "0.01", "Carbon Trust 2021, as told by TVBEurope", ""},
	{11, "power: active devices of a British household", value(power, "watch.household.active_devices", nil), "7.935", "", "", "paper-network-energy notebook", ""},
	{12, "power: router in Wh", value(power, "watch.router.energy", nil), "3.7807183", "1e-6", "", "paper-network-energy notebook", ""},
	{13, "power: fixed network at 6.67 Mbps in Wh", value(power, "watch.network.energy", nil), "2.8355", "0.001", "", "equations of Carbon Trust 2021", ""},
	{14, "power: transmission at 0.56 Mbps in g", value(power, "watch.network.carbon", mbps("0.56")), "1", "0.35", "", "Netflix, as told by Euro Weekly News: just under 1", ""},
	{14, "power: transmission at 15.56 Mbps in g", value(power, "watch.network.carbon", mbps("15.56")), "1", "0.35", "", "Netflix, as told by Euro Weekly News: just over 1", ""},
	{14, "power: rise of transmission from SD to 4K in g, less than 0.5", difference(value(power, "watch.network.carbon", quality(UHD)), value(power, "watch.network.carbon", quality(SD))),
		"0.25", "", "0.25", "Netflix, as told by Euro Weekly News", ""},
	{15, "power: mobile network at 6.67 Mbps in Wh", value(power, "watch.network.energy", mobile), "11.405", "0.001", "", "equations of Carbon Trust 2021", ""},
}

var scope3Cases = []publishedCase{
	{16, "scope3: television, fixed, ultra, in W", withoutDevice(scope3, quality(UHD)), "10.0", "0.005", "", "Scope3, table of the power model", ""},
	{16, "scope3: computer, fixed, high, in W", withoutDevice(scope3, device(Laptop)), "9.75", "0.005", "", "Scope3, table of the power model", ""},
	{16, "scope3: smartphone, fixed, medium, in W", withoutDevice(scope3, both(device(Phone), quality(HD))), "9.6", "0.005", "", "Scope3, table of the power model", ""},
	{16, "scope3: computer, mobile, high, in W", withoutDevice(scope3, both(device(Laptop), mobile)), "11.4", "0.005", "", "Scope3, table of the power model", ""},
	{16, "scope3: smartphone, mobile, medium, in W", withoutDevice(scope3, both(device(Phone), quality(HD), mobile)), "4.6", "0.005", "", "Scope3, table of the power model", ""},
	{16, "scope3: fixed without data, in W", withoutDevice(scope3, mbps("0")), "9.55", "", "", "Scope3, networking defaults", ""},
	{18, "scope3: audio, mobile, high, in W", withoutDevice(scope3, both(device(Phone), mobile, sound)), "1.44", "0.005", "", "Scope3, table of the power model", ""},
	{18, "scope3: audio, mobile, medium, in W", withoutDevice(scope3, both(device(Phone), mobile, sound, quality(HD))), "1.35", "0.005", "", "Scope3, table of the power model", ""},
	{0, "scope3: television with the average boxes around it, in W", total(value(scope3, "watch.screen.energy", nil), constant("13.4")),
		"87.4", "", "", "Scope3, consumer devices: 13.4 W are boxes and sound bars of a part of the sets", ""},
}

// malmodinPower is the power of a network by the data rate.
func malmodinPower(change ...func(*Habit)) reading {
	return value(malmodin, "watch.energy", both(change...))
}

func malmodinRise(rate string, change ...func(*Habit)) reading {
	return difference(malmodinPower(both(change...), mbps(rate)), malmodinPower(both(change...), mbps("0")))
}

var malmodinCases = []publishedCase{
	{19, "malmodin: mobile without data in W", malmodinPower(mobile, mbps("0")), "1.2", "0.01", "", "Malmodin 2020, Figure 8", ""},
	{19, "malmodin: mobile at 0.4 Mbps in W", malmodinPower(mobile, mbps("0.4")), "1.8", "0.01", "", "Malmodin 2020, Figure 8", ""},
	{19, "malmodin: mobile at 1.5 Mbps in W", malmodinPower(mobile, mbps("1.5")), "3.4", "0.03", "", "Malmodin 2020, Figure 8", ""},
	{19, "malmodin: mobile at 4 Mbps in W", malmodinPower(mobile, mbps("4")), "7.3", "0.01", "", "Malmodin 2020, Figure 8", ""},
	{19, "malmodin: mobile at 40 Mbps in W", malmodinPower(mobile, mbps("40")), "62", "0.01", "", "Malmodin 2020, Figure 8", ""},
	{21, "malmodin: fixed without data, 1 user, in W", malmodinPower(mbps("0")), "18", "", "", "Malmodin 2020, Figure 8", ""},
	{21, "malmodin: fixed without data, 2 users, in W", malmodinPower(mbps("0"), users("2")), "9", "", "", "Malmodin 2020, Figure 8", ""},
	{21, "malmodin: fixed without data, 3 users, in W", malmodinPower(mbps("0"), users("3")), "6", "", "", "Malmodin 2020, Figure 8", ""},
	{21, "malmodin: fixed without data, 4 users, in W", malmodinPower(mbps("0"), users("4")), "4.5", "", "", "Malmodin 2020, Figure 8", ""},
	{22, "malmodin: fixed, rise at 0.4 Mbps in W", malmodinRise("0.4"), "0.02", "0.07", "", "Malmodin 2020, Figure 8", ""},
	{22, "malmodin: fixed, rise at 1.5 Mbps in W", malmodinRise("1.5"), "0.08", "0.07", "", "Malmodin 2020, Figure 8", ""},
	{22, "malmodin: fixed, rise at 4 Mbps in W", malmodinRise("4"), "0.2", "0.07", "", "Malmodin 2020, Figure 8", ""},
	{22, "malmodin: fixed, rise at 40 Mbps in W", malmodinRise("40"), "2", "0.07", "", "Malmodin 2020, Figure 8", ""},
	{22, "malmodin: fixed, rise at 100 Mbps in W", malmodinRise("100"), "5", "0.07", "", "Malmodin 2020, Figure 8", ""},
	{22, "malmodin: fixed, rise at 100 Mbps, 2 data users, in W", malmodinRise("100", users("2")), "2.5", "0.07", "", "Malmodin 2020, Figure 8", ""},
	{25, "malmodin: fixed, a day with 4.3 GB in Wh", malmodinPower(hours("24"), mbps("0.398148148148")), "430", "0.01", "", "Malmodin 2020, Figure 7", ""},
	{25, "malmodin: fixed, a day with 4.3 GB in kWh/GB", quotient(malmodinPower(hours("24"), mbps("0.398148148148")), constant("4300")), "0.1", "0.01", "", "Malmodin 2020, Figure 7", ""},
	{25, "malmodin: fixed, 1.5 GB in five minutes at 40 Mbps in Wh", malmodinPower(hours("0.0833333333"), mbps("40")), "1.7", "0.03", "", "Malmodin 2020, Figure 7", ""},
	{25, "malmodin: fixed, the same in kWh/GB", quotient(malmodinPower(hours("0.0833333333"), mbps("40")), constant("1500")), "0.0011", "0.03", "", "Malmodin 2020, Figure 7", ""},
	{25, "malmodin: fixed, an hour of 1.8 GB at 4 Mbps in Wh", malmodinPower(mbps("4")), "18", "0.02", "", "Malmodin 2020, Figure 7", ""},
	{25, "malmodin: fixed, the same in kWh/GB", quotient(malmodinPower(mbps("4")), constant("1800")), "0.01", "0.02", "", "Malmodin 2020, Figure 7", ""},
}

var ieaCases = []publishedCase{
	{26, "iea: average hour in g", value(iea, "watch.carbon", device(Mix)), "36", "0.03", "", "IEA 2020", ""},
	{26, "iea: average hour at 475 g/kWh in g", value(iea, "watch.carbon", both(device(Mix), grid("475"))), "36", "0.03", "", "IEA 2020", ""},
	{26, "iea: average hour in kWh", quotient(value(iea, "watch.energy", device(Mix)), constant("1000")), "0.077", "1e-9", "", "IEA 2020", ""},
	{27, "iea: devices in Wh", value(iea, "watch.screen.energy", device(Mix)), "55.4", "0.02", "", "IEA 2020", ""},
	{27, "iea: networks in Wh", value(iea, "watch.network.energy", device(Mix)), "17.7", "0.02", "", "IEA 2020", ""},
	{27, "iea: data centres in Wh", value(iea, "watch.data_centre.energy", device(Mix)), "3.85", "0.02", "", "IEA 2020", ""},
	{28, "iea: average hour in France at 52 g/kWh in g", value(iea, "watch.carbon", both(device(Mix), grid("52"))), "4", "0.1", "", "Nos Gestes Climat, quoting IEA 2020", ""},
	{0, "iea: television in g", value(iea, "watch.screen.carbon", nil), "48", "1e-9", "", "IEA 2020", ""},
	{0, "iea: laptop in g", value(iea, "watch.screen.carbon", device(Laptop)), "9", "1e-9", "", "IEA 2020", ""},
	{0, "iea: tablet in g", value(iea, "watch.screen.carbon", device(Tablet)), "1.2", "1e-9", "", "IEA 2020", ""},
	{0, "iea: smartphone in g", value(iea, "watch.screen.carbon", device(Phone)), "0.5", "1e-9", "", "IEA 2020", ""},
	{0, "iea: television over smartphone", quotient(value(iea, "watch.screen.energy", nil), value(iea, "watch.screen.energy", device(Phone))), "100", "0.07", "", "IEA 2020", ""},
	{0, "iea: television over laptop", quotient(value(iea, "watch.screen.energy", nil), value(iea, "watch.screen.energy", device(Laptop))), "5", "0.07", "", "IEA 2020", ""},
	{0, "iea: average hour in g, first edition", value(iea, "watch.carbon", device(Mix)), "82", "0.03", "", "IEA 2020, February",
		"the first edition was replaced; the method is the edition of December"},
}

// ademeHour is an hour by the rule of ADEME: total carbon in g.
func ademeHour(change ...func(*Habit)) reading {
	return value(ademe, "watch.carbon", both(change...))
}

var ademeCases = []publishedCase{
	{48, "ademe: average device, HD, fixed, France, in g", ademeHour(device(Mix), quality(HD)), "67.81534128333492", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{49, "ademe: television, HD, fixed, France, in g", ademeHour(quality(HD)), "70.55238753904268", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{51, "ademe: laptop, SD, fixed, France, in g", ademeHour(device(Laptop), quality(SD)), "41.97765915987236", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: television, HD, fixed, France named, in g", ademeHour(quality(HD), country("FRA")), "70.55238753904268", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: television, full HD is HD, in g", ademeHour(), "70.55238753904268", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: television, HD, fixed, Europe, in g", ademeHour(quality(HD), country("Europe")), "160.565", "", "0.0005", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: television made, in g", value(ademe, "watch.manufacture.carbon", nil), "38.8310502283105", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: average device made, in g", value(ademe, "watch.manufacture.carbon", device(Mix)), "36.78427397260274", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: average device in use, in g", value(ademe, "watch.screen.carbon", device(Mix)), "2.68323", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: network, HD, in g", value(ademe, "watch.network.carbon", quality(HD)), "27.808", "", "0.0005", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: network, SD, in g", value(ademe, "watch.network.carbon", quality(SD)), "6.489", "", "0.0005", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: network, 4K, in g", value(ademe, "watch.network.carbon", quality(UHD)), "64.885", "", "0.0005", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: data centre, SD, in g", value(ademe, "watch.data_centre.carbon", quality(SD)), "0.3074", "", "0.00005", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: data centre, HD, in g", value(ademe, "watch.data_centre.carbon", quality(HD)), "0.5398", "", "0.00005", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: data centre, 4K, in g", value(ademe, "watch.data_centre.carbon", quality(UHD)), "0.9440", "", "0.00005", "publicodes-acv-numerique 2.1.0", ""},
	{54, "ademe: data centre in Wh/GB", value(ademe, "watch.data_centre.per_gb", nil), "1.9470791654", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{54, "ademe: servers", value(ademe, "watch.data_centre.servers", nil), "107910.32962657763", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{54, "ademe: hours of viewing in a year", value(ademe, "watch.data_centre.viewing", nil), "1.2191e11", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: data centre made, in g", value(ademe, "watch.data_centre.construction", nil), "0.2366362086577308", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{0, "ademe: data centre in use, in g", value(ademe, "watch.data_centre.use", nil), "0.30316022605278", "1e-9", "", "publicodes-acv-numerique 2.1.0", ""},
	{55, "ademe: no time, in g", ademeHour(hours("0")), "0", "", "", "publicodes-acv-numerique 2.1.0", ""},
	{57, "Impact CO2: sum of the published stages in g", total(constant("32.7361035"), constant("2.903607"), constant("27.80804"), constant("0.236636"), constant("0.33236641")),
		"64.01675291", "1e-9", "", "Impact CO2", ""},
	{57, "ademe: network as Impact CO2 has it, in g", value(ademe, "watch.network.carbon", nil), "27.80804", "1e-6", "", "Impact CO2", ""},
	{57, "ademe: data centre made as Impact CO2 has it, in g", value(ademe, "watch.data_centre.construction", nil), "0.236636", "1e-6", "", "Impact CO2", ""},
	{57, "ademe: data centre in use at 56.9 g/kWh, in g", value(ademe, "watch.data_centre.use", grid("56.9")), "0.33236641", "2e-8", "", "Impact CO2", ""},
	{57, "ademe: average device made as Impact CO2 has it, in g", value(ademe, "watch.manufacture.carbon", device(Mix)), "32.7361035", "1e-3", "", "Impact CO2",
		"the site keeps an older edition of the device inventories"},
	{0, "ademe: 520 h on a tablet, 4K, mobile, without its making, in g", difference(
		value(ademe, "watch.carbon", both(device(Tablet), quality(UHD), mobile, hours("520"))),
		value(ademe, "watch.manufacture.carbon", both(device(Tablet), hours("520")))),
		"90900", "", "50", "Impact CO2, end-to-end test of 10 h a week", ""},
	{58, "Nos Gestes Climat: internet in a year, in kg", func(t *testing.T) decimal.Decimal {
		g, err := internetYear()
		if err != nil {
			t.Fatal(err)
		}
		exact, err := formula.Read(g)
		if err != nil {
			t.Fatal(err)
		}
		return exact.Value(g.Node("reference.internet.year"))
	}, "20.997", "0.001", "", "Nos Gestes Climat", ""},
}

// ademeMatrix is every device, quality and network that the publisher's own code
// has, as it prints them for one hour with French electricity.
func ademeMatrix() []publishedCase {
	networks := []struct {
		what   string
		change func(*Habit)
	}{
		{"fixed, France", nil},
		{"mobile, France", mobile},
		{"fixed, Europe at 51.9 g/kWh", both(country("Europe"), grid("51.9"))},
		{"mobile, Europe at 51.9 g/kWh", both(country("Europe"), grid("51.9"), mobile)},
	}
	var cases []publishedCase
	for _, row := range []struct {
		device  Device
		quality Quality
		want    [4]string
	}{
		{Phone, SD, [4]string{"36.07640710507784", "46.86643967187091", "51.15359513332719", "96.79467607213334"}},
		{Phone, HD, [4]string{"57.62832795000159", "103.87132466482902", "122.24484807107021", "317.84948066595376"}},
		{Phone, UHD, [4]string{"95.1099294194342", "203.01025508736487", "245.88180970192764", "702.2926190899891"}},
		{Tablet, SD, [4]string{"38.62624523293172", "49.41627779972479", "53.70343326118107", "99.34451419998722"}},
		{Tablet, HD, [4]string{"60.178166077855465", "106.4211627926829", "124.7946861989241", "320.3993187938076"}},
		{Tablet, UHD, [4]string{"97.65976754728807", "205.56009321521876", "248.43164782978153", "704.842457217843"}},
		{Laptop, SD, [4]string{"41.97765915987236", "52.76769172666543", "57.05484718812171", "102.69592812692785"}},
		{Laptop, HD, [4]string{"63.5295800047961", "109.77257671962354", "128.14610012586473", "323.75073272074826"}},
		{Laptop, UHD, [4]string{"101.0111814742287", "208.9115071421594", "251.78306175672216", "708.1938711447837"}},
		{Desktop, SD, [4]string{"51.65291189959839", "62.44294446639145", "66.73009992784773", "112.37118086665387"}},
		{Desktop, HD, [4]string{"73.20483274452214", "119.44782945934958", "137.82135286559077", "333.4259854604743"}},
		{Desktop, UHD, [4]string{"110.68643421395473", "218.58675988188543", "261.45831449644817", "717.8691238845097"}},
		{TV, SD, [4]string{"49.000466694118934", "59.790499260912", "64.07765472236828", "109.71873566117443"}},
		{TV, HD, [4]string{"70.55238753904268", "116.79538425387011", "135.1689076601113", "330.7735402549948"}},
		{TV, UHD, [4]string{"108.03398900847529", "215.93431467640596", "258.80586929096876", "715.2166786790302"}},
		{Mix, SD, [4]string{"46.263420438411174", "57.05345300520425", "61.34060846666053", "106.98168940546667"}},
		{Mix, HD, [4]string{"67.81534128333492", "114.05833799816236", "132.43186140440355", "328.0364939992871"}},
		{Mix, UHD, [4]string{"105.29694275276752", "213.1972684206982", "256.06882303526095", "712.4796324233225"}},
	} {
		for i, n := range networks {
			cases = append(cases, publishedCase{
				0, fmt.Sprintf("ademe: %s, %s, %s, in g", row.device, row.quality, n.what),
				ademeHour(device(row.device), quality(row.quality), n.change), row.want[i], "1e-9", "", "publicodes-acv-numerique 2.1.0", "",
			})
		}
	}
	return cases
}

var istrateCases = []publishedCase{
	{64, "istrate: television, 1080p, in Wh", value(istrate, "watch.energy", nil), "186.3", "0.001", "", "inventory of Istrate et al. 2024", ""},
	{64, "istrate: smartphone, 720p, in Wh", value(istrate, "watch.energy", both(device(Phone), quality(HD))), "86.2", "0.001", "", "inventory of Istrate et al. 2024", ""},
	{64, "istrate: smartphone, 1080p, in Wh", value(istrate, "watch.energy", device(Phone)), "154.5", "0.001", "", "inventory of Istrate et al. 2024", ""},
	{64, "istrate: laptop, 1080p, in Wh", value(istrate, "watch.energy", device(Laptop)), "177.2", "0.001", "", "inventory of Istrate et al. 2024", ""},
	{64, "istrate: television, 4K, in Wh", value(istrate, "watch.energy", quality(UHD)), "540.4", "0.001", "", "inventory of Istrate et al. 2024", ""},
}

// TestEnvelope holds every method that has a device, for an hour of full HD at
// the world's electricity with the making of the device, against the 60 to 400 g
// to which Moulierac et al. 2023 reconcile five published models (row 71).
func TestEnvelope(t *testing.T) {
	for _, m := range Methods {
		if !m.Has(FieldDevice) || m.Kind == WebKind || m.Kind == HistoricalKind {
			continue
		}
		r, err := Estimate(m, published(func(h *Habit) { h.Country, h.Manufacture = "World", true }), 0)
		if err != nil {
			t.Fatal(err)
		}
		if r.Carbon.Value.LessThan(dec("60")) || r.Carbon.Value.GreaterThan(dec("400")) {
			t.Errorf("%s gives %s g", m.ID, r.Carbon.Value)
		}
	}
}

// TestADEMEGrids checks which intensity the rule of ADEME takes.
func TestADEMEGrids(t *testing.T) {
	for _, tt := range []struct {
		name      string
		change    func(*Habit)
		grid      string
		network   string
		elsewhere bool
	}{
		{"as published", nil, "ademe.grid.france", "ademe.network.fixed.france", false},
		{"France", country("FRA"), "ademe.grid.france", "ademe.network.fixed.france", false},
		{"France in 2023", both(country("FRA"), func(h *Habit) { h.Year = 2023 }), "grid.average.FRA.2023", "ademe.network.fixed.france", false},
		{"France, marginal", both(country("FRA"), func(h *Habit) { h.Basis = factor.Marginal }), "grid.marginal.FRA", "ademe.network.fixed.france", false},
		{"Europe", country("Europe"), "ademe.grid.europe", "ademe.network.fixed.europe", false},
		{"European Union", country("EU"), "ademe.grid.europe", "ademe.network.fixed.europe", false},
		{"Norway", country("NOR"), "grid.average.NOR.2024", "ademe.network.fixed.europe", false},
		{"Germany", country("DEU"), "grid.average.DEU.2024", "ademe.network.fixed.europe", false},
		{"United States", country("USA"), "ademe.grid.usa", "ademe.network.fixed.europe", true},
		{"China, mobile", both(country("CHN"), mobile), "ademe.grid.china", "ademe.network.mobile.europe", true},
		{"India", country("IND"), "grid.average.IND.2024", "ademe.network.fixed.europe", true},
	} {
		g, warnings, err := ademe.Build(published(tt.change))
		if err != nil {
			t.Fatal(err)
		}
		if g.Node(tt.grid) == nil || g.Node(tt.network) == nil {
			t.Errorf("%s does not use %s and %s", tt.name, tt.grid, tt.network)
		}
		if got := slices.Contains(warnings, Warning{Substituted, FieldCountry, "Europe"}); got != tt.elsewhere {
			t.Errorf("%s: warned of a network of elsewhere: %v", tt.name, got)
		}
	}
}

// The areas around the Union must be areas of the book, or the visitor could not
// choose them.
func TestAroundTheUnion(t *testing.T) {
	for _, code := range aroundTheUnion {
		if _, err := factor.FindArea(code); err != nil {
			t.Error(err)
		}
		if slices.Contains(europeanUnion, code) {
			t.Errorf("%s is a member state", code)
		}
	}
}
