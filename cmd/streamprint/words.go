package main

import "streamprint/app/text"

// words are what the text format says beside the catalogue of the pages.
type words struct {
	between, year             string
	habit, method, made, link string
}

var wordsOf = map[text.Lang]words{
	text.EN: {between: "range", year: "In a year", habit: "Habit", method: "Method", made: "By", link: "Link"},
	text.FR: {between: "intervalle", year: "En un an", habit: "Habitude", method: "Méthode", made: "Par", link: "Lien"},
}
