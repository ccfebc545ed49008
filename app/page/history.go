package page

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/history"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// History is the page on which a visitor brings their own viewing history. The engine, in a worker, reads the file and
// holds it; the page gets months, screens and countries from it, never a title.
type History struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string

	desk desk

	// doc is the habit that fills in what the file does not say. It is the page's address.
	doc   scenario.Document
	notes []string
	// period is the year to count, 0 for the last twelve months; profile the one to count, empty for all; minutes the
	// length of a view as a number, empty while nobody has said one, typed what stands in its field.
	period                  int
	profile, minutes, typed string

	// file is the name and size of the file that was chosen last, brought how many there were: what becomes of an
	// earlier one is of no interest.
	file    string
	brought int
	// busy says what is being done, done what came of it.
	busy, done string
	// problem is why the file, or what was asked of it, gives no year. lengthProblem stands beside that field.
	problem, lengthProblem string

	// held says that the engine holds a file of that kind, with these names and years.
	held     bool
	kind     history.Kind
	profiles []string
	years    []int
	// year is the one that is shown.
	year *job.HistoryYear

	keeping keeping
	over    bool // a file is held over the page

	countries, methods []widget.Option // which never change
}

// The options that are fields of the habit. The id of a control is the name of its field.
var historyFields = []scenario.Field{scenario.FieldMethod, scenario.FieldQuality, scenario.FieldDevice, scenario.FieldCountry}

// The ids of the other controls.
const (
	historyFile    = "history-file"
	historyLength  = "history-length"
	historyPeriod  = "history-year"
	historyProfile = "history-profile"
)

// OnInit reads the habit from the address.
func (h *History) OnInit() {
	if h.countries != nil {
		return
	}
	h.countries = areas(h.Lang, text.For(h.Lang).Watch.AsPublished, text.InCountry)
	if app.IsServer {
		h.countries = h.countries[:1] // of no use before the program is live
	}
	for _, m := range viewing.Methods {
		h.methods = append(h.methods, widget.Option{Value: m.ID, Text: m.Name})
	}
	h.read(addressFragment())
}

// OnMount also follows the address, takes a file that is dropped, and looks for a summary that was kept.
func (h *History) OnMount(ctx app.Context) {
	h.live.OnMount(ctx)
	h.desk = desk{engine: true}
	h.desk.open(ctx)
	followAddress(ctx, h.fragment, func(ctx app.Context, fragment string) {
		h.read(fragment)
		h.recount()
		ctx.Defer(func(app.Context) { h.sync() })
	})
	followFiles(ctx, h.hold, func(ctx app.Context, file app.Value) {
		if !file.Truthy() {
			h.problem = text.HistoryFor(h.Lang).Folder
			return
		}
		h.bring(ctx, file)
	})
	h.year = h.keeping.find(h.Lang)
}

// fragment is the address of the habit. The default habit needs none.
func (h *History) fragment() string {
	if h.doc.Equal(scenario.Default()) {
		return ""
	}
	return scenario.Encode(h.doc)
}

// read takes a habit from a fragment, in the newest model. What it cannot take is said.
func (h *History) read(fragment string) {
	m := text.For(h.Lang)
	h.notes = nil
	doc, notes, err := scenario.Decode(fragment)
	if doc.IsOlder() {
		doc, _ = doc.Renewed()
	}
	h.doc = doc
	for _, n := range notes {
		h.notes = append(h.notes, m.NoteText(n))
	}
	h.blame(err)
}

func (h *History) blame(err error) {
	var problems scenario.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			h.notes = append(h.notes, text.For(h.Lang).ProblemText(p))
		}
	}
}

// choose takes an option that is a field of the habit.
func (h *History) choose(f scenario.Field, value string) {
	h.notes = nil
	texts := map[scenario.Field]string{f: value}
	follow(h.doc, f, texts)
	doc, err := scenario.Read(h.doc, texts)
	h.blame(err)
	h.doc = doc
	writeAddress(h.fragment(), false)
	h.recount()
}

// setLength takes the length of a view as it is typed. Nothing is counted before it is a number.
func (h *History) setLength(raw string) {
	h.typed = raw
	h.lengthProblem = h.mistyped()
	if v, err := text.Parse(h.Lang, raw); err == nil {
		h.minutes = v.String()
		h.recount()
	}
}

// mistyped says why what stands in the field of the length is no number. An empty field is not wrong yet.
func (h *History) mistyped() string {
	if _, err := text.Parse(h.Lang, h.typed); err != nil && strings.TrimSpace(h.typed) != "" {
		return text.For(h.Lang).ParseText(err)
	}
	return ""
}

// bring takes a file of the browser's. One that is too large is not read at all.
func (h *History) bring(ctx app.Context, file app.Value) {
	t := text.HistoryFor(h.Lang)
	size := file.Get("size").Float()
	h.brought++
	h.file = fileWords(h.Lang, file.Get("name").String(), size)
	h.held, h.kind, h.profiles, h.years, h.year = false, "", nil, nil, nil
	h.period, h.profile, h.minutes, h.typed = 0, "", "", ""
	h.problem, h.lengthProblem, h.done = "", "", ""
	h.keeping.said, h.keeping.shown = "", ""
	if size > history.Limit {
		h.busy = ""
		h.refuse(history.Problem{Code: history.TooLarge, Limit: history.Limit})
		return
	}
	h.busy = t.Reading
	h.desk.retry()
	h.desk.warm()
	number := h.brought
	got := app.FuncOf(func(_ app.Value, args []app.Value) any {
		bytes := app.Window().Get("Uint8Array").New(args[0])
		ctx.Dispatch(func(app.Context) {
			if number == h.brought {
				h.ask(bytes)
			}
		})
		return nil
	})
	failed := app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(app.Context) {
			if number == h.brought {
				h.busy, h.problem = "", t.Unreadable
			}
		})
		return nil
	})
	file.Call("arrayBuffer").Call("then", got, failed)
}

// hold marks that a file is held over the page, and gets the engine ready for it.
func (h *History) hold(is bool) {
	h.over = is
	if is {
		h.desk.warm()
	}
}

// recount has the file that the engine holds counted by what is chosen now.
func (h *History) recount() {
	if h.held {
		h.busy = text.HistoryFor(h.Lang).Counting
		h.ask(nil)
	}
}

// ask asks the engine about a file, or without bytes about the last one again.
func (h *History) ask(bytes app.Value) {
	request := job.HistoryRequest{Fragment: scenario.Encode(h.doc), Year: h.period, Minutes: h.minutes, Profile: h.profile}
	number := h.brought
	askAbout(&h.desk, job.History, request, bytes, func(ctx app.Context, a job.HistoryAnswer, _ []byte, err error) {
		if number == h.brought {
			h.take(ctx, a, err, bytes != nil)
		}
	})
}

// take shows an answer of the engine. The first one about a file is gone to; a later one comes while the visitor is
// still at the controls.
func (h *History) take(ctx app.Context, a job.HistoryAnswer, err error, first bool) {
	t := text.HistoryFor(h.Lang)
	h.busy, h.done, h.problem, h.lengthProblem = "", "", "", h.mistyped()
	if err != nil {
		h.held, h.problem = false, t.NoReader
		return
	}
	h.held = a.Held
	if a.Kind != "" {
		h.kind = a.Kind
	}
	if len(a.Years) > 0 {
		h.years, h.profiles = a.Years, a.Profiles
	}
	switch {
	case a.Problem != nil:
		h.refuse(*a.Problem)
	case a.Year != nil:
		h.year, h.keeping.shown = a.Year, ""
		h.done = fill(t.Done, h.hours(a.Year.HistoryAmount), h.carbon(a.Year.HistoryAmount, a.Year.HistoryAmount))
	}
	ctx.Defer(func(app.Context) {
		h.sync()
		if first {
			h.goThere()
		}
	})
}

// refuse says why there is no year.
func (h *History) refuse(p history.Problem) {
	t := text.HistoryFor(h.Lang)
	said := text.HistoryProblem(h.Lang, p)
	switch p.Code {
	case history.NeedsLength, history.BadLength:
		h.lengthProblem = said
		return
	case history.TooLarge:
		said += " " + t.UnpackFirst
	}
	h.problem = said
}

// needsLength tells whether the file does not say how long views were.
func (h *History) needsLength() bool { return h.held && h.kind != history.NetflixActivity }

// goThere moves to what there is to read, or to fill in.
func (h *History) goThere() {
	id := "history-error"
	switch {
	case h.lengthProblem != "":
		id = historyLength
	case h.year != nil:
		id = "result"
	}
	element := app.Window().GetElementByID(id)
	if !element.Truthy() {
		return
	}
	element.Call("scrollIntoView", map[string]any{"block": when(id == "result", "start", "center")})
	element.Call("focus", map[string]any{"preventScroll": true})
}

// sync puts what is chosen into the controls: go-app leaves alone what a visitor chose there.
func (h *History) sync() {
	set := func(id, value string) {
		if element := app.Window().GetElementByID(id); element.Truthy() && element.Get("value").String() != value {
			element.Set("value", value)
		}
	}
	for _, f := range historyFields {
		set(string(f), scenario.Text(h.doc, f))
	}
	set(historyPeriod, strconv.Itoa(h.period))
	set(historyProfile, h.profile)
}

// Render implements app.Composer.
func (h *History) Render() app.UI {
	m, t := text.For(h.Lang), text.HistoryFor(h.Lang)
	return shell{lang: h.Lang, name: HistoryName, link: h.Link, fragment: h.fragment()}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(t.Heading),
			app.P().Class("lead shown").Text(t.Lead),
		),
		noteList(h.notes),
		h.bringing(t),
		h.length(t),
		h.result(m, t),
		h.options(m, t),
		h.details(m, t),
		h.keep(t),
		h.how(t),
	)
}

// bringing is where a file is brought, with what becomes of it. The field covers its surroundings, so that a file can be
// dropped there before any script runs.
func (h *History) bringing(t *text.HistoryMessages) app.UI {
	return app.Section().ID("bring").Aria("label", t.Choose).Body(
		app.Div().Class(when(h.over, "drop over", "drop")).Body(
			app.Label().For(historyFile).Body(
				app.Span().Class("choose").Text(t.Choose),
				app.Span().Text(t.Drop),
			),
			app.P().ID("history-accepted").Class("note").Text(t.Accepted),
			app.Input().ID(historyFile).Type("file").Accept(".csv,.json,.html,.zip,text/csv,application/json,text/html,application/zip").
				Aria("describedby", "history-accepted history-private").
				OnClick(func(ctx app.Context, e app.Event) { h.desk.retry(); h.desk.warm() }).
				OnChange(func(ctx app.Context, e app.Event) { h.picked(ctx) }),
		),
		app.P().ID("history-private").Class("note").Text(t.Private),
		app.P().ID("history-chosen").Class(when(h.file != "", "", "gone")).Text(h.file),
		app.P().ID("history-status").Attr("role", "status").Text(when(h.busy != "", h.busy, h.done)),
		app.Progress().ID("history-progress").Class(when(h.busy != "", "", "gone")).Aria("label", t.Reading),
		app.P().ID("history-error").Class(when(h.problem != "", "problem", "problem gone")).Attr("role", "alert").TabIndex(-1).Text(h.problem),
	)
}

// picked takes the file that was chosen in the field, and empties it: the same file may be chosen again.
func (h *History) picked(ctx app.Context) {
	input := ctx.JSSrc()
	if file := input.Get("files").Index(0); file.Truthy() {
		h.bring(ctx, file)
		input.Set("value", "")
	}
}

// fileWords names a file and its size. A name is no more than text, and no longer than a line or two.
func fileWords(l text.Lang, name string, bytes float64) string {
	const longest = 60
	name = strings.ToValidUTF8(name, "\ufffd")
	if utf8.RuneCountInString(name) > longest {
		name = string([]rune(name)[:longest]) + "…"
	}
	size := decimal.NewFromFloat(bytes)
	amount := text.InUnit(l, size.Shift(-3), "kB", text.Significant(2))
	if bytes >= 1e6 {
		amount = text.InUnit(l, size.Shift(-6), "MB", text.Significant(2))
	}
	return name + ", " + amount.String()
}

// length is the field for how long a view lasted, for a file that does not say.
func (h *History) length(t *text.HistoryMessages) app.UI {
	return app.Section().ID("length").Class(when(h.needsLength(), "card", "card gone")).Aria("label", t.Length).Body(
		widget.Number(historyLength, h.typed, t.Minutes, widget.Label{Text: t.Length, Help: t.LengthHelp, Error: h.lengthProblem},
			func(_ app.Context, raw string) { h.setLength(raw) }, func(app.Context) {}),
	)
}

// options are the other ways to count the same file.
func (h *History) options(m *text.Messages, t *text.HistoryMessages) app.UI {
	periods := []widget.Option{{Value: "0", Text: t.LastMonths}}
	for _, y := range slices.Backward(h.years) {
		periods = append(periods, widget.Option{Value: strconv.Itoa(y), Text: strconv.Itoa(y)})
	}
	profiles := []widget.Option{{Value: "", Text: t.AllProfiles}}
	for _, p := range h.profiles {
		profiles = append(profiles, widget.Option{Value: p, Text: p})
	}
	field := func(f scenario.Field, list []widget.Option, label, help string) app.UI {
		return widget.Choice(string(f), scenario.Text(h.doc, f), list, widget.Label{Text: label, Help: help},
			func(_ app.Context, value string) { h.choose(f, value) })
	}
	return app.Details().ID("options").Class(when(h.held, "card", "card gone")).Body(
		app.Summary().Text(t.OptionsHeading),
		app.Div().Class("body").Body(
			app.P().Class("note").Text(t.OptionsLead),
			app.Div().Class("fields").Body(
				widget.Choice(historyPeriod, strconv.Itoa(h.period), periods, widget.Label{Text: t.Year}, func(_ app.Context, value string) {
					h.period, _ = strconv.Atoi(value)
					h.recount()
				}),
				app.Div().Class(when(len(h.profiles) > 1, "", "gone")).Body(
					widget.Choice(historyProfile, h.profile, profiles, widget.Label{Text: t.Profile}, func(_ app.Context, value string) {
						h.profile = value
						h.recount()
					})),
				field(scenario.FieldMethod, h.methods, t.Method, ""),
				field(scenario.FieldQuality, options(viewing.Qualities, m.Quality), t.Quality, ""),
				field(scenario.FieldDevice, options(viewing.Devices, m.Device), t.Device, t.DeviceHelp),
				field(scenario.FieldCountry, h.countries, t.Country, t.CountryHelp),
			),
		),
	)
}

// how says how to come by a file. It can be read without the program.
func (h *History) how(t *text.HistoryMessages) app.UI {
	way := func(id, heading string, steps []string, address, name string) app.UI {
		return app.Section().ID(id).Class("card").Body(
			app.H3().Text(heading),
			app.Ol().Body(app.Range(steps).Slice(func(i int) app.UI { return app.Li().Text(steps[i]) })),
			app.P().Body(app.A().Class("action").Href(address).Rel("noreferrer").Text(name)),
		)
	}
	return app.Section().ID("how").Body(
		app.H2().Text(t.HowHeading),
		app.Div().Class("panels").Body(
			way("how-netflix", t.NetflixHeading, t.NetflixSteps, "https://www.netflix.com/account/getmyinfo", t.NetflixLink),
			way("how-youtube", t.YouTubeHeading, t.YouTubeSteps, "https://takeout.google.com/", t.YouTubeLink),
		),
		app.P().Class("note").Text(t.FilesNote),
	)
}
