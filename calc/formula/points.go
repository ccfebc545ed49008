package formula

import "slices"

// Point is a node in a year, counted from 0.
type Point struct {
	Node *Node
	Year int
}

// block is how many draws [SampleAt] works out at a time. The columns of so many
// draws of a plan to 2100, of some four hundred nodes in 82 years, are 16 MB; those
// of the ten years to its deadline 2 MB.
const block = 64

// SampleAt gives the draws of some points, a column each: those that [Sample]
// gives, but in a memory that does not grow with the draws, only the columns asked
// for do.
func SampleAt(g *Graph, draws int, seed uint64, points ...Point) ([][]float64, error) {
	last := 0
	nodes := make([]*Node, len(points))
	for i, p := range points {
		last = max(last, p.Year)
		nodes[i] = p.Node
	}
	part, err := g.above(last, nodes...)
	if err != nil {
		return nil, err
	}
	out := make([][]float64, len(points))
	drawn := map[*Node][]float64{}
	for from := 0; from < draws; from += block {
		to := min(from+block, draws)
		d := part.columns(func(n *Node) []float64 {
			column, ok := drawn[n]
			if !ok {
				column = n.draw(draws, seed)
				drawn[n] = column
			}
			if len(column) == 1 {
				return column
			}
			return column[from:to]
		})
		for i, p := range points {
			column := d.Year(p.Node, p.Year)
			if len(column) == 1 {
				column = slices.Repeat(column, to-from)
			}
			out[i] = append(out[i], column...)
		}
	}
	return out, nil
}
