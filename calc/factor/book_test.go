package factor

import (
	"errors"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// modelDate is the day of this edition of the book: every review is still to
// come on it.
var modelDate = time.Date(2026, time.November, 24, 0, 0, 0, 0, time.UTC)

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$`)

func TestEveryFactor(t *testing.T) {
	factors, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range factors {
		if !idPattern.MatchString(f.ID) {
			t.Errorf("%s: the ID is not of words joined by points", f.ID)
		}
		if found, err := Find(f.ID); found != f || err != nil {
			t.Errorf("%s is not found: %v", f.ID, err)
		}
		if f.Low.GreaterThan(f.Value) || f.Value.GreaterThan(f.High) || f.Low.IsNegative() {
			t.Errorf("%s: %s is not between %s and %s", f.ID, f.Value, f.Low, f.High)
		}
		switch f.Distribution {
		case LogNormal:
			if !f.Low.IsPositive() && !f.Value.IsZero() {
				t.Errorf("%s: a lognormal factor reaches from %s", f.ID, f.Low)
			}
		case Triangular:
			if !f.Low.LessThan(f.High) {
				t.Errorf("%s: a triangle without a base", f.ID)
			}
		case Exact:
			if !f.Low.Equal(f.Value) || !f.High.Equal(f.Value) || f.FromPedigree {
				t.Errorf("%s is exact, from %s to %s", f.ID, f.Low, f.High)
			}
		default:
			t.Errorf("%s: distribution %q", f.ID, f.Distribution)
		}
		if u, err := unit.Parse(f.Unit.String()); u != f.Unit || err != nil {
			t.Errorf("%s: unit %s does not read back: %v", f.ID, f.Unit, err)
		}
		if _, err := FindArea(f.Region); err != nil {
			t.Errorf("%s: region: %v", f.ID, err)
		}
		if f.Year < 2000 || f.Year > modelDate.Year() {
			t.Errorf("%s is of %d", f.ID, f.Year)
		}
		if _, err := FindSource(f.Source); err != nil {
			t.Errorf("%s: %v", f.ID, err)
		}
		if f.Licence == "" {
			t.Errorf("%s has no licence", f.ID)
		}
		if !f.ReviewBy.After(modelDate) || f.ReviewBy.Year() > modelDate.Year()+3 {
			t.Errorf("%s is to be reviewed by %s", f.ID, f.ReviewBy.Format(time.DateOnly))
		}
		if f.Name == "" || f.Name != strings.TrimSpace(f.Name) || f.Name[:1] == strings.ToLower(f.Name[:1]) {
			t.Errorf("%s is named %q", f.ID, f.Name)
		}
		if f.Note != strings.TrimSpace(f.Note) || strings.HasSuffix(f.Note, ".") {
			t.Errorf("%s has the note %q", f.ID, f.Note)
		}
		if f.Quality == Recalled && !strings.Contains(f.Note, "recalled") {
			t.Errorf("%s is recalled, and its note does not say so", f.ID)
		}
	}
}

func TestEverySource(t *testing.T) {
	sources, err := Sources()
	if err != nil {
		t.Fatal(err)
	}
	factors, err := All()
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, f := range factors {
		used[f.Source] = true
	}
	for _, basis := range []Basis{Average, Marginal} {
		f, err := Grid("FRA", 0, basis)
		if err != nil {
			t.Fatal(err)
		}
		used[f.Source] = true
	}
	for i, s := range sources {
		if i > 0 && sources[i-1].ID == s.ID {
			t.Errorf("source %s stands twice", s.ID)
		}
		if !used[s.ID] && !strings.HasPrefix(s.ID, "rule-") { // rules are judged, see package plan
			t.Errorf("no factor is of source %s", s.ID)
		}
		if s.Title == "" || s.Publisher == "" || s.Year < 2000 || s.Year > modelDate.Year() {
			t.Errorf("source %s is incomplete: %+v", s.ID, s)
		}
		if u, err := url.Parse(s.Address); err != nil || u.Scheme != "https" || u.Host == "" {
			t.Errorf("source %s is at %q", s.ID, s.Address)
		}
	}
	if _, err := FindSource("hearsay"); err == nil {
		t.Error("a source called hearsay is found")
	}
}

func TestFindUnknown(t *testing.T) {
	if f, err := Find("no.such.factor"); f != nil || err == nil {
		t.Errorf("an unknown factor is %v, %v", f, err)
	}
}

func TestPedigree(t *testing.T) {
	for quality, want := range map[Quality][2]string{
		Primary: {"10", "12.1"}, Quoted: {"8.8", "13.75"}, Derived: {"7.333333333333", "16.5"}, Recalled: {"5.5", "22"},
	} {
		f := Factor{Value: dec("11"), Quality: quality}
		f.applyPedigree()
		if !f.Low.Equal(dec(want[0])) || !f.High.Equal(dec(want[1])) || !f.FromPedigree || f.Distribution != LogNormal {
			t.Errorf("11 of quality %s reaches from %s to %s, want %s to %s", quality, f.Low, f.High, want[0], want[1])
		}
	}
}

func TestGrid(t *testing.T) {
	for _, tt := range []struct {
		area  string
		year  int
		basis Basis
		id    string
		want  string
	}{
		{"FRA", 0, Average, "grid.average.FRA.2024", "44.18"},
		{"FRA", 2024, Average, "grid.average.FRA.2024", "44.18"},
		{"World", 0, Average, "grid.average.World.2024", "472.94"},
		{"World", 2021, Average, "grid.average.World.2021", "441.11"},
		{"EU", 0, Average, "grid.average.EU.2024", "213.02"},
		{"ABW", 0, Average, "grid.average.ABW.2023", "550"}, // its newest
		{"FRA", 0, Marginal, "grid.marginal.FRA", "158"},
		{"FRA", 2024, Marginal, "grid.marginal.FRA", "158"},
	} {
		f, err := Grid(tt.area, tt.year, tt.basis)
		if err != nil {
			t.Errorf("%s in %d, %s: %v", tt.area, tt.year, tt.basis, err)
			continue
		}
		if f.ID != tt.id || !f.Value.Equal(dec(tt.want)) || f.Unit != unit.GPerKWh || f.Region != tt.area {
			t.Errorf("%s in %d, %s: %s = %s %s, want %s = %s", tt.area, tt.year, tt.basis, f.ID, f.Value, f.Unit, tt.id, tt.want)
		}
	}
}

func TestGridErrors(t *testing.T) {
	for _, tt := range []struct {
		area  string
		year  int
		basis Basis
		want  error
	}{
		{"Atlantis", 0, Average, ErrUnknownArea},
		{"", 0, Average, ErrUnknownArea},
		{"fra", 0, Average, ErrUnknownArea},
		{"FRA", 1999, Average, ErrUnknownYear},
		{"EU", 2020, Average, ErrUnknownYear},
		{"World", 0, Marginal, ErrNoMarginal},
		{"Atlantis", 0, Marginal, ErrUnknownArea},
		{"AND", 0, Average, ErrNoAverage},
	} {
		if f, err := Grid(tt.area, tt.year, tt.basis); f != nil || !errors.Is(err, tt.want) {
			t.Errorf("%q in %d, %s gives %v, want %v", tt.area, tt.year, tt.basis, err, tt.want)
		}
	}
}

func TestEveryArea(t *testing.T) {
	areas, err := Areas()
	if err != nil {
		t.Fatal(err)
	}
	country := regexp.MustCompile(`^[A-Z]{3}$`)
	aggregates := 0
	for i, a := range areas {
		if i > 0 && areas[i-1].Code >= a.Code {
			t.Errorf("%s comes after %s", a.Code, areas[i-1].Code)
		}
		if a.Aggregate {
			aggregates++
		} else if !country.MatchString(a.Code) {
			t.Errorf("%q is no country code", a.Code)
		}
		if len(a.Years) == 0 && !a.HasMarginal {
			t.Errorf("%s has nothing", a.Code)
		}
		if !slices.IsSorted(a.Years) {
			t.Errorf("%s has the years %v", a.Code, a.Years)
		}
		all := []*Factor{}
		for _, y := range a.Years {
			f, err := Grid(a.Code, y, Average)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, f)
		}
		if len(a.Years) > 0 {
			if f, err := Grid(a.Code, 0, Average); err != nil || f.Year != a.Years[len(a.Years)-1] {
				t.Errorf("%s: the newest is not the default: %v", a.Code, err)
			}
		}
		if a.HasMarginal {
			f, err := Grid(a.Code, 0, Marginal)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, f)
		}
		for _, f := range all {
			if f.Value.IsNegative() || f.Value.GreaterThan(dec("2000")) || f.Low.GreaterThan(f.Value) || f.Value.GreaterThan(f.High) {
				t.Errorf("%s is %s, from %s to %s", f.ID, f.Value, f.Low, f.High)
			}
			if _, err := FindSource(f.Source); err != nil {
				t.Errorf("%s: %v", f.ID, err)
			}
			if f.Name == "" || f.Licence == "" || !f.ReviewBy.After(modelDate) {
				t.Errorf("%s is incomplete: %+v", f.ID, f)
			}
		}
	}
	if aggregates != 13 {
		t.Errorf("%d aggregates, want 13", aggregates)
	}
}

// files is a book of one row each, with one file changed.
func files(name, text string) fs.FS {
	row := "x.y,1,,,,W,World,2020,s,fact,primary,2027-01-01,Name,"
	m := fstest.MapFS{}
	for file, text := range map[string]string{
		"sources.csv":       strings.Join(sourceColumns, ",") + "\ns,Title,Publisher,2020,https://example.org\n",
		"factors-x.csv":     strings.Join(factorColumns, ",") + "\n" + row + "\n",
		"grid-average.csv":  "area,kind,2020,2021,2022,2023,2024\nFRA,country,1,2,3,4,\n",
		"grid-marginal.csv": "area,operating_margin,combined_margin\nFRA,5,6\n",
	} {
		m["tables/"+file] = &fstest.MapFile{Data: []byte(text)}
	}
	if name != "" {
		m["tables/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func read(files fs.FS) error {
	_, err := readBook(files)
	_, areasErr := readAreas(files)
	return errors.Join(err, areasErr)
}

func TestBadTables(t *testing.T) {
	if err := read(files("", "")); err != nil {
		t.Fatal(err)
	}
	header := strings.Join(factorColumns, ",") + "\n"
	average, marginal := "area,kind,2020,2021,2022,2023,2024\n", "area,operating_margin,combined_margin\n"
	for _, tt := range []struct{ file, text, want string }{
		{"factors-x.csv", "id,value\n", "columns are"},
		{"factors-x.csv", header + "x.y,one,,,,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "factors-x.csv:2: factor \"x.y\": value"},
		{"factors-x.csv", header + "x.y,1,low,2,triangular,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "low"},
		{"factors-x.csv", header + "x.y,1,0,high,triangular,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "high"},
		{"factors-x.csv", header + "x.y,1,0,2,round,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "\"round\" is not a distribution"},
		{"factors-x.csv", header + "x.y,1,,,,furlong,World,2020,s,fact,primary,2027-01-01,Name,\n", "unknown symbol \"furlong\""},
		{"factors-x.csv", header + "x.y,1,,,,W,World,late,s,fact,primary,2027-01-01,Name,\n", "year"},
		{"factors-x.csv", header + "x.y,1,,,,W,World,2020,s,fact,guessed,2027-01-01,Name,\n", "\"guessed\" is not a grade"},
		{"factors-x.csv", header + "x.y,1,,,,W,World,2020,s,fact,primary,soon,Name,\n", "review_by"},
		{"factors-x.csv", header + "x.y,1\n", "wrong number of fields"},
		{"factors-z.csv", header + "x.y,1,,,,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "factor \"x.y\" stands twice"},
		{"sources.csv", strings.Join(sourceColumns, ",") + "\ns,Title,Publisher,late,https://example.org\n", "sources.csv:2: source \"s\": year"},
		{"grid-average.csv", average + "FRA,country,1,2,3,4,five\n", "grid-average.csv:2"},
		{"grid-average.csv", average + "FRA,country,1,2,3,4,5\nFRA,country,1,2,3,4,5\n", "area \"FRA\" stands twice"},
		{"grid-marginal.csv", marginal + "FRA,much,6\n", "grid-marginal.csv:2"},
		{"grid-marginal.csv", marginal + "FRA,5,6\nFRA,5,6\n", "area \"FRA\" stands twice"},
	} {
		if err := read(files(tt.file, tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q in %s gives %v, want %q", tt.text, tt.file, err, tt.want)
		}
	}
	missing := fstest.MapFS{}
	if err := read(missing); err == nil {
		t.Error("a book without tables is read")
	}
}

// A review that is a month late fails, whatever else changed: somebody has to
// look at the figure, or put the date off with a reason.
func TestNoReviewIsAMonthLate(t *testing.T) {
	factors, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range late(factors, time.Now()) {
		t.Errorf("%s was to be reviewed by %s", f.ID, f.ReviewBy.Format(time.DateOnly))
	}
	first := slices.MinFunc(factors, func(a, b *Factor) int { return a.ReviewBy.Compare(b.ReviewBy) })
	if n := len(late(factors, first.ReviewBy.AddDate(0, 1, 0))); n != 0 {
		t.Errorf("%d are late on the last day", n)
	}
	if n := len(late(factors, first.ReviewBy.AddDate(0, 1, 1))); n == 0 {
		t.Error("none is late the day after")
	}
}

// late are the factors whose review is more than a month late on a day.
func late(factors []*Factor, day time.Time) []*Factor {
	var list []*Factor
	for _, f := range factors {
		if day.After(f.ReviewBy.AddDate(0, 1, 0)) {
			list = append(list, f)
		}
	}
	return list
}
