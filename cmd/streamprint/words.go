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
	text.DE: {between: "Spanne", year: "In einem Jahr", habit: "Gewohnheit", method: "Methode", made: "Von", link: "Link"},
	text.ES: {between: "intervalo", year: "En un año", habit: "Hábito", method: "Método", made: "Por", link: "Enlace"},
	text.PT: {between: "intervalo", year: "Num ano", habit: "Hábito", method: "Método", made: "Por", link: "Link"},
	text.IT: {between: "intervallo", year: "In un anno", habit: "Abitudine", method: "Metodo", made: "Fatto con", link: "Link"},
}
