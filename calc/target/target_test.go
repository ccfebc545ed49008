package target

import (
	"fmt"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// failer is what testing.T and rapid.T have in common.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func given(s string) decimal.NullDecimal { return decimal.NewNullDecimal(dec(s)) }

// alike compares two numbers that were rounded to 34 digits on different ways.
func alike(a, b decimal.Decimal) bool {
	return a.Sub(b).Abs().LessThanOrEqual(decimal.Max(a.Abs(), b.Abs()).Mul(dec("1e-30")))
}

// drawn is a pathway that was read.
type drawn struct {
	first int
	path  Path
	exact *formula.Exact
	sum   *formula.Node
}

// draw reads a pathway from a base amount, with its budget from the base year to
// the year until, 0 for the last.
func draw(t failer, first int, base string, s Settings, until int) drawn {
	t.Helper()
	if until == 0 {
		until = LastYear
	}
	g := formula.New(LastYear - first + 1)
	d := drawn{first: first}
	d.path = Build(g, "target", first, g.Input("base", dec(base), unit.Tonne), s)
	d.sum = Budget(g, "target", d.path.Line, first, s.Base, until)
	var err error
	if d.exact, err = formula.Read(g); err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	return d
}

// in gives a node's value in a year.
func (d drawn) in(n *formula.Node, year int) decimal.Decimal { return d.exact.Series(n)[year-d.first] }

func aca(base int, rate string) Settings {
	s := Settings{Method: ACAv1, Base: base}
	if rate != "" {
		s.Rate = given(rate)
	}
	return s
}

func wellBelow2(base int) Settings {
	return Settings{Method: ACAv1, Base: base, Ambition: WellBelow2}
}

func in2026(base, netZero int) Settings {
	return Settings{Method: ACA2026, Base: base, NetZero: netZero}
}

// convergence is the company of the tests of r2dii.analysis: 0.9 in a market of
// 6.45, and a scenario from 0.5 to the end given, over 2020 to 2025.
func convergence(end string) Settings {
	return Settings{Method: SDA, Base: 2020, Sector: Sector{
		Company: dec("0.9"), Market: given("6.45"),
		Pathway: []Point{{2020, dec("0.5")}, {2025, dec(end)}},
	}}
}

func line(base string, s Settings, year int) func(t *testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		d := draw(t, s.Base, base, s, 0)
		return d.in(d.path.Line, year)
	}
}

func change(s Settings, year int) func(t *testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		d := draw(t, s.Base, "1270740", s, 0)
		return d.in(d.path.Left, year).Sub(integer(1))
	}
}

func rate(s Settings) func(t *testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		d := draw(t, s.Base, "1", s, 0)
		return d.exact.Value(d.path.Rate)
	}
}

func budget(base string, s Settings, until int) func(t *testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		d := draw(t, s.Base, base, s, until)
		return d.in(d.sum, LastYear)
	}
}

// publishedCase is a result that somebody else published, with the number of its
// row in the collection.
type publishedCase struct {
	row             int
	what            string
	got             func(t *testing.T) decimal.Decimal
	want, tolerance string // an empty tolerance asks for equality
	source          string
}

func publishedCases() []publishedCase {
	compound := Settings{Method: Intensity, Base: 2019}
	cases := []publishedCase{
		{8, "1.5 °C, base 2019, target 2030: change", change(aca(2019, ""), 2030), "-0.462", "1e-9", "SBTi; Netflix says 46%"},
		{9, "1,100,000 t of 2020, 1.5 °C, 2030", line("1100000", aca(2020, ""), 2030), "638000", "", "SBTi"},
		{9, "1,100,000 t of 2020, 4.2% given, 2030", line("1100000", aca(2020, "0.042"), 2030), "638000", "", "SBTi"},
		{9, "1,100,000 t of 2020, well below 2 °C, 2030", line("1100000", wellBelow2(2020), 2030), "825000", "", "SBTi"},
		{11, "intensity, 7% a year for 11 years: what is left", change(compound, 2030), "-0.549896", "1e-5", "SBTi; Netflix says 55%"},
		{12, "1,100,000 t, 1.5 °C, sum of 2020 to 2030", budget("1100000", aca(2020, ""), 2030), "8690000", "", "derived"},
		{13, "reading of 2026: base 2024, net zero in 2050", rate(in2026(2024, 2050)), "0.042", "1e-9", "our reading of SBTi, April 2026"},
		{13, "reading of 2026: base 2024, net-zero year of the book", rate(in2026(2024, 0)), "0.042", "1e-9", "our reading of SBTi, April 2026"},
		{13, "reading of 2026: base 2030, net zero in 2050", rate(in2026(2030, 2050)), "0.045", "1e-9", "our reading of SBTi, April 2026"},
		{13, "reading of 2026: Scope 2, base 2024, net zero in 2040", rate(in2026(2024, 2040)), "0.05625", "1e-9", "our reading of SBTi, April 2026"},
	}
	add := func(end, what string, node func(Path) *formula.Node, want ...string) {
		for i, w := range want {
			year := 2020 + i
			got := func(t *testing.T) decimal.Decimal {
				d := draw(t, 2020, "100", convergence(end), 0)
				return d.in(node(d.path), year)
			}
			cases = append(cases, publishedCase{14, fmt.Sprintf("sda to %s: %s in %d", end, what, year), got, w, "0.005", "r2dii.analysis, test-target_sda.R"})
		}
	}
	sector := func(p Path) *formula.Node { return p.Sector }
	intensity := func(p Path) *formula.Node { return p.Intensity }
	add("0.1", "scenario", sector, "6.45", "5.42", "4.39", "3.35", "2.32", "1.29")
	add("0.1", "target", intensity, "0.90", "0.98", "1.06", "1.13", "1.21", "1.29")
	add("0.4", "scenario", sector, "6.45", "6.19", "5.93", "5.68", "5.42", "5.16")
	add("0.4", "target", intensity, "0.90", "1.75", "2.60", "3.46", "4.31", "5.16")
	return cases
}

func TestPublishedCases(t *testing.T) {
	for _, c := range publishedCases() {
		t.Run(c.what, func(t *testing.T) {
			tolerance := decimal.Decimal{}
			if c.tolerance != "" {
				tolerance = dec(c.tolerance)
			}
			if got := c.got(t); got.Sub(dec(c.want)).Abs().GreaterThan(tolerance) {
				t.Errorf("case %d: got %s, want %s ± %s (%s)", c.row, got, c.want, tolerance, c.source)
			}
		})
	}
}

// TestContractionIsNotCompound is row 10: a calculator that compounds the rate
// finds 716,222 t in 2030, which is no absolute contraction. The same rate as an
// intensity gives it, so the number is the one that was published.
func TestContractionIsNotCompound(t *testing.T) {
	wrong := dec("716222")
	compound := Settings{Method: Intensity, Base: 2020, Rate: given("0.042")}
	if got := line("1100000", compound, 2030)(t); got.Round(0).String() != wrong.String() {
		t.Errorf("compounded, 4.2%% leaves %s t, want %s", got, wrong)
	}
	for _, s := range []Settings{aca(2020, ""), aca(2020, "0.042"), in2026(2020, 2050)} {
		if got := line("1100000", s, 2030)(t); got.GreaterThanOrEqual(wrong) {
			t.Errorf("%s leaves %s t, as much as a compound rate", s.Method, got)
		}
	}
}

// The tonnes of an intensity target stay as they are where value added grows as
// fast as the intensity falls: 7.53% a year against 7%.
func TestIntensityAndTonnes(t *testing.T) {
	breakEven := integer(1).DivRound(dec("0.93"), 40).Sub(integer(1))
	s := Settings{Method: Intensity, Base: 2019, Growth: breakEven}
	d := draw(t, 2019, "1000", s, 0)
	if got := d.in(d.path.Line, 2030).Round(20); !got.Equal(integer(1000)) {
		t.Errorf("at break-even growth %s t are left of 1000", got)
	}
	if got := d.in(d.path.Intensity, 2030); got.Sub(dec("0.450104")).Abs().GreaterThan(dec("1e-5")) {
		t.Errorf("the intensity is %s of the base year's", got)
	}
	if got := breakEven.Round(4); got.String() != "0.0753" {
		t.Errorf("break-even growth is %s", got)
	}
	s.Growth = dec("0.1")
	if d := draw(t, 2019, "1000", s, 0); !d.in(d.path.Line, 2030).GreaterThan(integer(1000)) {
		t.Error("tonnes do not rise when value added outgrows the intensity")
	}
}

// A company that grows slower than its sector has m above 1, and the gap that it
// may keep is wider.
func TestMarketShare(t *testing.T) {
	s := convergence("0.1")
	s.Sector.Company, s.Sector.Growth = dec("9"), given("0")
	same := draw(t, 2020, "100", s, 0)
	s.Sector.Growth = given("0.05")
	lost := draw(t, 2020, "100", s, 0)
	for year := 2020; year <= LastYear; year++ {
		a, b := same.in(same.path.Intensity, year), lost.in(lost.path.Intensity, year)
		if between := year > 2020 && year < 2025; b.GreaterThan(a) != between || b.LessThan(a) {
			t.Errorf("in %d the intensity is %s with a steady share of the market, %s with a falling one", year, a, b)
		}
	}
	// 9 − 1.29 = 7.71; p(2021) = 0.8; m = 1.05
	if got := lost.in(lost.path.Intensity, 2021); !alike(got, dec("7.7664")) {
		t.Errorf("the intensity of 2021 is %s, want 7.7664", got)
	}
	s.Growth = dec("0.05")
	both := draw(t, 2020, "100", s, 0)
	if a, b := same.in(same.path.Intensity, 2023), both.in(both.path.Intensity, 2023); !alike(a, b) {
		t.Errorf("with the sector's own growth the intensity is %s, want %s", b, a)
	}
}

// A company far below a sector that rises first never has a target below zero.
func TestConvergenceIsNotNegative(t *testing.T) {
	s := Settings{Method: SDA, Base: 2020, Sector: Sector{
		Company: dec("0.1"), Pathway: []Point{{2020, dec("5")}, {2025, dec("80")}, {2030, dec("4")}},
	}}
	d := draw(t, 2020, "100", s, 0)
	if got := d.in(d.path.Line, 2025); !got.IsZero() {
		t.Errorf("the target of 2025 is %s", got)
	}
}

func TestMilestones(t *testing.T) {
	s := Settings{Method: Own, Base: 2020, Milestones: []Milestone{{2030, dec("0.5")}, {2050, dec("0.1")}}}
	d := draw(t, 2019, "1000", s, 0)
	for year, want := range map[int]string{
		2019: "1000", 2020: "1000", 2021: "950", 2030: "500", 2031: "480", 2040: "300", 2050: "100", 2051: "100", 2100: "100",
	} {
		if got := d.in(d.path.Line, year); !got.Equal(dec(want)) {
			t.Errorf("in %d: %s, want %s", year, got, want)
		}
	}
	if d.path.Rate != nil || d.path.Intensity != nil || d.path.Sector != nil {
		t.Error("a company's own path has a rate or an intensity")
	}
}

// anySettings draws settings of every method.
func anySettings(t *rapid.T) Settings {
	fraction := func(label string, low, high int64) decimal.Decimal {
		return decimal.New(rapid.Int64Range(low, high).Draw(t, label), -3)
	}
	s := Settings{
		Method:   rapid.SampledFrom(Methods).Draw(t, "method"),
		Base:     rapid.IntRange(2019, 2049).Draw(t, "base"),
		Ambition: rapid.SampledFrom(append(Ambitions, "")).Draw(t, "ambition"),
		Growth:   fraction("growth", -500, 500),
	}
	if rapid.Bool().Draw(t, "rated") {
		s.Rate = decimal.NewNullDecimal(fraction("rate", 0, 1000))
	}
	if rapid.Bool().Draw(t, "ended") {
		s.NetZero = rapid.IntRange(s.Base+1, LastYear).Draw(t, "net zero")
	}
	for year := s.Base; len(s.Milestones) < 3; {
		year += rapid.IntRange(1, 15).Draw(t, "gap")
		s.Milestones = append(s.Milestones, Milestone{year, fraction("left", 0, 1000)})
		s.Sector.Pathway = append(s.Sector.Pathway, Point{year - 15, fraction("sector", 1, 9000)})
	}
	s.Sector.Pathway[0].Year, s.Sector.Pathway[1].Year, s.Sector.Pathway[2].Year = s.Base, s.Base+5, s.Base+30
	s.Sector.Pathway[2].Value = fraction("sector end", 9001, 9999)
	s.Sector.Company = fraction("company", 1, 9000)
	if rapid.Bool().Draw(t, "market") {
		s.Sector.Market = decimal.NewNullDecimal(fraction("market intensity", 1, 9000))
	}
	if rapid.Bool().Draw(t, "sector grows") {
		s.Sector.Growth = decimal.NewNullDecimal(fraction("sector growth", -500, 500))
	}
	return s
}

// What must hold for every pathway.
func TestPathways(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anySettings(t)
		first := rapid.IntRange(s.Base-3, s.Base).Draw(t, "first")
		d, double, none := draw(t, first, "1000", s, 0), draw(t, first, "2000", s, 0), draw(t, first, "0", s, 0)
		base := integer(1000)
		sum, last := decimal.Decimal{}, decimal.Decimal{}
		for year := first; year <= LastYear; year++ {
			v := d.in(d.path.Line, year)
			switch {
			case year <= s.Base && !alike(v, base):
				t.Fatalf("%s t in %d, up to the base year", v, year)
			case v.IsNegative():
				t.Fatalf("%s t in %d", v, year)
			case (s.Method == ACAv1 || s.Method == ACA2026) && v.GreaterThan(decimal.Max(last, base)):
				t.Fatalf("the line rises to %s t in %d", v, year)
			case !alike(double.in(double.path.Line, year), v.Add(v)):
				t.Fatalf("in %d, twice the base amount gives %s t, once %s", year, double.in(double.path.Line, year), v)
			case !none.in(none.path.Line, year).IsZero():
				t.Fatalf("in %d, %s t are left of nothing", year, none.in(none.path.Line, year))
			}
			// The budget of each year is the sum of the trapezoids so far.
			if year > s.Base {
				sum = sum.Add(last.Add(v).DivRound(integer(2), 60))
			}
			if got := d.in(d.sum, year); got.Sub(sum).Abs().GreaterThan(sum.Abs().Add(integer(1)).Mul(dec("1e-28"))) {
				t.Fatalf("the budget of %d is %s, want %s", year, got, sum)
			}
			last = v
		}
		// A graph that begins later tells the same.
		late := draw(t, s.Base, "1000", s, 0)
		for year := s.Base; year <= LastYear; year++ {
			if a, b := d.in(d.path.Line, year), late.in(late.path.Line, year); !alike(a, b) {
				t.Fatalf("in %d: %s t in a graph from %d, %s in one from %d", year, a, first, b, s.Base)
			}
		}
	})
}

// A steeper rate leaves less, and a rate of nothing leaves all.
func TestRateOrder(t *testing.T) {
	for _, m := range []Method{ACAv1, ACA2026, Intensity} {
		last := decimal.Decimal{}
		for i, r := range []string{"0", "0.01", "0.042", "0.5", "1"} {
			d := draw(t, 2019, "1000", Settings{Method: m, Base: 2020, Rate: given(r)}, 0)
			v := d.in(d.path.Line, 2021)
			if i == 0 && !v.Equal(integer(1000)) || i > 0 && !v.LessThan(last) {
				t.Errorf("%s at a rate of %s leaves %s t, after %s", m, r, v, last)
			}
			last = v
		}
		if !last.IsZero() {
			t.Errorf("%s at a rate of 1 leaves %s t", m, last)
		}
	}
}

// The rate of 2026 never lies below its floor nor that of an ambitious year.
func TestRateOf2026(t *testing.T) {
	floor, err := factor.Find("target.aca.floor")
	if err != nil {
		t.Fatal(err)
	}
	for base := 2015; base < 2050; base++ {
		chain, purchased := rate(in2026(base, 0))(t), decimal.Decimal{}
		if chain.LessThan(floor.Value) {
			t.Errorf("base %d: %s", base, chain)
		}
		if base < 2040 {
			purchased = rate(in2026(base, 2040))(t)
			if purchased.LessThan(chain) {
				t.Errorf("base %d: %s for Scope 2, %s for the value chain", base, purchased, chain)
			}
		}
	}
}

func TestNetZeroYears(t *testing.T) {
	chain, purchased, err := NetZeroYears()
	if chain != 2050 || purchased != 2040 || err != nil {
		t.Errorf("%d, %d, %v", chain, purchased, err)
	}
}

func TestCheck(t *testing.T) {
	sector := func(change func(*Sector)) Settings {
		s := convergence("0.1")
		change(&s.Sector)
		return s
	}
	for _, tt := range []struct {
		settings Settings
		want     string
	}{
		{Settings{}, `method: "" is not one of aca_v1, aca_2026, intensity, sda, own; base: 0 is not from 1990 to 2099`},
		{aca(2100, ""), "base: 2100 is not from 1990 to 2099"},
		{aca(2020, "1.5"), "rate: 1.5 is not from 0 to 1"},
		{aca(2020, "-0.1"), "rate: -0.1 is not from 0 to 1"},
		{Settings{Method: ACAv1, Base: 2020, Rate: decimal.NewNullDecimal(decimal.New(1, 999_999_999))}, "rate: a number of that many digits is not from 0 to 1"},
		{Settings{Method: ACAv1, Base: 2020, Ambition: "3c"}, `ambition: "3c" is not one of 1.5c, wb2c`},
		{in2026(2030, 2030), "net_zero: 2030 is not from 2031 to 2100"},
		{in2026(2055, 0), "net_zero: 2050 is not from 2056 to 2100"},
		{Settings{Method: Intensity, Base: 2020, Growth: dec("2")}, "growth: 2 is not from -1 to 1"},
		{Settings{Method: Intensity, Base: 2020, Growth: dec("-1")}, "growth: -1 is not above -1"},
		{Settings{Method: Own, Base: 2020}, "milestones: nothing is given, want at least one year with what is left"},
		{Settings{Method: Own, Base: 2020, Milestones: []Milestone{{2020, dec("0.5")}}}, "milestones: 2020 is not from 2021 to 2100"},
		{Settings{Method: Own, Base: 2020, Milestones: []Milestone{{2030, dec("0.5")}, {2025, dec("0.4")}}}, "milestones: 2025 is not from 2031 to 2100"},
		{Settings{Method: Own, Base: 2020, Milestones: []Milestone{{2030, dec("1.5")}}}, "milestones: 1.5 is not from 0 to 1"},
		{sector(func(s *Sector) { s.Company = dec("0") }), "sector.company: 0 is not above 0"},
		{sector(func(s *Sector) { s.Company = dec("-1") }), "sector.company: -1 is not from 0 to 1000000000000"},
		{sector(func(s *Sector) { s.Pathway = nil }), "sector.pathway: a pathway of 0 is not one of two points or more"},
		{sector(func(s *Sector) { s.Pathway[0].Year = 2021 }), "sector.pathway: a pathway from 2021 is not one from 2020 or before"},
		{sector(func(s *Sector) { s.Pathway[1].Year = 2020 }), "sector.pathway: 2020 is not after 2020; sector.pathway: 2020 is not from 2021 to 2100"},
		{sector(func(s *Sector) { s.Pathway[1].Value = dec("0.5") }), "sector.pathway: 0.5 in 2020 and at the end is not a change"},
		{sector(func(s *Sector) { s.Pathway[1].Value = dec("-1") }), "sector.pathway: -1 is not from 0 to 1000000000000"},
		{sector(func(s *Sector) { s.Pathway[0].Value = dec("0") }), "sector.pathway: 0 in 2020 is not to be scaled to a market"},
		{sector(func(s *Sector) { s.Market = given("0") }), "sector.market: 0 is not above 0"},
		{sector(func(s *Sector) { s.Growth = given("-1") }), "sector.growth: -1 is not above -1"},
	} {
		err := tt.settings.Check()
		if err == nil || err.Error() != tt.want {
			t.Errorf("%+v gives %v, want %s", tt.settings, err, tt.want)
			continue
		}
		g := formula.New(LastYear - 1990 + 1)
		Build(g, "target", 1990, g.Input("base", dec("1"), unit.Tonne), tt.settings)
		if g.Err() == nil || !strings.Contains(g.Err().Error(), tt.want) {
			t.Errorf("the graph's error is %v, want %s", g.Err(), tt.want)
		}
	}
}

// What a method does not use is not looked at.
func TestIdleSettings(t *testing.T) {
	for _, s := range []Settings{
		{Method: ACAv1, Base: 2020, Rate: given("0.05"), NetZero: 1, Growth: dec("9")},
		{Method: ACA2026, Base: 2020, Rate: given("0.05"), NetZero: 1},
		{Method: Own, Base: 2020, Rate: given("7"), Milestones: []Milestone{{2030, dec("0")}}},
	} {
		if err := s.Check(); err != nil {
			t.Errorf("%+v: %v", s, err)
		}
	}
}

func TestBudgetYears(t *testing.T) {
	for _, tt := range []struct{ from, to int }{{2018, 2030}, {2030, 2029}, {2020, 2101}} {
		g := formula.New(LastYear - 2019 + 1)
		base := g.Input("base", dec("1"), unit.Tonne)
		Budget(g, "target", base, 2019, tt.from, tt.to)
		if g.Err() == nil || !strings.Contains(g.Err().Error(), "in a graph from 2019 to 2100") {
			t.Errorf("from %d to %d: %v", tt.from, tt.to, g.Err())
		}
	}
}

func TestBaseBeforeGraph(t *testing.T) {
	g := formula.New(LastYear - 2019 + 1)
	Line(g, "target", 2019, g.Input("base", dec("1"), unit.Tonne), aca(2018, ""))
	if g.Err() == nil || !strings.Contains(g.Err().Error(), "base: 2018 is not from 2019") {
		t.Errorf("%v", g.Err())
	}
}
