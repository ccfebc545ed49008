package text

// ExportMessages is what the files that a visitor takes away say in one language
// beside the names of what they hold: the titles and sentences of their charts.
// It stands apart from [Messages], so that the pages do not carry it. A %s in a
// message is filled by fmt.Sprintf; the comment says with what.
type ExportMessages struct {
	Lang Lang
	// Changed is filled with the name of a preset that is not as it was.
	Changed string
	// Parts is the title of the bar of components, filled with what was worked
	// out; PartsNote with the amount and its range.
	Parts, PartsNote string
	// Methods is the title of the strip of methods, filled with an hour of the
	// habit; MethodsNote with the lowest amount and its method, the highest and its.
	Methods, MethodsNote string
	// MethodsKey says what the dots and bars of the strip are.
	MethodsKey string
	// Draws is the title of the spread of draws, filled with what was worked out
	// and how many draws there are; DrawsNote with their median, the low and the
	// high end.
	Draws, DrawsNote string
	// DrawsKey says what is darker, and the line.
	DrawsKey string
	// GrossOf is filled with the name of a plan and a year.
	GrossOf string
	// LedgerNote follows the sentence of the ledger.
	LedgerNote string
}

// ExportFor is the catalogue of files in a language, English for one without.
func ExportFor(l Lang) *ExportMessages {
	if fromFile {
		return fromWords[*ExportMessages](exportPart)
	}
	return built(l, exportPart, englishExport, frenchExport, germanExport, spanishExport, portugueseExport, italianExport)
}

func englishExport() *ExportMessages {
	return &ExportMessages{
		Lang:        EN,
		Changed:     "%s, changed",
		Parts:       "%s: emissions by part",
		PartsNote:   "In all %s, range %s.",
		Methods:     "%s: one hour under every method",
		MethodsNote: "From %s (%s) to %s (%s).",
		MethodsKey:  "Dots: central estimate. Bars: range of the method’s figures. Logarithmic scale: each line is ten times the one before.",
		Draws:       "%s: where %s draws fall",
		DrawsNote:   "Half of the draws are below %s; nine in ten lie between %s and %s.",
		DrawsKey:    "The line is the answer itself, the fuller bars are its range. The outermost bars also hold what lies beyond.",
		GrossOf:     "%s, gross emissions in %s",
		LedgerNote:  "What hangs below the axis is never taken off what stands above it.",
	}
}

func frenchExport() *ExportMessages {
	return &ExportMessages{
		Lang:        FR,
		Changed:     "%s, modifié",
		Parts:       "%s\u00a0: émissions par poste",
		PartsNote:   "En tout %s, intervalle %s.",
		Methods:     "%s\u00a0: une heure selon chaque méthode",
		MethodsNote: "De %s (%s) à %s (%s).",
		MethodsKey:  "Points\u00a0: valeur centrale. Barres\u00a0: intervalle des chiffres de la méthode. Échelle logarithmique\u00a0: chaque trait vaut dix fois le précédent.",
		Draws:       "%s\u00a0: où tombent %s tirages",
		DrawsNote:   "La moitié des tirages est au-dessous de %s\u00a0; neuf sur dix se trouvent entre %s et %s.",
		DrawsKey:    "Le trait est la réponse elle-même, les barres pleines sont l’intervalle. Les barres extrêmes contiennent aussi ce qui est au-delà.",
		GrossOf:     "%s, émissions brutes en %s",
		LedgerNote:  "Ce qui est sous l’axe n’est jamais retranché de ce qui est au-dessus.",
	}
}
