package plan

import (
	"sync"

	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/nature"
	"streamprint/calc/scenario"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Reading is what counts against gross emissions when a promise to match them
// by a date is read.
type Reading string

// The readings, from the mildest to the strictest.
const (
	// OnPaper counts every credit as the tonne it claims, and the removals.
	OnPaper Reading = "paper"
	// ByEvidence counts what evidence supports of the credits at the least, and
	// the removals.
	ByEvidence Reading = "evidence"
	// Physical counts the plan's own removals alone.
	Physical Reading = "physical"
)

// Readings lists them.
var Readings = []Reading{OnPaper, ByEvidence, Physical}

// Way is one thing that would close a gap by itself.
type Way struct {
	// Kind is "credits" of the class ID, "hectares" of the ecosystem ID or
	// "reduction" of the gross emissions.
	Kind, ID string
	// Amount is in t, ha or %, rounded up so that it is enough. It is not valid
	// where no amount would do.
	Amount decimal.NullDecimal
	Unit   string
	// Cost is in USD, for that year.
	Cost decimal.NullDecimal
	// Possible is false under the plan's assumptions, and Reason is what binds:
	// NothingGrown, TooMuchLand, TooFast; Limit is the number that does,
	// in Unit.
	Possible bool
	Reason   string
	Limit    decimal.NullDecimal
}

// What makes a way impossible.
const (
	NothingSupported = "nothing_supported" // evidence supports none of such credits
	NothingGrown     = "nothing_grown"     // what is begun grows nothing by then
	TooMuchLand      = "too_much_land"     // more hectares than the plan says can be found
	TooFast          = "too_fast"          // a further cut than the plan says can be made by then
)

// Answer is the question of the deadline under one reading.
type Answer struct {
	Reading Reading
	// Gross, Counted and Gap are in t; Gap is not below zero.
	Gross, Counted, Gap decimal.Decimal
	Met                 bool
	Ways                []Way
}

// counted is what a reading sets against the gross emissions of a year.
func (y Year) counted(reading Reading) decimal.Decimal {
	switch reading {
	case OnPaper:
		return y.Removals.Add(y.Credits)
	case ByEvidence:
		return y.Removals.Add(y.EvidenceLow)
	}
	return y.Removals
}

// Deadline answers, for each reading, whether the promise is met in its year
// and what would close the gap: credits, hectares begun in the first year after
// the inventory, or a further cut.
func (r *Result) Deadline() ([]Answer, error) {
	y := r.deadline()
	var answers []Answer
	for _, reading := range Readings {
		a := Answer{Reading: reading, Gross: y.Gross, Counted: y.counted(reading)}
		a.Gap = decimal.Max(decimal.Decimal{}, a.Gross.Sub(a.Counted))
		a.Met = a.Gap.IsZero()
		if !a.Met {
			ways, err := r.ways(a)
			if err != nil {
				return nil, err
			}
			a.Ways = ways
		}
		answers = append(answers, a)
	}
	return answers, nil
}

func (r *Result) ways(a Answer) ([]Way, error) {
	var list []Way
	if a.Reading != Physical {
		for _, id := range []string{"redd", "reforestation", "dac"} {
			way, err := creditsFor(r.Plan.Book(), id, a)
			if err != nil {
				return nil, err
			}
			list = append(list, way)
		}
	}
	for _, id := range []string{"grassland", "mangrove", "tropical_forest", "soil"} {
		way, err := r.hectaresFor(id, a)
		if err != nil {
			return nil, err
		}
		list = append(list, way)
	}
	return append(list, r.reductionFor(a)), nil
}

// creditsFor is how many credits of a class close the gap: gap ÷ ratio.
func creditsFor(book *factor.Book, id string, a Answer) (Way, error) {
	class, err := credit.FindClass(id)
	if err != nil {
		return Way{}, err
	}
	supported := decimal.New(1, 0)
	if a.Reading == ByEvidence {
		low, err := book.Find(class.Low)
		if err != nil {
			return Way{}, err
		}
		supported = low.Value
	}
	price, err := book.Find(class.Price)
	if err != nil {
		return Way{}, err
	}
	way := Way{Kind: "credits", ID: id, Unit: "t", Reason: NothingSupported}
	if need := credit.Needed(a.Gap, supported); need.Valid {
		way.Amount, way.Possible, way.Reason = decimal.NewNullDecimal(need.Decimal.RoundUp(3)), true, ""
		way.Cost = decimal.NewNullDecimal(way.Amount.Decimal.Mul(price.Value))
	}
	return way, nil
}

// hectaresFor is how many hectares close the gap, all begun in the year after
// the inventory: gap ÷ what one of them takes up in the year of the deadline.
func (r *Result) hectaresFor(id string, a Answer) (Way, error) {
	way := Way{Kind: "hectares", ID: id, Unit: "ha"}
	each, err := oneHectare(r.Plan.Book(), id, min(r.Plan.Inventory.Year+1, r.Plan.Deadline), r.Plan.Deadline)
	if err != nil {
		return way, err
	}
	if !each.net.IsPositive() {
		way.Reason = NothingGrown
		return way, nil
	}
	need := a.Gap.DivRound(each.net, 12).RoundUp(6)
	way.Amount = decimal.NewNullDecimal(need)
	way.Cost = decimal.NewNullDecimal(need.Mul(each.cost))
	way.Possible = !need.GreaterThan(r.Plan.MostHectares)
	if !way.Possible {
		way.Reason, way.Limit = TooMuchLand, decimal.NewNullDecimal(r.Plan.MostHectares)
	}
	return way, nil
}

// hectare is what one hectare does in a year: t taken up less methane, and USD.
type hectare struct{ net, cost decimal.Decimal }

// hectares keeps what [oneHectare] worked out: it depends on two years and the
// book, and a page asks for it at every change.
var hectares sync.Map

// oneHectare works out one hectare of an ecosystem, begun in a year, in another.
func oneHectare(book *factor.Book, id string, begun, year int) (hectare, error) {
	type key struct {
		book        *factor.Book
		id          string
		begun, year int
	}
	if h, ok := hectares.Load(key{book, id, begun, year}); ok {
		return h.(hectare), nil
	}
	eco, err := nature.Find(id)
	if err != nil {
		return hectare{}, err
	}
	b := &builder{g: formula.NewOf(book, years), n: &Nodes{}}
	grown := eco.Regenerate(b.g, "hectare", b.begun("hectare", decimal.New(1, 0), begun, begun), nature.Growth{})
	net := grown.Net(b.g, "hectare.net")
	cost := b.g.Mul("hectare.cost", net, b.price("hectare", decimal.NullDecimal{}, removalPrice)).In(unit.USD)
	e, err := formula.Read(b.g)
	if err != nil {
		return hectare{}, err
	}
	h := hectare{e.In(net, year-First), e.In(cost, year-First)}
	hectares.Store(key{book, id, begun, year}, h)
	return h, nil
}

// reductionFor is the further cut that closes the gap, in percent of gross. It
// is possible if it is no more than what the plan says can be cut a year, times
// the years from the inventory to the deadline. It is rounded up, so that it does
// close the gap.
func (r *Result) reductionFor(a Answer) Way {
	way := Way{Kind: "reduction", Unit: "%", Amount: decimal.NewNullDecimal(ratio(a.Gap, a.Gross).Shift(2).Add(decimal.New(1, -9)).RoundCeil(9))}
	time := decimal.NewFromInt(int64(max(0, r.Plan.Deadline-r.Plan.Inventory.Year)))
	most := decimal.Min(decimal.New(1, 0), r.Plan.MostCut.Mul(time)).Shift(2)
	way.Possible = !way.Amount.Decimal.GreaterThan(most)
	if !way.Possible {
		way.Reason, way.Limit = TooFast, decimal.NewNullDecimal(most)
	}
	return way
}

// Found is the answer of a search for the value of one parameter.
type Found struct {
	// Value closes the gap; it is not valid if none between the parameter's ends
	// does.
	Value decimal.NullDecimal
	// AtBest is the gap that is left at the better end, in t.
	AtBest decimal.Decimal
	// Opens says that the gap opens as the value rises, as with growth: what is
	// rounded must be rounded down then, and up otherwise.
	Opens bool
	Param Param
}

// Seek looks for the value of one number of the plan, between its ends, at
// which a reading of the promise is just met in a year. It halves the interval,
// so it takes for granted that the gap moves one way; three significant digits.
func Seek(p Plan, key string, year int, reading Reading) (Found, error) {
	a, ok := p.Param(key)
	if !ok || a.Shape != Number {
		return Found{}, scenario.Problems{{Field: field(key), Code: scenario.UnknownField}}
	}
	gap := func(v decimal.Decimal) (float64, error) {
		q := p.clone()
		a.set(&q, v.String())
		g, n, _, err := q.build()
		if err != nil {
			return 0, err
		}
		d, err := formula.Central(g)
		if err != nil {
			return 0, err
		}
		in := func(n *formula.Node) float64 { return d.Year(n, year-First)[0] }
		left := in(n.Gross) - in(n.Removals)
		switch reading {
		case OnPaper:
			left -= in(n.Credits)
		case ByEvidence:
			left -= in(n.Low)
		}
		return left, nil
	}
	low, high := a.Min, a.Max
	atLow, err := gap(low)
	if err != nil {
		return Found{}, err
	}
	atHigh, err := gap(high)
	if err != nil {
		return Found{}, err
	}
	found := Found{Param: a, AtBest: decimal.NewFromFloat(max(0, min(atLow, atHigh))).Round(0)}
	if min(atLow, atHigh) > 0 {
		return found, nil
	}
	if atLow > 0 && atHigh > 0 || atLow <= 0 && atHigh <= 0 {
		found.Value = decimal.NewNullDecimal(low)
		return found, nil
	}
	found.Opens = atLow <= 0
	for range 60 {
		middle := low.Add(high).DivRound(decimal.New(2, 0), 9)
		at, err := gap(middle)
		if err != nil {
			return Found{}, err
		}
		if (at > 0) == found.Opens {
			high = middle
		} else {
			low = middle
		}
		if formula.Significant(low, 4).Equal(formula.Significant(high, 4)) {
			break
		}
	}
	best := high
	if found.Opens {
		best = low
	}
	found.Value = decimal.NewNullDecimal(best)
	return found, nil
}
