package page

import (
	"html"
	"strconv"
	"strings"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// operand is an argument as a formula writes it: by its name, or by its value.
type operand func(n *formula.Node, year int) string

// formulaMath draws the formula of a node in a year, counted from that of first,
// with MathML: fractions, powers, roots and sums as in print. What stands in a
// row is one piece of mathematics for each term, so that a long row can break.
// Of a sum only the given arguments are shown. It is for the eyes; [explainer.say]
// says the same.
func formulaMath(n *formula.Node, e *formula.Exact, year, first int, given []int, write operand) string {
	arg := func(i int) string { return term(write(n.Args[i], argYear(n, i, year))) }
	at := func(y int) string { return "<mn>" + strconv.Itoa(first+y) + "</mn>" }
	var pieces []string
	switch n.Op {
	case formula.Sum, formula.Difference, formula.Product:
		sign := map[formula.Op]string{formula.Sum: "+", formula.Difference: "−", formula.Product: "×"}[n.Op]
		for _, i := range given {
			piece := arg(i)
			if len(pieces) > 0 {
				piece = `<mo form="infix">` + sign + "</mo>" + piece
			}
			pieces = append(pieces, piece)
		}
	case formula.Minimum, formula.Maximum:
		name := map[formula.Op]string{formula.Minimum: "min", formula.Maximum: "max"}[n.Op]
		for i := range n.Args {
			piece, end := arg(i), "<mo>;</mo>"
			if i == 0 {
				piece = "<mi>" + name + "</mi><mo>(</mo>" + piece
			}
			if i == len(n.Args)-1 {
				end = "<mo>)</mo>"
			}
			pieces = append(pieces, piece+end)
		}
	case formula.Quotient:
		pieces = []string{"<mfrac><mrow>" + arg(0) + "</mrow><mrow>" + arg(1) + "</mrow></mfrac>"}
	case formula.Power:
		if index := rootOf(n, e); index != nil {
			pieces = []string{"<mroot><mrow>" + arg(0) + "</mrow><mrow>" + term(write(index, year)) + "</mrow></mroot>"}
			break
		}
		pieces = []string{"<msup>" + bracketed(arg(0)) + "<mrow>" + arg(1) + "</mrow></msup>"}
	case formula.Geometric:
		pieces = []string{"<msup>" + bracketed(arg(0)) + "<mn>" + strconv.Itoa(year) + "</mn></msup>"}
	case formula.Cumulative:
		pieces = []string{"<munderover><mo>∑</mo><mrow><mi>t</mi><mo>=</mo>" + at(0) + "</mrow>" + at(year) + "</munderover><msub><mrow>" + arg(0) + "</mrow><mi>t</mi></msub>"}
	case formula.Lag:
		pieces = []string{"<msub><mrow>" + arg(0) + "</mrow>" + at(year-n.LagYears()) + "</msub>"}
	case formula.At:
		pieces = []string{"<msub><mrow>" + arg(0) + "</mrow>" + at(n.Places()[0]) + "</msub>"}
	case formula.Timeline:
		for i, y := range n.Places() {
			pieces = append(pieces, "<msub><mrow>"+arg(i)+"</mrow>"+at(y)+"</msub>")
		}
	case formula.Convolve:
		pieces = []string{
			"<munderover><mo>∑</mo><mrow><mi>s</mi><mo>=</mo>" + at(0) + "</mrow>" + at(year) + "</munderover><msub><mrow>" + arg(0) + "</mrow><mi>s</mi></msub>",
			"<mo>×</mo><msub><mrow>" + arg(1) + "</mrow><mrow>" + at(year) + "<mo>−</mo><mi>s</mi></mrow></msub>",
		}
	}
	for i, p := range pieces {
		pieces[i] = "<math>" + p + "</math>"
	}
	return strings.Join(pieces, " ")
}

// term is text in a formula, which can break into lines there.
func term(s string) string {
	return `<mtext><span class="term">` + html.EscapeString(s) + "</span></mtext>"
}

func bracketed(s string) string { return "<mrow><mo>(</mo>" + s + "<mo>)</mo></mrow>" }

// rootOf is the index of the root that a power is, nil where it is none: its
// exponent is one divided by something.
func rootOf(n *formula.Node, e *formula.Exact) *formula.Node {
	x := n.Args[1]
	if x.Op == formula.Quotient && e.Value(x.Args[0]).Equal(decimal.New(1, 0)) && !x.Args[0].IsSeries() {
		return x.Args[1]
	}
	return nil
}

// argYear is the year in which an argument of a node counts, for the node's value
// in a year; both are counted from 0. Before its first value a moved series is of
// no year and shown in its first.
func argYear(n *formula.Node, i, year int) int {
	switch n.Op {
	case formula.Lag:
		return max(year-n.LagYears(), 0)
	case formula.At:
		return n.Places()[0]
	case formula.Timeline:
		return n.Places()[i]
	}
	return year
}

// substitutes tells whether the values of the arguments in a formula make its
// value: what adds up over years does not, nor what picks one.
func substitutes(n *formula.Node, year int) bool {
	switch n.Op {
	case formula.Cumulative, formula.Convolve, formula.Timeline:
		return false
	case formula.Lag:
		return year >= n.LagYears()
	}
	return true
}
