package credit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// TonneYearMethod says what storing a tonne for some years is worth.
type TonneYearMethod string

// The methods.
const (
	MouraCosta TonneYearMethod = "moura_costa" // the years of storage
	Lashof     TonneYearMethod = "lashof"      // what is pushed beyond the horizon
	CAR        TonneYearMethod = "car"         // a share of the horizon, as the Climate Action Reserve counts
	Quebec     TonneYearMethod = "quebec"      // what the stored tonne would have done meanwhile
)

// TonneYearMethods lists them.
var TonneYearMethods = []TonneYearMethod{MouraCosta, Lashof, CAR, Quebec}

// TonneYearIRFs are the names of the impulse response functions: the share of a
// pulse of CO2 that is still in the air after t years, by Joos et al. 2013 (the
// IPCC's fifth report), the fourth report of 2007 and the land-use report of 2000.
var TonneYearIRFs = []string{"joos_2013", "ipcc_2007", "ipcc_2000"}

// MaxHorizon is the longest horizon in years, for tonne-years and permanence.
const MaxHorizon = 1000

// TonneYearResult compares one tonne emitted with one tonne stored.
type TonneYearResult struct {
	// Cost is what a tonne emitted now does up to the horizon, and Benefit what
	// storing a tonne up to the delay is worth, both in tonne-years for one tonne.
	Cost, Benefit decimal.Decimal
	// Ratio is Cost ÷ Benefit: the tonnes to store for each tonne emitted. It is
	// absent where storage is worth nothing.
	Ratio decimal.NullDecimal
	// Graph holds the formulas, one value for each year from 0 to the horizon. The
	// last year of "credit.tonne_year.cost" and ".benefit" are Cost and Benefit.
	Graph *formula.Graph
}

// TonneYear works out a method of tonne-year accounting with an impulse response
// function (IRF), a horizon of 1 to 1000 years, a delay of 0 years to the horizon
// and a yearly discount rate of 0 to 1,
//
//	IRF(t)      = a0 + Σ ai e^(−t ÷ τi)
//	cost C(H)   = ∫ 0..H IRF
//	Moura-Costa = ∫ 0..D 1
//	Lashof      = C(H) − ∫ D..H IRF(t − D)
//	CAR         = C(H) × D ÷ H
//	Quebec      = ∫ 0..D IRF
//
// by the trapezoid rule over yearly points, each divided by (1 + discount)^t.
// These are the conventions of CarbonPlan's ton-year. Without discounting,
// Lashof's benefit is also ∫ (H − D)..H IRF; with it, only the difference
// written above compares the same years. To 34 significant digits.
func TonneYear(method TonneYearMethod, irf string, horizon, delay int, discount decimal.Decimal) (TonneYearResult, error) {
	switch {
	case !slices.Contains(TonneYearMethods, method):
		return TonneYearResult{}, fmt.Errorf("tonne-year method %q is unknown", method)
	case !slices.Contains(TonneYearIRFs, irf):
		return TonneYearResult{}, fmt.Errorf("impulse response function %q is unknown", irf)
	case horizon < 1 || horizon > MaxHorizon:
		return TonneYearResult{}, fmt.Errorf("a horizon of %d years, want 1 to %d", horizon, MaxHorizon)
	case delay < 0 || delay > horizon:
		return TonneYearResult{}, fmt.Errorf("a delay of %d years, want 0 to the horizon of %d", delay, horizon)
	case discount.IsNegative() || discount.GreaterThan(one):
		return TonneYearResult{}, fmt.Errorf("a discount rate of %s, want 0 to 1", discount)
	}
	t := newTonneYears(irf, horizon, discount)
	cost := t.integral("cost", t.airborne, t.initial)
	var benefit *formula.Node
	switch method {
	case MouraCosta:
		// A tonne that never decays, with what it does from D to H taken away.
		benefit = t.postponed("benefit", t.integral("whole", t.discounts, t.one), delay)
	case Lashof:
		benefit = t.postponed("benefit", cost, delay)
	case CAR:
		share := t.g.Div(tonneYear+"share",
			t.g.Input(tonneYear+"delay", decimal.NewFromInt(int64(delay)), unit.One),
			t.g.Input(tonneYear+"horizon", decimal.NewFromInt(int64(horizon)), unit.One))
		benefit = t.g.Mul(tonneYear+"benefit", cost, share)
	case Quebec:
		// The integral up to D, told in the year H.
		benefit = t.g.Lag(tonneYear+"benefit", cost, horizon-delay)
	}
	exact, err := formula.Read(t.g)
	if err != nil {
		return TonneYearResult{}, err
	}
	r := TonneYearResult{Cost: exact.Series(cost)[horizon], Benefit: exact.Series(benefit)[horizon], Graph: t.g}
	r.Ratio = Needed(r.Cost, r.Benefit)
	return r, nil
}

// tonneYear begins the keys of a tonne-year graph.
const tonneYear = "credit.tonne_year."

// tonneYears builds a graph of the years 0 to the horizon.
type tonneYears struct {
	g         *formula.Graph
	one, half *formula.Node
	// discount is 1 ÷ (1 + rate), and discounts its powers by year.
	discount, discounts *formula.Node
	// airborne is the discounted IRF, and initial its value at 0.
	airborne, initial *formula.Node
}

func newTonneYears(irf string, horizon int, rate decimal.Decimal) *tonneYears {
	g := formula.New(horizon + 1)
	whole := g.Input(tonneYear+"one", one, unit.One)
	t := &tonneYears{g: g, one: whole, half: g.Input(tonneYear+"half", decimal.New(5, -1), unit.One)}
	t.discount = g.Div(tonneYear+"discount", whole, g.Sum(tonneYear+"growth", whole, g.Input(tonneYear+"rate", rate, unit.One)))
	t.discounts = g.Geometric(tonneYear+"discounts", t.discount)

	step := g.Input(tonneYear+"step", one, unit.Year)
	e := g.Constant("credit.euler")
	id := "credit.irf." + strings.ReplaceAll(irf, "_", "-") + "."
	stays := g.Constant(id + "a0")
	shares, parts := []*formula.Node{stays}, []*formula.Node{stays}
	for i := 1; i <= decays(irf); i++ {
		n := strconv.Itoa(i)
		pace := g.Div(tonneYear+"pace."+n, step, g.Constant(id+"tau"+n))
		left := g.Div(tonneYear+"left."+n, whole, g.Pow(tonneYear+"lost."+n, e, pace))
		share := g.Constant(id + "a" + n)
		shares = append(shares, share)
		parts = append(parts, g.Mul(tonneYear+"decay."+n, share, g.Geometric(tonneYear+"age."+n, left)))
	}
	t.initial = g.Sum(tonneYear+"initial", shares...)
	t.airborne = g.Mul(tonneYear+"airborne", g.Sum(tonneYear+"irf", parts...), t.discounts)
	return t
}

// decays is how many exponentials an IRF has.
func decays(irf string) int {
	if irf == "ipcc_2000" {
		return 4
	}
	return 3
}

// integral is the trapezoid integral of a yearly series from 0 up to each year:
// the running sum less half of both ends. first is the series at 0.
func (t *tonneYears) integral(what string, of, first *formula.Node) *formula.Node {
	return t.g.Sub(tonneYear+what,
		t.g.Cumulative(tonneYear+what+".sum", of),
		t.g.Mul(tonneYear+what+".ends", t.half, t.g.Sum(tonneYear+what+".both", of, first)))
}

// postponed is an integral less that of the same curve started after the delay:
// discounted, the later curve is the same curve times the discount of the delay.
func (t *tonneYears) postponed(what string, integral *formula.Node, delay int) *formula.Node {
	years := t.g.Input(tonneYear+"delay", decimal.NewFromInt(int64(delay)), unit.One)
	return t.g.Sub(tonneYear+what, integral,
		t.g.Mul(tonneYear+what+".later", t.g.Pow(tonneYear+what+".discount", t.discount, years), t.g.Lag(tonneYear+what+".lag", integral, delay)))
}
