package takeaway

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

var about = report.About{Date: "2026-07-01", Site: "https://streamprint.example/"}

// results are a habit under every method and each preset of a plan, in a language.
func results(t *testing.T, l text.Lang) []*Result {
	t.Helper()
	var list []*Result
	add := func(r *Result, err error) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	for _, m := range viewing.Methods {
		d := scenario.Default()
		d.Method = m.ID
		add(Watch(d, l, about))
	}
	for _, id := range plan.Presets {
		p, _ := plan.Preset(id)
		add(Plan(p, l, about))
	}
	return list
}

// Every format of every result is made, in both languages, and again the same.
func TestMake(t *testing.T) {
	for _, l := range text.Langs() {
		all := results(t, l)
		for i, r := range []*Result{all[0], all[len(all)-1]} {
			for _, f := range Formats {
				data, err := r.Make(f, "")
				if err != nil || len(data) < 50 || f.MediaType() == "" {
					t.Fatalf("%s %d: %s of %d bytes, %q, %v", l, i, f, len(data), f.MediaType(), err)
				}
				again, err := r.Make(f, "")
				if err != nil || !bytes.Equal(data, again) {
					t.Errorf("%s %d: two files of %s differ, %v", l, i, f, err)
				}
			}
		}
	}
}

func TestMakeOfNothing(t *testing.T) {
	r := results(t, text.EN)[0]
	if _, err := r.Make("pdf", ""); !errors.Is(err, ErrFormat) {
		t.Errorf("pdf gives %v", err)
	}
	if _, err := r.Make(SVG, "ledger"); !errors.Is(err, ErrChart) {
		t.Errorf("the ledger of a habit gives %v", err)
	}
}

// The scenario in a file opens to the same result, also with a visitor's own
// ranges.
func TestScenarioOpens(t *testing.T) {
	d, err := scenario.Read(scenario.Default(), map[scenario.Field]string{scenario.FieldHours: "3", scenario.FieldCountry: "FRA"})
	if err != nil {
		t.Fatal(err)
	}
	one, _ := scenario.ParseNumber("1")
	four, _ := scenario.ParseNumber("4")
	if d, err = d.WithRange(scenario.FieldHours, scenario.Span{Low: one, High: four}); err != nil {
		t.Fatal(err)
	}
	r, err := Watch(d, text.FR, about)
	if err != nil {
		t.Fatal(err)
	}
	data, err := r.Make(Scenario, "")
	if err != nil {
		t.Fatal(err)
	}
	back, notes, err := scenario.DecodeJSON(data)
	if err != nil || len(notes) > 0 || !back.Equal(d) {
		t.Errorf("the file opens to %+v, %v, %v", back, notes, err)
	}
	if want := scenario.Encode(d); r.Fragment != want {
		t.Errorf("the link is %s, want %s", r.Fragment, want)
	}
}

// names of files can stand in any file system.
var fileName = regexp.MustCompile(`^streamprint-(watch|plan)(-[a-z]+)?-2026-07-01\.(xlsx|csv|json|zip|svg)$`)

func TestFileName(t *testing.T) {
	all := results(t, text.EN)
	for _, r := range []*Result{all[0], all[len(all)-1]} {
		seen := map[string]bool{}
		add := func(name string) {
			if seen[name] || !fileName.MatchString(name) {
				t.Errorf("a file is called %s", name)
			}
			seen[name] = true
		}
		for _, f := range Formats {
			if f != SVG {
				add(r.FileName(f, ""))
			}
		}
		for _, c := range r.Charts() {
			add(r.FileName(SVG, c))
		}
		if !seen[r.FileName(SVG, "")] {
			t.Errorf("the first chart is called %s", r.FileName(SVG, ""))
		}
	}
}

// Every chart is a well-formed picture with a title, a sentence and its source,
// and the evidence holds all of them.
func TestCharts(t *testing.T) {
	for _, l := range text.Langs() {
		for _, r := range results(t, l) {
			for _, name := range r.Charts() {
				data, err := r.Make(SVG, name)
				if err != nil {
					t.Fatal(err)
				}
				svg := string(data)
				for d := xml.NewDecoder(bytes.NewReader(data)); ; {
					if _, err := d.Token(); err == io.EOF {
						break
					} else if err != nil {
						t.Fatalf("%s: %v in %s", name, err, svg)
					}
				}
				for _, no := range []string{"NaN", "Inf", "%!", "<title></title>"} {
					if strings.Contains(svg, no) {
						t.Errorf("%s %s: %s has %s", l, r.Title, name, no)
					}
				}
				for _, want := range []string{r.Date, "streamprint.example", "<title>", `class="small"`} {
					if !strings.Contains(svg, want) {
						t.Errorf("%s %s: %s has no %s", l, r.Title, name, want)
					}
				}
			}
		}
		r := results(t, l)[0]
		data, err := r.Make(ZIP, "")
		if err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		var charts []string
		for _, f := range z.File {
			if name, ok := strings.CutPrefix(f.Name, "charts/"); ok {
				charts = append(charts, strings.TrimSuffix(name, ".svg"))
			}
		}
		if !slices.Equal(charts, r.Charts()) {
			t.Errorf("the evidence has the charts %v of %v", charts, r.Charts())
		}
	}
}

// The headings exist in every language, and sheets may be called so.
func TestWords(t *testing.T) {
	for _, l := range text.Langs() {
		v := reflect.ValueOf(words(l))
		for i := range v.NumField() {
			name, s := v.Type().Field(i).Name, v.Field(i).String()
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: %s is empty", l, name)
			}
			if l == text.FR && regexp.MustCompile(`[^\x{a0}][:;?!»]|«[^\x{a0}]|'|\d [A-Za-z]`).MatchString(s) {
				t.Errorf("%s: %s is %q", l, name, s)
			}
		}
		w := words(l)
		for _, sheet := range []string{w.Result, w.Calculation, w.Factors, w.Inputs} {
			if len([]rune(sheet)) > 31 || strings.ContainsAny(sheet, `[]:*?/\`) {
				t.Errorf("%s: a sheet cannot be called %q", l, sheet)
			}
		}
	}
	if words(text.FR) == words(text.EN) {
		t.Error("French has the English words")
	}
}
