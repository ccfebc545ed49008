package formula

import "github.com/shopspring/decimal"

// Vary gives inputs of the graph ranges of the visitor's own, from two graphs
// that were built like it with one number at its low and at its high end: every
// input of one number that differs between the three is within its values there
// (see [Node.Within]). It returns how many there are; zero means that the number
// does not reach the graph as an input.
//
// So what may vary need not be known twice: the building of a graph says which
// input a number becomes, in which unit.
func (g *Graph) Vary(low, high *Graph) int {
	count := 0
	for _, n := range g.nodes {
		if n.Op != Input || n.series {
			continue
		}
		a, b := low.Node(n.Key), high.Node(n.Key)
		if a == nil || b == nil || a.Op != Input || b.Op != Input || a.series || b.series {
			continue
		}
		value, from, to := n.input[0], a.input[0], b.input[0]
		if from.Equal(value) && to.Equal(value) {
			continue
		}
		n.Within(decimal.Min(value, from, to), decimal.Max(value, from, to))
		count++
	}
	return count
}
