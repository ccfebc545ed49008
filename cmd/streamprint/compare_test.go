package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"streamprint/calc/plan"

	"github.com/shopspring/decimal"
)

// The parts of an answer add up to its difference as they are written, to the
// last of 15 digits, and swapping the files turns every sign.
func TestCompareAnswer(t *testing.T) {
	type answer struct {
		Difference struct{ Value json.Number }
		Parts      []struct {
			Driver string
			Value  json.Number
		}
	}
	ask := func(a, b string) (out answer) {
		var stdout, stderr bytes.Buffer
		if code := run([]string{"compare", "testdata/" + a, "testdata/" + b, "--format", "json"}, strings.NewReader(""), &stdout, &stderr); code != exitOK {
			t.Fatalf("exit %d: %s", code, stderr.String())
		}
		if err := json.Unmarshal(stdout.Bytes(), &out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, pair := range [][2]string{{"evening.json", "document.json"}, {"announced.json", "reported.json"}} {
		there, back := ask(pair[0], pair[1]), ask(pair[1], pair[0])
		sum := decimal.Decimal{}
		for i, p := range there.Parts {
			v := decimal.RequireFromString(p.Value.String())
			sum = sum.Add(v)
			if !decimal.RequireFromString(back.Parts[i].Value.String()).Equal(v.Neg()) {
				t.Errorf("%s brings %s, swapped %s", p.Driver, p.Value, back.Parts[i].Value)
			}
		}
		want := decimal.RequireFromString(there.Difference.Value.String())
		if sum.Sub(want).Abs().GreaterThan(want.Abs().Mul(decimal.New(1, -12))) {
			t.Errorf("%v: the parts add up to %s, want %s", pair, sum, want)
		}
	}
}

// The help names every number of a plan.
func TestCompareHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	run([]string{"compare", "--help"}, strings.NewReader(""), &stdout, &stderr)
	for _, a := range plan.Amounts {
		if !strings.Contains(stdout.String(), string(a)) {
			t.Errorf("the help does not name %s", a)
		}
	}
}

func TestStartLower(t *testing.T) {
	for given, want := range map[string]string{"Less air travel": "less air travel", "LED lighting": "LED lighting", "Éclairage": "éclairage", "": ""} {
		if got := startLower(given); got != want {
			t.Errorf("%q is %q, want %q", given, got, want)
		}
	}
}
