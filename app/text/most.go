package text

// Most is the part that says what would change an amount most.
type Most struct {
	Heading, Lead   string
	Waiting, Failed string
	Ways            string // heads what can be chosen
	WaysOf          string // filled with the amount's name and the year
	Sentence        string // filled with the way that lowers it most, its change, its share
	SentenceOnly    string // filled with the way and its change, where there is no share
	SentenceNone    string
	Probably        string // filled with both ends of a range
	Apply           string // what a way's button does
	Applied         string // filled with the way, the amount after and before it
	Undo            string
	Undone          string
	Leans           string // heads the figures that the amount rests on
	LeansSentence   string // filled with the first of them, its share
	Ends            string // filled with the amount at both ends of a figure
	All             string // filled with how many
	Fewer           string
	Numbers         string
	Amount          string // labels the choice of the amount
	// Headings of the tables.
	Way, Change, Share, From, To   string
	Lean, LeanShare, AtLow, AtHigh string
}

// Step is the part that asks whether a lower quality helps.
type Step struct {
	Heading, Lead   string
	Waiting, Failed string
	Choose          string // labels the choice; filled with the quality of now
	// The answer: filled with the change by power, the hour as it is by power, the change by average.
	None, Barely, Little, Much string
	Power, PowerQuestion       string
	Average, AverageQuestion   string
	Now, Then                  string // filled with a quality
	Change, Delivery           string
	NoChange                   string
	Why                        []string
	Basis                      string
	Lowest, Sound, OwnData     string
}

func englishMost() Most {
	return Most{
		Heading: "What would change this most", Lead: "Worked out for your own case, one change at a time. A tap makes the change.",
		Waiting: "This is worked out on your device when you get here.", Failed: "This could not be worked out. The rest of the page is not affected.",
		Ways: "What each change would bring in a year", WaysOf: "What each change would bring: %s, %d",
		Sentence: "The most to gain: %s, %s (%s).", SentenceOnly: "The most to gain: %s, %s.", SentenceNone: "None of these lowers it.",
		Probably: "probably %s to %s", Apply: "Make this change",
		Applied: "Done: %s. It is now %s instead of %s.", Undo: "Undo", Undone: "Undone: it is as it was before.",
		Leans: "Where the doubt comes from", LeansSentence: "Most of it: %s, %s of the uncertainty. Each name opens its source.",
		Ends: "%s at its low end, %s at its high end",
		All:  "Show all %d", Fewer: "Show fewer", Numbers: "The same in numbers", Amount: "Which number",
		Way: "Change", Change: "Effect", Share: "Share", From: "At least", To: "At most",
		Lean: "Figure", LeanShare: "Share of the uncertainty", AtLow: "Result at its low end", AtHigh: "Result at its high end",
	}
}

func frenchMost() Most {
	return Most{
		Heading: "Ce qui le changerait le plus", Lead: "Calculé pour votre propre cas, un changement à la fois. Touchez un changement pour l’appliquer.",
		Waiting: "Ce calcul se fait sur votre appareil quand vous arrivez ici.", Failed: "Ce calcul n’a pas abouti. Le reste de la page n’en souffre pas.",
		Ways: "Ce que chaque changement apporterait en un an", WaysOf: "Ce que chaque changement apporterait\u00a0: %s, %d",
		Sentence: "Le plus grand gain\u00a0: %s, %s (%s).", SentenceOnly: "Le plus grand gain\u00a0: %s, %s.", SentenceNone: "Aucun de ces changements ne le fait baisser.",
		Probably: "probablement de %s à %s", Apply: "Appliquer",
		Applied: "C’est fait\u00a0: %s. Le résultat est maintenant de %s au lieu de %s.", Undo: "Annuler", Undone: "Annulé\u00a0: tout est comme avant.",
		Leans: "D’où vient l’incertitude", LeansSentence: "Surtout de\u00a0: %s, %s de l’incertitude. Chaque nom ouvre sa source.",
		Ends: "%s à sa borne basse, %s à sa borne haute",
		All:  "Tout afficher (%d)", Fewer: "En afficher moins", Numbers: "La même chose en chiffres", Amount: "Quel chiffre",
		Way: "Changement", Change: "Effet", Share: "Part", From: "Au moins", To: "Au plus",
		Lean: "Valeur", LeanShare: "Part de l’incertitude", AtLow: "Résultat à sa borne basse", AtHigh: "Résultat à sa borne haute",
	}
}

func englishStep() Step {
	return Step{
		Heading: "Does lowering the quality help?", Lead: "Two answers to two different questions, side by side and never mixed.",
		Waiting: "Your own numbers are worked out on your device when you get here.", Failed: "This could not be worked out. The rest of the page is not affected.",
		Choose: "From %s to",
		None:   "At once, no: %s, of %s an hour. By average shares: %s.",
		Barely: "At once, hardly: %s, of %s an hour. By average shares: %s.",
		Little: "At once, a little: %s, of %s an hour. By average shares: %s.",
		Much:   "At once, yes: %s, of %s an hour. By average shares: %s.",
		Power:  "At once", PowerQuestion: "What changes while I watch? By the power that the equipment draws.",
		Average: "By average shares", AverageQuestion: "What part of everything is mine? By dividing the electricity of networks by the data they carry.",
		Now: "An hour at %s", Then: "An hour at %s",
		Change: "Change", Delivery: "of this, network and router", NoChange: "no change",
		Why: []string{
			"Why the two differ: an average divides the electricity of all networks and routers by all the data they carry. Send a third of the data and your share of them falls by two thirds, on paper. But routers, antennas and exchanges run day and night, whether or not you watch; only a small part of their power follows the traffic, more of it on a mobile network than on a fixed line. The screen draws the same.",
			"Both are true of their question. For a report, the average says who carries what. For what you can change tonight, the power counts. Over years, less traffic can spare new equipment; neither view counts that.",
		},
		Basis:   "Carbon Trust 2021, both by its power model and by its conventional approach, whichever method you chose above.",
		Lowest:  "You already watch in the lowest quality.",
		Sound:   "With sound only there is no picture whose quality could be lower.",
		OwnData: "The data rate that you entered is left out here, so that the quality decides.",
	}
}

func frenchStep() Step {
	return Step{
		Heading: "Baisser la qualité, est-ce utile\u00a0?", Lead: "Deux réponses à deux questions différentes, côte à côte et jamais mêlées.",
		Waiting: "Vos propres chiffres se calculent sur votre appareil quand vous arrivez ici.", Failed: "Ce calcul n’a pas abouti. Le reste de la page n’en souffre pas.",
		Choose: "De %s à",
		None:   "Dans l’immédiat, non\u00a0: %s, sur %s par heure. En parts moyennes\u00a0: %s.",
		Barely: "Dans l’immédiat, presque pas\u00a0: %s, sur %s par heure. En parts moyennes\u00a0: %s.",
		Little: "Dans l’immédiat, un peu\u00a0: %s, sur %s par heure. En parts moyennes\u00a0: %s.",
		Much:   "Dans l’immédiat, oui\u00a0: %s, sur %s par heure. En parts moyennes\u00a0: %s.",
		Power:  "Dans l’immédiat", PowerQuestion: "Qu’est-ce qui change pendant que je regarde\u00a0? D’après la puissance que les équipements consomment.",
		Average: "En parts moyennes", AverageQuestion: "Quelle part de l’ensemble est la mienne\u00a0? En divisant l’électricité des réseaux par les données transportées.",
		Now: "Une heure en %s", Then: "Une heure en %s",
		Change: "Changement", Delivery: "dont réseau et box", NoChange: "aucun changement",
		Why: []string{
			"Pourquoi les deux diffèrent\u00a0: une moyenne divise l’électricité de tous les réseaux et de toutes les box par toutes les données transportées. Avec trois fois moins de données, votre part en devient trois fois plus petite, sur le papier. Mais les box, les antennes et les centraux tournent jour et nuit, que vous regardiez ou non\u00a0; seule une petite part de leur puissance suit le trafic, plus grande sur un réseau mobile que sur une ligne fixe. L’écran, lui, consomme autant.",
			"Chacune répond juste à sa question. Pour un bilan, la moyenne dit qui porte quoi. Pour ce que vous pouvez changer ce soir, c’est la puissance qui compte. Au fil des ans, moins de trafic peut éviter de nouveaux équipements\u00a0; aucune des deux ne le compte.",
		},
		Basis:   "Carbon Trust 2021, par son modèle de puissance et par son approche conventionnelle, quelle que soit la méthode choisie plus haut.",
		Lowest:  "Vous regardez déjà dans la qualité la plus basse.",
		Sound:   "Avec le son seul, il n’y a pas d’image dont baisser la qualité.",
		OwnData: "Le débit que vous avez saisi est laissé de côté ici, pour que la qualité décide.",
	}
}
