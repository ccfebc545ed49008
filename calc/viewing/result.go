package viewing

import (
	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Quantity is a result with the range in which nine draws in ten lie, widened to
// the value where it is outside. Low and High are not valid when no draws were
// asked for.
type Quantity struct {
	// Node is where the formula and the sources are.
	Node  *formula.Node
	Value decimal.Decimal
	// Low and High are float64 results of sampling, given as decimals rounded to
	// 12 significant digits.
	Low, High decimal.NullDecimal
}

// Part is a component of a result.
type Part struct {
	Component Component
	// Energy is in Wh; its Node is nil where the method gives emissions only.
	Energy Quantity
	// Carbon is in g CO2e.
	Carbon Quantity
}

// Count is an equivalent: how many of it the year's emissions come to.
type Count struct {
	ID    string
	Count Quantity
}

// Result is the answer of one method for one habit.
type Result struct {
	Method *Method
	Habit  Habit
	// Model is the version of the model whose numbers it is worked out with.
	Model string
	// Energy in Wh and Carbon in g CO2e are the viewer's share in one period.
	// Energy is the sum of the parts that have one; its Node may be nil.
	Energy, Carbon Quantity
	// YearEnergy in kWh and YearCarbon in kg CO2e are those of a year of the
	// habit; for a habit of once they are those of the one time.
	YearEnergy, YearCarbon Quantity
	Parts                  []Part
	Equivalents            []Count
	Warnings               []Warning
	// Seed is that of the draws behind the ranges. It follows from the habit alone
	// (see [formula.Seed]): a link always shows the same range, and the same figure
	// has the same draws under every method.
	Seed uint64
	// Exact is the reading behind the values, for explanations.
	Exact *formula.Exact
	Graph *formula.Graph
}

// Estimate works out a habit by a method in the newest version of the model, see
// [Case.Estimate].
func Estimate(m *Method, h Habit, draws int) (*Result, error) {
	return Case{Method: m, Habit: h}.Estimate(draws)
}

// Estimate works out a case. Draws is the size of the sample for the ranges; 0
// gives no ranges. The habit must be valid (package scenario checks it), the
// model be known.
func (c Case) Estimate(draws int) (*Result, error) { return c.estimate(draws, seed(c)) }

// estimate is Estimate with a seed that may be shared with other cases.
func (c Case) estimate(draws int, seed uint64) (*Result, error) {
	book, err := c.book()
	if err != nil {
		return nil, err
	}
	g, warnings, err := c.build(book)
	if err != nil {
		return nil, err
	}
	exact, err := formula.Read(g)
	if err != nil {
		return nil, err
	}
	var sample *formula.Draws
	if draws > 0 {
		if sample, err = formula.Sample(g, draws, seed); err != nil {
			return nil, err
		}
	}
	quantity := func(key string) Quantity {
		n := g.Node(key)
		if n == nil {
			return Quantity{}
		}
		q := Quantity{Node: n, Value: exact.Value(n)}
		if sample != nil {
			low, high := sample.Range(n)
			q.Low, q.High = significant(low), significant(high)
			// A figure published at one end of its own interval can leave fewer than
			// one draw in twenty on that side of the value. The range never leaves
			// the value out.
			q.Low.Decimal, q.High.Decimal = decimal.Min(q.Low.Decimal, q.Value), decimal.Max(q.High.Decimal, q.Value)
		}
		return q
	}
	r := &Result{
		Method: c.Method, Habit: c.Habit, Model: book.ID, Seed: seed, Warnings: warnings, Exact: exact, Graph: g,
		Energy: quantity("watch.energy"), Carbon: quantity("watch.carbon"),
		YearEnergy: quantity("watch.year.energy"), YearCarbon: quantity("watch.year.carbon"),
	}
	for _, c := range Components {
		if carbon := quantity("watch." + string(c) + ".carbon"); carbon.Node != nil {
			r.Parts = append(r.Parts, Part{c, quantity("watch." + string(c) + ".energy"), carbon})
		}
	}
	for _, e := range EquivalentSet {
		if count := quantity("equivalent." + e.ID + ".count"); count.Node != nil {
			r.Equivalents = append(r.Equivalents, Count{e.ID, count})
		}
	}
	return r, nil
}

// Distribution is how so many draws of a node of the result's graph are spread,
// those of its ranges, in that many bins: see [formula.Distribute].
func (r *Result) Distribution(n *formula.Node, draws, bins int) (formula.Distribution, error) {
	d, err := formula.SampleFor(r.Graph, draws, r.Seed, 0, n)
	if err != nil {
		return formula.Distribution{}, err
	}
	return formula.Distribute(d.Column(n), bins), nil
}

// build builds the graph of a case, with the visitor's own ranges on its inputs.
func (c Case) build(book *factor.Book) (*formula.Graph, []Warning, error) {
	g, warnings, err := c.Method.BuildOf(book, c.Habit)
	if err != nil {
		return nil, nil, err
	}
	for _, ends := range c.Ends {
		low, _, err := c.Method.BuildOf(book, ends.Low)
		if err != nil {
			return nil, nil, err
		}
		high, _, err := c.Method.BuildOf(book, ends.High)
		if err != nil {
			return nil, nil, err
		}
		g.Vary(low, high)
	}
	return g, warnings, nil
}

// significant rounds a sampled number to 12 significant digits: more would be
// noise of the arithmetic.
func significant(f float64) decimal.NullDecimal {
	return decimal.NewNullDecimal(formula.Significant(decimal.NewFromFloat(f), 12))
}
