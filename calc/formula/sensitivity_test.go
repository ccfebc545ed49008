package formula

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"pgregory.net/rapid"
)

// spreadFactor is a log-normal factor of median 1 whose high is k and whose low
// is 1 ÷ k, so that the standard deviation of its logarithm is ln k ÷ 1.96.
func spreadFactor(id string, k float64) *factor.Factor {
	high := dec(fmt.Sprint(k))
	return testFactor(id, "1", one.DivRound(high, 20).String(), high.String(), factor.LogNormal, unit.One)
}

// The first-order indices of these are known in closed form. With s the standard
// deviation of a factor's logarithm, v = exp(s²) − 1 is the variance of the
// factor over the square of its mean.
func TestSharesByFormula(t *testing.T) {
	v := func(k float64) float64 { s := math.Log(k) / z975; return math.Exp(s*s) - 1 }
	mean := func(k float64) float64 { return math.Sqrt(1 + v(k)) }
	a, b := v(1.8), v(1.4)
	all := (1+a)*(1+b) - 1
	square := func(x float64) float64 { return x * x }
	sum := 4*square(mean(1.8))*a + square(mean(1.4))*b
	for _, tt := range []struct {
		name  string
		build func(g *Graph, a, b *Node) *Node
		want  [2]float64
	}{
		{"product", func(g *Graph, a, b *Node) *Node { return g.Mul("y", a, b) }, [2]float64{a / all, b / all}},
		{"quotient", func(g *Graph, a, b *Node) *Node { return g.Div("y", a, b) }, [2]float64{a / all, b / all}},
		{"one over", func(g *Graph, a, b *Node) *Node { return g.Div("y", b, a) }, [2]float64{a / all, b / all}},
		{"sum", func(g *Graph, a, b *Node) *Node { return g.Sum("y", a, a2(g, a), b) }, [2]float64{4 * square(mean(1.8)) * a / sum, square(mean(1.4)) * b / sum}},
		{"one alone", func(g *Graph, a, b *Node) *Node { return g.Mul("y", b, b) }, [2]float64{0, 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := New(1)
			x, z := g.Factor(spreadFactor("a", 1.8), nil), g.Factor(spreadFactor("b", 1.4), nil)
			s, err := ReadSensitivity(g, tt.build(g, x, z), 0, 20000, 1)
			if err != nil {
				t.Fatal(err)
			}
			rest := 1.0
			for _, f := range s.Factors {
				want := tt.want[0]
				if f.Node == z {
					want = tt.want[1]
				}
				if math.Abs(f.Share-want) > 0.02 {
					t.Errorf("%s has a share of %.4f, want %.4f", f.Node.Key, f.Share, want)
				}
				rest -= f.Share
			}
			if math.Abs(s.Rest-max(0, rest)) > 1e-12 {
				t.Errorf("the rest is %g, want %g", s.Rest, rest)
			}
		})
	}
}

// a2 is a node once more.
func a2(g *Graph, a *Node) *Node { return g.Mul("again", a) }

// Swings are the node at the ends of a factor, by hand.
func TestSwing(t *testing.T) {
	g := New(1)
	watts := g.Factor(testFactor("watts", "100", "80", "150", factor.LogNormal, unit.W), nil)
	users := g.Factor(testFactor("users", "2", "1", "4", factor.Triangular, unit.One), nil)
	fixed := g.Factor(testFactor("fixed", "3", "3", "3", factor.Exact, unit.One), nil)
	g.Factor(testFactor("elsewhere", "3", "1", "9", factor.LogNormal, unit.One), nil)
	n := g.Mul("y", g.Div("each", watts, users), fixed)
	s, err := ReadSensitivity(g, n, 0, 2000, 1)
	if err != nil {
		t.Fatal(err)
	}
	if s.Value != 150 || len(s.Factors) != 2 {
		t.Fatalf("%+v", s)
	}
	for _, f := range s.Factors {
		want := [2]float64{120, 225}
		if f.Node == users {
			want = [2]float64{300, 75}
		}
		if f.Low != want[0] || f.High != want[1] || f.Swing() != math.Abs(want[1]-want[0]) {
			t.Errorf("%s: %g to %g, want %v", f.Node.Key, f.Low, f.High, want)
		}
	}
	if s.Factors[0].Node != users {
		t.Errorf("the first is %s", s.Factors[0].Node.Key)
	}
}

// Where nothing varies no factor has a share, and equals stand by key.
func TestNoSpread(t *testing.T) {
	g := New(1)
	z := g.Factor(spreadFactor("z", 2), nil)
	b := g.Factor(spreadFactor("b", 2), nil)
	zero := g.Input("zero", dec("0"), unit.One)
	for name, n := range map[string]*Node{
		"nothing": g.Mul("nothing", z, b, zero),
		"cancel":  g.Sub("cancel", g.Sum("b and z", b, z), g.Sum("z and b", z, b)),
		"input":   zero,
		"noise":   g.Sum("noise", g.Mul("large", g.Input("large of", dec("1e9"), unit.One)), g.Sub("small", g.Mul("p", z, b, g.Input("third", dec("0.1"), unit.One)), g.Mul("q", g.Node("third"), b, z))),
	} {
		s, err := ReadSensitivity(g, n, 0, 500, 1)
		if err != nil {
			t.Fatal(err)
		}
		if s.Rest != 0 {
			t.Errorf("%s: the rest is %g", name, s.Rest)
		}
		for i, f := range s.Factors {
			if f.Share != 0 || f.Node != []*Node{b, z}[i] {
				t.Errorf("%s: %s has %g", name, f.Node.Key, f.Share)
			}
		}
		if want := map[string]int{"input": 0}; len(s.Factors) != 2 && len(s.Factors) != want[name] {
			t.Errorf("%s: %d factors", name, len(s.Factors))
		}
	}
}

// One year of a series is that year's.
func TestSensitivityOfAYear(t *testing.T) {
	g := New(5)
	rate := g.Factor(testFactor("rate", "1.1", "0.9", "1.3", factor.Triangular, unit.One), nil)
	start := g.Factor(testFactor("start", "10", "9", "11", factor.Triangular, unit.One), nil)
	n := g.Mul("y", g.Geometric("index", rate), start)
	first, err := ReadSensitivity(g, n, 0, 2000, 1)
	if err != nil {
		t.Fatal(err)
	}
	last, err := ReadSensitivity(g, n, 4, 2000, 1)
	if err != nil {
		t.Fatal(err)
	}
	if f := first.Factors; f[0].Node != start || f[0].Share < 0.95 || f[1].Share > 0.02 || f[1].Swing() != 0 {
		t.Errorf("the first year: %+v", f)
	}
	if f := last.Factors; f[0].Node != rate || f[0].Share < 0.9 || math.Abs(last.Value-14.641) > 1e-9 {
		t.Errorf("the last year: %+v", last)
	}
	if _, err := ReadSensitivity(g, n, 5, 2000, 1); err == nil {
		t.Error("a year that is not there is read")
	}
	if _, err := ReadSensitivity(g, n, 0, 99, 1); err == nil {
		t.Error("too few draws are taken")
	}
	g.Sum("wrong")
	if _, err := ReadSensitivity(g, n, 0, 100, 1); !errors.Is(err, g.Err()) {
		t.Errorf("the error of building is %v", err)
	}
}

// goldenSensitivity is a share, the low and the high end of each factor of the
// television.
const goldenSensitivity = "screen 0x1.d5a4e0cf640a7p-01 0x1.a8ccccccccccdp+05 0x1.32ccccccccccdp+06 " +
	"router 0x1.d5901114fd3ep-05 0x1.ef9999999999ap+05 0x1.1b33333333333p+06 rest 0x1.a043c3e98436p-06"

// To the last bit, natively and in WebAssembly.
func TestSensitivityIsSeeded(t *testing.T) {
	g, energy, carbon := television()
	line := func(n *Node, seed uint64) string {
		s, err := ReadSensitivity(g, n, 0, 1000, seed)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, f := range s.Factors {
			out += fmt.Sprintf("%s %x %x %x ", f.Node.Key, f.Share, f.Low, f.High)
		}
		return out + fmt.Sprintf("rest %x", s.Rest)
	}
	if got := line(carbon, 1); got != goldenSensitivity {
		t.Errorf("got  %s\nwant %s", got, goldenSensitivity)
	}
	if line(energy, 1) == line(energy, 2) {
		t.Error("two seeds give the same shares")
	}
}

// Whatever the graph: shares are from 0 to 1, in order, and a factor's swing
// holds the reading of the graph with that factor at its ends.
func TestAnySensitivity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		n := rapid.SampledFrom(g.Nodes()).Draw(t, "node")
		year := rapid.IntRange(0, g.years-1).Draw(t, "year")
		s, err := ReadSensitivity(g, n, year, 200, 1)
		if err != nil {
			t.Fatal(err)
		}
		central, err := Central(g)
		if err != nil {
			t.Fatal(err)
		}
		if c := central.Year(n, year)[0]; s.Value != c {
			t.Errorf("the value is %g, the central reading %g", s.Value, c)
		}
		for i, f := range s.Factors {
			if !(f.Share >= 0 && f.Share <= 1) {
				t.Errorf("%s has a share of %g", f.Node.Key, f.Share)
			}
			if i > 0 && f.Share > s.Factors[i-1].Share {
				t.Errorf("%s stands below a smaller share", f.Node.Key)
			}
			for _, end := range []struct{ at, want float64 }{{f.Node.variable().low, f.Low}, {f.Node.variable().high, f.High}} {
				d, err := columns(g, func(other *Node) []float64 {
					if other == f.Node {
						return []float64{end.at}
					}
					return []float64{other.variable().value}
				})
				if err != nil {
					t.Fatal(err)
				}
				if got := d.Year(n, year)[0]; got != end.want {
					t.Errorf("with %s at %g the node is %g, the swing says %g", f.Node.Key, end.at, got, end.want)
				}
			}
		}
		if !(s.Rest >= 0 && s.Rest <= 1) {
			t.Errorf("the rest is %g", s.Rest)
		}
		if !slices.ContainsFunc(s.Factors, func(f Influence) bool { return f.Share > 0 }) && s.Rest != 0 && len(s.Factors) > 0 && s.Rest != 1 {
			t.Errorf("nothing has a share and the rest is %g", s.Rest)
		}
	})
}

// BenchmarkSensitivity2000 is a node of as many factors as a method has.
func BenchmarkSensitivity2000(b *testing.B) {
	g := New(1)
	sum := g.Input("none", dec("0"), unit.One)
	for i := range 20 {
		f := g.Factor(spreadFactor(fmt.Sprintf("factor %d", i), 1.5), nil)
		sum = g.Sum(fmt.Sprintf("sum %d", i), sum, f)
	}
	for b.Loop() {
		if _, err := ReadSensitivity(g, sum, 0, 2000, 1); err != nil {
			b.Fatal(err)
		}
	}
}
