package credit

import (
	"strconv"
	"testing"

	"streamprint/calc/formula"
)

// A ledger of ten entries on the years of a plan: building and reading.
func BenchmarkRetire(b *testing.B) {
	for b.Loop() {
		g := formula.New(planYears)
		for i := range 10 {
			Retire(g, "credit."+strconv.Itoa(i), planFirst, Entry{ID: "x", Class: "redd", Tonnes: dec("100000"), From: 2022, Until: 2060})
		}
		if _, err := formula.Read(g); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTonneYear(b *testing.B) {
	for b.Loop() {
		if _, err := TonneYear(Lashof, "joos_2013", MaxHorizon, 500, dec("0.02")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPermanence(b *testing.B) {
	s := Strategy{Years: 10, Risk: dec("0.03"), Temporary: dec("20"), Discount: dec("0.02"), Horizon: MaxHorizon}
	for b.Loop() {
		if _, err := s.Expected(); err != nil {
			b.Fatal(err)
		}
	}
}
