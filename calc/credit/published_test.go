package credit

import (
	"strconv"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func null(s string) decimal.NullDecimal { return decimal.NewNullDecimal(dec(s)) }

// publishedCase is a result that somebody else published, or that their own code
// prints, for inputs that they state.
type publishedCase struct {
	// row is the number of the case in the collection, 0 for one that is not in it.
	row  int
	what string
	got  func(t *testing.T) decimal.Decimal
	// want is what was published, within tolerance; an empty one asks for equality.
	want, tolerance string
	source          string
	// known is why a case does not reproduce. Such a case fails when it does, so
	// that the list stays true.
	known string
}

func book(t *testing.T, id string) decimal.Decimal {
	t.Helper()
	f, err := factor.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return f.Value
}

func ty(t *testing.T, m TonneYearMethod, irf string, horizon, delay int, discount string) TonneYearResult {
	t.Helper()
	r, err := TonneYear(m, irf, horizon, delay, dec(discount))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func cost(irf string, horizon int, discount string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal { return ty(t, Lashof, irf, horizon, 0, discount).Cost }
}

func benefit(m TonneYearMethod, irf string, horizon, delay int) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal { return ty(t, m, irf, horizon, delay, "0").Benefit }
}

func ratio(m TonneYearMethod, irf string, horizon, delay int, discount string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal { return ty(t, m, irf, horizon, delay, discount).Ratio.Decimal }
}

// worth is the tonnes emitted that a stored tonne makes up for.
func worth(m TonneYearMethod, irf string, horizon, delay int) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		r := ty(t, m, irf, horizon, delay, "0")
		return r.Benefit.Div(r.Cost)
	}
}

func npv(years, change int, risk, temporary, permanent, discount string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		v, err := Strategy{
			Years: years, Switch: change, Risk: dec(risk), Temporary: dec(temporary), Permanent: dec(permanent),
			Discount: dec(discount), Horizon: DefaultHorizon,
		}.Expected()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// supported is the tonnes behind credits of a class or by a study, on the graph.
func supported(credits, study string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal { return dec(credits).Mul(book(t, study)) }
}

func needed(claim, study string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal { return Needed(dec(claim), book(t, study)).Decimal }
}

// bill is the cost of 1.1 Mt at a price of the book, from the ledger.
func bill(price string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		g := formula.New(1)
		r := Retire(g, "credit.bill", 2025, Entry{
			ID: "bill", Class: "redd", Tonnes: dec("1100000"), From: 2025, Until: 2025, Price: decimal.NewNullDecimal(book(t, price)),
		})
		return read(t, g).Value(r.Cost)
	}
}

func read(t *testing.T, g *formula.Graph) *formula.Exact {
	t.Helper()
	e, err := formula.Read(g)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func portfolio(t *testing.T, of func(*factor.Book) (*Portfolio, error)) *Portfolio {
	t.Helper()
	p, err := of(factor.Newest())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// dacFromRow is all that the inputs of row 39 give of the cost of direct air
// capture: the plant without its energy, capex (million USD) recovered at 8.5 %
// over 20 years, for 1 Mt a year.
func dacFromRow(capex string) func(*testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		rate, growth := dec("0.085"), one
		for range 20 {
			growth = growth.Mul(one.Add(rate))
		}
		return dec(capex).Mul(rate).Mul(growth).Div(growth.Sub(one))
	}
}

const (
	tonYear    = "CarbonPlan ton-year, tests"
	explainer  = "CarbonPlan, ton-year explainer"
	permanence = "CarbonPlan, permanence calculator explainer"
	dacKnown   = "the row gives the plant's capital only; the price of the source also holds some twenty parameters of power plants, storage, " +
		"operation and gas, and its own test of the gas case is marked as failing"
)

var publishedCases = []publishedCase{
	{22, "joos_2013, 20 years", cost("joos_2013", 20, "0"), "14.2", "0.05", tonYear + " (Joos 2013, Table 4)", ""},
	{22, "joos_2013, 50 years", cost("joos_2013", 50, "0"), "30.3", "0.05", tonYear + " (Joos 2013, Table 4)", ""},
	{22, "joos_2013, 100 years", cost("joos_2013", 100, "0"), "52.4", "0.05", tonYear + " (Joos 2013, Table 4)", ""},
	{22, "joos_2013, 500 years", cost("joos_2013", 500, "0"), "184", "0.5", tonYear + " (Joos 2013, Table 4)", ""},
	{22, "joos_2013, 1000 years", cost("joos_2013", 1000, "0"), "310", "0.5", tonYear + " (Joos 2013, Table 4)", ""},
	{23, "ipcc_2000, 100 years", cost("ipcc_2000", 100, "0"), "45.7629", "0.00005", tonYear, ""},
	{23, "ipcc_2000, 100 years, Moura-Costa, 46 years", benefit(MouraCosta, "ipcc_2000", 100, 46), "46", "", tonYear, ""},
	{23, "ipcc_2000, 100 years, Lashof, 46 years", benefit(Lashof, "ipcc_2000", 100, 46), "16.6377", "0.00005", tonYear, ""},
	{24, "ipcc_2007, 100 years", cost("ipcc_2007", 100, "0"), "47.8306", "0.00005", tonYear + " (NCX 2020)", ""},
	{24, "ipcc_2007, 100 years, 3.3 %", cost("ipcc_2007", 100, "0.033"), "17.1838", "0.00005", tonYear + " (NCX 2020)", ""},
	{26, "joos_2013, 100 years, Lashof, 1 year, benefit", benefit(Lashof, "joos_2013", 100, 1), "0.4099", "0.00005", explainer + ", Table 2", ""},
	{26, "joos_2013, 100 years, Lashof, 1 year, ratio", ratio(Lashof, "joos_2013", 100, 1, "0"), "127.741", "0.0005", explainer + ", Table 2", ""},
	{0, "joos_2013, 100 years, Lashof, 1 year, 3.3 %, ratio", ratio(Lashof, "joos_2013", 100, 1, "0.033"), "30.49", "0.005", explainer + ", tests (NCX 2021)", ""},
	{29, "joos_2013, 100 years, Moura-Costa, 25 years", worth(MouraCosta, "joos_2013", 100, 25), "0.48", "0.005", explainer + ", Table 1", ""},
	{29, "joos_2013, 100 years, Moura-Costa, 50 years", worth(MouraCosta, "joos_2013", 100, 50), "0.95", "0.005", explainer + ", Table 1", ""},
	{29, "joos_2013, 100 years, Moura-Costa, 75 years", worth(MouraCosta, "joos_2013", 100, 75), "1.43", "0.005", explainer + ", Table 1", ""},
	{29, "joos_2013, 100 years, Moura-Costa, 100 years", worth(MouraCosta, "joos_2013", 100, 100), "1.91", "0.005", explainer + ", Table 1", ""},
	{0, "joos_2013, 100 years, Lashof, 30 years", worth(Lashof, "joos_2013", 100, 30), "0.244", "0.0005", "formulas of ton-year", ""},
	{0, "joos_2013, 1000 years, Lashof, 1 year", worth(Lashof, "joos_2013", 1000, 1), "0.00076", "0.000005", "formulas of ton-year", ""},
	{30, "CAR, 1 year", ratio(CAR, "joos_2013", 100, 1, "0"), "100", "1e-9", tonYear, ""},
	{30, "CAR, 50 years", ratio(CAR, "joos_2013", 100, 50, "0"), "2", "1e-9", tonYear, ""},
	{30, "CAR, 100 years", ratio(CAR, "joos_2013", 100, 100, "0"), "1", "1e-9", tonYear, ""},

	{32, "ten years for ever", npv(10, 0, "0", "20", "0", "0"), "2000", "", permanence, ""},
	{33, "ten years, switch in year 100", npv(10, 100, "0", "20", "500", "0"), "700", "", permanence, ""},
	{34, "one year at $10, 2 %", npv(1, 100, "0", "10", "500", "0.02"), "508.62", "0.005", permanence, ""},
	{34, "one year at $10, 9 %", npv(1, 100, "0", "10", "500", "0.09"), "121.18", "0.005", permanence, ""},
	{34, "one year at $20, 2 %, as the article's box has it", npv(1, 100, "0", "20", "500", "0.02"), "509", "0.5", permanence,
		"the box beside the text says $20, the text and the result are those of $10"},
	{0, "one year at $20, 2 %, worked out", npv(1, 100, "0", "20", "500", "0.02"), "948.2", "0.05", "formula of the explainer", ""},
	{0, "ten years, risk 3 %, 2 %", npv(10, 100, "0.03", "20", "500", "0.02"), "175", "10", permanence + " (mean ± sd of 50 runs)", ""},
	{0, "ten years, risk 3 %, 9 %", npv(10, 100, "0.03", "20", "500", "0.09"), "39", "6", permanence + " (mean ± sd of 50 runs)", ""},

	{38, "buffer of the Californian pool in percent", func(t *testing.T) decimal.Decimal {
		buffer, market := book(t, "credit.pool.buffer"), book(t, "credit.pool.market")
		return buffer.Div(buffer.Add(market)).Shift(2)
	}, "15.9", "0.2", "CarbonPlan, offset project fire", ""},
	{39, "direct air capture with gas, USD/t", dacFromRow("1029"), "225", "5", "CarbonPlan dac-costing, tests", dacKnown},
	{39, "direct air capture with wind, USD/t", dacFromRow("936.01"), "390", "5", "CarbonPlan dac-costing, tests", dacKnown},
	{39, "direct air capture with sun, USD/t", dacFromRow("936.01"), "480", "10", "CarbonPlan dac-costing, tests", dacKnown},

	{40, "REDD+ supported", supported("1100000", "credit.evidence.probst-2024-redd"), "275000", "", "Probst 2024", ""},
	{40, "all types supported", supported("1100000", "credit.evidence.probst-2024-all"), "176000", "", "Probst 2024", ""},
	{40, "REDD+ needed", needed("1100000", "credit.evidence.probst-2024-redd"), "4400000", "", "Probst 2024", ""},
	{40, "all types needed", needed("1100000", "credit.evidence.probst-2024-all"), "6875000", "", "Probst 2024", ""},
	{41, "needed by Tang", needed("1100000", "credit.evidence.tang-2025"), "8330000", "41650", "Tang 2025", ""},
	{41, "needed by Swinfield", needed("1100000", "credit.evidence.swinfield-2026"), "11770000", "58850", "Swinfield 2026", ""},
	{0, "Swinfield's ratio", func(t *testing.T) decimal.Decimal {
		return Needed(one, book(t, "credit.evidence.swinfield-2026")).Decimal
	},
		"10.7", "1e-20", "Swinfield 2026", ""},
	{0, "Gill-Wiehl's ratio", func(t *testing.T) decimal.Decimal { return book(t, "credit.evidence.gill-wiehl-2024").Mul(dec("26.7")) },
		"2.9", "1e-20", "Gill-Wiehl 2024", ""},
	{42, "Kariba, excess credits in Mt", func(t *testing.T) decimal.Decimal {
		return book(t, "credit.kariba.used").Add(book(t, "credit.kariba.unretired"))
	}, "15.2", "", "CarbonPlan on Verra 2025", ""},
	{43, "Californian forests, value of excess credits in million USD", func(t *testing.T) decimal.Decimal {
		return book(t, "credit.california.over-credited").Mul(book(t, "credit.california.price"))
	}, "410", "1", "CarbonPlan, forest offsets", ""},

	{54, "avoidance, USD", bill("credit.price.avoidance-2025"), "5830000", "", "World Bank 2025", ""},
	{54, "nature removal, USD", bill("credit.price.removal-2025"), "17050000", "", "World Bank 2025", ""},
	{54, "durable removal, USD", bill("credit.price.durable-2025"), "352000000", "", "Senken 2025", ""},

	{55, "Netflix 2022, visible rows in t", func(t *testing.T) decimal.Decimal { return portfolio(t, Netflix2022).Total() }, "1081589", "", "Netflix ESG report 2022", ""},
	{55, "Netflix 2022, removal in percent", func(t *testing.T) decimal.Decimal {
		p := portfolio(t, Netflix2022)
		return p.Removal().Div(p.Total()).Shift(2)
	}, "30.7", "0.1", "Netflix ESG report 2022", ""},
	{3, "Netflix 2022, visible rows and unaccounted, the footprint in t", func(t *testing.T) decimal.Decimal {
		p := portfolio(t, Netflix2022)
		return p.Total().Add(p.Unaccounted)
	}, "1146221", "", "Netflix ESG report 2022", ""},
}

func TestPublishedCases(t *testing.T) {
	for _, c := range publishedCases {
		t.Run(strconv.Itoa(c.row)+" "+c.what, func(t *testing.T) {
			tolerance := decimal.Decimal{}
			if c.tolerance != "" {
				tolerance = dec(c.tolerance)
			}
			got := c.got(t)
			within := got.Sub(dec(c.want)).Abs().LessThanOrEqual(tolerance)
			if within && c.known != "" {
				t.Errorf("reproduces: %s; take it off the known differences", got)
			}
			if !within && c.known == "" {
				t.Errorf("got %s, want %s ± %s (%s)", got, c.want, tolerance, c.source)
			}
		})
	}
}

// The base of the logarithm in the book is the sum of its series.
func TestEuler(t *testing.T) {
	sum, term := one, one
	for n := int64(1); n < 50; n++ {
		term = term.DivRound(decimal.NewFromInt(n), 60)
		sum = sum.Add(term)
	}
	if got := book(t, "credit.euler"); !sum.Round(44).Equal(got) {
		t.Errorf("e is %s in the book, its series gives %s", got, sum.Round(44))
	}
}

// Every factor of the table is used by a formula, offered as a study or listed
// as context, and every one that is named is there in the right unit.
func TestEveryFactorHasAPlace(t *testing.T) {
	place := map[string]bool{"credit.euler": true}
	use := func(u unit.Unit, ids ...string) {
		for _, id := range ids {
			if id == "" {
				continue
			}
			f, err := factor.Find(id)
			if err != nil {
				t.Error(err)
			} else if f.Unit != u {
				t.Errorf("%s is in %s, want %s", id, f.Unit, u)
			}
			place[id] = true
		}
	}
	for _, c := range Classes {
		use(unit.One, c.Low, c.Central, c.High, c.Buffer)
		use(unit.One, c.Studies...)
		use(perTonne, c.Price)
		use(unit.Year, c.Durability)
	}
	use(unit.One, OtherStudies...)
	for _, id := range Context {
		if f, err := factor.Find(id); err == nil {
			use(f.Unit, id)
		} else {
			t.Error(err)
		}
	}
	for _, v := range VCMIVersions {
		for _, tier := range VCMITiers {
			use(unit.One, VCMIThreshold(v, tier))
		}
	}
	for _, irf := range TonneYearIRFs {
		for _, n := range ty(t, Lashof, irf, 1, 1, "0").Graph.Nodes() {
			if n.Factor != nil {
				place[n.Factor.ID] = true
			}
		}
	}
	for _, l := range []string{"chyulu-hills", "mikro-tek", "salvador", "bangladesh", "scott-river", "unaccounted"} {
		use(unit.Tonne, "credit.netflix-2022."+l)
	}
	use(unit.Tonne, "credit.netflix-2021.retired")
	all, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if len(f.ID) > 7 && f.ID[:7] == "credit." && !place[f.ID] {
			t.Errorf("%s has no place", f.ID)
		}
	}
}
