package text

// frenchNatureFactors names the factors of tables/factors-nature.csv.
func frenchNatureFactors() map[string]FactorText {
	return map[string]FactorText{}
}
