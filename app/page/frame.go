package page

import (
	"slices"
	"strconv"
	"strings"

	"streamprint/app/embed"
	"streamprint/app/text"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// frame is what a page knows of the page of another site around it. Zero, there
// is none.
//
// What the host asks for is in part done by web/frame.js before the program has
// come: theme, density, parts to show. Heights and messages are all its own. Here
// is the rest: locks, headings, the accent, and what to say of a wish that was not
// understood.
type frame struct {
	options embed.Options
	notes   []string
	// level is that of the first heading, 0 where it is not for the host to say.
	level int
}

// read takes the host's wishes out of a fragment and leaves the scenario. known
// tells whether there is an input of a name, which can be locked.
func (f *frame) read(l text.Lang, fragment string, known func(string) bool) string {
	options, rest, notes := embed.Read(fragment)
	f.options, f.level, f.notes = options, options.Level, nil
	t := text.EmbedFor(l)
	if _, ok := text.ParseLang(options.Lang); options.Lang != "" && !ok {
		notes = append(notes, embed.Note{Key: "lang", Given: options.Lang})
	}
	for _, name := range options.Lock {
		if !known(name) {
			notes = append(notes, embed.Note{Key: "lock", Given: name})
		}
	}
	for _, n := range notes {
		f.notes = append(f.notes, fill(t.Note, n.Key, n.Given))
	}
	if note := f.colour(t); note != "" {
		f.notes = append(f.notes, note)
	}
	return rest
}

// colour gives the document the host's accent as it can be read in each theme, and
// says so where that is another colour in the reader's.
func (f *frame) colour(t *text.EmbedMessages) string {
	if app.IsServer {
		return ""
	}
	root := app.Window().Get("document").Get("documentElement")
	asked, ok := embed.ParseColour(f.options.Accent)
	if !ok {
		root.Get("dataset").Delete("accent")
		return ""
	}
	light, dark := embed.NewPalette(asked, false), embed.NewPalette(asked, true)
	style := root.Get("style")
	for name, c := range map[string]embed.Colour{
		"--light-accent": light.Accent, "--light-on-accent": light.On, "--dark-accent": dark.Accent, "--dark-on-accent": dark.On,
	} {
		style.Call("setProperty", name, "#"+c.String())
	}
	root.Get("dataset").Set("accent", asked.String())
	shown := light
	if f.dark() {
		shown = dark
	}
	if !shown.Adjusted {
		return ""
	}
	return fill(t.Accent, asked.String(), shown.Accent.String())
}

// dark tells whether the reader sees the dark theme.
func (f *frame) dark() bool {
	if f.options.Theme != embed.Auto {
		return f.options.Theme == embed.Dark
	}
	return app.Window().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool()
}

// address is a scenario with what the host asks for.
func (f *frame) address(scenario string) string {
	wishes := embed.Write(f.options)
	if f.level == 0 { // there is no host
		wishes = ""
	}
	if wishes != "" && scenario != "" {
		return wishes + "&" + scenario
	}
	return wishes + scenario
}

// locked tells whether the reader cannot change an input.
func (f *frame) locked(name string) bool { return slices.Contains(f.options.Lock, name) }

// lockNote names what is locked.
func (f *frame) lockNote(l text.Lang, name func(string) string) app.UI {
	var names []string
	for _, key := range f.options.Lock {
		if n := name(key); n != "" {
			names = append(names, n)
		}
	}
	return app.P().ID("locked").Class(when(len(names) > 0, "note", "note gone")).Text(fill(text.EmbedFor(l).Locked, strings.Join(names, ", ")))
}

// heading is a heading of a page whose first has the level that the host gave, in
// the place of one of the site's own pages, where it is 2.
func (f *frame) heading(level int) app.HTMLElem {
	if f.level != 0 {
		level = min(6, level-2+f.level)
	}
	return app.Elem("h" + strconv.Itoa(level))
}

// folded is the same of a part that a frame has in a fold, one level below its first
// heading.
func (f *frame) folded(level int) app.HTMLElem {
	if f.level != 0 {
		level++
	}
	return f.heading(level)
}

// unless draws a part that a frame leaves out.
func (f *frame) unless(draw func() app.UI) app.UI {
	if f.level != 0 {
		return app.Div().Class("gone")
	}
	return draw()
}

// explains tells whether numbers open their formula.
func (f *frame) explains() bool { return f.options.Shows(embed.Explain) }

// by names the site, with a link to the full page in a window of its own.
func (f *frame) by(l text.Lang, full string) app.UI {
	t := text.EmbedFor(l)
	return app.P().Class("by").Body(
		app.Raw(mark),
		app.Span().Text(text.For(l).Site.Name),
		app.A().ID("full").Href(full).Target("_blank").Rel("noopener").Body(
			app.Text(t.Open), app.Span().Class("hidden").Text(" "+t.NewWindow)),
	)
}

// hand gives the result to frame.js, which tells a host that has asked for it. An
// end that has not been drawn is null there.
func (f *frame) hand(low decimal.NullDecimal, mid decimal.Decimal, high decimal.NullDecimal, unit, link string) {
	if app.IsServer {
		return
	}
	end := func(v decimal.NullDecimal) any {
		if !v.Valid {
			return nil
		}
		return float(v.Decimal)
	}
	window := app.Window()
	detail := map[string]any{"low": end(low), "mid": float(mid), "high": end(high), "unit": unit, "scenario": link}
	window.Get("document").Call("dispatchEvent",
		window.Get("CustomEvent").New("streamprint:result", map[string]any{"detail": detail}))
}

// followParent takes the scenarios that the host sets, which frame.js has found to
// be texts of a bearable length.
func followParent(ctx app.Context, set func(ctx app.Context, fragment string)) {
	if app.IsServer {
		return
	}
	app.Window().Get("document").Call("addEventListener", "streamprint:set", app.FuncOf(func(_ app.Value, args []app.Value) any {
		_, fragment, _ := embed.Read(args[0].Get("detail").String()) // wishes are not set in this way
		ctx.Dispatch(func(ctx app.Context) { set(ctx, fragment) })
		return nil
	}))
}

// clamped is a fragment whose numbers are within their bounds, without what is
// wrong in other ways: a host that has a mistake in it gets the nearest that there
// is. wrong lists what is wrong with a fragment, key is that of a field in one.
func clamped(fragment string, wrong func(string) scenario.Problems, key func(scenario.Field) string) string {
	// What is within its own bounds may not go with the rest: then it is left out.
	for range 3 {
		problems := wrong(fragment)
		if len(problems) == 0 {
			break
		}
		fragment = mended(fragment, problems, key)
	}
	return fragment
}

// mended is a fragment in which each problem is gone: a number has the end of its
// bounds that it was beyond, anything else is left out.
func mended(fragment string, problems scenario.Problems, key func(scenario.Field) string) string {
	right := map[string]string{} // empty for a value to leave out
	for _, p := range problems {
		end := decimal.NullDecimal{}
		switch p.Code {
		case scenario.TooSmall:
			end = p.Allowed.Min
		case scenario.TooLarge:
			end = p.Allowed.Max
		}
		right[key(p.Field)] = ""
		if end.Valid {
			right[key(p.Field)] = end.Decimal.String()
		}
	}
	var kept []string
	for pair := range strings.SplitSeq(fragment, "&") {
		name, _, _ := strings.Cut(pair, "=")
		value, wrong := right[name]
		switch {
		case name == scenario.KeySeal: // of the fragment before
		case !wrong:
			kept = append(kept, pair)
		case value != "":
			kept = append(kept, name+"="+value)
		}
	}
	return strings.Join(kept, "&")
}
