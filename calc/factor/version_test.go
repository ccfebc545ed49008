package factor

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var update = flag.Bool("update", false, "write the golden files")

// numbers are the lines of a book in its golden file: what a result can depend
// on, a line for each factor and each area.
func numbers(t *testing.T, b *Book) []string {
	t.Helper()
	factors, err := b.All()
	if err != nil {
		t.Fatal(err)
	}
	areas, err := b.Areas()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range factors {
		lines = append(lines, fmt.Sprintf("%s %s %s %s %s %s", f.ID, f.Value, f.Low, f.High, f.Distribution, f.Unit))
	}
	for _, a := range areas {
		line := "grid " + strings.ReplaceAll(a.Code, " ", "_")
		for _, year := range a.Years {
			line += fmt.Sprintf(" %d %s", year, a.average[year])
		}
		if a.HasMarginal {
			line += fmt.Sprintf(" marginal %s", a.marginal)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// TestNumbersStay compares every version of the book with testdata/VERSION.txt.
// The files of earlier versions never change. To that of the newest -update adds
// factors, and writes the file where there is none.
//
// When this test fails, a number has changed. If that is meant, it takes a new
// version: put the row as it stood into tables/moved-VERSION.csv of the version
// before, with an ID alone for a row that is new, and add the new version to
// Versions. Then run the test with -update.
func TestNumbersStay(t *testing.T) {
	for _, b := range books {
		file := "testdata/" + b.ID + ".txt"
		got := numbers(t, b)
		data, err := os.ReadFile(file)
		if errors.Is(err, fs.ErrNotExist) && b.IsNewest() && *update {
			data = []byte(strings.Join(got, "\n") + "\n")
			if err := os.WriteFile(file, data, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if err != nil {
			t.Fatal(err)
		}
		want := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		for _, line := range want {
			if !slices.Contains(got, line) {
				t.Errorf("model %s had %q", b.ID, line)
			}
		}
		if len(got) == len(want) || t.Failed() {
			continue
		}
		if b.IsNewest() && *update {
			if err := os.WriteFile(file, []byte(strings.Join(got, "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		for _, line := range got {
			if !slices.Contains(want, line) {
				t.Errorf("model %s did not have %q: run with -update if it is new", b.ID, line)
			}
		}
	}
}

func TestVersions(t *testing.T) {
	if Versions[len(Versions)-1].ID != Model {
		t.Errorf("the newest version is %s, the model %s", Versions[len(Versions)-1].ID, Model)
	}
	words := map[string]bool{}
	for i, v := range Versions {
		if v.Date.IsZero() || v.Date.After(modelDate) || v.Why == "" || words[v.Why] {
			t.Errorf("version %+v is incomplete, of the future, or has the words of another", v)
		}
		words[v.Why] = true
		if i > 0 && (v.ID <= Versions[i-1].ID || v.Date.Before(Versions[i-1].Date)) {
			t.Errorf("version %s comes after %s", v.ID, Versions[i-1].ID)
		}
		b, ok := BookOf(v.ID)
		if !ok || b.ID != v.ID || b.IsNewest() != (v.ID == Model) {
			t.Errorf("the book of %s is %v", v.ID, b)
		}
	}
	if _, ok := BookOf("1999.1"); ok {
		t.Error("there is a book of 1999")
	}
	if files, err := fs.Glob(tables, "tables/moved-*.csv"); err != nil || len(files) != len(Versions)-1 {
		t.Errorf("%v for %d versions", files, len(Versions))
	}
	factors := map[*Factor]bool{}
	for _, b := range books {
		list, err := b.All()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range list {
			if _, err := FindSource(f.Source); err != nil && !factors[f] {
				t.Errorf("%s in %s: %v", f.ID, b.ID, err)
			}
			factors[f] = true
		}
	}
}

// history is a book with two versions before it.
func history() fstest.MapFS {
	m := files("", "").(fstest.MapFS)
	header := strings.Join(factorColumns, ",") + "\n"
	file := func(name, text string) { m["tables/"+name] = &fstest.MapFile{Data: []byte(text)} }
	row := func(id, value string) string {
		return id + "," + value + ",,,,W,World,2020,s,fact,primary,2027-01-01,Name,\n"
	}
	file("factors-x.csv", header+row("x.kept", "1")+row("x.moved", "3")+row("x.new", "7"))
	file("moved-2.csv", header+row("x.moved", "2")+"grid.average.FRA.2023,30,,,,,,,,,,,,\ngrid.average.FRA.2022,,,,,,,,,,,,,\n")
	file("moved-1.csv", header+row("x.moved", "1")+row("x.gone", "9")+"x.new,,,,,,,,,,,,,\n"+
		"grid.average.Old World.2019,500,,,,,,,,,,,,\ngrid.marginal.FRA,50,,,,,,,,,,,,\n")
	return m
}

var threeVersions = []Version{
	{ID: "1", Date: time.Unix(1, 0), Why: "a"}, {ID: "2", Date: time.Unix(2, 0), Why: "b"}, {ID: "3", Date: time.Unix(3, 0), Why: "c"},
}

func TestEarlierBooks(t *testing.T) {
	books := openBooks(history(), threeVersions)
	value := func(b *Book, id string) string {
		f, err := b.Find(id)
		if err != nil {
			return "none"
		}
		return f.Value.String()
	}
	grid := func(b *Book, area string, year int, basis Basis) string {
		f, err := b.Grid(area, year, basis)
		if err != nil {
			return "none"
		}
		return f.ID + " " + f.Value.String()
	}
	for i, want := range []string{
		"1 1 9 none | grid.average.FRA.2023 30, none, 50, grid.average.Old World.2019 500, [2019 2020 2021 2023]",
		"1 2 none 7 | grid.average.FRA.2023 30, none, 5, none, [2020 2021 2023]",
		"1 3 none 7 | grid.average.FRA.2023 4, 3, 5, none, [2020 2021 2022 2023]",
	} {
		b := books[i]
		years := []int{}
		areas, err := b.Areas()
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range areas {
			years = append(years, a.Years...)
			if a.Code == "Old World" && !a.Aggregate {
				t.Error("the Old World is a country")
			}
		}
		slices.Sort(years)
		last := func(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
		got := fmt.Sprintf("%s %s %s %s | %s, %s, %s, %s, %v", value(b, "x.kept"), value(b, "x.moved"), value(b, "x.gone"), value(b, "x.new"),
			grid(b, "FRA", 0, Average), last(grid(b, "FRA", 2022, Average)), last(grid(b, "FRA", 0, Marginal)), grid(b, "Old World", 0, Average), slices.Compact(years))
		if got != want {
			t.Errorf("version %s:\n%s, want\n%s", b.ID, got, want)
		}
		for j, other := range books {
			if b.Before(other) != (i < j) {
				t.Errorf("version %s before %s: %t", b.ID, other.ID, b.Before(other))
			}
		}
	}
	if kept, err := books[0].Find("x.kept"); err != nil || kept != mustFind(t, books[2], "x.kept") {
		t.Errorf("a row that did not move is kept twice: %v", err)
	}
}

func mustFind(t *testing.T, b *Book, id string) *Factor {
	t.Helper()
	f, err := b.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestChangelog(t *testing.T) {
	list, err := changelog(openBooks(history(), threeVersions))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, c := range list {
		fmt.Fprintf(&b, "%s of %d:", c.ID, c.Factors)
		for _, group := range [][]Move{c.Added, c.Removed, c.Moved} {
			for _, m := range group {
				fmt.Fprintf(&b, " %s", m.ID())
				if r := m.Relative(); r.Valid {
					fmt.Fprintf(&b, " %s", r.Decimal)
				}
			}
			b.WriteString(" |")
		}
		b.WriteString("\n")
	}
	want := "3 of 3: grid.average.FRA.2022 | | grid.average.FRA.2023 -0.866666666667 x.moved 0.5 |\n" +
		"2 of 3: x.new | grid.average.Old World.2019 x.gone | grid.marginal.FRA -0.9 x.moved 1 |\n" +
		"1 of 3: | | |\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
	real, err := Changelog()
	if err != nil || len(real) != len(Versions) || real[0].ID != Model || len(real[len(real)-1].Added) > 0 {
		t.Errorf("%d versions, %v", len(real), err)
	}
	for _, c := range real[:len(real)-1] {
		if len(c.Added)+len(c.Removed)+len(c.Moved) == 0 {
			t.Errorf("version %s changed nothing", c.ID)
		}
	}
}

// TestMovesPairGrids: a result that asks for the newest year of a grid moves from
// one factor to another.
func TestMovesPairGrids(t *testing.T) {
	a, errA := Grid("FRA", 2023, Average)
	b, errB := Grid("FRA", 2024, Average)
	world, errC := Grid("World", 0, Average)
	if err := errors.Join(errA, errB, errC); err != nil {
		t.Fatal(err)
	}
	days := mustFind(t, Newest(), "calendar.days")
	moves := Moves([]*Factor{a, days}, []*Factor{days, world, b})
	if len(moves) != 2 || moves[0].Old != a || moves[0].New != b || moves[1].Old != nil || moves[1].New != world {
		t.Errorf("%+v", moves)
	}
	if moves[1].Relative().Valid || moves[0].ID() != b.ID {
		t.Errorf("an added factor moved by %v", moves[1].Relative())
	}
	if none := Moves([]*Factor{a, days}, []*Factor{days, a}); len(none) > 0 {
		t.Errorf("%+v", none)
	}
}

func TestBadHistory(t *testing.T) {
	header := strings.Join(factorColumns, ",") + "\n"
	two := threeVersions[1:]
	for _, tt := range []struct{ text, want string }{
		{"id,value\n", "columns are"},
		{header + "x.gone,one,,,,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "moved-2.csv:2: factor \"x.gone\": value"},
		{header + "x.moved,3,,,,W,World,2020,s,fact,primary,2027-01-01,Name,\n", "factor \"x.moved\" moved from 3 to the same"},
		{header + "x.none,,,,,,,,,,,,,\n", "factor \"x.none\" was added to the book, and is not in it"},
		{header + "x.new,,,,,,,,,,,,,\nx.new,,,,,,,,,,,,,\n", "moved-2.csv:3: factor \"x.new\" stands twice"},
		{header + "grid.average.FRA,1,,,,,,,,,,,,\n", "is the ID of no grid intensity"},
		{header + "grid.average.FRA.late,1,,,,,,,,,,,,\n", "is the ID of no grid intensity"},
		{header + "grid.best.FRA.2020,1,,,,,,,,,,,,\n", "is the ID of no grid intensity"},
		{header + "grid.average.FRA.2020,much,,,,,,,,,,,,\n", "grid.average.FRA.2020: "},
	} {
		m := history()
		m["tables/moved-2.csv"] = &fstest.MapFile{Data: []byte(tt.text)}
		b := openBooks(m, two)[0]
		_, err := b.All()
		_, areasErr := b.Areas()
		if err = errors.Join(err, areasErr); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q gives %v, want %q", tt.text, err, tt.want)
		}
	}
	m := history()
	delete(m, "tables/moved-2.csv")
	if _, err := openBooks(m, two)[0].Find("x.kept"); err == nil {
		t.Error("a version without its table is read")
	}
}
