package main

import (
	"fmt"
	"slices"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// planDraws is the size of the sample behind a range of a plan.
const planDraws = 500

// compareCommand says why two documents differ.
type compareCommand struct {
	A string `arg:"" name:"A.json" help:"File with the first document, - for standard input."`
	B string `arg:"" name:"B.json" help:"File with the second document, of the same kind."`

	planQuestion `embed:""`
	output       `embed:""`
}

// planQuestion is what is asked of plans: which number of which year.
type planQuestion struct {
	Amount *string `placeholder:"AMOUNT" help:"For plans: which number: gross, remaining, cost, target or evidence_gap. Default gross."`
	Year   *string `placeholder:"YEAR" help:"For plans: of which year. Default that of the first plan's deadline."`
}

// defaultAmount is what plans are asked for.
const defaultAmount = plan.GrossAmount

// viewed is a document of watching as the engine takes it.
func (d document) viewed() (viewing.Case, error) {
	m, err := viewing.Find(d.watch.Method)
	return viewing.Case{Method: m, Habit: d.watch.Habit, Model: d.watch.Model}, err
}

// of is the number and the year that are asked of plans.
func (q planQuestion) of(plans ...*plan.Plan) (amount plan.Amount, year int, err error) {
	var mistakes usage
	amount, year = defaultAmount, plans[0].Deadline
	if q.Amount != nil {
		if amount = plan.Amount(strings.ToLower(*q.Amount)); !slices.Contains(plan.Amounts, amount) {
			mistakes = append(mistakes, "--amount: "+*q.Amount+": is none of "+join(plan.Amounts))
		}
	}
	begin := plan.First
	for _, p := range plans {
		begin = max(begin, p.Begin())
	}
	if q.Year != nil {
		v, code := scenario.ParseNumber(*q.Year)
		if code != "" || !v.IsInteger() || v.LessThan(decimal.NewFromInt(int64(begin))) || v.GreaterThan(decimal.New(plan.Last, 0)) {
			mistakes = append(mistakes, fmt.Sprintf("--year: %s: is no year from %d to %d", *q.Year, begin, plan.Last))
		} else {
			year = int(v.IntPart())
		}
	} else if year < begin {
		mistakes = append(mistakes, fmt.Sprintf("--year: give one from %d to %d; the emissions of %d are not known", begin, plan.Last, year))
	}
	if len(mistakes) > 0 {
		return amount, year, mistakes
	}
	return amount, year, nil
}

// notFor tells the caller of flags that mean nothing for watching.
func (q planQuestion) notFor() error {
	var mistakes usage
	for flag, given := range map[string]*string{"--amount": q.Amount, "--year": q.Year} {
		if given != nil {
			mistakes = append(mistakes, flag+": is for plans")
		}
	}
	slices.Sort(mistakes)
	if len(mistakes) > 0 {
		return mistakes
	}
	return nil
}

// Run compares the two.
func (c *compareCommand) Run(s *streams) error {
	if c.A == "-" && c.B == "-" {
		return usage{"B.json: standard input holds one document only"}
	}
	a, err := open(s, "A.json", c.A)
	if err != nil {
		return err
	}
	b, err := open(s, "B.json", c.B)
	if err != nil {
		return err
	}
	switch {
	case (a.plan == nil) != (b.plan == nil):
		return usage{"B.json: one is a plan, the other is not"}
	case a.plan != nil:
		err = c.plans(s, *a.plan, *b.plan)
	default:
		err = c.habits(s, a, b)
	}
	if err != nil {
		return err
	}
	for _, d := range []document{a, b} {
		if err := d.writeNotes(s, text.For(text.EN)); err != nil {
			return err
		}
	}
	return nil
}

func (c *compareCommand) habits(s *streams, a, b document) error {
	if err := c.notFor(); err != nil {
		return err
	}
	first, err := a.viewed()
	if err != nil {
		return err
	}
	second, err := b.viewed()
	if err != nil {
		return err
	}
	r, err := viewing.Compare(first, second, draws)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return s.json(newHabitsComparison(a, b, r))
	}
	writeHabits(s, text.Lang(c.Lang), r)
	return nil
}

func (c *compareCommand) plans(s *streams, a, b plan.Plan) error {
	amount, year, err := c.of(&a, &b)
	if err != nil {
		return err
	}
	r, err := plan.Compare(a, b, amount, year, planDraws)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return s.json(newPlansComparison(a, b, r))
	}
	writePlans(s, text.Lang(c.Lang), a, b, r)
	return nil
}

// changed is a difference with its range, in the unit of its name's object.
type changed struct {
	Value number `json:"value"`
	Low   number `json:"low"`
	High  number `json:"high"`
}

// comparedPart is what a driver brings, in the same unit.
type comparedPart struct {
	Driver string `json:"driver"`
	Value  number `json:"value"`
}

// habitsComparison is the answer for two habits, as JSON. Everything is in kg
// CO2e of a year, or of the one time.
type habitsComparison struct {
	Model      string         `json:"model"`
	Unit       string         `json:"unit"`
	A          comparedHabit  `json:"a"`
	B          comparedHabit  `json:"b"`
	Difference changed        `json:"difference"`
	Parts      []comparedPart `json:"parts"`
}

type comparedHabit struct {
	Method   string `json:"method"`
	Scenario string `json:"scenario"`
	changed
}

func newHabitsComparison(a, b document, c *viewing.Comparison) *habitsComparison {
	side := func(d document, r *viewing.Result) comparedHabit {
		y := r.YearCarbon
		return comparedHabit{d.watch.Method, scenario.Encode(d.watch), changed{number(y.Value), end(y.Low), end(y.High)}}
	}
	out := &habitsComparison{
		Model: models(a.watch.Model, b.watch.Model), Unit: "kg", A: side(a, c.A), B: side(b, c.B),
		Difference: changed{number(c.Difference.Value), end(c.Difference.Low), end(c.Difference.High)}, Parts: []comparedPart{},
	}
	for _, p := range c.Parts {
		out.Parts = append(out.Parts, comparedPart{string(p.Driver), number(p.Amount)})
	}
	return out
}

// models names the model of two documents, or both.
func models(a, b string) string {
	if a == b {
		return a
	}
	return a + " " + b
}

// plansComparison is the answer for two plans, as JSON.
type plansComparison struct {
	Model      string         `json:"model"`
	Amount     plan.Amount    `json:"amount"`
	Year       int            `json:"year"`
	Unit       string         `json:"unit"`
	A          comparedPlan   `json:"a"`
	B          comparedPlan   `json:"b"`
	Difference changed        `json:"difference"`
	Parts      []comparedPart `json:"parts"`
}

type comparedPlan struct {
	Preset   string `json:"preset"`
	Scenario string `json:"scenario"`
	Value    number `json:"value"`
}

func newPlansComparison(a, b plan.Plan, c *plan.Comparison) *plansComparison {
	out := &plansComparison{
		Model: models(a.Book().ID, b.Book().ID), Amount: c.Amount, Year: c.Year, Unit: c.Amount.Unit(),
		A:          comparedPlan{a.Preset, plan.Encode(a), number(c.A)},
		B:          comparedPlan{b.Preset, plan.Encode(b), number(c.B)},
		Difference: changed{number(c.Difference.Value), end(c.Difference.Low), end(c.Difference.High)}, Parts: []comparedPart{},
	}
	for _, p := range c.Parts {
		out.Parts = append(out.Parts, comparedPart{string(p.Driver), number(p.Amount)})
	}
	return out
}

// signed writes a change: a plus before more, nothing before none.
func signed(v decimal.Decimal, written string) string {
	if v.IsPositive() {
		return "+" + written
	}
	return written
}

// scale is the unit of a column, that of its largest amount.
type scale struct {
	lang    text.Lang
	unit    string
	largest decimal.Decimal
}

func newScale(lang text.Lang, unit string, amounts ...decimal.Decimal) scale {
	k := scale{lang: lang, unit: unit}
	for _, a := range amounts {
		k.largest = decimal.Max(k.largest, a.Abs())
	}
	return k
}

func (k scale) write(v decimal.Decimal) string {
	if k.unit == "USD" {
		return text.InUnit(k.lang, v, "USD").String()
	}
	return text.QuantityRange(k.lang, v, k.largest, v, k.unit+" "+text.CO2eASCII).String()
}

func (k scale) change(v decimal.Decimal) string { return signed(v, k.write(v)) }

// between is the range of a change.
func (k scale) between(low, high decimal.Decimal) string {
	return k.change(low) + " " + k.lang.To() + " " + k.change(high)
}

func writeHabits(s *streams, lang text.Lang, c *viewing.Comparison) {
	m, t := text.CompareFor(lang), text.For(lang)
	after := func(r *viewing.Result) string {
		if r.Habit.Per == viewing.Once {
			return m.Once
		}
		return m.Year
	}
	k := newScale(lang, "kg", c.A.YearCarbon.Value, c.B.YearCarbon.Value)
	s.table("", []bool{false, true}, [][]string{
		{m.A, k.write(c.A.YearCarbon.Value), after(c.A) + ", " + c.A.Method.Name},
		{m.B, k.write(c.B.YearCarbon.Value), after(c.B) + ", " + c.B.Method.Name},
		{m.Difference, k.change(c.Difference.Value), wordsOf[t.Lang].between + " " + k.between(c.Difference.Low.Decimal, c.Difference.High.Decimal)},
	})
	var rows [][]string
	for _, p := range c.Parts {
		rows = append(rows, []string{m.Driver[p.Driver], k.change(p.Amount)})
	}
	writeParts(s, m, rows, k.change(c.Difference.Value))
}

func writePlans(s *streams, lang text.Lang, a, b plan.Plan, c *plan.Comparison) {
	m, t := text.CompareFor(lang), text.PlanFor(lang)
	k := newScale(lang, c.Amount.Unit(), c.A, c.B)
	s.plain(fmt.Sprintf(m.InYear, m.Amount[c.Amount], c.Year), "")
	s.table("", []bool{false, true}, [][]string{
		{m.A, k.write(c.A), t.Preset[a.Preset]},
		{m.B, k.write(c.B), t.Preset[b.Preset]},
		{m.Difference, k.change(c.Difference.Value), wordsOf[lang].between + " " + k.between(c.Difference.Low.Decimal, c.Difference.High.Decimal)},
	})
	var rows [][]string
	for _, p := range c.Parts {
		rows = append(rows, []string{m.PlanDriver[p.Driver], k.change(p.Amount)})
	}
	writeParts(s, m, rows, k.change(c.Difference.Value))
}

// writeParts is the table of drivers with their sum.
func writeParts(s *streams, m *text.CompareMessages, rows [][]string, sum string) {
	s.plain("")
	if len(rows) == 0 {
		s.plain(m.Same)
		return
	}
	s.plain(m.Because)
	s.table(indent, []bool{false, true}, append(rows, []string{m.Total, sum}))
}
