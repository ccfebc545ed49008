package target

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"streamprint/calc/company"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

const first = 2019

// inventory gives a line of 82 years for each cell, all of one size.
func inventory(g *formula.Graph, tonnes string, cells ...company.Cell) []CellLine {
	growth := g.Geometric("growth", g.Input("growth.factor", dec("1.01"), unit.One))
	var lines []CellLine
	for _, c := range cells {
		lines = append(lines, CellLine{c, g.Mul("before."+c.Key(), g.Input("inventory."+c.Key(), dec(tonnes), unit.Tonne), growth)})
	}
	return lines
}

// nine are the cells of a company that splits by group and scope.
var nine = []company.Cell{
	{Activity: company.Production, Scope: company.Scope1},
	{Activity: company.Production, Scope: company.Scope2Location},
	{Activity: company.Production, Scope: company.Scope2Market},
	{Activity: company.Production, Scope: company.Scope3},
	{Activity: company.Offices, Scope: company.Scope1},
	{Activity: company.Offices, Scope: company.Scope2Location},
	{Activity: company.Offices, Scope: company.Scope2Market},
	{Activity: company.Marketing, Scope: company.Scope3, Category: 1},
	{Activity: company.Delivery, Scope: company.Scope3},
}

// applied is what measures did to the nine cells.
type applied struct {
	graph         *formula.Graph
	exact         *formula.Exact
	before, after []CellLine
	wedges        []Wedge
}

func apply(t failer, tonnes string, measures ...Measure) applied {
	t.Helper()
	a := applied{graph: formula.New(LastYear - first + 1)}
	a.before = inventory(a.graph, tonnes, nine...)
	a.after, a.wedges = Apply(a.graph, first, a.before, measures)
	var err error
	if a.exact, err = formula.Read(a.graph); err != nil {
		t.Fatalf("%v", err)
	}
	return a
}

// of sums what the lines hold in a year, with Scope 2 on one account.
func (a applied) of(lines []CellLine, scope2 company.Scope, year int) decimal.Decimal {
	sum := decimal.Decimal{}
	for _, l := range lines {
		if slices.Contains(company.Counted(scope2), l.Cell.Scope) {
			sum = sum.Add(a.in(l.Tonnes, year))
		}
	}
	return sum
}

func (a applied) in(n *formula.Node, year int) decimal.Decimal { return a.exact.Series(n)[year-first] }

var accounts = []company.Scope{company.Scope2Location, company.Scope2Market}

// check holds the outcome against what is true of all measures.
func (a applied) check(t failer) {
	t.Helper()
	for _, scope2 := range accounts {
		for year := first; year <= LastYear; year++ {
			before, after := a.of(a.before, scope2, year), a.of(a.after, scope2, year)
			sum := after
			for _, w := range a.wedges {
				v := a.in(w.In(scope2), year)
				if v.IsNegative() {
					t.Fatalf("in %d, %s does %s t", year, w.Measure.ID, v)
				}
				sum = sum.Add(v)
			}
			if sum.Sub(before).Abs().GreaterThan(before.Mul(dec("1e-30"))) {
				t.Fatalf("in %d, %s: the wedges and what is left sum to %s, before are %s", year, scope2, sum, before)
			}
		}
	}
	for i, l := range a.after {
		for year := first; year <= LastYear; year++ {
			if v := a.in(l.Tonnes, year); v.IsNegative() || v.GreaterThan(a.in(a.before[i].Tonnes, year)) {
				t.Fatalf("in %d, %s holds %s t after %s", year, l.Cell.Key(), v, a.in(a.before[i].Tonnes, year))
			}
		}
	}
}

func TestMeasuresSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fraction := rapid.Map(rapid.IntRange(0, 100), func(n int) decimal.Decimal { return decimal.New(int64(n), -2) })
		var measures []Measure
		for i := range rapid.IntRange(0, 6).Draw(t, "measures") {
			m := Measure{
				ID:       fmt.Sprintf("m-%d", i),
				Activity: rapid.SampledFrom([]company.Activity{"", company.Production, company.Corporate, company.Marketing}).Draw(t, "activity"),
				Scope:    rapid.SampledFrom(append([]company.Scope{""}, company.Scopes...)).Draw(t, "scope"),
				Share:    fraction.Draw(t, "share"), Effect: fraction.Draw(t, "effect"),
				Start: rapid.IntRange(2015, 2100).Draw(t, "start"),
				Ramp:  rapid.IntRange(0, 20).Draw(t, "ramp"), Life: rapid.IntRange(0, 30).Draw(t, "life"),
			}
			if rapid.Bool().Draw(t, "certificate") {
				m.Certificate, m.Scope = true, ""
			}
			measures = append(measures, m)
		}
		a := apply(t, "1000", measures...)
		a.check(t)

		// More of a measure never leaves more.
		if len(measures) > 0 {
			more := slices.Clone(measures)
			more[0].Share = integer(1)
			b := apply(t, "1000", more...)
			for _, scope2 := range accounts {
				for _, year := range []int{first, 2030, 2060, LastYear} {
					if x, y := a.of(a.after, scope2, year), b.of(b.after, scope2, year); y.GreaterThan(x.Mul(dec("1.000000000000000000000000000001"))) {
						t.Fatalf("in %d, more of the first measure leaves %s t, less of it %s", year, y, x)
					}
				}
			}
		}
	})
}

// The ends: no share, no effect, the whole, and measures without number.
func TestMeasuresAtTheirEnds(t *testing.T) {
	all := Measure{ID: "all", Share: integer(1), Effect: integer(1), Start: first}
	for _, tt := range []struct {
		name          string
		share, effect string
		left          string // of each cell
	}{
		{"no share", "0", "1", "1"}, {"no effect", "1", "0", "1"}, {"the whole", "1", "1", "0"}, {"a half of a half", "0.5", "0.5", "0.75"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := all
			m.Share, m.Effect = dec(tt.share), dec(tt.effect)
			a := apply(t, "1000", m)
			a.check(t)
			for i, l := range a.after {
				want := a.in(a.before[i].Tonnes, 2050).Mul(dec(tt.left))
				if got := a.in(l.Tonnes, 2050); !alike(got, want) {
					t.Errorf("%s holds %s t, want %s", l.Cell.Key(), got, want)
				}
			}
		})
	}
	t.Run("twice the whole", func(t *testing.T) {
		again := all
		again.ID = "again"
		a := apply(t, "1000", all, again)
		a.check(t)
		if got := a.in(a.wedges[1].Tonnes, 2050); !got.IsZero() {
			t.Errorf("the second takes %s t of nothing", got)
		}
	})
	t.Run("forty", func(t *testing.T) {
		a := apply(t, "1000", forty()...)
		a.check(t)
		// Each leaves 0.9 of what it finds.
		want := decimal.New(9, -1).Pow(integer(40))
		if got := a.in(a.after[0].Tonnes, 2019); got.Sub(want.Mul(integer(1000))).Abs().GreaterThan(dec("1e-25")) {
			t.Errorf("forty measures leave %s t, want %s", got, want.Mul(integer(1000)))
		}
	})
	t.Run("nothing emitted", func(t *testing.T) {
		a := apply(t, "0", forty()...)
		for _, w := range a.wedges {
			if !a.in(w.Tonnes, 2050).IsZero() || !a.in(w.Market, 2050).IsZero() {
				t.Fatalf("%s takes something of nothing", w.Measure.ID)
			}
		}
	})
	t.Run("none", func(t *testing.T) {
		a := apply(t, "1000")
		a.check(t)
		if len(a.wedges) != 0 || !slices.Equal(a.before, a.after) {
			t.Error("no measures did something")
		}
	})
}

// forty are as many measures as a plan may reasonably have, each on every cell.
func forty() []Measure {
	var measures []Measure
	for i := range 40 {
		measures = append(measures, Measure{ID: fmt.Sprintf("m-%d", i), Share: dec("0.5"), Effect: dec("0.2"), Start: first})
	}
	return measures
}

func TestProfile(t *testing.T) {
	for _, tt := range []struct {
		ramp, life int
		want       map[int]string
	}{
		{0, 0, map[int]string{2029: "0", 2030: "1", 2100: "1"}},
		{3, 0, map[int]string{2029: "0", 2030: "0.25", 2031: "0.5", 2032: "0.75", 2033: "1", 2034: "1", 2100: "1"}},
		{0, 5, map[int]string{2029: "0", 2030: "1", 2034: "1", 2035: "0", 2100: "0"}},
		{3, 2, map[int]string{2030: "0.25", 2031: "0.5", 2032: "0"}},
	} {
		m := Measure{Start: 2030, Ramp: tt.ramp, Life: tt.life}
		for year, want := range tt.want {
			if got := m.profile(year); !got.Equal(dec(want)) {
				t.Errorf("ramp %d, life %d, in %d: %s, want %s", tt.ramp, tt.life, year, got, want)
			}
		}
	}
}

// TestActsOn holds the rules of where a measure acts.
func TestActsOn(t *testing.T) {
	cell := func(a company.Activity, s company.Scope) company.Cell { return company.Cell{Activity: a, Scope: s} }
	for _, tt := range []struct {
		what    string
		measure Measure
		cell    company.Cell
		want    bool
	}{
		{"all on any", Measure{}, cell(company.Unsplit, company.Scope3), true},
		{"a group on its own", Measure{Activity: company.Production}, cell(company.Production, company.Scope1), true},
		{"a group on its part", Measure{Activity: company.Production}, cell(company.ProductionOwn, company.Scope1), true},
		{"a part on its group", Measure{Activity: company.ProductionOwn}, cell(company.Production, company.Scope1), false},
		{"a group on another", Measure{Activity: company.Production}, cell(company.Cloud, company.Scope1), false},
		{"a scope on its own", Measure{Scope: company.Scope1}, cell(company.Cloud, company.Scope1), true},
		{"a scope on another", Measure{Scope: company.Scope1}, cell(company.Cloud, company.Scope3), false},
		{"location on market", Measure{Scope: company.Scope2Location}, cell(company.Cloud, company.Scope2Market), true},
		{"market on location", Measure{Scope: company.Scope2Market}, cell(company.Cloud, company.Scope2Location), true},
		{"a certificate on market", Measure{Certificate: true}, cell(company.Cloud, company.Scope2Market), true},
		{"a certificate on location", Measure{Certificate: true}, cell(company.Cloud, company.Scope2Location), false},
		{"a certificate on Scope 1", Measure{Certificate: true}, cell(company.Cloud, company.Scope1), false},
		{"a certificate on Scope 3", Measure{Certificate: true}, cell(company.Cloud, company.Scope3), false},
	} {
		if got := tt.measure.actsOn(tt.cell); got != tt.want {
			t.Errorf("%s: %v", tt.what, got)
		}
	}
}

// A certificate changes the market-based account and nothing else.
func TestCertificate(t *testing.T) {
	a := apply(t, "1000", Measure{ID: "certificates", Certificate: true, Share: integer(1), Effect: integer(1), Start: 2030, CostPerTonne: given("5")})
	a.check(t)
	for i, l := range a.after {
		if same := l.Tonnes == a.before[i].Tonnes; same != (l.Cell.Scope != company.Scope2Market) {
			t.Errorf("%s is unchanged: %v", l.Cell.Key(), same)
		}
	}
	w := a.wedges[0]
	two := a.in(a.before[2].Tonnes, 2030).Add(a.in(a.before[6].Tonnes, 2030))
	if !a.in(w.Tonnes, 2030).IsZero() || !alike(a.in(w.Market, 2030), two) {
		t.Errorf("%s t on the location-based account, %s on the market-based, want 0 and %s", a.in(w.Tonnes, 2030), a.in(w.Market, 2030), two)
	}
	if got := a.in(w.Cost, 2030); !alike(got, two.Mul(integer(5))) {
		t.Errorf("%s USD for %s t at 5", got, two)
	}
}

func TestCost(t *testing.T) {
	m := Measure{ID: "m", Scope: company.Scope1, Share: dec("0.1"), Effect: dec("0.5"), Start: 2030, Ramp: 1}
	both := m
	both.CostPerTonne, both.CostPerYear = given("-20"), given("3000")
	a := apply(t, "1000", both)
	w := a.wedges[0]
	for year, yearly := range map[int]string{2029: "0", 2030: "1500", 2031: "3000"} {
		want := dec(yearly).Add(a.in(w.Tonnes, year).Mul(integer(-20)))
		if got := a.in(w.Cost, year); !alike(got, want) {
			t.Errorf("the cost of %d is %s, want %s", year, got, want)
		}
	}
	if w.Cost.Unit != unit.USD || w.Tonnes.Unit != unit.Tonne || w.Market != w.Tonnes {
		t.Errorf("units %s and %s", w.Cost.Unit, w.Tonnes.Unit)
	}
	if a := apply(t, "1000", m); a.wedges[0].Cost != nil {
		t.Error("an unknown cost is not nil")
	}
}

// A measure without any cell does nothing, but what it costs it costs.
func TestNoCell(t *testing.T) {
	a := apply(t, "1000", Measure{ID: "m", Activity: company.Unsplit, Share: integer(1), Effect: integer(1), Start: 2030, CostPerYear: given("7")})
	a.check(t)
	if w := a.wedges[0]; !a.in(w.Tonnes, 2050).IsZero() || a.in(w.Cost, 2050).String() != "7" {
		t.Errorf("%s t for %s USD", a.in(w.Tonnes, 2050), a.in(w.Cost, 2050))
	}
}

// Two measures take the same together in either order.
func TestOrder(t *testing.T) {
	x := Measure{ID: "x", Share: dec("0.6"), Effect: dec("0.7"), Start: 2025, Ramp: 4}
	y := Measure{ID: "y", Scope: company.Scope1, Share: dec("0.3"), Effect: integer(1), Start: 2028}
	a, b := apply(t, "1000", x, y), apply(t, "1000", y, x)
	for i := range a.after {
		if p, q := a.in(a.after[i].Tonnes, 2040), b.in(b.after[i].Tonnes, 2040); !alike(p, q) {
			t.Errorf("%s holds %s t or %s", a.after[i].Cell.Key(), p, q)
		}
	}
	if a.in(a.wedges[0].Tonnes, 2040).Equal(b.in(b.wedges[1].Tonnes, 2040)) {
		t.Error("a wedge does not depend on what came before it")
	}
}

func TestBadMeasures(t *testing.T) {
	good := Measure{ID: "m", Share: integer(1), Effect: integer(1), Start: 2030}
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Measure){
		`id: "No way" is not words`:                       func(m *Measure) { m.ID = "No way" },
		`activity: "fun" is not one of production_own,`:   func(m *Measure) { m.Activity = "fun" },
		`scope: "scope4" is not one of scope1,`:           func(m *Measure) { m.Scope = "scope4" },
		`scope: "scope1" is not scope2_market, where`:     func(m *Measure) { m.Scope, m.Certificate = company.Scope1, true },
		"share: 1.01 is not from 0 to 1":                  func(m *Measure) { m.Share = dec("1.01") },
		"effect: -0.01 is not from 0 to 1":                func(m *Measure) { m.Effect = dec("-0.01") },
		"start: 1066 is not from 1990 to 2100":            func(m *Measure) { m.Start = 1066 },
		"ramp: -1 is not from 0 to 110":                   func(m *Measure) { m.Ramp = -1 },
		"life: 111 is not from 0 to 110":                  func(m *Measure) { m.Life = 111 },
		"cost_per_tonne: 10000000000000 is not from":      func(m *Measure) { m.CostPerTonne = given("1e13") },
		"cost_per_year: a number of that many digits is ": func(m *Measure) { m.CostPerYear = given("1e999") },
	} {
		m := good
		change(&m)
		g := formula.New(LastYear - first + 1)
		Apply(g, first, inventory(g, "1", nine...), []Measure{m})
		if g.Err() == nil || !strings.Contains(g.Err().Error(), want) {
			t.Errorf("%v, want %s", g.Err(), want)
		}
	}
	g := formula.New(LastYear - first + 1)
	Apply(g, first, inventory(g, "1", nine...), []Measure{good, good})
	if g.Err() == nil || !strings.Contains(g.Err().Error(), "used twice") {
		t.Errorf("a measure that stands twice: %v", g.Err())
	}
}

func TestLibrary(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range Library() {
		if err := m.Check(); err != nil || seen[m.ID] {
			t.Errorf("%s: %v, twice: %v", m.ID, err, seen[m.ID])
		}
		seen[m.ID] = true
		if !m.Share.IsZero() || !m.Effect.IsPositive() {
			t.Errorf("%s: share %s, effect %s", m.ID, m.Share, m.Effect)
		}
		f, err := factor.Find(m.EffectFactor)
		if err != nil || f.High.GreaterThan(integer(1)) {
			t.Errorf("%s: an effect of more than everything: %v", m.ID, err)
		}
		// Chosen, it does something on the nine cells, and its effect opens its source.
		m.Share = integer(1)
		a := apply(t, "1000", m)
		a.check(t)
		if a.in(a.wedges[0].Market, 2060).IsZero() {
			t.Errorf("%s does nothing", m.ID)
		}
		if n := a.graph.Node(m.EffectFactor); n == nil || n.Factor == nil {
			t.Errorf("%s: the factor of the effect is not in the graph", m.ID)
		}
		// The visitor's own figure is an input.
		m.Effect = dec("0.123")
		b := apply(t, "1000", m)
		if n := b.graph.Node("measure." + m.ID + ".effect"); n == nil || b.graph.Node(m.EffectFactor) != nil {
			t.Errorf("%s: the visitor's own effect is not an input", m.ID)
		}
		if m.CostFactor != "" && b.graph.Node(m.CostFactor) == nil {
			t.Errorf("%s: the factor of the cost is not in the graph", m.ID)
		}
	}
	a := apply(t, "1000", Library()...)
	for i := range a.after {
		if a.after[i].Tonnes != a.before[i].Tonnes {
			t.Errorf("the library changes %s before anything is chosen", a.after[i].Cell.Key())
		}
	}
}

// A factor that is not in the book is an error of the graph.
func TestMissingFactor(t *testing.T) {
	g := formula.New(LastYear - first + 1)
	Apply(g, first, inventory(g, "1", nine...), []Measure{{ID: "m", Share: integer(1), Start: 2030, EffectFactor: "target.measure.magic.effect"}})
	if g.Err() == nil || !strings.Contains(g.Err().Error(), "target.measure.magic.effect") {
		t.Errorf("%v", g.Err())
	}
}

// A cost of the library is the figure of the book, worked out from a premium of
// 0.20 USD for a US gallon (3.785411784 L) and British figures of diesel: 2.66155
// kg/L burnt and 0.62409 kg/L upstream.
func TestRenewableDieselCost(t *testing.T) {
	effect, err := factor.Find("target.measure.renewable-diesel.effect")
	if err != nil {
		t.Fatal(err)
	}
	cost, err := factor.Find("target.measure.renewable-diesel.cost")
	if err != nil {
		t.Fatal(err)
	}
	tonnes := dec("2.66155").Add(dec("0.62409")).Mul(dec("3.785411784")).Mul(effect.Value).Shift(-3)
	if want := dec("0.20").DivRound(tonnes, 10).Round(0); !cost.Value.Equal(want) {
		t.Errorf("the book says %s USD/t, want %s", cost.Value, want)
	}
}

// Every factor of this table is used by a pathway or a measure.
func TestEveryFactorIsUsed(t *testing.T) {
	used := map[string]bool{netZeroScope2Factor: true} // NetZeroYears
	note := func(g *formula.Graph) {
		if g.Err() != nil {
			t.Fatal(g.Err())
		}
		for _, n := range g.Nodes() {
			if n.Factor != nil {
				used[n.Factor.ID] = true
			}
		}
	}
	for _, s := range []Settings{aca(2020, ""), wellBelow2(2020), in2026(2020, 0), {Method: Intensity, Base: 2020}, convergence("0.1")} {
		g := formula.New(LastYear - first + 1)
		line := Line(g, "target", first, g.Input("base", dec("1"), unit.Tonne), s)
		Budget(g, "target", line, first, 2020, 2030)
		note(g)
	}
	measures := Library()
	for i := range measures {
		measures[i].Share = integer(1)
	}
	note(apply(t, "1000", measures...).graph)
	factors, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range factors {
		if strings.HasPrefix(f.ID, "target.") && !used[f.ID] {
			t.Errorf("nothing uses %s", f.ID)
		}
	}
}

// BenchmarkApply is the exact reading of forty measures on nine cells.
func BenchmarkApply(b *testing.B) {
	build := func() *formula.Graph {
		g := formula.New(LastYear - first + 1)
		measures := forty()
		for i := range measures {
			measures[i].Ramp, measures[i].Start = 5, 2025
		}
		Apply(g, first, inventory(g, "1000", nine...), measures)
		return g
	}
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			build()
		}
	})
	g := build()
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := formula.Read(g); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkLine is the exact reading of each kind of pathway.
func BenchmarkLine(b *testing.B) {
	for _, s := range []Settings{aca(2020, ""), in2026(2020, 0), {Method: Intensity, Base: 2020, Growth: dec("0.03")}, convergence("0.1")} {
		g := formula.New(LastYear - first + 1)
		Line(g, "target", first, g.Input("base", dec("1100000"), unit.Tonne), s)
		b.Run(string(s.Method), func(b *testing.B) {
			for b.Loop() {
				if _, err := formula.Read(g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
