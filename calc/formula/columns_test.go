package formula

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// numbers draws a graph of positive numbers with the inputs among them, and
// differences that nothing else uses, since they may be zero or less.
func numbers(t *rapid.T) (g *Graph, inputs []*Node) {
	g = New(1)
	var positive []*Node
	for i := range rapid.IntRange(1, 6).Draw(t, "leaves") {
		v := decimal.New(rapid.Int64Range(1, 1e6).Draw(t, "digits"), rapid.Int32Range(-6, 0).Draw(t, "exponent"))
		key := fmt.Sprintf("leaf %d", i)
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			positive = append(positive, g.Factor(&factor.Factor{ID: key, Value: v, Low: v, High: v, Distribution: factor.Exact, Unit: unit.One}, nil))
		case 1:
			positive = append(positive, g.Input(key, v, unit.One)) // keeps its value
		default:
			n := g.Input(key, v, unit.One)
			positive, inputs = append(positive, n), append(inputs, n)
		}
	}
	third := g.Input("a third", dec("0.3"), unit.One)
	pick := func(label string) *Node { return rapid.SampledFrom(positive).Draw(t, label) }
	for i := range rapid.IntRange(1, 15).Draw(t, "operations") {
		key := fmt.Sprintf("node %d", i)
		a, b, c := pick("a"), pick("b"), pick("c")
		var n *Node
		switch rapid.IntRange(0, 8).Draw(t, "operation") {
		case 0:
			n = g.Sum(key, a, b, c)
		case 1:
			n = g.Mul(key, a, b, c)
		case 2:
			n = g.Div(key, a, b)
		case 3:
			n = g.Min(key, a, b, c)
		case 4:
			n = g.Max(key, a, b, c)
		case 5:
			n = g.Pow(key, a, third)
		case 6:
			n = g.Pow(key, third, g.Min(key+" at most 1", a, g.Pow(key+" is 1", a, g.Sub(key+" is 0", third, third))))
		case 7:
			g.Sub(key, a, b)
			continue
		default:
			n = g.Sum(key, a)
		}
		positive = append(positive, n)
	}
	return g, inputs
}

// TestColumnsAgreeWithExact runs programs of any graph over columns longer than
// a strip, and reads some of the rows exactly.
func TestColumnsAgreeWithExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, inputs := numbers(t)
		rows := rapid.SampledFrom([]int{1, 2, strip, strip + 1, 2*strip + 3}).Draw(t, "rows")
		in := make([][]float64, len(inputs))
		given := make([][]decimal.Decimal, len(inputs))
		for i := range inputs {
			first, step := rapid.Int64Range(1, 1e6).Draw(t, "first"), rapid.Int64Range(0, 1000).Draw(t, "step")
			for r := range rows {
				v := decimal.New(first+int64(r)*step, -4)
				given[i], in[i] = append(given[i], v), append(in[i], float(v))
			}
		}
		outputs := g.Nodes()
		if rapid.Bool().Draw(t, "some") {
			outputs = outputs[len(outputs)/2:]
		}
		p, err := Compile(g, inputs, outputs)
		if err != nil {
			t.Fatal(err)
		}
		out := make([][]float64, len(outputs))
		for i := range out {
			out[i] = make([]float64, rows)
		}
		var scratch Scratch
		p.Run(in, out, &scratch)

		e, err := Read(g)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []int{0, rows / 2, rows - 1} {
			change := map[*Node]decimal.Decimal{}
			for i, n := range inputs {
				change[n] = given[i][r]
			}
			exact, err := e.Change(change)
			if err != nil {
				t.Fatal(err)
			}
			for i, n := range outputs {
				want, size := float(exact.Value(n)), 0.0
				if n.Op == Difference { // what is lost is relative to what was subtracted
					size = math.Abs(float(exact.Value(n.Args[0])))
				}
				if got := out[i][r]; math.Abs(got-want) > 1e-12*max(math.Abs(want), size) {
					t.Fatalf("%s in row %d: the column has %v, decimal %v", n.Key, r, got, want)
				}
			}
		}
	})
}

// TestColumnsOfUnits has an operation with a scale, a constant output and an
// input that is an output too.
func TestColumnsOfUnits(t *testing.T) {
	g, energy, carbon := television()
	hours, power := g.Node("hours"), g.Node("power")
	p, err := Compile(g, []*Node{hours}, []*Node{energy, carbon, power, hours, energy})
	if err != nil {
		t.Fatal(err)
	}
	out := [][]float64{{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}
	p.Run([][]float64{{2, 10}}, out, new(Scratch))
	want := [][]float64{{220, 1100}, {64.9, 324.5}, {110, 110}, {2, 10}, {220, 1100}}
	for i := range want {
		for r := range want[i] {
			if math.Abs(out[i][r]-want[i][r]) > 1e-12*want[i][r] {
				t.Errorf("output %d in row %d is %v, want %v", i, r, out[i][r], want[i][r])
			}
		}
	}
}

func TestCompileErrors(t *testing.T) {
	g := New(2)
	a := g.Input("a", dec("1"), unit.One)
	zero := g.Input("zero", dec("0"), unit.One)
	series := g.Series("series", []decimal.Decimal{dec("1"), dec("2")}, unit.One)
	stranger := New(1).Input("stranger", dec("1"), unit.One)
	sum := g.Sum("sum", a, series)
	for _, tt := range []struct {
		name            string
		inputs, outputs []*Node
		want            error
	}{
		{"series", []*Node{a}, []*Node{sum}, ErrSeries},
		{"a year of a series", []*Node{a}, []*Node{g.At("at", sum, 1)}, ErrSeries},
		{"constant ÷ 0", nil, []*Node{g.Div("constant", a, zero)}, ErrDivideByZero},
		{"column ÷ 0", []*Node{a}, []*Node{g.Div("column", a, zero)}, ErrDivideByZero},
		{"power", nil, []*Node{g.Pow("power", zero, g.Sub("minus", zero, a))}, ErrPower},
		{"series as an input", []*Node{series}, []*Node{a}, nil},
		{"no input", []*Node{sum}, []*Node{a}, nil},
		{"input of another graph", []*Node{stranger}, []*Node{a}, nil},
		{"output of another graph", []*Node{a}, []*Node{stranger}, nil},
	} {
		if _, err := Compile(g, tt.inputs, tt.outputs); err == nil || (tt.want != nil && !errors.Is(err, tt.want)) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.want)
		}
	}
	// What the outputs do not need may be anything.
	if _, err := Compile(g, []*Node{a}, []*Node{a}); err != nil {
		t.Error(err)
	}
	g.Input("a", dec("1"), unit.One)
	if _, err := Compile(g, nil, nil); err == nil {
		t.Error("a graph with a mistake is compiled")
	}
}
