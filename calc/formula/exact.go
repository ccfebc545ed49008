package formula

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
)

// significant is how many digits the exact reading keeps.
const significant = 34

// Exact holds the exact value of every node of a graph.
type Exact struct {
	graph  *Graph
	values [][]decimal.Decimal // by node, then by year; one value for a number
}

// Read computes every node in decimal arithmetic. The error is that of the
// building, or of a node without a finite value.
func Read(g *Graph) (*Exact, error) {
	if g.err != nil {
		return nil, g.err
	}
	e := &Exact{graph: g, values: make([][]decimal.Decimal, len(g.nodes))}
	for _, n := range g.nodes {
		v, err := e.compute(n)
		if err != nil {
			return nil, err
		}
		e.values[n.index] = v
	}
	return e, nil
}

// Change gives the reading after some inputs were given other numbers. Only
// what lies downstream of them is computed again; e is left as it was.
func (e *Exact) Change(inputs map[*Node]decimal.Decimal) (*Exact, error) {
	next := &Exact{graph: e.graph, values: make([][]decimal.Decimal, len(e.values))}
	changed := make([]bool, len(e.values))
	for _, n := range e.graph.nodes {
		if v, ok := inputs[n]; ok && n.Op == Input {
			next.values[n.index], changed[n.index] = []decimal.Decimal{v}, true
			continue
		}
		for _, a := range n.Args {
			changed[n.index] = changed[n.index] || changed[a.index]
		}
		if !changed[n.index] {
			next.values[n.index] = e.values[n.index]
			continue
		}
		v, err := next.compute(n)
		if err != nil {
			return nil, err
		}
		next.values[n.index] = v
	}
	return next, nil
}

// Value is the node's number, or the first year of its series.
func (e *Exact) Value(n *Node) decimal.Decimal { return e.values[n.index][0] }

// Series is the node's value for each year.
func (e *Exact) Series(n *Node) []decimal.Decimal {
	v := make([]decimal.Decimal, e.graph.years)
	for y := range v {
		v[y] = at(e.values[n.index], y)
	}
	return v
}

// In is the node's value in one year, counted from 0.
func (e *Exact) In(n *Node, year int) decimal.Decimal { return at(e.values[n.index], year) }

// at broadcasts a number over the years.
func at[T any](v []T, year int) T {
	if len(v) == 1 {
		return v[0]
	}
	return v[year]
}

func (e *Exact) compute(n *Node) ([]decimal.Decimal, error) {
	switch n.Op {
	case Input:
		return n.input, nil
	case Factor:
		return []decimal.Decimal{n.Factor.Value}, nil
	}
	years := 1
	if n.series {
		years = e.graph.years
	}
	out := make([]decimal.Decimal, years)
	for y := range out {
		if y > 0 && e.sameAsBefore(n, y) {
			out[y] = out[y-1]
			continue
		}
		v, err := e.operate(n, out, y)
		if err != nil {
			return nil, fmt.Errorf("node %q: %w", n.Key, err)
		}
		out[y] = round(v)
	}
	if !n.scale.Equal(one) {
		var raw, scaled decimal.Decimal
		for y := range out {
			if y == 0 || out[y] != raw {
				raw = out[y]
				scaled = round(raw.Mul(n.scale))
			}
			out[y] = scaled
		}
	}
	return out, nil
}

// sameAsBefore says whether a year has the arguments of the year before, so
// that its value is that one too. A plan stands still for decades once its
// measures are at work, and decimal arithmetic is slow. It compares where the
// numbers are kept, not what they are: that is quick, and never wrong.
func (e *Exact) sameAsBefore(n *Node, y int) bool {
	switch n.Op {
	case Geometric:
		return e.values[n.Args[0].index][0].Equal(one)
	case Cumulative, Lag, Timeline, Convolve:
		return false
	}
	for _, a := range n.Args {
		if v := e.values[a.index]; len(v) > 1 && v[y] != v[y-1] {
			return false
		}
	}
	return true
}

// operate gives the value of one year, before scaling. before holds the
// node's own values of the years so far.
func (e *Exact) operate(n *Node, before []decimal.Decimal, y int) (decimal.Decimal, error) {
	arg := func(i, year int) decimal.Decimal { return at(e.values[n.Args[i].index], year) }
	switch n.Op {
	case Geometric:
		if y == 0 {
			return one, nil
		}
		return before[y-1].Mul(arg(0, 0)), nil
	case Cumulative:
		if y == 0 {
			return arg(0, 0), nil
		}
		return before[y-1].Add(arg(0, y)), nil
	case Lag:
		if y < n.lag {
			return decimal.Decimal{}, nil
		}
		return arg(0, y-n.lag), nil
	case Timeline:
		if i := slices.Index(n.at, y); i >= 0 {
			return arg(i, 0), nil
		}
		return decimal.Decimal{}, nil
	case At:
		return arg(0, n.at[0]), nil
	case Convolve:
		sum := decimal.Decimal{}
		for start := 0; start <= y; start++ {
			if begun := arg(0, start); !begun.IsZero() { // mostly nothing was
				sum = sum.Add(begun.Mul(arg(1, y-start)))
			}
		}
		return sum, nil
	}
	v := arg(0, y)
	for i := 1; i < len(n.Args); i++ {
		w := arg(i, y)
		switch n.Op {
		case Sum:
			v = v.Add(w)
		case Difference:
			v = v.Sub(w)
		case Product:
			v = round(v.Mul(w))
		case Quotient:
			if w.IsZero() {
				return v, ErrDivideByZero
			}
			v = divide(v, w)
		case Minimum:
			v = decimal.Min(v, w)
		case Maximum:
			v = decimal.Max(v, w)
		case Power:
			p, err := power(v, w)
			if err != nil {
				return v, err
			}
			v = p
		}
	}
	return v, nil
}

// round keeps the digits of the exact reading.
func round(d decimal.Decimal) decimal.Decimal { return Significant(d, significant) }

// Significant rounds a number to that many significant digits, half away from
// zero. A number with fewer is left as it is.
func Significant(d decimal.Decimal, digits int) decimal.Decimal {
	// A number of so many bits has at most so many digits; counting them is slow.
	if bits := d.Coefficient().BitLen(); bits*30103/100000 < digits {
		return d
	}
	if extra := d.NumDigits() - digits; extra > 0 {
		return d.Round(-(d.Exponent() + int32(extra)))
	}
	return d
}

// divide keeps the significant digits of a quotient. decimal's own Div keeps 16
// decimal places, which loses small numbers.
func divide(a, b decimal.Decimal) decimal.Decimal {
	magnitude := int32(a.NumDigits()) + a.Exponent() - int32(b.NumDigits()) - b.Exponent()
	return round(a.DivRound(b, significant-magnitude+1))
}

// power is base^exponent for a positive base and a moderate exponent.
func power(base, exponent decimal.Decimal) (decimal.Decimal, error) {
	if !base.IsPositive() || exponent.Abs().GreaterThan(decimal.New(1000, 0)) {
		return base, ErrPower
	}
	if base.Equal(one) || exponent.IsZero() {
		return one, nil
	}
	p, err := base.PowWithPrecision(exponent, significant+6)
	if err != nil {
		return base, fmt.Errorf("%w: %w", ErrPower, err)
	}
	return round(p), nil
}
