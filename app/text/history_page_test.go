package text_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/app/text"
)

func historyStrings(l text.Lang) map[string]string {
	list := map[string]string{}
	eachString(text.HistoryFor(l), func(path, s string) { list[path] = s })
	return list
}

func TestHistoryPageSaysTheSame(t *testing.T) {
	sayTheSame(t, historyStrings)
	verbs := regexp.MustCompile(`%.`)
	english := historyStrings(text.EN)
	for _, l := range text.Langs() {
		if got := text.HistoryFor(l).Lang; got != l {
			t.Errorf("the catalogue of %s says it is %s", l, got)
		}
		for path, s := range historyStrings(l) {
			got, want := verbs.FindAllString(s, -1), verbs.FindAllString(english[path], -1)
			if !slices.Equal(got, want) || slices.ContainsFunc(got, func(v string) bool { return v != "%s" }) {
				t.Errorf("%s: %s has the verbs %q, English %q", l, path, got, want)
			}
		}
	}
	if got := text.HistoryFor("xx").Lang; got != text.EN {
		t.Errorf("a language without words of the page has those of %s", got)
	}
}

func TestHistoryPageTypography(t *testing.T) {
	for _, l := range text.Langs() {
		for path, s := range historyStrings(l) {
			if at := misprint(l, s); at != "" || strings.TrimSpace(s) != s || strings.Contains(s, "'") {
				t.Errorf("%s: %s has %q: %q", l, path, at, s)
			}
			if at := claim.FindString(spaced(s)); at != "" {
				t.Errorf("%s: %s claims %q", l, path, at)
			}
			if path == ".FileName" && (s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz-") != "") {
				t.Errorf("%s: %q is no name for a file everywhere", l, s)
			}
		}
	}
}
