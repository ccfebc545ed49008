package page

import (
	"strconv"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/company"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// lastDrawn is the last year of the chart.
const lastDrawn = 2050

// tonnes writes an amount in t CO2e in the unit in which it reads best.
func (p *Plan) tonnes(v decimal.Decimal) text.Amount {
	if v.IsZero() {
		return text.InUnit(p.Lang, v, "t CO2e")
	}
	return text.Quantity(p.Lang, v, "t CO2e")
}

// between writes what evidence supports, from its low to its high end.
func (p *Plan) between(low, high decimal.Decimal) string {
	return text.QuantityRange(p.Lang, low, high, high, "t CO2e", text.Significant(2)).String()
}

// dollars writes money, in millions or thousands.
func (p *Plan) dollars(v decimal.Decimal) string {
	t := text.PlanFor(p.Lang)
	million := decimal.New(1, 6)
	switch {
	case !v.Abs().LessThan(decimal.New(1, 9)):
		return fill(t.Billion, text.Number(p.Lang, v.Shift(-9), text.Significant(3)))
	case !v.Abs().LessThan(million):
		return fill(t.Million, text.Number(p.Lang, v.Shift(-6), text.Significant(3)))
	}
	return fill(t.Dollars, text.Number(p.Lang, v, text.Significant(3)))
}

// hectares writes an area.
func (p *Plan) hectares(v decimal.Decimal) string {
	return text.InUnit(p.Lang, v, "ha", text.Significant(2)).String()
}

// chooser is the choice of a preset.
func (p *Plan) chooser(t *text.PlanMessages) app.UI {
	return app.Div().Class("chooser").Body(
		app.Div().Class("control").Body(
			app.Label().For("preset").Class("label").Text(t.PresetLabel),
			p.presetList().
				OnChange(func(ctx app.Context, e app.Event) { p.begin(ctx, ctx.JSSrc().Get("value").String()) }).
				Body(app.Range(plan.Presets).Slice(func(i int) app.UI {
					o := app.Option().Value(plan.Presets[i]).Text(t.Preset[plan.Presets[i]])
					if plan.Presets[i] == p.plan.Preset {
						o = o.Selected(true)
					}
					return o
				})),
		),
		p.frame.unless(func() app.UI { return p.comparing.undo(p) }),
	)
}

func (p *Plan) presetList() app.HTMLSelect {
	list := app.Select().ID("preset")
	if p.frame.locked(presetLock) {
		list = list.Disabled(true)
	}
	return list
}

// answer draws the sentence and the chart.
func (p *Plan) answer(m *text.Messages, t *text.PlanMessages) app.UI {
	y := p.result.In(p.plan.Deadline)
	verdict := p.verdict(t)
	over, place := y.Gross.Sub(y.Target), t.AboveTarget
	if !over.IsPositive() {
		place = t.BelowTarget
	}
	warnings := p.warnings(m, t)
	return app.Section().ID("result").Class("card").Aria("labelledby", "result-heading").Body(
		p.frame.heading(2).ID("result-heading").Class("kicker").Text(fill(t.ResultLabel, y.Year)),
		app.P().Class("answer").Body(
			p.opens("gross", "plan.gross", y.Year, figure(p.tonnes(y.Gross))),
			app.Span().Class("after").Text(" "+t.GrossAfter),
		),
		app.P().Class(when(p.late, "sure late", "sure")).Text(p.grossBand(m, t)),
		app.P().Class("range").Text(verdict),
		app.P().Class("beside").Body(
			p.opens("target", "target.line", y.Year, app.Span().Text(fill(place, p.tonnes(over.Abs())))),
		),
		app.P().Text(p.creditSentence(t)+" "+p.removalSentence(t)),
		app.P().Body(
			app.Text(t.RemainingBefore+" "),
			p.opens("remaining", "plan.remaining", y.Year, figure(p.tonnes(y.Remaining))),
			app.Text(" "+t.RemainingAfter+p.remainingBand(t)),
		),
		app.P().Class("hidden").Attr("role", "status").Text(fill(t.Announce, y.Year, p.tonnes(y.Gross), p.tonnes(y.Remaining))+" "+verdict),
		p.picture(t),
		p.spread.draw(p.Lang, y.Gross, func(v decimal.Decimal) text.Amount { return text.Quantity(p.Lang, v, "t CO2e", text.Significant(3)) }, p.refine),
		app.Div().Class("warnings").Body(
			p.frame.heading(3).Text(t.NotesHeading),
			app.Ul().Body(app.Range(warnings).Slice(func(i int) app.UI { return app.Li().Text(warnings[i]) })),
		),
	)
}

// grossBand says how sure the gross emissions are.
func (p *Plan) grossBand(m *text.Messages, t *text.PlanMessages) string {
	switch band := p.bands[p.result.Nodes.Gross.Key]; {
	case band != "":
		return fill(m.Watch.Range, band)
	case p.late:
		return m.Spread.Waiting
	}
	return t.NoBand
}

// remainingBand continues the sentence of what remains with its range.
func (p *Plan) remainingBand(t *text.PlanMessages) string {
	if band := p.bands[p.result.Nodes.Remaining.Key]; band != "" {
		return " " + fill(t.Band, band)
	}
	return ""
}

// removalSentence says what the plan's own land takes up, or gives off.
func (p *Plan) removalSentence(t *text.PlanMessages) string {
	v := p.result.In(p.plan.Deadline).Removals
	if v.IsNegative() {
		return fill(t.GivenOff, p.tonnes(v.Neg()))
	}
	return fill(t.Removals, p.tonnes(v))
}

// creditSentence says how many credits are retired and what supports them.
func (p *Plan) creditSentence(t *text.PlanMessages) string {
	y := p.result.In(p.plan.Deadline)
	if !y.Credits.IsPositive() {
		return t.NoCredits
	}
	return fill(t.Credits, p.tonnes(y.Credits), p.between(y.EvidenceLow, y.EvidenceHigh))
}

// verdict says in a sentence whether the promise is kept, and by which reading.
func (p *Plan) verdict(t *text.PlanMessages) string {
	paper, evidence, physical := p.answers[0], p.answers[1], p.answers[2]
	switch {
	case physical.Met:
		return t.VerdictPhysical
	case evidence.Met:
		return t.VerdictEvidence
	case paper.Met:
		return fill(t.VerdictPaper, p.tonnes(evidence.Gap))
	}
	return fill(t.VerdictNone, p.tonnes(paper.Gap))
}

func (p *Plan) warnings(m *text.Messages, t *text.PlanMessages) []string {
	list := []string{t.PresetNote[p.plan.Preset]}
	for _, w := range p.result.Warnings {
		list = append(list, t.WarningText(m, p.plan, w))
	}
	return list
}

// drawnYears are the years of the chart, from the first that is known.
func (p *Plan) drawnYears() []plan.Year {
	first := p.plan.Begin()
	return p.result.Years[first-plan.First : lastDrawn-plan.First+1]
}

// ledgerChart draws the ledger, and names the groups of activities in it.
func (p *Plan) ledgerChart() (svg string, groups []string) {
	years := p.drawnYears()
	l := chart.Ledger{First: years[0].Year, Mark: p.plan.Deadline}
	key := []string{}
	for _, a := range company.Groups {
		node := p.result.Nodes.ByGroup[a]
		if node == nil {
			continue
		}
		layer := chart.Layer{Class: string(a)}
		for _, y := range years {
			layer.Values = append(layer.Values, float(p.result.Amount(node, y.Year)))
		}
		l.Layers = append(l.Layers, layer)
		key = append(key, string(a))
	}
	for _, y := range years {
		l.Target = append(l.Target, float(y.Target))
		l.Removed = append(l.Removed, max(0, float(y.Removals)))
		l.Supported = append(l.Supported, float(y.EvidenceLow))
		l.Issued = append(l.Issued, float(y.Credits))
	}
	low, high := l.Span()
	for _, v := range chart.Nice(low, high) {
		if v == 0 { // the axis
			continue
		}
		label := text.Quantity(p.Lang, decimal.NewFromFloat(v).Abs(), "t", text.Significant(3)).String()
		l.Ticks = append(l.Ticks, chart.Tick{Value: v, Label: label})
	}
	return l.Draw(), key
}

// chartSentence says how the ledger goes.
func (p *Plan) chartSentence(t *text.PlanMessages) string {
	years := p.drawnYears()
	first, last := years[0], years[len(years)-1]
	return fill(t.ChartSentence,
		p.tonnes(first.Gross), first.Year, p.tonnes(last.Gross), last.Year, p.tonnes(p.result.In(p.later()).Target), p.later())
}

// picture draws the ledger as a chart with its title, its sentence and its key.
func (p *Plan) picture(t *text.PlanMessages) app.UI {
	years := p.drawnYears()
	first, last := years[0], years[len(years)-1]
	drawn, key := p.ledgerChart()
	return app.Div().Class("chart").Body(
		p.frame.heading(3).ID("ledger-chart").Text(fill(t.ChartTitle, first.Year, last.Year)),
		app.P().Text(p.chartSentence(t)),
		p.ledgerBody(drawn),
		app.Ul().Class("key").Body(
			app.Range(key).Slice(func(i int) app.UI {
				return app.Li().Body(app.Raw(chart.Swatch(key[i])), app.Span().Text(t.CompanyName(key[i])))
			}),
			app.Li().Body(app.Raw(chart.LineSwatch("target")), app.Span().Text(t.TargetLine)),
			app.Li().Body(app.Raw(chart.Swatch("removed")), app.Span().Text(t.RemovedKey)),
			app.Li().Body(app.Raw(chart.Swatch("supported")), app.Span().Text(t.SupportedKey)),
			app.Li().Body(app.Raw(chart.Swatch("issued")), app.Span().Text(t.IssuedKey)),
		),
		app.P().Class("note").Text(t.ChartNote),
	)
}

// ledgerBody is the chart, whose years can be walked where their table is on the
// page: a frame has none.
func (p *Plan) ledgerBody(drawn string) app.UI {
	if p.Frame != "" {
		return app.Raw(drawn)
	}
	return walkable(drawn, "ledger-chart", "ledger-table", p.walkedYears(), "0 1 2 4 5 6")
}

// walkedYears are where the years of the table stand in the chart, in percent of
// its width. The table goes on after the chart.
func (p *Plan) walkedYears() []float64 {
	drawn := p.drawnYears()
	var at []float64
	for _, y := range p.tableYears() {
		if y.Year <= drawn[len(drawn)-1].Year {
			at = append(at, 100*(float64(y.Year-drawn[0].Year)+0.5)/float64(len(drawn)))
		}
	}
	return at
}

// story tells the plan in five short steps.
func (p *Plan) story(t *text.PlanMessages) app.UI {
	steps := p.storySteps(t)
	return app.Section().ID("story").Aria("labelledby", "story-heading").Body(
		app.H2().ID("story-heading").Text(t.StoryHeading),
		app.Ol().Class("story").Body(app.Range(steps).Slice(func(i int) app.UI { return app.Li().Text(steps[i]) })),
	)
}

func (p *Plan) storySteps(t *text.PlanMessages) []string {
	r, n := p.result, p.result.Nodes
	year := p.plan.Inventory.Year
	base, end, later := r.In(year), r.In(p.plan.Deadline), r.In(p.later())
	part := func(a company.Activity) string {
		node := n.ByGroup[a]
		if node == nil {
			return share(p.Lang, decimal.Decimal{}, base.Gross)
		}
		return share(p.Lang, r.Amount(node, year), base.Gross)
	}
	scope12 := r.Amount(n.Scope12, year)
	promise := fill(t.Story[1], share(p.Lang, scope12, base.Gross))
	if n.PromiseLevel != nil {
		promise = fill(t.StoryPromise, text.Percent(p.Lang, p.plan.Promise.Cut, text.Significant(3)), p.plan.Promise.Year,
			share(p.Lang, scope12, base.Gross), text.Percent(p.Lang, p.plan.Promise.Cut.Mul(ratio(scope12, base.Gross)), text.Significant(2)))
	}
	bought := t.NoCredits
	if end.Credits.IsPositive() {
		bought = fill(t.Story[2], end.Year, p.tonnes(end.Credits), p.dollars(p.creditCost(end.Year)), p.between(end.EvidenceLow, end.EvidenceHigh))
	}
	return []string{
		fill(t.Story[0], year, p.tonnes(base.Gross), part(company.Production), part(company.Corporate), part(company.Streaming)),
		promise,
		bought,
		fill(t.Story[3], p.later(), p.hectares(later.Hectares), p.tonnes(end.Removals), end.Year, p.tonnes(later.Removals), p.later()),
		fill(t.Story[4], end.Year, p.tonnes(end.Gross), p.tonnes(end.Remaining)),
	}
}

func ratio(a, b decimal.Decimal) decimal.Decimal {
	if b.IsZero() {
		return decimal.Decimal{}
	}
	return a.DivRound(b, 9)
}

func (p *Plan) creditCost(year int) decimal.Decimal {
	sum := decimal.Decimal{}
	for _, e := range p.result.Nodes.Entries {
		sum = sum.Add(p.result.Amount(e.Cost, year))
	}
	return sum
}

// tableYears are those that the ledger shows: every year near the promise, every
// fifth to 2050, then the last; or all of them.
func (p *Plan) tableYears() []plan.Year {
	var list []plan.Year
	for _, y := range p.result.Years {
		near := y.Year <= max(2030, p.plan.Deadline)
		if y.Year >= p.plan.Begin() && (p.allYears || near || y.Year%5 == 0 && y.Year <= 2050 || y.Year == plan.Last) {
			list = append(list, y)
		}
	}
	return list
}

// scale is the unit of the ledger's tonnes, and with how many decimals: kt for a
// large company.
func (p *Plan) scale() (unit string, places int32, decimals int) {
	if p.result.In(p.plan.Inventory.Year).Gross.GreaterThanOrEqual(decimal.New(1, 5)) {
		return "kt", -3, 1
	}
	return "t", 0, 0
}

// ledgerHead heads the columns of the ledger.
func ledgerHead(t *text.PlanMessages) []string {
	return []string{t.Year, t.Gross, t.Target, t.Reductions, t.CreditsHead, t.Supported, t.RemovalsHead, t.Remaining, t.Cost, t.Hectares}
}

// ledgerCells are the numbers of a year, without the year.
func (p *Plan) ledgerCells(y plan.Year) []string {
	_, places, decimals := p.scale()
	amount := func(v decimal.Decimal) string {
		if v.IsZero() {
			return "0"
		}
		return text.Number(p.Lang, v.Shift(places), text.Fixed(decimals))
	}
	millions := "0"
	if !y.Cost.IsZero() {
		millions = text.Number(p.Lang, y.Cost.Shift(-6), text.Fixed(2))
	}
	supported := "0"
	if !y.Credits.IsZero() {
		supported = amount(y.EvidenceLow) + "–" + amount(y.EvidenceHigh)
	}
	return []string{
		amount(y.Gross), amount(y.Target), amount(y.Reductions), amount(y.Credits),
		supported, amount(y.Removals), amount(y.Remaining), millions, text.Number(p.Lang, y.Hectares, text.Significant(3)),
	}
}

// ledger draws the table by year.
func (p *Plan) ledger(t *text.PlanMessages) app.UI {
	unit, _, _ := p.scale()
	symbol := text.UnitSymbol(p.Lang, text.CO2eUnit(unit))
	years := p.tableYears()
	head := ledgerHead(t)
	return app.Section().ID("ledger").Aria("labelledby", "ledger-heading").Body(
		app.H2().ID("ledger-heading").Text(t.LedgerHeading),
		app.P().Text(fill(t.LedgerLead, symbol)),
		app.P().Class("actions").Body(
			app.A().Class("action").ID("ledger-csv").Href(p.csvHref()).Attr("download", "streamprint-"+p.plan.Preset+".csv").
				Text(t.CSV).OnClick(p.download),
			app.Button().ID("ledger-all").Type("button").Class("plain").Aria("pressed", when(p.allYears, "true", "false")).
				Text(when(p.allYears, t.FewerYears, t.AllYears)).
				OnClick(func(ctx app.Context, e app.Event) { p.allYears = !p.allYears }),
		),
		app.Div().ID("ledger-table").Class("table tall").TabIndex(0).Attr("role", "region").Aria("labelledby", "ledger-table-caption").Body(app.Table().Body(
			app.Caption().ID("ledger-table-caption").Text(fill(t.LedgerCaption, symbol)),
			app.THead().Body(app.Tr().Body(app.Range(head).Slice(func(i int) app.UI {
				return app.Th().Attr("scope", "col").Class(when(i > 0, "num", "")).Text(head[i])
			}))),
			app.TBody().Body(app.Range(years).Slice(func(i int) app.UI {
				y := years[i]
				cells := p.ledgerCells(y)
				return app.Tr().Class(when(y.Year == p.plan.Deadline, "chosen", "")).Body(
					app.Th().Attr("scope", "row").Body(p.opens("year-"+strconv.Itoa(y.Year), p.open, y.Year, app.Text(strconv.Itoa(y.Year)))),
					app.Range(cells).Slice(func(c int) app.UI { return app.Td().Class("num").Text(cells[c]) }),
				)
			})),
		)),
		p.wedges(t),
		p.sums(t),
	)
}

// wedges lists what each measure at work cuts.
func (p *Plan) wedges(t *text.PlanMessages) app.UI {
	var rows [][]string
	for _, w := range p.result.Nodes.Wedges {
		if w.Measure.Share.IsZero() {
			continue
		}
		node := w.In(p.plan.Scope2)
		cells := []string{t.EntryName(p.plan, "measure", w.Measure.ID)}
		for _, year := range p.sampleYears() {
			cells = append(cells, p.tonnes(p.result.Amount(node, year)).String())
		}
		rows = append(rows, cells)
	}
	head := []string{t.Measure}
	for _, year := range p.sampleYears() {
		head = append(head, strconv.Itoa(year))
	}
	return app.Div().Class(when(len(rows) > 0, "wedges", "wedges gone")).Body(
		app.H3().Text(t.WedgesHeading),
		app.P().Class("note").Text(t.WedgesNote),
		widget.Table("wedge-table", t.WedgesHeading, head, rows, len(head)-1),
	)
}

// sampleYears are that of the promise, a later one, and the middle of the century.
func (p *Plan) sampleYears() []int {
	list := []int{p.plan.Deadline, p.later()}
	if p.later() < 2050 {
		list = append(list, 2050)
	}
	return list
}

// sums says what the plan costs and how much land it takes in all.
func (p *Plan) sums(t *text.PlanMessages) app.UI {
	var rows [][]string
	for _, year := range p.sampleYears() {
		y := p.result.In(year)
		rows = append(rows, []string{strconv.Itoa(year), p.dollars(y.Cost), p.dollars(y.Total), p.hectares(y.Hectares),
			p.tonnes(y.Stored).String(), p.tonnes(y.CumulativeGross).String(), p.tonnes(y.CumulativeTarget).String()})
	}
	return app.Div().Class("sums").Body(
		app.H3().Text(t.SumsHeading),
		app.P().Class("note").Text(t.SumsNote),
		widget.Table("sum-table", t.SumsHeading, []string{t.Year, t.YearCost, t.TotalCost, t.Hectares, t.Stored, t.SoFarGross, t.SoFarTarget}, rows, 6),
	)
}

// csvHref is the file of the preset, as it was built with the site.
func (p *Plan) csvHref() string {
	return p.Link(text.EN, WatchName) + PlanFile(p.plan.Preset)
}

// PlanFile is the name of a preset's ledger at the root of the site.
func PlanFile(preset string) string { return "plan-" + preset + ".csv" }

// download gives the ledger of the plan as it stands in place of the file.
func (p *Plan) download(ctx app.Context, e app.Event) {
	if p.fragment() == "" {
		return
	}
	e.PreventDefault()
	data, err := plan.CSV(p.result)
	if err != nil {
		app.Log(err)
		return
	}
	saveFile("streamprint-"+p.plan.Preset+".csv", "text/csv;charset=utf-8", string(data))
}

// saveFile offers a file that was made in the page.
func saveFile(name, kind, content string) {
	window := app.Window()
	blob := window.Get("Blob").New([]any{content}, map[string]any{"type": kind})
	address := window.Get("URL").Call("createObjectURL", blob)
	link := window.Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	window.Get("document").Get("body").Call("append", link)
	link.Call("click")
	link.Call("remove")
	window.Get("URL").Call("revokeObjectURL", address)
}
