package page

import (
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/factor"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// ribbon says that what is shown was made with an earlier version of the model, and
// what the newest one gives. It is empty for the newest.
type ribbon struct {
	said string
	// link is the same in the newest model.
	link  string
	moved []factor.Move
}

// newRibbon compares an answer of an earlier model with that of the newest.
func newRibbon(l text.Lang, model, link string, then, now decimal.Decimal, unit string, moved []factor.Move) ribbon {
	t := text.ChangelogFor(l)
	r := ribbon{said: fill(t.OlderSame, model, factor.Model), link: link, moved: moved}
	if !then.Equal(now) {
		r.said = fill(t.Older, model, factor.Model, text.Quantity(l, now, unit, text.Significant(4)).String())
	}
	return r
}

// draw draws it above the answer; renew takes the newest model.
func (r ribbon) draw(l text.Lang, renew func(ctx app.Context)) app.UI {
	if r.said == "" {
		return app.Div().ID("ribbon").Class("gone")
	}
	t, m := text.ChangelogFor(l), text.For(l)
	return app.Div().ID("ribbon").Class("ribbon").Attr("role", "status").Body(
		app.P().Text(r.said),
		app.P().Class("actions").Body(
			app.Button().ID("ribbon-renew").Type("button").Class("solid").Text(t.Renew).OnClick(func(ctx app.Context, _ app.Event) { renew(ctx) }),
			app.A().ID("ribbon-see").Class("action").Href("#"+r.link).Target("_blank").Rel("noopener").Text(t.See),
		),
		app.P().Class(when(len(r.moved) == 0, "note", "note gone")).Text(t.UsedNone),
		app.Div().Class(when(len(r.moved) > 0, "", "gone")).Body(
			widget.Disclosure("ribbon-moved", t.UsedHeading, movedTable("ribbon-table", t, m, t.UsedHeading, r.moved))),
	)
}

// movedTable lists figures with what they were and are.
func movedTable(id string, t *text.ChangelogMessages, m *text.Messages, caption string, moves []factor.Move) app.UI {
	rows := make([][]string, len(moves))
	for i, move := range moves {
		f := move.New
		if f == nil {
			f = move.Old
		}
		rows[i] = []string{m.FactorName(f), t.Value(move.Old), t.Value(move.New), t.Share(move.Relative())}
	}
	return widget.Table(id, caption, []string{t.Factor, t.Before, t.After, t.Change}, rows, 3)
}

// compareModels fills the ribbon of the page.
func (w *Watch) compareModels() {
	w.ribbon = ribbon{}
	if !w.doc.IsOlder() {
		return
	}
	// What the newest model does not allow is as in the default: a year, an area.
	today, _ := w.doc.Renewed()
	now, err := today.Case().Estimate(0)
	if err != nil {
		app.Log(err)
		return
	}
	w.ribbon = newRibbon(w.Lang, w.doc.Model, scenario.Encode(today), w.year.YearCarbon.Value, now.YearCarbon.Value, bookUnit(now.YearCarbon.Node),
		factor.Moves(w.year.Graph.Factors(), now.Graph.Factors()))
}

// renew takes the newest model.
func (w *Watch) renew(ctx app.Context) {
	w.doc, _ = w.doc.Renewed()
	w.compute()
	w.write(true)
	ctx.Defer(func(app.Context) { w.sync() })
}

// compareModels fills the ribbon of the page.
func (p *Plan) compareModels() {
	p.ribbon = ribbon{}
	if !p.plan.IsOlder() {
		return
	}
	r, err := plan.Renew(p.plan)
	if err != nil {
		app.Log(err)
		return
	}
	today, _ := p.plan.Renewed()
	year := p.plan.Deadline
	p.ribbon = newRibbon(p.Lang, p.plan.Model, plan.Encode(today), r.Then.In(year).Gross, r.Now.In(year).Gross, "t CO2e", r.Moved)
}

// renew takes the newest model.
func (p *Plan) renew(ctx app.Context) {
	today, err := p.plan.Renewed()
	if err != nil {
		app.Log(err)
		return
	}
	p.clear()
	p.take(today)
	p.write(true)
	ctx.Defer(func(app.Context) { p.sync() })
}
