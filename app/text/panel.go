package text

import "streamprint/calc/formula"

// PanelMessages is what the panel says that walks the graph behind a number.
type PanelMessages struct {
	Lang Lang

	// Title names the panel, Close its button, Way the numbers from the one that
	// was opened to this one.
	Title, Close, Way string
	// Band is filled with a range, Drawing stands until it is drawn, Sure where
	// nothing is uncertain.
	Band, Drawing, Sure string
	// Formula and Parts head what a number is made from, Uses what it goes into.
	Formula, Parts, Uses string
	// Words write the operations that have a sign, between their arguments, for
	// those who hear the formula.
	Words map[formula.Op]string
	// Given is about a number of the visitor's or the default, Own filled with the
	// range that they gave it, Fixed about one of the formula itself. Where leads
	// to the control of an input.
	Given, Own, Fixed, Where string
	// Factor heads where a figure comes from. Grade, For, Licence, Review and Note
	// name what is known of it.
	Factor, Source, Grade, For, Licence, Review, Note string
	// Recalled is about a figure of the lowest grade.
	Recalled string
	// Year chooses one of a series, Years shows all of them.
	Year, Years string
	// Link is the permanent address of a number; the others say what became of it.
	Link, Copy, Copied, NotCopied string
	// Unknown is about a link to a number that is not there, filled with its name.
	Unknown string
}

// PanelFor is the catalogue of the panel in a language, English for one without.
func PanelFor(l Lang) *PanelMessages {
	if fromFile {
		return fromWords[*PanelMessages](panelPart)
	}
	return built(l, panelPart, englishPanel, frenchPanel, germanPanel, spanishPanel, portuguesePanel, italianPanel)
}

func englishPanel() *PanelMessages {
	return &PanelMessages{
		Lang:  EN,
		Title: "Where this number comes from", Close: "Close", Way: "The way to this number",
		Band: "Range: %s. Nine draws in ten lie within it.", Drawing: "Range: drawing…", Sure: "No range: nothing in it is uncertain.",
		Formula: "Formula", Parts: "Made from", Uses: "Goes into",
		Words: map[formula.Op]string{
			formula.Sum: " plus ", formula.Difference: " minus ", formula.Product: " times ", formula.Quotient: " divided by ", formula.Power: " to the power of ",
		},
		Given: "What you said, or the default.", Own: "Your range: %s.", Fixed: "A fixed number of the formula.", Where: "Go to its field",
		Factor: "A figure of the factor book", Source: "Source", Grade: "Quality", For: "Holds for", Licence: "Licence", Review: "Review by", Note: "Note",
		Recalled: "This figure is remembered: no document was at hand. Take it with care.",
		Year:     "Year", Years: "Every year",
		Link: "Link to this number", Copy: "Copy the link", Copied: "The link is copied.", NotCopied: "The link could not be copied. It is in the address bar.",
		Unknown: "The link leads to a number that is not part of this calculation: %s.",
	}
}

func frenchPanel() *PanelMessages {
	return &PanelMessages{
		Lang:  FR,
		Title: "D’où vient ce nombre", Close: "Fermer", Way: "Le chemin jusqu’à ce nombre",
		Band: "Intervalle\u00a0: %s. Neuf tirages sur dix s’y trouvent.", Drawing: "Intervalle\u00a0: tirages en cours…", Sure: "Pas d’intervalle\u00a0: rien n’y est incertain.",
		Formula: "Formule", Parts: "À partir de", Uses: "Entre dans",
		Words: map[formula.Op]string{
			formula.Sum: " plus ", formula.Difference: " moins ", formula.Product: " fois ", formula.Quotient: " divisé par ", formula.Power: " à la puissance ",
		},
		Given: "Ce que vous avez indiqué, ou la valeur par défaut.", Own: "Votre fourchette\u00a0: %s.", Fixed: "Un nombre fixe de la formule.", Where: "Aller à son champ",
		Factor: "Une valeur du livre des facteurs", Source: "Source", Grade: "Qualité", For: "Valable pour", Licence: "Licence", Review: "À revoir avant le", Note: "Remarque",
		Recalled: "Cette valeur est citée de mémoire\u00a0: aucun document n’était à portée. À prendre avec prudence.",
		Year:     "Année", Years: "Toutes les années",
		Link: "Lien vers ce nombre", Copy: "Copier le lien", Copied: "Le lien est copié.", NotCopied: "Le lien n’a pas pu être copié. Il se trouve dans la barre d’adresse.",
		Unknown: "Le lien mène à un nombre qui ne fait pas partie de ce calcul\u00a0: %s.",
	}
}
