package takeaway

import (
	"html"
	"slices"
	"strconv"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/calc/company"
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// The sizes of the samples behind ranges, behind those of the strip of methods,
// and behind the spread of draws with its bins; and the last year of the ledger.
const (
	draws      = 2000
	stripDraws = 400
	planDraws  = 2000
	bins       = 40
	lastDrawn  = 2050
)

// grams is the unit of emissions of a habit, tonnes that of a plan.
const (
	grams  = "g " + text.CO2eASCII
	tonnes = "t " + text.CO2eASCII
)

// parts is the bar of the components.
func (w writer) parts(title string, r *viewing.Result) report.Drawing {
	d := report.Drawing{Title: w.fill(w.x.Parts, title), Height: 36}
	var segments []chart.Segment
	for _, p := range r.Parts {
		segments = append(segments, chart.Segment{Class: string(p.Component), Value: p.Carbon.Value.InexactFloat64()})
		amount := text.QuantityRange(w.lang, p.Carbon.Value, r.Carbon.Value, p.Carbon.Value, grams, text.Significant(3))
		d.Key = append(d.Key, report.KeyEntry{
			Swatch: chart.Swatch(string(p.Component)), Name: w.plain(w.m.Component[p.Component] + w.m.Colon() + amount.String()),
		})
	}
	d.SVG = chart.Bar(segments)
	value := text.Quantity(w.lang, r.Carbon.Value, grams)
	between := text.QuantityRange(w.lang, r.Carbon.Low.Decimal, r.Carbon.Value, r.Carbon.High.Decimal, grams)
	d.Note = w.fill(w.x.PartsNote, value, between)
	return d
}

// methods is one hour of the habit under every method, lowest first.
func (w writer) methods(doc scenario.Document) (report.Drawing, error) {
	habit := doc.Habit.OneHour()
	var all []*viewing.Result
	for _, m := range viewing.Methods {
		r, err := viewing.Case{Method: m, Habit: habit, Model: doc.Model}.Estimate(stripDraws)
		if err != nil {
			return report.Drawing{}, err
		}
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(a, b *viewing.Result) int { return a.Carbon.Value.Cmp(b.Carbon.Value) })
	var values []float64
	var rows []chart.StripRow
	for _, r := range all {
		low, value, high := r.Carbon.Low.Decimal.InexactFloat64(), r.Carbon.Value.InexactFloat64(), r.Carbon.High.Decimal.InexactFloat64()
		values = append(values, low, value, high)
		rows = append(rows, chart.StripRow{
			Name: w.plain(r.Method.Name), Amount: w.plain(text.Quantity(w.lang, r.Carbon.Value, grams).String()),
			Low: low, Value: value, High: high, Chosen: r.Method.ID == doc.Method,
		})
	}
	scale := chart.NewScale(values...)
	var labels []string
	for _, v := range scale.Ticks() {
		labels = append(labels, w.plain(text.Quantity(w.lang, decimal.NewFromFloat(v), "g", text.Significant(1)).String()))
	}
	d := report.Drawing{Title: w.fill(w.x.Methods, w.m.HabitText(habit))}
	d.SVG, d.Height = chart.Strip(scale, labels, rows)
	first, last := rows[0], rows[len(rows)-1]
	d.Note = w.fill(w.x.MethodsNote, first.Amount, first.Name, last.Amount, last.Name) + " " + w.plain(w.x.MethodsKey)
	return d, nil
}

// draws is how the draws behind the range of a year are spread.
func (w writer) draws(title string, r *viewing.Result) (report.Drawing, error) {
	spread, err := r.Distribution(r.YearCarbon.Node, draws, bins)
	if err != nil {
		return report.Drawing{}, err
	}
	return w.spread(title, spread, r.YearCarbon.Value, text.CO2eUnit(r.YearCarbon.Node.Unit.String())), nil
}

// planDraws is how the draws of a plan's gross emissions in the year of the
// promise are spread.
func (w writer) planDraws(title string, r *plan.Result) (report.Drawing, error) {
	spread, err := r.Plan.Distribution(string(plan.GrossAmount), r.Plan.Deadline, planDraws, bins)
	if err != nil {
		return report.Drawing{}, err
	}
	title = w.fill(w.x.GrossOf, title, strconv.Itoa(r.Plan.Deadline))
	return w.spread(title, spread, r.In(r.Plan.Deadline).Gross, tonnes), nil
}

// spread draws draws of a value with the unit.
func (w writer) spread(title string, s formula.Distribution, value decimal.Decimal, unit string) report.Drawing {
	of := func(v float64) string {
		return text.Quantity(w.lang, decimal.NewFromFloat(v), unit, text.Significant(3)).String()
	}
	var list []chart.Bin
	for _, b := range s.Bins {
		list = append(list, chart.Bin{Low: b.Low, High: b.High, Count: b.Count})
	}
	const labels = 22 // pixels below the bars
	end := func(x, anchor string, v float64) string {
		return `<text x="` + x + `" y="` + strconv.Itoa(chart.HistogramHeight+16) + `" text-anchor="` + anchor + `">` + html.EscapeString(w.plain(of(v))) + `</text>`
	}
	d := report.Drawing{Title: w.fill(w.x.Draws, title, text.Number(w.lang, decimal.NewFromInt(int64(s.Draws)))), Height: chart.HistogramHeight + labels}
	d.SVG = chart.Histogram(list, s.Low, value.InexactFloat64(), s.High) +
		end("0", "start", list[0].Low) + end("100%", "end", list[len(list)-1].High)
	d.Note = w.fill(w.x.DrawsNote, of(s.Median), of(s.Low), of(s.High)) + " " + w.plain(w.x.DrawsKey)
	return d
}

// ledger is the plan year by year.
func (w writer) ledger(t *text.PlanMessages, title string, r *plan.Result) report.Drawing {
	years := r.Years[r.Plan.Begin()-plan.First : lastDrawn-plan.First+1]
	first, last := years[0], years[len(years)-1]
	amount := func(v decimal.Decimal) string {
		if v.IsZero() {
			return text.InUnit(w.lang, v, tonnes).String()
		}
		return text.Quantity(w.lang, v, tonnes).String()
	}
	l := chart.Ledger{First: first.Year, Mark: r.Plan.Deadline}
	d := report.Drawing{Title: title + w.plain(w.m.Colon()) + w.fill(w.lang.LowerFirst(t.ChartTitle), first.Year, last.Year), Height: 280}
	key := func(swatch, name string) {
		d.Key = append(d.Key, report.KeyEntry{Swatch: swatch, Name: w.plain(name)})
	}
	for _, a := range company.Groups {
		node := r.Nodes.ByGroup[a]
		if node == nil {
			continue
		}
		layer := chart.Layer{Class: string(a)}
		for _, y := range years {
			layer.Values = append(layer.Values, r.Amount(node, y.Year).InexactFloat64())
		}
		l.Layers = append(l.Layers, layer)
		key(chart.Swatch(string(a)), t.CompanyName(string(a)))
	}
	for _, y := range years {
		l.Target = append(l.Target, y.Target.InexactFloat64())
		l.Removed = append(l.Removed, max(0, y.Removals.InexactFloat64()))
		l.Supported = append(l.Supported, y.EvidenceLow.InexactFloat64())
		l.Issued = append(l.Issued, y.Credits.InexactFloat64())
	}
	for _, v := range slices.DeleteFunc(chart.Nice(l.Span()), func(v float64) bool { return v == 0 }) { // which is the axis
		label := text.Quantity(w.lang, decimal.NewFromFloat(v).Abs(), "t", text.Significant(3))
		l.Ticks = append(l.Ticks, chart.Tick{Value: v, Label: w.plain(label.String())})
	}
	key(chart.LineSwatch("target"), t.TargetLine)
	key(chart.Swatch("removed"), t.RemovedKey)
	key(chart.Swatch("supported"), t.SupportedKey)
	key(chart.Swatch("issued"), t.IssuedKey)
	d.SVG = l.Draw()
	d.Note = w.fill(t.ChartSentence, amount(first.Gross), first.Year, amount(last.Gross), last.Year, amount(last.Target), last.Year) + " " + w.plain(w.x.LedgerNote)
	return d
}
