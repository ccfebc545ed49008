package main

import (
	"strings"
	"testing"
)

func TestSiteName(t *testing.T) {
	tests := []struct {
		path     string
		name     string
		isFolder bool
	}{
		{"/", ".", true},
		{"/robots.txt", "robots.txt", false},
		{"/fr/methods/", "fr/methods", true},
		{"/a folder/été", "a folder/été", false},
		{"/...", "...", false},
		{"/" + strings.Repeat("a", maxPath-1), strings.Repeat("a", maxPath-1), false},
	}
	for _, test := range tests {
		name, isFolder, ok := siteName(test.path)
		if name != test.name || isFolder != test.isFolder || !ok {
			t.Errorf("siteName(%q) = %q, %t, %t; want %q, %t, true", test.path, name, isFolder, ok, test.name, test.isFolder)
		}
	}
	for _, path := range []string{
		"", "robots.txt", "//", "///", "/.", "/./", "/..", "/../", "/a/../b", "/a/./b", "/a/..", "//evil.com", "//evil.com/",
		"/a//b", "/a//", `/\evil.com`, `/a\..\b`, "/a\x00", "/a\nb", "/a\x7f", "/a\xff", "/" + strings.Repeat("a", maxPath),
	} {
		if name, _, ok := siteName(path); ok {
			t.Errorf("siteName(%q) = %q, want it refused", path, name)
		}
	}
}

func TestHidden(t *testing.T) {
	for _, name := range []string{".env", "a/.env", ".git/config", "a/.b/c", "...", "index.html.br", "a/b.gz"} {
		if !hidden(name) {
			t.Errorf("%q is not hidden", name)
		}
	}
	for _, name := range []string{".", "index.html", "a.b/c", "br", "gz", "a.brr", "a.br/b"} {
		if hidden(name) {
			t.Errorf("%q is hidden", name)
		}
	}
}
