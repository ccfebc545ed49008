// Package embed reads what a page that shows the calculator in a frame may ask of it, and turns a host's accent colour
// into one that can be read. It is pure Go.
//
// The wishes stand in the fragment beside the scenario: "v=1&h=2&theme=dark&accent=336699". Those that are not
// understood are named in a Note, never an error: a host's mistake must not take the calculator away.
package embed

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// The values of the parameters.
const (
	Auto  = "auto"
	Light = "light"
	Dark  = "dark"

	Full    = "full"
	Compact = "compact"
	Badge   = "badge"

	Inputs  = "inputs"
	Result  = "result"
	Chart   = "chart"
	Explain = "explain"
)

// Parts lists the parts of a page that show can name, in their order.
var Parts = []string{Inputs, Result, Chart, Explain}

// Options is what a host asks for.
type Options struct {
	// ID is the host's name for the frame, which comes back in messages. At most
	// 64 letters, digits, "-" and "_".
	ID string
	// Lang is the tag of a language; empty is that of the page.
	Lang string
	// Theme is Auto, Light or Dark.
	Theme string
	// Accent is a colour as six hexadecimal digits, or empty.
	Accent string
	// Density is Full, Compact or Badge.
	Density string
	// Show lists the parts to show, in the order of Parts; empty is all.
	Show []string
	// Lock lists the keys of the scenario that a reader cannot change.
	Lock []string
	// Level is that of the first heading, 1 to 6.
	Level int
	// Changes asks for a message at every new result.
	Changes bool
}

// Default is what a host that asks for nothing gets.
func Default() Options { return Options{Theme: Auto, Density: Full, Level: 2} }

// Shows reports whether a part is shown.
func (o Options) Shows(part string) bool { return len(o.Show) == 0 || slices.Contains(o.Show, part) }

// Note is a wish that was not understood: its key and what was given.
type Note struct{ Key, Given string }

// Keys are those of the fragment that belong to the frame and not to a scenario.
var Keys = []string{"id", "lang", "theme", "accent", "density", "show", "lock", "hl", "events"}

// Read takes a fragment, without "#", apart: what the host asks for, the rest,
// which is a scenario's, and what was not understood. The rest keeps its order
// and spelling.
func Read(fragment string) (o Options, scenario string, notes []Note) {
	o = Default()
	var rest []string
	for _, pair := range strings.Split(fragment, "&") {
		if pair == "" {
			continue
		}
		key, raw, _ := strings.Cut(pair, "=")
		if !slices.Contains(Keys, key) {
			rest = append(rest, pair)
			continue
		}
		value, err := url.QueryUnescape(raw)
		if err != nil || !o.set(key, value) {
			notes = append(notes, Note{key, clip(raw)})
		}
	}
	return o, strings.Join(rest, "&"), notes
}

// set takes one wish and reports whether it was understood.
func (o *Options) set(key, value string) bool {
	oneOf := func(field *string, values ...string) bool {
		if !slices.Contains(values, value) {
			return false
		}
		*field = value
		return true
	}
	switch key {
	case "id":
		if !isName(value) {
			return false
		}
		o.ID = value
	case "lang":
		if !isName(value) {
			return false
		}
		o.Lang = value
	case "theme":
		return oneOf(&o.Theme, Auto, Light, Dark)
	case "accent":
		c, ok := ParseColour(value)
		if !ok {
			return false
		}
		o.Accent = c.String()
	case "density":
		return oneOf(&o.Density, Full, Compact, Badge)
	case "show":
		asked := strings.Split(value, ",")
		for _, part := range asked {
			if !slices.Contains(Parts, part) {
				return false
			}
		}
		o.Show = nil
		for _, part := range Parts {
			if slices.Contains(asked, part) {
				o.Show = append(o.Show, part)
			}
		}
	case "lock":
		o.Lock = nil
		for _, name := range strings.Split(value, ",") {
			if !isName(name) || len(o.Lock) == 100 {
				return false
			}
			o.Lock = append(o.Lock, name)
		}
	case "hl":
		level, err := strconv.Atoi(value)
		if err != nil || level < 1 || level > 6 {
			return false
		}
		o.Level = level
	case "events":
		if value != "change" {
			return false
		}
		o.Changes = true
	}
	return true
}

// Write is the fragment of the options that are not the default, in the order of
// Keys. Read(Write(o)) gives o.
func Write(o Options) string {
	d := Default()
	var pairs []string
	add := func(key, value, usual string) {
		if value != usual {
			pairs = append(pairs, key+"="+value)
		}
	}
	add("id", o.ID, "")
	add("lang", o.Lang, "")
	add("theme", o.Theme, d.Theme)
	add("accent", o.Accent, "")
	add("density", o.Density, d.Density)
	add("show", strings.Join(o.Show, ","), "")
	add("lock", strings.Join(o.Lock, ","), "")
	add("hl", strconv.Itoa(o.Level), strconv.Itoa(d.Level))
	if o.Changes {
		add("events", "change", "")
	}
	return strings.Join(pairs, "&")
}

// isName reports whether s is a word of 1 to 64 letters, digits, dots, hyphens
// and underscores.
func isName(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.') {
			return false
		}
	}
	return len(s) >= 1 && len(s) <= 64
}

// clip keeps the beginning of what was given, for a message.
func clip(s string) string {
	const most = 40
	if runes := []rune(strings.ToValidUTF8(s, "�")); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return strings.ToValidUTF8(s, "�")
}
