package main

import "streamprint/calc/plan"

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
