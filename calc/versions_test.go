//go:build !js

package calc

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// newestOnly are the files that may read the newest factor book although there
// are earlier ones, with the reason. Everything else reads the book of its version
// of the model, so that an old link keeps its numbers.
var newestOnly = map[string]string{
	"factor/book.go":       "they are the newest book's",
	"factor/grid.go":       "they are the newest book's",
	"company/check.go":     "checks an inventory that no plan holds",
	"company/gwp.go":       "a conversion that no plan makes",
	"company/published.go": "a plan takes the IDs, and reads them in its own book",
	"history/year.go":      "a history has no version",
	"scenario/area.go":     "what a person types is looked up in today's book",
	"target/target.go":     "for the check of settings without a net-zero year, which a plan always has",
	"viewing/batch.go":     "a batch has no version",
	"viewing/reference.go": "a reference answers for itself, not for a link",
}

var readsNewest = regexp.MustCompile(`\bfactor\.(Find|All|Grid|FindArea|Areas)\(`)

func TestEngineReadsTheBookOfTheVersion(t *testing.T) {
	excused := map[string]bool{}
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(data), "\n") {
			if code, _, _ := strings.Cut(line, "//"); readsNewest.MatchString(code) {
				if newestOnly[path] == "" {
					t.Errorf("%s:%d reads the newest book: %s", path, i+1, strings.TrimSpace(line))
				}
				excused[path] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range newestOnly {
		if !excused[path] && !strings.HasPrefix(path, "factor/") {
			t.Errorf("%s needs no excuse", path)
		}
	}
}
