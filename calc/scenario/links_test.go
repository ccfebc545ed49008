package scenario

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"streamprint/calc/viewing"
)

var update = flag.Bool("update", false, "write the golden files")

const linksFile = "testdata/links.txt"

// TestLinksKeepTheirNumbers works out the links of testdata/links.txt: a link
// made today must give the same numbers in a year. The first line names the
// model; every other line is a fragment, a tab and the emissions in g CO2e of
// one period with all digits.
//
// When this test fails, a result has changed. If that is meant, give
// viewing.Model a new version, then run the test with -update. Without a new
// version -update only adds numbers to lines that have none.
func TestLinksKeepTheirNumbers(t *testing.T) {
	data, err := os.ReadFile(linksFile)
	if err != nil {
		t.Fatal(err)
	}
	header, body, _ := strings.Cut(string(data), "\n")
	sameModel := header == "model "+viewing.Model
	if !sameModel && !*update {
		t.Fatalf("%s is of %q, the model is %s: run with -update", linksFile, header, viewing.Model)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "model %s\n", viewing.Model)
	for line := range strings.Lines(body) {
		fragment, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		got := gramsOf(t, fragment)
		if got != want && sameModel && (want != "" || !*update) {
			t.Errorf("%s\n gives %s\n was   %q in model %s", fragment, got, want, viewing.Model)
		}
		fmt.Fprintf(&out, "%s\t%s\n", fragment, got)
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(linksFile, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// gramsOf is the emissions of one period of a link, in g CO2e. Its model may be
// an older one, which is the point.
func gramsOf(t *testing.T, fragment string) string {
	t.Helper()
	d, _, err := Decode(fragment)
	if err != nil {
		t.Fatalf("%s: %v", fragment, err)
	}
	r, err := viewing.Estimate(mustFind(t, d.Method), d.Habit, 0)
	if err != nil {
		t.Fatalf("%s: %v", fragment, err)
	}
	return r.Carbon.Value.String()
}
