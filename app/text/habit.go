package text

import (
	"strings"

	"streamprint/calc/viewing"
)

// HabitText is a habit in a line: what it is measured by, what is watched on and
// how, where.
func (m *Messages) HabitText(h viewing.Habit) string {
	amount := InUnit(m.Lang, h.Hours, "h").String()
	if h.Bytes.Valid {
		amount = InUnit(m.Lang, h.Bytes.Decimal.Shift(-9), "GB").String()
		if h.Hours.IsPositive() {
			amount = InUnit(m.Lang, h.Hours, "h").String() + ", " + amount
		}
	}
	if h.Per != viewing.Once {
		amount += " " + m.Period[h.Per]
	}
	device := m.Device[h.Device]
	if h.Device == viewing.TV {
		device += " " + m.Watch.SizeBefore + " " + Number(m.Lang, h.Inches) + " " + m.Watch.SizeAfter
	}
	said := []string{amount, device}
	if h.AudioOnly {
		said = append(said, m.Field[viewing.FieldAudio])
	}
	switch {
	case h.Bytes.Valid:
	case h.Mbps.Valid:
		said = append(said, InUnit(m.Lang, h.Mbps.Decimal, "Mbps").String())
	case !h.AudioOnly:
		said = append(said, m.Quality[h.Quality])
	}
	place := m.Watch.AsPublished
	switch {
	case h.Grid.Valid:
		place = InUnit(m.Lang, h.Grid.Decimal, CO2eUnit("g/kWh")).String()
	case h.Country != "":
		place = InCountry(m.Lang, h.Country)
	}
	return strings.Join(append(said, m.Connection[h.Connection], place), ", ")
}
