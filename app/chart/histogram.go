package chart

import (
	"fmt"
	"strings"
)

// Bin counts what falls between two values.
type Bin struct {
	Low, High float64
	Count     int
}

// HistogramHeight is that of a histogram in pixels, the line below included.
const HistogramHeight = 120

// Histogram draws how often values fall where. Bins between low and high are the
// band, drawn fuller, and the value itself is a line. The bins must be in order
// and touch; without any count the picture is empty.
func Histogram(bins []Bin, low, value, high float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="histogram" aria-hidden="true" focusable="false" width="100%%" height="%d">`, HistogramHeight)
	most := 0
	for _, bin := range bins {
		most = max(most, bin.Count)
	}
	if most > 0 {
		first, span := bins[0].Low, bins[len(bins)-1].High-bins[0].Low
		at := func(v float64) float64 {
			if span <= 0 {
				return 50
			}
			return min(100, max(0, 100*(v-first)/span))
		}
		for _, bin := range bins {
			height := float64(HistogramHeight-10) * float64(bin.Count) / float64(most)
			class := "out"
			if middle := (bin.Low + bin.High) / 2; middle >= low && middle <= high {
				class = "in"
			}
			fmt.Fprintf(&b, `<rect class="%s" x="%s%%" y="%s" width="%s%%" height="%s"/>`,
				class, number(at(bin.Low)), number(HistogramHeight-height), number(max(0.2, at(bin.High)-at(bin.Low)-0.3)), number(height))
		}
		x := number(at(value))
		fmt.Fprintf(&b, `<line class="value" x1="%s%%" x2="%s%%" y1="0" y2="%d"/>`, x, x, HistogramHeight)
	}
	b.WriteString(`</svg>`)
	return b.String()
}
