package chart

import (
	"fmt"
	"html"
	"strings"
)

// Heights of a chart of columns in pixels: the columns, and the line of labels below.
const (
	columnsHeight = 140
	labelsHeight  = 20
)

// Columns draws values of at least zero as columns of one width, each with a label below: a letter, because twelve must
// stand side by side on a telephone. The highest is drawn fuller. A value that is not zero can be seen.
func Columns(values []float64, labels []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="columns" aria-hidden="true" focusable="false" width="100%%" height="%d">`, columnsHeight+labelsHeight)
	most := 0.0
	for _, v := range values {
		most = max(most, v)
	}
	each := 100 / float64(max(1, len(values)))
	for i, v := range values {
		left := float64(i) * each
		if v > 0 {
			height := max(2, float64(columnsHeight-4)*v/most)
			class := "column"
			if v == most {
				class += " most"
			}
			fmt.Fprintf(&b, `<rect class="%s" x="%s%%" y="%s" width="%s%%" height="%s" rx="2"/>`,
				class, number(left+each*0.15), number(columnsHeight-height), number(each*0.7), number(height))
		}
		if i < len(labels) {
			fmt.Fprintf(&b, `<text x="%s%%" y="%d" text-anchor="middle">%s</text>`, number(left+each/2), columnsHeight+labelsHeight-5, html.EscapeString(labels[i]))
		}
	}
	fmt.Fprintf(&b, `<line class="axis" x1="0" x2="100%%" y1="%d" y2="%d"/></svg>`, columnsHeight, columnsHeight)
	return b.String()
}

// Length is a bar for one row of a table: a part of the whole from 0 to 1, of a fixed width.
func Length(part float64) string {
	return `<svg class="length" aria-hidden="true" focusable="false" width="100%" height="8"><rect class="frame" width="100%" height="8" rx="4"/>` +
		`<rect class="column" width="` + number(100*max(0, min(1, part))) + `%" height="8" rx="4"/></svg>`
}
