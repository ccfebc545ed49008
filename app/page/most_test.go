package page

import (
	"encoding/json"
	"strings"
	"testing"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
	"golang.org/x/net/html"
)

// answerOf has a job done as the worker does it.
func answerOf[A any](t *testing.T, table job.Table, name job.Name, request any) A {
	t.Helper()
	data, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := table.Do(job.Task{Name: name, Request: data})
	if err != nil {
		t.Fatal(err)
	}
	var a A
	if err := json.Unmarshal(answer.JSON, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// working is a page of a habit with its parts worked out.
func working(t *testing.T, l text.Lang, link string) *Watch {
	t.Helper()
	w := watch(l)
	w.read(link)
	question := w.mostAsks()
	w.most.take(l, w, answerOf[job.MostAnswer](t, job.Watch(), job.WatchMost, question))
	w.most.shown, w.most.ready = question, true
	if question, ok := w.stepAsks(); ok {
		w.step.answer = answerOf[job.QualityAnswer](t, job.Watch(), job.WatchQuality, question)
		w.step.shown, w.step.ready = question, true
	}
	return w
}

func waysOf(n *html.Node) (buttons []*html.Node) {
	return find(n, func(n *html.Node) bool { return n.Data == "button" && strings.Contains(attr(n, "class"), "way") })
}

// The prerendered page waits, and says so.
func TestMostWaits(t *testing.T) {
	for _, l := range drawnIn {
		page := draw(t, watch(l))
		if got := waysOf(page); len(got) > 0 {
			t.Errorf("%s: %d changes stand on the page before it is live", l, len(got))
		}
		if got := textOf(byID(t, page, "most")); !strings.Contains(got, text.For(l).Most.Waiting) {
			t.Errorf("%s: the part says %q", l, got)
		}
		if got := textOf(byID(t, page, "quality-step")); !strings.Contains(got, text.For(l).Step.Waiting) || !strings.Contains(got, text.For(l).Step.Why[0]) {
			t.Errorf("%s: the part about quality says %q", l, got)
		}
	}
}

func TestMostRows(t *testing.T) {
	for _, l := range drawnIn {
		w := working(t, l, "v=1")
		page := draw(t, w)
		rows := waysOf(page)
		if len(rows) != few {
			t.Errorf("%s: %d changes at first, want %d", l, len(rows), few)
		}
		for _, f := range w.most.leans {
			if strings.ContainsAny(f.low+f.high, "+−") {
				t.Errorf("%s: an end of %s is written as a change: %s, %s", l, f.key, f.low, f.high)
			}
		}
		for _, row := range rows {
			got := textOf(row)
			if !strings.ContainsAny(got, "+−") || !strings.Contains(got, text.CO2e) || !strings.Contains(got, "%") || !strings.Contains(got, text.For(l).Most.Apply) {
				t.Errorf("%s: a change reads %q", l, got)
			}
			if strings.Contains(got, "NaN") || strings.Contains(got, "−-") || strings.Contains(got, "%!") {
				t.Errorf("%s: a change reads %q", l, got)
			}
		}
		w.most.allWays, w.most.allLeans = true, true
		page = draw(t, w)
		idle := 0
		for _, way := range w.most.ways {
			if way.idle != "" {
				idle++
			}
		}
		if got := len(waysOf(page)); got != len(w.most.ways)-idle || got <= few {
			t.Errorf("%s: %d buttons of all %d changes, %d without effect", l, got, len(w.most.ways), idle)
		}
		seen := map[string]bool{}
		for _, n := range find(page, func(n *html.Node) bool { return attr(n, "id") != "" }) {
			if id := attr(n, "id"); seen[id] {
				t.Errorf("%s: id %q stands twice", l, id)
			} else {
				seen[id] = true
			}
		}
		// Every figure opens.
		for _, f := range w.most.leans {
			if w.year.Graph.Node(f.key) == nil || f.name == f.key {
				t.Errorf("%s: %s opens nothing, and is called %q", l, f.key, f.name)
			}
		}
	}
}

// A change without effect, or that the method knows nothing of, is no button.
func TestMostIdle(t *testing.T) {
	w := working(t, text.EN, "v=1&method=iea")
	w.most.allWays = true
	got := textOf(byID(t, draw(t, w), "most"))
	if want := text.CompareFor(text.EN).NotRepresented; !strings.Contains(got, want) {
		t.Errorf("nothing is marked %q: %.300q", want, got)
	}
}

// Each is told apart where its name alone does not say where it leads.
func TestWayNames(t *testing.T) {
	w := working(t, text.FR, "v=1&q=fhd&size=65&c=FRA")
	names := map[string]string{}
	for _, way := range w.most.ways {
		names[way.id] = way.name
	}
	for id, want := range map[viewing.ChoiceID]string{
		viewing.SmallerDevice: "pouces", viewing.LowerQuality: "(HD)", viewing.CleanestCountry: "(Suède)", viewing.OnPhone: "un téléphone",
	} {
		if got := names[controlID(string(id)+"-")]; !strings.Contains(got, want) {
			t.Errorf("%s is called %q, want %q in it", id, got, want)
		}
	}
}

func TestWithSign(t *testing.T) {
	write := func(v decimal.Decimal) string { return v.String() }
	for in, want := range map[string]string{"2": "+2", "-2": "−2", "0": "0"} {
		if got := withSign(decimal.RequireFromString(in), write); got != want {
			t.Errorf("%s is written %s, want %s", in, got, want)
		}
	}
}

// The answer comes first and says what is true of both.
func TestStepAnswer(t *testing.T) {
	for _, l := range drawnIn {
		m := text.For(l).Step
		for link, message := range map[string]string{
			"v=1&q=fhd&c=World":            m.Barely,
			"v=1&q=4k&d=phone&n=4g":        m.Much,
			"v=1&q=hd&d=phone&c=World":     m.Barely,
			"v=1&q=fhd&c=World&mbps=2&h=0": m.Barely,
		} {
			w := working(t, l, link)
			begin, _, _ := strings.Cut(message, "%s")
			page := draw(t, w)
			got := textOf(byID(t, page, "step-answer"))
			if !strings.HasPrefix(got, begin) || !strings.Contains(got, "−") {
				t.Errorf("%s: %s is answered with %q, want %q", l, link, got, begin)
			}
			if part := textOf(byID(t, page, "quality-step")); strings.Contains(part, "%!") || strings.Contains(part, m.OwnData) != strings.Contains(link, "mbps") {
				t.Errorf("%s: %s: the part says %q", l, link, part)
			}
		}
	}
}

// Where there is nothing to lower the part says so.
func TestStepIdle(t *testing.T) {
	m := text.For(text.EN).Step
	for link, want := range map[string]string{"v=1&q=saver": m.Lowest, "v=1&audio=1": m.Sound} {
		w := working(t, text.EN, link)
		part := byID(t, draw(t, w), "quality-step")
		if got := textOf(part); !strings.Contains(got, want) {
			t.Errorf("%s: %q", link, got)
		}
	}
}

// The hours of the two views open, and are what the views show.
func TestStepOpens(t *testing.T) {
	w := working(t, text.EN, "v=1&q=4k&mbps=9&r=mbps_8_10~people_1_3&h=3")
	a := w.step.answer
	for _, tt := range []struct {
		number string
		want   decimal.Decimal
	}{
		{"watch.carbon@power.4k", a.Power.Now}, {"watch.carbon@power.fhd", a.Power.Then},
		{"watch.carbon@average.4k", a.Average.Now}, {"watch.carbon@average.fhd", a.Average.Then},
	} {
		n := parseNumber(tt.number)
		if n.String() != tt.number || n.view == "" {
			t.Fatalf("%s is read as %s", tt.number, n)
		}
		for range 2 { // worked out, and kept
			e, g := w.graphOf(n)
			if got := e.Value(g.Node(n.key)).Shift(-3); !got.Equal(tt.want) {
				t.Errorf("%s opens %s kg, the view shows %s", tt.number, got, tt.want)
			}
		}
		method, q, _ := viewOf(n.view)
		doc, notes, err := scenario.Decode(w.stepCase(method, q))
		if err != nil || len(notes) > 0 {
			t.Fatal(err, notes)
		}
		r, err := doc.Case().OneHour().Estimate(0)
		if err != nil {
			t.Fatal(err)
		}
		if !r.YearCarbon.Value.Equal(tt.want) {
			t.Errorf("%s: the case is %s an hour, the view %s", tt.number, r.YearCarbon.Value, tt.want)
		}
	}
	// A change of the habit is seen.
	n := parseNumber("watch.carbon@power.hd")
	e, g := w.graphOf(n)
	before := e.Value(g.Node(n.key))
	w.change(scenario.FieldDevice, "phone")
	e, g = w.graphOf(n)
	if after := e.Value(g.Node(n.key)); !after.LessThan(before) {
		t.Errorf("on a phone an hour is %s, on a television %s", after, before)
	}
	for _, of := range []string{"average", "average.8k", "ademe.hd", ".hd", "hour.hd"} {
		if n := parseNumber("watch.carbon@" + of); n.view != "" {
			t.Errorf("%s is taken for a view", of)
		}
	}
}

func TestPlanMost(t *testing.T) {
	for _, l := range drawnIn {
		for _, amount := range plan.Amounts {
			p := &Plan{Lang: l, Link: link}
			p.OnInit()
			p.most.amount = amount
			question := p.mostAsks()
			question.Draws = 20
			p.most.take(l, p, answerOf[job.MostAnswer](t, job.Plan(), job.PlanMost, question))
			p.most.shown, p.most.ready, p.most.allWays = p.mostAsks(), true, true
			part := byID(t, draw(t, p), "most")
			got := textOf(part)
			if strings.Contains(got, "%!") || strings.Contains(got, "NaN") || !strings.Contains(got, text.CompareFor(l).Amount[amount]) {
				t.Errorf("%s: what changes %s reads %q", l, amount, got)
			}
			if rows := waysOf(part); len(rows) == 0 && amount != plan.TargetAmount {
				t.Errorf("%s: nothing changes %s", l, amount)
			}
			for _, f := range p.most.leans {
				if p.result.Graph.Node(f.key) == nil {
					t.Errorf("%s: %s opens nothing", l, f.key)
				}
			}
		}
	}
}
