package text

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

// TestCountryTable holds the reading of the tables to encoding/csv and checks
// that they list the same areas.
func TestCountryTable(t *testing.T) {
	for l, table := range map[Lang]string{EN: englishAreas, FR: frenchAreas, DE: germanAreas, ES: spanishAreas, PT: portugueseAreas, IT: italianAreas} {
		r := csv.NewReader(strings.NewReader(table))
		r.FieldsPerRecord = 3
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(l, err)
		}
		list := areas(l)
		if len(rows) != len(list) || len(list) != len(areas(EN)) {
			t.Fatalf("%s: %d areas read, want %d, and %d as in English", l, len(list), len(rows), len(areas(EN)))
		}
		for i, row := range rows {
			a := list[i]
			if a.Code != row[0] || a.Name != row[1] || a.In != row[2] || a.Code != areas(EN)[i].Code {
				t.Errorf("%s: area %+v read from %q", l, a, row)
			}
			if i > 0 && list[i-1].Code >= a.Code {
				t.Errorf("%s and %s are out of order", list[i-1].Code, a.Code)
			}
		}
	}
}

func TestEveryAreaHasNameAndPhrase(t *testing.T) {
	starts := map[Lang][]string{
		EN: {"in ", "on the "},
		DE: {"in ", "im ", "auf ", "an der "},
		ES: {"en "},
		PT: {"em ", "no ", "na ", "nos ", "nas "},
		IT: {"in ", "nel ", "nella ", "nell’", "nei ", "negli ", "nelle ", "a ", "ad ", "al ", "alla ", "alle ", "ai ", "agli ", "sull’"},
		FR: {"en ", "au ", "aux ", "à ", "dans le ", "dans les ", "dans l’", "sur l’"},
	}
	for _, a := range areas(EN) {
		for _, l := range Langs() {
			name, in := CountryName(l, a.Code), InCountry(l, a.Code)
			if strings.TrimSpace(name) != name || name == "" {
				t.Errorf("%s: %s is named %q", l, a.Code, name)
			}
			i := slices.IndexFunc(starts[l], func(s string) bool { return strings.HasPrefix(in, s) })
			if i < 0 || len(in) == len(starts[l][i]) || strings.Contains(in, "  ") {
				t.Errorf("%s: %s has the phrase %q", l, a.Code, in)
			}
		}
		// Grammar that no name escapes: "au" and "aux" take no article, and "au"
		// never stands before a vowel.
		in := InCountry(FR, a.Code)
		if name, ok := strings.CutPrefix(in, "au "); ok && strings.ContainsAny(Fold(name)[:1], "aeiou") {
			t.Errorf("%s: %q before a vowel", a.Code, in)
		}
		if name, ok := strings.CutPrefix(in, "en "); ok && !strings.ContainsAny(Fold(name)[:1], "aeiou") && !feminine(name) {
			t.Errorf("%s: %q before a masculine name", a.Code, in)
		}
		if name, ok := strings.CutPrefix(in, "aux "); ok && !plural(name) {
			t.Errorf("%s: %q before a singular name", a.Code, in)
		}
	}
}

// feminine tells whether a French name looks feminine: its first word ends in
// e, or it is one of the few that do not.
func feminine(name string) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(Fold(name), "-", " "), " ")
	return strings.HasSuffix(first, "e") || name == "Haïti" || name == "Sierra Leone"
}

// plural tells whether a French name is a plural: its first word ends in s, or
// it is one of the archipelagos that do not.
func plural(name string) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(name, "-", " "), " ")
	return strings.HasSuffix(first, "s") || slices.Contains([]string{"Fidji", "Samoa", "Tonga"}, first)
}

func TestCountry(t *testing.T) {
	for _, test := range []struct{ code, en, fr, inEN, inFR string }{
		{"FRA", "France", "France", "in France", "en France"},
		{"JPN", "Japan", "Japon", "in Japan", "au Japon"},
		{"USA", "United States", "États-Unis", "in the United States", "aux États-Unis"},
		{"GBR", "United Kingdom", "Royaume-Uni", "in the United Kingdom", "au Royaume-Uni"},
		{"MLT", "Malta", "Malte", "in Malta", "à Malte"},
		{"MEX", "Mexico", "Mexique", "in Mexico", "au Mexique"},
		{"IRN", "Iran", "Iran", "in Iran", "en Iran"},
		{"HKG", "Hong Kong", "Hong Kong", "in Hong Kong", "à Hong Kong"},
		{"IMN", "Isle of Man", "Île de Man", "on the Isle of Man", "sur l’île de Man"},
		{"REU", "Réunion", "La Réunion", "in Réunion", "à La Réunion"},
		{"BRB", "Barbados", "Barbade", "in Barbados", "à la Barbade"},
		{"XKX", "Kosovo", "Kosovo", "in Kosovo", "au Kosovo"},
		{"COD", "Congo - Kinshasa", "Congo-Kinshasa", "in the Democratic Republic of the Congo", "en République démocratique du Congo"},
		{"World", "World", "Monde", "in the world", "dans le monde"},
		{"EU", "European Union", "Union européenne", "in the European Union", "dans l’Union européenne"},
		{"Europe", "Europe", "Europe", "in Europe", "en Europe"},
		{"Latin America and Caribbean", "Latin America and the Caribbean", "Amérique latine et Caraïbes",
			"in Latin America and the Caribbean", "en Amérique latine et dans les Caraïbes"},
		{"XYZ", "XYZ", "XYZ", "in XYZ", "en XYZ"},
	} {
		for _, got := range [][2]string{
			{CountryName(EN, test.code), test.en},
			{CountryName(FR, test.code), test.fr},
			{InCountry(EN, test.code), test.inEN},
			{InCountry(FR, test.code), test.inFR},
			{CountryName("xx", test.code), test.en},
		} {
			if got[0] != got[1] {
				t.Errorf("%s: got %q, want %q", test.code, got[0], got[1])
			}
		}
	}
}

func TestCountries(t *testing.T) {
	for _, l := range Langs() {
		aggregates := 0
		for _, c := range Countries(l) {
			if c.Name != CountryName(l, c.Code) {
				t.Errorf("%s: %s is listed as %q", l, c.Code, c.Name)
			}
			if c.Aggregate {
				aggregates++
			}
		}
		if aggregates != 13 {
			t.Errorf("%s: %d aggregates, want 13", l, aggregates)
		}
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"Île":           "ile",
		"Côte d’Ivoire": "cote d'ivoire",
		"CURAÇAO":       "curacao",
		"Œuvre":         "oeuvre",
		"Straße":        "strasse",
		"Türkiye":       "turkiye",
		"日本":            "日本",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}
