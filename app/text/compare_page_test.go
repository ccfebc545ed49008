package text_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/app/saved"
	"streamprint/app/text"
)

func comparePageStrings(l text.Lang) map[string]string {
	list := map[string]string{}
	eachString(text.ComparePageFor(l), func(path, s string) { list[path] = s })
	return list
}

func TestComparePageSaysTheSame(t *testing.T) {
	sayTheSame(t, comparePageStrings)
	filled := regexp.MustCompile(`%.|\{[a-z]*\}`)
	english := comparePageStrings(text.EN)
	for _, l := range text.Langs() {
		m := text.ComparePageFor(l)
		if m.Lang != l {
			t.Errorf("the catalogue of %s says it is %s", l, m.Lang)
		}
		sameKeys(t, "KindOf", m.KindOf, saved.Kinds)
		sameKeys(t, "Problem", m.Problem, saved.Codes)
		for path, s := range comparePageStrings(l) {
			got, want := filled.FindAllString(s, -1), filled.FindAllString(english[path], -1)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s is filled with %q, English with %q", l, path, got, want)
			}
		}
	}
	if got := text.ComparePageFor("xx").Lang; got != text.EN {
		t.Errorf("a language without words has those of %s", got)
	}
	if got := text.ComparePageFor(text.EN).ProblemText(saved.Problem{Code: saved.UnknownKind, Given: "<film>"}); !strings.Contains(got, "“<film>”") {
		t.Errorf("the problem is %q", got)
	}
}

func TestComparePageTypography(t *testing.T) {
	for _, l := range text.Langs() {
		for path, s := range comparePageStrings(l) {
			if at := misprint(l, s); at != "" || strings.TrimSpace(s) != s || strings.Contains(s, "'") {
				t.Errorf("%s: %s has %q: %q", l, path, at, s)
			}
			if at := claim.FindString(spaced(s)); at != "" {
				t.Errorf("%s: %s claims %q", l, path, at)
			}
		}
	}
}
