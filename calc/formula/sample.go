package formula

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Draws holds float64 columns: for every node and year, one value a draw.
type Draws struct {
	graph *Graph
	// columns is by node, then by year, then by draw. A number has one year; a
	// node that no uncertain factor reaches has one draw.
	columns [][][]float64
}

// Sample reads the graph with seeded draws of its factors, and of the inputs that
// have a range of their own ([Node.Within]). The same factor is one variable
// wherever it appears, and its draws depend on the seed, its ID and its range
// only: two graphs sampled with one seed share them. So it is with an input and
// its key. Inputs without a range have no spread.
//
// A division by zero gives an infinity, as in float64; validated scenarios have
// none.
func Sample(g *Graph, draws int, seed uint64) (*Draws, error) {
	return columns(g, func(n *Node) []float64 { return n.draw(draws, seed) })
}

// Central reads the graph in float64 with every factor and input at its value:
// one draw.
func Central(g *Graph) (*Draws, error) {
	return columns(g, func(n *Node) []float64 { return []float64{n.variable().value} })
}

// Column gives the draws of a node's number, or of the first year of its
// series. The caller must not change it.
func (d *Draws) Column(n *Node) []float64 { return d.columns[n.index][0] }

// Year gives the draws of a node in one year, counted from 0.
func (d *Draws) Year(n *Node, year int) []float64 { return at(d.columns[n.index], year) }

// Range gives the 5 % and the 95 % quantile of the node's draws: nine draws in
// ten lie between them.
func (d *Draws) Range(n *Node) (low, high float64) { return RangeOf(d.Column(n)) }

// RangeOf gives the 5 % and the 95 % quantile of a column of draws.
func RangeOf(column []float64) (low, high float64) {
	sorted := slices.Clone(column)
	slices.Sort(sorted)
	return quantile(sorted, 0.05), quantile(sorted, 0.95)
}

// quantile interpolates linearly between the order statistics.
func quantile(sorted []float64, p float64) float64 {
	where := p * float64(len(sorted)-1)
	below := int(where)
	if below+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	part := where - float64(below)
	return sorted[below] + part*(sorted[below+1]-sorted[below])
}

// float is the nearest float64 of a decimal.
func float(d decimal.Decimal) float64 {
	f, _ := d.Float64()
	return f
}

// columns reads the graph; leaf gives the column of a leaf that may vary.
func columns(g *Graph, leaf func(*Node) []float64) (*Draws, error) {
	if g.err != nil {
		return nil, g.err
	}
	d := &Draws{graph: g, columns: make([][][]float64, len(g.nodes))}
	for _, n := range g.nodes {
		d.read(n, g.years, leaf)
	}
	return d, nil
}

// read works out the columns of a node, of whose series the first so many years
// count.
func (d *Draws) read(n *Node, years int, leaf func(*Node) []float64) {
	switch {
	case n.Op == Factor || n.own != nil:
		d.columns[n.index] = [][]float64{leaf(n)}
	case n.Op == Input:
		column := make([][]float64, min(len(n.input), years))
		for y := range column {
			column[y] = []float64{float(n.input[y])}
		}
		d.columns[n.index] = column
	default:
		d.columns[n.index] = d.compute(n)
	}
}

func (d *Draws) compute(n *Node) [][]float64 {
	years := 1
	if n.series {
		years = d.graph.years
	}
	out := make([][]float64, years)
	for y := range out {
		out[y] = d.operate(n, out, y)
	}
	if scale := float(n.scale); scale != 1 {
		for _, column := range out {
			for i := range column {
				column[i] *= scale
			}
		}
	}
	return out
}

func (d *Draws) operate(n *Node, before [][]float64, y int) []float64 {
	arg := func(i, year int) []float64 { return at(d.columns[n.Args[i].index], year) }
	switch n.Op {
	case Geometric:
		if y == 0 {
			return []float64{1}
		}
		return join(Product, before[y-1], arg(0, 0))
	case Cumulative:
		if y == 0 {
			return slices.Clone(arg(0, 0))
		}
		return join(Sum, before[y-1], arg(0, y))
	case Lag:
		if y < n.lag {
			return []float64{0}
		}
		return slices.Clone(arg(0, y-n.lag))
	case Timeline:
		if i := slices.Index(n.at, y); i >= 0 {
			return slices.Clone(arg(i, 0))
		}
		return []float64{0}
	case At:
		return slices.Clone(arg(0, n.at[0]))
	case Convolve:
		sum := []float64{0}
		for start := 0; start <= y; start++ {
			begun := arg(0, start)
			if len(begun) == 1 && begun[0] == 0 { // mostly nothing was
				continue
			}
			sum = joinTo(Sum, sum, join(Product, begun, arg(1, y-start)))
		}
		return sum
	}
	if len(n.Args) == 1 {
		return slices.Clone(arg(0, y))
	}
	column := join(n.Op, arg(0, y), arg(1, y))
	for i := 2; i < len(n.Args); i++ {
		column = joinTo(n.Op, column, arg(i, y))
	}
	return column
}

// binary holds the operations that take their arguments two by two.
var binary = map[Op]func(a, b float64) float64{
	Sum:        func(a, b float64) float64 { return a + b },
	Difference: func(a, b float64) float64 { return a - b },
	Product:    func(a, b float64) float64 { return a * b },
	Quotient:   func(a, b float64) float64 { return a / b },
	Minimum:    func(a, b float64) float64 { return min(a, b) },
	Maximum:    func(a, b float64) float64 { return max(a, b) },
	Power:      math.Pow,
}

// join applies an operation draw by draw; a column of one draw counts for all.
func join(op Op, a, b []float64) []float64 {
	out := make([]float64, max(len(a), len(b)))
	operateOn(op, out, a, b)
	return out
}

// joinTo is join for a column that nobody else holds, which it may write over.
func joinTo(op Op, a, b []float64) []float64 {
	if len(a) < len(b) {
		return join(op, a, b)
	}
	operateOn(op, a, a, b)
	return a
}

// operateOn writes the operation into a column. The commonest have loops of their
// own: a call for each draw would take longer than the arithmetic.
func operateOn(op Op, out, a, b []float64) {
	switch {
	case len(a) == len(b):
		b = b[:len(a)]
		out = out[:len(a)]
		switch op {
		case Sum:
			for i := range a {
				out[i] = a[i] + b[i]
			}
		case Difference:
			for i := range a {
				out[i] = a[i] - b[i]
			}
		case Product:
			for i := range a {
				out[i] = a[i] * b[i]
			}
		default:
			f := binary[op]
			for i := range a {
				out[i] = f(a[i], b[i])
			}
		}
	case len(b) == 1:
		c := b[0]
		out = out[:len(a)]
		switch op {
		case Sum:
			for i := range a {
				out[i] = a[i] + c
			}
		case Difference:
			for i := range a {
				out[i] = a[i] - c
			}
		case Product:
			for i := range a {
				out[i] = a[i] * c
			}
		default:
			f := binary[op]
			for i := range a {
				out[i] = f(a[i], c)
			}
		}
	default:
		c, f := a[0], binary[op]
		for i := range out {
			out[i] = f(c, b[i])
		}
	}
}

// draw gives the draws of a leaf, a stream of its own by its key. Drawing costs
// far more than computing with the draws, and one scenario is read many times (a
// strip of methods, the choices, a finer question), so the last ones asked for are
// kept.
func (n *Node) draw(draws int, seed uint64) []float64 {
	v := n.variable()
	if v.exact() {
		return []float64{v.value}
	}
	key := stream{v, draws, seed}
	return kept.get(key, key.draw)
}

// variable is a leaf as a sample draws it.
type variable struct {
	id               string
	distribution     factor.Distribution
	value, low, high float64
}

// variable is what a leaf of one number is in a sample.
func (n *Node) variable() variable {
	value, low, high, distribution := decimal.Decimal{}, decimal.Decimal{}, decimal.Decimal{}, factor.Exact
	if n.Op == Factor {
		value, low, high, distribution = n.Factor.Value, n.Factor.Low, n.Factor.High, n.Factor.Distribution
	} else {
		value = n.input[0]
	}
	if n.own != nil {
		low, high, distribution = n.own.low, n.own.high, factor.Triangular
	}
	return variable{n.Key, distribution, float(value), float(low), float(high)}
}

// exact says that every draw is the value.
func (v variable) exact() bool { return v.distribution == factor.Exact || v.low == v.high }

// stream is all that the draws of a leaf depend on.
type stream struct {
	variable
	draws int
	seed  uint64
}

func (s stream) draw() []float64 {
	h := fnv.New64a()
	h.Write([]byte(s.id))
	r := rand.New(rand.NewPCG(s.seed, h.Sum64()))
	out := make([]float64, s.draws)
	for i := range out {
		if s.distribution == factor.Triangular {
			out[i] = triangular(r.Float64(), s.low, s.value, s.high)
		} else {
			out[i] = logNormal(normal(r), s.low, s.value, s.high)
		}
	}
	return out
}

// streams keeps draws, shared by all samples; nobody changes them.
type streams struct {
	mu sync.Mutex
	m  map[stream][]float64
	// held is how many numbers they have together.
	held int
}

// mostHeld bounds the memory, to 8 MB: 500 streams of 2,000 draws. Each scenario
// has a seed of its own, so what is left of the last ones is thrown away in time.
const mostHeld = 1 << 20

var kept streams

func (k *streams) get(key stream, draw func() []float64) []float64 {
	k.mu.Lock()
	defer k.mu.Unlock()
	if d, ok := k.m[key]; ok {
		return d
	}
	d := draw()
	if k.m == nil || k.held+len(d) > mostHeld {
		k.m, k.held = map[stream][]float64{}, 0
	}
	k.m[key], k.held = d, k.held+len(d)
	return d
}

// triangular is the quantile u of the triangular distribution.
func triangular(u, low, mode, high float64) float64 {
	if split := (mode - low) / (high - low); u < split {
		return low + math.Sqrt(u*(high-low)*(mode-low))
	}
	return high - math.Sqrt((1-u)*(high-low)*(high-mode))
}

// z975 is the 97.5 % quantile of the standard normal distribution.
const z975 = 1.959963984540054

// logNormal has its median at value; z = ±1.96 gives high and low. Each side
// has its own spread.
func logNormal(z, low, value, high float64) float64 {
	side := high
	if z < 0 {
		side, z = low, -z
	}
	return value * math.Exp2(log2(side/value)*(z/z975))
}

// normal is one draw of the standard normal distribution (Box and Muller).
func normal(r *rand.Rand) float64 {
	u, v := 1-r.Float64(), r.Float64()
	return math.Sqrt(-2*math.Ln2*log2(u)) * math.Cos(2*math.Pi*v)
}

// log2 is the binary logarithm of a positive number.
//
// A sample must be the same in WebAssembly and on the machine that tests it.
// Go computes Sqrt, Cos and Exp2 alike on amd64 and in WebAssembly, but Log and
// Exp have assembly of their own on amd64, which differs in the last digit.
func log2(x float64) float64 {
	m, exponent := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, exponent = 2*m, exponent-1
	}
	// ln m = 2 artanh s, and s is at most 0.172: fourteen terms are enough.
	s := (m - 1) / (m + 1)
	sum, term := 0.0, s
	for k := 1; k < 29; k += 2 {
		sum += term / float64(k)
		term *= s * s
	}
	return float64(exponent) + 2*sum/math.Ln2
}
