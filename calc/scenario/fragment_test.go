package scenario

import (
	"strings"
	"testing"

	"streamprint/calc/viewing"
)

const versions = "v=1&m=" + viewing.Model

// TestDecode reads links as people and hosts write them; want is the canonical
// link of what they mean.
func TestDecode(t *testing.T) {
	for _, c := range []struct {
		link, want string
		notes      string // codes
		problems   string // "field code"
	}{
		{"", versions, "", ""},
		{"#", versions, "", ""},
		{"#main", versions, "", ""},
		{versions + "&h=10&d=tv&q=fhd&n=fixed&c=FRA", versions + "&h=10", "", ""},
		{"#" + versions + "&h=10&d=phone&q=hd&n=4g&c=DEU", versions + "&h=10&d=phone&q=hd&n=4g&c=DEU", "", ""},
		{"c=DEU&h=10", versions + "&h=10&c=DEU", "", ""},
		{"h=2.0", versions, "", ""},
		{"m=2026.1&h=10", "v=1&m=2026.1&h=10", "", ""},
		{"h=1e1", versions + "&h=10", "", ""},
		{"c=-", versions + "&c=-", "", ""},
		{"c=", versions + "&c=-", "", ""},
		{"dc=-", versions, "", ""},
		{"c=Latin+America+and+Caribbean", versions + "&c=Latin+America+and+Caribbean", "", ""},
		{"c=Latin%20America%20and%20Caribbean", versions + "&c=Latin+America+and+Caribbean", "", ""},
		{"make=1&audio=1&life=5&use=3.5&people=2&users=3&devices=4&renewable=0.5&dcgrid=100&dc=USA&grid=50&basis=marginal&year=2021&mbps=5&with=box&picture=hdr&watts=90&size=65&per=week&method=average",
			versions + "&method=average&per=week&size=65&watts=90&picture=hdr&with=box&mbps=5&audio=1&year=2021&basis=marginal&grid=50&dc=USA&dcgrid=100&renewable=0.5&people=2&users=3&devices=4&make=1&life=5&use=3.5", "", ""},
		{"make=0&audio=0", versions, "", ""},
		{"h=3&r=h_1_5", versions + "&h=3&r=h_1_5", "", ""},
		{"watts=80&r=watts_60%5f100~h_0_24", versions + "&watts=80&r=h_0_24~watts_60_100", "", ""},
		{"r=", versions, "", ""},
		{"h=3&r=h_1_2", versions + "&h=3", "", "ranges outside_range"},
		{"r=h_1_25", versions, "", "ranges too_large"},
		{"r=h_-1_3", versions, "", "ranges too_small"},
		{"r=h_1_2.123456789012345678901", versions, "", "ranges bad_range"},
		{"r=h_1_3~h_1_4", versions, "", "ranges bad_range"},
		{"r=h_1", versions, "", "ranges bad_range"},
		{"r=watts_1_3", versions, "", "ranges range_of_nothing"},
		{"r=size_40_60", versions, "", "ranges no_range"},
		{"people=2&r=people_1_2.5", versions + "&people=2", "", "ranges not_whole"},
		{"h=3&lang=fr&theme=dark&accent=%23f00&density=compact&show=inputs,result&lock=country&hl=3&events=change&id=7", versions + "&h=3", "", ""},
		{"h=3&lang=%zz&lang=fr", versions + "&h=3", "", ""},
		{"h=3&utm_source=mail&=x", versions + "&h=3", "unknown_key unknown_key", ""},
		{"h=3&h=4", versions + "&h=3", "duplicate_key", ""},
		{"h=3&k=colu3v", versions + "&h=3", "altered", ""}, // that of the link with its versions
		{"m=2020.1&h=3&k=&x=1&k=0", versions + "&h=3", "other_model altered unknown_key duplicate_key", ""},
		{"x=1&x=2", versions, "unknown_key duplicate_key", ""},
		{"m=2025.4&h=3", versions + "&h=3", "other_model", ""},
		{"m=&h=3", versions + "&h=3", "other_model", ""},
		{"m=%zz&h=3", versions + "&h=3", "", "model bad_fragment"},
		{"h=30&d=phone", versions + "&d=phone", "", "hours too_large"},
		{"h=abc&d=fridge&q=hd", versions + "&q=hd", "", "hours not_a_number, device not_an_option"},
		{"d=%zz&h=3", versions + "&h=3", "", "device bad_fragment"},
		{"d=%ff", versions, "", "device not_an_option"},
		{"h=+5", versions, "", "hours not_a_number"},
		{"c=AND", versions, "", "basis no_average"},
		{"c=AND&basis=marginal&h=3", versions + "&h=3&c=AND&basis=marginal", "", ""},
		{"v=2&h=3", versions, "", "schema newer_schema"},
		{"v=99999999999999999999&h=3", versions, "", "schema newer_schema"},
		{"v=0&h=3", versions, "", "schema wrong_schema"},
		{"v=&h=3", versions, "", "schema wrong_schema"},
		{"v=01&h=3", versions, "", "schema wrong_schema"},
		{"h=3&x=" + strings.Repeat("x", 4096), versions, "", " too_long"},
		{strings.Repeat("&&=&", 100), versions, "unknown_key" + strings.Repeat(" duplicate_key", 9), ""},
	} {
		d, notes, err := Decode(c.link)
		if got := canonical(d); got != c.want {
			t.Errorf("Decode(%q) is %q, want %q", c.link, got, c.want)
		}
		var codes []string
		for _, n := range notes {
			codes = append(codes, string(n.Code))
		}
		if got := strings.Join(codes, " "); got != c.notes {
			t.Errorf("Decode(%q): notes %q, want %q", c.link, got, c.notes)
		}
		if got := codesOf(err); got != c.problems {
			t.Errorf("Decode(%q): problems %q, want %q", c.link, got, c.problems)
		}
	}
}

// codesOf lists problems as "field code".
func codesOf(err error) string {
	problems, _ := err.(Problems)
	var codes []string
	for _, p := range problems {
		codes = append(codes, string(p.Field)+" "+string(p.Code))
	}
	return strings.Join(codes, ", ")
}

func TestNotesSayWhat(t *testing.T) {
	_, notes, _ := Decode("m=2025.4&colour=" + strings.Repeat("é", 50))
	want := []Note{{OtherModel, "m", "2025.4"}, {UnknownKey, "colour", strings.Repeat("é", 40) + "…"}}
	if len(notes) != 2 || notes[0] != want[0] || notes[1] != want[1] {
		t.Errorf("notes %+v, want %+v", notes, want)
	}
}

func TestPresentation(t *testing.T) {
	for fragment, want := range map[string]string{
		"":                                       "",
		"#h=3":                                   "",
		"#lang=fr&h=3&theme=dark&x=1&accent=%23": "lang=fr&theme=dark&accent=%23",
		"#lang":                                  "",
	} {
		if got := Presentation(fragment); got != want {
			t.Errorf("Presentation(%q) = %q, want %q", fragment, got, want)
		}
	}
}

// TestKeysAreDistinct protects the keys of the page and of one another.
func TestKeysAreDistinct(t *testing.T) {
	seen := map[string]bool{keySchema: true, keyModel: true, KeySeal: true}
	for _, key := range presentation {
		seen[key] = true
	}
	for _, f := range linked {
		if seen[f.key] {
			t.Errorf("key %q has two meanings", f.key)
		}
		seen[f.key] = true
	}
	if len(linked) != len(fields) {
		t.Errorf("links hold %d fields of %d", len(linked), len(fields))
	}
}

func FuzzDecodeFragment(f *testing.F) {
	for _, seed := range []string{
		"", "#v=1&m=2026.1&h=10&d=tv&q=fhd&n=fixed&c=FRA", "h=1e999999999&watts=-1e-99", "c=%zz&c=-&dc=AND&basis=marginal&year=2021",
		"method=average&bytes=1e18&h=0", "v=2", "h=3&h=4&&&=;%00\xff", "grid=0&people=100&users=1&devices=0.5&make=1&life=0.25&use=0.05",
		"mbps=0&watts=0&q=saver&audio=1&n=5g&d=mix&with=console&picture=bright&size=33.3",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		d, notes, err := Decode(fragment)
		if invalid := Validate(d); invalid != nil {
			t.Fatalf("the document is not valid: %v", invalid)
		}
		if len(notes) > mostNotes+2 { // beside those of the model and of the checksum
			t.Fatalf("%d notes", len(notes))
		}
		if err != nil {
			_ = err.Error()
		}
		link := Encode(d)
		again, notes, err := Decode(link)
		if err != nil || len(notes) > 0 || Encode(again) != link {
			t.Fatalf("link %q: notes %v, error %v, becomes %q", link, notes, err, Encode(again))
		}
		checkEstimate(t, d)
	})
}
