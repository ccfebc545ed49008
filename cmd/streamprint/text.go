package main

import (
	"strings"

	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// writer writes a result as text, the answer first.
type writer struct {
	*streams
	m *text.Messages
	w words
}

const indent = "  "

func writeText(s *streams, d scenario.Document, r *viewing.Result, m *text.Messages) {
	w := writer{s, m, wordsOf[m.Lang]}
	w.headline(r)
	w.parts(r)
	w.equals(r)
	w.warnings(r)
	w.about(d, r.Method)
}

// headline is the emissions with their range and the electricity, of a period.
func (w writer) headline(r *viewing.Result) {
	period := ""
	if r.Habit.Per != viewing.Once {
		period = " " + w.m.Period[r.Habit.Per]
	}
	w.plain(w.carbon(r.Carbon, "g", period))
	w.plain(w.m.Watch.Energy + w.m.Colon() + w.energy(r.Energy, "Wh"))
	w.plain("")
}

// carbon is emissions with their range.
func (w writer) carbon(q viewing.Quantity, unit, period string) string {
	unit += " " + text.CO2eASCII
	value := text.Quantity(w.m.Lang, q.Value, unit)
	between := text.QuantityRange(w.m.Lang, q.Low.Decimal, q.Value, q.High.Decimal, unit)
	return value.String() + period + ", " + w.w.between + " " + between.String()
}

// energy is an amount of electricity.
func (w writer) energy(q viewing.Quantity, unit string) string {
	if q.Node == nil {
		return text.Missing
	}
	return text.Quantity(w.m.Lang, q.Value, unit).String()
}

// parts is a table of the components, in the order of the chain.
func (w writer) parts(r *viewing.Result) {
	t := w.m.Watch
	rows := [][]string{{t.Part, t.Energy, t.Emissions, t.Share}}
	// One unit for a column, the one that suits its sum.
	as := func(q, total viewing.Quantity, unit string) string {
		if q.Node == nil {
			return text.Missing
		}
		return text.QuantityRange(w.m.Lang, q.Value, total.Value, q.Value, unit).String()
	}
	for _, p := range r.Parts {
		share := text.Missing
		if !r.Carbon.Value.IsZero() {
			ratio := p.Carbon.Value.DivRound(r.Carbon.Value, 6)
			share = text.Percent(w.m.Lang, ratio, text.MaxFraction(0))
			if ratio.IsPositive() && ratio.LessThan(decimal.New(5, -3)) {
				share = "<" + text.Percent(w.m.Lang, decimal.New(1, -2))
			}
		}
		rows = append(rows, []string{w.m.Component[p.Component], as(p.Energy, r.Energy, "Wh"), as(p.Carbon, r.Carbon, "g"), share})
	}
	w.table(indent, []bool{false, true, true, true}, rows)
	w.plain("")
}

// equals gives a year of the habit and compares it, or the one time, with other
// things.
func (w writer) equals(r *viewing.Result) {
	if r.Habit.Per != viewing.Once && r.Habit.Per != viewing.PerYear {
		w.plain(w.w.year + w.m.Colon() + w.carbon(r.YearCarbon, "kg", ""))
	}
	if len(r.Equivalents) > 0 && !r.Carbon.Value.IsZero() {
		w.plain(w.m.Watch.EqualsHeading)
		for _, e := range r.Equivalents {
			count := text.Number(w.m.Lang, e.Count.Value, text.Significant(2))
			w.plain(indent + w.m.EquivalentCount(e.ID, e.Count.Value, count))
		}
	}
	w.plain("")
}

func (w writer) warnings(r *viewing.Result) {
	if len(r.Warnings) == 0 {
		return
	}
	w.plain(w.m.Watch.WarningsHeading)
	for _, warning := range r.Warnings {
		lines := wrap(indent+indent, w.m.WarningText(warning))
		lines[0] = indent + "- " + strings.TrimSpace(lines[0])
		w.plain(lines...)
	}
	w.plain("")
}

// about is what was asked and by which method.
func (w writer) about(d scenario.Document, method *viewing.Method) {
	w.entry(w.w.habit, w.m.HabitText(d.Habit))
	w.entry(w.w.method, method.Name+" ("+method.ID+")")
	w.entry(w.w.made, method.Publisher)
	w.entry("", strings.ReplaceAll(w.m.MethodMeta(method), " · ", "; "))
	w.entry(w.w.link, "#"+scenario.Encode(d))
}

// entry is a label and a text, which is wrapped unless it is one word.
func (w writer) entry(label, body string) {
	const column = 12
	lines := wrap(strings.Repeat(" ", column), body)
	lines[0] = label + strings.Repeat(" ", column-len([]rune(label))) + strings.TrimSpace(lines[0])
	w.plain(lines...)
}
