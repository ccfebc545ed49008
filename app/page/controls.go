package page

import (
	"strings"

	"streamprint/app/text"
	"streamprint/calc/scenario"

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
