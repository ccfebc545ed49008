package chart

import (
	"encoding/xml"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
)

// wellFormed fails unless the chart is one well-formed element, hidden from
// screen readers.
func wellFormed(t *testing.T, svg string) (rects int) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	depth, roots := 0, 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
			if e.Name.Local == "rect" {
				rects++
			}
		case xml.EndElement:
			depth--
		}
	}
	if roots != 1 || !strings.Contains(svg, `aria-hidden="true"`) || strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
		t.Errorf("not one hidden chart with finite numbers: %s", svg)
	}
	return rects
}

func TestBar(t *testing.T) {
	for _, tt := range []struct {
		values []float64
		rects  int // the frame included
	}{
		{nil, 1}, {[]float64{0, 0}, 1}, {[]float64{1}, 2}, {[]float64{1, 0, 3}, 3}, {[]float64{1e-12, 1e12}, 3},
	} {
		var segments []Segment
		for _, v := range tt.values {
			segments = append(segments, Segment{Class: "screen", Value: v})
		}
		if got := wellFormed(t, Bar(segments)); got != tt.rects {
			t.Errorf("Bar(%v) has %d rectangles, want %d", tt.values, got, tt.rects)
		}
	}
}

func TestBarFillsItsWidth(t *testing.T) {
	svg := Bar([]Segment{{Class: "a", Value: 1}, {Class: "b", Value: 3}})
	for _, want := range []string{`x="0%" y="0" width="25%"`, `x="25%" y="0" width="75%"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in %s", want, svg)
		}
	}
}

func TestScale(t *testing.T) {
	for _, tt := range []struct {
		values    []float64
		low, high float64
	}{
		{nil, 1, 10}, {[]float64{0}, 1, 10}, {[]float64{5}, 1, 10}, {[]float64{0.81, 872}, 0.1, 1000},
		{[]float64{10}, 10, 100}, {[]float64{math.Inf(1), 3}, 1, 10}, {[]float64{-4, 20}, 10, 100},
	} {
		s := NewScale(tt.values...)
		if math.Abs(s.Low/tt.low-1) > 1e-9 || math.Abs(s.High/tt.high-1) > 1e-9 {
			t.Errorf("NewScale(%v) = %v", tt.values, s)
		}
	}
	s := Scale{1, 1000}
	for v, want := range map[float64]float64{0: 0, 1: 0, 10: 100.0 / 3, 1000: 100, 1e6: 100} {
		if got := s.At(v); math.Abs(got-want) > 1e-9 {
			t.Errorf("At(%v) = %v, want %v", v, got, want)
		}
	}
	if got := len(s.Ticks()); got != 4 {
		t.Errorf("%d ticks from 1 to 1000", got)
	}
}

func TestMarkAndAxis(t *testing.T) {
	s := Scale{1, 1000}
	for _, v := range [][3]float64{{2, 5, 9}, {5, 5, 5}, {0, 0, 0}, {0.1, 1, 1e9}} {
		wellFormed(t, Mark(s, v[0], v[1], v[2]))
	}
	wellFormed(t, Axis(s, []string{"1 g", "<b>", "100 g", "1 kg"}))
	wellFormed(t, Axis(s, nil))
	wellFormed(t, Swatch("screen"))
}

func TestBarLabels(t *testing.T) {
	svg := Bar([]Segment{{"screen", 80, "<80%"}, {"router", 10, "10%"}, {"network", 10, ""}})
	wellFormed(t, svg)
	if !strings.Contains(svg, "&lt;80%</text>") || strings.Contains(svg, "10%</text>") {
		t.Errorf("a wide part has its label, a narrow one has none: %s", svg)
	}
}

func TestMiddles(t *testing.T) {
	got := Middles([]Segment{{Class: "screen", Value: 1}, {Class: "router"}, {Class: "network", Value: 3}})
	if want := []float64{12.5, 25, 62.5}; !slices.Equal(got, want) {
		t.Errorf("Middles = %v, want %v", got, want)
	}
	if got, want := Middles([]Segment{{Class: "screen"}}), []float64{0}; !slices.Equal(got, want) {
		t.Errorf("Middles of nothing = %v, want %v", got, want)
	}
}
