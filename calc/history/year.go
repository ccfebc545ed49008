package history

import (
	"cmp"
	"slices"
	"strconv"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// WarningCode says what a reader of a year must know. The words are in the
// message catalogues.
type WarningCode string

const (
	// AssumedLength: each view is counted with Minutes.
	AssumedLength WarningCode = "assumed_length"
	// UnknownDevice: for Hours the file does not say on what; they are counted on the
	// device of the habit.
	UnknownDevice WarningCode = "unknown_device"
	// UnknownCountry: for Hours the file does not say where; they are counted in the
	// country of the habit.
	UnknownCountry WarningCode = "unknown_country"
	// NoGrid: for the Country of Hours there is no grid intensity of the year and
	// the basis asked for; they are counted in the country of the habit.
	NoGrid WarningCode = "no_grid"
	// AnyComputer: Hours on a computer, of which the file does not say whether it is
	// a laptop; they are counted on Device.
	AnyComputer WarningCode = "any_computer"
)

// WarningCodes lists every code, for the completeness tests of the catalogues.
var WarningCodes = []WarningCode{AssumedLength, UnknownDevice, UnknownCountry, NoGrid, AnyComputer}

// Warning is something that a reader of a year must know.
type Warning struct {
	Code    WarningCode
	Hours   decimal.Decimal
	Minutes decimal.Decimal
	Device  viewing.Device
	Country string
}

// Amount is what some hours of viewing come to.
type Amount struct {
	Views   int
	Seconds decimal.Decimal
	// Energy in Wh is zero where the method gives emissions only.
	Energy decimal.Decimal
	// Carbon in g CO2e.
	Carbon decimal.Decimal
}

// Hours is the time in hours, to 34 significant digits.
func (a Amount) Hours() decimal.Decimal { return hours(a.Seconds) }

func (a Amount) plus(b Amount) Amount {
	return Amount{a.Views + b.Views, a.Seconds.Add(b.Seconds), a.Energy.Add(b.Energy), a.Carbon.Add(b.Carbon)}
}

// Part is the hours of a year on one screen in one country.
type Part struct {
	Screen
	// Country is an area of the factor book, or empty for the region and the grid
	// with which the method was published.
	Country string
	Amount
	// Estimate is the method's answer for all of the hours at once, to be explained
	// and with its ranges. It is Carbon but for the last of 34 digits.
	Estimate *viewing.Result
}

// MonthAmount is the hours of a month.
type MonthAmount struct {
	Month Month
	Amount
}

// Result is a year in viewing.
type Result struct {
	Method *viewing.Method
	// First and Last are the months of the year, twelve in all.
	First, Last Month
	// Total is the sum of Parts, and of Months, exactly.
	Amount
	// HasEnergy says whether the method gives an energy for every part.
	HasEnergy bool
	// Low and High are the ends of Carbon's range, in which nine draws in ten lie,
	// in g CO2e; not valid without draws. One draw is the same for all parts.
	Low, High decimal.NullDecimal
	// Parts in the order of devices, boxes and countries.
	Parts []Part
	// Months are twelve, those without a view at zero.
	Months []MonthAmount
	// Warnings about the file; those of the method are in the parts' estimates.
	Warnings []Warning
}

// Year works out twelve months of a history by a method: a year of the calendar,
// or for year 0 the twelve months that end with the last view. Each group's hours
// are estimated with its own device, box and country; all else is as in base: the
// picture, the line, the people who watch together, the grid's year and basis. What
// the file does not tell is as in base too, with a warning. The hours of base, its
// period and its data volume do not count; its own power of a device counts for
// that device alone, its own grid intensity everywhere.
//
// Numbers are exact: 34 digits for each month and part, and sums of those. The
// error is a [Problem] for a year without a view, else that of the method. Base
// must be valid (package scenario checks it).
func Year(h *History, year int, m *viewing.Method, base viewing.Habit, draws int) (*Result, error) {
	last := Month{year, 12}
	if year == 0 {
		last = Month{h.To.Year(), int(h.To.Month())}
	}
	r := &Result{Method: m, First: last.Add(-11), Last: last, HasEnergy: true}
	for i := range 12 {
		r.Months = append(r.Months, MonthAmount{Month: r.First.Add(i)})
	}
	y := yearBuilder{r: r, base: base, parts: map[partKey]*seconds{}, warned: map[warningKey]decimal.Decimal{}}
	for _, g := range h.Groups {
		if g.Month.Compare(r.First) >= 0 && g.Month.Compare(r.Last) <= 0 {
			y.add(h.Kind, g)
		}
	}
	if len(y.parts) == 0 {
		p := Problem{Code: NoSuchYear, Given: strconv.Itoa(year)}
		for _, year := range h.Years() {
			p.Options = append(p.Options, strconv.Itoa(year))
		}
		return nil, p
	}
	if err := y.estimate(draws); err != nil {
		return nil, err
	}
	y.warnings(h)
	return r, nil
}

// yearBuilder collects the seconds of each part, month by month.
type yearBuilder struct {
	r     *Result
	base  viewing.Habit
	parts map[partKey]*seconds
	// warned holds the seconds that a warning is about.
	warned map[warningKey]decimal.Decimal
}

type partKey struct {
	Screen
	country string
}

type warningKey struct {
	code    WarningCode
	device  viewing.Device
	country string
}

// seconds is the views of a part and their time, month by month.
type seconds struct {
	views   [12]int
	seconds [12]decimal.Decimal
}

func (y *yearBuilder) add(kind Kind, g Group) {
	warn := func(code WarningCode, device viewing.Device, country string) {
		k := warningKey{code, device, country}
		y.warned[k] = y.warned[k].Add(g.Seconds)
	}
	p := partKey{g.Screen, g.Country}
	switch {
	case p.Device == "":
		p.Screen = Screen{y.base.Device, y.base.Peripheral}
		warn(UnknownDevice, p.Device, "")
	case p.Device == viewing.Laptop && kind == NetflixActivity:
		if y.base.Device == viewing.Desktop {
			p.Device = viewing.Desktop
		}
		warn(AnyComputer, p.Device, "")
	}
	switch {
	case y.base.Grid.Valid:
		p.country = y.base.Country
	case p.country == "":
		p.country = y.base.Country
		warn(UnknownCountry, "", p.country)
	case p.country != y.base.Country:
		if _, err := factor.Grid(p.country, y.base.Year, y.base.Basis); err != nil {
			warn(NoGrid, "", p.country)
			p.country = y.base.Country
		}
	}
	s := y.parts[p]
	if s == nil {
		s = &seconds{}
		y.parts[p] = s
	}
	month := (g.Month.Year-y.r.First.Year)*12 + g.Month.Month - y.r.First.Month
	s.views[month] += g.Views
	s.seconds[month] = s.seconds[month].Add(g.Seconds)
}

// habit is how a part was watched.
func (y *yearBuilder) habit(p Part, hours decimal.Decimal) viewing.Habit {
	h := y.base
	h.Hours, h.Per, h.Bytes = hours, viewing.Once, decimal.NullDecimal{}
	h.Country = p.Country
	if p.Device != h.Device {
		h.Watts = decimal.NullDecimal{}
		h.LifetimeYears, h.UseHoursPerDay = decimal.NullDecimal{}, decimal.NullDecimal{}
	}
	h.Device, h.Peripheral = p.Device, p.Peripheral
	if h.Device == viewing.TV && h.Inches.IsZero() {
		h.Inches = viewing.Default().Inches
	}
	return h
}

// estimate works out each part once, and each of its months as a change of its
// hours: the graph is the same.
func (y *yearBuilder) estimate(draws int) error {
	r := y.r
	var sample []float64
	for k := range y.parts {
		r.Parts = append(r.Parts, Part{Screen: k.Screen, Country: k.country})
	}
	slices.SortFunc(r.Parts, func(a, b Part) int {
		return cmp.Or(compareScreens(a.Screen, b.Screen), cmp.Compare(a.Country, b.Country))
	})
	for i := range r.Parts {
		p := &r.Parts[i]
		s := y.parts[partKey{p.Screen, p.Country}]
		var all decimal.Decimal
		for _, v := range s.seconds {
			all = all.Add(v)
		}
		var err error
		if p.Estimate, err = viewing.Estimate(r.Method, y.habit(*p, hours(all)), draws); err != nil {
			return err
		}
		if err := y.months(p, s); err != nil {
			return err
		}
		r.Amount = r.Amount.plus(p.Amount)
		r.HasEnergy = r.HasEnergy && p.Estimate.Energy.Node != nil
	}
	if draws == 0 {
		return nil
	}
	// The parts share their draws: a figure that is low is low in all of them.
	results := make([]*viewing.Result, len(r.Parts))
	for i := range r.Parts {
		results[i] = r.Parts[i].Estimate
	}
	common := viewing.CommonSeed(results...)
	for _, e := range results {
		d, err := formula.SampleFor(e.Graph, draws, common, 0, e.Carbon.Node)
		if err != nil {
			return err
		}
		sample = plus(sample, d.Column(e.Carbon.Node), draws)
	}
	r.Low, r.High = between(sample, r.Carbon)
	return nil
}

func (y *yearBuilder) months(p *Part, s *seconds) error {
	e := p.Estimate
	time := e.Graph.Node("watch.time")
	for i, v := range s.seconds {
		if s.views[i] == 0 {
			continue
		}
		a := Amount{Views: s.views[i], Seconds: v}
		exact, err := e.Exact.Change(map[*formula.Node]decimal.Decimal{time: a.Hours()})
		if err != nil {
			return err
		}
		a.Carbon = exact.Value(e.Carbon.Node)
		if e.Energy.Node != nil {
			a.Energy = exact.Value(e.Energy.Node)
		}
		p.Amount = p.Amount.plus(a)
		y.r.Months[i].Amount = y.r.Months[i].plus(a)
	}
	return nil
}

// warnings are those of the file, in the order of their codes.
func (y *yearBuilder) warnings(h *History) {
	r := y.r
	if h.Minutes.Valid {
		r.Warnings = append(r.Warnings, Warning{Code: AssumedLength, Minutes: h.Minutes.Decimal, Hours: r.Hours()})
	}
	var list []Warning
	for k, s := range y.warned {
		list = append(list, Warning{Code: k.code, Hours: hours(s), Device: k.device, Country: k.country})
	}
	slices.SortFunc(list, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(slices.Index(WarningCodes, a.Code), slices.Index(WarningCodes, b.Code)),
			cmp.Compare(a.Country, b.Country), cmp.Compare(a.Device, b.Device))
	})
	r.Warnings = append(r.Warnings, list...)
}

// hours are seconds ÷ 3600, to 34 significant digits.
func hours(seconds decimal.Decimal) decimal.Decimal {
	return formula.Significant(seconds.DivRound(decimal.New(3600, 0), 40), 34)
}

// plus adds columns of draws. A column of one draw is the same in every one.
func plus(sum, column []float64, draws int) []float64 {
	if sum == nil {
		sum = make([]float64, draws)
	}
	for i := range sum {
		if len(column) == 1 {
			sum[i] += column[0]
		} else {
			sum[i] += column[i]
		}
	}
	return sum
}

// between are the 5 % and the 95 % quantile of the draws, to 12 significant
// digits, widened to the value as those of viewing are.
func between(sample []float64, value decimal.Decimal) (low, high decimal.NullDecimal) {
	slices.Sort(sample)
	at := func(p float64) decimal.Decimal {
		where := p * float64(len(sample)-1)
		below := int(where)
		v := sample[below]
		if below+1 < len(sample) {
			v += (where - float64(below)) * (sample[below+1] - v)
		}
		return formula.Significant(decimal.NewFromFloat(v), 12)
	}
	return decimal.NewNullDecimal(decimal.Min(at(0.05), value)), decimal.NewNullDecimal(decimal.Max(at(0.95), value))
}
