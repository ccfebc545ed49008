package page

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/company"
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// Plan is the page of a company's plan.
type Plan struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string
	// Frame is EmbedPlanName in a frame on another site, empty on this one.
	Frame Name

	// plan is the last valid one; the results are of it.
	plan    plan.Plan
	result  *plan.Result
	answers []plan.Answer
	// list holds the plan's parameters in their order, params by their key;
	// address is its link.
	list    []plan.Param
	params  map[string]plan.Param
	address string

	// pending holds what was typed or chosen but is not part of the plan (yet),
	// errors what is wrong with it, entered what stands in the fields that the
	// visitor has typed into and not settled; see [Watch].
	pending, errors, entered map[string]string
	// notes are about the link that was opened.
	notes []string

	// encoded is the plan as a link holds it, links are those of the presets.
	encoded string
	links   map[string]string

	// compared is the announcement beside what was reported; it never changes.
	compared [][]string

	walk   panel
	ribbon ribbon
	// open is the key of the line whose formula stands in the page, in the year
	// openYear.
	open     string
	openYear int
	// group is the part of the plan that the editor shows.
	group string
	// allYears shows every year of the ledger.
	allYears bool
	// lever and reading are what the search is asked for, found its answer.
	lever   string
	reading plan.Reading
	found   *plan.Found

	sharing sharing
	taking  taking
	// comparing sets plans side by side, by compareBy.
	comparing comparing
	compareBy questionOf
	most      planMost
	spread    spread
	unsure    unsure
	desk      desk
	frame     frame
	// bands are the written ranges of numbers of the year of the promise, by node.
	// They are late, those of before, while the worker draws.
	bands map[string]string
	late  bool
}

// OnInit reads the plan from the address, or takes the default where there is no
// browser.
func (p *Plan) OnInit() {
	if p.result != nil {
		return
	}
	p.walk.page = p
	p.reading, p.lever = plan.ByEvidence, "credit.step-2.tonnes_t"
	p.read(addressFragment())
	p.compared = p.announcedAndReported()
}

// OnMount also follows the address.
func (p *Plan) OnMount(ctx app.Context) {
	p.live.OnMount(ctx)
	p.desk = desk{table: job.Plan}
	p.desk.open(ctx)
	p.refine()
	p.walk.mount(ctx)
	arrive := func(ctx app.Context, fragment string) {
		p.read(fragment)
		p.comparing.changed(p)
		ctx.Defer(func(app.Context) { p.sync() })
	}
	followAddress(ctx, p.addressed, arrive)
	if p.Frame != "" {
		followParent(ctx, func(ctx app.Context, fragment string) {
			arrive(ctx, p.frame.address(clampPlan(fragment)))
			p.write(false)
		})
		return
	}
	p.comparing.mounted(ctx, p)
	p.taking.mounted(ctx, p.subject())
	p.most.ctx = ctx
	whenNear(ctx, "most", func(near bool) { p.most.near = near; p.askMost() })
}

// addressed is what stands in the address of the page: the plan, and in a frame
// what the page around asks for.
func (p *Plan) addressed() string { return p.frame.address(p.fragment()) }

// fragment is the address of the plan, with the number whose formula is shown. The
// default plan needs none.
func (p *Plan) fragment() string { return p.walk.fragment(p.address) }

// read takes a plan from a fragment. What it cannot take is said, and the preset
// stands in its place.
func (p *Plan) read(fragment string) {
	p.clear()
	made, notes, err := plan.Decode(fragment)
	if p.Frame != "" {
		fragment = p.frame.read(p.Lang, fragment, func(name string) bool { return isParam(made, name) })
		p.notes = slices.Clone(p.frame.notes)
	}
	for _, n := range notes {
		p.notes = append(p.notes, text.For(p.Lang).NoteText(n))
	}
	for _, problem := range plan.Problems(err) {
		p.notes = append(p.notes, p.problemText(made, problem, ""))
	}
	p.walk.trail = nil
	p.take(made)
	if unknown := p.walk.read(p.Lang, fragment); unknown != "" {
		p.notes = append(p.notes, unknown)
	}
}

// clear forgets what was typed.
func (p *Plan) clear() {
	p.pending, p.errors, p.entered = map[string]string{}, map[string]string{}, map[string]string{}
	p.notes, p.found = nil, nil
}

// take works a valid plan out. Should that fail, which a test forbids, the last
// good one stays.
func (p *Plan) take(made plan.Plan) {
	r, err := plan.Work(made)
	if err != nil {
		app.Log(err)
		return
	}
	answers, err := r.Deadline()
	if err != nil {
		app.Log(err)
		return
	}
	if made.Deadline != p.plan.Deadline {
		p.openYear = made.Deadline
	}
	p.plan, p.result, p.answers = made, r, answers
	p.list, p.params = p.plan.Params(), map[string]plan.Param{}
	p.encoded, p.address = plan.Encode(p.plan), plan.Fragment(p.plan)
	for _, a := range p.list {
		p.params[a.Key] = a
	}
	if p.result.Graph.Node(p.open) == nil {
		p.open, p.openYear = "plan.remaining", p.plan.Deadline
	}
	if p.openYear < p.plan.Begin() { // the years of another preset
		p.openYear = p.plan.Deadline
	}
	p.compareModels()
	p.walk.refresh()
	if p.param(p.lever).Key == "" {
		p.lever = p.levers()[0]
	}
	if !slices.Contains(p.groups(), p.group) {
		p.group = "inventory"
	}
	p.refine()
	p.askMost()
}

// sketch draws the first bands itself, coarsely in a browser: they must be there
// when the page is.
func (p *Plan) sketch() {
	size := draws
	if app.IsClient {
		size = draws / 10
	}
	a, err := job.DrawPlan(p.result, p.drawsRequest(size))
	if err != nil {
		app.Log(err)
		return
	}
	p.takeBands(a)
}

// takeBands writes the ranges that were drawn.
func (p *Plan) takeBands(a job.DrawsAnswer) {
	if p.Frame != "" {
		var low, high decimal.NullDecimal
		if r, ok := a.Ranges[p.result.Nodes.Gross.Key]; ok {
			low, high = decimal.NewNullDecimal(decimal.NewFromFloat(r.Low)), decimal.NewNullDecimal(decimal.NewFromFloat(r.High))
		}
		p.frame.hand(low, p.result.In(p.plan.Deadline).Gross, high, "t CO2e", p.encoded)
	}
	p.bands, p.late = map[string]string{}, false
	for _, n := range []*formula.Node{p.result.Nodes.Gross, p.result.Nodes.Remaining} {
		if r := a.Ranges[n.Key]; r.Low < r.High {
			low, high := decimal.NewFromFloat(r.Low), decimal.NewFromFloat(r.High)
			p.bands[n.Key] = text.QuantityRange(p.Lang, low, p.result.Amount(n, p.plan.Deadline), high, "t CO2e", text.Significant(3)).String()
		}
	}
}

func (p *Plan) drawsRequest(size int) job.PlanDrawsRequest {
	return job.PlanDrawsRequest{Fragment: p.encoded, Year: p.plan.Deadline, Draws: size}
}

// refine has the bands drawn in the worker, and more finely once the visitor
// pauses. A plan is too large to be drawn on the page at each change.
func (p *Plan) refine() {
	p.spread.drawn = nil
	if p.desk.running == nil {
		p.sketch()
		return
	}
	p.late = true
	address := p.address
	draw := func(size int) {
		ask(&p.desk, job.PlanDraws, p.drawsRequest(size), nil, func(_ app.Context, a job.DrawsAnswer, _ []byte, err error) {
			if err == nil && address == p.address {
				p.takeBands(a)
				p.spread.drawn = &a.Spread
			}
		})
	}
	draw(draws)
	p.desk.after(pause, func() {
		if address == p.address {
			draw(idleDraws)
		}
	})
}

func (p *Plan) param(key string) plan.Param { return p.params[key] }

// change takes what was typed or chosen. What is valid becomes part of the plan
// with what waited for it; what is not keeps the last good result and what was
// typed.
func (p *Plan) change(key, raw string) {
	if p.frame.locked(key) {
		return // given before the program was live
	}
	p.notes, p.errors, p.found = nil, map[string]string{}, nil
	p.pending[key] = raw
	a := p.param(key)
	if a.Shape == plan.Number || a.Shape == plan.Whole {
		p.entered[key] = raw
		p.comparing.steps.typing(key)
	}
	made := p.plan
	// What was taken may be what another one waited for.
	for left := -1; left != len(p.pending); {
		left = len(p.pending)
		p.errors = map[string]string{}
		for _, waiting := range slices.Sorted(maps.Keys(p.pending)) {
			canonical, err := p.canonical(p.param(waiting), p.pending[waiting])
			if err != nil {
				p.errors[waiting] = text.For(p.Lang).ParseText(err)
				continue
			}
			next := made
			if wrong := next.Change([]plan.Setting{{Key: waiting, Text: canonical}}); len(wrong) > 0 {
				p.blame(waiting, wrong[0])
				continue
			}
			made = next
			delete(p.pending, waiting)
		}
	}
	p.take(made)
	p.write(false)
}

// blame puts a problem beside the control that was changed.
func (p *Plan) blame(key string, problem scenario.Problem) {
	if p.errors[key] == "" {
		p.errors[key] = p.problemText(p.plan, problem, key)
	}
}

// problemText says what is wrong, and first with which parameter where that is
// not the one beside which it stands and the message does not say so itself.
func (p *Plan) problemText(made plan.Plan, problem scenario.Problem, beside string) string {
	t := text.PlanFor(p.Lang)
	said := t.Problem(text.For(p.Lang), made, problem)
	if f := string(problem.Field); f == beside || !strings.Contains(f, ".") ||
		problem.Code == plan.SharesOverOne || problem.Code == scenario.UnknownField {
		return said
	}
	return t.FieldName(made, problem.Field) + t.Colon + said
}

// canonical is what was typed as the plan's own texts have it.
func (p *Plan) canonical(a plan.Param, raw string) (string, error) {
	if a.Shape != plan.Number && a.Shape != plan.Whole || a.Optional && strings.TrimSpace(raw) == "" {
		return strings.TrimSpace(raw), nil
	}
	v, err := text.Parse(p.Lang, raw)
	return v.String(), err
}

// shown is a parameter as its control shows it.
func (p *Plan) shown(a plan.Param) string {
	s := a.Get(&p.plan)
	v, err := decimal.NewFromString(s)
	if a.Shape == plan.Choice || a.Shape == plan.Text || a.Shape == plan.Flag || err != nil {
		return s
	}
	if a.Shape == plan.Whole { // a year
		return text.Number(p.Lang, v, text.Ungrouped())
	}
	return text.Number(p.Lang, v)
}

// settle writes a valid number as the page would, once the visitor leaves it.
func (p *Plan) settle(key string) {
	p.comparing.steps.settled()
	if _, waiting := p.pending[key]; !waiting {
		delete(p.entered, key)
		p.show(key)
	}
}

// show puts one value into its controls; sync does so with all.
func (p *Plan) show(key string) {
	a := p.param(key)
	for _, id := range []string{controlID(key), controlID("edit." + key)} {
		switch element := app.Window().GetElementByID(id); {
		case !element.Truthy():
		case a.Shape == plan.Flag:
			element.Set("checked", a.Get(&p.plan) == "1")
		default:
			element.Set("value", p.shown(a))
		}
	}
}

func (p *Plan) sync() {
	for key := range p.params {
		p.show(key)
	}
	if preset := app.Window().GetElementByID("preset"); preset.Truthy() {
		preset.Set("value", p.plan.Preset)
	}
}

// controlID is the id of a parameter's control.
func controlID(key string) string { return strings.NewReplacer(".", "-", "_", "-").Replace(key) }

// begin starts again from a preset: a step in the browser's history.
func (p *Plan) begin(ctx app.Context, preset string) {
	made, ok := plan.Preset(preset)
	if !ok || p.frame.locked(presetLock) {
		return
	}
	p.clear()
	p.open = ""
	p.take(made)
	p.write(true)
	ctx.Defer(func(app.Context) { p.sync() })
}

// write puts the plan into the address.
func (p *Plan) write(step bool) {
	writeAddress(p.addressed(), step && p.Frame == "")
	p.comparing.changed(p)
}

// add begins a new entry of a list and shows it in the editor.
func (p *Plan) add(ctx app.Context, section, kind string) {
	made := p.plan
	id := freeID(made, section, kind)
	group := section + "." + id
	var problems scenario.Problems
	switch section {
	case "credit":
		problems = made.Change([]plan.Setting{{Key: group + ".class", Text: "reforestation"}})
	case "inventory":
		problems = made.Change([]plan.Setting{{Key: group + ".activity", Text: begins[kind]}})
	default:
		problems = made.Change([]plan.Setting{{Key: group + ".ecosystem", Text: "tropical_forest"}})
	}
	if len(problems) > 0 {
		return
	}
	p.take(made)
	p.group = group
	p.write(false)
	ctx.Defer(func(app.Context) {
		p.sync()
		app.Window().GetElementByID("group").Set("value", group)
	})
}

// begins is the activity of an inventory entry that is added, by its kind.
var begins = map[string]string{
	"tonnes": "corporate", "titles": "production_own", "spend": "goods", "energy": "offices", "hours": "delivery",
}

// freeID is "kind-1", or the next number that no entry of the section has.
func freeID(made plan.Plan, section, kind string) string {
	for n := 1; ; n++ {
		id := kind + "-" + decimal.NewFromInt(int64(n)).String()
		if !slices.ContainsFunc(made.Params(), func(a plan.Param) bool { return a.Section() == section && a.ID() == id }) {
			return id
		}
	}
}

// seek looks for the value of the chosen lever that closes the gap.
func (p *Plan) seek(ctx app.Context, e app.Event) {
	found, err := plan.Seek(p.plan, p.lever, p.plan.Deadline, p.reading)
	if err != nil {
		app.Log(err)
		return
	}
	p.found = &found
}

// apply takes over what the search has found.
func (p *Plan) apply(ctx app.Context, e app.Event) {
	if p.found == nil || !p.found.Value.Valid {
		return
	}
	key := p.found.Param.Key
	made := p.plan
	value := p.foundValue()
	if problems := made.Change([]plan.Setting{{Key: key, Text: value.String()}}); len(problems) > 0 {
		p.blame(key, problems[0])
		return
	}
	delete(p.entered, key)
	delete(p.pending, key)
	p.take(made)
	p.write(false)
	ctx.Defer(func(app.Context) { p.show(key) })
}

// foundValue is what was found in four digits, rounded to the side on which it
// closes the gap.
func (p *Plan) foundValue() decimal.Decimal {
	v := p.found.Value.Decimal
	near := formula.Significant(v, 4)
	step := decimal.New(1, int32(v.NumDigits())+v.Exponent()-4)
	switch {
	case p.found.Opens && near.GreaterThan(v):
		return near.Sub(step)
	case !p.found.Opens && near.LessThan(v):
		return near.Add(step)
	}
	return near
}

// opens draws a number of the ledger that opens its formula in a year.
func (p *Plan) opens(id, key string, year int, content app.UI) app.UI {
	if !p.frame.explains() {
		return app.Span().Body(content)
	}
	return app.Button().ID("open-"+id).Type("button").Class("open").Body(
		content,
		app.Span().Class("hidden").Text(" "+text.For(p.Lang).Explain.Open),
	).OnClick(func(ctx app.Context, e app.Event) {
		p.walk.show(ctx, number{key: key, year: year})
	}, key, year)
}

// lineOptions are the lines of the ledger whose formulas can be opened, and with
// them what is open.
func (p *Plan) lineOptions(t *text.PlanMessages) []widget.Option {
	var list []widget.Option
	add := func(nodes ...*formula.Node) {
		for _, n := range nodes {
			if n != nil && !slices.ContainsFunc(list, func(o widget.Option) bool { return o.Value == n.Key }) {
				list = append(list, widget.Option{Value: n.Key, Text: text.UpperFirst(t.NodeName(p.plan, n.Key))})
			}
		}
	}
	n := p.result.Nodes
	add(n.Gross, n.Target, n.Baseline, n.Reductions, n.Credits, n.Low, n.Central, n.High, n.Removals, n.Remaining, n.Cost, n.Hectares, n.Avoided, n.Stored,
		n.CumulativeGross, n.CumulativeTarget, n.TotalCosts, n.Scope12, n.PromiseLevel)
	for _, a := range company.Groups {
		add(n.ByGroup[a])
	}
	for _, s := range company.Scopes {
		add(n.ByScope[s])
	}
	for _, w := range n.Wedges {
		if w.Measure.Share.IsPositive() {
			add(w.In(p.plan.Scope2), w.Cost)
		}
	}
	for _, e := range n.Entries {
		add(e.Tonnes, e.Low, e.High, e.Cost)
	}
	for _, g := range n.Regenerated {
		add(g.NetRemoved, g.Stored, g.Hectares, g.Cost)
	}
	for _, k := range n.Preserved {
		add(k.Avoided, k.AtRisk, k.Cost)
	}
	add(n.Memo, n.Audience, p.explained())
	return list
}

// yearOptions are the years from the first that is known.
func (p *Plan) yearOptions() []widget.Option {
	var list []widget.Option
	for year := p.plan.Begin(); year <= plan.Last; year++ {
		list = append(list, widget.Option{Value: strconv.Itoa(year), Text: strconv.Itoa(year)})
	}
	return list
}

// later is a year to look at beside that of the promise.
func (p *Plan) later() int {
	if p.plan.Deadline < 2030 {
		return 2030
	}
	return min(p.plan.Deadline+10, plan.Last)
}

// explained is the node whose formula is shown.
func (p *Plan) explained() *formula.Node {
	if n := p.result.Graph.Node(p.open); n != nil {
		return n
	}
	return p.result.Nodes.Remaining
}

// Render implements app.Composer.
func (p *Plan) Render() app.UI {
	m, t := text.For(p.Lang), text.PlanFor(p.Lang)
	if p.Frame != "" {
		return p.framed(m, t)
	}
	return shell{lang: p.Lang, name: PlanName, link: p.Link, fragment: p.fragment(), aside: p.walk.render(p.Lang)}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(t.Heading),
			app.P().Class("lead").Text(t.Lead),
		),
		noteList(p.notes),
		p.chooser(t),
		p.ribbon.draw(p.Lang, p.renew),
		p.answer(m, t),
		p.story(t),
		p.steps(t),
		p.deadline(t),
		p.claims(t),
		p.reported(t),
		p.ledger(t),
		p.editor(t),
		p.beside(t),
		p.explain(t),
		p.drawMost(),
		p.comparing.draw(p),
		p.taking.draw(p.subject()),
		p.sharing.draw(p.Lang),
	)
}

// explain is the formula of a line of the ledger.
func (p *Plan) explain(t *text.PlanMessages) app.UI {
	return app.Details().ID("explain").Class("card").Body(
		app.Summary().Text(t.ExplainSummary),
		app.Div().Class("body").Body(
			app.Div().Class("fields").Body(
				widget.Choice("explain-line", p.explained().Key, p.lineOptions(t), widget.Label{Text: t.ExplainLine},
					func(ctx app.Context, raw string) { p.open = raw }),
				widget.Choice("explain-year", strconv.Itoa(p.openYear), p.yearOptions(), widget.Label{Text: t.Year},
					func(ctx app.Context, raw string) { p.openYear, _ = strconv.Atoi(raw) }),
			),
			p.explainer().draw(p.result.Exact, p.explained())),
	)
}
