package page

import (
	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/formula"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// spread shows how the draws behind a band are spread, once a visitor opens it.
type spread struct {
	open bool
	// drawn is what is shown, nil until the worker has answered.
	drawn *formula.Distribution
}

// draw draws it folded. Write writes an amount of the number whose draws they
// are, value is that number; opened is called when it is opened without an
// answer.
func (s *spread) draw(l text.Lang, value decimal.Decimal, write func(decimal.Decimal) text.Amount, opened func()) app.UI {
	t := text.For(l).Spread
	return app.Details().ID("spread").Class("spread").Body(
		app.Summary().Text(t.Summary),
		app.Div().Class("body").Body(s.body(l, value, write)...),
	).OnToggle(func(ctx app.Context, e app.Event) {
		s.open = ctx.JSSrc().Get("open").Bool()
		if s.open && s.drawn == nil {
			opened()
		}
	})
}

func (s *spread) body(l text.Lang, value decimal.Decimal, write func(decimal.Decimal) text.Amount) []app.UI {
	t := text.For(l).Spread
	d := s.drawn
	if !s.open || d == nil { // a folded one does not change by itself
		return []app.UI{app.P().Class("note").Text(t.Waiting)}
	}
	of := func(v float64) text.Amount { return write(decimal.NewFromFloat(v)) }
	bins := make([]chart.Bin, len(d.Bins))
	rows := make([][]string, 0, len(d.Bins))
	for i, b := range d.Bins {
		bins[i] = chart.Bin{Low: b.Low, High: b.High, Count: b.Count}
		rows = append(rows, []string{of(b.Low).String(), of(b.High).String(), text.Number(l, decimal.NewFromInt(int64(b.Count)))})
	}
	count := text.Number(l, decimal.NewFromInt(int64(d.Draws)))
	return []app.UI{
		app.Div().Class("chart").Body(
			app.H3().ID("spread-chart").Text(fill(t.Title, count)),
			app.P().Text(fill(t.Sentence, of(d.Median), of(d.Low), of(d.High))),
			walkable(chart.Histogram(bins, d.Low, float(value), d.High), "spread-chart", "spread-table", evenly(len(bins)), ""),
			app.P().Class("ends").Body(app.Span().Text(of(bins[0].Low).String()), app.Span().Text(of(bins[len(bins)-1].High).String())),
			app.P().Class("note").Text(t.Meaning),
			widget.Disclosure("spread-numbers", t.Numbers, widget.Table("spread-table", t.Table, []string{t.From, t.To, t.Draws}, rows, 3)),
		),
	}
}
