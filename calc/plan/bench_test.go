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

func BenchmarkSample(b *testing.B) {
	p, _ := Preset("netflix-2021")
	g, _, _, err := p.build()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := formula.Sample(g, 200, 1); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDeadline(b *testing.B) {
	p, _ := Preset("netflix-2021")
	r, err := Work(p)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := r.Deadline(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	p, _ := Preset("netflix-2021")
	p.Measures[0].Share = dec("0.5")
	for b.Loop() {
		Encode(p)
	}
}

func BenchmarkChange(b *testing.B) {
	p, _ := Preset("netflix-2021")
	for b.Loop() {
		if problems := p.Change([]Setting{{"grid.decline_pct", "2"}}); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
