// Package saved is the list of scenarios that a visitor keeps on their device: its format, which is the same in the
// storage of the browser and in a file, and what may stand in it. A scenario is kept as its link, so that it opens as
// any link does, in the version of the model in which it was made.
package saved

import (
	"errors"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits. A file that is larger than LongestFile is not read.
const (
	Most        = 200      // scenarios in a list
	LongestName = 80       // characters
	LongestLink = 32 << 10 // bytes
	LongestFile = 4 << 20  // bytes
)

// Kind tells whose scenario it is.
type Kind string

const (
	Watch Kind = "watch" // a habit of watching
	Plan  Kind = "plan"  // the plan of a company
)

// Kinds lists them.
var Kinds = []Kind{Watch, Plan}

// Entry is one kept scenario.
type Entry struct {
	Name string `json:"name"`
	Kind Kind   `json:"kind"`
	// Link is the fragment of its link, without "#".
	Link string `json:"link"`
	// Day is when it was kept, as 2026-01-31.
	Day string `json:"saved"`
}

// ID is a short name for the entry that can stand in an attribute. It is that of its content.
func (e Entry) ID() string {
	h := fnv.New32a()
	h.Write([]byte(string(e.Kind) + "\x00" + e.Name + "\x00" + e.Link))
	return "k" + strconv.FormatUint(uint64(h.Sum32()), 36)
}

// Code says what is wrong with a file or an entry. Codes are stable; the pages translate them.
type Code string

const (
	TooLarge     Code = "too_large"     // the file
	NotJSON      Code = "not_json"      // the file
	OtherFormat  Code = "other_format"  // the file is JSON, but no list of scenarios
	NewerVersion Code = "newer_version" // the file
	TooMany      Code = "too_many"      // rows that have no place any more
	NotAnEntry   Code = "not_an_entry"  // the row
	NoName       Code = "no_name"
	LongName     Code = "long_name"
	BadName      Code = "bad_name" // not text, or with line breaks and the like
	UnknownKind  Code = "unknown_kind"
	BadLink      Code = "bad_link"
	BadDay       Code = "bad_day"
)

// Codes lists every code, for the completeness tests of the catalogues.
var Codes = []Code{TooLarge, NotJSON, OtherFormat, NewerVersion, TooMany, NotAnEntry, NoName, LongName, BadName, UnknownKind, BadLink, BadDay}

// Problem is what is wrong with one row of a file, counted from 1, or with the file itself, whose row is 0.
type Problem struct {
	Row  int
	Code Code
	// Given is what stands there, shortened to 40 characters.
	Given string
}

// ErrFull is the error of a list that holds as many scenarios as it can.
var ErrFull = errors.New("the list is full")

// CheckName gives a name as it is kept, without space around it, and what is wrong with it, if anything.
func CheckName(name string) (string, Code) {
	name = strings.TrimSpace(name)
	switch {
	case !utf8.ValidString(name) || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r) }):
		return name, BadName
	case name == "":
		return name, NoName
	case utf8.RuneCountInString(name) > LongestName:
		return name, LongName
	}
	return name, ""
}

// CheckLink tells whether a text can be the fragment of a link: pairs of the characters that this program writes. What
// it says is judged when it is opened.
func CheckLink(link string) bool {
	return strings.Contains(link, "=") && len(link) <= LongestLink && !strings.ContainsFunc(link, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-._~%+=&", r)
	})
}

// check is what is wrong with an entry, if anything, and what was given.
func (e *Entry) check() (Code, string) {
	name, code := CheckName(e.Name)
	if code != "" {
		return code, e.Name
	}
	e.Name = name
	switch _, err := time.Parse(time.DateOnly, e.Day); {
	case !slices.Contains(Kinds, e.Kind):
		return UnknownKind, string(e.Kind)
	case !CheckLink(e.Link):
		return BadLink, e.Link
	case err != nil:
		return BadDay, e.Day
	}
	return "", ""
}

// List is what is kept, the newest first. Entries of one kind have different names. The methods give another list and
// leave the one they are called on alone.
type List []Entry

// Find gives the entry with an ID.
func (l List) Find(id string) (Entry, bool) {
	if i := l.index(id); i >= 0 {
		return l[i], true
	}
	return Entry{}, false
}

func (l List) index(id string) int {
	return slices.IndexFunc(l, func(e Entry) bool { return e.ID() == id })
}

// free is a name that no other entry of the kind has: the name itself, or with the next number behind it.
func (l List) free(kind Kind, name string) string {
	taken := func(name string) bool {
		return slices.ContainsFunc(l, func(e Entry) bool { return e.Kind == kind && e.Name == name })
	}
	next := name
	for n := 2; taken(next); n++ {
		behind := " (" + strconv.Itoa(n) + ")"
		next = Shorten(name, LongestName-len(behind)) + behind
	}
	return next
}

// Shorten cuts a text after so many characters.
func Shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most]))
	}
	return s
}

// With is the list with one more entry at its front, whose name gets a number behind it if there is one of that name.
// The entry must be valid. The error is ErrFull.
func (l List) With(e Entry) (List, Entry, error) {
	if len(l) >= Most {
		return l, e, ErrFull
	}
	e.Name = l.free(e.Kind, e.Name)
	return append(List{e}, l...), e, nil
}

// Without is the list without an entry.
func (l List) Without(id string) List {
	return slices.DeleteFunc(slices.Clone(l), func(e Entry) bool { return e.ID() == id })
}

// Renamed is the list with another name for an entry, which must be valid. It gives the entry as it is now.
func (l List) Renamed(id, name string) (List, Entry, bool) {
	i := l.index(id)
	if i < 0 {
		return l, Entry{}, false
	}
	e := l[i]
	e.Name = l.Without(id).free(e.Kind, name)
	l = slices.Clone(l)
	l[i] = e
	return l, e, true
}

// and is the list with one more entry at its end.
func (l List) and(e Entry) List {
	e.Name = l.free(e.Kind, e.Name)
	return append(l, e)
}

// has tells whether the list has the same scenario by the same name, or by that name with a number behind it.
func (l List) has(e Entry) bool {
	return slices.ContainsFunc(l, func(o Entry) bool {
		return o.Kind == e.Kind && o.Link == e.Link && (o.Name == e.Name || strings.HasPrefix(o.Name, e.Name+" ("))
	})
}

// Merge is the list with the entries of another behind it. Those that it has already, the same scenario by the same
// name, are left out; had is how many. Left is how many have no place any more.
func (l List) Merge(more List) (merged List, added, had, left int) {
	merged = slices.Clone(l)
	for _, e := range more {
		switch {
		case merged.has(e):
			had++
		case len(merged) >= Most:
			left++
		default:
			merged = merged.and(e)
			added++
		}
	}
	return merged, added, had, left
}
