package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prerender returns the element that a component renders, as the browser would build it. OnInit and OnPreRender run;
// OnNav and OnMount do not.
//
// go-app's printer has defects, all undone here: it quotes attributes as Go does, leaves out the value "true", writes
// "false" for boolean attributes, gives <textarea> its text as an attribute, orders attributes at random, and puts white
// space between elements that the live page does not have.
func prerender(root goapp.Composer) (*html.Node, error) {
	dispatcher := goapp.NewServerTester(root)
	defer dispatcher.Close()

	markup := requote(goapp.HTMLStringWithIndent(root))
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(markup), body)
	if err != nil {
		return nil, err
	}
	if len(nodes) != 1 || nodes[0].Type != html.ElementNode {
		return nil, fmt.Errorf("renders %d nodes, want one element: the program takes the place of one", len(nodes))
	}
	unindent(nodes[0], 0)
	return nodes[0], normalise(nodes[0])
}

// requote writes attribute values the HTML way instead of the Go way. In text, go-app escapes quotes, so `="` begins a
// value everywhere but in raw HTML. That is left as it is where this project uses it: in SVG.
func requote(markup string) string {
	var b strings.Builder
	for {
		svg := strings.Index(markup, "<svg")
		value := strings.Index(markup, `="`)
		switch {
		case value < 0:
			b.WriteString(markup)
			return b.String()
		case svg >= 0 && svg < value:
			end := svg + len("<svg")
			if i := strings.Index(markup, "</svg>"); i > end {
				end = i
			}
			b.WriteString(markup[:end])
			markup = markup[end:]
			continue
		}
		value++
		b.WriteString(markup[:value])
		markup = markup[value:]
		quoted, err := strconv.QuotedPrefix(markup)
		if err != nil {
			b.WriteString(markup[:1])
			markup = markup[1:]
			continue
		}
		markup = markup[len(quoted):]
		s, _ := strconv.Unquote(quoted) // what QuotedPrefix returns is well formed
		b.WriteString(`"` + html.EscapeString(s) + `"`)
	}
}

// unindent removes the white space that go-app's printer puts around the children of an element, and no other. It
// prints the indented form because there, unlike in the plain one, its newlines can be told from the page's own.
func unindent(n *html.Node, depth int) {
	if n.Data == "svg" {
		return
	}
	outer, inner := strings.Repeat("  ", depth), strings.Repeat("  ", depth+1)
	var next *html.Node
	for c := n.FirstChild; c != nil; c = next {
		next = c.NextSibling
		if c.Type != html.TextNode {
			unindent(c, depth+1)
			continue
		}
		text, only := strings.CutPrefix(c.Data, inner)
		if !only || next != nil {
			text = c.Data
			if next == nil {
				text = strings.TrimSuffix(text, "\n"+outer)
			}
			text = strings.ReplaceAll(text, "\n"+inner, "")
		}
		if c.Data = text; text == "" {
			n.RemoveChild(c)
		}
	}
}

// normalise sorts attributes and repairs the values that go-app misprints. It refuses what the site's content security
// policy would block, and what works in the live page only.
func normalise(n *html.Node) error {
	slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
		return a.Val == "false" && slices.Contains(booleanAttributes, a.Key)
	})
	if i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "value" }); i >= 0 && n.DataAtom == atom.Textarea {
		n.AppendChild(&html.Node{Type: html.TextNode, Data: n.Attr[i].Val})
		n.Attr = slices.Delete(n.Attr, i, i+1)
	}
	for i, a := range n.Attr {
		switch {
		case a.Val == "" && slices.Contains(trueAttributes, a.Key):
			n.Attr[i].Val = "true"
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			return fmt.Errorf("<%s> has the attribute %s, which the content security policy blocks", n.Data, a.Key)
		case a.Key == "value" && n.DataAtom == atom.Select:
			return fmt.Errorf("<select> has a value, which HTML ignores: mark an option as selected")
		}
	}
	if n.DataAtom == atom.Script || n.DataAtom == atom.Style {
		return fmt.Errorf("contains <%s>, which the content security policy blocks", n.Data)
	}
	for c := range n.ChildNodes() {
		if err := normalise(c); err != nil {
			return err
		}
	}
	return nil
}

// booleanAttributes are true in HTML when present, whatever their value.
var booleanAttributes = []string{
	"async", "autofocus", "autoplay", "checked", "default", "defer", "disabled", "formnovalidate", "hidden", "inert", "ismap",
	"loop", "multiple", "muted", "novalidate", "open", "playsinline", "readonly", "required", "reversed", "selected",
}

// trueAttributes are those that need the value "true", where an empty one means something else.
var trueAttributes = []string{
	"aria-atomic", "aria-busy", "aria-checked", "aria-current", "aria-disabled", "aria-expanded", "aria-haspopup", "aria-hidden",
	"aria-invalid", "aria-modal", "aria-multiline", "aria-multiselectable", "aria-pressed", "aria-readonly", "aria-required",
	"aria-selected", "contenteditable", "draggable", "spellcheck",
}
