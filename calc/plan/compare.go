package plan

import (
	"cmp"
	"fmt"
	"slices"

	"streamprint/calc/company"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Amount is a number of a year of the ledger that plans are compared by.
type Amount string

const (
	GrossAmount     Amount = "gross"        // emitted, after measures, t
	RemainingAmount Amount = "remaining"    // gross less the plan's own removals, t
	CostAmount      Amount = "cost"         // USD
	TargetAmount    Amount = "target"       // the target line, t
	GapAmount       Amount = "evidence_gap" // what credits, as far as evidence supports them at the least, leave of remaining, t
)

// Amounts lists them.
var Amounts = []Amount{GrossAmount, RemainingAmount, CostAmount, TargetAmount, GapAmount}

// Unit is "t" or "USD".
func (a Amount) Unit() string {
	if a == CostAmount {
		return "USD"
	}
	return "t"
}

// node is the amount's line on the graph of a plan.
func (a Amount) node(g *formula.Graph, n *Nodes) (*formula.Node, error) {
	switch a {
	case GrossAmount:
		return n.Gross, nil
	case RemainingAmount:
		return n.Remaining, nil
	case CostAmount:
		return n.Cost, nil
	case TargetAmount:
		return n.Target, nil
	case GapAmount:
		left := g.Sub("gap.left", g.Node("plan.gross_less_removals"), n.Low)
		return g.Max("gap.evidence", left, g.Node("plan.none")), nil
	}
	return nil, fmt.Errorf("no amount of a plan is called %q", a)
}

// Driver is a group of settings that change together, so that a mixture of two
// plans can be worked out.
type Driver string

const (
	DriverInventory Driver = "inventory" // what was emitted, and the account of Scope 2
	DriverGrowth    Driver = "growth"    // growth and the grid
	DriverMeasures  Driver = "measures"
	DriverTarget    Driver = "target" // target and promise
	DriverCredits   Driver = "credits"
	DriverLand      Driver = "land"  // preserved and regenerated
	DriverOther     Driver = "other" // audience, viewers, deadline, papers, what can be done in time, ranges
	DriverModel     Driver = "model" // the version of the model, and with it of the factor book
)

// Drivers lists them in the order in which parts are given.
var Drivers = []Driver{DriverInventory, DriverGrowth, DriverMeasures, DriverTarget, DriverCredits, DriverLand, DriverOther, DriverModel}

// reach are the drivers that an amount can depend on. The others have a part of
// zero, and no plan is worked out for them.
var reach = map[Amount][]Driver{
	GrossAmount:     {DriverInventory, DriverGrowth, DriverMeasures, DriverModel},
	RemainingAmount: {DriverInventory, DriverGrowth, DriverMeasures, DriverLand, DriverModel},
	CostAmount:      {DriverInventory, DriverGrowth, DriverMeasures, DriverCredits, DriverLand, DriverModel},
	TargetAmount:    {DriverInventory, DriverGrowth, DriverTarget, DriverModel},
	GapAmount:       {DriverInventory, DriverGrowth, DriverMeasures, DriverCredits, DriverLand, DriverModel},
}

// take gives a plan the driver's settings of another. Lists are shared, since
// nobody edits a mixture.
func (d Driver) take(to, from *Plan) {
	switch d {
	case DriverInventory:
		to.Inventory, to.History, to.Scope2 = from.Inventory, from.History, from.Scope2
	case DriverGrowth:
		to.Growth, to.GridDecline, to.GridCountry = from.Growth, from.GridDecline, from.GridCountry
	case DriverMeasures:
		to.Measures = from.Measures
	case DriverTarget:
		to.Target, to.Promise = from.Target, from.Promise
	case DriverCredits:
		to.Credits = from.Credits
	case DriverLand:
		to.Preserve, to.Regenerate = from.Preserve, from.Regenerate
	case DriverOther:
		to.Preset, to.Deadline, to.Papers = from.Preset, from.Deadline, from.Papers
		to.Audience, to.ViewingHours = from.Audience, from.ViewingHours
		to.MostHectares, to.MostCut, to.Ranges = from.MostHectares, from.MostCut, from.Ranges
	case DriverModel:
		to.Model = from.Model
	}
}

// differs tells whether two plans differ in the driver's settings, by value: 2
// and 2.0 are equal.
func (d Driver) differs(a, b *Plan) bool {
	return d.text(a) != d.text(b)
}

// text is equal for equal settings of the driver. A total beside the factor that
// stands in its place does not count, nor does growth of zero.
func (d Driver) text(p *Plan) string {
	var own Plan
	d.take(&own, p)
	own.Model = own.model()
	if own.Inventory.TotalFactor != "" {
		own.Inventory.Total = decimal.NullDecimal{}
	}
	growth := map[company.Activity]decimal.Decimal{}
	for a, g := range own.Growth {
		if !g.IsZero() {
			growth[a] = g
		}
	}
	own.Growth = growth
	return fmt.Sprint(own)
}

// DriverPart is what a driver brings to a difference.
type DriverPart struct {
	Driver Driver
	Amount decimal.Decimal
}

// Comparison is why an amount of two plans differs in a year.
type Comparison struct {
	Amount Amount
	Year   int
	// A and B are the amounts, Difference is B − A.
	A, B       decimal.Decimal
	Difference formula.Change
	// Parts are what each driver that differs brings to the difference, in the
	// order of Drivers. They add up to it exactly.
	Parts []DriverPart
}

// Compare says why an amount of two plans differs in a calendar year, see
// [formula.SplitDifference]. The range is that of samples of so many draws; 0
// gives none, and a hundred take a moment. Both plans must be valid, and the
// year one of which both know emissions; years outside of the ledger are an
// error.
func Compare(a, b Plan, amount Amount, year, draws int) (*Comparison, error) {
	var differ, able []Driver
	for _, d := range Drivers {
		if d.differs(&a, &b) {
			differ = append(differ, d)
			if slices.Contains(reach[amount], d) {
				able = append(able, d)
			}
		}
	}
	split, err := formula.SplitDifference(len(able), func(fromB formula.Set) (decimal.Decimal, error) {
		mixed := a
		for i, d := range able {
			if fromB.Has(i) {
				d.take(&mixed, &b)
			}
		}
		return mixed.amount(amount, year)
	})
	if err != nil {
		return nil, err
	}
	c := &Comparison{Amount: amount, Year: year, A: split.A, B: split.B, Difference: formula.Change{Value: split.Total()}}
	for _, d := range differ {
		part := DriverPart{Driver: d}
		if i := slices.Index(able, d); i >= 0 {
			part.Amount = split.Parts[i]
		}
		c.Parts = append(c.Parts, part)
	}
	if draws > 0 {
		seed := formula.Seed(a.text(), b.text())
		ofA, err := a.draw(amount, year, draws, seed)
		if err != nil {
			return nil, err
		}
		ofB, err := b.draw(amount, year, draws, seed)
		if err != nil {
			return nil, err
		}
		c.Difference = formula.NewChange(split.A, split.B, ofA, ofB)
	}
	return c, nil
}

// question builds the graph of a plan, with the visitor's ranges on its inputs,
// and the node of an amount.
func (p Plan) question(amount Amount, year int) (*formula.Graph, *formula.Node, error) {
	if err := inLedger(year); err != nil {
		return nil, nil, err
	}
	g, nodes, _, err := p.buildVaried()
	if err != nil {
		return nil, nil, err
	}
	n, err := amount.node(g, nodes)
	return g, n, cmp.Or(err, g.Err())
}

// amount is the amount of a calendar year, exactly.
func (p Plan) amount(amount Amount, year int) (decimal.Decimal, error) {
	p.Ranges = nil // they change no value
	g, n, err := p.question(amount, year)
	if err != nil {
		return decimal.Decimal{}, err
	}
	e, err := formula.ReadFor(g, year-First, n)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return e.In(n, year-First), nil
}

// draw gives draws of the amount of a calendar year.
func (p Plan) draw(amount Amount, year, draws int, seed uint64) ([]float64, error) {
	g, n, err := p.question(amount, year)
	if err != nil {
		return nil, err
	}
	d, err := formula.SampleAt(g, draws, seed, formula.Point{Node: n, Year: year - First})
	if err != nil {
		return nil, err
	}
	return d[0], nil
}

// Sensitivity is which figures of the book, and which numbers with a range of the
// visitor's own, move an amount of a calendar year most, see
// [formula.ReadSensitivity]. A hundred draws or more.
func (p Plan) Sensitivity(amount Amount, year, draws int) (*formula.Sensitivity, error) {
	g, n, err := p.question(amount, year)
	if err != nil {
		return nil, err
	}
	return formula.ReadSensitivity(g, n, year-First, draws, p.Seed())
}
