package text

// Spread is the view of the draws behind a band.
type Spread struct {
	Summary, Waiting string
	Title            string // filled with the number of draws
	Sentence         string // filled with the median, the low and the high end
	Meaning          string
	Numbers, Table   string
	From, To, Draws  string
}

// Unsure is the part in which a visitor gives an input a range of its own.
type Unsure struct {
	Summary, Lead       string
	Field, Low, High    string
	Add, Remove         string // Remove is followed by the name of the input
	Given               string // filled with the input, low, high
	None                string
	Added, Removed      string // filled with the input
	OutOfOrder, Missing string
}

func englishSpread() Spread {
	return Spread{
		Summary:  "How the draws are spread",
		Waiting:  "Drawing…",
		Title:    "Where %s draws fall",
		Sentence: "Half of the draws are below %s; nine in ten lie between %s and %s.",
		Meaning: "Each draw takes every figure of the method, and every input to which you gave a range, from within its range. The spread is that of these figures;" +
			" which method to choose is another question, shown apart. The line is the answer itself; the fuller bars are the band; the outermost bars also hold what lies beyond.",
		Numbers: "The same in numbers", Table: "Draws between two amounts",
		From: "From", To: "To", Draws: "Draws",
	}
}

func frenchSpread() Spread {
	return Spread{
		Summary:  "Comment les tirages se répartissent",
		Waiting:  "Tirages en cours…",
		Title:    "Où tombent %s tirages",
		Sentence: "La moitié des tirages est au-dessous de %s\u00a0; neuf sur dix se trouvent entre %s et %s.",
		Meaning: "Chaque tirage prend chaque chiffre de la méthode, et chaque valeur à laquelle vous avez donné une fourchette, à l’intérieur de sa fourchette. La dispersion est celle de ces chiffres\u00a0;" +
			" le choix de la méthode est une autre question, montrée à part. Le trait est la réponse elle-même\u00a0; les barres pleines sont la fourchette\u00a0; les barres extrêmes contiennent aussi ce qui est au-delà.",
		Numbers: "La même chose en chiffres", Table: "Tirages entre deux quantités",
		From: "De", To: "À", Draws: "Tirages",
	}
}

func englishUnsure() Unsure {
	return Unsure{
		Summary: "Not sure of a value? Give it a range",
		Lead:    "The band then counts your own doubt too: each draw takes a value between the two ends, most often near the one you entered.",
		Field:   "Value", Low: "At least", High: "At most",
		Add: "Set this range", Remove: "Remove the range of",
		Given: "%s: between %s and %s",
		None:  "No value has a range of its own.",
		Added: "%s has a range now.", Removed: "%s counts as exact again.",
		OutOfOrder: "The value itself must lie between the two ends: {given} is not between {min} and {max}.",
		Missing:    "Please give both ends of the range.",
	}
}

func frenchUnsure() Unsure {
	return Unsure{
		Summary: "Une valeur vous semble incertaine\u00a0? Donnez-lui une fourchette",
		Lead:    "La fourchette du résultat compte alors aussi votre propre doute\u00a0: chaque tirage prend une valeur entre les deux bornes, le plus souvent près de celle que vous avez saisie.",
		Field:   "Valeur", Low: "Au moins", High: "Au plus",
		Add: "Fixer cette fourchette", Remove: "Retirer la fourchette de",
		Given: "%s\u00a0: entre %s et %s",
		None:  "Aucune valeur n’a de fourchette à elle.",
		Added: "%s a maintenant une fourchette.", Removed: "%s compte de nouveau comme exacte.",
		OutOfOrder: "La valeur elle-même doit se trouver entre les deux bornes\u00a0: {given} n’est pas entre {min} et {max}.",
		Missing:    "Indiquez les deux bornes de la fourchette, s’il vous plaît.",
	}
}
