package text

// Tour is the tour of the first page. It stands in the prerendered page alone,
// so it is no part of the words of the programs.
type Tour struct {
	// Label names the tour, Invitation asks; the others are buttons.
	Label, Invitation, Begin, Next, Done, Skip string
	// Steps are what is said of the sentence, the result, its numbers, the methods
	// and what would change it most, in this order.
	Steps [5]string
}

// TourFor is the tour in a language, English for one without.
func TourFor(l Lang) Tour {
	return tours[l.index()]
}

// tours are in the order of locales.
var tours = [len(locales)]Tour{
	{
		"Tour", "New here? Five steps show how to read this page.", "Show me", "Next", "Done", "No, thanks",
		[5]string{
			"1 of 5. Say what you watch, how long, on what and where. The answer follows as you change it.",
			"2 of 5. The estimate stands first, with the range in which it probably lies, and what it comes from.",
			"3 of 5. Any underlined number opens: its formula with your values, its sources and how good they are.",
			"4 of 5. Published figures differ more than tenfold. Here is the same hour by every method, and why they differ.",
			"5 of 5. This is what would change your result most. Each button makes the change, and you can take it back.",
		},
	},
	{
		"Visite guidée", "Première visite\u00a0? Cinq étapes montrent comment lire cette page.", "Montrez-moi", "Suivant", "Terminé", "Non merci",
		[5]string{
			"1 sur 5. Dites ce que vous regardez, combien de temps, sur quoi et où. La réponse suit chaque changement.",
			"2 sur 5. L’estimation vient d’abord, avec l’intervalle où elle se trouve probablement et ce dont elle est faite.",
			"3 sur 5. Tout nombre souligné s’ouvre\u00a0: sa formule avec vos valeurs, ses sources et leur qualité.",
			"4 sur 5. Les chiffres publiés vont de un à plus de dix. Voici la même heure selon chaque méthode, et pourquoi elles diffèrent.",
			"5 sur 5. Voici ce qui changerait le plus votre résultat. Chaque bouton fait le changement, et vous pouvez revenir en arrière.",
		},
	},
	{
		"Rundgang", "Zum ersten Mal hier? Fünf Schritte zeigen, wie sich diese Seite liest.", "Zeigen", "Weiter", "Fertig", "Nein, danke",
		[5]string{
			"1 von 5. Sagen Sie, was Sie sehen, wie lange, worauf und wo. Die Antwort folgt jeder Änderung.",
			"2 von 5. Zuerst steht die Schätzung, mit der Spanne, in der sie wahrscheinlich liegt, und woraus sie besteht.",
			"3 von 5. Jede unterstrichene Zahl lässt sich öffnen: ihre Formel mit Ihren Werten, ihre Quellen und deren Güte.",
			"4 von 5. Veröffentlichte Zahlen liegen um mehr als das Zehnfache auseinander. Hier steht dieselbe Stunde nach jeder Methode, und warum sie sich unterscheiden.",
			"5 von 5. Das würde Ihr Ergebnis am stärksten ändern. Jede Schaltfläche nimmt die Änderung vor, und Sie können sie zurücknehmen.",
		},
	},
	{
		"Visita guiada", "¿Es su primera visita? Cinco pasos muestran cómo leer esta página.", "Mostrar", "Siguiente", "Listo", "No, gracias",
		[5]string{
			"1 de 5. Indique qué ve, cuánto tiempo, en qué y dónde. La respuesta sigue cada cambio.",
			"2 de 5. Primero está la estimación, con el intervalo en el que probablemente se encuentra y de qué se compone.",
			"3 de 5. Todo número subrayado se abre: su fórmula con sus valores, sus fuentes y la calidad de estas.",
			"4 de 5. Las cifras publicadas difieren en más de diez veces. Aquí está la misma hora según cada método, y por qué difieren.",
			"5 de 5. Esto es lo que más cambiaría su resultado. Cada botón hace el cambio, y se puede deshacer.",
		},
	},
	{
		"Visita guiada", "É a primeira visita? Cinco passos mostram como ler esta página.", "Mostrar", "Seguinte", "Concluir", "Não, obrigado",
		[5]string{
			"1 de 5. Indique o que vê, quanto tempo, em quê e onde. A resposta acompanha cada mudança.",
			"2 de 5. Primeiro vem a estimativa, com o intervalo em que provavelmente se encontra e aquilo de que é feita.",
			"3 de 5. Qualquer número sublinhado se abre: a fórmula com os seus valores, as fontes e a qualidade delas.",
			"4 de 5. Os números publicados diferem mais de dez vezes. Eis a mesma hora segundo cada método, e porque diferem.",
			"5 de 5. Isto é o que mais mudaria o resultado. Cada botão faz a mudança, que se pode desfazer.",
		},
	},
	{
		"Visita guidata", "È la prima visita? Cinque passi mostrano come leggere questa pagina.", "Mostra", "Avanti", "Fine", "No, grazie",
		[5]string{
			"1 di 5. Indicate che cosa guardate, per quanto tempo, su che cosa e dove. La risposta segue ogni modifica.",
			"2 di 5. Prima viene la stima, con l’intervallo in cui probabilmente si trova e ciò di cui è fatta.",
			"3 di 5. Ogni numero sottolineato si apre: la formula con i vostri valori, le fonti e la loro qualità.",
			"4 di 5. Le cifre pubblicate differiscono di oltre dieci volte. Ecco la stessa ora secondo ogni metodo, e perché differiscono.",
			"5 di 5. Questo è ciò che cambierebbe di più il risultato. Ogni pulsante fa la modifica, che si può annullare.",
		},
	},
}
