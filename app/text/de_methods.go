package text

func germanMethods() map[string]MethodText {
	return map[string]MethodText{
		"power": {
			"Welche Leistung wird gebraucht, während ich schaue, und was bewirkt eine andere Wahl?",
			"Entscheidungen beim Streaming: Gerät, Qualität, Verbindung. Nach Zeit, nicht nach Daten.",
			"Den gesamten Fußabdruck eines Unternehmens: Sie erfasst nur einen Teil des Stroms der Netze, etwa 60\u00a0% in der Veröffentlichung.",
		},
		"average": {
			"Welcher Anteil am Strom des gesamten Systems ist meiner?",
			"Berichte von Organisationen, Schätzungen für ganze Netze.",
			"Die Frage, was eine andere Bildqualität bringt: Die Autoren selbst nennen sie dafür ungeeignet.",
		},
		"malmodin": {
			"Welche Leistung brauchen die Netze für diesen Anschluss und diesen Stream?",
			"Das Verständnis dafür, dass die Leistung der Netze kaum von den Daten abhängt.",
			"Den ganzen Fußabdruck des Streamings: Rechenzentrum und Bildschirm liegen außerhalb.",
		},
		"scope3": {
			"Welche Leistung braucht ein Stream, wenn sich ein Zwei-Personen-Haushalt den Anschluss teilt?",
			"Werbung und Mediaeinkauf.",
			"Einen Vergleich mit dem Leistungsmodell des Carbon Trust Zeile für Zeile: Sie setzt die Steigung des Zugangsnetzes hundertmal kleiner an.",
		},
		"iea": {
			"Wie viel Strom brauchte eine durchschnittliche Stunde Streaming weltweit im Jahr 2019?",
			"Eine Größenordnung und eine Prüfung der damaligen Schlagzeilen.",
			"Die Wirkung von Bildqualität oder Verbindung: Sie kennt beides nicht. Set-Top-Boxen und Konsolen liegen außerhalb.",
		},
		"ademe": {
			"Wie groß ist der Fußabdruck einer Stunde über den ganzen Lebenszyklus, mit der Herstellung von Geräten und Netzen?",
			"Frankreich und die Information der Öffentlichkeit dort; der Rechner Impact CO2.",
			"Die Frage, was eine andere Qualität bringt: Das Netz wird nach Gigabyte angerechnet.",
		},
		"istrate": {
			"Wie viel Strom brauchen digitale Inhalte nach einem offenen Inventar, weltweit und in vielen Ländern?",
			"Forschung; Vergleiche zwischen Arten von Inhalten.",
			"Die marginale Wirkung von Video mit hoher Datenrate: Rechenzentren und Kernnetz wachsen hier mit den Daten, 4K fällt also sehr hoch aus.",
		},
		"shift": {
			"Was kostet eine Handlung, nach ihren Minuten und Bytes, mit den Werten von 2018?",
			"Geschichte: das Modell hinter der Debatte von 2019.",
			"Heutiges Streaming. Die berühmte Zahl für eine halbe Stunde, 1,6\u00a0kg, verwechselte Bits mit Bytes und wurde auf 0,2\u00a0kg berichtigt; das Modell selbst wurde nicht zurückgezogen.",
		},
		"carbonalyser": {
			"Was kostet mein Surfen, nach den Bytes und Minuten, die ein Browser sieht?",
			"Mehr Bewusstsein, in einer Browser-Erweiterung.",
			"Andere Geräte als einen Laptop: Eine einzige Leistung steht für alle.",
		},
		"obringer": {
			"Wie viel Treibhausgas, Wasser und Fläche gehören zu einem Gigabyte Internet im Festnetz?",
			"Eine hohe Schätzung für Daten im Jahr 2020.",
			"Geräte und Mobilfunk: Beides zählt nicht mit. Sie verwendet die Netzintensität von 2015.",
		},
		"marks": {
			"Wie viel Strom würde Streaming brauchen, wenn jedes Gigabyte 4,91\u00a0kWh kostete?",
			"Geschichte: die höchste veröffentlichte Zahl für Streaming.",
			"Jede Entscheidung: Ihre Intensität liegt hundertfach über gemessenen Netzen.",
		},
		"swd4": {
			"Wie viel Treibhausgas verursacht eine Webseite, nach den übertragenen Bytes?",
			"Webseiten.",
			"Video: Eine Stunde davon sind in Bytes Tausende Seiten, nicht aber im Strom.",
		},
		"swd3": {
			"Wie viel Treibhausgas verursacht eine Webseite, nach den übertragenen Bytes, mit den Werten von 2021?",
			"Webseiten, bis Version 4 sie ablöste.",
			"Video: siehe Version 4.",
		},
		"onebyte": {
			"Wie viel Treibhausgas verursacht eine Übertragung, nach ihren Bytes, mit den Werten des Shift Project?",
			"Webseiten, wie in der Bibliothek CO2.js.",
			"Video; und das Gerät wird nicht gezählt.",
		},
	}
}
