package unit

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func TestParseAndString(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", "1"},
		{"1", "1"},
		{"Wh", "Wh"},
		{"W", "W"},
		{"Wh/h", "W"},
		{"W/Mbps", "W/Mbps"},
		{"kWh/GB", "kWh/GB"},
		{"g/kWh", "g/kWh"},
		{"kg/h/day", "kg/h/day"},
		{"1/h", "1/h"},
		{"Wh·h", "Wh·h"},
		{"Wh.h", "Wh·h"},
		{"h/year", "h/year"},
		{"m^2", "m^2"},
		{"kWh/min", "kWh/min"},
		{"W/person", "W/person"},
		{"TWh/h^2", "TW/h"},
	} {
		u, err := Parse(tt.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.in, err)
			continue
		}
		if got := u.String(); got != tt.want {
			t.Errorf("Parse(%q) prints %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestParseRejects(t *testing.T) {
	for _, in := range []string{"kWg", "Wh^x", "Wh^0", "Wh^99", "g/parsec", "Wh^9·Wh^9"} {
		if u, err := Parse(in); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", in, u)
		}
	}
}

func TestFactor(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"kWh", "Wh", "1000"},
		{"Wh", "kWh", "0.001"},
		{"t", "g", "1000000"},
		{"Mbps", "GB/h", "0.45"}, // 1 GB is 1e9 bytes, 1 Mbps is 1e6 bits a second
		{"g/Wh", "g/kWh", "1000"},
		{"ha", "m2", "10000"},
		{"h", "min", "60"},
		{"W", "Wh/h", "1"},
	} {
		got, err := MustParse(tt.from).Factor(MustParse(tt.to))
		if err != nil {
			t.Errorf("%s to %s: %v", tt.from, tt.to, err)
			continue
		}
		if want := decimal.RequireFromString(tt.want); !got.Round(30).Equal(want) {
			t.Errorf("%s to %s = %s, want %s", tt.from, tt.to, got, want)
		}
	}
}

func TestIncompatible(t *testing.T) {
	for _, tt := range [][2]string{{"Wh", "g"}, {"W", "Wh"}, {"year", "h"}, {"day", "h"}, {"GB", "Mbps"}, {"1", "h"}} {
		if f, err := MustParse(tt[0]).Factor(MustParse(tt[1])); err == nil {
			t.Errorf("%s to %s = %s, want an error", tt[0], tt[1], f)
		}
	}
}

func TestReduce(t *testing.T) {
	for _, tt := range []struct{ in, unit, factor string }{
		{"Wh·g/kWh", "g", "0.001"},
		{"g", "g", "1"},
		{"Wh/Mbps", "Wh/Mbps", "1"},
		{"kWh·Mbps·h/GB", "kWh", "0.45"},
		{"kg·h/g", "h", "1000"},
		{"W·h", "Wh", "1"},
		{"1/Wh^2/kWh^2/MWh^6", "1/Wh^10", "1e-42"},
	} {
		u, f := MustParse(tt.in).Reduce()
		if u.String() != tt.unit || !f.Equal(decimal.RequireFromString(tt.factor)) {
			t.Errorf("Reduce(%s) = %s × %s, want %s × %s", tt.in, f, u, tt.factor, tt.unit)
		}
	}
}

// anyUnit draws a unit of up to three symbols.
func anyUnit(t *rapid.T) Unit {
	var u Unit
	for range rapid.IntRange(0, 3).Draw(t, "symbols") {
		u.exp[rapid.IntRange(0, len(symbols)-1).Draw(t, "symbol")] += int8(rapid.SampledFrom([]int{-2, -1, 1, 2}).Draw(t, "exponent"))
	}
	return u
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := anyUnit(t)
		got, err := Parse(u.String())
		if err != nil || got != u {
			t.Fatalf("%q reads back as %q, %v", u, got, err)
		}
	})
}

func TestReduceKeepsDimension(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := anyUnit(t).Mul(anyUnit(t))
		r, f := u.Reduce()
		if !u.Compatible(r) || !f.IsPositive() {
			t.Fatalf("%s reduces to %s × %s", u, f, r)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"kWh/GB", "W/Mbps", "1", "Wh^2", "//", "·"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := Parse(s)
		if err != nil {
			return
		}
		if got, err := Parse(u.String()); err != nil || got != u {
			t.Errorf("%q reads back as %q, %v", u, got, err)
		}
	})
}
