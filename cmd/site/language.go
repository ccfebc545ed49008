package main

import (
	"github.com/shopspring/decimal"

	"streamprint/app/text"
)

// language is what the pages around the app's own need in each language.
type language struct {
	tag    string // BCP 47
	locale string // of Open Graph
	folder string // of the pages, below the site's root: "" or "fr/"

	shortDescription string // of the installed app
	noScript         string

	visitName, visit, visitLink string // the footprint of the visit
	unitGap                     string // between a number and its unit

	notFoundTitle, notFoundText, notFoundLink string
}

// siteName is the same in every language.
const siteName = "streamprint"

// languages lists the languages of the site. The first is the default.
var languages = []language{
	newLanguage(text.EN, "en_GB", ""),
	newLanguage(text.FR, "fr_FR", "fr/"),
	newLanguage(text.DE, "de_DE", "de/"),
	newLanguage(text.ES, "es_ES", "es/"),
	newLanguage(text.PT, "pt_PT", "pt/"),
	newLanguage(text.IT, "it_IT", "it/"),
}

// newLanguage takes the words from the catalogue.
func newLanguage(l text.Lang, locale, folder string) language {
	words := text.For(l).Site
	return language{
		tag: string(l), locale: locale, folder: folder,
		shortDescription: words.ShortDescription,
		noScript:         words.NoScript,
		visitName:        words.VisitName,
		visit:            words.Visit,
		visitLink:        words.VisitLink,
		unitGap:          text.InUnit(l, decimal.NewFromInt(1), "kWh").Gap,
		notFoundTitle:    words.NotFoundTitle,
		notFoundText:     words.NotFoundText,
		notFoundLink:     words.NotFoundLink,
	}
}

// languageOf returns the language with a tag.
func languageOf(tag string) (language, bool) {
	for _, l := range languages {
		if l.tag == tag {
			return l, true
		}
	}
	return language{}, false
}
