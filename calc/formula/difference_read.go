package formula

import (
	"errors"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
)

// ReadFor is [Read] of what the nodes need in one year, counted from 0, and of
// nothing else: a difference is read from a hundred graphs for a single number
// each. Of the reading, only the nodes in that year may be asked for.
func ReadFor(g *Graph, year int, nodes ...*Node) (*Exact, error) {
	p, err := g.above(year, nodes...)
	if err != nil {
		return nil, err
	}
	e := &Exact{graph: &Graph{years: p.years}, values: make([][]decimal.Decimal, len(g.nodes))}
	for _, n := range p.nodes {
		v, err := e.compute(n)
		if err != nil {
			return nil, err
		}
		e.values[n.index] = v
	}
	return e, nil
}

// SampleFor is [Sample] in the same way.
func SampleFor(g *Graph, draws int, seed uint64, year int, nodes ...*Node) (*Draws, error) {
	p, err := g.above(year, nodes...)
	if err != nil {
		return nil, err
	}
	return p.columns(func(n *Node) []float64 { return n.draw(draws, seed) }), nil
}

// part is what some nodes need in a year.
type part struct {
	graph *Graph
	nodes []*Node // arguments before their users
	years int     // up to that of the question
}

// above finds the part. No operation looks ahead, so years after the one asked
// for are left out, but for those that an At picks.
func (g *Graph) above(year int, nodes ...*Node) (*part, error) {
	if g.err != nil {
		return nil, g.err
	}
	if year < 0 || year >= g.years {
		return nil, fmt.Errorf("there is no year %d", year)
	}
	needed := make([]bool, len(g.nodes))
	for _, n := range nodes {
		if n == nil || n.graph != g {
			return nil, errors.New("a node that is not of the graph")
		}
		needed[n.index] = true
	}
	p := &part{graph: g, years: year + 1}
	for i := len(g.nodes) - 1; i >= 0; i-- {
		if !needed[i] {
			continue
		}
		n := g.nodes[i]
		p.nodes = append(p.nodes, n)
		for _, a := range n.Args {
			needed[a.index] = true
		}
		if n.Op == At {
			p.years = max(p.years, n.at[0]+1)
		}
	}
	slices.Reverse(p.nodes)
	return p, nil
}

// columns reads the part in float64 columns.
func (p *part) columns(leaf func(*Node) []float64) *Draws {
	d := &Draws{graph: &Graph{years: p.years}, columns: make([][][]float64, len(p.graph.nodes))}
	for _, n := range p.nodes {
		d.read(n, p.years, leaf)
	}
	return d
}
