package plan

import (
	"cmp"
	"fmt"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Band is a number of the ledger with the range in which nine draws in ten lie,
// widened to the value where it is outside. Low and High are rounded to 12
// significant digits.
type Band struct {
	Value, Low, High decimal.Decimal
}

// YearBands is a line of the ledger with its ranges, in the order of [Columns].
type YearBands struct {
	Year  int
	Bands []Band
}

// Of is the band of a column by its name, such as "gross_t".
func (y YearBands) Of(column string) (Band, bool) {
	for i, c := range Columns {
		if c.Name == column && i < len(y.Bands) {
			return y.Bands[i], true
		}
	}
	return Band{}, false
}

// Bands gives the ranges of the ledger in some years, from so many draws of the
// figures of the book and of the numbers to which the visitor gave a range;
// without years, in that of the deadline. The seed is that of the plan, see
// [Plan.Seed]. The plan must be valid; a year outside of the ledger is an error.
//
// Its time grows with the last year asked for and with the draws, its memory with
// neither but for the draws of the numbers asked for.
func (p Plan) Bands(draws int, years ...int) ([]YearBands, error) {
	if len(years) == 0 {
		years = []int{p.Deadline}
	}
	if draws < 1 {
		return nil, fmt.Errorf("ranges of %d draws", draws)
	}
	g, nodes, _, err := p.buildVaried()
	if err != nil {
		return nil, err
	}
	var points []formula.Point
	for _, year := range years {
		if err := inLedger(year); err != nil {
			return nil, err
		}
		for _, c := range Columns {
			points = append(points, formula.Point{Node: c.node(nodes), Year: year - First})
		}
	}
	columns, err := formula.SampleAt(g, draws, p.Seed(), points...)
	if err != nil {
		return nil, err
	}
	exact, err := formula.Read(g)
	if err != nil {
		return nil, err
	}
	list := make([]YearBands, len(years))
	for i, year := range years {
		list[i].Year = year
		for j := range Columns {
			at := i*len(Columns) + j
			value := exact.In(points[at].Node, points[at].Year)
			low, high := formula.RangeOf(columns[at])
			list[i].Bands = append(list[i].Bands, Band{value, decimal.Min(rounded(low), value), decimal.Max(rounded(high), value)})
		}
	}
	return list, nil
}

// rounded is a sampled number: more digits would be noise of the arithmetic.
func rounded(f float64) decimal.Decimal {
	return formula.Significant(decimal.NewFromFloat(f), 12)
}

func inLedger(year int) error {
	if year < First || year > Last {
		return fmt.Errorf("the year %d is not in the ledger of %d to %d", year, First, Last)
	}
	return nil
}

// Distribution is how so many draws of a number of a calendar year are spread, in
// that many bins, see [formula.Distribute]. The number is a column of the ledger by
// its name, such as "gross_t", or an [Amount]. The draws are those of [Plan.Bands].
func (p Plan) Distribution(number string, year, draws, bins int) (formula.Distribution, error) {
	if err := inLedger(year); err != nil {
		return formula.Distribution{}, err
	}
	g, nodes, _, err := p.buildVaried()
	if err != nil {
		return formula.Distribution{}, err
	}
	var n *formula.Node
	for _, c := range Columns {
		if c.Name == number {
			n = c.node(nodes)
		}
	}
	if n == nil {
		if n, err = Amount(number).node(g, nodes); cmp.Or(err, g.Err()) != nil {
			return formula.Distribution{}, cmp.Or(err, g.Err())
		}
	}
	columns, err := formula.SampleAt(g, draws, p.Seed(), formula.Point{Node: n, Year: year - First})
	if err != nil {
		return formula.Distribution{}, err
	}
	return formula.Distribute(columns[0], bins), nil
}

// text is what the seed of a plan follows from: the preset and what differs from
// it, as in a link.
func (p *Plan) text() string { return settingsText(p.Preset, p.Changes()) }

// Seed is that of all samples of the plan. It follows from the preset and what
// differs from it (see [formula.Seed]), not from the model and the ranges: the same
// plan always shows the same bands, and a wider range is seen to do nothing but
// widen them.
func (p Plan) Seed() uint64 { return formula.Seed(p.text()) }
