package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNegotiate(t *testing.T) {
	both := []string{"br", "gzip"}
	refused := "" // what negotiate returns when nothing is acceptable
	tests := []struct {
		accept    []string
		available []string
		want      string
	}{
		// What is really sent.
		{nil, both, identity},
		{[]string{"gzip, deflate, br, zstd"}, both, "br"},
		{[]string{"gzip, deflate"}, both, "gzip"},
		{[]string{"gzip, deflate, br"}, []string{"gzip"}, "gzip"},
		{[]string{"gzip, deflate, br"}, nil, identity},
		{[]string{"identity"}, both, identity},
		{[]string{"gzip", "br"}, both, "br"},

		// Weights.
		{[]string{"br;q=0.5, gzip"}, both, "gzip"},
		{[]string{"br;q=0.500, gzip;q=0.499"}, both, "br"},
		{[]string{"br;q=0.001"}, both, "br"},
		{[]string{"br;q=0, gzip;q=0"}, both, identity},
		{[]string{"identity, br;q=0.9"}, both, identity},
		{[]string{"identity;q=0.5, gzip;q=0.4"}, both, identity},
		{[]string{"br, gzip, identity"}, both, "br"},

		// Everything else.
		{[]string{"*"}, both, "br"},
		{[]string{"*"}, nil, identity},
		{[]string{"br;q=0, *"}, both, "gzip"},
		{[]string{"gzip;q=0.5, *;q=0.1"}, both, "gzip"},
		{[]string{"gzip, *;q=0"}, both, "gzip"},
		{[]string{"gzip, *;q=0"}, []string{"br"}, refused},
		{[]string{"*;q=0"}, both, refused},
		{[]string{"*;q=0, identity"}, both, identity},
		{[]string{"identity;q=0"}, both, refused},
		{[]string{"identity;q=0"}, nil, refused},
		{[]string{"identity;q=0, *"}, both, "br"},
		{[]string{"identity;q=0, gzip"}, both, "gzip"},

		// Spelling.
		{[]string{""}, both, identity},
		{[]string{" , ,"}, both, identity},
		{[]string{"GZip"}, both, "gzip"},
		{[]string{"gzip ; Q=0.5 , br ; q=0.4"}, both, "gzip"},
		{[]string{"\tbr\t"}, both, "br"},
		{[]string{"brotli, gzipped, xbr"}, both, identity},
		{[]string{"br;level=5"}, both, "br"},
		{[]string{"br;level=5;q=0"}, both, identity},

		// Malformed weights make an element void, not a failure.
		{[]string{"br;q=2, gzip"}, both, "gzip"},
		{[]string{"br;q=1.001, gzip"}, both, "gzip"},
		{[]string{"br;q=-1, gzip"}, both, "gzip"},
		{[]string{"br;q=, gzip"}, both, "gzip"},
		{[]string{"br;q, gzip"}, both, "gzip"},
		{[]string{"br;q=0.0001, gzip;q=0.1"}, both, "gzip"},
		{[]string{"br;q=NaN"}, both, identity},
		{[]string{"br;q=1e0"}, both, identity},
		{[]string{"identity;q=zero"}, both, identity},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.accept, "|"), func(t *testing.T) {
			got, ok := negotiate(test.accept, test.available)
			if got != test.want || ok != (test.want != refused) {
				t.Errorf("negotiate(%q, %q) = %q, %t; want %q", test.accept, test.available, got, ok, test.want)
			}
		})
	}
}

func TestParseWeights(t *testing.T) {
	got := parseWeights([]string{"br;q=1.000, gzip;q=0.25", "*;q=0., BR;q=.5, zstd;q=0.5;q=0.7, br;q=1."})
	want := map[string]int{"br": 1000, "gzip": 250, "*": 0, "zstd": 700}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("weights (-want +got):\n%s", diff)
	}
}

func TestAcceptsHTML(t *testing.T) {
	tests := []struct {
		accept string
		want   bool
	}{
		{"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true},
		{"TEXT/HTML;level=1;q=0.1", true},
		{"text/html;q=0", false},
		{"image/avif,image/webp,*/*;q=0.8", false},
		{"*/*", false},
		{"text/htmlx", false},
		{"", false},
	}
	for _, test := range tests {
		if got := acceptsHTML([]string{test.accept}); got != test.want {
			t.Errorf("acceptsHTML(%q) = %t, want %t", test.accept, got, test.want)
		}
	}
}

// FuzzNegotiate checks, for any field, what must follow from adding to it.
func FuzzNegotiate(f *testing.F) {
	for _, seed := range []string{"", "gzip, deflate, br, zstd", "br;q=0.5, *;q=0", "identity;q=0", ";q=,;;=", "br;q=1.0000", "\x00, \xff"} {
		f.Add(seed)
	}
	available := []string{"br", "gzip"}
	f.Fuzz(func(t *testing.T, field string) {
		coding, ok := negotiate([]string{field}, available)
		if ok != (coding != "") || ok && coding != identity && !slices.Contains(available, coding) {
			t.Fatalf("negotiate(%q) = %q, %t", field, coding, ok)
		}
		lower := strings.ToLower(field)
		if (coding == "br" || coding == "gzip") && !strings.Contains(lower, coding) && !strings.Contains(lower, "*") {
			t.Errorf("%q does not ask for %q", field, coding)
		}
		if !ok && !strings.Contains(lower, "identity") && !strings.Contains(lower, "*") {
			t.Errorf("%q does not refuse identity", field)
		}
		for name, weight := range parseWeights([]string{field}) {
			if name == "" || weight < 0 || weight > 1000 {
				t.Errorf("%q has weight %d for %q", field, weight, name)
			}
		}
		if got, ok := negotiate([]string{field, "br"}, available); got != "br" || !ok {
			t.Errorf("%q and then br: got %q, %t", field, got, ok)
		}
		if got, ok := negotiate([]string{field, "br;q=0, gzip;q=0, identity;q=0"}, available); ok {
			t.Errorf("%q and then nothing: got %q", field, got)
		}
	})
}
