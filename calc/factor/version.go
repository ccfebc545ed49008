package factor

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/shopspring/decimal"
)

// Model is the newest version of the model. It changes whenever any result does.
const Model = "2026.2"

// Version is a version of the model: its numbers, all of which stay in the book,
// so that a link made with it keeps them.
type Version struct {
	// ID is the year and a number in it, such as "2026.1".
	ID string
	// Date is the day on which its numbers were fixed.
	Date time.Time
	// Why names the line of the message catalogues that says what it is for.
	Why string
}

// Versions lists them, oldest first. The tables hold the last one as it is; of
// each earlier one they hold what has moved since, see [Book].
var Versions = []Version{
	{ID: "2026.1", Date: time.Date(2026, time.November, 24, 0, 0, 0, 0, time.UTC), Why: "first"},
	{ID: "2026.2", Date: time.Date(2026, time.November, 24, 0, 0, 0, 0, time.UTC), Why: "phone_range"},
}

// Book is the factor book as it stood in a version of the model. The newest is
// read from the tables. An earlier one is the next one with the rows of
// tables/moved-VERSION.csv put back: each as it stood in that version, or with an
// ID and nothing else where there was none yet. A grid intensity stands there
// under its ID with its value alone. So a version takes no more room than what it
// changed. Sources are never taken out of the book.
type Book struct {
	Version
	place int // in the order of the versions
	load  func() (*book, error)
	areas func() ([]Area, error)
}

var books = openBooks(tables, Versions)

// openBooks gives the books of the versions, oldest first. None is read yet.
func openBooks(files fs.FS, versions []Version) []*Book {
	list := make([]*Book, len(versions))
	for i := len(versions) - 1; i >= 0; i-- {
		b := &Book{Version: versions[i], place: i}
		if list[i] = b; i == len(versions)-1 {
			b.load = sync.OnceValues(func() (*book, error) { return readBook(files) })
			b.areas = sync.OnceValues(func() ([]Area, error) { return readAreas(files) })
			continue
		}
		next := list[i+1]
		moved := sync.OnceValues(func() (*past, error) { return readPast(files, "tables/moved-"+b.ID+".csv") })
		b.load = sync.OnceValues(func() (*book, error) { return next.before(moved) })
		b.areas = sync.OnceValues(func() ([]Area, error) { return next.areasBefore(moved) })
	}
	return list
}

// Newest is the book of the newest version.
func Newest() *Book { return books[len(books)-1] }

// BookOf gives the book of a version; ok is false for one that is not known.
func BookOf(version string) (b *Book, ok bool) {
	at := slices.IndexFunc(books, func(b *Book) bool { return b.ID == version })
	if at < 0 {
		return nil, false
	}
	return books[at], true
}

// IsNewest tells whether there is no later version.
func (b *Book) IsNewest() bool { return b == Newest() }

// Before tells whether the book is of an earlier version than another. A formula
// that changes keeps its old form for the books before its change.
func (b *Book) Before(other *Book) bool { return b.place < other.place }

// past is what stood in a version and has changed since.
type past struct {
	factors map[string]*Factor // nil for one that was not there yet
	grids   []pastGrid
}

// pastGrid is a grid intensity; the value is absent where there was none.
type pastGrid struct {
	area  string
	year  int // 0 for the operating margin
	value decimal.NullDecimal
}

func readPast(files fs.FS, name string) (*past, error) {
	p := &past{factors: map[string]*Factor{}}
	seen := map[string]bool{}
	err := eachRow(files, name, factorColumns, func(row []string) error {
		id := row[0]
		if seen[id] {
			return fmt.Errorf("factor %q stands twice", id)
		}
		seen[id] = true
		switch {
		case strings.HasPrefix(id, "grid."):
			g, err := parsePastGrid(id, row[1])
			p.grids = append(p.grids, g)
			return err
		case row[1] == "":
			p.factors[id] = nil
			return nil
		}
		f, err := parseFactor(row)
		p.factors[id] = f
		return err
	})
	return p, err
}

func parsePastGrid(id, value string) (g pastGrid, err error) {
	if area, ok := strings.CutPrefix(id, marginalPrefix); ok {
		g.area = area
	} else {
		area, ok := strings.CutPrefix(id, averagePrefix)
		at := strings.LastIndexByte(area, '.')
		if !ok || at < 0 {
			return g, fmt.Errorf("%q is the ID of no grid intensity", id)
		}
		g.area = area[:at]
		if g.year, err = strconv.Atoi(area[at+1:]); err != nil || g.year < 1 {
			return g, fmt.Errorf("%q is the ID of no grid intensity", id)
		}
	}
	if value != "" {
		v, err := decimal.NewFromString(value)
		if err != nil {
			return g, fmt.Errorf("%s: %w", id, err)
		}
		g.value = decimal.NewNullDecimal(v)
	}
	return g, nil
}

// before is the book with what stood there in the version before.
func (b *Book) before(moved func() (*past, error)) (*book, error) {
	next, err := b.load()
	if err != nil {
		return nil, err
	}
	then, err := moved()
	if err != nil {
		return nil, err
	}
	old := &book{byID: maps.Clone(next.byID), sources: next.sources}
	for id, f := range then.factors {
		switch now := old.byID[id]; {
		case f == nil && now == nil:
			return nil, fmt.Errorf("factor %q was added to the book, and is not in it", id)
		case f == nil:
			delete(old.byID, id)
		case now != nil && f.sameNumbers(now):
			return nil, fmt.Errorf("factor %q moved from %s to the same", id, f.Value)
		default:
			old.byID[id] = f
		}
	}
	old.factors = slices.SortedFunc(maps.Values(old.byID), func(x, y *Factor) int { return strings.Compare(x.ID, y.ID) })
	return old, nil
}

// areasBefore are the areas with the intensities of the version before.
func (b *Book) areasBefore(moved func() (*past, error)) ([]Area, error) {
	next, err := b.areas()
	if err != nil {
		return nil, err
	}
	then, err := moved()
	if err != nil || len(then.grids) == 0 {
		return next, err
	}
	byCode := map[string]*Area{}
	for _, a := range next {
		a.average = maps.Clone(a.average)
		byCode[a.Code] = &a
	}
	for _, g := range then.grids {
		a := byCode[g.area]
		if a == nil {
			a = &Area{Code: g.area, Aggregate: len(g.area) != 3}
			byCode[g.area] = a
		}
		if g.year == 0 {
			a.HasMarginal, a.marginal = g.value.Valid, g.value.Decimal
			continue
		}
		if a.average == nil {
			a.average = map[int]decimal.Decimal{}
		}
		if delete(a.average, g.year); g.value.Valid {
			a.average[g.year] = g.value.Decimal
		}
		a.Years = slices.Sorted(maps.Keys(a.average))
	}
	var areas []Area
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		if a := byCode[code]; len(a.Years) > 0 || a.HasMarginal {
			areas = append(areas, *a)
		}
	}
	return areas, nil
}

// sameNumbers tells whether nothing that a result can depend on differs.
func (f *Factor) sameNumbers(other *Factor) bool {
	return f == other || f.Value.Equal(other.Value) && f.Low.Equal(other.Low) && f.High.Equal(other.High) &&
		f.Distribution == other.Distribution && f.Unit == other.Unit
}

// Move is a factor whose numbers differ between two versions. Old is nil for one
// that was added, New for one that was taken out. Both are there for one that
// moved: its value or only its range. Where a book has a newer year of a grid, a
// result that asks for the newest one moves from a factor to another.
type Move struct {
	Old, New *Factor
}

// ID is that of the factor, of the new one where there are two.
func (m Move) ID() string {
	if m.New != nil {
		return m.New.ID
	}
	return m.Old.ID
}

// Relative is (new − old) ÷ old of the values, to 12 decimal places. It is absent
// for a factor that was added or taken out, and for one that was zero.
func (m Move) Relative() decimal.NullDecimal {
	if m.Old == nil || m.New == nil || m.Old.Value.IsZero() {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(m.New.Value.Sub(m.Old.Value).DivRound(m.Old.Value, 12))
}

// Moves gives what differs between what two results used, ordered by ID: a factor
// of the one that is not in the other is added or taken out. Of the same grid on
// the same basis, such a pair is one that moved.
func Moves(old, now []*Factor) []Move {
	then := map[string]*Factor{}
	for _, f := range old {
		then[f.ID] = f
	}
	var list []Move
	var added []*Factor
	for _, f := range now {
		before, ok := then[f.ID]
		delete(then, f.ID)
		switch {
		case !ok:
			added = append(added, f)
		case !before.sameNumbers(f):
			list = append(list, Move{before, f})
		}
	}
	for _, f := range added {
		m := Move{New: f}
		for id, before := range then {
			if grid := gridOf(f.ID); grid != "" && grid == gridOf(id) {
				m.Old = before
				delete(then, id)
				break
			}
		}
		list = append(list, m)
	}
	for _, f := range then {
		list = append(list, Move{Old: f})
	}
	slices.SortFunc(list, func(a, b Move) int { return strings.Compare(a.ID(), b.ID()) })
	return list
}

// gridOf is the ID of a yearly average without its year, "" for another ID.
func gridOf(id string) string {
	if !strings.HasPrefix(id, averagePrefix) {
		return ""
	}
	return id[:strings.LastIndexByte(id, '.')]
}

// Change is what a version changed in the book.
type Change struct {
	Version
	// Factors is how many it has, without grid intensities.
	Factors int
	// Added, Removed and Moved are ordered by ID, with grid intensities. The first
	// version has none: all of it was new.
	Added, Removed, Moved []Move
}

// Changelog gives what each version changed, the newest first, from the tables.
func Changelog() ([]Change, error) { return changelog(books) }

func changelog(books []*Book) ([]Change, error) {
	var list []Change
	var errs []error
	for i := len(books) - 1; i >= 0; i-- {
		factors, err := books[i].All()
		errs = append(errs, err)
		c := Change{Version: books[i].Version, Factors: len(factors)}
		if i > 0 {
			was, err1 := books[i-1].everything()
			is, err2 := books[i].everything()
			errs = append(errs, err1, err2)
			for _, m := range byID(was, is) {
				switch {
				case m.Old == nil:
					c.Added = append(c.Added, m)
				case m.New == nil:
					c.Removed = append(c.Removed, m)
				default:
					c.Moved = append(c.Moved, m)
				}
			}
		}
		list = append(list, c)
	}
	return list, errors.Join(errs...)
}

// byID are the moves between two books: each ID by itself.
func byID(was, is []*Factor) []Move {
	var list []Move
	for _, m := range Moves(was, is) {
		if m.Old != nil && m.New != nil && m.Old.ID != m.New.ID {
			list = append(list, Move{New: m.New}, Move{Old: m.Old})
			continue
		}
		list = append(list, m)
	}
	return list
}

// everything is every factor of the book with every grid intensity.
func (b *Book) everything() ([]*Factor, error) {
	factors, err := b.All()
	if err != nil {
		return nil, err
	}
	areas, err := b.Areas()
	if err != nil {
		return nil, err
	}
	list := slices.Clone(factors)
	for _, a := range areas {
		for _, year := range a.Years {
			list = append(list, a.averageOf(year))
		}
		if a.HasMarginal {
			list = append(list, a.marginalFactor())
		}
	}
	return list, nil
}
