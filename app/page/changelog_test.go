package page

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/changelog"
	"streamprint/calc/factor"
	"streamprint/calc/plan"
	"streamprint/calc/viewing"

	"golang.org/x/net/html"
)

// The page has a section for every version with every figure that it changed, from
// the tables, the newest first.
func TestChangelogIsGenerated(t *testing.T) {
	versions, err := changelog.Read()
	if err != nil || len(versions) != len(factor.Versions) {
		t.Fatalf("%d versions: %v", len(versions), err)
	}
	for _, l := range drawnIn {
		c := &Changelog{Lang: l, Link: link}
		c.OnInit()
		page := draw(t, c)
		words, m := text.ChangelogFor(l), text.For(l)
		sections := find(page, func(n *html.Node) bool { return n.Data == "section" && strings.HasPrefix(attr(n, "id"), "model-") })
		if len(sections) != len(versions) {
			t.Fatalf("%s: %d sections for %d versions", l, len(sections), len(versions))
		}
		for i, e := range versions {
			got := textOf(sections[i])
			if attr(sections[i], "id") != "model-"+e.ID || !strings.Contains(got, words.Why[e.Why]) {
				t.Errorf("%s: section %d is %q", l, i, got)
			}
			for _, moves := range [][]factor.Move{e.Added, e.Removed, e.Moved} {
				for _, move := range moves {
					f := move.New
					if f == nil {
						f = move.Old
					}
					if !strings.Contains(got, m.FactorName(f)) || !strings.Contains(got, words.Value(move.Old)) || !strings.Contains(got, words.Value(move.New)) {
						t.Errorf("%s: %s lacks %s: %q", l, e.ID, move.ID(), got)
					}
				}
			}
		}
	}
}

// What moves the default answers is in the table, with the plans.
func TestAnswersMoved(t *testing.T) {
	answers, err := changelog.Methods(factor.Versions[0].ID, factor.Model)
	if err != nil {
		t.Fatal(err)
	}
	words := text.ChangelogFor(text.FR)
	c := &Changelog{Lang: text.FR, Link: link}
	c.OnInit()
	c.versions[0].Methods = answers
	c.versions[0].Methods[0].Now = answers[0].Then.Add(answers[0].Then) // as if it had doubled
	got := textOf(byID(t, draw(t, c), "model-"+factor.Model+"-answers"))
	if !strings.Contains(got, viewing.Methods[0].Name) || !strings.Contains(got, "+100\u00a0%") || !strings.Contains(got, words.AnswersHeading) {
		t.Errorf("a doubled answer is shown as %q", got)
	}
}

func TestChangelogFile(t *testing.T) {
	data, err := ChangelogCSV()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, row := range rows[1:] {
		kinds[row[3]]++
	}
	later := len(factor.Versions) - 1
	if kinds["moved"] == 0 || kinds["answer_year"] != later*len(viewing.Methods) || kinds["answer_gross"] != later*len(plan.Presets) || kinds["answer_gap"] != later*len(plan.Presets) {
		t.Errorf("%v", kinds)
	}
}

// A link of an earlier model keeps its numbers, with a ribbon that leads to the
// newest; what moved stands there.
func TestRibbon(t *testing.T) {
	for _, l := range drawnIn {
		words := text.ChangelogFor(l)
		w := watch(l)
		if byID(t, draw(t, w), "ribbon"); w.ribbon.said != "" {
			t.Errorf("%s: the newest model has the ribbon %q", l, w.ribbon.said)
		}
		w.read("m=2026.1&d=phone&h=3")
		got := textOf(byID(t, draw(t, w), "ribbon"))
		for _, want := range []string{"2026.1", factor.Model, words.UsedHeading, words.Renew} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: the ribbon %q lacks %q", l, got, want)
			}
		}
		if w.year.Model != "2026.1" || len(w.ribbon.moved) != 1 || !strings.Contains(w.ribbon.link, "m="+factor.Model) {
			t.Errorf("%s: model %s, moved %v, leads to %s", l, w.year.Model, w.ribbon.moved, w.ribbon.link)
		}
		w.doc, _ = w.doc.Renewed()
		w.compute()
		if w.ribbon.said != "" || w.year.Model != factor.Model {
			t.Errorf("%s: renewed it still says %q", l, w.ribbon.said)
		}
		w.read("m=2026.1") // a television does not use the phone's power
		if len(w.ribbon.moved) > 0 || !strings.Contains(textOf(byID(t, draw(t, w), "ribbon")), words.UsedNone) {
			t.Errorf("%s: a television's ribbon is %q", l, textOf(byID(t, draw(t, w), "ribbon")))
		}
		p := planPage(l, "m=2026.1")
		if got := textOf(byID(t, draw(t, p), "ribbon")); !strings.Contains(got, "2026.1") || !strings.Contains(p.ribbon.link, "m="+factor.Model) {
			t.Errorf("%s: the plan's ribbon is %q", l, got)
		}
	}
	// A link with a wrong checksum is said.
	w := watch(text.FR)
	if w.read("v=1&h=5&k=000000"); len(w.notes) != 1 {
		t.Errorf("an altered link has the notes %q", w.notes)
	}
}

// An answer that moved is in the ribbon.
func TestRibbonOfAnotherAnswer(t *testing.T) {
	w := watch(text.EN)
	then := w.year.YearCarbon.Value
	r := newRibbon(text.EN, "2026.1", "", then, then.Add(then), "kg CO2e", nil)
	if want := text.Quantity(text.EN, then.Add(then), "kg CO2e", text.Significant(4)).String(); !strings.Contains(r.said, want) {
		t.Errorf("%q, want %s", r.said, want)
	}
}
