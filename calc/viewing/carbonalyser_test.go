package viewing

import (
	"slices"
	"testing"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// The extension has one intensity for each of its areas. A visitor who chose
// another year or the margin is told, and only then.
func TestCarbonalyserGridOfItsOwn(t *testing.T) {
	year := Warning{Code: NotRepresented, Field: FieldYear}
	basis := Warning{Code: NotRepresented, Field: FieldBasis}
	for _, tt := range []struct {
		name   string
		change func(*Habit)
		want   []Warning
	}{
		{"the newest average", func(h *Habit) { h.Country = "FRA" }, nil},
		{"a year", func(h *Habit) { h.Country, h.Year = "FRA", 2022 }, []Warning{year}},
		{"the margin", func(h *Habit) { h.Country, h.Basis = "FRA", factor.Marginal }, []Warning{basis}},
		{"both, for the Union's figure", func(h *Habit) { h.Country, h.Year, h.Basis = "DEU", 2021, factor.Marginal }, []Warning{year, basis}},
		{"a year beside a figure of one's own", func(h *Habit) {
			h.Country, h.Year, h.Grid = "FRA", 2022, decimal.NewNullDecimal(decimal.NewFromInt(50))
		}, nil},
	} {
		after := estimate(t, carbonalyser, published(tt.change))
		for _, w := range []Warning{year, basis} {
			if got, want := slices.Contains(after.warnings, w), slices.Contains(tt.want, w); got != want {
				t.Errorf("%s: warned of %s: %v, want %v", tt.name, w.Field, got, want)
			}
		}
		same := published(tt.change)
		same.Year, same.Basis = 0, factor.Average
		if before := estimate(t, carbonalyser, same); !before.value("watch.carbon").Equal(after.value("watch.carbon")) {
			t.Errorf("%s: the result depends on it", tt.name)
		}
	}
}
