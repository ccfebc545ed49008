package page

import (
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"
)

// drawn is the panel of a page at a number.
func drawnPanel(t *testing.T, l text.Lang, p *panel, n number) *html.Node {
	t.Helper()
	p.trail = []number{n}
	node, err := html.Parse(strings.NewReader(app.HTMLString(p.render(l))))
	if err != nil {
		t.Fatal(err)
	}
	return node
}

// checkNumber holds what every number of a graph shows in the panel: its name, and
// a formula with its value, or where it comes from.
func checkNumber(t *testing.T, l text.Lang, p *panel, n number, node *formula.Node) {
	t.Helper()
	panel := drawnPanel(t, l, p, n)
	x, m := p.page.explainer(), text.PanelFor(l)
	got := textOf(panel)
	if name := text.UpperFirst(x.calledNode(node)); textOf(byID(t, panel, "panel-name")) != name || name == node.Key {
		t.Errorf("%s: %s is called %q", l, n, textOf(byID(t, panel, "panel-name")))
	}
	formulas := find(panel, func(n *html.Node) bool { return attr(n, "class") == "panel-formula" })
	switch {
	case strings.Contains(got, "%!"):
		t.Errorf("%s: %s has a bad message: %q", l, n, got)
	case len(node.Args) > 0:
		if len(formulas) != 1 || len(find(panel, tag("math"))) == 0 || len(find(panel, func(n *html.Node) bool { return strings.HasPrefix(attr(n, "id"), "panel-part-") })) == 0 {
			t.Errorf("%s: %s has no formula or no parts: %q", l, n, got)
		}
		for _, equation := range find(panel, func(n *html.Node) bool { return attr(n, "class") == "equation" }) {
			if len(strings.TrimSpace(textOf(equation))) < 2 {
				t.Errorf("%s: %s has an empty line", l, n)
			}
		}
	case node.Factor != nil:
		source, _ := factor.FindSource(node.Factor.Source)
		if !strings.Contains(got, source.Title) || !strings.Contains(got, x.m.Grade[node.Factor.Quality]) ||
			(node.Factor.Quality == factor.Recalled) != (len(find(panel, func(n *html.Node) bool { return attr(n, "class") == "panel-recalled" })) == 1) {
			t.Errorf("%s: %s is a figure without its origin: %q", l, n, got)
		}
	case !strings.Contains(got, m.Given) && !strings.Contains(got, m.Fixed):
		t.Errorf("%s: %s comes from nowhere: %q", l, n, got)
	}
}

// Every number of every method can be walked to.
func TestPanelOfEveryNumber(t *testing.T) {
	for _, l := range drawnIn {
		w := watch(l)
		w.read("h=3&people=2&d=laptop&watts=30&mbps=7&users=3&grid=100&make=1&r=h_1_4")
		for _, method := range viewing.Methods {
			w.choose(method.ID)
			for _, hour := range []bool{false, true} {
				_, g := w.graphOf(number{ofHour: hour})
				for _, node := range g.Nodes() {
					checkNumber(t, l, &w.walk, number{key: node.Key, ofHour: hour}, node)
				}
			}
		}
	}
}

// Every number of the plans can be walked to, in years with and without a value
// before them.
func TestPanelOfEveryLine(t *testing.T) {
	for l, links := range map[text.Lang][]string{text.EN: {"", "preset=small-vod"}, text.FR: {many}} {
		for _, link := range links {
			p := planPage(l, link)
			for _, year := range []int{p.plan.Begin(), p.plan.Deadline, 2050} {
				for _, node := range p.result.Graph.Nodes() {
					checkNumber(t, l, &p.walk, number{key: node.Key, year: year}, node)
				}
			}
		}
	}
}

// Every input of the visitor's leads to a control that is on the page.
func TestPanelReachesControls(t *testing.T) {
	w := watch(text.EN)
	w.read("d=tv&size=45&people=2&users=3&devices=2&make=1&life=5&use=4&grid=100&dcgrid=50&mbps=7&watts=80")
	page := draw(t, w)
	reached := 0
	for _, method := range viewing.Methods {
		w.choose(method.ID)
		for _, node := range w.year.Graph.Nodes() {
			if _, control := w.visitors(node); control && node.Op == formula.Input {
				byID(t, page, string(inputs[node.Key]))
				reached++
			}
		}
	}
	p := planPage(text.EN, many)
	for _, node := range p.result.Graph.Nodes() {
		if node.Op != formula.Input {
			continue
		}
		if a, ok := p.paramOf(node); ok {
			p.group = groupOf(a)
			byID(t, draw(t, p), controlID("edit."+a.Key))
			reached++
		}
	}
	if reached < 40 {
		t.Errorf("%d inputs lead to a control", reached)
	}
}

func TestNumberInAddress(t *testing.T) {
	for _, n := range []number{{key: "watch.carbon"}, {key: "watch.carbon", ofHour: true}, {key: "plan.gross", year: 2030}} {
		if got := parseNumber(n.String()); got != n {
			t.Errorf("%s is read as %+v", n, got)
		}
	}
	for fragment, want := range map[string]string{
		"": "", "v=1&h=3": "", "at=a.b": "a.b", "v=1&at=a.b%40hour&x=1": "a.b@hour", "at=a.b@2030": "a.b@2030", "at=%zz": "%zz", "that=1": "",
	} {
		if got := numberIn(fragment); got != want {
			t.Errorf("the number in %q is %q, want %q", fragment, got, want)
		}
	}
}

// A permanent address opens its number in the state that it holds; the number is
// no part of the state.
func TestPanelAddress(t *testing.T) {
	w := watch(text.EN)
	w.read("h=7&at=watch.network.energy@hour")
	n, e, node := w.walk.shown()
	if node == nil || n != (number{key: "watch.network.energy", ofHour: true}) || !e.Value(node).IsPositive() {
		t.Fatalf("opens %+v", n)
	}
	address := w.fragment()
	if !strings.HasSuffix(address, "&at=watch.network.energy@hour") || len(w.notes) > 0 {
		t.Errorf("the address is %q, notes %q", address, w.notes)
	}
	other := watch(text.EN)
	other.read(address)
	if other.fragment() != address || other.current() != w.current() || len(other.notes) > 0 {
		t.Errorf("%q reads as %q, notes %q", address, other.fragment(), other.notes)
	}
	w.choose("obringer") // has no such number
	if n, _, node := w.walk.shown(); node == nil {
		t.Errorf("shows %s, which is nowhere", n)
	}
	for _, bad := range []string{"at=no.such", "at=%zz", "at=" + strings.Repeat("x", 500), "at=watch.carbon@2030"} {
		w.read(bad)
		if _, _, node := w.walk.shown(); node != nil || len(w.notes) != 1 || len(w.notes[0]) > 250 {
			t.Errorf("%.40s: notes %q", bad, w.notes)
		}
	}
	p := planPage(text.FR, "at=plan.gross")
	if n, _, _ := p.walk.shown(); n.year != p.plan.Deadline {
		t.Errorf("a number of no year is of %d", n.year)
	}
	p = planPage(text.FR, "at=plan.gross@1800")
	if _, _, node := p.walk.shown(); node != nil || len(p.notes) != 1 {
		t.Errorf("a year that is not there: notes %q", p.notes)
	}
}

// The trail goes down, back, and begins anew where it leaves the way.
func TestPanelTrail(t *testing.T) {
	w := watch(text.EN)
	w.walk.trail = []number{answerNumber}
	steps := []struct {
		to   string
		want string
	}{
		{"watch.carbon", "watch.year.carbon watch.carbon"},
		{"watch.network.carbon", "watch.year.carbon watch.carbon watch.network.carbon"},
		{"watch.carbon", "watch.year.carbon watch.carbon"},
		{"watch.network.carbon", "watch.year.carbon watch.carbon watch.network.carbon"},
		{"watch.network.energy", "watch.year.carbon watch.carbon watch.network.carbon watch.network.energy"},
		{"watch.energy", "watch.energy"}, // which it goes into
	}
	for _, s := range steps {
		w.walk.arriveAt(number{key: s.to})
		var got []string
		for _, n := range w.walk.trail {
			got = append(got, n.key)
		}
		if strings.Join(got, " ") != s.want {
			t.Errorf("to %s: %v, want %s", s.to, got, s.want)
		}
	}
}
