package page

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
	"golang.org/x/net/html"
)

// link stands for the addresses of the site.
func link(l text.Lang, n Name) string { return Path(l, n) }

// watch is the page as it is first drawn.
func watch(l text.Lang) *Watch {
	w := &Watch{Lang: l, Link: link}
	w.OnInit()
	return w
}

// draw prerenders a component and parses what comes out.
func draw(t *testing.T, c app.Composer) *html.Node {
	t.Helper()
	d := app.NewServerTester(c)
	defer d.Close()
	n, err := html.Parse(strings.NewReader(app.HTMLString(c)))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// find gives all elements that fit.
func find(n *html.Node, fit func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && fit(c) {
			found = append(found, c)
		}
	}
	return found
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func byID(t *testing.T, n *html.Node, id string) *html.Node {
	t.Helper()
	found := find(n, func(n *html.Node) bool { return attr(n, "id") == id })
	if len(found) != 1 {
		t.Fatalf("%d elements have the id %q", len(found), id)
	}
	return found[0]
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func TestDefaultResult(t *testing.T) {
	for _, l := range drawnIn {
		w := watch(l)
		page := draw(t, w)
		want := text.Quantity(l, w.year.YearCarbon.Value, "kg CO2e")
		if got := textOf(byID(t, page, "open-total")); !strings.Contains(got, want.Number) || !strings.Contains(got, want.Unit) {
			t.Errorf("%s: the answer is %q, want %s", l, got, want)
		}
		if got := textOf(byID(t, page, "explain")); !strings.Contains(got, "365") || !strings.Contains(got, text.For(l).NodeName("watch.carbon")) {
			t.Errorf("%s: the year is explained as %.200q", l, got)
		}
	}
}

func TestEveryControl(t *testing.T) {
	page := draw(t, watch(text.EN))
	for _, f := range controls {
		byID(t, page, string(f))
		labels := find(page, func(n *html.Node) bool { return n.Data == "label" && attr(n, "for") == string(f) })
		if len(labels) != 1 || strings.TrimSpace(textOf(labels[0])) == "" {
			t.Errorf("%s has %d labels", f, len(labels))
		}
	}
	// What has no control is in links and files only.
	without := map[scenario.Field]bool{scenario.FieldSchema: true, scenario.FieldModel: true, scenario.FieldKind: true,
		scenario.FieldHabit: true, scenario.FieldMethod: true, scenario.FieldBytes: true, scenario.FieldRenewable: true,
		scenario.FieldRanges: true} // which have a part of their own
	for _, f := range scenario.Fields() {
		found := false
		for _, c := range controls {
			found = found || c == f
		}
		if found == without[f] {
			t.Errorf("field %s: has a control %v", f, found)
		}
	}
}

func TestIDsAreUnique(t *testing.T) {
	for _, c := range []app.Composer{watch(text.FR), &Methods{Lang: text.FR, Link: link}, &Sources{Lang: text.FR, Link: link}} {
		seen := map[string]bool{}
		for _, n := range find(draw(t, c), func(n *html.Node) bool { return attr(n, "id") != "" }) {
			if id := attr(n, "id"); seen[id] {
				t.Errorf("%T: id %q stands twice", c, id)
			} else {
				seen[id] = true
			}
		}
	}
}

// isPressed tells a chosen button. go-app prints the value true as none; the
// site builder puts it back.
func isPressed(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "aria-pressed" {
			return a.Val != "false"
		}
	}
	return false
}

func TestStrip(t *testing.T) {
	w := watch(text.EN)
	if len(w.strip) != len(viewing.Methods) {
		t.Fatalf("%d methods in the strip, want %d", len(w.strip), len(viewing.Methods))
	}
	for i := 1; i < len(w.strip); i++ {
		if w.strip[i].Carbon.Value.LessThan(w.strip[i-1].Carbon.Value) {
			t.Errorf("%s stands after %s", w.strip[i].Method.ID, w.strip[i-1].Method.ID)
		}
	}
	pressed := find(draw(t, w), isPressed)
	if len(pressed) != 1 || attr(pressed[0], "id") != "method-power" {
		t.Errorf("%d methods are marked as chosen", len(pressed))
	}
	w.choose("ademe")
	pressed = find(draw(t, w), isPressed)
	if len(pressed) != 1 || attr(pressed[0], "id") != "method-ademe" || w.year.Method.ID != "ademe" {
		t.Errorf("after choosing ADEME the result is that of %s", w.year.Method.ID)
	}
}

func TestChange(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lang  text.Lang
		field scenario.Field
		typed string
		want  string // the field's canonical text after it
		wrong bool   // whether a message stands beside the control
	}{
		{"a number", text.EN, scenario.FieldHours, "1.5", "1.5", false},
		{"a French number", text.FR, scenario.FieldHours, "1,5", "1.5", false},
		{"too many hours", text.EN, scenario.FieldHours, "30", "2", true},
		{"no number", text.EN, scenario.FieldHours, "two", "2", true},
		{"nothing", text.EN, scenario.FieldHours, " ", "2", true},
		{"an exponent", text.EN, scenario.FieldHours, "1e1", "2", true},
		{"a device", text.EN, scenario.FieldDevice, "phone", "phone", false},
		{"a device that is none", text.EN, scenario.FieldDevice, "toaster", "tv", true},
		{"an optional number", text.EN, scenario.FieldWatts, "80", "80", false},
		{"an optional number taken away", text.EN, scenario.FieldWatts, "", "", false},
		{"a switch", text.EN, scenario.FieldManufacture, "1", "1", false},
		{"a country with a margin only", text.EN, scenario.FieldCountry, "MCO", "MCO", false},
		{"as published", text.EN, scenario.FieldCountry, "", "", false},
	} {
		w := watch(tt.lang)
		before := w.year
		w.change(tt.field, tt.typed)
		if got := scenario.Text(w.doc, tt.field); got != tt.want {
			t.Errorf("%s: the scenario has %q, want %q", tt.name, got, tt.want)
		}
		if got := w.errors[tt.field] != ""; got != tt.wrong {
			t.Errorf("%s: message %q", tt.name, w.errors[tt.field])
		}
		if tt.wrong && !w.year.YearCarbon.Value.Equal(before.YearCarbon.Value) {
			t.Errorf("%s: the last good result is gone", tt.name)
		}
		if err := scenario.Validate(w.doc); err != nil {
			t.Errorf("%s: the scenario is not valid: %v", tt.name, err)
		}
	}
}

func TestChangesWaitForEachOther(t *testing.T) {
	w := watch(text.EN)
	w.change(scenario.FieldPer, "year")
	w.change(scenario.FieldHours, "500")
	w.change(scenario.FieldPer, "day") // 500 hours a day: not yet
	if w.errors[scenario.FieldHours] == "" || scenario.Text(w.doc, scenario.FieldPer) != "year" {
		t.Errorf("500 hours a day are taken: %v, %v", w.errors, w.doc.Habit.Per)
	}
	w.change(scenario.FieldHours, "3")
	if len(w.errors) > 0 || scenario.Text(w.doc, scenario.FieldPer) != "day" || scenario.Text(w.doc, scenario.FieldHours) != "3" {
		t.Errorf("3 hours a day are not taken: %v, %s a %s", w.errors, w.doc.Habit.Hours, w.doc.Habit.Per)
	}
}

func TestNewCountryGivesUpYearAndBasis(t *testing.T) {
	w := watch(text.EN)
	w.change(scenario.FieldYear, "2022")
	w.change(scenario.FieldCountry, "MCO")
	if w.doc.Habit.Country != "MCO" || w.doc.Habit.Year != 0 || w.doc.Habit.Basis != "marginal" {
		t.Errorf("Monaco gives %s %d %s", w.doc.Habit.Country, w.doc.Habit.Year, w.doc.Habit.Basis)
	}
	w.change(scenario.FieldCountry, "World")
	if w.doc.Habit.Country != "World" || w.doc.Habit.Basis != "average" {
		t.Errorf("the world gives %s %s", w.doc.Habit.Country, w.doc.Habit.Basis)
	}
	if len(w.errors) > 0 {
		t.Errorf("messages are left: %v", w.errors)
	}
}

func TestRead(t *testing.T) {
	w := watch(text.EN)
	w.read("v=1&m=2026.1&h=1&d=phone&method=average")
	if w.doc.Method != "average" || w.doc.Habit.Device != viewing.Phone || len(w.notes) > 0 {
		t.Errorf("the link gives %s on a %s, notes %v", w.doc.Method, w.doc.Habit.Device, w.notes)
	}
	w.read("h=999&nonsense=<script>&v=1")
	if w.errors[scenario.FieldHours] == "" || len(w.notes) != 1 {
		t.Errorf("a bad link gives %v, notes %v", w.errors, w.notes)
	}
	if scripts := find(draw(t, w), func(n *html.Node) bool { return n.Data == "script" }); len(scripts) > 0 {
		t.Error("a link puts a script into the page")
	}
}

func TestProblemsOutOfSightAreNoted(t *testing.T) {
	for _, l := range drawnIn {
		for i, f := range controls {
			if w := watch(l); !w.inSight(f) && labelOf(text.For(l), f) == "" {
				t.Errorf("%s: %s can be out of sight and has no label", l, f)
			} else if (i < sentenceControls) != w.inSight(f) {
				t.Errorf("%s: in sight: %v", f, w.inSight(f))
			}
		}
		w := watch(l)
		w.read("c=FRA&basis=marginal&year=2020")
		if len(w.notes) != 1 || !strings.HasPrefix(w.notes[0], text.For(l).Watch.Year) {
			t.Errorf("%s: a wrong year in a link gives the notes %q", l, w.notes)
		}
		w.read("d=phone&size=999")
		if len(w.notes) != 1 || !strings.HasPrefix(w.notes[0], text.For(l).Watch.SizeLabel) {
			t.Errorf("%s: a wrong size that is not shown gives the notes %q", l, w.notes)
		}
		w.read("h=999")
		if len(w.notes) != 0 || w.errors[scenario.FieldHours] == "" {
			t.Errorf("%s: a wrong number in sight gives the notes %q", l, w.notes)
		}
	}
}

func TestEveryNumberOpens(t *testing.T) {
	w := watch(text.EN)
	for _, method := range viewing.Methods {
		w.choose(method.ID)
		for _, q := range []viewing.Quantity{w.year.YearCarbon, w.year.YearEnergy, w.year.Carbon} {
			if q.Node == nil {
				continue
			}
			w.walk.trail = []number{{key: q.Node.Key}}
			if got := textOf(byID(t, draw(t, w), "panel")); !strings.Contains(got, "=") {
				t.Errorf("%s: %s has no formula", method.ID, q.Node.Key)
			}
		}
		for _, p := range w.hour.Parts {
			w.walk.trail = []number{{key: p.Carbon.Node.Key, ofHour: true}}
			if _, e, n := w.walk.shown(); n == nil || !e.Value(n).Equal(p.Carbon.Value) {
				t.Errorf("%s: %s opens another value", method.ID, p.Carbon.Node.Key)
			}
		}
	}
}

func TestShare(t *testing.T) {
	for _, tt := range []struct {
		part, whole, en, fr string
	}{
		{"0", "0", "0%", "0\u00a0%"},
		{"0", "5", "0%", "0\u00a0%"},
		{"0.0000001", "5", "<1%", "<\u00a01\u00a0%"},
		{"4.9", "1000", "<1%", "<\u00a01\u00a0%"},
		{"5", "1000", "1%", "1\u00a0%"},
		{"999", "1000", "100%", "100\u00a0%"},
	} {
		part, whole := decimal.RequireFromString(tt.part), decimal.RequireFromString(tt.whole)
		if got := share(text.EN, part, whole); got != tt.en {
			t.Errorf("%s of %s is %q, want %q", tt.part, tt.whole, got, tt.en)
		}
		if got := share(text.FR, part, whole); got != tt.fr {
			t.Errorf("%s of %s is %q in French, want %q", tt.part, tt.whole, got, tt.fr)
		}
	}
}

// What is prerendered of a formula ends at the parts, each with its own formula
// and none passed off as what the visitor said.
func TestPrerenderedExplanation(t *testing.T) {
	w := watch(text.EN)
	tree := byID(t, draw(t, w), "explain")
	if got := find(tree, func(n *html.Node) bool {
		return n.Data == "details" && strings.Count(attr(n, "id"), "-") == levelsInPage
	}); len(got) > 0 {
		t.Errorf("%d details are deeper than %d levels", len(got), levelsInPage)
	}
	for i := range w.year.Parts {
		part := byID(t, tree, fmt.Sprintf("why-0-%d", i))
		if !strings.Contains(textOf(part), "=") {
			t.Errorf("part %d has no formula: %q", i, textOf(part))
		}
	}
	if strings.Contains(textOf(tree), text.For(text.EN).Explain.YourInput) {
		t.Error("something is said to be the visitor's that is not")
	}
}

func TestFiles(t *testing.T) {
	for name, make := range map[string]func() ([]byte, error){"factors": FactorsCSV, "grids": GridsCSV} {
		data, err := make()
		if err != nil {
			t.Fatal(err)
		}
		if lines := strings.Count(string(data), "\n"); lines < 200 {
			t.Errorf("%s has %d lines", name, lines)
		}
	}
}

// TestLateBand holds that an answer whose range is still to come shows that of the answer before, and that screen readers
// hear of it only with its range.
func TestLateBand(t *testing.T) {
	w := watch(text.EN)
	band := func(class string) string {
		t.Helper()
		found := find(byID(t, draw(t, w), "result"), func(n *html.Node) bool { return attr(n, "class") == class })
		if len(found) != 1 {
			t.Fatalf("%d bands are %q", len(found), class)
		}
		return textOf(found[0])
	}
	before, said := band("range"), w.said

	w.slow = true // a browser that leaves the draws to the worker
	w.change(scenario.FieldHours, "5")
	if got := band("range late"); got != before || w.said != said {
		t.Errorf("before its range has come, 5 hours show %q and say %q", got, w.said)
	}
	task, err := json.Marshal(job.DrawsRequest{Fragment: scenario.Encode(w.doc), Draws: draws})
	if err != nil {
		t.Fatal(err)
	}
	done, err := job.Watch().Do(job.Task{Name: job.WatchDraws, Request: task})
	if err != nil {
		t.Fatal(err)
	}
	var answer job.DrawsAnswer
	if err := json.Unmarshal(done.JSON, &answer); err != nil {
		t.Fatal(err)
	}
	w.take(answer)
	if got := band("range"); got == before || w.said == said {
		t.Errorf("the range of 5 hours is that of 2: %q", got)
	}
}
