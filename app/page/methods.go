package page

import (
	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Methods is the page that describes every published method.
type Methods struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string
}

// Render implements app.Composer.
func (p *Methods) Render() app.UI {
	m := text.For(p.Lang)
	t := m.Method
	return shell{lang: p.Lang, name: MethodsName, link: p.Link}.draw(
		app.H1().Text(t.Heading),
		app.P().Class("lead").Text(t.Lead),
		app.Range(viewing.Methods).Slice(func(i int) app.UI { return p.method(m, viewing.Methods[i]) }),
		app.Section().ID("range").Body(
			app.H2().Text(t.RangeHeading),
			app.Range(t.Range).Slice(func(i int) app.UI { return app.P().Text(t.Range[i]) }),
		),
		app.Section().ID("references").Body(
			app.H2().Text(t.ReferencesHeading),
			app.P().Text(m.Strip.ReferencesLead),
			referenceList(p.Lang, m),
		),
		app.Section().ID("equivalents").Body(
			app.H2().Text(t.EquivalentsTitle),
			app.P().Text(t.EquivalentsLead),
			app.Ul().Body(app.Range(viewing.EquivalentSet).Slice(func(i int) app.UI {
				e := viewing.EquivalentSet[i]
				return app.Li().Text(p.equivalent(m, e))
			})),
		),
	)
}

func (p *Methods) equivalent(m *text.Messages, e viewing.Equivalent) string {
	f, err := factor.Find(e.Per)
	if err != nil {
		return m.Equivalent[e.ID].Source
	}
	return m.FactorName(f) + m.Colon() + text.InUnit(p.Lang, f.Value, text.CO2eUnit(f.Unit.String())).String() + ". " + m.Equivalent[e.ID].Source
}

func (p *Methods) method(m *text.Messages, method *viewing.Method) app.UI {
	t := m.Method
	words := m.MethodText[method.ID]
	source, err := factor.FindSource(method.Source)
	if err != nil {
		source.Title = method.Source
	}
	doc := scenario.Default()
	doc.Method = method.ID
	return app.Section().ID("method-"+method.ID).Class("card").Body(
		app.H2().Text(method.Name),
		app.P().Class("meta").Text(m.MethodMeta(method)+" · "+method.Publisher),
		app.Dl().Body(
			app.Dt().Text(t.Question), app.Dd().Text(words.Question),
			app.Dt().Text(t.Boundary), app.Dd().Text(m.Boundary(method)),
			app.Dt().Text(t.Use), app.Dd().Text(words.Use),
			app.Dt().Text(t.Caveat), app.Dd().Text(words.Caveat),
			app.Dt().Text(t.Ignores), app.Dd().Text(m.Ignores(method)),
			app.Dt().Text(t.DefaultHour), app.Dd().Text(p.defaultHour(m, method)),
			app.Dt().Text(t.Source), app.Dd().Body(sourceLink(source), app.Text(published(source))),
		),
		app.P().Body(app.A().Class("action").Href(p.Link(p.Lang, WatchName)+"#"+scenario.Encode(doc)).Text(fill(t.Try, method.Name))),
	)
}

// defaultHour is one hour of the default habit, in its country and as published.
func (p *Methods) defaultHour(m *text.Messages, method *viewing.Method) string {
	here := viewing.Default().OneHour()
	asPublished := here
	asPublished.Country = ""
	a, errA := viewing.Estimate(method, here, 0)
	b, errB := viewing.Estimate(method, asPublished, 0)
	if errA != nil || errB != nil {
		return text.Missing
	}
	return fill(m.Method.AsPublished, amount(p.Lang, a.Carbon).String(), text.InCountry(p.Lang, here.Country), amount(p.Lang, b.Carbon).String())
}
