package formula

import (
	"math"
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// An input with a range is drawn between its ends, most often near its value,
// and reads as before.
func TestWithin(t *testing.T) {
	g, _, carbon := television()
	hours := g.Node("hours")
	before, err := Read(g)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, ok := hours.Own(); ok {
		t.Error("an input has a range from the start")
	}
	hours.Within(dec("1"), dec("5"))
	if low, high, ok := hours.Own(); !ok || !low.Equal(dec("1")) || !high.Equal(dec("5")) {
		t.Errorf("the range is %s to %s, %t", low, high, ok)
	}
	after, err := Read(g)
	if err != nil {
		t.Fatal(err)
	}
	if !after.Value(carbon).Equal(before.Value(carbon)) {
		t.Errorf("the exact reading moves from %s to %s", before.Value(carbon), after.Value(carbon))
	}
	const draws = 20_000
	d, err := Sample(g, draws, 1)
	if err != nil {
		t.Fatal(err)
	}
	column := d.Column(hours)
	// The mean of the triangular distribution is that of its ends and its mode.
	mode := float(before.Value(hours))
	mean := 0.0
	for _, v := range column {
		if v < 1 || v > 5 {
			t.Fatalf("a draw of %g is outside of 1 to 5", v)
		}
		mean += v / draws
	}
	if want := (1 + mode + 5) / 3; len(column) != draws || math.Abs(mean-want) > 0.02 {
		t.Errorf("%d draws with a mean of %g, want %g", len(column), mean, want)
	}
	central, err := Central(g)
	if err != nil || central.Column(hours)[0] != mode {
		t.Errorf("the central reading has %v, %v", central.Column(hours), err)
	}
}

// A range of the visitor's own replaces the book's, and may be given to a factor.
func TestWithinOfAFactor(t *testing.T) {
	g := New(1)
	f := g.Factor(spreadFactor("f", 3), nil).Within(dec("0.9"), dec("1.1"))
	d, err := Sample(g, 1000, 1)
	if err != nil {
		t.Fatal(err)
	}
	if low, high := slices.Min(d.Column(f)), slices.Max(d.Column(f)); low < 0.9 || high > 1.1 || high-low < 0.1 {
		t.Errorf("draws from %g to %g", low, high)
	}
}

func TestWithinMistakes(t *testing.T) {
	for name, give := range map[string]func(g *Graph, n *Node){
		"above":     func(_ *Graph, n *Node) { n.Within(dec("3"), dec("4")) },
		"below":     func(_ *Graph, n *Node) { n.Within(dec("1"), dec("1.5")) },
		"backwards": func(_ *Graph, n *Node) { n.Within(dec("3"), dec("1")) },
		"series":    func(g *Graph, _ *Node) { g.Series("s", []decimal.Decimal{one}, unit.One).Within(one, one) },
		"operation": func(g *Graph, n *Node) { g.Sum("sum", n, n).Within(dec("1"), dec("9")) },
	} {
		g := New(1)
		give(g, g.Input("n", dec("2"), unit.One))
		if g.Err() == nil {
			t.Errorf("%s: no mistake", name)
		}
	}
	g := New(1)
	n := g.Input("n", dec("2"), unit.One).Within(dec("2"), dec("2.0"))
	if _, _, ok := n.Own(); ok || g.Err() != nil {
		t.Errorf("equal ends are a range, or a mistake: %v", g.Err())
	}
}

// Vary takes ranges from graphs at both ends of one number, in whatever unit the
// building puts it, and leaves alone what does not differ.
func TestVary(t *testing.T) {
	build := func(percent string) *Graph {
		g := New(1)
		share := g.Input("share", dec(percent).Shift(-2), unit.One)
		left := g.Input("left", one.Sub(dec(percent).Shift(-2)), unit.One)
		g.Mul("product", share, left, g.Input("same", dec("7"), unit.One), g.Factor(spreadFactor("f", 2), nil))
		return g
	}
	g := build("20")
	if count := g.Vary(build("10"), build("50")); count != 2 || g.Err() != nil {
		t.Errorf("%d inputs vary, %v", count, g.Err())
	}
	for key, want := range map[string][2]string{"share": {"0.1", "0.5"}, "left": {"0.5", "0.9"}} {
		if low, high, ok := g.Node(key).Own(); !ok || !low.Equal(dec(want[0])) || !high.Equal(dec(want[1])) {
			t.Errorf("%s: %s to %s, %t", key, low, high, ok)
		}
	}
	if count := build("20").Vary(build("20"), build("20.0")); count != 0 {
		t.Errorf("%d inputs vary between equal graphs", count)
	}
}

// A wider range never gives a narrower band: the draws of an input move away from
// its value together.
func TestWiderRangeWiderBand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tenth := func(label string) decimal.Decimal { return decimal.New(rapid.Int64Range(0, 9).Draw(t, label), -1) }
		low, high := tenth("low"), tenth("high")
		seed := rapid.Uint64().Draw(t, "seed")
		width := func(low, high decimal.Decimal) float64 {
			g, _, carbon := television()
			n := g.Node("hours")
			value := n.input[0]
			n.Within(value.Mul(one.Sub(low)), value.Mul(one.Add(high)))
			d, err := Sample(g, 4000, seed) // fewer draws move an end more than the range does
			if err != nil {
				t.Fatal(err)
			}
			a, b := d.Range(carbon)
			return b - a
		}
		narrow := width(low, high)
		wide := width(low.Add(decimal.New(1, -1)), high.Add(decimal.New(1, -1)))
		if wide < narrow*0.98 {
			t.Errorf("the band of the wider range is %g, of the narrower one %g", wide, narrow)
		}
	})
}

// SampleAt gives the columns of Sample, whatever the graph.
func TestSampleAt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		for _, n := range g.Nodes() {
			if n.Op == Input && !n.series && rapid.Bool().Draw(t, "range") {
				n.Within(n.input[0].Mul(dec("0.5")), n.input[0].Mul(dec("2")))
			}
		}
		draws := rapid.SampledFrom([]int{1, block, block + 1, 3*block - 1}).Draw(t, "draws")
		var points []Point
		for range rapid.IntRange(1, 4).Draw(t, "points") {
			points = append(points, Point{rapid.SampledFrom(g.Nodes()).Draw(t, "node"), rapid.IntRange(0, g.years-1).Draw(t, "year")})
		}
		all, err := Sample(g, draws, 7)
		if err != nil {
			t.Fatal(err)
		}
		got, err := SampleAt(g, draws, 7, points...)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range points {
			want := all.Year(p.Node, p.Year)
			if len(want) == 1 {
				want = slices.Repeat(want, draws)
			}
			if !slices.Equal(got[i], want) {
				t.Fatalf("%s in year %d: %v, want %v", p.Node.Key, p.Year, got[i], want)
			}
		}
	})
	g := New(2)
	n := g.Input("n", one, unit.One)
	if _, err := SampleAt(g, 10, 1, Point{n, 2}); err == nil {
		t.Error("a year that is not there is sampled")
	}
}

// What moves the answer most may be an input with a range.
func TestSensitivityOfAnInput(t *testing.T) {
	g := New(1)
	f := g.Factor(spreadFactor("f", 1.2), nil)
	hours := g.Input("hours", dec("2"), unit.One).Within(dec("1"), dec("5"))
	exact := g.Input("exact", dec("3"), unit.One)
	s, err := ReadSensitivity(g, g.Mul("y", f, hours, exact), 0, 2000, 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Factors) != 2 || s.Factors[0].Node != hours || s.Factors[1].Node != f {
		t.Fatalf("%+v", s.Factors)
	}
	if first := s.Factors[0]; first.Low != 3 || first.High != 15 || first.Share < 0.8 || s.Value != 6 {
		t.Errorf("the input moves %g from %g to %g, share %g", s.Value, first.Low, first.High, first.Share)
	}
	hours.Within(dec("2"), dec("2"))
	if low, _, _ := hours.Own(); !low.Equal(one) {
		t.Error("equal ends take a range away")
	}
}

// Seeds are the published test vectors of FNV-1a, and those of several texts do
// not depend on their order.
func TestSeed(t *testing.T) {
	for text, want := range map[string]uint64{"": 0xcbf29ce484222325, "a": 0xaf63dc4c8601ec8c, "foobar": 0x85944171f73967e8} {
		if got := Seed(text); got != want {
			t.Errorf("Seed(%q) = %#x, want %#x", text, got, want)
		}
	}
	if Seed("a", "b") != Seed("b", "a") || Seed("a", "a") != Seed("a") || Seed("a", "b") == Seed("a") || Seed("a", "b") == Seed("ab") {
		t.Error("the seed of two sides is not one of both")
	}
}

// BenchmarkSampleAt is a graph of the size of a method, of which one number is
// asked.
func BenchmarkSampleAt2000(b *testing.B) {
	g := New(1)
	sum := g.Input("none", dec("0"), unit.One)
	for i := range 20 {
		f := g.Factor(&factor.Factor{ID: string(rune('a' + i)), Value: one, Low: dec("0.5"), High: dec("2"), Distribution: factor.LogNormal, Unit: unit.One}, nil)
		sum = g.Sum("sum "+string(rune('a'+i)), sum, f)
	}
	for b.Loop() {
		if _, err := SampleAt(g, 2000, 1, Point{sum, 0}); err != nil {
			b.Fatal(err)
		}
	}
}
