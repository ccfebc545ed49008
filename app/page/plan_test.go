package page

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
	"golang.org/x/net/html"
)

// planPage is the page of a plan as it is first drawn: of the default preset,
// or of a link.
func planPage(l text.Lang, link string) *Plan {
	p := &Plan{Lang: l, Link: func(l text.Lang, n Name) string { return Path(l, n) }}
	p.OnInit()
	if link != "" {
		p.read(link)
	}
	return p
}

// many is a plan with everything at work and several entries of one kind.
const many = "preset=netflix-2021&growth.production_pct=3&measure.less-air-travel.share_pct=40&measure.our-own.share_pct=10" +
	"&regenerate.mangrove-2.hectares_ha=300&regenerate.peatland-1.hectares_ha=20&regenerate.forest-1.hectares_ha=500&preserve.mangrove-1.hectares_ha=90" +
	"&preserve.mangrove-2.hectares_ha=40&credit.redd-1.tonnes_t=500&credit.redd-2.tonnes_t=20&credit.dac-1.tonnes_t=100&credit.dac-1.ex_ante=1" +
	"&inventory.tonnes-1.tonnes_t=900&inventory.tonnes-2.tonnes_t=100&audience.causal_pct=1&audience.adopter_kg=5&audience.persistence_years=2&audience.attribution_pct=10"

// planLinks are the presets and some plans at the ends of what is possible.
func planLinks() []string {
	links := []string{many, "promise.year=0&credit.step-2.tonnes_t=0&preserve.lightning-creek.hectares_ha=0&regenerate.grassland.hectares_ha=0" +
		"&regenerate.mangrove.hectares_ha=0&regenerate.soil.hectares_ha=0&audience.households=0", "plan.deadline_year=2100", "plan.scope2=scope2_market",
		"inventory.total_t=0&credit.step-2.tonnes_t=0", "inventory.total_t=1&credit.step-2.tonnes_t=1",
		"inventory.total_t=100000000&credit.step-2.tonnes_t=1000000000&regenerate.mangrove.hectares_ha=10000000"}
	for _, preset := range plan.Presets {
		links = append(links, "preset="+preset)
	}
	return links
}

// drawn are the pages of [eachPlan], which no test changes.
var drawn = map[string]struct {
	p    *Plan
	page *html.Node
}{}

// eachPlan draws every link in every language, once for all tests.
func eachPlan(t *testing.T, check func(t *testing.T, p *Plan, page *html.Node)) {
	t.Helper()
	for _, l := range drawnIn {
		for _, link := range planLinks() {
			t.Run(string(l)+" "+link[:min(len(link), 50)], func(t *testing.T) {
				d, ok := drawn[string(l)+link]
				if !ok {
					d.p = planPage(l, link)
					d.page = draw(t, d.p)
					drawn[string(l)+link] = d
				}
				if len(d.p.notes) > 0 {
					t.Fatalf("the link is not taken: %q", d.p.notes)
				}
				check(t, d.p, d.page)
			})
		}
	}
}

func tag(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool { return slices.Contains(names, n.Data) }
}

func TestPlanIsOneWhole(t *testing.T) {
	eachPlan(t, func(t *testing.T, p *Plan, page *html.Node) {
		ids := map[string]int{}
		for _, n := range find(page, func(n *html.Node) bool { return attr(n, "id") != "" }) {
			if ids[attr(n, "id")]++; ids[attr(n, "id")] > 1 {
				t.Errorf("id %q stands twice", attr(n, "id"))
			}
		}
		// What an element is described by is there.
		for _, n := range find(page, func(*html.Node) bool { return true }) {
			for _, key := range []string{"aria-labelledby", "aria-describedby", "for"} {
				if id := attr(n, key); id != "" && ids[id] != 1 {
					t.Errorf("%s=%q of <%s> is the id of nothing", key, id, n.Data)
				}
			}
			// go-app reads attributes back as text, so words do not stand in them.
			for _, key := range []string{"title", "placeholder", "alt"} {
				if attr(n, key) != "" {
					t.Errorf("<%s> has words in %s", n.Data, key)
				}
			}
			if attr(n, "aria-label") != "" && n.Data != "nav" {
				t.Errorf("<%s id=%q> has words in aria-label", n.Data, attr(n, "id"))
			}
		}
		level := 0
		for _, n := range find(page, tag("h1", "h2", "h3", "h4", "h5")) {
			next := int(n.Data[1] - '0')
			if next > level+1 || next == 1 && level != 0 {
				t.Errorf("<%s> %q comes after <h%d>", n.Data, textOf(n), level)
			}
			if strings.TrimSpace(textOf(n)) == "" {
				t.Errorf("an empty <%s>", n.Data)
			}
			level = next
		}
		if got := len(find(page, tag("h1"))); got != 1 {
			t.Errorf("%d main headings", got)
		}
	})
}

func TestPlanControlsHaveLabels(t *testing.T) {
	for _, l := range drawnIn {
		for _, link := range planLinks() {
			p := planPage(l, link)
			for _, group := range p.groups() {
				p.group = group
				page := draw(t, p)
				shown := map[string]bool{}
				for _, n := range find(page, tag("input", "select", "textarea")) {
					id := attr(n, "id")
					labels := find(page, func(n *html.Node) bool { return n.Data == "label" && attr(n, "for") == id })
					if id == "" || len(labels) != 1 || strings.TrimSpace(textOf(labels[0])) == "" {
						t.Errorf("%s, %s: <%s id=%q> has %d labels", l, group, n.Data, id, len(labels))
						continue
					}
					// Two controls side by side of one name could not be told apart.
					place := attr(inDetails(n), "id") + "/" + textOf(labels[0])
					if shown[place] {
						t.Errorf("%s, %s, %s: two controls are called %q", l, link, group, place)
					}
					shown[place] = true
				}
				for _, n := range find(page, tag("select")) {
					if attr(n, "id") != "group" && strings.HasPrefix(attr(n, "id"), "edit-") && group != p.groups()[0] {
						continue // the choices of a parameter are those of TestEveryParameterHasWords
					}
					chosen, names := 0, map[string]bool{}
					for _, o := range find(n, tag("option")) {
						if hasAttr(o, "selected") {
							chosen++
						}
						if names[textOf(o)] || strings.TrimSpace(textOf(o)) == "" {
							t.Errorf("%s, %s: two options of %s are called %q", l, link, attr(n, "id"), textOf(o))
						}
						names[textOf(o)] = true
					}
					if chosen != 1 {
						t.Errorf("%s, %s: %s has %d chosen options", l, link, attr(n, "id"), chosen)
					}
				}
				if l != text.EN || link != many { // the groups have the same controls in every language
					break
				}
			}
		}
	}
}

// inDetails is the block that a control stands in: what a reader sees at once.
func inDetails(n *html.Node) *html.Node {
	for n.Parent != nil && n.Data != "details" && n.Data != "section" && !strings.Contains(attr(n, "class"), "panel") {
		n = n.Parent
	}
	return n
}

// flat writes all spaces as one plain space.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// The editor shows every parameter once, in some group; the figures of an
// inventory also stand together in a group of their own.
func TestPlanEditorIsComplete(t *testing.T) {
	for _, link := range []string{many, "preset=film-studio"} {
		p := planPage(text.EN, link)
		left := map[string]bool{}
		for _, a := range p.list {
			left[controlID("edit."+a.Key)] = true
		}
		if len(left) != len(p.list) {
			t.Errorf("%s: %d parameters have %d ids", link, len(p.list), len(left))
		}
		for _, group := range p.groups() {
			p.group = group
			if group == "inventory" {
				for _, n := range find(byID(t, draw(t, p), "editor"), tag("input")) {
					if id := attr(n, "id"); !left[id] && !strings.HasPrefix(id, "unsure-") {
						t.Errorf("%s: %s is no figure of the inventory", link, id)
					}
				}
				delete(left, controlID("edit.inventory.total_t"))
				continue
			}
			for _, n := range find(byID(t, draw(t, p), "editor"), tag("input", "select")) {
				if id := attr(n, "id"); id != "group" && !left[id] && !strings.HasPrefix(id, "unsure-") {
					t.Errorf("%s: %s stands in a second group or is of nothing", link, id)
				}
				delete(left, attr(n, "id"))
			}
		}
		for id := range left {
			t.Errorf("%s: the editor does not show %s", link, id)
		}
	}
}

func TestPlanTables(t *testing.T) {
	eachPlan(t, func(t *testing.T, p *Plan, page *html.Node) {
		tables := find(page, tag("table"))
		if len(tables) < 4 {
			t.Errorf("%d tables", len(tables))
		}
		for _, table := range tables {
			if got := find(table, tag("caption")); len(got) != 1 || strings.TrimSpace(textOf(got[0])) == "" {
				t.Errorf("a table has %d captions", len(got))
			}
			width := len(find(find(table, tag("thead"))[0], tag("th")))
			for _, row := range find(table, tag("tr")) {
				if got := len(find(row, tag("th", "td"))); got != width {
					t.Errorf("a row of %d cells under %d headings: %q", got, width, textOf(row))
				}
			}
			for _, n := range find(table, tag("th")) {
				if scope := attr(n, "scope"); scope != "col" && scope != "row" || strings.TrimSpace(textOf(n)) == "" {
					t.Errorf("a heading %q of scope %q", textOf(n), scope)
				}
			}
			for _, n := range find(table, tag("td")) {
				if strings.TrimSpace(textOf(n)) == "" {
					t.Error("an empty cell")
				}
			}
		}
		if p.result.Plan.Preset == plan.DefaultPreset {
			byID(t, page, "ledger-table")
		}
	})
}

// The table has the years near the promise, and on demand all of them.
func TestPlanLedgerYears(t *testing.T) {
	p := planPage(text.EN, "")
	rows := func() int { return len(find(byID(t, draw(t, p), "ledger-table"), tag("tr"))) - 1 }
	few := rows()
	p.allYears = true
	if all := rows(); all != plan.Last-p.plan.Begin()+1 || few >= all || few < 10 {
		t.Errorf("%d of %d years", few, all)
	}
}

// Nothing on the page is a number that nobody can read, a message that was not
// filled, or an ID.
func TestPlanWordsAndNumbers(t *testing.T) {
	broken := regexp.MustCompile(`NaN|Inf\b|%!|%[sd]|[{}]|<nil>|\b[a-z]+_[a-z_]+\b|\d\d\d\d\d\d\d\d\d\d|e[+-]\d`)
	group := regexp.MustCompile(`(\d)[,\x{202f}](\d{3})`)
	banned := regexp.MustCompile(`(?i)carbon[ -]?neutral|net[ -]?zero|climate[ -]?neutral|neutralité carbone|neutres? en carbone|carbone neutre|zéro (émission )?nette?`)
	eachPlan(t, func(t *testing.T, p *Plan, page *html.Node) {
		for n := range page.Descendants() {
			if n.Type != html.TextNode || n.Parent.Data == "script" || n.Parent.Data == "style" || n.Parent.Data == "a" {
				continue
			}
			if words := group.ReplaceAllString(group.ReplaceAllString(n.Data, "$1$2"), "$1$2"); broken.MatchString(words) {
				t.Errorf("<%s> says %q: %q", n.Parent.Data, broken.FindString(words), n.Data)
			}
			if at := banned.FindString(strings.ReplaceAll(n.Data, "\u00a0", " ")); at != "" {
				t.Errorf("<%s> says %q", n.Parent.Data, at)
			}
		}
		m := text.PlanFor(p.Lang)
		if got := textOf(byID(t, page, "result")); !strings.Contains(got, p.verdict(m)) || !strings.Contains(got, m.PresetNote[p.plan.Preset]) {
			t.Errorf("the result lacks its verdict or its note: %q", got)
		}
	})
}

// A verdict is said in words, not by its sign alone.
func TestPlanClaims(t *testing.T) {
	eachPlan(t, func(t *testing.T, p *Plan, page *html.Node) {
		m := text.PlanFor(p.Lang)
		list := find(find(byID(t, page, "claims"), tag("ul"))[0], tag("li"))
		if len(list) != len(plan.Rules) {
			t.Fatalf("%d claims for %d rules", len(list), len(plan.Rules))
		}
		for i, n := range list {
			c := p.result.Claims[i]
			if got := flat(textOf(n)); !strings.Contains(got, flat(m.Claim[c.Rule.ID]+" "+when(c.Holds, m.Holds, m.HoldsNot)+m.Colon)) {
				t.Errorf("%s: %q", c.Rule.ID, got)
			}
			links := find(n, tag("a"))
			if len(links) != 1 || !strings.HasPrefix(attr(links[0], "href"), "https://") {
				t.Errorf("%s has %d sources", c.Rule.ID, len(links))
			}
		}
	})
}

// Every line of the ledger opens with its name, its value of the year and its
// formula.
func TestPlanLinesOpen(t *testing.T) {
	for _, l := range drawnIn {
		for _, link := range map[text.Lang][]string{text.EN: {many, "preset=small-vod"}, text.FR: {""}}[l] {
			p := planPage(l, link)
			m := text.PlanFor(l)
			for _, o := range p.lineOptions(m) {
				p.open, p.openYear = o.Value, p.plan.Deadline
				n := p.explained()
				if n.Key != o.Value {
					t.Fatalf("%s opens %s", o.Value, n.Key)
				}
				got := textOf(byID(t, draw(t, p), "explain"))
				if !strings.Contains(got, m.NodeName(p.plan, n.Key)) {
					t.Errorf("%s: %s is explained without its name: %q", l, n.Key, got)
				}
				if len(n.Args) > 0 && !strings.Contains(got, "=") {
					t.Errorf("%s: %s has no formula", l, n.Key)
				}
				if !strings.Contains(got, strconv.Itoa(p.plan.Deadline)) {
					t.Errorf("%s: %s is of no year", l, n.Key)
				}
			}
		}
	}
}

func TestPlanChange(t *testing.T) {
	for _, tt := range []struct {
		name       string
		lang       text.Lang
		key, typed string
		want       string // the parameter's canonical text after it
		says       string // part of the message beside the control; empty for none
	}{
		{"a number", text.EN, "growth.production_pct", "2.5", "2.5", ""},
		{"a French number", text.FR, "growth.production_pct", "2,5", "2.5", ""},
		{"a grouped number", text.EN, "credit.step-2.tonnes_t", "1,200,000", "1200000", ""},
		{"a French grouped number", text.FR, "credit.step-2.tonnes_t", "1 200 000", "1200000", ""},
		{"letters", text.EN, "credit.step-2.tonnes_t", "lots", "1100000", "not a number"},
		{"nothing", text.FR, "credit.step-2.tonnes_t", "", "1100000", "nombre"},
		{"a unit that is a thousand too large", text.EN, "credit.step-2.tonnes_t", "14000000000", "1100000", "1,000,000,000"},
		{"a unit that is a hundred too large", text.EN, "credit.step-2.tonnes_t", "140000000", "1100000", "55,000,000"},
		{"the same in French", text.FR, "credit.step-2.tonnes_t", "140000000", "1100000", "55\u202f000\u202f000"},
		{"a year", text.EN, "plan.deadline_year", "2035", "2035", ""},
		{"a year that is none", text.EN, "plan.deadline_year", "2200", "2022", "2100"},
		{"an end before its beginning", text.EN, "regenerate.mangrove.from_year", "2040", "2022", "last year"},
		{"more than the whole", text.FR, "inventory.production-scope1.share_pct", "60", "1.97", "plus que le tout"},
		{"an optional number", text.EN, "credit.step-2.price_usd_per_t", "12", "12", ""},
		{"an optional number taken away", text.EN, "credit.step-2.price_usd_per_t", "", "", ""},
		{"a choice", text.EN, "target.method", "aca_2026", "aca_2026", ""},
		{"a choice that is none", text.FR, "target.method", "magic", "aca_v1", "Intensité économique"},
		{"a switch", text.EN, "papers.validated", "1", "1", ""},
		{"words", text.EN, "credit.step-2.seller", "<b>A & B</b>", "<b>A & B</b>", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := planPage(tt.lang, "")
			before := p.result.In(2030)
			p.change(tt.key, tt.typed)
			if got := p.param(tt.key).Get(&p.plan); got != tt.want {
				t.Errorf("the plan has %q, want %q", got, tt.want)
			}
			if got := p.errors[tt.key]; (got == "") != (tt.says == "") || !strings.Contains(got, tt.says) {
				t.Errorf("the message is %q, want something with %q", got, tt.says)
			}
			if tt.says != "" && !p.result.In(2030).Gross.Equal(before.Gross) {
				t.Error("the last good result is gone")
			}
			if problems := p.plan.Validate(); len(problems) > 0 {
				t.Errorf("the plan is not valid: %v", problems)
			}
			// The message stands beside a field that keeps what was typed.
			section, _, _ := strings.Cut(tt.key, ".")
			for _, g := range p.groups() {
				if a := p.param(tt.key); g == groupOf(a) {
					p.group = g
				}
			}
			page := draw(t, p)
			field := byID(t, page, controlID("edit."+tt.key))
			if tt.says != "" {
				if note := textOf(byID(t, page, attr(field, "aria-describedby"))); !strings.Contains(note, tt.says) || !hasAttr(field, "aria-invalid") {
					t.Errorf("%s: beside the field stands %q", section, note)
				}
				if field.Data == "input" && attr(field, "value") != tt.typed {
					t.Errorf("the field has %q, typed was %q", attr(field, "value"), tt.typed)
				}
			}
			if found := find(page, tag("b")); len(found) > 0 {
				t.Error("what was typed became part of the page")
			}
		})
	}
}

func TestPlanChangesWaitForEachOther(t *testing.T) {
	p := planPage(text.EN, "")
	p.change("regenerate.mangrove.from_year", "2040") // its last year is 2030
	if p.errors["regenerate.mangrove.from_year"] == "" {
		t.Fatal("an area that ends before it begins is taken")
	}
	p.change("regenerate.mangrove.until_year", "2045")
	if len(p.errors) > 0 || len(p.pending) > 0 || p.plan.Regenerate[1].From != 2040 || p.plan.Regenerate[1].Until != 2045 {
		t.Errorf("the two together are not taken: %v, %v", p.errors, p.plan.Regenerate[1])
	}
}

// Credits change neither what is emitted nor the target, on the page as in the
// engine.
func TestPlanCreditsLeaveGross(t *testing.T) {
	p := planPage(text.EN, "")
	shown := func(id string) string { return textOf(byID(t, draw(t, p), id)) }
	gross, target, result := shown("open-gross"), shown("open-target"), shown("result")
	p.change("credit.step-2.tonnes_t", "3000000")
	if got := shown("open-gross"); got != gross {
		t.Errorf("gross is %q with more credits, %q before", got, gross)
	}
	if got := shown("open-target"); got != target {
		t.Errorf("the target is %q with more credits, %q before", got, target)
	}
	if shown("result") == result {
		t.Error("more credits change nothing in the result")
	}
}

func TestPlanRead(t *testing.T) {
	for _, tt := range []struct {
		link   string
		lang   text.Lang
		preset string
		says   []string // the beginning of each note
	}{
		{"preset=small-vod&plan.deadline_year=2040", text.EN, "small-vod", nil},
		{"preset=nothing", text.EN, plan.DefaultPreset, []string{"There is no plan called “nothing”."}},
		{"plan.deadline_year=2150", text.EN, plan.DefaultPreset, []string{"Year of the promise: 2150 is too large"}},
		{"regenerate.mangrove.hectares_ha=-5", text.FR, plan.DefaultPreset, []string{"Mangrove, hectares par an\u00a0: "}},
		{"no.such=1", text.EN, plan.DefaultPreset, []string{"This is no part of a plan: no.such"}},
		{"v=9", text.FR, plan.DefaultPreset, []string{"Ceci a été fait"}},
		{"plan.deadline_year=2030&plan.deadline_year=2031", text.EN, plan.DefaultPreset, []string{"The link has this part twice"}},
		{"<script>=<script>", text.EN, plan.DefaultPreset, []string{"This is no part of a plan: <script>"}},
	} {
		p := planPage(tt.lang, tt.link)
		if p.plan.Preset != tt.preset {
			t.Errorf("%s gives the plan %s", tt.link, p.plan.Preset)
		}
		ok := len(p.notes) == len(tt.says)
		for i := range min(len(p.notes), len(tt.says)) {
			ok = ok && strings.HasPrefix(p.notes[i], tt.says[i])
		}
		if !ok {
			t.Errorf("%s: the notes are %q, want %q", tt.link, p.notes, tt.says)
		}
		page := draw(t, p)
		for _, note := range p.notes {
			if !strings.Contains(textOf(page), note) {
				t.Errorf("%s: the page does not say %q", tt.link, note)
			}
		}
		if len(find(page, tag("script"))) > 0 {
			t.Errorf("%s puts a script into the page", tt.link)
		}
		if again := planPage(tt.lang, p.fragment()); plan.Encode(again.plan) != plan.Encode(p.plan) {
			t.Errorf("%s: the page's own link gives another plan", tt.link)
		}
	}
}

// Two pages share nothing that is edited.
func TestPlanPagesAreApart(t *testing.T) {
	show := func(p *Plan) string { return textOf(draw(t, p)) }
	first := planPage(text.EN, "")
	fresh := show(first)
	second := planPage(text.EN, "")
	for key, typed := range map[string]string{
		"growth.production_pct": "9", "regenerate.mangrove.hectares_ha": "77777", "measure.less-air-travel.share_pct": "90",
		"inventory.streaming-scope3.share_pct": "1", "credit.step-2.tonnes_t": "5", "target.2030.left_pct": "10", "papers.validated": "1", "target.method": "own",
	} {
		second.change(key, typed)
		if second.errors[key] != "" {
			t.Fatalf("%s=%s: %s", key, typed, second.errors[key])
		}
	}
	second.group, second.allYears, second.lever = "audience", true, "growth.streaming_pct"
	if show(second) == fresh {
		t.Fatal("the changes change nothing")
	}
	for name, p := range map[string]*Plan{"the page before": first, "a page after": planPage(text.EN, ""), "a page read anew": func() *Plan {
		second.read("")
		second.group, second.allYears, second.lever = first.group, false, first.lever
		return second
	}()} {
		if show(p) != fresh {
			t.Errorf("%s shows something of another one", name)
		}
	}
}

// A gap that a way closes is closed by it, and each way is said with its number.
func TestPlanDeadline(t *testing.T) {
	eachPlan(t, func(t *testing.T, p *Plan, page *html.Node) {
		m := text.PlanFor(p.Lang)
		section := textOf(byID(t, page, "deadline"))
		for _, a := range p.answers {
			if !strings.Contains(section, m.Reading[a.Reading]) {
				t.Errorf("the reading %s is not there", a.Reading)
			}
			for _, w := range a.Ways {
				said := p.way(m, w)
				if !strings.Contains(section, said) || strings.Contains(said, "%!") || strings.Contains(said, "%s") {
					t.Errorf("%s: %q", a.Reading, said)
				}
				if w.Possible != strings.HasSuffix(said, ".") {
					t.Errorf("%s is possible: %v, said is %q", w.ID, w.Possible, said)
				}
			}
		}
	})
}

// What the search finds, rounded as the page takes it over, keeps the promise.
func TestPlanSeek(t *testing.T) {
	for _, l := range drawnIn {
		p := planPage(l, "")
		for _, lever := range []string{"credit.step-2.tonnes_t", "regenerate.mangrove.hectares_ha", "measure.less-air-travel.share_pct"} {
			p.lever, p.reading = lever, plan.ByEvidence
			p.seek(nil, app.Event{})
			if p.found == nil {
				t.Fatalf("%s: nothing is said", lever)
			}
			said := p.foundText(text.PlanFor(l))
			if !strings.Contains(textOf(byID(t, draw(t, p), "deadline")), said) || strings.Contains(said, "%!") {
				t.Errorf("%s, %s: %q", l, lever, said)
			}
			if !p.found.Value.Valid {
				if !strings.Contains(said, p.tonnes(p.found.AtBest).Number) {
					t.Errorf("%s: what is missing is not said: %q", lever, said)
				}
				continue
			}
			q := planPage(l, "")
			made := q.plan
			if problems := made.Change([]plan.Setting{{Key: lever, Text: p.foundValue().String()}}); len(problems) > 0 {
				continue // beyond what may be set: said when it is taken over
			}
			q.take(made)
			if gap := q.answers[1].Gap; gap.GreaterThan(q.answers[1].Gross.Mul(decimal.New(1, -3))) {
				t.Errorf("%s=%s leaves %s t", lever, p.foundValue(), gap)
			}
		}
	}
}

// The picture says nothing to a screen reader; the title, the sentence, the key
// and the table say it all.
func TestPlanPicture(t *testing.T) {
	eachPlan(t, func(t *testing.T, p *Plan, page *html.Node) {
		m := text.PlanFor(p.Lang)
		for _, svg := range find(page, tag("svg")) {
			hidden := false
			for n := svg; n != nil; n = n.Parent {
				hidden = hidden || attr(n, "aria-hidden") == "true"
			}
			if !hidden {
				t.Error("a picture is not hidden from screen readers")
			}
		}
		years := p.drawnYears()
		if got := textOf(byID(t, page, "result")); !strings.Contains(got, fmt.Sprintf(m.ChartTitle, years[0].Year, lastDrawn)) {
			t.Errorf("the chart has no title: %q", got)
		}
		keys := find(byID(t, page, "result"), func(n *html.Node) bool { return n.Data == "ul" && attr(n, "class") == "key" })
		if len(keys) != 1 || len(find(keys[0], tag("li"))) < 5 {
			t.Errorf("%d keys of the chart", len(keys))
		}
	})
}
