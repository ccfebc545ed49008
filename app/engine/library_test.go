package engine

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"streamprint/app/answer"
	"streamprint/app/job"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// told is documentAnswer as it is read.
type told struct {
	Problems []struct {
		Field   scenario.Field
		Code    scenario.Code
		Message string
	}
	Notes []answer.Note
}

// workedOut is what the engine makes of a document.
func workedOut(t *testing.T, name job.Name, document string) (result string, about told) {
	t.Helper()
	a, err := asked(t, name, nil, []byte(document))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(a.JSON, &about); err != nil {
		t.Fatal(err)
	}
	return string(a.File), about
}

// A document and its link, with or without an address before it, are worked out to the same bytes.
func TestDocumentsAndLinks(t *testing.T) {
	habit, _, err := scenario.Decode("h=2.5&d=phone&n=4g&c=FRA&per=week")
	if err != nil {
		t.Fatal(err)
	}
	studio, _ := plan.Preset("small-vod")
	watch, err := answer.Watch(habit)
	if err != nil {
		t.Fatal(err)
	}
	ledger, err := answer.Plan(studio, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name           job.Name
		file, fragment string
		want           []byte
	}{
		{job.Estimate, string(scenario.EncodeJSON(habit)), scenario.Encode(habit), watch},
		{job.Ledger, string(plan.EncodeJSON(studio)), plan.Encode(studio), ledger},
	} {
		for _, form := range []string{tt.file, "\n" + tt.file, tt.fragment, "#" + tt.fragment, "https://host.example/fr/#" + tt.fragment, " " + tt.fragment + "\n"} {
			got, about := workedOut(t, tt.name, form)
			if got != string(tt.want) || about.Problems != nil || len(about.Notes) > 0 {
				t.Errorf("%s of %.40q gives %d bytes, want %d; %+v", tt.name, form, len(got), len(tt.want), about)
			}
		}
	}
}

// What is wrong is told in codes, and there is no result of it.
func TestDocumentProblems(t *testing.T) {
	studio, _ := plan.Preset("small-vod")
	const watch, aPlan = `{"schema": 1, "kind": "watch", "habit": {`, `{"schema": 1, "kind": "plan", "set": {`
	for _, tt := range []struct {
		name     job.Name
		document string
		want     []string // field and code
	}{
		{job.Estimate, watch + `"hours": "3", "device": "fridge", "colour": "red"}}`, []string{"habit.colour unknown_field", "hours not_a_number", "device not_an_option"}},
		{job.Estimate, watch + `"hours": 25}}`, []string{"hours too_large"}},
		{job.Estimate, "h=25&d=fridge", []string{"device not_an_option", "hours too_large"}},
		{job.Estimate, "", []string{" bad_json"}},
		{job.Estimate, "fridge", []string{" bad_json"}},
		{job.Estimate, "https://host.example/", []string{" bad_json"}},
		{job.Estimate, "[]", []string{" not_an_object"}},
		{job.Estimate, plan.Encode(studio), []string{"kind not_an_option"}},
		{job.Estimate, "credit.step-2.tonnes_t=1", []string{"kind not_an_option"}},
		{job.Estimate, aPlan + `}}`, []string{"kind not_an_option", "set unknown_field"}},
		{job.Ledger, aPlan + `"growth.production_pct": 200}}`, []string{"growth.production_pct too_large"}},
		{job.Ledger, watch + `}}`, []string{"habit unknown_field", "kind not_an_option"}},
		{job.Ledger, "h=2", []string{"h unknown_field"}},
		{job.Ledger, "preset=nobody", []string{"preset unknown_preset"}},
	} {
		result, about := workedOut(t, tt.name, tt.document)
		var got []string
		for _, p := range about.Problems {
			got = append(got, string(p.Field)+" "+string(p.Code))
			if p.Message == "" || strings.HasPrefix(p.Message, string(p.Code)) {
				t.Errorf("%s of %q: no words for %s", tt.name, tt.document, p.Code)
			}
		}
		if !slices.Equal(got, tt.want) || result != "" {
			t.Errorf("%s of %q: %q, want %q; result of %d bytes", tt.name, tt.document, got, tt.want, len(result))
		}
	}
}

// A problem as JSON has what applies of what is allowed, and nothing else.
func TestProblemJSON(t *testing.T) {
	got, err := asked(t, job.Estimate, nil, []byte("h=-1"))
	const want = `{"problems":[{"field":"hours","code":"too_small","given":"-1","allowed":{"min":0,"max":24,"unit":"h","per":"day","digits":20},` +
		`"message":"-1 is too small, at least 0 h"}],"notes":[]}`
	if err != nil || string(got.JSON) != want {
		t.Errorf("%s, want %s, %v", got.JSON, want, err)
	}
}

func TestDocumentNotes(t *testing.T) {
	result, about := workedOut(t, job.Estimate, "h=2&h=3&colour=red&m=1999.1")
	var codes []scenario.NoteCode
	for _, n := range about.Notes {
		codes = append(codes, n.Code)
		if n.Message == "" {
			t.Errorf("no words for %s", n.Code)
		}
	}
	want := []scenario.NoteCode{scenario.OtherModel, scenario.DuplicateKey, scenario.UnknownKey}
	if !slices.Equal(codes, want) || !strings.Contains(result, `"hours": 2,`) {
		t.Errorf("notes %q, want %q; result %.80s", codes, want, result)
	}
}

func TestMethodList(t *testing.T) {
	a, err := asked(t, job.Methods, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, err := answer.Methods()
	if err != nil || !bytes.Equal(a.File, want) {
		t.Errorf("%d bytes, want %d, %v", len(a.File), len(want), err)
	}
}

// FuzzDocument gives the engine any text as a document: it has a result, which is JSON, or problems, and never an error.
func FuzzDocument(f *testing.F) {
	files, err := filepath.Glob("../../cmd/streamprint/testdata/*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no documents: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, text := range []string{"", "{}", "null", "#h=2&r=h_1_3", "preset=small-vod&plan.deadline_year=2040", "https://host.example/#bytes=1e9&per=once&method=swd4", "h=%zz", "h=\xff"} {
		f.Add([]byte(text))
	}
	table := Table()
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, name := range []job.Name{job.Estimate, job.Ledger} {
			a, err := table[name](job.Task{Name: name, File: text}) // not by Do, which would catch a panic
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			var about told
			if err := json.Unmarshal(a.JSON, &about); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if (about.Problems == nil) != json.Valid(a.File) {
				t.Fatalf("%s: %d problems and a result %.80q", name, len(about.Problems), a.File)
			}
		}
	})
}
