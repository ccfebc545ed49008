package report

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Drawing is a chart as a page draws it: an svg element with classes for its
// colours and without words around it.
type Drawing struct {
	// Title states what the chart shows.
	Title string
	// SVG is the element, as wide as it is let be and Height pixels high.
	SVG    string
	Height int
	// Key names what is drawn, a swatch of 16 by 16 pixels beside each name.
	Key []KeyEntry
	// Note stands under the chart, a sentence or nothing.
	Note string
}

// KeyEntry is a swatch, an svg element, with what it stands for.
type KeyEntry struct{ Swatch, Name string }

// The measures of a chart's file in pixels, and about how wide a letter is.
const (
	chartWidth  = 800
	chartMargin = 24
	chartLine   = 20 // from one line of text to the next
	letter      = 7
)

// SVG makes a file of a drawing: a title, the drawing, its key, and a last line
// with the source, the model and the day, so that the picture can travel alone.
// Words are cut into lines by an estimate of their width; a system's own fonts
// are used.
func (r *Report) SVG(d Drawing) []byte {
	var b strings.Builder
	inner := chartWidth - 2*chartMargin
	y := chartMargin
	text := func(class, s string, perLine int) {
		for _, line := range lines(s, perLine) {
			y += chartLine
			b.WriteString(`<text class="` + class + `" x="` + strconv.Itoa(chartMargin) + `" y="` + strconv.Itoa(y-5) + `">` + escape(line) + `</text>`)
		}
	}
	place := func(x, y, width, height int, svg string) {
		b.WriteString(`<svg x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y) + `" width="` + strconv.Itoa(width) + `" height="` +
			strconv.Itoa(height) + `" overflow="visible">` + svg + `</svg>`)
	}
	text("title", d.Title, inner/11)
	y += chartLine / 2
	place(chartMargin, y, inner, d.Height, d.SVG)
	y += d.Height + chartLine/2

	x := 0
	if len(d.Key) > 0 {
		y += chartLine
	}
	for _, k := range d.Key {
		width := 24 + letter*utf8.RuneCountInString(k.Name) + 24
		if x > 0 && x+width > inner {
			x, y = 0, y+chartLine+4
		}
		place(chartMargin+x, y-16, 16, 16, k.Swatch)
		b.WriteString(`<text x="` + strconv.Itoa(chartMargin+x+24) + `" y="` + strconv.Itoa(y-3) + `">` + escape(k.Name) + `</text>`)
		x += width
	}
	y += chartLine / 2
	if d.Note != "" {
		text("small", d.Note, inner/6)
	}
	text("small", r.sourceLine(), inner/6)
	height := strconv.Itoa(y + chartMargin)
	return []byte(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="` + strconv.Itoa(chartWidth) + `" height="` + height +
		`" viewBox="0 0 ` + strconv.Itoa(chartWidth) + ` ` + height + `">` +
		`<title>` + escape(d.Title) + `</title><desc>` + escape(r.sourceLine()) + `</desc><style>` + chartStyle + `</style>` +
		`<rect class="paper" width="100%" height="100%"/>` + b.String() + "</svg>\n")
}

// sourceLine says where a chart comes from.
func (r *Report) sourceLine() string {
	said := r.words().Made + " " + r.Model + ", " + r.Date
	if r.Site != "" {
		said += ", " + strings.TrimPrefix(strings.TrimPrefix(r.Site, "https://"), "http://")
	}
	return said
}

// lines cuts a text into lines of at most that many characters, between words.
func lines(s string, most int) []string {
	var list []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		if line != "" && utf8.RuneCountInString(line+" "+word) > most {
			list, line = append(list, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		list = append(list, line)
	}
	return list
}

// chartStyle gives the classes of the site's charts the colours of its light
// theme, since a file has no style sheet beside it.
const chartStyle = `text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#56605b}` +
	`.title{font-size:17px;font-weight:650;fill:#1b1f1d}.small{font-size:12px}.paper{fill:#fff}.ledger{overflow:visible}` +
	`.frame{fill:#dcded8}.part{stroke:#fff;stroke-width:1.5}.band{stroke:none}` +
	`.screen,.production{fill:#0b6b57}.peripheral,.corporate{fill:#5a9c8c}.router,.streaming{fill:#b9822b}.network,.removed{fill:#3f6fb0}` +
	`.data_centre,.supported{fill:#8a5fa8}.manufacture,.unsplit{fill:#7a7f7b}.issued{fill:#8a5fa8;opacity:.3}` +
	`.grid{stroke:#dcded8}.axis{stroke:#1b1f1d;stroke-width:1.5}.plate{fill:#fff;opacity:.85}` +
	`line.promise{stroke:#1b1f1d;stroke-dasharray:3 4}text.promise{fill:#1b1f1d;font-weight:650}` +
	`.target{fill:none;stroke:#1b1f1d;stroke-width:2;vector-effect:non-scaling-stroke}` +
	`.labels,.mark{overflow:visible}.tick{stroke:#dcded8}.range{fill:#0b6b57;opacity:.35}circle.value{fill:#0b6b57}.ground{fill:#e6f1ee}` +
	`.row{fill:#1b1f1d}.chosen{fill:#1b1f1d;font-weight:650}.strip,.histogram{overflow:visible}` +
	`.change .frame,.length .frame{fill:#dcded8}.change .less,.change .tip,.waterfall .less{fill:#0b6b57}.change .more{fill:#fff;stroke:#0b6b57;stroke-width:2}` +
	`.length .part{fill:#0b6b57}.waterfall .axis{stroke:#dcded8}.waterfall .lead{stroke:#8b928e;stroke-dasharray:2 2}.waterfall .total{fill:#56605b}` +
	`.waterfall .more{fill:#b9822b}.waterfall .torn{stroke:#fff;stroke-width:3}.waterfall{overflow:visible}` +
	`.in{fill:#0b6b57}.out{fill:#0b6b57;opacity:.35}line.value{stroke:#1b1f1d;stroke-width:2;stroke-dasharray:4 3}`
