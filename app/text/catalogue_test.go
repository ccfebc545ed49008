package text_test

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// eachString gives every string of a catalogue with its path, in no order: what
// stands in its fields, slices and maps, also where only its methods give it.
func eachString(catalogue any, yield func(path, s string)) {
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			yield(path, v.String())
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).Name != "Lang" {
					walk(path+"."+v.Type().Field(i).Name, v.Field(i))
				}
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(fmt.Sprintf("%s[%v]", path, k), v.MapIndex(k))
			}
		default:
			panic("the test does not know the kind of " + path)
		}
	}
	walk("", reflect.ValueOf(catalogue).Elem())
}

// catalogue is a language's strings by path.
func catalogue(l text.Lang) map[string]string {
	list := map[string]string{}
	eachString(text.For(l), func(path, s string) { list[path] = s })
	return list
}

func sortedKeys[K ~string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// sameKeys compares the keys of a map with what they ought to be.
func sameKeys[K comparable, V any](t *testing.T, name string, got map[K]V, want []K) {
	t.Helper()
	for _, k := range want {
		if _, ok := got[k]; !ok {
			t.Errorf("%s has no %v", name, k)
		}
	}
	for k := range got {
		if !slices.Contains(want, k) {
			t.Errorf("%s has %v, which is nothing", name, k)
		}
	}
}

func TestLanguagesSayTheSame(t *testing.T) { sayTheSame(t, catalogue) }

// sayTheSame compares the paths of a catalogue in every language with those in
// English.
func sayTheSame(t *testing.T, of func(text.Lang) map[string]string) {
	t.Helper()
	english := of(text.EN)
	for _, l := range text.Langs() {
		other := of(l)
		for _, path := range sortedKeys(english) {
			if _, ok := other[path]; !ok {
				t.Errorf("%s lacks %s", l, path)
			}
		}
		for _, path := range sortedKeys(other) {
			if _, ok := english[path]; !ok {
				t.Errorf("%s has %s, English has not", l, path)
			}
			if strings.TrimSpace(other[path]) == "" {
				t.Errorf("%s: %s is empty", l, path)
			}
		}
	}
}

func TestCatalogueCoversEveryChoice(t *testing.T) {
	var equivalents, methods []string
	for _, e := range viewing.EquivalentSet {
		equivalents = append(equivalents, e.ID)
	}
	for _, m := range viewing.Methods {
		methods = append(methods, m.ID)
	}
	var functions []string // operations that are written without a sign
	for _, op := range []formula.Op{
		formula.Sum, formula.Difference, formula.Product, formula.Quotient, formula.Minimum, formula.Maximum,
		formula.Power, formula.Cumulative, formula.Geometric, formula.Lag, formula.Timeline, formula.At, formula.Convolve,
	} {
		if op.Sign() == "" {
			functions = append(functions, string(op))
		}
	}
	kinds := []viewing.Kind{viewing.MarginalKind, viewing.AverageKind, viewing.LifeCycleKind, viewing.WebKind, viewing.HistoricalKind}
	for _, m := range viewing.Methods {
		if !slices.Contains(kinds, m.Kind) {
			t.Errorf("the test does not know the kind %s of %s", m.Kind, m.ID)
		}
	}
	for _, l := range text.Langs() {
		m := text.For(l)
		if m.Lang != l {
			t.Errorf("the catalogue of %s says it is %s", l, m.Lang)
		}
		sameKeys(t, "Period", m.Period, viewing.Periods)
		sameKeys(t, "PeriodNoun", m.PeriodNoun, viewing.Periods)
		sameKeys(t, "Device", m.Device, viewing.Devices)
		sameKeys(t, "DeviceName", m.DeviceName, viewing.Devices)
		sameKeys(t, "Peripheral", m.Peripheral, viewing.Peripherals)
		sameKeys(t, "PeripheralName", m.PeripheralName, viewing.Peripherals)
		sameKeys(t, "Quality", m.Quality, viewing.Qualities)
		sameKeys(t, "QualityName", m.QualityName, viewing.Qualities)
		sameKeys(t, "Connection", m.Connection, viewing.Connections)
		sameKeys(t, "ConnectionName", m.ConnectionName, viewing.Connections)
		sameKeys(t, "Picture", m.Picture, viewing.Pictures)
		sameKeys(t, "Basis", m.Basis, viewing.Bases)
		sameKeys(t, "GridFactor", m.GridFactor, viewing.Bases)
		sameKeys(t, "Component", m.Component, viewing.Components)
		sameKeys(t, "Kind", m.Kind, kinds)
		sameKeys(t, "Field", m.Field, append(slices.Clone(viewing.Fields), viewing.FieldBasis, viewing.FieldYear))
		sameKeys(t, "Grade", m.Grade, []factor.Quality{factor.Primary, factor.Quoted, factor.Derived, factor.Recalled})
		sameKeys(t, "Warning", m.Warning, []viewing.WarningCode{
			viewing.NotRepresented, viewing.Substituted, viewing.NoFigure, viewing.RecalledFigure, viewing.NoEnergy,
			viewing.MadeForWeb, viewing.Outdated, viewing.FullLifeCycle, viewing.AudioDevice,
		})
		sameKeys(t, "Problem", m.Problem, scenario.Codes)
		sameKeys(t, "Note", m.Note, scenario.NoteCodes)
		sameKeys(t, "Parse", m.Parse, []text.ParseError{text.ErrEmpty, text.ErrNotNumber, text.ErrTooLong})
		sameKeys(t, "Equivalent", m.Equivalent, equivalents)
		sameKeys(t, "MethodText", m.MethodText, methods)
		sameKeys(t, "Operation", m.Operation, functions)
	}
}

// The factor book is in English; every other language has a name for each of
// its rows, and a note where the book has one.
func TestFactorNames(t *testing.T) {
	book, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range text.Langs() {
		if l == text.EN {
			if len(text.FactorTexts(l)) > 0 {
				t.Error("the English names of factors belong in the book")
			}
			continue
		}
		names := maps.Clone(text.FactorTexts(l))
		for _, f := range book {
			name, ok := names[f.ID]
			switch {
			case !ok:
				t.Errorf("%s has no name for %s", l, f.ID)
			case name.Name == "":
				t.Errorf("%s has an empty name for %s", l, f.ID)
			case (name.Note == "") != (f.Note == ""):
				t.Errorf("%s has the note %q for %s, the book %q", l, name.Note, f.ID, f.Note)
			case strings.HasSuffix(name.Note, "."):
				t.Errorf("%s ends the note of %s with a full stop", l, f.ID)
			}
			delete(names, f.ID)
		}
		for _, id := range sortedKeys(names) {
			t.Errorf("%s names %s, which is no factor", l, id)
		}
	}
}

// Numbers in a name or a note are those of the book.
func TestFactorNumbers(t *testing.T) {
	number := regexp.MustCompile(`\d+(?:[.,]\d+)?`)
	thousands := regexp.MustCompile(`(\d)\.(\d{3})\b`) // the book has no such group, and French none with a point
	book, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range book {
		for _, l := range text.Langs()[1:] {
			said := text.FactorTexts(l)[f.ID]
			for _, pair := range [][2]string{{f.Name, said.Name}, {f.Note, said.Note}} {
				want := number.FindAllString(strings.ReplaceAll(pair[0], "CO2", "CO₂"), -1)
				got := number.FindAllString(strings.ReplaceAll(thousands.ReplaceAllString(pair[1], "$1$2"), ",", "."), -1)
				slices.Sort(want)
				slices.Sort(got)
				if !slices.Equal(got, want) {
					t.Errorf("%s: %s: numbers %v, %v in the book: %q", l, f.ID, got, want, pair[1])
				}
			}
		}
	}
}

// built is what the reader of any result can meet.
type built struct {
	keys     map[string]bool // of the nodes that are no factors
	warnings map[viewing.Warning]bool
	err      error
}

// build makes every graph that a reader can open: every method over the matrix
// of choices, the references and the halving law.
var build = sync.OnceValue(func() built {
	b := built{keys: map[string]bool{}, warnings: map[viewing.Warning]bool{}}
	add := func(g *formula.Graph, err error) {
		if err != nil {
			b.err = err
			return
		}
		for _, n := range g.Nodes() {
			if n.Op != formula.Factor {
				b.keys[n.Key] = true
			}
		}
	}
	for _, m := range viewing.Methods {
		eachHabit(m, func(h viewing.Habit) {
			g, warnings, err := m.Build(h)
			add(g, err)
			for _, w := range warnings {
				b.warnings[w] = true
			}
		})
	}
	add(viewing.ReferenceGraph())
	add(viewing.HalvingLaw(2020))
	return b
})

// eachHabit gives every combination of device, box and connection that the
// method represents, with and without the making of the devices; and every
// combination of device and connection with every other choice in turn, since
// nothing else depends on the box.
func eachHabit(m *viewing.Method, yield func(viewing.Habit)) {
	changes := otherChoices(m)
	for _, d := range represented(m, viewing.FieldDevice, viewing.Devices) {
		for i, p := range represented(m, viewing.FieldPeripheral, viewing.Peripherals) {
			for _, c := range represented(m, viewing.FieldConnection, viewing.Connections) {
				for j, change := range changes {
					if i > 0 && j > 1 {
						break
					}
					h := viewing.Default()
					h.Device, h.Peripheral, h.Connection = d, p, c
					change(&h)
					yield(h)
				}
			}
		}
	}
}

// represented is all choices, or the first where the method does not represent
// them.
func represented[T any](m *viewing.Method, f viewing.Field, choices []T) []T {
	if m.Has(f) {
		return choices
	}
	return choices[:1]
}

// otherChoices are none, the making of the devices, then all others.
func otherChoices(m *viewing.Method) []func(*viewing.Habit) {
	given := func(value int64, exponent int32) decimal.NullDecimal {
		return decimal.NewNullDecimal(decimal.New(value, exponent))
	}
	changes := []func(*viewing.Habit){
		func(*viewing.Habit) {},
		func(h *viewing.Habit) { h.Manufacture = true },
		func(h *viewing.Habit) { h.Manufacture, h.LifetimeYears = true, given(4, 0) },
		func(h *viewing.Habit) { h.Manufacture, h.UseHoursPerDay = true, given(4, 0) },
		func(h *viewing.Habit) { h.People = 2 },
		func(h *viewing.Habit) { h.AudioOnly = true },
		func(h *viewing.Habit) { h.Inches = decimal.New(60, 0) },
		func(h *viewing.Habit) { h.Inches = decimal.Decimal{} },
		func(h *viewing.Habit) { h.Watts = given(90, 0) },
		func(h *viewing.Habit) { h.Mbps = given(8, 0) },
		func(h *viewing.Habit) { h.Country = "" },
		func(h *viewing.Habit) { h.Country = "DEU" },
		func(h *viewing.Habit) { h.Country, h.Year = "USA", 2023 },
		func(h *viewing.Habit) { h.Basis = factor.Marginal },
		func(h *viewing.Habit) { h.Grid = given(100, 0) },
		func(h *viewing.Habit) { h.DataCentreCountry = "SWE" },
		func(h *viewing.Habit) { h.DataCentreGrid = given(30, 0) },
		func(h *viewing.Habit) { h.RenewableHosting = given(5, -1) },
		func(h *viewing.Habit) { h.Users = given(3, 0) },
		func(h *viewing.Habit) { h.DevicesPerUser = given(2, 0) },
	}
	if m.Has(viewing.FieldBytes) {
		changes = append(changes, func(h *viewing.Habit) { h.Bytes = given(1, 9) })
	}
	for _, q := range viewing.Qualities {
		changes = append(changes, func(h *viewing.Habit) { h.Quality = q })
	}
	for _, p := range viewing.Pictures {
		changes = append(changes, func(h *viewing.Habit) { h.Picture = p })
	}
	for _, p := range viewing.Periods {
		changes = append(changes, func(h *viewing.Habit) { h.Per = p })
	}
	return changes
}

func TestEveryNodeHasAName(t *testing.T) {
	all := build()
	if all.err != nil {
		t.Fatal(all.err)
	}
	for _, l := range text.Langs() {
		m := text.For(l)
		sameKeys(t, string(l)+" Node", m.Node, sortedKeys(all.keys))
		// Two nodes of one name could not be told apart in a formula.
		byName := map[string]string{}
		for _, key := range sortedKeys(m.Node) {
			if other := byName[m.Node[key]]; other != "" {
				t.Errorf("%s calls both %s and %s %q", l, other, key, m.Node[key])
			}
			byName[m.Node[key]] = key
			if m.NodeName(key) != m.Node[key] {
				t.Errorf("NodeName(%s) = %q", key, m.NodeName(key))
			}
		}
	}
	if got := text.For(text.EN).NodeName("no.such.key"); got != "no.such.key" {
		t.Errorf("an unknown key is called %q", got)
	}
}

// What is filled in must be the same in every language, and in the same order
// where the order tells what is what.
func TestPlaceholders(t *testing.T) {
	verbs, braces := regexp.MustCompile(`%[^ \pZ.,;)]|%$`), regexp.MustCompile(`\{[a-z]*\}`)
	english := catalogue(text.EN)
	for _, l := range text.Langs() {
		for path, s := range catalogue(l) {
			// "60%" is a percentage, not a verb.
			want, got := verbs.FindAllString(english[path], -1), verbs.FindAllString(s, -1)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s has the verbs %q, English %q", l, path, got, want)
			}
			for _, verb := range got {
				if verb != "%s" && verb != "%d" {
					t.Errorf("%s: %s has the verb %s", l, path, verb)
				}
			}
			wantNames, names := braces.FindAllString(english[path], -1), braces.FindAllString(s, -1)
			slices.Sort(wantNames)
			slices.Sort(names)
			if !slices.Equal(names, wantNames) {
				t.Errorf("%s: %s has %q, English %q", l, path, names, wantNames)
			}
		}
	}
}

// everything is all that is said in a language, the factor book included.
func everything(t *testing.T, l text.Lang, yield func(where, s string)) {
	t.Helper()
	eachString(text.For(l), yield)
	if l != text.EN {
		return
	}
	book, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range book {
		yield(f.ID, f.Name)
		yield(f.ID+" note", f.Note)
	}
}

func TestTypography(t *testing.T) {
	trailing := regexp.MustCompile(`[\pZ]$`)
	for _, l := range text.Langs() {
		// The tables of the factor book are plain text, with straight apostrophes.
		eachString(text.For(l), func(path, s string) {
			if strings.Contains(s, "'") {
				t.Errorf("%s: %s has a straight apostrophe: %q", l, path, s)
			}
		})
		everything(t, l, func(where, s string) {
			if at := misprint(l, s); at != "" || trailing.MatchString(s) {
				t.Errorf("%s: %s has %q: %q", l, where, at, s)
			}
		})
	}
}

// claim is what streamprint never says of anything: it estimates.
var claim = regexp.MustCompile(`(?i)carbon[ -]?neutral|net[ -]?zero|climate[ -]?neutral|neutralité carbone|neutres? en carbone|carbone neutre|zéro (émission )?nette?|(klima|CO₂-|kohlenstoff)neutral|netto-?null|(neutralidad|carbono neutr|neutr[oa]s? en carbono)|emisiones netas cero|cero neto|neutralidade|zero líquid|neutralità|carbonio neutr|zero netto`)

func TestNoClaims(t *testing.T) {
	for _, l := range text.Langs() {
		everything(t, l, func(where, s string) {
			if at := claim.FindString(spaced(s)); at != "" {
				t.Errorf("%s: %s claims %q", l, where, at)
			}
		})
	}
}
