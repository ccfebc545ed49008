package plan

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"streamprint/calc/viewing"
)

var update = flag.Bool("update", false, "write the golden file")

// goldenYears are the years whose lines are held.
func goldenYears() []int {
	list := []int{2040, 2050, 2100}
	for y := 2030; y >= First; y-- {
		list = append([]int{y}, list...)
	}
	return list
}

// TestGoldenLedgers holds the ledger of every preset to the last digit, with
// what may be claimed, what would close the gap, and the warnings. The same file
// must come out natively and as WebAssembly. Whoever changes a result bumps
// viewing.Model and runs the test with -update.
func TestGoldenLedgers(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\n", viewing.Model)
	for _, id := range Presets {
		r := work(t, preset(t, id))
		fmt.Fprintf(&b, "\n%s, %d nodes\n", id, len(r.Graph.Nodes()))
		for _, year := range goldenYears() {
			fmt.Fprintf(&b, "  %d\n", year)
			for _, c := range Columns {
				fmt.Fprintf(&b, "    %s %s\n", c.Name, c.Of(r.In(year)))
			}
		}
		for _, n := range r.Graph.Nodes() {
			if strings.HasPrefix(n.Key, "memo.viewers") || strings.HasPrefix(n.Key, "audience.avoided") || strings.HasPrefix(n.Key, "promise.level") {
				fmt.Fprintf(&b, "  %s %s %s\n", n.Key, r.Exact.Value(n), n.Unit)
			}
		}
		for _, c := range r.Claims {
			fmt.Fprintf(&b, "  claim %s %t %s", c.Rule.ID, c.Holds, c.Reason.Code)
			if c.Reason.Value.Valid {
				fmt.Fprintf(&b, " %s of %s %s", c.Reason.Value.Decimal, c.Reason.Limit.Decimal, c.Reason.Unit)
			}
			b.WriteString("\n")
		}
		answers, err := r.Deadline()
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range answers {
			fmt.Fprintf(&b, "  %d %s met %t: gross %s counted %s gap %s\n", r.Plan.Deadline, a.Reading, a.Met, a.Gross, a.Counted, a.Gap)
			for _, w := range a.Ways {
				fmt.Fprintf(&b, "    %s %s possible %t", w.Kind, w.ID, w.Possible)
				if w.Amount.Valid {
					fmt.Fprintf(&b, ", %s %s", w.Amount.Decimal, w.Unit)
				}
				if w.Cost.Valid {
					fmt.Fprintf(&b, ", %s USD", w.Cost.Decimal)
				}
				if w.Reason != "" {
					fmt.Fprintf(&b, ", %s", w.Reason)
				}
				if w.Limit.Valid {
					fmt.Fprintf(&b, " %s", w.Limit.Decimal)
				}
				b.WriteString("\n")
			}
		}
		for _, w := range r.Warnings {
			fmt.Fprintf(&b, "  warning %s\n", strings.TrimSpace(string(w.Code)+" "+w.Detail))
		}
	}
	golden(t, "testdata/ledgers.txt", b.String())
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
				t.Fatalf("%s:%d: the results changed. If that is meant, bump the model and run with -update.\ngot  %s", file, i+1, gotLines[i])
			}
		}
		t.Fatalf("%s has lines that no result gives", file)
	}
}
