package report

import (
	"strconv"
	"strings"
	"time"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// XLSX is the result as a workbook with live formulas, of four sheets: the
// headlines; the calculation, a row for each node of the graph and a column for
// each year; the factors; the inputs. A change of an input or a factor there
// changes what follows from it. Each formula is that of the node:
//
//	sum, difference, product, quotient   + − × ÷ between the cells
//	minimum, maximum, power              MIN, MAX, ^
//	geometric                            the year before times the ratio
//	cumulative                           the year before plus this year
//	lag, timeline, one year of a series  the cell that it is
//	convolution                          SUMPRODUCT of what was started until now with
//	                                     the curve by age; the curve stands in a row
//	                                     of its own from the oldest age to the youngest,
//	                                     so that both ranges run forward
//
// Where a result is kept in another unit than its operation gives, the formula
// ends in the factor between them. A spreadsheet counts in binary numbers of 15
// to 17 digits, so its last digits may differ from those of the page.
func (r *Report) XLSX() ([]byte, error) {
	b := &book{Report: r, w: r.words(), rows: map[*formula.Node]int{}, reversed: map[*formula.Node]int{}, leaves: map[*formula.Node]int{}}
	if nodes := r.Graph.Nodes(); len(nodes) > 0 {
		b.years = len(r.Exact.Series(nodes[0]))
	}
	factors, err := b.factorSheet()
	if err != nil {
		return nil, err
	}
	inputs := b.inputSheet()
	calculation := b.calculationSheet()
	return workbook(r.Title, r.Date, []*sheet{b.resultSheet(), calculation, factors, inputs})
}

// The columns of the sheet of calculations, and of those of inputs and factors
// that formulas name.
const (
	valueColumn       = 4 // of numbers; the years follow
	inputValueColumn  = 3 // likewise
	factorValueColumn = 2
)

// book is a workbook in the making.
type book struct {
	*Report
	w     Words
	years int
	// rows are those of nodes on the sheet of calculations, reversed those of
	// curves from the oldest age to the youngest, leaves those of inputs and
	// factors on their own sheets.
	rows, reversed, leaves map[*formula.Node]int
}

// yearHeads writes the years above their columns.
func (b *book) yearHeads(s *sheet, from int) {
	if !b.hasYears() {
		return
	}
	for y := from; y < b.years; y++ {
		s.number(bold, decimal.NewFromInt(int64(b.First+y)))
	}
}

func (b *book) factorSheet() (*sheet, error) {
	w := b.w
	s := &sheet{name: w.Factors, widths: []int{34, 44, 16, 14, 16, 16, 9, 7, 10, 14, 12, 50, 50, 60}, frozenColumns: 2, frozenRows: 1}
	s.open()
	s.texts(bold, w.Key, w.Name, w.Value, w.Unit, w.Low, w.High, w.Region, w.Year, w.Quality, w.Licence, w.ReviewBy, w.Source, w.Address, w.Note)
	for _, n := range b.factors() {
		f := n.Factor
		source, err := factor.FindSource(f.Source)
		if err != nil {
			return nil, err
		}
		b.leaves[n] = s.open()
		s.texts(plain, f.ID, b.name(n))
		s.number(given, f.Value)
		s.text(plain, f.Unit.String())
		s.number(plain, f.Low)
		s.number(plain, f.High)
		s.text(plain, f.Region)
		s.number(plain, decimal.NewFromInt(int64(f.Year)))
		s.texts(plain, string(f.Quality), f.Licence, f.ReviewBy.Format(time.DateOnly),
			source.Publisher+", "+source.Title+", "+strconv.Itoa(source.Year), source.Address, b.note(f))
	}
	return s, nil
}

func (b *book) inputSheet() *sheet {
	s := &sheet{name: b.w.Inputs, widths: []int{34, 44, 12, 16}, frozenColumns: 2, frozenRows: 1}
	s.open()
	s.texts(bold, b.w.Key, b.w.Name, b.w.Unit, b.w.Value)
	b.yearHeads(s, 0)
	for _, n := range b.Graph.Nodes() {
		if n.Op != formula.Input {
			continue
		}
		b.leaves[n] = s.open()
		s.texts(plain, n.Key, b.name(n), n.Unit.String())
		if !n.IsSeries() {
			s.number(given, b.Exact.Value(n))
			continue
		}
		s.skip(1)
		for _, v := range b.Exact.Series(n) {
			s.number(given, v)
		}
	}
	return s
}

func (b *book) calculationSheet() *sheet {
	s := &sheet{name: b.w.Calculation, widths: []int{34, 44, 12, 50, 16}, frozenColumns: 2, frozenRows: 1}
	s.open()
	s.texts(bold, b.w.Key, b.w.Name, b.w.Unit, b.w.Formula, b.w.Value)
	b.yearHeads(s, 0)
	for _, n := range b.Graph.Nodes() {
		if n.Op == formula.Convolve {
			b.reverse(s, n.Args[1])
		}
		row := s.open()
		b.rows[n] = row
		s.texts(plain, n.Key, b.name(n), n.Unit.String(), b.described(n))
		if !n.IsSeries() {
			s.formula(b.expression(n, 0), b.Exact.Value(n))
			continue
		}
		s.skip(1)
		for y, v := range b.Exact.Series(n) {
			s.formula(b.expression(n, y), v)
		}
	}
	return s
}

// reverse writes a curve from its oldest age to its youngest, for convolutions.
func (b *book) reverse(s *sheet, curve *formula.Node) {
	if !curve.IsSeries() || b.reversed[curve] > 0 {
		return
	}
	b.reversed[curve] = s.open()
	s.texts(plain, curve.Key+".reversed", b.name(curve), curve.Unit.String(), b.w.Reversed)
	s.skip(1)
	values := b.Exact.Series(curve)
	for y := range values {
		age := len(values) - 1 - y
		s.formula(b.cell(curve, age), values[age])
	}
}

// described is the formula by keys, for people.
func (b *book) described(n *formula.Node) string {
	switch n.Op {
	case formula.Input:
		return b.w.Input
	case formula.Factor:
		return b.w.Factor
	}
	return formula.Explain(b.Exact, n, 0).Formula
}

// yearColumn is the column of a year on the sheet of calculations.
func yearColumn(y int) string { return column(valueColumn + 1 + y) }

// cell names the cell of a node in a year on the sheet of calculations.
func (b *book) cell(n *formula.Node, y int) string {
	if !n.IsSeries() {
		return "$" + column(valueColumn) + strconv.Itoa(b.rows[n])
	}
	return yearColumn(y) + strconv.Itoa(b.rows[n])
}

// span names the cells of a row from one year to another.
func span(row, from, to int) string {
	return yearColumn(from) + strconv.Itoa(row) + ":" + yearColumn(to) + strconv.Itoa(row)
}

// expression is what the cell of a node holds in a year.
func (b *book) expression(n *formula.Node, y int) string {
	var args []string
	for _, a := range n.Args {
		args = append(args, b.cell(a, y))
	}
	switch n.Op {
	case formula.Input:
		if n.IsSeries() {
			return on(b.w.Inputs, column(inputValueColumn+1+y)+strconv.Itoa(b.leaves[n]))
		}
		return on(b.w.Inputs, cellName(inputValueColumn, b.leaves[n]))
	case formula.Factor:
		return on(b.w.Factors, cellName(factorValueColumn, b.leaves[n]))
	case formula.Sum:
		return scaled(n, strings.Join(args, "+"), len(args) > 1)
	case formula.Difference:
		return scaled(n, strings.Join(args, "-"), true)
	case formula.Product:
		return scaled(n, strings.Join(args, "*"), false)
	case formula.Quotient:
		return scaled(n, strings.Join(args, "/"), false)
	case formula.Minimum:
		return scaled(n, "MIN("+strings.Join(args, ",")+")", false)
	case formula.Maximum:
		return scaled(n, "MAX("+strings.Join(args, ",")+")", false)
	case formula.Power:
		return scaled(n, strings.Join(args, "^"), false)
	case formula.Geometric:
		if y == 0 {
			return scaled(n, "1", false)
		}
		return b.cell(n, y-1) + "*" + args[0]
	case formula.Cumulative:
		if y == 0 {
			return scaled(n, args[0], false)
		}
		return b.cell(n, y-1) + "+" + scaled(n, args[0], false)
	case formula.Lag:
		if y < n.LagYears() {
			return "0"
		}
		return scaled(n, b.cell(n.Args[0], y-n.LagYears()), false)
	case formula.Timeline:
		for i, at := range n.Places() {
			if at == y {
				return scaled(n, args[i], false)
			}
		}
		return "0"
	case formula.At:
		return scaled(n, b.cell(n.Args[0], n.Places()[0]), false)
	case formula.Convolve:
		return scaled(n, b.convolution(n.Args[0], n.Args[1], y), false)
	}
	return "NA()" // no other operation exists: a test reads every node
}

// convolution is the sum over the years until y of what was started then, times
// the curve at its age in y.
func (b *book) convolution(started, curve *formula.Node, y int) string {
	switch {
	case started.IsSeries() && curve.IsSeries():
		return "SUMPRODUCT(" + span(b.rows[started], 0, y) + "," + span(b.reversed[curve], b.years-1-y, b.years-1) + ")"
	case started.IsSeries():
		return "SUM(" + span(b.rows[started], 0, y) + ")*" + b.cell(curve, 0)
	case curve.IsSeries():
		return b.cell(started, 0) + "*SUM(" + span(b.rows[curve], 0, y) + ")"
	}
	return b.cell(started, 0) + "*" + b.cell(curve, 0) + "*" + strconv.Itoa(y+1)
}

// scaled puts the factor between units behind an expression.
func scaled(n *formula.Node, expression string, loose bool) string {
	scale := n.Scale()
	if scale.Equal(decimal.NewFromInt(1)) {
		return expression
	}
	if loose {
		expression = "(" + expression + ")"
	}
	return expression + "*" + double(scale)
}

func (b *book) resultSheet() *sheet {
	w := b.w
	s := &sheet{name: w.Result, widths: []int{48, 18, 12, 16}, frozenColumns: 3}
	line := func(st style, texts ...string) {
		s.open()
		s.texts(st, texts...)
	}
	line(heading, b.Title)
	line(plain, w.Model, b.Model)
	line(plain, w.Date, b.Date)
	line(plain, w.Link, b.link())
	line(plain, w.Live)
	line(plain, w.Mass)
	ranged := false
	for _, l := range b.Lines {
		ranged = ranged || l.Low.Valid
	}
	if ranged {
		line(plain, w.Range)
	}
	s.open()
	s.open()
	s.text(bold, w.Name)
	begin := b.Begin - b.First
	if b.hasYears() {
		s.number(bold, decimal.NewFromInt(int64(b.Mark)))
		s.text(bold, w.Unit)
		b.yearHeads(s, begin)
	} else {
		s.texts(bold, w.Value, w.Unit)
		if ranged {
			s.texts(bold, w.Low, w.High)
		}
	}
	for _, l := range b.Lines {
		b.line(s, l, begin)
	}
	if len(b.Warnings) > 0 {
		s.open()
		line(bold, w.Warnings)
		for _, warning := range b.Warnings {
			line(plain, warning)
		}
	}
	return s
}

// line writes a headline: its value, that of the year that counts, and in a
// result with years each year from begin.
func (b *book) line(s *sheet, l Line, begin int) {
	s.open()
	s.text(plain, b.name(l.Node))
	write := func(y int) { s.formula(on(b.w.Calculation, b.cell(l.Node, y)), b.Exact.In(l.Node, y)) }
	write(max(b.markIndex(), 0))
	s.text(plain, l.Node.Unit.String())
	for _, end := range []decimal.NullDecimal{l.Low, l.High} {
		if end.Valid {
			s.number(plain, end.Decimal)
		}
	}
	if b.hasYears() && l.Node.IsSeries() {
		for y := begin; y < b.years; y++ {
			write(y)
		}
	}
}
