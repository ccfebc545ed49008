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

// Sample reads the graph with seeded draws of its factors. The same factor is
// one variable wherever it appears, and its draws depend on the seed and its ID
// only: two graphs sampled with one seed share them. Inputs have no spread.
//
// A division by zero gives an infinity, as in float64; validated scenarios have
// none.
func Sample(g *Graph, draws int, seed uint64) (*Draws, error) {
	return columns(g, func(f *factor.Factor) []float64 { return drawFactor(f, draws, seed) })
}

// Central reads the graph in float64 with every factor at its value: one draw.
func Central(g *Graph) (*Draws, error) {
	return columns(g, func(f *factor.Factor) []float64 { return []float64{float(f.Value)} })
}

// Column gives the draws of a node's number, or of the first year of its
// series. The caller must not change it.
func (d *Draws) Column(n *Node) []float64 { return d.columns[n.index][0] }

// Year gives the draws of a node in one year, counted from 0.
func (d *Draws) Year(n *Node, year int) []float64 { return at(d.columns[n.index], year) }

// Range gives the 5 % and the 95 % quantile of the node's draws: nine draws in
// ten lie between them.
func (d *Draws) Range(n *Node) (low, high float64) {
	sorted := slices.Clone(d.Column(n))
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

func columns(g *Graph, leaf func(*factor.Factor) []float64) (*Draws, error) {
	if g.err != nil {
		return nil, g.err
	}
	d := &Draws{graph: g, columns: make([][][]float64, len(g.nodes))}
	for _, n := range g.nodes {
		switch n.Op {
		case Factor:
			d.columns[n.index] = [][]float64{leaf(n.Factor)}
		case Input:
			years := make([][]float64, len(n.input))
			for y, v := range n.input {
				years[y] = []float64{float(v)}
			}
			d.columns[n.index] = years
		default:
			d.columns[n.index] = d.compute(n)
		}
	}
	return d, nil
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
		return combine(before[y-1], arg(0, 0), binary[Product])
	case Cumulative:
		if y == 0 {
			return slices.Clone(arg(0, 0))
		}
		return combine(before[y-1], arg(0, y), func(a, b float64) float64 { return a + b })
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
			term := combine(arg(0, start), arg(1, y-start), func(a, b float64) float64 { return a * b })
			sum = combine(sum, term, func(a, b float64) float64 { return a + b })
		}
		return sum
	}
	column := slices.Clone(arg(0, y))
	for i := 1; i < len(n.Args); i++ {
		column = combine(column, arg(i, y), binary[n.Op])
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

// combine applies f draw by draw; a column of one draw counts for all.
func combine(a, b []float64, f func(a, b float64) float64) []float64 {
	out := make([]float64, max(len(a), len(b)))
	switch {
	case len(a) == len(b):
		for i := range out {
			out[i] = f(a[i], b[i])
		}
	case len(a) == 1:
		for i := range out {
			out[i] = f(a[0], b[i])
		}
	default:
		for i := range out {
			out[i] = f(a[i], b[0])
		}
	}
	return out
}

// drawFactor gives the draws of one factor, a stream of its own by its ID.
// Drawing costs far more than computing with the draws, and a page asks for the
// same ones at every change, so the last ones asked for are kept.
func drawFactor(f *factor.Factor, draws int, seed uint64) []float64 {
	value, low, high := float(f.Value), float(f.Low), float(f.High)
	if f.Distribution == factor.Exact || low == high {
		return []float64{value}
	}
	key := stream{f.ID, f.Distribution, value, low, high, draws, seed}
	return kept.get(key, key.draw)
}

// stream is all that the draws of a factor depend on.
type stream struct {
	id               string
	distribution     factor.Distribution
	value, low, high float64
	draws            int
	seed             uint64
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
}

// mostStreams bounds the memory: at 2,000 draws, 16 kB each.
const mostStreams = 512

var kept streams

func (k *streams) get(key stream, draw func() []float64) []float64 {
	k.mu.Lock()
	defer k.mu.Unlock()
	if d, ok := k.m[key]; ok {
		return d
	}
	if k.m == nil || len(k.m) >= mostStreams {
		k.m = map[stream][]float64{}
	}
	d := draw()
	k.m[key] = d
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
