package page

import (
	"strings"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// answer draws the result: the amount with its range first, then where it comes
// from, then what it equals, then what to know.
func (w *Watch) answer(m *text.Messages) app.UI {
	t := m.Watch
	total := amount(w.Lang, w.year.YearCarbon)
	after := m.PeriodNoun[w.doc.Habit.Per]
	return app.Section().ID("result").Class("card").Aria("labelledby", "result-heading").Body(
		w.frame.heading(2).ID("result-heading").Class("kicker").Text(t.ResultLabel),
		app.P().Class("answer").Body(
			w.opens("total", answerNumber, figure(total)),
			app.Span().Class("after").Text(" "+after),
		),
		w.showBand(),
		app.P().Class("beside").Body(
			w.opens("per-hour", number{key: "watch.carbon", ofHour: true}, figure(amount(w.Lang, w.hour.Carbon))),
			app.Text(" "+t.PerHour+" · "),
			w.energyBeside(),
			app.Text(" "+after+" · "+fill(t.By, w.year.Method.Name)),
		),
		app.P().Class("hidden").Attr("role", "status").Text(w.said),
		w.parts(m),
		w.equals(m),
		w.frame.unless(func() app.UI { return app.P().Class("note meaning").Text(t.RangeMeaning) }), // it points to other parts
		w.spread.draw(w.Lang, w.year.YearCarbon.Value, func(v decimal.Decimal) text.Amount {
			return text.Quantity(w.Lang, v, bookUnit(w.year.YearCarbon.Node), text.Significant(3))
		}, w.refine),
		w.warnings(m),
	)
}

// energyBeside is the electricity of the year, if the method gives any.
func (w *Watch) energyBeside() app.UI {
	if w.year.YearEnergy.Node == nil {
		return app.Span().Text(text.For(w.Lang).Watch.NoEnergyCell)
	}
	return w.opens("energy", number{key: "watch.year.energy"}, figure(amount(w.Lang, w.year.YearEnergy)))
}

// opens draws a number that opens its formula.
func (w *Watch) opens(id string, n number, content app.UI) app.UI {
	if !w.frame.explains() {
		return app.Span().Body(content)
	}
	m := text.For(w.Lang)
	return app.Button().ID("open-"+id).Type("button").Class("open").Body(
		content,
		app.Span().Class("hidden").Text(" "+m.Explain.Open),
	).OnClick(func(ctx app.Context, e app.Event) { w.walk.show(ctx, n) }, n.String())
}

// parts draws the bar of components, its sentence and its table.
func (w *Watch) parts(m *text.Messages) app.UI {
	t := m.Watch
	segments := make([]chart.Segment, len(w.year.Parts))
	largest := w.year.Parts[0]
	for i, p := range w.year.Parts {
		segments[i] = chart.Segment{Class: string(p.Component), Value: float(p.Carbon.Value), Label: share(w.Lang, w.hour.Parts[i].Carbon.Value, w.hour.Carbon.Value)}
		if p.Carbon.Value.GreaterThan(largest.Carbon.Value) {
			largest = p
		}
	}
	total := w.year.Carbon.Value
	sentence := t.PartsNone
	if total.IsPositive() {
		sentence = fill(t.PartsSentence, m.Component[largest.Component], share(w.Lang, largest.Carbon.Value, total))
	}
	return app.Div().Class("chart").Body(
		w.frame.heading(3).ID("parts-chart").Text(t.Parts),
		app.P().Text(sentence),
		walkable(chart.Bar(segments), "parts-chart", "parts-table", chart.Middles(segments), ""),
		app.Table().ID("parts-table").Class("parts").Body(
			app.Caption().ID("parts-table-caption").Class("hidden").Text(t.PartsTable),
			app.THead().Class("hidden").Body(app.Tr().Body(
				app.Th().Attr("scope", "col").Text(t.Part),
				app.Th().Attr("scope", "col").Text(t.Share),
				app.Th().Attr("scope", "col").Text(t.Emissions),
				app.Th().Attr("scope", "col").Text(t.Energy),
			)),
			app.TBody().Body(app.Range(w.hour.Parts).Slice(func(i int) app.UI {
				p := w.hour.Parts[i]
				id := strings.ReplaceAll(string(p.Component), "_", "-")
				return app.Tr().Body(
					app.Th().Attr("scope", "row").Body(
						app.Raw(chart.Swatch(string(p.Component))),
						app.Span().Text(m.Component[p.Component])),
					app.Td().Class("num").Text(share(w.Lang, p.Carbon.Value, w.hour.Carbon.Value)),
					app.Td().Class("num").Body(w.opens(id, number{key: p.Carbon.Node.Key, ofHour: true}, figure(text.InUnit(w.Lang, p.Carbon.Value, bookUnit(p.Carbon.Node), text.Significant(3))))),
					app.Td().Class("num").Body(w.partEnergy(p)),
				)
			})),
		),
		app.P().Class("note").Text(t.PerHourNote),
	)
}

func (w *Watch) partEnergy(p viewing.Part) app.UI {
	if p.Energy.Node == nil {
		return app.Span().Text(text.Missing)
	}
	return figure(text.InUnit(w.Lang, p.Energy.Value, bookUnit(p.Energy.Node), text.Significant(3)))
}

// equals draws what the amount compares to.
func (w *Watch) equals(m *text.Messages) app.UI {
	t := m.Watch
	return app.Div().Class("equals").Body(
		w.frame.heading(3).Text(t.EqualsHeading),
		app.Ul().Body(app.Range(w.year.Equivalents).Slice(func(i int) app.UI {
			e := w.year.Equivalents[i]
			count := text.Number(w.Lang, e.Count.Value, text.Significant(2))
			return app.Li().Body(w.opens("equals-"+e.ID, number{key: e.Count.Node.Key},
				app.Span().Text(m.EquivalentCount(e.ID, e.Count.Value, count))))
		})),
	)
}

// warnings draws what a reader of this result must know.
func (w *Watch) warnings(m *text.Messages) app.UI {
	list := make([]string, 0, len(w.hour.Warnings))
	for _, warning := range w.hour.Warnings {
		list = append(list, m.WarningText(warning))
	}
	return app.Div().Class(when(len(list) > 0, "warnings", "warnings gone")).Body(
		w.frame.heading(3).Text(m.Watch.WarningsHeading),
		app.Ul().Body(app.Range(list).Slice(func(i int) app.UI { return app.Li().Text(list[i]) })),
	)
}
