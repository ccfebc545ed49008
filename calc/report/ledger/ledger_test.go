package ledger

import (
	"bytes"
	"testing"

	"streamprint/calc/plan"
	"streamprint/calc/report"
)

// TestLines: the lines of a report are the columns of the ledger, with their
// values in every year.
func TestLines(t *testing.T) {
	if len(lines) != len(plan.Columns) {
		t.Fatalf("%d lines, %d columns", len(lines), len(plan.Columns))
	}
	for _, id := range plan.Presets {
		p, _ := plan.Preset(id)
		r, err := plan.Work(p)
		if err != nil {
			t.Fatal(err)
		}
		out, err := Report(r, report.About{})
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range plan.Columns {
			if lines[i].column != c.Name {
				t.Errorf("line %d is %s, the column %s", i, lines[i].column, c.Name)
			}
			for _, y := range r.Years {
				if got, want := r.Amount(out.Lines[i].Node, y.Year), c.Of(y); !got.Equal(want) {
					t.Errorf("%s: %s in %d is %s, want %s", id, c.Name, y.Year, got, want)
				}
			}
		}
		want, err := plan.CSV(r)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := out.CSV(); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the values are not those of the ledger: %v", id, err)
		}
	}
}
