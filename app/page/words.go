package page

import (
	"fmt"

	"streamprint/app/text"
	"streamprint/calc/formula"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// fill puts words into a message.
func fill(message string, words ...any) string { return fmt.Sprintf(message, words...) }

// amount writes a value with its unit, at most three significant digits.
func amount(l text.Lang, q viewing.Quantity) text.Amount {
	return text.Quantity(l, q.Value, bookUnit(q.Node))
}

// rangeOf writes the range of a value, in the scale of its centre.
func rangeOf(l text.Lang, q viewing.Quantity) text.Amount {
	return text.QuantityRange(l, q.Low.Decimal, q.Value, q.High.Decimal, bookUnit(q.Node), text.Significant(2))
}

// bookUnit is a node's unit with CO2e beside its masses.
func bookUnit(n *formula.Node) string { return text.CO2eUnit(n.Unit.String()) }

// share is a part of a whole in percent, without decimals. A part that would be
// written as 0 % and is not nothing is less than 1 %.
func share(l text.Lang, part, whole decimal.Decimal) string {
	if whole.IsZero() {
		return text.Percent(l, decimal.Decimal{}, text.Fixed(0))
	}
	ratio := part.DivRound(whole, 6)
	if part.IsPositive() && ratio.LessThan(decimal.New(5, -3)) {
		return l.LessThan() + text.Percent(l, decimal.New(1, -2), text.Fixed(0))
	}
	return text.Percent(l, ratio, text.Fixed(0))
}

// float is a decimal for drawing.
func float(d decimal.Decimal) float64 {
	f, _ := d.Float64()
	return f
}

// figure draws an amount: the number in large, the unit beside it, never broken
// between them.
func figure(a text.Amount) app.UI {
	return app.Span().Class("figure").Body(
		app.Span().Class("number").Text(a.Number),
		app.Text(a.Gap),
		app.Span().Class("unit").Text(a.Unit),
	)
}
