package job

import (
	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// WatchDraws draws the ranges of an estimate: DrawsRequest, DrawsAnswer.
const WatchDraws Name = "watch-draws"

// DrawsRequest is an estimate by its link, and how often to draw.
type DrawsRequest struct {
	Fragment string
	Draws    int
}

// Range is a number's range in its node's unit.
type Range struct{ Low, High float64 }

// Spread is how the draws of one number are spread: Low and High are the ends of the band, which nine in ten lie between.
type Spread struct {
	Bins              []Bin
	Low, Median, High float64
	Draws             int
}

// Bin counts the draws between two values.
type Bin struct {
	Low, High float64
	Count     int
}

// DrawsAnswer has the ranges by node.
type DrawsAnswer struct {
	Fragment string
	Draws    int
	Ranges   map[string]Range
	Spread   Spread // of the headline
}

func watchDraws(q DrawsRequest) (DrawsAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return DrawsAnswer{}, err
	}
	method, err := viewing.Find(doc.Method)
	if err != nil {
		return DrawsAnswer{}, err
	}
	r, err := viewing.Estimate(method, doc.Habit, q.Draws)
	if err != nil {
		return DrawsAnswer{}, err
	}
	a := DrawsAnswer{Fragment: q.Fragment, Draws: q.Draws, Ranges: map[string]Range{}}
	for _, v := range []viewing.Quantity{r.YearCarbon, r.YearEnergy, r.Carbon, r.Energy} {
		if v.Node != nil && v.Low.Valid {
			a.Ranges[v.Node.Key] = Range{v.Low.Decimal.InexactFloat64(), v.High.Decimal.InexactFloat64()}
		}
	}
	return a, nil
}

var _ formula.Op
