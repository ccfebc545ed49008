package credit

import (
	"fmt"
	"math"
	"math/rand/v2"

	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Strategy is a way to keep one tonne out of the air for good: temporary storage
// that is renewed, until a year in which permanent storage takes over, if ever.
type Strategy struct {
	// Years is how long temporary storage is bought for, 1 to 1000.
	Years int
	// Switch is the year of the permanent storage, 0 for never. One at the
	// horizon or beyond is never.
	Switch int
	// Risk is the probability, each year, that temporary storage fails and must be
	// bought anew at the end of the year, 0 to 1.
	Risk decimal.Decimal
	// Temporary and Permanent are the prices in USD/t.
	Temporary, Permanent decimal.Decimal
	// Discount is the yearly discount rate, 0 to 1.
	Discount decimal.Decimal
	// Horizon is for how many years costs are counted, 1 to 1000.
	Horizon int
}

// DefaultHorizon is the horizon of CarbonPlan's calculator.
const DefaultHorizon = 1000

// Check reports the first mistake of the strategy.
func (s Strategy) Check() error {
	switch {
	case s.Horizon < 1 || s.Horizon > MaxHorizon:
		return fmt.Errorf("a horizon of %d years, want 1 to %d", s.Horizon, MaxHorizon)
	case s.Years < 1 || s.Years > MaxHorizon:
		return fmt.Errorf("storage for %d years, want 1 to %d", s.Years, MaxHorizon)
	case s.Switch < 0 || s.Switch > MaxHorizon:
		return fmt.Errorf("a switch in year %d, want 0 to %d", s.Switch, MaxHorizon)
	case s.Risk.IsNegative() || s.Risk.GreaterThan(one):
		return fmt.Errorf("a risk of %s, want 0 to 1", s.Risk)
	case s.Discount.IsNegative() || s.Discount.GreaterThan(one):
		return fmt.Errorf("a discount rate of %s, want 0 to 1", s.Discount)
	case s.Temporary.IsNegative() || s.Permanent.IsNegative():
		return fmt.Errorf("prices of %s and %s USD/t, want none below 0", s.Temporary, s.Permanent)
	}
	return nil
}

// switches reports whether permanent storage is ever bought.
func (s Strategy) switches() bool { return s.Switch > 0 && s.Switch < s.Horizon }

// end is the year from which temporary storage is bought no more. In the
// switching year itself it is not: CarbonPlan counts the renewals k with
// k × Years < Switch.
func (s Strategy) end() int {
	if s.switches() {
		return s.Switch
	}
	return s.Horizon
}

// Expected is the expected net present value in USD for a tonne,
//
//	NPV  = Σ u(t) × temporary ÷ (1 + discount)^t + permanent ÷ (1 + discount)^S
//	u(0) = 1
//	u(t) = risk                                    for 0 < t < D
//	u(t) = risk + (1 − risk)^D × u(t − D)          from D on
//
// over the years t before the switch S or the horizon. u(t) is the probability
// that storage for D years is bought in year t: it is, when the one before failed
// in the year, or else when it was bought D years earlier and never failed. With
// this, no run is needed to know what CarbonPlan's calculator estimates from 50
// of them. To 34 significant digits.
func (s Strategy) Expected() (decimal.Decimal, error) {
	g, npv, err := s.Graph()
	if err != nil {
		return decimal.Decimal{}, err
	}
	exact, err := formula.Read(g)
	if err != nil {
		return decimal.Decimal{}, err
	}
	total := exact.Series(npv)
	return total[len(total)-1], nil
}

// Graph gives the formulas of Expected, one value for each year that has a cost.
// The last year of npv is the net present value.
func (s Strategy) Graph() (g *formula.Graph, npv *formula.Node, err error) {
	if err := s.Check(); err != nil {
		return nil, nil, err
	}
	years := s.end()
	if s.switches() {
		years++
	}
	g = formula.New(years)
	key := "credit.permanence."
	whole := g.Input(key+"one", one, unit.One)
	discounts := g.Geometric(key+"discounts",
		g.Div(key+"discount", whole, g.Sum(key+"growth", whole, g.Input(key+"rate", s.Discount, unit.One))))
	costs := g.Mul(key+"temporary", g.Series(key+"renewals", s.renewals(years), unit.One), g.Input(key+"temporary.price", s.Temporary, perTonne))
	if s.switches() {
		switched := make([]decimal.Decimal, years)
		switched[s.Switch] = one
		costs = g.Sum(key+"costs", costs,
			g.Mul(key+"permanent", g.Series(key+"switch", switched, unit.One), g.Input(key+"permanent.price", s.Permanent, perTonne)))
	}
	npv = g.Cumulative(key+"npv", g.Mul(key+"present", costs, discounts))
	return g, npv, g.Err()
}

// renewals is u(t), the probability that storage is bought in each year.
func (s Strategy) renewals(years int) []decimal.Decimal {
	u := make([]decimal.Decimal, years)
	kept := one // (1 − risk)^D
	for range s.Years {
		kept = formula.Significant(kept.Mul(one.Sub(s.Risk)), 34)
	}
	for t := range s.end() {
		switch {
		case t == 0:
			u[t] = one
		case t < s.Years:
			u[t] = s.Risk
		default:
			u[t] = formula.Significant(s.Risk.Add(kept.Mul(u[t-s.Years])), 34)
		}
	}
	return u
}

// MaxRuns is the most runs of a simulation.
const MaxRuns = 10_000

// Simulate plays the strategy that many times, 1 to 10,000, with failures drawn
// at random, and gives the mean and the standard deviation (of a sample, n − 1) of
// the net present value in USD for a tonne, both to 15 significant digits. One
// run has a deviation of zero. The same seed gives the same numbers on every
// machine. This is how CarbonPlan's calculator works, with 50 runs.
func (s Strategy) Simulate(runs int, seed uint64) (mean, deviation decimal.Decimal, err error) {
	if err := s.Check(); err != nil {
		return mean, deviation, err
	}
	if runs < 1 || runs > MaxRuns {
		return mean, deviation, fmt.Errorf("%d runs, want 1 to %d", runs, MaxRuns)
	}
	costs, last := s.presentCosts()
	risk, draw := s.Risk.InexactFloat64(), rand.New(rand.NewPCG(seed, 0))
	values, sum := make([]float64, runs), 0.0
	for i := range values {
		values[i] = last + s.play(costs, risk, draw)
		sum += values[i]
	}
	average, squares := sum/float64(runs), 0.0
	for _, v := range values {
		// The conversion keeps a machine from fusing the product with the sum, which
		// would round differently elsewhere.
		squares += float64((v - average) * (v - average))
	}
	spread := 0.0
	if runs > 1 {
		spread = math.Sqrt(squares / float64(runs-1))
	}
	return significant(average), significant(spread), nil
}

// play gives the cost of the temporary storage of one run.
func (s Strategy) play(costs []float64, risk float64, draw *rand.Rand) float64 {
	total, age := costs[0], 0
	for t := 1; t < len(costs); t++ {
		age++
		if failed := draw.Float64() < risk; failed || age == s.Years {
			total += costs[t]
			age = 0
		}
	}
	return total
}

// presentCosts is what temporary storage bought in each year costs today, and
// what the permanent one does.
func (s Strategy) presentCosts() (temporary []float64, permanent float64) {
	temporary = make([]float64, s.end())
	growth, discount := one.Add(s.Discount).InexactFloat64(), 1.0
	for t := range temporary {
		temporary[t] = s.Temporary.InexactFloat64() / discount
		discount *= growth
	}
	if s.switches() {
		permanent = s.Permanent.InexactFloat64() / discount
	}
	return temporary, permanent
}

func significant(f float64) decimal.Decimal { return formula.Significant(decimal.NewFromFloat(f), 15) }
