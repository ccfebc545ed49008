package chart

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// ends are the left and the right end of a row's bar, in percent.
func ends(t *testing.T, row string) (class string, left, right float64) {
	t.Helper()
	m := regexp.MustCompile(`<rect class="(\w+)" x="([\d.]+)%" y="6" width="([\d.]+)%"`).FindStringSubmatch(row)
	if m == nil {
		t.Fatalf("no bar in %s", row)
	}
	left, _ = strconv.ParseFloat(m[2], 64)
	width, _ := strconv.ParseFloat(m[3], 64)
	return m[1], left, left + width
}

func TestWaterfall(t *testing.T) {
	for _, tt := range []struct {
		name  string
		start float64
		steps []float64
		want  string
		cut   bool
	}{
		{"up and down", 10, []float64{10, -15}, "total 0-50, more 50-100, less 25-100, total 0-25", false},
		{"nothing changes", 10, nil, "total 0-100, total 0-100", false},
		{"from nothing", 0, []float64{4}, "total 0-0.5, more 0-100, total 0-100", false},
		{"nothing at all", 0, []float64{0}, "total 0-0.5, more 0-0.5, total 0-0.5", false},
		{"below zero", 5, []float64{-10}, "total 50-100, less 0-100, total 0-50", false},
		{"a small part of much", 100, []float64{5, 5}, "total 0-50, more 50-75, more 75-100, total 0-100", true},
		{"a small part of much below zero", -100, []float64{-10}, "total 50-100, less 0-50, total 0-100", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := NewWaterfall(tt.start, tt.steps)
			var got []string
			for _, row := range w.Rows() {
				wellFormed(t, row)
				class, left, right := ends(t, row)
				got = append(got, fmt.Sprintf("%s %g-%g", class, left, right))
				if torn := strings.Contains(row, "torn"); torn != (tt.cut && class == "total") {
					t.Errorf("torn is %v: %s", torn, row)
				}
			}
			if strings.Join(got, ", ") != tt.want || w.Cut() != tt.cut {
				t.Errorf("drawn as %s, cut %v", strings.Join(got, ", "), w.Cut())
			}
		})
	}
}

// Whatever the numbers, every row is drawn within the picture.
func TestWaterfallStaysInside(t *testing.T) {
	for _, start := range []float64{0, 1, -1, 1e300, math.MaxFloat64, 1e-300, math.NaN(), math.Inf(1)} {
		for _, step := range []float64{0, 1, -1, 1e-320, math.MaxFloat64, -math.MaxFloat64, math.NaN()} {
			for _, row := range NewWaterfall(start, []float64{step, -step, step}).Rows() {
				wellFormed(t, row)
				if _, left, right := ends(t, row); left < 0 || right > 100.01 || strings.Contains(row, "NaN") || strings.Contains(row, "Inf") {
					t.Errorf("from %g by %g: %s", start, step, row)
				}
			}
		}
	}
}
