package text

import (
	"streamprint/calc/plan"
	"streamprint/calc/viewing"
)

// CompareMessages says in one language why two results differ and what would
// change one most.
type CompareMessages struct {
	// Driver and PlanDriver name the groups of inputs that change together.
	Driver     map[viewing.Driver]string
	PlanDriver map[plan.Driver]string
	// Choice is what a viewer could do otherwise.
	Choice map[viewing.ChoiceID]string
	// Lever is what a plan could do otherwise; that of a measure is filled with
	// its name.
	Lever map[plan.LeverID]string
	// Amount names the number of a year by which plans are compared.
	Amount map[plan.Amount]string

	// A and B name the two sides; Difference and Because head what follows.
	A, B, Difference, Because string
	// Total is the sum of the parts. Same says that nothing differs.
	Total, Same string
	// InYear is filled with an amount's name and the year.
	InYear string
	// Year is after an amount of a year, Once after that of one time.
	Year, Once string
	// ChoicesHeading and LeversHeading head what would change the result most;
	// ChoicesNote and LeversNote say how to read them.
	ChoicesHeading, ChoicesNote, LeversHeading, LeversNote string
	// NoEffect, Slight and NotRepresented mark choices.
	NoEffect, Slight, NotRepresented string
	// FactorsHeading heads the figures of the book, FactorsNote says what a share
	// and the ends are. Rest is the share that none has alone, NoFactors that
	// nothing varies.
	FactorsHeading, FactorsNote, Rest, NoFactors string
	// Factor, Share and Ends head the columns of the figures.
	Factor, Share, Ends string
	// StepHeading is filled with two qualities, StepNote says why the two methods
	// differ.
	StepHeading, StepNote string
}

// CompareFor is the catalogue of comparisons in a language, English for one
// without.
func CompareFor(l Lang) *CompareMessages {
	if fromFile {
		return fromWords[*CompareMessages](comparePart)
	}
	return built(l, comparePart, englishCompare, frenchCompare, germanCompare, spanishCompare, portugueseCompare, italianCompare)
}

func englishCompare() *CompareMessages {
	return &CompareMessages{
		Driver: map[viewing.Driver]string{
			viewing.DriverMethod: "method", viewing.DriverHours: "time and people", viewing.DriverDevice: "device",
			viewing.DriverQuality: "quality", viewing.DriverConnection: "connection", viewing.DriverCountry: "electricity",
			viewing.DriverManufacture: "making of the device", viewing.DriverModel: "version of the model",
		},
		PlanDriver: map[plan.Driver]string{
			plan.DriverInventory: "inventory", plan.DriverGrowth: "growth and grid", plan.DriverMeasures: "measures",
			plan.DriverTarget: "target", plan.DriverCredits: "credits", plan.DriverLand: "own land", plan.DriverOther: "everything else", plan.DriverModel: "version of the model",
		},
		Choice: map[viewing.ChoiceID]string{
			viewing.SmallerDevice: "a smaller screen", viewing.OnLaptop: "a laptop", viewing.OnPhone: "a phone",
			viewing.ByCable: "a fixed line by cable", viewing.OnFixedLine: "a fixed line by Wi-Fi",
			viewing.LowerQuality: "one step down in quality", viewing.LowestQuality: "the data saver", viewing.HalfTheData: "half of the data",
			viewing.SoundOnly: "sound only", viewing.CleanestCountry: "a cleaner grid", viewing.DirtiestCountry: "a dirtier grid",
			viewing.OneMorePerson: "one more person watching", viewing.FewerHours: "a tenth less time",
		},
		Lever: map[plan.LeverID]string{
			plan.FullMeasure: "%s, everywhere it can act", plan.GrowthUp: "growth one point higher", plan.GrowthDown: "growth one point lower",
			plan.CleanerGrid: "the grid cleaner by one more point a year", plan.CreditsUp: "a tenth more credits", plan.CreditsDown: "a tenth fewer credits",
			plan.DoubleRegenerated: "twice the land brought back", plan.DoublePreserved: "twice the land protected",
		},
		Amount: map[plan.Amount]string{
			plan.GrossAmount: "gross emissions", plan.RemainingAmount: "gross less removals", plan.CostAmount: "cost",
			plan.TargetAmount: "target", plan.GapAmount: "gap by evidence",
		},
		A: "First", B: "Second", Difference: "Difference", Because: "Because of",
		Total: "in all", Same: "The two are the same.", InYear: "%s in %d", Year: "a year", Once: "once",
		ChoicesHeading: "What would change it most",
		ChoicesNote:    "Each alone, by the same method; a range counts the same uncertain figures on both sides.",
		LeversHeading:  "What would change it most",
		LeversNote:     "Each alone. A measure stands at the most it could ever do: as if all that it acts on were affected, which is rarely so.",
		NoEffect:       "no effect", Slight: "under 1%", NotRepresented: "not part of this method",
		FactorsHeading: "Which figures it rests on most",
		FactorsNote:    "Share is the part of the uncertainty that would go if the figure were known; the ends are the result with the figure at its low and at its high. Shares under about one percent are not told apart from chance.",
		Rest:           "together, or by chance", NoFactors: "No uncertain figure moves it.",
		Factor: "Figure", Share: "Share", Ends: "Ends",
		StepHeading: "From %s to %s, by two methods",
		StepNote:    "An average charges each gigabyte with a share of equipment that runs anyway; the power model asks what the equipment draws.",
	}
}

func frenchCompare() *CompareMessages {
	return &CompareMessages{
		Driver: map[viewing.Driver]string{
			viewing.DriverMethod: "méthode", viewing.DriverHours: "temps et personnes", viewing.DriverDevice: "appareil",
			viewing.DriverQuality: "qualité", viewing.DriverConnection: "connexion", viewing.DriverCountry: "électricité",
			viewing.DriverManufacture: "fabrication de l’appareil", viewing.DriverModel: "version du modèle",
		},
		PlanDriver: map[plan.Driver]string{
			plan.DriverInventory: "inventaire", plan.DriverGrowth: "croissance et réseau", plan.DriverMeasures: "mesures",
			plan.DriverTarget: "objectif", plan.DriverCredits: "crédits", plan.DriverLand: "terres propres", plan.DriverOther: "tout le reste", plan.DriverModel: "version du modèle",
		},
		Choice: map[viewing.ChoiceID]string{
			viewing.SmallerDevice: "un écran plus petit", viewing.OnLaptop: "un ordinateur portable", viewing.OnPhone: "un téléphone",
			viewing.ByCable: "une ligne fixe par câble", viewing.OnFixedLine: "une ligne fixe en Wi-Fi",
			viewing.LowerQuality: "une qualité d’un cran plus basse", viewing.LowestQuality: "l’économiseur de données", viewing.HalfTheData: "la moitié des données",
			viewing.SoundOnly: "le son seul", viewing.CleanestCountry: "une électricité plus propre", viewing.DirtiestCountry: "une électricité plus sale",
			viewing.OneMorePerson: "une personne de plus devant l’écran", viewing.FewerHours: "un dixième de temps en moins",
		},
		Lever: map[plan.LeverID]string{
			plan.FullMeasure: "%s, partout où c’est possible", plan.GrowthUp: "une croissance d’un point de plus", plan.GrowthDown: "une croissance d’un point de moins",
			plan.CleanerGrid: "un réseau plus propre d’un point de plus par an", plan.CreditsUp: "un dixième de crédits en plus", plan.CreditsDown: "un dixième de crédits en moins",
			plan.DoubleRegenerated: "deux fois plus de terres restaurées", plan.DoublePreserved: "deux fois plus de terres protégées",
		},
		Amount: map[plan.Amount]string{
			plan.GrossAmount: "émissions brutes", plan.RemainingAmount: "émissions brutes moins absorptions", plan.CostAmount: "coût",
			plan.TargetAmount: "objectif", plan.GapAmount: "écart selon les preuves",
		},
		A: "Premier", B: "Second", Difference: "Différence", Because: "À cause de",
		Total: "en tout", Same: "Les deux sont identiques.", InYear: "%s en %d", Year: "par an", Once: "en une fois",
		ChoicesHeading: "Ce qui le changerait le plus",
		ChoicesNote:    "Chacun seul, par la même méthode. Une plage compte les mêmes valeurs incertaines des deux côtés.",
		LeversHeading:  "Ce qui le changerait le plus",
		LeversNote:     "Chacun seul. Une mesure figure au plus qu’elle pourrait jamais faire, comme si tout ce sur quoi elle agit était touché, ce qui est rare.",
		NoEffect:       "sans effet", Slight: "moins de 1\u00a0%", NotRepresented: "hors de cette méthode",
		FactorsHeading: "Les valeurs sur lesquelles il repose le plus",
		FactorsNote:    "La part est celle de l’incertitude qui disparaîtrait si la valeur était connue, les bornes sont le résultat avec la valeur à son minimum puis à son maximum. Les parts de moins d’un pour cent environ ne se distinguent pas du hasard.",
		Rest:           "ensemble, ou par hasard", NoFactors: "Aucune valeur incertaine ne le fait bouger.",
		Factor: "Valeur", Share: "Part", Ends: "Bornes",
		StepHeading: "De %s à %s, par deux méthodes",
		StepNote:    "Une moyenne impute à chaque gigaoctet une part d’équipements qui tournent de toute façon, le modèle de puissance demande ce que les équipements consomment.",
	}
}
