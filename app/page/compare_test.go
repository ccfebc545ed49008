package page

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"streamprint/app/job"
	"streamprint/app/saved"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"golang.org/x/net/html"
)

func TestPaste(t *testing.T) {
	w, p := watch(text.EN), planPage(text.EN, "")
	m := text.ComparePageFor(text.EN)
	habit := strings.Replace(scenario.Encode(scenario.Default()), "&k=", "&h=3&k=", 1) // another one, so its checksum does not fit
	for _, tt := range []struct {
		page  comparison
		given string
		link  string // contained
		said  string // contained
	}{
		{w, "https://example.org/fr/#v=1&h=3", "h=3", ""},
		{w, "  v=1&h=3\n", "h=3", ""},
		{w, "#h=3&theme=dark", "h=3", ""},
		{w, "https://example.org/#" + habit, "h=3", "altered"},
		{w, "", "", ""},
		{w, "https://example.org/?h=3", "", "There is no scenario in"},
		{w, "https://example.org/#main", "", "There is no scenario in"},
		{w, "hello", "", "hello"},
		{w, "#v=1&h=-1", "", "-1"},
		{w, "#v=9&h=1", "", "newer version"},
		{w, "#h=%zz", "", "%zz"},
		{w, "#h=" + strings.Repeat("1", 100_000), "", "too long"},
		{w, "https://example.org/plan/#" + plan.Encode(p.plan), "", m.PlanLink},
		{p, "https://example.org/plan/#v=1&preset=small-vod", "preset=small-vod", ""},
		{p, "#preset=netflix-2021&growth.production_pct=3", "growth.production_pct=3", ""},
		{p, "#v=1&h=3", "", m.WatchLink},
		{p, "#" + scenario.Encode(scenario.Default()), "", m.WatchLink},
		{p, "#" + scenario.Encode(scenario.Default()) + "&at=watch.carbon@hour", "", m.WatchLink},
		{p, "#" + plan.Encode(p.plan) + "&at=plan.gross@2030", "preset=netflix-2021", ""},
		{w, "#" + scenario.Encode(scenario.Default()) + "&at=watch.carbon@hour", "v=1", ""},
		{p, "#preset=nothing", "", "nothing"},
		{p, "#preset=small-vod&growth.production_pct=much", "", "much"},
		{p, "#preset=small-vod&x=1", "", "x"},
	} {
		var s side
		s.paste(tt.page, tt.given)
		said := s.wrong + s.notes
		if (tt.link == "") != (s.link == "") || !strings.Contains(s.link, tt.link) || !strings.Contains(strings.ToLower(said), strings.ToLower(tt.said)) || tt.said == "" && said != "" {
			t.Errorf("%.60q is the link %.80q, said %q and %q", tt.given, s.link, s.wrong, s.notes)
		}
	}
}

// answerTo works out what the worker would.
func answerTo(t *testing.T, c *comparing, p comparison, table job.Table) {
	t.Helper()
	a, b := c.links(p)
	name, q := p.question(a, b)
	request, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	made, err := table.Do(job.Task{Name: name, Request: request})
	if err != nil {
		t.Fatal(err)
	}
	var answer job.CompareAnswer
	if err := json.Unmarshal(made.JSON, &answer); err != nil {
		t.Fatal(err)
	}
	c.answer, c.key, c.of, c.open = &answer, "asked", "asked", true
}

func TestWatchIsCompared(t *testing.T) {
	for _, l := range drawnIn {
		w := watch(l)
		w.comparing.mounted(nil, w)
		c := &w.comparing
		m, shared := text.ComparePageFor(l), text.CompareFor(l)
		answerTo(t, c, w, job.Watch())
		page := draw(t, w)
		if got := textOf(byID(t, page, "compare-said")); got != m.None+" "+shared.Same {
			t.Errorf("%s: compared with itself: %q", l, got)
		}
		if got := find(byID(t, page, "compare-result"), tag("svg")); len(got) > 0 {
			t.Errorf("%s: no difference is drawn", l)
		}
		w.change(scenario.FieldHours, "5")
		w.change(scenario.FieldDevice, "phone")
		c.a.what, c.b.what = beforeSide, nowSide
		for _, sides := range [][2]string{{usualSide, nowSide}, {nowSide, usualSide}, {beforeSide, nowSide}} {
			c.a.what, c.b.what = sides[0], sides[1]
			answerTo(t, c, w, job.Watch())
			page := draw(t, w)
			rows := find(byID(t, page, "compare-result"), func(n *html.Node) bool { return attr(n, "class") == "waterfall" })
			if len(rows) != len(c.answer.Parts)+2 || len(c.answer.Parts) == 0 {
				t.Errorf("%s: %d rows for %d parts", l, len(rows), len(c.answer.Parts))
			}
			table := find(byID(t, page, "compare-parts"), tag("tr"))
			if len(table) != len(c.answer.Parts)+2 || !strings.Contains(textOf(table[len(table)-1]), signed(w, c.answer, c.answer.Change.Value)) {
				t.Errorf("%s: the table ends with %q", l, textOf(table[len(table)-1]))
			}
			if got := attr(byID(t, page, "compare-open-b"), "href"); sides[1] == nowSide && got != "#"+w.current() {
				t.Errorf("%s: the second is opened at %q", l, got)
			}
		}
		c.replaying = true
		c.tell(w)
		if got := textOf(byID(t, draw(t, w), "steps-said")); !strings.Contains(got, signed(w, c.answer, c.answer.Change.Value)) || c.replaying {
			t.Errorf("%s: the last change did %q", l, got)
		}
	}
}

func TestPlanIsCompared(t *testing.T) {
	for _, l := range drawnIn {
		p := planPage(l, "")
		c := &p.comparing
		c.a.what, c.b.what = p.others()[0].Value, p.others()[1].Value
		if !strings.Contains(c.a.what, "netflix-2021") || !strings.Contains(c.b.what, "netflix-published") {
			t.Fatalf("what was announced and reported are %q and %q", c.a.what, c.b.what)
		}
		for _, amount := range plan.Amounts {
			p.compareBy.amount = amount
			answerTo(t, c, p, job.Plan())
			page := draw(t, p)
			said := textOf(byID(t, page, "compare-said"))
			if said == "" || strings.Contains(said, "%") || strings.Contains(said, "-") {
				t.Errorf("%s, %s: %q", l, amount, said)
			}
			if got := len(find(byID(t, page, "compare-sides"), tag("tr"))); got != len(plan.Amounts)+2 {
				t.Errorf("%s, %s: %d rows", l, amount, got)
			}
			for _, id := range []string{"compare-a", "compare-b", "compare-amount", "compare-year"} {
				chosen := find(byID(t, page, id), func(n *html.Node) bool {
					return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "selected" })
				})
				if len(chosen) != 1 {
					t.Errorf("%s, %s: %d of %s are chosen", l, amount, len(chosen), id)
				}
			}
		}
	}
}

// A page that is not opened further works nothing out and carries nothing of it.
func TestComparisonIsFolded(t *testing.T) {
	w := watch(text.EN)
	for _, id := range []string{"compare-panel", "kept"} {
		if got := find(byID(t, draw(t, w), id), tag("input", "select", "table", "svg")); len(got) > 0 {
			t.Errorf("%s has %d elements while it is folded", id, len(got))
		}
	}
	w.comparing.refresh(w)
	if w.comparing.key != "" {
		t.Error("a folded part asks for an answer")
	}
}

// A choice that is not there any more gives way to one that is.
func TestChoiceThatHasGone(t *testing.T) {
	w, _ := withList(text.EN)
	c := &w.comparing
	c.keep(w)
	c.a.what = c.list[0].ID()
	if a, _ := c.links(w); a != w.current() || c.a.what == usualSide {
		t.Errorf("a kept scenario is %q", a)
	}
	c.remove(text.EN, c.list[0].ID())
	c.b.what = beforeSide
	if a, b := c.links(w); a != w.usual() || b != w.current() || c.a.what != usualSide {
		t.Errorf("compared are %q and %q", a, b)
	}
	if w.kind() != saved.Watch {
		t.Error("the page is of another kind")
	}
}
