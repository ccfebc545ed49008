package page

import (
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Document is a page to read.
type Document struct {
	app.Compo
	live

	Lang text.Lang
	Name Name
	Link func(text.Lang, Name) string
}

// DocumentText is what stands on such a page.
func DocumentText(m *text.Messages, n Name) text.Document {
	return map[Name]text.Document{PrivacyName: m.Privacy}[n]
}

// Render implements app.Composer.
func (d *Document) Render() app.UI {
	t := DocumentText(text.For(d.Lang), d.Name)
	return shell{lang: d.Lang, name: d.Name, link: d.Link}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(t.Heading),
			app.P().Class("lead").Text(t.Lead),
		),
		prose(t.Sections),
	)
}

// prose draws sections to read.
func prose(sections []text.Section) app.UI {
	return app.Range(sections).Slice(func(i int) app.UI {
		s := sections[i]
		return app.Section().Class("prose").Body(
			app.H2().Text(s.Heading),
			app.Range(s.Paragraphs).Slice(func(i int) app.UI { return app.P().Text(s.Paragraphs[i]) }),
			app.Ul().Class(when(len(s.Points) > 0, "points", "points gone")).Body(
				app.Range(s.Points).Slice(func(i int) app.UI { return app.Li().Text(s.Points[i]) })),
		)
	})
}
