package plan

import (
	"strings"
	"testing"
	"time"

	"streamprint/calc/factor"
)

// Every rule names its text, and every text of the book is that of a rule.
func TestRulesHaveSources(t *testing.T) {
	used := map[string]bool{}
	ids := map[string]bool{}
	for _, r := range Rules {
		if ids[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		ids[r.ID], used[r.Source] = true, true
		if _, err := factor.FindSource(r.Source); err != nil {
			t.Errorf("%s: %v", r.ID, err)
		}
		if _, err := time.Parse(time.DateOnly, r.From); err != nil || r.Version == "" {
			t.Errorf("%s: version %q of %q", r.ID, r.Version, r.From)
		}
	}
	used["rule-oer"] = true // its level is a factor
	sources, err := factor.Sources()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		if strings.HasPrefix(s.ID, "rule-") && !used[s.ID] {
			t.Errorf("no rule is from %s", s.ID)
		}
	}
}
