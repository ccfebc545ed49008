// Package unit holds the units of streamprint and checks that formulas respect
// them.
//
// A [Unit] is a product of symbols with integer exponents, such as kWh/GB. Two
// units with the same dimension convert into each other by an exact factor;
// two units with different dimensions never do, so that watt-hours cannot be
// added to grams.
//
// # Choices
//
// Mass always means mass of CO2 equivalent. The watt is not a symbol of its
// own: W is Wh/h, so that a power times a time is an energy without any
// conversion. Day, week and year are counted, not converted to hours: sources
// disagree on whether a year has 365 or 365.25 days, so a formula must say it.
package unit

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// dimension is what a symbol measures.
type dimension int

const (
	energy dimension = iota
	mass
	data
	duration
	day
	week
	year
	length
	area
	money
	person
	device
	dimensions
)

// symbol is one printable unit: its dimension as exponents and its size in the
// base symbol of that dimension.
type symbol struct {
	name string
	dim  [dimensions]int8
	size decimal.Decimal
}

func base(d dimension) [dimensions]int8 {
	var v [dimensions]int8
	v[d] = 1
	return v
}

// symbols lists every symbol. The first symbol of a dimension is its base. The
// order is the order in which a unit prints its symbols.
var symbols = [...]symbol{
	{"Wh", base(energy), one},
	{"kWh", base(energy), exp10(3)},
	{"MWh", base(energy), exp10(6)},
	{"GWh", base(energy), exp10(9)},
	{"TWh", base(energy), exp10(12)},
	{"g", base(mass), one},
	{"kg", base(mass), exp10(3)},
	{"t", base(mass), exp10(6)},
	{"kt", base(mass), exp10(9)},
	{"Mt", base(mass), exp10(12)},
	{"USD", base(money), one},
	{"B", base(data), one},
	{"MB", base(data), exp10(6)},
	{"GB", base(data), exp10(9)},
	{"Mbps", rate(), decimal.New(45, 7)}, // 1e6/8 bytes a second, in bytes an hour
	{"h", base(duration), one},
	{"min", base(duration), decimal.New(1, 0).DivRound(decimal.New(60, 0), 40)},
	{"day", base(day), one},
	{"week", base(week), one},
	{"year", base(year), one},
	{"m", base(length), one},
	{"km", base(length), exp10(3)},
	{"m2", base(area), one},
	{"ha", base(area), exp10(4)},
	{"person", base(person), one},
	{"device", base(device), one},
}

var one = decimal.New(1, 0)

func exp10(n int32) decimal.Decimal { return decimal.New(1, n) }

func rate() [dimensions]int8 {
	v := base(data)
	v[duration] = -1
	return v
}

// Unit is a product of symbols with exponents. The zero Unit is One, the unit
// of a pure number. Units are comparable with ==.
type Unit struct {
	exp [len(symbols)]int8
}

// The units that formulas name most often.
var (
	One     = Unit{}
	Wh      = MustParse("Wh")
	KWh     = MustParse("kWh")
	W       = MustParse("W")
	Gram    = MustParse("g")
	Kg      = MustParse("kg")
	Tonne   = MustParse("t")
	Hour    = MustParse("h")
	Day     = MustParse("day")
	Week    = MustParse("week")
	Year    = MustParse("year")
	Mbps    = MustParse("Mbps")
	Byte    = MustParse("B")
	GB      = MustParse("GB")
	GBPerH  = MustParse("GB/h")
	GPerKWh = MustParse("g/kWh")
	Km      = MustParse("km")
	Hectare = MustParse("ha")
	USD     = MustParse("USD")
	Person  = MustParse("person")
	Device  = MustParse("device")
)

func lookup(name string) (int, bool) {
	for i := range symbols {
		if symbols[i].name == name {
			return i, true
		}
	}
	return 0, false
}

// watts maps the names of powers to the energy symbol over one hour.
var watts = map[string]string{"W": "Wh", "kW": "kWh", "MW": "MWh", "GW": "GWh", "TW": "TWh"}

// Parse reads a unit such as "kWh/GB", "W/Mbps" or "kg/h/day". Symbols in the
// numerator are joined by "." or "·", a trailing digit after "^" is an
// exponent, and each "/" starts one more symbol of the denominator. "1" and
// the empty string are the unit of a pure number.
func Parse(s string) (Unit, error) {
	var u Unit
	for i, part := range strings.Split(s, "/") {
		sign := int8(1)
		if i > 0 {
			sign = -1
		}
		for _, word := range strings.FieldsFunc(part, func(r rune) bool { return r == '.' || r == '·' }) {
			name, exponent := word, int8(1)
			if at := strings.IndexByte(word, '^'); at >= 0 {
				n, err := strconv.ParseInt(word[at+1:], 10, 8)
				if err != nil || n < 1 || n > 9 {
					return Unit{}, fmt.Errorf("unit %q: bad exponent in %q", s, word)
				}
				name, exponent = word[:at], int8(n)
			}
			if name == "1" {
				continue
			}
			if e, ok := watts[name]; ok {
				name = e
				hour, _ := lookup("h")
				u.exp[hour] -= sign * exponent
			}
			at, ok := lookup(name)
			if !ok {
				return Unit{}, fmt.Errorf("unit %q: unknown symbol %q", s, name)
			}
			if next := int(u.exp[at]) + int(sign*exponent); next < -9 || next > 9 {
				return Unit{}, fmt.Errorf("unit %q: exponent of %q out of range", s, name)
			}
			u.exp[at] += sign * exponent
		}
	}
	return u, nil
}

// MustParse is Parse for units written in the source; it panics on an error.
func MustParse(s string) Unit {
	u, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return u
}

// String prints the unit in the form that Parse reads. A pure number is "1".
func (u Unit) String() string {
	var above, below []string
	hour, _ := lookup("h")
	rest := u.exp[hour]
	for i, e := range u.exp {
		name := symbols[i].name
		if i == hour {
			e = rest
		}
		// One energy over one hour prints as a power.
		if symbols[i].dim == base(energy) && e == 1 && rest < 0 {
			name, rest = strings.TrimSuffix(name, "h"), rest+1
		}
		switch {
		case e == 1:
			above = append(above, name)
		case e > 1:
			above = append(above, fmt.Sprintf("%s^%d", name, e))
		case e == -1:
			below = append(below, name)
		case e < -1:
			below = append(below, fmt.Sprintf("%s^%d", name, -e))
		}
	}
	if len(above) == 0 {
		above = []string{"1"}
	}
	return strings.Join(append([]string{strings.Join(above, "·")}, below...), "/")
}

// Mul is the unit of a product.
func (u Unit) Mul(v Unit) Unit {
	for i := range u.exp {
		u.exp[i] += v.exp[i]
	}
	return u
}

// Div is the unit of a quotient.
func (u Unit) Div(v Unit) Unit {
	for i := range u.exp {
		u.exp[i] -= v.exp[i]
	}
	return u
}

func (u Unit) dimension() [dimensions]int {
	var sum [dimensions]int
	for i, e := range u.exp {
		for d := range sum {
			sum[d] += int(e) * int(symbols[i].dim[d])
		}
	}
	return sum
}

// Compatible reports whether both units measure the same thing.
func (u Unit) Compatible(v Unit) bool { return u.dimension() == v.dimension() }

// size is the unit's size in base symbols, as a numerator and a denominator so
// that no conversion loses a digit before it must.
func (u Unit) size() (num, den decimal.Decimal) {
	num, den = one, one
	for i, e := range u.exp {
		for ; e > 0; e-- {
			num = num.Mul(symbols[i].size)
		}
		for ; e < 0; e++ {
			den = den.Mul(symbols[i].size)
		}
	}
	return num, den
}

// Factor is the number by which a value in u is multiplied to be a value in v:
// 1 kWh is 1000 Wh, so kWh.Factor(Wh) is 1000. It is exact to 40 decimal
// places, and a small one to as many digits. Units of different dimensions give
// an error.
func (u Unit) Factor(v Unit) (decimal.Decimal, error) {
	if u == v {
		return one, nil
	}
	if !u.Compatible(v) {
		return decimal.Decimal{}, fmt.Errorf("%s cannot be converted to %s", u, v)
	}
	un, ud := u.size()
	vn, vd := v.size()
	num, den := un.Mul(vd), ud.Mul(vn)
	smaller := max(0, magnitude(den)-magnitude(num)) // a factor such as 1e-48 has its digits further on
	return num.DivRound(den, 40+smaller), nil
}

// magnitude is the number of digits before the decimal point.
func magnitude(d decimal.Decimal) int32 { return int32(d.NumDigits()) + d.Exponent() }

// Reduce rewrites a product in which several symbols measure the same thing,
// such as Wh·g/kWh, and gives the factor that goes with the rewriting: g and
// 0.001. A unit without such symbols is returned as it is.
func (u Unit) Reduce() (Unit, decimal.Decimal) {
	r := u
	rateAt, _ := lookup("Mbps")
	if r.exp[rateAt] != 0 && r.mixesRate() {
		e := r.exp[rateAt]
		r.exp[rateAt] = 0
		byteAt, _ := lookup("GB")
		hourAt, _ := lookup("h")
		r.exp[byteAt] += e
		r.exp[hourAt] -= e
	}
	for d := range dimensions {
		first, count, net := -1, 0, int8(0)
		for i, e := range r.exp {
			if e != 0 && symbols[i].dim == base(d) {
				if first < 0 {
					first = i
				}
				count++
				net += e
			}
		}
		if count < 2 {
			continue
		}
		for i := range r.exp {
			if symbols[i].dim == base(d) {
				r.exp[i] = 0
			}
		}
		r.exp[first] = net
	}
	if r == u {
		return u, one
	}
	f, err := u.Factor(r)
	if err != nil { // cannot happen: the rewriting keeps the dimension
		panic(err)
	}
	return r, f
}

// mixesRate reports whether the unit has a data symbol beside Mbps.
func (u Unit) mixesRate() bool {
	for i, e := range u.exp {
		if e != 0 && symbols[i].dim == base(data) {
			return true
		}
	}
	return false
}
