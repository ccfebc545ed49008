package page

import (
	"strconv"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// subject is what can be taken from the page.
func (w *Watch) subject() subject {
	return subject{
		lang: w.Lang, link: w.Link, kind: string(scenario.Watch), charts: []string{"parts", "methods", "spread"},
		fragment: func() string { return scenario.Encode(w.doc) }, open: w.openFile, report: w.onPaper,
	}
}

// openFile makes the scenario in a file that of the page: a step in the browser's
// history.
func (w *Watch) openFile(ctx app.Context, file []byte) (wrong []string) {
	m := text.For(w.Lang)
	doc, notes, err := scenario.DecodeJSON(file)
	if problems, ok := err.(scenario.Problems); ok {
		for _, p := range problems {
			said := m.ProblemText(p)
			if name := labelOf(m, p.Field); name != "" {
				said = name + m.Colon() + said
			}
			wrong = append(wrong, said)
		}
		return wrong
	}
	w.read(scenario.Encode(doc))
	for _, n := range notes {
		w.notes = append(w.notes, m.NoteText(n))
	}
	w.write(true)
	ctx.Defer(func(app.Context) { w.sync() })
	return nil
}

// onPaper is the page as a report of two sheets: the answer and where it comes
// from, then every method and the sources.
func (w *Watch) onPaper() string {
	m, t := text.For(w.Lang), text.PrintFor(w.Lang)
	p := paper{lang: w.Lang}
	total := amount(w.Lang, w.year.YearCarbon)
	after := m.PeriodNoun[w.doc.Habit.Per]
	p.b.WriteString(`<section class="roomy">`)
	p.say("p", "kicker", m.Site.Name)
	p.say("h1", "", t.WatchTitle)
	p.say("p", "", t.Habit+m.Colon()+m.HabitText(w.doc.Habit)+".")
	p.say("p", "answer", total.String()+" "+after)
	p.say("p", "range", w.band)
	p.say("p", "", amount(w.Lang, w.hour.Carbon).String()+" "+m.Watch.PerHour+" · "+fill(m.Watch.By, w.year.Method.Name))
	p.say("p", "note", m.Watch.RangeMeaning)

	p.say("h2", "", m.Watch.Parts)
	var segments []chart.Segment
	var rows [][]string
	var swatches []string
	for _, part := range w.hour.Parts {
		segments = append(segments, chart.Segment{Class: string(part.Component), Value: float(part.Carbon.Value)})
		swatches = append(swatches, chart.Swatch(string(part.Component)))
		energy := text.Missing
		if part.Energy.Node != nil {
			energy = text.InUnit(w.Lang, part.Energy.Value, bookUnit(part.Energy.Node), text.Significant(3)).String()
		}
		rows = append(rows, []string{
			m.Component[part.Component], share(w.Lang, part.Carbon.Value, w.hour.Carbon.Value),
			text.InUnit(w.Lang, part.Carbon.Value, bookUnit(part.Carbon.Node), text.Significant(3)).String(), energy,
		})
	}
	p.b.WriteString(chart.Bar(segments))
	p.table(grid{head: []string{m.Watch.Part, m.Watch.Share, m.Watch.Emissions, m.Watch.Energy}, rows: rows, words: 1, chosen: -1, swatches: swatches})

	var equals, warnings []string
	for _, e := range w.year.Equivalents {
		equals = append(equals, m.EquivalentCount(e.ID, e.Count.Value, text.Number(w.Lang, e.Count.Value, text.Significant(2))))
	}
	for _, warning := range w.hour.Warnings {
		warnings = append(warnings, m.WarningText(warning))
	}
	p.list(m.Watch.EqualsHeading, "equals", equals)
	p.list(m.Watch.WarningsHeading, "", warnings)
	p.b.WriteString("</section><section>")

	p.say("h2", "", m.Strip.Heading)
	p.say("p", "", w.spreadSentence(m))
	rows = nil
	chosen := -1
	for i, r := range w.strip {
		if r.Method == w.method() {
			chosen = i
		}
		grams := func(d decimal.Decimal) string { return text.InUnit(w.Lang, d, "g CO2e", text.Significant(3)).String() }
		rows = append(rows, []string{r.Method.Name, m.Boundary(r.Method), strconv.Itoa(r.Method.Year),
			grams(r.Carbon.Value), grams(r.Carbon.Low.Decimal), grams(r.Carbon.High.Decimal)})
	}
	head := []string{m.Strip.Method, m.Strip.Boundary, m.Strip.Year, m.Strip.PerHour, m.Strip.Low, m.Strip.High}
	p.table(grid{head: head, rows: rows, words: 2, chosen: chosen})
	p.end(w.year.Graph, w.doc.Model, scenario.Encode(w.doc), w.year.Method.Source)
	p.b.WriteString("</section>")
	return p.html()
}
