package text

// frenchCompanyFactors names the factors of tables/factors-company.csv.
func frenchCompanyFactors() map[string]FactorText {
	return map[string]FactorText{}
}
