package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// everything is each file of a report.
func everything(t *testing.T, r *report.Report) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for name, make := range map[string]func() ([]byte, error){
		"xlsx": r.XLSX, "json": r.JSON, "csv": r.CSV, "factors": r.FactorsCSV,
		"zip": func() ([]byte, error) {
			return r.Evidence(report.Chart{Name: "chart", SVG: r.SVG(report.Drawing{Title: "A chart", Height: 10, SVG: "<svg/>"})})
		},
	} {
		data, err := make()
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	return files
}

// TestTwice: the same result gives the same bytes.
func TestTwice(t *testing.T) {
	for _, make := range []func() *report.Report{
		func() *report.Report { return viewingReport(t, viewing.Methods[0], viewing.Default()) },
		func() *report.Report { return planReport(t, "small-vod", about) },
	} {
		again := everything(t, make())
		for name, data := range everything(t, make()) {
			if !bytes.Equal(data, again[name]) {
				t.Errorf("two files of %s differ", name)
			}
		}
	}
}

// forbidden is what no number could make true of a plan.
var forbidden = regexp.MustCompile(`(?i)carbon[- ]neutral|climate[- ]neutral|offset|compensated`)

func TestEvidence(t *testing.T) {
	want := []string{"README.md", "CITATION.cff", "scenario.json", "results.csv", "factors.csv", "formulas.txt", "charts/chart.svg"}
	for _, s := range samples(t) {
		data, err := s.r.Evidence(report.Chart{Name: "chart", SVG: []byte("<svg/>")})
		if err != nil {
			t.Fatal(err)
		}
		names, content := members(t, data)
		for name, text := range content {
			// Titles of documents say what they say.
			if found := forbidden.FindString(text); found != "" && s.r.Kind == plan.Kind && name != "factors.csv" && name != "CITATION.cff" {
				t.Errorf("%s: %s says %q", s.name, name, found)
			}
		}
		if !slices.Equal(names, want) {
			t.Fatalf("%s: members are %v", s.name, names)
		}
		for name, make := range map[string]func() ([]byte, error){"results.csv": s.r.CSV, "factors.csv": s.r.FactorsCSV} {
			if alone, err := make(); err != nil || content[name] != string(alone) {
				t.Errorf("%s: %s is not the table that stands alone: %v", s.name, name, err)
			}
		}
		checkFactors(t, s, content["factors.csv"])
		checkFormulas(t, s, content["formulas.txt"])
		checkScenario(t, s, []byte(content["scenario.json"]))
		for _, said := range []string{s.r.Title, s.r.Date, s.r.Model, "#" + s.r.Fragment, "Not a real one"} {
			if !strings.Contains(content["README.md"], said) {
				t.Errorf("%s: README.md does not say %q", s.name, said)
			}
		}
		for _, n := range s.r.Graph.Nodes() {
			if n.Factor == nil {
				continue
			}
			source, err := factor.FindSource(n.Factor.Source)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(content["CITATION.cff"], source.Address) {
				t.Errorf("%s: CITATION.cff lacks %s", s.name, source.ID)
			}
			if l := n.Factor.Licence; l != "fact" && !strings.Contains(content["README.md"], "- "+l+"\n") {
				t.Errorf("%s: README.md lacks the licence %s", s.name, l)
			}
		}
	}
}

// checkFactors wants exactly the factors of the graph, each with its value.
func checkFactors(t *testing.T, s sample, text string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	listed := map[string]bool{}
	for _, row := range rows[1:] {
		n := s.r.Graph.Node(row[0])
		if n == nil || n.Factor == nil || listed[row[0]] {
			t.Errorf("%s: factor %s is not in the graph, or listed twice", s.name, row[0])
			continue
		}
		listed[row[0]] = true
		if v, err := decimal.NewFromString(row[2]); err != nil || !v.Equal(formula.Significant(n.Factor.Value, 15)) {
			t.Errorf("%s: %s is %s, want %s", s.name, row[0], row[2], n.Factor.Value)
		}
		if !strings.HasPrefix(row[17], "https://") && !strings.HasPrefix(row[17], "http://") {
			t.Errorf("%s: %s has the address %q", s.name, row[0], row[17])
		}
	}
	for _, n := range s.r.Graph.Nodes() {
		if n.Factor != nil && !listed[n.Key] {
			t.Errorf("%s: %s is not listed", s.name, n.Key)
		}
	}
}

// checkFormulas wants a line for each node, that begins with its key and ends in
// its value.
func checkFormulas(t *testing.T, s sample, text string) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	nodes := s.r.Graph.Nodes()
	if len(lines) != len(nodes) {
		t.Fatalf("%s: %d formulas of %d nodes", s.name, len(lines), len(nodes))
	}
	for i, n := range nodes {
		value := formula.Significant(s.r.Exact.In(n, s.r.Mark-s.r.First), 15).String()
		if u := n.Unit.String(); u != "1" {
			value += " " + u
		}
		if !strings.HasPrefix(lines[i], n.Key+" = ") || !strings.HasSuffix(lines[i], " = "+value) {
			t.Errorf("%s: %q is not a line of %s, %s", s.name, lines[i], n.Key, value)
		}
		for _, a := range n.Args {
			if !strings.Contains(lines[i], a.Key) {
				t.Errorf("%s: %q lacks %s", s.name, lines[i], a.Key)
			}
		}
	}
}

// checkScenario takes the document back to its result.
func checkScenario(t *testing.T, s sample, file []byte) {
	t.Helper()
	if s.r.Kind == plan.Kind {
		p, _, err := plan.DecodeJSON(file)
		if err != nil || plan.Encode(p) != s.r.Fragment {
			t.Errorf("%s: the document is another plan: %v", s.name, err)
		}
		return
	}
	d, _, err := scenario.DecodeJSON(file)
	if err != nil || scenario.Encode(d) != s.r.Fragment {
		t.Errorf("%s: the document is another habit: %v", s.name, err)
	}
}

// TestComponents: the parts sum to the total, and the year is that of the habit.
func TestComponents(t *testing.T) {
	for _, s := range samples(t) {
		if s.r.Kind == plan.Kind {
			continue
		}
		data, err := s.r.CSV()
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		sum, total := decimal.Decimal{}, decimal.Decimal{}
		names := []string{}
		for _, row := range rows[1:] {
			v := decimal.RequireFromString(row[4])
			low, high := decimal.RequireFromString(row[5]), decimal.RequireFromString(row[6])
			if low.GreaterThan(v) || v.GreaterThan(high) {
				t.Errorf("%s: %s is %s, not between %s and %s", s.name, row[0], v, low, high)
			}
			switch row[0] {
			case "total":
				total = v
			case "year":
				want := s.r.Exact.Value(s.r.Graph.Node("watch.year.carbon")).Shift(3)
				if v.Sub(want).Abs().GreaterThan(want.Mul(decimal.New(1, -13))) {
					t.Errorf("%s: a year is %s g, want %s", s.name, v, want)
				}
			default:
				sum = sum.Add(v)
			}
			names = append(names, row[0])
		}
		if sum.Sub(total).Abs().GreaterThan(total.Mul(decimal.New(1, -13))) {
			t.Errorf("%s: the parts sum to %s, the total is %s", s.name, sum, total)
		}
		if !slices.Contains(names, "total") || !slices.Contains(names, "year") || len(names) < 3 {
			t.Errorf("%s: rows are %v", s.name, names)
		}
	}
}

// TestJSON reads the trace: each node with its values, plain numbers.
func TestJSON(t *testing.T) {
	for _, s := range samples(t) {
		data, err := s.r.JSON()
		if err != nil {
			t.Fatal(err)
		}
		var trace struct {
			FirstYear *int `json:"first_year"`
			Results   []struct{ Key string }
			Nodes     []struct {
				Key       string
				Arguments []string
				Value     *json.Number
				Values    []json.Number
			}
			Factors []struct{ ID string }
		}
		if err := json.Unmarshal(data, &trace); err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		nodes := s.r.Graph.Nodes()
		if len(trace.Nodes) != len(nodes) || len(trace.Results) != len(s.r.Lines) || (trace.FirstYear != nil) != (s.r.First != 0) {
			t.Fatalf("%s: %d nodes, %d results, first year %v", s.name, len(trace.Nodes), len(trace.Results), trace.FirstYear)
		}
		for i, n := range nodes {
			got := trace.Nodes[i]
			if (got.Value != nil) == n.IsSeries() || (len(got.Values) == len(s.r.Exact.Series(n))) != n.IsSeries() || len(got.Arguments) != len(n.Args) {
				t.Errorf("%s: %s has %d values and %d arguments", s.name, n.Key, len(got.Values), len(got.Arguments))
			}
		}
		d := json.NewDecoder(bytes.NewReader(data))
		d.UseNumber()
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if n, ok := token.(json.Number); ok && !regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString(n.String()) {
				t.Errorf("%s: number %s", s.name, n)
			}
		}
	}
}

// TestSVG reads a chart's file: one element, with the title, the source, the day
// and every word of the key, whatever they hold.
func TestSVG(t *testing.T) {
	r := planReport(t, "small-vod", report.About{Title: "A test", Date: "2026-07-01", Site: "https://streamprint.example/plan/"})
	long := strings.Repeat("A long title of <a> chart & more. ", 8)
	data := r.SVG(report.Drawing{
		Title: long, SVG: `<svg class="bar" width="100%" height="36"/>`, Height: 36, Note: "A note.",
		Key: []report.KeyEntry{{Swatch: `<svg class="swatch"/>`, Name: "Network & <data>"}, {Name: strings.Repeat("x", 90)}, {Name: "last"}},
	})
	var words strings.Builder
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if text, ok := token.(xml.CharData); ok {
			words.WriteString(string(text) + " ")
		}
	}
	all := strings.Join(strings.Fields(words.String()), " ")
	for _, said := range []string{strings.TrimSpace(long), "2026-07-01", "model", viewing.Model, "streamprint.example/plan/", "Network & <data>", "A note.", "last"} {
		if !strings.Contains(strings.ToLower(all), strings.ToLower(said)) {
			t.Errorf("the chart does not say %q:\n%s", said, all)
		}
	}
}

// TestHarmlessCSV: a text in a table is never a formula.
func TestHarmlessCSV(t *testing.T) {
	r := planReport(t, "small-vod", report.About{Name: func(*formula.Node) string { return "=1+1" }})
	data, err := r.FactorsCSV()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		if row[1] != "'=1+1" {
			t.Errorf("the name is %q", row[1])
		}
	}
}
