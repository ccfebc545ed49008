package scenario

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Code says what is wrong. Codes are stable; the message catalogues translate
// them.
type Code string

// Problems with the value of a field.
const (
	// NotANumber: the text is not a decimal number.
	NotANumber Code = "not_a_number"
	// NotWhole: the number has a fraction where whole ones are counted.
	NotWhole Code = "not_whole"
	// TooSmall: the number is below Allowed.Min.
	TooSmall Code = "too_small"
	// TooLarge: the number is above Allowed.Max.
	TooLarge Code = "too_large"
	// TooPrecise: the number has more than Allowed.Digits significant digits or
	// decimal places.
	TooPrecise Code = "too_precise"
	// NotAnOption: the text is none of Allowed.Options.
	NotAnOption Code = "not_an_option"
	// UnknownArea: the factor book has no grid intensity for the area.
	UnknownArea Code = "unknown_area"
)

// Problems between several fields.
const (
	// NoSuchYear: Allowed.Area has a grid intensity for the years of
	// Allowed.Options only; without an area, so has the whole factor book.
	NoSuchYear Code = "no_such_year"
	// NoMarginal: Allowed.Area has no marginal grid intensity.
	NoMarginal Code = "no_marginal"
	// NoAverage: Allowed.Area has a marginal grid intensity only.
	NoAverage Code = "no_average"
	// NeedsArea: a year or a marginal basis without any area it could be of.
	NeedsArea Code = "needs_area"
	// BytesNotSupported: the method counts time, not data; those of
	// Allowed.Options count data.
	BytesNotSupported Code = "bytes_not_supported"
)

// Problems with a range of the visitor's own.
const (
	// BadRange: the text is not a key and two numbers, such as h_1_3.
	BadRange Code = "bad_range"
	// NoRange: the field Given can have no range; those of Allowed.Options can.
	NoRange Code = "no_range"
	// RangeOfNothing: the field Given has no value to have a range of.
	RangeOfNothing Code = "range_of_nothing"
	// OutsideRange: the value Given is not between Allowed.Min and Allowed.Max.
	OutsideRange Code = "outside_range"
)

// Problems with the document as a whole.
const (
	// Missing: a file lacks a field that it must have.
	Missing Code = "missing"
	// UnknownField: a file has a field that the format does not know.
	UnknownField Code = "unknown_field"
	// DuplicateField: a file has the same field twice.
	DuplicateField Code = "duplicate_field"
	// NotAnObject: a file has something else where an object must be.
	NotAnObject Code = "not_an_object"
	// BadJSON: a file is not JSON; Given is the place, as line:column.
	BadJSON Code = "bad_json"
	// BadFragment: a value of a link has a broken percent-encoding.
	BadFragment Code = "bad_fragment"
	// TooLong: a link or a file is longer than Allowed.Max bytes.
	TooLong Code = "too_long"
	// WrongSchema: the version of the format is not one.
	WrongSchema Code = "wrong_schema"
	// NewerSchema: the document was made by a newer program.
	NewerSchema Code = "newer_schema"
)

// Codes lists every code, for the completeness tests of the catalogues.
var Codes = []Code{
	NotANumber, NotWhole, TooSmall, TooLarge, TooPrecise, NotAnOption, UnknownArea,
	NoSuchYear, NoMarginal, NoAverage, NeedsArea, BytesNotSupported,
	BadRange, NoRange, RangeOfNothing, OutsideRange,
	Missing, UnknownField, DuplicateField, NotAnObject, BadJSON, BadFragment, TooLong, WrongSchema, NewerSchema,
}

// Allowed is what would have been right. Only what applies is set.
type Allowed struct {
	// Min and Max are the ends of a number, both allowed, in Unit.
	Min, Max decimal.NullDecimal
	Unit     string
	// Per is set on the hours: Max is that of a day, a week, a year or of once.
	Per viewing.Period
	// Digits is the most significant digits, and decimal places, of a number.
	Digits int
	// Options are the choices, in the order in which they are offered.
	Options []string
	// Area is the one whose years or bases the Options are.
	Area string
}

// Problem is one thing that is wrong with a document.
type Problem struct {
	// Field is where; empty for the document as a whole. For an unknown or
	// unreadable one it is the name or key as it was given.
	Field Field
	Code  Code
	// Given is what was there, shortened to 40 characters.
	Given   string
	Allowed Allowed
}

// Error is the problem in plain English, such as
// "hours: 30 is too large, at most 24 for a day".
func (p Problem) Error() string {
	if p.Field == "" {
		return p.Message()
	}
	return string(p.Field) + ": " + p.Message()
}

// Message is the problem in plain English without the field.
func (p Problem) Message() string {
	options := strings.Join(p.Allowed.Options, ", ")
	switch p.Code {
	case NotANumber:
		return fmt.Sprintf("%q is not a number", p.Given)
	case NotWhole:
		return p.Given + " is not a whole number"
	case TooSmall:
		return p.Given + " is too small, at least " + Allowed{Unit: p.Allowed.Unit}.end(p.Allowed.Min)
	case TooLarge:
		return p.Given + " is too large, at most " + p.Allowed.end(p.Allowed.Max)
	case TooPrecise:
		return fmt.Sprintf("%s is too precise, at most %d digits", p.Given, p.Allowed.Digits)
	case NotAnOption:
		return fmt.Sprintf("%q is not one of %s", p.Given, options)
	case UnknownArea:
		return fmt.Sprintf("%q is no area with a grid intensity", p.Given)
	case NoSuchYear:
		area := p.Allowed.Area
		if area == "" {
			area = "the factor book"
		}
		return fmt.Sprintf("%s is no year of %s, which has %s", p.Given, area, options)
	case NoMarginal:
		return p.Allowed.Area + " has no marginal grid intensity"
	case NoAverage:
		return p.Allowed.Area + " has a marginal grid intensity only"
	case NeedsArea:
		return p.Given + " needs a country"
	case BytesNotSupported:
		return "the method counts time, not data; these count data: " + options
	case BadRange:
		return fmt.Sprintf("%q is no range such as h_1_3", p.Given)
	case NoRange:
		return p.Given + " can have no range, these can: " + options
	case RangeOfNothing:
		return p.Given + " has no value to have a range of"
	case OutsideRange:
		return "the value " + p.Given + " is not between " + p.Allowed.end(p.Allowed.Min) + " and " + p.Allowed.end(p.Allowed.Max)
	case Missing:
		return "is missing"
	case UnknownField:
		return "is no field of this document"
	case DuplicateField:
		return "stands twice in this document"
	case NotAnObject:
		return "is not an object"
	case BadJSON:
		return "not JSON at " + p.Given
	case BadFragment:
		return fmt.Sprintf("%q is not percent-encoded", p.Given)
	case TooLong:
		return "is longer than " + p.Allowed.end(p.Allowed.Max)
	case WrongSchema:
		return fmt.Sprintf("%q is no version of the format", p.Given)
	case NewerSchema:
		return "the document was made by a newer version of this program"
	}
	return string(p.Code)
}

// end writes one end of a range with its unit or period.
func (a Allowed) end(v decimal.NullDecimal) string {
	s := v.Decimal.String()
	switch a.Per {
	case "":
	case viewing.Once:
		return s + " for once"
	default:
		return s + " for a " + string(a.Per)
	}
	if a.Unit != "" {
		s += " " + a.Unit
	}
	return s
}

// Problems is everything that is wrong with a document: first what cannot be
// read, then what is not allowed. It is never empty as an error.
type Problems []Problem

// Error joins the problems in plain English.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "; ")
}

// Of gives the first problem of a field, for the message beside its control.
func (p Problems) Of(f Field) (Problem, bool) {
	for _, problem := range p {
		if problem.Field == f {
			return problem, true
		}
	}
	return Problem{}, false
}

// err is the problems as an error, nil if there are none.
func (p Problems) err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}

// clip shortens what was given, to be shown.
func clip(s string) string { return Clip(s, 40) }

// Clip shortens a text of a visitor to so many characters, to be shown. Broken
// encoding is replaced.
func Clip(s string, most int) string {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
