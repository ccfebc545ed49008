package text

import "sync"

// A language says what it has to say in parts. Each is a typed catalogue, which
// a program makes when it first needs it.
//
// The programs of the pages carry no catalogue of any language. They read the
// parts from a file of their page's language, see [Words]; everything else, such
// as the command line, has the catalogues of all languages built in.

// The parts, by their names in a file of words.
const (
	messagesPart      = "messages"
	factorsPart       = "factors"
	areasPart         = "areas"
	panelPart         = "panel"
	takePart          = "take"
	printPart         = "print"
	exportPart        = "export"
	comparePart       = "compare"
	comparePagePart   = "compare-page"
	planPart          = "plan"
	naturePart        = "nature"
	historyPart       = "history"
	historyPagePart   = "history-page"
	changelogPart     = "changelog"
	embedPart         = "embed"
	accessibilityPart = "accessibility"
	// embedPagePart is of a page without a program: no file of words has it.
	embedPagePart = "embed-page"
)

// parts gives every part of a language.
func parts(l Lang) []namedPart {
	return []namedPart{
		{messagesPart, For(l)},
		{factorsPart, factorTexts(l)},
		{areasPart, areas(l)},
		{panelPart, PanelFor(l)},
		{takePart, TakeFor(l)},
		{printPart, PrintFor(l)},
		{exportPart, ExportFor(l)},
		{comparePart, CompareFor(l)},
		{comparePagePart, ComparePageFor(l)},
		{planPart, PlanFor(l)},
		{naturePart, natureFor(l)},
		{historyPart, historyFor(l)},
		{historyPagePart, HistoryFor(l)},
		{changelogPart, ChangelogFor(l)},
		{embedPart, EmbedFor(l)},
		{accessibilityPart, AccessibilityFor(l)},
	}
}

type namedPart struct {
	name string
	part any
}

// made holds the parts made so far.
var made struct {
	sync.Mutex
	parts map[madeKey]any
}

type madeKey struct {
	lang Lang
	name string
}

// built gives a part of a language, made by its place in of, which goes in the
// order of locales. Callers ask for fromFile before: that is what lets the linker
// leave the catalogues out.
func built[T any](l Lang, name string, of ...func() T) T {
	return once(madeKey{l, name}, of[l.index()])
}

// fromWords gives a part that the program has been handed in a file of words.
func fromWords[T any](name string) T {
	return once(madeKey{"", name}, func() T {
		var t T
		if err := decodePart(handedWords(), name, &t); err != nil {
			panic(err) // built with the program: not a visitor's mistake
		}
		return t
	})
}

func once[T any](key madeKey, of func() T) T {
	made.Lock()
	t, ok := made.parts[key]
	made.Unlock()
	if ok {
		return t.(T)
	}
	t = of() // may ask for another part
	made.Lock()
	defer made.Unlock()
	if made.parts == nil {
		made.parts = map[madeKey]any{}
	}
	made.parts[key] = t
	return t.(T)
}
