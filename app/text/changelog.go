package text

import (
	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// ChangelogMessages says in one language what the versions of the model changed,
// and what a link of an earlier one is.
type ChangelogMessages struct {
	Lang Lang
	// Why is what a version is for, by [factor.Version.Why].
	Why map[string]string
	// Amount names the answers that are compared: changelog.Year, presets.Gross,
	// presets.Gap.
	Amount map[string]string

	// Title and Description are those of the page, File leads to the same as a table.
	Title, Description, File string
	Heading, Lead            string
	// Begins is filled with the number of figures of the first version.
	Begins string
	// Added, Removed and Moved head the figures of a version.
	Added, Removed, Moved string
	// AnswersHeading heads the default answers that moved. Unmoved says that none
	// did, filled with how many there are.
	AnswersHeading, Unmoved string
	// Factor, Answer, Before, After and Change head columns.
	Factor, Answer, Before, After, Change string

	// Older says what model a link is of, filled with that and the newest one and
	// with what the newest gives. OlderSame is for an answer that did not move.
	Older, OlderSame string
	// UsedHeading heads the figures of the result that moved, UsedNone says that
	// there are none. Renew is the button that takes the newest model, See leads to
	// it in another window.
	UsedHeading, UsedNone, Renew, See string
}

// ChangelogFor is the catalogue of the versions in a language, English for one
// without.
func ChangelogFor(l Lang) *ChangelogMessages {
	if fromFile {
		return fromWords[*ChangelogMessages](changelogPart)
	}
	return built(l, changelogPart, englishChangelog, frenchChangelog, germanChangelog, spanishChangelog, portugueseChangelog, italianChangelog)
}

func englishChangelog() *ChangelogMessages {
	return &ChangelogMessages{
		Lang: EN,
		Why: map[string]string{
			"first":       "The first version.",
			"phone_range": "The power of a smartphone gets the range that DIMPACT gives, 1 to 2 W, as the other devices have theirs.",
		},
		Amount: map[string]string{"year": "emissions of a year", "gross": "gross emissions", "gap": "gap by evidence"},
		Title:  "Versions of the model and what they changed · streamprint", Description: "Every version of the figures behind streamprint: which moved, from what to what, and by how much the default answers moved.",
		File:    "All of it as a table, with the plans to begin with (CSV)",
		Heading: "Versions of the model", Lead: "What each version changed, worked out from the tables of the factor book. A link keeps the numbers of the version it was made with.",
		Begins: "The factor book begins with %d figures.",
		Added:  "New figures", Removed: "Figures taken out", Moved: "Figures that moved",
		AnswersHeading: "Default answers that moved", Unmoved: "None of the %d default answers moved.",
		Factor: "Figure", Answer: "Answer", Before: "Before", After: "After", Change: "Change",
		Older:       "Made with model %s, whose numbers these are. Today’s model %s gives %s.",
		OlderSame:   "Made with model %s, whose numbers these are. Today’s model %s gives the same.",
		UsedHeading: "Figures of this result that moved since", UsedNone: "None of the figures of this result moved since.",
		Renew: "Use today’s model", See: "See it in another tab",
	}
}

func frenchChangelog() *ChangelogMessages {
	return &ChangelogMessages{
		Lang: FR,
		Why: map[string]string{
			"first":       "La première version.",
			"phone_range": "La puissance d’un smartphone reçoit la fourchette que donne DIMPACT, de 1 à 2\u00a0W, comme les autres appareils ont la leur.",
		},
		Amount: map[string]string{"year": "émissions d’une année", "gross": "émissions brutes", "gap": "écart d’après les preuves"},
		Title:  "Versions du modèle et ce qu’elles ont changé · streamprint", Description: "Chaque version des chiffres derrière streamprint : lesquels ont changé, de combien, et l’effet sur les réponses par défaut.",
		File:    "Le tout sous forme de tableau, avec les plans de départ (CSV)",
		Heading: "Versions du modèle", Lead: "Ce que chaque version a changé, calculé à partir des tables du livre des facteurs. Un lien garde les chiffres de la version avec laquelle il a été fait.",
		Begins: "Le livre des facteurs commence avec %d valeurs.",
		Added:  "Nouvelles valeurs", Removed: "Valeurs retirées", Moved: "Valeurs modifiées",
		AnswersHeading: "Réponses par défaut qui ont changé", Unmoved: "Aucune des %d réponses par défaut n’a changé.",
		Factor: "Valeur", Answer: "Réponse", Before: "Avant", After: "Après", Change: "Écart",
		Older:       "Fait avec le modèle %s, dont voici les chiffres. Le modèle actuel, %s, donne %s.",
		OlderSame:   "Fait avec le modèle %s, dont voici les chiffres. Le modèle actuel, %s, donne le même résultat.",
		UsedHeading: "Valeurs de ce résultat modifiées depuis", UsedNone: "Aucune des valeurs de ce résultat n’a changé depuis.",
		Renew: "Passer au modèle actuel", See: "Le voir dans un autre onglet",
	}
}

// Value writes a figure with its range and its unit, [Missing] for none: "1 W
// (0.8–1.25)".
func (m *ChangelogMessages) Value(f *factor.Factor) string {
	if f == nil {
		return Missing
	}
	s := Number(m.Lang, f.Value, Significant(4))
	if u := f.Unit.String(); u != "1" {
		s = InUnit(m.Lang, f.Value, u, Significant(4)).String()
	}
	if f.Distribution != factor.Exact {
		s += " (" + Range(m.Lang, f.Low, f.High, Significant(4)) + ")"
	}
	return s
}

// Share writes a relative change with its sign, [Missing] for none.
func (m *ChangelogMessages) Share(v decimal.NullDecimal) string {
	if !v.Valid {
		return Missing
	}
	s := Percent(m.Lang, v.Decimal, Significant(3))
	if v.Decimal.IsPositive() {
		s = "+" + s
	}
	return s
}
