package text

import (
	"strconv"
	"strings"

	"streamprint/calc/history"

	"github.com/shopspring/decimal"
)

// historyMessages is what is said of a viewing history in one language.
type historyMessages struct {
	// Kind names a file.
	Kind map[history.Kind]string
	// Problem says why a file cannot be used: {given}, {line}, {limit} (in MB),
	// {options} and {skipped}, the reasons with their counts.
	Problem map[history.Code]string
	// TitlesOnly is the problem of Netflix's short file without a length.
	TitlesOnly string
	Line       string // before a problem: {line}
	// Reason names what was left out.
	Reason map[history.Reason]string
	// Skip is a count of it: {reason}, {count}, {line}.
	Skip string
	// Warning is about a year: {hours}, {minutes}, {device}, {in} (a country, with a
	// space before it).
	Warning  map[history.WarningCode]string
	Unknown  string // a device that the file does not make known
	InRegion string // in place of "in a country" for a method made for one region
}

func historyFor(l Lang) *historyMessages {
	if fromFile {
		return fromWords[*historyMessages](historyPart)
	}
	return built(l, historyPart, englishHistory, frenchHistory, germanHistory, spanishHistory, portugueseHistory, italianHistory)
}

func englishHistory() *historyMessages {
	return &historyMessages{
		Kind: map[history.Kind]string{
			history.NetflixActivity: "Netflix, viewing activity", history.NetflixTitles: "Netflix, titles and dates", history.YouTube: "YouTube, watch history",
		},
		Problem: map[history.Code]string{
			history.Empty:           "The file is empty.",
			history.TooLarge:        "The history is larger than {limit} MB.",
			history.NotHistory:      "This is no viewing history that we can read. It takes ViewingActivity.csv from Netflix, watch-history.json or watch-history.html from YouTube, or the ZIP that holds one of them.",
			history.UnknownEncoding: "This is no text that we can read. The file may be damaged, or of another program.",
			history.OtherArchive:    "This archive is no ZIP. Please unpack it first, then choose the file with the history.",
			history.BrokenArchive:   "The ZIP is cut short or damaged. Please download it again.",
			history.LockedArchive:   "The history in the ZIP is encrypted. Please unpack it first.",
			history.DenseArchive:    "The ZIP holds far more than it should at its size. It was not unpacked.",
			history.NoHistoryInside: "There is no viewing history in this ZIP. It takes ViewingActivity.csv from Netflix, or watch-history.json or watch-history.html from YouTube.",
			history.NeedsLength:     "YouTube’s history does not say how long you watched. Please say how long a view lasts on average.",
			history.BadLength:       "A view cannot last {given} minutes: 0 to 1,440.",
			history.AmbiguousDates:  "Dates such as {given} do not tell whether the day or the month comes first. Please ask Netflix for ViewingActivity.csv.",
			history.UnknownProfile:  "Nothing was watched on a profile “{given}”. There are: {options}.",
			history.NoViews:         "No view of this file counts. Left out: {skipped}.",
			history.NoSuchYear:      "The file has no view in {given}, only in: {options}.",
		},
		TitlesOnly: "This file of Netflix has titles and dates, but not how long you watched. Please ask for the file ViewingActivity.csv under Account, “Download your personal information”, or say how long a view lasts on average.",
		Line:       "Line {line}: ",
		Reason: map[history.Reason]string{
			history.Extra: "trailers and other extras", history.Autoplay: "began by itself, not watched", history.OtherProfile: "other profiles",
			history.Advertisement: "advertisements", history.Music: "music", history.NoVideo: "no videos",
			history.BadTime: "time cannot be read", history.BadDuration: "duration cannot be read", history.Malformed: "not in the form of the file",
			history.CutShort: "the rest of the file cannot be read",
		},
		Skip: "{reason}: {count}, from line {line}",
		Warning: map[history.WarningCode]string{
			history.AssumedLength:  "The file does not say how long you watched. Each view counts as {minutes} min, which is an assumption.",
			history.UnknownDevice:  "For {hours} the file does not say on what you watched. They count as watched on this: {device}.",
			history.UnknownCountry: "For {hours} the file does not say in which country you watched. They count{in}.",
			history.NoGrid:         "{hours} were watched{in}, for which there is no grid intensity of that kind and year. They count where you live.",
			history.AnyComputer:    "{hours} were watched on a computer. The file does not say which: it counts as a {device}.",
		},
		Unknown: "unknown device", InRegion: "in the region of the method",
	}
}

func frenchHistory() *historyMessages {
	return &historyMessages{
		Kind: map[history.Kind]string{
			history.NetflixActivity: "Netflix, activité de visionnage", history.NetflixTitles: "Netflix, titres et dates", history.YouTube: "YouTube, historique des vidéos regardées",
		},
		Problem: map[history.Code]string{
			history.Empty:           "Le fichier est vide.",
			history.TooLarge:        "L’historique dépasse {limit}\u00a0Mo.",
			history.NotHistory:      "Ce n’est pas un historique de visionnage que nous savons lire. Il faut ViewingActivity.csv de Netflix, watch-history.json ou watch-history.html de YouTube, ou le ZIP qui contient l’un d’eux.",
			history.UnknownEncoding: "Ce n’est pas un texte que nous savons lire. Le fichier est peut-être abîmé, ou d’un autre programme.",
			history.OtherArchive:    "Cette archive n’est pas un ZIP. Décompressez-la d’abord, puis choisissez le fichier de l’historique.",
			history.BrokenArchive:   "Le ZIP est tronqué ou abîmé. Téléchargez-le à nouveau.",
			history.LockedArchive:   "L’historique est chiffré dans le ZIP. Décompressez-le d’abord.",
			history.DenseArchive:    "Le ZIP contient bien plus qu’il ne devrait pour sa taille. Il n’a pas été décompressé.",
			history.NoHistoryInside: "Ce ZIP ne contient aucun historique de visionnage. Il faut ViewingActivity.csv de Netflix, ou watch-history.json ou watch-history.html de YouTube.",
			history.NeedsLength:     "L’historique de YouTube ne dit pas combien de temps vous avez regardé. Indiquez la durée moyenne d’un visionnage.",
			history.BadLength:       "Un visionnage ne peut pas durer {given} minutes\u00a0: de 0 à 1\u202f440.",
			history.AmbiguousDates:  "Des dates comme {given} ne disent pas si le jour ou le mois vient en premier. Demandez à Netflix le fichier ViewingActivity.csv.",
			history.UnknownProfile:  "Rien n’a été regardé sur un profil «\u00a0{given}\u00a0». Il y a\u00a0: {options}.",
			history.NoViews:         "Aucun visionnage de ce fichier ne compte. Laissé de côté\u00a0: {skipped}.",
			history.NoSuchYear:      "Le fichier n’a aucun visionnage en {given}, seulement en\u00a0: {options}.",
		},
		TitlesOnly: "Ce fichier de Netflix a les titres et les dates, mais pas combien de temps vous avez regardé. Demandez le fichier ViewingActivity.csv dans Compte, «\u00a0Télécharger vos informations personnelles\u00a0», ou indiquez la durée moyenne d’un visionnage.",
		Line:       "Ligne {line}\u00a0: ",
		Reason: map[history.Reason]string{
			history.Extra: "bandes-annonces et autres suppléments", history.Autoplay: "lancé tout seul, non regardé", history.OtherProfile: "autres profils",
			history.Advertisement: "publicités", history.Music: "musique", history.NoVideo: "autre chose qu’une vidéo",
			history.BadTime: "moment illisible", history.BadDuration: "durée illisible", history.Malformed: "pas dans la forme du fichier",
			history.CutShort: "le reste du fichier est illisible",
		},
		Skip: "{reason}\u00a0: {count}, à partir de la ligne {line}",
		Warning: map[history.WarningCode]string{
			history.AssumedLength:  "Le fichier ne dit pas combien de temps vous avez regardé. Chaque visionnage compte pour {minutes}\u00a0min, ce qui est une hypothèse.",
			history.UnknownDevice:  "Pour {hours}, le fichier ne dit pas sur quoi vous avez regardé. Elles comptent comme regardées sur ceci\u00a0: {device}.",
			history.UnknownCountry: "Pour {hours}, le fichier ne dit pas dans quel pays vous avez regardé. Elles comptent{in}.",
			history.NoGrid:         "{hours} ont été regardées{in}, où il n’y a pas d’intensité de l’électricité de ce type et de cette année. Elles comptent là où vous habitez.",
			history.AnyComputer:    "{hours} ont été regardées sur un ordinateur. Le fichier ne dit pas lequel\u00a0: il compte comme celui-ci\u00a0: {device}.",
		},
		Unknown: "appareil inconnu", InRegion: "dans la région de la méthode",
	}
}

// HistoryKind names a file of viewing history.
func HistoryKind(l Lang, k history.Kind) string { return historyFor(l).Kind[k] }

// HistoryProblem says why a file of viewing history cannot be used.
func HistoryProblem(l Lang, p history.Problem) string {
	m := historyFor(l)
	said := m.Problem[p.Code]
	if p.Code == history.NeedsLength && p.Kind == history.NetflixTitles {
		said = m.TitlesOnly
	}
	if p.Line > 0 {
		said = m.Line + said
	}
	skipped := make([]string, len(p.Skipped))
	for i, s := range p.Skipped {
		skipped[i] = HistorySkip(l, s)
	}
	if len(skipped) == 0 {
		skipped = []string{"0"}
	}
	return strings.NewReplacer("{given}", p.Given, "{line}", strconv.Itoa(p.Line), "{limit}", strconv.FormatInt(p.Limit>>20, 10),
		"{options}", strings.Join(p.Options, ", "), "{skipped}", strings.Join(skipped, "; ")).Replace(said)
}

// HistorySkip says how many entries were left out and why.
func HistorySkip(l Lang, s history.Skip) string {
	m := historyFor(l)
	return strings.NewReplacer("{reason}", m.Reason[s.Reason], "{count}", Number(l, decimal.NewFromInt(int64(s.Count))),
		"{line}", Number(l, decimal.NewFromInt(int64(s.FirstLine)))).Replace(m.Skip)
}

// HistoryWarning says what a reader of a year must know.
func HistoryWarning(l Lang, w history.Warning) string {
	in := ""
	if w.Country != "" {
		in = " " + InCountry(l, w.Country)
	} else {
		in = " " + historyFor(l).InRegion
	}
	return strings.NewReplacer("{hours}", InUnit(l, w.Hours, "h", Significant(3)).String(), "{minutes}", Number(l, w.Minutes),
		"{device}", For(l).DeviceName[w.Device], "{in}", in).Replace(historyFor(l).Warning[w.Code])
}

// HistoryScreen names what was watched on: "television, games console".
func HistoryScreen(l Lang, s history.Screen) string {
	m := For(l)
	if s.Device == "" {
		return historyFor(l).Unknown
	}
	name := m.DeviceName[s.Device]
	if s.Peripheral != "" && s.Peripheral != "none" {
		name += ", " + m.PeripheralName[s.Peripheral]
	}
	return name
}

// HistoryMonth writes a month: "March 2024".
func HistoryMonth(l Lang, m history.Month) string {
	return Month(l, m.Year, m.Month)
}
