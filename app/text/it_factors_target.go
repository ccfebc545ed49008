package text

// italianTargetFactors names the factors of tables/factors-target.csv.
func italianTargetFactors() map[string]FactorText {
	return map[string]FactorText{
		"target.whole":                                {"Totale delle emissioni di riferimento", ""},
		"target.none":                                 {"Nessun residuo", ""},
		"target.half":                                 {"Metà di due anni consecutivi", "La regola dei trapezi"},
		"target.aca.rate.1-5c":                        {"Contrazione assoluta, quota annua delle emissioni di riferimento per 1,5\u00a0°C", "Lineare; un tasso composto dà un obiettivo più debole"},
		"target.aca.rate.wb2c":                        {"Contrazione assoluta, quota annua delle emissioni di riferimento per restare ben al di sotto di 2\u00a0°C", "Lineare; un tasso composto dà un obiettivo più debole"},
		"target.aca.floor":                            {"Contrazione assoluta del 2026, tasso annuo minimo", ""},
		"target.long-term.cut":                        {"Taglio di lungo periodo delle emissioni di riferimento", "All’incirca, per tutti i settori; che il tasso del 2026 sia questo taglio diviso per gli anni che restano è un’interpretazione di questo progetto"},
		"target.net-zero.value-chain":                 {"Anno entro cui si raggiunge il taglio di lungo periodo, catena del valore", "Al più tardi"},
		"target.net-zero.scope2":                      {"Anno entro cui si raggiunge il taglio di lungo periodo, elettricità acquistata", ""},
		"target.intensity.rate":                       {"Calo annuo delle emissioni per unità di valore aggiunto", "Composto; ricordato a memoria. In 11\u00a0anni dà il 55% di un obiettivo convalidato"},
		"target.measure.clean-mobile-power.effect":    {"Batterie ricaricate dalla rete al posto di generatori diesel", "Generatori da 0,75 a 1,2\u00a0kg/kWh a confronto con l’elettricità degli Stati Uniti, all’estremo alto con quella del Regno Unito; le perdite di ricarica non sono contate"},
		"target.measure.renewable-diesel.effect":      {"Diesel rinnovabile al posto di quello fossile, sul ciclo di vita", "Dipende dalla materia prima; un conto del solo Scope\u00a01 mostra di più, perché conta a parte il carbonio delle piante"},
		"target.measure.renewable-diesel.cost":        {"Diesel rinnovabile al posto di quello fossile, costo di una tonnellata", "Un sovrapprezzo di 0,20\u00a0USD al gallone diviso per le tonnellate che un gallone evita; nullo in alcuni mesi"},
		"target.measure.electric-vehicles.effect":     {"Auto elettriche al posto di auto a benzina, sul ciclo di vita", "Dal 66 al 69% in Europa e dal 19 al 34% in India; il valore è il punto medio dell’intervallo per gli Stati Uniti"},
		"target.measure.less-air-travel.effect":       {"Voli che non si fanno", "La quota dice quanti; ciò che li sostituisce non è contato"},
		"target.measure.led-lighting.effect":          {"Luci a LED al posto di luci al tungsteno", ""},
		"target.measure.virtual-production.effect":    {"Scene girate davanti a una parete a LED anziché in esterni", "Il punto medio tra 20 e 50% secondo uno studio; un altro ha trovato dal 52 al 76% su due produzioni. La fabbricazione delle pareti e il rendering sono poco noti"},
		"target.measure.supplier-engagement.effect":   {"Fornitori che mantengono per dieci anni un obiettivo basato sulla scienza", "Dieci anni del tasso lineare per restare ben al di sotto di 2\u00a0°C, all’estremo alto di quello per 1,5\u00a0°C; l’estremo basso vale per gli obiettivi mancati"},
		"target.measure.renewable-electricity.effect": {"Elettricità coperta da certificati rinnovabili, conto basato sul mercato", "Nel conto basato sulla posizione non cambia nulla"},
		"target.measure.codec-efficiency.effect":      {"Flussi in AV1 al posto di codec meno recenti", "Un terzo di dati in meno. I server risparmiano altrettanto solo se ne funzionano di meno; l’estremo basso vale per quelli che restano accesi"},
		"target.measure.server-efficiency.effect":     {"Server di una generazione più recente per lo stesso lavoro", "La metà di quanto dichiarano i produttori; ricordato a memoria"},
		"target.measure.building-efficiency.effect":   {"Rimessa a punto degli impianti degli uffici", "Elettricità di otto edifici nel secondo anno; nel quarto era l’estremo basso"},
	}
}
