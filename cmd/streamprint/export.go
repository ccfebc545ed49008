package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"streamprint/app/takeaway"
	"streamprint/app/text"
	"streamprint/calc/report"
)

// exportCommand makes a file of the result of a document: a workbook with
// formulas, values, a trace, an evidence folder, a chart. Its words are in
// English.
type exportCommand struct {
	File string `arg:"" help:"File with the document, - for standard input."`

	Format choice  `required:"" enum:"xlsx,csv,json,scenario,zip,svg" help:"What to make: ${enum}. xlsx is a workbook with live formulas, json the whole calculation, scenario the document in one fixed form, zip the evidence: document, values, factors with sources, formulas, charts."`
	Chart  string  `placeholder:"NAME" help:"Which chart an svg is: parts, methods or spread of a habit, ledger or spread of a plan. Default the first."`
	Out    string  `short:"o" required:"" placeholder:"OUT" help:"File to write, - for standard output."`
	Force  bool    `help:"Overwrite OUT."`
	Date   *string `placeholder:"YYYY-MM-DD" help:"Day that stands in the file. Default today."`
	Site   string  `placeholder:"ADDRESS" help:"Address of the page of such results, for links in the file. Default: the part of the link after it."`
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
	made, err := e.Make(takeaway.Format(c.Format), strings.ToLower(c.Chart))
	if errors.Is(err, takeaway.ErrChart) {
		return usage{"--chart: there is no " + c.Chart + " of a " + e.Kind + " document; there are " + strings.Join(e.Charts(), ", ")}
	}
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
func (d document) export(about report.About) (*takeaway.Result, error) {
	if d.plan != nil {
		return takeaway.Plan(*d.plan, text.EN, about)
	}
	return takeaway.Watch(d.watch, text.EN, about)
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
