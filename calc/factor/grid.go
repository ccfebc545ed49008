package factor

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Basis is which grid intensity a kilowatt-hour is charged with.
type Basis string

const (
	// Average is the mean intensity of all electricity generated in a year: the
	// share of the total that is mine.
	Average Basis = "average"
	// Marginal is the operating margin: the plants that answer a small change
	// of demand. The book has it for 2021.
	Marginal Basis = "marginal"
)

// MarginalYear is the year of the operating margins.
const MarginalYear = 2021

// Area is a country (ISO 3166 alpha-3) or an aggregate (World, EU, …) with grid
// intensities.
type Area struct {
	Code      string
	Aggregate bool
	// Years have an average intensity, ascending. Empty for an area that has an
	// operating margin only.
	Years []int
	// HasMarginal tells whether there is an operating margin.
	HasMarginal bool

	average  map[int]decimal.Decimal
	marginal decimal.Decimal
}

// HasTrend tells whether the average intensity of the last year can be held
// against that of the first. From zero, as where all electricity is from water,
// there is no fall and no rise in proportion.
func (a Area) HasTrend() bool { return len(a.Years) > 1 && a.average[a.Years[0]].IsPositive() }

// Errors of Grid.
var (
	ErrUnknownArea = errors.New("area has no grid intensity")
	ErrUnknownYear = errors.New("area has no grid intensity for that year")
	ErrNoMarginal  = errors.New("area has no marginal grid intensity")
	ErrNoAverage   = errors.New("area has no average grid intensity")
)

// Areas gives every area of the newest version, ordered by code.
func Areas() ([]Area, error) { return Newest().Areas() }

// Areas gives every area, ordered by code.
func (b *Book) Areas() ([]Area, error) { return b.areas() }

// FindArea gives the area of the newest version with that code, or
// ErrUnknownArea.
func FindArea(code string) (Area, error) { return Newest().FindArea(code) }

// FindArea gives the area with that code, or ErrUnknownArea.
func (b *Book) FindArea(code string) (Area, error) {
	areas, err := b.Areas()
	if err != nil {
		return Area{}, err
	}
	at, ok := slices.BinarySearchFunc(areas, code, func(a Area, code string) int { return strings.Compare(a.Code, code) })
	if !ok {
		return Area{}, fmt.Errorf("%w: %q", ErrUnknownArea, code)
	}
	return areas[at], nil
}

// Grid gives the grid intensity of an area by the newest version, see
// [Book.Grid].
func Grid(code string, year int, basis Basis) (*Factor, error) {
	return Newest().Grid(code, year, basis)
}

// Grid gives the grid intensity of an area in g CO2e/kWh. Year 0 is the newest
// year the book has; the marginal basis has one year and ignores it.
func (b *Book) Grid(code string, year int, basis Basis) (*Factor, error) {
	a, err := b.FindArea(code)
	if err != nil {
		return nil, err
	}
	if basis == Marginal {
		if !a.HasMarginal {
			return nil, fmt.Errorf("%w: %q", ErrNoMarginal, code)
		}
		return a.marginalFactor(), nil
	}
	if len(a.Years) == 0 {
		return nil, fmt.Errorf("%w: %q", ErrNoAverage, code)
	}
	if year == 0 {
		year = a.Years[len(a.Years)-1]
	}
	if _, ok := a.average[year]; !ok {
		return nil, fmt.Errorf("%w: %q in %d", ErrUnknownYear, code, year)
	}
	return a.averageOf(year), nil
}

// The beginnings of the IDs of grid intensities.
const (
	averagePrefix  = "grid.average."
	marginalPrefix = "grid.marginal."
)

// marginalFactor is the operating margin of an area that has one.
func (a Area) marginalFactor() *Factor {
	f := &Factor{
		ID: marginalPrefix + a.Code, Name: "Grid intensity, operating margin", Region: a.Code, Year: MarginalYear,
		Value: a.marginal, Unit: unit.GPerKWh, Source: "ifi-2021", Licence: "CC BY-SA 4.0", Quality: Quoted,
		ReviewBy: time.Date(2027, time.June, 30, 0, 0, 0, 0, time.UTC),
	}
	f.applyPedigree()
	return f
}

// averageOf is the average intensity of an area in one of its years.
func (a Area) averageOf(year int) *Factor {
	f := &Factor{
		ID: averagePrefix + a.Code + "." + strconv.Itoa(year), Name: "Grid intensity, yearly average", Region: a.Code, Year: year,
		Value: a.average[year], Unit: unit.GPerKWh, Source: "ember", Licence: "CC BY-SA 4.0", Quality: Quoted,
		ReviewBy: time.Date(2027, time.September, 30, 0, 0, 0, 0, time.UTC),
	}
	f.applyPedigree()
	return f
}

// GridYears are the years of the average intensities of the newest version.
var GridYears = []int{2020, 2021, 2022, 2023, 2024}

// GridYears are the years of the book's average intensities, ascending.
func (b *Book) GridYears() []int {
	if b.IsNewest() {
		return GridYears
	}
	areas, err := b.Areas()
	if err != nil {
		return nil
	}
	var years []int
	for _, a := range areas {
		years = append(years, a.Years...)
	}
	slices.Sort(years)
	return slices.Compact(years)
}

func readAreas(files fs.FS) ([]Area, error) {
	byCode := map[string]*Area{}
	columns := []string{"area", "kind"}
	for _, y := range GridYears {
		columns = append(columns, strconv.Itoa(y))
	}
	err := eachRow(files, "tables/grid-average.csv", columns, func(row []string) error {
		if byCode[row[0]] != nil {
			return fmt.Errorf("area %q stands twice", row[0])
		}
		a := &Area{Code: row[0], Aggregate: row[1] == "aggregate", average: map[int]decimal.Decimal{}}
		for i, cell := range row[2:] {
			if cell == "" {
				continue
			}
			v, err := decimal.NewFromString(cell)
			if err != nil {
				return err
			}
			a.average[GridYears[i]] = v
			a.Years = append(a.Years, GridYears[i])
		}
		byCode[a.Code] = a
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(files, "tables/grid-marginal.csv", []string{"area", "operating_margin", "combined_margin"}, func(row []string) error {
		v, err := decimal.NewFromString(row[1])
		if err != nil {
			return err
		}
		a := byCode[row[0]]
		if a == nil {
			a = &Area{Code: row[0]}
			byCode[row[0]] = a
		}
		if a.HasMarginal {
			return fmt.Errorf("area %q stands twice", row[0])
		}
		a.HasMarginal, a.marginal = true, v
		return nil
	})
	if err != nil {
		return nil, err
	}
	areas := make([]Area, 0, len(byCode))
	for _, a := range byCode {
		areas = append(areas, *a)
	}
	slices.SortFunc(areas, func(x, y Area) int { return strings.Compare(x.Code, y.Code) })
	return areas, nil
}
