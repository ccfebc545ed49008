package app

import "testing"

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
