//go:build xlsx

package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// calculated is a value that a formula's cell has.
var calculated = regexp.MustCompile(`</f><v>[^<]*</v>`)

// TestLibreOffice lets LibreOffice open the workbook of every method and preset
// without the values of its formulas, calculate it, and write each sheet as
// comma-separated values with all digits. They must be those of the exact
// reading. It fails where there is no LibreOffice: `make test-xlsx` says how to
// get it.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatal("no soffice: apt-get install -y --no-install-recommends libreoffice-calc")
	}
	folder := t.TempDir()
	list := samples(t)
	var files []string
	for i, s := range list {
		data, err := s.r.XLSX()
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(folder, fmt.Sprintf("%d.xlsx", i))
		if err := os.WriteFile(name, withoutValues(t, data), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	// Comma, quote, UTF-8; not as shown, values, every sheet in a file of its own.
	filter := "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
	run := exec.Command(office, append([]string{"-env:UserInstallation=file://" + folder + "/profile", "--headless",
		"--convert-to", filter, "--outdir", folder}, files...)...)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for i, s := range list {
		calculation := readSheet(t, filepath.Join(folder, fmt.Sprintf("%d-Calculation.csv", i)))
		rows := map[string]int{}
		for at, row := range calculation {
			rows[row[0]] = at
		}
		values := 0
		for _, n := range s.r.Graph.Nodes() {
			row, ok := rows[n.Key]
			if !ok {
				t.Fatalf("%s: no row for %s", s.name, n.Key)
			}
			for y, cell := range cells(n, row+1, len(s.r.Exact.Series(n))) {
				at, _ := place(cell)
				got, err := strconv.ParseFloat(calculation[row][at], 64)
				if err == nil {
					err = near(s.r.Exact, n, y, got)
				}
				if err != nil {
					t.Errorf("%s: %v", s.name, err)
				}
				values++
			}
		}
		result := readSheet(t, filepath.Join(folder, fmt.Sprintf("%d-Result.csv", i)))
		checkResult(t, s, result)
		t.Logf("%s: %d values of %d nodes", s.name, values, len(s.r.Graph.Nodes()))
	}
}

// checkResult wants each headline.
func checkResult(t *testing.T, s sample, rows [][]string) {
	t.Helper()
	for len(rows) > 0 && rows[0][0] != "Name" {
		rows = rows[1:]
	}
	if len(rows) <= len(s.r.Lines) {
		t.Fatalf("%s: %d headlines", s.name, len(rows))
	}
	for i, l := range s.r.Lines {
		got, err := strconv.ParseFloat(rows[i+1][1], 64)
		want := float(s.r.Exact.In(l.Node, s.r.Mark-s.r.First))
		if err != nil || math.Abs(got-want) > 1e-9*math.Abs(want) {
			t.Errorf("%s: %s is %v, want %v", s.name, l.Node.Key, rows[i+1][1], want)
		}
	}
}

// withoutValues takes the values of formulas out of a workbook.
func withoutValues(t *testing.T, data []byte) []byte {
	t.Helper()
	names, content := members(t, data)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(calculated.ReplaceAllString(content[name], "</f>"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readSheet(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(strings.NewReader(string(data)))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
