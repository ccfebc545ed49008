package job

import (
	"encoding/json"
	"slices"
	"testing"

	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// comparison has two scenarios compared as a page does.
func comparison(t *testing.T, table Table, name Name, q CompareRequest) CompareAnswer {
	t.Helper()
	request, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	made, err := table.Do(Task{Name: name, Request: request})
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	var a CompareAnswer
	if err := json.Unmarshal(made.JSON, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// addsUp checks that the parts are the change, exactly, and that its range is around it.
func addsUp(t *testing.T, a CompareAnswer) {
	t.Helper()
	var sum decimal.Decimal
	for _, p := range a.Parts {
		sum = sum.Add(p.Amount)
	}
	if !sum.Equal(a.Change.Value) || !a.B.Amount.Value.Sub(a.A.Amount.Value).Equal(a.Change.Value) {
		t.Errorf("from %s to %s by %s, the parts give %s", a.A.Amount.Value, a.B.Amount.Value, a.Change.Value, sum)
	}
	if !a.Change.Ranged || a.Change.Low.GreaterThan(a.Change.Value) || a.Change.High.LessThan(a.Change.Value) {
		t.Errorf("the change is %+v", a.Change)
	}
}

func watchLinks() []string {
	links := []string{scenario.Encode(scenario.Default())}
	for i, m := range viewing.Methods {
		d := scenario.Default()
		d.Method = m.ID
		d.Habit.Device = viewing.Devices[i%len(viewing.Devices)]
		d.Habit.Hours = decimal.New(int64(i), 0)
		d.Habit.Per = viewing.Periods[i%len(viewing.Periods)]
		d.Habit.Manufacture = i%2 == 0
		if scenario.Validate(d) == nil {
			links = append(links, scenario.Encode(d))
		}
	}
	return links
}

func TestWatchCompare(t *testing.T) {
	links := watchLinks()[:8]
	for i, a := range links {
		b := links[(i+1)%len(links)]
		answer := comparison(t, Watch(), WatchCompare, CompareRequest{A: a, B: b})
		addsUp(t, answer)
		back := comparison(t, Watch(), WatchCompare, CompareRequest{A: b, B: a})
		if !back.Change.Value.Equal(answer.Change.Value.Neg()) || len(back.Parts) != len(answer.Parts) || answer.A.HasEnergy != back.B.HasEnergy {
			t.Errorf("%s: %+v, and backwards %+v", a, answer, back)
		}
		none := comparison(t, Watch(), WatchCompare, CompareRequest{A: a, B: a})
		if !none.Change.Value.IsZero() || !none.Change.Low.IsZero() || !none.Change.High.IsZero() || len(none.Parts) > 0 {
			t.Errorf("%s differs from itself by %+v, %+v", a, none.Change, none.Parts)
		}
	}
	if _, err := Watch().Do(Task{Name: WatchCompare, Request: []byte(`{"A": "v=1&h=-1", "B": ""}`)}); err == nil {
		t.Error("a scenario that cannot be is compared")
	}
}

// Every amount of a side is what it is when it is asked for, and the year is one that both sides know.
func TestPlanCompare(t *testing.T) {
	for _, pair := range [][2]string{
		{"preset=netflix-2021", "preset=netflix-published"},
		{"preset=small-vod", "preset=film-studio&regenerate.mangrove-1.hectares_ha=900000"},
	} {
		for _, amount := range plan.Amounts {
			for _, year := range []int{0, 1, 2030, 9999} {
				answer := comparison(t, Plan(), PlanCompare, CompareRequest{A: pair[0], B: pair[1], Amount: amount, Year: year})
				addsUp(t, answer)
				if answer.Year < answer.First || answer.Year > plan.Last || year == 2030 && answer.Year != 2030 || answer.Unit != amount.Unit() {
					t.Errorf("%s of %d is that of %d, from %d, in %s", amount, year, answer.Year, answer.First, answer.Unit)
				}
				for _, s := range []CompareSide{answer.A, answer.B} {
					if s.Amounts[amount].Sub(s.Amount.Value).Abs().GreaterThan(decimal.New(1, -18)) || len(s.Amounts) != len(plan.Amounts) || !slices.Contains(plan.Presets, s.Preset) {
						t.Errorf("%s in %d is %s, among all %+v", amount, answer.Year, s.Amount.Value, s)
					}
				}
			}
		}
		none := comparison(t, Plan(), PlanCompare, CompareRequest{A: pair[1], B: pair[1], Amount: plan.CostAmount})
		if !none.Change.Value.IsZero() || !none.Change.Low.IsZero() || !none.Change.High.IsZero() || len(none.Parts) > 0 {
			t.Errorf("%s differs from itself by %+v, %+v", pair[1], none.Change, none.Parts)
		}
	}
	for _, request := range []string{`{"A": "preset=none", "B": "", "Amount": "gross"}`, `{"Amount": "trees"}`} {
		if _, err := Plan().Do(Task{Name: PlanCompare, Request: []byte(request)}); err == nil {
			t.Errorf("%s is compared", request)
		}
	}
}
