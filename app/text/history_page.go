package text

// HistoryMessages is everything that the page of a visitor's own history says in one language, beside what is said of
// any history. It stands apart from [Messages], so that the program of a plan does not carry it. A %s in a message is
// filled by fmt.Sprintf; the comment says with what.
type HistoryMessages struct {
	Lang          Lang
	Heading, Lead string

	// Choose is the label of the field for the file, Drop what else a visitor can do.
	Choose, Drop, Accepted, Private string
	Reading, Counting               string
	Done                            string // filled with the hours and the amount
	Unreadable, NoReader, Folder    string
	UnpackFirst                     string // after what is said of a file that is too large

	HowHeading                  string
	NetflixHeading, NetflixLink string
	NetflixSteps                []string
	YouTubeHeading, YouTubeLink string
	YouTubeSteps                []string
	FilesNote                   string

	Length, LengthHelp, Minutes         string
	OptionsHeading, OptionsLead         string
	Year, LastMonths                    string
	Profile, AllProfiles                string
	Method, Quality, Device, DeviceHelp string
	Country, CountryHelp                string

	ResultLabel     string // filled with the first and the last month
	OneView, Views  string // Views is filled with a number
	RangeMeaning    string
	BeginsLater     string // filled with the day
	Habit, HabitSay string // HabitSay is filled with hours a day, a screen and a country

	MonthsHeading            string // filled with the month of most
	MonthsSentence           string // filled with a month, hours, an amount and its share
	MonthsNone               string
	Numbers, MonthsTable     string
	ScreensHeading           string
	AreasHeading             string
	ShareSentence            string // filled with a name and its share of the hours and of the emissions
	Month, Screen, Area      string
	Hours, Emissions, Share  string
	Published                string // the region of the method
	CountedHeading           string
	Counted                  string // filled with a number, a file, the first and the last day
	SkippedHeading, LeftNone string
	WarningsHeading          string
	AssumedHeading           string
	Assumed                  string // filled with a method, a quality and a connection
	AssumedMonth             string

	KeepHeading, KeepLead    string
	Keep, Forget, CSV, JSON  string
	Kept, NotKept, Forgotten string
	KeptBefore               string // filled with a day
	Spoilt, FileName         string // Spoilt: what was kept cannot be read; FileName has no ending
}

// HistoryFor is the catalogue of the page in a language, English for one without.
func HistoryFor(l Lang) *HistoryMessages {
	if fromFile {
		return fromWords[*HistoryMessages](historyPagePart)
	}
	return built(l, historyPagePart, englishHistoryPage, frenchHistoryPage, germanHistoryPage, spanishHistoryPage, portugueseHistoryPage, italianHistoryPage)
}

func englishHistoryPage() *HistoryMessages {
	return &HistoryMessages{
		Lang:    EN,
		Heading: "Your own year in viewing",
		Lead:    "Netflix and YouTube give you the list of what you watched. Bring that file, and see what a year of it comes to: month by month, on what and where.",

		Choose:      "Choose the file",
		Drop:        "or drop it anywhere on this page",
		Accepted:    "ViewingActivity.csv from Netflix, watch-history.json or .html from YouTube, or the ZIP with it; 64 MB at most.",
		Private:     "This page reads the file itself, on your device, which takes JavaScript and WebAssembly. The file is sent nowhere. Nothing of it is kept unless you ask, and titles never are.",
		Reading:     "Reading the file…",
		Counting:    "Counting anew…",
		Done:        "Your year is worked out: %s, %s.",
		Unreadable:  "The browser could not open this file. It may have been moved or deleted, or not be downloaded yet.",
		NoReader:    "The part of this page that reads files could not start, or has stopped. Please check the connection and choose the file again.",
		Folder:      "That is no file. Please drop the file itself.",
		UnpackFirst: "If it is a ZIP, unpack it and choose the file with the history alone.",

		HowHeading:     "How to get your file",
		NetflixHeading: "From Netflix",
		NetflixLink:    "Netflix: ask for your information",
		NetflixSteps: []string{
			"In a browser, sign in with the e-mail address of the account and open the page below: it is under Account, “Download your personal information”.",
			"Send the request and confirm it in the e-mail that follows.",
			"A second e-mail tells you when it is ready, mostly within a day or two, at most after 30 days. Download the ZIP.",
			"Bring the ZIP here as it is, or ViewingActivity.csv from its folder CONTENT_INTERACTION.",
		},
		YouTubeHeading: "From YouTube",
		YouTubeLink:    "Google Takeout",
		YouTubeSteps: []string{
			"Open Google Takeout, below. Deselect all, then choose “YouTube and YouTube Music” alone.",
			"Under “All YouTube data included”, keep “history” alone. Under “Multiple formats”, JSON is best; HTML works too.",
			"Have the archive made once, as a ZIP. An e-mail tells you when it is ready.",
			"Bring the ZIP here as it is, or watch-history.json from its folder of the history.",
		},
		FilesNote: "The short list that Netflix offers on a profile’s page has no durations: it works, with a length that you assume.",

		Length:         "How long a view lasts on average",
		LengthHelp:     "The file does not say, so this is your assumption. The whole result follows it.",
		Minutes:        "min",
		OptionsHeading: "Count it another way",
		OptionsLead:    "What the file says stays; these choices fill in what it does not say.",
		Year:           "Year", LastMonths: "the last twelve months of the file",
		Profile: "Profile", AllProfiles: "everyone in the file",
		Method: "Method", Quality: "Picture quality",
		Device: "Where the device is not known, I watched", DeviceHelp: "Of computers the file does not say whether they are laptops: choose a desktop computer here if yours was one.",
		Country: "Where the country is not known, I was", CountryHelp: "Whose electricity counts.",

		ResultLabel: "A year in viewing: %s – %s",
		OneView:     "1 view", Views: "%s views",
		RangeMeaning: "Nine in ten of the combinations of uncertain figures fall in this range. Another method may give another result: choose it below.",
		BeginsLater:  "The file begins on %s: the time before that counts as none.",
		Habit:        "Use this year as my habit",
		HabitSay:     "On average %s a day, mostly on this: %s, %s. The first page opens with it.",

		MonthsHeading:  "Month by month: most in %s",
		MonthsSentence: "In %s, %s of viewing came to %s: %s of the twelve months.",
		MonthsNone:     "These twelve months come to nothing.",
		Numbers:        "The same in numbers", MonthsTable: "Hours and emissions by month",
		ScreensHeading: "On what you watched",
		AreasHeading:   "Where you watched",
		ShareSentence:  "%s: %s of the hours, %s of the emissions.",
		Month:          "Month", Screen: "Watched on", Area: "In",
		Hours: "Hours", Emissions: "Emissions", Share: "Share",
		Published:       "region of the method",
		CountedHeading:  "What was counted, and what was not",
		Counted:         "%s entries read (%s), with views from %s to %s.",
		SkippedHeading:  "Left out",
		LeftNone:        "Nothing was left out.",
		WarningsHeading: "Worth knowing",
		AssumedHeading:  "What was assumed",
		Assumed:         "Method %s; picture quality: %s; connection: %s. All else is as in the habit of the first page.",
		AssumedMonth:    "A view belongs to the month in which it began.",

		KeepHeading: "Keep this summary",
		KeepLead:    "The summary has the months, the devices and the countries with their totals. It has no titles, no profiles and no times.",
		Keep:        "Keep it on this device", Forget: "Delete what is kept",
		CSV: "Download CSV", JSON: "Download JSON",
		Kept:       "Kept on this device. It is shown when you come back, until you delete it.",
		NotKept:    "The browser does not allow anything to be kept.",
		Forgotten:  "Deleted from this device.",
		KeptBefore: "This is the summary that you kept on this device on %s. To count it another way, choose the file again.",
		Spoilt:     "The summary that was kept on this device cannot be read any more.",
		FileName:   "year-in-viewing",
	}
}

func frenchHistoryPage() *HistoryMessages {
	return &HistoryMessages{
		Lang:    FR,
		Heading: "Votre propre année de visionnage",
		Lead:    "Netflix et YouTube vous donnent la liste de ce que vous avez regardé. Apportez ce fichier et voyez ce qu’en représente une année\u00a0: mois par mois, sur quoi et où.",

		Choose:      "Choisir le fichier",
		Drop:        "ou déposez-le n’importe où sur cette page",
		Accepted:    "ViewingActivity.csv de Netflix, watch-history.json ou .html de YouTube, ou le ZIP qui le contient\u00a0; 64\u00a0Mo au plus.",
		Private:     "Cette page lit le fichier elle-même, sur votre appareil, ce qui demande JavaScript et WebAssembly. Le fichier n’est envoyé nulle part. Rien n’en est gardé sans que vous le demandiez, et les titres jamais.",
		Reading:     "Lecture du fichier…",
		Counting:    "Nouveau calcul…",
		Done:        "Votre année est calculée\u00a0: %s, %s.",
		Unreadable:  "Le navigateur n’a pas pu ouvrir ce fichier. Il a peut-être été déplacé ou supprimé, ou n’est pas encore téléchargé.",
		NoReader:    "La partie de cette page qui lit les fichiers n’a pas pu démarrer, ou s’est arrêtée. Vérifiez la connexion et choisissez à nouveau le fichier.",
		Folder:      "Ce n’est pas un fichier. Déposez le fichier lui-même.",
		UnpackFirst: "Si c’est un ZIP, décompressez-le et choisissez le seul fichier de l’historique.",

		HowHeading:     "Comment obtenir votre fichier",
		NetflixHeading: "Chez Netflix",
		NetflixLink:    "Netflix\u00a0: demander vos informations",
		NetflixSteps: []string{
			"Dans un navigateur, connectez-vous avec l’adresse e-mail du compte et ouvrez la page ci-dessous\u00a0: elle se trouve dans Compte, «\u00a0Télécharger vos informations personnelles\u00a0».",
			"Envoyez la demande et confirmez-la dans l’e-mail qui suit.",
			"Un second e-mail vous prévient quand c’est prêt, le plus souvent sous un ou deux jours, au plus après 30\u00a0jours. Téléchargez le ZIP.",
			"Apportez ici le ZIP tel quel, ou ViewingActivity.csv de son dossier CONTENT_INTERACTION.",
		},
		YouTubeHeading: "Chez YouTube",
		YouTubeLink:    "Google Takeout",
		YouTubeSteps: []string{
			"Ouvrez Google Takeout, ci-dessous. Désélectionnez tout, puis choisissez seulement «\u00a0YouTube et YouTube Music\u00a0».",
			"Dans «\u00a0Toutes les données YouTube sont incluses\u00a0», ne gardez que l’historique. Dans «\u00a0Formats multiples\u00a0», préférez JSON\u00a0; HTML convient aussi.",
			"Faites créer l’archive une seule fois, en ZIP. Un e-mail vous prévient quand elle est prête.",
			"Apportez ici le ZIP tel quel, ou watch-history.json de son dossier d’historique.",
		},
		FilesNote: "La liste courte que Netflix propose sur la page d’un profil n’a pas de durées\u00a0: elle convient, avec une durée que vous supposez.",

		Length:         "Durée moyenne d’un visionnage",
		LengthHelp:     "Le fichier ne la dit pas\u00a0: c’est votre hypothèse. Tout le résultat en dépend.",
		Minutes:        "min",
		OptionsHeading: "Compter autrement",
		OptionsLead:    "Ce que dit le fichier demeure\u00a0; ces choix complètent ce qu’il ne dit pas.",
		Year:           "Année", LastMonths: "les douze derniers mois du fichier",
		Profile: "Profil", AllProfiles: "toutes les personnes du fichier",
		Method: "Méthode", Quality: "Qualité d’image",
		Device: "Quand l’appareil n’est pas connu, j’ai regardé", DeviceHelp: "Le fichier ne dit pas si un ordinateur est portable\u00a0: choisissez ici l’ordinateur de bureau si le vôtre en était un.",
		Country: "Quand le pays n’est pas connu, j’étais", CountryHelp: "Celui dont l’électricité compte.",

		ResultLabel: "Une année de visionnage\u00a0: %s – %s",
		OneView:     "1\u00a0visionnage", Views: "%s\u00a0visionnages",
		RangeMeaning: "Neuf combinaisons sur dix des chiffres incertains tombent dans cet intervalle. Une autre méthode peut donner un autre résultat\u00a0: choisissez-la plus bas.",
		BeginsLater:  "Le fichier commence le %s\u00a0: le temps d’avant compte pour rien.",
		Habit:        "En faire mon habitude",
		HabitSay:     "En moyenne %s par jour, surtout sur ceci\u00a0: %s, %s. La première page s’ouvre avec cela.",

		MonthsHeading:  "Mois par mois\u00a0: le plus en %s",
		MonthsSentence: "En %s, %s de visionnage ont représenté %s\u00a0: %s des douze mois.",
		MonthsNone:     "Ces douze mois ne représentent rien.",
		Numbers:        "La même chose en chiffres", MonthsTable: "Heures et émissions par mois",
		ScreensHeading: "Sur quoi vous avez regardé",
		AreasHeading:   "Où vous avez regardé",
		ShareSentence:  "%s\u00a0: %s des heures, %s des émissions.",
		Month:          "Mois", Screen: "Regardé sur", Area: "Pays",
		Hours: "Heures", Emissions: "Émissions", Share: "Part",
		Published:       "région de la méthode",
		CountedHeading:  "Ce qui a été compté, et ce qui ne l’a pas été",
		Counted:         "%s entrées lues (%s), avec des visionnages du %s au %s.",
		SkippedHeading:  "Laissé de côté",
		LeftNone:        "Rien n’a été laissé de côté.",
		WarningsHeading: "Bon à savoir",
		AssumedHeading:  "Ce qui a été supposé",
		Assumed:         "Méthode %s\u00a0; qualité d’image\u00a0: %s\u00a0; connexion\u00a0: %s. Tout le reste est comme dans l’habitude de la première page.",
		AssumedMonth:    "Un visionnage appartient au mois où il a commencé.",

		KeepHeading: "Garder ce résumé",
		KeepLead:    "Le résumé contient les mois, les appareils et les pays, avec leurs totaux. Il ne contient ni titres, ni profils, ni horaires.",
		Keep:        "Le garder sur cet appareil", Forget: "Supprimer ce qui est gardé",
		CSV: "Télécharger en CSV", JSON: "Télécharger en JSON",
		Kept:       "Gardé sur cet appareil. Il s’affiche quand vous revenez, jusqu’à ce que vous le supprimiez.",
		NotKept:    "Le navigateur ne permet pas de garder quoi que ce soit.",
		Forgotten:  "Supprimé de cet appareil.",
		KeptBefore: "Voici le résumé que vous avez gardé sur cet appareil le %s. Pour compter autrement, choisissez à nouveau le fichier.",
		Spoilt:     "Le résumé gardé sur cet appareil ne peut plus être lu.",
		FileName:   "annee-de-visionnage",
	}
}
