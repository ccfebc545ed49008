package text_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// spaced writes the no-break spaces of a message as plain ones, so that the
// tables below can be read. TestTypography holds the spaces of the catalogue.
func spaced(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

// says compares what is said in both languages and looks for anything unfilled.
func says(t *testing.T, of string, say func(m *text.Messages) string, english, french string) {
	t.Helper()
	for l, want := range map[text.Lang]string{text.EN: english, text.FR: french} {
		got := say(text.For(l))
		if spaced(got) != want {
			t.Errorf("%s, %s:\ngot  %s\nwant %s", l, of, spaced(got), want)
		}
		filled(t, string(l)+", "+of, got)
	}
}

var unfilled = regexp.MustCompile(`[{}]|%!|%[sd]|[\pZ]{2}|^[\pZ]|[\pZ]$|[\pZ]\.$`)

func filled(t *testing.T, of, got string) {
	t.Helper()
	if at := unfilled.FindString(got); at != "" || got == "" {
		t.Errorf("%s is not filled at %q: %q", of, at, got)
	}
}

// problemsOf gives what is wrong with the default scenario after a change.
func problemsOf(change func(*scenario.Document)) scenario.Problems {
	d := scenario.Default()
	change(&d)
	var problems scenario.Problems
	errors.As(scenario.Validate(d), &problems)
	return problems
}

func decodeProblems(fragment string) scenario.Problems {
	_, _, err := scenario.Decode(fragment)
	var problems scenario.Problems
	errors.As(err, &problems)
	return problems
}

func fileProblems(file string) scenario.Problems {
	_, _, err := scenario.DecodeJSON([]byte(file))
	var problems scenario.Problems
	errors.As(err, &problems)
	return problems
}

func TestProblemText(t *testing.T) {
	optional := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.RequireFromString(s)) }
	seen := map[scenario.Code]bool{}
	for _, test := range []struct {
		name            string
		problems        scenario.Problems
		code            scenario.Code
		english, french string
	}{
		{"hours of a day", problemsOf(func(d *scenario.Document) { d.Habit.Hours = decimal.New(30, 0) }), scenario.TooLarge,
			"30 is too large: at most 24 a day.", "30 est trop grand : au plus 24 par jour."},
		{"hours of a year", problemsOf(func(d *scenario.Document) { d.Habit.Hours, d.Habit.Per = decimal.New(12345678, -3), viewing.PerYear }), scenario.TooLarge,
			"12,345.678 is too large: at most 8,784 a year.", "12 345,678 est trop grand : au plus 8 784 par an."},
		{"hours once", problemsOf(func(d *scenario.Document) { d.Habit.Hours, d.Habit.Per = decimal.New(2, 6), viewing.Once }), scenario.TooLarge,
			"2,000,000 is too large: at most 1,000,000 h.", "2 000 000 est trop grand : au plus 1 000 000 h."},
		{"negative hours", problemsOf(func(d *scenario.Document) { d.Habit.Hours = decimal.New(-15, -1) }), scenario.TooSmall,
			"-1.5 is too small: at least 0 a day.", "-1,5 est trop petit : au moins 0 par jour."},
		{"size", problemsOf(func(d *scenario.Document) { d.Habit.Inches = decimal.New(100, 0) }), scenario.TooLarge,
			"100 is too large: at most 85 inches.", "100 est trop grand : au plus 85 pouces."},
		{"grid", problemsOf(func(d *scenario.Document) { d.Habit.Grid = optional("5000") }), scenario.TooLarge,
			"5,000 is too large: at most 3,000 g CO₂e/kWh.", "5 000 est trop grand : au plus 3 000 g CO₂e/kWh."},
		{"rate", problemsOf(func(d *scenario.Document) { d.Habit.Mbps = optional("1000.5") }), scenario.TooLarge,
			"1,000.5 is too large: at most 1,000 Mbps.", "1 000,5 est trop grand : au plus 1 000 Mbit/s."},
		{"life", problemsOf(func(d *scenario.Document) { d.Habit.Manufacture, d.Habit.LifetimeYears = true, optional("0.1") }), scenario.TooSmall,
			"0.1 is too small: at least 0.25 years.", "0,1 est trop petit : au moins 0,25 an."},
		{"use", problemsOf(func(d *scenario.Document) { d.Habit.Manufacture, d.Habit.UseHoursPerDay = true, optional("25") }), scenario.TooLarge,
			"25 is too large: at most 24 h/day.", "25 est trop grand : au plus 24 h/jour."},
		{"people", problemsOf(func(d *scenario.Document) { d.Habit.People = 0 }), scenario.TooSmall,
			"0 is too small: at least 1.", "0 est trop petit : au moins 1."},
		{"beyond all", decodeProblems("v=1&h=1e999999999"), scenario.TooLarge,
			"1e999999999 is too large: at most 24 a day.", "1e999999999 est trop grand : au plus 24 par jour."},
		{"too many digits", decodeProblems("v=1&h=0.123456789012345678901"), scenario.TooPrecise,
			"0.123456789012345678901 has too many digits: at most 20.", "0,123456789012345678901 a trop de chiffres : au plus 20."},
		{"half a person", decodeProblems("v=1&people=1.5"), scenario.NotWhole,
			"Please give a whole number, not 1.5.", "Indiquez un nombre entier, pas 1,5."},
		{"half a year", decodeProblems("v=1&year=2020.5"), scenario.NotWhole,
			"Please give a whole number, not 2020.5.", "Indiquez un nombre entier, pas 2020,5."},
		{"no number", decodeProblems("v=1&h=two"), scenario.NotANumber,
			"This is not a number: two.", "Ce n’est pas un nombre : two."},
		{"device", problemsOf(func(d *scenario.Document) { d.Habit.Device = "fridge" }), scenario.NotAnOption,
			"“fridge” is not one of: phone, tablet, laptop, desktop, tv, projector, headset, mix.",
			"« fridge » ne figure pas parmi : phone, tablet, laptop, desktop, tv, projector, headset, mix."},
		{"area", problemsOf(func(d *scenario.Document) { d.Habit.Country = "XYZ" }), scenario.UnknownArea,
			"There is no grid intensity for “XYZ”.", "Il n’y a pas d’intensité de l’électricité pour « XYZ »."},
		{"year of a country", problemsOf(func(d *scenario.Document) { d.Habit.Country, d.Habit.Year = "USA", 2031 }), scenario.NoSuchYear,
			"There is no grid intensity in the United States for 2031, only for: 2021, 2022, 2023, 2024.",
			"Il n’y a pas d’intensité de l’électricité aux États-Unis pour 2031, seulement pour : 2021, 2022, 2023, 2024."},
		{"year of the book", problemsOf(func(d *scenario.Document) { d.Habit.Country, d.Habit.Grid, d.Habit.Year = "", optional("100"), 2031 }), scenario.NoSuchYear,
			"There is no grid intensity for 2031, only for: 2020, 2021, 2022, 2023, 2024.",
			"Il n’y a pas d’intensité de l’électricité pour 2031, seulement pour : 2020, 2021, 2022, 2023, 2024."},
		{"no marginal", problemsOf(func(d *scenario.Document) { d.Habit.Country, d.Habit.Basis = "World", factor.Marginal }), scenario.NoMarginal,
			"There is no marginal grid intensity in the world.", "Il n’y a pas d’intensité marginale de l’électricité dans le monde."},
		{"no average", problemsOf(func(d *scenario.Document) { d.Habit.Country = "MCO" }), scenario.NoAverage,
			"There is only a marginal grid intensity in Monaco.", "Il n’y a qu’une intensité marginale de l’électricité à Monaco."},
		{"no area", problemsOf(func(d *scenario.Document) { d.Habit.Country, d.Habit.Year = "", 2023 }), scenario.NeedsArea,
			"This needs a country.", "Il faut un pays pour cela."},
		{"bytes", scenario.Problems{{Field: scenario.FieldBytes, Code: scenario.BytesNotSupported, Given: "1e9",
			Allowed: scenario.Allowed{Options: []string{"marks", "onebyte"}}}}, scenario.BytesNotSupported,
			"This method counts time, not data. These count data: Marks et al. 2020, OneByte (CO2.js).",
			"Cette méthode compte la durée, non les données. Les méthodes qui comptent les données : Marks et al. 2020, OneByte (CO2.js)."},
		{"range of no form", decodeProblems("v=1&r=h_1"), scenario.BadRange,
			"“h_1” is no range: it takes a value with its two ends.", "« h_1 » n’est pas un intervalle : il faut une valeur et ses deux bornes."},
		{"range of a size", decodeProblems("v=1&r=size_30_60"), scenario.NoRange,
			"This value can have no range of its own.", "Cette valeur ne peut pas avoir d’intervalle à elle."},
		{"range of nothing", decodeProblems("v=1&r=watts_1_2"), scenario.RangeOfNothing,
			"Please enter the value itself first: without one, the range of the method’s own figure counts.",
			"Saisissez d’abord la valeur elle-même : sans elle, l’intervalle du chiffre de la méthode s’applique."},
		{"range beside the value", decodeProblems("v=1&h=2.5&r=h_3_4.5"), scenario.OutsideRange,
			"The value itself, 2.5, must lie between the two ends 3 and 4.5.", "La valeur elle-même, 2,5, doit se trouver entre les deux bornes 3 et 4,5."},
		{"method", scenario.Problems{{Field: scenario.FieldMethod, Code: scenario.NotAnOption, Given: "guess",
			Allowed: scenario.Allowed{Options: []string{"marks", "iea", "other"}}}}, scenario.NotAnOption,
			"“guess” is not one of: Marks et al. 2020, IEA 2020, other.", "« guess » ne figure pas parmi : Marks et al. 2020, IEA 2020, other."},
		{"missing", scenario.Problems{{Field: scenario.FieldHours, Code: scenario.Missing}}, scenario.Missing,
			"This is missing: hours.", "Il manque : hours."},
		{"unknown field", scenario.Problems{{Field: "{max}", Code: scenario.UnknownField}}, scenario.UnknownField, "", ""},
		{"duplicate", scenario.Problems{{Field: scenario.FieldHours, Code: scenario.DuplicateField}}, scenario.DuplicateField,
			"This stands twice: hours.", "Ce champ apparaît deux fois : hours."},
		{"no object", scenario.Problems{{Field: scenario.FieldHabit, Code: scenario.NotAnObject}}, scenario.NotAnObject,
			"This is not an object: habit.", "Ce n’est pas un objet : habit."},
		{"no JSON", fileProblems("{"), scenario.BadJSON,
			"The file is not JSON, at 1:1.", "Le fichier n’est pas du JSON valide : erreur en 1:1."},
		{"bad link", decodeProblems("v=1&h=%zz"), scenario.BadFragment,
			"A part of the link cannot be read: %zz.", "Une partie du lien est illisible : %zz."},
		{"long link", decodeProblems(strings.Repeat("x", 5000)), scenario.TooLong,
			"It is too long: at most 4,096 B.", "C’est trop long : au plus 4 096 o."},
		{"schema", decodeProblems("v=x"), scenario.WrongSchema,
			"This is no version of the format: x.", "Cette version du format n’existe pas : x."},
		{"newer schema", decodeProblems("v=99"), scenario.NewerSchema,
			"This was made by a newer version of streamprint.", "Ceci a été fait avec une version plus récente de streamprint."},
	} {
		found := false
		for _, p := range test.problems {
			if p.Code != test.code || found {
				continue
			}
			found, seen[p.Code] = true, true
			if test.english == "" { // only what the visitor gave may look like a placeholder
				for _, l := range text.Langs() {
					if got := text.For(l).ProblemText(p); !strings.Contains(got, "{max}") {
						t.Errorf("%s: %q does not quote what was given", test.name, got)
					}
				}
				continue
			}
			says(t, test.name, func(m *text.Messages) string { return m.ProblemText(p) }, test.english, test.french)
		}
		if !found {
			t.Errorf("%s gives %v, not %s", test.name, test.problems, test.code)
		}
	}
	for _, code := range scenario.Codes {
		if !seen[code] {
			t.Errorf("the table has no %s", code)
		}
	}
}

func TestWarningText(t *testing.T) {
	for _, test := range []struct {
		warning         viewing.Warning
		english, french string
	}{
		{viewing.Warning{Code: viewing.NotRepresented, Field: viewing.FieldConnection},
			"This method has no such input, so the result does not depend on it: connection.",
			"Cette méthode ne connaît pas cette entrée, le résultat n’en dépend donc pas : connexion."},
		{viewing.Warning{Code: viewing.Substituted, Field: viewing.FieldDevice, Detail: string(viewing.TV)},
			"This method has no figure for the device chosen; it uses that for: television.",
			"Cette méthode n’a pas de chiffre pour ce choix (appareil) ; elle prend celui de : téléviseur."},
		{viewing.Warning{Code: viewing.Substituted, Field: viewing.FieldQuality, Detail: string(viewing.SD)},
			"This method has no figure for the picture quality chosen; it uses that for: SD.",
			"Cette méthode n’a pas de chiffre pour ce choix (qualité de l’image) ; elle prend celui de : SD."},
		{viewing.Warning{Code: viewing.Substituted, Field: viewing.FieldConnection, Detail: string(viewing.Mobile4G)},
			"This method has no figure for the connection chosen; it uses that for: 4G.",
			"Cette méthode n’a pas de chiffre pour ce choix (connexion) ; elle prend celui de : 4G."},
		{viewing.Warning{Code: viewing.Substituted, Field: viewing.FieldCountry, Detail: "EU"},
			"This method has no figure for the country chosen; it uses that for: European Union.",
			"Cette méthode n’a pas de chiffre pour ce choix (pays) ; elle prend celui de : Union européenne."},
		{viewing.Warning{Code: viewing.NoFigure, Field: viewing.FieldPeripheral, Detail: string(viewing.SetTopBox)},
			"No figure was found for the box or stick, left out: set-top box.",
			"Aucun chiffre trouvé (boîtier ou clé), laissé de côté : décodeur TV."},
		{viewing.Warning{Code: viewing.RecalledFigure, Detail: "stick.power"},
			"A figure of the lowest quality grade is used: Streaming stick.",
			"Un chiffre du niveau de qualité le plus bas est utilisé : Clé de streaming."},
		{viewing.Warning{Code: viewing.NoEnergy, Detail: string(viewing.Network)},
			"This method publishes emissions without electricity for: network. The electricity shown is incomplete.",
			"Cette méthode publie des émissions sans électricité pour : réseau. L’électricité montrée est incomplète."},
	} {
		says(t, string(test.warning.Code), func(m *text.Messages) string { return m.WarningText(test.warning) }, test.english, test.french)
	}
}

// Whatever a method warns of can be read.
func TestEveryWarning(t *testing.T) {
	all := build()
	if all.err != nil {
		t.Fatal(all.err)
	}
	for _, l := range text.Langs() {
		m := text.For(l)
		for w := range all.warnings {
			got := m.WarningText(w)
			filled(t, string(w.Code), got)
			if strings.Contains(got, "_") || strings.HasSuffix(got, ": .") {
				t.Errorf("%s: %+v reads %q", l, w, got)
			}
		}
	}
}

func TestNoteText(t *testing.T) {
	for _, test := range []struct {
		note            scenario.Note
		english, french string
	}{
		{scenario.Note{Code: scenario.UnknownKey, Key: "utm", Given: "x"},
			"The link has a part that means nothing here; it was left out: utm.",
			"Le lien contient une partie sans signification ici ; elle a été ignorée : utm."},
		{scenario.Note{Code: scenario.DuplicateKey, Key: "h", Given: "3"},
			"The link has this part twice; the first one counts: h.",
			"Le lien contient deux fois cette partie ; la première compte : h."},
		{scenario.Note{Code: scenario.OtherModel, Key: "m", Given: "2020.1"},
			"The link was made with model 2020.1, which is not known here. The numbers are those of model " + viewing.Model + ".",
			"Le lien a été fait avec le modèle 2020.1, inconnu ici. Les chiffres sont ceux du modèle " + viewing.Model + "."},
	} {
		says(t, string(test.note.Code), func(m *text.Messages) string { return m.NoteText(test.note) }, test.english, test.french)
	}
}

func TestParseText(t *testing.T) {
	for _, test := range []struct {
		err             error
		english, french string
	}{
		{text.ErrEmpty, "Please give a number.", "Indiquez un nombre."},
		{text.ErrNotNumber, "This is not a number. Write it with digits, such as 1.5.", "Ce n’est pas un nombre. Écrivez-le en chiffres, par exemple 1,5."},
		{text.ErrTooLong, "This number has too many digits.", "Ce nombre a trop de chiffres."},
		{errors.New("fraction"), "Please give a whole number.", "Indiquez un nombre entier."},
	} {
		says(t, test.err.Error(), func(m *text.Messages) string { return m.ParseText(test.err) }, test.english, test.french)
	}
}

func TestEquivalentCount(t *testing.T) {
	for _, test := range []struct{ id, count, english, french string }{
		{"car", "6.7", "6.7 km in an average petrol car", "6,7 km dans une voiture à essence moyenne"},
		{"tgv", "1234", "1,234 km in a French high-speed train", "1 234 km en TGV"},
		{"kettle", "1", "1 kettle boil", "1 bouilloire mise à bouillir"},
		{"kettle", "1.5", "1.5 kettle boils", "1,5 bouilloire mise à bouillir"},
		{"kettle", "2", "2 kettle boils", "2 bouilloires mises à bouillir"},
		{"kettle", "1.999", "2 kettle boils", "2 bouilloires mises à bouillir"},
		{"charge", "0", "0 phone charges", "0 recharge de téléphone"},
		{"charge", "0.999", "1 phone charge", "1 recharge de téléphone"},
		{"tree", "0.25", "what 0.25 urban trees take up in a year", "ce qu’absorbe 0,25 arbre urbain en un an"},
		{"tree", "12", "what 12 urban trees take up in a year", "ce qu’absorbent 12 arbres urbains en un an"},
	} {
		count := decimal.RequireFromString(test.count)
		says(t, test.id+" "+test.count, func(m *text.Messages) string {
			return m.EquivalentCount(test.id, count, text.Number(m.Lang, count, text.MaxFraction(2)))
		}, test.english, test.french)
	}
}

func TestGridName(t *testing.T) {
	for _, test := range []struct {
		area            string
		year            int
		basis           factor.Basis
		english, french string
	}{
		{"FRA", 2023, factor.Average, "Grid intensity, France, average of 2023", "Intensité de l’électricité, France, moyenne de 2023"},
		{"USA", 0, factor.Marginal, "Grid intensity, United States, operating margin of 2021", "Intensité de l’électricité, États-Unis, marge d’exploitation de 2021"},
	} {
		f, err := factor.Grid(test.area, test.year, test.basis)
		if err != nil {
			t.Fatal(err)
		}
		says(t, f.ID, func(m *text.Messages) string { name, _ := m.GridName(f); return name }, test.english, test.french)
	}
	f, err := factor.Find("ademe.grid.france")
	if err != nil {
		t.Fatal(err)
	}
	if name, ok := text.For(text.EN).GridName(f); ok {
		t.Errorf("a published intensity is named %q, as if it were the grid's", name)
	}
}

func TestMethodLines(t *testing.T) {
	find := func(id string) *viewing.Method {
		m, err := viewing.Find(id)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	for _, test := range []struct{ id, english, french string }{
		{"malmodin", "network, home router", "réseau, box internet"},
		{"ademe", "data centre, network, box or stick, screen, with the making of the equipment",
			"centre de données, réseau, boîtier ou clé, écran, avec la fabrication des équipements"},
	} {
		says(t, test.id, func(m *text.Messages) string { return m.Boundary(find(test.id)) }, test.english, test.french)
	}
	for _, test := range []struct{ id, english, french string }{
		{"malmodin", "marginal · World 2020 · network, home router", "marginale · Monde 2020 · réseau, box internet"},
		{"marks", "historical · United States 2020 · data centre, network, screen", "historique · États-Unis 2020 · centre de données, réseau, écran"},
	} {
		says(t, test.id, func(m *text.Messages) string { return m.MethodMeta(find(test.id)) }, test.english, test.french)
	}
	says(t, "ignored by carbonalyser", func(m *text.Messages) string { return m.Ignores(find("carbonalyser")) },
		"device, size of the television, power of the device, picture setting, box or stick, connection, data centre’s electricity, people who share the line, devices of each of them, making of the device",
		"appareil, taille du téléviseur, puissance de l’appareil, réglage de l’image, boîtier ou clé, connexion, électricité du centre de données, personnes qui partagent la ligne, appareils de chacune, fabrication de l’appareil")
	for _, l := range text.Langs() {
		m := text.For(l)
		for _, method := range viewing.Methods {
			filled(t, method.ID, m.MethodMeta(method))
			filled(t, method.ID, m.Ignores(method))
		}
		all := &viewing.Method{Represents: viewing.Fields}
		if got := m.Ignores(all); got != m.Method.Nothing {
			t.Errorf("%s: a method that ignores nothing ignores %q", l, got)
		}
	}
}

func TestLicenceName(t *testing.T) {
	says(t, "a fact", func(m *text.Messages) string { return m.LicenceName("fact") }, "none needed (a fact)", "aucune requise (un fait)")
	says(t, "a licence", func(m *text.Messages) string { return m.LicenceName("MIT") }, "MIT", "MIT")
}

func TestColon(t *testing.T) {
	for l, want := range map[text.Lang]string{text.EN: ": ", text.FR: "\u00a0: "} {
		if got := text.For(l).Colon(); got != want {
			t.Errorf("%s: Colon() = %q, want %q", l, got, want)
		}
	}
}
