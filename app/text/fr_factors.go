package text

func frenchFactors() map[string]FactorText {
	return map[string]FactorText{}
}
