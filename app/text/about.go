package text

// Document is a page to read.
type Document struct {
	Title, Description string
	Heading, Lead      string
	Sections           []Section
}

// Section is a part of a page to read. Points stand in a list after the
// paragraphs.
type Section struct {
	Heading    string
	Paragraphs []string
	Points     []string
}

func englishPrivacy() Document {
	return Document{
		Title:       "Privacy · streamprint",
		Description: "No cookies, no analytics, nothing sent: what streamprint keeps on your device, when, and how to clear it.",
		Heading:     "Privacy",
		Lead:        "Nothing that you enter, open or drop here leaves your device. There is no account, no cookie, no analytics and no advertisement.",
		Sections: []Section{
			{
				Heading: "What is loaded",
				Paragraphs: []string{
					"The pages, the calculator and its tables come from this site alone, as plain files that are the same for everyone. After that the calculator works in your browser; it asks no server anything." +
						" Every figure is worked out on your device.",
					"Your scenario stands in the part of the address behind the # sign. Browsers do not send that part to a server. Whoever you give the link to can read it.",
					"Like any server, the one that delivers these files sees the address of your connection and which files are asked for. The server that comes with streamprint keeps no record of that; who runs it elsewhere may.",
				},
			},
			{
				Heading: "What is kept on your device",
				Points: []string{
					"Copies of the pages and of the calculator, so that they open without a network: from your first visit on.",
					"Scenarios that you keep under a name: only when you press the button for it.",
					"The summary of a viewing history (hours by month, device and country, no titles): only when you ask for it. The file itself is never kept.",
					"That the tour has been offered: once you have answered, so that you are not asked again.",
				},
				Paragraphs: []string{"None of it is read by anybody but this site in your browser:"},
			},
			{
				Heading: "How to clear it",
				Paragraphs: []string{
					"The foot of each page says how much is stored and has a button that clears all of it. Your browser’s own settings for site data do the same.",
				},
			},
			{
				Heading: "In other people’s pages",
				Paragraphs: []string{
					"Where an organisation shows the calculator in its own page, the same holds inside the frame. The frame tells that page its height. It tells it a result only if the page has asked for results, and then only the numbers and the choices they follow from; never anything of a viewing history." +
						" What the page around it does is for that organisation to say.",
				},
			},
			{
				Heading: "How this can be checked",
				Paragraphs: []string{
					"The source is open, and its tests record every request of a whole visit: they fail at a request to another site, at a request that carries data, and at a cookie.",
				},
			},
		},
	}
}

func frenchPrivacy() Document {
	return Document{
		Title:       "Confidentialité · streamprint",
		Description: "Ni cookie, ni mesure d’audience, rien d’envoyé\u00a0: ce que streamprint garde sur votre appareil, quand, et comment l’effacer.",
		Heading:     "Confidentialité",
		Lead:        "Rien de ce que vous saisissez, ouvrez ou déposez ici ne quitte votre appareil. Il n’y a ni compte, ni cookie, ni mesure d’audience, ni publicité.",
		Sections: []Section{
			{
				Heading: "Ce qui est chargé",
				Paragraphs: []string{
					"Les pages, le calculateur et ses tables viennent de ce site seul, sous forme de simples fichiers, les mêmes pour tous. Ensuite, le calculateur travaille dans votre navigateur et ne demande plus rien à un serveur." +
						" Chaque chiffre est calculé sur votre appareil.",
					"Votre scénario se trouve dans la partie de l’adresse qui suit le signe #. Les navigateurs n’envoient pas cette partie au serveur. Toute personne à qui vous donnez le lien peut la lire.",
					"Comme tout serveur, celui qui délivre ces fichiers voit l’adresse de votre connexion et les fichiers demandés. Le serveur fourni avec streamprint n’en garde aucune trace\u00a0; quelqu’un qui l’héberge autrement peut le faire.",
				},
			},
			{
				Heading:    "Ce qui est gardé sur votre appareil",
				Paragraphs: []string{"Rien de cela n’est lu par qui que ce soit d’autre que ce site, dans votre navigateur\u00a0:"},
				Points: []string{
					"Des copies des pages et du calculateur, pour qu’ils s’ouvrent sans réseau\u00a0: dès votre première visite.",
					"Les scénarios que vous gardez sous un nom\u00a0: seulement quand vous appuyez sur le bouton prévu.",
					"Le résumé d’un historique de visionnage (des heures par mois, appareil et pays, sans aucun titre)\u00a0: seulement si vous le demandez. Le fichier lui-même n’est jamais gardé.",
					"Que la visite guidée a été proposée\u00a0: une fois que vous avez répondu, pour ne plus vous le demander.",
				},
			},
			{
				Heading: "Comment l’effacer",
				Paragraphs: []string{
					"Le pied de chaque page indique la place occupée et comporte un bouton qui efface tout. Les réglages de votre navigateur pour les données des sites font de même.",
				},
			},
			{
				Heading: "Dans les pages d’autres organisations",
				Paragraphs: []string{
					"Quand une organisation montre le calculateur dans sa propre page, tout cela vaut aussi à l’intérieur du cadre. Le cadre indique sa hauteur à cette page. Il ne lui indique un résultat que si elle l’a demandé, et alors seulement les nombres et les choix dont ils découlent\u00a0; jamais rien d’un historique de visionnage." +
						" Ce que fait la page autour, c’est à cette organisation de le dire.",
				},
			},
			{
				Heading: "Comment le vérifier",
				Paragraphs: []string{
					"Le code source est ouvert, et ses tests enregistrent toutes les requêtes d’une visite entière\u00a0: ils échouent à la moindre requête vers un autre site, à la moindre requête qui porte des données, au moindre cookie.",
				},
			},
		},
	}
}
