package engine

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"streamprint/app/chart"
	"streamprint/app/job"
	"streamprint/app/takeaway"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// asked is what the engine makes of a request.
func asked(t *testing.T, name job.Name, request any, file []byte) (job.Answer, error) {
	t.Helper()
	data, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	return Table().Do(job.Task{Name: name, Request: data, File: file})
}

// A file of the engine is that of package takeaway, under the name that it
// suggests.
func TestExport(t *testing.T) {
	about := report.About{Date: "2026-07-01", Site: "https://streamprint.example/"}
	watch := scenario.Default()
	studio, _ := plan.Preset("small-vod")
	for _, tt := range []struct {
		kind, fragment string
		chart          string
		work           func(text.Lang) (*takeaway.Result, error)
	}{
		{"watch", scenario.Encode(watch), "methods", func(l text.Lang) (*takeaway.Result, error) { return takeaway.Watch(watch, l, about) }},
		{"plan", plan.Encode(studio), "ledger", func(l text.Lang) (*takeaway.Result, error) { return takeaway.Plan(studio, l, about) }},
	} {
		for _, l := range text.Langs() {
			r, err := tt.work(l)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range takeaway.Formats {
				want, err := r.Make(f, tt.chart)
				if err != nil {
					t.Fatal(err)
				}
				got, err := asked(t, job.Export, job.ExportRequest{
					Kind: tt.kind, Fragment: tt.fragment, Format: string(f), Chart: tt.chart, Lang: l, Date: about.Date, Site: about.Site,
				}, nil)
				if err != nil || !bytes.Equal(got.File, want) {
					t.Errorf("%s %s %s: %d bytes, want %d; %v", tt.kind, f, l, len(got.File), len(want), err)
				}
				var a job.ExportAnswer
				if err := json.Unmarshal(got.JSON, &a); err != nil || a.Name != r.FileName(f, tt.chart) || a.MediaType != f.MediaType() {
					t.Errorf("%s %s %s: %+v, %v", tt.kind, f, l, a, err)
				}
			}
		}
	}
}

func TestExportOfNothing(t *testing.T) {
	for name, q := range map[string]job.ExportRequest{
		"kind": {Kind: "trees", Format: "csv"}, "format": {Kind: "watch", Format: "pdf"}, "chart": {Kind: "watch", Format: "svg", Chart: "ledger"},
		"habit": {Kind: "watch", Fragment: "v=1&h=-1", Format: "csv"}, "plan": {Kind: "plan", Fragment: "preset=none", Format: "csv"},
	} {
		if a, err := asked(t, job.Export, q, nil); err == nil {
			t.Errorf("%s: a file of %d bytes", name, len(a.File))
		}
	}
}

func TestOpen(t *testing.T) {
	watch := scenario.Default()
	studio, _ := plan.Preset("film-studio")
	for name, tt := range map[string]struct {
		file []byte
		want job.OpenAnswer
	}{
		"habit": {scenario.EncodeJSON(watch), job.OpenAnswer{Kind: "watch", Fragment: scenario.Encode(watch)}},
		"plan":  {plan.EncodeJSON(studio), job.OpenAnswer{Kind: "plan", Fragment: plan.Encode(studio)}},
		"wrong": {[]byte(`{"schema": 1, "kind": "watch", "habit": {"hours": -1}}`), job.OpenAnswer{}},
		"else":  {[]byte("title,date"), job.OpenAnswer{}},
		"none":  {nil, job.OpenAnswer{}},
	} {
		got, err := asked(t, job.Open, struct{}{}, tt.file)
		var a job.OpenAnswer
		if err == nil {
			err = json.Unmarshal(got.JSON, &a)
		}
		if err != nil || a != tt.want {
			t.Errorf("%s: %+v, want %+v; %v", name, a, tt.want, err)
		}
	}
}

// A list of a page becomes a drawing of its own: every row of it, its title, its
// note and where it comes from, with markup as text.
func TestPicture(t *testing.T) {
	q := job.PictureRequest{
		Name: "most", Title: "What would <change> it", Note: "A sentence.", Lang: text.FR, Date: "2026-07-01", Site: "https://streamprint.example/",
		Rows: []job.PictureRow{
			{Name: "By one method"},
			{Name: "A phone & no sound", Value: "−12 kg", Note: "−40 %", SVG: chart.Change(0.5, false), Height: 12},
			{Name: "A larger screen", Value: "+3 kg", SVG: chart.Change(0.1, true), Height: 12, Close: true},
		},
	}
	got, err := asked(t, job.Picture, q, nil)
	if err != nil {
		t.Fatal(err)
	}
	var a job.ExportAnswer
	if err := json.Unmarshal(got.JSON, &a); err != nil || a.Name != "streamprint-most-2026-07-01.svg" || a.MediaType != takeaway.SVG.MediaType() {
		t.Errorf("%+v, %v", a, err)
	}
	drawn := string(got.File)
	for _, want := range []string{
		"What would &lt;change&gt; it", "A sentence.", "By one method", "A phone &amp; no sound", "−12 kg", "−40 %", "+3 kg",
		chart.Change(0.5, false), chart.Change(0.1, true), viewing.Model, "2026-07-01", "streamprint.example", "modèle",
	} {
		if !strings.Contains(drawn, want) {
			t.Errorf("the drawing lacks %q", want)
		}
	}
	if err := xml.Unmarshal(got.File, new(struct{})); err != nil {
		t.Error(err)
	}
}
