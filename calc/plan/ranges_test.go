package plan

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func span(low, high string) scenario.Span { return scenario.Span{Low: dec(low), High: dec(high)} }

func with(t failer, p Plan, key, low, high string) Plan {
	t.Helper()
	q, problems := p.WithRange(key, span(low, high))
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	return q
}

// anyRanges gives some parameters of a plan ranges around their values.
func anyRanges(t *rapid.T, p Plan) Plan {
	for _, a := range p.Params() {
		text := a.Get(&p)
		if !a.MayRange() || text == "" || rapid.IntRange(0, 9).Draw(t, a.Key+" has a range") > 0 {
			continue
		}
		v := dec(text)
		part := func(label string) decimal.Decimal { return decimal.New(rapid.Int64Range(0, 100).Draw(t, label), -2) }
		s := scenario.Span{
			Low:  rounded6(v.Sub(v.Sub(a.Min).Mul(part(a.Key + " low")))),
			High: rounded6(v.Add(a.Max.Sub(v).Mul(part(a.Key + " high")))),
		}
		if q, problems := p.WithRange(a.Key, s); len(problems) == 0 {
			p = q
		}
	}
	return p
}

func rounded6(d decimal.Decimal) decimal.Decimal { return d.Round(6) }

// What is a number of the ledger can have a range, and has one on the graph then.
func TestEveryRangeIsDrawn(t *testing.T) {
	able, drawn := map[string]bool{}, map[string]bool{}
	for _, id := range Presets {
		for _, method := range []string{"aca_v1", "intensity"} {
			p := set(t, preset(t, id), "target.method="+method, "plan.deadline_year=2030",
				"credit.redd-9.tonnes_t=1000", "preserve.peatland-9.hectares_ha=10", "preserve.mangrove-9.hectares_ha=10", "regenerate.mangrove-9.hectares_ha=10",
				"inventory.tonnes-9.tonnes_t=5", "inventory.tonnes-9.activity=unsplit", "inventory.energy-9.energy_kwh=5", "inventory.hours-9.hours_h=5", "inventory.spend-9.spend_usd=100", "inventory.titles-9.count=1")
			if p.Promise.Year == 0 {
				p.Promise.Year = p.Promise.Base + 5
			}
			for _, a := range p.Params() {
				if a.MayRange() && a.Get(&p) == "" {
					p = set(t, p, a.Key+"="+decimal.Max(a.Min, decimal.Min(a.Max, dec("1"))).String())
				}
			}
			params := p.Params()
			for _, a := range params {
				kind := a.Section() + "." + a.Attribute()
				if !a.MayRange() || drawn[kind] {
					continue
				}
				able[kind] = true
				q, problems := p.WithRange(a.Key, scenario.Span{Low: a.Min, High: a.Max})
				if len(problems) > 0 {
					t.Fatalf("%s: %v", a.Key, problems)
				}
				g, _, _, err := q.buildVaried()
				if err != nil {
					t.Fatalf("%s: %v", a.Key, err)
				}
				for _, n := range g.Nodes() {
					if _, _, ok := n.Own(); ok {
						drawn[kind] = true
					}
				}
			}
		}
	}
	for kind := range able {
		if !drawn[kind] {
			t.Errorf("no input of a plan has the range of %s", kind)
		}
	}
	for _, kind := range []string{"inventory.total_t", "inventory.share_pct", "growth.production_pct", "grid.decline_pct", "measure.share_pct", "measure.effect_pct",
		"measure.cost_usd_per_t", "credit.tonnes_t", "regenerate.hectares_ha", "preserve.stock_t_per_ha", "promise.cut_pct"} {
		if !drawn[kind] {
			t.Errorf("%s cannot have a range", kind)
		}
	}
}

// A range changes no value, wherever it is; documents keep it.
func TestRangesChangeNoValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPlan(t)
		q := anyRanges(t, p)
		both(t, q)
		if len(q.Ranges) == 0 {
			return
		}
		a, b := work(t, p), work(t, q)
		for i, y := range a.Years {
			for _, c := range Columns {
				if !c.Of(y).Equal(c.Of(b.Years[i])) {
					t.Fatalf("%s: %s in %d is %s, without ranges %s", Encode(q), c.Name, y.Year, c.Of(b.Years[i]), c.Of(y))
				}
			}
		}
		if q.Seed() != p.Seed() {
			t.Error("ranges change the seed")
		}
		bands, err := q.Bands(50, p.Deadline, 2060)
		if err != nil {
			t.Fatal(err)
		}
		for _, y := range bands {
			for j, band := range y.Bands {
				if band.Low.GreaterThan(band.Value) || band.Value.GreaterThan(band.High) || !band.Value.Equal(Columns[j].Of(b.In(y.Year))) {
					t.Fatalf("%s: %s in %d is %s, from %s to %s", Encode(q), Columns[j].Name, y.Year, band.Value, band.Low, band.High)
				}
			}
		}
	})
}

func TestRangeDocuments(t *testing.T) {
	p := with(t, with(t, preset(t, "small-vod"), "growth.production_pct", "-1", "2.5"), "target.growth_pct", "0", "5")
	if text := p.rangesText(); text != "growth.production_pct_-1_2.5~target.growth_pct_0_5" {
		t.Errorf("written as %s", text)
	}
	both(t, p)
	if !strings.Contains(string(EncodeJSON(p)), `"ranges": {
    "growth.production_pct": {"low": -1, "high": 2.5},
    "target.growth_pct": {"low": 0, "high": 5}
  }`) {
		t.Errorf("the file is %s", EncodeJSON(p))
	}
	if Fragment(with(t, preset(t, DefaultPreset), "growth.production_pct", "-1", "2")) == "" {
		t.Error("the default plan with a range has no fragment")
	}
	if s, ok := p.Range("target.growth_pct"); !ok || s.High.String() != "5" {
		t.Errorf("the range is %v, %t", s, ok)
	}
	if q := p.WithoutRange("growth.production_pct").WithoutRange("target.growth_pct"); Encode(q) != Encode(preset(t, "small-vod")) {
		t.Errorf("a range cannot be taken away: %s", Encode(q))
	}
	// A value that leaves the range takes it along; another one keeps it.
	if q := set(t, p, "growth.production_pct=2"); len(q.Ranges) != 2 {
		t.Errorf("a value within its range drops it: %v", q.Ranges)
	}
	if q := set(t, p, "growth.production_pct=3"); len(q.Ranges) != 1 || len(p.Ranges) != 2 {
		t.Errorf("a value outside of its range keeps it: %v", q.Ranges)
	}
	if q, err := p.Renewed(); err != nil || len(q.Ranges) != 2 {
		t.Errorf("a plan of the newest model loses ranges: %v, %v", q.Ranges, err)
	}
}

func TestRangeMistakes(t *testing.T) {
	const head = "v=1&preset=small-vod&"
	for _, c := range []struct {
		ranges, field string
		code          scenario.Code
	}{
		{"growth.production_pct", "ranges", scenario.BadRange},
		{"growth.production_pct_1", "ranges", scenario.BadRange},
		{"growth.production_pct_1_x", "ranges", scenario.BadRange},
		{"growth.production_pct_-1_1~growth.production_pct_-1_1", "ranges", scenario.BadRange},
		{"~", "ranges", scenario.BadRange},
		{"growth.colour_pct_1_2", "growth.colour_pct", scenario.UnknownField},
		{"growth.production_pct_-60_2", "growth.production_pct", scenario.TooSmall},
		{"growth.production_pct_-1_101", "growth.production_pct", scenario.TooLarge},
		{"growth.production_pct_1_2", "growth.production_pct", scenario.OutsideRange},
		{"growth.production_pct_2_-1", "growth.production_pct", scenario.OutsideRange},
		{"plan.deadline_year_2025_2035", "plan.deadline_year", scenario.NoRange},
		{"limit.cut_pct_1_9", "limit.cut_pct", scenario.NoRange},
		{"plan.scope2_1_9", "plan.scope2", scenario.NoRange},
		{"target.rate_pct_1_9", "target.rate_pct", scenario.RangeOfNothing},
	} {
		p, _, err := Decode(head + "r=" + c.ranges)
		wrong(t, c.ranges, p, err, c.field, c.code)
	}
	for _, c := range []struct {
		ranges, field string
		code          scenario.Code
	}{
		{`[]`, "", scenario.NotAnObject},
		{`{"growth.production_pct": 3}`, "growth.production_pct", scenario.BadRange},
		{`{"growth.production_pct": {"low": -1}}`, "growth.production_pct", scenario.BadRange},
		{`{"growth.production_pct": {"low": -1, "high": "1"}}`, "ranges", scenario.BadRange},
		{`{"growth.production_pct": {"low": -1, "top": 1}}`, "growth.production_pct", scenario.BadRange},
		{`{"growth.production_pct": {"low": -1, "high": 1}, "growth.production_pct": {"low": -1, "high": 1}}`, "growth.production_pct", scenario.DuplicateField},
		{`{"growth.production_pct": {"low": 1, "high": 2}}`, "growth.production_pct", scenario.OutsideRange},
	} {
		p, _, err := DecodeJSON([]byte(`{"schema": 1, "kind": "plan", "preset": "small-vod", "ranges": ` + c.ranges + `}`))
		wrong(t, c.ranges, p, err, c.field, c.code)
	}
}

// Wider ranges never give narrower bands, equal ends give the same ones, and the
// same plan the same ones again.
func TestBands(t *testing.T) {
	p := set(t, preset(t, "netflix-2021"), "measure.supplier-engagement.share_pct=30", "plan.deadline_year=2030")
	of := func(p Plan, column string) (Band, float64) {
		y, err := p.Bands(2000)
		if err != nil {
			t.Fatal(err)
		}
		if len(y) != 1 || y[0].Year != 2030 {
			t.Fatalf("bands of %+v", y)
		}
		band, ok := y[0].Of(column)
		if !ok {
			t.Fatalf("no %s", column)
		}
		return band, band.High.Sub(band.Low).InexactFloat64()
	}
	exact, before := of(p, "gross_t")
	if again, _ := of(p, "gross_t"); again != exact && (!again.Low.Equal(exact.Low) || !again.High.Equal(exact.High)) {
		t.Errorf("the band is %v, then %v", exact, again)
	}
	growth := p.Params()[slices.IndexFunc(p.Params(), func(a Param) bool { return a.Key == "growth.production_pct" })].Get(&p)
	if same, _ := of(with(t, p, "growth.production_pct", growth, growth), "gross_t"); !same.Low.Equal(exact.Low) || !same.High.Equal(exact.High) {
		t.Errorf("a range of one value moves the band from %v to %v", exact, same)
	}
	for _, half := range []string{"1", "3", "9"} {
		v := dec(growth)
		q := with(t, p, "growth.production_pct", v.Sub(dec(half)).String(), v.Add(dec(half)).String())
		band, width := of(q, "gross_t")
		if width < before*0.98 || !band.Value.Equal(exact.Value) {
			t.Errorf("growth give or take %s: from %s to %s, before %g wide", half, band.Low, band.High, before)
		}
		before = width
	}
	if _, ok := (YearBands{}).Of("gross_t"); ok {
		t.Error("no bands have one of gross")
	}
	if _, err := p.Bands(100, 2101); err == nil {
		t.Error("a year beyond the ledger has bands")
	}
	if _, err := p.Bands(0); err == nil {
		t.Error("bands of no draws")
	}
}

// The distribution is that of the draws of the band.
func TestPlanDistribution(t *testing.T) {
	p := preset(t, "netflix-2021")
	y, err := p.Bands(2000)
	if err != nil {
		t.Fatal(err)
	}
	for _, number := range []string{"gross_t", "credits_t", "remaining_t", "credits_evidence_low_t", "cost_usd", string(GrossAmount), string(GapAmount)} {
		d, err := p.Distribution(number, p.Deadline, 2000, 40)
		if err != nil {
			t.Fatal(err)
		}
		if d.Draws != 2000 || len(d.Bins) == 0 || len(d.Bins) > 40 {
			t.Errorf("%s: %d draws in %d bins", number, d.Draws, len(d.Bins))
		}
		band, ok := y[0].Of(number)
		if !ok {
			continue
		}
		if low := band.Low.InexactFloat64(); low > d.Low+math.Abs(d.Low)*1e-9 {
			t.Errorf("%s: the band begins at %g, the draws' at %g", number, low, d.Low)
		}
	}
	if _, err := p.Distribution("colour", p.Deadline, 100, 40); err == nil {
		t.Error("the colour is distributed")
	}
	if _, err := p.Distribution("gross_t", 2018, 100, 40); err == nil {
		t.Error("a year before the ledger is distributed")
	}
}

// A number with a range is among what moves the answer most.
func TestSensitivityOfARange(t *testing.T) {
	p := set(t, preset(t, "netflix-2021"), "plan.deadline_year=2030")
	v := dec(p.Params()[slices.IndexFunc(p.Params(), func(a Param) bool { return a.Key == "growth.production_pct" })].Get(&p))
	p = with(t, p, "growth.production_pct", v.Sub(dec("10")).String(), v.Add(dec("10")).String())
	s, err := p.Sensitivity(GrossAmount, 2030, 500)
	if err != nil {
		t.Fatal(err)
	}
	first := s.Factors[0]
	if first.Node.Key != "growth.production" || first.Share < 0.5 || first.Low >= first.High {
		t.Errorf("the first is %s with %g, from %g to %g", first.Node.Key, first.Share, first.Low, first.High)
	}
}

// Seeds follow from what differs from the preset, and are fixed for good: bands
// of old links depend on them.
func TestPlanSeed(t *testing.T) {
	p := preset(t, "netflix-2021")
	if got := fmt.Sprintf("%#x", p.Seed()); got != "0x19ad4d807d1cd69" {
		t.Errorf("the seed of the announcement is %s", got)
	}
	older := p
	older.Model = "2026.1"
	if older.Seed() != p.Seed() || set(t, p, "growth.production_pct=1").Seed() == p.Seed() || preset(t, "small-vod").Seed() == p.Seed() {
		t.Error("the seed does not follow from the settings alone")
	}
}
