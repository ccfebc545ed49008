package takeaway

import (
	"streamprint/app/text"
	"streamprint/calc/report"
)

// words are the headings of files in a language, English for one without.
func words(l text.Lang) report.Words {
	switch l {
	case text.FR:
		return report.Words{
			Result: "Résultat", Calculation: "Calcul", Factors: "Facteurs", Inputs: "Données",
			Key: "Clé", Name: "Nom", Unit: "Unité", Formula: "Formule", Value: "Valeur", Low: "Bas", High: "Haut",
			Region: "Région", Year: "Année", Quality: "Qualité", Licence: "Licence",
			ReviewBy: "À revoir avant", Source: "Source", Address: "Adresse", Note: "Remarque",
			Model: "Modèle", Date: "Date", Link: "Lien",
			Warnings: "Bon à savoir sur ce résultat",
			Input:    "donnée", Factor: "facteur", Reversed: "de l’âge le plus avancé au plus jeune",
			Live:  "Les valeurs sont des formules sur les autres feuilles\u00a0: changez une valeur des feuilles de données ou de facteurs, et elles suivent.",
			Mass:  "Une masse est une masse d’équivalent CO₂ sur 100\u00a0ans.",
			Range: "Un intervalle est l’endroit où se trouvent neuf tirages sur dix. Il a été calculé avec le reste et ne suit pas un changement dans ce classeur.",
			Made:  "Source\u00a0: streamprint, modèle",
		}
	case text.DE:
		return report.Words{
			Result: "Ergebnis", Calculation: "Berechnung", Factors: "Faktoren", Inputs: "Eingaben",
			Key: "Schlüssel", Name: "Name", Unit: "Einheit", Formula: "Formel", Value: "Wert", Low: "Niedrig", High: "Hoch",
			Region: "Region", Year: "Jahr", Quality: "Qualität", Licence: "Lizenz",
			ReviewBy: "Zu prüfen bis", Source: "Quelle", Address: "Adresse", Note: "Anmerkung",
			Model: "Modell", Date: "Datum", Link: "Link",
			Warnings: "Gut zu wissen zu diesem Ergebnis",
			Input:    "Eingabe", Factor: "Faktor", Reversed: "vom ältesten zum jüngsten Alter",
			Live:  "Die Werte sind Formeln über die anderen Blätter: Ändern Sie einen Wert auf den Blättern der Eingaben oder Faktoren, und sie ziehen nach.",
			Mass:  "Eine Masse ist eine Masse CO₂-Äquivalent über 100\u00a0Jahre.",
			Range: "Eine Spanne ist der Bereich, in dem neun von zehn Ziehungen liegen. Sie wurde mit dem Rest berechnet und folgt Änderungen in dieser Mappe nicht.",
			Made:  "Quelle: streamprint, Modell",
		}
	case text.ES:
		return report.Words{
			Result: "Resultado", Calculation: "Cálculo", Factors: "Factores", Inputs: "Datos",
			Key: "Clave", Name: "Nombre", Unit: "Unidad", Formula: "Fórmula", Value: "Valor", Low: "Bajo", High: "Alto",
			Region: "Región", Year: "Año", Quality: "Calidad", Licence: "Licencia",
			ReviewBy: "Revisar antes de", Source: "Fuente", Address: "Dirección", Note: "Nota",
			Model: "Modelo", Date: "Fecha", Link: "Enlace",
			Warnings: "Conviene saber sobre este resultado",
			Input:    "dato", Factor: "factor", Reversed: "de la edad mayor a la menor",
			Live:  "Los valores son fórmulas sobre las otras hojas: al cambiar un valor en las hojas de datos o de factores, se recalculan.",
			Mass:  "Una masa es una masa de CO₂ equivalente a 100\u00a0años.",
			Range: "Un intervalo es donde caen nueve de cada diez simulaciones. Se calculó con el resto y no sigue los cambios en este libro.",
			Made:  "Fuente: streamprint, modelo",
		}
	case text.PT:
		return report.Words{
			Result: "Resultado", Calculation: "Cálculo", Factors: "Fatores", Inputs: "Dados",
			Key: "Chave", Name: "Nome", Unit: "Unidade", Formula: "Fórmula", Value: "Valor", Low: "Baixo", High: "Alto",
			Region: "Região", Year: "Ano", Quality: "Qualidade", Licence: "Licença",
			ReviewBy: "Rever antes de", Source: "Fonte", Address: "Endereço", Note: "Nota",
			Model: "Modelo", Date: "Data", Link: "Link",
			Warnings: "A saber sobre este resultado",
			Input:    "dado", Factor: "fator", Reversed: "da idade maior para a menor",
			Live:  "Os valores são fórmulas sobre as outras folhas: ao mudar um valor nas folhas de dados ou de fatores, são recalculados.",
			Mass:  "Uma massa é uma massa de CO₂ equivalente a 100\u00a0anos.",
			Range: "Um intervalo é onde caem nove em cada dez simulações. Foi calculado com o resto e não acompanha as mudanças neste livro.",
			Made:  "Fonte: streamprint, modelo",
		}
	case text.IT:
		return report.Words{
			Result: "Risultato", Calculation: "Calcolo", Factors: "Fattori", Inputs: "Dati",
			Key: "Chiave", Name: "Nome", Unit: "Unità", Formula: "Formula", Value: "Valore", Low: "Minimo", High: "Massimo",
			Region: "Regione", Year: "Anno", Quality: "Qualità", Licence: "Licenza",
			ReviewBy: "Da rivedere entro", Source: "Fonte", Address: "Indirizzo", Note: "Nota",
			Model: "Modello", Date: "Data", Link: "Link",
			Warnings: "Che cosa sapere di questo risultato",
			Input:    "dato", Factor: "fattore", Reversed: "dall’età più alta alla più bassa",
			Live: "I valori sono formule sugli altri fogli: cambiando un valore nei fogli dei dati o dei fattori, si aggiornano.",
			Mass: "Una massa è una massa di CO₂ equivalente su 100\u00a0anni.",
			Range: "Un intervallo è dove si trovano nove estrazioni su dieci. È stato calcolato con il resto e non segue" +
				" un cambiamento in questa cartella di lavoro.",
			Made: "Fonte: streamprint, modello",
		}
	}
	return report.English
}
