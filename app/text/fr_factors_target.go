package text

// frenchTargetFactors names the factors of tables/factors-target.csv.
func frenchTargetFactors() map[string]FactorText {
	return map[string]FactorText{}
}
