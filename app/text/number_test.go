package text

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestNumber(t *testing.T) {
	for _, test := range []struct {
		lang  Lang
		value string
		opts  []Option
		want  string
	}{
		{EN, "1234567.891", nil, "1,234,567.891"},
		{FR, "1234567.891", nil, "1\u202f234\u202f567,891"},
		{FR, "1234.5", []Option{Ungrouped()}, "1234,5"},
		{"es", "1234.5", nil, "1234,5"},
		{"es", "12345", nil, "12.345"},
		{"xx", "1234.5", nil, "1,234.5"},
		{EN, "0.1234567890123456789012345", nil, "0.1234567890123456789012345"},
		{EN, "1e21", nil, "1,000,000,000,000,000,000,000"},
		{EN, "1e-10", nil, "0.0000000001"},
		{EN, "-0.0001", []Option{MaxFraction(2)}, "0"},
		{EN, "-0.0001", []Option{Fixed(2)}, "0.00"},
		{EN, "999.6", []Option{Significant(3)}, "1,000"},
		{EN, "0", []Option{Significant(3)}, "0"},
		{EN, "1.50", nil, "1.5"},
		{EN, "1.5", []Option{MinFraction(3)}, "1.500"},
		{EN, "2", []Option{MinFraction(2), MaxFraction(4)}, "2.00"},
		{EN, "1.23456", []Option{MinFraction(2), MaxFraction(4)}, "1.2346"},
		{EN, "1.23456", []Option{MaxFraction(1), MinFraction(3)}, "1.235"}, // the last option wins
		{EN, "1.23456", []Option{MinFraction(3), MaxFraction(1)}, "1.2"},
		{EN, "1.23456", []Option{Significant(2), Fixed(3)}, "1.235"},
		{EN, "1.23456", []Option{Fixed(3), Significant(2)}, "1.2"},
		{EN, "1234", []Option{Significant(0)}, "1,000"}, // at least one digit
		{EN, "1234.5", []Option{Fixed(-2)}, "1,235"},
	} {
		if got := Number(test.lang, dec(test.value), test.opts...); got != test.want {
			t.Errorf("Number(%s, %s) = %+q, want %+q", test.lang, test.value, got, test.want)
		}
	}
}

func TestFloat(t *testing.T) {
	for _, test := range []struct {
		value float64
		want  string
	}{
		{0.1 + 0.2, "0.3"},
		{1234567.891, "1,230,000"},
		{1e-7, "0.0000001"},
		{math.Copysign(0, -1), "0"},
		{math.NaN(), Missing},
		{math.Inf(1), Missing},
		{math.Inf(-1), Missing},
	} {
		if got := Float(EN, test.value, Significant(3)); got != test.want {
			t.Errorf("Float(%v) = %q, want %q", test.value, got, test.want)
		}
	}
}

func TestPercent(t *testing.T) {
	for _, test := range []struct {
		lang  Lang
		ratio string
		want  string
	}{
		{EN, "0.125", "12.5%"},
		{FR, "0.125", "12,5\u00a0%"},
		{"it", "-0.5", "-50%"},
	} {
		if got := Percent(test.lang, dec(test.ratio), Significant(3)); got != test.want {
			t.Errorf("Percent(%s, %s) = %+q, want %+q", test.lang, test.ratio, got, test.want)
		}
	}
	if got, want := PercentRange(EN, dec("0.1"), dec("0.2")), "10–20%"; got != want {
		t.Errorf("PercentRange = %q, want %q", got, want)
	}
	if got, want := PercentRange(FR, dec("0.101"), dec("0.2"), Significant(2)), "10–20\u00a0%"; got != want {
		t.Errorf("PercentRange = %+q, want %+q", got, want)
	}
}

func TestRange(t *testing.T) {
	for _, test := range []struct {
		lang      Lang
		low, high string
		want      string
	}{
		{EN, "10", "20", "10–20"},
		{EN, "20", "10", "10–20"},
		{EN, "9.996", "10.004", "10"},
		{EN, "-3", "2", "-3 – 2"},
		{EN, "-0.00001", "2", "-0.00001 – 2"},
		{FR, "1000", "2000.5", "1\u202f000–2\u202f000"},
		{"es", "10", "20", "10\u2060-\u206020"},
	} {
		if got := Range(test.lang, dec(test.low), dec(test.high), Significant(3)); got != test.want {
			t.Errorf("Range(%s, %s, %s) = %+q, want %+q", test.lang, test.low, test.high, got, test.want)
		}
	}
}

func TestAbout(t *testing.T) {
	if got, want := About(EN, "36 g"), "about\u00a036 g"; got != want {
		t.Errorf("About = %+q, want %+q", got, want)
	}
	if got, want := About(FR, "36 g"), "environ\u00a036 g"; got != want {
		t.Errorf("About = %+q, want %+q", got, want)
	}
}

func TestPlain(t *testing.T) {
	for written, want := range map[string]string{
		QuantityRange(FR, dec("1234000"), dec("2000000"), dec("2345000"), "g CO2e").String(): "1,23-2,35 t CO2e",
		Number(FR, dec("1234.5")): "1 234,5",
		UnitSymbol(EN, "g/m2"):    "g/m2",
		InCountry(FR, "CIV"):      "en Côte d'Ivoire",
	} {
		if got := Plain(written); got != want {
			t.Errorf("Plain(%+q) = %+q, want %+q", written, got, want)
		}
	}
}

func BenchmarkNumber(b *testing.B) {
	value := dec("1234567.891")
	for b.Loop() {
		Number(FR, value, Significant(3))
	}
}
