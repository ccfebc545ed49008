package scenario

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Digits is the most significant digits, and the most decimal places, that a
// number of a document may have.
const Digits = 20

// beyond is the magnitude beyond which a number is only known to be too large.
const beyond = 40

// ParseNumber reads a decimal number as it stands in a link, a file or a
// command: an optional sign, digits with an optional point, an optional
// exponent (1e9). The code is empty, NotANumber or TooPrecise.
//
// It takes no more time for 1e999999999 than for 1: a number beyond 1e40 becomes
// 1e40, which no field allows.
func ParseNumber(s string) (decimal.Decimal, Code) {
	mantissa, negative := strings.CutPrefix(s, "-")
	if !negative {
		mantissa = strings.TrimPrefix(s, "+")
	}
	exponent := 0
	if at := strings.IndexAny(mantissa, "eE"); at >= 0 {
		e := mantissa[at+1:]
		if digits := strings.TrimLeft(e, "+-"); len(e)-len(digits) > 1 || !isDigits(digits) || digits == "" {
			return decimal.Decimal{}, NotANumber
		}
		// Out of range, Atoi gives the nearest int, which is far beyond all the same.
		exponent, _ = strconv.Atoi(e)
		exponent = min(max(exponent, -1_000_000), 1_000_000)
		mantissa = mantissa[:at]
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if !isDigits(whole) || !isDigits(fraction) || whole+fraction == "" {
		return decimal.Decimal{}, NotANumber
	}
	digits := strings.TrimLeft(whole+fraction, "0")
	exponent -= len(fraction)
	trimmed := strings.TrimRight(digits, "0")
	exponent += len(digits) - len(trimmed)
	switch {
	case trimmed == "":
		return decimal.Decimal{}, ""
	case len(trimmed)+exponent > beyond:
		trimmed, exponent = "1", beyond
	case len(trimmed) > Digits || exponent < -Digits:
		return decimal.Decimal{}, TooPrecise
	}
	if negative {
		trimmed = "-" + trimmed
	}
	d, err := decimal.NewFromString(trimmed)
	if err != nil {
		return decimal.Decimal{}, NotANumber
	}
	return d.Shift(int32(exponent)), ""
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// judge compares a number with what is allowed. It looks at the exponent first,
// so that no number, however made, takes long.
func judge(d decimal.Decimal, a Allowed) Code {
	if d.IsZero() {
		d = decimal.Decimal{}
	}
	if int64(d.NumDigits())+int64(d.Exponent()) > beyond {
		if d.IsNegative() {
			return TooSmall
		}
		return TooLarge
	}
	if d.Exponent() < -10*Digits || d.NumDigits() > 10*Digits {
		return TooPrecise
	}
	switch {
	case d.LessThan(a.Min.Decimal):
		return TooSmall
	case d.GreaterThan(a.Max.Decimal):
		return TooLarge
	}
	whole, fraction, _ := strings.Cut(d.String(), ".")
	if len(strings.Trim(whole+fraction, "0")) > Digits || len(fraction) > Digits {
		return TooPrecise
	}
	return ""
}
