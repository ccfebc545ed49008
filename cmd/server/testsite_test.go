package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// secret is in a file beside the site, and linked to from inside it. No answer may contain it.
const secret = "not part of the site"

// testFiles is a small site. Those named in testTwins also get their compressed twins.
var testFiles = map[string]string{
	"index.html":                   "<!doctype html><title>Watch</title>" + strings.Repeat("<p>an hour of watching", 50),
	"404.html":                     "<!doctype html><title>Not found</title>",
	"fr/index.html":                "<!doctype html><title>Regarder</title>",
	"fr/404.html":                  "<!doctype html><title>Introuvable</title>",
	"methods/index.html":           "<!doctype html><title>Methods</title>",
	"fr/methods/index.html":        "<!doctype html><title>Méthodes</title>",
	"embed/index.html":             "<!doctype html><title>Embed</title>",
	"fr/embed/index.html":          "<!doctype html><title>Intégrer</title>",
	"embed/watch/index.html":       "<!doctype html><title>Framed</title>",
	"fr/embed/watch/index.html":    "<!doctype html><title>Encadré</title>",
	"assets/app.3f2a9c1b.wasm":     "\x00asm" + strings.Repeat("code", 1000),
	"assets/app.0123456789ab.js":   "start()",
	"assets/app.0123456789ab.css":  "body{}",
	"assets/plain.js":              "plain()",
	"assets/logo.89abcdef.png":     "\x89PNG",
	"manifest.webmanifest":         "{}",
	"sw.js":                        "self.x = 1",
	"streamprint.js":               "export {}",
	"embed.js":                     "frame()",
	"engine/engine.js":             "export {}",
	"engine/engine.wasm":           "\x00asm",
	"robots.txt":                   "User-agent: *",
	"sitemap.xml":                  "<urlset/>",
	"icon.svg":                     "<svg/>",
	"oembed.json":                  "{}",
	"factors.csv":                  "a,b",
	"unknown.kind":                 "<script>alert(1)</script>",
	"empty.txt":                    "",
	"a folder/été/index.html":      "<!doctype html><title>Summer</title>",
	".env":                         secret,
	".git/config":                  secret,
	".git/404.html":                secret,
	"factors.csv.br/file.txt":      "a folder is no twin",
	"methods/.hidden/index.html":   secret,
	"listing/only-a-file.txt":      "listed nowhere",
	"folder.with.dots/index.html":  "<!doctype html><title>Dots</title>",
	"javascript:alert/index.html":  "<!doctype html><title>Colon</title>",
	"twins-only.txt.br":            secret,
	"directory.html/index.html":    "<!doctype html><title>Named like a page</title>",
	"directory.html/page/file.txt": "deep",
}

var testTwins = []string{
	"index.html", "404.html", "fr/404.html", "assets/app.3f2a9c1b.wasm", "assets/app.0123456789ab.js", "robots.txt",
}

// newTestSite writes the site into a new folder, with a secret beside it and links that lead there.
func newTestSite(t testing.TB) string {
	t.Helper()
	parent := t.TempDir()
	dir := filepath.Join(parent, "dist")
	for name, content := range testFiles {
		writeFile(t, filepath.Join(dir, name), content)
	}
	for _, name := range testTwins {
		writeFile(t, filepath.Join(dir, name+".br"), encode(t, "br", testFiles[name]))
		writeFile(t, filepath.Join(dir, name+".gz"), encode(t, "gzip", testFiles[name]))
	}
	writeFile(t, filepath.Join(parent, "secret.txt"), secret)
	writeFile(t, filepath.Join(parent, "outside", "index.html"), secret)
	for link, target := range map[string]string{
		"link.txt":        "../secret.txt",
		"absolute.txt":    filepath.Join(parent, "secret.txt"),
		"link-folder":     "../outside",
		"sitemap.xml.br":  "../secret.txt",
		"inside-link.txt": "robots.txt",
		"loop.txt":        "loop.txt",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func writeFile(t testing.TB, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// newTestHandler serves the test site under base and fails the test if anything is logged.
func newTestHandler(t testing.TB, base string) http.Handler {
	t.Helper()
	log := new(bytes.Buffer)
	t.Cleanup(func() {
		if log.Len() > 0 {
			t.Errorf("logged: %s", log)
		}
	})
	return newHandler(folder(newTestSite(t)), base, slog.New(slog.NewTextHandler(log, nil)))
}

// get asks the handler for a target as it stands in a request line, with headers given as name, value, name, value.
func get(h http.Handler, target string, headers ...string) *http.Response {
	return do(h, http.MethodGet, target, headers...)
}

func do(h http.Handler, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, r)
	return recorder.Result()
}

func body(t testing.TB, resp *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// decoded is the body without its content coding.
func decoded(t testing.TB, resp *http.Response) string {
	t.Helper()
	var r io.Reader = resp.Body
	switch coding := resp.Header.Get("Content-Encoding"); coding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		var err error
		if r, err = gzip.NewReader(r); err != nil {
			t.Fatal(err)
		}
	case "":
	default:
		t.Fatalf("unknown coding %q", coding)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func encode(t testing.TB, coding, content string) string {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	if coding == "br" {
		w = brotli.NewWriter(&b)
	} else {
		w = gzip.NewWriter(&b)
	}
	if _, err := io.WriteString(w, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// vary is the whole Vary field.
func vary(resp *http.Response) string { return strings.Join(resp.Header.Values("Vary"), ", ") }
