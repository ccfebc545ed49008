package text

// portuguesePlanFactors names the factors of tables/factors-plan.csv.
func portuguesePlanFactors() map[string]FactorText {
	return map[string]FactorText{
		"plan.oer.recognised": {"Parte das emissões em curso que os créditos alcançam no nível inicial de responsabilidade, segunda norma da SBTi", ""},
		"plan.durable.years":  {"Anos de armazenamento a partir dos quais uma remoção é aqui dita duradoura", "A CarbonPlan e quinze organizações pediram-no à SBTi"},
	}
}
