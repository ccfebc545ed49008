// Package takeaway makes the files that a visitor takes away of a result, in
// their language: values, a workbook with formulas, the whole calculation, the
// document to open again, charts, and an evidence folder. The pages have it done
// by the engine in a worker, the command line does it itself: the same document,
// language, day and address give the same bytes.
package takeaway

import (
	"errors"
	"fmt"
	"slices"

	"streamprint/app/text"
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/report/ledger"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// Format is a kind of file.
type Format string

const (
	XLSX     Format = "xlsx"     // a workbook with live formulas
	CSV      Format = "csv"      // the result as a table
	JSON     Format = "json"     // the whole calculation
	Scenario Format = "scenario" // the document, to be opened again
	ZIP      Format = "zip"      // the evidence
	SVG      Format = "svg"      // a chart
)

// Formats are all of them.
var Formats = []Format{XLSX, CSV, JSON, Scenario, ZIP, SVG}

// Errors of a request for what there is not.
var (
	ErrFormat = errors.New("there is no such format")
	ErrChart  = errors.New("the result has no such chart")
)

// chartOf is a chart that is drawn when a file needs it.
type chartOf struct {
	name string
	draw func() (report.Drawing, error)
}

// Result is a worked-out document, from which files are made.
type Result struct {
	*report.Report
	charts []chartOf
}

// writer writes in a language. Files in English keep to ASCII where they can.
type writer struct {
	lang text.Lang
	m    *text.Messages
	x    *text.ExportMessages
}

func newWriter(l text.Lang) writer { return writer{l, text.For(l), text.ExportFor(l)} }

func (w writer) plain(s string) string {
	if w.lang == text.EN {
		return text.Plain(s)
	}
	return s
}

// fill puts words into a message.
func (w writer) fill(message string, words ...any) string {
	return w.plain(fmt.Sprintf(message, words...))
}

// Watch works a scenario out. The words of about are set.
func Watch(d scenario.Document, l text.Lang, about report.About) (*Result, error) {
	r, err := d.Case().Estimate(draws)
	if err != nil {
		return nil, err
	}
	w := newWriter(l)
	about.Title = w.plain(r.Method.Name + w.m.Colon() + w.m.HabitText(d.Habit))
	about.Words = words(l)
	about.Note = w.m.FactorNote
	about.Name = func(n *formula.Node) string {
		if n.Factor != nil {
			return w.m.FactorName(n.Factor)
		}
		return w.m.NodeName(n.Key)
	}
	for _, warning := range r.Warnings {
		about.Warnings = append(about.Warnings, w.plain(w.m.WarningText(warning)))
	}
	out, err := report.Viewing(d, r, about)
	if err != nil {
		return nil, err
	}
	return &Result{out, []chartOf{
		{"parts", func() (report.Drawing, error) { return w.parts(about.Title, r), nil }},
		{"methods", func() (report.Drawing, error) { return w.methods(d) }},
		{"spread", func() (report.Drawing, error) { return w.draws(about.Title, r) }},
	}}, nil
}

// Plan works a plan out. The words of about are set.
func Plan(p plan.Plan, l text.Lang, about report.About) (*Result, error) {
	r, err := plan.Work(p)
	if err != nil {
		return nil, err
	}
	w, t := newWriter(l), text.PlanFor(l)
	about.Title = w.plain(t.Preset[p.Preset])
	if len(p.Changes()) > 0 {
		about.Title = w.fill(w.x.Changed, about.Title)
	}
	about.Words = words(l)
	about.Note = w.m.FactorNote
	about.Name = func(n *formula.Node) string {
		if n.Factor != nil {
			return w.m.FactorName(n.Factor)
		}
		return t.NodeName(p, n.Key)
	}
	for _, warning := range r.Warnings {
		about.Warnings = append(about.Warnings, w.plain(t.WarningText(w.m, p, warning)))
	}
	out, err := ledger.Report(r, about)
	if err != nil {
		return nil, err
	}
	return &Result{out, []chartOf{
		{"ledger", func() (report.Drawing, error) { return w.ledger(t, about.Title, r), nil }},
		{"spread", func() (report.Drawing, error) { return w.planDraws(about.Title, r) }},
	}}, nil
}

// Charts names the charts, the most telling first.
func (r *Result) Charts() []string {
	names := make([]string, len(r.charts))
	for i, c := range r.charts {
		names[i] = c.name
	}
	return names
}

// Make makes a file. The chart is that of an SVG, the first if none is named.
// The error is ErrFormat or ErrChart, or what should not happen.
func (r *Result) Make(f Format, chart string) ([]byte, error) {
	switch f {
	case XLSX:
		return r.XLSX()
	case CSV:
		return r.CSV()
	case JSON:
		return r.JSON()
	case Scenario:
		return r.Report.Scenario, nil
	case SVG:
		i := slices.IndexFunc(r.charts, func(c chartOf) bool { return c.name == chart || chart == "" })
		if i < 0 {
			return nil, fmt.Errorf("%w: %q; there are %q", ErrChart, chart, r.Charts())
		}
		return r.drawn(r.charts[i])
	case ZIP:
		var charts []report.Chart
		for _, c := range r.charts {
			svg, err := r.drawn(c)
			if err != nil {
				return nil, err
			}
			charts = append(charts, report.Chart{Name: c.name, SVG: svg})
		}
		return r.Evidence(charts...)
	}
	return nil, fmt.Errorf("%w: %q; there are %q", ErrFormat, f, Formats)
}

func (r *Result) drawn(c chartOf) ([]byte, error) {
	d, err := c.draw()
	return r.SVG(d), err
}

// List makes an SVG of a chart that is a list.
func List(title, note string, rows []report.Row, l text.Lang, about report.About) []byte {
	about.Words = words(l)
	d := report.Drawing{Title: title, Note: note}
	d.SVG, d.Height = report.Rows(rows)
	return (&report.Report{About: about, Model: viewing.Model}).SVG(d)
}

// mediaTypes are those of the files.
var mediaTypes = map[Format]string{
	XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CSV: "text/csv;charset=utf-8", JSON: "application/json",
	Scenario: "application/json", ZIP: "application/zip", SVG: "image/svg+xml",
}

// MediaType is that of a file of a format.
func (f Format) MediaType() string { return mediaTypes[f] }

// FileName suggests the name of a file: streamprint-plan-2026-07-01.xlsx. The chart
// is that of an SVG.
func (r *Result) FileName(f Format, chart string) string {
	of, ending := r.Kind, string(f)
	switch f {
	case JSON:
		of += "-calculation"
	case Scenario:
		ending = "json"
	case ZIP:
		of += "-evidence"
	case SVG:
		if chart == "" {
			chart = r.charts[0].name
		}
		of += "-" + chart
	}
	return "streamprint-" + of + "-" + r.Date + "." + ending
}
