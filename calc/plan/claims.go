package plan

import (
	"streamprint/calc/credit"
	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Rule is what a standard or a law asks of a claim. What it says is checked on
// the ledger of the deadline's year; streamprint does not certify anything.
type Rule struct {
	// ID is stable, such as "sbti_v1_near_term".
	ID string
	// Source is in the factor book; Version and From, an ISO date, are those of
	// the text.
	Source, Version, From string

	judge func(*Result) (holds bool, reason Reason)
}

// Reason says which number decides. Codes are stable; the catalogues say them
// in words with the numbers.
type Reason struct {
	Code string
	// Value is what the plan has and Limit what the rule asks, in Unit ("t", "%"
	// or empty for none).
	Value, Limit decimal.NullDecimal
	Unit         string
}

// Claim is a rule with its verdict.
type Claim struct {
	Rule   Rule
	Holds  bool
	Reason Reason
}

// The reasons.
const (
	AboveTarget    = "above_target"    // gross is above the target line
	OnTarget       = "on_target"       // gross is on or below it
	TooLittleCut   = "too_little_cut"  // the cut is smaller than asked
	NoReduction    = "no_reduction"    // no measure lowers the emissions
	CutReached     = "cut_reached"     // the cut is as asked
	NoPermanent    = "no_permanent"    // the rest lacks durable removals
	NoPromise      = "no_promise"      // the plan makes no such promise
	TooFewCredits  = "too_few_credits" // credits cover too little
	EnoughCredits  = "enough_credits"  // credits cover what is asked
	ExAnteCredits  = "ex_ante_credits" // credits for tonnes that do not exist yet
	NotPublic      = "not_public"      // a document is not public
	AllShown       = "all_shown"       // every document is there
	NotCompensable = "not_compensable" // the law forbids the claim on the basis of credits
	NoCredits      = "no_credits"      // the plan retires none, so the rule does not apply
	NotDisclosed   = "not_disclosed"   // items of a disclosure are missing
	Disclosed      = "disclosed"       // every item is there
	OnlyOnPaper    = "only_on_paper"   // covered as issued, not by what evidence supports
)

// claims judges every rule.
func claims(r *Result) []Claim {
	var list []Claim
	for _, rule := range Rules {
		holds, reason := rule.judge(r)
		list = append(list, Claim{rule, holds, reason})
	}
	return list
}

// Rules lists what is judged, the company's own promise first.
var Rules = []Rule{
	{"promise_scope12", "rule-netflix-2021", "2021", "2021-03-30", promised},
	{"promise_matched", "rule-netflix-2021", "2021", "2021-03-30", matched},
	{"evidence_matched", "credit-probst-2024", "2024", "2024-11-14", supported},
	{"sbti_v1_near_term", "rule-sbti-v1", "1.3.1", "2026-04-29", nearTerm},
	{"sbti_v1_long_term", "rule-sbti-v1", "1.3.1", "2021-10-28", longTerm},
	{"sbti_v2_recognised", "rule-sbti-v2", "2.0", "2026-06-11", recognised},
	{"sbti_v2_neutralised", "rule-sbti-v2", "2.0", "2026-06-11", neutralised},
	{"vcmi_2023_06_silver", "credit-vcmi-2023-06", "2023-06", "2023-06-28", vcmi("2023-06", "silver")},
	{"vcmi_2023_06_gold", "credit-vcmi-2023-06", "2023-06", "2023-06-28", vcmi("2023-06", "gold")},
	{"vcmi_2023_06_platinum", "credit-vcmi-2023-06", "2023-06", "2023-06-28", vcmi("2023-06", "platinum")},
	{"vcmi_2023_11_silver", "credit-vcmi-2023-11", "2023-11", "2023-11-28", vcmi("2023-11", "silver")},
	{"vcmi_2023_11_gold", "credit-vcmi-2023-11", "2023-11", "2023-11-28", vcmi("2023-11", "gold")},
	{"vcmi_2023_11_platinum", "credit-vcmi-2023-11", "2023-11", "2023-11-28", vcmi("2023-11", "platinum")},
	{"vcmi_2025_08_silver", "credit-vcmi-2025-08", "2025-08", "2025-08-01", vcmi("2025-08", "silver")},
	{"vcmi_2025_08_gold", "credit-vcmi-2025-08", "2025-08", "2025-08-01", vcmi("2025-08", "gold")},
	{"vcmi_2025_08_platinum", "credit-vcmi-2025-08", "2025-08", "2025-08-01", vcmi("2025-08", "platinum")},
	{"iso_14068_1", "rule-iso-14068-1", "2023", "2023-11-30", iso14068},
	{"ab_1305", "rule-ab-1305", "2024", "2024-01-01", ab1305},
	{"eu_2024_825_product", "rule-eu-2024-825", "2024/825", "2026-09-27", productClaim},
	{"eu_2024_825_future", "rule-eu-2024-825", "2024/825", "2026-09-27", futureClaim},
	{"fr_2022_538_539", "rule-fr-2022-539", "2022-538, 2022-539", "2023-01-01", frenchAdvertising},
	{"uk_cap", "rule-uk-cap-2023", "2023", "2023-02-10", ukAdvertising},
}

func (r *Result) deadline() Year { return r.In(r.Plan.Deadline) }

func tonnes(code string, value, limit decimal.Decimal) Reason {
	return Reason{code, decimal.NewNullDecimal(value), decimal.NewNullDecimal(limit), "t"}
}

func share(code string, value, limit decimal.Decimal) Reason {
	return Reason{code, decimal.NewNullDecimal(value.Shift(2)), decimal.NewNullDecimal(limit.Shift(2)), "%"}
}

// ratio is a ÷ b to 12 places, 0 if b is not positive.
func ratio(a, b decimal.Decimal) decimal.Decimal {
	if !b.IsPositive() {
		return decimal.Decimal{}
	}
	return a.DivRound(b, 12)
}

// promised compares Scopes 1 and 2 in the promise's own year with its level.
func promised(r *Result) (bool, Reason) {
	if r.Nodes.PromiseLevel == nil {
		return false, Reason{Code: NoPromise}
	}
	value, level := r.Amount(r.Nodes.Scope12, r.Plan.Promise.Year), r.Exact.Value(r.Nodes.PromiseLevel)
	if value.GreaterThan(level) {
		return false, tonnes(AboveTarget, value, level)
	}
	return true, tonnes(OnTarget, value, level)
}

// matched asks whether credits and removals come to as many tonnes as are
// emitted, each credit taken at its word.
func matched(r *Result) (bool, Reason) {
	y := r.deadline()
	if y.Credits.LessThan(y.Remaining) {
		return false, tonnes(TooFewCredits, y.Credits, y.Remaining)
	}
	return true, tonnes(EnoughCredits, y.Credits, y.Remaining)
}

// supported asks the same of what evidence supports at the least.
func supported(r *Result) (bool, Reason) {
	y := r.deadline()
	switch {
	case !y.EvidenceLow.LessThan(y.Remaining):
		return true, tonnes(EnoughCredits, y.EvidenceLow, y.Remaining)
	case !y.Credits.LessThan(y.Remaining):
		return false, tonnes(OnlyOnPaper, y.EvidenceLow, y.Remaining)
	}
	return false, tonnes(TooFewCredits, y.EvidenceLow, y.Remaining)
}

// nearTerm compares gross emissions with the target line: credits do not count.
func nearTerm(r *Result) (bool, Reason) {
	y := r.deadline()
	if y.Gross.GreaterThan(y.Target) {
		return false, tonnes(AboveTarget, y.Gross, y.Target)
	}
	return true, tonnes(OnTarget, y.Gross, y.Target)
}

// longTerm asks for a cut of about 90 % first, and durable removals of the rest.
func longTerm(r *Result) (bool, Reason) {
	limit, err := r.Plan.Book().Find("target.long-term.cut")
	if err != nil {
		return false, Reason{Code: TooLittleCut}
	}
	y, base := r.deadline(), r.Amount(r.Nodes.Baseline, r.Plan.Target.Base)
	if cut := ratio(base.Sub(y.Gross), base); cut.LessThan(limit.Value) {
		return false, share(TooLittleCut, cut, limit.Value)
	}
	if durable := r.durable(r.Plan.Deadline); durable.LessThan(y.Gross) {
		return false, tonnes(NoPermanent, durable, y.Gross)
	}
	return true, tonnes(CutReached, y.Gross, y.Gross)
}

// durable are credits of removals that last, retired in a year, at what
// evidence supports at the least.
func (r *Result) durable(year int) decimal.Decimal {
	sum := decimal.Decimal{}
	least, err := r.Plan.Book().Find("plan.durable.years")
	if err != nil {
		return sum
	}
	for _, e := range r.Nodes.Entries {
		class, err := credit.FindClass(e.Entry.Class)
		if err == nil && class.Removal && lasts(r.Plan.Book(), e.Entry, class).GreaterThanOrEqual(least.Value) {
			sum = sum.Add(r.Amount(e.Low, year))
		}
	}
	return sum
}

// lasts is for how many years an entry stores its tonnes.
func lasts(book *factor.Book, e credit.Entry, class *credit.Class) decimal.Decimal {
	if e.Durability.Valid {
		return e.Durability.Decimal
	}
	f, err := book.Find(class.Durability)
	if err != nil { // a class that stores nothing
		return decimal.Decimal{}
	}
	return f.Value
}

// exAnte says whether credits of a year count tonnes that do not exist yet.
func (r *Result) exAnte(year int) bool {
	for _, e := range r.Nodes.Entries {
		if e.Entry.ExAnte && r.Amount(e.Tonnes, year).IsPositive() {
			return true
		}
	}
	return false
}

// recognised is the entry level of responsibility for ongoing emissions.
func recognised(r *Result) (bool, Reason) {
	y := r.deadline()
	level, err := r.Plan.Book().Find("plan.oer.recognised")
	if err != nil {
		return false, Reason{Code: TooFewCredits}
	}
	covered := ratio(y.Credits, y.Gross)
	switch {
	case r.exAnte(y.Year):
		return false, Reason{Code: ExAnteCredits}
	case covered.LessThan(level.Value):
		return false, share(TooFewCredits, covered, level.Value)
	}
	return true, share(EnoughCredits, covered, level.Value)
}

// neutralised asks that removals, and nothing else, cover what is left.
func neutralised(r *Result) (bool, Reason) {
	y := r.deadline()
	sum := y.Removals
	for _, e := range r.Nodes.Entries {
		if class, err := credit.FindClass(e.Entry.Class); err == nil && class.Removal {
			sum = sum.Add(r.Amount(e.Low, y.Year))
		}
	}
	if sum.LessThan(y.Gross) {
		return false, tonnes(NoPermanent, sum, y.Gross)
	}
	return true, tonnes(EnoughCredits, sum, y.Gross)
}

// vcmi compares the share of remaining emissions that credits cover with a
// threshold; the code also asks for a public, checked inventory, a validated
// target and to be on its way.
func vcmi(version, tier string) func(*Result) (bool, Reason) {
	return func(r *Result) (bool, Reason) {
		y, p := r.deadline(), r.Plan.Papers
		level, err := r.Plan.Book().Find(credit.VCMIThreshold(version, tier))
		if err != nil {
			return false, Reason{Code: TooFewCredits}
		}
		covered := ratio(y.Credits, y.Gross)
		switch {
		case covered.LessThan(level.Value):
			return false, share(TooFewCredits, covered, level.Value)
		case y.Gross.GreaterThan(y.Target):
			return false, tonnes(AboveTarget, y.Gross, y.Target)
		case !p.Inventory || !p.Validated || !p.Assured:
			return false, Reason{Code: NotPublic}
		}
		return true, share(EnoughCredits, covered, level.Value)
	}
}

// iso14068 asks for reductions before credits for all of the rest, all issued.
func iso14068(r *Result) (bool, Reason) {
	y := r.deadline()
	switch {
	case !y.Reductions.IsPositive():
		return false, Reason{Code: NoReduction}
	case r.exAnte(y.Year):
		return false, Reason{Code: ExAnteCredits}
	case y.Credits.LessThan(y.Remaining):
		return false, tonnes(TooFewCredits, y.Credits, y.Remaining)
	case !r.Plan.Papers.Inventory || !r.Plan.Papers.Timetable:
		return false, Reason{Code: NotPublic}
	}
	return true, tonnes(EnoughCredits, y.Credits, y.Remaining)
}

// ab1305 asks for eight items about each entry of credits.
func ab1305(r *Result) (bool, Reason) {
	entries := 0
	for _, e := range r.Plan.Credits {
		if !e.Tonnes.IsPositive() {
			continue
		}
		entries++
		if missing := len(e.Disclosure()); missing > 0 {
			have := decimal.NewFromInt(int64(8 - missing))
			return false, Reason{NotDisclosed, decimal.NewNullDecimal(have), decimal.NewNullDecimal(decimal.New(8, 0)), ""}
		}
	}
	if entries == 0 {
		return true, Reason{Code: NoCredits}
	}
	return true, Reason{Code: Disclosed}
}

// productClaim: since September 2026 no product sold to consumers in the Union
// may be said to have a neutral, reduced or positive effect because of credits.
func productClaim(r *Result) (bool, Reason) {
	if y := r.deadline(); y.Credits.IsPositive() {
		return false, tonnes(NotCompensable, y.Credits, decimal.Decimal{})
	}
	return true, Reason{Code: NoCredits}
}

func futureClaim(r *Result) (bool, Reason) {
	if !r.Plan.Papers.Timetable {
		return false, Reason{Code: NotPublic}
	}
	return true, Reason{Code: AllShown}
}

func frenchAdvertising(r *Result) (bool, Reason) {
	p := r.Plan.Papers
	if !p.LifeCycle || !p.Timetable || !p.ShareStated {
		return false, Reason{Code: NotPublic}
	}
	return true, Reason{Code: AllShown}
}

func ukAdvertising(r *Result) (bool, Reason) {
	p := r.Plan.Papers
	if !p.ShareStated || !p.Timetable {
		return false, Reason{Code: NotPublic}
	}
	return true, Reason{Code: AllShown}
}
