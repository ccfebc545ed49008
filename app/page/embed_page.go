package page

import (
	"slices"

	"streamprint/app/embed"
	"streamprint/app/text"
	"streamprint/app/widget"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Embed is the page on which the owner of another site puts a frame together. It
// has no program: web/configure.js makes it work, and without that it shows the
// snippets of the default frame, which cmd/site writes into it.
type Embed struct {
	app.Compo

	Lang text.Lang
	Link func(text.Lang, Name) string
}

// EmbedTypes are the pages that stand in frames, by the name that a snippet has for
// each, in the order of the choice.
var EmbedTypes = []Name{EmbedWatchName, EmbedPlanName, EmbedBadgeName}

// Render implements app.Composer.
func (e *Embed) Render() app.UI {
	t, m := text.EmbedPageFor(e.Lang), text.For(e.Lang)
	choice := func(id, label, help string, options ...widget.Option) app.UI {
		return widget.Choice(id, options[0].Value, options, widget.Label{Text: label, Help: help}, func(app.Context, string) {})
	}
	field := func(id, label, help string) app.UI {
		return widget.Text(id, "", widget.Label{Text: label, Help: help}, func(app.Context, string) {}, func(app.Context) {})
	}
	checks := func(id, legend string, on bool, options ...widget.Option) app.UI {
		return app.FieldSet().ID(id).Body(
			app.Legend().Text(legend),
			app.Range(options).Slice(func(i int) app.UI {
				o := options[i]
				return widget.Switch(id+"-"+o.Value, on, widget.Label{Text: o.Text}, func(app.Context, bool) {})
			}))
	}
	languages := make([]widget.Option, 0, len(text.Langs()))
	for _, l := range text.Langs() {
		languages = append(languages, widget.Option{Value: string(l), Text: l.Name()})
	}
	// The page's own language first.
	slices.SortStableFunc(languages, func(a, b widget.Option) int {
		own := string(e.Lang)
		switch {
		case a.Value == own && b.Value != own:
			return -1
		case b.Value == own && a.Value != own:
			return 1
		}
		return 0
	})
	locks := []widget.Option{{Value: presetLock, Text: t.Preset}}
	for _, f := range controls[:sentenceControls] {
		locks = append(locks, widget.Option{Value: string(f), Text: labelOf(m, f)})
	}
	return shell{lang: e.Lang, name: EmbedName, link: e.Link}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(t.Heading),
			app.P().Class("lead").Text(t.Lead),
		),
		app.Div().ID("configure").Body(
			app.Section().ID("wishes").Aria("labelledby", "wishes-heading").Body(
				app.H2().ID("wishes-heading").Text(t.Options),
				app.Div().Class("fields").Body(
					choice("type", t.Type, "", widget.Option{Value: "watch", Text: t.Watch}, widget.Option{Value: "plan", Text: t.Plan}, widget.Option{Value: "badge", Text: t.Badge}),
					choice("lang", t.Language, "", languages...),
					field("scenario", t.Scenario, t.ScenarioHelp),
					choice("theme", t.Theme, "", widget.Option{Value: embed.Auto, Text: t.Auto}, widget.Option{Value: embed.Light, Text: t.Light}, widget.Option{Value: embed.Dark, Text: t.Dark}),
					field("accent", t.Accent, t.AccentHelp),
					choice("density", t.Density, "", widget.Option{Value: embed.Full, Text: t.Full}, widget.Option{Value: embed.Compact, Text: t.Compact}, widget.Option{Value: embed.Badge, Text: t.Small}),
					choice("hl", t.Level, "", widget.Option{Value: "2", Text: "2"}, widget.Option{Value: "1", Text: "1"}, widget.Option{Value: "3", Text: "3"}, widget.Option{Value: "4", Text: "4"}, widget.Option{Value: "5", Text: "5"}, widget.Option{Value: "6", Text: "6"}),
				),
				checks("show", t.Parts, true, widget.Option{Value: embed.Inputs, Text: t.Inputs}, widget.Option{Value: embed.Result, Text: t.Result},
					widget.Option{Value: embed.Chart, Text: t.Chart}, widget.Option{Value: embed.Explain, Text: t.Explain}),
				checks("lock", t.Lock, false, locks...),
			),
			app.Section().ID("preview").Aria("labelledby", "preview-heading").Body(
				app.H2().ID("preview-heading").Text(t.Preview),
				app.Div().ID("preview-frame"),
			),
		),
		app.Section().ID("snippets").Aria("labelledby", "snippets-heading").Body(
			app.H2().ID("snippets-heading").Text(t.Snippets),
			e.snippet("plain", t.Plain, t.PlainNote),
			e.snippet("script", t.Script, t.ScriptNote),
			e.snippet("element", t.Element, t.ElementNote),
			app.P().ID("copied").Attr("role", "status").DataSet("copied", t.Copied).DataSet("not-copied", t.NotCopied).DataSet("wrong", t.WrongLink),
		),
	)
}

// snippet is a text to copy, which the build of the site and the script put in.
func (e *Embed) snippet(id, name, note string) app.UI {
	t := text.EmbedPageFor(e.Lang)
	return app.Div().Class("snippet").Body(
		app.Label().Class("label").For("snippet-"+id).Text(name),
		app.P().ID("snippet-"+id+"-note").Class("note").Text(note),
		app.Textarea().ID("snippet-"+id).ReadOnly(true).Spellcheck(false).Rows(6).Aria("describedby", "snippet-"+id+"-note"),
		app.Button().ID("copy-"+id).Type("button").Class("solid").Body(
			app.Text(t.Copy), app.Span().Class("hidden").Text(" "+name)),
	)
}
