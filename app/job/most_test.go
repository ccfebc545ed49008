package job

import (
	"encoding/json"
	"strings"
	"testing"

	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// do asks a table as a page does, by JSON.
func do[A any](t *testing.T, table Table, name Name, request any) A {
	t.Helper()
	data, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := table.Do(Task{Name: name, Request: data})
	if err != nil {
		t.Fatalf("%s of %s: %v", name, data, err)
	}
	var a A
	if err := json.Unmarshal(answer.JSON, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// habits are links of all sorts.
var habits = []string{
	"v=1", "v=1&d=phone&n=4g", "v=1&method=average&q=saver", "v=1&method=ademe&fab=1", "v=1&mbps=4&r=mbps_2_8~h_1_3", "v=1&h=0", "v=1&c=IND&audio=1",
}

func TestWatchMost(t *testing.T) {
	for _, link := range habits {
		doc, _, err := scenario.Decode(link)
		if err != nil {
			t.Fatalf("%s: %v", link, err)
		}
		a := do[MostAnswer](t, Watch(), WatchMost, MostRequest{Fragment: link, Draws: 200})
		now, err := doc.Case().Estimate(0)
		if err != nil {
			t.Fatal(err)
		}
		if !a.Value.Equal(now.YearCarbon.Value) {
			t.Errorf("%s: now %s, want %s", link, a.Value, now.YearCarbon.Value)
		}
		if len(a.Ways) == 0 {
			t.Errorf("%s: nothing can be changed", link)
		}
		for i, w := range a.Ways {
			to, notes, err := scenario.Decode(w.Fragment)
			if err != nil || len(notes) > 0 {
				t.Errorf("%s: %s leads to %s: %v %v", link, w.ID, w.Fragment, err, notes)
				continue
			}
			then, err := to.Case().Estimate(0)
			if err != nil {
				t.Fatal(err)
			}
			if got := then.YearCarbon.Value.Sub(a.Value); !got.Equal(w.Change.Value) {
				t.Errorf("%s: %s is said to change %s and changes %s", link, w.ID, w.Change.Value, got)
			}
			if w.Change.Value.LessThan(w.Change.Low.Decimal) || w.Change.Value.GreaterThan(w.Change.High.Decimal) || !w.Change.Low.Valid {
				t.Errorf("%s: %s changes %s, outside of its range", link, w.ID, w.Change.Value)
			}
			if i > 0 && w.Change.Value.Abs().GreaterThan(a.Ways[i-1].Change.Value.Abs()) {
				t.Errorf("%s: %s stands below a smaller change", link, w.ID)
			}
		}
		sum := a.Rest
		for _, l := range a.Leans {
			sum += l.Share
			if now.Graph.Node(l.Key) == nil {
				t.Errorf("%s: no node is called %s", link, l.Key)
			}
		}
		if len(a.Leans) > 0 && (sum < 0.99 || sum > 1.2) {
			t.Errorf("%s: the shares add up to %g", link, sum)
		}
	}
}

// A way that changes a number takes the number's range with it, and no other.
func TestWaysAndRanges(t *testing.T) {
	a := do[MostAnswer](t, Watch(), WatchMost, MostRequest{Fragment: "v=1&h=2&users=3&r=h_1_3~users_2_4"})
	seen := false
	for _, w := range a.Ways {
		to, _, err := scenario.Decode(w.Fragment)
		if err != nil {
			t.Fatal(err)
		}
		_, hours := to.Ranges[scenario.FieldHours]
		_, users := to.Ranges[scenario.FieldUsers]
		if want := w.ID != string(viewing.FewerHours); hours != want || !users {
			t.Errorf("%s: a range of the hours %v, of the users %v", w.ID, hours, users)
		}
		seen = seen || w.ID == string(viewing.FewerHours)
	}
	if !seen {
		t.Error("fewer hours are no way")
	}
}

func TestPlanMost(t *testing.T) {
	for _, preset := range plan.Presets {
		p, _ := plan.Preset(preset)
		for _, amount := range plan.Amounts {
			q := MostRequest{Fragment: plan.Encode(p), Amount: amount, Year: p.Deadline, Draws: 20}
			a := do[MostAnswer](t, Plan(), PlanMost, q)
			ids := map[string]bool{}
			for _, w := range a.Ways {
				if ids[w.ID+w.Measure] {
					t.Errorf("%s, %s: %s %s stands twice", preset, amount, w.ID, w.Measure)
				}
				ids[w.ID+w.Measure] = true
				if _, notes, err := plan.Decode(w.Fragment); err != nil || len(notes) > 0 {
					t.Errorf("%s: %s leads to %v %v", preset, w.ID, err, notes)
				}
				if w.Change.Value.IsZero() != (w.Effect == viewing.NoEffect) {
					t.Errorf("%s: %s of %s is marked %s", preset, w.ID, w.Change.Value, w.Effect)
				}
			}
			if len(a.Ways) == 0 {
				t.Errorf("%s, %s: nothing can be changed", preset, amount)
			}
		}
	}
}

func TestMostRefuses(t *testing.T) {
	for _, tt := range []struct {
		table Table
		name  Name
		q     MostRequest
	}{
		{Watch(), WatchMost, MostRequest{Fragment: "v=1&h=99"}},
		{Plan(), PlanMost, MostRequest{Fragment: "v=1&preset=netflix-2021", Amount: "fame", Year: 2022}},
		{Plan(), PlanMost, MostRequest{Fragment: "v=1&preset=netflix-2021", Amount: plan.GrossAmount, Year: 1900}},
	} {
		data, err := json.Marshal(tt.q)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tt.table.Do(Task{Name: tt.name, Request: data}); err == nil || strings.Contains(err.Error(), "panic") {
			t.Errorf("%s of %+v: %v", tt.name, tt.q, err)
		}
	}
}

// One step down is that of the engine, and an hour is that of the page.
func TestWatchQuality(t *testing.T) {
	for _, link := range habits {
		doc, _, err := scenario.Decode(link)
		if err != nil {
			t.Fatal(err)
		}
		of := doc.Case().OneHour()
		steps, err := viewing.StepDown(of, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(steps) == 0 {
			continue
		}
		a := do[QualityAnswer](t, Watch(), WatchQuality, QualityRequest{link, doc.Habit.Quality.Lower(), 200})
		for i, v := range []View{a.Average, a.Power} {
			if want := steps[i]; !v.Now.Equal(want.A.YearCarbon.Value) || !v.Change.Value.Equal(want.Difference.Value) {
				t.Errorf("%s: %s from %s, want %s from %s", link, v.Change.Value, v.Now, want.Difference.Value, want.A.YearCarbon.Value)
			}
			if !v.Then.Sub(v.Now).Equal(v.Change.Value) {
				t.Errorf("%s: %s to %s is no change of %s", link, v.Now, v.Then, v.Change.Value)
			}
		}
	}
}

// By average shares a fixed line falls with the data; by power it hardly moves.
// What falls is the delivery, and nothing else.
func TestTwoViewsOfDelivery(t *testing.T) {
	a := do[QualityAnswer](t, Watch(), WatchQuality, QualityRequest{Fragment: "v=1&q=fhd", To: viewing.SD})
	for _, v := range []View{a.Average, a.Power} {
		if got := v.DeliveryThen.Sub(v.DeliveryNow); formula.Significant(got, 12).Cmp(formula.Significant(v.Change.Value, 12)) != 0 {
			t.Errorf("delivery changes %s of %s", got, v.Change.Value)
		}
	}
	if ratio := a.Average.DeliveryThen.DivRound(a.Average.DeliveryNow, 6); ratio.GreaterThan(decimal.RequireFromString("0.34")) {
		t.Errorf("by average shares %s of the delivery is left, want that of the data", ratio)
	}
	if ratio := a.Power.DeliveryThen.DivRound(a.Power.DeliveryNow, 6); ratio.LessThan(decimal.RequireFromString("0.9")) {
		t.Errorf("by power %s of the delivery is left", ratio)
	}
}
