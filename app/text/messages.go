package text

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// NodeName names a node of a graph. A key that the catalogue lacks stands for
// itself; the completeness test allows none.
func (m *Messages) NodeName(key string) string {
	if name, ok := m.Node[key]; ok {
		return name
	}
	return key
}

// GridName names a grid intensity with its area and year; ok is false for any
// other factor.
func (m *Messages) GridName(f *factor.Factor) (name string, ok bool) {
	basis := factor.Average
	switch {
	case strings.HasPrefix(f.ID, "grid.marginal."):
		basis = factor.Marginal
	case !strings.HasPrefix(f.ID, "grid.average."):
		return "", false
	}
	return fmt.Sprintf(m.GridFactor[basis], CountryName(m.Lang, f.Region), f.Year), true
}

// factorTexts names the factors by ID; English has their names in the book.
func factorTexts(l Lang) map[string]FactorText {
	if fromFile {
		return fromWords[map[string]FactorText](factorsPart)
	}
	return built(l, factorsPart, englishFactors, frenchFactors, germanFactors, spanishFactors, portugueseFactors, italianFactors)
}

func englishFactors() map[string]FactorText { return nil }

// FactorName names a factor in the reader's language; a grid intensity is named
// with its area and year.
func (m *Messages) FactorName(f *factor.Factor) string {
	if name, ok := m.GridName(f); ok {
		return name
	}
	if t, ok := factorTexts(m.Lang)[f.ID]; ok {
		return t.Name
	}
	return f.Name
}

// FactorNote is a factor's note in the reader's language, empty if it has none.
// The note of an earlier version of a factor is that of the newest one.
func (m *Messages) FactorNote(f *factor.Factor) string {
	if t, ok := factorTexts(m.Lang)[f.ID]; ok && f.Note != "" {
		return t.Note
	}
	return f.Note
}

// LicenceName is the licence of a figure; a plain fact has none.
func (m *Messages) LicenceName(licence string) string {
	if licence == "fact" {
		return m.Fact
	}
	return licence
}

// Colon is the sign before an explanation.
func (m *Messages) Colon() string { return m.Lang.Colon() }

// EquivalentCount says how many of an equivalent, with the right plural.
func (m *Messages) EquivalentCount(id string, count decimal.Decimal, written string) string {
	t := m.Equivalent[id]
	one := written == "1"
	if m.Lang.locale().underTwo { // as it is written
		one = count.Abs().LessThan(decimal.New(2, 0)) && written != "2"
	}
	if one {
		return fmt.Sprintf(t.One, written)
	}
	return fmt.Sprintf(t.Many, written)
}

// Boundary lists what a method counts.
func (m *Messages) Boundary(method *viewing.Method) string {
	return m.Parts(method.Boundary, method.LifeCycle)
}

// Parts lists components, and the making of the equipment if it is counted.
func (m *Messages) Parts(components []viewing.Component, lifeCycle bool) string {
	names := make([]string, len(components))
	for i, c := range components {
		names[i] = m.Component[c]
	}
	list := strings.Join(names, ", ")
	if lifeCycle {
		list += m.Strip.LifeCycle
	}
	return list
}

// MethodMeta is a method's question, region, year and boundary in a line.
func (m *Messages) MethodMeta(method *viewing.Method) string {
	return fmt.Sprintf("%s · %s %d · %s", m.Kind[method.Kind], CountryName(m.Lang, method.Region), method.Year, m.Boundary(method))
}

// Ignores lists the inputs that a method does not represent.
func (m *Messages) Ignores(method *viewing.Method) string {
	var list []string
	for _, f := range viewing.Fields {
		if f != viewing.FieldBytes && f != viewing.FieldRenewable && !method.Has(f) {
			list = append(list, m.Field[f])
		}
	}
	if len(list) == 0 {
		return m.Method.Nothing
	}
	return strings.Join(list, ", ")
}

// WarningText puts a warning into words.
func (m *Messages) WarningText(w viewing.Warning) string {
	return strings.NewReplacer("{field}", m.Field[w.Field], "{detail}", m.detail(w)).Replace(m.Warning[w.Code])
}

// detail names what a warning is about: a choice, a component or a factor.
func (m *Messages) detail(w viewing.Warning) string {
	for _, name := range []string{
		m.DeviceName[viewing.Device(w.Detail)], m.PeripheralName[viewing.Peripheral(w.Detail)],
		m.QualityName[viewing.Quality(w.Detail)], m.ConnectionName[viewing.Connection(w.Detail)],
		m.Component[viewing.Component(w.Detail)],
	} {
		if name != "" {
			return name
		}
	}
	if f, err := factor.Find(w.Detail); err == nil {
		return m.FactorName(f)
	}
	return CountryName(m.Lang, w.Detail)
}

// ParseText says why a text is no number.
func (m *Messages) ParseText(err error) string {
	var p ParseError
	if errors.As(err, &p) {
		return m.Parse[p]
	}
	return m.NotWhole
}

// ProblemText says what is wrong with an input and what is allowed.
func (m *Messages) ProblemText(p scenario.Problem) string {
	a := p.Allowed
	options := a.Options
	if p.Code == scenario.BytesNotSupported || p.Field == scenario.FieldMethod {
		options = methodNames(options)
	}
	in := ""
	if a.Area != "" {
		in = " " + InCountry(m.Lang, a.Area)
	}
	return strings.NewReplacer(
		"{given}", m.given(p),
		"{min}", m.limit(a.Min, a), "{max}", m.limit(a.Max, a),
		"{digits}", strconv.Itoa(a.Digits),
		"{options}", strings.Join(options, ", "),
		"{in}", in,
		"{field}", string(p.Field),
	).Replace(m.Problem[p.Code])
}

// given writes what was there as the reader writes it, if it is a number. A
// year is one only beside its like, and never grouped.
func (m *Messages) given(p scenario.Problem) string {
	switch p.Code {
	case scenario.TooSmall, scenario.TooLarge, scenario.TooPrecise, scenario.NotWhole, scenario.OutsideRange:
	default:
		return p.Given
	}
	v, err := decimal.NewFromString(p.Given)
	if err != nil || strings.ContainsAny(p.Given, "eE") {
		return p.Given
	}
	if p.Field == scenario.FieldYear {
		return Number(m.Lang, v, Ungrouped())
	}
	return Number(m.Lang, v)
}

// limit writes an end of what is allowed: "24 a day", "85 inches", "3,000 g/kWh".
func (m *Messages) limit(v decimal.NullDecimal, a scenario.Allowed) string {
	switch {
	case a.Per != "" && a.Per != viewing.Once:
		return Number(m.Lang, v.Decimal) + " " + m.Period[a.Per]
	case a.Unit == "in":
		return Number(m.Lang, v.Decimal) + m.Lang.locale().wordGap + m.Watch.SizeAfter
	}
	return InUnit(m.Lang, v.Decimal, CO2eUnit(a.Unit), Significant(20)).String()
}

func methodNames(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if method, err := viewing.Find(id); err == nil {
			names[i] = method.Name
		}
	}
	return names
}

// NoteText says what there is to know about a link.
func (m *Messages) NoteText(n scenario.Note) string {
	return strings.NewReplacer("{key}", n.Key, "{given}", n.Given, "{model}", viewing.Model).Replace(m.Note[n.Code])
}
