package scenario

import (
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
)

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		text, want string
		code       Code
	}{
		{"0", "0", ""}, {"-0", "0", ""}, {"0.000", "0", ""}, {"0e999999999", "0", ""},
		{"1", "1", ""}, {"+1", "1", ""}, {"-1.50", "-1.5", ""}, {".5", "0.5", ""}, {"5.", "5", ""},
		{"007", "7", ""}, {"1e9", "1000000000", ""}, {"1E+9", "1000000000", ""}, {"15e-1", "1.5", ""},
		{"12345678901234567890", "12345678901234567890", ""},
		{"1.0000000000000000000000000", "1", ""},
		{"1e30", "1" + strings.Repeat("0", 30), ""},
		{"1e40", "1" + strings.Repeat("0", 40), ""},
		{"7e999999999999999999999", "1" + strings.Repeat("0", 40), ""},
		{"-7e41", "-1" + strings.Repeat("0", 40), ""},
		{"123456789012345678901", "", TooPrecise},
		{"0.000000000000000000001", "", TooPrecise},
		{"1e-21", "", TooPrecise}, {"1e-999999999999", "", TooPrecise},
		{"1e-20", "0.00000000000000000001", ""},
		{"", "", NotANumber}, {".", "", NotANumber}, {"-", "", NotANumber}, {"e5", "", NotANumber}, {"1e", "", NotANumber},
		{"1e+-5", "", NotANumber}, {"1e5e5", "", NotANumber}, {"--1", "", NotANumber}, {"-+1", "", NotANumber}, {"1.2.3", "", NotANumber},
		{"1,5", "", NotANumber}, {" 1", "", NotANumber}, {"0x10", "", NotANumber}, {"1_000", "", NotANumber}, {"−1", "", NotANumber},
		{"NaN", "", NotANumber}, {"Inf", "", NotANumber}, {"١", "", NotANumber}, {"1e5.0", "", NotANumber},
	} {
		d, code := ParseNumber(c.text)
		if code != c.code || (code == "" && d.String() != c.want) {
			t.Errorf("ParseNumber(%q) = %s, %q, want %s, %q", c.text, d, code, c.want, c.code)
		}
	}
}

// TestJudgeIsQuick gives numbers whose digits would fill the memory.
func TestJudgeIsQuick(t *testing.T) {
	start := time.Now()
	for _, c := range []struct {
		d    decimal.Decimal
		want Code
	}{
		{decimal.New(1, 2_000_000_000), TooLarge},
		{decimal.New(-1, 2_000_000_000), TooSmall},
		{decimal.New(1, -2_000_000_000), TooPrecise},
		{decimal.New(0, 2_000_000_000), ""},
		{decimal.New(1, -21), TooPrecise},
		{decimal.New(1, -20), ""},
		{decimal.RequireFromString("10.000000000000000000000000000"), ""},
	} {
		d := Default()
		d.Habit.Hours = c.d
		got, _ := validate(d).Of(FieldHours)
		if got.Code != c.want {
			t.Errorf("exponent %d: %q, want %q", c.d.Exponent(), got.Code, c.want)
		}
	}
	if spent := time.Since(start); spent > time.Second {
		t.Errorf("took %s", spent)
	}
}
