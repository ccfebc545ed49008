package page

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"time"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"rsc.io/qr"
)

// paper is a report in the making: HTML of two sheets. A page writes it as text
// and not as go-app's elements because it must be there before the browser goes
// on to print, in the same moment.
type paper struct {
	lang text.Lang
	b    strings.Builder
}

// esc writes words as HTML.
func esc(s string) string { return html.EscapeString(s) }

// put writes an element around HTML.
func (p *paper) put(tag, class, inner string) {
	if class != "" {
		tag += ` class="` + class + `"`
	}
	name, _, _ := strings.Cut(tag, " ")
	p.b.WriteString("<" + tag + ">" + inner + "</" + name + ">")
}

// say writes words in an element, nothing if there are none.
func (p *paper) say(tag, class, words string) {
	if words != "" {
		p.put(tag, class, esc(words))
	}
}

// list writes a list of words under a heading, if it has one; nothing if there are
// no words.
func (p *paper) list(heading, class string, items []string) {
	if len(items) == 0 {
		return
	}
	p.say("h2", "", heading)
	var b strings.Builder
	for _, item := range items {
		b.WriteString("<li>" + esc(item) + "</li>")
	}
	p.put("ul", class, b.String())
}

// grid is a table of words and numbers.
type grid struct {
	head []string
	rows [][]string
	// words is how many columns, from the first, hold words and not numbers.
	words int
	// chosen is the row that stands out, -1 for none.
	chosen int
	// swatches stand before the rows as in the key of a chart; there may be none.
	swatches []string
}

// table writes a table.
func (p *paper) table(g grid) {
	var b strings.Builder
	cell := func(tag string, i int, inner string) {
		b.WriteString("<" + tag)
		if i >= g.words {
			b.WriteString(` class="num"`)
		}
		b.WriteString(">" + inner + "</" + tag + ">")
	}
	b.WriteString("<thead><tr>")
	for i, h := range g.head {
		cell("th", i, esc(h))
	}
	b.WriteString("</tr></thead><tbody>")
	for r, row := range g.rows {
		b.WriteString(when(r == g.chosen, `<tr class="chosen">`, "<tr>"))
		for i, s := range row {
			swatch := ""
			if i == 0 && r < len(g.swatches) {
				swatch = g.swatches[r]
			}
			cell("td", i, swatch+esc(s))
		}
		b.WriteString("</tr>")
	}
	p.put("table", "", b.String()+"</tbody>")
}

// end writes the sources of the figures of a graph, then where the result is. The
// link is whole, with the version of the model, so that it gives the same result
// when that of the page has changed.
func (p *paper) end(g *formula.Graph, model, fragment string, more ...string) {
	t := text.PrintFor(p.lang)
	p.list(t.Sources, "sources", cited(g, more...))
	link := site() + "#" + fragment
	code := ""
	if c, err := qr.Encode(link, qr.L); err == nil && c.Size <= largestCode {
		code = drawQR(c)
	}
	shown := link
	if len(shown) > longestLink {
		shown = shown[:longestLink] + "…"
	}
	p.put("footer", "", code+`<div><h2>`+esc(t.Link)+`</h2><p class="link"><a href="`+esc(link)+`">`+esc(shown)+`</a></p><p>`+
		esc(fill(t.Meta, model, text.Date(p.lang, time.Now().Format(time.DateOnly))))+`</p></div>`)
}

// The most of a link that is written out, and the largest code, in squares, that
// a telephone reads from paper of that size.
const (
	longestLink = 300
	largestCode = 117
)

// cited lists the documents behind the figures of a graph, and more by their ID.
func cited(g *formula.Graph, more ...string) []string {
	ids := slices.Clone(more)
	for _, n := range g.Nodes() {
		if n.Factor != nil {
			ids = append(ids, n.Factor.Source)
		}
	}
	slices.Sort(ids)
	var list []string
	for _, id := range slices.Compact(ids) {
		s, err := factor.FindSource(id)
		if err != nil {
			app.Log(err)
			continue
		}
		list = append(list, fmt.Sprintf("%s, %s, %d", s.Publisher, s.Title, s.Year))
	}
	return list
}

// html is the report.
func (p *paper) html() string { return p.b.String() }
