package formula

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func testFactor(id, value, low, high string, d factor.Distribution, u unit.Unit) *factor.Factor {
	return &factor.Factor{ID: id, Value: dec(value), Low: dec(low), High: dec(high), Distribution: d, Unit: u}
}

// television is a small graph in the manner of a method.
func television() (g *Graph, energy, carbon *Node) {
	g = New(1)
	hours := g.Input("hours", dec("2"), unit.Hour)
	screen := g.Factor(testFactor("screen", "100", "80", "120", factor.LogNormal, unit.W), nil)
	router := g.Factor(testFactor("router", "10", "5", "20", factor.Triangular, unit.W), nil)
	grid := g.Factor(testFactor("grid", "295", "295", "295", factor.Exact, unit.GPerKWh), nil)
	power := g.Sum("power", screen, router)
	energy = g.Mul("energy", power, hours)
	return g, energy, g.Mul("carbon", energy, grid)
}

func TestRead(t *testing.T) {
	g, energy, carbon := television()
	e, err := Read(g)
	if err != nil {
		t.Fatal(err)
	}
	if energy.Unit != unit.Wh || !e.Value(energy).Equal(dec("220")) {
		t.Errorf("energy is %s %s, want 220 Wh", e.Value(energy), energy.Unit)
	}
	if carbon.Unit != unit.Gram || !e.Value(carbon).Equal(dec("64.9")) {
		t.Errorf("carbon is %s %s, want 64.9 g", e.Value(carbon), carbon.Unit)
	}
}

func TestOperations(t *testing.T) {
	g := New(1)
	n := func(key, v string, u unit.Unit) *Node { return g.Input(key, dec(v), u) }
	a, b := n("a", "7", unit.Wh), n("b", "3", unit.Wh)
	tiny, three := n("tiny", "1e-30", unit.One), n("three", "3", unit.One)
	two, minus := n("two", "2", unit.One), n("minus", "-4.5", unit.One)
	for _, tt := range []struct {
		node *Node
		want string
	}{
		{g.Sum("sum", a, b), "10"},
		{g.Sub("sub", a, b), "4"},
		{g.Mul("mul", a, b), "21"},
		{g.Div("div", a, b), "2.333333333333333333333333333333333"},
		{g.Div("div tiny", tiny, three), "0.0000000000000000000000000000003333333333333333333333333333333333"},
		{g.Min("min", a, b), "3"},
		{g.Max("max", a, b), "7"},
		{g.Pow("pow", two, minus), "0.04419417382415922027505277263155306"},
		{g.Convert("kilo", a, unit.KWh), "0.007"},
	} {
		e, err := Read(g)
		if err != nil {
			t.Fatal(err)
		}
		if got := e.Value(tt.node); !got.Equal(dec(tt.want)) {
			t.Errorf("%s = %s, want %s", tt.node.Key, got, tt.want)
		}
	}
}

func TestSeries(t *testing.T) {
	g := New(4)
	series := func(key string, v ...int64) *Node {
		s := make([]decimal.Decimal, len(v))
		for i := range v {
			s[i] = decimal.NewFromInt(v[i])
		}
		return g.Series(key, s, unit.Hectare)
	}
	planted := series("planted", 10, 0, 5, 0)
	curve := g.Series("curve", []decimal.Decimal{dec("0"), dec("1"), dec("3"), dec("4")}, unit.MustParse("t/ha"))
	price := g.Input("price", dec("2"), unit.MustParse("USD/t"))
	stored := g.Convolve("stored", planted, curve)
	for _, tt := range []struct {
		node *Node
		want string
	}{
		{g.Cumulative("cumulative", planted), "[10 10 15 15]"},
		{g.Lag("lag", planted, 1), "[0 10 0 5]"},
		{g.Geometric("growth", g.Input("ratio", dec("1.5"), unit.One)), "[1 1.5 2.25 3.375]"},
		{g.Timeline("timeline", []int{2, 0}, price, g.Input("dear", dec("7"), price.Unit)), "[7 0 2 0]"},
		{g.At("third year", planted, 2), "[5 5 5 5]"},
		{stored, "[0 10 30 45]"}, // year 3: 10 ha of age 3, 5 ha of age 1
		{g.Mul("value", stored, price), "[0 20 60 90]"},
	} {
		e, err := Read(g)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(e.Series(tt.node)); got != tt.want {
			t.Errorf("%s = %s, want %s", tt.node.Key, got, tt.want)
		}
		d, err := Central(g)
		if err != nil {
			t.Fatal(err)
		}
		for y, want := range e.Series(tt.node) {
			if got := d.Year(tt.node, y)[0]; got != float(want) {
				t.Errorf("%s in year %d samples as %v, want %s", tt.node.Key, y, got, want)
			}
		}
	}
	if stored.Unit != unit.Tonne {
		t.Errorf("hectares times t/ha are in %s", stored.Unit)
	}
}

func TestBuildingMistakes(t *testing.T) {
	hours := func(g *Graph) *Node { return g.Input("hours", one, unit.Hour) }
	grams := func(g *Graph) *Node { return g.Input("grams", one, unit.Gram) }
	for name, build := range map[string]func(g *Graph){
		"add hours to grams":       func(g *Graph) { g.Sum("x", hours(g), grams(g)) },
		"subtract hours of grams":  func(g *Graph) { g.Sub("x", grams(g), hours(g)) },
		"least of hours and grams": func(g *Graph) { g.Min("x", grams(g), hours(g)) },
		"key twice":                func(g *Graph) { hours(g); hours(g) },
		"no key":                   func(g *Graph) { g.Input("", one, unit.One) },
		"hours in grams":           func(g *Graph) { g.Mul("x", hours(g)).In(unit.Gram) },
		"unit of a leaf":           func(g *Graph) { hours(g).In(unit.Hour) },
		"unit after use":           func(g *Graph) { x := g.Mul("x", hours(g)); g.Mul("y", x); x.In(unit.Hour) },
		"power of hours":           func(g *Graph) { g.Pow("x", hours(g), g.Input("two", dec("2"), unit.One)) },
		"sum of nothing":           func(g *Graph) { g.Sum("x") },
		"product of nothing":       func(g *Graph) { g.Mul("x") },
		"missing factor":           func(g *Graph) { g.Factor(factor.Find("no such factor")) },
		"foreign node":             func(g *Graph) { g.Mul("x", hours(New(1))) },
		"short series":             func(g *Graph) { g.Series("x", []decimal.Decimal{one}, unit.One) },
		"geometric series":         func(g *Graph) { g.Geometric("x", g.Series("s", []decimal.Decimal{one}, unit.One)) },
		"geometric unit":           func(g *Graph) { g.Geometric("x", hours(g)) },
		"timeline of a series":     func(g *Graph) { g.Timeline("x", []int{0}, g.Series("s", []decimal.Decimal{one}, unit.One)) },
		"timeline too long":        func(g *Graph) { g.Timeline("x", []int{99}, hours(g)) },
		"timeline twice":           func(g *Graph) { g.Timeline("x", []int{0, 0}, hours(g), g.Input("i", one, unit.Hour)) },
		"year outside":             func(g *Graph) { g.At("x", hours(g), 99) },
		"negative lag":             func(g *Graph) { g.Lag("x", hours(g), -1) },
	} {
		g := New(2)
		build(g)
		if g.Err() == nil {
			t.Errorf("%s: no error while building", name)
		}
		if _, err := Read(g); err == nil {
			t.Errorf("%s: the graph can be read", name)
		}
		if _, err := Sample(g, 2, 1); err == nil {
			t.Errorf("%s: the graph can be sampled", name)
		}
	}
}

func TestReadingErrors(t *testing.T) {
	g := New(1)
	zero := g.Input("zero", decimal.Decimal{}, unit.One)
	g.Div("x", zero, zero)
	if _, err := Read(g); !errors.Is(err, ErrDivideByZero) {
		t.Errorf("0 ÷ 0 gives %v", err)
	}
	g = New(1)
	zero = g.Input("zero", decimal.Decimal{}, unit.One)
	g.Pow("x", zero, zero)
	if _, err := Read(g); !errors.Is(err, ErrPower) {
		t.Errorf("0 ^ 0 gives %v", err)
	}
}

func TestChange(t *testing.T) {
	g, energy, carbon := television()
	before, err := Read(g)
	if err != nil {
		t.Fatal(err)
	}
	after, err := before.Change(map[*Node]decimal.Decimal{g.Node("hours"): dec("0")})
	if err != nil {
		t.Fatal(err)
	}
	if !after.Value(energy).IsZero() || !after.Value(carbon).IsZero() {
		t.Errorf("zero hours give %s Wh, %s g", after.Value(energy), after.Value(carbon))
	}
	if !before.Value(carbon).Equal(dec("64.9")) {
		t.Errorf("the first reading changed to %s", before.Value(carbon))
	}
	if !after.Value(g.Node("power")).Equal(dec("110")) {
		t.Error("a node that is not downstream changed")
	}
}

func TestExplain(t *testing.T) {
	g, _, carbon := television()
	e, err := Read(g)
	if err != nil {
		t.Fatal(err)
	}
	got := Explain(e, carbon, 2)
	if got.Formula != "energy × grid" || got.Substituted != "220 Wh × 295 g/kWh" {
		t.Errorf("carbon is explained as %q, %q", got.Formula, got.Substituted)
	}
	if len(got.Args) != 2 || len(got.Args[0].Args) != 2 || len(got.Args[0].Args[0].Args) != 0 {
		t.Fatalf("wrong depth: %+v", got)
	}
	if got.Args[1].Factor == nil || got.Args[1].Factor.ID != "grid" {
		t.Errorf("the grid does not name its factor")
	}
}

func TestSampleIsSeeded(t *testing.T) {
	column := func(seed uint64) []float64 {
		g, _, carbon := television()
		d, err := Sample(g, 100, seed)
		if err != nil {
			t.Fatal(err)
		}
		return d.Column(carbon)
	}
	if diff := cmp.Diff(column(1), column(1)); diff != "" {
		t.Error("one seed gives two samples:", diff)
	}
	if cmp.Equal(column(1), column(2)) {
		t.Error("two seeds give one sample")
	}
}

func TestSampleSharesFactors(t *testing.T) {
	g, _, _ := television()
	twice := g.Sub("difference", g.Mul("copy", g.Node("power")), g.Node("power"))
	d, err := Sample(g, 50, 7)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range d.Column(twice) {
		if v != 0 {
			t.Fatalf("draw %d of a thing minus itself is %v", i, v)
		}
	}
}

func TestDistributions(t *testing.T) {
	const draws = 20000
	for _, f := range []*factor.Factor{
		testFactor("symmetric", "10", "5", "20", factor.LogNormal, unit.One),
		testFactor("skewed", "10", "9", "40", factor.LogNormal, unit.One),
		testFactor("triangle", "10", "5", "20", factor.Triangular, unit.One),
	} {
		g := New(1)
		n := g.Factor(f, nil)
		d, err := Sample(g, draws, 1)
		if err != nil {
			t.Fatal(err)
		}
		low, high := float(f.Low), float(f.High)
		inside, above := 0, 0
		for _, v := range d.Column(n) {
			if v >= low && v <= high {
				inside++
			}
			if v > 10 {
				above++
			}
		}
		share, upper := float64(inside)/draws, float64(above)/draws
		wantInside, wantAbove := 0.95, 0.5
		if f.Distribution == factor.Triangular {
			wantInside, wantAbove = 1, 10.0/15
		}
		if math.Abs(share-wantInside) > 0.01 || math.Abs(upper-wantAbove) > 0.02 {
			t.Errorf("%s: %.3f of the draws lie in the interval, %.3f above the value; want %.3f, %.3f",
				f.ID, share, upper, wantInside, wantAbove)
		}
	}
}

func TestLog2(t *testing.T) {
	for x := 1e-12; x < 1e12; x *= 1.37 {
		if got, want := log2(x), math.Log2(x); math.Abs(got-want) > 1e-14*max(1, math.Abs(want)) {
			t.Errorf("log2(%v) = %v, want %v", x, got, want)
		}
	}
}

// anyGraph draws a graph of positive quantities, so that every operation has a
// value.
func anyGraph(t *rapid.T) *Graph {
	g := New(rapid.IntRange(1, 4).Draw(t, "years"))
	value := rapid.Custom(func(t *rapid.T) decimal.Decimal {
		return decimal.New(rapid.Int64Range(1, 1e6).Draw(t, "digits"), rapid.Int32Range(-6, 3).Draw(t, "exponent"))
	})
	for i := range rapid.IntRange(1, 5).Draw(t, "leaves") {
		v := value.Draw(t, "value")
		switch key := fmt.Sprintf("leaf %d", i); rapid.IntRange(0, 2).Draw(t, "kind") {
		case 0:
			g.Input(key, v, unit.One)
		case 1:
			g.Factor(&factor.Factor{ID: key, Value: v, Low: v.Mul(dec("0.5")), High: v.Mul(dec("3")), Distribution: factor.LogNormal, Unit: unit.One}, nil)
		default:
			s := make([]decimal.Decimal, g.years)
			for y := range s {
				s[y] = value.Draw(t, "year")
			}
			g.Series(key, s, unit.One)
		}
	}
	third := g.Input("a third", dec("0.3"), unit.One)
	for i := range rapid.IntRange(1, 12).Draw(t, "operations") {
		// A lagged series starts with zeros, which no divisor or base may hold.
		var positive []*Node
		for _, n := range g.nodes {
			if n.Op != Lag {
				positive = append(positive, n)
			}
		}
		a := positive[rapid.IntRange(0, len(positive)-1).Draw(t, "a")]
		b := positive[rapid.IntRange(0, len(positive)-1).Draw(t, "b")]
		switch key := fmt.Sprintf("node %d", i); rapid.IntRange(0, 10).Draw(t, "operation") {
		case 0:
			g.Sum(key, a, b)
		case 1:
			g.Mul(key, a, b)
		case 2:
			g.Div(key, a, b)
		case 3:
			g.Min(key, a, b)
		case 4:
			g.Max(key, a, b)
		case 5:
			g.Pow(key, a, third)
		case 6:
			g.Cumulative(key, a)
		case 7:
			g.Convolve(key, a, b)
		case 9:
			g.Sum(key, b, g.At(key+" at the end", a, g.years-1))
		case 8:
			g.Mul(key, a, g.Geometric(key+" by year", third))
		default:
			g.Sum(key, g.Lag(key+" before", a, 1), b)
		}
	}
	return g
}

func TestSampleAgreesWithExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		e, err := Read(g)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Central(g)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range g.Nodes() {
			for y, v := range e.Series(n) {
				want, got := float(v), d.Year(n, y)[0]
				if math.Abs(got-want) > 1e-9*math.Abs(want) {
					t.Fatalf("%s in year %d: float64 gives %v, decimal %v", n.Key, y, got, want)
				}
			}
		}
	})
}

func TestChangeAgreesWithRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		third := g.Node("a third")
		e, err := Read(g)
		if err != nil {
			t.Fatal(err)
		}
		changed, err := e.Change(map[*Node]decimal.Decimal{third: dec("0.7")})
		if err != nil {
			t.Fatal(err)
		}
		third.input[0] = dec("0.7")
		fresh, err := Read(g)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range g.Nodes() {
			for y, want := range fresh.Series(n) {
				if got := changed.Series(n)[y]; !got.Equal(want) {
					t.Fatalf("%s in year %d: %s after a change, %s afresh", n.Key, y, got, want)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	g, _, _ := television()
	for b.Loop() {
		if _, err := Read(g); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSample2000(b *testing.B) {
	g, _, _ := television()
	for b.Loop() {
		if _, err := Sample(g, 2000, 1); err != nil {
			b.Fatal(err)
		}
	}
}
