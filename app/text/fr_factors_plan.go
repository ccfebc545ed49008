package text

// frenchPlanFactors names the factors of tables/factors-plan.csv.
func frenchPlanFactors() map[string]FactorText {
	return map[string]FactorText{
		"plan.oer.recognised": {"Part des émissions courantes que les crédits atteignent au premier niveau de responsabilité, deuxième norme de la SBTi", ""},
		"plan.durable.years":  {"Années de stockage à partir desquelles une absorption est dite durable ici", "CarbonPlan et quinze organisations l’ont demandé à la SBTi"},
	}
}
