// Package widget holds the controls of the pages: a number field, a choice, a
// switch, a disclosure, a table. A widget gets a value and a callback and knows
// nothing of footprints.
//
// Widgets are functions that draw, not components with a state: go-app redraws
// a component and all its ancestors on every event, so the page keeps the state
// and draws everything once.
//
// # Guards
//
// go-app compares children by position and attributes by text, and writes
// attributes of prerendered pages in Go's quoting. So lists keep their shape,
// words stand in text nodes and never in attributes, and a flag is written only
// where it is true. It takes two handlers of one function for the same, whatever
// they hold on to, so a handler has the id of its control as its scope: where
// the controls of a page change, a field must not change another's value.
package widget

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Change is told what the visitor typed or chose.
type Change func(ctx app.Context, value string)

// Label is the words of a control.
type Label struct {
	Text string
	// Hidden labels are for those who cannot see the sentence around the control.
	Hidden bool
	// Help stands below the control.
	Help string
	// Error stands below the control, in place of the help.
	Error string
	// Locked says that the value is shown and cannot be changed.
	Locked bool
}

// Number is a text field for a number as the reader's language writes it. The
// browser's own number field is not used: it reads numbers by the settings of
// the machine, not by the language of the page.
// Left is told when the visitor leaves the field with another text than before.
func Number(id, value, unit string, label Label, change Change, left func(ctx app.Context)) app.UI {
	input := app.Input().ID(id).Class("number").Type("text").Attr("inputmode", "decimal").
		AutoComplete(false).Attr("enterkeyhint", "done").Value(value).
		OnInput(func(ctx app.Context, e app.Event) { change(ctx, ctx.JSSrc().Get("value").String()) }, id).
		OnChange(func(ctx app.Context, e app.Event) { left(ctx) }, id)
	if label.Locked {
		input = input.Disabled(true)
	}
	if label.Error != "" {
		input = input.Attr("aria-invalid", "true")
	}
	if label.Error != "" || label.Help != "" {
		input = input.Attr("aria-describedby", id+"-note")
	}
	return control(id, label, app.Span().Class("with-unit").Body(input, app.Span().Class("unit").Text(unit)))
}

// Option is one choice.
type Option struct {
	Value, Text string
}

// Choice is a list to choose one from.
func Choice(id, value string, options []Option, label Label, change Change) app.UI {
	list := app.Select().ID(id).
		OnChange(func(ctx app.Context, e app.Event) { change(ctx, ctx.JSSrc().Get("value").String()) }, id).
		Body(app.Range(options).Slice(func(i int) app.UI {
			o := app.Option().Value(options[i].Value).Text(options[i].Text)
			if options[i].Value == value {
				o = o.Selected(true)
			}
			return o
		}))
	if label.Locked {
		list = list.Disabled(true)
	}
	if label.Error != "" {
		list = list.Attr("aria-invalid", "true")
	}
	if label.Error != "" || label.Help != "" {
		list = list.Attr("aria-describedby", id+"-note")
	}
	return control(id, label, list)
}

// Switch is on or off.
func Switch(id string, on bool, label Label, change func(ctx app.Context, on bool)) app.UI {
	box := app.Input().ID(id).Type("checkbox").
		OnChange(func(ctx app.Context, e app.Event) { change(ctx, ctx.JSSrc().Get("checked").Bool()) }, id)
	if on {
		box = box.Checked(true)
	} else if app.IsClient {
		box = box.Checked(false)
	}
	if label.Locked {
		box = box.Disabled(true)
	}
	if label.Help != "" {
		box = box.Attr("aria-describedby", id+"-note")
	}
	return app.Div().Class("control switch").Body(
		app.Label().For(id).Body(box, app.Span().Text(label.Text)),
		note(id, label),
	)
}

// control puts a label above a field and a note below it. The shape is the same
// with and without them, so that nothing moves in the document.
func control(id string, label Label, field app.UI) app.UI {
	class := "label"
	if label.Hidden {
		class = "label hidden"
	}
	return app.Div().Class("control").Body(
		app.Label().For(id).Class(class).Text(label.Text),
		field,
		note(id, label),
	)
}

func note(id string, label Label) app.UI {
	words, class := label.Help, "note"
	if label.Error != "" {
		words, class = label.Error, "note error"
	}
	if words == "" {
		class = "note empty"
	}
	return app.P().ID(id + "-note").Class(class).Text(words)
}

// Disclosure is a heading that shows more when opened.
func Disclosure(id, summary string, body ...app.UI) app.UI {
	return app.Details().ID(id).Body(
		app.Summary().Text(summary),
		app.Div().Class("body").Body(body...),
	)
}

// Table has a caption, a row of headings and rows of cells. The first cell of a
// row is its heading. Numbers is how many of the last columns are numbers. A
// table wider than the page scrolls by itself, and so must be reachable by
// keyboard and have a name.
func Table(id, caption string, head []string, rows [][]string, numbers int) app.UI {
	class := func(column int) string {
		if column >= len(head)-numbers {
			return "num"
		}
		return ""
	}
	return app.Div().ID(id).Class("table").TabIndex(0).Attr("role", "region").Aria("labelledby", id+"-caption").Body(app.Table().Body(
		app.Caption().ID(id+"-caption").Text(caption),
		app.THead().Body(app.Tr().Body(app.Range(head).Slice(func(i int) app.UI {
			return app.Th().Attr("scope", "col").Class(class(i)).Text(head[i])
		}))),
		app.TBody().Body(app.Range(rows).Slice(func(r int) app.UI {
			return app.Tr().Body(app.Range(rows[r]).Slice(func(c int) app.UI {
				if c == 0 {
					return app.Th().Attr("scope", "row").Text(rows[r][c])
				}
				return app.Td().Class(class(c)).Text(rows[r][c])
			}))
		})),
	))
}

// Text is a field for a few words.
func Text(id, value string, label Label, change Change, left func(ctx app.Context)) app.UI {
	input := app.Input().ID(id).Type("text").AutoComplete(false).MaxLength(120).Value(value).
		OnInput(func(ctx app.Context, e app.Event) { change(ctx, ctx.JSSrc().Get("value").String()) }, id).
		OnChange(func(ctx app.Context, e app.Event) { left(ctx) }, id)
	if label.Locked {
		input = input.Disabled(true)
	}
	if label.Error != "" {
		input = input.Attr("aria-invalid", "true")
	}
	if label.Error != "" || label.Help != "" {
		input = input.Attr("aria-describedby", id+"-note")
	}
	return control(id, label, input)
}
