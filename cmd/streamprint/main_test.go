package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// program runs the program and wants it to succeed.
func program(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != exitOK || stderr.Len() > 0 {
		t.Fatalf("%q: exit %d, %s", args, code, &stderr)
	}
	return stdout.String()
}

func Example() {
	var answer bytes.Buffer
	run([]string{"watch", "--hours", "2", "--per", "day", "--device", "tv", "--country", "FRA"}, os.Stdin, &answer, os.Stderr)
	headline, _, _ := strings.Cut(answer.String(), "\n")
	fmt.Println(headline)
	// Output: 9.54 g CO2e a day, range 6.3-12.1 g CO2e
}

// TestNumbers holds the promise of the package comment for every number of
// every method: digits, no exponent.
func TestNumbers(t *testing.T) {
	for _, m := range viewing.Methods {
		out := program(t, "watch", "--method", m.ID, "--hours", "7", "--per", "week", "--country", "FRA", "--manufacture", "--format", "json")
		d := json.NewDecoder(strings.NewReader(out))
		d.UseNumber()
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v\n%s", m.ID, err, out)
			}
			if n, ok := token.(json.Number); ok && !regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString(n.String()) {
				t.Errorf("%s: number %s", m.ID, n)
			}
		}
	}
}

func TestNumberDigits(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "2.50": "2.5", "1e18": "1000000000000000000", "0.000000000012345": "0.000000000012345",
		"36.123456789012345678": "36.1234567890123", "123456789012345678": "123456789012346000", "-1.5": "-1.5",
	} {
		if got, _ := number(decimal.RequireFromString(text)).MarshalJSON(); string(got) != want {
			t.Errorf("%s is written %s, want %s", text, got, want)
		}
	}
}

// TestScenarioGivesTheSame takes the link of a result back to its number.
func TestScenarioGivesTheSame(t *testing.T) {
	out := program(t, "watch", "--method", "average", "--minutes", "100", "--device", "Laptop", "--country", "deu", "--year", "2023", "--format", "json")
	var got struct {
		CO2eG    json.Number `json:"co2e_g"`
		Scenario string      `json:"scenario"`
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	d, _, err := scenario.Decode(got.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	method, err := viewing.Find(d.Method)
	if err != nil {
		t.Fatal(err)
	}
	r, err := viewing.Estimate(method, d.Habit, 0)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := number(r.Carbon.Value).MarshalJSON()
	if got.CO2eG.String() != string(want) {
		t.Errorf("the command says %s, its link %s", got.CO2eG, want)
	}
}

// TestEvalOfWatch gives eval the document of a watch and wants the same answer.
func TestEvalOfWatch(t *testing.T) {
	want := program(t, "watch", "--method", "average", "--hours", "3", "--per", "day", "--people", "2", "--country", "EU", "--format", "json")
	d := scenario.Default()
	d.Method, d.Habit.Country, d.Habit.People, d.Habit.Hours = "average", "EU", 2, decimal.New(3, 0)
	var stdout, stderr bytes.Buffer
	if code := run([]string{"eval", "-", "--format", "json"}, bytes.NewReader(scenario.EncodeJSON(d)), &stdout, &stderr); code != exitOK {
		t.Fatalf("exit %d: %s", code, &stderr)
	}
	if stdout.String() != want {
		t.Errorf("eval says\n%s\nwatch says\n%s", &stdout, want)
	}
}

// TestEveryFieldHasAFlag keeps the flags complete.
func TestEveryFieldHasAFlag(t *testing.T) {
	flags := []scenario.Field{scenario.FieldRanges} // --range, about the others
	for _, in := range (&watchCommand{}).inputs() {
		flags = append(flags, in.field)
	}
	for _, f := range scenario.Fields() {
		document := []scenario.Field{scenario.FieldSchema, scenario.FieldModel, scenario.FieldKind, scenario.FieldHabit}
		if !slices.Contains(flags, f) && !slices.Contains(document, f) {
			t.Errorf("no flag for %s", f)
		}
	}
}

func TestMethods(t *testing.T) {
	var list struct {
		Methods []struct {
			ID, Name, Question string
			Boundary           []string
			Source             struct{ Title string }
		}
	}
	if err := json.Unmarshal([]byte(program(t, "methods", "--format", "json")), &list); err != nil {
		t.Fatal(err)
	}
	if len(list.Methods) != len(viewing.Methods) {
		t.Fatalf("%d methods of %d", len(list.Methods), len(viewing.Methods))
	}
	for _, lang := range []string{"en", "fr"} {
		out := program(t, "methods", "--lang", lang)
		for _, m := range list.Methods {
			if m.Source.Title == "" || len(m.Boundary) == 0 || m.Question == "" {
				t.Errorf("%s: %+v", m.ID, m)
			}
			if !strings.Contains(out, m.ID+"  "+m.Name+"\n") {
				t.Errorf("%s is not in the %s text", m.ID, lang)
			}
		}
	}
}

func TestSources(t *testing.T) {
	var list struct {
		Model                   string
		Factors, Grids, Sources []map[string]any
	}
	if err := json.Unmarshal([]byte(program(t, "sources", "--format", "json")), &list); err != nil {
		t.Fatal(err)
	}
	factors, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	areas, err := factor.Areas()
	if err != nil {
		t.Fatal(err)
	}
	sources, err := factor.Sources()
	if err != nil {
		t.Fatal(err)
	}
	if len(list.Factors) != len(factors) || len(list.Grids) != len(areas) || len(list.Sources) != len(sources) || list.Model != viewing.Model {
		t.Errorf("model %s, %d factors of %d, %d areas of %d, %d sources of %d", list.Model,
			len(list.Factors), len(factors), len(list.Grids), len(areas), len(list.Sources), len(sources))
	}
	for _, lang := range []string{"en", "fr"} {
		out := program(t, "sources", "--lang", lang)
		for _, f := range factors {
			if !strings.Contains(out, "\n  "+f.ID+" ") {
				t.Errorf("%s is not in the %s text", f.ID, lang)
			}
		}
		for _, a := range areas {
			if !strings.Contains(out, "\n  "+a.Code+" ") {
				t.Errorf("%s is not in the %s text", a.Code, lang)
			}
		}
		for _, s := range sources {
			if !strings.Contains(out, s.Address) {
				t.Errorf("%s is not in the %s text", s.ID, lang)
			}
		}
	}
}

func TestVersionAndHelp(t *testing.T) {
	if out := program(t, "--version"); !strings.HasSuffix(out, ", model "+viewing.Model+"\n") {
		t.Errorf("--version: %q", out)
	}
	if out := program(t, "--help"); !strings.Contains(out, "Usage: streamprint <command>") {
		t.Errorf("--help: %s", out)
	}
	out := program(t, "watch", "--help")
	for _, flag := range []string{"--method", "--hours", "--minutes", "--bytes", "--format", "--lang", "--manufacture", "--audio", "--range"} {
		if !strings.Contains(out, flag) {
			t.Errorf("watch --help lacks %s", flag)
		}
	}
	for _, in := range (&watchCommand{}).inputs() {
		if !strings.Contains(out, in.flag) {
			t.Errorf("watch --help lacks %s", in.flag)
		}
	}
}

// broken is an output that is full.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullDisk(t *testing.T) {
	var stderr bytes.Buffer
	if code := run([]string{"methods"}, strings.NewReader(""), broken{}, &stderr); code != exitFailure || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("exit %d: %s", code, &stderr)
	}
}
