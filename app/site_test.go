package app

import (
	"slices"
	"testing"

	"streamprint/app/page"
	"streamprint/app/text"
)

// Every program has pages, every page a program, but for the one that puts a frame together with a script alone.
func TestPrograms(t *testing.T) {
	used := map[string]int{}
	for _, p := range Pages() {
		if p.Path == page.Path(text.Lang(p.Lang), page.EmbedName) {
			if p.Program != "" {
				t.Errorf("%s has the program %q", p.Path, p.Program)
			}
			continue
		}
		if !slices.Contains(Programs(), p.Program) {
			t.Errorf("%s needs the program %q", p.Path, p.Program)
		}
		used[p.Program]++
	}
	for _, name := range Programs() {
		if used[name] == 0 {
			t.Errorf("no page needs the program %s", name)
		}
	}
}

func TestRelative(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"/", "/", "./"},
		{"/", "/methods", "methods/"},
		{"/", "/fr/methods", "fr/methods/"},
		{"/methods", "/", "../"},
		{"/methods", "/methods", "../methods/"},
		{"/fr/", "/", "../"},
		{"/fr/methods", "/sources", "../../sources/"},
		{"/fr/methods", "/fr/", "../../fr/"},
	} {
		if got := Relative(test.from, test.to); got != test.want {
			t.Errorf("Relative(%q, %q) = %q, want %q", test.from, test.to, got, test.want)
		}
	}
}
