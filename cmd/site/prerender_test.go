package main

import (
	"bytes"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"
)

// component renders what the test gives it.
type component struct {
	goapp.Compo
	ui func() goapp.UI
}

func (c *component) Render() goapp.UI { return c.ui() }

func prerenderString(ui func() goapp.UI) (string, error) {
	n, err := prerender(&component{ui: ui})
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = html.Render(&out, n)
	return out.String(), err
}

func TestPrerender(t *testing.T) {
	const payload = `hat"><script>alert(1)</script>&amp;\n`
	const spaces = "1\u00a0000\u202f000"
	for _, test := range []struct {
		name string
		ui   func() goapp.UI
		want string
	}{
		{
			"attribute cannot be left",
			func() goapp.UI { return goapp.P().Title(payload) },
			`<p title="hat&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\n"></p>`,
		},
		{
			"text cannot be left",
			func() goapp.UI { return goapp.P().Text(payload) },
			`<p>hat&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\n</p>`,
		},
		{
			"spaces that do not break",
			func() goapp.UI { return goapp.P().Title(spaces).Text(spaces) },
			"<p title=\"" + spaces + "\">" + spaces + "</p>",
		},
		{
			"several lines",
			func() goapp.UI { return goapp.P().Title("a\nb\tc").Text("a\nb") },
			"<p title=\"a\nb\tc\">a\nb</p>",
		},
		{
			"booleans",
			func() goapp.UI { return goapp.Input().Checked(false).Disabled(true).Required(false) },
			`<input disabled=""/>`,
		},
		{
			"states",
			func() goapp.UI { return goapp.Button().Aria("expanded", true).Aria("pressed", false).Aria("label", "") },
			`<button aria-expanded="true" aria-label="" aria-pressed="false"></button>`,
		},
		{
			"no space that the live page does not have",
			func() goapp.UI {
				return goapp.P().Body(
					goapp.Text("see "), goapp.A().Href("#x").Body(goapp.B().Text("this")), goapp.Text(", "), goapp.Text(" and"),
					goapp.Span().Body(goapp.Text("a"), goapp.Text("b")), goapp.Text(""), goapp.Text(" end "),
				)
			},
			`<p>see <a href="#x"><b>this</b></a>,  and<span>ab</span> end </p>`,
		},
		{
			"textarea",
			func() goapp.UI { return goapp.Div().Body(goapp.Textarea().ID("t").Text("a <b>"), goapp.Br()) },
			`<div><textarea id="t">a &lt;b&gt;</textarea><br/></div>`,
		},
		{
			"SVG stays as it is",
			func() goapp.UI {
				return goapp.Figure().Title(`"q"`).Body(
					goapp.Raw(`<svg viewBox="0 0 1 1" aria-label="a &amp; b \n"><text>x  y</text></svg>`), goapp.FigCaption().Title(`"r"`))
			},
			`<figure title="&#34;q&#34;"><svg aria-label="a &amp; b \n" viewBox="0 0 1 1"><text>x  y</text></svg><figcaption title="&#34;r&#34;"></figcaption></figure>`,
		},
		{
			"nested components",
			func() goapp.UI {
				return goapp.Div().Body(&component{ui: func() goapp.UI { return goapp.P().Text("in") }}, goapp.If(true, goapp.P().Text("side")))
			},
			`<div><p>in</p><p>side</p></div>`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := prerenderString(test.ui)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestPrerenderRefuses(t *testing.T) {
	for _, test := range []struct {
		ui   func() goapp.UI
		want string
	}{
		{func() goapp.UI { return goapp.P().Style("color", "red") }, "style"},
		{func() goapp.UI { return goapp.P().Attr("onclick", "x()") }, "onclick"},
		{func() goapp.UI { return goapp.Div().Body(goapp.Script().Src("x.js")) }, "<script>"},
		{func() goapp.UI { return goapp.Select().Attr("value", "x") }, "<select>"},
		{func() goapp.UI { return goapp.Raw("<p>a</p><p>b</p>") }, "2 nodes"},
		{func() goapp.UI { return goapp.Text("a") }, "1 nodes"},
	} {
		got, err := prerenderString(test.ui)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", got, err, test.want)
		}
	}
}
