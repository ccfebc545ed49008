package chart

import (
	"fmt"
	"html"
	"strings"
)

// StripRow is a value with its range on the scale of a strip, and the words
// beside it. Chosen rows stand out.
type StripRow struct {
	Name, Amount     string
	Low, Value, High float64
	Chosen           bool
}

// Heights of a strip in pixels: its axis, and a row of words above their mark.
const (
	stripAxis = 18
	stripRow  = 42
)

// Strip is an axis with the labels of its powers of ten and a row for each value
// below it, as one picture that high in pixels, for a file: on a page the rows
// are elements of their own.
func Strip(s Scale, labels []string, rows []StripRow) (svg string, height int) {
	height = stripAxis + stripRow*len(rows)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="strip" aria-hidden="true" focusable="false" width="100%%" height="%d">`, height)
	b.WriteString(Axis(s, labels))
	for i, r := range rows {
		y, class := stripAxis+stripRow*i, "row"
		if r.Chosen {
			class = "chosen"
			fmt.Fprintf(&b, `<rect class="ground" x="-8" y="%d" width="100%%" height="%d" rx="4"/><rect class="ground" x="8" y="%[1]d" width="100%%" height="%[2]d" rx="4"/>`, y+2, stripRow-2)
		}
		fmt.Fprintf(&b, `<text class="%[1]s" x="0" y="%[2]d">%[3]s</text><text class="%[1]s" x="100%%" y="%[2]d" text-anchor="end">%[4]s</text>`,
			class, y+18, html.EscapeString(r.Name), html.EscapeString(r.Amount))
		fmt.Fprintf(&b, `<svg y="%d" width="100%%" height="20" overflow="visible">%s</svg>`, y+stripRow-20, Mark(s, r.Low, r.Value, r.High))
	}
	b.WriteString(`</svg>`)
	return b.String(), height
}
