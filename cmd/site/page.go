package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"streamprint/app"
	"streamprint/app/text"
)

// page returns the document of a page: the head, the prerendered page, the places for what visit.js and offline.js show,
// a line for browsers without scripts. What the loader adds comes after the page, because the program takes the place of the body's
// first element.
func (b builder) page(p app.Page, a *assets) ([]byte, error) {
	l, ok := languageOf(p.Lang)
	if !ok {
		return nil, fmt.Errorf("unknown language %q", p.Lang)
	}
	content, err := prerender(p.New())
	if err != nil {
		return nil, err
	}

	root := strings.TrimPrefix(app.Relative(p.Path, "/"), "./")
	head := append(b.commonHead(l, root, a), title(p.Title), element("meta", "name", "description", "content", p.Description))
	if p.Full != "" { // in a frame on another site there is nothing to find, install or clear
		framed, err := b.framedHead(p, root, a)
		if err != nil {
			return nil, err
		}
		return document(l, append(append(head, framed...), loader(p, l, root, a)), content, noScript(l.noScript))
	}
	head = append(head, b.found(p, l)...)
	script, words := loader(p, l, root, a), l.noScript
	if p.Program == "" {
		if script, err = b.configurator(p, content, root, a); err != nil {
			return nil, err
		}
		words = text.EmbedPageFor(text.Lang(p.Lang)).NoScript
	}
	data, err := b.structured(p)
	if err != nil {
		return nil, err
	}
	head = append(head, script, data)
	if p.Program == "" { // what shows a visit and what is kept comes with the loader
		return document(l, head, content, noScript(words))
	}
	visit, err := b.visit(p, l)
	if err != nil {
		return nil, err
	}
	rest := []*html.Node{content, visit, element("section", "id", "sp-offline"), noScript(words)}
	if guide := tour(p); guide != nil {
		rest = append(rest, guide)
	}
	return document(l, head, rest...)
}

// found returns what search engines and other sites read of a page: its address, its other languages, its picture.
func (b builder) found(p app.Page, l language) []*html.Node {
	canonical := b.address.of(folder(p.Path))
	head := []*html.Node{element("link", "rel", "canonical", "href", canonical)}
	for _, lang := range slices.Sorted(maps.Keys(p.Alternates)) {
		head = append(head, element("link", "rel", "alternate", "hreflang", lang, "href", b.address.of(folder(p.Alternates[lang]))))
	}
	if path, ok := p.Alternates[languages[0].tag]; ok {
		head = append(head, element("link", "rel", "alternate", "hreflang", "x-default", "href", b.address.of(folder(path))))
	}
	head = append(head,
		property("og:type", "website"),
		property("og:site_name", siteName),
		property("og:title", p.Title),
		property("og:description", p.Description),
		property("og:url", canonical),
		property("og:locale", l.locale),
	)
	for _, other := range languages {
		if _, ok := p.Alternates[other.tag]; ok && other.tag != l.tag {
			head = append(head, property("og:locale:alternate", other.locale))
		}
	}
	return append(head,
		property("og:image", b.address.of("/"+shareName(p))),
		property("og:image:width", "1200"),
		property("og:image:height", "630"),
		property("og:image:alt", siteName+": "+p.Title),
		element("meta", "name", "twitter:card", "content", "summary_large_image"),
	)
}

// loader returns the script that brings the program of a page.
func loader(p app.Page, l language, root string, a *assets) *html.Node {
	return element("script", "defer", "", "src", root+a.hashed["loader.js"],
		"data-exec", a.base("wasm_exec.js"), "data-program", a.base(p.Program+".wasm"), "data-size", a.sizes[p.Program],
		"data-words", a.base(wordsName(l.tag)), "data-worker", a.base("worker.js"), "data-desk", a.base("desk.js"), "data-engine", a.base(app.EngineProgram+".wasm"),
		"data-offline", a.base("offline.js"), "data-visit", a.base("visit.js"), "data-tour", a.base("tour.js"), "data-walk", a.base("walk.js"))
}

// noScript returns the line for browsers without scripts.
func noScript(words string) *html.Node {
	n := element("noscript")
	n.AppendChild(textElement("p", words, "class", "sp-noscript"))
	return n
}

// notFound returns the page for addresses that do not exist. It has no program, which knows no page for the address
// and would put go-app's own message in its place. It is served at any depth, so its addresses begin at the host's root.
func (b builder) notFound(l language, a *assets) ([]byte, error) {
	root := b.address.base + "/"
	head := b.commonHead(l, root, a)
	head = append(head, title(l.notFoundTitle+" · "+siteName), element("meta", "name", "robots", "content", "noindex"))

	link := element("p")
	link.AppendChild(textElement("a", l.notFoundLink, "href", root+l.folder))
	main := element("main", "id", "main", "class", "sp-not-found")
	for _, n := range []*html.Node{textElement("h1", l.notFoundTitle), textElement("p", l.notFoundText), link} {
		main.AppendChild(n)
	}
	return document(l, head, main)
}

// commonHead returns what every head begins with. root is the address of the site's root as seen from the page.
func (b builder) commonHead(l language, root string, a *assets) []*html.Node {
	return []*html.Node{
		element("meta", "charset", "utf-8"),
		element("meta", "name", "viewport", "content", "width=device-width, initial-scale=1"),
		element("meta", "name", "color-scheme", "content", "light dark"),
		element("meta", "name", "theme-color", "content", themeLight, "media", "(prefers-color-scheme: light)"),
		element("meta", "name", "theme-color", "content", themeDark, "media", "(prefers-color-scheme: dark)"),
		element("link", "rel", "stylesheet", "href", root+a.hashed["style.css"]),
		element("link", "rel", "icon", "href", root+"favicon.ico", "sizes", "32x32"),
		element("link", "rel", "icon", "href", root+"icons/icon.svg", "type", "image/svg+xml"),
		element("link", "rel", "apple-touch-icon", "href", root+"icons/apple-touch-icon.png"),
		element("link", "rel", "manifest", "href", root+l.folder+"manifest.webmanifest"),
	}
}

// folder returns the path of a page as it is served, with a trailing slash.
func folder(path string) string { return strings.TrimSuffix(path, "/") + "/" }

// document renders a whole page, one line for each element of the head.
func document(l language, head []*html.Node, content ...*html.Node) ([]byte, error) {
	doc := &html.Node{Type: html.DocumentNode}
	doc.AppendChild(&html.Node{Type: html.DoctypeNode, Data: "html"})
	root := element("html", "lang", l.tag)
	doc.AppendChild(root)

	h := element("head")
	for _, n := range head {
		h.AppendChild(newline())
		h.AppendChild(n)
	}
	h.AppendChild(newline())
	body := element("body")
	for _, n := range content {
		body.AppendChild(newline())
		body.AppendChild(n)
	}
	body.AppendChild(newline())
	root.AppendChild(h)
	root.AppendChild(newline())
	root.AppendChild(body)

	var out bytes.Buffer
	if err := html.Render(&out, doc); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// element returns an element with attributes, given as names and values, in order of name.
func element(tag string, attributes ...string) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
	for pair := range slices.Chunk(attributes, 2) {
		n.Attr = append(n.Attr, html.Attribute{Key: pair[0], Val: pair[1]})
	}
	slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	return n
}

// textElement returns an element with a text inside.
func textElement(tag, text string, attributes ...string) *html.Node {
	n := element(tag, attributes...)
	n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	return n
}

func title(text string) *html.Node { return textElement("title", text) }

func property(name, content string) *html.Node {
	return element("meta", "property", name, "content", content)
}

func newline() *html.Node { return &html.Node{Type: html.TextNode, Data: "\n"} }
