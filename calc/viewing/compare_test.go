package viewing

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func compare(t failer, a, b Case, draws int) *Comparison {
	t.Helper()
	c, err := Compare(a, b, draws)
	if err != nil {
		t.Fatalf("%v, for %s %+v and %s %+v", err, a.Method.ID, a.Habit, b.Method.ID, b.Habit)
	}
	return c
}

func anyCase(t *rapid.T, label string) Case {
	m := rapid.SampledFrom(Methods).Draw(t, label)
	return Case{Method: m, Habit: anyHabit(t, m)}
}

// String names a method where rapid prints what it drew.
func (m *Method) String() string { return m.ID }

// Whatever two cases: the parts add up to the difference exactly, the range
// holds it, and swapping the two turns every sign.
func TestCompareAnyTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, other := anyCase(t, "a"), anyCase(t, "b")
		b := a // with a few drivers of the other: all seven are 128 mixtures
		for range 3 {
			rapid.SampledFrom(Drivers).Draw(t, "driver").take(&b, &other)
		}
		c := compare(t, a, b, 50)
		sum := decimal.Decimal{}
		for _, p := range c.Parts {
			sum = sum.Add(p.Amount)
		}
		if want := c.B.YearCarbon.Value.Sub(c.A.YearCarbon.Value); !sum.Equal(want) || !c.Difference.Value.Equal(want) {
			t.Errorf("the parts add up to %s, the difference is %s, want %s", sum, c.Difference.Value, want)
		}
		if d := c.Difference; d.Low.Decimal.GreaterThan(d.Value) || d.High.Decimal.LessThan(d.Value) {
			t.Errorf("%s is outside of its range %s to %s", d.Value, d.Low.Decimal, d.High.Decimal)
		}
		back := compare(t, b, a, 0)
		if len(back.Parts) != len(c.Parts) {
			t.Fatalf("%d parts, swapped %d", len(c.Parts), len(back.Parts))
		}
		for i, p := range c.Parts {
			if q := back.Parts[i]; q.Driver != p.Driver || !q.Amount.Equal(p.Amount.Neg()) {
				t.Errorf("%s brings %s, swapped %s %s", p.Driver, p.Amount, q.Driver, q.Amount)
			}
		}
		self := compare(t, a, a, 50)
		if d := self.Difference; len(self.Parts) != 0 || !d.Value.IsZero() || !d.Low.Decimal.IsZero() || !d.High.Decimal.IsZero() {
			t.Errorf("a case differs from itself: %+v", self.Parts)
		}
	})
}

// Each input of a habit belongs to exactly one driver, which takes it from the
// other side whole.
func TestDriversTakeEverything(t *testing.T) {
	if len(driverInputs) != len(Drivers) {
		t.Errorf("%d drivers have inputs, there are %d", len(driverInputs), len(Drivers))
	}
	other := Case{Method: average, Habit: Habit{
		Hours: dec("3"), Per: PerWeek, Device: Phone, Inches: dec("32"), Watts: given("5"), Picture: HDR, Peripheral: Stick,
		Quality: SD, Mbps: given("2"), Bytes: given("7"), AudioOnly: true, Connection: Mobile4G,
		Country: "DEU", Year: 2023, Basis: factor.Marginal, Grid: given("1"), DataCentreCountry: "SWE", DataCentreGrid: given("3"), RenewableHosting: given("0.5"),
		People: 2, Users: given("3"), DevicesPerUser: given("4"), Manufacture: true, LifetimeYears: given("5"), UseHoursPerDay: given("6"),
	}}
	fields := reflect.TypeFor[Habit]()
	for i := range fields.NumField() {
		a := Case{Method: power, Habit: Default()}
		b := a
		reflect.ValueOf(&b.Habit).Elem().Field(i).Set(reflect.ValueOf(other.Habit).Field(i))
		var by []Driver
		for _, d := range Drivers {
			if d.differs(&a, &b) {
				by = append(by, d)
				d.take(&a, &b)
			}
		}
		if len(by) != 1 || !reflect.DeepEqual(a, b) {
			t.Errorf("%s belongs to %v", fields.Field(i).Name, by)
		}
	}
	a, b := Case{Method: power, Habit: Default()}, other
	for _, d := range Drivers {
		d.take(&a, &b)
	}
	if !reflect.DeepEqual(a, b) {
		t.Errorf("all drivers take %+v of %+v", a, b)
	}
	left := a
	left.Habit.Watts = decimal.NullDecimal{Decimal: dec("9")}
	a.Habit.Watts = decimal.NullDecimal{}
	if DriverDevice.differs(&a, &left) {
		t.Error("what stands in an absent number makes a difference")
	}
}

// One thing at a time is the whole difference.
func TestCompareOneDriver(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Case)
		want   Driver
	}{
		{"method", func(c *Case) { c.Method = average }, DriverMethod},
		{"hours", func(c *Case) { c.Habit.Hours = dec("3") }, DriverHours},
		{"period", func(c *Case) { c.Habit.Per = PerWeek }, DriverHours},
		{"phone", func(c *Case) { c.Habit.Device = Phone }, DriverDevice},
		{"quality", func(c *Case) { c.Habit.Quality = UHD }, DriverQuality},
		{"4G", func(c *Case) { c.Habit.Connection = Mobile4G }, DriverConnection},
		{"India", func(c *Case) { c.Habit.Country = "IND" }, DriverCountry},
		{"making", func(c *Case) { c.Habit.Manufacture = true }, DriverManufacture},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := Case{Method: power, Habit: Default()}
			b := a
			tt.change(&b)
			c := compare(t, a, b, 0)
			if len(c.Parts) != 1 || c.Parts[0].Driver != tt.want || c.Parts[0].Amount.IsZero() {
				t.Errorf("parts are %+v", c.Parts)
			}
		})
	}
}

// The shared factors fall out of the range: the grid of one country is on both
// sides, so the range of a small difference is far narrower than the two
// results'.
func TestCommonDraws(t *testing.T) {
	a, b := Case{Method: power, Habit: Default()}, Case{Method: power, Habit: Default()}
	b.Habit.Quality = UHD
	c := compare(t, a, b, 500)
	own := c.A.YearCarbon.High.Decimal.Sub(c.A.YearCarbon.Low.Decimal)
	if width := c.Difference.High.Decimal.Sub(c.Difference.Low.Decimal); width.GreaterThan(own.Div(dec("5"))) {
		t.Errorf("the range of the difference is %s wide, that of one side %s", width, own)
	}
}

// TestGoldenComparisons holds comparisons, choices and sensitivities to the last
// digit, natively and as WebAssembly.
func TestGoldenComparisons(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\n", Model)
	usual := Case{Method: power, Habit: Default()}
	travel := usual
	travel.Habit.Device, travel.Habit.Connection, travel.Habit.Country, travel.Habit.Hours = Phone, Mobile4G, "IND", dec("1")
	averaged := travel
	averaged.Method, averaged.Habit.Quality, averaged.Habit.Manufacture = average, SD, true
	for _, pair := range [][2]Case{{usual, travel}, {usual, averaged}, {{Method: power, Habit: published(nil)}, {Method: shift, Habit: published(nil)}}} {
		c := compare(t, pair[0], pair[1], 500)
		fmt.Fprintf(&b, "\n%s %s to %s %s\n", c.A.Method.ID, c.A.YearCarbon.Value, c.B.Method.ID, c.B.YearCarbon.Value)
		fmt.Fprintf(&b, "    difference %s, %s to %s\n", c.Difference.Value, c.Difference.Low.Decimal, c.Difference.High.Decimal)
		for _, p := range c.Parts {
			fmt.Fprintf(&b, "    %s %s\n", p.Driver, p.Amount)
		}
	}
	for _, c := range []Case{usual, travel, averaged} {
		list, err := Choices(c, 500)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "\nchoices for %s, %s\n", c.Method.ID, c.Habit.Device)
		for _, choice := range list {
			fmt.Fprintf(&b, "    %s %s, %s to %s, %s %t\n", choice.ID, choice.Change.Value, choice.Change.Low.Decimal, choice.Change.High.Decimal, choice.Effect, choice.Represented)
		}
		r, err := Estimate(c.Method, c.Habit, 0)
		if err != nil {
			t.Fatal(err)
		}
		s, err := r.Sensitivity(500)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range s.Factors {
			fmt.Fprintf(&b, "    factor %s %x, %x to %x\n", f.Node.Key, f.Share, f.Low, f.High)
		}
		steps, err := StepDown(c, 500)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range steps {
			fmt.Fprintf(&b, "    step from %s to %s by %s: %s of %s\n", s.A.Habit.Quality, s.B.Habit.Quality, s.A.Method.ID, s.Difference.Value, s.A.YearCarbon.Value)
		}
	}
	golden(t, "testdata/comparisons.txt", b.String())
}

// BenchmarkCompare is the most that can differ: seven drivers, 128 mixtures.
func BenchmarkCompare(bench *testing.B) {
	a := Case{Method: power, Habit: Default()}
	b := Case{Method: average, Habit: published(func(h *Habit) {
		h.Device, h.Quality, h.Connection, h.Country, h.Manufacture = Phone, SD, Mobile4G, "IND", true
	})}
	for bench.Loop() {
		c, err := Compare(a, b, 2000)
		if err != nil || len(c.Parts) != 7 {
			bench.Fatal(err, len(c.Parts))
		}
	}
}
