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
func Langs() []Lang { return []Lang{EN, FR, DE, ES, PT, IT} }

// Name is the name of a language in itself, as a reader looks for it.
func (l Lang) Name() string { return l.locale().name }

// Offer says "in this language" in that language, to a reader who is on a page
// in another.
func (l Lang) Offer() string { return l.locale().offer }

// Colon is the sign before an explanation; French has a space before it.
func (l Lang) Colon() string { return l.locale().colon }

// LessThan is the sign before a number that is not reached.
func (l Lang) LessThan() string { return l.locale().less }

// To stands between the ends of a change: "-1 to 2".
func (l Lang) To() string { return l.locale().to }

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
	joined             = "\u2060" // no space at all: a hyphen would let the line break
)

// locale is how a language writes numbers, units and dates.
type locale struct {
	lang       Lang
	name       string // of the language, in itself
	offer      string // "in this language", as a link
	decimal    string // between units and tenths
	group      string // between thousands
	minGroup   int    // digits wanted before the first group sign
	unitGap    string // between a number and a unit symbol
	wordGap    string // between a number and a unit that is a word
	percentGap string // between a number and %
	dash       string // between the ends of a range
	about      string // before a number that is not exact
	to         string // between the ends of a change, "-1 to 2"
	in         string // before an area without a phrase of its own
	colon      string // before an explanation
	less       string // before a number that is not reached
	underTwo   bool   // singular is what is under two; else it is one alone
	byEnd      bool   // a range to one is singular
	octet      bool   // bytes are o, ko, Mo
	perSecond  bool   // bits per second are Mbps, else Mbit/s
	date       string // {day}, {month}, {year}
	firstDay   string // of a month
	month      string // {month}, {year}
}

// locales follows Unicode CLDR 48, with this difference: where CLDR puts a plain
// space before a unit, as English does, the space here does not break, so that
// a number never parts from its unit at the end of a line, and neither do the
// ends of a range.
var locales = [...]locale{
	{EN, "English", "In English", ".", ",", 1, noBreakSpace, noBreakSpace, "", "–", "about", "to", "in", ": ", "<",
		false, false, false, true, "{day}\u00a0{month} {year}", "1", "{month} {year}"},
	{FR, "Français", "En français", ",", narrowNoBreakSpace, 1, narrowNoBreakSpace, noBreakSpace, noBreakSpace, "–", "environ", "à", "en", noBreakSpace + ": ", "<" + noBreakSpace,
		true, false, true, false, "{day}\u00a0{month} {year}", "1er", "{month} {year}"},
	{DE, "Deutsch", "Auf Deutsch", ",", ".", 1, noBreakSpace, noBreakSpace, noBreakSpace, "–", "etwa", "bis", "in", ": ", "<" + noBreakSpace,
		false, true, false, false, "{day}.\u00a0{month} {year}", "1", "{month} {year}"},
	{ES, "Español", "En español", ",", ".", 2, noBreakSpace, noBreakSpace, noBreakSpace, joined + "-" + joined, "unos", "a", "en", ": ", "<" + noBreakSpace,
		false, false, false, false, "{day}\u00a0de {month} de {year}", "1", "{month} de {year}"},
	{PT, "Português", "Em português", ",", ".", 1, noBreakSpace, noBreakSpace, "", "–", "cerca de", "a", "em", ": ", "<",
		true, false, false, false, "{day}\u00a0de {month} de {year}", "1", "{month} de {year}"},
	{IT, "Italiano", "In italiano", ",", ".", 2, noBreakSpace, noBreakSpace, "", joined + "-" + joined, "circa", "a", "in", ": ", "<",
		false, true, false, false, "{day}\u00a0{month} {year}", "1º", "{month} {year}"},
}

// locale gives the row of l; an unknown language is written as English.
func (l Lang) locale() *locale { return &locales[l.index()] }

// index is the place of a language in the tables, 0 for an unknown one.
func (l Lang) index() int {
	for i := range locales {
		if locales[i].lang == l {
			return i
		}
	}
	return 0
}
