package history

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

var update = flag.Bool("update", false, "write the golden files")

// minutes is an assumed length.
func minutes(n int64) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.NewFromInt(n)) }

// TestGolden holds what is read from a synthetic sample of each kind, and its
// year in viewing, to the last digit. The titles are invented. The same must come
// out natively and as WebAssembly.
func TestGolden(t *testing.T) {
	for _, sample := range []string{
		"ViewingActivity.csv", "ColumnsWithoutNames.csv", "NetflixViewingHistory.csv", "watch-history.json", "watch-history.html",
	} {
		t.Run(sample, func(t *testing.T) {
			data, err := os.ReadFile("testdata/" + sample)
			if err != nil {
				t.Fatal(err)
			}
			h, err := Read(data, Options{Minutes: minutes(20)})
			if err != nil {
				t.Fatal(err)
			}
			m, err := viewing.Find("power")
			if err != nil {
				t.Fatal(err)
			}
			r, err := Year(h, 0, m, viewing.Default(), 500)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, "testdata/"+sample+".golden", describe(h)+describeYear(r))
		})
	}
}

func compare(t *testing.T, file, got string) {
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
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

func describe(h *History) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %s to %s, %d rows, %s h, profiles %q\n", h.Kind, h.Encoding,
		h.From.Format("2006-01-02"), h.To.Format("2006-01-02"), h.Rows, h.Hours(), h.Profiles)
	for _, g := range h.Groups {
		fmt.Fprintf(&b, "%s %q %q %q: %d views, %s s\n", g.Month, g.Device, g.Peripheral, g.Country, g.Views, g.Seconds)
	}
	for _, s := range h.Skipped {
		fmt.Fprintf(&b, "skipped %s: %d from line %d\n", s.Reason, s.Count, s.FirstLine)
	}
	return b.String()
}

func describeYear(r *Result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s, %s to %s: %d views, %s h, %s Wh (%v), %s g, %s to %s\n", r.Method.ID, r.First, r.Last, r.Views, r.Hours(),
		r.Energy, r.HasEnergy, r.Carbon, r.Low.Decimal, r.High.Decimal)
	for _, p := range r.Parts {
		fmt.Fprintf(&b, "%s %s %q: %s h, %s g\n", p.Device, p.Peripheral, p.Country, p.Hours(), p.Carbon)
	}
	for _, m := range r.Months {
		fmt.Fprintf(&b, "%s: %s h, %s g\n", m.Month, m.Hours(), m.Carbon)
	}
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "warning %s: %s h, %s min, %q, %q\n", w.Code, w.Hours, w.Minutes, w.Device, w.Country)
	}
	return b.String()
}
