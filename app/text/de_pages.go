package text

import (
	"streamprint/app/saved"
	"streamprint/calc/formula"
	"streamprint/calc/history"
	"streamprint/calc/plan"
	"streamprint/calc/viewing"
)

func germanPrivacy() Document {
	return Document{
		Title:       "Datenschutz · streamprint",
		Description: "Keine Cookies, kein Tracking, nichts wird gesendet: was streamprint auf Ihrem Gerät speichert, wann, und wie Sie es löschen.",
		Heading:     "Datenschutz",
		Lead:        "Nichts, was Sie hier eingeben, öffnen oder ablegen, verlässt Ihr Gerät. Es gibt kein Konto, keine Cookies, kein Tracking und keine Werbung.",
		Sections: []Section{
			{
				Heading: "Was geladen wird",
				Paragraphs: []string{
					"Die Seiten, der Rechner und seine Tabellen kommen allein von dieser Website, als einfache Dateien, die für alle gleich sind. Danach arbeitet der Rechner in Ihrem Browser und fragt keinen Server mehr." +
						" Jede Zahl wird auf Ihrem Gerät berechnet.",
					"Ihr Szenario steht in dem Teil der Adresse, der auf das Zeichen # folgt. Browser senden diesen Teil nicht an einen Server. Wem Sie den Link geben, der kann ihn lesen.",
					"Wie jeder Server sieht auch der, der diese Dateien ausliefert, die Adresse Ihrer Verbindung und welche Dateien abgerufen werden. Der Server, der zu streamprint gehört, zeichnet das nicht auf; wer die Seiten anderswo betreibt, kann es tun.",
				},
			},
			{
				Heading:    "Was auf Ihrem Gerät gespeichert wird",
				Paragraphs: []string{"Nichts davon liest jemand anderes als diese Website in Ihrem Browser:"},
				Points: []string{
					"Kopien der Seiten und des Rechners, damit sie sich ohne Netz öffnen: ab Ihrem ersten Besuch.",
					"Szenarien, die Sie unter einem Namen speichern: nur wenn Sie die Schaltfläche dafür drücken.",
					"Die Zusammenfassung eines Verlaufs (Stunden nach Monat, Gerät und Land, keine Titel): nur wenn Sie es wünschen. Die Datei selbst wird nie gespeichert.",
					"Dass der Rundgang angeboten wurde: sobald Sie geantwortet haben, damit die Frage nicht wiederkommt.",
				},
			},
			{
				Heading: "Wie Sie es löschen",
				Paragraphs: []string{
					"Am Fuß jeder Seite steht, wie viel gespeichert ist, mit einer Schaltfläche, die alles löscht. Dasselbe leisten die Einstellungen Ihres Browsers für Websitedaten.",
				},
			},
			{
				Heading: "In Seiten anderer",
				Paragraphs: []string{
					"Zeigt eine Organisation den Rechner auf ihrer eigenen Seite, gilt im Rahmen dasselbe. Der Rahmen teilt dieser Seite seine Höhe mit. Ein Ergebnis teilt er nur mit, wenn die Seite darum gebeten hat, und dann nur die Zahlen und die Angaben, aus denen sie folgen; nie etwas aus einem Verlauf." +
						" Was die Seite ringsum tut, muss diese Organisation sagen.",
				},
			},
			{
				Heading: "Wie sich das prüfen lässt",
				Paragraphs: []string{
					"Der Quellcode ist offen, und seine Tests zeichnen jede Anfrage eines ganzen Besuchs auf: Sie schlagen fehl bei einer Anfrage an eine andere Website, bei einer Anfrage, die Daten überträgt, und bei einem Cookie.",
				},
			},
		},
	}
}

func germanChangelog() *ChangelogMessages {
	return &ChangelogMessages{
		Lang: DE,
		Why: map[string]string{
			"first":       "Die erste Version.",
			"phone_range": "Die Leistung eines Smartphones erhält die Spanne, die DIMPACT nennt, 1 bis 2\u00a0W, so wie die anderen Geräte ihre haben.",
		},
		Amount: map[string]string{"year": "Emissionen eines Jahres", "gross": "Bruttoemissionen", "gap": "Lücke nach Studienlage"},
		Title:  "Versionen des Modells und was sie geändert haben · streamprint", Description: "Jede Version der Werte hinter streamprint: welche sich geändert haben, wovon worauf, und um wie viel sich die Standardergebnisse verschoben haben.",
		File:    "Alles als Tabelle, mit den Plänen zum Einstieg (CSV)",
		Heading: "Versionen des Modells", Lead: "Was jede Version geändert hat, berechnet aus den Tabellen der Faktorensammlung. Ein Link behält die Zahlen der Version, mit der er erstellt wurde.",
		Begins: "Die Faktorensammlung beginnt mit %d Werten.",
		Added:  "Neue Werte", Removed: "Entfernte Werte", Moved: "Geänderte Werte",
		AnswersHeading: "Geänderte Standardergebnisse", Unmoved: "Keines der %d Standardergebnisse hat sich geändert.",
		Factor: "Wert", Answer: "Ergebnis", Before: "Vorher", After: "Nachher", Change: "Änderung",
		Older:       "Erstellt mit Modell %s; dies sind dessen Zahlen. Das heutige Modell %s ergibt %s.",
		OlderSame:   "Erstellt mit Modell %s; dies sind dessen Zahlen. Das heutige Modell %s ergibt dasselbe.",
		UsedHeading: "Seither geänderte Werte dieses Ergebnisses", UsedNone: "Keiner der Werte dieses Ergebnisses hat sich seither geändert.",
		Renew: "Heutiges Modell verwenden", See: "In neuem Tab ansehen",
	}
}

func germanExport() *ExportMessages {
	return &ExportMessages{
		Lang:        DE,
		Changed:     "%s, geändert",
		Parts:       "%s: Emissionen nach Bestandteilen",
		PartsNote:   "Insgesamt %s, Spanne %s.",
		Methods:     "%s: eine Stunde nach jeder Methode",
		MethodsNote: "Von %s (%s) bis %s (%s).",
		MethodsKey:  "Punkte: zentrale Schätzung. Balken: Spanne der Werte der Methode. Logarithmische Skala: Jede Linie ist das Zehnfache der vorigen.",
		Draws:       "%s: wohin %s Ziehungen fallen",
		DrawsNote:   "Die Hälfte der Ziehungen liegt unter %s; neun von zehn liegen zwischen %s und %s.",
		DrawsKey:    "Die Linie ist das Ergebnis selbst, die kräftigeren Balken sind seine Spanne. Die äußersten Balken enthalten auch, was darüber hinausgeht.",
		GrossOf:     "%s, Bruttoemissionen im Jahr %s",
		LedgerNote:  "Was unter der Achse hängt, wird nie von dem abgezogen, was darüber steht.",
	}
}

func germanPanel() *PanelMessages {
	return &PanelMessages{
		Lang:  DE,
		Title: "Woher diese Zahl kommt", Close: "Schließen", Way: "Der Weg zu dieser Zahl",
		Band: "Spanne: %s. Neun von zehn Ziehungen liegen darin.", Drawing: "Spanne: Ziehungen laufen…", Sure: "Keine Spanne: Nichts daran ist unsicher.",
		Formula: "Formel", Parts: "Entsteht aus", Uses: "Geht ein in",
		Words: map[formula.Op]string{
			formula.Sum: " plus ", formula.Difference: " minus ", formula.Product: " mal ", formula.Quotient: " geteilt durch ", formula.Power: " hoch ",
		},
		Given: "Ihre Angabe oder die Voreinstellung.", Own: "Ihre Spanne: %s.", Fixed: "Eine feste Zahl der Formel.", Where: "Zum Eingabefeld",
		Factor: "Ein Wert der Faktorensammlung", Source: "Quelle", Grade: "Qualität", For: "Gilt für", Licence: "Lizenz", Review: "Zu prüfen bis", Note: "Anmerkung",
		Recalled: "Dieser Wert ist erinnert: Kein Dokument war zur Hand. Nehmen Sie ihn mit Vorsicht.",
		Year:     "Jahr", Years: "Alle Jahre",
		Link: "Link zu dieser Zahl", Copy: "Link kopieren", Copied: "Der Link ist kopiert.", NotCopied: "Der Link ließ sich nicht kopieren. Er steht in der Adresszeile.",
		Unknown: "Der Link führt zu einer Zahl, die nicht zu dieser Rechnung gehört: %s.",
	}
}

func germanPrint() *PrintMessages {
	return &PrintMessages{
		Lang:       DE,
		WatchTitle: "Was Streaming verursacht: eine Schätzung",
		PlanTitle:  "Plan eines Unternehmens: %s",
		Changed:    "geändert",
		Habit:      "Was geschaut wird",
		Meta:       "Erstellt mit streamprint, Modell %s, am %s.",
		ByYear:     "Jahr für Jahr",
		Sources:    "Quellen der verwendeten Werte",
		Link:       "Dasselbe Ergebnis online",
	}
}

func germanTake() *TakeMessages {
	return &TakeMessages{
		Lang:     DE,
		Heading:  "Mitnehmen",
		Lead:     "Jede Datei entsteht hier, auf Ihrem Gerät; nichts wird gesendet. Arbeitsmappe, Belegsammlung und Bilder nennen ihre Quelle und den Tag.",
		CSV:      TakeFile{"Tabelle (CSV)", "Die Bestandteile mit ihren Spannen, für jede Tabellenkalkulation."},
		Ledger:   TakeFile{"Jahresbilanz (CSV)", "Der Plan Jahr für Jahr bis 2100, für jede Tabellenkalkulation."},
		XLSX:     TakeFile{"Arbeitsmappe (XLSX)", "Mit Formeln: Ändern Sie einen Wert, folgt das Ergebnis."},
		Scenario: TakeFile{"Szenario (JSON)", "Ihre Eingaben, um sie hier wieder zu öffnen."},
		ZIP:      TakeFile{"Belege (ZIP)", "Alles zum Prüfen oder Zitieren: Szenario, Werte, Quellen, Formeln, Diagramme."},
		JSON:     TakeFile{"Rechnung (JSON)", "Jeder Schritt mit seinen Zahlen, für Programme."},
		Print:    TakeFile{"Bericht drucken", "Zwei Seiten A4 oder ein PDF."},
		Chart: map[string]string{
			"parts": "Die Bestandteile der Emissionen", "methods": "Dieselbe Stunde nach jeder Methode", "spread": "Die Verteilung der Ziehungen", "ledger": "Der Plan Jahr für Jahr",
		},
		Picture:     "Bild (%s)",
		First:       "Der Teil, der Dateien erstellt, wird geladen: etwa anderthalb Megabyte, nur einmal…",
		Making:      "Die Datei wird erstellt…",
		Saved:       "%s ist fertig und liegt bei Ihren Downloads.",
		Failed:      "Die Datei ließ sich nicht erstellen. Bitte prüfen Sie die Verbindung und versuchen Sie es erneut.",
		NoWorker:    "Diese Seite wird in einem Rahmen gezeigt, oder der Browser lässt sie nicht im Hintergrund arbeiten; deshalb kann sie hier keine Dateien erstellen.",
		Window:      "In eigenem Fenster öffnen",
		OpenHeading: "Ein Szenario öffnen",
		Choose:      "Datei auswählen",
		Drop:        "oder irgendwo auf dieser Seite ablegen",
		Accepted:    "Ein Szenario (JSON), hier oder mit der Befehlszeile gespeichert; höchstens 1\u00a0MB.",
		Hint:        "Loslassen, um die Datei hier zu öffnen",
		Opened:      "%s ist geöffnet: Das Ergebnis oben ist das der Datei.",
		Wrong:       "%s wurde nicht geöffnet; die Seite bleibt, wie sie war.",
		TooLarge:    "Die Datei ist größer als 1\u00a0MB, und so groß ist kein Szenario.",
		Unreadable:  "Der Browser konnte sie nicht lesen. Vielleicht wurde sie verschoben oder gelöscht, oder sie ist noch nicht heruntergeladen.",
		Folder:      "Das ist keine Datei. Bitte legen Sie die Datei selbst ab.",
		OfWatch:     "Sie beschreibt eine Sehgewohnheit; dafür gibt es eine eigene Seite.",
		OfPlan:      "Sie enthält den Plan eines Unternehmens; dafür gibt es eine eigene Seite.",
		OpenThere:   "Dort öffnen",
		OfHistory:   "Sie sieht aus wie ein Verlauf; dafür gibt es eine eigene Seite.",
		HistoryLink: "Zur Seite für Verläufe",
	}
}

func germanSpread() Spread {
	return Spread{
		Summary:  "Wie sich die Ziehungen verteilen",
		Waiting:  "Ziehungen laufen…",
		Title:    "Wohin %s Ziehungen fallen",
		Sentence: "Die Hälfte der Ziehungen liegt unter %s; neun von zehn liegen zwischen %s und %s.",
		Meaning: "Jede Ziehung nimmt jeden Wert der Methode, und jede Eingabe, der Sie eine Spanne gegeben haben, aus ihrer Spanne. Die Streuung ist die dieser Werte;" +
			" welche Methode man wählt, ist eine andere Frage und getrennt gezeigt. Die Linie ist das Ergebnis selbst; die kräftigeren Balken sind die Spanne; die äußersten enthalten auch, was darüber hinausgeht.",
		Numbers: "Dasselbe in Zahlen", Table: "Ziehungen zwischen zwei Mengen",
		From: "Von", To: "Bis", Draws: "Ziehungen",
	}
}

func germanUnsure() Unsure {
	return Unsure{
		Summary: "Unsicher bei einem Wert? Geben Sie ihm eine Spanne",
		Lead:    "Dann zählt auch Ihr eigener Zweifel mit: Jede Ziehung nimmt einen Wert zwischen den beiden Enden, meist nahe dem, den Sie eingegeben haben.",
		Field:   "Wert", Low: "Mindestens", High: "Höchstens",
		Add: "Spanne setzen", Remove: "Spanne entfernen:",
		Given: "%s: zwischen %s und %s",
		None:  "Kein Wert hat eine eigene Spanne.",
		Added: "%s: Spanne gesetzt.", Removed: "%s: gilt wieder als exakt.",
		OutOfOrder: "Der Wert selbst muss zwischen den beiden Enden liegen: {given} liegt nicht zwischen {min} und {max}.",
		Missing:    "Bitte geben Sie beide Enden der Spanne an.",
	}
}

func germanMost() Most {
	return Most{
		Heading: "Was am meisten ändern würde", Lead: "Für Ihren eigenen Fall berechnet, eine Änderung nach der anderen. Tippen Sie auf eine, um sie zu übernehmen.",
		Waiting: "Das wird auf Ihrem Gerät berechnet, sobald Sie hier ankommen.", Failed: "Das ließ sich nicht berechnen. Der Rest der Seite ist nicht betroffen.",
		Ways: "Was jede Änderung in einem Jahr brächte", WaysOf: "Was jede Änderung brächte: %s, %d",
		Sentence: "Am meisten bringt: %s, %s (%s).", SentenceOnly: "Am meisten bringt: %s, %s.", SentenceNone: "Keine dieser Änderungen senkt das Ergebnis.",
		Probably: "wahrscheinlich %s bis %s", Apply: "Übernehmen",
		Applied: "Erledigt: %s. Jetzt sind es %s statt %s.", Undo: "Rückgängig", Undone: "Rückgängig gemacht: Alles ist wie vorher.",
		Leans: "Woher die Unsicherheit kommt", LeansSentence: "Vor allem: %s, %s der Unsicherheit. Jeder Name öffnet seine Quelle.",
		Ends: "%s am unteren Ende, %s am oberen Ende",
		All:  "Alle %d zeigen", Fewer: "Weniger zeigen", Numbers: "Dasselbe in Zahlen", Amount: "Welche Zahl",
		Way: "Änderung", Change: "Wirkung", Share: "Anteil", From: "Mindestens", To: "Höchstens",
		Lean: "Wert", LeanShare: "Anteil an der Unsicherheit", AtLow: "Ergebnis am unteren Ende", AtHigh: "Ergebnis am oberen Ende",
	}
}

func germanStep() Step {
	return Step{
		Heading: "Hilft eine niedrigere Qualität?", Lead: "Zwei Antworten auf zwei verschiedene Fragen, nebeneinander und nie vermischt.",
		Waiting: "Ihre eigenen Zahlen werden auf Ihrem Gerät berechnet, sobald Sie hier ankommen.", Failed: "Das ließ sich nicht berechnen. Der Rest der Seite ist nicht betroffen.",
		Choose: "Von %s zu",
		None:   "Sofort nein: %s, von %s pro Stunde. Nach Durchschnittsanteilen: %s.",
		Barely: "Sofort kaum: %s, von %s pro Stunde. Nach Durchschnittsanteilen: %s.",
		Little: "Sofort ein wenig: %s, von %s pro Stunde. Nach Durchschnittsanteilen: %s.",
		Much:   "Sofort ja: %s, von %s pro Stunde. Nach Durchschnittsanteilen: %s.",
		Power:  "Sofort", PowerQuestion: "Was ändert sich, während ich schaue? Nach der Leistung, die die Technik aufnimmt.",
		Average: "Nach Durchschnittsanteilen", AverageQuestion: "Welcher Teil von allem ist meiner? Der Strom der Netze, geteilt durch die Daten, die sie befördern.",
		Now: "Eine Stunde in %s", Then: "Eine Stunde in %s",
		Change: "Änderung", Delivery: "davon Netz und Router", NoChange: "keine Änderung",
		Why: []string{
			"Warum die beiden auseinandergehen: Ein Durchschnitt teilt den Strom aller Netze und Router durch alle beförderten Daten. Bei einem Drittel der Daten sinkt Ihr Anteil um zwei Drittel, auf dem Papier. Aber Router, Antennen und Vermittlungsstellen laufen Tag und Nacht, ob Sie schauen oder nicht; nur ein kleiner Teil ihrer Leistung folgt dem Verkehr, im Mobilfunk mehr als im Festnetz. Der Bildschirm braucht gleich viel.",
			"Beide beantworten ihre Frage richtig. Für einen Bericht sagt der Durchschnitt, wer was trägt. Für das, was Sie heute Abend ändern können, zählt die Leistung. Über Jahre kann weniger Verkehr neue Technik ersparen; das zählt keine der beiden.",
		},
		Basis:   "Carbon Trust 2021, nach seinem Leistungsmodell und nach seinem herkömmlichen Ansatz, gleich welche Methode Sie oben gewählt haben.",
		Lowest:  "Sie schauen schon in der niedrigsten Qualität.",
		Sound:   "Bei reinem Ton gibt es kein Bild, dessen Qualität niedriger sein könnte.",
		OwnData: "Die eingegebene Datenrate bleibt hier außer Acht, damit die Qualität entscheidet.",
	}
}

func germanHistory() *historyMessages {
	return &historyMessages{
		Kind: map[history.Kind]string{
			history.NetflixActivity: "Netflix, Wiedergabeverlauf", history.NetflixTitles: "Netflix, Titel und Datumsangaben", history.YouTube: "YouTube, Wiedergabeverlauf",
		},
		Problem: map[history.Code]string{
			history.Empty:           "Die Datei ist leer.",
			history.TooLarge:        "Der Verlauf ist größer als {limit}\u00a0MB.",
			history.NotHistory:      "Das ist kein Verlauf, den wir lesen können. Gebraucht wird ViewingActivity.csv von Netflix, watch-history.json oder watch-history.html von YouTube oder die ZIP-Datei, die eine davon enthält.",
			history.UnknownEncoding: "Das ist kein Text, den wir lesen können. Die Datei ist vielleicht beschädigt oder stammt aus einem anderen Programm.",
			history.OtherArchive:    "Dieses Archiv ist keine ZIP-Datei. Bitte entpacken Sie es zuerst und wählen Sie dann die Datei mit dem Verlauf.",
			history.BrokenArchive:   "Die ZIP-Datei ist unvollständig oder beschädigt. Bitte laden Sie sie erneut herunter.",
			history.LockedArchive:   "Der Verlauf in der ZIP-Datei ist verschlüsselt. Bitte entpacken Sie ihn zuerst.",
			history.DenseArchive:    "Die ZIP-Datei enthält weit mehr, als bei ihrer Größe zu erwarten wäre. Sie wurde nicht entpackt.",
			history.NoHistoryInside: "In dieser ZIP-Datei ist kein Verlauf. Gebraucht wird ViewingActivity.csv von Netflix oder watch-history.json oder watch-history.html von YouTube.",
			history.NeedsLength:     "Der Verlauf von YouTube sagt nicht, wie lange Sie geschaut haben. Bitte geben Sie an, wie lange eine Wiedergabe im Schnitt dauert.",
			history.BadLength:       "Eine Wiedergabe kann nicht {given} Minuten dauern: 0 bis 1.440.",
			history.AmbiguousDates:  "Datumsangaben wie {given} verraten nicht, ob Tag oder Monat zuerst kommt. Bitte fordern Sie bei Netflix ViewingActivity.csv an.",
			history.UnknownProfile:  "Auf einem Profil „{given}“ wurde nichts geschaut. Es gibt: {options}.",
			history.NoViews:         "Keine Wiedergabe dieser Datei zählt. Weggelassen: {skipped}.",
			history.NoSuchYear:      "Die Datei enthält keine Wiedergabe im Jahr {given}, nur in: {options}.",
		},
		TitlesOnly: "Diese Datei von Netflix enthält Titel und Datumsangaben, aber nicht, wie lange Sie geschaut haben. Bitte fordern Sie unter „Konto“, wo Sie Ihre persönlichen Daten herunterladen können, die Datei ViewingActivity.csv an, oder geben Sie an, wie lange eine Wiedergabe im Schnitt dauert.",
		Line:       "Zeile {line}: ",
		Reason: map[history.Reason]string{
			history.Extra: "Trailer und andere Extras", history.Autoplay: "von selbst gestartet, nicht geschaut", history.OtherProfile: "andere Profile",
			history.Advertisement: "Werbung", history.Music: "Musik", history.NoVideo: "keine Videos",
			history.BadTime: "Zeitpunkt nicht lesbar", history.BadDuration: "Dauer nicht lesbar", history.Malformed: "nicht in der Form der Datei",
			history.CutShort: "Rest der Datei nicht lesbar",
		},
		Skip: "{reason}: {count}, ab Zeile {line}",
		Warning: map[history.WarningCode]string{
			history.AssumedLength:  "Die Datei sagt nicht, wie lange Sie geschaut haben. Jede Wiedergabe zählt mit {minutes}\u00a0min; das ist eine Annahme.",
			history.UnknownDevice:  "Für {hours} sagt die Datei nicht, worauf Sie geschaut haben. Sie zählen für dieses Gerät: {device}.",
			history.UnknownCountry: "Für {hours} sagt die Datei nicht, in welchem Land Sie geschaut haben. Sie zählen{in}.",
			history.NoGrid:         "{hours} wurden{in} geschaut; dafür gibt es keine Emissionsintensität des Stroms dieser Art und dieses Jahres. Sie zählen dort, wo Sie wohnen.",
			history.AnyComputer:    "{hours} wurden auf einem Computer geschaut. Die Datei sagt nicht, auf welchem: Er zählt als {device}.",
		},
		Unknown: "unbekanntes Gerät", InRegion: "in der Region der Methode",
	}
}

func germanHistoryPage() *HistoryMessages {
	return &HistoryMessages{
		Lang:    DE,
		Heading: "Ihr eigenes Streaming-Jahr",
		Lead:    "Netflix und YouTube geben Ihnen die Liste dessen, was Sie geschaut haben. Öffnen Sie diese Datei hier und sehen Sie, was ein Jahr davon ergibt: Monat für Monat, worauf und wo.",

		Choose:      "Datei auswählen",
		Drop:        "oder irgendwo auf dieser Seite ablegen",
		Accepted:    "ViewingActivity.csv von Netflix, watch-history.json oder .html von YouTube oder die ZIP-Datei damit; höchstens 64\u00a0MB.",
		Private:     "Diese Seite liest die Datei selbst, auf Ihrem Gerät; dazu braucht sie JavaScript und WebAssembly. Die Datei wird nirgendwohin gesendet. Ohne Ihren Wunsch wird nichts davon gespeichert, Titel nie.",
		Reading:     "Die Datei wird gelesen…",
		Counting:    "Es wird neu gezählt…",
		Done:        "Ihr Jahr ist berechnet: %s, %s.",
		Unreadable:  "Der Browser konnte diese Datei nicht öffnen. Vielleicht wurde sie verschoben oder gelöscht, oder sie ist noch nicht heruntergeladen.",
		NoReader:    "Der Teil dieser Seite, der Dateien liest, konnte nicht starten oder wurde beendet. Bitte prüfen Sie die Verbindung und wählen Sie die Datei erneut.",
		Folder:      "Das ist keine Datei. Bitte legen Sie die Datei selbst ab.",
		UnpackFirst: "Wenn es eine ZIP-Datei ist, entpacken Sie sie und wählen Sie nur die Datei mit dem Verlauf.",

		HowHeading:     "So kommen Sie an Ihre Datei",
		NetflixHeading: "Von Netflix",
		NetflixLink:    "Netflix: Daten anfordern",
		NetflixSteps: []string{
			"Melden Sie sich im Browser mit der E-Mail-Adresse des Kontos an und öffnen Sie die Seite unten. Sie finden sie auch unter „Konto“, dort, wo Sie Ihre persönlichen Daten herunterladen können.",
			"Senden Sie die Anfrage ab und bestätigen Sie sie in der E-Mail, die darauf folgt.",
			"Eine zweite E-Mail sagt Ihnen, wann alles bereit ist, meist nach ein bis zwei Tagen, spätestens nach 30\u00a0Tagen. Laden Sie die ZIP-Datei herunter.",
			"Öffnen Sie hier die ZIP-Datei, wie sie ist, oder ViewingActivity.csv aus ihrem Ordner CONTENT_INTERACTION.",
		},
		YouTubeHeading: "Von YouTube",
		YouTubeLink:    "Google Takeout",
		YouTubeSteps: []string{
			"Öffnen Sie Google Takeout, unten. Wählen Sie alles ab und dann nur „YouTube und YouTube Music“.",
			"Lassen Sie unter „Alle YouTube-Daten enthalten“ nur den Verlauf ausgewählt. Unter „Mehrere Formate“ ist JSON am besten; HTML geht auch.",
			"Lassen Sie das Archiv einmalig erstellen, als ZIP. Eine E-Mail sagt Ihnen, wann es bereit ist.",
			"Öffnen Sie hier die ZIP-Datei, wie sie ist, oder watch-history.json aus ihrem Ordner mit dem Verlauf.",
		},
		FilesNote: "Die kurze Liste, die Netflix auf der Seite eines Profils anbietet, nennt keine Dauer: Sie lässt sich verwenden, mit einer Länge, die Sie annehmen.",

		Length:         "Durchschnittliche Dauer einer Wiedergabe",
		LengthHelp:     "Die Datei nennt sie nicht, das ist also Ihre Annahme. Das ganze Ergebnis hängt daran.",
		Minutes:        "min",
		OptionsHeading: "Anders zählen",
		OptionsLead:    "Was die Datei sagt, bleibt; diese Angaben ergänzen, was sie nicht sagt.",
		Year:           "Jahr", LastMonths: "die letzten zwölf Monate der Datei",
		Profile: "Profil", AllProfiles: "alle in der Datei",
		Method: "Methode", Quality: "Bildqualität",
		Device: "Ist das Gerät nicht bekannt, schaute ich", DeviceHelp: "Bei Computern sagt die Datei nicht, ob es Laptops sind: Wählen Sie hier den Desktop-PC, wenn Ihrer einer war.",
		Country: "Ist das Land nicht bekannt, war ich", CountryHelp: "Dessen Strom zählt.",

		ResultLabel: "Ein Streaming-Jahr: %s bis %s",
		OneView:     "1\u00a0Wiedergabe", Views: "%s\u00a0Wiedergaben",
		RangeMeaning: "In neun von zehn Kombinationen der unsicheren Werte liegt das Ergebnis in dieser Spanne. Eine andere Methode kann ein anderes Ergebnis liefern: Wählen Sie sie unten.",
		BeginsLater:  "Die Datei beginnt am %s: Die Zeit davor zählt als null.",
		Habit:        "Als meine Gewohnheit nehmen",
		HabitSay:     "Im Schnitt %s pro Tag, meist auf diesem Gerät: %s, %s. Damit öffnet sich die erste Seite.",

		MonthsHeading:  "Monat für Monat: am meisten im %s",
		MonthsSentence: "Im %s verursachten %s Streaming %s: %s der zwölf Monate.",
		MonthsNone:     "Diese zwölf Monate ergeben nichts.",
		Numbers:        "Dasselbe in Zahlen", MonthsTable: "Stunden und Emissionen nach Monat",
		ScreensHeading: "Worauf Sie geschaut haben",
		AreasHeading:   "Wo Sie geschaut haben",
		ShareSentence:  "%s: %s der Stunden, %s der Emissionen.",
		Month:          "Monat", Screen: "Geschaut auf", Area: "Land",
		Hours: "Stunden", Emissions: "Emissionen", Share: "Anteil",
		Published:       "Region der Methode",
		CountedHeading:  "Was gezählt wurde und was nicht",
		Counted:         "%s Einträge gelesen (%s), mit Wiedergaben vom %s bis zum %s.",
		SkippedHeading:  "Weggelassen",
		LeftNone:        "Nichts wurde weggelassen.",
		WarningsHeading: "Gut zu wissen",
		AssumedHeading:  "Was angenommen wurde",
		Assumed:         "Methode %s; Bildqualität: %s; Verbindung: %s. Alles andere ist wie in der Gewohnheit der ersten Seite.",
		AssumedMonth:    "Eine Wiedergabe gehört zu dem Monat, in dem sie begann.",

		KeepHeading: "Diese Zusammenfassung speichern",
		KeepLead:    "Die Zusammenfassung enthält Monate, Geräte und Länder mit ihren Summen. Sie enthält keine Titel, keine Profile und keine Uhrzeiten.",
		Keep:        "Auf diesem Gerät speichern", Forget: "Gespeichertes löschen",
		CSV: "CSV herunterladen", JSON: "JSON herunterladen",
		Kept:       "Auf diesem Gerät gespeichert. Sie erscheint, wenn Sie wiederkommen, bis Sie sie löschen.",
		NotKept:    "Der Browser erlaubt nicht, etwas zu speichern.",
		Forgotten:  "Von diesem Gerät gelöscht.",
		KeptBefore: "Das ist die Zusammenfassung, die Sie am %s auf diesem Gerät gespeichert haben. Um anders zu zählen, wählen Sie die Datei erneut.",
		Spoilt:     "Die auf diesem Gerät gespeicherte Zusammenfassung ist nicht mehr lesbar.",
		FileName:   "streaming-jahr",
	}
}

func germanCompare() *CompareMessages {
	return &CompareMessages{
		Driver: map[viewing.Driver]string{
			viewing.DriverMethod: "Methode", viewing.DriverHours: "Zeit und Personen", viewing.DriverDevice: "Gerät",
			viewing.DriverQuality: "Qualität", viewing.DriverConnection: "Verbindung", viewing.DriverCountry: "Strom",
			viewing.DriverManufacture: "Herstellung des Geräts", viewing.DriverModel: "Version des Modells",
		},
		PlanDriver: map[plan.Driver]string{
			plan.DriverInventory: "Inventar", plan.DriverGrowth: "Wachstum und Stromnetz", plan.DriverMeasures: "Maßnahmen",
			plan.DriverTarget: "Ziel", plan.DriverCredits: "Zertifikate", plan.DriverLand: "eigenes Land", plan.DriverOther: "alles Übrige", plan.DriverModel: "Version des Modells",
		},
		Choice: map[viewing.ChoiceID]string{
			viewing.SmallerDevice: "ein kleinerer Bildschirm", viewing.OnLaptop: "ein Laptop", viewing.OnPhone: "ein Smartphone",
			viewing.ByCable: "Festnetz mit Kabel", viewing.OnFixedLine: "Festnetz mit WLAN",
			viewing.LowerQuality: "eine Stufe weniger Qualität", viewing.LowestQuality: "der Datensparmodus", viewing.HalfTheData: "die Hälfte der Daten",
			viewing.SoundOnly: "nur Ton", viewing.CleanestCountry: "saubererer Strom", viewing.DirtiestCountry: "schmutzigerer Strom",
			viewing.OneMorePerson: "eine Person mehr vor dem Bildschirm", viewing.FewerHours: "ein Zehntel weniger Zeit",
		},
		Lever: map[plan.LeverID]string{
			plan.FullMeasure: "%s, überall, wo es möglich ist", plan.GrowthUp: "Wachstum um einen Prozentpunkt höher", plan.GrowthDown: "Wachstum um einen Prozentpunkt niedriger",
			plan.CleanerGrid: "Strom jährlich um einen weiteren Prozentpunkt sauberer", plan.CreditsUp: "ein Zehntel mehr Zertifikate", plan.CreditsDown: "ein Zehntel weniger Zertifikate",
			plan.DoubleRegenerated: "doppelt so viel regeneriertes Land", plan.DoublePreserved: "doppelt so viel geschütztes Land",
		},
		Amount: map[plan.Amount]string{
			plan.GrossAmount: "Bruttoemissionen", plan.RemainingAmount: "Bruttoemissionen abzüglich Entnahmen", plan.CostAmount: "Kosten",
			plan.TargetAmount: "Ziel", plan.GapAmount: "Lücke nach Studienlage",
		},
		A: "Fall A", B: "Fall B", Difference: "Unterschied", Because: "Durch",
		Total: "insgesamt", Same: "Beide sind gleich.", InYear: "%s im Jahr %d", Year: "pro Jahr", Once: "einmalig",
		ChoicesHeading: "Was am meisten ändern würde",
		ChoicesNote:    "Jede Änderung für sich, nach derselben Methode; eine Spanne zählt auf beiden Seiten dieselben unsicheren Werte.",
		LeversHeading:  "Was am meisten ändern würde",
		LeversNote:     "Jede Änderung für sich. Eine Maßnahme steht mit dem Äußersten da, das sie je leisten könnte: als wäre alles erfasst, worauf sie wirkt, was selten so ist.",
		NoEffect:       "ohne Wirkung", Slight: "unter 1\u00a0%", NotRepresented: "nicht Teil dieser Methode",
		FactorsHeading: "Auf welchen Werten das Ergebnis am meisten beruht",
		FactorsNote:    "Der Anteil ist der Teil der Unsicherheit, der verschwände, wenn der Wert bekannt wäre; die Enden sind das Ergebnis mit dem Wert am unteren und am oberen Ende. Anteile unter etwa einem Prozent sind vom Zufall nicht zu unterscheiden.",
		Rest:           "zusammen oder durch Zufall", NoFactors: "Kein unsicherer Wert ändert das Ergebnis.",
		Factor: "Wert", Share: "Anteil", Ends: "Enden",
		StepHeading: "Von %s zu %s, nach zwei Methoden",
		StepNote:    "Ein Durchschnitt rechnet jedem Gigabyte einen Anteil an Technik zu, die ohnehin läuft; das Leistungsmodell fragt, was die Technik aufnimmt.",
	}
}

func germanComparePage() *ComparePage {
	return &ComparePage{
		Lang: DE,
		Undo: "Rückgängig", Redo: "Wiederholen", Replay: "Erneut zeigen", LastChange: "(letzte Änderung)",
		Undone: "Die letzte Änderung ist rückgängig gemacht.", Redone: "Die Änderung ist wiederhergestellt.",
		Replayed:     "Die letzte Änderung führte von %s zu %s: %s.",
		ReplayedSame: "Die letzte Änderung hat nichts bewirkt: 0.",

		Heading: "Vergleichen", Summary: "Wählen Sie zwei und sehen Sie, was den Unterschied macht",
		Lead:     "Zwei Gewohnheiten nebeneinander, und welche Entscheidung welchen Teil des Unterschieds ausmacht.",
		PlanLead: "Zwei Pläne nebeneinander, und welche Entscheidung welchen Teil des Unterschieds ausmacht.",
		Now:      "diese Seite, wie sie ist", Usual: "diese Seite, wie sie beginnt", Before: "vor der letzten Änderung", Pasted: "ein eingefügter Link",
		Kept: "gespeichert: %s",
		Link: "Link", LinkHelp: "Die ganze Adresse einer Seite dieser Website, so wie sie geteilt wurde.",
		Swap: "Vertauschen", Announced: "Angekündigt und berichtet",
		Amount: "Was verglichen wird", Year: "Im Jahr",
		Open:    "Öffnen (%s)",
		Waiting: "Es wird verglichen…", Failed: "Die beiden ließen sich nicht vergleichen.",
		More: "Fall B verursacht %s %s mehr.", Less: "Fall B verursacht %s %s weniger.", None: "Kein Unterschied: 0.",
		PlanMore: "Fall B liegt um %s höher.", PlanLess: "Fall B liegt um %s niedriger.",
		Between: "Neun von zehn Ziehungen setzen den Unterschied zwischen %s und %s an. Was auf beiden Seiten unsicher ist, wird für beide nur einmal gezogen.",
		Side:    "Fall", Range: "Spanne", Emissions: "Emissionen", Energy: "Strom", Method: "Methode", NoEnergy: "nicht angegeben",
		SideTable:     "Beide Fälle",
		ChartTitle:    "Was den Unterschied macht, vor allem: %s",
		ChartSentence: "Von %s auf %s. Der größte Teil kommt von: %s, %s.",
		Cut:           "Die Balken der beiden Mengen sind abgeschnitten: Die Skala beginnt nicht bei 0.",
		Numbers:       "Zahlen zeigen", Table: "Die Teile ergeben genau den Unterschied",
		ZeroParts: "Verschieden, aber hier ohne Wirkung: %s.",
		NoLink:    "Bitte fügen Sie einen Link ein.",
		NoState:   "In „{given}“ ist kein Szenario: Es steht hinter einem # und sieht aus wie v=1&h=2.",
		WatchLink: "Das ist der Link einer Sehgewohnheit. Vergleichen lässt sie sich auf der ersten Seite.",
		PlanLink:  "Das ist der Link eines Unternehmensplans. Vergleichen lässt er sich auf der Seite der Pläne.",

		KeptHeading: "Auf diesem Gerät gespeicherte Szenarien",
		KeptLead:    "Sie bleiben in diesem Browser, bis Sie sie löschen, und werden nirgendwohin gesendet.",
		Temporary:   "Dieser Browser erlaubt hier kein dauerhaftes Speichern: Was Sie speichern, bleibt nur, bis die Seite geschlossen wird. Exportieren Sie es, um es länger zu behalten.",
		Name:        "Name", Keep: "Dieses Szenario speichern", Nothing: "Noch ist nichts gespeichert.",
		OpenKept: "Öffnen", Rename: "Umbenennen", Delete: "Löschen",
		NewName: "Neuer Name", Save: "Namen speichern", Cancel: "Abbrechen",
		Export: "Alle exportieren", Import: "Datei importieren", Clear: "Alle löschen",
		ConfirmClear: "Alles löschen, was hier gespeichert ist (%s)?",
		ClearYes:     "Ja, alle löschen", ClearNo: "Nein, behalten", PutBack: "Zurückholen",
		IsKept: "„%s“ ist gespeichert.", IsDeleted: "„%s“ ist gelöscht.", IsRenamed: "Der neue Name ist „%s“.",
		IsCleared: "Alles ist gelöscht.", IsBack: "Es ist wieder da.",
		Imported: "Neu: %s. Schon da: %s.", Refused: "Nicht übernommen: %s.", Row: "Zeile %s", Others: "und %s weitere",
		Full:        "200\u00a0Szenarien sind gespeichert, mehr passen nicht. Löschen Sie zuerst eines.",
		StorageFull: "Der Browser hat es nicht angenommen: Sein Speicher ist voll oder gesperrt. Alles bisher Gespeicherte ist, wie es war.",
		Spoilt:      "Ein Teil des Gespeicherten war nicht lesbar. Was lesbar war, ist hier; der Rest ist im Speicher des Browsers beiseitegelegt und bleibt dort.",
		NotRead:     "Die Datei ließ sich nicht lesen.",
		FileName:    "streamprint-szenarien",
		KindOf:      map[saved.Kind]string{saved.Watch: "Streaming", saved.Plan: "Plan"},
		Problem: map[saved.Code]string{
			saved.TooLarge:     "Die Datei ist zu groß: {given}\u00a0Byte. Höchstens erlaubt sind 4.194.304.",
			saved.NotJSON:      "Diese Datei ist kein JSON: Sie beginnt mit „{given}“. Bitte wählen Sie eine, die hier exportiert wurde.",
			saved.OtherFormat:  "Diese Datei ist keine Liste von Szenarien. Bitte wählen Sie eine, die hier exportiert wurde.",
			saved.NewerVersion: "Diese Datei hat eine andere Version, „{given}“. Diese Seite liest Version 1.",
			saved.TooMany:      "für „{given}“ ist kein Platz: Höchstens 200 werden gespeichert",
			saved.NotAnEntry:   "das ist kein Szenario: {given}",
			saved.NoName:       "der Name fehlt",
			saved.LongName:     "der Name „{given}“ ist länger als 80\u00a0Zeichen",
			saved.BadName:      "der Name „{given}“ enthält Zeichen, die sich nicht anzeigen lassen",
			saved.UnknownKind:  "die Art „{given}“ gibt es nicht, nur watch und plan",
			saved.BadLink:      "„{given}“ ist kein Szenario eines Links",
			saved.BadDay:       "„{given}“ ist kein Tag wie 2026-01-31",
		},
		Habit: "%s\u00a0h %s, %s, %s", Changed: "%s, geändert",
	}
}
