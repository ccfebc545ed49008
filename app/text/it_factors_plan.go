package text

// italianPlanFactors names the factors of tables/factors-plan.csv.
func italianPlanFactors() map[string]FactorText {
	return map[string]FactorText{
		"plan.oer.recognised": {"Quota delle emissioni correnti a cui arrivano i crediti al primo livello di responsabilità, secondo standard della SBTi", ""},
		"plan.durable.years":  {"Anni di stoccaggio dai quali un assorbimento è considerato qui duraturo", "CarbonPlan e quindici organizzazioni l’hanno chiesto alla SBTi"},
	}
}
