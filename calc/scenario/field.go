package scenario

import (
	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Field is the name of an entry of a document, as it stands in a file.
type Field string

// The fields, in the order in which files hold them.
const (
	FieldSchema            Field = "schema"
	FieldModel             Field = "model"
	FieldKind              Field = "kind"
	FieldMethod            Field = "method"
	FieldHabit             Field = "habit"
	FieldHours             Field = "hours"
	FieldPer               Field = "per"
	FieldDevice            Field = "device"
	FieldSize              Field = "size_in"
	FieldWatts             Field = "watts"
	FieldPicture           Field = "picture"
	FieldPeripheral        Field = "peripheral"
	FieldQuality           Field = "quality"
	FieldMbps              Field = "mbps"
	FieldBytes             Field = "bytes"
	FieldAudio             Field = "audio_only"
	FieldConnection        Field = "connection"
	FieldCountry           Field = "country"
	FieldYear              Field = "year"
	FieldBasis             Field = "basis"
	FieldGrid              Field = "grid_g_per_kwh"
	FieldDataCentreCountry Field = "data_centre_country"
	FieldDataCentreGrid    Field = "data_centre_g_per_kwh"
	FieldRenewable         Field = "renewable_hosting"
	FieldPeople            Field = "people"
	FieldUsers             Field = "users"
	FieldDevicesPerUser    Field = "devices_per_user"
	FieldManufacture       Field = "manufacture"
	FieldLifetime          Field = "lifetime_years"
	FieldUseHours          Field = "use_hours_per_day"
	FieldRanges            Field = "ranges"
)

// shape is the JSON type of a field's value.
type shape int

const (
	numberShape shape = iota
	textShape
	flagShape
	otherShape // null, an array, an object
)

// field is one row of the table: all that links, files and forms need to know
// of an entry. Texts are canonical: numbers without exponent, a flag as "1" or
// "0", no area as "".
type field struct {
	name  Field
	key   string // in a link
	shape shape
	// read sets the field from a text. It refuses only what the document cannot
	// hold; check says whether the value is allowed.
	read  func(d *Document, text string) *Problem
	check func(d *Document) *Problem
	// write gives the canonical text; ok is false for an optional value that is
	// not there.
	write func(d *Document) (text string, ok bool)
	// reset copies the value from another document.
	reset func(d *Document, from Document)
	// refuse is the problem with a value of another shape.
	refuse func(given string) *Problem
	// bounds is set for numbers, options for choices.
	bounds  func(d *Document) Allowed
	options []string
}

// fields in the order in which files hold them.
var fields = []*field{
	choice(FieldMethod, "method", func(d *Document) *string { return &d.Method }, methodIDs(func(*viewing.Method) bool { return true })),
	number(FieldHours, "h", func(d *Document) *decimal.Decimal { return &d.Habit.Hours }, hourBounds),
	choice(FieldPer, "per", func(d *Document) *viewing.Period { return &d.Habit.Per }, viewing.Periods),
	choice(FieldDevice, "d", func(d *Document) *viewing.Device { return &d.Habit.Device }, viewing.Devices),
	number(FieldSize, "size", func(d *Document) *decimal.Decimal { return &d.Habit.Inches }, always(inchBounds)),
	optional(FieldWatts, "watts", func(d *Document) *decimal.NullDecimal { return &d.Habit.Watts }, wattBounds),
	choice(FieldPicture, "picture", func(d *Document) *viewing.Picture { return &d.Habit.Picture }, viewing.Pictures),
	choice(FieldPeripheral, "with", func(d *Document) *viewing.Peripheral { return &d.Habit.Peripheral }, viewing.Peripherals),
	choice(FieldQuality, "q", func(d *Document) *viewing.Quality { return &d.Habit.Quality }, viewing.Qualities),
	optional(FieldMbps, "mbps", func(d *Document) *decimal.NullDecimal { return &d.Habit.Mbps }, rateBounds),
	optional(FieldBytes, "bytes", func(d *Document) *decimal.NullDecimal { return &d.Habit.Bytes }, byteBounds),
	yesNo(FieldAudio, "audio", func(d *Document) *bool { return &d.Habit.AudioOnly }),
	choice(FieldConnection, "n", func(d *Document) *viewing.Connection { return &d.Habit.Connection }, viewing.Connections),
	area(FieldCountry, "c", func(d *Document) *string { return &d.Habit.Country }, true),
	year(FieldYear, "year", func(d *Document) *int { return &d.Habit.Year }),
	choice(FieldBasis, "basis", func(d *Document) *factor.Basis { return &d.Habit.Basis }, viewing.Bases),
	optional(FieldGrid, "grid", func(d *Document) *decimal.NullDecimal { return &d.Habit.Grid }, gridBounds),
	area(FieldDataCentreCountry, "dc", func(d *Document) *string { return &d.Habit.DataCentreCountry }, false),
	optional(FieldDataCentreGrid, "dcgrid", func(d *Document) *decimal.NullDecimal { return &d.Habit.DataCentreGrid }, gridBounds),
	optional(FieldRenewable, "renewable", func(d *Document) *decimal.NullDecimal { return &d.Habit.RenewableHosting }, shareBounds),
	count(FieldPeople, "people", func(d *Document) *int { return &d.Habit.People }, peopleBounds),
	optional(FieldUsers, "users", func(d *Document) *decimal.NullDecimal { return &d.Habit.Users }, userBounds),
	optional(FieldDevicesPerUser, "devices", func(d *Document) *decimal.NullDecimal { return &d.Habit.DevicesPerUser }, perUserBounds),
	yesNo(FieldManufacture, "make", func(d *Document) *bool { return &d.Habit.Manufacture }),
	optional(FieldLifetime, "life", func(d *Document) *decimal.NullDecimal { return &d.Habit.LifetimeYears }, lifetimeBounds),
	optional(FieldUseHours, "use", func(d *Document) *decimal.NullDecimal { return &d.Habit.UseHoursPerDay }, useHoursBounds),
}

// Fields lists the names of all entries, for completeness tests.
func Fields() []Field {
	names := []Field{FieldSchema, FieldModel, FieldKind, FieldHabit}
	for _, f := range fields {
		names = append(names, f.name)
	}
	return names
}

var fieldByName, fieldByKey = index(fields)

func index(fields []*field) (byName map[Field]*field, byKey map[string]*field) {
	byName, byKey = map[Field]*field{}, map[string]*field{}
	for _, f := range fields {
		byName[f.name], byKey[f.key] = f, f
	}
	return byName, byKey
}

// methodIDs gives the IDs of the methods that fit.
func methodIDs(fit func(*viewing.Method) bool) []string {
	var ids []string
	for _, m := range viewing.Methods {
		if fit(m) {
			ids = append(ids, m.ID)
		}
	}
	return ids
}
