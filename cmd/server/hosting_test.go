package main

import (
	"maps"
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/app"

	"github.com/google/go-cmp/cmp"
)

// The samples in web/hosting say for other servers what this one does. The browser tests run those servers and compare
// their answers with this one's; the tests here hold that the samples are written from the same values.

func sample(t *testing.T, name string) string {
	t.Helper()
	return string(readFile(t, filepath.Join("..", "..", "web", "hosting", name)))
}

func TestSampleHeaders(t *testing.T) {
	header := http.Header{}
	setSecurityHeaders(header, "/")
	for file, line := range map[string]struct{ before, ancestors, rest string }{
		"nginx.conf": {"add_header ", "$streamprint_ancestors", `" always;`},
		"Caddyfile":  {"", "{ancestors}", `"`},
		".htaccess":  {"Header always set ", "'self'", `"`},
	} {
		text := sample(t, file)
		for name := range header {
			value := header.Get(name)
			if name == "Content-Security-Policy" {
				value = contentPolicy + "; frame-ancestors " + line.ancestors
			}
			if want := line.before + name + ` "` + value + line.rest + "\n"; strings.Count(text, want) != 1 {
				t.Errorf("%s has not once the line %s", file, want)
			}
		}
		for _, want := range []string{"/embed/[^/", "'self'", `"*"`, `"` + immutable + `"`, `"` + revalidate + `"`, `/assets/.*\.[0-9a-f]{8,64}(\.[a-z0-9]+)+$`} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not have %s", file, want)
			}
		}
	}
}

// TestSampleTypes: the samples know every kind of file that this server knows, and as the same.
func TestSampleTypes(t *testing.T) {
	for file, line := range map[string]*regexp.Regexp{
		"nginx.conf": regexp.MustCompile(`(?m)^ {12}"(?P<type>[^"]+)" +(?P<ends>[a-z0-9 ]+);$`),
		"Caddyfile":  regexp.MustCompile(`(?m)^\t\t\t~\\\.(?P<ends>[a-z0-9]+)\$ "(?P<type>[^"]+)"$`),
		".htaccess":  regexp.MustCompile(`(?m)^AddType "(?P<type>[^"]+)" \.(?P<ends>[a-z0-9]+)$`),
	} {
		got := map[string]string{}
		for _, match := range line.FindAllStringSubmatch(sample(t, file), -1) {
			for end := range strings.FieldsSeq(match[line.SubexpIndex("ends")]) {
				got["."+end] = match[line.SubexpIndex("type")]
			}
		}
		if diff := cmp.Diff(mediaTypes, got); diff != "" {
			t.Errorf("%s, types (-want +got):\n%s", file, diff)
		}
	}
}

// headerRule is a block of the file _headers: a pattern of paths and what is sent for them.
type headerRule struct {
	pattern *regexp.Regexp
	header  http.Header
}

// headerRules reads the format: a star stands for anything, :name for what has no slash.
func headerRules(t *testing.T, text string) (rules []headerRule) {
	t.Helper()
	placeholder := regexp.MustCompile(`:[a-z]+`)
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		name, value, found := strings.Cut(line, ": ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "/"):
			pattern := placeholder.ReplaceAllString(strings.ReplaceAll(regexp.QuoteMeta(line), `\*`, ".*"), "[^/]+")
			rules = append(rules, headerRule{regexp.MustCompile("^" + pattern + "$"), http.Header{}})
		case strings.HasPrefix(name, "  ") && found && len(rules) > 0 && len(line) < 2000:
			rules[len(rules)-1].header.Add(strings.TrimSpace(name), value)
		default:
			t.Fatalf("_headers: what is %q?", line)
		}
	}
	if len(rules) == 0 || len(rules) > 100 {
		t.Fatalf("_headers has %d rules, want 1 to 100", len(rules))
	}
	return rules
}

// TestSampleHeadersFile reads _headers as the hosts do that know it, for every page and kind of file. Of a header that
// several rules give, one host sends the last and another all; a browser keeps to every policy that it gets.
func TestSampleHeadersFile(t *testing.T) {
	rules := headerRules(t, sample(t, "_headers"))
	headers := func(path string) http.Header {
		header := http.Header{}
		for _, rule := range rules {
			if rule.pattern.MatchString(path) {
				for name, values := range rule.header {
					header[name] = append(header[name], values...)
				}
			}
		}
		return header
	}

	paths := []string{"/", "/embed/", "/fr/embed/", "/embed/watch/", "/embed/plan/", "/embed/badge/", "/fr/embed/watch/", "/fr/embed/plan/"}
	for _, page := range app.Pages() {
		paths = append(paths, strings.TrimSuffix(page.Path, "/")+"/")
	}
	for _, path := range paths {
		want := http.Header{}
		setSecurityHeaders(want, path)
		got := headers(path)
		policies := got["Content-Security-Policy"]
		for _, name := range slices.Collect(maps.Keys(want)) {
			if name != "Content-Security-Policy" && !slices.Equal(got[name], want[name]) {
				t.Errorf("%s: %s is %q, want %q", path, name, got[name], want[name])
			}
		}
		if len(policies) == 0 || policies[0] != contentPolicy {
			t.Errorf("%s: policies %q", path, policies)
			continue
		}
		last := policies[len(policies)-1]
		if ancestors(path) == "*" && last != contentPolicy || ancestors(path) != "*" && last != want.Get("Content-Security-Policy") || len(policies) > 2 {
			t.Errorf("%s: policies %q, want as %q", path, policies, want.Get("Content-Security-Policy"))
		}
	}

	for _, name := range []string{
		"assets/app.3f2a9c1b.wasm", "assets/app.3f2a9c1b.js", "assets/app.3f2a9c1b.css", "engine/engine.js", "engine/deep/engine.wasm",
		"embed.js", "streamprint.js", "streamprint.d.ts", "sw.js", "manifest.webmanifest", "factors.csv", "fr/embed.js", "icons/icon.svg",
	} {
		want := http.Header{}
		setFileHeaders(want, name)
		got := headers("/" + name)
		for _, header := range []string{"Access-Control-Allow-Origin", "Cross-Origin-Resource-Policy", "Cache-Control"} {
			wanted := want.Values(header)
			if name == "sw.js" && header == "Cache-Control" {
				wanted = []string{revalidate}
			}
			if !slices.Equal(got.Values(header), wanted) {
				t.Errorf("%s: %s is %q, want %q", name, header, got.Values(header), wanted)
			}
		}
	}
}
