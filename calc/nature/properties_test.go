package nature

import (
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// alike compares two numbers that were rounded to 34 digits on different ways
// from numbers of that size.
func alike(a, b, size decimal.Decimal) bool {
	return a.Sub(b).Abs().LessThanOrEqual(size.Abs().Add(dec("1")).Mul(dec("1e-28")))
}

// saturationOf is the limit that counts.
func saturationOf(t failer, e *Ecosystem, o Growth) decimal.Decimal {
	if o.Saturation.Valid {
		return o.Saturation.Decimal
	}
	f, err := factor.Find(e.saturation)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return f.Value
}

// checkGrowth holds a regenerated area against everything that is true of all.
func checkGrowth(t failer, e *Ecosystem, o Growth, hectares []string) {
	t.Helper()
	g, started := begun(hectares...)
	r := e.Regenerate(g, "x", started, o)
	net := r.Net(g, "x.net")
	exact := read(t, g)
	area, stored, removed := exact.Series(r.Hectares), exact.Series(r.Stored), exact.Series(r.Removed)
	limit := saturationOf(t, e, o)
	total := decimal.Decimal{}
	for y := range years {
		most := area[y].Mul(limit)
		total = total.Add(removed[y])
		switch {
		case stored[y].IsNegative():
			t.Fatalf("%s: %s t are stored in year %d, for %+v", e.ID, stored[y], y, o)
		case stored[y].GreaterThan(most) && !alike(stored[y], most, most):
			t.Fatalf("%s: %s t are stored in year %d, the saturation is %s, for %+v", e.ID, stored[y], y, most, o)
		case !alike(total, stored[y], most):
			t.Fatalf("%s: %s t are removed until year %d, %s stored, for %+v", e.ID, total, y, stored[y], o)
		}
		want := removed[y]
		if r.Methane != nil {
			want = want.Sub(exact.In(r.Methane, y))
		}
		if !alike(exact.In(net, y), want, area[y]) {
			t.Fatalf("%s: net is %s in year %d, want %s", e.ID, exact.In(net, y), y, want)
		}
	}
}

// checkLinear: a hundred times the area, in the same years, does a hundred times
// as much.
func checkLinear(t failer, e *Ecosystem, o Growth, hectares []string) {
	t.Helper()
	g, started := begun(hectares...)
	r := e.Regenerate(g, "x", started, o)
	stored := read(t, g).Series(r.Stored)
	more := make([]string, len(hectares))
	for i, h := range hectares {
		more[i] = dec(h).Shift(2).String()
	}
	g, started = begun(more...)
	r = e.Regenerate(g, "x", started, o)
	for y, v := range read(t, g).Series(r.Stored) {
		if !alike(v, stored[y].Shift(2), v) {
			t.Fatalf("%s: %s t on an area, %s on a hundred times as much, in year %d, for %+v", e.ID, stored[y], v, y, o)
		}
	}
}

// checkStock does the same for a protected area.
func checkStock(t failer, e *Ecosystem, o Stock, hectares []string) {
	t.Helper()
	g, protected := begun(hectares...)
	p := e.Preserve(g, "x", protected, o)
	exact := read(t, g)
	atRisk, avoided := exact.Series(p.AtRisk), exact.Series(p.Avoided)
	total := decimal.Decimal{}
	for y := range years {
		total = total.Add(avoided[y])
		if avoided[y].IsNegative() || total.GreaterThan(atRisk[y]) && !alike(total, atRisk[y], total) {
			t.Fatalf("%s: %s t avoided in year %d, %s since the start, of %s at risk, for %+v", e.ID, avoided[y], y, total, atRisk[y], o)
		}
	}
	g, protected = begun("0")
	p = e.Preserve(g, "x", protected, o)
	if v := sum(read(t, g).Series(p.Avoided)); !v.IsZero() {
		t.Fatalf("%s: %s t avoided on no area, for %+v", e.ID, v, o)
	}
}

// ends of what may be given, as a plan allows it; nothing is the book's figure.
var (
	rates    = []string{"", "0", "100"}
	limits   = []string{"", "1", "5000"}
	shares   = []string{"", "0", "1"}
	carbons  = []string{"", "0", "5000"}
	delays   = []int{-1, 0, 50}
	twoYears = []string{"1000", "0", "1"}
)

func optional(s string) decimal.NullDecimal {
	if s == "" {
		return decimal.NullDecimal{}
	}
	return given(s)
}

// wait is a delay, -1 for none given.
func wait(years int) *int {
	if years < 0 {
		return nil
	}
	return &years
}

// TestEnds goes through every corner of what may be given, and the sample has to
// be finite there too.
func TestEnds(t *testing.T) {
	for _, e := range Ecosystems {
		for _, rate := range rates {
			for _, limit := range limits {
				for _, reversal := range shares {
					o := Growth{Rate: optional(rate), Saturation: optional(limit), Reversal: optional(reversal), Delay: wait(delays[0])}
					checkGrowth(t, e, o, twoYears)
					finite(t, e, o, Stock{})
				}
			}
		}
		for _, delay := range delays {
			checkGrowth(t, e, Growth{Delay: wait(delay)}, twoYears)
		}
		for _, carbon := range carbons {
			for _, loss := range shares {
				for _, additional := range shares {
					o := Stock{optional(carbon), optional(loss), optional(additional)}
					checkStock(t, e, o, twoYears)
					finite(t, e, Growth{}, o)
				}
			}
		}
	}
}

// finite wants draws within their bounds.
func finite(t *testing.T, e *Ecosystem, growth Growth, stock Stock) {
	t.Helper()
	g, started := begun("1")
	r := e.Regenerate(g, "grown", started, growth)
	p := e.Preserve(g, "kept", started, stock)
	d, err := formula.Sample(g, 8, 1)
	if err != nil {
		t.Fatal(err)
	}
	for y := range years {
		for _, n := range []*formula.Node{r.Stored, r.Removed, p.Avoided, p.AtRisk} {
			for _, v := range d.Year(n, y) {
				if !(v > -1e6 && v < 1e6) {
					t.Fatalf("%s: %s is drawn %g in year %d, for %+v and %+v", e.ID, n.Key, v, y, growth, stock)
				}
			}
		}
	}
}

func TestZero(t *testing.T) {
	for _, e := range Ecosystems {
		for name, o := range map[string]Growth{"no area": {}, "no rate": {Rate: given("0")}, "all lost at once": {Reversal: given("1")}} {
			hectares := "1000"
			if name == "no area" {
				hectares = "0"
			}
			g, started := begun(hectares)
			r := e.Regenerate(g, "x", started, o)
			exact := read(t, g)
			for _, v := range exact.Series(r.Stored) {
				if !v.IsZero() {
					t.Fatalf("%s: %s t with %s", e.ID, v, name)
				}
			}
			if name == "no area" && r.Methane != nil && !sum(exact.Series(r.Methane)).IsZero() {
				t.Errorf("%s: methane of no area", e.ID)
			}
		}
	}
}

func TestProperties(t *testing.T) {
	number := func(t *rapid.T, name string, low, high int64, places int32) decimal.NullDecimal {
		if rapid.Bool().Draw(t, name+" given") {
			return decimal.NewNullDecimal(decimal.New(rapid.Int64Range(low, high).Draw(t, name), -places))
		}
		return decimal.NullDecimal{}
	}
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(Ecosystems).Draw(t, "ecosystem")
		hectares := make([]string, rapid.IntRange(1, 6).Draw(t, "years"))
		for i := range hectares {
			hectares[i] = decimal.New(rapid.Int64Range(0, 1e8).Draw(t, "hectares"), -2).String()
		}
		growth := Growth{Rate: number(t, "rate", 0, 10000, 2), Saturation: number(t, "saturation", 1, 5000, 0), Reversal: number(t, "reversal", 0, 1000, 3)}
		if rapid.Bool().Draw(t, "delay given") {
			growth.Delay = wait(rapid.IntRange(0, 50).Draw(t, "delay"))
		}
		checkGrowth(t, e, growth, hectares)
		checkLinear(t, e, growth, hectares)
		checkStock(t, e, Stock{number(t, "stock", 0, 5000, 0), number(t, "loss", 0, 1000, 3), number(t, "additional", 0, 100, 2)}, hectares)
	})
}

// TestMonotone: without reversals nothing falls with age, a higher rate stores no
// less, and a delay moves the curve.
func TestMonotone(t *testing.T) {
	for _, e := range Ecosystems {
		curve := func(o Growth) []decimal.Decimal {
			o.Reversal = given("0")
			g, started := begun("1")
			r := e.Regenerate(g, "x", started, o)
			return read(t, g).Series(r.Stored)
		}
		slow, fast, delayed := curve(Growth{Rate: given("1")}), curve(Growth{Rate: given("2")}), curve(Growth{Rate: given("1"), Delay: wait(7)})
		for y := 1; y < years; y++ {
			if slow[y].LessThan(slow[y-1]) {
				t.Fatalf("%s falls from %s to %s at the age of %d", e.ID, slow[y-1], slow[y], y)
			}
			if !fast[y].GreaterThan(slow[y]) {
				t.Fatalf("%s: %s at twice the rate, %s at once, at the age of %d", e.ID, fast[y], slow[y], y)
			}
			if want := slow[max(y-7, 0)]; !delayed[y].Equal(want) {
				t.Fatalf("%s: %s with a delay, want %s, at the age of %d", e.ID, delayed[y], want, y)
			}
		}
	}
}

// TestLateLoss: once full, an area that loses a share a year takes up less than
// nothing.
func TestLateLoss(t *testing.T) {
	for _, id := range []string{"tropical_forest", "forest"} {
		g, started := begun("1000")
		r := find(t, id).Regenerate(g, "x", started, Growth{Reversal: given("0.02")})
		if last := read(t, g).In(r.Removed, years-1); !last.IsNegative() {
			t.Errorf("%s: %s t removed in the last year", id, last)
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, tt := range []struct {
		id      string
		growth  Growth
		want    []Warning
		without Code
	}{
		{"peatland", Growth{}, []Warning{{Code: Methane}, {Code: Reversible}, {Code: RecalledFigure, Detail: "nature.peatland.stock"}}, Saturates},
		{"forest", Growth{}, []Warning{{Code: Albedo}, {Code: RecalledFigure, Detail: "nature.forest.saturation"}}, RateBounded},
		{"forest", Growth{Saturation: given("270")}, []Warning{{Code: RateBounded}, {Code: Saturates, Years: 20}}, RecalledFigure},
		{"soil", Growth{Rate: given("70")}, []Warning{{Code: RateBounded}, {Code: Saturates, Years: 1}}, Methane},
		{"seagrass", Growth{Rate: given("1"), Saturation: given("20")}, []Warning{{Code: Carbonate}, {Code: Saturates, Years: 59}}, RecalledFigure},
	} {
		g, started := begun("1")
		r := find(t, tt.id).Regenerate(g, "x", started, tt.growth)
		got := r.Warnings(read(t, g))
		for _, w := range tt.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %v lacks %v", tt.id, got, w)
			}
		}
		if slices.ContainsFunc(got, func(w Warning) bool { return w.Code == tt.without }) {
			t.Errorf("%s: %v has %s", tt.id, got, tt.without)
		}
	}
	for _, e := range Ecosystems {
		g, protected := begun("1")
		p := e.Preserve(g, "x", protected, Stock{})
		if got := p.Warnings(); !slices.Contains(got, Warning{Code: OnlyOnce}) {
			t.Errorf("%s: %v", e.ID, got)
		}
		for _, w := range e.Warnings() {
			if !slices.Contains(Codes, w) {
				t.Errorf("%s warns of %s", e.ID, w)
			}
		}
	}
}

// TestCost keeps the exact reading small: all but the convolution is a few
// hundred operations.
func TestCost(t *testing.T) {
	for _, e := range Ecosystems {
		g, started := begun("1")
		e.Regenerate(g, "grown", started, Growth{})
		e.Preserve(g, "kept", started, Stock{})
		series, convolved := 0, 0
		for _, n := range g.Nodes() {
			if n.Op == formula.Convolve {
				convolved++
			} else if n.IsSeries() && len(n.Args) > 0 {
				series++
			}
		}
		if series > 16 || convolved > 2 {
			t.Errorf("%s: %d series and %d convolutions", e.ID, series, convolved)
		}
	}
}

func BenchmarkRegenerate(b *testing.B) {
	for _, id := range []string{"tropical_forest", "mangrove"} {
		b.Run(id, func(b *testing.B) {
			e, _ := Find(id)
			for b.Loop() {
				g, started := begun("1000")
				e.Regenerate(g, "x", started, Growth{})
				if _, err := formula.Read(g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPreserve(b *testing.B) {
	e, _ := Find("mangrove")
	for b.Loop() {
		g := formula.New(years)
		v := make([]decimal.Decimal, years)
		v[3] = dec("1000")
		e.Preserve(g, "x", g.Series("protected", v, unit.Hectare), Stock{})
		if _, err := formula.Read(g); err != nil {
			b.Fatal(err)
		}
	}
}
