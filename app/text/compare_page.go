package text

import (
	"strings"

	"streamprint/app/saved"
)

// ComparePage is what the pages say of two scenarios side by side, of steps back and forth, and of scenarios that are
// kept; the words that comparisons on the command line share are in [CompareMessages]. A %s in a message is filled by
// fmt.Sprintf; the comment says with what.
type ComparePage struct {
	Lang Lang

	Undo, Redo         string
	Replay, LastChange string // a button, and what stands behind it where there is room
	Undone, Redone     string
	// Replayed is filled with the amount before, the amount after and the difference.
	Replayed, ReplayedSame string

	Heading, Lead, PlanLead, Summary string
	Now, Usual, Before, Pasted       string // what can be compared
	Kept                             string // filled with a name
	Link, LinkHelp                   string
	Swap, Announced                  string
	Amount, Year                     string
	Open                             string // filled with First or Second
	Waiting, Failed                  string
	// More and Less are filled with a difference and with "a year"; None is for no difference.
	More, Less, None string
	// PlanMore and PlanLess are filled with a difference.
	PlanMore, PlanLess string
	Between            string // filled with the low and the high end of the difference
	Side, Range        string
	Emissions, Energy  string
	Method, NoEnergy   string
	SideTable          string
	ChartTitle         string // filled with the part that brings most
	ChartSentence      string // filled with both amounts, the part that brings most and what it brings
	Cut                string
	Numbers, Table     string
	ZeroParts          string // filled with the parts that are 0
	NoLink, NoState    string
	WatchLink          string
	PlanLink           string

	KeptHeading, KeptLead, Temporary   string
	Name, Keep                         string
	Nothing                            string
	OpenKept, Rename, Delete           string
	NewName, Save, Cancel              string
	Export, Import, Clear              string
	ConfirmClear                       string // filled with how many
	ClearYes, ClearNo, PutBack         string
	IsKept, IsDeleted, IsRenamed       string // filled with a name
	IsCleared, IsBack                  string
	Imported                           string // filled with how many are new and how many were there
	Refused                            string // filled with how many rows
	Row                                string // filled with the number of a row
	Others                             string // filled with how many more
	Full, StorageFull, Spoilt, NotRead string
	FileName                           string // without ending
	KindOf                             map[saved.Kind]string
	// Problem says what is wrong with a row or a file: {given}.
	Problem map[saved.Code]string

	Habit   string // filled with hours, period, device and quality
	Changed string // filled with the name of a preset
}

// ComparePageFor is the catalogue of comparisons on a page in a language, English for one without.
func ComparePageFor(l Lang) *ComparePage {
	if fromFile {
		return fromWords[*ComparePage](comparePagePart)
	}
	return built(l, comparePagePart, englishComparePage, frenchComparePage, germanComparePage, spanishComparePage, portugueseComparePage, italianComparePage)
}

// ProblemText says what is wrong with a row of a file of scenarios, or with the file.
func (m *ComparePage) ProblemText(p saved.Problem) string {
	return strings.ReplaceAll(m.Problem[p.Code], "{given}", p.Given)
}

func englishComparePage() *ComparePage {
	return &ComparePage{
		Lang: EN,
		Undo: "Undo", Redo: "Redo", Replay: "Replay", LastChange: "the last change",
		Undone: "The last change is undone.", Redone: "The change is made again.",
		Replayed:     "The last change led from %s to %s: %s.",
		ReplayedSame: "The last change made no difference: 0.",

		Heading: "Compare", Summary: "Choose two and see what makes the difference",
		Lead:     "Two habits side by side, and which choice makes which part of the difference.",
		PlanLead: "Two plans side by side, and which decision makes which part of the difference.",
		Now:      "this page as it stands", Usual: "this page as it begins", Before: "before the last change", Pasted: "a link that you paste",
		Kept: "kept: %s",
		Link: "Link", LinkHelp: "The whole address of a page of this site, as it was shared.",
		Swap: "Swap the two", Announced: "Announced and reported",
		Amount: "What is compared", Year: "In the year",
		Open:    "Open this (%s)",
		Waiting: "Comparing…", Failed: "The two could not be compared.",
		More: "The second emits %s more %s.", Less: "The second emits %s less %s.", None: "No difference: 0.",
		PlanMore: "The second comes to %s more.", PlanLess: "The second comes to %s less.",
		Between: "Nine draws in ten put the difference between %s and %s. What is uncertain in both is drawn once for both.",
		Side:    "Side", Range: "Range", Emissions: "Emissions", Energy: "Electricity", Method: "Method", NoEnergy: "not given",
		SideTable:     "Both sides",
		ChartTitle:    "What makes the difference: above all, %s",
		ChartSentence: "From %s to %s. The largest part comes from %s: %s.",
		Cut:           "The bars of the two amounts are cut: the scale does not begin at 0.",
		Numbers:       "Show the numbers", Table: "The parts add up to the difference exactly",
		ZeroParts: "Different, but without effect here: %s.",
		NoLink:    "Please paste a link.",
		NoState:   "There is no scenario in “{given}”: one stands behind a # and looks like v=1&h=2.",
		WatchLink: "This is the link of a habit of watching. It can be compared on the first page.",
		PlanLink:  "This is the link of a company’s plan. It can be compared on the page of plans.",

		KeptHeading: "Scenarios kept on this device",
		KeptLead:    "They stay in this browser until you delete them, and are sent nowhere.",
		Temporary:   "This browser allows no storage here: what you keep lasts only until the page is closed. Export it to have it longer.",
		Name:        "Name", Keep: "Keep this scenario", Nothing: "Nothing is kept yet.",
		OpenKept: "Open", Rename: "Rename", Delete: "Delete",
		NewName: "New name", Save: "Save the name", Cancel: "Leave it",
		Export: "Export all", Import: "Import a file", Clear: "Delete all",
		ConfirmClear: "Delete everything that is kept here (%s)?",
		ClearYes:     "Yes, delete all", ClearNo: "No, keep them", PutBack: "Put back",
		IsKept: "“%s” is kept.", IsDeleted: "“%s” is deleted.", IsRenamed: "It is called “%s” now.",
		IsCleared: "Everything is deleted.", IsBack: "It is back.",
		Imported: "New: %s. Here already: %s.", Refused: "Not taken: %s.", Row: "Row %s", Others: "and %s more",
		Full:        "200 scenarios are kept, more do not fit. Delete one first.",
		StorageFull: "The browser did not take it: its storage is full or closed. Everything that was kept is as it was.",
		Spoilt:      "Part of what was stored could not be read. What could is here; the rest is put aside in the browser’s storage and stays there.",
		NotRead:     "The file could not be read.",
		FileName:    "streamprint-scenarios",
		KindOf:      map[saved.Kind]string{saved.Watch: "watching", saved.Plan: "plan"},
		Problem: map[saved.Code]string{
			saved.TooLarge:     "The file is too large: {given} bytes. The most is 4,194,304.",
			saved.NotJSON:      "This file is no JSON: it begins with “{given}”. Please choose one that was exported here.",
			saved.OtherFormat:  "This file is no list of scenarios. Please choose one that was exported here.",
			saved.NewerVersion: "This file is of another version, “{given}”. This page reads version 1.",
			saved.TooMany:      "there is no room for “{given}”: at most 200 are kept",
			saved.NotAnEntry:   "this is no scenario: {given}",
			saved.NoName:       "it has no name",
			saved.LongName:     "the name “{given}” is longer than 80 characters",
			saved.BadName:      "the name “{given}” has characters that cannot be shown",
			saved.UnknownKind:  "there is no kind “{given}”, only watch and plan",
			saved.BadLink:      "“{given}” is no scenario of a link",
			saved.BadDay:       "“{given}” is no day such as 2026-01-31",
		},
		Habit: "%s h %s, %s, %s", Changed: "%s, changed",
	}
}

func frenchComparePage() *ComparePage {
	return &ComparePage{
		Lang: FR,
		Undo: "Annuler", Redo: "Rétablir", Replay: "Revoir", LastChange: "la dernière modification",
		Undone: "La dernière modification est annulée.", Redone: "La modification est rétablie.",
		Replayed:     "La dernière modification a mené de %s à %s\u00a0: %s.",
		ReplayedSame: "La dernière modification n’a rien changé\u00a0: 0.",

		Heading: "Comparer", Summary: "Choisissez-en deux et voyez d’où vient la différence",
		Lead:     "Deux habitudes côte à côte, et la part de la différence qui revient à chaque choix.",
		PlanLead: "Deux plans côte à côte, et la part de la différence qui revient à chaque décision.",
		Now:      "cette page telle qu’elle est", Usual: "cette page telle qu’elle commence", Before: "avant la dernière modification", Pasted: "un lien que vous collez",
		Kept: "gardé\u00a0: %s",
		Link: "Lien", LinkHelp: "L’adresse entière d’une page de ce site, telle qu’elle a été partagée.",
		Swap: "Échanger les deux", Announced: "Annoncé et publié",
		Amount: "Ce qui est comparé", Year: "En quelle année",
		Open:    "Ouvrir (%s)",
		Waiting: "Comparaison en cours…", Failed: "La comparaison n’a pas abouti.",
		More: "Le second émet %s de plus %s.", Less: "Le second émet %s de moins %s.", None: "Aucune différence\u00a0: 0.",
		PlanMore: "Le second arrive à %s de plus.", PlanLess: "Le second arrive à %s de moins.",
		Between: "Neuf tirages sur dix placent la différence entre %s et %s. Ce qui est incertain des deux côtés est tiré une seule fois pour les deux.",
		Side:    "Côté", Range: "Fourchette", Emissions: "Émissions", Energy: "Électricité", Method: "Méthode", NoEnergy: "non indiquée",
		SideTable:     "Les deux côtés",
		ChartTitle:    "D’où vient la différence\u00a0: avant tout, %s",
		ChartSentence: "De %s à %s. La plus grande part\u00a0: %s, %s.",
		Cut:           "Les barres des deux montants sont coupées\u00a0: l’échelle ne commence pas à 0.",
		Numbers:       "Voir les chiffres", Table: "Les parts s’additionnent exactement à la différence",
		ZeroParts: "Différent, mais sans effet ici\u00a0: %s.",
		NoLink:    "Collez un lien, s’il vous plaît.",
		NoState:   "Il n’y a pas de scénario dans «\u00a0{given}\u00a0»\u00a0: il se trouve après un # et ressemble à v=1&h=2.",
		WatchLink: "C’est le lien d’une habitude de visionnage. Il se compare sur la première page.",
		PlanLink:  "C’est le lien d’un plan d’entreprise. Il se compare sur la page des plans.",

		KeptHeading: "Scénarios gardés sur cet appareil",
		KeptLead:    "Ils restent dans ce navigateur jusqu’à ce que vous les supprimiez, et ne sont envoyés nulle part.",
		Temporary:   "Ce navigateur ne permet aucun stockage ici\u00a0: ce que vous gardez ne dure que jusqu’à la fermeture de la page. Exportez-le pour l’avoir plus longtemps.",
		Name:        "Nom", Keep: "Garder ce scénario", Nothing: "Rien n’est encore gardé.",
		OpenKept: "Ouvrir", Rename: "Renommer", Delete: "Supprimer",
		NewName: "Nouveau nom", Save: "Enregistrer le nom", Cancel: "Laisser",
		Export: "Tout exporter", Import: "Importer un fichier", Clear: "Tout supprimer",
		ConfirmClear: "Supprimer tout ce qui est gardé ici (%s)\u00a0?",
		ClearYes:     "Oui, tout supprimer", ClearNo: "Non, tout garder", PutBack: "Remettre",
		IsKept: "«\u00a0%s\u00a0» est gardé.", IsDeleted: "«\u00a0%s\u00a0» est supprimé.", IsRenamed: "Le nouveau nom est «\u00a0%s\u00a0».",
		IsCleared: "Tout est supprimé.", IsBack: "C’est de nouveau là.",
		Imported: "Nouveaux\u00a0: %s. Déjà là\u00a0: %s.", Refused: "Non repris\u00a0: %s.", Row: "Ligne %s", Others: "et %s de plus",
		Full:        "200\u00a0scénarios sont gardés, il n’y a plus de place. Supprimez-en un d’abord.",
		StorageFull: "Le navigateur ne l’a pas pris\u00a0: son stockage est plein ou fermé. Tout ce qui était gardé est resté tel quel.",
		Spoilt:      "Une partie de ce qui était gardé n’a pas pu être lue. Ce qui a pu l’être est ici\u00a0; le reste est mis de côté dans le stockage du navigateur et y demeure.",
		NotRead:     "Le fichier n’a pas pu être lu.",
		FileName:    "streamprint-scenarios",
		KindOf:      map[saved.Kind]string{saved.Watch: "visionnage", saved.Plan: "plan"},
		Problem: map[saved.Code]string{
			saved.TooLarge:     "Le fichier est trop grand\u00a0: {given}\u00a0octets. Le maximum est 4\u202f194\u202f304.",
			saved.NotJSON:      "Ce fichier n’est pas du JSON\u00a0: il commence par «\u00a0{given}\u00a0». Choisissez-en un qui a été exporté ici.",
			saved.OtherFormat:  "Ce fichier n’est pas une liste de scénarios. Choisissez-en un qui a été exporté ici.",
			saved.NewerVersion: "Ce fichier est d’une autre version, «\u00a0{given}\u00a0». Cette page lit la version 1.",
			saved.TooMany:      "il n’y a plus de place pour «\u00a0{given}\u00a0»\u00a0: le maximum est 200",
			saved.NotAnEntry:   "ce n’est pas un scénario\u00a0: {given}",
			saved.NoName:       "il n’a pas de nom",
			saved.LongName:     "le nom «\u00a0{given}\u00a0» a plus de 80\u00a0caractères",
			saved.BadName:      "le nom «\u00a0{given}\u00a0» a des caractères qui ne peuvent pas être affichés",
			saved.UnknownKind:  "le genre «\u00a0{given}\u00a0» n’existe pas, seulement watch et plan",
			saved.BadLink:      "«\u00a0{given}\u00a0» n’est pas le scénario d’un lien",
			saved.BadDay:       "«\u00a0{given}\u00a0» n’est pas un jour tel que 2026-01-31",
		},
		Habit: "%s\u00a0h %s, %s, %s", Changed: "%s, modifié",
	}
}
