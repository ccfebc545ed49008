package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// countryCSV has one area a line: code, English name, French name (empty: as
// in English), and how each language says "in" it (empty: "in", "en"; "the",
// "au", "aux", "à" or "à la": that before the name; else the whole phrase).
// Cells hold no commas or quotes; empty cells at the end of a line are left
// out.
//
// The names of countries are from Unicode CLDR, copyright Unicode, Inc., under
// the Unicode License v3 (https://www.unicode.org/license.txt). The names of
// aggregates and the phrases are our own. testdata/country.mjs writes the file.
//
//go:embed country.csv
var countryCSV string

// Country is an area whose electricity the factor book knows.
type Country struct {
	Code      string // ISO 3166-1 alpha-3, or the name of an aggregate such as "World"
	Name      string
	Aggregate bool // a group of countries
}

// area is a line of the table.
type area struct {
	code   string
	en, fr areaText
}

// areaText is what one language says of an area.
type areaText struct {
	name string
	in   string
}

func (a area) text(l Lang) areaText {
	if l == FR {
		return a.fr
	}
	return a.en
}

// areas gives the table, in the order of the codes.
var areas = sync.OnceValue(func() []area {
	_, body, _ := strings.Cut(countryCSV, "fr_in\n")
	list := make([]area, 0, strings.Count(body, "\n"))
	for line := range strings.Lines(body) {
		var cells [5]string
		rest := strings.TrimSuffix(line, "\n")
		for i := range cells {
			cells[i], rest, _ = strings.Cut(rest, ",")
		}
		a := area{code: cells[0]}
		a.en = areaText{cells[1], phrase("in", cells[1], cells[3])}
		if cells[2] == "" {
			cells[2] = cells[1]
		}
		a.fr = areaText{cells[2], phrase("en", cells[2], cells[4])}
		list = append(list, a)
	}
	return list
})

// phrase says "in" an area. The cell is empty, a word that goes before the
// name, or the phrase.
func phrase(rule, name, cell string) string {
	switch cell {
	case "":
		return rule + " " + name
	case "the":
		return "in the " + name
	case "au", "aux", "à", "à la":
		return cell + " " + name
	}
	return cell
}

func findArea(code string) (area, bool) {
	i, ok := slices.BinarySearchFunc(areas(), code, func(a area, code string) int {
		return strings.Compare(a.code, code)
	})
	if !ok {
		return area{}, false
	}
	return areas()[i], true
}

// CountryName is the name of an area: "Japan", "Japon". A code that is not in
// the table is its own name.
func CountryName(l Lang, code string) string {
	if a, ok := findArea(code); ok {
		return a.text(l).name
	}
	return code
}

// InCountry is the phrase that a sentence uses: "in the United States", "aux
// États-Unis". A code that is not in the table follows "in" or "en".
func InCountry(l Lang, code string) string {
	if a, ok := findArea(code); ok {
		return a.text(l).in
	}
	if l == FR {
		return "en " + code
	}
	return "in " + code
}

// Countries lists every area by name, in the order in which readers of the
// language look for it: accents and case do not count.
func Countries(l Lang) []Country {
	// Sorting plain strings keeps a second sorting algorithm out of the program.
	keys := make([]string, 0, len(areas()))
	for _, a := range areas() {
		keys = append(keys, Fold(a.text(l).name)+"\x00"+a.code)
	}
	slices.Sort(keys)
	list := make([]Country, len(keys))
	for i, key := range keys {
		_, code, _ := strings.Cut(key, "\x00")
		list[i] = Country{code, CountryName(l, code), !isAlpha3(code)}
	}
	return list
}

// isAlpha3 reports whether a code is three capital letters.
func isAlpha3(code string) bool {
	return len(code) == 3 && strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// Fold prepares a text for sorting and searching: lower case, without the
// accents of Western European languages. Île and ile fold alike.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch r {
		case 'à', 'á', 'â', 'ã', 'ä', 'å':
			r = 'a'
		case 'ç':
			r = 'c'
		case 'è', 'é', 'ê', 'ë':
			r = 'e'
		case 'ì', 'í', 'î', 'ï':
			r = 'i'
		case 'ñ':
			r = 'n'
		case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø':
			r = 'o'
		case 'ù', 'ú', 'û', 'ü':
			r = 'u'
		case 'ý', 'ÿ':
			r = 'y'
		case '’':
			r = '\''
		case 'œ':
			b.WriteByte('o')
			r = 'e'
		case 'æ':
			b.WriteByte('a')
			r = 'e'
		case 'ß':
			b.WriteByte('s')
			r = 's'
		}
		b.WriteRune(r)
	}
	return b.String()
}
