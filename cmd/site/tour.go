package main

import (
	"golang.org/x/net/html"

	"streamprint/app"
	"streamprint/app/page"
	"streamprint/app/text"
)

// tourStops are what the steps of the tour are about, as selectors of the first page.
var tourStops = [...]string{".sentence", "#result", "#open-total", ".strip", "#most"}

// tour is the tour that tour.js leads through, hidden until then. Only the first page of a language has one.
func tour(p app.Page) *html.Node {
	l := text.Lang(p.Lang)
	if p.Path != page.Path(l, page.WatchName) {
		return nil
	}
	t := text.TourFor(l)
	place := element("section", "id", "sp-tour", "aria-label", t.Label, "hidden", "")
	place.AppendChild(textElement("p", t.Invitation, "class", "invitation"))
	list := element("ol")
	for i, words := range t.Steps {
		list.AppendChild(textElement("li", words, "data-at", tourStops[i], "tabindex", "-1", "hidden", ""))
	}
	place.AppendChild(list)
	buttons := element("p", "class", "buttons")
	for _, b := range []struct{ class, words string }{{"begin", t.Begin}, {"next", t.Next}, {"done", t.Done}, {"leave", t.Skip}} {
		button := textElement("button", b.words, "type", "button", "class", b.class)
		if b.class == "next" || b.class == "done" {
			button.Attr = append(button.Attr, html.Attribute{Key: "hidden"})
		}
		buttons.AppendChild(button)
	}
	place.AppendChild(buttons)
	return place
}
