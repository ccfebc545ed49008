package plan

import (
	"testing"

	"streamprint/calc/formula"
	"streamprint/calc/target"
)

// many is the announcement with forty measures at work.
func many(b *testing.B) Plan {
	p, ok := Preset("netflix-2021")
	if !ok {
		b.Fatal("no preset")
	}
	p.Measures = nil
	for i := range 40 {
		m := target.Library()[i%len(target.Library())]
		m.ID += string(rune('a' + i/len(target.Library())))
		m.Share, m.Start = dec("0.3"), 2021+i%9
		p.Measures = append(p.Measures, m)
	}
	return p
}

func BenchmarkPreset(b *testing.B) {
	p, _ := Preset("netflix-2021")
	for b.Loop() {
		if _, err := Work(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFortyMeasures(b *testing.B) {
	p := many(b)
	for b.Loop() {
		if _, err := Work(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFortyMeasuresRead(b *testing.B) {
	g, _, _, err := many(b).build()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := formula.Read(g); err != nil {
			b.Fatal(err)
		}
	}
}
