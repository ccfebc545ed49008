package scenario

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"streamprint/calc/viewing"
)

// file puts entries of a habit into a file that is otherwise right.
func file(habit string) string {
	return `{"schema":1,"model":"` + viewing.Model + `","kind":"watch","method":"power","habit":{` + habit + `}}`
}

func TestDecodeJSON(t *testing.T) {
	for _, c := range []struct {
		file, want string // want is the canonical link
		notes      string
		problems   string
	}{
		{file(``), versions, "", ""},
		{file(`"hours":3,"device":"phone","audio_only":true,"manufacture":false,"country":"","year":0`), versions + "&h=3&d=phone&c=-&audio=1", "", ""},
		{file(`"hours":1e1,"watts":0.5E2`), versions + "&h=10&watts=50", "", ""},
		{` { "schema" : 1 , "kind" : "watch" } ` + "\n", versions, "", ""},
		{`{"schema":1,"kind":"watch","model":"2020.1","method":"average"}`, versions + "&method=average", "other_model", ""},
		{`{"schema":1,"kind":"watch","model":2026.1}`, versions, "", "model not_an_option"},
		{file(`"hours":"3"`), versions, "", "hours not_a_number"},
		{file(`"hours":null`), versions, "", "hours not_a_number"},
		{file(`"hours":true`), versions, "", "hours not_a_number"},
		{file(`"hours":[3]`), versions, "", "hours not_a_number"},
		{file(`"people":"2"`), versions, "", "people not_a_number"},
		{file(`"year":"2024"`), versions, "", "year not_a_number"},
		{file(`"device":3`), versions, "", "device not_an_option"},
		{file(`"audio_only":1`), versions, "", "audio_only not_an_option"},
		{file(`"audio_only":"1"`), versions, "", "audio_only not_an_option"},
		{file(`"audio_only":"true"`), versions, "", "audio_only not_an_option"},
		{file(`"country":null`), versions, "", "country unknown_area"},
		{file(`"country":"-"`), versions, "", "country unknown_area"},
		{file(`"hours":1e999999999`), versions, "", "hours too_large"},
		{file(`"hours":30,"watts":-1`), versions, "", "hours too_large, watts too_small"},
		{file(`"hours":3,"hours":4`), versions + "&h=3", "", "hours duplicate_field"},
		{file(`"Hours":3`), versions, "", "habit.Hours unknown_field"},
		{file(`"method":"average"`), versions, "", "habit.method unknown_field"},
		{file(`"colour":{"a":[1,{"b":2}]},"hours":3`), versions + "&h=3", "", "habit.colour unknown_field"},
		{`{"schema":1,"kind":"watch","hours":3,"version":2}`, versions, "", "hours unknown_field, version unknown_field"},
		{`{"schema":1,"kind":"watch","habit":[]}`, versions, "", "habit not_an_object"},
		{`{"kind":"watch"}`, versions, "", "schema missing"},
		{`{"schema":1}`, versions, "", "kind missing"},
		{`{"schema":1,"kind":"plan"}`, versions, "", "kind not_an_option"},
		{`{"schema":2,"kind":"plan","new":[]}`, versions, "", "schema newer_schema"},
		{`{"schema":0}`, versions, "", "schema wrong_schema"},
		{`{"schema":1.5}`, versions, "", "schema wrong_schema"},
		{`{"schema":"1"}`, versions, "", "schema wrong_schema"},
		{`{"schema":1,"kind":"watch","ranges":{"hours":{"low":1,"high":3e0},"people":{"high":2,"low":1}}}`, versions + "&r=h_1_3~people_1_2", "", ""},
		{`{"schema":1,"kind":"watch","ranges":{}}`, versions, "", ""},
		{`{"schema":1,"kind":"watch","ranges":[]}`, versions, "", "ranges not_an_object"},
		{`{"schema":1,"kind":"watch","ranges":{"hours":[1,3]}}`, versions, "", "ranges bad_range"},
		{`{"schema":1,"kind":"watch","ranges":{"hours":{"low":1}}}`, versions, "", "ranges bad_range"},
		{`{"schema":1,"kind":"watch","ranges":{"hours":{"low":"1","high":3}}}`, versions, "", "ranges bad_range"},
		{`{"schema":1,"kind":"watch","ranges":{"hours":{"low":1,"high":3,"high":4}}}`, versions + "&r=h_1_3", "", "high duplicate_field"},
		{`{"schema":1,"kind":"watch","ranges":{"colour":{"low":1,"high":3}}}`, versions, "", "ranges bad_range"},
		{`{"schema":1,"kind":"watch","ranges":{"size_in":{"low":40,"high":60}}}`, versions, "", "ranges no_range"},
		{`{"schema":1,"kind":"watch","ranges":{"watts":{"low":40,"high":60}}}`, versions, "", "ranges range_of_nothing"},
		{`{"schema":1,"kind":"watch","ranges":{"hours":{"low":3,"high":4}}}`, versions, "", "ranges outside_range"},
		{`{"schema":1,"kind":"watch","ranges":{"people":{"low":1,"high":1.5}}}`, versions, "", "ranges not_whole"},
		{file(`"ranges":"h_1_3"`), versions, "", "habit.ranges unknown_field"},
		{`[]`, versions, "", " not_an_object"},
		{`null`, versions, "", " not_an_object"},
		{`3`, versions, "", " not_an_object"},
		{``, versions, "", " bad_json"},
		{`{"schema":1,`, versions, "", " bad_json"},
		{file(``) + `{}`, versions, "", " bad_json"},
		{strings.Repeat("[", 20_000), versions, "", " bad_json"},
		{strings.Repeat(" ", 65_537), versions, "", " too_long"},
	} {
		d, notes, err := DecodeJSON([]byte(c.file))
		if got := canonical(d); got != c.want {
			t.Errorf("%.80s is %q, want %q", c.file, got, c.want)
		}
		var codes []string
		for _, n := range notes {
			codes = append(codes, string(n.Code))
		}
		if got := strings.Join(codes, " "); got != c.notes {
			t.Errorf("%.80s: notes %q, want %q", c.file, got, c.notes)
		}
		if got := codesOf(err); got != c.problems {
			t.Errorf("%.80s: problems %q, want %q", c.file, got, c.problems)
		}
	}
}

func TestBadJSONSaysWhere(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "not JSON at 1:1",
		"{\n  \"schema\": 1,\n  x": "not JSON at 3:3",
		"{}\n{}":                   "not JSON at 2:1",
	} {
		if _, _, err := DecodeJSON([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// TestFileLooks holds a file with every field, as people will read it.
func TestFileLooks(t *testing.T) {
	d, _, err := Decode("method=average&h=1.5&per=week&d=laptop&size=65&watts=20&picture=hdr&with=stick&q=4k&mbps=15.5&audio=1&n=wired&c=DEU&year=2023&grid=300&dc=IRL&dcgrid=250&renewable=0.5&people=2&users=3&devices=4.5&make=1&life=4&use=2&r=h_1_2.5~use_1_3")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "document.json", EncodeJSON(d))
}

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
	}
}

func FuzzDecodeJSON(f *testing.F) {
	for _, seed := range []string{
		"", "{}", file(``), file(`"hours":1e999999999,"watts":-0.0`), file(`"country":"AND","basis":"marginal"`),
		`{"schema":1,"kind":"watch","method":"average","habit":{"hours":0,"people":100,"grid_g_per_kwh":0}}`,
		file(`"hours":3,"hours":4,"\ud800":[{}]`), `{"schema":1,"kind":"watch","ranges":{"hours":{"low":1,"high":3},"people":{"high":2,"low":1}}}`, "[[[[", "\"\xff\"", `{"schema":1,"kind":"watch","habit":null}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, _, err := DecodeJSON(data)
		if invalid := Validate(d); invalid != nil {
			t.Fatalf("the document is not valid: %v", invalid)
		}
		if err != nil {
			_ = err.Error()
		}
		text := EncodeJSON(d)
		again, notes, err := DecodeJSON(text)
		if err != nil || len(notes) > 0 || string(EncodeJSON(again)) != string(text) {
			t.Fatalf("file %s: notes %v, error %v", text, notes, err)
		}
		checkEstimate(t, d)
	})
}
