package page

import (
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"golang.org/x/net/html"
)

// framedWatch is the page in a frame as a host asks for it, or for no name the page
// of the site.
func framedWatch(l text.Lang, name Name, fragment string) *Watch {
	w := &Watch{Lang: l, Link: link, Frame: name}
	w.OnInit()
	w.slow = false // on a busy machine it would leave its draws to a worker, which a test has not
	w.read(fragment)
	return w
}

func framedPlan(l text.Lang, fragment string) *Plan {
	p := &Plan{Lang: l, Link: link, Frame: EmbedPlanName}
	p.OnInit()
	p.read(fragment)
	return p
}

// disabled lists the controls that cannot be changed.
func disabled(n *html.Node) string {
	var ids []string
	for _, c := range find(n, tag("input", "select")) {
		if hasAttr(c, "disabled") {
			ids = append(ids, attr(c, "id"))
		}
	}
	return strings.Join(ids, " ")
}

// A frame has the result of the scenario, and the way to the full page with it.
func TestFrameHasTheScenario(t *testing.T) {
	const habit = "v=1&h=3&d=phone&c=FRA"
	doc, _, err := scenario.Decode(habit)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range drawnIn {
		own := framedWatch(l, "", habit)
		want := textOf(find(draw(t, own), func(n *html.Node) bool { return attr(n, "class") == "range" })[0])
		for _, name := range []Name{EmbedWatchName, EmbedBadgeName} {
			page := draw(t, framedWatch(l, name, "theme=dark&"+habit+"&lock=country"))
			if got := textOf(find(page, func(n *html.Node) bool { return attr(n, "class") == "range" })[0]); got != want {
				t.Errorf("%s, %s: the range is %q, want %q", l, name, got, want)
			}
			full := byID(t, page, "full")
			if attr(full, "href") != Path(l, WatchName)+"#"+scenario.Encode(doc) || attr(full, "target") != "_blank" || attr(full, "rel") != "noopener" {
				t.Errorf("%s, %s: leads to %s", l, name, attr(full, "href"))
			}
			if notes := byID(t, page, "notes"); textOf(notes) != "" {
				t.Errorf("%s, %s: notes %q", l, name, textOf(notes))
			}
			for _, part := range []string{"undo", "take", "share", "compare", "methods", "most"} {
				if len(find(page, func(n *html.Node) bool { return attr(n, "id") == part })) > 0 {
					t.Errorf("%s, %s: has the part %s", l, name, part)
				}
			}
		}
		p := framedPlan(l, "preset=small-vod&density=compact")
		if got, want := attr(byID(t, draw(t, p), "full"), "href"), Path(l, PlanName)+"#"+p.address; got != want || p.plan.Preset != "small-vod" {
			t.Errorf("%s: the plan %s leads to %s, want %s", l, p.plan.Preset, got, want)
		}
	}
}

// What a reader changes stands in the address beside what the host asks for, in place of the scenario before.
func TestFrameKeepsWishes(t *testing.T) {
	w := framedWatch(text.EN, EmbedWatchName, "v=1&h=3&theme=dark&lock=country,device&hl=3&id=x")
	w.change(scenario.FieldHours, "5")
	address := w.address()
	if !strings.HasPrefix(address, "id=x&theme=dark&lock=country,device&hl=3&v=1&") || !strings.Contains(address, "&h=5") || strings.Contains(address, "h=3&") && strings.Contains(address, "&h=3&") {
		t.Errorf("the address is %s", address)
	}
	if again := framedWatch(text.EN, EmbedWatchName, address); !again.doc.Equal(w.doc) || again.address() != address {
		t.Errorf("%s leads to %s", address, again.address())
	}
	if own := watch(text.EN); own.address() != own.fragment() {
		t.Errorf("a page of the site has the address %s", own.address())
	}
}

// A locked input is there, marked, and keeps its value.
func TestLockedInputs(t *testing.T) {
	for _, l := range drawnIn {
		w := framedWatch(l, EmbedWatchName, "v=1&h=3&c=FRA&lock=country,hours")
		page := draw(t, w)
		if got := disabled(page); got != "hours country" {
			t.Errorf("%s: disabled are %q", l, got)
		}
		m := text.For(l)
		for _, name := range []string{m.Watch.HoursLabel, m.Watch.CountryLabel} {
			if said := textOf(byID(t, page, "locked")); !strings.Contains(said, name) {
				t.Errorf("%s: %q does not say %q", l, said, name)
			}
		}
		before := w.doc
		w.change(scenario.FieldCountry, "DEU")
		if !w.doc.Equal(before) {
			t.Errorf("%s: a locked country was changed", l)
		}
		if w.change(scenario.FieldDevice, "laptop"); w.doc.Equal(before) {
			t.Errorf("%s: the device cannot be changed", l)
		}

		p := framedPlan(l, "preset=small-vod&lock=preset,target.method")
		page = draw(t, p)
		if got := disabled(page); got != "preset target-method" {
			t.Errorf("%s: disabled are %q", l, got)
		}
		link := p.encoded
		p.change("target.method", "linear")
		if p.encoded != link {
			t.Errorf("%s: a locked method was changed", l)
		}
		if page = draw(t, planPage(l, "")); disabled(page) != "" {
			t.Errorf("%s: the plan of the site itself has locks", l)
		}
	}
}

// The first heading has the level that the host asks for, those below it follow, and none is deeper than six.
func TestFrameHeadings(t *testing.T) {
	for level, want := range map[string]string{"": "h2 h3", "hl=1": "h1 h2", "hl=3": "h3 h4", "hl=6": "h6 h6"} {
		for name, page := range map[string]*html.Node{
			"watch": draw(t, framedWatch(text.EN, EmbedWatchName, level)), "plan": draw(t, framedPlan(text.EN, level)),
		} {
			var got []string
			for _, n := range find(byID(t, page, "result"), tag("h1", "h2", "h3", "h4", "h5", "h6")) {
				if len(got) < 2 && !strings.Contains(attr(n, "class"), "gone") {
					got = append(got, n.Data)
				}
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s, %q: headings %v, want %s", name, level, got, want)
			}
		}
	}
}

// Each wish that has no meaning is named, and the result stays.
func TestFrameNotes(t *testing.T) {
	for _, l := range drawnIn {
		for fragment, want := range map[string]string{
			"theme=pink":              "theme=pink",
			"lang=xx":                 "lang=xx",
			"lock=country,shoe-size":  "lock=shoe-size",
			"hl=seven&density=spacey": "hl=seven",
			"colour=red":              "colour",
		} {
			for name, page := range map[string]*html.Node{
				"watch": draw(t, framedWatch(l, EmbedWatchName, fragment)), "badge": draw(t, framedWatch(l, EmbedBadgeName, fragment)), "plan": draw(t, framedPlan(l, fragment)),
			} {
				if got := textOf(byID(t, page, "notes")); !strings.Contains(got, want) {
					t.Errorf("%s, %s, %s: the note is %q", l, name, fragment, got)
				}
				if len(find(page, func(n *html.Node) bool { return attr(n, "class") == "answer" })) != 1 {
					t.Errorf("%s, %s, %s: no answer", l, name, fragment)
				}
			}
			if l != text.EN {
				break // the words of one note are enough
			}
		}
	}
}

// Where the explanation is not shown, no number pretends to open one.
func TestFrameWithoutExplanation(t *testing.T) {
	opens := func(n *html.Node) bool { return attr(n, "class") == "open" }
	for _, fragment := range []string{"", "show=result,explain", "show=inputs,result,chart"} {
		hidden := fragment != "" && !strings.Contains(fragment, "explain")
		for name, page := range map[string]*html.Node{
			"watch": draw(t, framedWatch(text.EN, EmbedWatchName, fragment)), "plan": draw(t, framedPlan(text.EN, fragment)),
		} {
			if found := find(page, opens); hidden != (len(found) == 0) {
				t.Errorf("%s, %q: %d numbers open", name, fragment, len(found))
			}
		}
	}
}

// A host's number beyond the bounds becomes the nearest within; what has no nearest one is left out.
func TestClamped(t *testing.T) {
	doc := func(fragment string) scenario.Document {
		d, _, err := scenario.Decode(fragment)
		if err != nil {
			t.Fatalf("%s: %v", fragment, err)
		}
		return d
	}
	for given, want := range map[string]string{
		"v=1&h=3&c=FRA":                  "v=1&h=3&c=FRA",
		"v=1&h=1e9&c=FRA":                "v=1&h=24&c=FRA",
		"v=1&h=-5&d=phone":               "v=1&h=0&d=phone",
		"v=1&h=many&d=abacus&c=FRA":      "v=1&c=FRA",
		"v=1&h=99&k=aaaaaa&s=100000":     "v=1&h=24&s=" + scenario.Bounds(scenario.Default(), scenario.FieldSize).Max.Decimal.String(),
		"v=1&h=%zz&c=FRA":                "v=1&c=FRA",
		"v=1&h=2&unknown=1&d=television": "v=1&h=2",
	} {
		got := clampWatch(given)
		if d := doc(got); !d.Equal(doc(want)) {
			t.Errorf("%s becomes %s, want %s", given, got, want)
		}
	}
	for given, want := range map[string]string{
		"preset=small-vod&plan.deadline_year=3000":        "preset=small-vod&plan.deadline_year=2100",
		"preset=small-vod&plan.deadline_year=soon":        "preset=small-vod",
		"preset=small-vod&no.such=1&plan.deadline_year=0": "preset=small-vod", // the first year of all has no figures
	} {
		got := clampPlan(given)
		a, _, err := plan.Decode(got)
		b, _, wrong := plan.Decode(want)
		if err != nil || wrong != nil || plan.Encode(a) != plan.Encode(b) {
			t.Errorf("%s becomes %s, want %s (%v, %v)", given, got, want, err, wrong)
		}
	}
}
