package text

// frenchTargetFactors names the factors of tables/factors-target.csv.
func frenchTargetFactors() map[string]FactorText {
	return map[string]FactorText{
		"target.whole":                                {"Totalité des émissions de référence", ""},
		"target.none":                                 {"Rien qui reste", ""},
		"target.half":                                 {"Moitié de deux années voisines", "La méthode des trapèzes"},
		"target.aca.rate.1-5c":                        {"Contraction absolue, part annuelle des émissions de référence pour 1,5\u00a0°C", "Linéaire\u00a0; un taux composé donne un objectif plus faible"},
		"target.aca.rate.wb2c":                        {"Contraction absolue, part annuelle des émissions de référence pour nettement en dessous de 2\u00a0°C", "Linéaire\u00a0; un taux composé donne un objectif plus faible"},
		"target.aca.floor":                            {"Contraction absolue de 2026, taux annuel minimal", ""},
		"target.long-term.cut":                        {"Baisse de long terme des émissions de référence", "Environ autant, tous secteurs confondus\u00a0; que le taux de 2026 soit cette baisse divisée par les années restantes est une lecture de ce projet"},
		"target.net-zero.value-chain":                 {"Année où la baisse de long terme est atteinte, chaîne de valeur", "Au plus tard"},
		"target.net-zero.scope2":                      {"Année où la baisse de long terme est atteinte, électricité achetée", ""},
		"target.intensity.rate":                       {"Baisse annuelle des émissions par unité de valeur ajoutée", "Composée\u00a0; chiffre cité de mémoire. Sur 11\u00a0ans, elle donne les 55\u00a0% d’un objectif validé"},
		"target.measure.clean-mobile-power.effect":    {"Batteries rechargées sur le réseau à la place de groupes électrogènes diesel", "Groupes électrogènes de 0,75 à 1,2\u00a0kg/kWh face à l’électricité des États-Unis, à l’extrémité haute celle du Royaume-Uni\u00a0; les pertes de recharge ne sont pas comptées"},
		"target.measure.renewable-diesel.effect":      {"Diesel renouvelable à la place du diesel fossile, sur le cycle de vie", "Dépend de la matière première\u00a0; un compte du seul Scope 1 montre davantage, puisqu’il compte à part le carbone des plantes"},
		"target.measure.renewable-diesel.cost":        {"Diesel renouvelable à la place du diesel fossile, coût d’une tonne", "Un surcoût de 0,20\u00a0USD par gallon, divisé par les tonnes qu’un gallon évite\u00a0; aucun certains mois"},
		"target.measure.electric-vehicles.effect":     {"Voitures électriques à la place de voitures à essence, sur le cycle de vie", "66 à 69\u00a0% en Europe et 19 à 34\u00a0% en Inde\u00a0; la valeur est le milieu de l’intervalle des États-Unis"},
		"target.measure.less-air-travel.effect":       {"Vols qui n’ont pas lieu", "La part dit combien\u00a0; ce qui les remplace n’est pas compté"},
		"target.measure.led-lighting.effect":          {"Projecteurs à LED à la place de projecteurs au tungstène", ""},
		"target.measure.virtual-production.effect":    {"Scènes tournées devant un mur de LED plutôt qu’en extérieur", "Le milieu de 20 à 50\u00a0% selon une étude\u00a0; une autre a trouvé de 52 à 76\u00a0% sur deux productions. La fabrication des murs et le rendu sont mal connus"},
		"target.measure.supplier-engagement.effect":   {"Fournisseurs qui tiennent pendant dix ans un objectif fondé sur la science", "Dix ans du taux linéaire pour nettement en dessous de 2\u00a0°C, à l’extrémité haute de celui pour 1,5\u00a0°C\u00a0; l’extrémité basse vaut pour des objectifs manqués"},
		"target.measure.renewable-electricity.effect": {"Électricité couverte par des certificats renouvelables, compte fondé sur le marché", "Rien ne change dans le compte fondé sur la localisation"},
		"target.measure.codec-efficiency.effect":      {"Flux en AV1 à la place de codecs plus anciens", "Un tiers de données en moins. Les serveurs n’économisent autant que s’il en tourne moins\u00a0; l’extrémité basse vaut pour ceux qui tournent toujours"},
		"target.measure.server-efficiency.effect":     {"Serveurs d’une génération plus récente pour le même travail", "La moitié de ce qu’annoncent les fabricants\u00a0; chiffre cité de mémoire"},
		"target.measure.building-efficiency.effect":   {"Remise au point technique de bureaux", "Électricité de huit bâtiments la deuxième année\u00a0; la quatrième, c’était l’extrémité basse"},
	}
}
