package text

import (
	_ "embed"
	"slices"
	"strings"
)

// The tables of areas: a line each, in the order of the codes: code, name, and
// how a sentence says "in" it. Cells hold no commas or quotes.
//
// The names of countries are from Unicode CLDR, copyright Unicode, Inc., under
// the Unicode License v3 (https://www.unicode.org/license.txt). The names of
// aggregates and the phrases are our own. testdata/country.mjs checks the names.
var (
	//go:embed areas/en.csv
	englishAreas string
	//go:embed areas/fr.csv
	frenchAreas string
	//go:embed areas/de.csv
	germanAreas string
	//go:embed areas/es.csv
	spanishAreas string
	//go:embed areas/pt.csv
	portugueseAreas string
	//go:embed areas/it.csv
	italianAreas string
)

// Country is an area whose electricity the factor book knows.
type Country struct {
	Code      string // ISO 3166-1 alpha-3, or the name of an aggregate such as "World"
	Name      string
	Aggregate bool // a group of countries
}

// area is what one language says of an area.
type area struct{ Code, Name, In string }

// areas gives the table of a language, in the order of the codes.
func areas(l Lang) []area {
	if fromFile {
		return fromWords[[]area](areasPart)
	}
	return built(l, areasPart, readAreas(englishAreas), readAreas(frenchAreas), readAreas(germanAreas), readAreas(spanishAreas), readAreas(portugueseAreas), readAreas(italianAreas))
}

func readAreas(table string) func() []area {
	return func() []area {
		list := make([]area, 0, strings.Count(table, "\n"))
		for line := range strings.Lines(table) {
			code, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ",")
			name, in, _ := strings.Cut(rest, ",")
			list = append(list, area{code, name, in})
		}
		return list
	}
}

func findArea(l Lang, code string) (area, bool) {
	list := areas(l)
	i, ok := slices.BinarySearchFunc(list, code, func(a area, code string) int {
		return strings.Compare(a.Code, code)
	})
	if !ok {
		return area{}, false
	}
	return list[i], true
}

// CountryName is the name of an area: "Japan", "Japon". A code that is not in
// the table is its own name.
func CountryName(l Lang, code string) string {
	if a, ok := findArea(l, code); ok {
		return a.Name
	}
	return code
}

// InCountry is the phrase that a sentence uses: "in the United States", "aux
// États-Unis". A code that is not in the table follows the language's "in".
func InCountry(l Lang, code string) string {
	if a, ok := findArea(l, code); ok {
		return a.In
	}
	return l.locale().in + " " + code
}

// Countries lists every area by name, in the order in which readers of the
// language look for it: accents and case do not count.
func Countries(l Lang) []Country {
	// Sorting plain strings keeps a second sorting algorithm out of the program.
	keys := make([]string, 0, len(areas(l)))
	for _, a := range areas(l) {
		keys = append(keys, Fold(a.Name)+"\x00"+a.Code)
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
