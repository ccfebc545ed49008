package scenario

import (
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// documents generates valid documents of every method.
func documents() *rapid.Generator[Document] {
	return rapid.Custom(func(t *rapid.T) Document {
		d := Default()
		d.Method = rapid.SampledFrom(viewing.Methods).Draw(t, "method").ID
		h := &d.Habit
		h.Per = rapid.SampledFrom(viewing.Periods).Draw(t, "per")
		h.Device = rapid.SampledFrom(viewing.Devices).Draw(t, "device")
		h.Picture = rapid.SampledFrom(viewing.Pictures).Draw(t, "picture")
		h.Peripheral = rapid.SampledFrom(viewing.Peripherals).Draw(t, "peripheral")
		h.Quality = rapid.SampledFrom(viewing.Qualities).Draw(t, "quality")
		h.Connection = rapid.SampledFrom(viewing.Connections).Draw(t, "connection")
		h.AudioOnly = rapid.Bool().Draw(t, "audio")
		h.Manufacture = rapid.Bool().Draw(t, "manufacture")
		h.People = rapid.IntRange(1, 100).Draw(t, "people")
		for _, f := range fields {
			if f.bounds == nil || f.name == FieldPeople || f.name == FieldBytes {
				continue
			}
			if _, always := f.write(&d); always || rapid.Bool().Draw(t, "has "+string(f.name)) {
				f.read(&d, within(t, f.name, f.bounds(&d)).String())
			}
		}
		if m, _ := viewing.Find(d.Method); slices.Contains(m.Represents, viewing.FieldBytes) && rapid.Bool().Draw(t, "has bytes") {
			h.Bytes = decimal.NewNullDecimal(within(t, FieldBytes, byteBounds))
		}
		places(t, h)
		for _, f := range d.Uncertain() {
			if f == FieldPeople || rapid.IntRange(0, 3).Draw(t, "has a range of "+string(f)) > 0 {
				continue
			}
			value, _ := d.number(f)
			if f == FieldBytes && value.IsZero() || value.IsNegative() {
				continue
			}
			bounds := fieldByName[f].bounds(&d)
			s := Span{decimal.Max(bounds.Min.Decimal, value.Div(decimal.New(2, 0)).Round(6)), decimal.Min(bounds.Max.Decimal, value.Mul(decimal.New(2, 0)))}
			if with, err := d.WithRange(f, s); err == nil {
				d = with
			}
		}
		return d
	})
}

// within draws a number between the ends, the ends more often than others.
func within(t *rapid.T, name Field, a Allowed) decimal.Decimal {
	low, high := a.Min.Decimal, a.Max.Decimal
	switch rapid.IntRange(0, 9).Draw(t, "end of "+string(name)) {
	case 0:
		return low
	case 1:
		return high
	}
	const parts = 1_000_000
	part := decimal.New(rapid.Int64Range(0, parts).Draw(t, string(name)), -6)
	return low.Add(high.Sub(low).Mul(part)).Round(6)
}

// places draws areas, a basis and a year that go together.
func places(t *rapid.T, h *viewing.Habit) {
	areas, err := factor.Areas()
	if err != nil {
		t.Fatal(err)
	}
	h.Basis = rapid.SampledFrom(viewing.Bases).Draw(t, "basis")
	var fit []factor.Area
	for _, a := range areas {
		if len(YearsOf(a, h.Basis)) > 0 {
			fit = append(fit, a)
		}
	}
	years := factor.GridYears
	pick := func(label string) string {
		if !rapid.Bool().Draw(t, "has "+label) {
			return ""
		}
		a := rapid.SampledFrom(fit).Draw(t, label)
		years = slices.DeleteFunc(slices.Clone(years), func(y int) bool { return !slices.Contains(YearsOf(a, h.Basis), y) })
		return a.Code
	}
	h.Country, h.DataCentreCountry = pick("country"), pick("data centre")
	if h.Country == "" && h.DataCentreCountry == "" && !h.Grid.Valid {
		h.Basis = factor.Average
		return
	}
	h.Year = rapid.SampledFrom(append(slices.Clone(years), 0)).Draw(t, "year")
}
