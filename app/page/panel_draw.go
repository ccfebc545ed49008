package page

import (
	"strconv"
	"time"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// render draws the panel beside the page. Closed it is an empty frame.
func (p *panel) render(l text.Lang) app.UI {
	aside := app.Aside().ID("panel").Aria("labelledby", "panel-title")
	n, e, node := p.shown()
	if node == nil {
		return aside.Class("walk gone").Body(p.bar(l))
	}
	t, x := text.PanelFor(l), p.page.explainer()
	year := p.index(n)
	return aside.Class("walk").Body(
		p.bar(l),
		p.way(t, x),
		app.H2().ID("panel-name").TabIndex(-1).Text(text.UpperFirst(x.calledNode(node))),
		app.P().Class("panel-value").Body(figure(x.amountOf(e.In(node, year), node))),
		app.P().ID("panel-band").Class(when(len(node.Args) > 0, "note", "note gone")).Text(p.bandText(t, node)),
		app.P().ID("panel-said").Class("hidden").Attr("role", "status").Text(p.said),
		p.years(t, n, node),
		p.formula(t, x, e, node, year),
		p.leaf(t, x, node),
		p.list(t.Parts, "panel-part-", x, e, p.parts(n, node, e)),
		p.list(t.Uses, "panel-use-", x, e, p.users(n, node)),
		p.table(t, x, e, node),
		app.P().Class("actions").Body(
			app.A().ID("panel-link").Class("action").Href("#"+p.fragment("")).Text(t.Link),
			app.Button().ID("panel-copy").Type("button").Class("plain").Text(t.Copy).OnClick(func(app.Context, app.Event) { p.copy(l) }),
		),
		app.P().ID("panel-copied").Class("note").Attr("role", "status").Text(p.copied),
	)
}

// bar is the head of the panel, which stays in sight.
func (p *panel) bar(l text.Lang) app.UI {
	t := text.PanelFor(l)
	return app.Div().Class("panel-bar").Body(
		app.P().ID("panel-title").Class("kicker").Text(t.Title),
		app.Button().ID("panel-close").Type("button").Class("panel-close").Body(
			app.Raw(cross),
			app.Span().Class("hidden").Text(t.Close),
		).OnClick(func(app.Context, app.Event) { p.close() }),
	)
}

const cross = `<svg aria-hidden="true" focusable="false" viewBox="0 0 20 20" width="20" height="20"><path d="M4 4l12 12M16 4L4 16" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>`

// way is the trail, of which all but the last lead back.
func (p *panel) way(t *text.PanelMessages, x explainer) app.UI {
	back := p.trail[:len(p.trail)-1]
	return app.Nav().ID("panel-way").Class(when(len(back) > 0, "", "gone")).Aria("label", t.Way).Body(
		app.Ol().Body(app.Range(back).Slice(func(i int) app.UI {
			n := back[i]
			return app.Li().Body(p.step("panel-way-"+strconv.Itoa(i), n, app.Span().Text(text.UpperFirst(x.calledNode(p.node(n))))))
		})),
	)
}

func (p *panel) node(n number) *formula.Node {
	_, g := p.page.graphOf(n)
	return g.Node(n.key)
}

// step is a button that leads to a number.
func (p *panel) step(id string, n number, content ...app.UI) app.UI {
	return app.Button().ID(id).Type("button").Body(content...).
		OnClick(func(app.Context, app.Event) { p.walk(n) }, n.String())
}

// years chooses the year of a series.
func (p *panel) years(t *text.PanelMessages, n number, node *formula.Node) app.UI {
	options := p.page.yearOptions()
	return app.Div().Class(when(node.IsSeries() && len(options) > 0, "panel-year", "panel-year gone")).Body(
		widget.Choice("panel-year", strconv.Itoa(n.year), options, widget.Label{Text: t.Year}, func(_ app.Context, raw string) {
			year, err := strconv.Atoi(raw)
			if err != nil || len(p.trail) == 0 {
				return
			}
			p.trail[len(p.trail)-1].year = year
			p.arrive()
			p.page.write(false)
		}),
	)
}

// formula draws how a number is made: with names, with values, and its value.
func (p *panel) formula(t *text.PanelMessages, x explainer, e *formula.Exact, n *formula.Node, year int) app.UI {
	if len(n.Args) == 0 {
		return app.Div().Class("gone")
	}
	named := func(a *formula.Node, _ int) string { return x.calledNode(a) }
	valued := func(a *formula.Node, y int) string { return x.valueOf(e.In(a, y), a) }
	first, given := p.page.firstYear(), p.terms(n, e)
	lines, said := []string{formulaMath(n, e, year, first, given, named)}, x.say(t, n, year, given, named)
	if substitutes(n, year) {
		lines, said = append(lines, formulaMath(n, e, year, first, given, valued)), said+" = "+x.say(t, n, year, given, valued)
	}
	value := x.valueOf(e.In(n, year), n)
	return app.Div().Class("panel-formula").Body(
		app.H3().Text(t.Formula),
		app.Div().Class("equations").Aria("hidden", "true").Body(
			app.Range(lines).Slice(func(i int) app.UI {
				return app.Raw(`<div class="equation"><span>=</span><div>` + lines[i] + `</div></div>`)
			}),
			app.Div().Class("equation").Body(app.Span().Text("="), app.Div().Text(value)),
		),
		app.P().Class("hidden").Text(text.UpperFirst(x.calledNode(n))+" = "+said+" = "+value),
	)
}

// leaf says where a number comes from that is not worked out.
func (p *panel) leaf(t *text.PanelMessages, x explainer, n *formula.Node) app.UI {
	if len(n.Args) > 0 {
		return app.Div().Class("gone")
	}
	own := ""
	if low, high, ok := n.Own(); ok {
		own = fill(t.Own, text.RangeInUnit(t.Lang, low, high, bookUnit(n)).String())
	}
	if n.Factor != nil {
		return p.origin(t, x, n.Factor, own)
	}
	visitors, control := p.page.visitors(n)
	return app.Div().Class("panel-leaf").Body(
		app.P().Text(when(visitors, t.Given, t.Fixed)),
		app.P().Class(when(own != "", "", "gone")).Text(own),
		app.P().Body(app.Button().ID("panel-reach").Type("button").Class(when(control, "plain", "plain gone")).Text(t.Where).
			OnClick(func(app.Context, app.Event) { p.reach() })),
	)
}

// origin says everything that the factor book knows of a figure.
func (p *panel) origin(t *text.PanelMessages, x explainer, f *factor.Factor, own string) app.UI {
	source, err := factor.FindSource(f.Source)
	if err != nil {
		source = factor.Source{Title: f.Source}
	}
	note := x.m.FactorNote(f)
	return app.Div().Class("panel-leaf").Body(
		app.P().Text(x.spread(f)),
		app.P().Class(when(own != "", "", "gone")).Text(own),
		app.P().Class(when(f.Quality == factor.Recalled, "panel-recalled", "gone")).Text(t.Recalled),
		app.H3().Text(t.Factor),
		app.Dl().Class("panel-facts").Body(
			app.Dt().Text(t.Source), app.Dd().Body(sourceLink(source), app.Text(published(source))),
			app.Dt().Text(t.For), app.Dd().Text(text.CountryName(x.lang, f.Region)+", "+strconv.Itoa(f.Year)),
			app.Dt().Text(t.Grade), app.Dd().Text(x.m.Grade[f.Quality]),
			app.Dt().Text(t.Licence), app.Dd().Text(x.m.LicenceName(f.Licence)),
			app.Dt().Text(t.Review), app.Dd().Body(
				app.Text(text.Date(x.lang, f.ReviewBy.Format(time.DateOnly))),
				app.Strong().Class(when(overdue(f, today()), "overdue", "overdue gone")).Text(x.m.Explain.Overdue),
			),
			app.Dt().Class(when(note != "", "", "gone")).Text(t.Note), app.Dd().Class(when(note != "", "", "gone")).Text(note),
		),
	)
}

// terms are the places of a node's arguments, but for the zeros that a sum begins
// with so that the sum of nothing is one too.
func (p *panel) terms(n *formula.Node, e *formula.Exact) []int {
	var list []int
	for i, a := range n.Args {
		if n.Op == formula.Sum && a.Op == formula.Input && len(n.Args) > 1 && e.Value(a).IsZero() {
			if visitors, _ := p.page.visitors(a); !visitors {
				continue
			}
		}
		list = append(list, i)
	}
	if len(list) == 0 && len(n.Args) > 0 {
		return []int{0}
	}
	return list
}

// parts are the arguments of a node as numbers, each once.
func (p *panel) parts(at number, n *formula.Node, e *formula.Exact) []number {
	var list []number
	seen, first := map[string]bool{}, p.page.firstYear()
	for _, i := range p.terms(n, e) {
		a := n.Args[i]
		to := number{a.Key, at.ofHour, at.year, at.view}
		if at.year != 0 {
			to.year = first + argYear(n, i, at.year-first)
		}
		if !seen[to.String()] {
			seen[to.String()] = true
			list = append(list, to)
		}
	}
	return list
}

// users are the nodes that have this one as an argument, as numbers.
func (p *panel) users(at number, n *formula.Node) []number {
	var list []number
	_, g := p.page.graphOf(at)
	for _, user := range g.Nodes() {
		for _, a := range user.Args {
			if a == n {
				list = append(list, number{user.Key, at.ofHour, at.year, at.view})
				break
			}
		}
	}
	return list
}

// list draws numbers with their values, each leading there.
func (p *panel) list(heading, id string, x explainer, e *formula.Exact, list []number) app.UI {
	return app.Div().Class(when(len(list) > 0, "panel-list", "panel-list gone")).Body(
		app.H3().Text(heading),
		app.Ul().Body(app.Range(list).Slice(func(i int) app.UI {
			n := list[i]
			node := p.node(n)
			return app.Li().Body(p.step(id+strconv.Itoa(i), n,
				app.Span().Class("name").Text(text.UpperFirst(x.calledNode(node))),
				app.Span().Class("value").Text(x.valueOf(e.In(node, p.index(n)), node)),
			))
		})),
	)
}

// table shows a series in every year.
func (p *panel) table(t *text.PanelMessages, x explainer, e *formula.Exact, n *formula.Node) app.UI {
	options := p.page.yearOptions()
	if !n.IsSeries() || len(options) == 0 {
		return app.Div().Class("gone")
	}
	rows := make([][]string, len(options))
	for i, o := range options {
		year, _ := strconv.Atoi(o.Value)
		rows[i] = []string{o.Text, x.valueOf(e.In(n, year-p.page.firstYear()), n)}
	}
	name := text.UpperFirst(x.calledNode(n))
	return widget.Disclosure("panel-years", t.Years, widget.Table("panel-table", name, []string{t.Year, name}, rows, 1))
}

// calledNode is what a node is called in the reader's language.
func (x explainer) calledNode(n *formula.Node) string {
	if n.Factor != nil {
		return x.m.FactorName(n.Factor)
	}
	return x.name(n.Key)
}

// amountOf writes a value of a node in its unit.
func (x explainer) amountOf(v decimal.Decimal, n *formula.Node) text.Amount {
	return text.InUnit(x.lang, v, bookUnit(n), text.Significant(4))
}

func (x explainer) valueOf(v decimal.Decimal, n *formula.Node) string {
	return x.amountOf(v, n).String()
}

// say puts the formula of a node into words.
func (x explainer) say(t *text.PanelMessages, n *formula.Node, year int, given []int, write operand) string {
	args := make([]string, len(given))
	for i, at := range given {
		args[i] = write(n.Args[at], argYear(n, at, year))
	}
	return x.inWords(n.Op, t.Words[n.Op], args)
}
