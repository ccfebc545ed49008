package text

// portugueseTargetFactors names the factors of tables/factors-target.csv.
func portugueseTargetFactors() map[string]FactorText {
	return map[string]FactorText{
		"target.whole":                                {"Totalidade das emissões de base", ""},
		"target.none":                                 {"Nada que reste", ""},
		"target.half":                                 {"Metade de dois anos vizinhos", "A regra dos trapézios"},
		"target.aca.rate.1-5c":                        {"Contração absoluta, parte anual das emissões de base para 1,5\u00a0°C", "Linear; uma taxa composta dá uma meta mais fraca"},
		"target.aca.rate.wb2c":                        {"Contração absoluta, parte anual das emissões de base para bem abaixo de 2\u00a0°C", "Linear; uma taxa composta dá uma meta mais fraca"},
		"target.aca.floor":                            {"Contração absoluta de 2026, taxa anual mínima", ""},
		"target.long-term.cut":                        {"Redução de longo prazo das emissões de base", "Cerca disso, em todos os setores; que a taxa de 2026 seja esta redução dividida pelos anos que restam é uma leitura deste projeto"},
		"target.net-zero.value-chain":                 {"Ano em que a redução de longo prazo é atingida, cadeia de valor", "O mais tardar"},
		"target.net-zero.scope2":                      {"Ano em que a redução de longo prazo é atingida, eletricidade comprada", ""},
		"target.intensity.rate":                       {"Redução anual das emissões por unidade de valor acrescentado", "Composta; número citado de memória. Em 11 anos dá os 55% de uma meta validada"},
		"target.measure.clean-mobile-power.effect":    {"Baterias carregadas na rede elétrica em vez de geradores a diesel", "Geradores de 0,75 a 1,2\u00a0kg/kWh face à eletricidade dos Estados Unidos, no extremo alto à do Reino Unido; as perdas de carga não são contadas"},
		"target.measure.renewable-diesel.effect":      {"Diesel renovável em vez de diesel fóssil, no ciclo de vida", "Depende da matéria-prima; uma conta só do âmbito 1 mostra mais, pois conta à parte o carbono das plantas"},
		"target.measure.renewable-diesel.cost":        {"Diesel renovável em vez de diesel fóssil, custo de uma tonelada", "Um custo adicional de 0,20 dólares por galão, dividido pelas toneladas que um galão evita; nenhum em certos meses"},
		"target.measure.electric-vehicles.effect":     {"Carros elétricos em vez de carros a gasolina, no ciclo de vida", "De 66 a 69% na Europa e de 19 a 34% na Índia; o valor é o meio do intervalo dos Estados Unidos"},
		"target.measure.less-air-travel.effect":       {"Voos que não se fazem", "A parte diz quantos; o que os substitui não é contado"},
		"target.measure.led-lighting.effect":          {"Projetores de luz LED em vez de tungsténio", ""},
		"target.measure.virtual-production.effect":    {"Cenas filmadas diante de uma parede de LED em vez de no exterior", "O meio de 20 a 50% segundo um estudo; outro encontrou de 52 a 76% em duas produções. O fabrico das paredes e o processamento das imagens são mal conhecidos"},
		"target.measure.supplier-engagement.effect":   {"Fornecedores que cumprem durante dez anos uma meta baseada na ciência", "Dez anos da taxa linear para bem abaixo de 2\u00a0°C, no extremo alto da de 1,5\u00a0°C; o extremo baixo é para metas falhadas"},
		"target.measure.renewable-electricity.effect": {"Eletricidade coberta por certificados renováveis, conta baseada no mercado", "Nada muda na conta baseada na localização"},
		"target.measure.codec-efficiency.effect":      {"Fluxos em AV1 em vez de codecs mais antigos", "Menos um terço dos dados. Os servidores só poupam tanto se funcionarem menos; o extremo baixo é para os que funcionam sempre"},
		"target.measure.server-efficiency.effect":     {"Servidores de uma geração mais recente para o mesmo trabalho", "Metade do que os fabricantes anunciam; número citado de memória"},
		"target.measure.building-efficiency.effect":   {"Afinação das instalações técnicas de escritórios", "Eletricidade de oito edifícios no segundo ano; no quarto, era o extremo baixo"},
	}
}
