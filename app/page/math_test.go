package page

import (
	"strings"
	"testing"

	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Each operation is written as in print, with the values of the right year.
func TestFormulaMath(t *testing.T) {
	number := func(s string) decimal.Decimal { return decimal.RequireFromString(s) }
	g := formula.New(4)
	a, b := g.Input("a<", number("8"), unit.One), g.Input("b", number("2"), unit.One)
	one, three := g.Input("one", number("1"), unit.One), g.Input("three", number("3"), unit.One)
	series := g.Series("s", []decimal.Decimal{number("10"), number("20"), number("30"), number("40")}, unit.One)
	term := func(s string) string { return `<mtext><span class="term">` + s + `</span></mtext>` }
	for _, tt := range []struct {
		n     *formula.Node
		value string
		want  string // part of the formula
		whole bool   // the values in it make the value
	}{
		{g.Sum("sum", a, b), "10", "<math>" + term("8") + `</math> <math><mo form="infix">+</mo>` + term("2"), true},
		{g.Sub("difference", a, b), "6", "−</mo>" + term("2"), true},
		{g.Mul("product", a, b), "16", "×</mo>" + term("2"), true},
		{g.Div("quotient", a, b), "4", "<mfrac><mrow>" + term("8") + "</mrow><mrow>" + term("2") + "</mrow></mfrac>", true},
		{g.Pow("power", a, b), "64", "<msup><mrow><mo>(</mo>" + term("8") + "<mo>)</mo></mrow><mrow>" + term("2"), true},
		{g.Pow("root", a, g.Div("third", one, three)), "2", "<mroot><mrow>" + term("8") + "</mrow><mrow>" + term("3") + "</mrow></mroot>", true},
		{g.Min("least", a, b), "2", "<mi>min</mi>", true},
		{g.Max("greatest", a, b), "8", "<mi>max</mi>", true},
		{g.Geometric("geometric", b), "4", term("2") + "<mo>)</mo></mrow><mn>2</mn></msup>", true},
		{g.Cumulative("cumulative", series), "60", "<mo>∑</mo><mrow><mi>t</mi><mo>=</mo><mn>2000</mn></mrow><mn>2002</mn>", false},
		{g.Lag("lag", series, 1), "20", term("20") + "</mrow><mn>2001</mn>", true},
		{g.Lag("long", series, 3), "0", term("10"), false},
		{g.At("at", series, 3), "40", term("40") + "</mrow><mn>2003</mn>", true},
		{g.Timeline("timeline", []int{0, 2}, a, b), "2", term("2") + "</mrow><mn>2002</mn>", false},
		{g.Convolve("convolve", series, series), "1000", "<mn>2002</mn><mo>−</mo><mi>s</mi>", false},
	} {
		e, err := formula.Read(g)
		if err != nil {
			t.Fatal(err)
		}
		given := make([]int, len(tt.n.Args))
		for i := range given {
			given[i] = i
		}
		got := formulaMath(tt.n, e, 2, 2000, given, func(n *formula.Node, year int) string { return e.In(n, year).String() })
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s is %s, want %s", tt.n.Key, got, tt.want)
		}
		if value := e.In(tt.n, 2); !value.Round(20).Equal(number(tt.value)) {
			t.Errorf("%s is %s, want %s", tt.n.Key, value, tt.value)
		}
		if substitutes(tt.n, 2) != tt.whole {
			t.Errorf("%s: the values make the value: %v", tt.n.Key, !tt.whole)
		}
		named := formulaMath(tt.n, e, 2, 2000, given, func(n *formula.Node, _ int) string { return n.Key })
		if strings.Contains(named, "a<<") || strings.Count(named, "<math>") != strings.Count(named, "</math>") {
			t.Errorf("%s is written as %s", tt.n.Key, named)
		}
	}
}
