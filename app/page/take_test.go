package page

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"streamprint/app/takeaway"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
)

func anyLink(_ text.Lang, n Name) string { return "../" + string(n) + "/" }

func takenWatch(t *testing.T, l text.Lang) *Watch {
	t.Helper()
	w := &Watch{Lang: l, Link: anyLink}
	w.OnInit()
	return w
}

func takenPlan(t *testing.T, l text.Lang) *Plan {
	t.Helper()
	p := &Plan{Lang: l, Link: anyLink}
	p.OnInit()
	return p
}

// A page offers the charts that the engine draws of its result, and has a name for
// each.
func TestTakingOffersEveryChart(t *testing.T) {
	watch, err := takeaway.Watch(scenario.Default(), text.EN, report.About{})
	if err != nil {
		t.Fatal(err)
	}
	preset, _ := plan.Preset(plan.DefaultPreset)
	made, err := takeaway.Plan(preset, text.EN, report.About{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range drawnIn {
		names := map[string]bool{}
		for _, tt := range []struct {
			s    subject
			want []string
		}{{takenWatch(t, l).subject(), watch.Charts()}, {takenPlan(t, l).subject(), made.Charts()}} {
			if strings.Join(tt.s.charts, " ") != strings.Join(tt.want, " ") {
				t.Errorf("%s: the page offers %v of %v", tt.s.kind, tt.s.charts, tt.want)
			}
			for _, c := range tt.s.charts {
				names[c] = true
			}
		}
		if got := text.TakeFor(l).Chart; len(got) != len(names) {
			t.Errorf("%s: %d names for %d charts", l, len(got), len(names))
		}
		for c := range names {
			if text.TakeFor(l).Chart[c] == "" {
				t.Errorf("%s: the chart %s has no name", l, c)
			}
		}
	}
}

// A file with something wrong in it says what, in words, and changes nothing; a
// good one becomes the page's document.
func TestOpenFile(t *testing.T) {
	w := takenWatch(t, text.FR)
	before := w.subject().fragment()
	for file, want := range map[string]string{
		"{":   "JSON",
		`[1]`: "objet",
		"":    "JSON",
		`{"schema": 1, "kind": "watch", "habit": {"hours": 25, "people": 0}}`:      "25",
		`{"schema": 1, "kind": "watch", "habit": {"hours": "2"}}`:                  "nombre",
		`{"schema": 7, "kind": "watch"}`:                                           "récente",
		`{"schema": 1, "kind": "watch", "habit": {"hours": 1}, "note": "anybody"}`: "note",
	} {
		wrong := w.openFile(nil, []byte(file))
		if len(wrong) == 0 || !strings.Contains(strings.Join(wrong, " "), want) {
			t.Errorf("%s: said %q, want %q in it", file, wrong, want)
		}
		if got := w.subject().fragment(); got != before {
			t.Fatalf("%s: the page became %s", file, got)
		}
	}
	p := takenPlan(t, text.FR)
	before = p.subject().fragment()
	for file, want := range map[string]string{
		"{": "JSON",
		`{"schema": 1, "kind": "plan", "preset": "none"}`:                                      "none",
		`{"schema": 1, "kind": "plan", "preset": "small-vod", "set": {"deadline.year": 1900}}`: "deadline.year",
	} {
		wrong := p.openFile(nil, []byte(file))
		if len(wrong) == 0 || !strings.Contains(strings.Join(wrong, " "), want) {
			t.Errorf("%s: said %q, want %q in it", file, wrong, want)
		}
		if got := p.subject().fragment(); got != before {
			t.Fatalf("%s: the page became %s", file, got)
		}
	}
}

// wellFormed fails unless text is elements that end where they should.
func wellFormed(t *testing.T, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader("<html>" + text + "</html>"))
	d.Strict = true
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
	}
}

func TestPaperEscapes(t *testing.T) {
	p := paper{lang: text.EN}
	const nasty = `<script>"x"&</script>`
	p.say("p", "note", nasty)
	p.say("p", "", "")
	p.list(nasty, "sources", []string{nasty})
	p.list("Nothing", "", nil)
	p.table(grid{head: []string{nasty, "n"}, rows: [][]string{{nasty, "1"}, {"b", "2"}}, words: 1, chosen: 1, swatches: []string{"<svg></svg>"}})
	wellFormed(t, p.html())
	for _, no := range []string{"<script", "<p></p>", "Nothing"} {
		if strings.Contains(p.html(), no) {
			t.Errorf("%s is in %s", no, p.html())
		}
	}
	for _, want := range []string{`<td><svg></svg>&lt;script`, `<tr class="chosen"><td>b</td><td class="num">2</td>`} {
		if !strings.Contains(p.html(), want) {
			t.Errorf("%s is not in %s", want, p.html())
		}
	}
}

// The documents behind a result are named once each.
func TestCited(t *testing.T) {
	w := takenWatch(t, text.EN)
	list := cited(w.year.Graph, w.year.Method.Source)
	seen := map[string]bool{}
	for _, s := range list {
		if seen[s] || strings.Count(s, ", ") < 2 {
			t.Errorf("%q among %q", s, list)
		}
		seen[s] = true
	}
	if len(list) < 3 {
		t.Errorf("only %q", list)
	}
}
