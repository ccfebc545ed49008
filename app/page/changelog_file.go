package page

import (
	"streamprint/calc/changelog"
	"streamprint/calc/changelog/presets"
	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// ChangelogFile is the name of the table behind the page of the versions, at the
// root of the site.
const ChangelogFile = "changelog.csv"

// ChangelogCSV is what each version of the model changed as a table, exact values:
// figures, and the default answers of the methods and of the plans, moved or not.
// Only the builder of the site calls it: it works every plan out in every version.
func ChangelogCSV() ([]byte, error) {
	versions, err := changelog.Read()
	if err != nil {
		return nil, err
	}
	rows := [][]string{{"model", "before", "date", "kind", "id", "unit", "old", "old_low", "old_high", "new", "new_low", "new_high", "relative"}}
	for _, e := range versions {
		add := func(kind, id, unit string, old, now [3]string, relative decimal.NullDecimal) {
			change := ""
			if relative.Valid {
				change = relative.Decimal.String()
			}
			rows = append(rows, []string{e.ID, e.Before, e.Date.Format("2006-01-02"), kind, id, unit, old[0], old[1], old[2], now[0], now[1], now[2], change})
		}
		for _, part := range []struct {
			kind  string
			moves []factor.Move
		}{{"added", e.Added}, {"removed", e.Removed}, {"moved", e.Moved}} {
			for _, m := range part.moves {
				named := m.New
				if named == nil {
					named = m.Old
				}
				add(part.kind, m.ID(), named.Unit.String(), ends(m.Old), ends(m.New), m.Relative())
			}
		}
		answers := e.Methods
		if e.Before != "" {
			plans, err := presets.Answers(e.Before, e.ID)
			if err != nil {
				return nil, err
			}
			answers = append(answers, plans...)
		}
		for _, a := range answers {
			add("answer_"+a.Amount, a.ID, a.Unit+" CO2e", [3]string{a.Then.String()}, [3]string{a.Now.String()}, a.Relative())
		}
	}
	return table(rows)
}

// ends are a figure and the ends of its range, nothing for none.
func ends(f *factor.Factor) [3]string {
	if f == nil {
		return [3]string{}
	}
	return [3]string{f.Value.String(), f.Low.String(), f.High.String()}
}
