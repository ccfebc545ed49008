package page

import (
	"strconv"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// subject is what can be taken from the page.
func (p *Plan) subject() subject {
	return subject{
		lang: p.Lang, link: p.Link, kind: plan.Kind, charts: []string{"ledger", "spread"},
		fragment: p.current, open: p.openFile, report: p.onPaper,
	}
}

// openFile makes the plan in a file that of the page: a step in the browser's
// history.
func (p *Plan) openFile(ctx app.Context, file []byte) (wrong []string) {
	made, notes, err := plan.DecodeJSON(file)
	for _, problem := range plan.Problems(err) {
		wrong = append(wrong, p.problemText(made, problem, ""))
	}
	if len(wrong) > 0 {
		return wrong
	}
	p.read(plan.Encode(made))
	for _, n := range notes {
		p.notes = append(p.notes, text.For(p.Lang).NoteText(n))
	}
	p.write(true)
	ctx.Defer(func(app.Context) { p.sync() })
	return nil
}

// onPaper is the page as a report of two sheets: the answer with the ledger drawn,
// then the ledger in numbers, the claims and the sources.
func (p *Plan) onPaper() string {
	m, t, words := text.For(p.Lang), text.PlanFor(p.Lang), text.PrintFor(p.Lang)
	y := p.result.In(p.plan.Deadline)
	out := paper{lang: p.Lang}
	title := fill(words.PlanTitle, t.Preset[p.plan.Preset])
	if len(p.plan.Changes()) > 0 {
		title += t.Comma + words.Changed
	}
	out.b.WriteString("<section>")
	out.say("p", "kicker", m.Site.Name)
	out.say("h1", "", title)
	out.say("p", "", fill(t.ResultLabel, y.Year))
	out.say("p", "answer", p.tonnes(y.Gross).String()+" "+t.GrossAfter)
	out.say("p", "range", p.grossBand(m, t))
	out.say("p", "", p.verdict(t))
	over, place := y.Gross.Sub(y.Target), t.AboveTarget
	if !over.IsPositive() {
		place = t.BelowTarget
	}
	out.say("p", "", text.UpperFirst(fill(place, p.tonnes(over.Abs())))+".")
	out.say("p", "", p.creditSentence(t)+" "+p.removalSentence(t))
	out.say("p", "", t.RemainingBefore+" "+p.tonnes(y.Remaining).String()+" "+t.RemainingAfter+p.remainingBand(t))
	p.drawOn(&out, t)
	out.list(t.NotesHeading, "", p.warnings(m, t))
	out.b.WriteString("</section><section>")
	p.ledgerOn(&out, t, words)
	out.say("h2", "", fill(t.ClaimsHeading, p.plan.Deadline))
	out.say("p", "note", "✓ "+t.Holds+t.Semicolon+"✕ "+t.HoldsNot+". "+t.ClaimsLead)
	var claims []string
	for _, c := range p.result.Claims {
		claims = append(claims, when(c.Holds, "✓ ", "✕ ")+t.Claim[c.Rule.ID]+" "+text.UpperFirst(p.reason(t, c.Reason)))
	}
	out.list("", "judged", claims)
	out.end(p.result.Graph, p.plan.Model, p.encoded)
	out.b.WriteString("</section>")
	return out.html()
}

// drawOn draws the ledger with its sentence and its key.
func (p *Plan) drawOn(out *paper, t *text.PlanMessages) {
	years := p.drawnYears()
	out.say("h2", "", fill(t.ChartTitle, years[0].Year, years[len(years)-1].Year))
	out.say("p", "", p.chartSentence(t))
	svg, groups := p.ledgerChart()
	out.b.WriteString(svg)
	key := ""
	add := func(swatch, name string) { key += "<li>" + swatch + "<span>" + esc(name) + "</span></li>" }
	for _, g := range groups {
		add(chart.Swatch(g), t.CompanyName(g))
	}
	add(chart.LineSwatch("target"), t.TargetLine)
	add(chart.Swatch("removed"), t.RemovedKey)
	add(chart.Swatch("supported"), t.SupportedKey)
	add(chart.Swatch("issued"), t.IssuedKey)
	out.put("ul", "key", key)
	out.say("p", "note", t.ChartNote)
}

// ledgerOn writes some years of the ledger: that of the inventory, that of the
// promise, and every fifth to the middle of the century.
func (p *Plan) ledgerOn(out *paper, t *text.PlanMessages, words *text.PrintMessages) {
	var rows [][]string
	chosen := -1
	for _, y := range p.result.Years {
		if y.Year < p.plan.Begin() || y.Year != p.plan.Inventory.Year && y.Year != p.plan.Deadline && (y.Year%5 != 0 || y.Year > lastDrawn) {
			continue
		}
		if y.Year == p.plan.Deadline {
			chosen = len(rows)
		}
		rows = append(rows, append([]string{strconv.Itoa(y.Year)}, p.ledgerCells(y)...))
	}
	unit, _, _ := p.scale()
	out.say("h2", "", words.ByYear)
	out.say("p", "note", fill(t.LedgerCaption, text.UnitSymbol(p.Lang, text.CO2eUnit(unit))))
	out.table(grid{head: ledgerHead(t), rows: rows, words: 1, chosen: chosen})
}
