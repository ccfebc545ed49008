// Package text holds everything streamprint says: the message catalogues, and
// the writing and reading of numbers, quantities and country names in each
// language.
//
// It is pure Go with no table of the operating system or the browser behind
// it, so the page, the prerendered page and the command line print the same
// bytes.
//
// # Numbers
//
// [Number], [Percent] and [Range] write what Intl.NumberFormat of ECMAScript
// writes with the same options; testdata/intl.json holds its answers and a
// test compares each. [Parse] reads what a person types. Numbers are decimals
// and are rounded half away from zero.
//
// # Quantities
//
// [Quantity] and [QuantityRange] choose a readable unit and give the number
// and the unit apart, so that a page can style them.
package text

import "strings"

// Lang is a language that streamprint speaks, as its ISO 639-1 code.
type Lang string

// The languages with a message catalogue.
const (
	EN Lang = "en"
	FR Lang = "fr"
	DE Lang = "de"
	ES Lang = "es"
	PT Lang = "pt"
	IT Lang = "it"
)

// Langs lists the languages on offer, the default first.
func Langs() []Lang { return []Lang{EN, FR} }

// Name is the name of a language in itself, as a reader looks for it.
func (l Lang) Name() string { return l.locale().name }

// ParseLang gives the language of a tag such as "fr", "fr-CA" or "FR_be". It
// reports false when that language is not on offer.
func ParseLang(tag string) (Lang, bool) {
	primary := strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(primary, "-_"); i >= 0 {
		primary = primary[:i]
	}
	for _, l := range Langs() {
		if string(l) == primary {
			return l, true
		}
	}
	return "", false
}

// The spaces that stand inside numbers and before units. Neither lets a line
// break.
const (
	noBreakSpace       = "\u00a0"
	narrowNoBreakSpace = "\u202f"
)

// locale is how a language writes numbers.
type locale struct {
	lang       Lang
	name       string // of the language, in itself
	decimal    string // between units and tenths
	group      string // between thousands
	minGroup   int    // digits wanted before the first group sign
	unitGap    string // between a number and a unit symbol
	wordGap    string // between a number and a unit that is a word
	percentGap string // between a number and %
	dash       string // between the ends of a range
	about      string // before a number that is not exact
	in         string // before an area without a phrase of its own
}

// locales follows Unicode CLDR 48, with one difference: where CLDR puts a plain
// space before a unit, as English does, the space here does not break, so that
// a number never parts from its unit at the end of a line.
var locales = [...]locale{
	{EN, "English", ".", ",", 1, noBreakSpace, noBreakSpace, "", "–", "about", "in"},
	{FR, "Français", ",", narrowNoBreakSpace, 1, narrowNoBreakSpace, noBreakSpace, noBreakSpace, "–", "environ", "en"},
	{DE, "Deutsch", ",", ".", 1, noBreakSpace, noBreakSpace, noBreakSpace, "–", "etwa", "in"},
	{ES, "Español", ",", ".", 2, noBreakSpace, noBreakSpace, noBreakSpace, "-", "unos", "en"},
	{PT, "Português", ",", ".", 1, noBreakSpace, noBreakSpace, "", "–", "cerca de", "em"},
	{IT, "Italiano", ",", ".", 2, noBreakSpace, noBreakSpace, "", "-", "circa", "in"},
}

// locale gives the row of l; an unknown language is written as English.
func (l Lang) locale() *locale {
	for i := range locales {
		if locales[i].lang == l {
			return &locales[i]
		}
	}
	return &locales[0]
}
