package factor

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"
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

// Errors of Grid.
var (
	ErrUnknownArea = errors.New("area has no grid intensity")
	ErrUnknownYear = errors.New("area has no grid intensity for that year")
	ErrNoMarginal  = errors.New("area has no marginal grid intensity")
	ErrNoAverage   = errors.New("area has no average grid intensity")
)

var loadAreas = sync.OnceValues(func() ([]Area, error) { return readAreas(tables) })

// Areas gives every area, ordered by code.
func Areas() ([]Area, error) { return loadAreas() }

// FindArea gives the area with that code, or ErrUnknownArea.
func FindArea(code string) (Area, error) {
	areas, err := Areas()
	if err != nil {
		return Area{}, err
	}
	at, ok := slices.BinarySearchFunc(areas, code, func(a Area, code string) int { return strings.Compare(a.Code, code) })
	if !ok {
		return Area{}, fmt.Errorf("%w: %q", ErrUnknownArea, code)
	}
	return areas[at], nil
}

// Grid gives the grid intensity of an area in g CO2e/kWh. Year 0 is the newest
// year the book has; the marginal basis has one year and ignores it.
func Grid(code string, year int, basis Basis) (*Factor, error) {
	a, err := FindArea(code)
	if err != nil {
		return nil, err
	}
	f := &Factor{Region: code, Unit: unit.GPerKWh, Licence: "CC BY-SA 4.0", Quality: Quoted}
	if basis == Marginal {
		if !a.HasMarginal {
			return nil, fmt.Errorf("%w: %q", ErrNoMarginal, code)
		}
		f.ID, f.Year, f.Value = "grid.marginal."+code, MarginalYear, a.marginal
		f.Name = "Grid intensity, operating margin"
		f.Source = "ifi-2021"
		f.ReviewBy = time.Date(2027, time.June, 30, 0, 0, 0, 0, time.UTC)
		f.applyPedigree()
		return f, nil
	}
	if len(a.Years) == 0 {
		return nil, fmt.Errorf("%w: %q", ErrNoAverage, code)
	}
	if year == 0 {
		year = a.Years[len(a.Years)-1]
	}
	v, ok := a.average[year]
	if !ok {
		return nil, fmt.Errorf("%w: %q in %d", ErrUnknownYear, code, year)
	}
	f.ID, f.Year, f.Value = "grid.average."+code+"."+strconv.Itoa(year), year, v
	f.Name = "Grid intensity, yearly average"
	f.Source = "ember"
	f.ReviewBy = time.Date(2027, time.September, 30, 0, 0, 0, 0, time.UTC)
	f.applyPedigree()
	return f, nil
}

// GridYears are the years of the average intensities.
var GridYears = []int{2020, 2021, 2022, 2023, 2024}

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
