package report

import (
	"strconv"
	"strings"
)

// Row is a line of a chart that is a list: what it is of, how much, and a bar.
type Row struct {
	// Name stands at the left, Value at the right, Note small below the bar. A row
	// with a name alone is a heading.
	Name, Value, Note string
	// SVG is the bar, an svg element as wide as it is let be and Height pixels high;
	// empty for none.
	SVG    string
	Height int
	// Close says that the bar reaches the one of the next row.
	Close bool
}

// Rows sets rows under each other, as the drawing of a chart: its svg and its
// height in pixels.
func Rows(rows []Row) (svg string, height int) {
	const perLine = (chartWidth - 2*chartMargin) / letter
	var b strings.Builder
	y := 0
	write := func(class, x, anchor, s string) {
		b.WriteString(`<text class="` + class + `" x="` + x + `" y="` + strconv.Itoa(y+chartLine-5) + `" text-anchor="` + anchor + `">` + escape(s) + `</text>`)
	}
	for _, r := range rows {
		class := "row"
		if r.Value == "" && r.SVG == "" {
			class = "chosen"
			y += chartLine / 2
		}
		write("row", "100%", "end", r.Value)
		for _, line := range lines(r.Name, perLine-len([]rune(r.Value))-2) {
			write(class, "0", "start", line)
			y += chartLine
		}
		if r.SVG != "" {
			b.WriteString(`<svg y="` + strconv.Itoa(y) + `" width="100%" height="` + strconv.Itoa(r.Height) + `" overflow="visible">` + r.SVG + `</svg>`)
			y += r.Height
		}
		for _, line := range lines(r.Note, perLine) {
			write("small", "0", "start", line)
			y += chartLine
		}
		if !r.Close {
			y += chartLine / 2
		}
	}
	return b.String(), y
}
