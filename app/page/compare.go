package page

import (
	"strings"

	"streamprint/app/chart"
	"streamprint/app/job"
	"streamprint/app/saved"
	"streamprint/app/text"
	"streamprint/app/widget"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// comparison is what the part that compares needs of its page beside its scenarios: what else can be compared, and how
// amounts are written.
type comparison interface {
	scenarios
	lang() text.Lang
	kind() saved.Kind
	office() *desk
	// usual is the scenario with which the page begins.
	usual() string
	// others are more scenarios to choose from, by their link.
	others() []widget.Option
	// judge reads a link that was pasted. It gives the scenario's own link, what to know about it, and what is wrong.
	judge(fragment string) (link, notes, wrong string)
	// question is the job that compares two links.
	question(a, b string) (job.Name, job.CompareRequest)
	// sides are the rows of the table of both.
	sides(a *job.CompareAnswer) [][]string
	// amountText writes an amount of the answer in the unit in which that of another reads best.
	amountText(a *job.CompareAnswer, v, beside decimal.Decimal) string
	// differenceText is the difference in a sentence.
	differenceText(a *job.CompareAnswer) string
	// driver names a part.
	driver(id string) string
	// asked are more controls, of what is compared.
	asked() []app.UI
	// elsewhere is the address of another page.
	elsewhere(kind saved.Kind) string
}

// The scenarios that every page has; others are a link or a kept one.
const (
	nowSide    = "now"
	usualSide  = "usual"
	beforeSide = "before"
	pastedSide = "pasted"
)

// side is one of the two that are compared.
type side struct {
	// what is one of the above, the ID of a kept scenario, or a link.
	what string
	// pasted is the text of the field for a link, link what it means, notes and wrong what there is to say of it.
	pasted, link, notes, wrong string
}

// comparing is the part of a page that sets two scenarios side by side, with the changes that can be undone and the
// scenarios that are kept, since these can be compared.
type comparing struct {
	steps steps
	keeper
	a, b side
	// open says that the visitor has opened the part. Nothing is worked out before.
	open bool
	// key is what was asked last, of whose answer it is.
	key, of string
	answer  *job.CompareAnswer
	failed  bool
	// replaying says that the answer is to be told as what the last change did.
	replaying bool
}

// mounted begins to take note of the page's changes.
func (c *comparing) mounted(ctx app.Context, p comparison) {
	c.steps.record(p.current())
	if app.IsClient {
		c.steps.listen(ctx, p.lang(), p)
	}
}

// changed takes note of the page's scenario.
func (c *comparing) changed(p comparison) {
	c.steps.record(p.current())
	c.refresh(p)
}

// links are the two scenarios, empty where there is none.
func (c *comparing) links(p comparison) (a, b string) {
	c.a.what, c.b.what = c.known(c.a.what, usualSide, p), c.known(c.b.what, nowSide, p)
	return c.resolve(&c.a, p), c.resolve(&c.b, p)
}

// known is a choice, or another in its place where it is not there any more.
func (c *comparing) known(what, instead string, p comparison) string {
	for _, o := range c.options(p) {
		if o.Value == what {
			return what
		}
	}
	return instead
}

func (c *comparing) resolve(s *side, p comparison) string {
	switch s.what {
	case nowSide:
		return p.current()
	case usualSide:
		return p.usual()
	case beforeSide:
		return c.steps.before()
	case pastedSide:
		return s.link
	}
	if e, ok := c.list.Find(s.what); ok {
		return e.Link
	}
	return s.what
}

// options are what can be compared.
func (c *comparing) options(p comparison) []widget.Option {
	t := text.ComparePageFor(p.lang())
	list := []widget.Option{{Value: nowSide, Text: t.Now}, {Value: usualSide, Text: t.Usual}}
	if c.steps.before() != "" {
		list = append(list, widget.Option{Value: beforeSide, Text: t.Before})
	}
	for _, e := range c.list {
		if e.Kind == p.kind() {
			list = append(list, widget.Option{Value: e.ID(), Text: fill(t.Kept, e.Name)})
		}
	}
	list = append(list, p.others()...)
	return append(list, widget.Option{Value: pastedSide, Text: t.Pasted})
}

// optionText says what a side is.
func (c *comparing) optionText(p comparison, what string) string {
	for _, o := range c.options(p) {
		if o.Value == what {
			return o.Text
		}
	}
	return what
}

// paste reads what is in the field for a link.
func (s *side) paste(p comparison, raw string) {
	t := text.ComparePageFor(p.lang())
	s.pasted, s.link, s.notes, s.wrong = raw, "", "", ""
	raw = strings.TrimSpace(raw)
	if raw == "" {
		return
	}
	_, fragment, found := strings.Cut(raw, "#")
	if !found {
		fragment = strings.TrimPrefix(raw, "?")
	}
	if !strings.Contains(fragment, "=") || !found && strings.Contains(raw, "/") {
		s.wrong = strings.ReplaceAll(t.NoState, "{given}", saved.Shorten(raw, 40))
		return
	}
	if s.link, s.notes, s.wrong = p.judge(fragment); s.wrong != "" {
		s.link = ""
	}
}

// refresh has the two compared, unless they have been or nobody looks.
func (c *comparing) refresh(p comparison) {
	if !c.open {
		return
	}
	a, b := c.links(p)
	if a == "" || b == "" {
		c.key, c.answer = "", nil
		return
	}
	name, request := p.question(a, b)
	key := strings.Join([]string{a, b, string(request.Amount), decimal.NewFromInt(int64(request.Year)).String()}, " ")
	if key == c.key && !c.failed {
		c.tell(p)
		return
	}
	c.key, c.failed = key, false
	ask(p.office(), name, request, nil, func(_ app.Context, answer job.CompareAnswer, _ []byte, err error) {
		if key != c.key {
			return
		}
		c.of, c.failed = key, err != nil
		if c.answer = &answer; c.failed {
			if c.answer = nil; c.replaying {
				c.replaying, c.steps.said = false, text.ComparePageFor(p.lang()).Failed
			}
		}
		c.tell(p)
	})
}

// replay shows what the last change did: the scenario before it beside the one after it.
func (c *comparing) replay(ctx app.Context, p comparison) {
	if c.steps.before() == "" {
		return
	}
	c.a.what, c.b.what, c.replaying = beforeSide, nowSide, true
	c.reveal(ctx, p)
}

// undo draws the buttons for steps back and forth. They stand where a visitor changes things.
func (c *comparing) undo(p comparison) app.UI {
	return c.steps.draw(p.lang(), p, func(ctx app.Context) { c.replay(ctx, p) })
}

// tell says what the last change did, if that was asked.
func (c *comparing) tell(p comparison) {
	if !c.replaying || c.answer == nil || c.of != c.key {
		return
	}
	c.replaying = false
	t, a := text.ComparePageFor(p.lang()), c.answer
	c.steps.said = t.ReplayedSame
	if !a.Change.Value.IsZero() {
		c.steps.said = fill(t.Replayed, sideText(p, a, a.A), sideText(p, a, a.B), signed(p, a, a.Change.Value))
	}
}

// reveal opens the part and moves there.
func (c *comparing) reveal(ctx app.Context, p comparison) {
	c.open = true
	c.refresh(p)
	c.choices(ctx)
	ctx.Defer(func(app.Context) {
		panel := app.Window().GetElementByID("compare-panel")
		panel.Set("open", true)
		summary := panel.Call("querySelector", "summary")
		summary.Call("scrollIntoView", map[string]any{"block": "start"})
		summary.Call("focus")
	})
}

// choices puts the choice of both sides into their lists: go-app leaves alone what a visitor chose.
func (c *comparing) choices(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		for id, what := range map[string]string{"compare-a": c.a.what, "compare-b": c.b.what} {
			if list := app.Window().GetElementByID(id); list.Truthy() {
				list.Set("value", what)
			}
		}
	})
}

// sideText writes the amount of a side, both sides in one unit.
func sideText(p comparison, a *job.CompareAnswer, s job.CompareSide) string {
	return p.amountText(a, s.Amount.Value, decimal.Max(a.A.Amount.Value.Abs(), a.B.Amount.Value.Abs()))
}

// signed writes a change, a plus before more, all changes in one unit.
func signed(p comparison, a *job.CompareAnswer, v decimal.Decimal) string {
	largest := a.Change.Value.Abs()
	for _, part := range a.Parts {
		largest = decimal.Max(largest, part.Amount.Abs())
	}
	if v.IsPositive() {
		return "+" + p.amountText(a, v, largest)
	}
	return p.amountText(a, v, largest)
}

func (c *comparing) draw(p comparison) app.UI {
	l := p.lang()
	t := text.ComparePageFor(l)
	return app.Section().ID("compare").Aria("labelledby", "compare-heading").Body(
		app.H2().ID("compare-heading").Text(t.Heading),
		app.P().Text(when(p.kind() == saved.Plan, t.PlanLead, t.Lead)),
		app.Details().ID("compare-panel").Body(
			app.Summary().Text(t.Summary),
			app.Div().Class("body").Body(c.panel(p)...),
		).OnToggle(func(ctx app.Context, e app.Event) {
			if c.open = ctx.JSSrc().Get("open").Bool(); c.open {
				c.load(l)
				c.refresh(p)
				c.choices(ctx)
			}
		}),
		c.keeper.draw(p),
	)
}

// panel is what stands in the part once it is open.
func (c *comparing) panel(p comparison) []app.UI {
	if !c.open {
		return nil
	}
	t, m := text.ComparePageFor(p.lang()), text.CompareFor(p.lang())
	a, b := c.links(p)
	others := p.others()
	return []app.UI{
		app.Div().Class("fields").Body(append([]app.UI{
			c.chooser(p, "compare-a", m.A, &c.a),
			c.chooser(p, "compare-b", m.B, &c.b),
		}, p.asked()...)...),
		app.P().Class("actions").Body(
			app.Button().ID("compare-swap").Type("button").Class("plain").Text(t.Swap).OnClick(func(ctx app.Context, e app.Event) {
				c.a, c.b = c.b, c.a
				c.refresh(p)
				c.choices(ctx)
			}),
			app.Button().ID("compare-announced").Type("button").Class(when(len(others) > 1, "plain", "plain gone")).Text(t.Announced).OnClick(func(ctx app.Context, e app.Event) {
				c.a.what, c.b.what = others[0].Value, others[1].Value
				c.refresh(p)
				c.choices(ctx)
			}),
			openLink("compare-open-a", fill(t.Open, p.lang().LowerFirst(m.A)), a),
			openLink("compare-open-b", fill(t.Open, p.lang().LowerFirst(m.B)), b),
		),
		c.result(p, t, m),
	}
}

// openLink makes a scenario the page's.
func openLink(id, words, link string) app.UI {
	return app.A().ID(id).Class(when(link != "", "action", "action gone")).Href("#" + link).Text(words)
}

// chooser is the choice of one side, with a field for a link.
func (c *comparing) chooser(p comparison, id, label string, s *side) app.UI {
	t := text.ComparePageFor(p.lang())
	input := app.Input().ID(id+"-link").Type("text").Attr("inputmode", "url").AutoComplete(false).Value(s.pasted).
		Aria("describedby", id+"-link-note").
		OnInput(func(ctx app.Context, e app.Event) {
			s.paste(p, ctx.JSSrc().Get("value").String())
			c.refresh(p)
		}, id)
	if s.wrong != "" {
		input = input.Aria("invalid", "true")
	}
	note := t.LinkHelp
	switch {
	case s.wrong != "":
		note = s.wrong
	case s.notes != "":
		note = s.notes
	}
	return app.Div().Class("side").Body(
		widget.Choice(id, s.what, c.options(p), widget.Label{Text: label}, func(ctx app.Context, what string) {
			s.what = what
			c.refresh(p)
		}),
		app.Div().Class(when(s.what == pastedSide, "control", "control gone")).Body(
			app.Label().For(id+"-link").Class("label").Text(t.Link+" ("+p.lang().LowerFirst(label)+")"),
			input,
			app.P().ID(id+"-link-note").Class(when(s.wrong != "", "note error", "note")).Text(note),
		),
	)
}

// result is the answer: a sentence, both sides, and what makes the difference.
func (c *comparing) result(p comparison, t *text.ComparePage, m *text.CompareMessages) app.UI {
	a := c.answer
	status := func(words string) app.UI {
		return app.P().ID("compare-said").Class("verdict").Attr("role", "status").Text(words)
	}
	switch {
	case c.failed:
		return app.Div().ID("compare-result").Body(status(t.Failed))
	case c.key == "":
		return app.Div().ID("compare-result").Body(status(t.NoLink))
	case a == nil:
		return app.Div().ID("compare-result").Body(status(t.Waiting))
	}
	sentence, between := p.differenceText(a), ""
	switch {
	case c.of != c.key:
		sentence = t.Waiting
	case a.Change.Value.IsZero() && len(a.Parts) == 0:
		sentence += " " + m.Same
	}
	if a.Change.Ranged && a.Change.Low.LessThan(a.Change.High) {
		between = fill(t.Between, signed(p, a, a.Change.Low), signed(p, a, a.Change.High))
	}
	return app.Div().ID("compare-result").Class(when(c.of == c.key, "", "stale")).Body(
		status(sentence),
		app.P().Class("note").Text(between),
		widget.Table("compare-sides", t.SideTable, []string{t.Side, m.A, m.B}, p.sides(a), 2),
		c.waterfall(p, t, m),
	)
}

// fall is how the parts lead from one amount to the other, as it is drawn: a row each, between those of the two amounts.
// There are no rows if no part is more than nothing.
type fall struct {
	title, sentence          string
	names, amounts, pictures []string
	cut                      bool // the scale does not begin at zero
	zero                     string
	table                    [][]string
}

// fall writes the parts of the answer.
func (c *comparing) fall(p comparison) fall {
	t, m, a := text.ComparePageFor(p.lang()), text.CompareFor(p.lang()), c.answer
	largest := a.Parts[0]
	var steps []float64
	f := fall{names: []string{m.A}, amounts: []string{sideText(p, a, a.A)}}
	var zero []string
	for _, part := range a.Parts {
		if part.Amount.Abs().GreaterThan(largest.Amount.Abs()) {
			largest = part
		}
		row := []string{text.UpperFirst(p.driver(part.Driver)), signed(p, a, part.Amount)}
		f.table = append(f.table, row)
		if part.Amount.IsZero() {
			zero = append(zero, p.driver(part.Driver))
			continue
		}
		steps = append(steps, float(part.Amount))
		f.names, f.amounts = append(f.names, row[0]), append(f.amounts, row[1])
	}
	f.zero = strings.Join(zero, ", ")
	if len(steps) == 0 {
		return f
	}
	f.table = append(f.table, []string{text.UpperFirst(m.Total), signed(p, a, a.Change.Value)})
	f.names, f.amounts = append(f.names, m.B), append(f.amounts, sideText(p, a, a.B))
	drawn := chart.NewWaterfall(float(a.A.Amount.Value), steps)
	f.pictures, f.cut = drawn.Rows(), drawn.Cut()
	f.title = fill(t.ChartTitle, p.driver(largest.Driver))
	f.sentence = fill(t.ChartSentence, f.amounts[0], f.amounts[len(f.amounts)-1], p.driver(largest.Driver), signed(p, a, largest.Amount))
	return f
}

// waterfall draws the parts with their table.
func (c *comparing) waterfall(p comparison, t *text.ComparePage, m *text.CompareMessages) app.UI {
	if len(c.answer.Parts) == 0 {
		return app.Div().Class("chart gone")
	}
	f := c.fall(p)
	if len(f.pictures) == 0 {
		return app.Div().Class("chart").Body(app.P().Class("note").Text(fill(t.ZeroParts, f.zero)))
	}
	return app.Div().Class("chart").Body(
		app.H3().Text(f.title),
		app.P().Text(f.sentence),
		app.Ol().Class("waterfalls").Body(app.Range(f.names).Slice(func(i int) app.UI {
			return app.Li().Class(when(i == 0 || i == len(f.names)-1, "total", "")).Body(
				app.Span().Class("name").Text(f.names[i]),
				app.Span().Class("value").Text(f.amounts[i]),
				app.Raw(f.pictures[i]),
			)
		})),
		app.P().Class(when(f.cut, "note", "note gone")).Text(t.Cut),
		app.P().Class(when(f.zero != "", "note", "note gone")).Text(fill(t.ZeroParts, f.zero)),
		p.pictures("comparison", true, func() job.PictureRequest { return c.picture(p, t) }),
		widget.Disclosure("compare-numbers", t.Numbers, widget.Table("compare-parts", t.Table, []string{m.Because, m.Difference}, f.table, 1)),
	)
}

// picture is the chart to take away; there the two amounts say what they are of.
func (c *comparing) picture(p comparison, t *text.ComparePage) job.PictureRequest {
	f := c.fall(p)
	f.names[0] += p.lang().Colon() + c.optionText(p, c.a.what)
	f.names[len(f.names)-1] += p.lang().Colon() + c.optionText(p, c.b.what)
	q := job.PictureRequest{Title: f.title, Note: f.sentence + when(f.cut, " "+t.Cut, "")}
	for i, name := range f.names {
		q.Rows = append(q.Rows, job.PictureRow{Name: name, Value: f.amounts[i], SVG: f.pictures[i], Height: chart.WaterfallHeight, Close: true})
	}
	return q
}
