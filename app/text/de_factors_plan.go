package text

// germanPlanFactors names the factors of tables/factors-plan.csv.
func germanPlanFactors() map[string]FactorText {
	return map[string]FactorText{
		"plan.oer.recognised": {"Anteil der laufenden Emissionen, den Zertifikate auf der Einstiegsstufe der Verantwortung erreichen, zweiter SBTi-Standard", ""},
		"plan.durable.years":  {"Jahre der Speicherung, ab denen eine Entnahme hier dauerhaft heißt", "CarbonPlan und fünfzehn Organisationen haben das von der SBTi gefordert"},
	}
}
