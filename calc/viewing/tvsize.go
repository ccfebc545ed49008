package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// tvSizes are the diagonals with a typical power in the factor book.
var tvSizes = []struct {
	inches int64
	id     string
}{
	{24, "tv.24-inch.power"}, {32, "tv.32-inch.power"}, {42, "tv.42-inch.power"}, {50, "tv.50-inch.power"},
	{55, "tv.55-inch.power"}, {65, "tv.65-inch.power"}, {75, "tv.75-inch.power"}, {85, "tv.85-inch.power"},
}

// tvSize is the power of a television of the visitor's diagonal relative to one
// of 50 inches. The methods that publish one television publish it for about 50
// inches; the ratio comes from typical powers by size, straight between the
// sizes of the table.
func (b *builder) tvSize() *formula.Node {
	fifty := b.factor("tv.50-inch.power")
	return b.g.Div("watch.screen.size", b.tvTypical(), fifty)
}

// tvTypical is the typical power at the visitor's diagonal.
func (b *builder) tvTypical() *formula.Node {
	inches := b.habit.Inches
	at := 1
	for at < len(tvSizes)-1 && inches.GreaterThan(decimal.NewFromInt(tvSizes[at].inches)) {
		at++
	}
	low, high := tvSizes[at-1], tvSizes[at]
	for _, s := range tvSizes {
		if inches.Equal(decimal.NewFromInt(s.inches)) {
			return b.factor(s.id)
		}
	}
	// Between two sizes: low + (high − low) × share.
	share := inches.Sub(decimal.NewFromInt(low.inches)).DivRound(decimal.NewFromInt(high.inches-low.inches), 34)
	part := b.input("watch.screen.between", share, unit.One)
	rise := b.g.Sub("watch.screen.rise", b.factor(high.id), b.factor(low.id))
	return b.g.Sum("watch.screen.typical", b.factor(low.id), b.g.Mul("watch.screen.step", rise, part))
}
