package report

import (
	"strconv"
	"strings"
	"time"

	"streamprint/calc/factor"
)

// CSV is the result as comma-separated values: of an estimate its components, of
// a plan its ledger.
func (r *Report) CSV() ([]byte, error) { return r.Results, nil }

// FactorsCSV lists the factors that the result uses, with their sources: a row
// for each, ordered by ID, numbers to 15 significant digits.
func (r *Report) FactorsCSV() ([]byte, error) {
	rows := [][]string{{"id", "name", "value", "low", "high", "range_from_quality", "distribution", "unit", "region", "year", "quality",
		"licence", "review_by", "source", "title", "publisher", "published", "address", "note"}}
	for _, n := range r.factors() {
		f := n.Factor
		s, err := factor.FindSource(f.Source)
		if err != nil {
			return nil, err
		}
		rows = append(rows, []string{f.ID, r.name(n), digits(f.Value), digits(f.Low), digits(f.High), strconv.FormatBool(f.FromPedigree),
			string(f.Distribution), f.Unit.String(), f.Region, strconv.Itoa(f.Year), string(f.Quality),
			f.Licence, f.ReviewBy.Format(time.DateOnly), s.ID, s.Title, s.Publisher, strconv.Itoa(s.Year), s.Address, r.note(f)})
	}
	for _, row := range rows {
		for i := range row {
			row[i] = harmless(row[i])
		}
	}
	return writeCSV(rows)
}

// harmless keeps a spreadsheet from taking a text for a formula. Numbers stay as
// they are.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}
