package page

import (
	"testing"
	"time"

	"streamprint/calc/factor"
)

func TestOverdue(t *testing.T) {
	day := time.Date(2027, time.June, 30, 0, 0, 0, 0, time.UTC)
	f := &factor.Factor{ReviewBy: day}
	for _, c := range []struct {
		when time.Time
		want bool
	}{
		{time.Time{}, false}, // a prerendered page
		{day.Add(23 * time.Hour), false},
		{day.Add(25 * time.Hour), true},
	} {
		if got := overdue(f, c.when); got != c.want {
			t.Errorf("on %s: %v", c.when, got)
		}
	}
}
