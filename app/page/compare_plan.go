package page

import (
	"slices"
	"strconv"
	"strings"

	"streamprint/app/job"
	"streamprint/app/saved"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// What [Plan] gives the part that compares: see [comparison].

func (p *Plan) lang() text.Lang { return p.Lang }

func (p *Plan) kind() saved.Kind { return saved.Plan }

func (p *Plan) office() *desk { return &p.desk }

func (p *Plan) current() string { return p.encoded }

func (p *Plan) usual() string { return p.presetLinks()[plan.DefaultPreset] }

// presetLinks are the links of the presets, made once. It is no variable of the
// package, which would link the plan to every program.
func (p *Plan) presetLinks() map[string]string {
	if p.links == nil {
		p.links = map[string]string{}
		for _, id := range plan.Presets {
			made, _ := plan.Preset(id)
			p.links[id] = plan.Encode(made)
		}
	}
	return p.links
}

// others are the presets, first what was announced and what was reported.
func (p *Plan) others() []widget.Option {
	t, links := text.PlanFor(p.Lang), p.presetLinks()
	list := make([]widget.Option, len(plan.Presets))
	for i, id := range plan.Presets {
		list[i] = widget.Option{Value: links[id], Text: t.Preset[id]}
	}
	return list
}

func (p *Plan) restore(ctx app.Context, link string) {
	trail := p.walk.trail
	p.read(link)
	p.walk.keep(trail)
	p.write(false)
	ctx.Defer(func(app.Context) { p.sync() })
}

func (p *Plan) judge(fragment string) (link, notes, wrong string) {
	t, m := text.ComparePageFor(p.Lang), text.For(p.Lang)
	if isHabit(fragment) {
		return "", "", t.WatchLink
	}
	made, found, err := plan.Decode(fragment)
	if problems := plan.Problems(err); len(problems) > 0 {
		var said []string
		for _, problem := range problems {
			said = append(said, p.problemText(made, problem, ""))
		}
		return "", "", strings.Join(said, " ")
	}
	return plan.Encode(made), noteTexts(m, found), ""
}

// isHabit tells whether a link is one of a habit: one of a plan names its preset or a setting, such as growth.production_pct.
func isHabit(fragment string) bool {
	for pair := range strings.SplitSeq(fragment, "&") {
		if key, _, _ := strings.Cut(pair, "="); key == "preset" || strings.Contains(key, ".") {
			return false
		}
	}
	return true
}

func (p *Plan) suggestion() string {
	name := text.PlanFor(p.Lang).Preset[p.plan.Preset]
	if p.current() != p.presetLinks()[p.plan.Preset] {
		name = fill(text.ComparePageFor(p.Lang).Changed, name)
	}
	return saved.Shorten(name, saved.LongestName)
}

// questionOf is which number of which year is compared.
type questionOf struct {
	amount plan.Amount
	year   int // 0 for that of the first plan's deadline
}

func (p *Plan) question(a, b string) (job.Name, job.CompareRequest) {
	if p.compareBy.amount == "" {
		p.compareBy.amount = plan.GrossAmount
	}
	return job.PlanCompare, job.CompareRequest{A: a, B: b, Amount: p.compareBy.amount, Year: p.compareBy.year}
}

// asked are the controls for the number and the year.
func (p *Plan) asked() []app.UI {
	t, m := text.ComparePageFor(p.Lang), text.CompareFor(p.Lang)
	first, year := p.plan.Begin(), p.compareBy.year
	if a := p.comparing.answer; a != nil {
		first, year = a.First, a.Year
	}
	amounts := options(plan.Amounts, m.Amount)
	for i := range amounts {
		amounts[i].Text = text.UpperFirst(amounts[i].Text)
	}
	var years []widget.Option
	for y := first; y <= plan.Last; y++ {
		years = append(years, widget.Option{Value: strconv.Itoa(y), Text: strconv.Itoa(y)})
	}
	return []app.UI{
		widget.Choice("compare-amount", string(p.compareBy.amount), amounts, widget.Label{Text: t.Amount}, func(ctx app.Context, raw string) {
			p.compareBy.amount = plan.Amount(raw)
			p.comparing.refresh(p)
		}),
		widget.Choice("compare-year", strconv.Itoa(year), years, widget.Label{Text: t.Year}, func(ctx app.Context, raw string) {
			p.compareBy.year, _ = strconv.Atoi(raw)
			p.comparing.refresh(p)
		}),
	}
}

// sides are all amounts of both plans, that which is compared first.
func (p *Plan) sides(a *job.CompareAnswer) [][]string {
	m, t := text.CompareFor(p.Lang), text.PlanFor(p.Lang)
	amounts := slices.Clone(plan.Amounts)
	slices.SortStableFunc(amounts, func(x, y plan.Amount) int {
		switch {
		case x == p.compareBy.amount:
			return -1
		case y == p.compareBy.amount:
			return 1
		}
		return 0
	})
	rows := [][]string{{t.PresetLabel, t.Preset[a.A.Preset], t.Preset[a.B.Preset]}}
	for _, amount := range amounts {
		row := []string{text.UpperFirst(fill(m.InYear, m.Amount[amount], a.Year))}
		for _, s := range []job.CompareSide{a.A, a.B} {
			largest := decimal.Max(a.A.Amounts[amount].Abs(), a.B.Amounts[amount].Abs())
			row = append(row, p.amountText(&job.CompareAnswer{Unit: amount.Unit()}, s.Amounts[amount], largest))
		}
		rows = append(rows, row)
	}
	return rows
}

func (p *Plan) differenceText(a *job.CompareAnswer) string {
	t := text.ComparePageFor(p.Lang)
	switch v := a.Change.Value; {
	case v.IsZero():
		return t.None
	case v.IsPositive():
		return fill(t.PlanMore, p.amountText(a, v, v))
	default:
		return fill(t.PlanLess, p.amountText(a, v.Neg(), v))
	}
}

func (p *Plan) amountText(a *job.CompareAnswer, v, beside decimal.Decimal) string {
	if a.Unit == "USD" {
		return p.dollars(v)
	}
	return text.QuantityRange(p.Lang, v, beside, v, "t CO2e").String()
}

func (p *Plan) driver(id string) string {
	return text.CompareFor(p.Lang).PlanDriver[plan.Driver(id)]
}

func (p *Plan) elsewhere(saved.Kind) string { return p.Link(p.Lang, WatchName) }
