package chart

import (
	"strings"
	"testing"
)

func TestColumns(t *testing.T) {
	svg := Columns([]float64{0, 10, 5, 1e-9}, []string{"J", "F", "<", "A"})
	wellFormed(t, svg)
	if got := strings.Count(svg, "<rect"); got != 3 {
		t.Errorf("%d columns for three values above zero: %s", got, svg)
	}
	if got := strings.Count(svg, `class="column most"`); got != 1 {
		t.Errorf("%d columns are the highest", got)
	}
	for _, want := range []string{`y="4" width="17.5%" height="136"`, `y="72" width="17.5%" height="68"`, `y="138" width="17.5%" height="2"`, "&lt;"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in %s", want, svg)
		}
	}
	for _, nothing := range [][]float64{nil, {0, 0}} {
		if svg := Columns(nothing, nil); strings.Contains(svg, "<rect") || strings.Contains(svg, "NaN") {
			t.Errorf("columns of %v: %s", nothing, svg)
		}
	}
}

func TestLength(t *testing.T) {
	for part, want := range map[float64]string{-1: `width="0%"`, 0: `width="0%"`, 0.25: `width="25%"`, 1: `width="100%"`, 7: `width="100%"`} {
		svg := Length(part)
		wellFormed(t, svg)
		if !strings.Contains(svg, `class="column" `+want) {
			t.Errorf("%v is drawn as %s", part, svg)
		}
	}
}
