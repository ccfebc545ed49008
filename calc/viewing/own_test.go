package viewing

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
)

// unsure is a case whose hours are from half to one and a half of what they are.
func unsure(m *Method) Case {
	c := Case{Method: m, Habit: Default()}
	low, high := c.Habit, c.Habit
	low.Hours, high.Hours = dec("1"), dec("3")
	c.Ends = []Ends{{low, high}}
	return c
}

func worked(t *testing.T, c Case, draws int) *Result {
	t.Helper()
	r, err := c.Estimate(draws)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The band of a case whose hours are open holds that of the same case without, and
// its centre is the same; hours are among what moves it most.
func TestUnsureHours(t *testing.T) {
	for _, m := range Methods {
		exact, open := worked(t, Case{Method: m, Habit: Default()}, 2000), worked(t, unsure(m), 2000)
		a, b := exact.YearCarbon, open.YearCarbon
		if !a.Value.Equal(b.Value) || exact.Seed != open.Seed {
			t.Errorf("%s: %s with seed %d, without a range %s with %d", m.ID, b.Value, open.Seed, a.Value, exact.Seed)
		}
		if b.Low.Decimal.GreaterThan(b.Value) || b.Value.GreaterThan(b.High.Decimal) {
			t.Errorf("%s: the band %s to %s is beside %s", m.ID, b.Low.Decimal, b.High.Decimal, b.Value)
		}
		if width := func(q Quantity) decimal.Decimal { return q.High.Decimal.Sub(q.Low.Decimal) }; width(b).LessThan(width(a)) {
			t.Errorf("%s: the band is %s wide, without a range %s", m.ID, width(b), width(a))
		}
		s, err := open.Sensitivity(2000)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range s.Factors {
			found = found || f.Node.Key == "watch.time" && f.Share > 0
		}
		if !found {
			t.Errorf("%s: hours are not among what moves the answer: %+v", m.ID, s.Factors)
		}
	}
}

// A tenth less time is a tenth less, however open the time is: the hours are the
// same variable before and after.
func TestChoicesKeepRanges(t *testing.T) {
	c := unsure(power)
	list := choicesOf(t, c, 2000)
	fewer, ok := find(list, FewerHours)
	if !ok {
		t.Fatal("no choice of fewer hours")
	}
	now := worked(t, c, 2000).YearCarbon
	for _, end := range [][2]decimal.Decimal{{fewer.Change.Low.Decimal, now.High.Decimal}, {fewer.Change.High.Decimal, now.Low.Decimal}} {
		got, want := end[0].InexactFloat64(), -end[1].InexactFloat64()/10
		if math.Abs(got-want) > 1e-9*math.Abs(want) {
			t.Errorf("an end of the change is %g, a tenth of the band %g", got, want)
		}
	}
	// What does not depend on the range of a thing that is gone has none.
	c.Habit.Watts = given("90")
	for i := range c.Ends {
		c.Ends[i].Low.Watts, c.Ends[i].High.Watts = given("90"), given("90")
	}
	low, high := c.Habit, c.Habit
	low.Watts, high.Watts = given("20"), given("200")
	c.Ends = append(c.Ends, Ends{low, high})
	if phone := c.with(func(h Habit) Habit { return h.on(Phone) }); len(phone.Ends) != 2 || phone.Ends[1].Low.Watts.Valid || phone.Ends[1].High.Watts.Valid {
		t.Errorf("on a phone the ends are %+v", phone.Ends)
	}
}

// One hour of unsure hours is one hour.
func TestOneHourIsSure(t *testing.T) {
	r := worked(t, unsure(power).OneHour(), 0)
	if low, high, ok := r.Graph.Node("watch.time").Own(); ok {
		t.Errorf("one hour is %s to %s", low, high)
	}
	if !r.Exact.Value(r.Graph.Node("watch.time")).Equal(dec("1")) {
		t.Error("it is not one hour")
	}
}

// Both sides of a comparison have one seed, whichever comes first; one habit by
// two methods keeps its own.
func TestSeedsOfComparisons(t *testing.T) {
	a, b := Case{Method: power, Habit: Default()}, Case{Method: power, Habit: Default().OneHour()}
	ab, ba := compare(t, a, b, 100), compare(t, b, a, 100)
	if ab.A.Seed != ab.B.Seed || ab.A.Seed != ba.A.Seed || ab.A.Seed == seed(a) || ab.A.Seed == seed(b) {
		t.Errorf("seeds %d, %d, and %d turned about", ab.A.Seed, ab.B.Seed, ba.A.Seed)
	}
	if !ab.Difference.Low.Decimal.Equal(ba.Difference.High.Decimal.Neg()) {
		t.Errorf("the difference begins at %s, turned about it ends at %s", ab.Difference.Low.Decimal, ba.Difference.High.Decimal)
	}
	other := a
	other.Method, other.Model = average, "2026.1"
	c := compare(t, a, other, 100)
	if own := worked(t, a, 100); c.A.Seed != own.Seed || !c.A.Carbon.Low.Decimal.Equal(own.Carbon.Low.Decimal) || CommonSeed(c.A, c.B) != own.Seed {
		t.Error("a comparison of methods does not show the ranges of the page")
	}
	if got := seed(a); got != 0x1340e03dbeab9206 {
		t.Errorf("the seed of the usual habit is %#x: bands of old links depend on it", got)
	}
}

// The distribution is that of the draws of the range.
func TestDistribution(t *testing.T) {
	r := worked(t, unsure(power), 2000)
	d, err := r.Distribution(r.YearCarbon.Node, 2000, 40)
	if err != nil {
		t.Fatal(err)
	}
	if low := r.YearCarbon.Low.Decimal.InexactFloat64(); len(d.Bins) != 40 || d.Draws != 2000 || math.Abs(d.Low-low) > 1e-9*low || d.Mean <= d.Low || d.Mean >= d.High {
		t.Errorf("%d bins of %d draws, from %g; the range begins at %g, the mean is %g", len(d.Bins), d.Draws, d.Low, low, d.Mean)
	}
}

// BenchmarkChange2000 is a change of the hours, each with draws of its own.
func BenchmarkChange2000(b *testing.B) {
	h, i := Default(), int64(0)
	for b.Loop() {
		i++
		h.Hours = decimal.New(i%20_000+1, -3)
		if _, err := Estimate(power, h, 2000); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkChangeStrip is the strip of methods after a change that has draws of
// its own.
func BenchmarkChangeStrip(b *testing.B) {
	h, i := Default().OneHour(), int64(0)
	for b.Loop() {
		i++
		h.Inches = decimal.New(24000+i%60_000, -3)
		for _, m := range Methods {
			if _, err := Estimate(m, h, 400); err != nil {
				b.Fatal(err)
			}
		}
	}
}
