package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// exportOf runs export for a document and gives the file.
func exportOf(t *testing.T, format string, document []byte) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	args := []string{"export", "--format", format, "-", "-o", "-", "--date", "2026-07-01"}
	if code := run(args, bytes.NewReader(document), &stdout, &stderr); code != exitOK {
		t.Fatalf("%s: exit %d: %s", format, code, &stderr)
	}
	return stdout.Bytes()
}

// documents are one of each kind.
func documents(t *testing.T) map[string][]byte {
	t.Helper()
	list := map[string][]byte{}
	for _, name := range []string{"document", "plan"} {
		data, err := os.ReadFile("testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		list[name] = data
	}
	return list
}

// TestExportGolden holds what is in the evidence and in the workbook: the names
// of their members, every text of the evidence, every cell of the workbook of an
// estimate. With -update the file is written anew.
func TestExportGolden(t *testing.T) {
	var b strings.Builder
	for _, name := range []string{"document", "plan"} {
		document := documents(t)[name]
		for _, format := range []string{"zip", "xlsx"} {
			data := exportOf(t, format, document)
			z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range z.File {
				fmt.Fprintf(&b, "== %s %s %s %s\n", name, format, f.Name, f.Modified.UTC().Format("2006-01-02"))
				if format == "xlsx" && (name == "plan" || !strings.HasPrefix(f.Name, "xl/worksheets/")) {
					continue // a plan has ten thousand cells, which package report checks
				}
				b.WriteString(content(t, f))
			}
		}
	}
	const file = "testdata/export.golden"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(wanted)) {
		if i >= len(got) || i >= len(wanted) || got[i] != wanted[i] {
			t.Fatalf("%s:%d: the files changed; with -update they are taken. Got\n%s", file, i+1, strings.Join(got[min(i, len(got)):min(i+1, len(got))], ""))
		}
	}
}

// content is a member as lines.
func content(t *testing.T, f *zip.File) string {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(strings.TrimSuffix(string(data), "\n"), "<row ", "\n<row ") + "\n"
}

// TestExportTwice: two runs give the same bytes.
func TestExportTwice(t *testing.T) {
	for name, document := range documents(t) {
		for _, format := range []string{"xlsx", "csv", "json", "zip", "svg"} {
			if first := exportOf(t, format, document); len(first) == 0 || !bytes.Equal(first, exportOf(t, format, document)) {
				t.Errorf("%s of %s: %d bytes, which change", format, name, len(first))
			}
		}
	}
}

// TestExportValues: the values are those of the other commands.
func TestExportValues(t *testing.T) {
	if got, want := string(exportOf(t, "csv", documents(t)["plan"])), planCSV(t); got != want {
		t.Errorf("export says\n%s\nplan says\n%s", got, want)
	}
	for _, m := range viewing.Methods {
		d := scenario.Default()
		d.Method = m.ID
		rows, err := csv.NewReader(bytes.NewReader(exportOf(t, "csv", scenario.EncodeJSON(d)))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		r, err := viewing.Estimate(m, d.Habit, draws)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := number(r.Carbon.Value).MarshalJSON()
		for _, row := range rows {
			if row[0] == "total" && row[4] != string(want) {
				t.Errorf("%s: the total is %s, want %s", m.ID, row[4], want)
			}
		}
	}
}

// planCSV is what the plan command says of the plan in testdata.
func planCSV(t *testing.T) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run([]string{"plan", "testdata/plan.json", "--format", "csv"}, strings.NewReader(""), &stdout, &stderr); code != exitOK {
		t.Fatalf("exit %d: %s", code, &stderr)
	}
	return stdout.String()
}

// TestExportFile: nothing is overwritten unless asked for, and nothing is left
// beside the file.
func TestExportFile(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "result.csv")
	export := func(more ...string) (int, string) {
		var stdout, stderr bytes.Buffer
		code := run(append([]string{"export", "--format", "csv", "testdata/document.json", "-o", out}, more...), strings.NewReader(""), &stdout, &stderr)
		if stdout.Len() > 0 {
			t.Errorf("standard output has %q", &stdout)
		}
		return code, stderr.String()
	}
	if code, said := export(); code != exitOK {
		t.Fatalf("exit %d: %s", code, said)
	}
	want, err := os.ReadFile(out)
	if err != nil || !bytes.HasPrefix(want, []byte("component,")) {
		t.Fatalf("%v: %s", err, want)
	}
	if err := os.WriteFile(out, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if code, said := export(); code != exitUsage || !strings.Contains(said, "--force") {
		t.Errorf("exit %d: %s", code, said)
	}
	if data, err := os.ReadFile(out); err != nil || string(data) != "mine" {
		t.Errorf("the file became %q, %v", data, err)
	}
	if code, said := export("--force"); code != exitOK {
		t.Errorf("exit %d: %s", code, said)
	}
	if data, err := os.ReadFile(out); err != nil || !bytes.Equal(data, want) {
		t.Errorf("the file became %q, %v", data, err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

// TestExportDate: without --date it is today's.
func TestExportDate(t *testing.T) {
	out := program(t, "export", "--format", "svg", "testdata/document.json", "-o", "-")
	if !regexp.MustCompile(`model \S+, 20\d\d-\d\d-\d\d<`).MatchString(out) {
		t.Errorf("no day in %s", out)
	}
}

// TestExportStyles: every class that a chart's file uses has a rule in it.
func TestExportStyles(t *testing.T) {
	documents := documents(t)
	for _, id := range plan.Presets {
		p, _ := plan.Preset(id)
		documents[id] = plan.EncodeJSON(p)
	}
	for name, document := range documents {
		svg := string(exportOf(t, "svg", document))
		style, drawing, ok := strings.Cut(svg, "</style>")
		if !ok {
			t.Fatalf("%s: no style", name)
		}
		for _, match := range regexp.MustCompile(`class="([^"]*)"`).FindAllStringSubmatch(drawing, -1) {
			for class := range strings.FieldsSeq(match[1]) {
				if class != "bar" && class != "swatch" && !regexp.MustCompile(`\.`+class+`[{,]`).MatchString(style) {
					t.Errorf("%s: the class %s has no colour", name, class)
				}
			}
		}
	}
}

// TestExportNames: every node has a name, not its key, in the files of every
// method and preset.
func TestExportNames(t *testing.T) {
	var documents []document
	for _, m := range viewing.Methods {
		d := scenario.Default()
		d.Method = m.ID
		documents = append(documents, document{watch: d})
	}
	for _, id := range plan.Presets {
		p, _ := plan.Preset(id)
		documents = append(documents, document{plan: &p})
	}
	for _, d := range documents {
		e, err := d.export(report.About{Date: "2026-07-01"})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range e.Graph.Nodes() {
			if name := e.Report.Name(n); name == "" || name == n.Key {
				t.Errorf("%s: %s is called %q", e.Title, n.Key, name)
			}
		}
	}
}
