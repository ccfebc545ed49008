package main

// language is what the pages around the app's own need in each language.
type language struct {
	tag    string // BCP 47
	locale string // of Open Graph
	folder string // of the pages, below the site's root: "" or "fr/"

	shortDescription string // of the installed app
	noScript         string

	notFoundTitle, notFoundText, notFoundLink string
}

// siteName is the same in every language.
const siteName = "streamprint"

// languages lists the languages of the site. The first is the default.
var languages = []language{
	{
		tag: "en", locale: "en_GB", folder: "",
		shortDescription: "The greenhouse-gas footprint of video streaming, worked out in the open.",
		noScript:         "Changing the numbers needs JavaScript. Everything on this page can be read without it.",
		notFoundTitle:    "There is no page here",
		notFoundText:     "The address may be mistyped, or the page may have moved.",
		notFoundLink:     "Go to the first page",
	},
	{
		tag: "fr", locale: "fr_FR", folder: "fr/",
		shortDescription: "L’empreinte carbone de la vidéo en ligne, calculée au grand jour.",
		noScript:         "Modifier les valeurs demande JavaScript. Tout ce qui est sur cette page se lit sans lui.",
		notFoundTitle:    "Il n’y a pas de page ici",
		notFoundText:     "L’adresse est peut-être mal saisie, ou la page a été déplacée.",
		notFoundLink:     "Aller à la première page",
	},
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
