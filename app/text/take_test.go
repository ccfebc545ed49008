package text_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/app/text"
)

// taken are the catalogues of what is taken away: the part of the page, the
// printed report, the files.
var taken = map[string]func(text.Lang) any{
	"take":   func(l text.Lang) any { return text.TakeFor(l) },
	"print":  func(l text.Lang) any { return text.PrintFor(l) },
	"export": func(l text.Lang) any { return text.ExportFor(l) },
}

func takenStrings(l text.Lang) map[string]string {
	list := map[string]string{}
	for name, catalogue := range taken {
		eachString(catalogue(l), func(path, s string) { list[name+path] = s })
	}
	return list
}

func TestTakingSaysTheSame(t *testing.T) {
	sayTheSame(t, takenStrings)
	verbs := regexp.MustCompile(`%.`)
	english := takenStrings(text.EN)
	for _, l := range text.Langs() {
		for path, s := range takenStrings(l) {
			got, want := verbs.FindAllString(s, -1), verbs.FindAllString(english[path], -1)
			if !slices.Equal(got, want) || slices.ContainsFunc(got, func(v string) bool { return v != "%s" }) {
				t.Errorf("%s: %s has the verbs %q, English %q", l, path, got, want)
			}
		}
	}
	if text.TakeFor("xx").Lang != text.EN || text.PrintFor("xx").Lang != text.EN || text.ExportFor("xx").Lang != text.EN {
		t.Error("a language without words has others than the English ones")
	}
}

func TestTakingTypography(t *testing.T) {
	for _, l := range text.Langs() {
		for path, s := range takenStrings(l) {
			if at := misprint(l, s); at != "" || strings.TrimSpace(s) != s || strings.Contains(s, "'") {
				t.Errorf("%s: %s has %q: %q", l, path, at, s)
			}
			if at := claim.FindString(spaced(s)); at != "" {
				t.Errorf("%s: %s claims %q", l, path, at)
			}
		}
	}
}
