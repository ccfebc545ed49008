package main

import (
	"encoding/json"

	"golang.org/x/net/html"

	"streamprint/app"
	"streamprint/app/page"
)

// structured returns what search engines read of a page, in the terms of schema.org: an application that is free of
// charge, a set of data, or a page. It is data: browsers do not run it, and the content security policy does not
// concern it.
func (b builder) structured(p app.Page) (*html.Node, error) {
	address := b.address.of(folder(p.Path))
	thing := map[string]any{
		"@context":    "https://schema.org",
		"@type":       "WebPage",
		"name":        p.Title,
		"description": p.Description,
		"url":         address,
		"inLanguage":  p.Lang,
		"isPartOf":    map[string]any{"@type": "WebSite", "name": siteName, "url": b.address.of("/")},
	}
	switch p.Kind {
	case app.Calculator:
		thing["@type"] = "WebApplication"
		thing["applicationCategory"] = "UtilitiesApplication"
		thing["operatingSystem"] = "Any"
		thing["browserRequirements"] = "WebAssembly"
		thing["isAccessibleForFree"] = true
		thing["offers"] = map[string]any{"@type": "Offer", "price": "0", "priceCurrency": "EUR"}
	case app.Dataset:
		thing["@type"] = "Dataset"
		thing["license"] = "https://creativecommons.org/licenses/by-sa/4.0/"
		var files []any
		for _, name := range []string{page.FactorsFile, page.GridsFile} {
			files = append(files, map[string]any{
				"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": b.address.of("/" + name),
			})
		}
		thing["distribution"] = files
	}
	data, err := json.Marshal(thing) // escapes <, so that no text can end the element
	if err != nil {
		return nil, err
	}
	return textElement("script", string(data), "type", "application/ld+json"), nil
}
