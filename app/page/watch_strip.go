package page

import (
	"strconv"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// methods draws the same hour under every method, ordered, the chosen one
// marked. A click switches the page to a method.
func (w *Watch) methods(m *text.Messages) app.UI {
	t := m.Strip
	scale := w.scale()
	return app.Section().ID("methods").Aria("labelledby", "methods-heading").Body(
		app.H2().ID("methods-heading").Text(t.Heading),
		app.P().Text(w.spreadSentence(m)),
		app.P().Class("note").Text(t.Scale),
		app.Div().Class("strip").Body(
			app.Div().Class("axis").Aria("hidden", "true").Body(app.Raw(axis(w.Lang, scale))),
			app.Ol().Body(app.Range(w.strip).Slice(func(i int) app.UI { return w.row(m, scale, w.strip[i]) })),
		),
		widget.Disclosure("methods-table", t.Table, w.methodTable(m)),
		widget.Disclosure("references", t.References, app.P().Text(t.ReferencesLead), referenceList(w.Lang, m)),
		app.H3().Text(t.WhyHeading),
		app.Ul().Body(app.Range(t.Why).Slice(func(i int) app.UI { return app.Li().Text(t.Why[i]) })),
	)
}

// scale spans every method's result and range.
func (w *Watch) scale() chart.Scale {
	var values []float64
	for _, r := range w.strip {
		values = append(values, float(r.Carbon.Value), float(r.Carbon.Low.Decimal), float(r.Carbon.High.Decimal))
	}
	return chart.NewScale(values...)
}

// spreadSentence says how far the methods lie apart. Methods that emit nothing
// on a clean grid are no measure of that.
func (w *Watch) spreadSentence(m *text.Messages) string {
	var lowest, highest *viewing.Result
	for _, r := range w.strip {
		if r.Carbon.Value.IsPositive() {
			if lowest == nil {
				lowest = r
			}
			highest = r
		}
	}
	if lowest == nil {
		return m.Strip.Lead
	}
	times := highest.Carbon.Value.DivRound(lowest.Carbon.Value, 6)
	return fill(m.Strip.Sentence, len(w.strip),
		amount(w.Lang, lowest.Carbon).String(), lowest.Method.Name,
		amount(w.Lang, highest.Carbon).String(), highest.Method.Name,
		text.Number(w.Lang, times, text.Significant(2)))
}

func (w *Watch) row(m *text.Messages, scale chart.Scale, r *viewing.Result) app.UI {
	id := r.Method.ID
	chosen := id == w.method().ID
	return app.Li().Class(when(chosen, "chosen", "")).Body(
		app.Button().ID("method-"+id).Type("button").Aria("pressed", when(chosen, "true", "false")).
			OnClick(func(ctx app.Context, e app.Event) { w.choose(id) }, id).
			Body(
				app.Span().Class("name").Text(r.Method.Name),
				app.Span().Class("value").Text(amount(w.Lang, r.Carbon).String()),
				app.Raw(chart.Mark(scale, float(r.Carbon.Low.Decimal), float(r.Carbon.Value), float(r.Carbon.High.Decimal))),
				app.Span().Class("meta").Text(m.MethodMeta(r.Method)),
				app.Span().Class("hidden").Text(when(chosen, m.Strip.Chosen, "")),
			),
	)
}

// methodTable is the table twin of the strip.
func (w *Watch) methodTable(m *text.Messages) app.UI {
	t := m.Strip
	rows := make([][]string, len(w.strip))
	for i, r := range w.strip {
		grams := func(d decimal.Decimal) string {
			return text.InUnit(w.Lang, d, "g CO2e").String()
		}
		rows[i] = []string{r.Method.Name, strconv.Itoa(r.Method.Year), text.CountryName(w.Lang, r.Method.Region),
			m.Boundary(r.Method), grams(r.Carbon.Value), grams(r.Carbon.Low.Decimal), grams(r.Carbon.High.Decimal)}
	}
	return widget.Table("method-table", t.Table, []string{t.Method, t.Year, t.Region, t.Boundary, t.PerHour, t.Low, t.High}, rows, 3)
}

// axis writes the powers of ten above the strip.
func axis(l text.Lang, s chart.Scale) string {
	labels := make([]string, 0, 8)
	for _, v := range s.Ticks() {
		labels = append(labels, text.Quantity(l, decimal.NewFromFloat(v), "g", text.Significant(1)).String())
	}
	return chart.Axis(s, labels)
}
