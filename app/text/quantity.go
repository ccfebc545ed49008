package text

import (
	"strings"

	"github.com/shopspring/decimal"
)

// The unit label of carbon dioxide equivalent, and the same for terminals and
// file formats that know only ASCII.
const (
	CO2e      = "CO₂e"
	CO2eASCII = "CO2e"
)

// Amount is a written number with its unit, in parts that a page can style.
type Amount struct {
	Number string // "1.23", or "36–57" for a range
	Gap    string // the space between number and unit, if any; it does not break
	Unit   string // "kg CO₂e"; empty for a pure number
}

// String is the amount as one text.
func (a Amount) String() string { return a.Number + a.Gap + a.Unit }

// step is a unit of a family, as a power of ten of the family's base unit, and
// the value from which the next unit is easier to read.
type step struct {
	symbol string
	power  int32
	limit  int64
}

// families lists the units among which [Quantity] chooses. Milligrams end at
// 100 because 0.52 g reads better than 520 mg.
var families = [...][]step{
	{{"mg", -3, 100}, {"g", 0, 1000}, {"kg", 3, 1000}, {"t", 6, 1000}, {"kt", 9, 1000}, {"Mt", 12, 0}},
	{{"Wh", 0, 1000}, {"kWh", 3, 1000}, {"MWh", 6, 1000}, {"GWh", 9, 1000}, {"TWh", 12, 0}},
}

// Quantity writes a value in the unit in which it reads best. The unit is the
// one the value is given in. Masses go from mg to Mt and energies from Wh to
// TWh; other units, and rates such as g/kWh, stay as they are. Without options
// the number has at most three significant digits.
//
// A mass of greenhouse gas is written "g CO2e"; [CO2eUnit] adds that label.
func Quantity(l Lang, value decimal.Decimal, unit string, opts ...Option) Amount {
	return QuantityRange(l, value, value, value, unit, opts...)
}

// QuantityRange is [Quantity] for the values from low to high. Both ends are
// written in the unit that suits the centre, and the unit stands once. Zero suits
// every unit: then that of the larger end is taken.
func QuantityRange(l Lang, low, centre, high decimal.Decimal, unit string, opts ...Option) Amount {
	s := quantityStyle(opts)
	symbol, label := cutCO2e(unit)
	if centre.IsZero() {
		centre = decimal.Max(low.Abs(), high.Abs())
	}
	for _, family := range families {
		for _, from := range family {
			if from.symbol == symbol {
				to := choose(family, s, centre.Shift(from.power))
				shift := from.power - to.power
				return s.amount(l, low.Shift(shift), high.Shift(shift), to.symbol+label)
			}
		}
	}
	return s.amount(l, low, high, unit)
}

// InUnit writes a value in the unit given, as in a table whose rows must be
// compared. Without options the number has at most three significant digits.
func InUnit(l Lang, value decimal.Decimal, unit string, opts ...Option) Amount {
	return quantityStyle(opts).amount(l, value, value, unit)
}

// RangeInUnit is [InUnit] for the values from low to high.
func RangeInUnit(l Lang, low, high decimal.Decimal, unit string, opts ...Option) Amount {
	return quantityStyle(opts).amount(l, low, high, unit)
}

func quantityStyle(opts []Option) style {
	s := style{significant: 3, maxFraction: -1}
	for _, opt := range opts {
		opt(&s)
	}
	return s
}

// choose finds the unit for a value in the base unit of a family: the smallest
// in which the value, as it will be written, stays under the unit's limit.
// Zero is written in the base unit.
func choose(family []step, s style, value decimal.Decimal) step {
	for _, to := range family {
		if to.power < 0 && value.IsZero() {
			continue
		}
		written := s.round(value.Shift(-to.power)).Abs()
		if to.limit == 0 || written.LessThan(decimal.New(to.limit, 0)) {
			return to
		}
	}
	return family[len(family)-1]
}

// amount puts number, gap and unit together.
func (s style) amount(l Lang, low, high decimal.Decimal, unit string) Amount {
	loc := l.locale()
	a := Amount{Number: s.writeRange(loc, low, high), Gap: loc.unitGap}
	switch unit {
	case "", "1":
		a.Gap = ""
		return a
	case "%":
		a.Gap, a.Unit = loc.percentGap, "%"
		return a
	}
	if w, ok := findWord(unit); ok {
		a.Gap = loc.wordGap
		a.Unit = w.form(l, s, low, high, a.Number)
		return a
	}
	a.Unit = UnitSymbol(l, unit)
	return a
}

// octets are the bytes of languages that have a word of their own for them,
// bits what is written Mbps in English alone.
var (
	octets = [...][2]string{{"B", "o"}, {"kB", "ko"}, {"MB", "Mo"}, {"GB", "Go"}, {"TB", "To"}, {"PB", "Po"}, {"EB", "Eo"}}
	bits   = [...][2]string{{"kbps", "kbit/s"}, {"Mbps", "Mbit/s"}, {"Gbps", "Gbit/s"}}
)

// word is a unit that is written as a word.
type word struct {
	unit  string
	forms [len(locales)][2]string // singular and plural, in the order of Langs
}

// words are the units written as words. Minutes are here for their space only:
// French sets a wider one before them than before other symbols.
var words = [...]word{
	{"min", [...][2]string{{"min", "min"}, {"min", "min"}, {"Min.", "Min."}, {"min", "min"}, {"min", "min"}, {"min", "min"}}},
	{"day", [...][2]string{{"day", "days"}, {"jour", "jours"}, {"Tag", "Tage"}, {"día", "días"}, {"dia", "dias"}, {"giorno", "giorni"}}},
	{"week", [...][2]string{{"week", "weeks"}, {"semaine", "semaines"}, {"Woche", "Wochen"}, {"semana", "semanas"}, {"semana", "semanas"}, {"settimana", "settimane"}}},
	{"year", [...][2]string{{"year", "years"}, {"an", "ans"}, {"Jahr", "Jahre"}, {"año", "años"}, {"ano", "anos"}, {"anno", "anni"}}},
	{"person", [...][2]string{{"person", "people"}, {"personne", "personnes"}, {"Person", "Personen"}, {"persona", "personas"}, {"pessoa", "pessoas"}, {"persona", "persone"}}},
	{"device", [...][2]string{{"device", "devices"}, {"appareil", "appareils"}, {"Gerät", "Geräte"}, {"dispositivo", "dispositivos"}, {"dispositivo", "dispositivos"}, {"dispositivo", "dispositivi"}}},
}

func findWord(unit string) (word, bool) {
	for _, w := range words {
		if w.unit == unit {
			return w, true
		}
	}
	return word{}, false
}

// form is singular or plural as the written number wants: one and only one is
// singular; in French and Portuguese what is under two, for a range its high end.
func (w word) form(l Lang, s style, low, high decimal.Decimal, written string) string {
	forms := w.forms[l.index()]
	one := written == "1" || written == "-1"
	switch loc := l.locale(); {
	case loc.byEnd:
		one = one || s.round(high).Equal(decimal.New(1, 0))
	case loc.underTwo:
		one = s.round(decimal.Max(low, high)).Abs().LessThan(decimal.New(2, 0))
	}
	if one {
		return forms[0]
	}
	return forms[1]
}

// UnitSymbol writes a unit in language l. It reads the units of calc/unit:
// products with "·" or ".", exponents after "^", each "/" before one more
// divisor; and the label CO2e after a mass. French writes kWh/Go for kWh/GB, and
// all but English W/(Mbit/s) for W/Mbps. A symbol that the language has no form for is kept.
func UnitSymbol(l Lang, unit string) string {
	gap := l.locale().unitGap
	compound := strings.ContainsAny(unit, "/·.")
	return mapSymbols(unit, func(s string) string {
		s, label := cutCO2e(s)
		name, exponent, _ := strings.Cut(s, "^")
		if name == "m2" {
			name, exponent = "m", "2"
		}
		name = l.symbol(name)
		if compound && strings.Contains(name, "/") {
			name = "(" + name + ")"
		}
		name += strings.Map(raise, exponent)
		switch {
		case label == "":
			return name
		case name == "":
			return CO2e
		}
		return name + gap + CO2e
	})
}

// raise turns a digit into a raised one.
func raise(r rune) rune {
	if '0' <= r && r <= '9' {
		return [...]rune{'⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'}[r-'0']
	}
	return r
}

// symbol writes one symbol of a unit. English keeps the names of units.
func (l Lang) symbol(s string) string {
	loc := l.locale()
	if loc.octet {
		for _, pair := range octets {
			if pair[0] == s {
				return pair[1]
			}
		}
	}
	if !loc.perSecond {
		for _, pair := range bits {
			if pair[0] == s {
				return pair[1]
			}
		}
	}
	if w, ok := findWord(s); ok {
		return w.forms[l.index()][0]
	}
	return s
}

// CO2eUnit adds the label CO2e to the masses of a unit: g/kWh becomes
// g CO2e/kWh. In the engine every mass is one of CO2 equivalent and the unit
// does not say so.
func CO2eUnit(unit string) string {
	return mapSymbols(unit, func(s string) string {
		for _, step := range families[0] {
			if s == step.symbol {
				return s + " " + CO2eASCII
			}
		}
		return s
	})
}

// cutCO2e takes the label CO2e off a symbol.
func cutCO2e(s string) (symbol, label string) {
	for _, suffix := range [...]string{CO2eASCII, CO2e} {
		if symbol, ok := strings.CutSuffix(s, suffix); ok {
			return strings.TrimSpace(symbol), " " + CO2eASCII
		}
	}
	return s, ""
}

// mapSymbols replaces each symbol of a product or quotient and writes products
// with "·".
func mapSymbols(unit string, to func(string) string) string {
	parts := strings.Split(unit, "/")
	for i, part := range parts {
		factors := strings.FieldsFunc(part, func(r rune) bool { return r == '·' || r == '.' })
		for j, factor := range factors {
			factors[j] = to(strings.TrimSpace(factor))
		}
		parts[i] = strings.Join(factors, "·")
	}
	return strings.Join(parts, "/")
}
