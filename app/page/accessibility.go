package page

import (
	"slices"

	"streamprint/app/text"
	"streamprint/app/widget"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Accessibility is the page of what was tested, and of the result for each
// success criterion of WCAG 2.2.
type Accessibility struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string
}

// Render implements app.Composer.
func (a *Accessibility) Render() app.UI {
	t := text.AccessibilityFor(a.Lang)
	sections := slices.Clone(t.Document.Sections)
	tested := slices.Clone(sections[0].Paragraphs)
	tested[0] = fill(tested[0], text.Date(a.Lang, text.AccessibilityTested))
	sections[0].Paragraphs = tested
	rows := make([][]string, len(text.Criteria))
	for i, c := range text.Criteria {
		rows[i] = []string{c.Number + " " + t.Names[c.Number], c.Level, t.Results[c.Result], t.Remarks[c.Number]}
	}
	return shell{lang: a.Lang, name: AccessibilityName, link: a.Link}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(t.Document.Heading),
			app.P().Class("lead shown").Text(t.Document.Lead),
		),
		prose(sections),
		app.Section().Aria("labelledby", "criteria-heading").Body(
			app.H2().ID("criteria-heading").Text("WCAG 2.2"),
			widget.Table("criteria", t.Table, []string{t.Criterion, t.Level, t.Result, t.Remark}, rows, 0),
		),
	)
}
