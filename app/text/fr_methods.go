package text

func frenchMethods() map[string]MethodText {
	return map[string]MethodText{
		"power": {
			"Quelle puissance est appelée pendant que je regarde, et que change un autre choix\u00a0?",
			"Les choix d’un spectateur\u00a0: appareil, qualité, connexion. Par durée, non par volume de données.",
			"Additionner l’empreinte de toute une entreprise\u00a0: elle ne retrouve qu’une partie de l’électricité des réseaux, environ 60\u00a0% dans la publication.",
		},
		"average": {
			"Quelle part de l’électricité de tout le système me revient\u00a0?",
			"Les bilans d’organisations, les estimations à l’échelle d’un réseau.",
			"L’effet d’un changement de qualité d’image\u00a0: ses auteurs la disent inadaptée à cela.",
		},
		"malmodin": {
			"Quelle puissance les réseaux appellent-ils pour cette ligne et ce flux\u00a0?",
			"Comprendre pourquoi la puissance des réseaux dépend peu des données.",
			"L’empreinte entière du visionnage\u00a0: le centre de données et l’écran n’y sont pas.",
		},
		"scope3": {
			"Que consomme un flux, la ligne étant partagée par un ménage de deux personnes\u00a0?",
			"La publicité et l’achat d’espace.",
			"Une comparaison ligne à ligne avec le modèle de puissance du Carbon Trust\u00a0: la pente du réseau d’accès y est cent fois plus faible.",
		},
		"iea": {
			"Que consommait une heure moyenne de vidéo en ligne, dans le monde, en 2019\u00a0?",
			"Un ordre de grandeur, et la vérification des titres de l’époque.",
			"L’effet de la qualité ou de la connexion\u00a0: elle ne connaît ni l’une ni l’autre. Décodeurs et consoles n’y sont pas.",
		},
		"ademe": {
			"Quelle est l’empreinte d’une heure sur tout le cycle de vie, fabrication des appareils et des réseaux comprise\u00a0?",
			"La France et l’information du public\u00a0; le simulateur Impact CO2.",
			"L’effet d’un changement de qualité\u00a0: le réseau est compté au gigaoctet.",
		},
		"istrate": {
			"Que consomment les contenus numériques, d’après un inventaire ouvert, dans le monde et dans de nombreux pays\u00a0?",
			"La recherche\u00a0; la comparaison de types de contenus.",
			"L’effet marginal de la vidéo à haut débit\u00a0: centres de données et cœur de réseau y croissent avec les données, la 4K ressort donc très haut.",
		},
		"shift": {
			"Que coûte une action, par ses minutes et ses octets, avec les chiffres de 2018\u00a0?",
			"L’histoire\u00a0: le modèle au cœur du débat de 2019.",
			"La vidéo d’aujourd’hui. Le chiffre célèbre pour une demi-heure, 1,6\u00a0kg, prenait des bits pour des octets et a été corrigé à 0,2\u00a0kg\u00a0; ce modèle lui-même n’a pas été retiré.",
		},
		"carbonalyser": {
			"Que coûte ma navigation, par les octets et les minutes que voit un navigateur\u00a0?",
			"Sensibiliser, dans une extension de navigateur.",
			"Les appareils autres qu’un ordinateur portable\u00a0: une seule puissance vaut pour tous.",
		},
		"obringer": {
			"Quels carbone, eau et sols accompagnent un gigaoctet d’internet fixe\u00a0?",
			"Une estimation haute des données en 2020.",
			"Les appareils et les réseaux mobiles\u00a0: ils ne sont pas comptés. L’intensité du réseau est celle de 2015.",
		},
		"marks": {
			"Que consommerait la vidéo si chaque gigaoctet demandait 4,91\u00a0kWh\u00a0?",
			"L’histoire\u00a0: le chiffre publié le plus haut pour la vidéo en ligne.",
			"Toute décision\u00a0: son intensité est des centaines de fois au-dessus des réseaux mesurés.",
		},
		"swd4": {
			"Qu’émet une page web, d’après les octets transférés\u00a0?",
			"Les pages web.",
			"La vidéo\u00a0: une heure pèse des milliers de pages en octets, mais pas en électricité.",
		},
		"swd3": {
			"Qu’émet une page web, d’après les octets transférés, avec les chiffres de 2021\u00a0?",
			"Les pages web, avant que la version 4 ne la remplace.",
			"La vidéo\u00a0: voir la version 4.",
		},
		"onebyte": {
			"Qu’émet un transfert, d’après ses octets, avec les chiffres du Shift Project\u00a0?",
			"Les pages web, comme dans la bibliothèque CO2.js.",
			"La vidéo\u00a0; et l’appareil n’est pas compté.",
		},
	}
}
