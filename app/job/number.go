package job

import (
	"fmt"

	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// WatchNumber and PlanNumber draw the range of one number of an estimate or of a
// plan: NumberRequest, NumberAnswer.
const (
	WatchNumber Name = "watch-number"
	PlanNumber  Name = "plan-number"
)

// NumberRequest is a number by the link of what it belongs to and by the key of
// its node, and how often to draw.
type NumberRequest struct {
	Fragment, Key string
	// Hour asks for that of one hour of an estimate, Year for that of a year of a
	// plan.
	Hour  bool
	Year  int
	Draws int
}

// NumberAnswer is the range in the node's unit. Both ends are equal where nothing
// in the number is uncertain.
type NumberAnswer struct{ Range Range }

func watchNumber(q NumberRequest) (NumberAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return NumberAnswer{}, err
	}
	c := doc.Case()
	if q.Hour {
		c = c.OneHour()
	}
	r, err := c.Estimate(0)
	if err != nil {
		return NumberAnswer{}, err
	}
	return numberRange(r.Graph, r.Exact, q, r.Seed, 0)
}

func planNumber(q NumberRequest) (NumberAnswer, error) {
	p, _, err := plan.Decode(q.Fragment)
	if err != nil {
		return NumberAnswer{}, err
	}
	if q.Year < plan.First || q.Year > plan.Last {
		return NumberAnswer{}, fmt.Errorf("no plan has a year %d", q.Year)
	}
	r, err := plan.Work(p)
	if err != nil {
		return NumberAnswer{}, err
	}
	return numberRange(r.Graph, r.Exact, q, r.Plan.Seed(), q.Year-plan.First)
}

// numberRange draws a node in a year. The range never leaves the value out.
func numberRange(g *formula.Graph, e *formula.Exact, q NumberRequest, seed uint64, year int) (NumberAnswer, error) {
	n := g.Node(q.Key)
	if n == nil {
		return NumberAnswer{}, fmt.Errorf("no number is called %q", q.Key)
	}
	columns, err := formula.SampleAt(g, q.Draws, seed, formula.Point{Node: n, Year: year})
	if err != nil {
		return NumberAnswer{}, err
	}
	low, high := formula.RangeOf(columns[0])
	value := e.In(n, year).InexactFloat64()
	return NumberAnswer{Range{min(low, value), max(high, value)}}, nil
}
