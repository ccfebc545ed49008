package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"streamprint/app/text"
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/report/ledger"
	"streamprint/calc/scenario"
)

// exportCommand makes a file of the result of a document: a workbook with
// formulas, values, a trace, an evidence folder, a chart. Its words are in
// English.
type exportCommand struct {
	File string `arg:"" help:"File with the document, - for standard input."`

	Format choice  `required:"" enum:"xlsx,csv,json,zip,svg" help:"What to make: ${enum}. xlsx is a workbook with live formulas, json the whole calculation, zip the evidence: document, values, factors with sources, formulas, chart."`
	Out    string  `short:"o" required:"" placeholder:"OUT" help:"File to write, - for standard output."`
	Force  bool    `help:"Overwrite OUT."`
	Date   *string `placeholder:"YYYY-MM-DD" help:"Day that stands in the file. Default today."`
	Site   string  `placeholder:"ADDRESS" help:"Address of the page of such results, for links in the file. Default: the part of the link after it."`
}

// exported is a result with its chart, which only some formats draw.
type exported struct {
	*report.Report
	draw func() report.Drawing
}

// Run makes the file. What is worth knowing of the document although nothing is
// wrong with it goes to standard error.
func (c *exportCommand) Run(s *streams) error {
	day := time.Now().Format(time.DateOnly)
	if c.Date != nil {
		if _, err := time.Parse(time.DateOnly, *c.Date); err != nil {
			return usage{"--date: " + *c.Date + " is not a day such as 2026-07-01"}
		}
		day = *c.Date
	}
	if _, err := os.Lstat(c.Out); err == nil && c.Out != "-" && !c.Force {
		return c.exists()
	}
	d, err := open(s, "FILE", c.File)
	if err != nil {
		return err
	}
	e, err := d.export(report.About{Date: day, Site: c.Site})
	if err != nil {
		return err
	}
	made, err := e.make(string(c.Format))
	if err != nil {
		return err
	}
	if c.Out == "-" {
		s.out.Write(made)
	} else if err := c.save(made); err != nil {
		return err
	}
	return d.writeNotes(s, text.For(text.EN))
}

func (c *exportCommand) exists() error {
	return usage{"-o: " + c.Out + " is there already; --force overwrites it"}
}

// export works the document out.
func (d document) export(about report.About) (*exported, error) {
	if d.plan != nil {
		return exportPlan(*d.plan, about)
	}
	return exportViewing(d.watch, about)
}

func exportViewing(d scenario.Document, about report.About) (*exported, error) {
	r, err := d.Case().Estimate(draws)
	if err != nil {
		return nil, err
	}
	m := text.For(text.EN)
	w := writer{m: m, w: wordsOf[text.EN]}
	about.Title = text.Plain(r.Method.Name + ": " + w.habit(d.Habit))
	about.Note = m.FactorNote
	about.Name = func(n *formula.Node) string {
		if n.Factor != nil {
			return m.FactorName(n.Factor)
		}
		return m.NodeName(n.Key)
	}
	for _, warning := range r.Warnings {
		about.Warnings = append(about.Warnings, text.Plain(m.WarningText(warning)))
	}
	out, err := report.Viewing(r, about)
	return &exported{out, func() report.Drawing { return partsDrawing(m, about.Title, r) }}, err
}

func exportPlan(p plan.Plan, about report.About) (*exported, error) {
	r, err := plan.Work(p)
	if err != nil {
		return nil, err
	}
	m, t := text.For(text.EN), text.PlanFor(text.EN)
	about.Title = text.Plain(t.Preset[p.Preset])
	if len(p.Changes()) > 0 {
		about.Title += ", changed"
	}
	about.Note = m.FactorNote
	about.Name = func(n *formula.Node) string {
		if n.Factor != nil {
			return m.FactorName(n.Factor)
		}
		return t.NodeName(p, n.Key)
	}
	for _, warning := range r.Warnings {
		about.Warnings = append(about.Warnings, text.Plain(t.WarningText(m, p, warning)))
	}
	out, err := ledger.Report(r, about)
	return &exported{out, func() report.Drawing { return ledgerDrawing(t, about.Title, r) }}, err
}

// make makes a file of a format.
func (e *exported) make(format string) ([]byte, error) {
	switch format {
	case "xlsx":
		return e.XLSX()
	case "csv":
		return e.CSV()
	case "json":
		return e.JSON()
	case "svg":
		return e.SVG(e.draw()), nil
	}
	name := "parts"
	if e.Kind == plan.Kind {
		name = "ledger"
	}
	return e.Evidence(report.Chart{Name: name, SVG: e.SVG(e.draw())})
}

// save writes the file whole or not at all: beside its place first. Without
// --force, a file that has come meanwhile stays.
func (c *exportCommand) save(data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(c.Out), "."+filepath.Base(c.Out)+"-*")
	var wrong *fs.PathError
	if errors.As(err, &wrong) {
		return usage{"-o: " + c.Out + ": " + wrong.Err.Error()}
	}
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	if c.Force {
		return os.Rename(f.Name(), c.Out)
	}
	err = os.Link(f.Name(), c.Out)
	if errors.Is(err, fs.ErrExist) {
		return c.exists()
	}
	return err
}
