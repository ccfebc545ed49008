package job

import (
	"streamprint/calc/formula"
	"streamprint/calc/plan"
)

// PlanDraws draws the ranges of a plan in a year: PlanDrawsRequest, DrawsAnswer.
const PlanDraws Name = "plan-draws"

// PlanDrawsRequest is a plan by its link, the year, and how often to draw.
type PlanDrawsRequest struct {
	Fragment    string
	Year, Draws int
}

func planDraws(q PlanDrawsRequest) (DrawsAnswer, error) {
	p, _, err := plan.Decode(q.Fragment)
	if err != nil {
		return DrawsAnswer{}, err
	}
	r, err := plan.Work(p)
	if err != nil {
		return DrawsAnswer{}, err
	}
	return DrawPlan(r, q)
}

// DrawPlan is the job on a plan that is worked out already.
func DrawPlan(r *plan.Result, q PlanDrawsRequest) (DrawsAnswer, error) {
	year := q.Year - plan.First
	nodes := []*formula.Node{r.Nodes.Gross, r.Nodes.Remaining}
	points := make([]formula.Point, len(nodes))
	for i, n := range nodes {
		points[i] = formula.Point{Node: n, Year: year}
	}
	columns, err := formula.SampleAt(r.Graph, q.Draws, r.Plan.Seed(), points...)
	if err != nil {
		return DrawsAnswer{}, err
	}
	a := DrawsAnswer{Fragment: q.Fragment, Draws: q.Draws, Ranges: map[string]Range{}}
	for i, n := range nodes {
		low, high := formula.RangeOf(columns[i])
		// The band never leaves the value out.
		value := r.Amount(n, q.Year).InexactFloat64()
		a.Ranges[n.Key] = Range{min(low, value), max(high, value)}
	}
	a.Spread = formula.Distribute(columns[0], bins)
	return a, nil
}
