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

// list writes a list of words under a heading, nothing if there are none.
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

// table writes a table, with a head or without. So many columns hold words, the
// others numbers. The row that is chosen, -1 for none, stands out.
func (p *paper) table(head []string, rows [][]string, words, chosen int) {
	var b strings.Builder
	cell := func(tag string, i int, s string) {
		b.WriteString("<" + tag)
		if i >= words {
			b.WriteString(` class="num"`)
		}
		b.WriteString(">" + esc(s) + "</" + tag + ">")
	}
	if len(head) > 0 {
		b.WriteString("<thead><tr>")
		for i, h := range head {
			cell("th", i, h)
		}
		b.WriteString("</tr></thead>")
	}
	b.WriteString("<tbody>")
	for r, row := range rows {
		b.WriteString(when(r == chosen, `<tr class="chosen">`, "<tr>"))
		for i, s := range row {
			cell("td", i, s)
		}
		b.WriteString("</tr>")
	}
	p.put("table", "", b.String()+"</tbody>")
}

// end writes the sources of the figures of a graph, then where the result is.
func (p *paper) end(g *formula.Graph, model string, more ...string) {
	t := text.PrintFor(p.lang)
	p.list(t.Sources, "sources", cited(g, more...))
	link := address()
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
