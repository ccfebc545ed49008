// Package formula holds the expression graph from which every result of
// streamprint is read.
//
// A method builds a [Graph] from leaves (inputs of the visitor, factors of the
// book) and a dozen operations. Units are checked while building. The finished
// graph is then read: [Read] gives exact decimal values, [Sample] gives columns
// of seeded draws, [Explain] gives the formula behind a node. There is one
// definition of each formula, so no two outputs can disagree.
//
// A node holds a number or a series over years. Operations broadcast: a number
// beside a series counts for every year.
//
// # Rounding
//
// The exact reading keeps 34 significant digits after each operation (as IEEE
// 754 decimal128 does) and rounds nowhere else; presentation rounds later.
package formula

import (
	"errors"
	"fmt"
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Op is what a node does with its arguments.
type Op string

const (
	Input      Op = "input"      // a leaf: what the visitor said
	Factor     Op = "factor"     // a leaf: a constant of the factor book
	Sum        Op = "sum"        // a + b + …
	Difference Op = "difference" // a − b
	Product    Op = "product"    // a × b × …
	Quotient   Op = "quotient"   // a ÷ b
	Minimum    Op = "minimum"    // the least of a, b, …
	Maximum    Op = "maximum"    // the greatest of a, b, …
	Power      Op = "power"      // a to the power of b, both pure numbers
	Geometric  Op = "geometric"  // a to the power of 0, 1, 2, … year by year
	Cumulative Op = "cumulative" // the running sum of a series
	Lag        Op = "lag"        // a series moved to later years, zero before
	Timeline   Op = "timeline"   // a series put together from numbers by year, zero elsewhere
	At         Op = "at"         // one year of a series
	Convolve   Op = "convolve"   // what is started each year, times its curve by age
)

// Node is one quantity of a graph. It belongs to the graph that made it.
type Node struct {
	// Key is stable and unique in the graph, such as "watch.network.energy".
	Key  string
	Op   Op
	Args []*Node
	// Unit is that of the node's values.
	Unit unit.Unit
	// Factor is set on a Factor leaf.
	Factor *factor.Factor

	graph *Graph
	index int
	// scale converts the operation's result into Unit.
	scale decimal.Decimal
	// series is true for a node with one value a year.
	series bool
	// input holds the values of an Input leaf.
	input []decimal.Decimal
	// own is the range that the visitor gave a leaf, nil for none.
	own *span
	// lag is by how many years a Lag node moves.
	lag int
	// at holds the year of each argument of a Timeline, or the one of an At.
	at []int
	// used is true once another node has taken this one as an argument.
	used bool
}

// Graph is a set of nodes in the order in which they were made, so that every
// argument comes before its use. The first mistake in building is kept and
// given by Err; the methods never return nil, so a formula reads without
// checks in between.
type Graph struct {
	nodes []*Node
	byKey map[string]*Node
	years int
	book  *factor.Book
	err   error
}

// New gives an empty graph whose series hold that many years. A graph without
// series has one year. Its constants are those of the newest version of the
// factor book.
func New(years int) *Graph { return NewOf(factor.Newest(), years) }

// NewOf is [New] with the factor book of a version.
func NewOf(book *factor.Book, years int) *Graph {
	g := &Graph{byKey: map[string]*Node{}, years: max(years, 1), book: book}
	if years < 1 {
		g.fail(fmt.Errorf("a graph of %d years", years))
	}
	return g
}

// Err is the first mistake made while building: units that do not fit, a key
// used twice, a missing factor.
func (g *Graph) Err() error { return g.err }

// Nodes gives all nodes, arguments before their users.
func (g *Graph) Nodes() []*Node { return g.nodes }

// Node gives the node with that key, or nil.
func (g *Graph) Node(key string) *Node { return g.byKey[key] }

func (g *Graph) fail(err error) {
	if g.err == nil {
		g.err = err
	}
}

func (g *Graph) add(n *Node) *Node {
	n.graph, n.index, n.scale = g, len(g.nodes), one
	if n.Key == "" || g.byKey[n.Key] != nil {
		g.fail(fmt.Errorf("node %q: the key is empty or used twice", n.Key))
	}
	for _, a := range n.Args {
		if a.graph != g {
			g.fail(fmt.Errorf("node %q: argument %q belongs to another graph", n.Key, a.Key))
		}
		a.used = true
		n.series = n.series || a.series
	}
	g.byKey[n.Key] = n
	g.nodes = append(g.nodes, n)
	return n
}

var one = decimal.New(1, 0)

// Input makes a leaf from what the visitor said, a number.
func (g *Graph) Input(key string, v decimal.Decimal, u unit.Unit) *Node {
	return g.add(&Node{Key: key, Op: Input, Unit: u, input: []decimal.Decimal{v}})
}

// span is a range that a visitor gave.
type span struct{ low, high decimal.Decimal }

// Within gives a leaf of one number a range of the visitor's own, in the leaf's
// unit, and returns the leaf. In a sample it is then a variable with a triangular
// distribution whose mode is the value; a factor's own range is replaced by it.
// The exact reading does not change. Ends that do not hold the value are a
// mistake in building, and equal ends are no range.
func (n *Node) Within(low, high decimal.Decimal) *Node {
	value := decimal.Decimal{}
	switch {
	case n.Op == Factor:
		value = n.Factor.Value
	case n.Op == Input && !n.series:
		value = n.input[0]
	default:
		n.graph.fail(fmt.Errorf("node %q: only a leaf of one number has a range", n.Key))
		return n
	}
	switch {
	case low.GreaterThan(value) || value.GreaterThan(high):
		n.graph.fail(fmt.Errorf("node %q: %s is not within %s and %s", n.Key, value, low, high))
	case low.LessThan(high):
		n.own = &span{low, high}
	}
	return n
}

// Own is the range that the visitor gave a leaf; ok is false for none.
func (n *Node) Own() (low, high decimal.Decimal, ok bool) {
	if n.own == nil {
		return low, high, false
	}
	return n.own.low, n.own.high, true
}

// Series makes a leaf with one value a year.
func (g *Graph) Series(key string, v []decimal.Decimal, u unit.Unit) *Node {
	if len(v) != g.years {
		g.fail(fmt.Errorf("node %q: %d values for %d years", key, len(v), g.years))
		v = make([]decimal.Decimal, g.years)
	}
	v = slices.Clone(v)
	for y := 1; y < len(v); y++ {
		if v[y].Equal(v[y-1]) {
			v[y] = v[y-1] // one number in one place: see sameAsBefore
		}
	}
	return g.add(&Node{Key: key, Op: Input, Unit: u, input: v, series: true})
}

// Factor makes a leaf from a factor of the book. The key is the factor's ID.
// Asking twice gives the same node, so that it is one variable in a sample.
func (g *Graph) Factor(f *factor.Factor, err error) *Node {
	if err != nil {
		g.fail(err)
		f = &factor.Factor{ID: fmt.Sprintf("missing factor %d", len(g.nodes))}
	}
	if n := g.byKey[f.ID]; n != nil && n.Op == Factor {
		return n
	}
	return g.add(&Node{Key: f.ID, Op: Factor, Unit: f.Unit, Factor: f})
}

// Book is the factor book of the graph's constants.
func (g *Graph) Book() *factor.Book { return g.book }

// Constant is the leaf of the factor with that ID in the graph's book.
func (g *Graph) Constant(id string) *Node { return g.Factor(g.book.Find(id)) }

// Grid is the leaf of the grid intensity of an area in the graph's book, see
// [factor.Book.Grid].
func (g *Graph) Grid(area string, year int, basis factor.Basis) *Node {
	return g.Factor(g.book.Grid(area, year, basis))
}

// Factors are the constants that the graph uses, in the order in which they were
// asked for.
func (g *Graph) Factors() []*factor.Factor {
	var list []*factor.Factor
	for _, n := range g.nodes {
		if n.Op == Factor && n.Factor != nil {
			list = append(list, n.Factor)
		}
	}
	return list
}

// same checks that every argument has the unit of the first.
func (g *Graph) same(key string, args []*Node) unit.Unit {
	if len(args) == 0 {
		g.fail(fmt.Errorf("node %q: no arguments", key))
		return unit.One
	}
	for _, a := range args[1:] {
		if a.Unit != args[0].Unit {
			g.fail(fmt.Errorf("node %q: %q is in %s, %q is in %s", key, args[0].Key, args[0].Unit, a.Key, a.Unit))
		}
	}
	return args[0].Unit
}

// Sum adds nodes of one unit.
func (g *Graph) Sum(key string, args ...*Node) *Node {
	return g.add(&Node{Key: key, Op: Sum, Args: args, Unit: g.same(key, args)})
}

// Sub is a − b, both of one unit.
func (g *Graph) Sub(key string, a, b *Node) *Node {
	return g.add(&Node{Key: key, Op: Difference, Args: []*Node{a, b}, Unit: g.same(key, []*Node{a, b})})
}

// Min is the least of nodes of one unit, in each year.
func (g *Graph) Min(key string, args ...*Node) *Node {
	return g.add(&Node{Key: key, Op: Minimum, Args: args, Unit: g.same(key, args)})
}

// Max is the greatest of nodes of one unit, in each year.
func (g *Graph) Max(key string, args ...*Node) *Node {
	return g.add(&Node{Key: key, Op: Maximum, Args: args, Unit: g.same(key, args)})
}

// Mul multiplies nodes. Units multiply too: W × h is Wh, and where several
// symbols of one dimension meet (Wh × g/kWh) the result is in the simpler unit.
func (g *Graph) Mul(key string, args ...*Node) *Node {
	if len(args) == 0 {
		g.fail(fmt.Errorf("node %q: no arguments", key))
	}
	u := unit.One
	for _, a := range args {
		u = u.Mul(a.Unit)
	}
	return g.reduced(&Node{Key: key, Op: Product, Args: args}, u)
}

// Div is a ÷ b. Units divide as they multiply in Mul.
func (g *Graph) Div(key string, a, b *Node) *Node {
	return g.reduced(&Node{Key: key, Op: Quotient, Args: []*Node{a, b}}, a.Unit.Div(b.Unit))
}

func (g *Graph) reduced(n *Node, u unit.Unit) *Node {
	var scale decimal.Decimal
	n.Unit, scale = u.Reduce()
	g.add(n)
	n.scale = scale
	return n
}

// Pow is base to the power of exponent, both pure numbers, base positive.
func (g *Graph) Pow(key string, base, exponent *Node) *Node {
	for _, a := range []*Node{base, exponent} {
		if a.Unit != unit.One {
			g.fail(fmt.Errorf("node %q: %q is in %s, want a pure number", key, a.Key, a.Unit))
		}
	}
	return g.add(&Node{Key: key, Op: Power, Args: []*Node{base, exponent}, Unit: unit.One})
}

// Geometric is the series 1, r, r², … of a pure number r: growth from the first
// year on, or what is left of something by age.
func (g *Graph) Geometric(key string, ratio *Node) *Node {
	if ratio.Unit != unit.One || ratio.series {
		g.fail(fmt.Errorf("node %q: %q is not one pure number", key, ratio.Key))
	}
	n := g.add(&Node{Key: key, Op: Geometric, Args: []*Node{ratio}, Unit: unit.One})
	n.series = true
	return n
}

// Cumulative is the running sum of a series: the value of a year is the sum of
// all years up to it.
func (g *Graph) Cumulative(key string, a *Node) *Node {
	n := g.add(&Node{Key: key, Op: Cumulative, Args: []*Node{a}, Unit: a.Unit})
	n.series = true
	return n
}

// Lag moves a series by that many years towards the future. The years before
// the first value hold zero.
func (g *Graph) Lag(key string, a *Node, years int) *Node {
	if years < 0 {
		g.fail(fmt.Errorf("node %q: a lag of %d years", key, years))
		years = 0
	}
	n := g.add(&Node{Key: key, Op: Lag, Args: []*Node{a}, Unit: a.Unit, lag: years})
	n.series = true
	return n
}

// Timeline puts numbers of one unit together to a series: the i-th value stands
// in year at[i], counted from 0, and the other years hold zero.
func (g *Graph) Timeline(key string, at []int, values ...*Node) *Node {
	seen := map[int]bool{}
	for i, v := range values {
		if len(at) != len(values) || at[i] < 0 || at[i] >= g.years || seen[at[i]] || v.series {
			g.fail(fmt.Errorf("node %q: its values are not one number for each of some years", key))
			at = make([]int, len(values))
			break
		}
		seen[at[i]] = true
	}
	n := g.add(&Node{Key: key, Op: Timeline, Args: values, Unit: g.same(key, values), at: at})
	n.series = true
	return n
}

// At is the value of a series in one year, counted from 0.
func (g *Graph) At(key string, a *Node, year int) *Node {
	if year < 0 || year >= g.years {
		g.fail(fmt.Errorf("node %q: there is no year %d", key, year))
		year = 0
	}
	n := g.add(&Node{Key: key, Op: At, Args: []*Node{a}, Unit: a.Unit, at: []int{year}})
	n.series = false
	return n
}

// Convolve is, for each year, the sum over all starting years of what was
// started then times the curve at its age: started(0)·curve(t) + … +
// started(t)·curve(0). The curve's index is the age in years.
func (g *Graph) Convolve(key string, started, curve *Node) *Node {
	n := g.reduced(&Node{Key: key, Op: Convolve, Args: []*Node{started, curve}}, started.Unit.Mul(curve.Unit))
	n.series = true
	return n
}

// IsSeries says whether the node has one value a year.
func (n *Node) IsSeries() bool { return n.series }

// Given is the number of an Input leaf; ok is false for any other node.
func (n *Node) Given() (v decimal.Decimal, ok bool) {
	if n.Op != Input {
		return v, false
	}
	return n.input[0], true
}

// Scale is what the operation's result is multiplied by to stand in the node's
// unit: 1 where the units fit as they are.
func (n *Node) Scale() decimal.Decimal { return n.scale }

// LagYears is by how many years a Lag node moves its series, 0 for any other
// node.
func (n *Node) LagYears() int { return n.lag }

// Places are the years, counted from 0, in which the arguments of a Timeline
// stand, or the one year of an At; nil for any other node.
func (n *Node) Places() []int { return slices.Clone(n.at) }

// In declares the unit in which the node is kept, and returns the node. It is
// called on a node fresh from its operation: `g.Mul(…).In(unit.Wh)`. A unit of
// another dimension is a mistake in building.
func (n *Node) In(u unit.Unit) *Node {
	g := n.graph
	switch {
	case n.used:
		g.fail(fmt.Errorf("node %q: its unit is set after its first use", n.Key))
	case n.Op == Input || n.Op == Factor:
		g.fail(fmt.Errorf("node %q: a leaf keeps its own unit", n.Key))
	default:
		f, err := n.Unit.Factor(u)
		if err != nil {
			g.fail(fmt.Errorf("node %q: %w", n.Key, err))
			return n
		}
		n.Unit, n.scale = u, n.scale.Mul(f)
	}
	return n
}

// Convert is a copy of the node in another unit of the same dimension.
func (g *Graph) Convert(key string, a *Node, u unit.Unit) *Node {
	return g.Mul(key, a).In(u)
}

// ErrDivideByZero is the reading error of a quotient whose divisor is zero.
// Scenarios are validated so that it does not occur.
var ErrDivideByZero = errors.New("division by zero")

// ErrPower is the reading error of a power without a finite real value.
var ErrPower = errors.New("power has no finite value")
