package page

import (
	"strings"

	"streamprint/app/job"
	"streamprint/app/saved"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// What [Watch] gives the part that compares: see [comparison].

func (w *Watch) lang() text.Lang { return w.Lang }

func (w *Watch) kind() saved.Kind { return saved.Watch }

func (w *Watch) office() *desk { return &w.desk }

func (w *Watch) current() string { return scenario.Encode(w.doc) }

func (w *Watch) usual() string { return scenario.Encode(scenario.Default()) }

func (w *Watch) others() []widget.Option { return nil }

func (w *Watch) asked() []app.UI { return nil }

func (w *Watch) restore(ctx app.Context, link string) {
	trail := w.walk.trail
	w.read(link)
	w.walk.keep(trail)
	w.write(false)
	ctx.Defer(func(app.Context) { w.sync() })
}

func (w *Watch) judge(fragment string) (link, notes, wrong string) {
	if strings.Contains("&"+fragment, "&preset=") {
		return "", "", text.ComparePageFor(w.Lang).PlanLink
	}
	m := text.For(w.Lang)
	doc, found, err := scenario.Decode(fragment)
	if err != nil {
		return "", "", scenarioErrors(m, err)
	}
	return scenario.Encode(doc), noteTexts(m, found), ""
}

// scenarioErrors says what is wrong with a habit, field by field.
func scenarioErrors(m *text.Messages, err error) string {
	problems, ok := err.(scenario.Problems)
	if !ok {
		return err.Error()
	}
	var said []string
	for _, p := range problems {
		label := labelOf(m, p.Field)
		if label != "" {
			label += m.Colon()
		}
		said = append(said, label+m.ProblemText(p))
	}
	return strings.Join(said, " ")
}

// noteTexts says what there is to know about a link.
func noteTexts(m *text.Messages, notes []scenario.Note) string {
	var said []string
	for _, n := range notes {
		said = append(said, m.NoteText(n))
	}
	return strings.Join(said, " ")
}

func (w *Watch) suggestion() string {
	m, h := text.For(w.Lang), w.doc.Habit
	return saved.Shorten(fill(text.ComparePageFor(w.Lang).Habit, text.Number(w.Lang, h.Hours), m.Period[h.Per], m.DeviceName[h.Device], m.QualityName[h.Quality]), saved.LongestName)
}

func (w *Watch) question(a, b string) (job.Name, job.CompareRequest) {
	return job.WatchCompare, job.CompareRequest{A: a, B: b}
}

func (w *Watch) sides(a *job.CompareAnswer) [][]string {
	t, m := text.ComparePageFor(w.Lang), text.For(w.Lang)
	rows := [][]string{{t.Emissions}, {t.Range}, {t.Energy}, {t.Range}, {t.Method}}
	for _, s := range []job.CompareSide{a.A, a.B} {
		energy, energyRange := t.NoEnergy, text.Missing
		if s.HasEnergy {
			energy, energyRange = text.Quantity(w.Lang, s.Energy.Value, "kWh").String(), rangeText(w.Lang, s.Energy, "kWh")
		}
		name := s.Method
		if method, err := viewing.Find(s.Method); err == nil {
			name = method.Name
		}
		after := " " + m.PeriodNoun[s.Per]
		for i, cell := range []string{sideText(w, a, s) + after, rangeText(w.Lang, s.Amount, "kg CO2e"), energy, energyRange, name} {
			rows[i] = append(rows[i], cell)
		}
	}
	return rows
}

// rangeText writes the range of a side in the unit of its value.
func rangeText(l text.Lang, v job.CompareAmount, unit string) string {
	if !v.Ranged {
		return text.Missing
	}
	return text.QuantityRange(l, v.Low, v.Value, v.High, unit, text.Significant(2)).String()
}

func (w *Watch) differenceText(a *job.CompareAnswer) string {
	t, m := text.ComparePageFor(w.Lang), text.For(w.Lang)
	per := m.PeriodNoun[viewing.PerYear]
	if a.A.Per == viewing.Once && a.B.Per == viewing.Once {
		per = m.PeriodNoun[viewing.Once]
	}
	switch v := a.Change.Value; {
	case v.IsZero():
		return t.None
	case v.IsPositive():
		return fill(t.More, w.amountText(a, v, v), per)
	default:
		return fill(t.Less, w.amountText(a, v.Neg(), v), per)
	}
}

func (w *Watch) amountText(_ *job.CompareAnswer, v, beside decimal.Decimal) string {
	return text.QuantityRange(w.Lang, v, beside, v, "kg CO2e").String()
}

func (w *Watch) driver(id string) string { return text.CompareFor(w.Lang).Driver[viewing.Driver(id)] }

func (w *Watch) elsewhere(saved.Kind) string { return w.Link(w.Lang, PlanName) }
