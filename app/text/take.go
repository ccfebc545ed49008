package text

// TakeMessages is the part of a page from which its result can be taken away as
// files, and a scenario be opened from one. A %s in a message is filled by
// fmt.Sprintf; the comment says with what.
type TakeMessages struct {
	Lang          Lang
	Heading, Lead string
	// The files: what each is for stands beside its button.
	XLSX, CSV, JSON, Scenario, ZIP, Print TakeFile
	// Ledger is the CSV of a plan.
	Ledger TakeFile
	// Chart names the charts; a format stands before its name on a button.
	Chart   map[string]string
	Picture string // filled with SVG or PNG
	// First is said before the first file, Making before each, Saved after it,
	// filled with its name.
	First, Making, Saved string
	Failed, NoWorker     string
	Window               string // a link to the same page in a window of its own
	// Opening a file.
	OpenHeading, Choose, Drop, Accepted string
	Hint                                string // while a file is held over the page
	Opened                              string // filled with the file's name
	Wrong                               string // before what is wrong, filled with the file's name
	TooLarge, Unreadable, Folder        string
	OfWatch, OfPlan, OpenThere          string
	OfHistory, HistoryLink              string
}

// TakeFile is a file on offer.
type TakeFile struct{ Name, Use string }

// PrintMessages is what a printed report says that its page does not.
type PrintMessages struct {
	Lang       Lang
	WatchTitle string
	PlanTitle  string // filled with the plan's name
	Changed    string // after the name of a preset that is not as it was
	Habit      string // before the habit
	Meta       string // filled with the version of the model and the day
	ByYear     string
	Sources    string
	Link       string
}

// TakeFor is the catalogue of files to take away in a language, English for one
// without.
func TakeFor(l Lang) *TakeMessages {
	if fromFile {
		return fromWords[*TakeMessages](takePart)
	}
	return built(l, takePart, englishTake, frenchTake, germanTake, spanishTake, portugueseTake, italianTake)
}

// PrintFor is that of printed reports.
func PrintFor(l Lang) *PrintMessages {
	if fromFile {
		return fromWords[*PrintMessages](printPart)
	}
	return built(l, printPart, englishPrint, frenchPrint, germanPrint, spanishPrint, portuguesePrint, italianPrint)
}

func englishPrint() *PrintMessages {
	return &PrintMessages{
		Lang:       EN,
		WatchTitle: "What watching emits: an estimate",
		PlanTitle:  "A company’s plan: %s",
		Changed:    "changed",
		Habit:      "What is watched",
		Meta:       "Made with streamprint, model %s, on %s.",
		ByYear:     "Year by year",
		Sources:    "Sources of the figures used",
		Link:       "The same result online",
	}
}

func frenchPrint() *PrintMessages {
	return &PrintMessages{
		Lang:       FR,
		WatchTitle: "Ce qu’émet un visionnage\u00a0: une estimation",
		PlanTitle:  "Plan d’une entreprise\u00a0: %s",
		Changed:    "modifié",
		Habit:      "Ce qui est regardé",
		Meta:       "Fait avec streamprint, modèle %s, le %s.",
		ByYear:     "Année par année",
		Sources:    "Sources des chiffres utilisés",
		Link:       "Le même résultat en ligne",
	}
}

func englishTake() *TakeMessages {
	return &TakeMessages{
		Lang:     EN,
		Heading:  "Take it away",
		Lead:     "Every file is made here, on your device; nothing is sent anywhere. Workbook, evidence and pictures name their source and the day.",
		CSV:      TakeFile{"Table (CSV)", "The parts with their ranges, for any spreadsheet."},
		Ledger:   TakeFile{"Ledger (CSV)", "The plan year by year to 2100, for any spreadsheet."},
		XLSX:     TakeFile{"Workbook (XLSX)", "With live formulas: change a figure, and the result follows."},
		Scenario: TakeFile{"Scenario (JSON)", "What you entered, to open it here again."},
		ZIP:      TakeFile{"Evidence (ZIP)", "Everything to check or cite it: scenario, values, sources, formulas, charts."},
		JSON:     TakeFile{"Calculation (JSON)", "Every step with its numbers, for programs."},
		Print:    TakeFile{"Print a report", "Two pages of A4, or a PDF."},
		Chart: map[string]string{
			"parts": "The parts of the emissions", "methods": "The same hour under every method", "spread": "How the draws are spread", "ledger": "The plan year by year",
		},
		Picture:     "Picture (%s)",
		First:       "Loading the part that makes files: about one and a half megabytes, once…",
		Making:      "Making the file…",
		Saved:       "%s is made: it is among your downloads.",
		Failed:      "The file could not be made. Please check the connection and try again.",
		NoWorker:    "This page is shown in a frame, or the browser does not let it work in the background, so it can make no files here.",
		Window:      "Open it in a window of its own",
		OpenHeading: "Open a scenario",
		Choose:      "Choose a file",
		Drop:        "or drop it anywhere on this page",
		Accepted:    "A scenario (JSON) that was saved here or with the command line; 1 MB at most.",
		Hint:        "Let go of the file to open it here",
		Opened:      "%s is open: the result above is that of the file.",
		Wrong:       "%s was not opened; the page stays as it was.",
		TooLarge:    "It is larger than 1 MB, which no scenario is.",
		Unreadable:  "The browser could not read it. It may have been moved or deleted, or not be downloaded yet.",
		Folder:      "That is no file. Please drop the file itself.",
		OfWatch:     "It is about a habit of watching, which has its own page.",
		OfPlan:      "It is a company’s plan, which has its own page.",
		OpenThere:   "Open it there",
		OfHistory:   "It looks like a viewing history, which has its own page.",
		HistoryLink: "To the page for histories",
	}
}

func frenchTake() *TakeMessages {
	return &TakeMessages{
		Lang:     FR,
		Heading:  "Emporter le résultat",
		Lead:     "Chaque fichier est fait ici, sur votre appareil\u00a0; rien n’est envoyé nulle part. Le classeur, le dossier et les images indiquent leur source et la date.",
		CSV:      TakeFile{"Tableau (CSV)", "Les composantes avec leurs intervalles, pour tout tableur."},
		Ledger:   TakeFile{"Registre (CSV)", "Le plan année par année jusqu’en 2100, pour tout tableur."},
		XLSX:     TakeFile{"Classeur (XLSX)", "Avec ses formules\u00a0: changez un chiffre, le résultat suit."},
		Scenario: TakeFile{"Scénario (JSON)", "Ce que vous avez indiqué, pour le rouvrir ici."},
		ZIP:      TakeFile{"Dossier de preuves (ZIP)", "De quoi vérifier ou citer\u00a0: scénario, valeurs, sources, formules, graphiques."},
		JSON:     TakeFile{"Calcul complet (JSON)", "Chaque étape avec ses nombres, pour des programmes."},
		Print:    TakeFile{"Imprimer un rapport", "Deux pages A4, ou un PDF."},
		Chart: map[string]string{
			"parts": "Les composantes des émissions", "methods": "La même heure selon chaque méthode", "spread": "La répartition des tirages", "ledger": "Le plan année par année",
		},
		Picture:     "Image (%s)",
		First:       "Chargement de la partie qui fait les fichiers\u00a0: environ un mégaoctet et demi, une seule fois…",
		Making:      "Le fichier est en cours…",
		Saved:       "%s est prêt\u00a0: il est parmi vos téléchargements.",
		Failed:      "Le fichier n’a pas pu être fait. Vérifiez la connexion et réessayez.",
		NoWorker:    "Cette page est affichée dans un cadre, ou le navigateur ne la laisse pas travailler en arrière-plan\u00a0: elle ne peut pas faire de fichiers ici.",
		Window:      "L’ouvrir dans sa propre fenêtre",
		OpenHeading: "Ouvrir un scénario",
		Choose:      "Choisir un fichier",
		Drop:        "ou déposez-le n’importe où sur cette page",
		Accepted:    "Un scénario (JSON) enregistré ici ou par la ligne de commande\u00a0; 1\u00a0Mo au plus.",
		Hint:        "Lâchez le fichier pour l’ouvrir ici",
		Opened:      "%s est ouvert\u00a0: le résultat ci-dessus est celui du fichier.",
		Wrong:       "%s n’a pas été ouvert\u00a0; la page reste comme elle était.",
		TooLarge:    "Il dépasse 1\u00a0Mo, plus qu’aucun scénario.",
		Unreadable:  "Le navigateur n’a pas pu le lire. Il a peut-être été déplacé ou supprimé, ou n’est pas encore téléchargé.",
		Folder:      "Ce n’est pas un fichier. Déposez le fichier lui-même.",
		OfWatch:     "Il décrit une habitude de visionnage, qui a sa propre page.",
		OfPlan:      "C’est le plan d’une entreprise, qui a sa propre page.",
		OpenThere:   "L’y ouvrir",
		OfHistory:   "Il ressemble à un historique de visionnage, qui a sa propre page.",
		HistoryLink: "Vers la page des historiques",
	}
}
