package page

import (
	"slices"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// unsure is the part in which a visitor gives an input a range of its own. One
// row of fields serves every input, so that the page stays calm for those who
// are sure.
type unsure struct {
	key       string // of the chosen input
	low, high string // as typed
	wrong     string // what is wrong with them
	said      string // what became of the last change
}

// doubtful is an input that can have a range, or has one.
type doubtful struct {
	key, name string
	// value, low and high are as the page writes them; low and high are empty
	// without a range.
	value, low, high string
}

// draw draws it folded. Set gives the chosen input the typed range and returns
// what is wrong with it, or nothing; clear takes an input's range away.
func (u *unsure) draw(l text.Lang, list []doubtful, set func(key, low, high string) string, clear func(key string)) app.UI {
	t := text.For(l).Unsure
	var given []doubtful
	choices := make([]widget.Option, 0, len(list))
	if !slices.ContainsFunc(list, func(d doubtful) bool { return d.key == u.key }) && len(list) > 0 {
		u.key = list[0].key // what there is to choose from may have changed
	}
	name := ""
	for _, d := range list {
		if d.key == u.key {
			name = d.name
		}
		choices = append(choices, widget.Option{Value: d.key, Text: d.name + " (" + d.value + ")"})
		if d.low != "" {
			given = append(given, d)
		}
	}
	field := func(id string, label string, value *string) app.UI {
		return widget.Number(id, *value, "", widget.Label{Text: label, Error: when(id == "unsure-low", u.wrong, "")},
			func(ctx app.Context, raw string) { *value = raw }, func(app.Context) {})
	}
	return widget.Disclosure("unsure", t.Summary,
		app.P().Class("note").Text(t.Lead),
		app.Div().Class("fields").Body(
			widget.Choice("unsure-field", u.key, choices, widget.Label{Text: t.Field},
				func(ctx app.Context, key string) { u.key, u.wrong, u.said = key, "", "" }),
			field("unsure-low", t.Low, &u.low),
			field("unsure-high", t.High, &u.high),
		),
		app.P().Body(app.Button().ID("unsure-add").Type("button").Class("solid").Text(t.Add).OnClick(func(ctx app.Context, e app.Event) {
			u.said = ""
			if u.wrong = set(u.key, u.low, u.high); u.wrong == "" {
				u.said, u.low, u.high = fill(t.Added, name), "", ""
				for _, id := range []string{"unsure-low", "unsure-high"} {
					app.Window().GetElementByID(id).Set("value", "")
				}
			}
		})),
		app.P().ID("unsure-said").Attr("role", "status").Text(u.said),
		app.Ul().ID("unsure-given").Class("given").Body(
			app.Li().Class(when(len(given) == 0, "note", "note gone")).Text(t.None),
			app.Range(given).Slice(func(i int) app.UI {
				d := given[i]
				return app.Li().Body(
					app.Span().Text(fill(t.Given, d.name, d.low, d.high)),
					app.Button().ID("unsure-remove-"+controlID(d.key)).Type("button").Class("plain").Body(
						app.Text("×"), app.Span().Class("hidden").Text(" "+t.Remove+" "+d.name),
					).OnClick(func(ctx app.Context, e app.Event) {
						clear(d.key)
						u.said = fill(t.Removed, d.name)
					}, d.key),
				)
			}),
		),
	)
}

// readSpan reads both ends as typed, and says what is wrong with them.
func readSpan(l text.Lang, low, high string) (s scenario.Span, wrong string) {
	m := text.For(l)
	from, errLow := text.Parse(l, low)
	to, errHigh := text.Parse(l, high)
	for i, err := range []error{errLow, errHigh} {
		if err != nil {
			return s, when(i == 0, m.Unsure.Low, m.Unsure.High) + m.Colon() + m.ParseText(err)
		}
	}
	return scenario.Span{Low: from, High: to}, ""
}
