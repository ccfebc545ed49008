package page

import (
	"errors"
	"slices"

	"streamprint/app/text"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// framed draws the page in a frame of another site: the habit, the answer, its
// formula, and the way to the full page.
func (w *Watch) framed(m *text.Messages) app.UI {
	return app.Div().ID("page").Class("embed").Body(
		app.Main().ID("main").TabIndex(-1).Body(
			noteList(w.notes),
			app.Div().Class("estimate").Body(
				app.Div().Class("inputs").Body(
					w.sentence(m),
					w.frame.lockNote(w.Lang, func(key string) string { return labelOf(m, scenario.Field(key)) }),
				),
				w.answer(m),
			),
			w.walk.render(w.Lang), // below the answer: there is nothing beside a frame
			app.Details().ID("explain").Body(
				app.Summary().Text(m.Watch.ExplainSummary),
				app.Div().Class("body").Body(w.explainer().draw(w.year.Exact, w.year.YearCarbon.Node)),
			),
			w.frame.by(w.Lang, w.full()),
		),
	)
}

// badge draws the answer as one card.
func (w *Watch) badge(m *text.Messages) app.UI {
	return app.Div().ID("page").Class("embed small").Body(
		app.Main().ID("main").TabIndex(-1).Body(
			noteList(w.notes),
			app.Div().ID("result").Body(
				w.frame.heading(2).ID("result-heading").Class("kicker").Text(text.EmbedFor(w.Lang).BadgeTitle),
				app.P().Class("answer").Body(
					figure(amount(w.Lang, w.year.YearCarbon)),
					app.Span().Class("after").Text(" "+m.PeriodNoun[w.doc.Habit.Per]),
				),
				w.showBand(),
				app.P().Class("beside").Text(m.HabitText(w.doc.Habit)),
			),
			w.frame.by(w.Lang, w.full()),
		),
	)
}

// full is the page of this site with the same scenario.
func (w *Watch) full() string {
	link := w.Link(w.Lang, WatchName)
	if !w.doc.Equal(scenario.Default()) {
		link += "#" + scenario.Encode(w.doc)
	}
	return link
}

// isControl tells whether there is an input of a name.
func isControl(name string) bool { return slices.Contains(controls, scenario.Field(name)) }

// clampWatch puts the numbers of a link into their bounds.
func clampWatch(fragment string) string {
	return clamped(fragment, func(fragment string) (problems scenario.Problems) {
		_, _, err := scenario.Decode(fragment)
		errors.As(err, &problems)
		return problems
	}, scenario.Key)
}
