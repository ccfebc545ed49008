package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/plan"

	"github.com/shopspring/decimal"
)

// planJSON is what the tests read of an answer.
type planJSON struct {
	Deadline int
	Scenario string
	Years    []struct {
		Year        int
		Activities  map[string]json.Number `json:"gross_by_activity_t"`
		Wedges      map[string]json.Number `json:"wedges_t"`
		Entries     map[string]json.Number `json:"credits_by_entry_t"`
		GrossT      json.Number            `json:"gross_t"`
		ReductionsT json.Number            `json:"reductions_t"`
		CreditsT    json.Number            `json:"credits_t"`
	}
	Claims []struct{ ID, Reason, Code, Source, Version, From string }
	Memo   struct {
		Viewers json.Number `json:"viewers_t_per_year"`
	}
	Audience struct{ Households json.Number }
	Warnings []struct{ Code, Message string }
}

func answerOf(t *testing.T, args ...string) (planJSON, string) {
	t.Helper()
	out := program(t, append([]string{"plan", "--format", "json"}, args...)...)
	var answer planJSON
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatal(err)
	}
	return answer, out
}

// TestPlanOfEveryPreset reads the whole answer: every year, parts that add up,
// plain numbers, words for every code.
func TestPlanOfEveryPreset(t *testing.T) {
	for _, id := range plan.Presets {
		answer, out := answerOf(t, "--preset", id)
		p, _ := plan.Preset(id)
		if first, last := answer.Years[0].Year, answer.Years[len(answer.Years)-1].Year; first != p.Begin() || last != plan.Last || len(answer.Years) != last-first+1 {
			t.Errorf("%s: %d years from %d to %d", id, len(answer.Years), first, last)
		}
		for _, y := range answer.Years {
			for name, parts := range map[string]struct {
				of  map[string]json.Number
				sum json.Number
			}{"activities": {y.Activities, y.GrossT}, "wedges": {y.Wedges, y.ReductionsT}, "entries": {y.Entries, y.CreditsT}} {
				sum := decimal.Decimal{}
				for _, n := range parts.of {
					sum = sum.Add(decimal.RequireFromString(n.String()))
				}
				// Each number is rounded to 15 digits.
				if want := decimal.RequireFromString(parts.sum.String()); sum.Sub(want).Abs().GreaterThan(want.Mul(decimal.New(1, -13))) {
					t.Errorf("%s: %s of %d sum to %s, not %s", id, name, y.Year, sum, want)
				}
			}
		}
		if len(answer.Claims) != len(plan.Rules) {
			t.Errorf("%s: %d claims", id, len(answer.Claims))
		}
		for _, c := range answer.Claims {
			if c.Reason == "" || strings.Contains(c.Reason, "{") || c.Source == "" || c.Version == "" || c.From == "" {
				t.Errorf("%s: %+v", id, c)
			}
		}
		for _, w := range answer.Warnings {
			if w.Message == "" {
				t.Errorf("%s: warning %s has no words", id, w.Code)
			}
		}
		if answer.Memo.Viewers == "" || answer.Audience.Households == "" {
			t.Errorf("%s: memo %q, households %q", id, answer.Memo.Viewers, answer.Audience.Households)
		}
		d := json.NewDecoder(strings.NewReader(out))
		d.UseNumber()
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if n, ok := token.(json.Number); ok && !regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString(n.String()) {
				t.Errorf("%s: number %s", id, n)
			}
		}
	}
}

// TestPlanWords: nothing is printed that credits could not make true.
func TestPlanWords(t *testing.T) {
	forbidden := regexp.MustCompile(`(?i)carbon[- ]neutral|climate[- ]neutral|net[- ]?zero|offset|compensated`)
	for _, id := range plan.Presets {
		for _, format := range []string{"text", "json", "csv"} {
			for _, more := range [][]string{nil, {"--year", "2050", "--set", "credit.dac.tonnes_t=5000"}} {
				out := program(t, append([]string{"plan", "--preset", id, "--format", format}, more...)...)
				if found := forbidden.FindString(out); found != "" {
					t.Errorf("%s, %s: says %q", id, format, found)
				}
			}
		}
	}
}

// TestPlanWordsAreComplete: the command has words for what the page has words
// for.
func TestPlanWordsAreComplete(t *testing.T) {
	english := text.PlanFor(text.EN)
	same := func(what string, got, want map[string]string) {
		a, b := slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want))
		if !slices.Equal(a, b) {
			t.Errorf("%s: %v, want %v", what, a, b)
		}
	}
	same("limits", limits, english.WayReason)
	same("rules", rules, english.Claim)
	for _, r := range plan.Rules {
		if rules[r.ID] == "" {
			t.Errorf("%s has no name", r.ID)
		}
	}
}

// TestPlanScenario takes the link of an answer back to its numbers.
func TestPlanScenario(t *testing.T) {
	answer, out := answerOf(t, "--year", "2030", "--set", "regenerate.peatland-1.hectares_ha=100", "--set", "credit.step-2.name=a&b=c",
		"--set", "measure.less-air-travel.share_pct=12.5")
	p, _, err := plan.Decode(answer.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	if p.Deadline != 2030 || answer.Deadline != 2030 {
		t.Errorf("--year judges %d", p.Deadline)
	}
	var stdout, stderr bytes.Buffer
	if code := run([]string{"plan", "-", "--year", "2030", "--format", "json"}, bytes.NewReader(plan.EncodeJSON(p)), &stdout, &stderr); code != exitOK {
		t.Fatalf("exit %d: %s", code, &stderr)
	}
	if stdout.String() != out {
		t.Errorf("the file of the plan gives\n%s\nthe flags\n%s", &stdout, out)
	}
}

// TestDeadlineOfYear: --year sets the year in which claims are judged, unless
// --set does.
func TestDeadlineOfYear(t *testing.T) {
	for _, c := range []struct {
		args     []string
		deadline int
		years    int
	}{
		{nil, 2022, 82},
		{[]string{"--year", "2030"}, 2030, 1},
		{[]string{"--year", "2030", "--set", "plan.deadline_year=2025"}, 2025, 1},
		{[]string{"--set", "plan.deadline_year=2025"}, 2025, 82},
	} {
		if answer, _ := answerOf(t, c.args...); answer.Deadline != c.deadline || len(answer.Years) != c.years {
			t.Errorf("%v: deadline %d, %d years", c.args, answer.Deadline, len(answer.Years))
		}
	}
}

func TestPlanCSV(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(program(t, "plan", "--preset", "film-studio", "--format", "csv")), "\n")
	if len(lines) != 1+plan.Last-2024+1 || !strings.HasPrefix(lines[0], "year,gross_t,baseline_t,target_t,") || !strings.HasPrefix(lines[1], "2024,") {
		t.Errorf("%d lines, the first %q", len(lines), lines[:2])
	}
	for _, line := range lines {
		if strings.Count(line, ",") != len(plan.Columns) {
			t.Errorf("%d columns in %q", strings.Count(line, ",")+1, line)
		}
	}
}

// TestEvalOfAPlan: eval tells the two kinds of documents apart.
func TestEvalOfAPlan(t *testing.T) {
	if want, got := notedProgram(t, "plan", "testdata/plan.json"), notedProgram(t, "eval", "testdata/plan.json"); got != want {
		t.Errorf("eval says\n%s\nplan says\n%s", got, want)
	}
}

// notedProgram runs the program, notes allowed.
func notedProgram(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(append(args, "--format", "json"), os.Stdin, &stdout, &stderr); code != exitOK || !strings.Contains(stderr.String(), ": note: ") {
		t.Fatalf("%q: exit %d, %s", args, code, &stderr)
	}
	return stdout.String()
}

// TestListKeys: every key takes the value that it has, which changes nothing.
func TestListKeys(t *testing.T) {
	for _, id := range plan.Presets {
		var list struct {
			Keys []struct {
				Key      string
				Value    any
				Min, Max json.Number
				Options  []string
			}
		}
		d := json.NewDecoder(strings.NewReader(program(t, "plan", "--preset", id, "--list-keys", "--format", "json")))
		d.UseNumber()
		if err := d.Decode(&list); err != nil {
			t.Fatal(err)
		}
		p, _ := plan.Preset(id)
		if len(list.Keys) != len(p.Params()) {
			t.Errorf("%s: %d keys of %d", id, len(list.Keys), len(p.Params()))
		}
		set := map[string]any{}
		for _, k := range list.Keys {
			if k.Value == nil {
				k.Value = ""
			}
			set[k.Key] = k.Value
		}
		file, err := json.Marshal(map[string]any{"schema": 1, "kind": plan.Kind, "preset": id, "set": set})
		if err != nil {
			t.Fatal(err)
		}
		q, _, err := plan.DecodeJSON(file)
		if err != nil || plan.Encode(q) != plan.Encode(p) {
			t.Errorf("%s: %v, %s", id, err, plan.Encode(q))
		}
		lines := program(t, "plan", "--preset", id, "--list-keys")
		for _, k := range list.Keys {
			if !strings.Contains("\n"+lines, "\n"+k.Key+" ") {
				t.Errorf("%s is not in the text", k.Key)
			}
		}
	}
}
