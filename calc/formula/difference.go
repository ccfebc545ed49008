package formula

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/shopspring/decimal"
)

// Set is which of up to 64 drivers are taken from B; the others are from A.
type Set uint64

// Has says whether the i-th driver is taken from B.
func (s Set) Has(i int) bool { return s>>i&1 == 1 }

// With is the set with the i-th driver too.
func (s Set) With(i int) Set { return s | 1<<i }

// Split is a difference with a part for each driver.
type Split struct {
	// A and B are the two values, all drivers from A and all from B.
	A, B decimal.Decimal
	// Parts are what each driver brings to B − A. They add up to it exactly.
	Parts []decimal.Decimal
}

// Total is B − A, the sum of the parts.
func (s *Split) Total() decimal.Decimal { return s.B.Sub(s.A) }

const (
	// mostEnumerated is for how many drivers every set is worked out: 256 of them.
	mostEnumerated = 8
	// mostDrivers is how many a Set can hold.
	mostDrivers = 64
	// samplePairs is how many orders are drawn for more drivers; each is taken
	// backwards too.
	samplePairs = 32
	// sampleSeed draws the orders. It is fixed, so that the parts are always
	// those of the same orders.
	sampleSeed = 1
)

// SplitDifference says why two scenarios differ. The value of a scenario that
// takes some drivers from B and the others from A is given by a function, since
// A and B may be of different structure (another device, another method); it is
// asked once for each set.
//
// A driver's part is its Shapley value: what changing it brings, on the average
// over all orders in which the drivers can be changed one after the other. A
// driver that changes no value has a part of exactly zero, two that do the same
// have equal parts, and swapping A and B turns the sign of every part. Up to 8
// drivers every set is worked out, 2 to the power of their number. For more,
// parts are the average over 32 orders drawn with a fixed seed and the same
// orders backwards, which keeps all of that but the equality of two that do the
// same.
//
// Each part is rounded to 34 significant digits; the largest one takes what is
// left by rounding, so that the parts add up exactly.
//
// The error is the first that the function gives, with the set it was asked for.
func SplitDifference(drivers int, value func(fromB Set) (decimal.Decimal, error)) (*Split, error) {
	if drivers < 0 || drivers > mostDrivers {
		return nil, fmt.Errorf("a difference of %d drivers, want 0 to %d", drivers, mostDrivers)
	}
	game := &game{drivers: drivers, value: value, known: map[Set]decimal.Decimal{}}
	all := ^Set(0) >> (mostDrivers - drivers)
	if drivers == 0 {
		all = 0
	}
	s := &Split{A: game.at(0), B: game.at(all)}
	if drivers <= mostEnumerated {
		s.Parts = game.enumerate()
	} else {
		s.Parts = game.sample()
	}
	if game.err != nil {
		return nil, game.err
	}
	s.close()
	return s, nil
}

// close gives what rounding left over to the largest part.
func (s *Split) close() {
	if len(s.Parts) == 0 {
		return
	}
	largest, left := 0, s.Total()
	for i, p := range s.Parts {
		left = left.Sub(p)
		if p.Abs().GreaterThan(s.Parts[largest].Abs()) {
			largest = i
		}
	}
	s.Parts[largest] = s.Parts[largest].Add(left)
}

// game is a value for each set of drivers, as far as it was asked for.
type game struct {
	drivers int
	value   func(Set) (decimal.Decimal, error)
	known   map[Set]decimal.Decimal
	err     error
}

func (g *game) at(s Set) decimal.Decimal {
	if v, ok := g.known[s]; ok || g.err != nil {
		return v
	}
	v, err := g.value(s)
	if err != nil {
		g.err = fmt.Errorf("drivers %b from B: %w", uint64(s), err)
	}
	g.known[s] = v
	return v
}

// enumerate gives the Shapley values: a set of k drivers stands before a driver
// in k! (n − 1 − k)! of the n! orders.
func (g *game) enumerate() []decimal.Decimal {
	factorial := []int64{1}
	for i := range g.drivers {
		factorial = append(factorial, factorial[i]*int64(i+1))
	}
	parts := make([]decimal.Decimal, g.drivers)
	for i := range parts {
		sum := decimal.Decimal{}
		for s := Set(0); s < 1<<g.drivers; s++ {
			if s.Has(i) {
				continue
			}
			size := 0
			for j := range g.drivers {
				size += int(s >> j & 1)
			}
			orders := decimal.New(factorial[size]*factorial[g.drivers-1-size], 0)
			sum = sum.Add(orders.Mul(g.at(s.With(i)).Sub(g.at(s))))
		}
		parts[i] = share(sum, factorial[g.drivers])
	}
	return parts
}

// sample gives the average over some orders, each forwards and backwards.
func (g *game) sample() []decimal.Decimal {
	parts := make([]decimal.Decimal, g.drivers)
	r := rand.New(rand.NewPCG(sampleSeed, uint64(g.drivers)))
	for range samplePairs {
		order := r.Perm(g.drivers)
		for range 2 {
			s := Set(0)
			for _, i := range order {
				parts[i] = parts[i].Add(g.at(s.With(i)).Sub(g.at(s)))
				s = s.With(i)
			}
			slices.Reverse(order)
		}
	}
	for i := range parts {
		parts[i] = share(parts[i], 2*samplePairs)
	}
	return parts
}

// share is a sum over so many.
func share(sum decimal.Decimal, of int64) decimal.Decimal {
	if sum.IsZero() {
		return decimal.Decimal{}
	}
	return divide(sum, decimal.New(of, 0))
}

// RangeOfDifference gives the 5 % and the 95 % quantile of b − a, two columns of
// samples with one seed and as many draws. A factor's draws depend on the seed
// and its ID only, so what both sides share is the same variable in both and
// falls out of the difference. A column of one draw counts for all.
func RangeOfDifference(a, b []float64) (low, high float64) {
	sorted := join(Difference, b, a)
	slices.Sort(sorted)
	return quantile(sorted, 0.05), quantile(sorted, 0.95)
}

// Change is how much more one amount is than another, in the unit of both.
type Change struct {
	Value decimal.Decimal
	// Low and High are the ends of the range in which nine draws in ten lie, with
	// the same draw of a factor on both sides, rounded to 12 significant digits and
	// widened to the value. They are not valid when there are no draws.
	Low, High decimal.NullDecimal
}

// NewChange is b − a with its range, if there are draws of both.
func NewChange(a, b decimal.Decimal, ofA, ofB []float64) Change {
	c := Change{Value: b.Sub(a)}
	if ofA == nil {
		return c
	}
	end := func(f float64) decimal.Decimal { return Significant(decimal.NewFromFloat(f), 12) }
	low, high := RangeOfDifference(ofA, ofB)
	c.Low = decimal.NewNullDecimal(decimal.Min(end(low), c.Value))
	c.High = decimal.NewNullDecimal(decimal.Max(end(high), c.Value))
	return c
}
