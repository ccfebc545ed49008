package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// Chart is a drawing of a result, on its way to a file.
type Chart struct {
	// Name is that of the file, without ".svg".
	Name string
	// SVG is the file; [Report.SVG] makes one.
	SVG []byte
}

// Evidence is everything that someone needs who checks or quotes the result, as
// a ZIP archive: the document, the result, the factors with their sources and
// licences, every formula with its numbers, the charts, how to read it all and
// how to cite it. Its members stand in a fixed order with one fixed time. README.md
// and CITATION.cff are in English.
func (r *Report) Evidence(charts ...Chart) ([]byte, error) {
	factors, err := r.FactorsCSV()
	if err != nil {
		return nil, err
	}
	results, err := r.CSV()
	if err != nil {
		return nil, err
	}
	citation, err := r.citation()
	if err != nil {
		return nil, err
	}
	files := []file{
		{"README.md", []byte(r.readme(charts))},
		{"CITATION.cff", []byte(citation)},
		{"scenario.json", r.Scenario},
		{"results.csv", results},
		{"factors.csv", factors},
		{"formulas.txt", []byte(r.Formulas())},
	}
	for _, c := range charts {
		files = append(files, file{"charts/" + c.Name + ".svg", c.SVG})
	}
	return archive(files)
}

// Formulas lists every node of the graph: "key = formula = the same with numbers
// = value unit", arguments before their users, with a comment that names it. Of
// a series it is the year of the headlines. What moves numbers between years
// shows its arguments in that year too, so that the workbook is the place to
// follow those.
func (r *Report) Formulas() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n# Model %s. Values have 15 significant digits; a mass is one of CO2 equivalent.\n", oneLine(r.Title), r.Model)
	if r.hasYears() {
		fmt.Fprintf(&b, "# Series are in the year %d. lag, cumulative, convolve and geometric reach back to the years before it.\n", r.Mark)
	}
	year := max(r.markIndex(), 0)
	for _, n := range r.Graph.Nodes() {
		value := withUnit(digits(r.Exact.In(n, year)), n.Unit)
		fmt.Fprintf(&b, "\n# %s\n%s", oneLine(r.name(n)), n.Key)
		switch n.Op {
		case formula.Input:
			b.WriteString(" = input")
		case formula.Factor:
			b.WriteString(" = factor")
		default:
			x := formula.ExplainIn(r.Exact, n, 0, year)
			b.WriteString(" = " + x.Formula + " = " + r.substituted(n, year))
		}
		b.WriteString(" = " + value + "\n")
	}
	return b.String()
}

// substituted is the formula of a node with the numbers of a year in it. It is
// that of [formula.ExplainIn] with fewer digits.
func (r *Report) substituted(n *formula.Node, year int) string {
	if n.Op == formula.At {
		year = n.Places()[0]
	}
	var values []string
	for _, a := range n.Args {
		values = append(values, withUnit(digits(r.Exact.In(a, year)), a.Unit))
	}
	if sign := n.Op.Sign(); sign != "" || len(values) == 1 && n.Op == formula.Product {
		return strings.Join(values, sign)
	}
	return string(n.Op) + "(" + strings.Join(values, "; ") + ")"
}

func withUnit(value string, u unit.Unit) string {
	if u == unit.One {
		return value
	}
	return value + " " + u.String()
}

// oneLine keeps a visitor's words from breaking a line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// readme says what the folder holds and how to check it.
func (r *Report) readme(charts []Chart) string {
	var b strings.Builder
	line := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	line("# ", oneLine(r.Title))
	line()
	line("Worked out by streamprint, model ", r.Model, ", on ", r.Date, ".")
	line()
	line("The same result as a link: ", r.link())
	line()
	line("## What is here")
	line()
	line("- `scenario.json`: what was asked. `streamprint eval scenario.json` works it out again.")
	line("- `results.csv`: the answer. Names of columns end in their unit.")
	line("- `factors.csv`: every constant behind it, with unit, range, region, year, quality, licence, source and address.")
	line("- `formulas.txt`: every step, as formula, with its numbers, and its value.")
	for _, c := range charts {
		line("- `charts/", c.Name, ".svg`: a drawing of the result, with its source and day.")
	}
	line("- `CITATION.cff`: how to cite this result, and the documents that it rests on.")
	line()
	line("Numbers have 15 significant digits so that they can be checked, not because they are that well known: the ranges say how well.")
	line("Masses of greenhouse gases are CO2 equivalents over 100 years.")
	if len(r.Warnings) > 0 {
		line()
		line("## What to know about this result")
		line()
		for _, w := range r.Warnings {
			line("- ", oneLine(w))
		}
	}
	line()
	line("## Licences")
	line()
	line("The licence of each figure is in `factors.csv`; \"fact\" is a plain figure that needs none. The others are:")
	line()
	var licences []string
	for _, n := range r.factors() {
		if l := n.Factor.Licence; l != "fact" && !slices.Contains(licences, l) {
			licences = append(licences, l)
		}
	}
	slices.Sort(licences)
	for _, l := range licences {
		line("- ", l)
	}
	if len(licences) == 0 {
		line("- none")
	}
	return b.String()
}

// citation is a file of the Citation File Format 1.2.0 for the result as a data
// set. Its texts are in JSON's quotes, which are YAML's too.
func (r *Report) citation() (string, error) {
	sources, err := r.sources()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	entry := func(key, text string) {
		b.WriteString(key + ": " + quote(text) + "\n")
	}
	entry("cff-version", "1.2.0")
	entry("message", "If you quote this result, please cite it with its date and the sources of the figures that you use.")
	entry("type", "dataset")
	entry("title", oneLine(r.Title))
	b.WriteString("authors:\n")
	entry("  - name", "The streamprint authors")
	entry("version", r.Model)
	if r.Date != "" {
		entry("date-released", r.Date)
	}
	if r.Site != "" {
		entry("url", r.link())
	}
	if len(sources) > 0 {
		b.WriteString("references:\n")
	}
	for _, s := range sources {
		entry("  - type", "generic")
		entry("    title", s.Title)
		b.WriteString("    authors:\n")
		entry("      - name", s.Publisher)
		b.WriteString("    year: " + strconv.Itoa(s.Year) + "\n")
		entry("    url", s.Address)
	}
	return b.String(), nil
}

// quote writes a JSON string.
func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil { // a string always has a JSON form
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
