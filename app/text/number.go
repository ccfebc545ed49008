package text

import (
	"math"
	"strings"

	"github.com/shopspring/decimal"
)

// Missing stands where a number cannot be given.
const Missing = "–"

// Option says how a number is rounded and written. Without one, every digit is
// written. Later options win over earlier ones; significant digits and
// fraction digits replace each other.
type Option func(*style)

// style is what the options add up to.
type style struct {
	significant int // at most so many significant digits; 0: no limit
	minFraction int
	maxFraction int // -1: no limit
	ungrouped   bool
}

// Significant rounds to at most n significant digits (at least one) and drops
// trailing zeros: 1,230 and 0.5.
func Significant(n int) Option {
	return func(s *style) {
		s.significant, s.minFraction, s.maxFraction = max(n, 1), 0, -1
	}
}

// Fixed writes exactly n digits after the decimal sign.
func Fixed(n int) Option {
	return func(s *style) {
		n := max(n, 0)
		s.significant, s.minFraction, s.maxFraction = 0, n, n
	}
}

// MinFraction adds zeros until n digits stand after the decimal sign.
func MinFraction(n int) Option {
	return func(s *style) {
		s.significant, s.minFraction = 0, max(n, 0)
		if s.maxFraction >= 0 {
			s.maxFraction = max(s.maxFraction, s.minFraction)
		}
	}
}

// MaxFraction rounds to at most n digits after the decimal sign and drops
// trailing zeros.
func MaxFraction(n int) Option {
	return func(s *style) {
		s.significant, s.maxFraction = 0, max(n, 0)
		s.minFraction = min(s.minFraction, s.maxFraction)
	}
}

// Ungrouped leaves out the sign between thousands, as in a year or a value to
// be copied.
func Ungrouped() Option {
	return func(s *style) { s.ungrouped = true }
}

func newStyle(opts []Option) style {
	s := style{maxFraction: -1}
	for _, opt := range opts {
		opt(&s)
	}
	return s
}

// round rounds half away from zero, as the style wants.
func (s style) round(d decimal.Decimal) decimal.Decimal {
	switch {
	case s.significant > 0:
		magnitude := int32(d.NumDigits()) + d.Exponent()
		return d.Round(int32(s.significant) - magnitude)
	case s.maxFraction >= 0:
		return d.Round(int32(s.maxFraction))
	}
	return d
}

// write rounds d and writes it in a language.
func (s style) write(loc *locale, d decimal.Decimal) string {
	plain := s.round(d).String() // never an exponent, never a negative zero, no trailing zeros
	var b strings.Builder
	if rest, negative := strings.CutPrefix(plain, "-"); negative {
		b.WriteByte('-')
		plain = rest
	}
	whole, fraction, _ := strings.Cut(plain, ".")
	group := !s.ungrouped && len(whole) >= 3+loc.minGroup
	for i := range len(whole) {
		if group && i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(loc.group)
		}
		b.WriteByte(whole[i])
	}
	if fraction != "" || s.minFraction > 0 {
		b.WriteString(loc.decimal)
		b.WriteString(fraction)
		for range s.minFraction - len(fraction) {
			b.WriteByte('0')
		}
	}
	return b.String()
}

// Number writes d in language l: 1,234.5 in English, 1 234,5 in French with a
// narrow no-break space. It equals Intl.NumberFormat with signDisplay
// "negative": a negative number that rounds to zero is 0. It never writes an
// exponent.
func Number(l Lang, d decimal.Decimal, opts ...Option) string {
	return newStyle(opts).write(l.locale(), d)
}

// Float is [Number] of the shortest decimal that stands for f. It writes
// [Missing] for infinities and for what is not a number.
func Float(l Lang, f float64, opts ...Option) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return Missing
	}
	return Number(l, decimal.NewFromFloat(f), opts...)
}

// Percent writes a ratio as a percentage: 0.125 is 12.5% in English, 12,5 % in
// French with a no-break space. Options count digits of the percentage.
func Percent(l Lang, ratio decimal.Decimal, opts ...Option) string {
	loc := l.locale()
	return newStyle(opts).write(loc, ratio.Shift(2)) + loc.percentGap + "%"
}

// PercentRange writes two ratios as one range with one percent sign: 10–20%.
func PercentRange(l Lang, low, high decimal.Decimal, opts ...Option) string {
	loc := l.locale()
	return newStyle(opts).writeRange(loc, low.Shift(2), high.Shift(2)) + loc.percentGap + "%"
}

// Range writes the numbers from low to high: 10–20. Ends that round to the
// same number are written once; ends in the wrong order are swapped.
func Range(l Lang, low, high decimal.Decimal, opts ...Option) string {
	return newStyle(opts).writeRange(l.locale(), low, high)
}

func (s style) writeRange(loc *locale, low, high decimal.Decimal) string {
	if low.GreaterThan(high) {
		low, high = high, low
	}
	a, b := s.write(loc, low), s.write(loc, high)
	switch {
	case a == b:
		return a
	case strings.HasPrefix(a, "-"): // a dash must not meet a minus
		return a + " " + loc.dash + " " + b
	}
	return a + loc.dash + b
}

// About says that a written number is not exact: about 36 g, environ 36 g.
func About(l Lang, number string) string {
	return l.locale().about + noBreakSpace + number
}

// Plain replaces what a terminal or an ASCII file may not show: no-break spaces
// by spaces, dashes by hyphens, CO₂e by CO2e, raised digits by digits. Letters
// with accents stay.
func Plain(s string) string {
	return strings.NewReplacer(
		noBreakSpace, " ", narrowNoBreakSpace, " ", joined, "",
		"–", "-", "−", "-", "₂", "2", "²", "2", "³", "3", "·", ".", "’", "'",
	).Replace(s)
}
