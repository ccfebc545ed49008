package main

import (
	"math"
	"strconv"
	"testing"

	"streamprint/calc/formula"
	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// slowNumber is what appendNumber must write: all the digits that the float64
// has, rounded as text.
func slowNumber(v float64) string {
	d := decimal.RequireFromString(strconv.FormatFloat(v, 'f', 80, 64))
	return formula.Significant(d, batchDigits).String()
}

func TestAppendNumber(t *testing.T) {
	for _, v := range []float64{
		0, 1, 10, 2.5, 9.54, 0.1, 0.001, 1e-9, 9.99999999999e-10, 1e-15, 99999999999, 999999999999, 1e11, 1e12, 1e15, 123456789012345678, 1e21,
		99999999999.95, 9.99999999999949, 9.99999999999951, 0.999999999999999, 1.00000000000049, 1.0000000000005, 1.00000000000051, 0.125,
		1.000244140625, 8.000732421875, // halves that float64 has exactly
		math.Nextafter(0.001, 0), math.Nextafter(0.001, 1), math.Nextafter(1000, 0), math.Nextafter(1e-9, 1), 1234567890.12345,
	} {
		if got, want := string(appendNumber(nil, v)), slowNumber(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(1, 10).Draw(t, "mantissa") * math.Pow(10, float64(rapid.IntRange(-14, 20).Draw(t, "power")))
		if rapid.Bool().Draw(t, "short") {
			v = float64(rapid.Int64Range(0, 1e7).Draw(t, "digits")) / 1000
		}
		if got, want := string(appendNumber(nil, v)), slowNumber(v); got != want {
			t.Fatalf("%v is written %s, want %s", v, got, want)
		}
	})
}

func TestPlainNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"0": 0, "7": 7, "2.5": 2.5, ".5": 0.5, "5.": 5, "007": 7, "0.1": 0.1, "123456789012345": 123456789012345, "0.30000000000000": 0.3, "1.23456789012345": 1.23456789012345,
		"1.8374628374628374": 1.8374628374628374, "0.1234567890123456": 0.1234567890123456,
	} {
		if got, long, ok := plainNumber([]byte(text)); !ok || got != want || long != (len(text) > 16) {
			t.Errorf("%q is read as %v, %t, %t, want %v", text, got, long, ok, want)
		}
	}
	for _, text := range []string{"", ".", "-1", "+1", "1e3", "1.2.3", " 1", "1,5", "x", "123456789012345678901", "0.12345678901234567890"} {
		if got, _, ok := plainNumber([]byte(text)); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

// FuzzPlainNumber compares with the reader of documents.
func FuzzPlainNumber(f *testing.F) {
	for _, s := range []string{"2.5", ".", "00.10", "1e3", "999999999999999", ".000000000000001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, _, ok := plainNumber([]byte(s))
		if !ok {
			return
		}
		want, code := scenario.ParseNumber(s)
		if code != "" || want.InexactFloat64() != v {
			t.Errorf("%q is read as %v, a document has %s (%s)", s, v, want, code)
		}
	})
}

func BenchmarkAppendNumber(b *testing.B) {
	var buffer []byte
	for b.Loop() {
		buffer = appendNumber(buffer[:0], 36.123456789012345)
	}
}
