package formula_test

import (
	"testing"

	"streamprint/calc/formula"

	"pgregory.net/rapid"
)

func TestDistributeCountsEveryDraw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		column := rapid.SliceOfN(rapid.Float64Range(-1e6, 1e6), 1, 300).Draw(t, "column")
		bins := rapid.IntRange(1, 50).Draw(t, "bins")
		d := formula.Distribute(column, bins)
		count := 0
		for i, b := range d.Bins {
			count += b.Count
			if i > 0 && b.Low != d.Bins[i-1].High {
				t.Fatalf("bin %d begins at %g, the one before ends at %g", i, b.Low, d.Bins[i-1].High)
			}
		}
		if count != len(column) || d.Draws != len(column) {
			t.Fatalf("%d draws in bins, %d said, of %d", count, d.Draws, len(column))
		}
		if d.Low > d.Median || d.Median > d.High {
			t.Fatalf("%g, %g, %g are not in order", d.Low, d.Median, d.High)
		}
		if low, high := formula.RangeOf(column); low != d.Low || high != d.High {
			t.Fatalf("band %g to %g, range %g to %g", d.Low, d.High, low, high)
		}
	})
}

func TestDistributeWithoutSpread(t *testing.T) {
	d := formula.Distribute([]float64{3, 3, 3}, 40)
	if len(d.Bins) != 1 || d.Bins[0] != (formula.Bin{Low: 3, High: 3, Count: 3}) || d.Median != 3 {
		t.Errorf("%+v", d)
	}
	if d := formula.Distribute(nil, 40); len(d.Bins) != 0 || d.Draws != 0 {
		t.Errorf("nothing gives %+v", d)
	}
}
