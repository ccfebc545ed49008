package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"streamprint/app"
	"streamprint/app/text"
)

// framedName matches the pages that stand in frames on other sites.
var framedName = regexp.MustCompile(`^([a-z]{2}/)?embed/[^/]+/index\.html$`)

func isFramed(name string) bool { return framedName.MatchString(name) }

// parsed is a document of the site.
func parsed(t *testing.T, name string) *html.Node {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(site(t)[name]))
	if err != nil || site(t)[name] == nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc
}

// all lists the elements of a document that have an attribute with a value.
func all(doc *html.Node, key, value string) []*html.Node {
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && attribute(n, key) == value {
			found = append(found, n)
		}
	}
	return found
}

// textOf is what stands in an element.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// Each language has each page for frames: a part of a page of the site that nobody finds in its place.
func TestFramedPages(t *testing.T) {
	framed := 0
	for _, p := range app.Pages() {
		if p.Full == "" {
			continue
		}
		framed++
		name := indexName(p.Path)
		t.Run(name, func(t *testing.T) {
			if !isFramed(name) {
				t.Errorf("is not below a folder that other sites may frame")
			}
			doc := parsed(t, name)
			if found := all(doc, "name", "robots"); len(found) != 1 || attribute(found[0], "content") != "noindex" {
				t.Error("is for search engines")
			}
			if found := all(doc, "rel", "canonical"); len(found) != 1 || attribute(found[0], "href") != "https://example.org/sub"+folder(p.Full) {
				t.Errorf("canonical addresses: %d, want that of the full page", len(found))
			}
			for _, tag := range []atom.Atom{atom.Header, atom.Footer, atom.Nav, atom.H1} {
				for n := range doc.Descendants() {
					if n.DataAtom == tag && attribute(n, "id") != "panel-way" {
						t.Errorf("has <%s>", n.Data)
					}
				}
			}
			for _, class := range []string{"answer", "range"} {
				if found := all(doc, "class", class); len(found) != 1 || len(textOf(found[0])) < 10 {
					t.Errorf("%d elements of class %s, want the result in one", len(found), class)
				}
			}
			full := all(doc, "id", "full")
			if len(full) != 1 || attribute(full[0], "target") != "_blank" || attribute(full[0], "rel") != "noopener" ||
				attribute(full[0], "href") != app.Relative(p.Path, p.Full) {
				t.Errorf("does not lead to %s", p.Full)
			}
			for _, id := range []string{"take", "share", "compare", "methods", "undo", "sp-offline", "sp-visit"} {
				if len(all(doc, "id", id)) != 0 {
					t.Errorf("has the part %s", id)
				}
			}
			// The look that a host asks for is there before anything is drawn.
			if found := all(doc, "data-languages", languagesOf(t, p)); len(found) != 1 || found[0].Parent.DataAtom != atom.Head || slices.ContainsFunc(found[0].Attr, func(a html.Attribute) bool { return a.Key == "defer" || a.Key == "async" }) {
				t.Errorf("has %d scripts of a frame before the body, want 1", len(found))
			}
		})
	}
	if want := 3 * len(text.Langs()); framed != want {
		t.Errorf("%d pages for frames, want %d", framed, want)
	}
}

// languagesOf is the same page in every language, relative to it.
func languagesOf(t *testing.T, p app.Page) string {
	t.Helper()
	to := map[string]string{}
	for _, l := range text.Langs() {
		to[string(l)] = app.Relative(p.Path, p.Alternates[string(l)])
	}
	data, err := json.Marshal(to)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Systems that make a frame of a link find the description of each page, and in it the frame of that page.
func TestOEmbed(t *testing.T) {
	for _, p := range app.Pages() {
		if p.Full == "" {
			continue
		}
		links := all(parsed(t, indexName(p.Path)), "type", "application/json+oembed")
		if len(links) != 1 || attribute(links[0], "rel") != "alternate" {
			t.Fatalf("%s: %d descriptions, want 1", p.Path, len(links))
		}
		name, ok := strings.CutPrefix(attribute(links[0], "href"), "https://example.org/sub/")
		if !ok {
			t.Fatalf("%s: the description is at %s", p.Path, attribute(links[0], "href"))
		}
		var d struct {
			Version, Type, Title, HTML string
			Width, Height              int
			Provider                   string `json:"provider_url"`
		}
		if err := json.Unmarshal(site(t)[name], &d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if d.Version != "1.0" || d.Type != "rich" || d.Title != p.Title || d.Width == 0 || d.Height == 0 || d.Provider != "https://example.org/sub/" {
			t.Errorf("%s: %+v", name, d)
		}
		body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
		nodes, err := html.ParseFragment(strings.NewReader(d.HTML), body)
		if err != nil || len(nodes) != 1 || nodes[0].DataAtom != atom.Iframe || attribute(nodes[0], "src") != "https://example.org/sub"+folder(p.Path) {
			t.Errorf("%s: the frame is %s", name, d.HTML)
		}
	}
}

// Search engines hear of the page about frames, of no page in one.
func TestSitemapOfFrames(t *testing.T) {
	sitemap := string(site(t)["sitemap.xml"])
	for _, l := range languages {
		if !strings.Contains(sitemap, "/sub/"+l.folder+"embed/</loc>") {
			t.Errorf("has no page about frames in %s", l.tag)
		}
	}
	if found := regexp.MustCompile(`embed/\w+/`).FindString(sitemap); found != "" {
		t.Errorf("has %s", found)
	}
}

// The page about frames has the default snippets without its script, and knows every page that stands in frames.
func TestConfigurator(t *testing.T) {
	for _, p := range app.Pages() {
		if p.Program != "" {
			continue
		}
		doc := parsed(t, indexName(p.Path))
		for id, wants := range map[string][]string{
			"snippet-plain":   {"<iframe ", `src="https://example.org/sub` + folder(p.Path) + `watch/"`},
			"snippet-script":  {"<iframe ", `<script async src="https://example.org/sub/embed.js"></script>`},
			"snippet-element": {`<stream-print type="watch" lang="` + p.Lang + `"`, `<script async src="https://example.org/sub/embed.js"></script>`},
		} {
			found := all(doc, "id", id)
			if len(found) != 1 {
				t.Fatalf("%s: %d elements %s", p.Path, len(found), id)
			}
			for _, want := range wants {
				if got := textOf(found[0]); !strings.Contains(got, want) {
					t.Errorf("%s: %s is %q, want %s in it", p.Path, id, got, want)
				}
			}
		}
		var frames map[string]map[string]configurable
		for n := range doc.Descendants() {
			if data := attribute(n, "data-frames"); data != "" {
				if err := json.Unmarshal([]byte(data), &frames); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, l := range text.Langs() {
			for _, kind := range []string{"watch", "plan", "badge"} {
				f := frames[string(l)][kind]
				for _, to := range []string{f.Src, f.Full} {
					if file := filepath.ToSlash(filepath.Join(p.Path, to, "index.html"))[1:]; to == "" || site(t)[file] == nil {
						t.Errorf("%s: %s in %s leads to %q", p.Path, kind, l, to)
					}
				}
				if f.Title == "" || f.Height == 0 {
					t.Errorf("%s: %s in %s is %+v", p.Path, kind, l, f)
				}
			}
		}
	}
}

// A host that asks for the dark theme gets the one that the reader's own would be.
func TestDarkThemeIsOne(t *testing.T) {
	block := func(file, after string) []string {
		css, err := os.ReadFile(filepath.Join("..", "..", "web", file))
		if err != nil {
			t.Fatal(err)
		}
		_, rest, ok := strings.Cut(string(css), after)
		if !ok {
			t.Fatalf("%s has no %q", file, after)
		}
		rest, _, _ = strings.Cut(rest, "}")
		return regexp.MustCompile(`--[\w-]+: #[0-9a-f]{6};`).FindAllString(rest, -1)
	}
	own, asked := block("style.css", `prefers-color-scheme: dark) {`), block("frame.css", `:root[data-theme="dark"] {`)
	if len(own) < 10 || !slices.Equal(own, asked) {
		t.Errorf("the reader's theme has %v, that which a host asks for %v", own, asked)
	}
}

// No height within a frame depends on that of the window, which depends on it.
func TestFrameHasNoWindowHeight(t *testing.T) {
	css, err := os.ReadFile(filepath.Join("..", "..", "web", "frame.css"))
	if err != nil {
		t.Fatal(err)
	}
	if found := regexp.MustCompile(`\d(d|s|l)?v(h|b|max|min)\b`).Find(css); found != nil {
		t.Errorf("frame.css has %s", found)
	}
}

// Browsers keep the pages in frames for use without a network, and none of what only other sites ask for.
func TestFramesOffline(t *testing.T) {
	worker := string(site(t)["sw.js"])
	for _, name := range []string{"embed/watch/index.html", "fr/embed/badge/index.html", "embed/index.html", "embed.js"} {
		if !strings.Contains(worker, `"`+name+`"`) {
			t.Errorf("does not list %s", name)
		}
	}
	if name := "embed/watch/oembed.json"; site(t)[name] == nil || strings.Contains(worker, `"`+name+`"`) {
		t.Errorf("lists %s, or there is none", name)
	}
}
