package text

// spanishTargetFactors names the factors of tables/factors-target.csv.
func spanishTargetFactors() map[string]FactorText {
	return map[string]FactorText{
		"target.whole":                                {"La totalidad de las emisiones de referencia", ""},
		"target.none":                                 {"Nada que quede", ""},
		"target.half":                                 {"La mitad de dos años contiguos", "El método de los trapecios"},
		"target.aca.rate.1-5c":                        {"Contracción absoluta, parte anual de las emisiones de referencia para 1,5\u00a0°C", "Lineal; una tasa compuesta da un objetivo más débil"},
		"target.aca.rate.wb2c":                        {"Contracción absoluta, parte anual de las emisiones de referencia para muy por debajo de 2\u00a0°C", "Lineal; una tasa compuesta da un objetivo más débil"},
		"target.aca.floor":                            {"Contracción absoluta de 2026, tasa anual mínima", ""},
		"target.long-term.cut":                        {"Reducción a largo plazo de las emisiones de referencia", "Aproximadamente, para todos los sectores; que la tasa de 2026 sea esta reducción dividida por los años restantes es una lectura de este proyecto"},
		"target.net-zero.value-chain":                 {"Año en que se alcanza la reducción a largo plazo, cadena de valor", "A más tardar"},
		"target.net-zero.scope2":                      {"Año en que se alcanza la reducción a largo plazo, electricidad comprada", ""},
		"target.intensity.rate":                       {"Reducción anual de las emisiones por unidad de valor añadido", "Compuesta; cifra citada de memoria. En 11\u00a0años da el 55\u00a0% de un objetivo validado"},
		"target.measure.clean-mobile-power.effect":    {"Baterías cargadas en la red en lugar de generadores diésel", "Generadores de 0,75 a 1,2\u00a0kg/kWh frente a la electricidad de Estados Unidos; en el extremo alto, la del Reino Unido. No se cuentan las pérdidas de carga"},
		"target.measure.renewable-diesel.effect":      {"Diésel renovable en lugar de diésel fósil, en todo el ciclo de vida", "Depende de la materia prima; un cómputo solo del alcance\u00a01 muestra más, porque cuenta aparte el carbono de las plantas"},
		"target.measure.renewable-diesel.cost":        {"Diésel renovable en lugar de diésel fósil, coste de una tonelada", "Un sobrecoste de 0,20\u00a0USD por galón, dividido por las toneladas que evita un galón; algunos meses, ninguno"},
		"target.measure.electric-vehicles.effect":     {"Coches eléctricos en lugar de coches de gasolina, en todo el ciclo de vida", "Del 66 al 69\u00a0% en Europa y del 19 al 34\u00a0% en la India; el valor es el centro del intervalo de Estados Unidos"},
		"target.measure.less-air-travel.effect":       {"Vuelos que no se hacen", "La parte dice cuántos; no se cuenta lo que los sustituye"},
		"target.measure.led-lighting.effect":          {"Focos LED en lugar de focos de tungsteno", ""},
		"target.measure.virtual-production.effect":    {"Escenas rodadas ante una pared de LED en lugar de en exteriores", "El centro del 20 al 50\u00a0% según un estudio; otro halló del 52 al 76\u00a0% en dos producciones. La fabricación de las paredes y el renderizado se conocen mal"},
		"target.measure.supplier-engagement.effect":   {"Proveedores que cumplen durante diez años un objetivo basado en la ciencia", "Diez años de la tasa lineal para muy por debajo de 2\u00a0°C; en el extremo alto, la de 1,5\u00a0°C. El extremo bajo corresponde a objetivos incumplidos"},
		"target.measure.renewable-electricity.effect": {"Electricidad cubierta por certificados renovables, cómputo basado en el mercado", "Nada cambia en el cómputo basado en la ubicación"},
		"target.measure.codec-efficiency.effect":      {"Transmisiones en AV1 en lugar de códecs más antiguos", "Un tercio menos de datos. Los servidores solo ahorran otro tanto si funcionan menos; el extremo bajo corresponde a los que siguen funcionando"},
		"target.measure.server-efficiency.effect":     {"Servidores de una generación más reciente para el mismo trabajo", "La mitad de lo que anuncian los fabricantes; cifra citada de memoria"},
		"target.measure.building-efficiency.effect":   {"Puesta a punto técnica de oficinas", "Electricidad de ocho edificios en el segundo año; en el cuarto fue el extremo bajo"},
	}
}
