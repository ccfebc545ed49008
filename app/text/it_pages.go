package text

import (
	"streamprint/app/saved"
	"streamprint/calc/formula"
	"streamprint/calc/history"
	"streamprint/calc/plan"
	"streamprint/calc/viewing"
)

func italianPrivacy() Document {
	return Document{
		Title:       "Privacy · streamprint",
		Description: "Nessun cookie, nessuna statistica, nulla di inviato: che cosa streamprint conserva sul dispositivo, quando, e come cancellarlo.",
		Heading:     "Privacy",
		Lead:        "Nulla di ciò che qui si inserisce, si apre o si trascina lascia il dispositivo. Non ci sono account, cookie, statistiche sulle visite né pubblicità.",
		Sections: []Section{
			{
				Heading: "Che cosa si carica",
				Paragraphs: []string{
					"Le pagine, il calcolatore e le sue tabelle vengono solo da questo sito, come semplici file uguali per tutti. Dopo, il calcolatore lavora nel browser e non chiede più nulla a nessun server." +
						" Ogni cifra è calcolata sul dispositivo.",
					"Lo scenario si trova nella parte dell’indirizzo che segue il segno #. I browser non inviano quella parte al server. Chiunque riceva il link può leggerla.",
					"Come ogni server, quello che fornisce questi file vede l’indirizzo della connessione e i file richiesti. Il server distribuito con streamprint non ne conserva traccia; chi lo gestisce altrove può farlo.",
				},
			},
			{
				Heading: "Che cosa si conserva sul dispositivo",
				Points: []string{
					"Copie delle pagine e del calcolatore, perché si aprano anche senza rete: fin dalla prima visita.",
					"Gli scenari conservati con un nome: solo quando si preme il pulsante apposito.",
					"Il riepilogo di una cronologia di visione (ore per mese, dispositivo e Paese, senza titoli): solo su richiesta. Il file stesso non è mai conservato.",
					"Che la visita guidata è stata proposta: dopo la risposta, per non chiederlo di nuovo.",
				},
				Paragraphs: []string{"Nulla di tutto questo è letto da altri che da questo sito, nel browser:"},
			},
			{
				Heading: "Come cancellarlo",
				Paragraphs: []string{
					"In fondo a ogni pagina è indicato quanto spazio è occupato, e un pulsante cancella tutto. Le impostazioni del browser per i dati dei siti fanno lo stesso.",
				},
			},
			{
				Heading: "Nelle pagine di altri",
				Paragraphs: []string{
					"Dove un’organizzazione mostra il calcolatore nella propria pagina, dentro il riquadro vale lo stesso. Il riquadro comunica a quella pagina la sua altezza. Le comunica un risultato solo se la pagina l’ha chiesto, e in quel caso soltanto i numeri e le scelte da cui derivano; mai nulla di una cronologia di visione." +
						" Che cosa faccia la pagina intorno spetta a quell’organizzazione dirlo.",
				},
			},
			{
				Heading: "Come verificarlo",
				Paragraphs: []string{
					"Il codice sorgente è aperto e i suoi test registrano ogni richiesta di un’intera visita: falliscono a una richiesta verso un altro sito, a una richiesta che porta dati e a un cookie.",
				},
			},
		},
	}
}

func italianSpread() Spread {
	return Spread{
		Summary:  "Come si distribuiscono le estrazioni",
		Waiting:  "Estrazione in corso…",
		Title:    "Dove cadono %s estrazioni",
		Sentence: "Metà delle estrazioni sta sotto %s; nove su dieci si trovano tra %s e %s.",
		Meaning: "Ogni estrazione prende ogni valore del metodo, e ogni dato a cui è stato attribuito un intervallo, all’interno del suo intervallo. La dispersione è quella di questi valori;" +
			" quale metodo scegliere è un’altra questione, mostrata a parte. La linea è la risposta stessa; le barre piene sono l’intervallo; le barre estreme contengono anche ciò che sta oltre.",
		Numbers: "Lo stesso in numeri", Table: "Estrazioni tra due quantità",
		From: "Da", To: "A", Draws: "Estrazioni",
	}
}

func italianUnsure() Unsure {
	return Unsure{
		Summary: "Un valore è incerto? Può avere un intervallo",
		Lead:    "L’intervallo del risultato conta allora anche questo dubbio: ogni estrazione prende un valore tra i due estremi, più spesso vicino a quello inserito.",
		Field:   "Valore", Low: "Almeno", High: "Al massimo",
		Add: "Imposta l’intervallo", Remove: "Togli l’intervallo di",
		Given: "%s: tra %s e %s",
		None:  "Nessun valore ha un intervallo proprio.",
		Added: "Ora ha un intervallo: %s.", Removed: "Conta di nuovo come valore esatto: %s.",
		OutOfOrder: "Il valore stesso deve stare tra i due estremi: {given} non è tra {min} e {max}.",
		Missing:    "Indicare entrambi gli estremi dell’intervallo.",
	}
}

func italianMost() Most {
	return Most{
		Heading: "Che cosa lo cambierebbe di più", Lead: "Calcolato per questo stesso caso, un cambiamento alla volta. Basta toccarne uno per applicarlo.",
		Waiting: "Il calcolo si fa sul dispositivo quando si arriva qui.", Failed: "Il calcolo non è riuscito. Il resto della pagina non ne risente.",
		Ways: "Che cosa porterebbe ogni cambiamento in un anno", WaysOf: "Che cosa porterebbe ogni cambiamento: %s, %d",
		Sentence: "Il guadagno maggiore: %s, %s (%s).", SentenceOnly: "Il guadagno maggiore: %s, %s.", SentenceNone: "Nessuno di questi cambiamenti lo abbassa.",
		Probably: "probabilmente da %s a %s", Apply: "Applica",
		Applied: "Fatto: %s. Il risultato è ora %s invece di %s.", Undo: "Annulla", Undone: "Annullato: tutto è come prima.",
		Leans: "Da dove viene l’incertezza", LeansSentence: "Soprattutto da: %s, %s dell’incertezza. Ogni nome apre la sua fonte.",
		Ends: "%s all’estremo basso, %s all’estremo alto",
		All:  "Mostra tutti (%d)", Fewer: "Mostra meno", Numbers: "Lo stesso in numeri", Amount: "Quale numero",
		Way: "Cambiamento", Change: "Effetto", Share: "Quota", From: "Almeno", To: "Al massimo",
		Lean: "Valore", LeanShare: "Quota dell’incertezza", AtLow: "Risultato all’estremo basso", AtHigh: "Risultato all’estremo alto",
	}
}

func italianStep() Step {
	return Step{
		Heading: "Abbassare la qualità serve?", Lead: "Due risposte a due domande diverse, fianco a fianco e mai mescolate.",
		Waiting: "I numeri di questo caso si calcolano sul dispositivo quando si arriva qui.", Failed: "Il calcolo non è riuscito. Il resto della pagina non ne risente.",
		Choose: "Da %s a",
		None:   "Nell’immediato no: %s, su %s all’ora. Per quote medie: %s.",
		Barely: "Nell’immediato quasi per nulla: %s, su %s all’ora. Per quote medie: %s.",
		Little: "Nell’immediato un po’: %s, su %s all’ora. Per quote medie: %s.",
		Much:   "Nell’immediato sì: %s, su %s all’ora. Per quote medie: %s.",
		Power:  "Nell’immediato", PowerQuestion: "Che cosa cambia mentre guardo? In base alla potenza che gli apparati assorbono.",
		Average: "Per quote medie", AverageQuestion: "Quale parte del tutto è la mia? Dividendo l’elettricità delle reti per i dati che trasportano.",
		Now: "Un’ora: %s", Then: "Un’ora: %s",
		Change: "Cambiamento", Delivery: "di cui rete e router", NoChange: "nessun cambiamento",
		Why: []string{
			"Perché le due risposte divergono: una media divide l’elettricità di tutte le reti e di tutti i router per tutti i dati trasportati. Con un terzo dei dati la propria quota scende di due terzi, sulla carta. Ma router, antenne e centrali telefoniche funzionano giorno e notte, che si guardi o no; solo una piccola parte della loro potenza segue il traffico, maggiore su una rete mobile che su una linea fissa. Lo schermo assorbe sempre la stessa potenza.",
			"Ciascuna è giusta per la propria domanda. Per un bilancio, la media dice a chi spetta che cosa. Per ciò che si può cambiare stasera, conta la potenza. Negli anni, meno traffico può evitare nuovi apparati; nessuna delle due ne tiene conto.",
		},
		Basis:   "Carbon Trust 2021, sia con il suo modello di potenza sia con il suo approccio convenzionale, qualunque sia il metodo scelto sopra.",
		Lowest:  "La qualità è già la più bassa.",
		Sound:   "Con il solo audio non c’è un’immagine di cui abbassare la qualità.",
		OwnData: "La velocità dei dati inserita qui è ignorata, perché sia la qualità a decidere.",
	}
}

func italianPanel() *PanelMessages {
	return &PanelMessages{
		Lang:  "it",
		Title: "Da dove viene questo numero", Close: "Chiudi", Way: "Il percorso fino a questo numero",
		Band: "Intervallo: %s. Vi ricadono nove estrazioni su dieci.", Drawing: "Intervallo: estrazione in corso…", Sure: "Nessun intervallo: nulla vi è incerto.",
		Formula: "Formula", Parts: "Composto da", Uses: "Entra in",
		Words: map[formula.Op]string{
			formula.Sum: " più ", formula.Difference: " meno ", formula.Product: " per ", formula.Quotient: " diviso ", formula.Power: " elevato a ",
		},
		Given: "Il valore indicato, o quello predefinito.", Own: "Intervallo inserito: %s.", Fixed: "Un numero fisso della formula.", Where: "Vai al suo campo",
		Factor: "Un valore del registro dei fattori", Source: "Fonte", Grade: "Qualità", For: "Vale per", Licence: "Licenza", Review: "Da rivedere entro", Note: "Nota",
		Recalled: "Questo valore è ricordato a memoria: non c’era un documento a disposizione. Va preso con cautela.",
		Year:     "Anno", Years: "Tutti gli anni",
		Link: "Link a questo numero", Copy: "Copia il link", Copied: "Il link è copiato.", NotCopied: "Non è stato possibile copiare il link. È nella barra degli indirizzi.",
		Unknown: "Il link porta a un numero che non fa parte di questo calcolo: %s.",
	}
}

func italianChangelog() *ChangelogMessages {
	return &ChangelogMessages{
		Lang: "it",
		Why: map[string]string{
			"first":       "La prima versione.",
			"phone_range": "La potenza di uno smartphone riceve l’intervallo indicato da DIMPACT, da 1 a 2\u00a0W, come gli altri dispositivi hanno il loro.",
		},
		Amount: map[string]string{"year": "emissioni di un anno", "gross": "emissioni lorde", "gap": "divario secondo gli studi"},
		Title:  "Versioni del modello e che cosa hanno cambiato · streamprint", Description: "Ogni versione dei valori su cui si basa streamprint: quali sono cambiati, da quanto a quanto, e di quanto sono cambiate le risposte predefinite.",
		File:    "Tutto in una tabella, con i piani iniziali (CSV)",
		Heading: "Versioni del modello", Lead: "Che cosa ha cambiato ogni versione, calcolato dalle tabelle del registro dei fattori. Un link conserva i numeri della versione con cui è stato creato.",
		Begins: "Il registro dei fattori comincia con %d valori.",
		Added:  "Valori nuovi", Removed: "Valori tolti", Moved: "Valori cambiati",
		AnswersHeading: "Risposte predefinite cambiate", Unmoved: "Nessuna delle %d risposte predefinite è cambiata.",
		Factor: "Valore", Answer: "Risposta", Before: "Prima", After: "Dopo", Change: "Variazione",
		Older:       "Creato con il modello %s, di cui questi sono i numeri. Il modello attuale, %s, dà %s.",
		OlderSame:   "Creato con il modello %s, di cui questi sono i numeri. Il modello attuale, %s, dà lo stesso risultato.",
		UsedHeading: "Valori di questo risultato cambiati da allora", UsedNone: "Da allora nessun valore di questo risultato è cambiato.",
		Renew: "Usa il modello attuale", See: "Vedi in un’altra scheda",
	}
}

func italianCompare() *CompareMessages {
	return &CompareMessages{
		Driver: map[viewing.Driver]string{
			viewing.DriverMethod: "metodo", viewing.DriverHours: "tempo e persone", viewing.DriverDevice: "dispositivo",
			viewing.DriverQuality: "qualità", viewing.DriverConnection: "connessione", viewing.DriverCountry: "elettricità",
			viewing.DriverManufacture: "fabbricazione del dispositivo", viewing.DriverModel: "versione del modello",
		},
		PlanDriver: map[plan.Driver]string{
			plan.DriverInventory: "inventario", plan.DriverGrowth: "crescita e rete elettrica", plan.DriverMeasures: "misure",
			plan.DriverTarget: "obiettivo", plan.DriverCredits: "crediti", plan.DriverLand: "terreni propri", plan.DriverOther: "tutto il resto", plan.DriverModel: "versione del modello",
		},
		Choice: map[viewing.ChoiceID]string{
			viewing.SmallerDevice: "uno schermo più piccolo", viewing.OnLaptop: "un computer portatile", viewing.OnPhone: "uno smartphone",
			viewing.ByCable: "una linea fissa via cavo", viewing.OnFixedLine: "una linea fissa con Wi-Fi",
			viewing.LowerQuality: "una qualità più bassa di un livello", viewing.LowestQuality: "il risparmio dati", viewing.HalfTheData: "metà dei dati",
			viewing.SoundOnly: "solo l’audio", viewing.CleanestCountry: "un’elettricità più pulita", viewing.DirtiestCountry: "un’elettricità più sporca",
			viewing.OneMorePerson: "una persona in più che guarda", viewing.FewerHours: "un decimo di tempo in meno",
		},
		Lever: map[plan.LeverID]string{
			plan.FullMeasure: "%s, ovunque possa agire", plan.GrowthUp: "crescita più alta di un punto", plan.GrowthDown: "crescita più bassa di un punto",
			plan.CleanerGrid: "rete più pulita di un punto in più all’anno", plan.CreditsUp: "un decimo di crediti in più", plan.CreditsDown: "un decimo di crediti in meno",
			plan.DoubleRegenerated: "il doppio dei terreni rigenerati", plan.DoublePreserved: "il doppio dei terreni protetti",
		},
		Amount: map[plan.Amount]string{
			plan.GrossAmount: "emissioni lorde", plan.RemainingAmount: "emissioni lorde meno gli assorbimenti", plan.CostAmount: "costo",
			plan.TargetAmount: "obiettivo", plan.GapAmount: "divario secondo gli studi",
		},
		A: "Primo", B: "Secondo", Difference: "Differenza", Because: "A causa di",
		Total: "in tutto", Same: "I due sono identici.", InYear: "%s nel %d", Year: "all’anno", Once: "una sola volta",
		ChoicesHeading: "Che cosa lo cambierebbe di più",
		ChoicesNote:    "Ciascuno da solo, con lo stesso metodo; un intervallo conta gli stessi valori incerti da entrambe le parti.",
		LeversHeading:  "Che cosa lo cambierebbe di più",
		LeversNote:     "Ciascuna da sola. Di una misura si mostra il massimo che potrebbe mai dare: come se toccasse tutto ciò su cui agisce, il che è raro.",
		NoEffect:       "nessun effetto", Slight: "meno dell’1%", NotRepresented: "non fa parte di questo metodo",
		FactorsHeading: "I valori da cui dipende di più",
		FactorsNote:    "La quota è la parte dell’incertezza che sparirebbe se il valore fosse noto; gli estremi sono il risultato con il valore al suo minimo e al suo massimo. Le quote inferiori a circa l’1% non si distinguono dal caso.",
		Rest:           "insieme, o per caso", NoFactors: "Nessun valore incerto lo fa cambiare.",
		Factor: "Valore", Share: "Quota", Ends: "Estremi",
		StepHeading: "Da %s a %s, con due metodi",
		StepNote:    "Una media addebita a ogni gigabyte una quota di apparati che funzionano comunque; il modello di potenza chiede quanto gli apparati assorbono.",
	}
}

func italianComparePage() *ComparePage {
	return &ComparePage{
		Lang: "it",
		Undo: "Annulla", Redo: "Ripeti", Replay: "Rivedi", LastChange: "l’ultima modifica",
		Undone: "L’ultima modifica è annullata.", Redone: "La modifica è ripetuta.",
		Replayed:     "L’ultima modifica ha portato da %s a %s: %s.",
		ReplayedSame: "L’ultima modifica non ha cambiato nulla: 0.",

		Heading: "Confronto", Summary: "Sceglierne due e vedere da dove viene la differenza",
		Lead:     "Due abitudini fianco a fianco, e quale scelta produce quale parte della differenza.",
		PlanLead: "Due piani fianco a fianco, e quale decisione produce quale parte della differenza.",
		Now:      "questa pagina com’è ora", Usual: "questa pagina com’è all’inizio", Before: "prima dell’ultima modifica", Pasted: "un link da incollare",
		Kept: "conservato: %s",
		Link: "Link", LinkHelp: "L’indirizzo intero di una pagina di questo sito, così com’è stato condiviso.",
		Swap: "Scambia i due", Announced: "Annunciato e pubblicato",
		Amount: "Che cosa si confronta", Year: "Nell’anno",
		Open:    "Apri (%s)",
		Waiting: "Confronto in corso…", Failed: "Il confronto non è riuscito.",
		More: "Il secondo emette %s in più %s.", Less: "Il secondo emette %s in meno %s.", None: "Nessuna differenza: 0.",
		PlanMore: "Il secondo arriva a %s in più.", PlanLess: "Il secondo arriva a %s in meno.",
		Between: "Nove estrazioni su dieci pongono la differenza tra %s e %s. Ciò che è incerto in entrambi è estratto una sola volta per entrambi.",
		Side:    "Lato", Range: "Intervallo", Emissions: "Emissioni", Energy: "Elettricità", Method: "Metodo", NoEnergy: "non indicata",
		SideTable:     "Entrambi i lati",
		ChartTitle:    "Da dove viene la differenza: soprattutto %s",
		ChartSentence: "Da %s a %s. La parte maggiore: %s, %s.",
		Cut:           "Le barre delle due quantità sono tagliate: la scala non comincia da 0.",
		Numbers:       "Mostra i numeri", Table: "La somma delle parti dà esattamente la differenza",
		ZeroParts: "Diverso, ma qui senza effetto: %s.",
		NoLink:    "Incollare un link.",
		NoState:   "Non c’è uno scenario in «{given}»: si trova dopo un # e ha la forma v=1&h=2.",
		WatchLink: "Questo è il link di un’abitudine di visione. Si confronta nella prima pagina.",
		PlanLink:  "Questo è il link del piano di un’azienda. Si confronta nella pagina dei piani.",

		KeptHeading: "Scenari conservati su questo dispositivo",
		KeptLead:    "Restano in questo browser finché non si eliminano, e non sono inviati da nessuna parte.",
		Temporary:   "Qui il browser non permette di salvare: ciò che si conserva dura solo fino alla chiusura della pagina. Per averlo più a lungo, esportarlo.",
		Name:        "Nome", Keep: "Conserva questo scenario", Nothing: "Non c’è ancora nulla di conservato.",
		OpenKept: "Apri", Rename: "Rinomina", Delete: "Elimina",
		NewName: "Nuovo nome", Save: "Salva il nome", Cancel: "Lascia così",
		Export: "Esporta tutto", Import: "Importa un file", Clear: "Elimina tutto",
		ConfirmClear: "Eliminare tutto ciò che è conservato qui (%s)?",
		ClearYes:     "Sì, elimina tutto", ClearNo: "No, conserva", PutBack: "Rimetti",
		IsKept: "«%s» è conservato.", IsDeleted: "«%s» è eliminato.", IsRenamed: "Ora si chiama «%s».",
		IsCleared: "Tutto è eliminato.", IsBack: "È di nuovo qui.",
		Imported: "Nuovi: %s. Già presenti: %s.", Refused: "Non accettati: %s.", Row: "Riga %s", Others: "e altri %s",
		Full:        "Sono conservati 200\u00a0scenari, non ce ne stanno altri. Eliminarne prima uno.",
		StorageFull: "Il browser non l’ha accettato: la sua memoria è piena o chiusa. Tutto ciò che era conservato è rimasto com’era.",
		Spoilt:      "Una parte di ciò che era salvato non è leggibile. Il resto è qui; la parte illeggibile è messa da parte nella memoria del browser e vi rimane.",
		NotRead:     "Non è stato possibile leggere il file.",
		FileName:    "streamprint-scenari",
		KindOf:      map[saved.Kind]string{saved.Watch: "visione", saved.Plan: "piano"},
		Problem: map[saved.Code]string{
			saved.TooLarge:     "Il file è troppo grande: {given} byte. Il massimo è 4.194.304.",
			saved.NotJSON:      "Questo file non è JSON: comincia con «{given}». Sceglierne uno esportato da qui.",
			saved.OtherFormat:  "Questo file non è un elenco di scenari. Sceglierne uno esportato da qui.",
			saved.NewerVersion: "Questo file è di un’altra versione, «{given}». Questa pagina legge la versione 1.",
			saved.TooMany:      "non c’è posto per «{given}»: se ne conservano al massimo 200",
			saved.NotAnEntry:   "questo non è uno scenario: {given}",
			saved.NoName:       "non ha un nome",
			saved.LongName:     "il nome «{given}» supera gli 80\u00a0caratteri",
			saved.BadName:      "il nome «{given}» ha caratteri che non si possono mostrare",
			saved.UnknownKind:  "il tipo «{given}» non esiste, solo watch e plan",
			saved.BadLink:      "«{given}» non è lo scenario di un link",
			saved.BadDay:       "«{given}» non è un giorno come 2026-01-31",
		},
		Habit: "%s\u00a0h %s, %s, %s", Changed: "%s, modificato",
	}
}

func italianTake() *TakeMessages {
	return &TakeMessages{
		Lang:     "it",
		Heading:  "Scaricare il risultato",
		Lead:     "Ogni file è creato qui, sul dispositivo; nulla è inviato da nessuna parte. La cartella di lavoro, la documentazione e le immagini indicano la fonte e la data.",
		CSV:      TakeFile{"Tabella (CSV)", "Le componenti con i loro intervalli, per qualsiasi foglio di calcolo."},
		Ledger:   TakeFile{"Conti (CSV)", "Il piano anno per anno fino al 2100, per qualsiasi foglio di calcolo."},
		XLSX:     TakeFile{"Cartella di lavoro (XLSX)", "Con formule attive: si cambia un valore e il risultato segue."},
		Scenario: TakeFile{"Scenario (JSON)", "I dati inseriti, per riaprirli qui."},
		ZIP:      TakeFile{"Documentazione (ZIP)", "Tutto per verificarlo o citarlo: scenario, valori, fonti, formule, grafici."},
		JSON:     TakeFile{"Calcolo (JSON)", "Ogni passaggio con i suoi numeri, per programmi."},
		Print:    TakeFile{"Stampa un rapporto", "Due pagine A4, o un PDF."},
		Chart: map[string]string{
			"parts": "Le componenti delle emissioni", "methods": "La stessa ora secondo ogni metodo", "spread": "Come si distribuiscono le estrazioni", "ledger": "Il piano anno per anno",
		},
		Picture:     "Immagine (%s)",
		First:       "Caricamento della parte che crea i file: circa un megabyte e mezzo, una sola volta…",
		Making:      "Creazione del file…",
		Saved:       "%s è pronto: si trova tra i download.",
		Failed:      "Non è stato possibile creare il file. Controllare la connessione e riprovare.",
		NoWorker:    "Questa pagina è mostrata in un riquadro, o il browser non la lascia lavorare in background: qui non può creare file.",
		Window:      "Apri in una finestra a sé",
		OpenHeading: "Aprire uno scenario",
		Choose:      "Scegli un file",
		Drop:        "o trascinarlo in un punto qualsiasi di questa pagina",
		Accepted:    "Uno scenario (JSON) salvato qui o dalla riga di comando; al massimo 1\u00a0MB.",
		Hint:        "Rilasciare il file per aprirlo qui",
		Opened:      "%s è aperto: il risultato qui sopra è quello del file.",
		Wrong:       "%s non è stato aperto; la pagina resta com’era.",
		TooLarge:    "Supera 1\u00a0MB, più di qualsiasi scenario.",
		Unreadable:  "Il browser non è riuscito a leggerlo. Potrebbe essere stato spostato o eliminato, o non essere ancora scaricato.",
		Folder:      "Questo non è un file. Trascinare il file stesso.",
		OfWatch:     "Riguarda un’abitudine di visione, che ha una pagina propria.",
		OfPlan:      "È il piano di un’azienda, che ha una pagina propria.",
		OpenThere:   "Apri lì",
		OfHistory:   "Sembra una cronologia di visione, che ha una pagina propria.",
		HistoryLink: "Vai alla pagina delle cronologie",
	}
}

// italianPrint is the catalogue of printed reports.
func italianPrint() *PrintMessages {
	return &PrintMessages{
		Lang:       "it",
		WatchTitle: "Quanto emette la visione: una stima",
		PlanTitle:  "Il piano di un’azienda: %s",
		Changed:    "modificato",
		Habit:      "Che cosa si guarda",
		Meta:       "Creato con streamprint, modello %s, in data %s.",
		ByYear:     "Anno per anno",
		Sources:    "Fonti dei valori usati",
		Link:       "Lo stesso risultato in rete",
	}
}

// italianExport is the catalogue of files.
func italianExport() *ExportMessages {
	return &ExportMessages{
		Lang:        "it",
		Changed:     "%s, modificato",
		Parts:       "%s: emissioni per componente",
		PartsNote:   "In tutto %s, intervallo %s.",
		Methods:     "%s: un’ora secondo ogni metodo",
		MethodsNote: "Da %s (%s) a %s (%s).",
		MethodsKey:  "Punti: stima centrale. Barre: intervallo dei valori del metodo. Scala logaritmica: ogni linea vale dieci volte la precedente.",
		Draws:       "%s: dove cadono %s estrazioni",
		DrawsNote:   "Metà delle estrazioni sta sotto %s; nove su dieci si trovano tra %s e %s.",
		DrawsKey:    "La linea è la risposta stessa, le barre piene sono il suo intervallo. Le barre estreme contengono anche ciò che sta oltre.",
		GrossOf:     "%s, emissioni lorde nel %s",
		LedgerNote:  "Ciò che sta sotto l’asse non si sottrae mai da ciò che sta sopra.",
	}
}

func italianHistory() *historyMessages {
	return &historyMessages{
		Kind: map[history.Kind]string{
			history.NetflixActivity: "Netflix, attività di visione", history.NetflixTitles: "Netflix, titoli e date", history.YouTube: "YouTube, cronologia delle visualizzazioni",
		},
		Problem: map[history.Code]string{
			history.Empty:           "Il file è vuoto.",
			history.TooLarge:        "La cronologia supera {limit}\u00a0MB.",
			history.NotHistory:      "Questa non è una cronologia di visione leggibile qui. Serve ViewingActivity.csv di Netflix, watch-history.json o watch-history.html di YouTube, o lo ZIP che ne contiene uno.",
			history.UnknownEncoding: "Questo non è un testo leggibile qui. Il file potrebbe essere danneggiato, o di un altro programma.",
			history.OtherArchive:    "Questo archivio non è uno ZIP. Estrarlo prima, poi scegliere il file con la cronologia.",
			history.BrokenArchive:   "Lo ZIP è troncato o danneggiato. Scaricarlo di nuovo.",
			history.LockedArchive:   "La cronologia nello ZIP è cifrata. Estrarla prima.",
			history.DenseArchive:    "Lo ZIP contiene molto più di quanto dovrebbe per le sue dimensioni. Non è stato estratto.",
			history.NoHistoryInside: "In questo ZIP non c’è una cronologia di visione. Serve ViewingActivity.csv di Netflix, oppure watch-history.json o watch-history.html di YouTube.",
			history.NeedsLength:     "La cronologia di YouTube non dice per quanto tempo si è guardato. Indicare quanto dura in media una visualizzazione.",
			history.BadLength:       "Una visualizzazione non può durare {given} minuti: da 0 a 1440.",
			history.AmbiguousDates:  "Date come {given} non dicono se viene prima il giorno o il mese. Richiedere a Netflix il file ViewingActivity.csv.",
			history.UnknownProfile:  "Nulla è stato guardato con un profilo «{given}». Ci sono: {options}.",
			history.NoViews:         "Nessuna visualizzazione di questo file conta. Lasciate fuori: {skipped}.",
			history.NoSuchYear:      "Il file non ha visualizzazioni nel {given}, solo in: {options}.",
		},
		TitlesOnly: "Questo file di Netflix ha titoli e date, ma non per quanto tempo si è guardato. Richiedere il file ViewingActivity.csv in Account, «Scarica le tue informazioni personali», o indicare quanto dura in media una visualizzazione.",
		Line:       "Riga {line}: ",
		Reason: map[history.Reason]string{
			history.Extra: "trailer e altri extra", history.Autoplay: "avviati da soli, non guardati", history.OtherProfile: "altri profili",
			history.Advertisement: "pubblicità", history.Music: "musica", history.NoVideo: "non sono video",
			history.BadTime: "orario illeggibile", history.BadDuration: "durata illeggibile", history.Malformed: "non nella forma del file",
			history.CutShort: "il resto del file è illeggibile",
		},
		Skip: "{reason}: {count}, dalla riga {line}",
		Warning: map[history.WarningCode]string{
			history.AssumedLength:  "Il file non dice per quanto tempo si è guardato. Ogni visualizzazione conta {minutes}\u00a0min, che è un’ipotesi.",
			history.UnknownDevice:  "Per {hours} il file non dice su che cosa si è guardato. Contano come ore su questo dispositivo: {device}.",
			history.UnknownCountry: "Per {hours} il file non dice in quale Paese si è guardato. Contano{in}.",
			history.NoGrid:         "Per {hours} si è guardato{in}, ma lì non c’è un’intensità carbonica dell’elettricità di quel tipo e anno. Contano nel luogo di residenza.",
			history.AnyComputer:    "Per {hours} si è guardato su un computer. Il file non dice quale: conta come {device}.",
		},
		Unknown: "dispositivo sconosciuto", InRegion: "nella regione del metodo",
	}
}

func italianHistoryPage() *HistoryMessages {
	return &HistoryMessages{
		Lang:    "it",
		Heading: "Un anno di visione, dai propri dati",
		Lead:    "Netflix e YouTube forniscono l’elenco di ciò che si è guardato. Con quel file si vede a quanto ammonta un anno: mese per mese, su che cosa e dove.",

		Choose:      "Scegli il file",
		Drop:        "o trascinarlo in un punto qualsiasi di questa pagina",
		Accepted:    "ViewingActivity.csv di Netflix, watch-history.json o .html di YouTube, o lo ZIP che lo contiene; al massimo 64\u00a0MB.",
		Private:     "È questa pagina a leggere il file, sul dispositivo, e per questo servono JavaScript e WebAssembly. Il file non è inviato da nessuna parte. Nulla ne viene conservato se non su richiesta, e i titoli mai.",
		Reading:     "Lettura del file…",
		Counting:    "Nuovo calcolo…",
		Done:        "L’anno è calcolato: %s, %s.",
		Unreadable:  "Il browser non è riuscito ad aprire questo file. Potrebbe essere stato spostato o eliminato, o non essere ancora scaricato.",
		NoReader:    "La parte di questa pagina che legge i file non si è avviata, o si è fermata. Controllare la connessione e scegliere di nuovo il file.",
		Folder:      "Questo non è un file. Trascinare il file stesso.",
		UnpackFirst: "Se è uno ZIP, estrarlo e scegliere solo il file con la cronologia.",

		HowHeading:     "Come ottenere il file",
		NetflixHeading: "Da Netflix",
		NetflixLink:    "Netflix: richiedere le informazioni",
		NetflixSteps: []string{
			"In un browser, accedere con l’indirizzo e-mail dell’account e aprire la pagina qui sotto: è in Account, «Scarica le tue informazioni personali».",
			"Inviare la richiesta e confermarla nell’e-mail che segue.",
			"Una seconda e-mail avvisa quando è pronto, per lo più entro uno o due giorni, al massimo dopo 30\u00a0giorni. Scaricare lo ZIP.",
			"Portare qui lo ZIP così com’è, o ViewingActivity.csv dalla sua cartella CONTENT_INTERACTION.",
		},
		YouTubeHeading: "Da YouTube",
		YouTubeLink:    "Google Takeout",
		YouTubeSteps: []string{
			"Aprire Google Takeout, qui sotto. Deselezionare tutto, poi scegliere soltanto «YouTube e YouTube Music».",
			"In «Tutti i dati di YouTube inclusi» lasciare soltanto la cronologia. In «Più formati» è meglio JSON; va bene anche HTML.",
			"Far creare l’archivio una sola volta, come ZIP. Un’e-mail avvisa quando è pronto.",
			"Portare qui lo ZIP così com’è, o watch-history.json dalla sua cartella della cronologia.",
		},
		FilesNote: "L’elenco breve che Netflix offre nella pagina di un profilo non ha durate: va bene, con una durata ipotizzata.",

		Length:         "Quanto dura in media una visualizzazione",
		LengthHelp:     "Il file non lo dice, quindi è un’ipotesi. Da essa dipende l’intero risultato.",
		Minutes:        "min",
		OptionsHeading: "Contare in altro modo",
		OptionsLead:    "Ciò che il file dice resta; queste scelte completano ciò che non dice.",
		Year:           "Anno", LastMonths: "gli ultimi dodici mesi del file",
		Profile: "Profilo", AllProfiles: "tutte le persone del file",
		Method: "Metodo", Quality: "Qualità dell’immagine",
		Device: "Se il dispositivo non è noto, ho guardato", DeviceHelp: "Dei computer il file non dice se sono portatili: se era un computer fisso, sceglierlo qui.",
		Country: "Se il Paese non è noto, ero", CountryHelp: "Quello la cui elettricità conta.",

		ResultLabel: "Un anno di visione: %s – %s",
		OneView:     "1\u00a0visualizzazione", Views: "%s\u00a0visualizzazioni",
		RangeMeaning: "Nove combinazioni su dieci dei valori incerti ricadono in questo intervallo. Un altro metodo può dare un altro risultato: lo si sceglie più sotto.",
		BeginsLater:  "Inizio del file: %s. Il tempo precedente conta come nullo.",
		Habit:        "Usa quest’anno come abitudine",
		HabitSay:     "In media %s al giorno, soprattutto così: %s, %s. La prima pagina si apre con questi dati.",

		MonthsHeading:  "Mese per mese: il massimo in %s",
		MonthsSentence: "In %s, %s di visione hanno prodotto %s: %s dei dodici mesi.",
		MonthsNone:     "Questi dodici mesi non producono nulla.",
		Numbers:        "Lo stesso in numeri", MonthsTable: "Ore ed emissioni per mese",
		ScreensHeading: "Su che cosa si è guardato",
		AreasHeading:   "Dove si è guardato",
		ShareSentence:  "%s: %s delle ore, %s delle emissioni.",
		Month:          "Mese", Screen: "Guardato su", Area: "Paese",
		Hours: "Ore", Emissions: "Emissioni", Share: "Quota",
		Published:       "regione del metodo",
		CountedHeading:  "Che cosa si è contato, e che cosa no",
		Counted:         "%s voci lette (%s). Prima visualizzazione: %s; ultima: %s.",
		SkippedHeading:  "Lasciato fuori",
		LeftNone:        "Nulla è stato lasciato fuori.",
		WarningsHeading: "Da sapere",
		AssumedHeading:  "Che cosa si è ipotizzato",
		Assumed:         "Metodo: %s; qualità dell’immagine: %s; connessione: %s. Tutto il resto è come nell’abitudine della prima pagina.",
		AssumedMonth:    "Una visualizzazione appartiene al mese in cui è cominciata.",

		KeepHeading: "Conservare questo riepilogo",
		KeepLead:    "Il riepilogo contiene i mesi, i dispositivi e i Paesi con i loro totali. Non contiene titoli, profili né orari.",
		Keep:        "Conserva sul dispositivo", Forget: "Elimina ciò che è conservato",
		CSV: "Scarica CSV", JSON: "Scarica JSON",
		Kept:       "Conservato su questo dispositivo. Sarà mostrato al ritorno, finché non lo si elimina.",
		NotKept:    "Il browser non permette di conservare nulla.",
		Forgotten:  "Eliminato da questo dispositivo.",
		KeptBefore: "Questo è il riepilogo conservato su questo dispositivo in data %s. Per contare in altro modo, scegliere di nuovo il file.",
		Spoilt:     "Il riepilogo conservato su questo dispositivo non è più leggibile.",
		FileName:   "anno-di-visione",
	}
}
