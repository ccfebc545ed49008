package main

import (
	"fmt"
	"unicode"

	"streamprint/app/text"
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// whyCommand says what would change a result most: choices, and figures of the
// book.
type whyCommand struct {
	File string `arg:"" help:"File with a document, - for standard input."`

	planQuestion `embed:""`
	output       `embed:""`
}

// mostFactors is how many figures the text lists.
const mostFactors = 8

// Run asks.
func (c *whyCommand) Run(s *streams) error {
	d, err := open(s, "FILE", c.File)
	if err != nil {
		return err
	}
	if d.plan != nil {
		err = c.plan(s, *d.plan)
	} else {
		err = c.habit(s, d)
	}
	if err != nil {
		return err
	}
	return d.writeNotes(s, text.For(text.EN))
}

func (c *whyCommand) habit(s *streams, d document) error {
	if err := c.notFor(); err != nil {
		return err
	}
	of, err := d.viewed()
	if err != nil {
		return err
	}
	r, err := of.Estimate(draws)
	if err != nil {
		return err
	}
	choices, err := viewing.Choices(of, draws)
	if err != nil {
		return err
	}
	factors, err := r.Sensitivity(draws)
	if err != nil {
		return err
	}
	steps, err := viewing.StepDown(of, draws)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return s.json(newHabitReasons(d, r, choices, factors, steps))
	}
	w := whyWriter{s, text.Lang(c.Lang), text.CompareFor(text.Lang(c.Lang)), text.For(text.Lang(c.Lang))}
	w.habit(r, choices, factors, steps)
	return nil
}

func (c *whyCommand) plan(s *streams, p plan.Plan) error {
	amount, year, err := c.of(&p)
	if err != nil {
		return err
	}
	levers, err := plan.Levers(p, amount, year, planDraws)
	if err != nil {
		return err
	}
	factors, err := p.Sensitivity(amount, year, planDraws)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return s.json(newPlanReasons(p, amount, year, levers, factors))
	}
	w := whyWriter{s, text.Lang(c.Lang), text.CompareFor(text.Lang(c.Lang)), text.For(text.Lang(c.Lang))}
	w.plan(p, amount, year, levers, factors)
	return nil
}

// factorReason is a figure of the book with its share of the variance, 0 to 1,
// and the result with it at its low and at its high end.
type factorReason struct {
	ID    string `json:"id"`
	Share number `json:"share"`
	Low   number `json:"low"`
	High  number `json:"high"`
}

// sensitivity is every figure that the result depends on. Rest is the share
// that none has alone.
type sensitivity struct {
	Unit    string         `json:"unit"`
	Rest    number         `json:"rest"`
	Factors []factorReason `json:"factors"`
}

// sampled is a number of a sample: more digits would be noise.
func sampled(f float64) decimal.Decimal { return formula.Significant(decimal.NewFromFloat(f), 9) }

func newSensitivity(unit string, s *formula.Sensitivity) sensitivity {
	out := sensitivity{Unit: unit, Rest: number(sampled(s.Rest)), Factors: []factorReason{}}
	for _, f := range s.Factors {
		out.Factors = append(out.Factors, factorReason{f.Node.Key, number(sampled(f.Share)), number(sampled(f.Low)), number(sampled(f.High))})
	}
	return out
}

// habitReasons is the answer for a habit, as JSON. Everything is in kg CO2e of
// a year, or of the one time.
type habitReasons struct {
	Model    string         `json:"model"`
	Method   string         `json:"method"`
	Scenario string         `json:"scenario"`
	CO2eKg   number         `json:"co2e_kg"`
	Choices  []choiceReason `json:"choices"`
	// StepDown is the same step down in quality by several methods, empty at the
	// lowest quality.
	StepDown    []stepReason `json:"step_down"`
	Sensitivity sensitivity  `json:"sensitivity"`
}

type choiceReason struct {
	ID       viewing.ChoiceID `json:"id"`
	ChangeKg changed          `json:"change_kg"`
	// Share is the change over the result.
	Share       number         `json:"share"`
	Effect      viewing.Effect `json:"effect"`
	Represented bool           `json:"represented"`
	Scenario    string         `json:"scenario"`
}

type stepReason struct {
	Method   string          `json:"method"`
	From     viewing.Quality `json:"from"`
	To       viewing.Quality `json:"to"`
	CO2eKg   number          `json:"co2e_kg"`
	ChangeKg changed         `json:"change_kg"`
}

func newHabitReasons(d document, r *viewing.Result, choices []viewing.Choice, factors *formula.Sensitivity, steps []*viewing.Comparison) *habitReasons {
	out := &habitReasons{
		Model: d.watch.Model, Method: d.watch.Method, Scenario: scenario.Encode(d.watch), CO2eKg: number(r.YearCarbon.Value),
		Choices: []choiceReason{}, StepDown: []stepReason{}, Sensitivity: newSensitivity("kg", factors),
	}
	for _, c := range choices {
		to := d.watch.WithHabit(c.Habit)
		out.Choices = append(out.Choices, choiceReason{
			c.ID, changed{number(c.Change.Value), end(c.Change.Low), end(c.Change.High)}, number(c.Share), c.Effect, c.Represented, scenario.Encode(to),
		})
	}
	for _, c := range steps {
		out.StepDown = append(out.StepDown, stepReason{
			c.A.Method.ID, c.A.Habit.Quality, c.B.Habit.Quality, number(c.A.YearCarbon.Value),
			changed{number(c.Difference.Value), end(c.Difference.Low), end(c.Difference.High)},
		})
	}
	return out
}

// planReasons is the answer for a plan, as JSON.
type planReasons struct {
	Model    string        `json:"model"`
	Preset   string        `json:"preset"`
	Scenario string        `json:"scenario"`
	Amount   plan.Amount   `json:"amount"`
	Year     int           `json:"year"`
	Unit     string        `json:"unit"`
	Levers   []leverReason `json:"levers"`
	// Sensitivity is in the unit of the amount.
	Sensitivity sensitivity `json:"sensitivity"`
}

type leverReason struct {
	ID plan.LeverID `json:"id"`
	// Measure is empty but for measures.
	Measure  string  `json:"measure"`
	Change   changed `json:"change"`
	Share    number  `json:"share"`
	Scenario string  `json:"scenario"`
}

func newPlanReasons(p plan.Plan, amount plan.Amount, year int, levers []plan.Lever, factors *formula.Sensitivity) *planReasons {
	out := &planReasons{
		Model: p.Book().ID, Preset: p.Preset, Scenario: plan.Encode(p), Amount: amount, Year: year, Unit: amount.Unit(),
		Levers: []leverReason{}, Sensitivity: newSensitivity(amount.Unit(), factors),
	}
	for _, l := range levers {
		out.Levers = append(out.Levers, leverReason{
			l.ID, l.Measure, changed{number(l.Change.Value), end(l.Change.Low), end(l.Change.High)}, number(l.Share), plan.Encode(l.Plan),
		})
	}
	return out
}

// whyWriter writes the answers as text.
type whyWriter struct {
	*streams
	lang text.Lang
	m    *text.CompareMessages
	t    *text.Messages
}

func (w whyWriter) habit(r *viewing.Result, choices []viewing.Choice, factors *formula.Sensitivity, steps []*viewing.Comparison) {
	period := " " + w.m.Year
	if r.Habit.Per == viewing.Once {
		period = " " + w.m.Once
	}
	w.plain(text.Quantity(w.lang, r.YearCarbon.Value, "kg "+text.CO2eASCII).String()+period+", "+r.Method.Name, "", w.m.ChoicesHeading)
	k := newScale(w.lang, "kg", r.YearCarbon.Value)
	var rows [][]string
	for _, c := range choices {
		name := w.m.Choice[c.ID]
		switch c.ID {
		case viewing.CleanestCountry, viewing.DirtiestCountry:
			name += " (" + text.CountryName(w.lang, c.Habit.Country) + ")"
		case viewing.SmallerDevice:
			name += " (" + w.t.DeviceName[c.Habit.Device]
			if c.Habit.Device == viewing.TV {
				name += ", " + text.Number(w.lang, c.Habit.Inches) + " " + w.t.Watch.SizeAfter
			}
			name += ")"
		}
		row := []string{name, w.m.NoEffect, ""}
		switch {
		case !c.Represented:
			row[1] = w.m.NotRepresented
		case c.Effect != viewing.NoEffect:
			row[1] = k.change(c.Change.Value)
			row[2] = signed(c.Share, text.Percent(w.lang, c.Share, text.MaxFraction(0)))
			if c.Effect == viewing.SlightEffect {
				row[2] = w.m.Slight
			}
		}
		rows = append(rows, row)
	}
	w.table(indent, []bool{false, true, true}, rows)
	w.plain(wrap(indent, w.m.ChoicesNote)...)
	w.plain("")
	w.factors("kg", factors, func(n *formula.Node) string { return w.t.FactorName(n.Factor) })
	if len(steps) == 0 {
		return
	}
	from, to := steps[0].A.Habit.Quality, steps[0].B.Habit.Quality
	w.plain("", fmt.Sprintf(w.m.StepHeading, w.t.QualityName[from], w.t.QualityName[to]))
	rows = nil
	for _, c := range steps {
		own := newScale(w.lang, "kg", c.A.YearCarbon.Value)
		row := []string{c.A.Method.Name, own.write(c.A.YearCarbon.Value), own.change(c.Difference.Value), ""}
		if !c.A.YearCarbon.Value.IsZero() {
			row[3] = signed(c.Difference.Value, text.Percent(w.lang, c.Difference.Value.DivRound(c.A.YearCarbon.Value, 6), text.Significant(2)))
		}
		rows = append(rows, row)
	}
	w.table(indent, []bool{false, true, true, true}, rows)
	w.plain(wrap(indent, w.m.StepNote)...)
}

func (w whyWriter) plan(p plan.Plan, amount plan.Amount, year int, levers []plan.Lever, factors *formula.Sensitivity) {
	t := text.PlanFor(w.lang)
	k := newScale(w.lang, amount.Unit(), sampled(factors.Value))
	w.plain(t.Preset[p.Preset], fmt.Sprintf(w.m.InYear, w.m.Amount[amount], year)+w.t.Colon()+k.write(sampled(factors.Value)), "", w.m.LeversHeading)
	var rows [][]string
	for _, l := range levers {
		name := w.m.Lever[l.ID]
		if l.ID == plan.FullMeasure {
			name = fmt.Sprintf(name, startLower(t.EntryName(p, "measure", l.Measure)))
		}
		row := []string{name, w.m.NoEffect, ""}
		if !l.NoEffect() {
			row[1], row[2] = k.change(l.Change.Value), signed(l.Share, text.Percent(w.lang, l.Share, text.Significant(2)))
		}
		rows = append(rows, row)
	}
	w.table(indent, []bool{false, true, true}, rows)
	w.plain(wrap(indent, w.m.LeversNote)...)
	w.plain("")
	w.factors(amount.Unit(), factors, func(n *formula.Node) string { return w.t.FactorName(n.Factor) })
}

// factors is the table of the figures that matter, those that move nothing left
// out.
func (w whyWriter) factors(unit string, s *formula.Sensitivity, name func(*formula.Node) string) {
	w.plain(w.m.FactorsHeading)
	var rows [][]string
	for _, f := range s.Factors {
		if len(rows) == mostFactors || f.Share == 0 && f.Swing() == 0 {
			continue
		}
		share := "<" + text.Percent(w.lang, decimal.New(1, -2))
		if f.Share >= 0.01 {
			share = text.Percent(w.lang, sampled(f.Share), text.MaxFraction(0))
		}
		k := newScale(w.lang, unit, sampled(s.Value))
		ends := k.write(sampled(f.Low)) + " / " + k.write(sampled(f.High))
		rows = append(rows, []string{name(f.Node), share, ends})
	}
	if len(rows) == 0 {
		w.plain(indent + w.m.NoFactors)
		return
	}
	rows = append([][]string{{w.m.Factor, w.m.Share, w.m.Ends}}, rows...)
	if s.Rest >= 0.01 {
		rows = append(rows, []string{w.m.Rest, text.Percent(w.lang, sampled(s.Rest), text.MaxFraction(0)), ""})
	}
	w.table(indent, []bool{false, true, false}, rows)
	w.plain(wrap(indent, w.m.FactorsNote)...)
}

// startLower writes a name inside a sentence, in any language. An abbreviation
// keeps its capitals.
func startLower(name string) string {
	r := []rune(name)
	if len(r) > 1 && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}
