package main

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

// rules names what is judged in few words, by the rule's ID.
var rules = map[string]string{
	"promise_scope12":       "Promise for Scopes 1 and 2",
	"promise_matched":       "Matched as issued",
	"evidence_matched":      "Matched by evidence",
	"sbti_v1_near_term":     "SBTi 1.3, near term",
	"sbti_v1_long_term":     "SBTi 1.3, long term",
	"sbti_v2_recognised":    "SBTi 2.0, entry level",
	"sbti_v2_neutralised":   "SBTi 2.0, removals only",
	"vcmi_2023_06_silver":   "VCMI 2023-06 Silver",
	"vcmi_2023_06_gold":     "VCMI 2023-06 Gold",
	"vcmi_2023_06_platinum": "VCMI 2023-06 Platinum",
	"vcmi_2023_11_silver":   "VCMI 2023-11 Silver",
	"vcmi_2023_11_gold":     "VCMI 2023-11 Gold",
	"vcmi_2023_11_platinum": "VCMI 2023-11 Platinum",
	"vcmi_2025_08_silver":   "VCMI 2025-08 Silver",
	"vcmi_2025_08_gold":     "VCMI 2025-08 Gold",
	"vcmi_2025_08_platinum": "VCMI 2025-08 Platinum",
	"iso_14068_1":           "ISO 14068-1",
	"ab_1305":               "California, disclosure",
	"eu_2024_825_product":   "EU, no product claim on credits",
	"eu_2024_825_future":    "EU, claim about the future",
	"fr_2022_538_539":       "France, advertising",
	"uk_cap":                "UK, advertising",
}

// limits say what makes ways of closing a gap impossible, by code, before their
// names; %s is the number that does.
var limits = map[string]string{
	plan.NothingSupported: "evidence supports no",
	plan.NothingGrown:     "nothing has grown by then on new",
	plan.TooMuchLand:      "new land is %s at most",
	plan.TooFast:          "gross falls by %s at most by then",
}

// reasonText is the sentence of a reason with its numbers.
func reasonText(r plan.Reason) string {
	value, limit := apart(r.Value.Decimal, r.Limit.Decimal, r.Unit)
	return strings.NewReplacer("{value}", value, "{limit}", limit).Replace(reasons[r.Code])
}

// apart writes two amounts with three significant digits, or with as many as it
// takes to tell them apart.
func apart(a, b decimal.Decimal, unit string) (string, string) {
	write := func(v decimal.Decimal, digits int) string {
		switch unit {
		case "t":
			return tonnes(v, text.Significant(digits))
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
