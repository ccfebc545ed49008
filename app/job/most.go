package job

import (
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// WatchMost and PlanMost say what would change an amount most: MostRequest, MostAnswer.
const (
	WatchMost Name = "watch-most"
	PlanMost  Name = "plan-most"
)

// The sizes of the samples from which the shares of figures are worked out, as of the command line.
const (
	watchShareDraws = 2000
	planShareDraws  = 500
)

// MostRequest asks what would change a scenario's amount most.
type MostRequest struct {
	// Fragment is the scenario by its link.
	Fragment string
	// Amount and Year are for plans: which number of which year. A habit is asked for its emissions of a year, in kg.
	Amount plan.Amount
	Year   int
	// Draws is the size of the samples behind the ranges of the ways, 0 for none.
	Draws int
}

// MostAnswer is what would change the amount. All amounts are in its unit: kg, t or USD.
type MostAnswer struct {
	// Value is the amount as it is.
	Value decimal.Decimal
	// Ways lead to other scenarios, the largest change first.
	Ways []Way
	// Leans are the figures that it rests on, the largest share first. Rest is the share that none has alone, 0 to 1.
	Leans []Lean
	Rest  float64
}

// Way is one thing that could be otherwise.
type Way struct {
	// ID is a [viewing.ChoiceID] or a [plan.LeverID], Measure the measure of a lever.
	ID, Measure string
	// Fragment is where it leads, as a link.
	Fragment string
	Change   formula.Change
	Effect   viewing.Effect
	// Represented is false where the method has no such input.
	Represented bool
}

// Lean is a figure of the book, or an input with a range, by its node.
type Lean struct {
	Key string
	// Share is that of the variance, 0 to 1; Low and High are the amount with the figure at its ends.
	Share, Low, High float64
}

func leans(s *formula.Sensitivity) (list []Lean, rest float64) {
	for _, f := range s.Factors {
		if f.Share > 0 || f.Swing() > 0 {
			list = append(list, Lean{f.Node.Key, f.Share, f.Low, f.High})
		}
	}
	return list, s.Rest
}

func watchMost(q MostRequest) (MostAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return MostAnswer{}, err
	}
	r, err := doc.Case().Estimate(0)
	if err != nil {
		return MostAnswer{}, err
	}
	choices, err := viewing.Choices(doc.Case(), q.Draws)
	if err != nil {
		return MostAnswer{}, err
	}
	s, err := r.Sensitivity(watchShareDraws)
	if err != nil {
		return MostAnswer{}, err
	}
	a := MostAnswer{Value: r.YearCarbon.Value}
	a.Leans, a.Rest = leans(s)
	for _, c := range choices {
		if to := chosen(doc, c.Habit); scenario.Validate(to) == nil {
			a.Ways = append(a.Ways, Way{string(c.ID), "", scenario.Encode(to), c.Change, c.Effect, c.Represented})
		}
	}
	return a, nil
}

// chosen is the document with another habit. A number that is another one now loses the range it had.
func chosen(doc scenario.Document, h viewing.Habit) scenario.Document {
	to := doc
	to.Habit = h
	for f := range doc.Ranges {
		if scenario.Text(doc, f) != scenario.Text(to, f) {
			to = to.WithoutRange(f)
		}
	}
	return to
}

func planMost(q MostRequest) (MostAnswer, error) {
	p, _, err := plan.Decode(q.Fragment)
	if err != nil {
		return MostAnswer{}, err
	}
	levers, err := plan.Levers(p, q.Amount, q.Year, q.Draws)
	if err != nil {
		return MostAnswer{}, err
	}
	s, err := p.Sensitivity(q.Amount, q.Year, planShareDraws)
	if err != nil {
		return MostAnswer{}, err
	}
	a := MostAnswer{Value: formula.Significant(decimal.NewFromFloat(s.Value), 12)}
	a.Leans, a.Rest = leans(s)
	for _, l := range levers {
		effect := viewing.RealEffect
		if l.NoEffect() {
			effect = viewing.NoEffect
		}
		a.Ways = append(a.Ways, Way{string(l.ID), l.Measure, plan.Encode(l.Plan), l.Change, effect, true})
	}
	return a, nil
}
