package plan

import (
	"slices"
	"strings"
	"testing"

	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"pgregory.net/rapid"
)

// both reads a plan back from a link and from a file, and wants the same plan
// with the same numbers.
func both(t failer, p Plan) {
	t.Helper()
	link, data := Encode(p), EncodeJSON(p)
	a, notes, err := Decode(link)
	if err != nil || len(notes) > 0 {
		t.Fatalf("%s: %v, %v", link, err, notes)
	}
	b, notes, err := DecodeJSON(data)
	if err != nil || len(notes) > 0 {
		t.Fatalf("%s: %v, %v", data, err, notes)
	}
	for _, q := range []Plan{a, b} {
		if Encode(q) != link || string(EncodeJSON(q)) != string(data) {
			t.Fatalf("comes back as %s, was %s", Encode(q), link)
		}
		if !slices.Equal(values(q), values(p)) {
			t.Fatalf("%s: parameters differ:\n%s\n%s", link, values(p), values(q))
		}
	}
}

// values are all parameters of a plan with what they hold.
func values(p Plan) []string {
	var list []string
	for _, a := range p.Params() {
		list = append(list, a.Key+"="+a.Get(&p))
	}
	return list
}

func TestRoundTrip(t *testing.T) {
	for _, id := range Presets {
		p := preset(t, id)
		both(t, p)
		if want := scenario.Seal("v=1&m=" + viewing.Model + "&preset=" + id); Encode(p) != want {
			t.Errorf("a preset is written %s, want %s", Encode(p), want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		p := anyPlan(t)
		both(t, p)
		if rapid.IntRange(0, 3).Draw(t, "numbers") > 0 {
			return
		}
		q, _, err := Decode(Encode(p))
		if err != nil {
			t.Fatal(err)
		}
		a, b := work(t, p), work(t, q)
		for i, y := range a.Years {
			if z := b.Years[i]; !y.Remaining.Equal(z.Remaining) || !y.Cost.Equal(z.Cost) || !y.Evidence.Equal(z.Evidence) || !y.Target.Equal(z.Target) {
				t.Fatalf("%s: %d differs:\n%+v\n%+v", Encode(p), y.Year, y, z)
			}
		}
	})
}

// An entry is there again although it is as the library begins it, and whatever
// was set after it was begun.
func TestRoundTripOfNewEntries(t *testing.T) {
	p := preset(t, "netflix-2021")
	for _, s := range []Setting{
		{"credit.dac-1.tonnes_t", "0"}, {"regenerate.peatland.hectares_ha", "0"}, {"preserve.forest-1.hectares_ha", "5"}, {"measure.own.share_pct", "0"},
		{"plan.deadline_year", "2040"}, {"credit.redd-3.tonnes_t", "7"},
	} {
		if problem := p.Set(s.Key, s.Text); problem != nil {
			t.Fatal(Error(*problem))
		}
	}
	if len(p.Credits) != 3 || p.Credits[1].From != 2022 || p.Credits[2].From != 2040 || p.Credits[2].Class != "redd" {
		t.Fatalf("%+v", p.Credits)
	}
	both(t, p)
}

// What is wrong with a document, and where. The plan is the preset then.
func TestStrictness(t *testing.T) {
	const head = "v=1&preset=small-vod&"
	for _, c := range []struct {
		link, field string
		code        scenario.Code
	}{
		{head + "colour=red", "colour", scenario.UnknownField},
		{head + "growth.colour_pct=1", "growth.colour_pct", scenario.UnknownField},
		{head + "credit.A.tonnes_t=1", "credit.A.tonnes_t", scenario.UnknownField},
		{head + "credit.-a.tonnes_t=1", "credit.-a.tonnes_t", scenario.UnknownField},
		{head + "credit.a.colour=1", "credit.a.colour", scenario.UnknownField},
		{head + "inventory.new.tonnes_t=1", "inventory.new.tonnes_t", scenario.UnknownField},
		{head + "plan.deadline_year=2022.5", "plan.deadline_year", scenario.NotWhole},
		{head + "plan.deadline_year=2101", "plan.deadline_year", scenario.TooLarge},
		{head + "plan.deadline_year=", "plan.deadline_year", scenario.NotANumber},
		{head + "grid.decline_pct=-1", "grid.decline_pct", scenario.TooSmall},
		{head + "grid.decline_pct=1e99999", "grid.decline_pct", scenario.TooLarge},
		{head + "grid.decline_pct=NaN", "grid.decline_pct", scenario.NotANumber},
		{head + "grid.decline_pct=0.123456789012345678901", "grid.decline_pct", scenario.TooPrecise},
		{head + "plan.scope2=both", "plan.scope2", scenario.NotAnOption},
		{head + "papers.assured=true", "papers.assured", scenario.NotAnOption},
		{head + "inventory.office.country=AND", "inventory.office.country", scenario.NotAnOption},
		{head + "grid.decline_pct=%zz", "grid.decline_pct", scenario.BadFragment},
		{"v=2&preset=small-vod", "schema", scenario.NewerSchema},
		{"v=0&preset=small-vod", "schema", scenario.WrongSchema},
		{"v=x", "schema", scenario.WrongSchema},
		{"v=1&preset=nobody", "preset", UnknownPreset},
		{"v=1&credit.a.name=" + strings.Repeat("x", longest+1), "credit.a.name", scenario.TooLong},
		{"v=1&x=" + strings.Repeat("y", longestLink), "", scenario.TooLong},
		{head + "credit.a.from_year=2030&credit.a.until_year=2029", "credit.a.until_year", EndsBeforeStart},
		{head + "credit.a.from_year=2030&credit.a.until_year=2030&credit.a.vintage_year=2031", "credit.a.vintage_year", scenario.TooLarge},
		{head + "promise.year=2020", "promise.year", EndsBeforeStart},
		{head + "promise.year=2030&promise.base_year=2019", "promise.base_year", NoFigures},
		{head + "plan.deadline_year=2023", "plan.deadline_year", NoFigures},
		{head + "target.base_year=2019", "target.base_year", NoFigures},
		{head + "target.net_zero_year=2024", "target.net_zero_year", EndsBeforeStart},
		{head + "target.method=own&target.base_year=2030", "target.base_year", scenario.TooLarge},
		{head + "measure.led-lighting.certificate=1", "measure.led-lighting.scope", scenario.NotAnOption},
		{"v=1&preset=netflix-2021&inventory.production-scope3.share_pct=47", "inventory.total_t", SharesOverOne},
		// Of 2019 the announcement has the total alone: no scopes to promise by.
		{"v=1&preset=netflix-2021&promise.base_year=2019", "promise.base_year", NoFigures},
	} {
		p, _, err := Decode(c.link)
		wrong(t, c.link, p, err, c.field, c.code)
	}
}

// wrong wants a problem of a field, and a plan that was left alone.
func wrong(t *testing.T, document string, p Plan, err error, f string, code scenario.Code) {
	t.Helper()
	if len(document) > 200 {
		document = document[:200] + "…"
	}
	problems := Problems(err)
	if !slices.ContainsFunc(problems, func(q scenario.Problem) bool { return string(q.Field) == f && q.Code == code }) {
		t.Errorf("%s: %v, want %s of %q", document, err, code, f)
	}
	for _, q := range problems {
		if m := Message(q); m == "" || m == string(q.Code) {
			t.Errorf("%s: %s has no words", document, q.Code)
		}
	}
	if len(p.Changes()) > 0 {
		t.Errorf("%s: the preset is changed: %v", document, p.Changes())
	}
	if problems := p.Validate(); len(problems) > 0 {
		t.Errorf("%s: the plan left is not valid: %v", document, problems)
	}
}

func TestStrictFiles(t *testing.T) {
	in := func(set string) string {
		return `{"schema": 1, "kind": "plan", "preset": "netflix-2021", "set": {` + set + `}}`
	}
	for _, c := range []struct {
		file, field string
		code        scenario.Code
	}{
		{"", "", scenario.BadJSON},
		{"[]", "", scenario.NotAnObject},
		{"{}", "schema", scenario.Missing},
		{`{"schema": 1}`, "kind", scenario.Missing},
		{`{"schema": 1, "kind": "viewing"}`, "kind", scenario.NotAnOption},
		{`{"schema": 1, "kind": 3}`, "kind", scenario.NotAnOption},
		{`{"schema": 2, "kind": "plan"}`, "schema", scenario.NewerSchema},
		{`{"schema": "1", "kind": "plan"}`, "schema", scenario.WrongSchema},
		{`{"schema": 1, "kind": "plan", "kind": "plan"}`, "kind", scenario.DuplicateField},
		{`{"schema": 1, "kind": "plan", "preset": "nobody"}`, "preset", UnknownPreset},
		{`{"schema": 1, "kind": "plan", "colour": 1}`, "colour", scenario.UnknownField},
		{`{"schema": 1, "kind": "plan", "set": []}`, "", scenario.NotAnObject},
		{`{"schema": 1, "kind": "plan"} x`, "", scenario.BadJSON},
		{in(`"grid.decline_pct": 1, "grid.decline_pct": 1`), "grid.decline_pct", scenario.DuplicateField},
		{in(`"colour": 1`), "colour", scenario.UnknownField},
		{in(`"grid.decline_pct": "1"`), "grid.decline_pct", scenario.NotANumber},
		{in(`"grid.decline_pct": true`), "grid.decline_pct", scenario.NotANumber},
		{in(`"grid.decline_pct": null`), "grid.decline_pct", scenario.NotANumber},
		{in(`"grid.decline_pct": {}`), "grid.decline_pct", scenario.NotANumber},
		{in(`"grid.decline_pct": ""`), "grid.decline_pct", scenario.NotANumber},
		{in(`"papers.assured": 1`), "papers.assured", scenario.NotAnOption},
		{in(`"papers.assured": "1"`), "papers.assured", scenario.NotAnOption},
		{in(`"plan.scope2": true`), "plan.scope2", scenario.NotAnOption},
		{in(`"credit.step-2.name": 5`), "credit.step-2.name", scenario.NotAnOption},
		{in(`"credit.step-2.name": false`), "credit.step-2.name", scenario.NotAnOption},
		{strings.Repeat(" ", longestFile+1), "", scenario.TooLong},
	} {
		p, _, err := DecodeJSON([]byte(c.file))
		wrong(t, c.file, p, err, c.field, c.code)
	}
	p, notes, err := DecodeJSON([]byte(`{"model": "2019.1", "kind": "plan", "schema": 1, "set": {"papers.assured": true, "target.rate_pct": "", "grid.decline_pct": 2.50}}`))
	if err != nil || !p.Papers.Assured || !p.GridDecline.Equal(dec("0.025")) {
		t.Errorf("%v: %v", err, p.Changes())
	}
	if len(notes) != 1 || notes[0].Code != scenario.OtherModel || notes[0].Given != "2019.1" {
		t.Errorf("notes %v", notes)
	}
}

// What belongs to the page, a key that stands twice and another model are no
// mistakes.
func TestNotes(t *testing.T) {
	p, notes, err := Decode("#v=1&m=2019.1&lang=fr&grid.decline_pct=1&grid.decline_pct=2&alone")
	if err != nil || !p.GridDecline.Equal(dec("0.01")) {
		t.Fatal(err, p.GridDecline)
	}
	if len(notes) != 2 || notes[0].Code != scenario.OtherModel || notes[1].Code != scenario.DuplicateKey || notes[1].Key != "grid.decline_pct" {
		t.Fatal(notes)
	}
}

// A link cannot make a list grow without end.
func TestListsAreBounded(t *testing.T) {
	p := preset(t, "small-vod")
	made := 0
	for i := range 2 * most {
		id := string(rune('a'+i%26)) + string(rune('a'+i/26))
		if p.Set("credit."+id+".tonnes_t", "1") == nil {
			made++
		}
	}
	if made != most || len(p.Credits) != most {
		t.Errorf("%d entries were made, %d are there, want %d", made, len(p.Credits), most)
	}
	check(t, work(t, p))
}

func FuzzDecode(f *testing.F) {
	for _, id := range Presets {
		f.Add("#" + Encode(preset(f, id)))
	}
	f.Add("v=1&preset=netflix-2021&credit.redd-9.tonnes_t=1e6&credit.redd-9.from_year=2021&credit.redd-9.until_year=2100&growth.production_pct=-50")
	f.Add("v=1&preset=small-vod&plan.scope2=scope2_market&target.method=own&grid.decline_pct=100&regenerate.peatland.hectares_ha=1e8")
	f.Add("v=1&credit.step-2.name=%ff%00&credit.step-2.vintage_year=2100&measure.-.share_pct=1&lang=fr&=&&=%")
	f.Add("v=1&preset=small-vod&r=growth.production_pct_-50_1e2~measure.led-lighting.share_pct_0_100~target.rate_pct_1_2~~a_b_c_~_")
	f.Add("v=1&target.base_year=2100&target.net_zero_year=2100&promise.year=2100&promise.base_year=2099")
	f.Fuzz(func(t *testing.T, fragment string) {
		p, _, err := Decode(fragment)
		sound(t, p, err)
	})
}

func FuzzDecodeJSON(f *testing.F) {
	for _, id := range Presets {
		f.Add(EncodeJSON(preset(f, id)))
	}
	f.Add([]byte(`{"schema": 1, "kind": "plan", "preset": "film-studio", "set": {"credit.dac.tonnes_t": 1E3, "papers.assured": true, "target.rate_pct": ""}}`))
	f.Add([]byte(`{"schema": 1, "kind": "plan", "set": {"credit.step-2.name": "\ud800\u0000", "credit.step-2.vintage_year": 2100}}`))
	f.Add([]byte(`{"schema": 1, "kind": "plan", "ranges": {"growth.production_pct": {"low": -1, "high": 1e1}, "~": {"low": 0, "high": {}}}}`))
	f.Add([]byte(`{"schema": [1], "kind": "plan", "set": {"": null, "a": {"b": []}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := DecodeJSON(data)
		sound(t, p, err)
	})
}

// sound wants that what was decoded can be worked out and written again, and
// that an error says what is wrong.
func sound(t *testing.T, p Plan, err error) {
	if err != nil && len(Problems(err)) == 0 {
		t.Fatalf("%v is no list of problems", err)
	}
	if err != nil && len(p.Changes()) > 0 {
		t.Fatalf("%v, and the preset is changed", err)
	}
	if problems := p.Validate(); len(problems) > 0 {
		t.Fatal(problems)
	}
	check(t, work(t, p))
	both(t, p)
}
