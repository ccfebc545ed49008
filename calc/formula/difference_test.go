package formula

import (
	"errors"
	"fmt"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// total adds up parts.
func total(parts []decimal.Decimal) decimal.Decimal {
	sum := decimal.Decimal{}
	for _, p := range parts {
		sum = sum.Add(p)
	}
	return sum
}

// product is the game of a product whose i-th factor goes from a to b.
func product(a, b []decimal.Decimal) func(Set) (decimal.Decimal, error) {
	return func(s Set) (decimal.Decimal, error) {
		v := one
		for i := range a {
			if s.Has(i) {
				v = round(v.Mul(b[i]))
			} else {
				v = round(v.Mul(a[i]))
			}
		}
		return v, nil
	}
}

// Two drivers of a product, worked out by hand: from 2 × 3 to 5 × 7, the first
// brings the mean of (5 − 2) × 3 and (5 − 2) × 7. Three: Shapley's own formula.
func TestSplitByHand(t *testing.T) {
	list := func(s ...string) (d []decimal.Decimal) {
		for _, v := range s {
			d = append(d, dec(v))
		}
		return d
	}
	for _, tt := range []struct {
		name string
		game func(Set) (decimal.Decimal, error)
		n    int
		want []string
	}{
		{"nothing differs", product(nil, nil), 0, nil},
		{"one", product(list("2"), list("5")), 1, []string{"3"}},
		{"two of a product", product(list("2", "3"), list("5", "7")), 2, []string{"15", "14"}},
		{"one that stays", product(list("2", "3", "4"), list("5", "3", "4")), 3, []string{"36", "0", "0"}},
		{"three of a product", product(list("0", "0", "0"), list("1", "1", "9")), 3, []string{"3", "3", "3"}},
		{"gloves", func(s Set) (decimal.Decimal, error) { // the first two have left gloves, the third a right one
			if s.Has(2) && (s.Has(0) || s.Has(1)) {
				return one, nil
			}
			return decimal.Decimal{}, nil
		}, 3, []string{"0.1666666666666666666666666666666667", "0.1666666666666666666666666666666667", "0.6666666666666666666666666666666666"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := SplitDifference(tt.n, tt.game)
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Parts) != len(tt.want) {
				t.Fatalf("%d parts, want %d", len(s.Parts), len(tt.want))
			}
			for i, w := range tt.want {
				if !s.Parts[i].Equal(dec(w)) {
					t.Errorf("part %d is %s, want %s", i, s.Parts[i], w)
				}
			}
		})
	}
}

func anyFactors(t *rapid.T, n int, label string) []decimal.Decimal {
	list := make([]decimal.Decimal, n)
	for i := range list {
		list[i] = decimal.New(rapid.Int64Range(-50, 1e6).Draw(t, fmt.Sprint(label, i)), rapid.Int32Range(-9, 3).Draw(t, "exponent"))
	}
	return list
}

// Whatever the game: the parts add up exactly, a driver that changes nothing has
// none, swapping A and B turns every sign, and each set is asked for once.
func TestSplitAnyGame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 11).Draw(t, "drivers")
		a, b := anyFactors(t, n, "a"), anyFactors(t, n, "b")
		idle := rapid.IntRange(0, n-1).Draw(t, "idle")
		b[idle] = a[idle]
		asked := map[Set]int{}
		game := product(a, b)
		s, err := SplitDifference(n, func(set Set) (decimal.Decimal, error) { asked[set]++; return game(set) })
		if err != nil {
			t.Fatal(err)
		}
		for set, times := range asked {
			if times != 1 {
				t.Errorf("%b was asked for %d times", set, times)
			}
		}
		if n <= mostEnumerated && len(asked) != 1<<n {
			t.Errorf("%d sets of %d", len(asked), 1<<n)
		}
		if !total(s.Parts).Equal(s.Total()) {
			t.Errorf("the parts add up to %s, the difference is %s", total(s.Parts), s.Total())
		}
		if n > 1 && !s.Parts[idle].IsZero() {
			t.Errorf("a driver that changes nothing has %s", s.Parts[idle])
		}
		back, err := SplitDifference(n, product(b, a))
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Parts {
			if !back.Parts[i].Equal(s.Parts[i].Neg()) {
				t.Errorf("part %d is %s, of the swapped %s", i, s.Parts[i], back.Parts[i])
			}
		}
	})
}

// Drivers that only add up are told apart exactly, drawn orders or all of them.
func TestSplitOfASum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "drivers")
		parts := anyFactors(t, n, "part")
		s, err := SplitDifference(n, func(set Set) (decimal.Decimal, error) {
			sum := dec("17")
			for i, p := range parts {
				if set.Has(i) {
					sum = sum.Add(p)
				}
			}
			return sum, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for i := range parts {
			if !s.Parts[i].Equal(parts[i]) {
				t.Errorf("part %d is %s, want %s", i, s.Parts[i], parts[i])
			}
		}
	})
}

func TestSplitErrors(t *testing.T) {
	wrong := errors.New("wrong")
	if _, err := SplitDifference(3, func(s Set) (decimal.Decimal, error) {
		if s == 5 {
			return decimal.Decimal{}, wrong
		}
		return one, nil
	}); !errors.Is(err, wrong) || err.Error() != "drivers 101 from B: wrong" {
		t.Errorf("error is %v", err)
	}
	for _, n := range []int{-1, 65} {
		if _, err := SplitDifference(n, product(nil, nil)); err == nil {
			t.Errorf("%d drivers are taken", n)
		}
	}
}

// What both sides share falls out of the difference draw by draw.
func TestRangeOfDifference(t *testing.T) {
	g := New(1)
	shared := g.Factor(testFactor("shared", "500", "400", "900", factor.LogNormal, unit.Wh), nil)
	a := g.Sum("a", shared, g.Input("one", dec("1"), unit.Wh))
	b := g.Sum("b", shared, g.Input("three", dec("3"), unit.Wh))
	d, err := Sample(g, 500, 1)
	if err != nil {
		t.Fatal(err)
	}
	low, high := RangeOfDifference(d.Column(a), d.Column(b))
	if low < 2-1e-9 || high > 2+1e-9 {
		t.Errorf("the difference is %g to %g, want 2", low, high)
	}
	if low, high := RangeOfDifference(d.Column(a), d.Column(a)); low != 0 || high != 0 {
		t.Errorf("the difference to itself is %g to %g", low, high)
	}
}

// A reading of a part is that of the whole graph.
func TestReadForAgreesWithRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		nodes := g.Nodes()
		n := rapid.SampledFrom(nodes).Draw(t, "node")
		year := rapid.IntRange(0, g.years-1).Draw(t, "year")
		e, err := Read(g)
		if err != nil {
			t.Skip(err)
		}
		d, err := Sample(g, 5, 3)
		if err != nil {
			t.Fatal(err)
		}
		part, err := ReadFor(g, year, n)
		if err != nil {
			t.Fatal(err)
		}
		if !part.In(n, year).Equal(e.In(n, year)) {
			t.Errorf("%s in year %d is %s, in the whole %s", n.Key, year, part.In(n, year), e.In(n, year))
		}
		draws, err := SampleFor(g, 5, 3, year, n)
		if err != nil {
			t.Fatal(err)
		}
		got, want := draws.Year(n, year), d.Year(n, year)
		for i := range want {
			if got[min(i, len(got)-1)] != want[i] {
				t.Errorf("draw %d of %s is %g, in the whole %g", i, n.Key, got[i], want[i])
			}
		}
	})
}

func TestReadForMistakes(t *testing.T) {
	g, _, carbon := television()
	other, _, stranger := television()
	for _, n := range []*Node{nil, stranger} {
		if _, err := ReadFor(g, 0, n); err == nil {
			t.Errorf("node %v of another graph is read", n)
		}
	}
	if _, err := ReadFor(g, 1, carbon); err == nil {
		t.Error("a year that is not there is read")
	}
	other.Sum("empty")
	if _, err := SampleFor(other, 10, 1, 0, stranger); !errors.Is(err, other.Err()) {
		t.Errorf("the error of building is %v", err)
	}
}

// BenchmarkSplit7 is the split alone, of values that cost nothing.
func BenchmarkSplit7(b *testing.B) {
	n := make([]decimal.Decimal, 7)
	for i := range n {
		n[i] = decimal.New(int64(i+3), -1)
	}
	game := product(n, append(n[1:], one))
	for b.Loop() {
		if _, err := SplitDifference(7, game); err != nil {
			b.Fatal(err)
		}
	}
}
