package text

import (
	"strconv"

	"streamprint/calc/nature"
)

// englishNatureNodes names the nodes of package nature by the last word of
// their key.
func englishNatureNodes() map[string]string {
	return map[string]string{
		"rate":                "carbon taken up a year",
		"saturation":          "saturation",
		"reversal":            "share lost a year",
		"first_year":          "gained in a year at the rate",
		"first_years":         "gained in the first years at the rate",
		"share":               "share of the saturation reached at the rate",
		"bounded":             "the same, at most what counts",
		"share_above":         "the same, at least what can be drawn",
		"level_of_rate":       "level that the rate leads to",
		"level":               "level of the curve",
		"third":               "one over the power of the curve",
		"root":                "root of the share",
		"missing_first":       "what the root leaves",
		"per_year":            "one year of the first ones",
		"step":                "what is missing, from one year to the next",
		"missing":             "share missing, by age",
		"filled":              "share filled, by age",
		"grown":               "carbon of a hectare by age, without losses",
		"surviving":           "share kept a year",
		"survivors":           "share kept, by age",
		"curve":               "carbon of a hectare by age",
		"delayed":             "carbon of a hectare by age, after the delay",
		"hectares":            "area",
		"stored":              "carbon stored",
		"stored_before":       "carbon stored the year before",
		"removed":             "carbon taken up in the year",
		"methane":             "methane in the year",
		"stock":               "stock of a hectare",
		"loss_rate":           "share lost a year without protection",
		"drained":             "given off by a drained hectare in a year",
		"stock_above":         "stock, at least what a share can be taken of",
		"drained_share":       "share of the stock given off in a year",
		"additionality":       "share not kept anyway",
		"additional":          "share not kept anyway, at most all",
		"kept_share":          "share left after a year without protection",
		"unprotected_share":   "share left without protection, by years",
		"unprotected":         "area that would be left without protection",
		"avoided_per_hectare": "loss avoided on a hectare of it",
		"at_risk":             "stock protected",
		"avoided":             "loss avoided in the year",
		"avoided_so_far":      "loss avoided since the start",
		"area_needed":         "area needed",
	}
}

func frenchNatureNodes() map[string]string {
	return map[string]string{
		"rate":                "carbone absorbé par an",
		"saturation":          "saturation",
		"reversal":            "part perdue par an",
		"first_year":          "gain d’une année à ce rythme",
		"first_years":         "gain des premières années à ce rythme",
		"share":               "part de la saturation atteinte à ce rythme",
		"bounded":             "la même, au plus ce qui compte",
		"share_above":         "la même, au moins ce qui peut être tracé",
		"level_of_rate":       "niveau auquel mène le rythme",
		"level":               "niveau de la courbe",
		"third":               "un sur la puissance de la courbe",
		"root":                "racine de la part",
		"missing_first":       "ce que laisse la racine",
		"per_year":            "une année des premières",
		"step":                "ce qui manque, d’une année à l’autre",
		"missing":             "part manquante, selon l’âge",
		"filled":              "part acquise, selon l’âge",
		"grown":               "carbone d’un hectare selon l’âge, sans pertes",
		"surviving":           "part conservée par an",
		"survivors":           "part conservée, selon l’âge",
		"curve":               "carbone d’un hectare selon l’âge",
		"delayed":             "carbone d’un hectare selon l’âge, après le délai",
		"hectares":            "surface",
		"stored":              "carbone stocké",
		"stored_before":       "carbone stocké l’année précédente",
		"removed":             "carbone absorbé dans l’année",
		"methane":             "méthane de l’année",
		"stock":               "stock d’un hectare",
		"loss_rate":           "part perdue par an sans protection",
		"drained":             "émissions d’un hectare drainé en un an",
		"stock_above":         "stock, au moins ce dont on peut prendre une part",
		"drained_share":       "part du stock émise en un an",
		"additionality":       "part qui n’aurait pas été conservée de toute façon",
		"additional":          "la même part, au plus le tout",
		"kept_share":          "part restante après un an sans protection",
		"unprotected_share":   "part restante sans protection, selon les années",
		"unprotected":         "surface qui resterait sans protection",
		"avoided_per_hectare": "perte évitée sur un hectare de celle-ci",
		"at_risk":             "stock protégé",
		"avoided":             "perte évitée dans l’année",
		"avoided_so_far":      "perte évitée depuis le début",
		"area_needed":         "surface nécessaire",
	}
}

// englishNatureNames names the ecosystems.
func englishNatureNames() map[string]string {
	return map[string]string{
		"tropical_forest": "Tropical forest", "forest": "Forest", "mangrove": "Mangrove", "grassland": "Grassland",
		"soil": "Farmed soil (cover crops, manure)", "salt_marsh": "Salt marsh", "seagrass": "Seagrass meadow", "peatland": "Peatland",
	}
}

func frenchNatureNames() map[string]string {
	return map[string]string{
		"tropical_forest": "Forêt tropicale", "forest": "Forêt", "mangrove": "Mangrove", "grassland": "Prairie",
		"soil": "Sol agricole (couverts végétaux, fumier)", "salt_marsh": "Marais salé", "seagrass": "Herbier marin", "peatland": "Tourbière",
	}
}

// englishNatureWarnings says the warnings of package nature. Behind a
// [nature.Saturates] comes the age, behind a [nature.RecalledFigure] the factor;
// see [NatureWarning].
func englishNatureWarnings() map[nature.Code]string {
	return map[nature.Code]string{
		nature.RecalledFigure: "This figure is recalled from memory, no document at hand: ",
		nature.Methane:        "Wet peat gives off methane, counted on a line of its own: over 100 years it may warm more than the uptake cools.",
		nature.Albedo:         "Dark trees on bright or snowy land absorb more sunlight, which warms; the tonnes do not show it.",
		nature.Carbonate:      "Carbonate forming in the sediment gives off CO₂ that the tonnes do not show.",
		nature.Reversible:     "What is stored can be lost again, to fire, drought, pests or a change of use.",
		nature.OnlyOnce:       "The stock of a hectare can be kept from loss once, and only where it would really have been lost.",
		nature.Saturates:      "A hectare gains hardly anything more from this age on, in years: ",
		nature.RateBounded:    "The rate does not fit the saturation; the saturation counts.",
	}
}

func frenchNatureWarnings() map[nature.Code]string {
	return map[nature.Code]string{
		nature.RecalledFigure: "Chiffre cité de mémoire, sans document à l’appui\u00a0: ",
		nature.Methane:        "Une tourbe humide émet du méthane, compté sur sa propre ligne\u00a0: sur 100\u00a0ans, il peut réchauffer plus que l’absorption ne refroidit.",
		nature.Albedo:         "Des arbres sombres sur un sol clair ou enneigé absorbent plus de soleil, ce qui réchauffe\u00a0; les tonnes ne le montrent pas.",
		nature.Carbonate:      "Le carbonate qui se forme dans le sédiment émet du CO₂ que les tonnes ne montrent pas.",
		nature.Reversible:     "Ce qui est stocké peut être perdu, par le feu, la sécheresse, les ravageurs ou un changement d’usage.",
		nature.OnlyOnce:       "Le stock d’un hectare ne peut être sauvé qu’une fois, et seulement là où il aurait vraiment été perdu.",
		nature.Saturates:      "Un hectare ne gagne presque plus rien à partir de cet âge, en années\u00a0: ",
		nature.RateBounded:    "Le rythme ne va pas avec la saturation\u00a0; c’est la saturation qui compte.",
	}
}

// natureMessages is what is said of ecosystems beside the words of the plan.
type natureMessages struct {
	Names, Nodes map[string]string
	Warnings     map[nature.Code]string
}

// natureFor is the catalogue of ecosystems in a language, English for one without.
func natureFor(l Lang) *natureMessages {
	if fromFile {
		return fromWords[*natureMessages](naturePart)
	}
	return built(l, naturePart, englishNature, frenchNature, germanNature, spanishNature, portugueseNature, italianNature)
}

func englishNature() *natureMessages {
	return &natureMessages{englishNatureNames(), englishNatureNodes(), englishNatureWarnings()}
}

func frenchNature() *natureMessages {
	return &natureMessages{frenchNatureNames(), frenchNatureNodes(), frenchNatureWarnings()}
}

func germanNature() *natureMessages {
	return &natureMessages{germanNatureNames(), germanNatureNodes(), germanNatureWarnings()}
}

func spanishNature() *natureMessages {
	return &natureMessages{spanishNatureNames(), spanishNatureNodes(), spanishNatureWarnings()}
}

func portugueseNature() *natureMessages {
	return &natureMessages{portugueseNatureNames(), portugueseNatureNodes(), portugueseNatureWarnings()}
}

func italianNature() *natureMessages {
	return &natureMessages{italianNatureNames(), italianNatureNodes(), italianNatureWarnings()}
}

// NatureName is the name of an ecosystem, the ID for one without.
func NatureName(l Lang, id string) string { return named(natureFor(l).Names, id) }

// NatureNode is what a node of package nature is, by the last word of its key.
func NatureNode(l Lang, what string) string { return natureFor(l).Nodes[what] }

// NatureWarning says a warning as a sentence. A recalled figure is named by name,
// the English one of the book for a language without.
func NatureWarning(l Lang, w nature.Warning, name string) string {
	said := natureFor(l).Warnings[w.Code]
	switch w.Code {
	case nature.RecalledFigure:
		said += name
	case nature.Saturates:
		said += strconv.Itoa(w.Years)
	}
	return said
}
