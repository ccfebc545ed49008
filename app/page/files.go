package page

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"streamprint/calc/factor"
)

// The names of the files that the sources page offers, at the root of the site.
const (
	FactorsFile = "factors.csv"
	GridsFile   = "grids.csv"
)

// FactorsCSV is the factor book as a table: all columns, exact values.
func FactorsCSV() ([]byte, error) {
	all, err := factor.All()
	if err != nil {
		return nil, err
	}
	rows := [][]string{{"id", "name", "value", "low", "high", "unit", "distribution", "range_from_quality", "region", "year",
		"source", "source_title", "source_address", "licence", "quality", "review_by", "note"}}
	for _, f := range all {
		s, err := factor.FindSource(f.Source)
		if err != nil {
			return nil, err
		}
		rows = append(rows, []string{f.ID, f.Name, f.Value.String(), f.Low.String(), f.High.String(), f.Unit.String(),
			string(f.Distribution), strconv.FormatBool(f.FromPedigree), f.Region, strconv.Itoa(f.Year),
			s.ID, s.Title, s.Address, f.Licence, string(f.Quality), f.ReviewBy.Format("2006-01-02"), f.Note})
	}
	return table(rows)
}

// GridsCSV is every grid intensity, one a row, with its licence.
func GridsCSV() ([]byte, error) {
	areas, err := factor.Areas()
	if err != nil {
		return nil, err
	}
	rows := [][]string{{"area", "year", "basis", "g_co2e_per_kwh", "source", "licence"}}
	add := func(code string, year int, basis factor.Basis) error {
		f, err := factor.Grid(code, year, basis)
		if err == nil {
			rows = append(rows, []string{code, strconv.Itoa(f.Year), string(basis), f.Value.String(), f.Source, f.Licence})
		}
		return err
	}
	for _, a := range areas {
		for _, y := range a.Years {
			if err := add(a.Code, y, factor.Average); err != nil {
				return nil, err
			}
		}
		if a.HasMarginal {
			if err := add(a.Code, 0, factor.Marginal); err != nil {
				return nil, err
			}
		}
	}
	return table(rows)
}

func table(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
