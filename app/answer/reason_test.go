package answer

import (
	"maps"
	"slices"
	"testing"

	"streamprint/app/text"

	"github.com/shopspring/decimal"
)

// Every reason that a page has words for has words here.
func TestReasonsAreComplete(t *testing.T) {
	got, want := slices.Sorted(maps.Keys(reasons)), slices.Sorted(maps.Keys(text.PlanFor(text.EN).Reason))
	if !slices.Equal(got, want) {
		t.Errorf("reasons of %v, want of %v", got, want)
	}
}

// TestApart: two numbers that differ are never written alike.
func TestApart(t *testing.T) {
	for _, c := range []struct{ a, b, unit, x, y string }{
		{"1094545.1", "1007600", "t", "1.09 Mt CO2e", "1.01 Mt CO2e"},
		{"1094545.1", "1094000", "t", "1.095 Mt CO2e", "1.094 Mt CO2e"},
		{"100", "99.96", "%", "100%", "99.96%"},
		{"2", "8", "", "2", "8"},
		{"0", "0", "t", "0 t CO2e", "0 t CO2e"},
	} {
		if x, y := apart(decimal.RequireFromString(c.a), decimal.RequireFromString(c.b), c.unit); text.Plain(x) != c.x || text.Plain(y) != c.y {
			t.Errorf("%s and %s are written %q and %q", c.a, c.b, x, y)
		}
	}
}
