package answer

import (
	"strings"

	"streamprint/app/text"
	"streamprint/calc/plan"

	"github.com/shopspring/decimal"
)

// reasons are the sentences behind a verdict, by code. {value} is what the plan
// has and {limit} what the rule asks.
var reasons = map[string]string{
	plan.AboveTarget:    "Emissions are {value}, above the {limit} allowed.",
	plan.OnTarget:       "Emissions are {value}, within the {limit} allowed.",
	plan.TooLittleCut:   "The cut is {value}, less than the {limit} asked for.",
	plan.NoReduction:    "No measure lowers the emissions.",
	plan.CutReached:     "The cut is made, and lasting removals cover the {value} left.",
	plan.NoPermanent:    "Removals that count come to {value}, less than the {limit} needed.",
	plan.NoPromise:      "The plan makes no such promise.",
	plan.TooFewCredits:  "What counts comes to {value}, less than the {limit} needed.",
	plan.EnoughCredits:  "What counts comes to {value}, enough for the {limit} needed.",
	plan.OnlyOnPaper:    "Evidence supports {value}, less than the {limit} needed; as issued it is enough.",
	plan.ExAnteCredits:  "Some credits count tonnes that do not exist yet.",
	plan.NotPublic:      "A document that the rule asks for is not marked as public.",
	plan.AllShown:       "Every document that the rule asks for is marked as public.",
	plan.NotCompensable: "The plan retires {value} of credits; no credits allow such a claim.",
	plan.NoCredits:      "The plan retires no credits.",
	plan.NotDisclosed:   "Items there for the first credits that lack some: {value} of {limit}.",
	plan.Disclosed:      "Every item is there for all credits.",
}

// Reason is the sentence of a reason with its numbers, in English.
func Reason(r plan.Reason) string {
	value, limit := apart(r.Value.Decimal, r.Limit.Decimal, r.Unit)
	return strings.NewReplacer("{value}", value, "{limit}", limit).Replace(reasons[r.Code])
}

// apart writes two amounts with three significant digits, or with as many as it
// takes to tell them apart.
func apart(a, b decimal.Decimal, unit string) (string, string) {
	write := func(v decimal.Decimal, digits int) string {
		switch unit {
		case "t":
			return Tonnes(v, text.Significant(digits))
		case "%":
			return text.Percent(text.EN, v.Shift(-2), text.Significant(digits))
		}
		return text.Number(text.EN, v, text.Significant(digits))
	}
	for digits := 3; ; digits++ {
		x, y := write(a, digits), write(b, digits)
		if x != y || a.Equal(b) || digits == 15 {
			return x, y
		}
	}
}

// Tonnes writes an amount given in tonnes in the unit that suits it, none of it as
// 0 t, in English.
func Tonnes(v decimal.Decimal, opts ...text.Option) string {
	if v.IsZero() {
		return text.InUnit(text.EN, v, "t "+text.CO2eASCII).String()
	}
	return text.Quantity(text.EN, v, "t "+text.CO2eASCII, opts...).String()
}
