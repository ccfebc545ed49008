package credit

import (
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// The plan's series: 2019 to 2100.
const (
	planFirst = 2019
	planYears = 82
)

func TestClasses(t *testing.T) {
	var ids []string
	for _, c := range Classes {
		ids = append(ids, c.ID)
		if found, err := FindClass(c.ID); found != c || err != nil {
			t.Errorf("%s is not found: %v", c.ID, err)
		}
		low, central, high := book(t, c.Low), book(t, c.Central), book(t, c.High)
		if low.GreaterThan(central) || central.GreaterThan(high) || low.IsNegative() || high.GreaterThan(one) {
			t.Errorf("%s: ratios %s, %s, %s", c.ID, low, central, high)
		}
		// Category III is avoided emissions that are stored, which no class is.
		if c.Oxford < 1 || c.Oxford > 5 || c.Oxford == 3 || c.Removal != (c.Oxford >= 4) {
			t.Errorf("%s: category %d, removal %t", c.ID, c.Oxford, c.Removal)
		}
		// What is stored can be lost: it has a term.
		if (c.Durability == "") != (c.Oxford == 1) {
			t.Errorf("%s: category %d, durability %q", c.ID, c.Oxford, c.Durability)
		}
		// A recalled figure is never what a class starts from.
		for _, id := range []string{c.Low, c.Central, c.High, c.Price, c.Buffer, c.Durability} {
			if id == "" {
				continue
			}
			if f, err := factor.Find(id); err != nil || f.Quality == factor.Recalled {
				t.Errorf("%s starts from %s, which is recalled: %v", c.ID, id, err)
			}
		}
		if len(c.Studies) > 0 && !slices.Contains(c.Studies, c.Low) {
			t.Errorf("%s has studies, its low ratio is of none of them", c.ID)
		}
	}
	want := []string{"methane", "gas_leak", "cookstove", "renewable", "redd", "ifm", "grassland", "reforestation", "mangrove", "soil", "biochar", "dac"}
	if !slices.Equal(ids, want) {
		t.Errorf("classes %v, want %v", ids, want)
	}
	if c, err := FindClass("indulgence"); c != nil || err == nil {
		t.Errorf("an unknown class is %v, %v", c, err)
	}
}

func TestThresholds(t *testing.T) {
	for _, v := range VCMIVersions {
		last := decimal.Decimal{}
		for _, tier := range VCMITiers {
			low := book(t, VCMIThreshold(v, tier))
			if !low.GreaterThan(last) {
				t.Errorf("%s: %s begins at %s, below the tier before it", v, tier, low)
			}
			last = low
		}
		if !last.Equal(one) {
			t.Errorf("%s: platinum begins at %s", v, last)
		}
	}
}

// anEntry draws a sound entry of the plan's years and around them.
func anEntry(t *rapid.T) Entry {
	e := Entry{
		ID:     "x",
		Class:  rapid.SampledFrom(Classes).Draw(t, "class").ID,
		Tonnes: decimal.NewFromInt(rapid.Int64Range(0, 10_000_000).Draw(t, "tonnes")),
		From:   rapid.IntRange(planFirst-5, planFirst+planYears+5).Draw(t, "from"),
		ExAnte: rapid.Bool().Draw(t, "ex ante"),
	}
	e.Until = e.From + rapid.IntRange(0, 40).Draw(t, "years")
	if rapid.Bool().Draw(t, "priced") {
		e.Price = decimal.NewNullDecimal(decimal.New(rapid.Int64Range(0, 100_000).Draw(t, "price"), -2))
	}
	return e
}

// retired reads an entry on a plan of its own.
func retired(t interface{ Fatal(...any) }, e Entry) (Retirement, *formula.Exact) {
	g := formula.New(planYears)
	r := Retire(g, "credit.x", planFirst, e)
	exact, err := formula.Read(g)
	if err != nil {
		t.Fatal(err)
	}
	return r, exact
}

func TestRetire(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anEntry(t)
		r, exact := retired(t, e)
		if r.Tonnes.Unit != unit.Tonne || r.Low.Unit != unit.Tonne || r.Cost.Unit != unit.USD {
			t.Fatalf("units %s, %s, %s", r.Tonnes.Unit, r.Low.Unit, r.Cost.Unit)
		}
		c, _ := FindClass(e.Class)
		price := e.Price.Decimal
		if f, err := factor.Find(c.Price); !e.Price.Valid && err == nil {
			price = f.Value
		}
		tonnes, low, central, high, cost := exact.Series(r.Tonnes), exact.Series(r.Low), exact.Series(r.Central), exact.Series(r.High), exact.Series(r.Cost)
		for y := range planYears {
			want := decimal.Decimal{}
			if year := planFirst + y; year >= e.From && year <= e.Until {
				want = e.Tonnes
			}
			if !tonnes[y].Equal(want) {
				t.Fatalf("year %d has %s credits, want %s", planFirst+y, tonnes[y], want)
			}
			if !cost[y].Equal(want.Mul(price)) {
				t.Fatalf("year %d costs %s, want %s × %s", planFirst+y, cost[y], want, price)
			}
			if low[y].IsNegative() || low[y].GreaterThan(central[y]) || central[y].GreaterThan(high[y]) || high[y].GreaterThan(tonnes[y]) {
				t.Fatalf("year %d: %s ≤ %s ≤ %s of %s", planFirst+y, low[y], central[y], high[y], tonnes[y])
			}
			if e.ExAnte && !high[y].IsZero() || !e.ExAnte && !high[y].Equal(tonnes[y]) {
				t.Fatalf("year %d: the programmes say %s of %s, ex ante %t", planFirst+y, high[y], tonnes[y], e.ExAnte)
			}
		}
	})
}

// Entries live in one graph side by side.
func TestRetireTwo(t *testing.T) {
	g := formula.New(planYears)
	a := Retire(g, "credit.a", planFirst, Entry{ID: "a", Class: "redd", Tonnes: dec("1000"), From: 2022, Until: 2024})
	b := Retire(g, "credit.b", planFirst, Entry{ID: "b", Class: "dac", Tonnes: dec("10"), From: 2024, Until: 2024, Price: null("100")})
	all := g.Sum("credit.tonnes", a.Tonnes, b.Tonnes)
	low := g.Sum("credit.low", a.Low, b.Low)
	exact := read(t, g)
	if got := exact.Series(all)[5]; !got.Equal(dec("1010")) {
		t.Errorf("1010 credits in 2024, got %s", got)
	}
	if got := exact.Series(low)[5].Round(6); !got.Equal(dec("95.057944")) { // 1000 ÷ 10.7 + 10 × 16 %
		t.Errorf("supported in 2024: %s", got)
	}
}

func TestRetireMistakes(t *testing.T) {
	for what, change := range map[string]func(*Entry){
		"an unknown class":         func(e *Entry) { e.Class = "indulgence" },
		"negative tonnes":          func(e *Entry) { e.Tonnes = dec("-1") },
		"an end before the start":  func(e *Entry) { e.Until = e.From - 1 },
		"a vintage still to come":  func(e *Entry) { e.Vintage = e.From + 1 },
		"a negative price":         func(e *Entry) { e.Price = null("-0.01") },
		"a negative durability":    func(e *Entry) { e.Durability = null("-1") },
		"a leakage beyond one":     func(e *Entry) { e.Leakage = null("1.01") },
		"a negative buffer":        func(e *Entry) { e.Buffer = null("-0.1") },
		"a buffer that is percent": func(e *Entry) { e.Buffer = null("20") },
	} {
		e := Entry{ID: "x", Class: "redd", Tonnes: dec("1"), From: 2022, Until: 2022}
		if err := e.Check(); err != nil {
			t.Fatal(err)
		}
		change(&e)
		g := formula.New(planYears)
		Retire(g, "credit.x", planFirst, e)
		if e.Check() == nil || g.Err() == nil {
			t.Errorf("%s passes: %v, %v", what, e.Check(), g.Err())
		}
	}
	future := Entry{ID: "x", Class: "redd", Tonnes: dec("1"), From: 2022, Until: 2022, Vintage: 2030, ExAnte: true}
	if err := future.Check(); err != nil {
		t.Errorf("a credit issued ahead has its vintage ahead: %v", err)
	}
}

func TestIssued(t *testing.T) {
	for _, tt := range []struct {
		class           string
		leakage, buffer decimal.NullDecimal
		want            string
	}{
		{"reforestation", null("0"), null("0"), "1000"},
		{"reforestation", null("0.1"), null("0.2"), "720"},
		{"reforestation", null("0.1"), decimal.NullDecimal{}, "720"}, // 20 % under the Gold Standard
		{"redd", decimal.NullDecimal{}, decimal.NullDecimal{}, "825"},
		{"cookstove", decimal.NullDecimal{}, decimal.NullDecimal{}, "1000"},
		{"dac", null("1"), null("0.5"), "0"},
	} {
		g := formula.New(1)
		n := Issued(g, "credit.x", g.Input("gross", dec("1000"), unit.Tonne), Entry{ID: "x", Class: tt.class, Leakage: tt.leakage, Buffer: tt.buffer})
		if got := read(t, g).Value(n); !got.Equal(dec(tt.want)) || n.Unit != unit.Tonne {
			t.Errorf("%s: %s %s issued, want %s t", tt.class, got, n.Unit, tt.want)
		}
	}
}

func TestNeeded(t *testing.T) {
	if n := Needed(dec("10"), decimal.Decimal{}); n.Valid {
		t.Errorf("credits that support nothing: %s are enough", n.Decimal)
	}
	if n := Needed(decimal.Decimal{}, dec("0.16")); !n.Valid || !n.Decimal.IsZero() {
		t.Errorf("no claim needs %v credits", n)
	}
}

func TestDisclosure(t *testing.T) {
	if got := (Entry{}).Disclosure(); !slices.Equal(got, DisclosureItems) || len(got) != 8 {
		t.Errorf("an empty entry lacks %v", got)
	}
	whole := Entry{
		ID: "x", Class: "redd", Seller: "a", Registry: "b", ProjectID: "c", Name: "d", Location: "e", Protocol: "f", Verified: true,
		Serial: "1", Vintage: 2020, Adjusted: true,
	}
	if got := whole.Disclosure(); len(got) > 0 {
		t.Errorf("a whole entry lacks %v", got)
	}
	if got := whole.Warnings(); len(got) > 0 {
		t.Errorf("a whole entry warns of %v", got)
	}
	for item, change := range map[string]func(*Entry){
		ItemSeller: func(e *Entry) { e.Seller = "" }, ItemRegistry: func(e *Entry) { e.Registry = "" },
		ItemProject: func(e *Entry) { e.ProjectID = "" }, ItemName: func(e *Entry) { e.Name = "" },
		ItemType: func(e *Entry) { e.Class = "?" }, ItemLocation: func(e *Entry) { e.Location = "" },
		ItemProtocol: func(e *Entry) { e.Protocol = "" }, ItemVerification: func(e *Entry) { e.Verified = false },
	} {
		e := whole
		change(&e)
		if got := e.Disclosure(); !slices.Equal(got, []string{item}) {
			t.Errorf("without %s: %v", item, got)
		}
	}
	poor := Entry{ID: "x", Class: "methane", ExAnte: true}
	if got := poor.Warnings(); !slices.Equal(got, WarningCodes) {
		t.Errorf("warnings %v, want all", got)
	}
	poor.Price = null("3")
	if slices.Contains(poor.Warnings(), NoPrice) {
		t.Error("a price was given, and a warning says there is none")
	}
	if got := (Entry{}).Warnings(); got != nil {
		t.Errorf("an entry without a class warns of %v", got)
	}
}

func TestDuplicates(t *testing.T) {
	got := Duplicates([]Entry{
		{ID: "a", Registry: "Verra", Serial: "1"}, {ID: "b", Registry: "Verra", Serial: "2"}, {ID: "c", Registry: "Gold Standard", Serial: "1"},
		{ID: "d", Registry: "Verra", Serial: "1"}, {ID: "e", Registry: "Verra"}, {ID: "f", Registry: "Verra"},
	})
	if !slices.Equal(got, []string{"d"}) {
		t.Errorf("twice in the ledger: %v, want d", got)
	}
}

func TestPortfolios(t *testing.T) {
	for _, of := range []func(*factor.Book) (*Portfolio, error){Netflix2021, Netflix2022} {
		p := portfolio(t, of)
		if p.Complete || !p.Unaccounted.IsPositive() || len(p.Entries) == 0 || len(p.Sources) == 0 {
			t.Errorf("%s: complete %t, %s unaccounted for, %d entries, %v", p.ID, p.Complete, p.Unaccounted, len(p.Entries), p.Sources)
		}
		for _, e := range p.Entries {
			if err := e.Check(); err != nil {
				t.Error(err)
			}
		}
		for _, s := range p.Sources {
			if _, err := factor.FindSource(s); err != nil {
				t.Error(err)
			}
		}
	}
	if p := portfolio(t, Netflix2021); !p.Total().IsZero() || !p.Unaccounted.Equal(dec("1300000")) {
		t.Errorf("2021: %s visible, %s unaccounted for", p.Total(), p.Unaccounted)
	}
}

func TestTonneYearEnds(t *testing.T) {
	for _, m := range TonneYearMethods {
		for _, irf := range TonneYearIRFs {
			for _, discount := range []string{"0", "0.03", "1"} {
				for _, horizon := range []int{1, 100} {
					none := ty(t, m, irf, horizon, 0, discount)
					if !none.Benefit.IsZero() || none.Ratio.Valid {
						t.Errorf("%s, %s, %d years, %s: storing for no time is worth %s, ratio %v", m, irf, horizon, discount, none.Benefit, none.Ratio)
					}
					whole := ty(t, m, irf, horizon, horizon, discount)
					if m != MouraCosta && !whole.Benefit.Equal(whole.Cost) {
						t.Errorf("%s, %s, %d years, %s: storing to the horizon is worth %s of %s", m, irf, horizon, discount, whole.Benefit, whole.Cost)
					}
				}
			}
		}
	}
}

// Longer storage is never worth less, and nothing is below zero.
func TestTonneYearMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(TonneYearMethods).Draw(t, "method")
		irf := rapid.SampledFrom(TonneYearIRFs).Draw(t, "irf")
		horizon := rapid.IntRange(1, 60).Draw(t, "horizon")
		delay := rapid.IntRange(0, horizon-1).Draw(t, "delay")
		discount := decimal.New(rapid.Int64Range(0, 100).Draw(t, "percent"), -2)
		shorter, err := TonneYear(m, irf, horizon, delay, discount)
		if err != nil {
			t.Fatal(err)
		}
		longer, err := TonneYear(m, irf, horizon, delay+1, discount)
		if err != nil {
			t.Fatal(err)
		}
		if shorter.Benefit.IsNegative() || longer.Benefit.LessThan(shorter.Benefit) {
			t.Fatalf("%d years are worth %s, one more %s", delay, shorter.Benefit, longer.Benefit)
		}
		if !longer.Cost.Equal(shorter.Cost) || !longer.Cost.IsPositive() {
			t.Fatalf("the cost depends on the delay: %s, %s", shorter.Cost, longer.Cost)
		}
	})
}

func TestTonneYearGuards(t *testing.T) {
	for _, tt := range []struct {
		method         TonneYearMethod
		irf            string
		horizon, delay int
		discount       string
	}{
		{"guess", "joos_2013", 100, 1, "0"},
		{Lashof, "joos_1913", 100, 1, "0"},
		{Lashof, "joos_2013", 0, 0, "0"},
		{Lashof, "joos_2013", 1001, 1, "0"},
		{Lashof, "joos_2013", 100, -1, "0"},
		{Lashof, "joos_2013", 100, 101, "0"},
		{Lashof, "joos_2013", 100, 1, "-0.01"},
		{Lashof, "joos_2013", 100, 1, "3"},
	} {
		if _, err := TonneYear(tt.method, tt.irf, tt.horizon, tt.delay, dec(tt.discount)); err == nil {
			t.Errorf("%+v passes", tt)
		}
	}
	if r := ty(t, Lashof, "ipcc_2000", MaxHorizon, 500, "1"); !r.Benefit.IsPositive() {
		t.Errorf("the ends of all inputs: %+v", r)
	}
}

// aStrategy draws a strategy of moderate length.
func aStrategy(t *rapid.T) Strategy {
	return Strategy{
		Years:     rapid.IntRange(1, 60).Draw(t, "years"),
		Switch:    rapid.IntRange(0, 120).Draw(t, "switch"),
		Risk:      decimal.New(rapid.Int64Range(0, 100).Draw(t, "risk"), -2),
		Temporary: decimal.NewFromInt(rapid.Int64Range(0, 1000).Draw(t, "temporary")),
		Permanent: decimal.NewFromInt(rapid.Int64Range(0, 1000).Draw(t, "permanent")),
		Discount:  decimal.New(rapid.Int64Range(0, 30).Draw(t, "discount"), -2),
		Horizon:   rapid.IntRange(1, 100).Draw(t, "horizon"),
	}
}

func expected(t interface{ Fatal(...any) }, s Strategy) decimal.Decimal {
	v, err := s.Expected()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// rounding is more than what 34 digits can lose in a hundred years.
var rounding = decimal.New(1, -20)

func TestPermanenceProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aStrategy(t)
		value := expected(t, s)
		if value.LessThan(s.Temporary) {
			t.Fatalf("%s is less than the first storage", value)
		}
		riskier := s
		riskier.Risk = one
		if high := expected(t, riskier); high.Add(rounding).LessThan(value) {
			t.Fatalf("storage that always fails costs %s, less than %s", high, value)
		}
		safe := s
		safe.Risk = decimal.Decimal{}
		if low := expected(t, safe); low.GreaterThan(value.Add(rounding)) {
			t.Fatalf("storage that never fails costs %s, more than %s", low, value)
		}
		yearly := s
		yearly.Years = 1
		yearlySafe := yearly
		yearlySafe.Risk = decimal.Decimal{}
		// What is renewed every year cannot be renewed early.
		if a, b := expected(t, yearly), expected(t, yearlySafe); !a.Equal(b) {
			t.Fatalf("one year at a time costs %s with risk, %s without", a, b)
		}
		never := s
		never.Switch, never.Permanent = 0, decimal.Decimal{}
		beyond := s
		beyond.Switch = max(s.Horizon, s.Switch)
		if a, b := expected(t, never), expected(t, beyond); !a.Equal(b) {
			t.Fatalf("a switch beyond the horizon costs %s, none %s", b, a)
		}
		free := s
		free.Temporary, free.Permanent = decimal.Decimal{}, decimal.Decimal{}
		if v := expected(t, free); !v.IsZero() {
			t.Fatalf("free storage costs %s", v)
		}
	})
}

// The expected value is a count of all that can happen, here for three years of
// two-year storage: failing in the first year brings a renewal in year 1, not
// failing one in year 2, and failing again one in year 2 as well.
func TestExpectedByHand(t *testing.T) {
	s := Strategy{Years: 2, Risk: dec("0.25"), Temporary: dec("16"), Horizon: 3}
	// 1 + 0.25 + (0.25 × 0.25 + 0.75): failed twice, or reached its end.
	if got := expected(t, s); !got.Equal(dec("33")) {
		t.Errorf("16 × 2.0625 is 33, got %s", got)
	}
}

// A renewal that falls on the switching year is not bought.
func TestSwitchOnRenewal(t *testing.T) {
	s := Strategy{Years: 10, Temporary: dec("1"), Permanent: dec("100"), Horizon: 1000}
	for change, want := range map[int]string{9: "101", 10: "101", 11: "102", 20: "102", 21: "103"} {
		s.Switch = change
		if got := expected(t, s); !got.Equal(dec(want)) {
			t.Errorf("a switch in year %d costs %s, want %s", change, got, want)
		}
	}
}

func TestSimulate(t *testing.T) {
	s := Strategy{Years: 10, Switch: 100, Risk: dec("0.03"), Temporary: dec("20"), Permanent: dec("500"), Discount: dec("0.02"), Horizon: DefaultHorizon}
	mean, deviation, err := s.Simulate(5000, 1)
	if err != nil {
		t.Fatal(err)
	}
	// Four standard errors.
	if off := mean.Sub(expected(t, s)).Abs(); off.GreaterThan(deviation.Mul(dec("4")).Div(dec("70.7"))) || !deviation.IsPositive() {
		t.Errorf("mean %s ± %s, expected %s", mean, deviation, expected(t, s))
	}
	// The very same on every machine.
	mean, deviation, err = s.Simulate(50, 1)
	if err != nil || !mean.Equal(dec("179.29701809849")) || !deviation.Equal(dec("12.2893603937979")) {
		t.Errorf("50 runs of seed 1 are %s ± %s: %v", mean, deviation, err)
	}
	other, _, err := s.Simulate(50, 2)
	if err != nil || other.Equal(mean) {
		t.Errorf("seed 2 gives what seed 1 gives: %v", err)
	}
	s.Risk = decimal.Decimal{}
	mean, deviation, err = s.Simulate(3, 1)
	if err != nil || deviation.GreaterThan(dec("1e-10")) || mean.Sub(expected(t, s)).Abs().GreaterThan(dec("1e-10")) {
		t.Errorf("without risk the runs are %s ± %s, not %s: %v", mean, deviation, expected(t, s), err)
	}
	if _, deviation, err = s.Simulate(1, 1); err != nil || !deviation.IsZero() {
		t.Errorf("one run has the deviation %s: %v", deviation, err)
	}
	for _, runs := range []int{0, -1, MaxRuns + 1} {
		if _, _, err := s.Simulate(runs, 1); err == nil {
			t.Errorf("%d runs pass", runs)
		}
	}
}

func TestPermanenceGuards(t *testing.T) {
	sound := Strategy{Years: 10, Switch: 100, Risk: dec("0.03"), Temporary: dec("20"), Permanent: dec("500"), Discount: dec("0.02"), Horizon: 1000}
	for what, change := range map[string]func(*Strategy){
		"no years":         func(s *Strategy) { s.Years = 0 },
		"too many years":   func(s *Strategy) { s.Years = 1001 },
		"switch before":    func(s *Strategy) { s.Switch = -1 },
		"switch late":      func(s *Strategy) { s.Switch = 1001 },
		"no horizon":       func(s *Strategy) { s.Horizon = 0 },
		"a long horizon":   func(s *Strategy) { s.Horizon = 1001 },
		"negative risk":    func(s *Strategy) { s.Risk = dec("-0.1") },
		"risk in percent":  func(s *Strategy) { s.Risk = dec("3") },
		"negative rate":    func(s *Strategy) { s.Discount = dec("-0.1") },
		"rate in percent":  func(s *Strategy) { s.Discount = dec("2") },
		"a negative price": func(s *Strategy) { s.Permanent = dec("-1") },
	} {
		s := sound
		change(&s)
		_, expectedErr := s.Expected()
		_, _, simulateErr := s.Simulate(1, 1)
		if expectedErr == nil || simulateErr == nil {
			t.Errorf("%s passes", what)
		}
	}
	if v := expected(t, sound); !v.IsPositive() {
		t.Errorf("a sound strategy costs %s", v)
	}
}
