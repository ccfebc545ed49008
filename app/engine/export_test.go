package engine

import (
	"bytes"
	"encoding/json"
	"testing"

	"streamprint/app/job"
	"streamprint/app/takeaway"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
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
