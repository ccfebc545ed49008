package text

// frenchCreditFactors names the factors of tables/factors-credit.csv.
func frenchCreditFactors() map[string]FactorText {
	return map[string]FactorText{}
}
