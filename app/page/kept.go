package page

import (
	"strconv"
	"time"

	"streamprint/app/saved"
	"streamprint/app/text"
	"streamprint/app/widget"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// Where the storage of the browser has the scenarios, of both kinds. What could not be read there is put aside before
// it is written anew.
const (
	keeperKey = "streamprint.kept.v1"
	asideKey  = "streamprint.kept.v1.unread"
)

// mostRefused is how many rows of a file are said to be wrong.
const mostRefused = 10

// keeper is the list of scenarios that a visitor has asked to keep on their device. Nothing is stored without that.
type keeper struct {
	// shown says that the visitor has opened it.
	shown bool
	// storage is the browser's where it is nil.
	storage storage
	list    saved.List
	// raw is what the storage holds if part of it could not be read.
	raw string
	// name is what was typed for the next scenario, if it was.
	name  string
	named bool
	wrong string // what is wrong with the name
	// renaming is the ID of the scenario that gets another name, newName what was typed, newWrong what is wrong.
	renaming, newName, newWrong string
	// removed is what was deleted last.
	removed saved.List
	// clearing asks whether all is to be deleted.
	clearing bool
	said     string
	refused  []string
}

// place is where the list is.
func (k *keeper) place() storage {
	if k.storage != nil {
		return k.storage
	}
	return localStorage{}
}

// load reads what is kept: another window may have kept more. If the storage has been closed since, what was read before
// stays.
func (k *keeper) load(l text.Lang) {
	item, err := k.place().get(keeperKey)
	if err != nil {
		return
	}
	k.list, k.raw = nil, ""
	if item == "" {
		return
	}
	var problems []saved.Problem
	if k.list, problems = saved.Decode([]byte(item)); len(problems) > 0 {
		k.raw, k.said = item, text.ComparePageFor(l).Spoilt
	}
}

// store keeps a list in the place of the one before. If the browser does not allow that, everything is as it was.
func (k *keeper) store(l text.Lang, list saved.List) bool {
	var err error
	if k.raw != "" {
		err = k.place().set(asideKey, k.raw)
	}
	if err == nil {
		err = k.place().set(keeperKey, string(saved.Encode(list)))
	}
	if err != nil {
		k.said = text.ComparePageFor(l).StorageFull
		return false
	}
	k.list, k.raw, k.clearing, k.refused = list, "", false, nil
	return true
}

// keep keeps the page's scenario.
func (k *keeper) keep(p comparison) {
	t := text.ComparePageFor(p.lang())
	k.said, k.wrong, k.refused = "", "", nil
	given := k.name
	if !k.named {
		given = p.suggestion()
	}
	name, code := saved.CheckName(given)
	if code != "" {
		k.wrong = text.UpperFirst(t.ProblemText(saved.Problem{Code: code, Given: saved.Shorten(name, 40)}))
		return
	}
	k.load(p.lang())
	list, e, err := k.list.With(saved.Entry{Name: name, Kind: p.kind(), Link: p.current(), Day: time.Now().Format(time.DateOnly)})
	if err != nil {
		k.said = t.Full
		return
	}
	if k.store(p.lang(), list) {
		k.name, k.named, k.said = "", false, fill(t.IsKept, e.Name)
	}
}

// remove deletes one scenario, which can be put back.
func (k *keeper) remove(l text.Lang, id string) {
	k.load(l)
	e, ok := k.list.Find(id)
	if ok && k.store(l, k.list.Without(id)) {
		k.removed, k.said = saved.List{e}, fill(text.ComparePageFor(l).IsDeleted, e.Name)
		k.renaming = ""
	}
}

// clear deletes everything, which can be put back until the page is left.
func (k *keeper) clear(l text.Lang) {
	k.load(l)
	all := k.list
	if k.store(l, nil) {
		k.removed, k.said, k.renaming = all, text.ComparePageFor(l).IsCleared, ""
	}
}

// putBack takes the last deletion back.
func (k *keeper) putBack(l text.Lang) {
	k.load(l)
	list, _, _, left := k.list.Merge(k.removed)
	if left > 0 {
		k.said = text.ComparePageFor(l).Full
		return
	}
	if k.store(l, list) {
		k.removed, k.said = nil, text.ComparePageFor(l).IsBack
	}
}

// rename gives the chosen scenario the name that was typed.
func (k *keeper) rename(l text.Lang) {
	t := text.ComparePageFor(l)
	name, code := saved.CheckName(k.newName)
	if k.newWrong = ""; code != "" {
		k.newWrong = text.UpperFirst(t.ProblemText(saved.Problem{Code: code, Given: saved.Shorten(name, 40)}))
		return
	}
	k.load(l)
	list, e, ok := k.list.Renamed(k.renaming, name)
	if !ok || k.store(l, list) {
		k.renaming = ""
	}
	if ok && k.renaming == "" {
		k.said = fill(t.IsRenamed, e.Name)
	}
}

// take adds the scenarios of a file to those that are kept.
func (k *keeper) take(p comparison, content string) {
	l := p.lang()
	t, m := text.ComparePageFor(l), text.For(l)
	k.load(l)
	k.said, k.refused = "", nil
	list, problems := saved.Decode([]byte(content))
	if len(problems) > 0 && problems[0].Row == 0 {
		k.said = t.ProblemText(problems[0])
		return
	}
	var refused []string
	for _, problem := range problems {
		refused = append(refused, fill(t.Row, count(l, problem.Row))+m.Colon()+t.ProblemText(problem))
	}
	var good saved.List
	for _, e := range list {
		if e.Kind == p.kind() { // the other page judges its own when they are opened
			if _, _, wrong := p.judge(e.Link); wrong != "" {
				refused = append(refused, e.Name+m.Colon()+wrong)
				continue
			}
		}
		good = append(good, e)
	}
	merged, added, had, left := k.list.Merge(good)
	if added > 0 && !k.store(l, merged) {
		return
	}
	k.said, k.refused = fill(t.Imported, count(l, added), count(l, had)), refused
	if left > 0 {
		k.refused = append([]string{t.Full + " (" + count(l, left) + ")"}, refused...)
	}
}

// count writes a whole number.
func count(l text.Lang, n int) string { return text.Number(l, decimal.NewFromInt(int64(n))) }

// read reads the file that was chosen.
func (k *keeper) read(ctx app.Context, p comparison) {
	t := text.ComparePageFor(p.lang())
	input := ctx.JSSrc()
	files := input.Get("files")
	if files.Length() == 0 {
		return
	}
	file := files.Index(0)
	k.said, k.refused = "", nil
	if size := file.Get("size").Int(); size > saved.LongestFile {
		k.said = t.ProblemText(saved.Problem{Code: saved.TooLarge, Given: count(p.lang(), size)})
	} else {
		done := app.FuncOf(func(_ app.Value, args []app.Value) any {
			content := args[0].String()
			ctx.Dispatch(func(app.Context) { k.take(p, content) })
			return nil
		})
		failed := app.FuncOf(func(app.Value, []app.Value) any {
			ctx.Dispatch(func(app.Context) { k.said = t.NotRead })
			return nil
		})
		file.Call("text").Call("then", done, failed)
	}
	input.Set("value", "") // the same file can be chosen again
}

// draw draws the list folded.
func (k *keeper) draw(p comparison) app.UI {
	t := text.ComparePageFor(p.lang())
	return app.Details().ID("kept").Body(
		app.Summary().Text(t.KeptHeading),
		app.Div().Class("body").Body(k.body(p, t)...),
	).OnToggle(func(ctx app.Context, e app.Event) {
		if ctx.JSSrc().Get("open").Bool() {
			k.shown = true
			k.load(p.lang())
		}
	})
}

func (k *keeper) body(p comparison, t *text.ComparePage) []app.UI {
	if !k.shown {
		return nil
	}
	l := p.lang()
	name := k.name
	if !k.named {
		name = p.suggestion()
	}
	button := func(id, class, words string, shown bool, do func(app.Context)) app.UI {
		return app.Button().ID(id).Type("button").Class(when(shown, class, class+" gone")).Text(words).
			OnClick(func(ctx app.Context, e app.Event) { do(ctx) }, id)
	}
	some := len(k.list) > 0
	return []app.UI{
		app.P().Text(t.KeptLead),
		app.P().ID("kept-temporary").Class(when(k.place().temporary(), "note error", "note gone")).Text(t.Temporary),
		app.Div().Class("keep").Body(
			widget.Text("kept-name", name, widget.Label{Text: t.Name, Error: k.wrong},
				func(ctx app.Context, raw string) { k.name, k.named = raw, true }, func(app.Context) {}),
			button("kept-keep", "solid", t.Keep, true, func(app.Context) { k.keep(p) }),
		),
		app.P().ID("kept-said").Attr("role", "status").Text(k.said),
		app.Ul().ID("kept-refused").Class(when(len(k.refused) > 0, "", "gone")).Body(app.Range(k.fewRefused(l)).Slice(func(i int) app.UI {
			return app.Li().Text(k.fewRefused(l)[i])
		})),
		button("kept-back", "plain", t.PutBack, len(k.removed) > 0, func(app.Context) { k.putBack(l) }),
		app.P().Class(when(some, "note gone", "note")).Text(t.Nothing),
		app.Ul().ID("kept-list").Class("kept").Body(app.Range(k.list).Slice(func(i int) app.UI { return k.row(p, t, k.list[i]) })),
		app.Div().ID("kept-rename").Class(when(k.renaming != "", "keep", "keep gone")).Body(
			widget.Text("kept-new-name", k.newName, widget.Label{Text: t.NewName, Error: k.newWrong},
				func(ctx app.Context, raw string) { k.newName = raw }, func(app.Context) {}),
			button("kept-save", "solid", t.Save, true, func(app.Context) { k.rename(l) }),
			button("kept-cancel", "plain", t.Cancel, true, func(app.Context) { k.renaming = "" }),
		),
		app.P().Class("actions").Body(
			button("kept-export", "plain", t.Export, some, func(app.Context) {
				saveFile(t.FileName+".json", "application/json;charset=utf-8", string(saved.Encode(k.list)))
			}),
			app.Label().Class("file").For("kept-import").Body(
				app.Span().Text(t.Import),
				app.Input().ID("kept-import").Type("file").Accept(".json,application/json").
					OnChange(func(ctx app.Context, e app.Event) { k.read(ctx, p) }),
			),
			button("kept-clear", "plain", t.Clear, some && !k.clearing, func(ctx app.Context) {
				k.clearing, k.said = true, ""
				focus(ctx, "kept-clear-no")
			}),
		),
		app.Div().ID("kept-confirm").Class(when(k.clearing, "confirm", "confirm gone")).Body(
			app.P().Text(fill(t.ConfirmClear, count(l, len(k.list)))),
			button("kept-clear-yes", "solid", t.ClearYes, true, func(app.Context) { k.clear(l) }),
			button("kept-clear-no", "plain", t.ClearNo, true, func(ctx app.Context) {
				k.clearing = false
				focus(ctx, "kept-clear")
			}),
		),
	}
}

// fewRefused are the first rows that were refused.
func (k *keeper) fewRefused(l text.Lang) []string {
	if more := len(k.refused) - mostRefused; more > 0 {
		return append(k.refused[:mostRefused:mostRefused], fill(text.ComparePageFor(l).Others, strconv.Itoa(more)))
	}
	return k.refused
}

// row is one kept scenario. Its link opens it, on the page that it is for.
func (k *keeper) row(p comparison, t *text.ComparePage, e saved.Entry) app.UI {
	l, id := p.lang(), e.ID()
	href := "#" + e.Link
	if e.Kind != p.kind() {
		href = p.elsewhere(e.Kind) + href
	}
	action := func(what, words string, do func(app.Context)) app.UI {
		return app.Button().ID("kept-"+what+"-"+id).Type("button").Class("plain").Body(
			app.Text(words), app.Span().Class("hidden").Text(" "+e.Name),
		).OnClick(func(ctx app.Context, _ app.Event) { do(ctx) }, what, id, e.Name)
	}
	return app.Li().Body(
		app.A().ID("kept-open-"+id).Class("action").Href(href).Body(
			app.Span().Class("hidden").Text(t.OpenKept+" "), app.Text(e.Name)),
		app.Span().Class("meta").Text(t.KindOf[e.Kind]+" · "+text.Date(l, e.Day)),
		action("rename", t.Rename, func(ctx app.Context) {
			k.renaming, k.newName, k.newWrong = id, e.Name, ""
			focus(ctx, "kept-new-name")
		}),
		action("delete", t.Delete, func(app.Context) { k.remove(l, id) }),
	)
}
