package plan

import (
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/scenario"
)

// TestEveryModelReadsBack takes the presets of every model through a link and a
// file.
func TestEveryModelReadsBack(t *testing.T) {
	for _, v := range factor.Versions {
		for _, id := range Presets {
			p, ok := PresetOf(id, v.ID)
			if !ok || p.Model != v.ID {
				t.Fatalf("%s of model %s: %t, %q", id, v.ID, ok, p.Model)
			}
			both(t, p)
			q, _, err := Decode(Encode(p))
			if err != nil || q.Model != v.ID || q.IsOlder() != (v.ID != factor.Model) {
				t.Errorf("%s of model %s comes back as one of %s: %v", id, v.ID, q.Model, err)
			}
			if r := work(t, q); r.Graph.Book().ID != v.ID {
				t.Errorf("%s of model %s is worked out by %s", id, v.ID, r.Graph.Book().ID)
			}
			if f := Fragment(p); (f == "") != (id == DefaultPreset && !p.IsOlder()) {
				t.Errorf("%s of model %s has the address %q", id, v.ID, f)
			}
		}
	}
	if _, ok := PresetOf(DefaultPreset, "1999.1"); ok {
		t.Error("there is a preset of 1999")
	}
	p := preset(t, DefaultPreset)
	p.Model = "1999.1"
	if problem, ok := p.Validate().Of("model"); !ok || problem.Code != scenario.NotAnOption {
		t.Errorf("a plan of 1999: %v", p.Validate())
	}
}

// TestRenewedKeepsChanges: what the visitor changed stays, the rest is as the
// preset has it now.
func TestRenewedKeepsChanges(t *testing.T) {
	p, _ := PresetOf("netflix-2021", "2026.1")
	p = set(t, p, "growth.production_pct=3", "measure.led-lighting.share_pct=80", "credit.mangrove.tonnes_t=1000")
	q, err := p.Renewed()
	if err != nil || q.Model != factor.Model {
		t.Fatalf("%v, model %s", err, q.Model)
	}
	changes := func(p Plan) string {
		var b strings.Builder
		for _, s := range p.Changes() {
			b.WriteString(s.Key + "=" + s.Text + "\n")
		}
		return b.String()
	}
	if changes(p) != changes(q) || changes(p) == "" {
		t.Errorf("changes were\n%sare\n%s", changes(p), changes(q))
	}
	r, err := Renew(p)
	if err != nil {
		t.Fatal(err)
	}
	if r.Then.Plan.Model != "2026.1" || r.Now.Plan.Model != factor.Model {
		t.Errorf("from %s to %s", r.Then.Plan.Model, r.Now.Plan.Model)
	}
	// Nothing that plans use moved in 2026.2.
	if len(r.Moved) > 0 || !r.Then.In(2030).Gross.Equal(r.Now.In(2030).Gross) {
		t.Errorf("%d figures moved", len(r.Moved))
	}
}

// TestAlteredLink: a plan's link is sealed as one of watching is.
func TestAlteredLink(t *testing.T) {
	link := Encode(set(t, preset(t, "small-vod"), "plan.deadline_year=2040"))
	altered := strings.Replace(link, "2040", "2041", 1)
	p, notes, err := Decode(altered)
	if err != nil || len(notes) != 1 || notes[0].Code != scenario.Altered || p.Deadline != 2041 {
		t.Errorf("%s: %v, %v, %d", altered, err, notes, p.Deadline)
	}
	byHand, _, _ := strings.Cut(altered, "&"+scenario.KeySeal+"=")
	if _, notes, err := Decode(byHand); err != nil || len(notes) > 0 {
		t.Errorf("%s: %v, %v", byHand, err, notes)
	}
}

// The version of the model is a driver of a difference as any other.
func TestCompareModels(t *testing.T) {
	a, _ := PresetOf("small-vod", "2026.1")
	c := compare(t, a, preset(t, "small-vod"), GrossAmount, 2030, 0)
	if len(c.Parts) != 1 || c.Parts[0].Driver != DriverModel || !c.Parts[0].Amount.Equal(c.Difference.Value) {
		t.Errorf("the parts are %+v of %s", c.Parts, c.Difference.Value)
	}
}
