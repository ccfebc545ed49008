package report_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/report/ledger"
	"streamprint/calc/scenario"
	"streamprint/calc/unit"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// sample is a result of every kind that there is.
type sample struct {
	name string
	r    *report.Report
}

var about = report.About{Title: "A test", Date: "2026-07-01", Warnings: []string{"Not a real one"}}

// all are the samples once they were made.
var all []sample

// samples are every method, with a habit that uses much of it, and every preset
// of a plan.
func samples(t *testing.T) []sample {
	t.Helper()
	if all != nil {
		return all
	}
	busy := viewing.Default()
	busy.Device, busy.Connection, busy.Country, busy.Manufacture, busy.People = viewing.Phone, viewing.Mobile4G, "IND", true, 3
	for _, m := range viewing.Methods {
		all = append(all, sample{m.ID, viewingReport(t, m, viewing.Default())}, sample{m.ID + " busy", viewingReport(t, m, busy)})
	}
	for _, id := range plan.Presets {
		all = append(all, sample{id, planReport(t, id, about)})
	}
	return all
}

func viewingReport(t *testing.T, m *viewing.Method, h viewing.Habit) *report.Report {
	t.Helper()
	r, err := viewing.Estimate(m, h, 50)
	if err != nil {
		t.Fatal(err)
	}
	d := scenario.Default()
	d.Method, d.Habit = m.ID, h
	out, err := report.Viewing(d, r, about)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func planReport(t *testing.T, id string, a report.About) *report.Report {
	t.Helper()
	p, ok := plan.Preset(id)
	if !ok {
		t.Fatalf("no preset %s", id)
	}
	r, err := plan.Work(p)
	if err != nil {
		t.Fatal(err)
	}
	out, err := ledger.Report(r, a)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// rowsOf finds the row of each key on a sheet.
func rowsOf(g *grid, sheet string) map[string]int {
	rows := map[string]int{}
	for name, c := range g.sheets[sheet] {
		if at, row := place(name); at == 0 && row > 1 {
			rows[c.text] = row
		}
	}
	return rows
}

// cells gives the cells of a node on the sheet of calculations, one or one a
// year.
func cells(n *formula.Node, row, years int) []string {
	if !n.IsSeries() {
		return []string{"E" + strconv.Itoa(row)}
	}
	list := make([]string, years)
	for y := range list {
		list[y] = letters(5+y) + strconv.Itoa(row)
	}
	return list
}

// near compares to 1e-9 of the value, much more than a spreadsheet's binary
// numbers lose.
func near(e *formula.Exact, n *formula.Node, y int, got float64) error {
	want := float(e.In(n, y))
	if math.IsNaN(got) || math.Abs(got-want) > 1e-9*math.Abs(want) {
		return fmt.Errorf("%s in year %d is %v, want %v", n.Key, y, got, want)
	}
	return nil
}

// TestWorkbookFormulas works out every formula of every method and preset, and
// wants the values of the exact reading, as those that are stored too.
func TestWorkbookFormulas(t *testing.T) {
	seen := map[formula.Op]bool{}
	for _, s := range samples(t) {
		data, err := s.r.XLSX()
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		checkWorkbook(t, s.name, s.r, openGrid(t, data), seen)
	}
	for _, op := range []formula.Op{formula.Input, formula.Factor, formula.Sum, formula.Difference, formula.Product, formula.Quotient,
		formula.Minimum, formula.Maximum, formula.Geometric, formula.Cumulative, formula.Lag, formula.Timeline, formula.At, formula.Convolve} {
		if !seen[op] {
			t.Errorf("no result has the operation %s", op)
		}
	}
}

func checkWorkbook(t *testing.T, name string, r *report.Report, g *grid, seen map[formula.Op]bool) {
	t.Helper()
	if got := strings.Join(g.names, ", "); got != "Result, Calculation, Factors, Inputs" {
		t.Fatalf("%s: sheets are %s", name, got)
	}
	rows := rowsOf(g, "Calculation")
	for _, n := range r.Graph.Nodes() {
		seen[n.Op] = true
		row := rows[n.Key]
		if row == 0 {
			t.Errorf("%s: no row for %s", name, n.Key)
			continue
		}
		for y, at := range cells(n, row, len(r.Exact.Series(n))) {
			c := g.sheets["Calculation"][at]
			if c == nil || c.formula == "" || !c.number {
				t.Errorf("%s: %s of %s has no formula or no value", name, at, n.Key)
				continue
			}
			if len(c.formula) > 8192 { // the longest that Excel takes
				t.Errorf("%s: %s: a formula of %d characters", name, at, len(c.formula))
			}
			got, err := g.value("Calculation", at)
			if err == nil {
				err = near(r.Exact, n, y, got)
			}
			// Rounded to 17 digits, then to binary.
			if want := float(r.Exact.In(n, y)); err == nil && math.Abs(c.value-want) > 4e-16*math.Abs(want) {
				err = fmt.Errorf("%s in year %d is stored as %v", n.Key, y, c.value)
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	checkHeadlines(t, name, r, g)
}

func float(d decimal.Decimal) float64 {
	f, _ := d.Float64()
	return f
}

// checkHeadlines wants each line on the first sheet, with the value of the year
// that counts and those of all years worth showing.
func checkHeadlines(t *testing.T, name string, r *report.Report, g *grid) {
	t.Helper()
	row := 0
	for at, c := range g.sheets["Result"] {
		if column, line := place(at); column == 0 && c.text == "Name" {
			row = line
		}
	}
	for _, l := range r.Lines {
		row++
		if got := g.sheets["Result"]["A"+strconv.Itoa(row)].text; l.Node.Factor == nil && got != l.Node.Key {
			t.Errorf("%s: row %d is %q, want %s", name, row, got, l.Node.Key)
		}
		check := func(column, y int) {
			got, err := g.value("Result", letters(column)+strconv.Itoa(row))
			if err == nil {
				err = near(r.Exact, l.Node, y, got)
			}
			if err != nil {
				t.Errorf("%s: headline: %v", name, err)
			}
		}
		check(1, r.Mark-r.First)
		if l.Node.IsSeries() {
			for year := r.Begin; year <= plan.Last; year++ {
				check(3+year-r.Begin, year-r.First)
			}
		}
		if l.Low.Valid {
			for i, end := range []decimal.NullDecimal{l.Low, l.High} {
				if got, err := g.value("Result", letters(3+i)+strconv.Itoa(row)); err != nil || got != float(end.Decimal) {
					t.Errorf("%s: an end of %s is %v, %v", name, l.Node.Key, got, err)
				}
			}
		}
	}
}

// TestEveryOperation works out a graph that has each operation in each form, also
// the ones that no result has yet: numbers in the place of series, and units that
// need a factor.
func TestEveryOperation(t *testing.T) {
	const years = 5
	g := formula.New(years)
	dec := decimal.RequireFromString
	line := func(key string, u unit.Unit, values ...string) *formula.Node {
		var list []decimal.Decimal
		for _, v := range values {
			list = append(list, dec(v))
		}
		return g.Series(key, list, u)
	}
	a := line("a", unit.KWh, "1", "2.5", "0", "-4", "1e6")
	b := line("b", unit.GPerKWh, "400", "0.03", "7", "5", "3")
	c := line("c", unit.One, "1", "0.5", "0.25", "0.125", "0")
	k := g.Input("k", dec("1.7"), unit.KWh)
	p := g.Input("p", dec("0.9"), unit.One)
	minutes := g.Input("minutes", dec("35"), unit.MustParse("min"))
	g.Sum("sum", a, k).In(unit.Wh)
	g.Sum("sum of one", a)
	g.Sub("difference", k, a).In(unit.MustParse("MWh"))
	g.Mul("product", a, b, c).In(unit.Kg)
	g.Div("quotient", a, k)
	g.Div("speed", k, minutes).In(unit.W)
	g.Min("minimum", a, k).In(unit.Wh)
	g.Max("maximum", a, k)
	g.Pow("power", p, c)
	g.Geometric("geometric", p)
	g.Cumulative("cumulative", a).In(unit.Wh)
	g.Cumulative("cumulative number", k)
	g.Lag("lag", a, 2).In(unit.Wh)
	g.Lag("lag number", k, 1)
	g.Timeline("timeline", []int{3, 1}, k, g.Input("k2", dec("2"), unit.KWh)).In(unit.Wh)
	at := g.At("at", a, 3).In(unit.Wh)
	g.Mul("at times", at, p)
	g.Convolve("convolve", a, b).In(unit.Kg)
	g.Convolve("convolve again", c, b)
	g.Convolve("convolve number with curve", k, b)
	g.Convolve("convolve with number", a, p)
	g.Convolve("convolve numbers", k, p)
	g.Convert("convert", k, unit.Wh)
	e, err := formula.Read(g)
	if err != nil {
		t.Fatal(err)
	}
	r := &report.Report{First: 2019, Begin: 2019, Mark: 2020, Exact: e, Graph: g}
	data, err := r.XLSX()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[formula.Op]bool{}
	checkWorkbook(t, "operations", r, openGrid(t, data), seen)
	if len(seen) != 14 { // all but factors
		t.Errorf("%d operations", len(seen))
	}
}

// TestWorkbookFollows changes an input and a factor in the workbook and wants
// what the engine gives for them: the formulas are live.
func TestWorkbookFollows(t *testing.T) {
	for _, s := range samples(t) {
		data, err := s.r.XLSX()
		if err != nil {
			t.Fatal(err)
		}
		g := openGrid(t, data)
		changes := map[*formula.Node]decimal.Decimal{}
		inputs := rowsOf(g, "Inputs")
		for _, n := range s.r.Graph.Nodes() {
			if v, ok := n.Given(); ok && !n.IsSeries() && n.Key != "grid.span" {
				changed := v.Mul(decimal.RequireFromString("1.25"))
				changes[n] = changed
				g.sheets["Inputs"]["D"+strconv.Itoa(inputs[n.Key])].value = float(changed)
			}
		}
		e, err := s.r.Exact.Change(changes)
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		rows := rowsOf(g, "Calculation")
		for _, n := range s.r.Graph.Nodes() {
			for y, at := range cells(n, rows[n.Key], len(e.Series(n))) {
				got, err := g.value("Calculation", at)
				if err == nil {
					err = near(e, n, y, got)
				}
				if err != nil {
					t.Errorf("%s: after a change: %v", s.name, err)
				}
			}
		}
	}
}

// TestWorkbookFactorsAreLive changes the grid intensity on the sheet of factors.
func TestWorkbookFactorsAreLive(t *testing.T) {
	h := viewing.Default()
	h.Country, h.Year = "FRA", 2023
	m, err := viewing.Find("average")
	if err != nil {
		t.Fatal(err)
	}
	r, err := viewing.Estimate(m, h, 0)
	if err != nil {
		t.Fatal(err)
	}
	d := scenario.Default()
	d.Method, d.Habit = m.ID, h
	w, err := report.Viewing(d, r, report.About{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := w.XLSX()
	if err != nil {
		t.Fatal(err)
	}
	g := openGrid(t, data)
	factors := rowsOf(g, "Factors")
	g.sheets["Factors"]["C"+strconv.Itoa(factors["grid.average.FRA.2023"])].value *= 3
	row := rowsOf(g, "Calculation")["watch.carbon"]
	got, err := g.value("Calculation", "E"+strconv.Itoa(row))
	if err != nil {
		t.Fatal(err)
	}
	if want := 3 * float(r.Carbon.Value); math.Abs(got-want) > 1e-9*want {
		t.Errorf("three times the intensity gives %v, want %v", got, want)
	}
}

// TestHostileWords: what a visitor writes is never a formula and never breaks the
// file.
func TestHostileWords(t *testing.T) {
	words := "=1+1 <b>\"&'\x00\x1b\uFFFE]]> été"
	r := planReport(t, "small-vod", report.About{
		Title: words, Warnings: []string{words}, Name: func(*formula.Node) string { return words },
	})
	r.Words = report.English
	r.Words.Inputs = "Ce qu’on l'a dit"
	data, err := r.XLSX()
	if err != nil {
		t.Fatal(err)
	}
	g := openGrid(t, data)
	if got, want := g.sheets["Result"]["A1"].text, "=1+1 <b>\"&']]> été"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
	for name, cells := range g.sheets {
		for at, c := range cells {
			if c.formula != "" && (strings.Contains(c.formula, "1+1") || c.text != "") {
				t.Errorf("%s!%s: %q", name, at, c.formula)
			}
		}
	}
	if g.names[3] != r.Words.Inputs {
		t.Errorf("the sheet is called %q", g.names[3])
	}
}
