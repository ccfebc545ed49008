package main

import (
	"bufio"
	"bytes"
	"errors"
	"io/fs"
	"log/slog"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const browserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

func TestFiles(t *testing.T) {
	h := newTestHandler(t, "")
	tests := []struct {
		target, name, contentType string
		immutable, shared         bool // hashed name; readable from any origin
	}{
		{"/", "index.html", "text/html; charset=utf-8", false, false},
		{"/?utm=1", "index.html", "text/html; charset=utf-8", false, false},
		{"/fr/", "fr/index.html", "text/html; charset=utf-8", false, false},
		{"/fr/methods/", "fr/methods/index.html", "text/html; charset=utf-8", false, false},
		{"/embed/watch/", "embed/watch/index.html", "text/html; charset=utf-8", false, false},
		{"/a%20folder/%C3%A9t%C3%A9/", "a folder/été/index.html", "text/html; charset=utf-8", false, false},
		{"/assets/app.3f2a9c1b.wasm", "assets/app.3f2a9c1b.wasm", "application/wasm", true, true},
		{"/assets/app.0123456789ab.js", "assets/app.0123456789ab.js", "text/javascript; charset=utf-8", true, true},
		{"/assets/app.0123456789ab.css", "assets/app.0123456789ab.css", "text/css; charset=utf-8", true, true},
		{"/assets/logo.89abcdef.png", "assets/logo.89abcdef.png", "image/png", true, true},
		{"/assets/plain.js", "assets/plain.js", "text/javascript; charset=utf-8", false, true},
		{"/manifest.webmanifest", "manifest.webmanifest", "application/manifest+json", false, false},
		{"/engine/engine.js", "engine/engine.js", "text/javascript; charset=utf-8", false, true},
		{"/engine/engine.wasm", "engine/engine.wasm", "application/wasm", false, true},
		{"/streamprint.js", "streamprint.js", "text/javascript; charset=utf-8", false, true},
		{"/embed.js", "embed.js", "text/javascript; charset=utf-8", false, true},
		{"/sw.js", "sw.js", "text/javascript; charset=utf-8", false, false},
		{"/robots.txt", "robots.txt", "text/plain; charset=utf-8", false, false},
		{"/sitemap.xml", "sitemap.xml", "application/xml", false, false},
		{"/icon.svg", "icon.svg", "image/svg+xml", false, false},
		{"/oembed.json", "oembed.json", "application/json", false, false},
		{"/factors.csv", "factors.csv", "text/csv; charset=utf-8", false, false},
		{"/unknown.kind", "unknown.kind", "application/octet-stream", false, false},
		{"/empty.txt", "empty.txt", "text/plain; charset=utf-8", false, false},
		{"/inside-link.txt", "robots.txt", "text/plain; charset=utf-8", false, false},
	}
	for _, test := range tests {
		t.Run(test.target, func(t *testing.T) {
			resp := get(h, test.target)
			want := map[string]string{
				"Status":                       "200",
				"Content-Type":                 test.contentType,
				"Content-Length":               strconv.Itoa(len(testFiles[test.name])),
				"Content-Encoding":             "",
				"Cache-Control":                "no-cache",
				"Access-Control-Allow-Origin":  "",
				"Cross-Origin-Resource-Policy": "",
				"Last-Modified":                "",
				"Set-Cookie":                   "",
			}
			if test.immutable {
				want["Cache-Control"] = "public, max-age=31536000, immutable"
			}
			if test.shared {
				want["Access-Control-Allow-Origin"] = "*"
				want["Cross-Origin-Resource-Policy"] = "cross-origin"
			}
			got := map[string]string{}
			for name := range want {
				got[name] = resp.Header.Get(name)
			}
			got["Status"] = strconv.Itoa(resp.StatusCode)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("headers (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(testFiles[test.name], body(t, resp)); diff != "" {
				t.Errorf("body (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCompressedTwins(t *testing.T) {
	h := newTestHandler(t, "")
	tests := []struct{ target, name, accept, coding, vary string }{
		{"/", "index.html", "gzip, deflate, br, zstd", "br", "Accept-Encoding"},
		{"/", "index.html", "gzip", "gzip", "Accept-Encoding"},
		{"/", "index.html", "br;q=0.1, gzip;q=0.2", "gzip", "Accept-Encoding"},
		{"/", "index.html", "identity", "", "Accept-Encoding"},
		{"/assets/app.3f2a9c1b.wasm", "assets/app.3f2a9c1b.wasm", "br", "br", "Accept-Encoding"},
		{"/factors.csv", "factors.csv", "gzip, br", "", ""},
		{"/sitemap.xml", "sitemap.xml", "br", "", ""}, // its .br is a link out of the site
	}
	for _, test := range tests {
		t.Run(test.target+" "+test.accept, func(t *testing.T) {
			resp := get(h, test.target, "Accept-Encoding", test.accept)
			if got := resp.Header.Get("Content-Encoding"); resp.StatusCode != 200 || got != test.coding {
				t.Errorf("status %d, coding %q; want 200, %q", resp.StatusCode, got, test.coding)
			}
			if got := vary(resp); got != test.vary {
				t.Errorf("Vary %q, want %q", got, test.vary)
			}
			sent := body(t, resp)
			if got := resp.Header.Get("Content-Length"); got != strconv.Itoa(len(sent)) {
				t.Errorf("Content-Length %q for %d bytes", got, len(sent))
			}
			plain := get(h, test.target)
			if got, want := resp.Header.Get("Content-Type"), plain.Header.Get("Content-Type"); got != want {
				t.Errorf("Content-Type %q, want that of the original, %q", got, want)
			}
			again := get(h, test.target, "Accept-Encoding", test.accept)
			if diff := cmp.Diff(testFiles[test.name], decoded(t, again)); diff != "" {
				t.Errorf("decoded body (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNotAcceptable(t *testing.T) {
	h := newTestHandler(t, "")
	for _, target := range []string{"/", "/factors.csv"} {
		resp := get(h, target, "Accept-Encoding", "identity;q=0")
		if resp.StatusCode != http.StatusNotAcceptable || vary(resp) != "Accept-Encoding" || body(t, resp) != "not acceptable\n" {
			t.Errorf("%s: status %d, Vary %q", target, resp.StatusCode, vary(resp))
		}
	}
}

func TestTags(t *testing.T) {
	h := newTestHandler(t, "")
	tags := map[string]string{}
	for _, coding := range []string{"identity", "br", "gzip"} {
		tag := get(h, "/", "Accept-Encoding", coding).Header.Get("ETag")
		if !strings.HasPrefix(tag, `"`) || len(tag) != 24 {
			t.Errorf("%s: ETag %s is not a strong tag of 128 bits", coding, tag)
		}
		if same, ok := tags[tag]; ok {
			t.Errorf("%s and %s have the same tag", coding, same)
		}
		tags[tag] = coding
		if again := get(newTestHandler(t, ""), "/", "Accept-Encoding", coding).Header.Get("ETag"); again != tag {
			t.Errorf("%s: the same content has the tags %s and %s", coding, tag, again)
		}
	}
}

func TestConditionalRequests(t *testing.T) {
	h := newTestHandler(t, "")
	plain := get(h, "/").Header.Get("ETag")
	br := get(h, "/", "Accept-Encoding", "br").Header.Get("ETag")
	tests := []struct {
		name    string
		method  string
		status  int
		headers []string
	}{
		{"same", "GET", 304, []string{"If-None-Match", plain}},
		{"same, HEAD", "HEAD", 304, []string{"If-None-Match", plain}},
		{"same, compressed", "GET", 304, []string{"If-None-Match", br, "Accept-Encoding", "br"}},
		{"made weak by a proxy", "GET", 304, []string{"If-None-Match", "W/" + plain}},
		{"in a list", "GET", 304, []string{"If-None-Match", `"x", ` + plain}},
		{"any", "GET", 304, []string{"If-None-Match", "*"}},
		{"other coding", "GET", 200, []string{"If-None-Match", br}},
		{"other", "GET", 200, []string{"If-None-Match", `"x"`}},
		{"malformed", "GET", 200, []string{"If-None-Match", "x"}},
		{"no times", "GET", 200, []string{"If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"}},
		{"must match", "GET", 200, []string{"If-Match", plain}},
		{"must match another", "GET", 412, []string{"If-Match", `"x"`}},
		{"must match another, compressed", "GET", 412, []string{"If-Match", `"x"`, "Accept-Encoding", "br"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			resp := do(h, test.method, "/", test.headers...)
			if resp.StatusCode != test.status {
				t.Fatalf("status %d, want %d", resp.StatusCode, test.status)
			}
			if test.status != 200 && (body(t, resp) != "" || resp.Header.Get("Content-Length") != "") {
				t.Error("it has a body or the length of one")
			}
			if resp.Header.Get("ETag") == "" || vary(resp) != "Accept-Encoding" || resp.Header.Get("Cache-Control") != "no-cache" {
				t.Errorf("headers for caches are missing: %v", resp.Header)
			}
		})
	}
}

func TestImmutableNames(t *testing.T) {
	h := newHandler(fstest.MapFS{}, "", slog.New(slog.DiscardHandler))
	tests := map[string]string{
		"assets/app.3f2a9c1b.wasm":        immutable,
		"assets/deep/app.3f2a9c1b.js":     immutable,
		"assets/app.3f2a9c1b.js.map":      immutable,
		"assets/app.min.3f2a9c1b9d01.css": immutable,
		"assets/app.3f2a9c1.js":           revalidate,
		"assets/app.3F2A9C1B.js":          revalidate,
		"assets/app.js":                   revalidate,
		"assets/3f2a9c1b.js":              revalidate,
		"assets/app.3f2a9c1b":             revalidate,
		"app.3f2a9c1b.js":                 revalidate,
		"fr/assets/app.3f2a9c1b.js":       revalidate,
	}
	for name, want := range tests {
		h.site.files.(fstest.MapFS)[name] = &fstest.MapFile{Data: []byte(name)}
		if got := get(h, "/"+name).Header.Get("Cache-Control"); got != want {
			t.Errorf("%s: Cache-Control %q, want %q", name, got, want)
		}
	}
	if got := get(h, "/assets/missing.3f2a9c1b.js").Header.Get("Cache-Control"); got != revalidate {
		t.Errorf("missing asset: Cache-Control %q, want %q", got, revalidate)
	}
}

func TestHead(t *testing.T) {
	h := newTestHandler(t, "")
	for _, target := range []string{"/", "/robots.txt", "/assets/app.3f2a9c1b.wasm", "/nothing", "/fr/nothing", "/methods", "/healthz"} {
		for _, accept := range []string{"br", "gzip", "identity"} {
			with := []string{"Accept-Encoding", accept, "Accept", browserAccept}
			head, whole := do(h, "HEAD", target, with...), get(h, target, with...)
			if diff := cmp.Diff(whole.Header, head.Header); diff != "" || head.StatusCode != whole.StatusCode {
				t.Errorf("%s %s: status %d and %d, headers (-GET +HEAD):\n%s", accept, target, whole.StatusCode, head.StatusCode, diff)
			}
		}
	}
}

func TestRanges(t *testing.T) {
	h := newTestHandler(t, "")
	const target, name = "/assets/app.3f2a9c1b.wasm", "assets/app.3f2a9c1b.wasm"
	for _, coding := range []string{"identity", "br", "gzip"} {
		content := testFiles[name]
		if coding != "identity" {
			content = encode(t, coding, content)
		}
		size := len(content)
		tag := get(h, target, "Accept-Encoding", coding).Header.Get("ETag")
		tests := []struct {
			ranges, ifRange string
			status          int
			contentRange    string
			body            string
		}{
			{"bytes=0-3", "", 206, "bytes 0-3/", content[:4]},
			{"bytes=4-", "", 206, "bytes 4-" + strconv.Itoa(size-1) + "/", content[4:]},
			{"bytes=-2", "", 206, "bytes " + strconv.Itoa(size-2) + "-" + strconv.Itoa(size-1) + "/", content[size-2:]},
			{"bytes=0-3", tag, 206, "bytes 0-3/", content[:4]},
			{"bytes=0-3", `"other"`, 200, "", content},
			{"bytes=0-999999999", "", 206, "bytes 0-" + strconv.Itoa(size-1) + "/", content},
			{"bytes=999999-", "", 416, "bytes */", "invalid range: failed to overlap\n"},
			{"bytes=3-1", "", 416, "", "invalid range\n"},
			{"bytes=0-,0-,0-", "", 200, "", content}, // more than the file: ignored
		}
		for _, test := range tests {
			t.Run(coding+" "+test.ranges+test.ifRange, func(t *testing.T) {
				headers := []string{"Accept-Encoding", coding, "Range", test.ranges}
				if test.ifRange != "" {
					headers = append(headers, "If-Range", test.ifRange)
				}
				resp := get(h, target, headers...)
				want := test.contentRange
				if want != "" {
					want += strconv.Itoa(size)
				}
				if got := resp.Header.Get("Content-Range"); resp.StatusCode != test.status || got != want {
					t.Errorf("status %d, Content-Range %q; want %d, %q", resp.StatusCode, got, test.status, want)
				}
				if diff := cmp.Diff(test.body, body(t, resp)); diff != "" {
					t.Errorf("body (-want +got):\n%s", diff)
				}
				wantCoding := coding
				if coding == "identity" || test.status == 416 {
					wantCoding = ""
				}
				if got := resp.Header.Get("Content-Encoding"); got != wantCoding {
					t.Errorf("Content-Encoding %q, want %q", got, wantCoding)
				}
				if got := resp.Header.Get("Content-Length"); test.status != 416 && got != strconv.Itoa(len(test.body)) {
					t.Errorf("Content-Length %q, want %d", got, len(test.body))
				}
			})
		}
	}

	t.Run("several", func(t *testing.T) {
		resp := get(h, target, "Range", "bytes=0-3,8-11")
		kind, parameters, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
		if err != nil || kind != "multipart/byteranges" || resp.StatusCode != 206 {
			t.Fatalf("status %d, type %q, %v", resp.StatusCode, kind, err)
		}
		form := multipart.NewReader(resp.Body, parameters["boundary"])
		for _, want := range []string{"\x00asm", "code"} {
			part, err := form.NextPart()
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if _, err := got.ReadFrom(part); err != nil || got.String() != want {
				t.Errorf("part %q, %v; want %q", &got, err, want)
			}
		}
	})
}

func TestRedirects(t *testing.T) {
	tests := []struct{ base, target, location string }{
		{"", "/methods", "./methods/"},
		{"", "/methods?a=1&b=%2F", "./methods/?a=1&b=%2F"},
		{"", "/fr/methods", "./methods/"},
		{"", "/a%20folder/%C3%A9t%C3%A9", "./%C3%A9t%C3%A9/"},
		{"", "/folder.with.dots", "./folder.with.dots/"},
		{"", "/javascript:alert", "./javascript:alert/"},
		{"", "/directory.html", "./directory.html/"},
		{"", "/index.html", "./"},
		{"", "/index.html?a=1", "./?a=1"},
		{"", "/fr/methods/index.html", "./"},
		{"/sub/path", "/sub/path", "./path/"},
		{"/sub/path", "/sub/path?a=1", "./path/?a=1"},
		{"/sub/path", "/sub/path/methods", "./methods/"},
		{"/sub/path", "/sub/path/index.html", "./"},
	}
	for _, test := range tests {
		t.Run(test.base+" "+test.target, func(t *testing.T) {
			h := newTestHandler(t, test.base)
			resp := get(h, test.target)
			if got := resp.Header.Get("Location"); resp.StatusCode != 301 || got != test.location {
				t.Fatalf("status %d, Location %q; want 301, %q", resp.StatusCode, got, test.location)
			}
			from, err := url.Parse("http://example.com" + test.target)
			if err != nil {
				t.Fatal(err)
			}
			to, err := from.Parse(resp.Header.Get("Location"))
			if err != nil {
				t.Fatal(err)
			}
			if to.RawQuery != from.RawQuery {
				t.Errorf("the query %q became %q", from.RawQuery, to.RawQuery)
			}
			if next := get(h, to.RequestURI()); next.StatusCode != 200 {
				t.Errorf("%s leads to %s: status %d", test.target, to, next.StatusCode)
			}
		})
	}
}

// refusals are request targets that ask for what is not the site's to give, or try to be sent elsewhere.
var refusals = []struct {
	target string
	status int
}{
	// Out of the folder.
	{"/../secret.txt", 400},
	{"/..", 400},
	{"/./", 400},
	{"/fr/../../secret.txt", 400},
	{"/fr/../index.html", 400},
	{"/%2e%2e/secret.txt", 400},
	{"/%2e%2e%2fsecret.txt", 400},
	{"/..%2fsecret.txt", 400},
	{"/..%5csecret.txt", 400},
	{"/%5c..%5csecret.txt", 400},
	{`/..\secret.txt`, 400},
	{"/%252e%252e/secret.txt", 404},
	{"/..;/secret.txt", 404},
	{"/.../secret.txt", 404},
	{"/%c0%ae%c0%ae/secret.txt", 400},
	{"/link.txt", 404},
	{"/absolute.txt", 404},
	{"/link-folder/", 404},
	{"/link-folder", 404},
	{"/link-folder/index.html", 404},
	{"/loop.txt", 404},
	{"/etc/passwd", 404},
	{"//etc/passwd", 400},

	// Malformed.
	{"/a%00", 400},
	{"/index.html%00.txt", 400},
	{"/a%0d%0aSet-Cookie:x", 400},
	{"/a%ff", 400},
	{"//", 400},
	{"/fr//", 400},
	{"/fr//methods/", 400},
	{"/" + strings.Repeat("a", 2000), 400},
	{"/" + strings.Repeat("a/", 1000), 400},
	{"/" + strings.Repeat("a", 300), 404},
	{"/" + strings.Repeat("a/", 500), 404},

	// Sent elsewhere.
	{"//evil.com", 400},
	{"//evil.com/", 400},
	{"//evil.com/%2e%2e", 400},
	{"///evil.com", 400},
	{"/%2fevil.com", 400},
	{"/%5cevil.com", 400},
	{"/%09/evil.com", 400},
	{"/%2f%2fevil.com/index.html", 400},
	{"//evil.com/methods", 400},
	{"/methods//evil.com", 400},
	{"/http:%2f%2fevil.com", 400},
	{"/javascript:alert(1)", 404},
	{"/@evil.com", 404},
	{"http://evil.com//evil.com", 400},

	// Not for visitors.
	{"/.env", 404},
	{"/.git/config", 404},
	{"/.git/", 404},
	{"/.git", 404},
	{"/%2egit/config", 404},
	{"/methods/.hidden/", 404},
	{"/methods/.hidden", 404},
	{"/listing/", 404},
	{"/listing", 404},
	{"/assets/", 404},
	{"/assets", 404},
	{"/index.html.br", 404},
	{"/assets/app.3f2a9c1b.wasm.gz", 404},
	{"/twins-only.txt", 404},
	{"/twins-only.txt.br", 404},

	// Nearly right.
	{"/nothing", 404},
	{"/nothing/index.html", 404},
	{"/robots.txt/", 404},
	{"/robots.txt/x", 404},
	{"/index.html/", 404},
	{"/healthz/", 404},
	{"/Methods/", 404},
	{"/404", 404},
}

func TestRefusals(t *testing.T) {
	h := newTestHandler(t, "")
	for _, test := range refusals {
		t.Run(test.target[:min(len(test.target), 40)], func(t *testing.T) {
			for _, method := range []string{"GET", "HEAD"} {
				r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(method + " " + test.target + " HTTP/1.1\r\nHost: example.com\r\n\r\n")))
				if err != nil {
					t.Fatal(err)
				}
				recorder := httptest.NewRecorder()
				h.ServeHTTP(recorder, r)
				resp := recorder.Result()
				if resp.StatusCode != test.status || resp.Header.Get("Location") != "" {
					t.Fatalf("%s: status %d, Location %q; want %d", method, resp.StatusCode, resp.Header.Get("Location"), test.status)
				}
				if got := resp.Header.Get("Content-Type"); got != "text/plain; charset=utf-8" {
					t.Errorf("%s: Content-Type %q", method, got)
				}
				want := map[int]string{400: "bad request\n", 404: "not found\n"}[test.status]
				if got := body(t, resp); got != want {
					t.Errorf("%s: body %q, want %q", method, got, want)
				}
			}
		})
	}
}

func TestNotFoundPage(t *testing.T) {
	h := newTestHandler(t, "")
	bare := newHandler(fstest.MapFS{"index.html": {Data: []byte("x")}}, "", slog.New(slog.DiscardHandler))
	tests := []struct {
		name    string
		handler http.Handler
		target  string
		accept  string
		coding  string
		want    string
		isPage  bool
		vary    string
	}{
		{"browser", h, "/nothing", browserAccept, "identity", testFiles["404.html"], true, "Accept, Accept-Encoding"},
		{"browser, compressed", h, "/nothing", browserAccept, "gzip, br", testFiles["404.html"], true, "Accept, Accept-Encoding"},
		{"French", h, "/fr/nothing/here/", browserAccept, "br", testFiles["fr/404.html"], true, "Accept, Accept-Encoding"},
		{"French root is a name like another", h, "/frx/nothing", browserAccept, "br", testFiles["404.html"], true, "Accept, Accept-Encoding"},
		{"language without a page", h, "/methods/nothing", browserAccept, "gzip", testFiles["404.html"], true, "Accept, Accept-Encoding"},
		{"hidden", h, "/.git/config", browserAccept, "br", testFiles["404.html"], true, "Accept, Accept-Encoding"},
		{"asset", h, "/assets/gone.01234567.js", "*/*", "br", "not found\n", false, "Accept"},
		{"no Accept", h, "/nothing", "", "br", "not found\n", false, "Accept"},
		{"no acceptable coding", h, "/nothing", browserAccept, "identity;q=0", "not found\n", false, "Accept"},
		{"site without such a page", bare, "/nothing", browserAccept, "br", "not found\n", false, "Accept"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			resp := get(test.handler, test.target, "Accept", test.accept, "Accept-Encoding", test.coding)
			if resp.StatusCode != 404 || vary(resp) != test.vary || resp.Header.Get("Cache-Control") != "no-cache" {
				t.Errorf("status %d, Vary %q, Cache-Control %q", resp.StatusCode, vary(resp), resp.Header.Get("Cache-Control"))
			}
			if got := strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html"); got != test.isPage {
				t.Errorf("Content-Type %q", resp.Header.Get("Content-Type"))
			}
			if got := decoded(t, resp); got != test.want {
				t.Errorf("body %q, want %q", got, test.want)
			}
		})
	}
	if resp := get(h, "/nothing", "Accept", browserAccept, "Range", "bytes=0-1", "If-None-Match", "*"); resp.StatusCode != 404 {
		t.Errorf("a missing page with Range and If-None-Match: status %d, want 404", resp.StatusCode)
	}
}

func TestBase(t *testing.T) {
	h := newTestHandler(t, "/sub/path")
	for target, status := range map[string]int{
		"/sub/path/":                          200,
		"/sub/path/fr/":                       200,
		"/sub/path/assets/app.3f2a9c1b.wasm":  200,
		"/sub/path/healthz":                   200,
		"/sub/path/nothing":                   404,
		"/sub/path//":                         400,
		"/sub/path/../x":                      400,
		"/":                                   404,
		"/index.html":                         404,
		"/robots.txt":                         404,
		"/healthz":                            404,
		"/sub":                                404,
		"/sub/":                               404,
		"/sub/pathology":                      404,
		"/sub/path.txt":                       404,
		"/SUB/PATH/":                          404,
		"/x/sub/path/":                        404,
		"//sub/path/":                         404,
		"/sub/path/sub/path/":                 404,
		"/sub/path/assets/missing.3f2a9c1b.j": 404,
	} {
		if resp := get(h, "http://example.com"+target); resp.StatusCode != status {
			t.Errorf("%s: status %d, want %d", target, resp.StatusCode, status)
		}
	}
	if got := body(t, get(h, "/sub/path/fr/")); got != testFiles["fr/index.html"] {
		t.Errorf("/sub/path/fr/ is %q", got)
	}
	if got := body(t, get(h, "/elsewhere", "Accept", browserAccept)); got != "not found\n" {
		t.Errorf("outside of the base: %q", got)
	}
	if got := body(t, get(h, "/sub/path/fr/nothing", "Accept", browserAccept)); got != testFiles["fr/404.html"] {
		t.Errorf("missing below the base: %q", got)
	}
}

func TestHealth(t *testing.T) {
	resp := get(newTestHandler(t, ""), "/healthz")
	if resp.StatusCode != 200 || resp.Header.Get("Cache-Control") != "no-store" || body(t, resp) != "ok" {
		t.Errorf("status %d, headers %v", resp.StatusCode, resp.Header)
	}
}

func TestMethods(t *testing.T) {
	h := newTestHandler(t, "")
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"} {
		for _, target := range []string{"/", "/robots.txt", "/methods", "/nothing", "/healthz"} {
			resp := do(h, method, target, "Accept", browserAccept)
			if resp.StatusCode != 405 || resp.Header.Get("Allow") != "GET, HEAD" || body(t, resp) != "method not allowed\n" {
				t.Errorf("%s %s: status %d, Allow %q", method, target, resp.StatusCode, resp.Header.Get("Allow"))
			}
		}
	}
}

// TestUnreadableFile: a file that is there and cannot be read is the server's fault, so it is a 500 and in the log.
func TestUnreadableFile(t *testing.T) {
	for name, file := range map[string]fs.File{"no reading": brokenFile{}, "no opening": nil} {
		var log bytes.Buffer
		h := newHandler(brokenSite{fstest.MapFS{"broken.txt": {}}, file}, "", slog.New(slog.NewTextHandler(&log, nil)))
		resp := get(h, "/broken.txt")
		if resp.StatusCode != 500 || body(t, resp) != "internal server error\n" {
			t.Errorf("%s: status %d", name, resp.StatusCode)
		}
		if got := log.String(); !strings.Contains(got, "name=broken.txt") || !strings.Contains(got, "disk on fire") {
			t.Errorf("%s: log %q", name, got)
		}
	}
}

// TestPanic: the log says what happened and not to whom.
func TestPanic(t *testing.T) {
	var log bytes.Buffer
	h := newHandler(nil, "", slog.New(slog.NewTextHandler(&log, nil)))
	defer func() {
		if v := recover(); v != http.ErrAbortHandler {
			t.Errorf("recovered %v, want http.ErrAbortHandler", v)
		}
		if got := log.String(); !strings.Contains(got, "msg=panic") || strings.Contains(got, "192.0.2.1") {
			t.Errorf("log %q", got)
		}
	}()
	resp := get(h, "/") // httptest's visitor has the address 192.0.2.1
	t.Errorf("status %d, want a panic", resp.StatusCode)
}

// brokenSite has files whose Open fails, or gives a file that cannot be read.
type brokenSite struct {
	fstest.MapFS
	file fs.File
}

func (s brokenSite) Open(name string) (fs.File, error) {
	if s.file == nil {
		return nil, errors.New("disk on fire")
	}
	return s.file, nil
}

type brokenFile struct{ fs.File }

func (brokenFile) Stat() (fs.FileInfo, error)     { return nil, errors.New("disk on fire") }
func (brokenFile) Read([]byte) (int, error)       { return 0, errors.New("disk on fire") }
func (brokenFile) Seek(int64, int) (int64, error) { return 0, errors.New("disk on fire") }
func (brokenFile) Close() error                   { return nil }

// FuzzPath asks for any path, both as it may stand in a request line and as the handler would see it decoded.
func FuzzPath(f *testing.F) {
	for _, test := range refusals {
		f.Add(test.target)
	}
	for _, target := range []string{"/", "/methods", "/fr/methods/", "/index.html?a=1", "/assets/app.3f2a9c1b.wasm", "*", "", "mailto:x"} {
		f.Add(target)
	}
	roots := map[string]http.Handler{"": newTestHandler(f, ""), "/sub": newTestHandler(f, "/sub")}
	f.Fuzz(func(t *testing.T, target string) {
		var urls []*url.URL
		for _, prefix := range []string{"", "/", "/sub", "/sub/"} {
			urls = append(urls, &url.URL{Path: prefix + target})
			if u, err := url.ParseRequestURI(prefix + target); err == nil {
				urls = append(urls, u)
			}
		}
		for base, h := range roots {
			for _, u := range urls {
				recorder := httptest.NewRecorder()
				h.ServeHTTP(recorder, &http.Request{Method: "GET", URL: u, Header: http.Header{"Accept": {browserAccept}}})
				resp := recorder.Result()
				switch resp.StatusCode {
				case 200, 301, 400, 404:
				default:
					t.Errorf("base %q, path %q: status %d", base, u.Path, resp.StatusCode)
				}
				if strings.Contains(recorder.Body.String(), secret) {
					t.Errorf("base %q, path %q leaks a file", base, u.Path)
				}
				if location := resp.Header.Get("Location"); (location != "") != (resp.StatusCode == 301) ||
					location != "" && !strings.HasPrefix(location, "./") {
					t.Errorf("base %q, path %q: status %d, Location %q", base, u.Path, resp.StatusCode, location)
				}
				if resp.Header.Get("Content-Security-Policy") == "" {
					t.Errorf("base %q, path %q: no security headers", base, u.Path)
				}
			}
		}
	})
}
