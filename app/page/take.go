package page

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// takeFile is the id of the field for a file to open.
const takeFile = "take-file"

// takeProgress is written out: an element of go-app's of a kind that its program has
// nowhere else would bring all methods of that kind along.
const takeProgress = `<progress id="take-progress" aria-labelledby="take-status"></progress>`

// largestScenario is more bytes than any document has.
const largestScenario = 1 << 20

// subject is what a page has to take away, and how it opens what is brought.
type subject struct {
	lang text.Lang
	link func(text.Lang, Name) string
	// kind is that of its documents, charts the names of its charts.
	kind   string
	charts []string
	// fragment is the document as a link, whole.
	fragment func() string
	// open makes a file the page's document, or says what is wrong with it and
	// leaves the page as it is.
	open func(ctx app.Context, file []byte) (wrong []string)
	// report is the page on paper, as HTML.
	report func() string
}

// taking is the part of a page from which its result can be taken away as files,
// and a document be opened from one. The engine makes the files in a worker,
// which starts with the first one.
type taking struct {
	desk desk
	// busy says what is being done, said what came of it, failed that nothing did.
	busy, said, failed string
	// worked says that the engine has answered, alone that it cannot start here.
	worked, alone bool

	// brought counts the files that were brought: what becomes of an earlier one
	// is of no interest.
	brought int
	// opened says what was opened; file is the name of one that was not, and wrong
	// why.
	opened, file string
	wrong        []string
	// there leads to the page that a file is for, thereText says so.
	there, thereText string

	over bool // a file is held over the page

	// drawing names the list whose picture was asked for last, empty after another file.
	drawing string
}

// mounted makes the part ready once its page is.
func (k *taking) mounted(ctx app.Context, s subject) {
	k.desk = desk{engine: true}
	k.desk.open(ctx)
	followFiles(ctx, func(over bool) { k.over = over }, func(ctx app.Context, file app.Value) {
		if file.Truthy() {
			k.bring(ctx, s, file)
		} else {
			k.forget()
			k.refuse(ctx, text.TakeFor(s.lang).Folder)
		}
	})
	followPrinting(s.report)
}

// offer is a file on offer, with the id of its button.
type offer struct {
	id      string
	format  string
	chart   string
	picture bool // as a PNG
}

// make has the engine make a file, and saves it.
func (k *taking) make(s subject, o offer) {
	t := text.TakeFor(s.lang)
	k.drawing = ""
	k.begin(t)
	ask(&k.desk, job.Export, job.ExportRequest{
		Kind: s.kind, Fragment: s.fragment(), Format: string(o.format), Chart: o.chart, Lang: s.lang, Date: time.Now().Format(time.DateOnly), Site: site(),
	}, nil, k.receive(t, o.picture))
}

// begin says that a file is being made.
func (k *taking) begin(t *text.TakeMessages) {
	k.busy, k.said, k.failed, k.alone = when(k.worked, t.Making, t.First), "", "", false
	k.desk.retry()
}

// receive saves a file that the engine has made, or the picture of it.
func (k *taking) receive(t *text.TakeMessages, picture bool) func(app.Context, job.ExportAnswer, []byte, error) {
	return func(ctx app.Context, a job.ExportAnswer, made []byte, err error) {
		k.busy, k.alone = "", errors.Is(err, errNoWorker)
		if err != nil {
			k.failed = when(k.alone, t.NoWorker, t.Failed)
			return
		}
		k.worked = true
		if !picture {
			k.save(t, a.Name, blobOf(made, a.MediaType))
			return
		}
		k.busy = t.Making
		paint(ctx, blobOf(made, a.MediaType), func(picture app.Value) {
			k.busy = ""
			if !picture.Truthy() {
				k.failed = t.Failed
				return
			}
			k.save(t, strings.TrimSuffix(a.Name, ".svg")+".png", picture)
		})
	}
}

func (k *taking) save(t *text.TakeMessages, name string, blob app.Value) {
	saveBlob(name, blob)
	k.said = fill(t.Saved, name)
}

// site is the address of the page without the state in it.
func site() string {
	before, _, _ := strings.Cut(address(), "#")
	return before
}

// forget clears what was said of the file before.
func (k *taking) forget() {
	k.opened, k.file, k.wrong, k.there, k.thereText = "", "", nil, "", ""
	k.brought++
}

// refuse says why a file is not opened, where it can be seen.
func (k *taking) refuse(ctx app.Context, why ...string) {
	k.wrong = why
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID("take-wrong"); element.Truthy() {
			element.Call("scrollIntoView", map[string]any{"block": "center"})
			element.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}

// elsewhere refuses a file that another page is for.
func (k *taking) elsewhere(ctx app.Context, why, link, words string) {
	k.there, k.thereText = link, words
	k.refuse(ctx, why)
}

// bring takes a file of the browser's. One that is too large is not read at all.
func (k *taking) bring(ctx app.Context, s subject, file app.Value) {
	t := text.TakeFor(s.lang)
	size := file.Get("size").Float()
	k.forget()
	k.file = fileWords(s.lang, file.Get("name").String(), size)
	if isHistoryName(file.Get("name").String()) {
		k.elsewhere(ctx, t.OfHistory, s.link(s.lang, HistoryName), t.HistoryLink)
		return
	}
	if size > largestScenario {
		k.refuse(ctx, t.TooLarge)
		return
	}
	number := k.brought
	then := func(do func(app.Context, []app.Value)) app.Func {
		return app.FuncOf(func(_ app.Value, args []app.Value) any {
			ctx.Dispatch(func(ctx app.Context) {
				if number == k.brought {
					do(ctx, args)
				}
			})
			return nil
		})
	}
	file.Call("arrayBuffer").Call("then", then(func(ctx app.Context, args []app.Value) {
		from := app.Window().Get("Uint8Array").New(args[0])
		data := make([]byte, from.Get("length").Int())
		app.CopyBytesToGo(data, from)
		k.read(ctx, s, data)
	}), then(func(ctx app.Context, _ []app.Value) { k.refuse(ctx, t.Unreadable) }))
}

// isHistoryName tells whether a file is of a kind that only histories have.
func isHistoryName(name string) bool {
	name = strings.ToLower(name)
	for _, ending := range []string{".csv", ".zip", ".html", ".htm"} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return false
}

// read opens what is in a file, or says which page it is for.
func (k *taking) read(ctx app.Context, s subject, data []byte) {
	t := text.TakeFor(s.lang)
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) { // as the history of YouTube begins
		k.elsewhere(ctx, t.OfHistory, s.link(s.lang, HistoryName), t.HistoryLink)
		return
	}
	var document struct {
		Kind string `json:"kind"`
	}
	if json.Unmarshal(data, &document) == nil && document.Kind != s.kind && (document.Kind == plan.Kind || document.Kind == string(scenario.Watch)) {
		name, why := WatchName, t.OfWatch
		if document.Kind == plan.Kind {
			name, why = PlanName, t.OfPlan
		}
		k.forward(ctx, s, data, s.link(s.lang, name), why)
		return
	}
	if wrong := s.open(ctx, data); len(wrong) > 0 {
		k.refuse(ctx, wrong...)
		return
	}
	k.opened = fill(t.Opened, k.file)
	k.file = ""
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID("result"); element.Truthy() {
			element.Call("scrollIntoView", map[string]any{"block": "start"})
		}
	})
}

// forward leads to the page of the other kind, which opens the document from the
// link that the engine makes of it; without the engine, it leads there alone.
func (k *taking) forward(ctx app.Context, s subject, data []byte, page, why string) {
	t := text.TakeFor(s.lang)
	k.elsewhere(ctx, why, page, t.OpenThere)
	number := k.brought
	ask(&k.desk, job.Open, struct{}{}, data, func(_ app.Context, a job.OpenAnswer, _ []byte, err error) {
		if number == k.brought && err == nil && a.Fragment != "" {
			k.there = page + "#" + a.Fragment
		}
	})
}

// draw draws the part.
func (k *taking) draw(s subject) app.UI {
	t := text.TakeFor(s.lang)
	csv := t.CSV
	if s.kind == plan.Kind {
		csv = t.Ledger
	}
	file := func(id string, format string, f text.TakeFile) app.UI {
		return app.Li().Body(
			k.button(s, offer{id: id, format: format}, app.Text(f.Name)),
			app.Span().Class("use").Text(f.Use),
		)
	}
	return app.Section().ID("take").Aria("labelledby", "take-heading").Body(
		app.H2().ID("take-heading").Text(t.Heading),
		app.P().Text(t.Lead),
		app.Ul().Class("takes").Body(
			file("take-xlsx", "xlsx", t.XLSX),
			file("take-csv", "csv", csv),
			file("take-scenario", "scenario", t.Scenario),
			file("take-zip", "zip", t.ZIP),
			file("take-json", "json", t.JSON),
			app.Li().Body(
				app.Button().ID("take-print").Type("button").Class("plain").Text(t.Print.Name).OnClick(func(app.Context, app.Event) {
					app.Window().Call("setTimeout", app.Window().Get("print"), 0)
				}),
				app.Span().Class("use").Text(t.Print.Use),
			),
			app.Range(s.charts).Slice(func(i int) app.UI {
				chart := s.charts[i]
				picture := func(kind string) app.UI {
					return k.button(s, offer{"take-" + strings.ToLower(kind) + "-" + chart, "svg", chart, kind == "PNG"},
						app.Text(fill(t.Picture, kind)), app.Span().Class("hidden").Text(": "+t.Chart[chart]))
				}
				return app.Li().Body(app.Span().Class("pair").Body(picture("SVG"), picture("PNG")), app.Span().Class("use").Text(t.Chart[chart]))
			}),
		),
		app.P().ID("take-status").Attr("role", "status").Text(when(k.drawing == "", k.busy+k.said, "")),
		app.Div().Class(when(k.busy != "" && k.drawing == "", "", "gone")).Body(app.Raw(takeProgress)),
		app.Div().ID("take-failed").Class(when(k.failed != "" && k.drawing == "", "problem", "problem gone")).Attr("role", "alert").Body(
			app.Text(k.failed+" "),
			app.A().Class(when(k.alone, "", "gone")).Href(s.link(s.lang, s.page())+"#"+s.fragment()).Attr("target", "_blank").Attr("rel", "noopener").Text(t.Window),
		),
		app.H3().Text(t.OpenHeading),
		app.Div().Class(when(k.over, "drop over", "drop")).Body(
			app.Label().For(takeFile).Body(
				app.Span().Class("choose").Text(t.Choose),
				app.Span().Text(t.Drop),
			),
			app.P().ID("take-accepted").Class("note").Text(t.Accepted),
			app.Input().ID(takeFile).Type("file").Accept(".json,application/json").Aria("describedby", "take-accepted").
				OnChange(func(ctx app.Context, e app.Event) {
					input := ctx.JSSrc()
					if file := input.Get("files").Index(0); file.Truthy() {
						k.bring(ctx, s, file)
						input.Set("value", "") // the same file may be chosen again
					}
				}),
		),
		app.P().ID("take-opened").Attr("role", "status").Text(k.opened),
		app.Div().ID("take-wrong").Class(when(len(k.wrong) > 0, "problem", "problem gone")).Attr("role", "alert").TabIndex(-1).Body(
			app.Text(when(k.file != "", fill(t.Wrong, k.file), "")),
			app.Ul().Body(app.Range(k.wrong).Slice(func(i int) app.UI { return app.Li().Text(k.wrong[i]) })),
			app.A().ID("take-there").Class(when(k.there != "", "action", "action gone")).Href(k.there).Text(k.thereText),
		),
		app.P().ID("take-hint").Class(when(k.over, "hint", "hint gone")).Aria("hidden", "true").Text(t.Hint),
	)
}

// button makes a file.
func (k *taking) button(s subject, o offer, words ...app.UI) app.UI {
	return app.Button().ID(o.id).Type("button").Class("plain").Body(words...).OnClick(func(app.Context, app.Event) { k.make(s, o) }, o.id)
}

// page is the page of the documents.
func (s subject) page() Name {
	if s.kind == plan.Kind {
		return PlanName
	}
	return WatchName
}
