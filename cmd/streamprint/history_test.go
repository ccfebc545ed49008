package main

import (
	"encoding/json"
	"math"
	"os"
	"testing"
)

const historySamples = "../../calc/history/testdata/"

// TestHistoryJSON: parts and months add up, as they are written.
func TestHistoryJSON(t *testing.T) {
	for _, sample := range []string{"ViewingActivity.csv", "NetflixViewingHistory.csv", "watch-history.json", "watch-history.html"} {
		for _, method := range []string{"power", "ademe", "marks"} {
			var got struct {
				Views         int
				Hours         float64 `json:"time_h"`
				Carbon        float64 `json:"co2e_g"`
				Low           float64 `json:"low_g"`
				High          float64 `json:"high_g"`
				Parts, Months []struct {
					Views  int
					Hours  float64 `json:"time_h"`
					Carbon float64 `json:"co2e_g"`
				}
				Warnings []struct{ Message string }
			}
			out := program(t, "history", historySamples+sample, "--length-min", "20", "--method", method, "--format", "json")
			if err := json.Unmarshal([]byte(out), &got); err != nil {
				t.Fatal(err)
			}
			var parts, months float64
			views := 0
			for _, p := range got.Parts {
				parts += p.Carbon
			}
			for _, m := range got.Months {
				months += m.Carbon
				views += m.Views
			}
			near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*b }
			if len(got.Months) != 12 || views != got.Views || !near(parts, got.Carbon) || !near(months, got.Carbon) ||
				got.Low > got.Carbon || got.High < got.Carbon || got.Carbon <= 0 {
				t.Errorf("%s, %s: %+v", sample, method, got)
			}
			for _, w := range got.Warnings {
				if w.Message == "" {
					t.Errorf("%s: a warning without words", sample)
				}
			}
		}
	}
}

// TestHistoryStandardInput: the same file says the same from both.
func TestHistoryStandardInput(t *testing.T) {
	f, err := os.Open(historySamples + "ViewingActivity.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c := historyCommand{File: "-"}
	d, o, year, err := c.options()
	if err != nil || d.Method != "power" || year != 0 {
		t.Fatal(d, year, err)
	}
	h, err := c.read(f, o)
	if err != nil || h.Rows != 14 {
		t.Fatal(h, err)
	}
}
