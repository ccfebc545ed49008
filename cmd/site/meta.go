package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"

	"streamprint/app"
)

// Colours of the browser's own bars around the page.
const (
	themeLight = "#ffffff"
	themeDark  = "#101413"
)

// manifest returns the web app manifest of a language. It lies in the folder of the language's first page and refers to
// everything from there, so an installed site starts in the language, and wherever the site is.
func manifest(l language) ([]byte, error) {
	type icon struct {
		Src     string `json:"src"`
		Sizes   string `json:"sizes"`
		Type    string `json:"type"`
		Purpose string `json:"purpose,omitempty"`
	}
	root := strings.Repeat("../", strings.Count(l.folder, "/"))
	scope := root
	if scope == "" {
		scope = "./"
	}
	return json.MarshalIndent(struct {
		Name            string `json:"name"`
		ShortName       string `json:"short_name"`
		Description     string `json:"description"`
		Lang            string `json:"lang"`
		Dir             string `json:"dir"`
		StartURL        string `json:"start_url"`
		Scope           string `json:"scope"`
		Display         string `json:"display"`
		BackgroundColor string `json:"background_color"`
		ThemeColor      string `json:"theme_color"`
		Icons           []icon `json:"icons"`
	}{
		siteName, siteName, l.shortDescription, l.tag, "ltr", "./", scope, "standalone", themeLight, themeLight,
		[]icon{
			{root + "icons/icon-192.png", "192x192", "image/png", ""},
			{root + "icons/icon-512.png", "512x512", "image/png", ""},
			{root + "icons/icon-maskable-512.png", "512x512", "image/png", "maskable"},
			{root + "icons/icon.svg", "any", "image/svg+xml", ""},
		},
	}, "", "\t")
}

// sitemap returns the list of pages for search engines, each with its other languages. It has no dates: those of the
// build would change with every build.
func (b builder) sitemap(pages []app.Page) []byte {
	var out bytes.Buffer
	out.WriteString(xml.Header)
	out.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, p := range pages {
		if p.Full != "" { // a part of another page
			continue
		}
		fmt.Fprintf(&out, "<url><loc>%s</loc>", escapeXML(b.address.of(folder(p.Path))))
		for _, lang := range slices.Sorted(maps.Keys(p.Alternates)) {
			fmt.Fprintf(&out, `<xhtml:link rel="alternate" hreflang="%s" href="%s"/>`,
				escapeXML(lang), escapeXML(b.address.of(folder(p.Alternates[lang]))))
		}
		out.WriteString("</url>\n")
	}
	out.WriteString("</urlset>\n")
	return out.Bytes()
}

// robots returns robots.txt. Search engines read it at the root of a host only.
func (b builder) robots() []byte {
	return []byte("User-agent: *\nAllow: /\n\nSitemap: " + b.address.of("/sitemap.xml") + "\n")
}

func escapeXML(s string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(s)) // a strings.Builder takes everything
	return out.String()
}
