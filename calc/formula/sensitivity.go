package formula

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Sensitivity says which factors of the book, and which inputs with a range of
// the visitor's own, move a node most.
type Sensitivity struct {
	// Value is the node with every factor at its own value, in the node's unit.
	Value float64
	// Factors are the leaves with a range that the node depends on, the one with the
	// largest share first; where shares are equal, the widest swing first, then
	// by key.
	Factors []Influence
	// Rest is what the shares leave of the whole variance, 0 to 1: factors that
	// act only together, and the error of the estimate.
	Rest float64
}

// Influence is what one factor, or one input with a range, does to a node.
type Influence struct {
	// Node is the leaf; its Factor is nil for an input.
	Node *Node
	// Share is the part of the node's variance that goes away once the factor is
	// known, 0 to 1.
	Share float64
	// Low and High are the node with the factor at the low and the high end of
	// its range and every other factor at its value. Low is above High where
	// more of the factor makes less of the node.
	Low, High float64
}

// Swing is how far apart the two ends are.
func (i Influence) Swing() float64 { return math.Abs(i.High - i.Low) }

const (
	// fewestDraws is the least from which shares are worked out.
	fewestDraws = 100
	// groups is into how many groups the draws are put by a factor.
	groups = 10
)

// ReadSensitivity reads the sensitivity of a node in one year, counted from 0,
// from as many draws as Sample takes, 100 or more. The draws are those of
// [Sample] with the seed, so that the shares explain the range that it gives,
// and are the same in WebAssembly. Inputs have no spread and no share; what one
// of them does is asked of [Exact.Change].
//
// # How the share is estimated
//
// The share is the first-order index of Sobol, the variance of the node's mean
// given the factor over its whole variance. It is estimated from the one sample:
// the draws are put in the order of the factor and cut into ten groups of equal
// size; the share is the part of the variance that a straight line through each
// group explains, less what the same lines would explain by chance (the adjusted
// coefficient of determination). One line through all the draws would miss part
// of a factor that divides or is capped, and a sample of its own for each factor
// would cost as much as there are factors.
//
// Limits: a share below three standard deviations of what chance gives, one
// percent with 2,000 draws, is given as zero, so that such factors stand in the
// order of their swings; a share of a half is good to two or three percent of
// the whole; a factor that acts only together with another has no share of its
// own (Rest).
func ReadSensitivity(g *Graph, n *Node, year, draws int, seed uint64) (*Sensitivity, error) {
	if draws < fewestDraws {
		return nil, fmt.Errorf("a sensitivity from %d draws, want %d at least", draws, fewestDraws)
	}
	part, err := g.above(year, n)
	if err != nil {
		return nil, err
	}
	uncertain := part.uncertain()
	sample := part.columns(func(n *Node) []float64 { return n.draw(draws, seed) })
	swings := part.swings(uncertain)

	s := &Sensitivity{Value: swings.Year(n, year)[0], Rest: 1}
	column := sample.Year(n, year)
	spread := newSpread(column)
	if !spread.some {
		s.Rest = 0
	}
	for i, leaf := range uncertain {
		influence := Influence{Node: leaf, Low: s.Value, High: s.Value}
		if ends := swings.Year(n, year); len(ends) > 1 {
			influence.Low, influence.High = ends[2*i+1], ends[2*i+2]
		}
		if spread.some {
			influence.Share = spread.share(sample.Column(leaf), column)
		}
		s.Rest = max(0, s.Rest-influence.Share)
		s.Factors = append(s.Factors, influence)
	}
	slices.SortFunc(s.Factors, func(a, b Influence) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(b.Swing(), a.Swing()), strings.Compare(a.Node.Key, b.Node.Key))
	})
	return s, nil
}

// uncertain lists the leaves that a sample draws, in the order of the graph.
func (p *part) uncertain() []*Node {
	var leaves []*Node
	for _, n := range p.nodes {
		if (n.Op == Factor || n.own != nil) && !n.variable().exact() {
			leaves = append(leaves, n)
		}
	}
	return leaves
}

// swings reads the part once in columns of 1 + 2 × leaves: first every factor
// at its value, then each in turn at its low and at its high.
func (p *part) swings(leaves []*Node) *Draws {
	at := map[*Node]int{}
	for i, n := range leaves {
		at[n] = i
	}
	return p.columns(func(n *Node) []float64 {
		v := n.variable()
		i, ok := at[n]
		if !ok {
			return []float64{v.value}
		}
		column := make([]float64, 1+2*len(leaves))
		for j := range column {
			column[j] = v.value
		}
		column[2*i+1], column[2*i+2] = v.low, v.high
		return column
	})
}

// spread is how a node's draws vary.
type spread struct {
	mean, variance float64
	// some is false where nothing but the arithmetic's own noise varies.
	some bool
}

func newSpread(column []float64) spread {
	var s spread
	for _, v := range column {
		s.mean += v
	}
	s.mean /= float64(len(column))
	for _, v := range column {
		s.variance += (v - s.mean) * (v - s.mean)
	}
	s.variance /= float64(len(column))
	noise := 1e-12 * s.mean
	s.some = s.variance > noise*noise && !math.IsInf(s.variance, 0)
	return s
}

// share is what lines through the groups of a leaf's column explain of a column,
// less chance.
func (s spread) share(leaf, column []float64) float64 {
	n := len(column)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(leaf[i], leaf[j]), i-j) })
	explained := 0.0
	for k := range groups {
		group := order[k*n/groups : (k+1)*n/groups]
		size := float64(len(group))
		var x, y, xx, xy float64
		origin := leaf[group[0]]
		for _, i := range group {
			x += leaf[i] - origin
			y += column[i] - s.mean
		}
		for _, i := range group {
			dx := leaf[i] - origin - x/size
			xx += dx * dx
			xy += dx * (column[i] - s.mean)
		}
		explained += y * y / size
		if xx > 0 {
			explained += xy * xy / xx
		}
	}
	ratio := explained / float64(n) / s.variance
	share := 1 - (1-ratio)*float64(n-1)/float64(n-2*groups)
	// Without any effect the share has a variance of 2 × parameters ÷ n².
	if chance := math.Sqrt(2*(2*groups-1)) / float64(n); share < 3*chance {
		return 0
	}
	return min(1, share)
}
