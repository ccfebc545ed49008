// Package chart draws accessible charts as SVG strings. A chart here is only
// the picture: the page puts a title that states what it shows, a sentence and a
// table with the same numbers beside it, and so the picture itself is hidden
// from screen readers.
//
// go-app sets no classes on SVG elements, hence strings. They hold numbers and
// fixed class names only, never words of a visitor.
package chart

import (
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
)

// Segment is a part of a stacked bar.
type Segment struct {
	// Class gives the colour and the pattern: a fixed name.
	Class string
	// Value is its size in any unit, at least zero.
	Value float64
	// Label stands in the part if it is wide enough on a telephone, "" for none. It
	// must stand beside the name of the part, too: then the colour is not all that
	// tells which is which.
	Label string
}

// labelled is how wide a part of a bar with a label must be, in percent.
const labelled = 15

// Bar is one horizontal bar of parts, 100 units wide. Parts of nothing are left
// out; an empty bar is an outline.
func Bar(segments []Segment) string {
	total := 0.0
	for _, s := range segments {
		total += s.Value
	}
	var b strings.Builder
	b.WriteString(`<svg class="bar" aria-hidden="true" focusable="false" width="100%" height="36">`)
	b.WriteString(`<rect class="frame" x="0" y="0" width="100%" height="36" rx="6"/>`)
	at := 0.0
	for _, s := range segments {
		if total <= 0 || s.Value <= 0 {
			continue
		}
		width := 100 * s.Value / total
		fmt.Fprintf(&b, `<rect class="part %s" x="%s%%" y="0" width="%s%%" height="36"/>`, s.Class, number(at), number(width))
		if s.Label != "" && width >= labelled {
			// A plate behind the words, about as wide as they are.
			plate := 8 + 8*len([]rune(s.Label))
			fmt.Fprintf(&b, `<svg x="%s%%" overflow="visible"><rect class="plate" x="-%s" y="9" width="%d" height="18" rx="4"/>`+
				`<text y="22" text-anchor="middle">%s</text></svg>`, number(at+width/2), number(float64(plate)/2), plate, html.EscapeString(s.Label))
		}
		at += width
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// Middles are where the parts of a bar have their middle, in percent of its
// width, also those of nothing.
func Middles(segments []Segment) []float64 {
	total := 0.0
	for _, s := range segments {
		total += s.Value
	}
	middles, at := make([]float64, len(segments)), 0.0
	for i, s := range segments {
		if total > 0 {
			middles[i] = 100 * (at + s.Value/2) / total
		}
		at += s.Value
	}
	return middles
}

// Swatch is the key of a part of a bar.
func Swatch(class string) string {
	return `<svg class="swatch" aria-hidden="true" focusable="false" width="16" height="16"><rect class="part ` + class +
		`" width="16" height="16" rx="4"/></svg>`
}

// Scale is a logarithmic axis from Low to High, both above zero.
type Scale struct{ Low, High float64 }

// NewScale spans powers of ten around the values. Values of zero and below
// cannot stand on it and are passed over.
func NewScale(values ...float64) Scale {
	low, high := math.Inf(1), 0.0
	for _, v := range values {
		if v > 0 && !math.IsInf(v, 0) {
			low, high = min(low, v), max(high, v)
		}
	}
	if high == 0 {
		return Scale{1, 10}
	}
	s := Scale{math.Pow(10, math.Floor(math.Log10(low))), math.Pow(10, math.Ceil(math.Log10(high)))}
	if s.High <= s.Low {
		s.High = 10 * s.Low
	}
	return s
}

// At is where a value stands on the scale, in percent of its width. Values
// beyond the ends stand at the ends.
func (s Scale) At(v float64) float64 {
	if v <= s.Low {
		return 0
	}
	at := 100 * math.Log(v/s.Low) / math.Log(s.High/s.Low)
	return min(at, 100)
}

// Ticks are the powers of ten on the scale.
func (s Scale) Ticks() []float64 {
	var ticks []float64
	for v := s.Low; v <= s.High*1.0001; v *= 10 {
		ticks = append(ticks, v)
	}
	return ticks
}

// Mark is one row of a strip: a value with its range on the scale, and a line
// at each power of ten.
func Mark(s Scale, low, value, high float64) string {
	var b strings.Builder
	b.WriteString(`<svg class="mark" aria-hidden="true" focusable="false" width="100%" height="20">`)
	for _, t := range s.Ticks() {
		x := number(s.At(t))
		fmt.Fprintf(&b, `<line class="tick" x1="%s%%" x2="%s%%" y1="0" y2="20"/>`, x, x)
	}
	if high > low {
		fmt.Fprintf(&b, `<rect class="range" x="%s%%" y="7" width="%s%%" height="6" rx="3"/>`,
			number(s.At(low)), number(max(s.At(high)-s.At(low), 0.5)))
	}
	fmt.Fprintf(&b, `<circle class="value" cx="%s%%" cy="10" r="6"/></svg>`, number(s.At(value)))
	return b.String()
}

// number writes at most two decimals: a hundredth of a percent is less than a
// pixel.
func number(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
}

// Axis writes a label at each power of ten. The labels are amounts that the
// formatter wrote.
func Axis(s Scale, labels []string) string {
	var b strings.Builder
	b.WriteString(`<svg class="labels" aria-hidden="true" focusable="false" width="100%" height="18">`)
	for i, v := range s.Ticks() {
		anchor := "middle"
		switch {
		case i == 0:
			anchor = "start"
		case i == len(labels)-1:
			anchor = "end"
		}
		if i < len(labels) {
			fmt.Fprintf(&b, `<text x="%s%%" y="13" text-anchor="%s">%s</text>`, number(s.At(v)), anchor, html.EscapeString(labels[i]))
		}
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// LineSwatch is the key of a line.
func LineSwatch(class string) string {
	return `<svg class="swatch" aria-hidden="true" focusable="false" width="16" height="16"><line class="` + class +
		`" x1="0" x2="16" y1="8" y2="8"/></svg>`
}
