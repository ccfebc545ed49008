package page

import (
	"slices"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// controls are the fields of a scenario that the page has a control for. The id
// of the control is the name of the field.
var controls = []scenario.Field{
	scenario.FieldHours, scenario.FieldPer, scenario.FieldDevice, scenario.FieldSize, scenario.FieldQuality,
	scenario.FieldConnection, scenario.FieldCountry,
	scenario.FieldPeripheral, scenario.FieldPicture, scenario.FieldWatts, scenario.FieldMbps, scenario.FieldPeople,
	scenario.FieldUsers, scenario.FieldDevicesPerUser, scenario.FieldAudio,
	scenario.FieldBasis, scenario.FieldYear, scenario.FieldGrid, scenario.FieldDataCentreCountry, scenario.FieldDataCentreGrid,
	scenario.FieldManufacture, scenario.FieldLifetime, scenario.FieldUseHours,
}

// sentenceControls is how many of them, from the first, stand in the sentence.
// The others are folded away until the visitor opens them.
const sentenceControls = 7

// inSight tells whether a control can be seen without opening anything. The size
// is that of a television only.
func (w *Watch) inSight(f scenario.Field) bool {
	if f == scenario.FieldSize {
		return w.doc.Habit.Device == viewing.TV
	}
	return inSentence(f)
}

func inSentence(f scenario.Field) bool { return slices.Contains(controls[:sentenceControls], f) }

// labelOf is the label of a control.
func labelOf(m *text.Messages, f scenario.Field) string {
	t := m.Watch
	return map[scenario.Field]string{
		scenario.FieldHours: t.HoursLabel, scenario.FieldPer: t.PeriodLabel, scenario.FieldDevice: t.DeviceLabel,
		scenario.FieldSize: t.SizeLabel, scenario.FieldQuality: t.QualityLabel, scenario.FieldConnection: t.ConnectionLabel,
		scenario.FieldCountry: t.CountryLabel, scenario.FieldPeripheral: t.Peripheral, scenario.FieldPicture: t.Picture,
		scenario.FieldWatts: t.Watts, scenario.FieldMbps: t.Mbps, scenario.FieldPeople: t.People, scenario.FieldUsers: t.Users,
		scenario.FieldDevicesPerUser: t.DevicesPerUser, scenario.FieldAudio: t.Audio, scenario.FieldBasis: t.Basis,
		scenario.FieldYear: t.Year, scenario.FieldGrid: t.Grid, scenario.FieldDataCentreCountry: t.DataCentre,
		scenario.FieldDataCentreGrid: t.DCGrid, scenario.FieldManufacture: t.Manufacture, scenario.FieldLifetime: t.Lifetime,
		scenario.FieldUseHours: t.UseHours,
	}[f]
}

// flags are those that are on or off.
var flags = map[scenario.Field]bool{scenario.FieldAudio: true, scenario.FieldManufacture: true}

// shown is a field's value as its control shows it: numbers as the language
// writes them, choices by their code.
func shown(l text.Lang, d scenario.Document, f scenario.Field) string {
	s := scenario.Text(d, f)
	if !typed(f) || s == "" {
		return s
	}
	v, err := decimal.NewFromString(s)
	if err != nil {
		return s
	}
	return text.Number(l, v, text.Ungrouped())
}

// typed tells whether a control is a text field for a number. The year is
// chosen from a list.
func typed(f scenario.Field) bool { return scenario.IsNumber(f) && f != scenario.FieldYear }

// given reads what is in a control. An empty optional number is none: ok is
// false then, and there is no error.
func given(l text.Lang, d scenario.Document, f scenario.Field, raw string) (canonical string, ok bool, err error) {
	if !typed(f) {
		return raw, true, nil
	}
	if strings.TrimSpace(raw) == "" && scenario.Text(scenario.Reset(d, f), f) == "" {
		return "", false, nil
	}
	v, err := text.Parse(l, raw)
	return v.String(), err == nil, err
}
