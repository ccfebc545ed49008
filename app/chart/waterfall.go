package chart

import (
	"fmt"
	"math"
	"strings"
)

// Waterfall leads from one amount to another in steps, a row each: the first amount, what adds to it or takes from it,
// the last amount. A row shows where it stands; a line leads from the end of one to the beginning of the next.
type Waterfall struct {
	// low and high are the ends of the scale.
	low, high float64
	start     float64
	steps     []float64
}

// cutBelow is the part of the whole below which steps are too short to be seen on a scale from zero.
const cutBelow = 0.2

// NewWaterfall leads from start by steps. The scale begins at zero, unless all that changes is a small part of the
// amounts: then it begins beside them, see [Waterfall.Cut].
func NewWaterfall(start float64, steps []float64) Waterfall {
	w := Waterfall{start: start, steps: steps}
	least, most := start, start
	at := start
	for _, s := range steps {
		at += s
		least, most = min(least, at), max(most, at)
	}
	w.low, w.high = min(0, least), max(0, most)
	if span := most - least; span > 0 && span < cutBelow*math.Max(math.Abs(least), math.Abs(most)) {
		switch {
		case least > 0:
			w.low = least - span
		case most < 0:
			w.high = most + span
		}
	}
	if !(w.high > w.low) || math.IsInf(w.high-w.low, 0) {
		w.low, w.high = 0, 1
	}
	return w
}

// Cut tells whether the scale does not begin at zero. The bars of the amounts are drawn with a torn end then, and the
// page must say so.
func (w Waterfall) Cut() bool { return w.low > 0 || w.high < 0 }

// Rows are the pictures, one for the first amount, one for each step, one for the last amount.
func (w Waterfall) Rows() []string {
	at := w.start
	end := w.start
	for _, s := range w.steps {
		end += s
	}
	rows := []string{w.total(at, false, true)}
	for _, s := range w.steps {
		rows = append(rows, w.step(at, at+s))
		at += s
	}
	return append(rows, w.total(end, true, false))
}

// at is where a value stands, in percent. What is no number stands at the left.
func (w Waterfall) at(v float64) float64 {
	at := 100 * (v - w.low) / (w.high - w.low)
	if math.IsNaN(at) {
		return 0
	}
	return min(100, max(0, at))
}

// WaterfallHeight is that of a row in pixels.
const WaterfallHeight = 28

const waterfallBar = 16

// total is the row of an amount, from zero or from the torn end.
func (w Waterfall) total(v float64, above, below bool) string {
	from := w.at(min(max(0, w.low), w.high))
	left, right := min(from, w.at(v)), max(from, w.at(v))
	return w.row(func(b *strings.Builder) {
		w.line(b, v, above, below)
		bar(b, "total", left, right)
		if w.Cut() {
			// Two strokes across the bar, near its torn end.
			for _, x := range []float64{3, 5} {
				if v < 0 {
					x = 100 - x
				}
				fmt.Fprintf(b, `<line class="torn" x1="%s%%" x2="%s%%" y1="2" y2="%d"/>`, number(x), number(x+1), WaterfallHeight-2)
			}
		}
	})
}

// step is the row of a change.
func (w Waterfall) step(from, to float64) string {
	class := "more"
	if to < from {
		class = "less"
	}
	return w.row(func(b *strings.Builder) {
		w.line(b, from, true, false)
		w.line(b, to, false, true)
		bar(b, class, min(w.at(from), w.at(to)), max(w.at(from), w.at(to)))
	})
}

func (w Waterfall) row(draw func(*strings.Builder)) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="waterfall" aria-hidden="true" focusable="false" width="100%%" height="%d">`, WaterfallHeight)
	if zero := w.at(0); !w.Cut() {
		fmt.Fprintf(&b, `<line class="axis" x1="%[1]s%%" x2="%[1]s%%" y1="0" y2="%[2]d"/>`, number(zero), WaterfallHeight)
	}
	draw(&b)
	b.WriteString(`</svg>`)
	return b.String()
}

// line leads from a value up or down to the next row.
func (w Waterfall) line(b *strings.Builder, v float64, up, down bool) {
	top, bottom := WaterfallHeight/2, WaterfallHeight/2
	if up {
		top = 0
	}
	if down {
		bottom = WaterfallHeight
	}
	if top < bottom {
		fmt.Fprintf(b, `<line class="lead" x1="%[1]s%%" x2="%[1]s%%" y1="%[2]d" y2="%[3]d"/>`, number(w.at(v)), top, bottom)
	}
}

// bar is from left to right, in percent; what is shorter than half a percent is drawn as long as that.
func bar(b *strings.Builder, class string, left, right float64) {
	if right-left < 0.5 {
		left = min(left, 99.5)
		right = left + 0.5
	}
	fmt.Fprintf(b, `<rect class="%s" x="%s%%" y="%d" width="%s%%" height="%d" rx="2"/>`,
		class, number(left), (WaterfallHeight-waterfallBar)/2, number(right-left), waterfallBar)
}
