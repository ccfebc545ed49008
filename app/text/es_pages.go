package text

import (
	"streamprint/app/saved"
	"streamprint/calc/formula"
	"streamprint/calc/history"
	"streamprint/calc/plan"
	"streamprint/calc/viewing"
)

func spanishPrivacy() Document {
	return Document{
		Title:       "Privacidad · streamprint",
		Description: "Sin cookies, sin analítica, nada que se envíe: qué guarda streamprint en su dispositivo, cuándo y cómo borrarlo.",
		Heading:     "Privacidad",
		Lead:        "Nada de lo que escribe, abre o suelta aquí sale de su dispositivo. No hay cuentas, cookies, analítica ni publicidad.",
		Sections: []Section{
			{
				Heading: "Qué se carga",
				Paragraphs: []string{
					"Las páginas, la calculadora y sus tablas vienen solo de este sitio, como simples archivos, los mismos para todos. Después, la calculadora trabaja en su navegador y no pide nada más a un servidor." +
						" Cada cifra se calcula en su dispositivo.",
					"Su escenario está en la parte de la dirección que sigue al signo #. Los navegadores no envían esa parte al servidor. Quien reciba el enlace puede leerla.",
					"Como cualquier servidor, el que entrega estos archivos ve la dirección de su conexión y qué archivos se piden. El servidor que acompaña a streamprint no guarda registro de ello; quien lo aloje de otro modo puede hacerlo.",
				},
			},
			{
				Heading:    "Qué se guarda en su dispositivo",
				Paragraphs: []string{"Nadie lo lee, salvo este sitio en su navegador:"},
				Points: []string{
					"Copias de las páginas y de la calculadora, para que se abran sin red: desde la primera visita.",
					"Los escenarios que guarda con un nombre: solo cuando pulsa el botón correspondiente.",
					"El resumen de un historial de visionado (horas por mes, dispositivo y país, sin títulos): solo si lo pide. El archivo en sí nunca se guarda.",
					"Que se ha ofrecido la visita guiada: una vez que responde, para no volver a preguntar.",
				},
			},
			{
				Heading: "Cómo borrarlo",
				Paragraphs: []string{
					"El pie de cada página indica cuánto hay guardado y tiene un botón que lo borra todo. Los ajustes de su navegador para los datos de los sitios hacen lo mismo.",
				},
			},
			{
				Heading: "En páginas de otras organizaciones",
				Paragraphs: []string{
					"Cuando una organización muestra la calculadora en su propia página, todo esto vale también dentro del marco. El marco comunica a esa página su altura. Solo le comunica un resultado si la página lo ha pedido, y entonces únicamente los números y los datos de los que salen; nunca nada de un historial de visionado." +
						" Qué hace la página que lo rodea le corresponde decirlo a esa organización.",
				},
			},
			{
				Heading: "Cómo comprobarlo",
				Paragraphs: []string{
					"El código fuente es abierto, y sus pruebas registran todas las peticiones de una visita completa: fallan ante una petición a otro sitio, ante una petición que lleve datos y ante una cookie.",
				},
			},
		},
	}
}

func spanishChangelog() *ChangelogMessages {
	return &ChangelogMessages{
		Lang: ES,
		Why: map[string]string{
			"first":       "La primera versión.",
			"phone_range": "La potencia de un teléfono inteligente recibe el intervalo que da DIMPACT, de 1 a 2\u00a0W, como los demás dispositivos tienen el suyo.",
		},
		Amount: map[string]string{"year": "emisiones de un año", "gross": "emisiones brutas", "gap": "brecha según los estudios"},
		Title:  "Versiones del modelo y qué cambió cada una · streamprint", Description: "Cada versión de las cifras en que se basa streamprint: cuáles cambiaron, de cuánto a cuánto y cómo afectó a las respuestas por defecto.",
		File:    "Todo en una tabla, con los planes iniciales (CSV)",
		Heading: "Versiones del modelo", Lead: "Qué cambió cada versión, calculado a partir de las tablas del libro de factores. Un enlace conserva las cifras de la versión con que se hizo.",
		Begins: "El libro de factores empieza con %d cifras.",
		Added:  "Cifras nuevas", Removed: "Cifras retiradas", Moved: "Cifras modificadas",
		AnswersHeading: "Respuestas por defecto que cambiaron", Unmoved: "No cambió ninguna de las %d respuestas por defecto.",
		Factor: "Cifra", Answer: "Respuesta", Before: "Antes", After: "Después", Change: "Cambio",
		Older:       "Hecho con el modelo %s, cuyas cifras son estas. El modelo actual, %s, da %s.",
		OlderSame:   "Hecho con el modelo %s, cuyas cifras son estas. El modelo actual, %s, da lo mismo.",
		UsedHeading: "Cifras de este resultado modificadas desde entonces", UsedNone: "Ninguna de las cifras de este resultado ha cambiado desde entonces.",
		Renew: "Usar el modelo actual", See: "Verlo en otra pestaña",
	}
}

func spanishCompare() *CompareMessages {
	return &CompareMessages{
		Driver: map[viewing.Driver]string{
			viewing.DriverMethod: "método", viewing.DriverHours: "tiempo y personas", viewing.DriverDevice: "dispositivo",
			viewing.DriverQuality: "calidad", viewing.DriverConnection: "conexión", viewing.DriverCountry: "electricidad",
			viewing.DriverManufacture: "fabricación del dispositivo", viewing.DriverModel: "versión del modelo",
		},
		PlanDriver: map[plan.Driver]string{
			plan.DriverInventory: "inventario", plan.DriverGrowth: "crecimiento y red eléctrica", plan.DriverMeasures: "medidas",
			plan.DriverTarget: "objetivo", plan.DriverCredits: "créditos", plan.DriverLand: "tierras propias", plan.DriverOther: "todo lo demás", plan.DriverModel: "versión del modelo",
		},
		Choice: map[viewing.ChoiceID]string{
			viewing.SmallerDevice: "una pantalla más pequeña", viewing.OnLaptop: "un portátil", viewing.OnPhone: "un teléfono",
			viewing.ByCable: "una línea fija con cable", viewing.OnFixedLine: "una línea fija con wifi",
			viewing.LowerQuality: "un nivel menos de calidad", viewing.LowestQuality: "el ahorro de datos", viewing.HalfTheData: "la mitad de los datos",
			viewing.SoundOnly: "solo el sonido", viewing.CleanestCountry: "una electricidad más limpia", viewing.DirtiestCountry: "una electricidad más sucia",
			viewing.OneMorePerson: "una persona más ante la pantalla", viewing.FewerHours: "una décima parte menos de tiempo",
		},
		Lever: map[plan.LeverID]string{
			plan.FullMeasure: "%s, en todo lo posible", plan.GrowthUp: "un crecimiento un punto mayor", plan.GrowthDown: "un crecimiento un punto menor",
			plan.CleanerGrid: "una red eléctrica un punto más limpia cada año", plan.CreditsUp: "una décima parte más de créditos", plan.CreditsDown: "una décima parte menos de créditos",
			plan.DoubleRegenerated: "el doble de tierras regeneradas", plan.DoublePreserved: "el doble de tierras protegidas",
		},
		Amount: map[plan.Amount]string{
			plan.GrossAmount: "emisiones brutas", plan.RemainingAmount: "emisiones brutas menos absorciones", plan.CostAmount: "coste",
			plan.TargetAmount: "objetivo", plan.GapAmount: "brecha según los estudios",
		},
		A: "Primero", B: "Segundo", Difference: "Diferencia", Because: "A causa de",
		Total: "en total", Same: "Los dos son iguales.", InYear: "%s en %d", Year: "al año", Once: "en total",
		ChoicesHeading: "Qué lo cambiaría más",
		ChoicesNote:    "Cada cambio por separado, con el mismo método; un intervalo cuenta las mismas cifras inciertas en ambos lados.",
		LeversHeading:  "Qué lo cambiaría más",
		LeversNote:     "Cada palanca por separado. Una medida figura con lo máximo que podría lograr, como si afectara a todo aquello en lo que actúa, lo que rara vez ocurre.",
		NoEffect:       "sin efecto", Slight: "menos del 1\u00a0%", NotRepresented: "no forma parte de este método",
		FactorsHeading: "En qué cifras se apoya más",
		FactorsNote:    "La parte es la incertidumbre que desaparecería si se conociera la cifra; los extremos son el resultado con la cifra en su valor bajo y en su valor alto. Por debajo de un uno por ciento, aproximadamente, una parte no se distingue del azar.",
		Rest:           "juntas, o por azar", NoFactors: "Ninguna cifra incierta lo cambia.",
		Factor: "Cifra", Share: "Parte", Ends: "Extremos",
		StepHeading: "De %s a %s, según dos métodos",
		StepNote:    "Una media carga a cada gigabyte una parte de equipos que funcionan de todos modos; el modelo de potencia se pregunta cuánto consumen los equipos.",
	}
}

func spanishComparePage() *ComparePage {
	return &ComparePage{
		Lang: ES,
		Undo: "Deshacer", Redo: "Rehacer", Replay: "Volver a ver", LastChange: "el último cambio",
		Undone: "El último cambio se ha deshecho.", Redone: "El cambio se ha rehecho.",
		Replayed:     "El último cambio llevó de %s a %s: %s.",
		ReplayedSame: "El último cambio no modificó nada: 0.",

		Heading: "Comparar", Summary: "Elija dos y vea de dónde viene la diferencia",
		Lead:     "Dos hábitos, uno junto a otro, y la parte de la diferencia que corresponde a cada elección.",
		PlanLead: "Dos planes, uno junto a otro, y la parte de la diferencia que corresponde a cada decisión.",
		Now:      "esta página tal como está", Usual: "esta página tal como empieza", Before: "antes del último cambio", Pasted: "un enlace pegado",
		Kept: "guardado: %s",
		Link: "Enlace", LinkHelp: "La dirección completa de una página de este sitio, tal como se compartió.",
		Swap: "Intercambiar", Announced: "Anunciado y publicado",
		Amount: "Qué se compara", Year: "En qué año",
		Open:    "Abrir (%s)",
		Waiting: "Comparando…", Failed: "No se ha podido hacer la comparación.",
		More: "El segundo emite %s más %s.", Less: "El segundo emite %s menos %s.", None: "Ninguna diferencia: 0.",
		PlanMore: "El segundo llega a %s más.", PlanLess: "El segundo llega a %s menos.",
		Between: "Nueve de cada diez simulaciones sitúan la diferencia entre %s y %s. Lo que es incierto en ambos lados se sortea una sola vez para los dos.",
		Side:    "Lado", Range: "Intervalo", Emissions: "Emisiones", Energy: "Electricidad", Method: "Método", NoEnergy: "no indicada",
		SideTable:     "Los dos lados",
		ChartTitle:    "De dónde viene la diferencia: sobre todo, %s",
		ChartSentence: "De %s a %s. La mayor parte: %s, %s.",
		Cut:           "Las barras de las dos cantidades están cortadas: la escala no empieza en 0.",
		Numbers:       "Ver las cifras", Table: "Las partes suman exactamente la diferencia",
		ZeroParts: "Distinto, pero sin efecto aquí: %s.",
		NoLink:    "Pegue un enlace.",
		NoState:   "No hay ningún escenario en «{given}»: va detrás de un # y tiene la forma v=1&h=2.",
		WatchLink: "Es el enlace de un hábito de visionado. Puede compararse en la primera página.",
		PlanLink:  "Es el enlace del plan de una empresa. Puede compararse en la página de planes.",

		KeptHeading: "Escenarios guardados en este dispositivo",
		KeptLead:    "Permanecen en este navegador hasta que los elimine y no se envían a ninguna parte.",
		Temporary:   "Este navegador no permite guardar nada aquí: lo que guarde durará solo hasta que se cierre la página. Expórtelo para conservarlo más tiempo.",
		Name:        "Nombre", Keep: "Guardar este escenario", Nothing: "Aún no hay nada guardado.",
		OpenKept: "Abrir", Rename: "Cambiar el nombre", Delete: "Eliminar",
		NewName: "Nombre nuevo", Save: "Guardar el nombre", Cancel: "Dejarlo",
		Export: "Exportar todo", Import: "Importar un archivo", Clear: "Eliminar todo",
		ConfirmClear: "¿Eliminar todo lo guardado aquí (%s)?",
		ClearYes:     "Sí, eliminar todo", ClearNo: "No, conservarlo", PutBack: "Restaurar",
		IsKept: "«%s» se ha guardado.", IsDeleted: "«%s» se ha eliminado.", IsRenamed: "Ahora se llama «%s».",
		IsCleared: "Se ha eliminado todo.", IsBack: "Se ha restaurado.",
		Imported: "Nuevos: %s. Ya estaban: %s.", Refused: "No admitidos: %s.", Row: "Fila %s", Others: "y %s más",
		Full:        "Hay 200\u00a0escenarios guardados y no caben más. Elimine antes alguno.",
		StorageFull: "El navegador no lo ha admitido: su almacenamiento está lleno o cerrado. Todo lo guardado sigue como estaba.",
		Spoilt:      "Parte de lo guardado no se ha podido leer. Lo que sí se ha podido está aquí; el resto queda apartado en el almacenamiento del navegador.",
		NotRead:     "El archivo no se ha podido leer.",
		FileName:    "streamprint-escenarios",
		KindOf:      map[saved.Kind]string{saved.Watch: "visionado", saved.Plan: "plan"},
		Problem: map[saved.Code]string{
			saved.TooLarge:     "El archivo es demasiado grande: {given}\u00a0bytes. El máximo es 4.194.304.",
			saved.NotJSON:      "Este archivo no es JSON: empieza por «{given}». Elija uno que se haya exportado aquí.",
			saved.OtherFormat:  "Este archivo no es una lista de escenarios. Elija uno que se haya exportado aquí.",
			saved.NewerVersion: "Este archivo es de otra versión, «{given}». Esta página lee la versión 1.",
			saved.TooMany:      "no hay sitio para «{given}»: se guardan como máximo 200",
			saved.NotAnEntry:   "no es un escenario: {given}",
			saved.NoName:       "no tiene nombre",
			saved.LongName:     "el nombre «{given}» tiene más de 80\u00a0caracteres",
			saved.BadName:      "el nombre «{given}» tiene caracteres que no se pueden mostrar",
			saved.UnknownKind:  "no existe el tipo «{given}», solo watch y plan",
			saved.BadLink:      "«{given}» no es el escenario de un enlace",
			saved.BadDay:       "«{given}» no es un día como 2026-01-31",
		},
		Habit: "%s\u00a0h %s, %s, %s", Changed: "%s, modificado",
	}
}

func spanishExport() *ExportMessages {
	return &ExportMessages{
		Lang:        ES,
		Changed:     "%s, modificado",
		Parts:       "%s: emisiones por componente",
		PartsNote:   "En total %s, intervalo %s.",
		Methods:     "%s: una hora según cada método",
		MethodsNote: "De %s (%s) a %s (%s).",
		MethodsKey:  "Puntos: estimación central. Barras: intervalo de las cifras del método. Escala logarítmica: cada línea vale diez veces la anterior.",
		Draws:       "%s: dónde caen %s simulaciones",
		DrawsNote:   "La mitad de las simulaciones queda por debajo de %s; nueve de cada diez están entre %s y %s.",
		DrawsKey:    "La línea es la respuesta misma; las barras llenas son su intervalo. Las barras de los extremos incluyen también lo que queda más allá.",
		GrossOf:     "%s, emisiones brutas en %s",
		LedgerNote:  "Lo que está por debajo del eje nunca se resta de lo que está por encima.",
	}
}

func spanishMost() Most {
	return Most{
		Heading: "Qué lo cambiaría más", Lead: "Calculado para su propio caso, un cambio cada vez. Toque un cambio para aplicarlo.",
		Waiting: "Se calcula en su dispositivo cuando llega aquí.", Failed: "No se ha podido calcular. El resto de la página no se ve afectado.",
		Ways: "Qué lograría cada cambio en un año", WaysOf: "Qué lograría cada cambio: %s, %d",
		Sentence: "Lo que más se ganaría: %s, %s (%s).", SentenceOnly: "Lo que más se ganaría: %s, %s.", SentenceNone: "Ninguno de estos cambios lo reduce.",
		Probably: "probablemente de %s a %s", Apply: "Aplicar",
		Applied: "Hecho: %s. El resultado es ahora %s en lugar de %s.", Undo: "Deshacer", Undone: "Deshecho: todo está como antes.",
		Leans: "De dónde viene la incertidumbre", LeansSentence: "Sobre todo: %s, el %s de la incertidumbre. Cada nombre abre su fuente.",
		Ends: "%s en su extremo bajo, %s en su extremo alto",
		All:  "Mostrar todo (%d)", Fewer: "Mostrar menos", Numbers: "Lo mismo en cifras", Amount: "Qué cifra",
		Way: "Cambio", Change: "Efecto", Share: "Parte", From: "Como mínimo", To: "Como máximo",
		Lean: "Cifra", LeanShare: "Parte de la incertidumbre", AtLow: "Resultado en su extremo bajo", AtHigh: "Resultado en su extremo alto",
	}
}

func spanishStep() Step {
	return Step{
		Heading: "¿Sirve de algo bajar la calidad?", Lead: "Dos respuestas a dos preguntas distintas, una junto a otra y nunca mezcladas.",
		Waiting: "Sus propias cifras se calculan en su dispositivo cuando llega aquí.", Failed: "No se ha podido calcular. El resto de la página no se ve afectado.",
		Choose: "De %s a",
		None:   "De inmediato, no: %s, sobre %s por hora. Por reparto medio: %s.",
		Barely: "De inmediato, apenas: %s, sobre %s por hora. Por reparto medio: %s.",
		Little: "De inmediato, un poco: %s, sobre %s por hora. Por reparto medio: %s.",
		Much:   "De inmediato, sí: %s, sobre %s por hora. Por reparto medio: %s.",
		Power:  "De inmediato", PowerQuestion: "¿Qué cambia mientras veo el vídeo? Según la potencia que consumen los equipos.",
		Average: "Por reparto medio", AverageQuestion: "¿Qué parte del conjunto es mía? Dividiendo la electricidad de las redes por los datos que transportan.",
		Now: "Una hora con %s", Then: "Una hora con %s",
		Change: "Cambio", Delivery: "de ello, red y router", NoChange: "ningún cambio",
		Why: []string{
			"Por qué difieren: una media divide la electricidad de todas las redes y routers por todos los datos que transportan. Con un tercio de los datos, su parte baja en dos tercios, sobre el papel. Pero los routers, las antenas y las centrales funcionan día y noche, se vea o no un vídeo; solo una pequeña parte de su potencia sigue el tráfico, mayor en una red móvil que en una línea fija. La pantalla consume lo mismo.",
			"Ambas responden bien a su pregunta. Para un informe, la media dice quién carga con qué. Para lo que se puede cambiar esta noche, cuenta la potencia. Con los años, menos tráfico puede evitar equipos nuevos; ninguna de las dos lo cuenta.",
		},
		Basis:   "Carbon Trust 2021, tanto por su modelo de potencia como por su enfoque convencional, sea cual sea el método elegido arriba.",
		Lowest:  "Ya ve los vídeos con la calidad más baja.",
		Sound:   "Con el sonido solo no hay imagen cuya calidad pueda bajarse.",
		OwnData: "La tasa de datos que ha indicado se deja aquí de lado, para que decida la calidad.",
	}
}

func spanishSpread() Spread {
	return Spread{
		Summary:  "Cómo se reparten las simulaciones",
		Waiting:  "Simulando…",
		Title:    "Dónde caen %s simulaciones",
		Sentence: "La mitad de las simulaciones queda por debajo de %s; nueve de cada diez están entre %s y %s.",
		Meaning: "Cada simulación toma cada cifra del método, y cada valor al que se haya dado un intervalo, dentro de su intervalo. La dispersión es la de esas cifras;" +
			" la elección del método es otra cuestión, que se muestra aparte. La línea es la respuesta misma; las barras llenas son el intervalo; las barras de los extremos incluyen también lo que queda más allá.",
		Numbers: "Lo mismo en cifras", Table: "Simulaciones entre dos cantidades",
		From: "De", To: "A", Draws: "Simulaciones",
	}
}

func spanishUnsure() Unsure {
	return Unsure{
		Summary: "¿Duda de un valor? Dele un intervalo",
		Lead:    "El intervalo del resultado cuenta entonces también su propia duda: cada simulación toma un valor entre los dos extremos, casi siempre cerca del que ha indicado.",
		Field:   "Valor", Low: "Como mínimo", High: "Como máximo",
		Add: "Fijar este intervalo", Remove: "Quitar el intervalo de",
		Given: "%s: entre %s y %s",
		None:  "Ningún valor tiene un intervalo propio.",
		Added: "Intervalo fijado: %s.", Removed: "Vuelve a contar como exacto: %s.",
		OutOfOrder: "El propio valor debe estar entre los dos extremos: {given} no está entre {min} y {max}.",
		Missing:    "Indique los dos extremos del intervalo.",
	}
}

func spanishPanel() *PanelMessages {
	return &PanelMessages{
		Lang:  ES,
		Title: "De dónde viene este número", Close: "Cerrar", Way: "El camino hasta este número",
		Band: "Intervalo: %s. En él caen nueve de cada diez simulaciones.", Drawing: "Intervalo: simulando…", Sure: "Sin intervalo: no hay nada incierto en él.",
		Formula: "Fórmula", Parts: "A partir de", Uses: "Interviene en",
		Words: map[formula.Op]string{
			formula.Sum: " más ", formula.Difference: " menos ", formula.Product: " por ", formula.Quotient: " dividido por ", formula.Power: " elevado a ",
		},
		Given: "Lo que ha indicado o el valor por defecto.", Own: "Su intervalo: %s.", Fixed: "Un número fijo de la fórmula.", Where: "Ir a su campo",
		Factor: "Una cifra del libro de factores", Source: "Fuente", Grade: "Calidad", For: "Vale para", Licence: "Licencia", Review: "Revisar antes del", Note: "Nota",
		Recalled: "Esta cifra se cita de memoria: no había ningún documento a mano. Tómese con cautela.",
		Year:     "Año", Years: "Todos los años",
		Link: "Enlace a este número", Copy: "Copiar el enlace", Copied: "El enlace se ha copiado.", NotCopied: "El enlace no se ha podido copiar. Está en la barra de direcciones.",
		Unknown: "El enlace lleva a un número que no forma parte de este cálculo: %s.",
	}
}

func spanishPrint() *PrintMessages {
	return &PrintMessages{
		Lang:       ES,
		WatchTitle: "Qué emite ver vídeos en línea: una estimación",
		PlanTitle:  "Plan de una empresa: %s",
		Changed:    "modificado",
		Habit:      "Qué se ve",
		Meta:       "Hecho con streamprint, modelo %s, el %s.",
		ByYear:     "Año a año",
		Sources:    "Fuentes de las cifras usadas",
		Link:       "El mismo resultado en línea",
	}
}

func spanishTake() *TakeMessages {
	return &TakeMessages{
		Lang:     ES,
		Heading:  "Llevarse el resultado",
		Lead:     "Cada archivo se crea aquí, en su dispositivo; no se envía nada a ninguna parte. El libro de cálculo, las pruebas y las imágenes indican su fuente y la fecha.",
		CSV:      TakeFile{"Tabla (CSV)", "Los componentes con sus intervalos, para cualquier hoja de cálculo."},
		Ledger:   TakeFile{"Cuentas (CSV)", "El plan año a año hasta 2100, para cualquier hoja de cálculo."},
		XLSX:     TakeFile{"Libro de cálculo (XLSX)", "Con sus fórmulas: al cambiar una cifra, el resultado se actualiza."},
		Scenario: TakeFile{"Escenario (JSON)", "Lo que ha indicado, para volver a abrirlo aquí."},
		ZIP:      TakeFile{"Pruebas (ZIP)", "Todo para comprobarlo o citarlo: escenario, valores, fuentes, fórmulas, gráficos."},
		JSON:     TakeFile{"Cálculo completo (JSON)", "Cada paso con sus números, para programas."},
		Print:    TakeFile{"Imprimir un informe", "Dos páginas A4, o un PDF."},
		Chart: map[string]string{
			"parts": "Los componentes de las emisiones", "methods": "La misma hora según cada método", "spread": "El reparto de las simulaciones", "ledger": "El plan año a año",
		},
		Picture:     "Imagen (%s)",
		First:       "Cargando la parte que crea los archivos: alrededor de un megabyte y medio, una sola vez…",
		Making:      "Creando el archivo…",
		Saved:       "%s está listo: se encuentra entre sus descargas.",
		Failed:      "No se ha podido crear el archivo. Compruebe la conexión y vuelva a intentarlo.",
		NoWorker:    "Esta página se muestra en un marco, o el navegador no la deja trabajar en segundo plano: aquí no puede crear archivos.",
		Window:      "Abrirla en su propia ventana",
		OpenHeading: "Abrir un escenario",
		Choose:      "Elegir un archivo",
		Drop:        "o suéltelo en cualquier parte de esta página",
		Accepted:    "Un escenario (JSON) guardado aquí o con la línea de comandos; 1\u00a0MB como máximo.",
		Hint:        "Suelte el archivo para abrirlo aquí",
		Opened:      "%s está abierto: el resultado de arriba es el del archivo.",
		Wrong:       "%s no se ha abierto; la página sigue como estaba.",
		TooLarge:    "Supera 1\u00a0MB, más que cualquier escenario.",
		Unreadable:  "El navegador no ha podido leerlo. Puede que se haya movido o eliminado, o que aún no se haya descargado.",
		Folder:      "Eso no es un archivo. Suelte el propio archivo.",
		OfWatch:     "Describe un hábito de visionado, que tiene su propia página.",
		OfPlan:      "Es el plan de una empresa, que tiene su propia página.",
		OpenThere:   "Abrirlo allí",
		OfHistory:   "Parece un historial de visionado, que tiene su propia página.",
		HistoryLink: "A la página de historiales",
	}
}

func spanishHistory() *historyMessages {
	return &historyMessages{
		Kind: map[history.Kind]string{
			history.NetflixActivity: "Netflix, actividad de visionado", history.NetflixTitles: "Netflix, títulos y fechas", history.YouTube: "YouTube, historial de reproducciones",
		},
		Problem: map[history.Code]string{
			history.Empty:           "El archivo está vacío.",
			history.TooLarge:        "El historial supera {limit}\u00a0MB.",
			history.NotHistory:      "No es un historial de visionado que sepamos leer. Hace falta ViewingActivity.csv de Netflix, watch-history.json o watch-history.html de YouTube, o el ZIP que contiene uno de ellos.",
			history.UnknownEncoding: "No es un texto que sepamos leer. Puede que el archivo esté dañado o sea de otro programa.",
			history.OtherArchive:    "Este archivo comprimido no es un ZIP. Descomprímalo primero y elija después el archivo del historial.",
			history.BrokenArchive:   "El ZIP está incompleto o dañado. Descárguelo de nuevo.",
			history.LockedArchive:   "El historial está cifrado en el ZIP. Descomprímalo primero.",
			history.DenseArchive:    "El ZIP contiene mucho más de lo que debería para su tamaño. No se ha descomprimido.",
			history.NoHistoryInside: "En este ZIP no hay ningún historial de visionado. Hace falta ViewingActivity.csv de Netflix, o watch-history.json o watch-history.html de YouTube.",
			history.NeedsLength:     "El historial de YouTube no dice cuánto tiempo ha visto. Indique cuánto dura de media un visionado.",
			history.BadLength:       "Un visionado no puede durar {given} minutos: de 0 a 1440.",
			history.AmbiguousDates:  "Fechas como {given} no dicen si va antes el día o el mes. Pida a Netflix el archivo ViewingActivity.csv.",
			history.UnknownProfile:  "No se ha visto nada en un perfil «{given}». Hay: {options}.",
			history.NoViews:         "No cuenta ningún visionado de este archivo. Se ha dejado fuera: {skipped}.",
			history.NoSuchYear:      "El archivo no tiene ningún visionado en {given}, solo en: {options}.",
		},
		TitlesOnly: "Este archivo de Netflix tiene títulos y fechas, pero no cuánto tiempo ha visto. Pida el archivo ViewingActivity.csv en Cuenta, «Descarga tu información personal», o indique cuánto dura de media un visionado.",
		Line:       "Línea {line}: ",
		Reason: map[history.Reason]string{
			history.Extra: "tráileres y otros extras", history.Autoplay: "empezó solo, no se vio", history.OtherProfile: "otros perfiles",
			history.Advertisement: "anuncios", history.Music: "música", history.NoVideo: "no es un vídeo",
			history.BadTime: "hora ilegible", history.BadDuration: "duración ilegible", history.Malformed: "sin la forma del archivo",
			history.CutShort: "el resto del archivo es ilegible",
		},
		Skip: "{reason}: {count}, a partir de la línea {line}",
		Warning: map[history.WarningCode]string{
			history.AssumedLength:  "El archivo no dice cuánto tiempo ha visto. Cada visionado cuenta como {minutes}\u00a0min, lo que es un supuesto.",
			history.UnknownDevice:  "Para {hours}, el archivo no dice en qué dispositivo se vieron. Se cuentan como vistas en este: {device}.",
			history.UnknownCountry: "Para {hours}, el archivo no dice en qué país se vieron. Se cuentan{in}.",
			history.NoGrid:         "Para {hours} de visionado{in} no hay intensidad de la electricidad de ese tipo y año. Se cuentan en el lugar donde vive.",
			history.AnyComputer:    "{hours} de visionado fueron en un ordenador o computadora. El archivo no dice de qué clase; se cuentan así: {device}.",
		},
		Unknown: "dispositivo desconocido", InRegion: "en la región del método",
	}
}

func spanishHistoryPage() *HistoryMessages {
	return &HistoryMessages{
		Lang:    ES,
		Heading: "Su propio año de visionado",
		Lead:    "Netflix y YouTube le facilitan la lista de lo que ha visto. Traiga ese archivo y vea qué supone un año: mes a mes, en qué y dónde.",

		Choose:      "Elegir el archivo",
		Drop:        "o suéltelo en cualquier parte de esta página",
		Accepted:    "ViewingActivity.csv de Netflix, watch-history.json o .html de YouTube, o el ZIP que lo contiene; 64\u00a0MB como máximo.",
		Private:     "Esta página lee el archivo por sí misma, en su dispositivo, para lo que hacen falta JavaScript y WebAssembly. El archivo no se envía a ninguna parte. No se guarda nada de él si no lo pide, y los títulos, nunca.",
		Reading:     "Leyendo el archivo…",
		Counting:    "Contando de nuevo…",
		Done:        "Su año está calculado: %s, %s.",
		Unreadable:  "El navegador no ha podido abrir este archivo. Puede que se haya movido o eliminado, o que aún no se haya descargado.",
		NoReader:    "La parte de esta página que lee archivos no ha podido arrancar o se ha detenido. Compruebe la conexión y vuelva a elegir el archivo.",
		Folder:      "Eso no es un archivo. Suelte el propio archivo.",
		UnpackFirst: "Si es un ZIP, descomprímalo y elija solo el archivo del historial.",

		HowHeading:     "Cómo obtener su archivo",
		NetflixHeading: "De Netflix",
		NetflixLink:    "Netflix: pedir sus datos",
		NetflixSteps: []string{
			"En un navegador, inicie sesión con el correo electrónico de la cuenta y abra la página de abajo: está en Cuenta, «Descarga tu información personal».",
			"Envíe la solicitud y confírmela en el correo que recibirá.",
			"Un segundo correo avisa de que está listo, casi siempre en uno o dos días y como máximo a los 30\u00a0días. Descargue el ZIP.",
			"Traiga aquí el ZIP tal cual, o ViewingActivity.csv de su carpeta CONTENT_INTERACTION.",
		},
		YouTubeHeading: "De YouTube",
		YouTubeLink:    "Google Takeout",
		YouTubeSteps: []string{
			"Abra Google Takeout, abajo. Anule toda la selección y elija solo «YouTube y YouTube Music».",
			"En «Se han incluido todos los datos de YouTube», deje solo el historial. En «Varios formatos», lo mejor es JSON; HTML también sirve.",
			"Haga que se cree el archivo una sola vez, como ZIP. Un correo avisa cuando está listo.",
			"Traiga aquí el ZIP tal cual, o watch-history.json de su carpeta del historial.",
		},
		FilesNote: "La lista breve que Netflix ofrece en la página de un perfil no tiene duraciones: sirve, con una duración supuesta por usted.",

		Length:         "Duración media de un visionado",
		LengthHelp:     "El archivo no la dice, así que es un supuesto suyo. Todo el resultado depende de él.",
		Minutes:        "min",
		OptionsHeading: "Contarlo de otro modo",
		OptionsLead:    "Lo que dice el archivo se mantiene; estas opciones completan lo que no dice.",
		Year:           "Año", LastMonths: "los últimos doce meses del archivo",
		Profile: "Perfil", AllProfiles: "todas las personas del archivo",
		Method: "Método", Quality: "Calidad de imagen",
		Device: "Si no se conoce el dispositivo, he visto", DeviceHelp: "El archivo no dice si un ordenador o computadora es portátil: elija aquí el equipo de escritorio si era su caso.",
		Country: "Si no se conoce el país, estaba", CountryHelp: "Aquel cuya electricidad cuenta.",

		ResultLabel: "Un año de visionado: %s – %s",
		OneView:     "1\u00a0visionado", Views: "%s\u00a0visionados",
		RangeMeaning: "Nueve de cada diez combinaciones de las cifras inciertas caen en este intervalo. Otro método puede dar otro resultado: elíjalo más abajo.",
		BeginsLater:  "El archivo empieza el %s: el tiempo anterior cuenta como nada.",
		Habit:        "Usar este año como mi hábito",
		HabitSay:     "De media, %s al día, sobre todo en este dispositivo: %s, %s. La primera página se abre con ello.",

		MonthsHeading:  "Mes a mes: el máximo, en %s",
		MonthsSentence: "En %s, %s de visionado supusieron %s: el %s de los doce meses.",
		MonthsNone:     "Estos doce meses no suman nada.",
		Numbers:        "Lo mismo en cifras", MonthsTable: "Horas y emisiones por mes",
		ScreensHeading: "En qué lo ha visto",
		AreasHeading:   "Dónde lo ha visto",
		ShareSentence:  "%s: el %s de las horas, el %s de las emisiones.",
		Month:          "Mes", Screen: "Visto en", Area: "País",
		Hours: "Horas", Emissions: "Emisiones", Share: "Parte",
		Published:       "región del método",
		CountedHeading:  "Qué se ha contado y qué no",
		Counted:         "%s entradas leídas (%s), con visionados del %s al %s.",
		SkippedHeading:  "Dejado fuera",
		LeftNone:        "No se ha dejado nada fuera.",
		WarningsHeading: "Conviene saber",
		AssumedHeading:  "Qué se ha supuesto",
		Assumed:         "Método %s; calidad de imagen: %s; conexión: %s. Todo lo demás es como en el hábito de la primera página.",
		AssumedMonth:    "Un visionado pertenece al mes en que empezó.",

		KeepHeading: "Guardar este resumen",
		KeepLead:    "El resumen contiene los meses, los dispositivos y los países, con sus totales. No contiene títulos, perfiles ni horas del día.",
		Keep:        "Guardarlo en este dispositivo", Forget: "Eliminar lo guardado",
		CSV: "Descargar en CSV", JSON: "Descargar en JSON",
		Kept:       "Guardado en este dispositivo. Se mostrará cuando vuelva, hasta que lo elimine.",
		NotKept:    "El navegador no permite guardar nada.",
		Forgotten:  "Eliminado de este dispositivo.",
		KeptBefore: "Este es el resumen que guardó en este dispositivo el %s. Para contarlo de otro modo, vuelva a elegir el archivo.",
		Spoilt:     "El resumen guardado en este dispositivo ya no se puede leer.",
		FileName:   "ano-de-visionado",
	}
}
