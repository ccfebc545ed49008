package plan

import (
	"testing"

	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/scenario"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
)

// apply does what a way says.
func apply(p Plan, w Way) Plan {
	q := p.clone()
	switch w.Kind {
	case "credits":
		q.Credits = append(q.Credits, credit.Entry{ID: "way", Class: w.ID, Tonnes: w.Amount.Decimal, From: q.Deadline, Until: q.Deadline})
	case "hectares":
		begin := min(q.Inventory.Year+1, q.Deadline)
		q.Regenerate = append(q.Regenerate, Regenerate{ID: "way", Ecosystem: w.ID, Hectares: w.Amount.Decimal, From: begin, Until: begin})
	case "reduction":
		q.Measures = append(q.Measures, target.Measure{ID: "way", Share: dec("1"), Effect: w.Amount.Decimal.Shift(-2), Start: q.Deadline})
	}
	return q
}

// gapOf is what a reading lacks in the year of the deadline, below zero for more
// than enough.
func gapOf(r *Result, reading Reading) decimal.Decimal {
	y := r.deadline()
	return y.Gross.Sub(y.counted(reading))
}

// TestWays does what each possible way says, and wants the gap closed and not
// much more than that; and that an impossible one says what binds.
func TestWays(t *testing.T) {
	for _, id := range Presets {
		for _, deadline := range []int{0, 2040} {
			p := preset(t, id)
			if deadline != 0 {
				p.Deadline = deadline
			}
			r := work(t, p)
			answers, err := r.Deadline()
			if err != nil {
				t.Fatal(err)
			}
			if len(answers) != len(Readings) {
				t.Fatalf("%d answers", len(answers))
			}
			for i, a := range answers {
				if a.Reading != Readings[i] || !a.Gross.Equal(r.deadline().Gross) || a.Met != a.Gap.IsZero() || a.Met != (len(a.Ways) == 0) {
					t.Errorf("%s %d: %+v", id, p.Deadline, a)
				}
				// A stricter reading never counts more.
				if i > 0 && a.Counted.GreaterThan(answers[i-1].Counted) {
					t.Errorf("%s: %s counts %s, more than the milder reading", id, a.Reading, a.Counted)
				}
				for _, w := range a.Ways {
					about := id + " " + string(a.Reading) + " " + w.Kind + " " + w.ID
					if !w.Possible {
						if w.Reason == "" || (w.Reason == TooMuchLand || w.Reason == TooFast) != w.Limit.Valid {
							t.Errorf("%s: not possible because of %q, limit %v", about, w.Reason, w.Limit)
						}
						continue
					}
					q := apply(p, w)
					if problems := q.Validate(); len(problems) > 0 {
						t.Errorf("%s of %s: %v", about, w.Amount.Decimal, problems)
						continue
					}
					left := gapOf(work(t, q), a.Reading)
					if left.IsPositive() || left.Abs().GreaterThan(a.Gap.Mul(dec("1e-5"))) {
						t.Errorf("%s %d: %s of %s %s leave a gap of %s of %s", about, p.Deadline, w.Kind, w.Amount.Decimal, w.Unit, left, a.Gap)
					}
				}
			}
		}
	}
}

// TestWaysBind: what makes a way impossible.
func TestWaysBind(t *testing.T) {
	find := func(p Plan, reading Reading, kind, id string) Way {
		answers, err := work(t, p).Deadline()
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range answers {
			for _, w := range a.Ways {
				if a.Reading == reading && w.Kind == kind && w.ID == id {
					return w
				}
			}
		}
		t.Fatalf("no way of %s %s", kind, id)
		return Way{}
	}
	p := preset(t, "netflix-2021")
	few := set(t, p, "limit.hectares_ha=10")
	if w := find(few, Physical, "hectares", "mangrove"); w.Possible || w.Reason != TooMuchLand || !w.Limit.Decimal.Equal(dec("10")) {
		t.Errorf("%+v", w)
	}
	many := set(t, p, "limit.hectares_ha=100000000")
	if w := find(many, Physical, "hectares", "grassland"); !w.Possible || w.Reason != "" {
		t.Errorf("%+v", w)
	}
	if w := find(set(t, p, "plan.deadline_year=2020"), Physical, "hectares", "soil"); w.Possible || w.Reason != NothingGrown || w.Amount.Valid {
		t.Errorf("%+v", w)
	}
	w := find(p, Physical, "reduction", "")
	if w.Possible || w.Reason != TooFast || !w.Limit.Decimal.Equal(dec("14")) { // two years of 7 %
		t.Errorf("%+v", w)
	}
	// A plan that emits nothing has nothing to close.
	none := p.clone()
	none.Inventory.Entries, none.History, none.Credits = nil, nil, nil
	answers, err := work(t, none).Deadline()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range answers {
		if !a.Met {
			t.Errorf("%+v", a)
		}
	}
}

func TestSeek(t *testing.T) {
	for _, c := range []struct {
		preset, key string
		year        int
		reading     Reading
		possible    bool
	}{
		{"netflix-2021", "credit.step-2.tonnes_t", 2022, OnPaper, true},
		{"netflix-2021", "credit.step-2.tonnes_t", 2022, ByEvidence, true},
		{"netflix-2021", "credit.step-2.tonnes_t", 2022, Physical, false},
		{"netflix-2021", "credit.step-2.tonnes_t", 2031, OnPaper, false}, // none are retired then
		{"netflix-2021", "regenerate.mangrove.hectares_ha", 2030, Physical, true},
		{"netflix-2021", "regenerate.mangrove.hectares_ha", 2022, Physical, false},  // nothing has grown
		{"netflix-2021", "measure.announced-scope1.share_pct", 2030, OnPaper, true}, // already met
		{"netflix-2021", "inventory.total_t", 2025, ByEvidence, true},
		{"netflix-2021", "growth.corporate_pct", 2030, Physical, false},
		{"netflix-published", "growth.corporate_pct", 2040, Physical, false},
		{"small-vod", "measure.supplier-engagement.share_pct", 2040, Physical, false},
	} {
		p := preset(t, c.preset)
		p.Deadline = c.year
		found, err := Seek(p, c.key, c.year, c.reading)
		if err != nil {
			t.Fatal(err)
		}
		about := c.preset + " " + c.key + " " + string(c.reading)
		if found.Value.Valid != c.possible || found.Param.Key != c.key {
			t.Errorf("%s: %+v", about, found)
			continue
		}
		if !c.possible {
			// At its better end the gap is what is said.
			best := decimal.NullDecimal{}
			for _, end := range []decimal.Decimal{found.Param.Min, found.Param.Max} {
				q := p.clone()
				found.Param.set(&q, end.String())
				if gap := gapOf(work(t, q), c.reading); !best.Valid || gap.LessThan(best.Decimal) {
					best = decimal.NewNullDecimal(gap)
				}
			}
			if !found.AtBest.IsPositive() || found.AtBest.Sub(best.Decimal).Abs().GreaterThan(dec("1")) {
				t.Errorf("%s: %s at best, the better end leaves %s", about, found.AtBest, best.Decimal)
			}
			continue
		}
		at := func(v decimal.Decimal) decimal.Decimal {
			q := p.clone()
			if problems := q.Change([]Setting{{c.key, v.String()}}); len(problems) > 0 {
				t.Fatalf("%s: %s is found and refused: %v", about, v, problems)
			}
			return gapOf(work(t, q), c.reading)
		}
		v := found.Value.Decimal
		if left := at(v); left.GreaterThan(dec("0.001")) {
			t.Errorf("%s: %s leaves a gap of %s", about, v, left)
		}
		// Some hundredths of a percent to the other side it is open, if the value is
		// between the ends.
		if a := found.Param; v.GreaterThan(a.Min) && v.LessThan(a.Max) {
			up, down := at(decimal.Min(a.Max, v.Mul(dec("1.002")))), at(decimal.Max(a.Min, v.Mul(dec("0.998"))))
			if !up.IsPositive() && !down.IsPositive() {
				t.Errorf("%s: around %s the gap is %s and %s", about, v, down, up)
			}
		}
	}
	p := preset(t, "netflix-2021")
	for _, key := range []string{"colour", "plan.scope2", "credit.nobody.tonnes_t", "plan.deadline_year"} {
		_, err := Seek(p, key, 2030, OnPaper)
		if problems := Problems(err); len(problems) != 1 || problems[0].Code != scenario.UnknownField {
			t.Errorf("%s: %v", key, err)
		}
	}
}

// TestPromiseUsesScopes: the promise speaks of Scopes 1 and 2 alone, on the
// plan's account.
func TestPromiseUsesScopes(t *testing.T) {
	p := preset(t, "netflix-published")
	for _, account := range []company.Scope{company.Scope2Location, company.Scope2Market} {
		p.Scope2 = account
		r := work(t, p)
		want := r.Amount(r.Nodes.ByScope[company.Scope1], 2019).Add(r.Amount(r.Nodes.ByScope[account], 2019))
		if got := r.Exact.Value(r.Nodes.PromiseBase); !got.Equal(want) {
			t.Errorf("%s: base %s, want %s", account, got, want)
		}
	}
}
