package job

import (
	"testing"

	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// The range of a number that the page has drawn itself is the same, and one in
// which nothing is uncertain has none.
func TestWatchNumber(t *testing.T) {
	const fragment = "h=3&d=laptop"
	doc, _, err := scenario.Decode(fragment)
	if err != nil {
		t.Fatal(err)
	}
	r, err := doc.Case().Estimate(500)
	if err != nil {
		t.Fatal(err)
	}
	a, err := watchNumber(NumberRequest{Fragment: fragment, Key: r.YearCarbon.Node.Key, Draws: 500})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ got, want float64 }{{a.Range.Low, r.YearCarbon.Low.Decimal.InexactFloat64()}, {a.Range.High, r.YearCarbon.High.Decimal.InexactFloat64()}} {
		if d := c.got/c.want - 1; d > 1e-9 || d < -1e-9 {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
	hour, err := watchNumber(NumberRequest{Fragment: fragment, Key: "watch.carbon", Hour: true, Draws: 500})
	if err != nil || hour.Range.High >= a.Range.High || hour.Range.Low <= 0 {
		t.Errorf("%+v of one hour, %+v of the year: %v", hour, a, err)
	}
	sure, err := watchNumber(NumberRequest{Fragment: fragment, Key: "watch.hours", Draws: 500})
	if err != nil || sure.Range.Low != sure.Range.High {
		t.Errorf("hours are between %+v: %v", sure, err)
	}
	for _, bad := range []NumberRequest{{Fragment: "h=x", Key: "watch.carbon", Draws: 1}, {Key: "no.such", Draws: 1}} {
		if _, err := watchNumber(bad); err == nil {
			t.Errorf("%+v is answered", bad)
		}
	}
}

func TestPlanNumber(t *testing.T) {
	p, _ := plan.Preset(plan.DefaultPreset)
	r, err := plan.Work(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{r.Nodes.Gross.Key, r.Nodes.Removals.Key} {
		a, err := planNumber(NumberRequest{Key: key, Year: 2030, Draws: 200})
		value := r.Amount(r.Graph.Node(key), 2030).InexactFloat64()
		if err != nil || a.Range.Low > value || a.Range.High < value || a.Range.Low == a.Range.High {
			t.Errorf("%s is %v within %+v: %v", key, value, a.Range, err)
		}
	}
	for _, bad := range []NumberRequest{
		{Key: "plan.gross", Year: plan.First - 1, Draws: 1}, {Key: "plan.gross", Year: plan.Last + 1, Draws: 1},
		{Key: "no.such", Year: 2030, Draws: 1}, {Fragment: "preset=none", Key: "plan.gross", Year: 2030, Draws: 1},
	} {
		if _, err := planNumber(bad); err == nil {
			t.Errorf("%+v is answered", bad)
		}
	}
}
