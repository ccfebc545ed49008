package scenario_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

const linksFile = "testdata/links-by-version.txt"

// TestLinksKeepTheirNumbers works out the links of testdata/links-by-version.txt:
// a link made today must give the same numbers in a year. A line is a fragment, a
// tab and the result with all digits: the emissions of one period in g CO2e, or of
// a plan gross and remaining emissions in t and the cost in USD in the year of its
// deadline.
//
// A number is never written over. When this test fails, a result of a version has
// changed. If it is the newest and that is meant, it takes a new version, see
// [factor.Versions]. With -update the test works out the lines without a result
// and, where a version has no lines, gives it those of the one before.
func TestLinksKeepTheirNumbers(t *testing.T) {
	update := flag.Lookup("update").Value.String() == "true"
	data, err := os.ReadFile(linksFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	of := map[string][]string{}
	for i, line := range lines {
		fragment, want, _ := strings.Cut(line, "\t")
		model, got := result(t, fragment)
		of[model] = append(of[model], fragment)
		if got != want && (want != "" || !update) {
			t.Errorf("line %d: %s\n gives %s\n was   %s", i+1, fragment, got, want)
		}
		lines[i] = fragment + "\t" + got
	}
	for i, v := range factor.Versions {
		if len(of[v.ID]) > 0 {
			continue
		}
		if !update || i == 0 {
			t.Fatalf("%s has no links of model %s: run with -update", linksFile, v.ID)
		}
		for _, fragment := range of[factor.Versions[i-1].ID] {
			fragment = renewed(t, fragment)
			of[v.ID] = append(of[v.ID], fragment)
			_, got := result(t, fragment)
			lines = append(lines, fragment+"\t"+got)
		}
	}
	if update && !t.Failed() {
		if err := os.WriteFile(linksFile, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func isPlan(fragment string) bool { return strings.Contains(fragment, "&preset=") }

// result gives the model of a link and what it comes to. The link is as it was
// written: it has nothing to be noted, and becomes itself.
func result(t *testing.T, fragment string) (model, numbers string) {
	t.Helper()
	if isPlan(fragment) {
		p, notes, err := plan.Decode(fragment)
		if again := plan.Encode(p); err != nil || len(notes) > 0 || again != fragment {
			t.Fatalf("%s: %v, %v, becomes %s", fragment, notes, err, again)
		}
		r, err := plan.Work(p)
		if err != nil {
			t.Fatalf("%s: %v", fragment, err)
		}
		y := r.In(p.Deadline)
		return p.Model, fmt.Sprint(y.Gross, " ", y.Remaining, " ", y.Cost)
	}
	d, notes, err := scenario.Decode(fragment)
	if again := scenario.Encode(d); err != nil || len(notes) > 0 || again != fragment {
		t.Fatalf("%s: %v, %v, becomes %s", fragment, notes, err, again)
	}
	r, err := d.Case().Estimate(0)
	if err != nil {
		t.Fatalf("%s: %v", fragment, err)
	}
	return r.Model, r.Carbon.Value.String()
}

// renewed is the link in the newest model.
func renewed(t *testing.T, fragment string) string {
	t.Helper()
	if isPlan(fragment) {
		p, _, err := plan.Decode(fragment)
		if err == nil {
			p, err = p.Renewed()
		}
		if err != nil {
			t.Fatalf("%s: %v", fragment, err)
		}
		return plan.Encode(p)
	}
	d, _, err := scenario.Decode(fragment)
	if err == nil {
		d, err = d.Renewed()
	}
	if err != nil {
		t.Fatalf("%s: %v", fragment, err)
	}
	return scenario.Encode(d)
}
