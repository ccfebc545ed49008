package text

func italianMethods() map[string]MethodText {
	return map[string]MethodText{
		"power": {
			"Quale potenza si assorbe mentre guardo, e che cosa cambia se cambio qualcosa?",
			"Le scelte di chi guarda: dispositivo, qualità, connessione. In base al tempo, non ai dati.",
			"Sommare l’impronta di un’intera azienda: raccoglie solo una parte dell’elettricità delle reti, circa il 60% nella pubblicazione.",
		},
		"average": {
			"Quale quota dell’elettricità di tutto il sistema è la mia?",
			"I bilanci delle organizzazioni, le stime per intere reti.",
			"L’effetto di un cambio di qualità dell’immagine: i suoi autori lo dicono inadatto a questo.",
		},
		"malmodin": {
			"Quanta potenza assorbono le reti per questa linea e questo flusso?",
			"Capire perché la potenza delle reti dipende poco dai dati.",
			"L’intera impronta della visione: il data center e lo schermo ne restano fuori.",
		},
		"scope3": {
			"Quanto consuma un flusso, con la linea condivisa da una famiglia di due persone?",
			"La pubblicità e l’acquisto di spazi pubblicitari.",
			"Un confronto riga per riga con il modello di potenza del Carbon Trust: la pendenza della rete d’accesso vi è cento volte più piccola.",
		},
		"iea": {
			"Quanto consumava un’ora media di streaming, nel mondo, nel 2019?",
			"Un ordine di grandezza, e una verifica dei titoli dell’epoca.",
			"L’effetto della qualità dell’immagine o della connessione: non considera né l’una né l’altra. Decoder e console ne restano fuori.",
		},
		"ademe": {
			"Qual è l’impronta di un’ora sull’intero ciclo di vita, compresa la fabbricazione di dispositivi e reti?",
			"La Francia e l’informazione al pubblico in quel Paese; il calcolatore Impact CO2.",
			"L’effetto di un cambio di qualità: la rete è contata per gigabyte.",
		},
		"istrate": {
			"Quanto consumano i contenuti digitali, secondo un inventario aperto, nel mondo e in molti Paesi?",
			"La ricerca; il confronto tra tipi di contenuti.",
			"L’effetto marginale dei video ad alto bitrate: qui data center e rete dorsale crescono con i dati, quindi il 4K risulta molto alto.",
		},
		"shift": {
			"Quanto costa un’azione, per i suoi minuti e i suoi byte, con i dati del 2018?",
			"La storia: il modello al centro del dibattito del 2019.",
			"Lo streaming di oggi. La cifra famosa per mezz’ora, 1,6\u00a0kg, scambiava i bit per byte ed è stata corretta in 0,2\u00a0kg; il modello in sé non è stato ritirato.",
		},
		"carbonalyser": {
			"Quanto costa la mia navigazione, per i byte e i minuti che vede un browser?",
			"Sensibilizzare, con un’estensione del browser.",
			"I dispositivi diversi da un computer portatile: una sola potenza vale per tutti.",
		},
		"obringer": {
			"Quanto carbonio, quanta acqua e quanto suolo richiede un gigabyte di internet fisso?",
			"Una stima alta per i dati nel 2020.",
			"I dispositivi e le reti mobili: non sono contati. L’intensità della rete è quella del 2015.",
		},
		"marks": {
			"Quanto consumerebbe lo streaming se ogni gigabyte richiedesse 4,91\u00a0kWh?",
			"La storia: la cifra più alta mai pubblicata per lo streaming.",
			"Qualsiasi decisione: la sua intensità è centinaia di volte superiore a quella misurata nelle reti.",
		},
		"swd4": {
			"Quanto emette una pagina web, in base ai byte che trasferisce?",
			"Le pagine web.",
			"I video: un’ora vale migliaia di pagine in byte, ma non in elettricità.",
		},
		"swd3": {
			"Quanto emette una pagina web, in base ai byte che trasferisce, con i dati del 2021?",
			"Le pagine web, finché la versione 4 non l’ha sostituito.",
			"I video: si veda la versione 4.",
		},
		"onebyte": {
			"Quanto emette un trasferimento, in base ai suoi byte, con i dati dello Shift Project?",
			"Le pagine web, come nella libreria CO2.js.",
			"I video; inoltre il dispositivo non è contato.",
		},
	}
}
