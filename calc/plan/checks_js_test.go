package plan

import "flag"

// Under Node a plan takes six times as long. What is drawn here is drawn more
// often natively.
func init() {
	if err := flag.Set("rapid.checks", "25"); err != nil {
		panic(err)
	}
}
