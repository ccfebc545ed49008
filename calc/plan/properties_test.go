package plan

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"streamprint/calc/company"
	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// What must hold for every plan.

// TestMain lets the collector rest: the tests make a thousand small graphs, and
// half of their time would go into collecting them. Under Node a plan takes some ten
// times as long: what is drawn here is drawn more often natively.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	if runtime.GOOS == "js" {
		if err := flag.Set("rapid.checks", "25"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// failer is what testing.T and rapid.T have in common.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

func preset(t failer, id string) Plan {
	t.Helper()
	p, ok := Preset(id)
	if !ok {
		t.Fatalf("no preset %s", id)
	}
	return p
}

func work(t failer, p Plan) *Result {
	t.Helper()
	r, err := Work(p)
	if err != nil {
		t.Fatalf("%v, for %s", err, Encode(p))
	}
	return r
}

// set changes parameters and wants no problem.
func set(t failer, p Plan, settings ...string) Plan {
	t.Helper()
	q := p.clone()
	var list []Setting
	for _, s := range settings {
		key, value, _ := strings.Cut(s, "=")
		list = append(list, Setting{key, value})
	}
	if problems := q.Change(list); len(problems) > 0 {
		t.Fatalf("%v: %v", settings, problems)
	}
	return q
}

// alike compares two numbers that were rounded to 34 digits on different ways;
// scale is the size of what went into them.
func alike(a, b, scale decimal.Decimal) bool {
	return a.Sub(b).Abs().LessThanOrEqual(scale.Abs().Mul(dec("1e-28")))
}

// saturation is the figure that the curve of an area runs to.
func saturation(r *Result, g Grown) decimal.Decimal {
	key := "regenerate." + g.Given.ID
	if n := r.Graph.Node(key + ".level"); n != nil {
		return r.Exact.Value(n.Args[0])
	}
	return r.Exact.Value(r.Graph.Node(key + ".grown").Args[0])
}

// check holds a result against everything that is true of all.
func check(t failer, r *Result) {
	t.Helper()
	fail := func(year int, format string, args ...any) {
		t.Helper()
		t.Fatalf("%d: %s, for %s", year, fmt.Sprintf(format, args...), Encode(r.Plan))
	}
	sum := func(i int, nodes []*formula.Node) decimal.Decimal {
		s := decimal.Decimal{}
		for _, n := range nodes {
			s = s.Add(r.Exact.In(n, i))
		}
		return s
	}
	var wedges, groups []*formula.Node
	savings := false
	for _, w := range r.Nodes.Wedges {
		wedges = append(wedges, w.In(r.Plan.Scope2))
		savings = savings || w.Measure.CostPerTonne.Decimal.IsNegative()
	}
	for _, a := range company.Groups {
		if n := r.Nodes.ByGroup[a]; n != nil {
			groups = append(groups, n)
		}
	}
	var gross, aim, cost, avoided decimal.Decimal
	for i, y := range r.Years {
		if y.Year != First+i {
			fail(y.Year, "is the line of %d", First+i)
		}
		for name, v := range map[string]decimal.Decimal{
			"baseline": y.Baseline, "gross": y.Gross, "target": y.Target, "reductions": y.Reductions, "credits": y.Credits,
			"evidence": y.EvidenceLow, "remaining": y.Remaining, "avoided": y.Avoided, "stored": y.Stored, "hectares": y.Hectares,
		} {
			if v.IsNegative() {
				fail(y.Year, "%s is %s", name, v)
			}
		}
		if y.Cost.IsNegative() && !savings {
			fail(y.Year, "cost is %s, and no measure saves money", y.Cost)
		}
		if got := sum(i, wedges); !alike(got, y.Baseline.Sub(y.Gross), y.Baseline) || !alike(got, y.Reductions, y.Baseline) {
			fail(y.Year, "the wedges sum to %s, baseline %s less gross %s, reductions %s", got, y.Baseline, y.Gross, y.Reductions)
		}
		if got := sum(i, groups); !alike(got, y.Gross, y.Gross) {
			fail(y.Year, "the groups sum to %s, gross is %s", got, y.Gross)
		}
		if y.Reductions.GreaterThan(y.Baseline) && !alike(y.Reductions, y.Baseline, y.Baseline) {
			fail(y.Year, "reductions %s of %s", y.Reductions, y.Baseline)
		}
		scopes := decimal.Decimal{}
		for _, s := range company.Scopes {
			v := r.Exact.In(r.Nodes.ByScope[s], i)
			if v.IsNegative() {
				fail(y.Year, "%s is %s", s, v)
			}
			if slices.Contains(company.Counted(r.Plan.Scope2), s) {
				scopes = scopes.Add(v)
			}
		}
		if scopes.GreaterThan(y.Gross) && !alike(scopes, y.Gross, y.Gross) {
			fail(y.Year, "the scopes come to %s, gross to %s", scopes, y.Gross)
		}
		if want := decimal.Max(decimal.Decimal{}, y.Gross.Sub(y.Removals)); !alike(y.Remaining, want, y.Gross.Add(y.Removals.Abs())) {
			fail(y.Year, "remaining is %s, gross less removals %s", y.Remaining, want)
		}
		if y.EvidenceLow.GreaterThan(y.Evidence) || y.Evidence.GreaterThan(y.EvidenceHigh) || y.EvidenceHigh.GreaterThan(y.Credits) {
			fail(y.Year, "evidence %s, %s, %s of %s", y.EvidenceLow, y.Evidence, y.EvidenceHigh, y.Credits)
		}
		full, atRisk := decimal.Decimal{}, decimal.Decimal{}
		for _, g := range r.Nodes.Regenerated {
			full = full.Add(saturation(r, g).Mul(r.Exact.In(g.Hectares, i)))
		}
		if y.Stored.GreaterThan(full) && !alike(y.Stored, full, full) {
			fail(y.Year, "stored %s on hectares that hold %s", y.Stored, full)
		}
		for _, k := range r.Nodes.Preserved {
			atRisk = atRisk.Add(r.Exact.In(k.AtRisk, i))
		}
		avoided = avoided.Add(y.Avoided)
		if avoided.GreaterThan(atRisk) && !alike(avoided, atRisk, atRisk) {
			fail(y.Year, "kept %s of %s", avoided, atRisk)
		}
		gross, cost = gross.Add(y.Gross), cost.Add(y.Cost)
		if y.Year >= r.Plan.Begin() {
			aim = aim.Add(y.Target)
		} else if !y.Baseline.IsZero() {
			fail(y.Year, "has a baseline of %s before the plan begins in %d", y.Baseline, r.Plan.Begin())
		}
		if !alike(gross, y.CumulativeGross, gross) || !alike(aim, y.CumulativeTarget, aim) || !alike(cost, y.Total, y.Total.Abs().Add(y.Cost.Abs()).Add(decimal.New(1, 0))) {
			fail(y.Year, "sums since the beginning are %s, %s and %s", y.CumulativeGross, y.CumulativeTarget, y.Total)
		}
	}
	if len(r.Claims) != len(Rules) {
		t.Fatalf("%d claims of %d", len(r.Claims), len(Rules))
	}
	for _, c := range r.Claims {
		if c.Reason.Code == "" {
			t.Fatalf("%s has no reason, for %s", c.Rule.ID, Encode(r.Plan))
		}
	}
}

// same wants that nothing a company emits or aims at differs between two plans.
func same(t failer, a, b *Result, what string) {
	t.Helper()
	for i, x := range a.Years {
		y := b.Years[i]
		if !x.Gross.Equal(y.Gross) || !x.Baseline.Equal(y.Baseline) || !x.Target.Equal(y.Target) || !x.Reductions.Equal(y.Reductions) {
			t.Fatalf("%s changes the emissions or the target of %d:\n%+v\n%+v", what, x.Year, x, y)
		}
		for _, s := range company.Scopes {
			if v, w := a.Exact.In(a.Nodes.ByScope[s], i), b.Exact.In(b.Nodes.ByScope[s], i); !v.Equal(w) {
				t.Fatalf("%s changes %s of %d from %s to %s", what, s, x.Year, v, w)
			}
		}
	}
	for _, id := range []string{"sbti_v1_near_term", "promise_scope12"} {
		if v, w := claim(a, id), claim(b, id); v.Holds != w.Holds || v.Reason.Code != w.Reason.Code {
			t.Fatalf("%s changes %s from %v to %v", what, id, v.Holds, w.Holds)
		}
	}
}

func claim(r *Result, id string) Claim {
	return r.Claims[slices.IndexFunc(r.Claims, func(c Claim) bool { return c.Rule.ID == id })]
}

// neutral says whether a parameter stands outside of what is emitted and aimed
// at.
func neutral(a Param) bool {
	switch a.Section() {
	case sectionCredit, sectionPreserve, sectionRegenerate, "audience", "memo", "limit", "papers":
		return true
	}
	return false
}

// clear wants problems that a reader can do something about: each with a key of
// the plan, words of its own, and what was given.
func clear(t failer, p Plan, problems scenario.Problems, about string) {
	t.Helper()
	for _, problem := range problems {
		if _, ok := p.Param(string(problem.Field)); !ok {
			t.Fatalf("%s: a problem of %q, which is no parameter", about, problem.Field)
		}
		if m := Message(problem); m == "" || m == string(problem.Code) {
			t.Fatalf("%s: problem %s of %s has no words", about, problem.Code, problem.Field)
		}
	}
}

// ends are the values of a parameter that are tried: both ends and something in
// between, or every option.
func (a Param) ends() []string {
	switch a.Shape {
	case Choice, Flag:
		return a.Options
	case Text:
		return []string{"", strings.Repeat("x", longest), "a=b&c%20 \"<é>\""}
	}
	values := []string{a.Min.String(), a.Max.String()}
	if middle := a.Min.Add(a.Max).Div(decimal.New(2, 0)); a.Shape == Number || middle.IsInteger() {
		values = append(values, middle.String())
	}
	if a.Optional {
		values = append(values, "")
	}
	return values
}

// Some countries have electricity without emissions, in some years or in all.
func TestEveryGrid(t *testing.T) {
	p := preset(t, "small-vod")
	tried := 0
	for _, a := range p.Params() {
		if a.Attribute() != "country" {
			continue
		}
		for _, country := range a.Options {
			q := p.clone()
			if problem := q.Set(a.Key, country); problem != nil {
				t.Fatalf("%s=%s: %v", a.Key, country, problem)
			}
			work(t, q)
			tried++
		}
	}
	if tried < 200 {
		t.Errorf("only %d countries", tried)
	}
	areas, err := p.Book().Areas()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range areas {
		if problem := p.Set("grid.country", a.Code); (problem == nil) != a.HasTrend() {
			t.Errorf("%s has a trend: %v, but: %v", a.Code, a.HasTrend(), problem)
		}
	}
}

// TestEveryParameter sets each parameter of each preset to each of its ends: the
// plan is valid and keeps what must hold, or the problem is clear.
func TestEveryParameter(t *testing.T) {
	step := 1 // see TestMain
	if runtime.GOOS == "js" {
		step = 7
	}
	turn := 0
	for at, id := range Presets {
		p := preset(t, id)
		// Measures at no share and areas of no hectares would hide the rest of their
		// parameters; so whatever is tried is at work.
		busy := p.clone()
		for i := range busy.Measures {
			busy.Measures[i].Share = decimal.Max(busy.Measures[i].Share, dec("0.3"))
		}
		base := work(t, p)
		valid, refused := 0, 0
		for i, a := range p.Params() {
			from, baseOf := p, base
			if a.Section() == sectionInventory {
				from = busy
			}
			if a.Section() == sectionCredit && len(p.Credits) > 2 && a.ID() != p.Credits[0].ID && a.ID() != p.Credits[2].ID {
				continue // alike
			}
			if a.Section() == sectionMeasure {
				// The measures of the library are alike in every preset: each is tried in one.
				m := slices.IndexFunc(p.Measures, func(m target.Measure) bool { return m.ID == a.ID() })
				if len(p.Measures)-len(target.Library()) <= m && m%len(Presets) != at {
					continue
				}
				from = p.clone()
				from.Measures[m] = busy.Measures[m]
			}
			for j, text := range a.ends() {
				// TestEveryGrid tries the countries; of other choices every third is tried
				// here, and others by TestAnyPlan.
				many := len(a.ends()) > 9 && j%3 != i%3 || a.Attribute() == "country" && j%40 != i%40
				if turn++; turn%step != 0 || many || j == 2 && a.Shape == Number && i%4 != 0 {
					continue
				}
				q := from.clone()
				if problems := q.Change([]Setting{{a.Key, text}}); len(problems) > 0 {
					refused++
					clear(t, from, problems, id+": "+a.Key+"="+text)
					if Encode(q) != Encode(from) {
						t.Fatalf("%s: %s=%s is refused and changes the plan", id, a.Key, text)
					}
					continue
				}
				valid++
				if got := a.Get(&q); got != text && a.Shape != Text {
					t.Fatalf("%s: %s=%s is read back as %s", id, a.Key, text, got)
				}
				if a.Shape == Text && j > 0 {
					continue // no number depends on it
				}
				r := work(t, q)
				check(t, r)
				if neutral(a) {
					same(t, baseOf, r, id+": "+a.Key+"="+text)
				}
			}
		}
		t.Logf("%s: %d valid, %d refused", id, valid, refused)
	}
}

// TestEveryCountry builds the inventory with the electricity of every country.
func TestEveryCountry(t *testing.T) {
	for _, id := range Presets {
		p := preset(t, id)
		for _, a := range p.Params() {
			if a.Attribute() != "country" {
				continue
			}
			for _, code := range a.Options {
				q := p.clone()
				if problem := q.Set(a.Key, code); problem != nil {
					t.Fatal(problem)
				}
				if _, err := q.total(); err != nil {
					t.Errorf("%s: %s=%s: %v", id, a.Key, code, err)
				}
			}
		}
	}
}

// TestAllAtTheirEnds sets everything to its lower ends, then to its upper ones, as far as
// that is allowed.
func TestAllAtTheirEnds(t *testing.T) {
	for _, id := range Presets {
		for _, end := range []int{0, 1} {
			p := preset(t, id)
			for _, a := range p.Params() {
				if a.Shape != Text {
					p.Change([]Setting{{a.Key, a.ends()[end]}}) // what is refused stays
				}
			}
			check(t, work(t, p))
		}
	}
}

// anySetting draws a parameter of a plan, or of an entry that it does not have
// yet, and a value for it.
func anySetting(t *rapid.T, p Plan, label string) Setting {
	params := p.Params()
	if rapid.IntRange(0, 4).Draw(t, label+" new") == 0 {
		id := rapid.SampledFrom([]string{"one", "redd-2", "mangrove-9", "peatland", "dac", "tonnes-1", "energy-1"}).Draw(t, label+" id")
		section := rapid.SampledFrom([]string{sectionCredit, sectionPreserve, sectionRegenerate, sectionMeasure, sectionInventory}).Draw(t, label+" section")
		q := p.clone()
		if q.add(section + "." + id + ".new") {
			params = slices.DeleteFunc(q.Params(), func(a Param) bool { return a.Section() != section || a.ID() != id })
		}
	}
	a := rapid.SampledFrom(params).Draw(t, label)
	var text string
	switch a.Shape {
	case Choice, Flag:
		text = rapid.SampledFrom(a.Options).Draw(t, label+" value")
	case Text:
		text = rapid.SampledFrom([]string{"", "Kasigau", " kasigau ", "a&b=c", "%20", "ü\u2028", strings.Repeat("é", 60)}).Draw(t, label+" value")
	default:
		text = rapid.SampledFrom(a.ends()).Draw(t, label+" end")
		if rapid.Bool().Draw(t, label+" between") {
			part := decimal.New(rapid.Int64Range(0, 1000).Draw(t, label+" part"), -3)
			v := a.Min.Add(a.Max.Sub(a.Min).Mul(part).Mul(part)) // mostly small
			if a.Shape == Whole {
				v = v.Round(0)
			}
			text = v.String()
		}
	}
	return Setting{a.Key, text}
}

// String names a parameter where rapid prints what it drew.
func (a Param) String() string { return a.Key }

// anyPlan draws a valid plan: a preset with settings, those that are refused
// left out.
func anyPlan(t *rapid.T) Plan {
	p := preset(t, rapid.SampledFrom(Presets).Draw(t, "preset"))
	for i := range rapid.IntRange(1, 8).Draw(t, "settings") {
		s := anySetting(t, p, fmt.Sprint("setting ", i))
		before := Encode(p)
		if problems := p.Change([]Setting{s}); len(problems) > 0 && Encode(p) != before {
			t.Fatalf("%v is refused and changes the plan", s)
		}
	}
	return p
}

func TestAnyPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPlan(t)
		if problems := p.Validate(); len(problems) > 0 {
			t.Fatalf("%v, for %s", problems, Encode(p))
		}
		check(t, work(t, p))
	})
}

// TestEmptyCompany: who emits nothing and does nothing has a ledger of zeros.
func TestEmptyCompany(t *testing.T) {
	for _, id := range Presets {
		p := preset(t, id)
		p.Inventory.Entries, p.History = nil, nil
		p.Deadline, p.Target.Base, p.Promise.Year = p.Inventory.Year, p.Inventory.Year, 0
		for i := range p.Measures {
			p.Measures[i].Share = dec("0.7")
		}
		for i := range p.Credits {
			p.Credits[i].Tonnes = decimal.Decimal{}
		}
		p.Preserve, p.Regenerate = nil, nil
		if problems := p.Validate(); len(problems) > 0 {
			t.Fatal(problems)
		}
		r := work(t, p)
		check(t, r)
		for _, y := range r.Years {
			for _, v := range []decimal.Decimal{
				y.Baseline, y.Gross, y.Target, y.Reductions, y.Credits, y.EvidenceHigh, y.Removals, y.Remaining, y.Avoided, y.Stored, y.Cost, y.Hectares,
			} {
				if !v.IsZero() {
					t.Fatalf("%s: %+v", id, y)
				}
			}
		}
	}
}

// TestMoreOfAMeasure: a larger share never raises gross emissions.
func TestMoreOfAMeasure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPlan(t)
		m := rapid.IntRange(0, len(p.Measures)-1).Draw(t, "measure")
		q := p.clone()
		low, high := rapid.Int64Range(0, 100).Draw(t, "less"), rapid.Int64Range(0, 100).Draw(t, "more")
		p.Measures[m].Share, q.Measures[m].Share = decimal.New(min(low, high), -2), decimal.New(max(low, high), -2)
		less, more := work(t, p), work(t, q)
		for i, y := range more.Years {
			if g := less.Years[i].Gross; y.Gross.GreaterThan(g) && !alike(y.Gross, g, g) {
				t.Fatalf("%d: gross rises from %s to %s with more of %s", y.Year, g, y.Gross, p.Measures[m].ID)
			}
		}
	})
}

// TestMoreHectares: more land never lowers what is stored or kept.
func TestMoreHectares(t *testing.T) {
	for i, e := range ecosystemIDs() {
		p := preset(t, Presets[i%len(Presets)])
		year := p.Deadline
		p.Regenerate = append(p.Regenerate, Regenerate{ID: "new", Ecosystem: e, From: year, Until: year + i})
		p.Preserve = append(p.Preserve, Preserve{ID: "new", Ecosystem: e, From: year, Until: year + i})
		last := work(t, p)
		for _, ha := range []string{"1", "1000", "100000000"} {
			p = p.clone()
			p.Regenerate[len(p.Regenerate)-1].Hectares, p.Preserve[len(p.Preserve)-1].Hectares = dec(ha), dec(ha)
			r := work(t, p)
			check(t, r)
			for j, y := range r.Years {
				before := last.Years[j]
				if y.Stored.LessThan(before.Stored) || y.Avoided.LessThan(before.Avoided) || y.Hectares.LessThan(before.Hectares) {
					t.Fatalf("%s in %d: %s ha bring less", e, y.Year, ha)
				}
			}
			if !r.In(Last).Stored.GreaterThan(last.In(Last).Stored) || !r.In(Last).Avoided.GreaterThan(last.In(Last).Avoided) {
				t.Fatalf("%s: %s ha change nothing", e, ha)
			}
			last = r
		}
	}
}

// TestCertificates: renewable certificates act on market-based Scope 2 alone.
func TestCertificates(t *testing.T) {
	p := preset(t, "netflix-2021")
	p.Inventory.Entries = append(p.Inventory.Entries, tonnesOf("market", company.Corporate, company.Scope2Market, "20000"))
	m := slices.IndexFunc(p.Measures, func(m target.Measure) bool { return m.Certificate })
	for _, account := range []company.Scope{company.Scope2Location, company.Scope2Market} {
		p.Scope2 = account
		q := p.clone()
		q.Measures[m].Share = dec("1")
		if problems := q.Validate(); len(problems) > 0 {
			t.Fatal(problems)
		}
		without, with := work(t, p), work(t, q)
		check(t, with)
		for i, y := range with.Years {
			for _, s := range company.Scopes {
				before, after := without.Exact.In(without.Nodes.ByScope[s], i), with.Exact.In(with.Nodes.ByScope[s], i)
				switch {
				case s != company.Scope2Market && !after.Equal(before):
					t.Fatalf("%d: certificates change %s", y.Year, s)
				case s == company.Scope2Market && y.Year >= q.Measures[m].Start && !after.LessThan(before):
					t.Fatalf("%d: certificates leave market-based Scope 2 at %s", y.Year, after)
				}
			}
			if account == company.Scope2Location && !y.Gross.Equal(without.Years[i].Gross) {
				t.Fatalf("%d: certificates change location-based gross", y.Year)
			}
		}
	}
}

// TestDoubleCounting: credits and hectares of one site are not both in a plan,
// however the site is written.
func TestDoubleCounting(t *testing.T) {
	for _, site := range []string{"Lightning Creek Ranch", "lightning creek ranch", "  Lightning Creek RANCH "} {
		p := preset(t, "netflix-2021")
		problems := p.Change([]Setting{{"credit.step-2.site", site}})
		if len(problems) != 1 || problems[0].Code != DoubleCounted || problems[0].Field != "credit.step-2.site" {
			t.Fatalf("%q: %v", site, problems)
		}
	}
	p := preset(t, "netflix-2021")
	problems := p.Change([]Setting{{"regenerate.mangrove.site", "Vida Manglar"}, {"credit.step-2.site", "vida manglar"}})
	if len(problems) != 1 || problems[0].Code != DoubleCounted {
		t.Fatal(problems)
	}
	// No credits, no tonnes twice.
	set(t, p, "regenerate.mangrove.site=Vida Manglar", "credit.step-2.site=Vida Manglar", "credit.step-2.tonnes_t=0")
}

// TestCentralReading compares the float reading of every node with the exact one.
func TestCentralReading(t *testing.T) {
	for _, id := range Presets {
		p := preset(t, id)
		for i := range p.Measures {
			p.Measures[i].Share = decimal.Max(p.Measures[i].Share, dec("0.2"))
		}
		r := work(t, p)
		d, err := formula.Central(r.Graph)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range r.Graph.Nodes() {
			for i := range r.Years {
				want, _ := r.Exact.In(n, i).Float64()
				if got := d.Year(n, i)[0]; got-want > 1e-9*max(want, -want, 1) || want-got > 1e-9*max(want, -want, 1) {
					t.Fatalf("%s: %s in %d is %v, exactly %v", id, n.Key, First+i, got, want)
				}
			}
		}
	}
}

// TestSampledRange: what the factors leave open is open in the result, and no
// draw breaks a bound.
func TestSampledRange(t *testing.T) {
	r := work(t, preset(t, "netflix-2021"))
	d, err := formula.Sample(r.Graph, 200, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []*formula.Node{r.Nodes.Remaining, r.Nodes.Stored, r.Nodes.Credits, r.Nodes.Gross} {
		for i := range r.Years {
			for _, v := range d.Year(n, i) {
				if !(v >= 0) || v > 1e12 {
					t.Fatalf("%s in %d is %v", n.Key, First+i, v)
				}
			}
		}
	}
	stored := slices.Clone(d.Year(r.Nodes.Stored, 2050-First))
	slices.Sort(stored)
	if exact, _ := r.In(2050).Stored.Float64(); stored[0] >= exact || stored[len(stored)-1] <= exact {
		t.Errorf("stored is %v, draws from %v to %v", exact, stored[0], stored[len(stored)-1])
	}
}

// TestUnsplitInventory: a figure of the inventory that is not split by activity
// shares its cell with what was published of earlier years.
func TestUnsplitInventory(t *testing.T) {
	p := set(t, preset(t, "netflix-published"), "inventory.corporate-scope3.activity=unsplit", "measure.less-air-travel.share_pct=10")
	r := work(t, p)
	check(t, r)
	if got := r.In(2024).Gross; !got.Equal(dec("1037226")) {
		t.Errorf("gross is %s", got)
	}
	if got := r.In(2030); !got.Reductions.IsPositive() {
		t.Errorf("nothing is cut: %+v", got)
	}
}
