package main

import (
	"fmt"

	"streamprint/app/chart"
	"streamprint/app/text"
	"streamprint/calc/company"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// partsDrawing is the bar of the components, as on the page.
func partsDrawing(m *text.Messages, title string, r *viewing.Result) report.Drawing {
	d := report.Drawing{Title: title + ": emissions by part", Height: 36}
	var segments []chart.Segment
	for _, p := range r.Parts {
		segments = append(segments, chart.Segment{Class: string(p.Component), Value: p.Carbon.Value.InexactFloat64()})
		amount := text.QuantityRange(m.Lang, p.Carbon.Value, r.Carbon.Value, p.Carbon.Value, "g "+text.CO2eASCII, text.Significant(3))
		d.Key = append(d.Key, report.KeyEntry{
			Swatch: chart.Swatch(string(p.Component)), Name: text.Plain(m.Component[p.Component] + ": " + amount.String()),
		})
	}
	d.SVG = chart.Bar(segments)
	value := text.Quantity(m.Lang, r.Carbon.Value, "g "+text.CO2eASCII)
	between := text.QuantityRange(m.Lang, r.Carbon.Low.Decimal, r.Carbon.Value, r.Carbon.High.Decimal, "g "+text.CO2eASCII)
	d.Note = text.Plain("In all " + value.String() + ", range " + between.String() + ".")
	return d
}

// lastDrawn is the last year of the chart of a plan, as on the page.
const lastDrawn = 2050

// ledgerDrawing is the ledger year by year, as on the page.
func ledgerDrawing(t *text.PlanMessages, title string, r *plan.Result) report.Drawing {
	years := r.Years[r.Plan.Begin()-plan.First : lastDrawn-plan.First+1]
	first, last := years[0], years[len(years)-1]
	l := chart.Ledger{First: first.Year, Mark: r.Plan.Deadline}
	d := report.Drawing{Title: title + ": " + fmt.Sprintf(text.LowerFirst(t.ChartTitle), first.Year, last.Year), Height: 280}
	key := func(swatch, name string) {
		d.Key = append(d.Key, report.KeyEntry{Swatch: swatch, Name: text.Plain(name)})
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
	for _, v := range chart.Nice(l.Span()) {
		if v != 0 { // the axis
			label := text.Quantity(text.EN, decimal.NewFromFloat(v).Abs(), "t", text.Significant(3))
			l.Ticks = append(l.Ticks, chart.Tick{Value: v, Label: text.Plain(label.String())})
		}
	}
	key(chart.LineSwatch("target"), t.TargetLine)
	key(chart.Swatch("removed"), t.RemovedKey)
	key(chart.Swatch("supported"), t.SupportedKey)
	key(chart.Swatch("issued"), t.IssuedKey)
	d.SVG = l.Draw()
	d.Note = text.Plain(fmt.Sprintf(t.ChartSentence, tonnes(first.Gross), first.Year, tonnes(last.Gross), last.Year, tonnes(last.Target), last.Year) +
		" What hangs below the axis is never taken off what stands above it.")
	return d
}
