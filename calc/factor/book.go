package factor

import (
	"embed"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

//go:embed tables/*.csv
var tables embed.FS

// book is everything of the tables but the grids.
type book struct {
	factors []*Factor
	byID    map[string]*Factor
	sources []Source
}

// Find gives the factor of the newest version with that ID.
func Find(id string) (*Factor, error) { return Newest().Find(id) }

// Find gives the factor with that ID.
func (b *Book) Find(id string) (*Factor, error) {
	t, err := b.load()
	if err != nil {
		return nil, err
	}
	f, ok := t.byID[id]
	if !ok {
		return nil, fmt.Errorf("factor %q is not in the book", id)
	}
	return f, nil
}

// All gives every factor of the newest version but the grid intensities, ordered
// by ID.
func All() ([]*Factor, error) { return Newest().All() }

// All gives every factor but the grid intensities, ordered by ID.
func (b *Book) All() ([]*Factor, error) {
	t, err := b.load()
	if err != nil {
		return nil, err
	}
	return t.factors, nil
}

// Sources gives every source, also those of earlier versions, ordered by ID.
func Sources() ([]Source, error) {
	b, err := Newest().load()
	if err != nil {
		return nil, err
	}
	return b.sources, nil
}

// FindSource gives the source with that ID.
func FindSource(id string) (Source, error) {
	sources, err := Sources()
	if err != nil {
		return Source{}, err
	}
	at, ok := slices.BinarySearchFunc(sources, id, func(s Source, id string) int { return strings.Compare(s.ID, id) })
	if !ok {
		return Source{}, fmt.Errorf("source %q is not in the book", id)
	}
	return sources[at], nil
}

func readBook(files fs.FS) (*book, error) {
	b := &book{byID: map[string]*Factor{}}
	err := eachFile(files, "tables/sources*.csv", sourceColumns, func(row []string) error {
		s, err := parseSource(row)
		b.sources = append(b.sources, s)
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(b.sources, func(x, y Source) int { return strings.Compare(x.ID, y.ID) })
	for i := 1; i < len(b.sources); i++ {
		if b.sources[i].ID == b.sources[i-1].ID {
			return nil, fmt.Errorf("source %q stands twice in the book", b.sources[i].ID)
		}
	}

	err = eachFile(files, "tables/factors-*.csv", factorColumns, func(row []string) error {
		f, err := parseFactor(row)
		if err != nil {
			return err
		}
		if b.byID[f.ID] != nil {
			return fmt.Errorf("factor %q stands twice in the book", f.ID)
		}
		b.byID[f.ID] = f
		b.factors = append(b.factors, f)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(b.factors, func(x, y *Factor) int { return strings.Compare(x.ID, y.ID) })
	return b, nil
}

// eachFile calls f for every row of the tables whose names match.
func eachFile(files fs.FS, pattern string, columns []string, f func(row []string) error) error {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := eachRow(files, name, columns, f); err != nil {
			return err
		}
	}
	return nil
}

// eachRow calls f for every row below the header, which must hold exactly the
// columns. An error names the file and the line.
func eachRow(files fs.FS, name string, columns []string, f func(row []string) error) error {
	file, err := files.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.ReuseRecord = true
	for header := true; ; header = false {
		row, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if header {
			if !slices.Equal(row, columns) {
				return fmt.Errorf("%s: columns are %v, want %v", name, row, columns)
			}
			continue
		}
		if err := f(row); err != nil {
			line, _ := r.FieldPos(0)
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
}

var sourceColumns = []string{"id", "title", "publisher", "year", "address"}

func parseSource(row []string) (Source, error) {
	year, err := strconv.Atoi(row[3])
	if err != nil {
		return Source{}, fmt.Errorf("source %q: year: %w", row[0], err)
	}
	return Source{ID: row[0], Title: row[1], Publisher: row[2], Year: year, Address: row[4]}, nil
}

var factorColumns = []string{"id", "value", "low", "high", "distribution", "unit", "region", "year",
	"source", "licence", "quality", "review_by", "name", "note"}

// parseFactor reads one row. An empty low and high ask for the pedigree rule,
// unless the distribution is exact.
func parseFactor(row []string) (*Factor, error) {
	f := &Factor{
		ID: row[0], Distribution: Distribution(row[4]), Region: row[6], Source: row[8],
		Licence: row[9], Quality: Quality(row[10]), Name: row[12], Note: row[13],
	}
	fail := func(column string, err error) (*Factor, error) {
		return nil, fmt.Errorf("factor %q: %s: %w", f.ID, column, err)
	}
	var err error
	if f.Value, err = decimal.NewFromString(row[1]); err != nil {
		return fail("value", err)
	}
	if f.Unit, err = unit.Parse(row[5]); err != nil {
		return fail("unit", err)
	}
	if f.Year, err = strconv.Atoi(row[7]); err != nil {
		return fail("year", err)
	}
	if f.ReviewBy, err = time.Parse(time.DateOnly, row[11]); err != nil {
		return fail("review_by", err)
	}
	if _, ok := pedigree[f.Quality]; !ok {
		return fail("quality", fmt.Errorf("%q is not a grade", f.Quality))
	}
	switch {
	case f.Distribution == Exact:
		f.Low, f.High = f.Value, f.Value
	case row[2] == "" && row[3] == "":
		f.applyPedigree()
	case f.Distribution != LogNormal && f.Distribution != Triangular:
		return fail("distribution", fmt.Errorf("%q is not a distribution", f.Distribution))
	default:
		if f.Low, err = decimal.NewFromString(row[2]); err != nil {
			return fail("low", err)
		}
		if f.High, err = decimal.NewFromString(row[3]); err != nil {
			return fail("high", err)
		}
	}
	return f, nil
}
