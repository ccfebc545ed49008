package main

import (
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/net/html"

	"streamprint/app"
	"streamprint/calc/viewing"
)

// visitMethod is how a page counts its own footprint: the model that is made for web pages.
const visitMethod = "swd4"

// perVisit is how many grams of CO2e a gigabyte of the page's own bytes makes by [visitMethod], in the world's average
// electricity.
func perVisit() (decimal.Decimal, error) {
	m, err := viewing.Find(visitMethod)
	if err != nil {
		return decimal.Zero, err
	}
	h := viewing.Default()
	h.Hours, h.Per, h.Country = decimal.Zero, viewing.Once, ""
	h.Bytes = decimal.NewNullDecimal(decimal.New(1, 9))
	r, err := viewing.Estimate(m, h, 0)
	if err != nil {
		return decimal.Zero, err
	}
	return r.Carbon.Value, nil
}

// visit is the place for the footprint of the visit, which visit.js counts. It stands with its link to the formula from
// the start, so that nothing moves.
func (b builder) visit(p app.Page, l language) (*html.Node, error) {
	grams, err := perVisit()
	if err != nil {
		return nil, err
	}
	m, err := viewing.Find(visitMethod)
	if err != nil {
		return nil, err
	}
	home := app.Relative(p.Path, "/"+strings.TrimSuffix(l.folder, "/"))
	link := textElement("a", l.visitLink, "hidden", "", "href", home+"#v=1&h=0&c=-&method="+visitMethod+"&per=once&bytes=")
	place := element("section", "id", "sp-visit", "aria-label", l.visitName, "data-words", strings.ReplaceAll(l.visit, "{method}", m.Name),
		"data-grams", grams.String(), "data-by-thousand", l.unitGap)
	line := textElement("p", "\u00a0")
	line.AppendChild(link)
	place.AppendChild(line)
	return place, nil
}
