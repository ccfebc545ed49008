// Package viewing estimates the greenhouse gases of watching video, by methods
// that others have published.
//
// One file holds one method. Each builds an expression graph from a [Habit] and
// the factor book, in the terms of its publication, and says what it covers and
// what it cannot represent. Methods are shown side by side and never averaged:
// they answer different questions (see [Kind]).
package viewing

import (
	"fmt"
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
)

// Model is the newest version of the model: it changes whenever any result does.
// The numbers of the earlier ones stay in the factor book, see [Case].
const Model = factor.Model

// Component is a part of the chain from the data centre to the eye.
type Component string

const (
	DataCentre  Component = "data_centre"
	Network     Component = "network"
	Router      Component = "router"
	Periphery   Component = "peripheral"
	Screen      Component = "screen"
	Manufacture Component = "manufacture"
)

// Components in the order of the chain.
var Components = []Component{DataCentre, Network, Router, Periphery, Screen, Manufacture}

// Kind is the question that a method answers.
type Kind string

const (
	// MarginalKind: what changes when I watch, or change how I watch.
	MarginalKind Kind = "marginal"
	// AverageKind: which share of the whole system's electricity is mine.
	AverageKind Kind = "average"
	// LifeCycleKind: an average share with the making of the equipment.
	LifeCycleKind Kind = "lifecycle"
	// WebKind: made for web pages, not for video.
	WebKind Kind = "web"
	// HistoricalKind: published, later corrected or refuted.
	HistoricalKind Kind = "historical"
)

// Field is an input of a habit that a method may or may not represent.
type Field string

const (
	FieldDevice     Field = "device"
	FieldSize       Field = "size"
	FieldWatts      Field = "watts"
	FieldPicture    Field = "picture"
	FieldPeripheral Field = "peripheral"
	FieldQuality    Field = "quality"
	FieldAudio      Field = "audio"
	FieldConnection Field = "connection"
	FieldCountry    Field = "country"
	FieldDataCentre Field = "data_centre"
	FieldRenewable  Field = "renewable_hosting"
	// FieldHousehold is how many share the line, FieldDevicesPerUser how many
	// devices each of them has connected to it.
	FieldHousehold      Field = "household"
	FieldDevicesPerUser Field = "devices_per_user"
	FieldManufacture    Field = "manufacture"
	// FieldBytes is a data volume in place of hours.
	FieldBytes Field = "bytes"
)

// Method is one published way to work out the footprint of viewing.
type Method struct {
	// ID is stable: "power", "average", ….
	ID string
	// Name is the proper name, the same in every language: "Carbon Trust 2021".
	Name      string
	Publisher string
	// Year of publication, and the region for which it was published (an area
	// code of the factor book).
	Year   int
	Region string
	Kind   Kind
	// Source is the ID of the publication in the factor book.
	Source string
	// Boundary is what the method counts in operation; LifeCycle tells whether
	// the making of the equipment is always part of it.
	Boundary  []Component
	LifeCycle bool
	// Represents names the inputs that reach the result. Any other input that
	// the visitor sets is answered with a warning.
	Represents []Field

	build func(*builder)
}

// Methods in the order in which they are offered. The first is the default.
var Methods = []*Method{
	power,
	average,
	malmodin,
	scope3,
	iea,
	ademe,
	istrate,
	shift,
	carbonalyser,
	obringer,
	marks,
	swd4,
	swd3,
	onebyte,
}

// Find gives the method with that ID.
func Find(id string) (*Method, error) {
	for _, m := range Methods {
		if m.ID == id {
			return m, nil
		}
	}
	return nil, fmt.Errorf("no method is called %q", id)
}

// WarningCode says what a warning is about. The words are in the message
// catalogues.
type WarningCode string

const (
	// NotRepresented: the method has no such input; the result does not depend
	// on it.
	NotRepresented WarningCode = "not_represented"
	// Substituted: the method has no figure for this choice and uses the one
	// named in Detail.
	Substituted WarningCode = "substituted"
	// NoFigure: no figure was found for this part; it is left out.
	NoFigure WarningCode = "no_figure"
	// RecalledFigure: a figure of the lowest quality grade is used.
	RecalledFigure WarningCode = "recalled_figure"
	// NoEnergy: the method gives emissions only for the part named in Detail, so
	// the energy is incomplete.
	NoEnergy WarningCode = "no_energy"
	// MadeForWeb: the method was made for web pages, not for video.
	MadeForWeb WarningCode = "made_for_web"
	// Outdated: kept for history; later corrected or refuted.
	Outdated WarningCode = "outdated"
	// FullLifeCycle: the making of equipment is always part of this method.
	FullLifeCycle WarningCode = "full_life_cycle"
	// AudioDevice: the device is counted as if it showed a picture.
	AudioDevice WarningCode = "audio_device"
)

// Warning is something that a reader of the result must know.
type Warning struct {
	Code  WarningCode
	Field Field
	// Detail is what was used or left out: a choice's name or a component.
	Detail string
}

// given tells whether the visitor set an input to something that a method
// without it would ignore.
func (h Habit) given(f Field) bool {
	switch f {
	case FieldDevice:
		return h.Device != Mix
	case FieldSize:
		return h.Device == TV && !h.Inches.IsZero()
	case FieldWatts:
		return h.Watts.Valid
	case FieldPicture:
		return h.Picture != StandardPicture
	case FieldPeripheral:
		return h.Peripheral != NoPeripheral
	case FieldQuality:
		return !h.Bytes.Valid
	case FieldAudio:
		return h.AudioOnly
	case FieldConnection:
		return h.Connection != Fixed
	case FieldCountry:
		return h.Country != "" || h.Grid.Valid
	case FieldDataCentre:
		return h.DataCentreCountry != "" || h.DataCentreGrid.Valid
	case FieldRenewable:
		return h.RenewableHosting.Valid
	case FieldHousehold:
		return h.Users.Valid
	case FieldDevicesPerUser:
		return h.DevicesPerUser.Valid
	case FieldManufacture:
		return h.Manufacture
	case FieldBytes:
		return h.Bytes.Valid
	}
	return false
}

// Fields lists the inputs that a method may represent, in the order in which
// their warnings are given.
var Fields = []Field{FieldDevice, FieldSize, FieldWatts, FieldPicture, FieldPeripheral, FieldQuality, FieldAudio,
	FieldConnection, FieldCountry, FieldDataCentre, FieldRenewable, FieldHousehold, FieldDevicesPerUser, FieldManufacture, FieldBytes}

// unrepresented gives a warning for each input that the method ignores.
func (m *Method) unrepresented(h Habit) []Warning {
	var warnings []Warning
	for _, f := range Fields {
		if !h.given(f) || m.Has(f) {
			continue
		}
		// A method without a device has no size, watts or picture either: one
		// warning is enough.
		if (f == FieldSize || f == FieldWatts || f == FieldPicture) && h.given(FieldDevice) && !m.Has(FieldDevice) {
			continue
		}
		// The making is counted anyway, only not by the visitor's years and hours.
		if f == FieldManufacture && m.LifeCycle && !h.LifetimeYears.Valid && !h.UseHoursPerDay.Valid {
			continue
		}
		warnings = append(warnings, Warning{Code: NotRepresented, Field: f})
	}
	return warnings
}

// Has tells whether an input reaches the method's result.
func (m *Method) Has(f Field) bool { return slices.Contains(m.Represents, f) }

// Build makes the method's graph for a habit. The nodes "watch.carbon" and
// "watch.energy" hold the viewer's share in one period. The habit must be
// valid (package scenario checks it).
func (m *Method) Build(h Habit) (*formula.Graph, []Warning, error) {
	return m.BuildOf(factor.Newest(), h)
}

// BuildOf is Build with the factor book of a version of the model.
func (m *Method) BuildOf(book *factor.Book, h Habit) (*formula.Graph, []Warning, error) {
	b := newBuilder(book, m, h)
	m.build(b)
	b.finish()
	return b.g, b.warnings, b.g.Err()
}
