package viewing

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGoldenEstimates holds every method's result with its range, part by part,
// to the last digit. The same file must come out natively and as WebAssembly.
// Whoever changes a result bumps Model and runs the test with -update. The ranges
// are those of the seed of each habit; up to 2026.1 all habits had the seed 1.
func TestGoldenEstimates(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\n", Model)
	habits := []struct {
		name string
		h    Habit
	}{
		{"default", Default()},
		{"as published", published(nil)},
		{"phone on 4G in India, with its making", published(func(h *Habit) {
			h.Device, h.Connection, h.Country, h.Manufacture = Phone, Mobile4G, "IND", true
		})},
	}
	for _, habit := range habits {
		for _, m := range Methods {
			r, err := Estimate(m, habit.h, 500)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "\n%s, %s\n", m.ID, habit.name)
			line := func(name string, q Quantity) {
				if q.Node != nil {
					fmt.Fprintf(&b, "    %s %s %s, %s to %s\n", name, q.Value, q.Node.Unit, q.Low.Decimal, q.High.Decimal)
				}
			}
			line("energy", r.Energy)
			line("carbon", r.Carbon)
			for _, p := range r.Parts {
				line(string(p.Component), p.Carbon)
			}
			for _, w := range r.Warnings {
				fmt.Fprintf(&b, "    warning %s %s %s\n", w.Code, w.Field, w.Detail)
			}
		}
	}
	golden(t, "testdata/estimates.txt", b.String())
}

// golden compares results with a file, which -update writes.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range gotLines {
			if i >= len(wantLines) || gotLines[i] != wantLines[i] {
				t.Fatalf("%s:%d: the results changed. If that is meant, bump Model and run with -update.\ngot  %s", file, i+1, gotLines[i])
			}
		}
		t.Fatalf("%s has lines that no result gives", file)
	}
}
