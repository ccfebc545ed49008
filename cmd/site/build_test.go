package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"image/png"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"streamprint/app"
)

// buildQuick builds the site from the source of this checkout, below /sub of a host.
func buildQuick() (files, error) {
	module, err := moduleDir()
	if err != nil {
		return nil, err
	}
	b := builder{module: module, address: address{"https://example.org", "/sub"}, quality: quickQuality}
	return b.build()
}

// built is the site that most tests look at.
var built = sync.OnceValues(buildQuick)

func site(t *testing.T) files {
	t.Helper()
	f, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// documents calls check with each HTML file of the site, parsed as by a browser without scripts.
func documents(t *testing.T, check func(t *testing.T, name string, doc *html.Node)) {
	for name, content := range site(t) {
		if path.Ext(name) != ".html" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			doc, err := html.ParseWithOptions(bytes.NewReader(content), html.ParseOptionEnableScripting(false))
			if err != nil {
				t.Fatal(err)
			}
			check(t, name, doc)
		})
	}
}

func TestBuildIsReproducible(t *testing.T) {
	first := site(t)
	second, err := buildQuick()
	if err != nil {
		t.Fatal(err)
	}
	if first.equal(second) {
		return
	}
	for name := range first {
		if !bytes.Equal(first[name], second[name]) {
			t.Errorf("%s differs between two builds", name)
		}
	}
	if len(first) != len(second) {
		t.Errorf("%d files, then %d", len(first), len(second))
	}
}

func TestExecScriptIsOfTheBuildingGo(t *testing.T) {
	root, err := goOutput("", "env", "GOROOT")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for name, content := range site(t) {
		if ok, _ := path.Match("assets/wasm_exec.*.js", name); ok {
			found++
			if !bytes.Equal(content, want) {
				t.Errorf("%s is not the one of this Go", name)
			}
		}
	}
	if found != 1 {
		t.Errorf("found %d, want 1", found)
	}
}

func TestTwins(t *testing.T) {
	for name, twin := range site(t) {
		var r io.Reader
		var err error
		switch path.Ext(name) {
		case ".br":
			r = brotli.NewReader(bytes.NewReader(twin))
		case ".gz":
			r, err = gzip.NewReader(bytes.NewReader(twin))
		default:
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		original := strings.TrimSuffix(name, path.Ext(name))
		content, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(content, site(t)[original]) {
			t.Errorf("%s does not decompress to %s: %v", name, original, err)
		}
	}
}

// A browser shows, indexes and announces each document as meant.
func TestDocuments(t *testing.T) {
	documents(t, func(t *testing.T, name string, doc *html.Node) {
		count := map[atom.Atom]int{}
		meta := map[string]string{}
		lang := ""
		for n := range doc.Descendants() {
			count[n.DataAtom]++
			switch n.DataAtom {
			case atom.Html:
				lang = attribute(n, "lang")
			case atom.Meta:
				meta[attribute(n, "name")+attribute(n, "property")] = attribute(n, "content")
			}
		}
		heading := atom.H1
		if isFramed(name) { // the first heading of the page is the host's
			heading = atom.H2
		}
		for _, tag := range []atom.Atom{atom.Title, heading, atom.Main} {
			if count[tag] != 1 {
				t.Errorf("%d <%s>, want 1", count[tag], tag)
			}
		}
		if want := langOf(name); lang != want {
			t.Errorf("lang %q, want %q", lang, want)
		}
		if got := meta["viewport"]; got != "width=device-width, initial-scale=1" {
			t.Errorf("viewport %q", got)
		}
		if path.Base(name) == "404.html" || isFramed(name) {
			return
		}
		for _, key := range []string{"description", "og:title", "og:description", "og:url", "og:image", "og:locale"} {
			if meta[key] == "" {
				t.Errorf("no %s", key)
			}
		}
		if got, want := meta["og:url"], "https://example.org/sub/"+strings.TrimSuffix(name, "index.html"); got != want {
			t.Errorf("og:url %q, want %q", got, want)
		}
		picture, err := png.DecodeConfig(bytes.NewReader(site(t)[strings.TrimPrefix(meta["og:image"], "https://example.org/sub/")]))
		if err != nil || picture.Width != shareWidth || picture.Height != shareHeight {
			t.Errorf("%s is %d by %d: %v", meta["og:image"], picture.Width, picture.Height, err)
		}
	})
}

// The content security policy blocks what is inline, and nothing is fetched from other hosts.
func TestDocumentsKeepThePolicy(t *testing.T) {
	documents(t, func(t *testing.T, name string, doc *html.Node) {
		for n := range doc.Descendants() {
			inline := n.DataAtom == atom.Script && (attribute(n, "src") == "" || n.FirstChild != nil) &&
				attribute(n, "type") != "application/ld+json" // data, which is never run
			if n.DataAtom == atom.Style || n.DataAtom == atom.Base || inline {
				t.Errorf("inline <%s>", n.Data)
			}
			rel := attribute(n, "rel")
			for _, a := range n.Attr {
				loads := a.Key == "src" || a.Key == "srcset" || a.Key == "poster" || a.Key == "data" ||
					n.DataAtom == atom.Link && a.Key == "href" && rel != "canonical" && rel != "alternate"
				switch {
				case a.Key == "style", strings.HasPrefix(a.Key, "on"):
					t.Errorf("<%s> has %s", n.Data, a.Key)
				case loads && (strings.Contains(a.Val, "//") || strings.Contains(a.Val, ":")):
					t.Errorf("<%s> loads %s", n.Data, a.Val)
				}
			}
		}
	})
}

// go-app's own defects do not come through.
func TestDocumentsAreSound(t *testing.T) {
	documents(t, func(t *testing.T, name string, doc *html.Node) {
		ids := map[string]bool{}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				switch {
				case a.Val == "false" && slices.Contains(booleanAttributes, a.Key):
					t.Errorf(`<%s> has %s="false", which is true`, n.Data, a.Key)
				case a.Key == "id" && ids[a.Val]:
					t.Errorf("two elements with id %q", a.Val)
				case a.Key == "id" && a.Val == "app-wasm-loader":
					t.Error("has go-app's loader")
				case strings.Contains(a.Val, "&amp;") || strings.Contains(a.Val, "&#"):
					t.Errorf("<%s %s=%q> is escaped twice: raw HTML other than SVG?", n.Data, a.Key, a.Val)
				}
			}
			id := attribute(n, "id")
			ids[id] = id != ""
			switch n.DataAtom {
			case atom.Input, atom.Select, atom.Textarea:
				if id == "" {
					t.Errorf("<%s> without id: the loader cannot carry over what is entered", n.Data)
				}
			}
		}
		if strings.Contains(string(site(t)[name]), "user-scalable") {
			t.Error("forbids zooming")
		}
	})
}

// The first element of the body is the one that the program takes the place of.
func TestPageComesFirst(t *testing.T) {
	documents(t, func(t *testing.T, name string, doc *html.Node) {
		for n := range doc.Descendants() {
			if n.DataAtom != atom.Body {
				continue
			}
			first := n.FirstChild
			for first.Type != html.ElementNode {
				first = first.NextSibling
			}
			for c := range first.Descendants() {
				if c.DataAtom == atom.H1 || c.DataAtom == atom.H2 && isFramed(name) {
					return
				}
			}
			t.Errorf("the heading is not in the first element, <%s>", first.Data)
		}
	})
}

// Every address within the site leads to a file.
func TestReferences(t *testing.T) {
	all := site(t)
	documents(t, func(t *testing.T, name string, doc *html.Node) {
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key != "href" && a.Key != "src" {
					continue
				}
				target, _, _ := strings.Cut(strings.TrimPrefix(a.Val, "https://example.org"), "#")
				target, _, _ = strings.Cut(target, "?")
				switch {
				case target == "" || strings.Contains(target, ":"):
					continue // within the document, or another site
				case strings.HasPrefix(target, "/"):
					within, ok := strings.CutPrefix(target, "/sub/")
					if !ok {
						t.Errorf("%s is not below the base", a.Val)
					}
					target = "./" + within
				default:
					target = path.Dir(name) + "/" + target
				}
				if strings.HasSuffix(target, "/") {
					target += "index.html"
				}
				if all[path.Clean(target)] == nil {
					t.Errorf("%s leads to no file", a.Val)
				}
			}
		}
	})
}

// Each page loads the program that knows it, and says how large it is.
func TestPagesLoadTheirProgram(t *testing.T) {
	all := site(t)
	for _, p := range app.Pages() {
		if p.Program == "" {
			continue
		}
		t.Run(p.Path, func(t *testing.T) {
			doc, err := html.Parse(bytes.NewReader(all[indexName(p.Path)]))
			if err != nil {
				t.Fatal(err)
			}
			for n := range doc.Descendants() {
				if n.DataAtom != atom.Script || strings.Contains(attribute(n, "src"), "/frame.") {
					continue
				}
				name := attribute(n, "data-program")
				if ok, _ := path.Match(p.Program+".*.wasm", name); !ok {
					t.Errorf("loads %q, want the program %s", name, p.Program)
				}
				if got, want := attribute(n, "data-size"), strconv.Itoa(len(all["assets/"+name])); got != want {
					t.Errorf("says %s bytes, the program has %s", got, want)
				}
				return
			}
			t.Error("has no loader")
		})
	}
}

func TestStrangers(t *testing.T) {
	const (
		watch = "main.main -> streamprint/app/page.(*Watch).Render\nx -> streamprint/app/page.(*Methods).Render\nx -> streamprint/app/page.(*Sources).Render\n"
		plan  = "main.main -> streamprint/app/page.(*Plan).Render <UsedInIface>\ny -> streamprint/app/page.(*Plan).Render\n" +
			"y -> streamprint/calc/plan.Work\ny -> streamprint/app/text.PlanFor\n"
	)
	for _, test := range []struct {
		name, printed string
		want          int
		fails         bool
	}{
		{app.WatchProgram, watch, 0, false},
		{app.PlanProgram, plan, 0, false},
		{app.PlanProgram, watch + plan, 3, false},
		{app.WatchProgram, plan, 0, true},
		{app.PlanProgram, "", 0, true},
	} {
		got, err := strangers(test.name, []byte(test.printed))
		if got != test.want || (err != nil) != test.fails {
			t.Errorf("strangers(%s) of %q: %d, %v; want %d", test.name, test.printed, got, err, test.want)
		}
	}
}

func TestPageSizes(t *testing.T) {
	fsys := fstest.MapFS{}
	for name, content := range site(t) {
		fsys[name] = &fstest.MapFile{Data: content}
	}
	loader, pages, err := pageSizes(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if loader == 0 || len(pages) < 4 {
		t.Errorf("loader %d bytes, %d pages", loader, len(pages))
	}
	for _, p := range pages {
		if p.size <= len(site(t)[p.name+".br"]) {
			t.Errorf("%s: %d bytes is not more than the document alone", p.name, p.size)
		}
	}
}

func TestReplace(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "dist")
	if err := (files{"sitemap.xml": nil, "old": nil}).replace(folder); err != nil {
		t.Fatal(err)
	}
	if err := (files{"sitemap.xml": nil, "fr/new": nil}).replace(folder); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "old")); err == nil {
		t.Error("a file of the site before is left")
	}

	precious := t.TempDir()
	if err := os.WriteFile(filepath.Join(precious, "thesis.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (files{"sitemap.xml": nil}).replace(precious); err == nil {
		t.Error("replaced a folder that holds no site")
	}
}

func TestSiteAddress(t *testing.T) {
	for _, test := range []struct{ origin, base, want string }{
		{"https://example.org", "", "https://example.org/x"},
		{"https://example.org/", "/sub/", "https://example.org/sub/x"},
		{"http://localhost:8080", "/a/b", "http://localhost:8080/a/b/x"},
		{"example.org", "", ""},
		{"https://example.org/path", "", ""},
		{"https://example.org", "sub", ""},
		{"https://example.org", "/a/../b", ""},
	} {
		a, err := siteAddress(test.origin, test.base)
		got := ""
		if err == nil {
			got = a.of("/x")
		}
		if got != test.want {
			t.Errorf("siteAddress(%q, %q): %s, want %s", test.origin, test.base, got, test.want)
		}
	}
}

func TestStructuredData(t *testing.T) {
	documents(t, func(t *testing.T, name string, doc *html.Node) {
		var data []string
		for n := range doc.Descendants() {
			if n.DataAtom == atom.Script && attribute(n, "type") == "application/ld+json" {
				data = append(data, n.FirstChild.Data)
			}
		}
		if strings.HasSuffix(name, "404.html") || isFramed(name) {
			if len(data) != 0 {
				t.Error("a page that nobody is to find describes itself")
			}
			return
		}
		if len(data) != 1 {
			t.Fatalf("%d blocks of structured data, want 1", len(data))
		}
		var thing struct {
			Type        string `json:"@type"`
			Name, URL   string
			Description string
			InLanguage  string
		}
		if err := json.Unmarshal([]byte(data[0]), &thing); err != nil {
			t.Fatal(err)
		}
		address := "https://example.org/sub/" + strings.TrimSuffix(name, "index.html")
		if thing.URL != address || thing.Name == "" || thing.Description == "" || thing.InLanguage != languageIn(t, doc) {
			t.Errorf("%+v does not describe %s", thing, address)
		}
	})
}

// languageIn is that of a document.
func languageIn(t *testing.T, doc *html.Node) string {
	t.Helper()
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Html {
			return attribute(n, "lang")
		}
	}
	t.Fatal("no html element")
	return ""
}

func TestWithoutComments(t *testing.T) {
	for _, test := range []struct{ name, content, want string }{
		{"a.js", "// What it is.\n\n  const a = 1; // one\n  // two\n  b(\"//\");\n", "const a = 1; // one\nb(\"//\");\n"},
		{"a.css", "/* One */\na { b: c; }\n/* Over\n   two lines */\n  d { e: f; }\n", "a { b: c; }\nd { e: f; }\n"},
	} {
		if got := string(withoutComments(test.name, []byte(test.content))); got != test.want {
			t.Errorf("%s: %q becomes %q, want %q", test.name, test.content, got, test.want)
		}
	}
}

// langOf is the language of a page by its folder.
func langOf(name string) string {
	folder, _, _ := strings.Cut(name, "/")
	if _, ok := languageOf(folder); ok {
		return folder
	}
	return languages[0].tag
}
