package viewing

import (
	"testing"

	"streamprint/calc/formula"
)

func BenchmarkBuild(b *testing.B) {
	for _, m := range Methods {
		b.Run(m.ID, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := m.Build(Default()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, m := range Methods {
		g, _, err := m.Build(Default())
		if err != nil {
			b.Fatal(err)
		}
		b.Run(m.ID, func(b *testing.B) {
			for b.Loop() {
				if _, err := formula.Read(g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEstimate2000(b *testing.B) {
	for b.Loop() {
		if _, err := Estimate(power, Default(), 2000); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStrip is one hour under every method, as the page draws it.
func BenchmarkStrip(b *testing.B) {
	for b.Loop() {
		for _, m := range Methods {
			if _, err := Estimate(m, Default().OneHour(), 400); err != nil {
				b.Fatal(err)
			}
		}
	}
}
