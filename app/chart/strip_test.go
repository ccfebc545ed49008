package chart

import (
	"strings"
	"testing"
)

func TestStrip(t *testing.T) {
	rows := []StripRow{{Name: "A <b>", Amount: "2 g", Low: 1, Value: 2, High: 3}, {Name: "B", Amount: "0 g", Chosen: true}}
	svg, height := Strip(NewScale(1, 2, 3), []string{"1 g", "10 g"}, rows)
	wellFormed(t, svg)
	if height != stripAxis+2*stripRow || !strings.Contains(svg, `height="102"`) {
		t.Errorf("the strip is %d high: %s", height, svg)
	}
	for _, want := range []string{"A &lt;b&gt;", `class="chosen" x="0"`, `class="row" x="0"`, "10 g"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in %s", want, svg)
		}
	}
	if got := strings.Count(svg, "<circle"); got != len(rows) {
		t.Errorf("%d values of %d rows", got, len(rows))
	}
	empty, height := Strip(NewScale(), nil, nil)
	wellFormed(t, empty)
	if height != stripAxis {
		t.Errorf("a strip of nothing is %d high", height)
	}
}
