package app

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Pages lists the site in a stable order.
func Pages() []Page {
	alternates := map[string]string{"en": "/", "fr": "/fr/"}
	return []Page{
		{
			Path: "/", Lang: "en", Alternates: alternates,
			Title:       "streamprint: the carbon footprint of video streaming",
			Description: "Work out the greenhouse-gas footprint of an hour of streaming, with every assumption in the open.",
			New: func() app.Composer {
				return &placeholder{Path: "/", Heading: "The footprint of video streaming", Label: "Hours watched", Other: "Français"}
			},
		},
		{
			Path: "/fr/", Lang: "fr", Alternates: alternates,
			Title:       "streamprint : l’empreinte carbone de la vidéo en ligne",
			Description: "Calculez l’empreinte d’une heure de vidéo en ligne, hypothèses comprises.",
			New: func() app.Composer {
				return &placeholder{Path: "/fr/", Heading: "L’empreinte de la vidéo en ligne", Label: "Heures regardées", Other: "English"}
			},
		},
	}
}

// placeholder is a page with one field, to hold the place of the real ones.
type placeholder struct {
	app.Compo
	live

	Path, Heading, Label, Other string
	hours                       string
	clicks                      int
}

// OnNav runs after the first mount and again whenever the visitor goes back, forward or edits the fragment.
func (p *placeholder) OnNav(ctx app.Context) {}

// Render implements app.Composer.
func (p *placeholder) Render() app.UI {
	other := map[string]string{"/": "/fr/", "/fr/": "/"}[p.Path]
	hours := p.hours
	if hours == "" {
		hours = "1"
	}
	return app.Div().ID("page").Body(
		app.Main().ID("main").Body(
			app.H1().Text(p.Heading),
			app.Label().For("hours").Text(p.Label),
			app.Input().ID("hours").Type("text").Value("1").OnInput(func(ctx app.Context, e app.Event) {
				p.hours = ctx.JSSrc().Get("value").String()
			}),
			app.Button().ID("more").Type("button").Text("+").OnClick(func(ctx app.Context, e app.Event) {
				p.clicks++
			}),
			app.Output().ID("result").For("hours").Body(app.Textf("%s h, +%d", hours, p.clicks)),
			app.Details().ID("why").Body(app.Summary().Text("?"), app.P().Text("…")),
			app.P().Body(app.A().ID("other").Href(Relative(p.Path, other)).Text(p.Other)),
		),
	)
}
