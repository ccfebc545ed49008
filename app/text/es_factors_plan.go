package text

// spanishPlanFactors names the factors of tables/factors-plan.csv.
func spanishPlanFactors() map[string]FactorText {
	return map[string]FactorText{
		"plan.oer.recognised": {"Parte de las emisiones corrientes que alcanzan los créditos en el primer nivel de responsabilidad, segunda norma de la SBTi", ""},
		"plan.durable.years":  {"Años de almacenamiento a partir de los cuales una absorción se considera aquí duradera", "CarbonPlan y quince organizaciones lo pidieron a la SBTi"},
	}
}
