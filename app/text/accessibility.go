package text

// AccessibilityMessages says in one language how accessible the site is: the page
// to read, and its table of the criteria.
type AccessibilityMessages struct {
	Lang Lang
	// The first paragraph of the first section is filled with the date of the
	// tests.
	Document Document
	// Table is the caption of the table; the others head its columns.
	Table, Criterion, Level, Result, Remark string
	// Results names [Met], [PartlyMet] and [NotApplicable].
	Results map[string]string
	// Names are those of the success criteria in the W3C's text or a translation of
	// it, by number.
	Names map[string]string
	// Remarks are by number, for some.
	Remarks map[string]string
}

// The results of a criterion.
const (
	Met           = "met"
	PartlyMet     = "partly"
	NotApplicable = "none"
)

// AccessibilityTested is the day of the tests behind [Criteria].
const AccessibilityTested = "2026-11-28"

// Criterion is a success criterion of WCAG 2.2 with its level and how the site
// does by it.
type Criterion struct{ Number, Level, Result string }

// Criteria are those of the levels A and AA in the order of WCAG 2.2.
var Criteria = []Criterion{
	{"1.1.1", "A", Met},
	{"1.2.1", "A", NotApplicable},
	{"1.2.2", "A", NotApplicable},
	{"1.2.3", "A", NotApplicable},
	{"1.2.4", "AA", NotApplicable},
	{"1.2.5", "AA", NotApplicable},
	{"1.3.1", "A", Met},
	{"1.3.2", "A", Met},
	{"1.3.3", "A", Met},
	{"1.3.4", "AA", Met},
	{"1.3.5", "AA", NotApplicable},
	{"1.4.1", "A", PartlyMet},
	{"1.4.2", "A", NotApplicable},
	{"1.4.3", "AA", Met},
	{"1.4.4", "AA", Met},
	{"1.4.5", "AA", Met},
	{"1.4.10", "AA", Met},
	{"1.4.11", "AA", Met},
	{"1.4.12", "AA", Met},
	{"1.4.13", "AA", Met},
	{"2.1.1", "A", Met},
	{"2.1.2", "A", Met},
	{"2.1.4", "A", NotApplicable},
	{"2.2.1", "A", NotApplicable},
	{"2.2.2", "A", NotApplicable},
	{"2.3.1", "A", Met},
	{"2.4.1", "A", Met},
	{"2.4.2", "A", Met},
	{"2.4.3", "A", Met},
	{"2.4.4", "A", Met},
	{"2.4.5", "AA", Met},
	{"2.4.6", "AA", Met},
	{"2.4.7", "AA", Met},
	{"2.4.11", "AA", Met},
	{"2.5.1", "A", NotApplicable},
	{"2.5.2", "A", Met},
	{"2.5.3", "A", Met},
	{"2.5.4", "A", NotApplicable},
	{"2.5.7", "AA", Met},
	{"2.5.8", "AA", Met},
	{"3.1.1", "A", Met},
	{"3.1.2", "AA", PartlyMet},
	{"3.2.1", "A", Met},
	{"3.2.2", "A", Met},
	{"3.2.3", "AA", Met},
	{"3.2.4", "AA", Met},
	{"3.2.6", "A", NotApplicable},
	{"3.3.1", "A", Met},
	{"3.3.2", "A", Met},
	{"3.3.3", "AA", Met},
	{"3.3.4", "AA", PartlyMet},
	{"3.3.7", "A", Met},
	{"3.3.8", "AA", NotApplicable},
	{"4.1.2", "A", Met},
	{"4.1.3", "AA", Met},
}

// AccessibilityFor is the catalogue of that page in a language, English for one
// without.
func AccessibilityFor(l Lang) *AccessibilityMessages {
	if fromFile {
		return fromWords[*AccessibilityMessages](accessibilityPart)
	}
	return built(l, accessibilityPart, englishAccessibility, frenchAccessibility, germanAccessibility, spanishAccessibility, portugueseAccessibility, italianAccessibility)
}

func englishAccessibility() *AccessibilityMessages {
	return &AccessibilityMessages{
		Lang: EN,
		Document: Document{
			Title:       "Accessibility · streamprint",
			Description: "How streamprint was tested for accessibility, the result for each criterion of WCAG 2.2, what is not perfect, and how to report a barrier.",
			Heading:     "Accessibility",
			Lead:        "streamprint is to be usable by everyone. This page says what was tested and how, and what is not perfect yet.",
			Sections: []Section{
				{
					Heading: "What was tested, and how",
					Paragraphs: []string{
						"Those who build the site tested it themselves on %s, with programs in the browser Chromium. So far no person with a disability has tested it, and no screen reader, no other browser and no real telephone was used. The tests are part of the source code, so that anyone can repeat them.",
					},
					Points: []string{
						"Rules that a program can decide: axe-core on every kind of page, in light and in dark, before and after the calculator starts.",
						"Keyboard: on the first page and on that of the plan, stop by stop. Each is in sight, named, in order and under nothing else, and none is a trap.",
						"Zoom and spacing: 320 pixels wide, which is 1280 pixels at 400%, text at 200%, and the spacing of text that readers may set.",
						"Colours set by the system, less motion, and the order of reading without a style sheet.",
						"The size of all that can be pressed.",
					},
				},
				{
					Heading: "Charts by keyboard",
					Paragraphs: []string{
						"A chart of several points is one stop of the Tab key. The arrow keys lead from point to point, Home and End to the first and the last, and Escape hides the box with the numbers. Each point says what stands in the table beside the chart.",
					},
				},
				{
					Heading: "What is not perfect",
					Points: []string{
						"In the chart of a plan the activities of the company differ by colour alone. They are stacked in the order of the key.",
						"Titles of documents and names of methods in another language are not marked as such, so a screen reader may say them wrongly.",
						"The button that clears what is stored on the device asks for no confirmation.",
						"Without scripts the pages can be read, but no value can be changed.",
						"The reports and spreadsheets to take away were not tested for accessibility.",
					},
				},
				{
					Heading: "Report a barrier",
					Paragraphs: []string{
						"Tell whoever runs this copy of the site, or gave you its address. There is no form here, because the pages send nothing, and the source code knows no address of its own.",
						"It helps to say which page it was, what you wanted to do, what happened, and with which browser and assistive technology. A link made under the heading for sharing holds your entries, so that others see the same.",
					},
				},
			},
		},
		Table:     "WCAG 2.2, levels A to AA: the result for each criterion",
		Criterion: "Criterion", Level: "Level", Result: "Result", Remark: "Remark",
		Results: map[string]string{Met: "met", PartlyMet: "partly met", NotApplicable: "not applicable"},
		Names: map[string]string{
			"1.1.1":  "Non-text Content",
			"1.2.1":  "Audio-only and Video-only (Prerecorded)",
			"1.2.2":  "Captions (Prerecorded)",
			"1.2.3":  "Audio Description or Media Alternative (Prerecorded)",
			"1.2.4":  "Captions (Live)",
			"1.2.5":  "Audio Description (Prerecorded)",
			"1.3.1":  "Info and Relationships",
			"1.3.2":  "Meaningful Sequence",
			"1.3.3":  "Sensory Characteristics",
			"1.3.4":  "Orientation",
			"1.3.5":  "Identify Input Purpose",
			"1.4.1":  "Use of Color",
			"1.4.2":  "Audio Control",
			"1.4.3":  "Contrast (Minimum)",
			"1.4.4":  "Resize Text",
			"1.4.5":  "Images of Text",
			"1.4.10": "Reflow",
			"1.4.11": "Non-text Contrast",
			"1.4.12": "Text Spacing",
			"1.4.13": "Content on Hover or Focus",
			"2.1.1":  "Keyboard",
			"2.1.2":  "No Keyboard Trap",
			"2.1.4":  "Character Key Shortcuts",
			"2.2.1":  "Timing Adjustable",
			"2.2.2":  "Pause, Stop, Hide",
			"2.3.1":  "Three Flashes or Below Threshold",
			"2.4.1":  "Bypass Blocks",
			"2.4.2":  "Page Titled",
			"2.4.3":  "Focus Order",
			"2.4.4":  "Link Purpose (In Context)",
			"2.4.5":  "Multiple Ways",
			"2.4.6":  "Headings and Labels",
			"2.4.7":  "Focus Visible",
			"2.4.11": "Focus Not Obscured (Minimum)",
			"2.5.1":  "Pointer Gestures",
			"2.5.2":  "Pointer Cancellation",
			"2.5.3":  "Label in Name",
			"2.5.4":  "Motion Actuation",
			"2.5.7":  "Dragging Movements",
			"2.5.8":  "Target Size (Minimum)",
			"3.1.1":  "Language of Page",
			"3.1.2":  "Language of Parts",
			"3.2.1":  "On Focus",
			"3.2.2":  "On Input",
			"3.2.3":  "Consistent Navigation",
			"3.2.4":  "Consistent Identification",
			"3.2.6":  "Consistent Help",
			"3.3.1":  "Error Identification",
			"3.3.2":  "Labels or Instructions",
			"3.3.3":  "Error Suggestion",
			"3.3.4":  "Error Prevention (Legal, Financial, Data)",
			"3.3.7":  "Redundant Entry",
			"3.3.8":  "Accessible Authentication (Minimum)",
			"4.1.2":  "Name, Role, Value",
			"4.1.3":  "Status Messages",
		},
		Remarks: map[string]string{
			"1.1.1":  "Each chart has a sentence and a table with the same numbers.",
			"1.4.1":  "Activities in the chart of a plan differ by colour alone.",
			"1.4.3":  "Measured by axe, light and dark.",
			"1.4.10": "Wide tables scroll in a region of their own, which has a name and takes the focus.",
			"1.4.11": "Calculated for the colours of both themes.",
			"1.4.13": "Escape hides the numbers at a point of a chart.",
			"2.1.1":  "Charts as well, by arrow keys.",
			"2.4.5":  "Every page leads to all the others.",
			"2.4.11": "Measured on the first page and on that of the plan.",
			"2.5.7":  "A file can be chosen as well as dropped.",
			"2.5.8":  "Measured; buttons and fields are 44 pixels high.",
			"3.1.2":  "Titles of documents and names of methods are not marked.",
			"3.3.4":  "Clearing the storage asks for no confirmation.",
			"4.1.2":  "By axe; not tried with a screen reader.",
			"4.1.3":  "Not tried with a screen reader.",
		},
	}
}

func frenchAccessibility() *AccessibilityMessages {
	return &AccessibilityMessages{
		Lang: FR,
		Document: Document{
			Title:       "Accessibilité · streamprint",
			Description: "Comment l’accessibilité de streamprint a été testée, le résultat pour chaque critère des WCAG 2.2, ce qui n’est pas parfait et comment signaler un obstacle.",
			Heading:     "Accessibilité",
			Lead:        "streamprint doit pouvoir servir à tout le monde. Cette page dit ce qui a été testé et comment, et ce qui n’est pas encore parfait.",
			Sections: []Section{
				{
					Heading: "Ce qui a été testé, et comment",
					Paragraphs: []string{
						"Les auteurs du site l’ont testé eux-mêmes le %s, avec des programmes dans le navigateur Chromium. Jusqu’ici, aucune personne handicapée ne l’a testé, et ni lecteur d’écran, ni autre navigateur, ni vrai téléphone n’ont été utilisés. Les tests font partie du code source, pour que chacun puisse les refaire.",
					},
					Points: []string{
						"Les règles qu’un programme peut trancher\u00a0: axe-core sur chaque type de page, en clair et en sombre, avant et après le démarrage du calculateur.",
						"Le clavier\u00a0: sur la première page et sur celle du plan, arrêt par arrêt. Chacun est visible, nommé, à sa place et recouvert par rien, et aucun n’est un piège.",
						"L’agrandissement et l’espacement\u00a0: 320 pixels de large, soit 1280 pixels à 400\u00a0%, le texte à 200\u00a0%, et l’espacement que le lecteur peut imposer au texte.",
						"Les couleurs imposées par le système, les animations réduites, et l’ordre de lecture sans feuille de style.",
						"La taille de tout ce sur quoi on peut appuyer.",
					},
				},
				{
					Heading: "Les graphiques au clavier",
					Paragraphs: []string{
						"Un graphique de plusieurs points est un seul arrêt de la touche Tab. Les flèches mènent d’un point à l’autre, Origine et Fin au premier et au dernier, et Échap cache l’encadré des nombres. Chaque point dit ce qu’indique le tableau à côté du graphique.",
					},
				},
				{
					Heading: "Ce qui n’est pas parfait",
					Points: []string{
						"Dans le graphique d’un plan, les activités de l’entreprise ne se distinguent que par la couleur. Elles sont empilées dans l’ordre de la légende.",
						"Les titres de documents et les noms de méthodes dans une autre langue ne sont pas signalés comme tels, si bien qu’un lecteur d’écran peut mal les prononcer.",
						"Le bouton qui efface ce qui est gardé sur l’appareil ne demande pas de confirmation.",
						"Sans scripts, les pages se lisent, mais aucune valeur ne peut être changée.",
						"L’accessibilité des rapports et des classeurs à emporter n’a pas été testée.",
					},
				},
				{
					Heading: "Signaler un obstacle",
					Paragraphs: []string{
						"Dites-le à la personne ou à l’organisation qui héberge cette copie du site, ou qui vous en a donné l’adresse. Il n’y a pas de formulaire ici, car les pages n’envoient rien, et le code source ne connaît aucune adresse.",
						"Il est utile de dire de quelle page il s’agit, ce que vous vouliez faire, ce qui s’est passé, et avec quel navigateur et quelle aide technique. Un lien créé sous le titre consacré au partage contient vos saisies, pour que d’autres voient la même chose.",
					},
				},
			},
		},
		Table:     "WCAG 2.2, niveaux A et AA\u00a0: le résultat pour chaque critère",
		Criterion: "Critère", Level: "Niveau", Result: "Résultat", Remark: "Remarque",
		Results: map[string]string{Met: "satisfait", PartlyMet: "satisfait en partie", NotApplicable: "non applicable"},
		Names: map[string]string{
			"1.1.1":  "Contenu non textuel",
			"1.2.1":  "Contenu seulement audio ou vidéo (pré-enregistré)",
			"1.2.2":  "Sous-titres (pré-enregistrés)",
			"1.2.3":  "Audio-description ou version de remplacement pour un média temporel (pré-enregistré)",
			"1.2.4":  "Sous-titres (en direct)",
			"1.2.5":  "Audio-description (pré-enregistrée)",
			"1.3.1":  "Information et relations",
			"1.3.2":  "Ordre séquentiel logique",
			"1.3.3":  "Caractéristiques sensorielles",
			"1.3.4":  "Orientation",
			"1.3.5":  "Identifier la finalité de la saisie",
			"1.4.1":  "Utilisation de la couleur",
			"1.4.2":  "Contrôle du son",
			"1.4.3":  "Contraste (minimum)",
			"1.4.4":  "Redimensionnement du texte",
			"1.4.5":  "Texte sous forme d’image",
			"1.4.10": "Redistribution",
			"1.4.11": "Contraste du contenu non textuel",
			"1.4.12": "Espacement du texte",
			"1.4.13": "Contenu au survol ou au focus",
			"2.1.1":  "Clavier",
			"2.1.2":  "Pas de piège au clavier",
			"2.1.4":  "Raccourcis clavier",
			"2.2.1":  "Réglage du délai",
			"2.2.2":  "Mettre en pause, arrêter, masquer",
			"2.3.1":  "Pas plus de trois flashs ou sous le seuil critique",
			"2.4.1":  "Contourner des blocs",
			"2.4.2":  "Titre de page",
			"2.4.3":  "Parcours du focus",
			"2.4.4":  "Fonction du lien (selon le contexte)",
			"2.4.5":  "Accès multiples",
			"2.4.6":  "En-têtes et étiquettes",
			"2.4.7":  "Visibilité du focus",
			"2.4.11": "Focus non masqué (minimum)",
			"2.5.1":  "Gestes pour le contrôle du pointeur",
			"2.5.2":  "Annulation de l’action du pointeur",
			"2.5.3":  "Étiquette dans le nom",
			"2.5.4":  "Activation par le mouvement",
			"2.5.7":  "Mouvements de glissement",
			"2.5.8":  "Taille de la cible (minimum)",
			"3.1.1":  "Langue de la page",
			"3.1.2":  "Langue d’un passage",
			"3.2.1":  "Au focus",
			"3.2.2":  "À la saisie",
			"3.2.3":  "Navigation cohérente",
			"3.2.4":  "Identification cohérente",
			"3.2.6":  "Aide cohérente",
			"3.3.1":  "Identification des erreurs",
			"3.3.2":  "Étiquettes ou instructions",
			"3.3.3":  "Suggestion après une erreur",
			"3.3.4":  "Prévention des erreurs (juridiques, financières, de données)",
			"3.3.7":  "Entrée redondante",
			"3.3.8":  "Authentification accessible (minimum)",
			"4.1.2":  "Nom, rôle et valeur",
			"4.1.3":  "Messages d’état",
		},
		Remarks: map[string]string{
			"1.1.1":  "Chaque graphique a une phrase et un tableau avec les mêmes nombres.",
			"1.4.1":  "Les activités du graphique d’un plan ne se distinguent que par la couleur.",
			"1.4.3":  "Mesuré par axe, en clair et en sombre.",
			"1.4.10": "Les tableaux larges défilent dans une zone à eux, nommée et accessible au clavier.",
			"1.4.11": "Calculé pour les couleurs des deux thèmes.",
			"1.4.13": "Échap cache les nombres d’un point de graphique.",
			"2.1.1":  "Les graphiques aussi, avec les flèches.",
			"2.4.5":  "Chaque page mène à toutes les autres.",
			"2.4.11": "Mesuré sur la première page et sur celle du plan.",
			"2.5.7":  "Un fichier peut être choisi aussi bien que déposé.",
			"2.5.8":  "Mesuré\u00a0; boutons et champs ont 44 pixels de haut.",
			"3.1.2":  "Les titres de documents et les noms de méthodes ne sont pas signalés.",
			"3.3.4":  "Effacer le stockage ne demande pas de confirmation.",
			"4.1.2":  "D’après axe\u00a0; non essayé avec un lecteur d’écran.",
			"4.1.3":  "Non essayé avec un lecteur d’écran.",
		},
	}
}
