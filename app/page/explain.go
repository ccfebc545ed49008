package page

import (
	"strconv"
	"strings"
	"time"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// explainer draws why a node has its value: the formula in words, the same with
// the visitor's values, and below it each of its parts in the same way, down to
// what the visitor said and to the factor book.
type explainer struct {
	lang text.Lang
	m    *text.Messages
	// name is what a node is called by its key.
	name func(key string) string
	// open shows a node that is deeper than the tree goes.
	open func(ctx app.Context, key string)
	// year is the one that is explained, counted from the first of the graph.
	year int
}

// levelsInPage is how many levels the tree has: the parts of the answer with their
// formulas. The panel walks on from there.
const levelsInPage = 3

func (x explainer) draw(e *formula.Exact, n *formula.Node) app.UI {
	return x.node(formula.ExplainIn(e, n, levelsInPage, x.year), "why", levelsInPage)
}

// node draws a node as a disclosure, and so many levels of what it was made
// from. The one asked for is open. The loader finds by its id what the visitor
// has opened.
func (x explainer) node(e formula.Explanation, id string, levels int) app.UI {
	d := app.Details().ID(id).Class("why")
	if id == "why" {
		d = d.Open(true)
	}
	return d.Body(
		app.Summary().Body(
			app.Span().Class("name").Text(x.called(e)),
			app.Span().Class("value").Text(x.value(e)),
		),
		app.Div().Class("body").Body(x.reason(e, id, levels)...),
	)
}

// called is what a node is called in the reader's language.
func (x explainer) called(e formula.Explanation) string {
	if e.Factor != nil {
		return x.m.FactorName(e.Factor)
	}
	return x.name(e.Key)
}

func (x explainer) value(e formula.Explanation) string {
	if e.Unit == unit.One {
		return text.Number(x.lang, e.Value, text.Significant(4))
	}
	return text.InUnit(x.lang, e.Value, text.CO2eUnit(e.Unit.String()), text.Significant(4)).String()
}

func (x explainer) reason(e formula.Explanation, id string, levels int) []app.UI {
	switch {
	case e.Factor != nil:
		return []app.UI{x.origin(e.Factor)}
	case len(e.Args) == 0:
		return []app.UI{app.P().Text(x.m.Explain.YourInput)}
	}
	names, values := make([]string, len(e.Args)), make([]string, len(e.Args))
	for i, a := range e.Args {
		names[i], values[i] = x.called(a), x.value(a)
	}
	reason := []app.UI{
		app.P().Class("formula").Body(
			app.Span().Text(x.write(e.Op, names)),
			app.Br(),
			app.Span().Class("values").Text("= "+x.write(e.Op, values)),
			app.Br(),
			app.Span().Class("values").Text("= "+x.value(e)),
		),
	}
	switch {
	case levels <= 1:
		reason = append(reason, app.P().Body(app.Button().ID(id+"-open").Type("button").Class("plain").Text(x.m.Explain.Open).
			OnClick(func(ctx app.Context, _ app.Event) { x.open(ctx, e.Key) }, e.Key)))
	case levels > 1:
		reason = append(reason, app.Range(e.Args).Slice(func(i int) app.UI {
			return x.node(e.Args[i], id+"-"+strconv.Itoa(i), levels-1)
		}))
	}
	return reason
}

// write puts the arguments of an operation into words or signs.
func (x explainer) write(op formula.Op, args []string) string {
	return x.inWords(op, op.Sign(), args)
}

// inWords puts the arguments of an operation into words, with a sign between
// them if it has one.
func (x explainer) inWords(op formula.Op, sign string, args []string) string {
	if sign != "" {
		return strings.Join(args, sign)
	}
	return fill(x.m.Operation[string(op)], strings.Join(args, ", "))
}

// origin says where a factor comes from and how sure it is.
func (x explainer) origin(f *factor.Factor) app.UI {
	m := x.m.Explain
	source, err := factor.FindSource(f.Source)
	if err != nil {
		source = factor.Source{Title: f.Source}
	}
	note := x.m.FactorNote(f)
	if note != "" {
		note += ". "
	}
	return app.Div().Class("origin").Body(
		app.P().Text(note+x.spread(f)),
		app.P().Body(
			app.Text(m.Source+" "),
			sourceLink(source),
			app.Text(published(source)+". "),
			app.Text(strings.Join([]string{
				m.Region + " " + text.CountryName(x.lang, f.Region) + ", " + strconv.Itoa(f.Year),
				m.Quality + " " + x.m.Grade[f.Quality],
				m.Licence + " " + x.m.LicenceName(f.Licence),
				m.ReviewBy + " " + text.Date(x.lang, f.ReviewBy.Format(time.DateOnly)),
			}, " · ")),
			app.Strong().Class(when(overdue(f, today()), "overdue", "overdue gone")).Text(m.Overdue),
		),
	)
}

// today is the visitor's date. A prerendered page has none: it is read later.
func today() time.Time {
	if app.IsServer {
		return time.Time{}
	}
	return time.Now()
}

// overdue says whether a factor should have been reviewed by then.
func overdue(f *factor.Factor, day time.Time) bool { return day.After(f.ReviewBy.AddDate(0, 0, 1)) }

// spread says how far the factor may be off.
func (x explainer) spread(f *factor.Factor) string {
	if f.Low.Equal(f.High) {
		return x.m.Explain.NoSpread
	}
	r := fill(x.m.Explain.Range, text.RangeInUnit(x.lang, f.Low, f.High, text.CO2eUnit(f.Unit.String())).String())
	if f.FromPedigree {
		return r + " " + x.m.Explain.PedigreeNote
	}
	return r
}

// sourceLink names a source and leads to it; published says by whom and when.
func sourceLink(s factor.Source) app.UI {
	return app.A().Href(s.Address).Rel("noreferrer").Text(s.Title)
}

func published(s factor.Source) string { return ", " + s.Publisher + ", " + strconv.Itoa(s.Year) }
