package job

import (
	"cmp"
	"fmt"

	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// WatchCompare and PlanCompare say why two scenarios of a kind differ: CompareRequest, CompareAnswer.
const (
	WatchCompare Name = "watch-compare"
	PlanCompare  Name = "plan-compare"
)

// The sizes of the samples behind the range of a difference, as of the command line.
const (
	watchCompareDraws = 10_000
	planCompareDraws  = 500
)

// CompareRequest is two scenarios by their links.
type CompareRequest struct {
	A, B string
	// Amount and Year are for plans: which number of which year. A year of which one of the two knows no emissions is
	// taken for the first that both know.
	Amount plan.Amount
	Year   int
}

// CompareAnswer is how much more B is than A, and why.
type CompareAnswer struct {
	Unit string // of all amounts: kg of a year, t, or USD
	A, B CompareSide
	// Change is B − A.
	Change CompareAmount
	// Parts are what each group of inputs that differs brings to the change, which they add up to exactly.
	Parts []ComparePart
	// Year is that of the amounts of plans, First the first that can be asked for.
	Year, First int
}

// CompareAmount is a value with its range. Ranged says that there is one.
type CompareAmount struct {
	Value, Low, High decimal.Decimal
	Ranged           bool
}

// CompareSide is one of the two.
type CompareSide struct {
	Amount CompareAmount
	// Method, Per and Energy, in kWh of a year, are of a habit. HasEnergy tells whether its method gives any.
	Method    string
	Per       viewing.Period
	Energy    CompareAmount
	HasEnergy bool
	// Preset and Amounts are of a plan, each amount in its own unit.
	Preset  string
	Amounts map[plan.Amount]decimal.Decimal
}

// ComparePart is what a group of inputs brings. Driver is a [viewing.Driver] or a [plan.Driver].
type ComparePart struct {
	Driver string
	Amount decimal.Decimal
}

func watchCompare(q CompareRequest) (CompareAnswer, error) {
	a, _, err := scenario.Decode(q.A)
	if err != nil {
		return CompareAnswer{}, err
	}
	b, _, err := scenario.Decode(q.B)
	if err != nil {
		return CompareAnswer{}, err
	}
	c, err := viewing.Compare(a.Case(), b.Case(), watchCompareDraws)
	if err != nil {
		return CompareAnswer{}, err
	}
	answer := CompareAnswer{Unit: "kg", A: watchSide(c.A), B: watchSide(c.B), Change: changeOf(c.Difference)}
	for _, p := range c.Parts {
		answer.Parts = append(answer.Parts, ComparePart{string(p.Driver), p.Amount})
	}
	return answer, nil
}

func watchSide(r *viewing.Result) CompareSide {
	amount := func(q viewing.Quantity) CompareAmount {
		return CompareAmount{q.Value, q.Low.Decimal, q.High.Decimal, q.Low.Valid && q.High.Valid}
	}
	side := CompareSide{Amount: amount(r.YearCarbon), Method: r.Method.ID, Per: r.Habit.Per}
	if side.HasEnergy = r.YearEnergy.Node != nil; side.HasEnergy {
		side.Energy = amount(r.YearEnergy)
	}
	return side
}

func changeOf(c formula.Change) CompareAmount {
	return CompareAmount{c.Value, c.Low.Decimal, c.High.Decimal, c.Low.Valid && c.High.Valid}
}

func planCompare(q CompareRequest) (CompareAnswer, error) {
	a, _, err := plan.Decode(q.A)
	if err != nil {
		return CompareAnswer{}, err
	}
	b, _, err := plan.Decode(q.B)
	if err != nil {
		return CompareAnswer{}, err
	}
	first := max(a.Begin(), b.Begin())
	year := min(max(cmp.Or(q.Year, a.Deadline), first), plan.Last)
	c, err := plan.Compare(a, b, q.Amount, year, planCompareDraws)
	if err != nil {
		return CompareAnswer{}, err
	}
	answer := CompareAnswer{Unit: q.Amount.Unit(), Change: changeOf(c.Difference), Year: year, First: first}
	for _, p := range c.Parts {
		answer.Parts = append(answer.Parts, ComparePart{string(p.Driver), p.Amount})
	}
	for _, s := range []struct {
		side  *CompareSide
		plan  plan.Plan
		value decimal.Decimal
	}{{&answer.A, a, c.A}, {&answer.B, b, c.B}} {
		if *s.side, err = planSide(s.plan, year); err != nil {
			return CompareAnswer{}, err
		}
		s.side.Amount.Value = s.value
	}
	return answer, nil
}

// planSide is a plan with all amounts of a year.
func planSide(p plan.Plan, year int) (CompareSide, error) {
	r, err := plan.Work(p)
	if err != nil {
		return CompareSide{}, err
	}
	y := r.In(year)
	less := r.Graph.Node("plan.gross_less_removals")
	if less == nil {
		return CompareSide{}, fmt.Errorf("the plan has no gross less removals")
	}
	return CompareSide{Preset: p.Preset, Amounts: map[plan.Amount]decimal.Decimal{
		plan.GrossAmount: y.Gross, plan.RemainingAmount: y.Remaining, plan.CostAmount: y.Cost, plan.TargetAmount: y.Target,
		plan.GapAmount: decimal.Max(decimal.Decimal{}, r.Amount(less, year).Sub(y.EvidenceLow)),
	}}, nil
}
