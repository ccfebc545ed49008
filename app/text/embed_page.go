package text

// EmbedMessages is what a page says in a frame on another site, and the link to
// the page about frames. A %s is filled by fmt.Sprintf; the comment says with
// what.
type EmbedMessages struct {
	Lang                              Lang
	Foot                              string // the link at the foot of each page
	WatchTitle, PlanTitle, BadgeTitle string // of the frame
	Open, NewWindow                   string // the link to the full page
	Note                              string // filled with a key and a value
	Accent                            string // filled with the colour asked for and that shown
	Locked                            string // filled with the names of inputs
}

// EmbedFor gives the words of a page in a frame.
func EmbedFor(l Lang) *EmbedMessages {
	if fromFile {
		return fromWords[*EmbedMessages](embedPart)
	}
	return built(l, embedPart, englishEmbed, frenchEmbed, germanEmbed, spanishEmbed, portugueseEmbed, italianEmbed)
}

// EmbedPageMessages is what the page says on which a frame is put together. It has
// no program, so no program needs these words.
type EmbedPageMessages struct {
	Title, Description, Heading, Lead, NoScript string
	// Options heads the choices.
	Options                        string
	Type                           string
	Watch, Plan, Badge             string // the types
	Scenario, ScenarioHelp         string
	WrongLink                      string // of a text that is no link
	Language                       string
	Theme                          string
	Auto, Light, Dark              string // the themes
	Accent, AccentHelp             string
	Density                        string
	Full, Compact, Small           string // the densities
	Parts                          string
	Inputs, Result, Chart, Explain string // the parts
	Lock, Preset                   string // what can be locked is called as on the page; a plan's preset is called Preset
	Level                          string
	Preview, Snippets              string
	// The snippets, each with what it is for.
	Plain, PlainNote, Script, ScriptNote, Element, ElementNote string
	Copy, Copied, NotCopied                                    string
}

// EmbedPageFor gives the words of the page about frames.
func EmbedPageFor(l Lang) *EmbedPageMessages {
	return built(l, embedPagePart, englishEmbedPage, frenchEmbedPage, germanEmbedPage, spanishEmbedPage, portugueseEmbedPage, italianEmbedPage)
}

func englishEmbed() *EmbedMessages {
	return &EmbedMessages{
		Lang:       EN,
		Foot:       "Embed this",
		WatchTitle: "Carbon footprint of video streaming, interactive estimate",
		PlanTitle:  "A streaming company’s way to zero, interactive plan",
		BadgeTitle: "Carbon footprint of video streaming",
		Open:       "Open the full calculator",
		NewWindow:  "(new window)",
		Note:       "The page around asks for “%s=%s”, which has no meaning here.",
		Accent:     "The accent colour #%s would be hard to read here: it is shown as #%s.",
		Locked:     "Fixed by the page around: %s.",
	}
}

func englishEmbedPage() *EmbedPageMessages {
	return &EmbedPageMessages{
		Title:        "Embed the calculator · streamprint",
		Description:  "Show the footprint calculator, a plan or one number on your own page: choose what it shows and copy the snippet.",
		Heading:      "Embed the calculator",
		Lead:         "Choose what your page shows, then copy one of the snippets. Nothing your readers enter leaves their device.",
		NoScript:     "Choosing needs JavaScript. The snippets below work as they stand.",
		Options:      "What it shows",
		Type:         "Type",
		Watch:        "Calculator: an hour of watching",
		Plan:         "A company’s plan",
		Badge:        "Badge: one number",
		Scenario:     "Scenario",
		ScenarioHelp: "Paste a link from this site; its values are what readers begin with.",
		WrongLink:    "This is no link of this site.",
		Language:     "Language",
		Theme:        "Theme",
		Auto:         "As the reader’s device",
		Light:        "Light",
		Dark:         "Dark",
		Accent:       "Accent colour",
		AccentHelp:   "Six hexadecimal digits, such as 336699. A colour that would be hard to read is adjusted.",
		Density:      "Density",
		Full:         "Full",
		Compact:      "Compact",
		Small:        "Number only",
		Parts:        "Parts",
		Inputs:       "Inputs",
		Result:       "Result",
		Chart:        "Chart",
		Explain:      "Explanation",
		Lock:         "Readers cannot change",
		Preset:       "Preset",
		Level:        "Level of the heading",
		Preview:      "Preview",
		Snippets:     "Snippets",
		Plain:        "Frame alone",
		PlainNote:    "Works everywhere, runs no script on your page. Its height is fixed.",
		Script:       "Frame and script",
		ScriptNote:   "A small script gives the frame the height of its content.",
		Element:      "Element",
		ElementNote:  "The same script makes the frame. What stands inside is shown where the script is blocked.",
		Copy:         "Copy",
		Copied:       "Copied.",
		NotCopied:    "The browser does not allow copying: select the text instead.",
	}
}

func frenchEmbed() *EmbedMessages {
	return &EmbedMessages{
		Lang:       FR,
		Foot:       "Intégrer à votre site",
		WatchTitle: "Empreinte carbone du streaming vidéo, estimation interactive",
		PlanTitle:  "Le chemin vers zéro d’une entreprise de streaming, plan interactif",
		BadgeTitle: "Empreinte carbone du streaming vidéo",
		Open:       "Ouvrir le calculateur complet",
		NewWindow:  "(nouvelle fenêtre)",
		Note:       "La page environnante demande «\u00a0%s=%s\u00a0», qui n’a pas de sens ici.",
		Accent:     "La couleur d’accent #%s serait difficile à lire ici\u00a0: elle est affichée en #%s.",
		Locked:     "Fixé par la page environnante\u00a0: %s.",
	}
}

func frenchEmbedPage() *EmbedPageMessages {
	return &EmbedPageMessages{
		Title:        "Intégrer le calculateur · streamprint",
		Description:  "Montrez le calculateur d’empreinte, un plan ou un seul chiffre sur votre page\u00a0: choisissez ce qui s’affiche et copiez l’extrait.",
		Heading:      "Intégrer le calculateur",
		Lead:         "Choisissez ce que montre votre page, puis copiez l’un des extraits. Rien de ce que vos lecteurs saisissent ne quitte leur appareil.",
		NoScript:     "Pour choisir, il faut JavaScript. Les extraits ci-dessous fonctionnent tels quels.",
		Options:      "Ce qui s’affiche",
		Type:         "Type",
		Watch:        "Calculateur\u00a0: une heure de visionnage",
		Plan:         "Le plan d’une entreprise",
		Badge:        "Badge\u00a0: un seul chiffre",
		Scenario:     "Scénario",
		ScenarioHelp: "Collez un lien de ce site\u00a0; ses valeurs sont celles du départ.",
		WrongLink:    "Ce n’est pas un lien de ce site.",
		Language:     "Langue",
		Theme:        "Thème",
		Auto:         "Comme l’appareil du lecteur",
		Light:        "Clair",
		Dark:         "Sombre",
		Accent:       "Couleur d’accent",
		AccentHelp:   "Six chiffres hexadécimaux, comme 336699. Une couleur difficile à lire est ajustée.",
		Density:      "Densité",
		Full:         "Complète",
		Compact:      "Compacte",
		Small:        "Le chiffre seul",
		Parts:        "Parties",
		Inputs:       "Valeurs à saisir",
		Result:       "Résultat",
		Chart:        "Graphique",
		Explain:      "Explication",
		Lock:         "Les lecteurs ne peuvent pas modifier",
		Preset:       "Plan de départ",
		Level:        "Niveau du titre",
		Preview:      "Aperçu",
		Snippets:     "Extraits à copier",
		Plain:        "Cadre seul",
		PlainNote:    "Fonctionne partout, sans script sur votre page. Sa hauteur est fixe.",
		Script:       "Cadre et script",
		ScriptNote:   "Un petit script donne au cadre la hauteur de son contenu.",
		Element:      "Élément",
		ElementNote:  "Le même script crée le cadre. Ce qui se trouve à l’intérieur s’affiche si le script est bloqué.",
		Copy:         "Copier",
		Copied:       "Copié.",
		NotCopied:    "Le navigateur ne permet pas de copier\u00a0: sélectionnez le texte.",
	}
}

func germanEmbed() *EmbedMessages {
	return &EmbedMessages{
		Lang:       DE,
		Foot:       "Einbetten",
		WatchTitle: "CO₂-Fußabdruck von Videostreaming, interaktive Schätzung",
		PlanTitle:  "Der Weg eines Streaming-Unternehmens zur Null, interaktiver Plan",
		BadgeTitle: "CO₂-Fußabdruck von Videostreaming",
		Open:       "Vollständigen Rechner öffnen",
		NewWindow:  "(neues Fenster)",
		Note:       "Die umgebende Seite verlangt „%s=%s“, was hier keine Bedeutung hat.",
		Accent:     "Die Akzentfarbe #%s wäre hier schwer lesbar: Sie erscheint als #%s.",
		Locked:     "Von der umgebenden Seite festgelegt: %s.",
	}
}

func germanEmbedPage() *EmbedPageMessages {
	return &EmbedPageMessages{
		Title:        "Den Rechner einbetten · streamprint",
		Description:  "Zeigen Sie den Fußabdruck-Rechner, einen Plan oder eine einzelne Zahl auf Ihrer Seite: Inhalt wählen, Code kopieren.",
		Heading:      "Den Rechner einbetten",
		Lead:         "Wählen Sie, was Ihre Seite zeigt, und kopieren Sie einen der Codes. Nichts, was Ihre Leserinnen und Leser eingeben, verlässt deren Gerät.",
		NoScript:     "Zum Auswählen ist JavaScript nötig. Die Codes unten funktionieren, wie sie sind.",
		Options:      "Was angezeigt wird",
		Type:         "Art",
		Watch:        "Rechner: eine Stunde Streaming",
		Plan:         "Plan eines Unternehmens",
		Badge:        "Plakette: eine Zahl",
		Scenario:     "Szenario",
		ScenarioHelp: "Fügen Sie einen Link dieser Website ein; mit seinen Werten beginnt der Rechner.",
		WrongLink:    "Das ist kein Link dieser Website.",
		Language:     "Sprache",
		Theme:        "Farbschema",
		Auto:         "Wie das Gerät der Lesenden",
		Light:        "Hell",
		Dark:         "Dunkel",
		Accent:       "Akzentfarbe",
		AccentHelp:   "Sechs hexadezimale Stellen, etwa 336699. Eine schwer lesbare Farbe wird angepasst.",
		Density:      "Dichte",
		Full:         "Vollständig",
		Compact:      "Kompakt",
		Small:        "Nur die Zahl",
		Parts:        "Teile",
		Inputs:       "Eingaben",
		Result:       "Ergebnis",
		Chart:        "Diagramm",
		Explain:      "Erklärung",
		Lock:         "Nicht veränderbar",
		Preset:       "Vorlage",
		Level:        "Überschriftenebene",
		Preview:      "Vorschau",
		Snippets:     "Code zum Kopieren",
		Plain:        "Nur der Rahmen",
		PlainNote:    "Funktioniert überall, ohne Skript auf Ihrer Seite. Die Höhe ist fest.",
		Script:       "Rahmen und Skript",
		ScriptNote:   "Ein kleines Skript gibt dem Rahmen die Höhe seines Inhalts.",
		Element:      "Element",
		ElementNote:  "Dasselbe Skript erzeugt den Rahmen. Der Inhalt des Elements erscheint, wo das Skript blockiert ist.",
		Copy:         "Kopieren",
		Copied:       "Kopiert.",
		NotCopied:    "Der Browser erlaubt das Kopieren nicht: Bitte den Text markieren.",
	}
}

func spanishEmbed() *EmbedMessages {
	return &EmbedMessages{
		Lang:       ES,
		Foot:       "Insertar en su web",
		WatchTitle: "Huella de carbono del streaming de vídeo, estimación interactiva",
		PlanTitle:  "El camino a cero de una empresa de streaming, plan interactivo",
		BadgeTitle: "Huella de carbono del streaming de vídeo",
		Open:       "Abrir la calculadora completa",
		NewWindow:  "(ventana nueva)",
		Note:       "La página que lo contiene pide «%s=%s», que aquí no tiene sentido.",
		Accent:     "El color de acento #%s se leería mal aquí: se muestra como #%s.",
		Locked:     "Fijado por la página que lo contiene: %s.",
	}
}

func spanishEmbedPage() *EmbedPageMessages {
	return &EmbedPageMessages{
		Title:        "Insertar la calculadora · streamprint",
		Description:  "Muestre la calculadora de huella, un plan o una sola cifra en su página: elija qué se ve y copie el código.",
		Heading:      "Insertar la calculadora",
		Lead:         "Elija qué muestra su página y copie uno de los códigos. Nada de lo que introducen sus lectores sale de su dispositivo.",
		NoScript:     "Para elegir hace falta JavaScript. Los códigos de abajo funcionan tal cual.",
		Options:      "Qué se muestra",
		Type:         "Tipo",
		Watch:        "Calculadora: una hora de visionado",
		Plan:         "El plan de una empresa",
		Badge:        "Insignia: una sola cifra",
		Scenario:     "Escenario",
		ScenarioHelp: "Pegue un enlace de este sitio; sus valores son los de partida.",
		WrongLink:    "Esto no es un enlace de este sitio.",
		Language:     "Idioma",
		Theme:        "Tema",
		Auto:         "Como el dispositivo del lector",
		Light:        "Claro",
		Dark:         "Oscuro",
		Accent:       "Color de acento",
		AccentHelp:   "Seis cifras hexadecimales, como 336699. Un color difícil de leer se ajusta.",
		Density:      "Densidad",
		Full:         "Completa",
		Compact:      "Compacta",
		Small:        "Solo la cifra",
		Parts:        "Partes",
		Inputs:       "Datos de entrada",
		Result:       "Resultado",
		Chart:        "Gráfico",
		Explain:      "Explicación",
		Lock:         "Los lectores no pueden cambiar",
		Preset:       "Plan de partida",
		Level:        "Nivel del título",
		Preview:      "Vista previa",
		Snippets:     "Códigos para copiar",
		Plain:        "Solo el marco",
		PlainNote:    "Funciona en todas partes, sin script en su página. La altura es fija.",
		Script:       "Marco y script",
		ScriptNote:   "Un pequeño script da al marco la altura de su contenido.",
		Element:      "Elemento",
		ElementNote:  "El mismo script crea el marco. Lo que hay dentro se muestra donde el script está bloqueado.",
		Copy:         "Copiar",
		Copied:       "Copiado.",
		NotCopied:    "El navegador no permite copiar: seleccione el texto.",
	}
}

func portugueseEmbed() *EmbedMessages {
	return &EmbedMessages{
		Lang:       PT,
		Foot:       "Incorporar no seu site",
		WatchTitle: "Pegada de carbono do streaming de vídeo, estimativa interativa",
		PlanTitle:  "O caminho para o zero de uma empresa de streaming, plano interativo",
		BadgeTitle: "Pegada de carbono do streaming de vídeo",
		Open:       "Abrir a calculadora completa",
		NewWindow:  "(nova janela)",
		Note:       "A página envolvente pede «%s=%s», que aqui não tem significado.",
		Accent:     "A cor de destaque #%s seria difícil de ler aqui: aparece como #%s.",
		Locked:     "Fixado pela página envolvente: %s.",
	}
}

func portugueseEmbedPage() *EmbedPageMessages {
	return &EmbedPageMessages{
		Title:        "Incorporar a calculadora · streamprint",
		Description:  "Mostre a calculadora de pegada, um plano ou um só número na sua página: escolha o que aparece e copie o código.",
		Heading:      "Incorporar a calculadora",
		Lead:         "Escolha o que a sua página mostra e copie um dos códigos. Nada do que os seus leitores introduzem sai do dispositivo deles.",
		NoScript:     "Para escolher é preciso JavaScript. Os códigos abaixo funcionam tal como estão.",
		Options:      "O que mostra",
		Type:         "Tipo",
		Watch:        "Calculadora: uma hora de visualização",
		Plan:         "O plano de uma empresa",
		Badge:        "Distintivo: um só número",
		Scenario:     "Cenário",
		ScenarioHelp: "Cole uma ligação deste site; os seus valores são os de partida.",
		WrongLink:    "Isto não é uma ligação deste sítio.",
		Language:     "Idioma",
		Theme:        "Tema",
		Auto:         "Como o dispositivo do leitor",
		Light:        "Claro",
		Dark:         "Escuro",
		Accent:       "Cor de destaque",
		AccentHelp:   "Seis algarismos hexadecimais, como 336699. Uma cor difícil de ler é ajustada.",
		Density:      "Densidade",
		Full:         "Completa",
		Compact:      "Compacta",
		Small:        "Só o número",
		Parts:        "Partes",
		Inputs:       "Dados de entrada",
		Result:       "Resultado",
		Chart:        "Gráfico",
		Explain:      "Explicação",
		Lock:         "Os leitores não podem alterar",
		Preset:       "Plano de partida",
		Level:        "Nível do título",
		Preview:      "Pré-visualização",
		Snippets:     "Códigos para copiar",
		Plain:        "Só a moldura",
		PlainNote:    "Funciona em todo o lado, sem script na sua página. A altura é fixa.",
		Script:       "Moldura e script",
		ScriptNote:   "Um pequeno script dá à moldura a altura do seu conteúdo.",
		Element:      "Elemento",
		ElementNote:  "O mesmo script cria a moldura. O que está dentro aparece onde o script é bloqueado.",
		Copy:         "Copiar",
		Copied:       "Copiado.",
		NotCopied:    "O navegador não permite copiar: selecione o texto.",
	}
}

func italianEmbed() *EmbedMessages {
	return &EmbedMessages{
		Lang:       IT,
		Foot:       "Incorpora nel tuo sito",
		WatchTitle: "Impronta di carbonio dello streaming video, stima interattiva",
		PlanTitle:  "Il percorso verso lo zero di un’azienda di streaming, piano interattivo",
		BadgeTitle: "Impronta di carbonio dello streaming video",
		Open:       "Apri il calcolatore completo",
		NewWindow:  "(nuova finestra)",
		Note:       "La pagina che lo contiene chiede «%s=%s», che qui non ha significato.",
		Accent:     "Il colore d’accento #%s qui si leggerebbe male: appare come #%s.",
		Locked:     "Fissato dalla pagina che lo contiene: %s.",
	}
}

func italianEmbedPage() *EmbedPageMessages {
	return &EmbedPageMessages{
		Title:        "Incorporare il calcolatore · streamprint",
		Description:  "Mostrate il calcolatore dell’impronta, un piano o un solo numero nella vostra pagina: scegliete che cosa appare e copiate il codice.",
		Heading:      "Incorporare il calcolatore",
		Lead:         "Scegliete che cosa mostra la vostra pagina e copiate uno dei codici. Nulla di ciò che i lettori inseriscono lascia il loro dispositivo.",
		NoScript:     "Per scegliere serve JavaScript. I codici qui sotto funzionano così come sono.",
		Options:      "Che cosa mostra",
		Type:         "Tipo",
		Watch:        "Calcolatore: un’ora di visione",
		Plan:         "Il piano di un’azienda",
		Badge:        "Badge: un solo numero",
		Scenario:     "Scenario",
		ScenarioHelp: "Incollate un collegamento di questo sito; i suoi valori sono quelli di partenza.",
		WrongLink:    "Questo non è un link di questo sito.",
		Language:     "Lingua",
		Theme:        "Tema",
		Auto:         "Come il dispositivo del lettore",
		Light:        "Chiaro",
		Dark:         "Scuro",
		Accent:       "Colore d’accento",
		AccentHelp:   "Sei cifre esadecimali, come 336699. Un colore difficile da leggere viene adattato.",
		Density:      "Densità",
		Full:         "Completa",
		Compact:      "Compatta",
		Small:        "Solo il numero",
		Parts:        "Parti",
		Inputs:       "Dati di ingresso",
		Result:       "Risultato",
		Chart:        "Grafico",
		Explain:      "Spiegazione",
		Lock:         "I lettori non possono cambiare",
		Preset:       "Piano di partenza",
		Level:        "Livello del titolo",
		Preview:      "Anteprima",
		Snippets:     "Codici da copiare",
		Plain:        "Solo il riquadro",
		PlainNote:    "Funziona ovunque, senza script nella vostra pagina. L’altezza è fissa.",
		Script:       "Riquadro e script",
		ScriptNote:   "Un piccolo script dà al riquadro l’altezza del suo contenuto.",
		Element:      "Elemento",
		ElementNote:  "Lo stesso script crea il riquadro. Ciò che sta all’interno appare dove lo script è bloccato.",
		Copy:         "Copia",
		Copied:       "Copiato.",
		NotCopied:    "Il browser non permette di copiare: selezionate il testo.",
	}
}
