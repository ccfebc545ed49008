package page

import (
	"streamprint/app/job"
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// scenarios is what the parts of a page that hold whole scenarios need of it: of [Watch] and of [Plan]. A scenario is
// its link, as [scenario.Encode] and [plan.Encode] write it.
type scenarios interface {
	// current is the page's scenario.
	current() string
	// restore makes a valid link the page's scenario.
	restore(ctx app.Context, link string)
	// suggestion is a name for it.
	suggestion() string
	// pictures are buttons that save a list of the page as a drawing and a picture.
	pictures(name string, shown bool, of func() job.PictureRequest) app.UI
}

// mostSteps is how many changes can be undone.
const mostSteps = 100

// steps are the scenarios that a page has had, for going back and forth between them.
type steps struct {
	past, future []string
	now          string
	// field is the text field of the change under way, typed that of the last one: what is typed in one field is one
	// step.
	field, typed string
	said         string
}

// typing says that the next change comes from a text field.
func (s *steps) typing(field string) { s.field = field }

// settled says that the visitor has left the field: what is typed there next is another step.
func (s *steps) settled() { s.typed = "" }

// record takes note of the page's scenario. What is as before is no step.
func (s *steps) record(link string) {
	field := s.field
	s.field = ""
	switch {
	case s.now == "" || link == s.now:
		s.now = link
		return
	case field != "" && field == s.typed && len(s.past) > 0:
		if s.past[len(s.past)-1] == link { // typed, and taken away again
			s.past, s.typed = s.past[:len(s.past)-1], ""
		}
	default:
		s.past = append(s.past, s.now)
		s.past = s.past[max(0, len(s.past)-mostSteps):]
		s.typed = field
	}
	s.now, s.future, s.said = link, nil, ""
}

// before is the scenario before the last change, none if there was none.
func (s *steps) before() string {
	if len(s.past) == 0 {
		return ""
	}
	return s.past[len(s.past)-1]
}

// back and forth give the scenario to go to, and go there.
func (s *steps) back() (link string, ok bool) { return s.move(&s.past, &s.future) }

func (s *steps) forth() (link string, ok bool) { return s.move(&s.future, &s.past) }

func (s *steps) move(from, to *[]string) (string, bool) {
	if len(*from) == 0 {
		return "", false
	}
	*to = append(*to, s.now)
	s.now = (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	s.typed = ""
	return s.now, true
}

// undo and redo go one step back or forth.
func (s *steps) undo(ctx app.Context, l text.Lang, page scenarios) {
	if link, ok := s.back(); ok {
		page.restore(ctx, link)
		s.said = text.ComparePageFor(l).Undone
	}
}

func (s *steps) redo(ctx app.Context, l text.Lang, page scenarios) {
	if link, ok := s.forth(); ok {
		page.restore(ctx, link)
		s.said = text.ComparePageFor(l).Redone
	}
}

// listen takes the keys for a step back (Ctrl+Z, or Cmd+Z) and forth (with Shift, or Ctrl+Y). In a text field they are
// the browser's own.
func (s *steps) listen(ctx app.Context, l text.Lang, page scenarios) {
	app.Window().Get("document").Call("addEventListener", "keydown", app.FuncOf(func(_ app.Value, args []app.Value) any {
		e := args[0]
		if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() || e.Get("altKey").Bool() || e.Get("target").Call("matches", textFields).Bool() {
			return nil
		}
		var do func(app.Context, text.Lang, scenarios)
		switch key, shift := e.Get("key").String(), e.Get("shiftKey").Bool(); {
		case (key == "z" || key == "Z") && shift, key == "y" && e.Get("ctrlKey").Bool():
			do = s.redo
		case key == "z":
			do = s.undo
		default:
			return nil
		}
		e.Call("preventDefault")
		ctx.Dispatch(func(ctx app.Context) { do(ctx, l, page) })
		return nil
	}))
}

const textFields = `input:not([type="checkbox"], [type="file"]), textarea`

// arrow is the sign of a step back; the class may turn it round.
func arrow(class string) string {
	return `<svg class="sign ` + class + `" aria-hidden="true" focusable="false" viewBox="0 0 20 20" width="20" height="20">` +
		`<path d="M7 4 3.5 7.5 7 11M4 7.5h7.5a4.25 4.25 0 0 1 0 8.5H8" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

// draw draws the buttons. Where there is little room, they are signs, with their words for those who cannot see them. Replay shows what the last change did.
func (s *steps) draw(l text.Lang, page scenarios, replay func(app.Context)) app.UI {
	t := text.ComparePageFor(l)
	button := func(id, sign, words, rest, keys string, able bool, do func(app.Context)) app.UI {
		b := app.Button().ID(id).Type("button").Class("plain").Body(
			app.Raw(sign), app.Span().Class(when(rest == "", "wide", "")).Text(words), app.Span().Class("wide").Text(rest))
		if !able || app.IsClient {
			b = b.Disabled(!able)
		}
		if keys != "" {
			b = b.Attr("aria-keyshortcuts", keys)
		}
		return b.OnClick(func(ctx app.Context, e app.Event) { do(ctx) }, id)
	}
	return app.Div().Class("steps").Body(
		app.Div().Class("undo").Body(
			button("undo", arrow(""), t.Undo, "", "Control+Z", len(s.past) > 0, func(ctx app.Context) { s.undo(ctx, l, page) }),
			button("redo", arrow("redo"), t.Redo, "", "Control+Shift+Z", len(s.future) > 0, func(ctx app.Context) { s.redo(ctx, l, page) }),
			button("replay", arrow("gone"), t.Replay, " "+t.LastChange, "", len(s.past) > 0, replay),
		),
		app.P().ID("steps-said").Attr("role", "status").Text(s.said),
	)
}
