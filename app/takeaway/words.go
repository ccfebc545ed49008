package takeaway

import (
	"streamprint/app/text"
	"streamprint/calc/report"
)

// words are the headings of files in a language.
func words(l text.Lang) report.Words {
	if l != text.FR {
		return report.English
	}
	return report.Words{
		Result: "Résultat", Calculation: "Calcul", Factors: "Facteurs", Inputs: "Données",
		Key: "Clé", Name: "Nom", Unit: "Unité", Formula: "Formule", Value: "Valeur", Low: "Bas", High: "Haut",
		Region: "Région", Year: "Année", Quality: "Qualité", Licence: "Licence",
		ReviewBy: "À revoir avant", Source: "Source", Address: "Adresse", Note: "Remarque",
		Model: "Modèle", Date: "Date", Link: "Lien",
		Warnings: "Bon à savoir sur ce résultat",
		Input:    "donnée", Factor: "facteur", Reversed: "de l’âge le plus avancé au plus jeune",
		Live: "Les valeurs sont des formules sur les autres feuilles\u00a0: changez une valeur des feuilles de données ou de facteurs, et elles suivent.",
		Mass: "Une masse est une masse d’équivalent CO₂ sur 100\u00a0ans.",
		Range: "Un intervalle est l’endroit où se trouvent neuf tirages sur dix. Il a été calculé avec le reste et ne suit pas" +
			" un changement dans ce classeur.",
		Made: "Source\u00a0: streamprint, modèle",
	}
}
