package takeaway

import "streamprint/calc/report"

// italianWords are the headings of files in Italian.
func italianWords() report.Words {
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
