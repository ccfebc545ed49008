package scenario

import (
	"errors"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// read1 reads fields given as "name=value" pairs onto the default document.
func read1(pairs ...string) (Document, Problems) {
	given := map[Field]string{}
	for _, p := range pairs {
		name, text, _ := strings.Cut(p, "=")
		given[Field(name)] = text
	}
	d, err := Read(Default(), given)
	problems, _ := errors.AsType[Problems](err)
	return d, problems
}

// TestBoundsOfEachField tries both ends of every number and what lies beyond.
func TestBoundsOfEachField(t *testing.T) {
	for _, c := range []struct {
		name             Field
		low, high        string
		tooLow, tooLarge string
		unit             string
	}{
		{FieldHours, "0", "24", "-0.001", "24.001", "h"},
		{FieldSize, "24", "85", "23.9", "85.1", "in"},
		{FieldWatts, "0", "2000", "-1", "2000.5", "W"},
		{FieldMbps, "0", "1000", "-1", "1001", "Mbps"},
		{FieldGrid, "0", "3000", "-1", "3001", "g/kWh"},
		{FieldDataCentreGrid, "0", "3000", "-1", "3001", "g/kWh"},
		{FieldRenewable, "0", "1", "-0.1", "1.1", ""},
		{FieldPeople, "1", "100", "0", "101", ""},
		{FieldUsers, "1", "20", "0.9", "20.1", ""},
		{FieldDevicesPerUser, "0.5", "50", "0.49", "51", ""},
		{FieldLifetime, "0.25", "50", "0.24", "50.1", "year"},
		{FieldUseHours, "0.05", "24", "0.04", "24.1", "h/day"},
	} {
		for _, text := range []string{c.low, c.high} {
			d, problems := read1(string(c.name) + "=" + text)
			if len(problems) > 0 {
				t.Errorf("%s: %s is refused: %v", c.name, text, problems)
			}
			if got, ok := fieldByName[c.name].write(&d); got != text || !ok {
				t.Errorf("%s: %s is written as %q", c.name, text, got)
			}
		}
		for text, code := range map[string]Code{c.tooLow: TooSmall, "-1e99": TooSmall, c.tooLarge: TooLarge, "1e99": TooLarge, "ten": NotANumber, "": NotANumber} {
			d, problems := read1(string(c.name) + "=" + text)
			p, _ := problems.Of(c.name)
			if len(problems) != 1 || p.Code != code || p.Given != text {
				t.Errorf("%s: %q gives %+v, want %s", c.name, text, problems, code)
			}
			if p.Allowed.Min.Decimal.String() != c.low || p.Allowed.Max.Decimal.String() != c.high || p.Allowed.Unit != c.unit {
				t.Errorf("%s: allowed is %+v", c.name, p.Allowed)
			}
			if !d.Equal(Default()) {
				t.Errorf("%s: %q leaves its trace: %s", c.name, text, Encode(d))
			}
		}
	}
}

// TestProblems has a case for each code that fields have. The text is what the
// command line prints.
func TestProblems(t *testing.T) {
	marginalOnly := "AND" // Andorra has an operating margin only
	for _, c := range []struct {
		given []string
		want  string // problems as "field code"
		text  string
	}{
		{[]string{"hours=30"}, "hours too_large", "hours: 30 is too large, at most 24 for a day"},
		{[]string{"hours=169", "per=week"}, "hours too_large", "hours: 169 is too large, at most 168 for a week"},
		{[]string{"hours=8785", "per=year"}, "hours too_large", "hours: 8785 is too large, at most 8784 for a year"},
		{[]string{"hours=1000001", "per=once"}, "hours too_large", "hours: 1000001 is too large, at most 1000000 for once"},
		{[]string{"hours=1000000", "per=once"}, "", ""},
		{[]string{"hours=-1"}, "hours too_small", "hours: -1 is too small, at least 0 h"},
		{[]string{"hours=two"}, "hours not_a_number", `hours: "two" is not a number`},
		{[]string{"hours=1.00000000000000000000000001"}, "hours too_precise",
			"hours: 1.00000000000000000000000001 is too precise, at most 20 digits"},
		{[]string{"watts=3000"}, "watts too_large", "watts: 3000 is too large, at most 2000 W"},
		{[]string{"people=1.5"}, "people not_whole", "people: 1.5 is not a whole number"},
		{[]string{"per=month"}, "per not_an_option", `per: "month" is not one of day, week, year, once`},
		{[]string{"device=fridge"}, "device not_an_option", `device: "fridge" is not one of phone, tablet, laptop, desktop, tv, projector, headset, mix`},
		{[]string{"device=TV"}, "device not_an_option", ""},
		{[]string{"picture=dim"}, "picture not_an_option", `picture: "dim" is not one of standard, hdr, bright`},
		{[]string{"peripheral=vcr"}, "peripheral not_an_option", `peripheral: "vcr" is not one of none, stick, box, console`},
		{[]string{"quality=8k"}, "quality not_an_option", `quality: "8k" is not one of saver, sd, hd, fhd, 4k`},
		{[]string{"connection=3g"}, "connection not_an_option", `connection: "3g" is not one of fixed, wired, 4g, 5g`},
		{[]string{"basis=best"}, "basis not_an_option", `basis: "best" is not one of average, marginal`},
		{[]string{"method=guess"}, "method not_an_option", ""},
		{[]string{"audio_only=yes"}, "audio_only not_an_option", `audio_only: "yes" is not one of 1, 0`},
		{[]string{"manufacture="}, "manufacture not_an_option", ""},
		{[]string{"country=XXX"}, "country unknown_area", `country: "XXX" is no area with a grid intensity`},
		{[]string{"country=fra"}, "country unknown_area", ""},
		{[]string{"data_centre_country=XXX"}, "data_centre_country unknown_area", ""},
		{[]string{"country="}, "", ""},
		{[]string{"year=2019"}, "year no_such_year", "year: 2019 is no year of FRA, which has 2022, 2023, 2024"},
		{[]string{"year=0"}, "", ""},
		{[]string{"year=-1"}, "year no_such_year", ""},
		{[]string{"year=1e99"}, "year no_such_year", ""},
		{[]string{"year=last"}, "year not_a_number", `year: "last" is not a number`},
		{[]string{"year=2020.5"}, "year not_whole", "year: 2020.5 is not a whole number"},
		{[]string{"year=2024", "country=ABW"}, "year no_such_year", "year: 2024 is no year of ABW, which has 2021, 2022, 2023"},
		{[]string{"year=2024", "data_centre_country=ABW"}, "year no_such_year", "year: 2024 is no year of ABW, which has 2021, 2022, 2023"},
		{[]string{"year=2019", "data_centre_country=FRA"}, "year no_such_year", ""},
		{[]string{"year=2023", "basis=marginal"}, "year no_such_year", "year: 2023 is no year of FRA, which has 2021"},
		{[]string{"year=2021", "basis=marginal"}, "", ""},
		{[]string{"year=2023", "country="}, "year needs_area", "year: 2023 needs a country"},
		{[]string{"year=2023", "country=", "grid_g_per_kwh=400"}, "", ""},
		{[]string{"year=1999", "country=", "grid_g_per_kwh=400"}, "year no_such_year",
			"year: 1999 is no year of the factor book, which has 2020, 2021, 2022, 2023, 2024"},
		{[]string{"basis=marginal", "country="}, "basis needs_area", "basis: marginal needs a country"},
		{[]string{"basis=marginal", "country=World"}, "basis no_marginal", "basis: World has no marginal grid intensity"},
		{[]string{"basis=marginal", "data_centre_country=World"}, "basis no_marginal", ""},
		{[]string{"country=" + marginalOnly}, "basis no_average", "basis: AND has a marginal grid intensity only"},
		{[]string{"data_centre_country=" + marginalOnly}, "basis no_average", ""},
		{[]string{"country=" + marginalOnly, "basis=marginal"}, "", ""},
		{[]string{"bytes=1e9"}, "bytes bytes_not_supported", ""},
		{[]string{"bytes=1e19"}, "bytes too_large, bytes bytes_not_supported", ""},
		{[]string{"hours=30", "watts=-1", "device=fridge", "year=1900"},
			"device not_an_option, hours too_large, watts too_small, year no_such_year", ""},
	} {
		d, problems := read1(c.given...)
		var got []string
		for _, p := range problems {
			got = append(got, string(p.Field)+" "+string(p.Code))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q: problems %q, want %q", c.given, got, c.want)
		}
		if c.text != "" && problems.Error() != c.text {
			t.Errorf("%q: text %q, want %q", c.given, problems.Error(), c.text)
		}
		if err := Validate(d); err != nil {
			t.Errorf("%q: the document that remains is not valid: %v", c.given, err)
		}
	}
}

// TestBytesForDataMethods accepts a data volume where the method counts data.
func TestBytesForDataMethods(t *testing.T) {
	for _, id := range methodIDs(func(*viewing.Method) bool { return true }) {
		d := Default()
		d.Method = id
		d.Habit.Bytes = decimal.NewNullDecimal(decimal.New(1, 9))
		p, refused := validate(d).Of(FieldBytes)
		counts := false
		for _, f := range mustFind(t, id).Represents {
			counts = counts || f == viewing.FieldBytes
		}
		if refused == counts {
			t.Errorf("%s: counts data: %t, problem: %v", id, counts, p)
		}
	}
}

func mustFind(t *testing.T, id string) *viewing.Method {
	t.Helper()
	m, err := viewing.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestValidateAnything gives documents that no reader would make.
func TestValidateAnything(t *testing.T) {
	err := Validate(Document{})
	problems, ok := errors.AsType[Problems](err)
	if !ok || len(problems) < 10 {
		t.Errorf("the zero document: %v", err)
	}
	for _, name := range []Field{FieldSchema, FieldModel, FieldKind, FieldMethod, FieldPer, FieldDevice, FieldSize, FieldPeople} {
		if _, ok := problems.Of(name); !ok {
			t.Errorf("the zero document has no problem with %s", name)
		}
	}
	d := Default()
	d.Habit.Basis = factor.Basis(strings.Repeat("\xff", 100))
	if p, _ := validate(d).Of(FieldBasis); p.Code != NotAnOption || len(p.Given) > 200 {
		t.Errorf("a broken basis: %+v", p)
	}
}

// TestMessages checks that every code has words and shows what was given.
func TestMessages(t *testing.T) {
	for _, code := range Codes {
		p := Problem{Field: "hours", Code: code, Given: "7"}
		if m := p.Message(); m == string(code) || m == "" {
			t.Errorf("%s has no message", code)
		}
		if !strings.HasPrefix(p.Error(), "hours: ") {
			t.Errorf("%s: %q", code, p.Error())
		}
	}
}
