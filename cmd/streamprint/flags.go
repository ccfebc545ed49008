package main

import (
	"strings"

	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
)

// reader reads flags and gathers the caller's mistakes. What it gives for a
// mistake is of no use but to go on reading.
type reader struct{ mistakes usage }

// say adds a mistake in words of its own.
func (r *reader) say(flag, message string) { r.mistakes = append(r.mistakes, flag+": "+message) }

// wrong adds a mistake in the words of its problem.
func (r *reader) wrong(flag string, p scenario.Problem) { r.say(flag, p.Message()) }

// number reads a number within two ends, both allowed. A mistake gives 0.
func (r *reader) number(flag, given, unit string, low, high int64) decimal.Decimal {
	allowed := scenario.Allowed{
		Min: decimal.NewNullDecimal(decimal.NewFromInt(low)), Max: decimal.NewNullDecimal(decimal.NewFromInt(high)),
		Unit: unit, Digits: scenario.Digits,
	}
	v, code := scenario.ParseNumber(given)
	switch {
	case code != "":
	case v.LessThan(allowed.Min.Decimal):
		code = scenario.TooSmall
	case v.GreaterThan(allowed.Max.Decimal):
		code = scenario.TooLarge
	default:
		return v
	}
	r.wrong(flag, scenario.Problem{Code: code, Given: given, Allowed: allowed})
	return decimal.Decimal{}
}

// whole reads a whole number as number does; a fraction is a mistake, and cut
// off.
func (r *reader) whole(flag, given, unit string, low, high int64) int {
	v := r.number(flag, given, unit, low, high)
	if !v.IsInteger() {
		r.wrong(flag, scenario.Problem{Code: scenario.NotWhole, Given: given})
	}
	return int(v.IntPart())
}

// optional reads a number that need not be there.
func (r *reader) optional(flag string, given *string, unit string, low, high int64) decimal.NullDecimal {
	if given == nil {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(r.number(flag, *given, unit, low, high))
}

// parseRange reads "NAME=LOW..HIGH".
func parseRange(word string) (name string, s scenario.Span, ok bool) {
	name, ends, _ := strings.Cut(word, "=")
	from, to, _ := strings.Cut(ends, "..")
	low, wrong := scenario.ParseNumber(from)
	high, alsoWrong := scenario.ParseNumber(to)
	return name, scenario.Span{Low: low, High: high}, name != "" && wrong == "" && alsoWrong == ""
}
