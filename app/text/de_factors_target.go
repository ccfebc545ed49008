package text

// germanTargetFactors names the factors of tables/factors-target.csv.
func germanTargetFactors() map[string]FactorText {
	return map[string]FactorText{
		"target.whole":                                {"Die gesamten Basisemissionen", ""},
		"target.none":                                 {"Nichts mehr übrig", ""},
		"target.half":                                 {"Hälfte zweier benachbarter Jahre", "Die Trapezregel"},
		"target.aca.rate.1-5c":                        {"Absolute Minderung, jährlicher Anteil der Basisemissionen für 1,5\u00a0°C", "Linear; eine fortgesetzte Rate ergibt ein schwächeres Ziel"},
		"target.aca.rate.wb2c":                        {"Absolute Minderung, jährlicher Anteil der Basisemissionen für deutlich unter 2\u00a0°C", "Linear; eine fortgesetzte Rate ergibt ein schwächeres Ziel"},
		"target.aca.floor":                            {"Absolute Minderung von 2026, niedrigste jährliche Rate", ""},
		"target.long-term.cut":                        {"Langfristige Senkung der Basisemissionen", "Etwa so viel über alle Branchen; dass die Rate von 2026 diese Senkung geteilt durch die verbleibenden Jahre ist, ist eine Lesart dieses Projekts"},
		"target.net-zero.value-chain":                 {"Jahr, in dem die langfristige Senkung erreicht ist, Wertschöpfungskette", "Spätestens"},
		"target.net-zero.scope2":                      {"Jahr, in dem die langfristige Senkung erreicht ist, eingekaufter Strom", ""},
		"target.intensity.rate":                       {"Jährliche Senkung der Emissionen pro Einheit Wertschöpfung", "Fortgesetzt; aus dem Gedächtnis genannt. Über 11\u00a0Jahre ergibt sie die 55\u00a0% eines validierten Ziels"},
		"target.measure.clean-mobile-power.effect":    {"Aus dem Netz geladene Batterien statt Dieselaggregaten", "Aggregate mit 0,75 bis 1,2\u00a0kg/kWh gegen den Strom der Vereinigten Staaten, am oberen Ende den des Vereinigten Königreichs; Ladeverluste zählen nicht mit"},
		"target.measure.renewable-diesel.effect":      {"Erneuerbarer statt fossiler Diesel, über den Lebenszyklus", "Hängt vom Rohstoff ab; eine Rechnung nur für Scope 1 zeigt mehr, da sie den Kohlenstoff der Pflanzen getrennt zählt"},
		"target.measure.renewable-diesel.cost":        {"Erneuerbarer statt fossiler Diesel, Kosten pro Tonne", "Ein Aufpreis von 0,20\u00a0USD pro Gallone, geteilt durch die Tonnen, die eine Gallone vermeidet; in manchen Monaten keiner"},
		"target.measure.electric-vehicles.effect":     {"Elektroautos statt Benzinern, über den Lebenszyklus", "66 bis 69\u00a0% in Europa und 19 bis 34\u00a0% in Indien; der Wert ist die Mitte der Spanne für die Vereinigten Staaten"},
		"target.measure.less-air-travel.effect":       {"Nicht unternommene Flüge", "Wie viele, sagt der Anteil; was an ihre Stelle tritt, zählt nicht mit"},
		"target.measure.led-lighting.effect":          {"LED-Scheinwerfer statt Glühlichtscheinwerfern", ""},
		"target.measure.virtual-production.effect":    {"Szenen vor einer LED-Wand statt an Außendrehorten", "Die Mitte von 20 bis 50\u00a0% in einer Studie; eine andere fand 52 bis 76\u00a0% bei zwei Produktionen. Herstellung der Wände und Rendern sind kaum bekannt"},
		"target.measure.supplier-engagement.effect":   {"Zulieferer, die zehn Jahre lang ein wissenschaftsbasiertes Ziel einhalten", "Zehn Jahre der linearen Rate für deutlich unter 2\u00a0°C, am oberen Ende der für 1,5\u00a0°C; das untere Ende steht für verfehlte Ziele"},
		"target.measure.renewable-electricity.effect": {"Durch Herkunftsnachweise gedeckter Strom, marktbasierte Rechnung", "In der standortbasierten Rechnung ändert sich nichts"},
		"target.measure.codec-efficiency.effect":      {"Streams in AV1 statt in älteren Codecs", "Ein Drittel weniger Daten. Server sparen nur dann so viel, wenn weniger von ihnen laufen; das untere Ende steht für solche, die immer laufen"},
		"target.measure.server-efficiency.effect":     {"Server einer neueren Generation für dieselbe Arbeit", "Die Hälfte dessen, was Hersteller angeben; aus dem Gedächtnis genannt"},
		"target.measure.building-efficiency.effect":   {"Nachjustierte Gebäudetechnik in Büros", "Strom von acht Gebäuden im zweiten Jahr; im vierten war es das untere Ende"},
	}
}
