package history

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

const head = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n"

// row is a row of ViewingActivity.csv.
func row(start, duration, device, country string) string {
	return "Ada," + start + "," + duration + ",,A title,," + device + "," + duration + "," + duration + "," + country + "\n"
}

func read(t testing.TB, data string, o Options) *History {
	t.Helper()
	h, err := Read([]byte(data), o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func method(t testing.TB, id string) *viewing.Method {
	t.Helper()
	m, err := viewing.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestScreenOf: names as they stand in public samples of ViewingActivity.csv.
func TestScreenOf(t *testing.T) {
	for _, c := range []struct {
		name       string
		device     viewing.Device
		peripheral viewing.Peripheral
	}{
		{"Samsung CE 2020 Nike-L UHD TV Smart TV", viewing.TV, viewing.NoPeripheral},
		{"Sony CE Sony Android TV 2020 M5 Smart TV", viewing.TV, viewing.NoPeripheral},
		{"LG LG 2017 MStar M2R Standard DTV Smart TV", viewing.TV, viewing.NoPeripheral},
		{"Samsung 2019 UHD TV (Tizen)", viewing.TV, viewing.NoPeripheral},
		{"Roku Athens HDR Smart TV", viewing.TV, viewing.NoPeripheral},
		{"FireTV 4K Stick 2018", viewing.TV, viewing.Stick},
		{"Chromecast Ultra", viewing.TV, viewing.Stick},
		{"Apple TV HD", viewing.TV, viewing.SetTopBox},
		{"Sony 2012 Blu-ray Players", viewing.TV, viewing.SetTopBox},
		{"PlayStation 4", viewing.TV, viewing.Console},
		{"Xbox One", viewing.TV, viewing.Console},
		{"DefaultWidevineAndroidPhone", viewing.Phone, viewing.NoPeripheral},
		{"Android DefaultWidevineL3Phone Android Phone (motorola_MotoG3)", viewing.Phone, viewing.NoPeripheral},
		{"iPhone 15 Pro Max", viewing.Phone, viewing.NoPeripheral},
		{"DefaultWidevineAndroidTablets", viewing.Tablet, viewing.NoPeripheral},
		{"Apple iPad Pro 12.9 in 5th Gen (Wi-Fi/Cell) iPad", viewing.Tablet, viewing.NoPeripheral},
		{"Chrome PC (Cadmium)", viewing.Laptop, viewing.NoPeripheral},
		{"Safari MAC (Cadmium)", viewing.Laptop, viewing.NoPeripheral},
		{"Edge (Cadmium)", viewing.Laptop, viewing.NoPeripheral},
		{"Windows Netflix App", viewing.Laptop, viewing.NoPeripheral},
		{"PC", viewing.Laptop, viewing.NoPeripheral},
		{"Frobnitz Streaming Player", "", ""},
		{"Android", "", ""},
		{"", "", ""},
	} {
		if got := ScreenOf(c.name); got != (Screen{c.device, c.peripheral}) {
			t.Errorf("%q is %q with %q, want %q with %q", c.name, got.Device, got.Peripheral, c.device, c.peripheral)
		}
	}
}

// TestCountries: every country of the factor book has one alpha-2 code, and every
// code leads to an area of the book.
func TestCountries(t *testing.T) {
	areas, err := factor.Areas()
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]int{}
	for _, code := range alpha3() {
		of[code]++
		if _, err := factor.FindArea(code); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
	for _, a := range areas {
		if !a.Aggregate && of[a.Code] != 1 {
			t.Errorf("%s has %d codes of two letters", a.Code, of[a.Code])
		}
	}
	for name, want := range map[string]string{"FR (France)": "FRA", "GB (United Kingdom)": "GBR", "US": "USA", "AQ (Antarctica)": "", "France": "", "": ""} {
		if got := areaOf(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for given, want := range map[string]day{
		"Mar 1, 2024, 7:45:12 PM CET":         {2024, 3, 1},
		"1 Mar 2024, 19:45:12 GMT":            {2024, 3, 1},
		"22 juil. 2026, 05:17:27 CEST":        {2026, 7, 22},
		"11 févr. 2024, 08:00:00 CET":         {2024, 2, 11},
		"1er janv. 2024, 08:00:00 CET":        {2024, 1, 1},
		"3 août 2023, 08:00:00 CEST":          {2023, 8, 3},
		"05.01.2024, 20:01:02 MEZ":            {2024, 1, 5},
		"5 de jan. de 2024, 20:01:02 BRT":     {2024, 1, 5},
		"5 ene 2024, 20:01:02 CET":            {2024, 1, 5},
		"22 lug 2026, 05:17:27 CEST":          {2026, 7, 22},
		"5 mrt 2024 20:01:02 CET":             {2024, 3, 5},
		"2024-01-05T20:01:02.123Z":            {2024, 1, 5},
		"Feb 29, 2023, 7:45:12 PM CET":        {},
		"1/2/2024, 11:59:59 PM CET":           {}, // the second of January, or the first of February
		"Jan 5, 1999, 7:45:12 PM CET":         {},
		"99999999999999999999 Mar 2024, 7:45": {},
		"":                                    {},
	} {
		got, ok := wordedDay(given)
		if ok != (want != day{}) || ok && got != want {
			t.Errorf("%q is %v (%v), want %v", given, got, ok, want)
		}
	}
}

// TestTitleDates: the order of the numbers is found from the whole file, or the
// file is refused.
func TestTitleDates(t *testing.T) {
	for _, c := range []struct {
		name  string
		dates []string
		first Month // with a view; zero if refused
	}{
		{"month first", []string{"3/14/24", "3/2/24", "2/1/24"}, Month{2024, 2}},
		{"day first", []string{"14/03/2024", "02/03/2024", "01/02/2024"}, Month{2024, 2}},
		{"point", []string{"02.03.24", "01.02.24"}, Month{2024, 2}},
		{"year first", []string{"2024-03-02", "2024-02-01"}, Month{2024, 2}},
		{"by order of time", []string{"5/1/24", "4/2/24", "3/3/24", "2/4/24", "1/5/24"}, Month{}},
		{"day first by order of time", []string{"3/4/24", "1/4/24", "9/3/24", "2/3/24", "11/2/24"}, Month{2024, 2}},
		{"either", []string{"3/4/24"}, Month{}},
		{"the same either way", []string{"3/3/24", "2/2/24"}, Month{2024, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "Title,Date\n"
			for _, d := range c.dates {
				text += "\"A title, of sorts\",\"" + d + "\"\n"
			}
			h, err := Read([]byte(text), Options{Minutes: minutes(30)})
			if c.first == (Month{}) {
				if p, ok := AsProblem(err); !ok || p.Code != AmbiguousDates || p.Given != c.dates[0] {
					t.Fatalf("got %v, %v", h, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if h.Kind != NetflixTitles || h.Groups[0].Month != c.first || len(h.Skipped) > 0 || h.Rows != len(c.dates) {
				t.Errorf("%+v", h)
			}
		})
	}
}

func TestProblems(t *testing.T) {
	json, err := os.ReadFile("testdata/watch-history.json")
	if err != nil {
		t.Fatal(err)
	}
	good := head + row("2024-03-01 20:00:00", "01:00:00", "PC", "FR (France)")
	for _, c := range []struct {
		name, data string
		o          Options
		code       Code
	}{
		{"nothing", "", Options{}, Empty},
		{"space", " \r\n\t", Options{}, Empty},
		{"prose", "Dear Sir or Madam,\nplease find enclosed nothing.\n", Options{}, NotHistory},
		{"search history", "Profile Name,Country Iso Code,Device,Query Typed,Utc Timestamp\nAda,FR,PC,lamp,2024-03-01 20:00:00\n", Options{}, NotHistory},
		{"other JSON", `[{"a": 1}, 2, "three"]`, Options{Minutes: minutes(5)}, NotHistory},
		{"an object", `{"header": "YouTube", "title": "x", "time": "2024-03-01T00:00:00Z"}`, Options{Minutes: minutes(5)}, NotHistory},
		{"other HTML", "<html><body><p>Hello</p></body></html>", Options{Minutes: minutes(5)}, NotHistory},
		{"PDF", "%PDF-1.4 ...", Options{}, NotHistory},
		{"gzip", "\x1f\x8b\x08", Options{}, OtherArchive},
		{"bytes", "a\x00\x00\x01\x02\x00b,c\n", Options{}, UnknownEncoding},
		{"titles alone", "Title,Date\nA,3/14/24\nB,3/13/24\n", Options{}, NeedsLength},
		{"YouTube alone", string(json), Options{}, NeedsLength},
		{"negative length", good, Options{Minutes: minutes(-1)}, BadLength},
		{"too long", good, Options{Minutes: minutes(1441)}, BadLength},
		{"far too long", good, Options{Minutes: decimal.NewNullDecimal(decimal.New(1, 1_000_000_000))}, BadLength},
		{"far too exact", good, Options{Minutes: decimal.NewNullDecimal(decimal.New(1, -1_000_000_000))}, BadLength},
		{"no such profile", good, Options{Profile: "Zoe"}, UnknownProfile},
		{"head alone", head, Options{}, NoViews},
		{"only a trailer", head + "Ada,2024-03-01 20:00:00,00:00:10,,A title,TRAILER,PC,,,FR (France)\n", Options{}, NoViews},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, err := Read([]byte(c.data), c.o)
			p, ok := AsProblem(err)
			if !ok || p.Code != c.code {
				t.Fatalf("got %v, %v, want %s", h, err, c.code)
			}
			if strings.HasPrefix(p.Error(), string(p.Code)) {
				t.Errorf("%s has no words", p.Code)
			}
		})
	}
	if _, err := ReadFrom(bytes.NewReader(make([]byte, Limit+10)), Options{}); err == nil || !strings.Contains(err.Error(), "more than 64 MB") {
		t.Errorf("a stream over the limit: %v", err)
	}
}

// TestEncodings: the same file in every encoding says the same.
func TestEncodings(t *testing.T) {
	text := head + row("2024-03-01 20:00:00", "01:00:00", "Téléviseur TV", "CI (Côte d’Ivoire)")
	want := read(t, text, Options{})
	want.Encoding = ""
	units := utf16.Encode([]rune(text))
	var little, big []byte
	for _, u := range units {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	latin := bytes.ReplaceAll(bytes.ReplaceAll(bytes.ReplaceAll([]byte(text), []byte("é"), []byte{0xe9}), []byte("ô"), []byte{0xf4}), []byte("’"), []byte("'"))
	for name, c := range map[string]struct{ data, encoding string }{
		"UTF-8 with a mark":         {"\xef\xbb\xbf" + text, "utf-8"},
		"UTF-16 LE with a mark":     {"\xff\xfe" + string(little), "utf-16"},
		"UTF-16 BE with a mark":     {"\xfe\xff" + string(big), "utf-16"},
		"UTF-16 LE":                 {string(little), "utf-16"},
		"UTF-16 BE":                 {string(big), "utf-16"},
		"Latin-1":                   {string(latin), "latin-1"},
		"lines of Windows":          {strings.ReplaceAll(text, "\n", "\r\n"), "utf-8"},
		"semicolons":                {strings.ReplaceAll(text, ",", ";"), "utf-8"},
		"tabs":                      {strings.ReplaceAll(text, ",", "\t"), "utf-8"},
		"no line break at the end":  {strings.TrimSuffix(text, "\n"), "utf-8"},
		"empty lines":               {strings.ReplaceAll(text, "\n", "\n\n"), "utf-8"},
		"names with underscores":    {strings.ReplaceAll(text, "Start Time", "start_time"), "utf-8"},
		"cut in the middle of an é": {text + "é"[:1], "utf-8"},
	} {
		h := read(t, c.data, Options{})
		if h.Encoding != c.encoding {
			t.Errorf("%s: %s", name, h.Encoding)
		}
		h.Encoding, h.Skipped, h.Rows = "", nil, want.Rows
		if describe(h) != describe(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, describe(h), describe(want))
		}
	}
}

// TestUnclosedQuote: one line is lost, not the file.
func TestUnclosedQuote(t *testing.T) {
	good := row("2024-03-01 20:00:00", "01:00:00", "PC", "FR (France)")
	bad := "Ada,2024-03-01 20:00:00,01:00:00,,\"never closed,,PC,,,FR (France)\n"
	h := read(t, head+good+bad+strings.Repeat(good, 20), Options{})
	if h.Rows != 22 || !slices.Equal(h.Skipped, []Skip{{Malformed, 1, 3}}) || h.Groups[0].Views != 21 {
		t.Errorf("%+v", h)
	}
	wide := strings.Repeat(",", 1_000_000) + "\n"
	h = read(t, head+good+wide+good, Options{})
	if !slices.Equal(h.Skipped, []Skip{{Malformed, 1, 3}}) || h.Groups[0].Views != 2 {
		t.Errorf("%+v", h)
	}
	quoted := strings.Replace(good, "A title", "\"A title\nof two lines, \"\"so\"\" to say\"", 1)
	h = read(t, head+quoted+good+bad, Options{})
	if !slices.Equal(h.Skipped, []Skip{{Malformed, 1, 5}}) || h.Groups[0].Views != 2 {
		t.Errorf("%+v", h)
	}
}

// TestCutShort: what stands before the cut counts, and the cut is said.
func TestCutShort(t *testing.T) {
	for _, sample := range []string{"watch-history.json", "watch-history.html", "ViewingActivity.csv"} {
		data, err := os.ReadFile("testdata/" + sample)
		if err != nil {
			t.Fatal(err)
		}
		whole := read(t, string(data), Options{Minutes: minutes(10)})
		for cut := len(data) * 2 / 3; cut < len(data)-20; cut += 7 {
			h, err := Read(data[:cut], Options{Minutes: minutes(10)})
			if err != nil {
				t.Fatalf("%s cut at %d: %v", sample, cut, err)
			}
			if h.Hours().GreaterThan(whole.Hours()) || h.Rows > whole.Rows {
				t.Errorf("%s cut at %d has more than the whole", sample, cut)
			}
			said := slices.ContainsFunc(h.Skipped, func(s Skip) bool { return s.Reason == CutShort })
			if sample != "ViewingActivity.csv" && !said {
				t.Errorf("%s cut at %d: not said: %+v", sample, cut, h.Skipped)
			}
		}
	}
}

func TestProfile(t *testing.T) {
	data, err := os.ReadFile("testdata/ViewingActivity.csv")
	if err != nil {
		t.Fatal(err)
	}
	all := read(t, string(data), Options{})
	sum, views := decimal.Decimal{}, 0
	for _, name := range all.Profiles {
		h := read(t, string(data), Options{Profile: name})
		for _, g := range h.Groups {
			sum, views = sum.Add(g.Seconds), views+g.Views
		}
	}
	if len(all.Profiles) != 2 || views != 8 || !hours(sum).Equal(all.Hours()) {
		t.Errorf("%v: %d views, %s s, all %s h", all.Profiles, views, sum, all.Hours())
	}
}

// TestYearIsTheHabit: a year on one device in one country is what package viewing
// says of as many hours, for every method.
func TestYearIsTheHabit(t *testing.T) {
	h := read(t, head+row("2024-03-01 20:00:00", "01:30:00", "Smart TV", "FR (France)")+
		row("2024-02-01 20:00:00", "02:15:00", "Smart TV", "FR (France)"), Options{})
	for _, m := range viewing.Methods {
		habit := viewing.Default()
		r, err := Year(h, 2024, m, habit, 400)
		if err != nil {
			t.Fatal(err)
		}
		habit.Hours, habit.Per = decimal.New(375, -2), viewing.Once
		want, err := viewing.Estimate(m, habit, 400)
		if err != nil {
			t.Fatal(err)
		}
		near := func(a, b decimal.Decimal) bool { return a.Sub(b).Abs().LessThan(decimal.New(1, -25)) }
		if !near(r.Carbon, want.Carbon.Value) || !near(r.Energy, want.Energy.Value) || r.HasEnergy != (want.Energy.Node != nil) {
			t.Errorf("%s: %s g, %s Wh, want %s and %s", m.ID, r.Carbon, r.Energy, want.Carbon.Value, want.Energy.Value)
		}
		if d := r.Low.Decimal.Sub(want.Carbon.Low.Decimal).Abs(); d.GreaterThan(decimal.New(1, -9)) {
			t.Errorf("%s: low end %s, want %s", m.ID, r.Low.Decimal, want.Carbon.Low.Decimal)
		}
		if d := r.High.Decimal.Sub(want.Carbon.High.Decimal).Abs(); d.GreaterThan(decimal.New(1, -9)) {
			t.Errorf("%s: high end %s, want %s", m.ID, r.High.Decimal, want.Carbon.High.Decimal)
		}
	}
}

func TestYearWarnings(t *testing.T) {
	h := read(t, head+
		row("2024-03-01 20:00:00", "01:00:00", "Chrome PC (Cadmium)", "FR (France)")+
		row("2024-03-01 20:00:00", "01:00:00", "Unheard-of", "AQ (Antarctica)")+
		row("2023-02-01 20:00:00", "01:00:00", "iPad", "LI (Liechtenstein)"), Options{})
	base := viewing.Default()
	base.Device, base.Watts = viewing.Desktop, decimal.NewNullDecimal(decimal.New(60, 0))
	r, err := Year(h, 2024, method(t, "power"), base, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Parts) != 1 || r.Parts[0].Device != viewing.Desktop || r.Parts[0].Views != 2 || r.Parts[0].Country != "FRA" {
		t.Errorf("%+v", r.Parts)
	}
	var codes []WarningCode
	for _, w := range r.Warnings {
		codes = append(codes, w.Code)
		if !w.Hours.Equal(decimal.New(1, 0)) {
			t.Errorf("%s: %s h", w.Code, w.Hours)
		}
	}
	if !slices.Equal(codes, []WarningCode{UnknownDevice, UnknownCountry, AnyComputer}) {
		t.Errorf("%v", codes)
	}

	// The power of the habit's own device is not that of another.
	if r, err = Year(h, 2023, method(t, "power"), base, 0); err != nil {
		t.Fatal(err)
	}
	if p := r.Parts[0]; p.Device != viewing.Tablet || p.Estimate.Habit.Watts.Valid {
		t.Errorf("%+v", p.Estimate.Habit)
	}

	_, err = Year(h, 2021, method(t, "power"), base, 0)
	if p, ok := AsProblem(err); !ok || p.Code != NoSuchYear || !slices.Equal(p.Options, []string{"2023", "2024"}) {
		t.Errorf("%v", err)
	}

	// A country without an intensity of the year asked for is counted at home.
	base.Year, base.Country = 2024, "FRA"
	areas, err := factor.Areas()
	if err != nil {
		t.Fatal(err)
	}
	for two, three := range alpha3() {
		at := slices.IndexFunc(areas, func(a factor.Area) bool { return a.Code == three })
		if slices.Contains(areas[at].Years, 2024) {
			continue
		}
		h := read(t, head+row("2024-03-01 20:00:00", "01:00:00", "iPad", two+" (Somewhere)"), Options{})
		r, err := Year(h, 0, method(t, "power"), base, 0)
		if err != nil {
			t.Fatal(err)
		}
		if r.Parts[0].Country != "FRA" || r.Warnings[0].Code != NoGrid || r.Warnings[0].Country != three {
			t.Errorf("%s: %+v, %+v", three, r.Parts[0], r.Warnings)
		}
	}
}

// TestYearProperties: parts and months sum to the total exactly; zero in, zero out;
// another view never lowers anything.
func TestYearProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := head
		views := rapid.IntRange(1, 30).Draw(t, "views")
		for range views {
			text += row(fmt.Sprintf("%d-%02d-%02d 12:00:00", rapid.IntRange(2023, 2024).Draw(t, "year"),
				rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")),
				fmt.Sprintf("%02d:%02d:%02d", rapid.IntRange(0, 3).Draw(t, "h"), rapid.IntRange(0, 59).Draw(t, "m"), rapid.IntRange(0, 59).Draw(t, "s")),
				rapid.SampledFrom(benchDevices).Draw(t, "device"), rapid.SampledFrom(benchCountries).Draw(t, "country"))
		}
		m := rapid.SampledFrom(viewing.Methods).Draw(t, "method")
		year := func(text string) *Result {
			h, err := Read([]byte(text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			r, err := Year(h, 0, m, viewing.Default(), 0)
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		r := year(text)
		var parts, months Amount
		for _, p := range r.Parts {
			parts = parts.plus(p.Amount)
		}
		for _, m := range r.Months {
			months = months.plus(m.Amount)
		}
		for _, sum := range []Amount{parts, months} {
			if sum.Views != r.Views || !sum.Seconds.Equal(r.Seconds) || !sum.Energy.Equal(r.Energy) || !sum.Carbon.Equal(r.Carbon) {
				t.Fatalf("%+v is not %+v", sum, r.Amount)
			}
		}
		if len(r.Months) != 12 || r.Seconds.IsZero() != r.Carbon.IsZero() {
			t.Fatalf("%d months, %s s, %s g", len(r.Months), r.Seconds, r.Carbon)
		}
		last := r.Last
		more := year(text + row(last.String()+"-01 00:00:00", "00:00:01", "Unheard-of", ""))
		if !more.Carbon.GreaterThan(r.Carbon) || more.Views != r.Views+1 {
			t.Fatalf("one second more: %s g, then %s g", r.Carbon, more.Carbon)
		}
	})
}

// TestRowsOrder: the order of the rows does not matter.
func TestRowsOrder(t *testing.T) {
	var list []string
	for i := range 200 {
		list = append(list, row(fmt.Sprintf("2024-%02d-%02d 20:00:00", 1+i%12, 1+i%28), fmt.Sprintf("00:%02d:30", i%60),
			benchDevices[i%len(benchDevices)], benchCountries[i%3]))
	}
	want := describe(read(t, head+strings.Join(list, ""), Options{}))
	slices.Reverse(list)
	if got := describe(read(t, head+strings.Join(list, ""), Options{})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestMonthText(t *testing.T) {
	for month := (Month{firstYear - 1, 2}); month.Year <= lastYear; month = month.Add(1) {
		text, err := month.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read Month
		if err := read.UnmarshalText(text); err != nil || read != month {
			t.Fatalf("%q is read as %v, %v", text, read, err)
		}
	}
	for _, wrong := range []string{"", "2024", "2024-13", "2024-00", "2024-3", "24-03", "02024-03", "+2024-03", "1999-01", "9999-01", "2024-03-01", "-"} {
		before := Month{2020, 5}
		if read := before; read.UnmarshalText([]byte(wrong)) == nil || read != before {
			t.Errorf("%q is read as %v", wrong, read)
		}
	}
}
