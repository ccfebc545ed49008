package text

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		lang Lang
		text string
		want string
	}{
		// Every language.
		{EN, "0", "0"},
		{EN, "007", "7"},
		{EN, "  12\t", "12"},
		{EN, "+5", "5"},
		{EN, "-5", "-5"},
		{FR, "−5,5", "-5.5"},
		{EN, ".5", "0.5"},
		{EN, "-.5", "-0.5"},
		{EN, "5.", "5"},
		{FR, ",5", "0.5"},
		{FR, "5,", "5"},
		{EN, "1.234,5", "1234.5"},
		{FR, "1,234.5", "1234.5"},
		{FR, "1,234,567", "1234567"},
		{EN, "1.234.567", "1234567"},
		{EN, "1,234.", "1234"},
		{EN, "1 234.5", "1234.5"},
		{EN, "1 234,567", "1234.567"},
		{EN, "123456789012345678901234567890", "123456789012345678901234567890"},

		// French.
		{FR, "1 234,5", "1234.5"},
		{FR, "1\u202f234,5", "1234.5"},
		{FR, "1\u00a0234,5", "1234.5"},
		{FR, "1\u2009234\u202f567", "1234567"},
		{FR, "1234.5", "1234.5"},
		{FR, "1234,5", "1234.5"},
		{FR, "1.500", "1.5"},
		{FR, "1,500", "1.5"},
		{FR, "1.234,5", "1234.5"},

		// English.
		{EN, "1,234.5", "1234.5"},
		{EN, "1,500", "1500"},
		{EN, "1.500", "1.5"},
		{EN, "1,5", "1.5"},
		{EN, "12,34", "12.34"},
		{EN, "0,500", "0.5"},
		{EN, "1234,500", "1234.5"},
		{EN, ",500", "0.5"},
		{EN, "1,", "1"},

		// Languages in which a point stands between thousands.
		{"de", "1.500", "1500"},
		{"de", "1.5", "1.5"},
		{"es", "1,500", "1.5"},
		{"it", "1234,5", "1234.5"},
	} {
		got, err := Parse(test.lang, test.text)
		if err != nil || !got.Equal(dec(test.want)) {
			t.Errorf("Parse(%s, %+q) = %v, %v; want %s", test.lang, test.text, got, err, test.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct {
		text string
		want ParseError
	}{
		{"", ErrEmpty},
		{" \u00a0\t", ErrEmpty},
		{"-", ErrNotNumber},
		{"+", ErrNotNumber},
		{".", ErrNotNumber},
		{"-,", ErrNotNumber},
		{"--1", ErrNotNumber},
		{"+-1", ErrNotNumber},
		{"−-1", ErrNotNumber},
		{"1-", ErrNotNumber},
		{"- 1", ErrNotNumber},
		{"1e5", ErrNotNumber},
		{"0x10", ErrNotNumber},
		{"NaN", ErrNotNumber},
		{"Inf", ErrNotNumber},
		{"∞", ErrNotNumber},
		{"1_000", ErrNotNumber},
		{"12 %", ErrNotNumber},
		{"１２", ErrNotNumber},
		{"٣", ErrNotNumber},
		{"1\xff", ErrNotNumber},
		{"1 2", ErrNotNumber},
		{"1  234", ErrNotNumber},
		{"0 123", ErrNotNumber},
		{"1234 567", ErrNotNumber},
		{"1.5 000", ErrNotNumber},
		{"1,,234", ErrNotNumber},
		{"1,23,456", ErrNotNumber},
		{"1,234,56", ErrNotNumber},
		{"1,234,", ErrNotNumber},
		{",234,567", ErrNotNumber},
		{"1.2.3", ErrNotNumber},
		{"1,234.5.6", ErrNotNumber},
		{"1.234,5,6", ErrNotNumber},
		{"1.23,5", ErrNotNumber},
		{"1 234,567.8", ErrNotNumber},
		{"1 234,567,890", ErrNotNumber},
		{strings.Repeat("x", 100), ErrNotNumber},
		{strings.Repeat("9", MaxInput+1), ErrTooLong},
		{"-" + strings.Repeat("9", MaxInput), ErrTooLong},
		{"." + strings.Repeat("9", MaxInput), ErrTooLong},
		{strings.Repeat("9", 10000), ErrTooLong},
	} {
		for _, l := range Langs() {
			got, err := Parse(l, test.text)
			if !errors.Is(err, test.want) || !got.IsZero() {
				t.Errorf("Parse(%s, %+q) = %v, %v; want %v", l, test.text, got, err, test.want)
			}
		}
	}
}

func TestParseErrorsDiffer(t *testing.T) {
	seen := map[string]ParseError{}
	for _, e := range []ParseError{ErrEmpty, ErrNotNumber, ErrTooLong} {
		if other, ok := seen[e.Error()]; ok || e.Error() == "" {
			t.Errorf("errors %d and %d both say %q", e, other, e.Error())
		}
		seen[e.Error()] = e
	}
}

// TestRoundTrip writes any number that can be typed, in every language, and
// reads it back.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringMatching(`-?[0-9]{1,14}(\.[0-9]{1,14})?`).Draw(t, "typed")
		value := dec(typed)
		for _, loc := range locales {
			for _, opts := range [][]Option{nil, {Ungrouped()}, {MinFraction(3)}} {
				written := Number(loc.lang, value, opts...)
				for _, text := range []string{written, Plain(written), " " + written + "\u00a0"} {
					if got, err := Parse(loc.lang, text); err != nil || !got.Equal(value) {
						t.Errorf("%s: %s is written %+q and read as %v, %v", loc.lang, typed, text, got, err)
					}
				}
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "0", "-0", "1,234.5", "1.234,5", "1\u202f234,5", "−.5", "5.", "1,500", "0,500", "1e5", "+-1", "1 2", "NaN", "\xff",
		strings.Repeat("9", MaxInput), "." + strings.Repeat("1", MaxInput-2),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, loc := range locales {
			d, err := Parse(loc.lang, s)
			if err != nil {
				if code, ok := err.(ParseError); !ok || code < ErrEmpty || code > ErrTooLong {
					t.Errorf("Parse(%s, %q) gives %v, not a ParseError", loc.lang, s, err)
				}
				continue
			}
			written := Number(loc.lang, d)
			if again, err := Parse(loc.lang, written); err != nil || !again.Equal(d) {
				t.Errorf("%s: %q is read as %v, written %q and read again as %v, %v", loc.lang, s, d, written, again, err)
			}
		}
	})
}
