package viewing

import (
	"cmp"
	"fmt"
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Case is a habit by a method in a version of the model: one side of a
// comparison.
type Case struct {
	Method *Method
	Habit  Habit
	// Model is the ID of a version of the model, empty for the newest.
	Model string
	// Ends are the ranges that the visitor gave inputs of the habit.
	Ends []Ends
}

// Ends is the habit with one of its numbers at the low and at the high end of a
// range of the visitor's own.
type Ends struct{ Low, High Habit }

// model is the ID of the case's version.
func (c *Case) model() string { return cmp.Or(c.Model, Model) }

// book is the factor book of the case's version.
func (c Case) book() (*factor.Book, error) {
	if b, ok := factor.BookOf(c.model()); ok {
		return b, nil
	}
	return nil, fmt.Errorf("no model is called %q", c.Model)
}

// with is the case after a change of the habit. The same change is made at the
// ends of its ranges, so that a number that goes on being unsure keeps its doubt,
// and is the same variable before and after.
func (c Case) with(change func(Habit) Habit) Case {
	ends := c.Ends
	c.Habit, c.Ends = change(c.Habit), nil
	for _, e := range ends {
		c.Ends = append(c.Ends, Ends{change(e.Low), change(e.High)})
	}
	return c
}

// OneHour is the case for a single hour, see [Habit.OneHour].
func (c Case) OneHour() Case { return c.with(Habit.OneHour) }

// seed is that of the samples of a case, or of several that share their draws: see
// [formula.Seed]. Its text holds every input of the habit in the order of Drivers,
// a line each as in a link. It holds neither the method, so that a factor has the
// same draws in all of them, nor the model, nor the visitor's ranges, so that a
// wider range is seen to do nothing but widen the band.
func seed(cases ...Case) uint64 {
	texts := make([]string, len(cases))
	for i := range cases {
		var b strings.Builder
		for _, d := range Drivers {
			if d == DriverMethod || d == DriverModel {
				continue
			}
			for _, in := range driverInputs[d] {
				b.WriteString(in.text(&cases[i]))
				b.WriteByte('\n')
			}
		}
		texts[i] = b.String()
	}
	return formula.Seed(texts...)
}

// Driver is a group of inputs that change together, so that a mixture of two
// habits is a habit again: a country goes with its year and its basis.
type Driver string

const (
	DriverMethod      Driver = "method"      // the method
	DriverHours       Driver = "hours"       // hours, period, people, data volume of the period
	DriverDevice      Driver = "device"      // device, size, power, picture, box beside it
	DriverQuality     Driver = "quality"     // quality, data rate, sound only
	DriverConnection  Driver = "connection"  // connection, users of the line, their devices
	DriverCountry     Driver = "country"     // electricity of the viewer and of the data centre
	DriverManufacture Driver = "manufacture" // the making of the device, its life and use
	DriverModel       Driver = "model"       // the version of the model, and with it of the factor book
)

// Drivers lists them in the order in which parts are given.
var Drivers = []Driver{DriverMethod, DriverHours, DriverDevice, DriverQuality, DriverConnection, DriverCountry, DriverManufacture, DriverModel}

// caseInput is one field of a case: how it is taken from another case, and a text
// that is equal for equal values.
type caseInput struct {
	take func(to, from *Case)
	text func(*Case) string
}

func inputAt[T any](at func(*Case) *T) caseInput {
	return caseInput{
		take: func(to, from *Case) { *at(to) = *at(from) },
		text: func(c *Case) string { return fmt.Sprint(*at(c)) },
	}
}

// optionalAt is an optional number: what stands in one that is not valid does
// not count.
func optionalAt(at func(*Habit) *decimal.NullDecimal) caseInput {
	i := inputAt(func(c *Case) *decimal.NullDecimal { return at(&c.Habit) })
	i.text = func(c *Case) string {
		if v := at(&c.Habit); v.Valid {
			return v.Decimal.String()
		}
		return ""
	}
	return i
}

// driverInputs are the fields of each driver.
var driverInputs = map[Driver][]caseInput{
	DriverMethod: {{
		take: func(to, from *Case) { to.Method = from.Method },
		text: func(c *Case) string { return c.Method.ID },
	}},
	DriverHours: {
		inputAt(func(c *Case) *decimal.Decimal { return &c.Habit.Hours }),
		inputAt(func(c *Case) *Period { return &c.Habit.Per }),
		inputAt(func(c *Case) *int { return &c.Habit.People }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.Bytes }),
	},
	DriverDevice: {
		inputAt(func(c *Case) *Device { return &c.Habit.Device }),
		inputAt(func(c *Case) *decimal.Decimal { return &c.Habit.Inches }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.Watts }),
		inputAt(func(c *Case) *Picture { return &c.Habit.Picture }),
		inputAt(func(c *Case) *Peripheral { return &c.Habit.Peripheral }),
	},
	DriverQuality: {
		inputAt(func(c *Case) *Quality { return &c.Habit.Quality }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.Mbps }),
		inputAt(func(c *Case) *bool { return &c.Habit.AudioOnly }),
	},
	DriverConnection: {
		inputAt(func(c *Case) *Connection { return &c.Habit.Connection }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.Users }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.DevicesPerUser }),
	},
	DriverCountry: {
		inputAt(func(c *Case) *string { return &c.Habit.Country }),
		inputAt(func(c *Case) *int { return &c.Habit.Year }),
		inputAt(func(c *Case) *string { return (*string)(&c.Habit.Basis) }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.Grid }),
		inputAt(func(c *Case) *string { return &c.Habit.DataCentreCountry }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.DataCentreGrid }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.RenewableHosting }),
	},
	DriverManufacture: {
		inputAt(func(c *Case) *bool { return &c.Habit.Manufacture }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.LifetimeYears }),
		optionalAt(func(h *Habit) *decimal.NullDecimal { return &h.UseHoursPerDay }),
	},
	DriverModel: {{
		take: func(to, from *Case) { to.Model = from.Model },
		text: (*Case).model,
	}},
}

// differs tells whether two cases differ in the driver's inputs.
func (d Driver) differs(a, b *Case) bool {
	for _, in := range driverInputs[d] {
		if in.text(a) != in.text(b) {
			return true
		}
	}
	return false
}

// take gives a case the driver's inputs of another.
func (d Driver) take(to, from *Case) {
	for _, in := range driverInputs[d] {
		in.take(to, from)
	}
}

// DriverPart is what a driver brings to a difference, in kg CO2e a year.
type DriverPart struct {
	Driver Driver
	Amount decimal.Decimal
}

// Comparison is why two cases differ in the emissions of their years.
type Comparison struct {
	A, B *Result
	// Difference is the year of B less that of A. For a habit of once the year
	// is the one time.
	Difference formula.Change
	// Parts are what each driver that differs brings to the difference, in the
	// order of Drivers. They add up to it exactly. A part is zero where the
	// methods do not represent what differs.
	Parts []DriverPart
}

// Compare says why the years of two cases differ, see [formula.SplitDifference].
// The ranges are those of samples of so many draws, with the same draw of a
// factor on both sides; 0 gives none. Their seed is one of both cases, so that the
// range of a side may differ in its last shown digit from that of its own
// estimate. Both habits must be valid.
func Compare(a, b Case, draws int) (*Comparison, error) {
	c := &Comparison{}
	var err error
	common := seed(a, b)
	if c.A, err = a.estimate(draws, common); err != nil {
		return nil, err
	}
	if c.B, err = b.estimate(draws, common); err != nil {
		return nil, err
	}
	ofA, err := c.A.draw(draws)
	if err != nil {
		return nil, err
	}
	ofB, err := c.B.draw(draws)
	if err != nil {
		return nil, err
	}
	c.Difference = formula.NewChange(c.A.YearCarbon.Value, c.B.YearCarbon.Value, ofA, ofB)
	var differ []Driver
	for _, d := range Drivers {
		if d.differs(&a, &b) {
			differ = append(differ, d)
		}
	}
	split, err := formula.SplitDifference(len(differ), func(fromB formula.Set) (decimal.Decimal, error) {
		mixed := a
		for i, d := range differ {
			if fromB.Has(i) {
				d.take(&mixed, &b)
			}
		}
		return mixed.year()
	})
	if err != nil {
		return nil, err
	}
	for i, d := range differ {
		c.Parts = append(c.Parts, DriverPart{d, split.Parts[i]})
	}
	return c, nil
}

// CommonSeed is the seed of samples in which several results share their draws:
// that of a result itself where there is one, or where all are of one habit.
func CommonSeed(results ...*Result) uint64 {
	cases := make([]Case, len(results))
	for i, r := range results {
		cases[i] = Case{Method: r.Method, Habit: r.Habit}
	}
	return seed(cases...)
}

// yearKey is the node that is compared, in kg.
const yearKey = "watch.year.carbon"

// year is the emissions of a year of the case, in kg.
func (c Case) year() (decimal.Decimal, error) {
	book, err := c.book()
	if err != nil {
		return decimal.Decimal{}, err
	}
	g, _, err := c.Method.BuildOf(book, c.Habit)
	if err != nil {
		return decimal.Decimal{}, err
	}
	n := g.Node(yearKey)
	e, err := formula.ReadFor(g, 0, n)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return e.Value(n), nil
}

// draw gives the draws of the emissions of the result's year, none for 0.
func (r *Result) draw(draws int) ([]float64, error) {
	if draws == 0 {
		return nil, nil
	}
	n := r.YearCarbon.Node
	d, err := formula.SampleFor(r.Graph, draws, r.Seed, 0, n)
	if err != nil {
		return nil, err
	}
	return d.Column(n), nil
}
