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

// bins is how finely the spread of draws is shown.
const bins = 40

// DrawsAnswer has the ranges by node.
type DrawsAnswer struct {
	Fragment string
	Draws    int
	Ranges   map[string]Range
	Spread   formula.Distribution // of the headline
}

func watchDraws(q DrawsRequest) (DrawsAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return DrawsAnswer{}, err
	}
	r, err := doc.Case().Estimate(q.Draws)
	if err != nil {
		return DrawsAnswer{}, err
	}
	a := DrawsAnswer{Fragment: q.Fragment, Draws: q.Draws, Ranges: map[string]Range{}}
	for _, v := range []viewing.Quantity{r.YearCarbon, r.YearEnergy, r.Carbon, r.Energy} {
		if v.Node != nil && v.Low.Valid {
			a.Ranges[v.Node.Key] = Range{v.Low.Decimal.InexactFloat64(), v.High.Decimal.InexactFloat64()}
		}
	}
	a.Spread, err = r.Distribution(r.YearCarbon.Node, q.Draws, bins)
	return a, err
}
