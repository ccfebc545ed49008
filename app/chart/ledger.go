package chart

import (
	"fmt"
	"html"
	"math"
	"strings"
)

// Ledger is a plan year by year: what is emitted stands above the axis, stacked,
// with the target as a line across it; what is bought or grows back hangs below
// the axis and is never taken off what stands above. Each slice holds one value
// a year, at least zero.
type Ledger struct {
	First int
	// Layers are stacked from the axis up; Class is a fixed name.
	Layers []Layer
	Target []float64
	// Removed, Supported and Issued hang below the axis: tonnes taken up, and
	// below them credits, first what evidence supports, then as issued.
	Removed, Supported, Issued []float64
	// Mark is the year of the promise.
	Mark int
	// Ticks are the labelled heights, below zero too.
	Ticks []Tick
}

// Layer is one activity.
type Layer struct {
	Class  string
	Values []float64
}

// Tick is a height with the words beside it.
type Tick struct {
	Value float64
	Label string
}

// The height of the drawing and of the space above and below it, in pixels.
const (
	ledgerTop, ledgerHeight, ledgerFoot = 8, 250, 22
)

// Span is the least and the greatest height of the ledger.
func (l Ledger) Span() (low, high float64) {
	for y := range l.Target {
		sum := 0.0
		for _, layer := range l.Layers {
			sum += layer.Values[y]
		}
		high = max(high, sum, l.Target[y])
		low = min(low, -l.Removed[y]-l.Issued[y])
	}
	return low, max(high, 1e-9)
}

// Nice gives round steps that cover a span in about five of them.
func Nice(low, high float64) []float64 {
	rough := (high - low) / 6
	if rough <= 0 || math.IsInf(rough, 0) || math.IsNaN(rough) {
		return []float64{0}
	}
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	step := power
	for _, times := range []float64{1, 2, 2.5, 5, 10} {
		step = times * power
		if step >= rough {
			break
		}
	}
	var steps []float64
	for v := math.Ceil(low/step) * step; v <= high*1.0001; v += step {
		steps = append(steps, math.Round(v/step)*step)
	}
	return steps
}

// Draw writes the picture. Heights are pixels; across, a year is one unit of an
// inner drawing that takes the whole width.
func (l Ledger) Draw() string {
	low, high := l.Span()
	at := func(v float64) float64 { return ledgerTop + ledgerHeight*(high-v)/(high-low) }
	years := len(l.Target)
	across := func(year int) string { return number(100 * (float64(year-l.First) + 0.5) / float64(years)) }

	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="ledger" aria-hidden="true" focusable="false" width="100%%" height="%d">`, ledgerTop+ledgerHeight+ledgerFoot)
	for _, t := range l.Ticks {
		fmt.Fprintf(&b, `<line class="grid" x1="0" x2="100%%" y1="%[1]s" y2="%[1]s"/>`, number(at(t.Value)))
	}
	fmt.Fprintf(&b, `<svg x="0" y="0" width="100%%" height="%d" viewBox="0 0 %d %[1]d" preserveAspectRatio="none">`, ledgerTop+ledgerHeight, years)
	base := make([]float64, years)
	for _, layer := range l.Layers {
		top := make([]float64, years)
		for y := range top {
			top[y] = base[y] + layer.Values[y]
		}
		b.WriteString(band(layer.Class, base, top, at))
		base = top
	}
	under := func(below, more []float64) []float64 {
		sum := make([]float64, years)
		for y := range sum {
			sum[y] = below[y] - more[y]
		}
		return sum
	}
	removed := under(make([]float64, years), l.Removed)
	b.WriteString(band("removed", make([]float64, years), removed, at))
	b.WriteString(band("issued", removed, under(removed, l.Issued), at))
	b.WriteString(band("supported", removed, under(removed, l.Supported), at))
	fmt.Fprintf(&b, `<path class="target" d="%s"/></svg>`, steps(l.Target, at, false))

	fmt.Fprintf(&b, `<line class="axis" x1="0" x2="100%%" y1="%[1]s" y2="%[1]s"/>`, number(at(0)))
	if l.Mark >= l.First && l.Mark < l.First+years {
		x := across(l.Mark)
		fmt.Fprintf(&b, `<line class="promise" x1="%[1]s%%" x2="%[1]s%%" y1="0" y2="%[2]d"/>`, x, ledgerTop+ledgerHeight)
		fmt.Fprintf(&b, `<text class="promise" x="%s%%" y="%d" text-anchor="middle">%d</text>`, x, ledgerTop+ledgerHeight+16, l.Mark)
	}
	for year := l.First - l.First%10 + 10; year < l.First+years; year += 10 {
		if far := year - l.Mark; far < -3 || far > 3 {
			fmt.Fprintf(&b, `<text x="%s%%" y="%d" text-anchor="middle">%d</text>`, across(year), ledgerTop+ledgerHeight+16, year)
		}
	}
	for _, t := range l.Ticks {
		// A plate behind the words, about as wide as they are.
		fmt.Fprintf(&b, `<svg x="100%%" y="%s" overflow="visible"><rect class="plate" x="-%[2]d" y="-11" width="%[2]d" height="15" rx="3"/>`+
			`<text x="-4" text-anchor="end">%[3]s</text></svg>`, number(at(t.Value)-4), 8+7*len([]rune(t.Label)), html.EscapeString(t.Label))
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// band is the area between two lines of steps, nothing where they never part.
func band(class string, from, to []float64, at func(float64) float64) string {
	parted := false
	for y := range from {
		parted = parted || from[y] != to[y]
	}
	if !parted {
		return ""
	}
	return `<path class="band ` + class + `" d="` + steps(to, at, false) + steps(from, at, true) + `Z"/>`
}

// steps is a line that is level for each year, forward from the left or back
// from the right.
func steps(values []float64, at func(float64) float64, back bool) string {
	var b strings.Builder
	last := math.NaN()
	for i := range values {
		y, move := i, i+1
		if back {
			y = len(values) - 1 - i
			move = y
		}
		height := number(at(values[y]))
		switch {
		case i == 0 && back:
			b.WriteString("L" + number(float64(len(values))) + " " + height)
		case i == 0:
			b.WriteString("M0 " + height)
		case values[y] != last:
			b.WriteString("V" + height)
		}
		last = values[y]
		// A level run is one stroke.
		if next := i + 1; next < len(values) {
			following := values[next]
			if back {
				following = values[len(values)-1-next]
			}
			if following == last {
				continue
			}
		}
		b.WriteString("H" + number(float64(move)))
	}
	return b.String()
}
