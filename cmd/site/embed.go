package main

import (
	"encoding/json"
	"fmt"
	"path"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"streamprint/app"
	"streamprint/app/embed"
)

// kindOf is what a page in frames is called in snippets: "watch" of /fr/embed/watch.
func kindOf(p app.Page) string { return path.Base(p.Path) }

// oembedName is the file that describes a page in frames to systems that make a frame of a link by themselves.
func oembedName(p app.Page) string { return path.Join(p.Path, "oembed.json")[1:] }

// oembed returns that file, in the terms of oembed.com. The site has no server that could answer about one link or
// another, so each page has a file of its own.
func (b builder) oembed(p app.Page) ([]byte, error) {
	height := embed.Height[kindOf(p)]
	return json.Marshal(struct {
		Version      string `json:"version"`
		Type         string `json:"type"`
		Title        string `json:"title"`
		ProviderName string `json:"provider_name"`
		ProviderURL  string `json:"provider_url"`
		HTML         string `json:"html"`
		Width        int    `json:"width"`
		Height       int    `json:"height"`
	}{
		"1.0", "rich", p.Title, siteName, b.address.of("/"),
		embed.Frame(b.address.of(folder(p.Path)), p.Title, height), 768, height,
	})
}

// framedHead returns the end of the head of a page in frames. Search engines are to find the full page. frame.js comes
// before anything is drawn, so that no theme flashes.
func (b builder) framedHead(p app.Page, root string, a *assets) ([]*html.Node, error) {
	others := map[string]string{}
	for lang, to := range p.Alternates {
		others[lang] = app.Relative(p.Path, to)
	}
	languages, err := json.Marshal(others)
	if err != nil {
		return nil, err
	}
	return []*html.Node{
		element("meta", "name", "robots", "content", "noindex"),
		element("link", "rel", "canonical", "href", b.address.of(folder(p.Full))),
		element("link", "rel", "alternate", "type", "application/json+oembed", "href", b.address.of("/"+oembedName(p)), "title", p.Title),
		element("link", "rel", "stylesheet", "href", root+a.hashed["frame.css"]),
		element("script", "src", root+a.hashed["frame.js"], "data-languages", string(languages)),
	}, nil
}

// configurable is what configure.js needs of a page in frames. Addresses are relative to its own page.
type configurable struct {
	Src    string `json:"src"`
	Full   string `json:"full"`
	Title  string `json:"title"`
	Height int    `json:"height"`
}

// configurator puts into the page on which frames are put together what only the build of the site knows: the default
// snippets, and for its script every page that stands in frames.
func (b builder) configurator(p app.Page, content *html.Node, root string, a *assets) (*html.Node, error) {
	frames := map[string]map[string]configurable{}
	snippets := map[string]string{}
	for _, f := range app.Pages() {
		if f.Full == "" {
			continue
		}
		kind := kindOf(f)
		if frames[f.Lang] == nil {
			frames[f.Lang] = map[string]configurable{}
		}
		frames[f.Lang][kind] = configurable{app.Relative(p.Path, f.Path), app.Relative(p.Path, f.Full), f.Title, embed.Height[kind]}
		if f.Lang == p.Lang && kind == "watch" {
			plain, script := embed.Frame(b.address.of(folder(f.Path)), f.Title, embed.Height[kind]), embed.Script(b.address.of("/embed.js"))
			snippets["snippet-plain"], snippets["snippet-script"] = plain, plain+"\n"+script
			snippets["snippet-element"] = embed.Element(kind, f.Lang, f.Title, b.address.of(folder(f.Full))) + "\n" + script
		}
	}
	for n := range content.Descendants() {
		if text, ok := snippets[attribute(n, "id")]; ok && n.DataAtom == atom.Textarea {
			n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
			delete(snippets, attribute(n, "id"))
		}
	}
	if len(snippets) > 0 {
		return nil, fmt.Errorf("has no place for %d snippets", len(snippets))
	}
	data, err := json.Marshal(frames)
	if err != nil {
		return nil, err
	}
	return element("script", "defer", "", "src", root+a.hashed["configure.js"], "data-frames", string(data), "data-embed", root+"embed.js"), nil
}
