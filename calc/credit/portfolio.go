package credit

import (
	"fmt"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Portfolio is what became known of the credits a company retired for a year.
type Portfolio struct {
	// ID is stable, such as "netflix-2022".
	ID      string
	Company string
	Year    int
	// Entries are the visible lines. One whose tonnes were not published has none.
	Entries []Entry
	// Unaccounted are the credits in t that the company claims and that no visible
	// line holds.
	Unaccounted decimal.Decimal
	// Complete is true where the company published every line.
	Complete bool
	// Sources are the IDs of the sources.
	Sources []string
}

// Total is the sum of the visible lines in t.
func (p *Portfolio) Total() decimal.Decimal {
	return p.total(func(*Class) bool { return true })
}

// Removal is the sum of the visible lines in t whose class takes carbon from the
// air.
func (p *Portfolio) Removal() decimal.Decimal {
	return p.total(func(c *Class) bool { return c.Removal })
}

func (p *Portfolio) total(counts func(*Class) bool) decimal.Decimal {
	sum := decimal.Decimal{}
	for _, e := range p.Entries {
		if c, err := FindClass(e.Class); err == nil && counts(c) {
			sum = sum.Add(e.Tonnes)
		}
	}
	return sum
}

// Netflix2021 is what Netflix said of its credits for 2021: about 1.3 million
// retired, from 17 projects of which six are named, the tonnes of none. So every
// line holds no tonnes, and all credits are unaccounted for. The tonnes are those
// of a version of the factor book.
func Netflix2021(book *factor.Book) (*Portfolio, error) {
	p := &Portfolio{ID: "netflix-2021", Company: "Netflix", Year: 2021}
	err := p.fill(book, "credit.netflix-2021.retired", []visible{
		{id: "vida-manglar", class: "mangrove", name: "Vida Manglar", location: "Colombia"},
		{id: "chyulu-hills", class: "redd", name: "Chyulu Hills REDD+", location: "Kenya"},
		{id: "envira", class: "redd", name: "Envira Amazonia", location: "Brazil"},
		{id: "kasigau", class: "redd", name: "Kasigau Corridor REDD+", location: "Kenya"},
		{id: "northern-kenya", class: "grassland", name: "Northern Kenya Grasslands", location: "Kenya"},
		{id: "chile", class: "reforestation", name: "Reforesting Degraded Lands in Chile", location: "Chile"},
	})
	return p, err
}

// Netflix2022 is the table of credits in Netflix's report for 2022, as far as it
// is quoted elsewhere. Which tonnes belong to which project is partly inferred,
// and the tonnes of Salvador da Bahia are cut off before the last digit:
// up to 9 t more. The tonnes are those of a version of the factor book. The rows come to 94 % of the footprint that the company says it
// matched; the rest is unaccounted for.
func Netflix2022(book *factor.Book) (*Portfolio, error) {
	p := &Portfolio{ID: "netflix-2022", Company: "Netflix", Year: 2022}
	err := p.fill(book, "credit.netflix-2022.unaccounted", []visible{
		{"chyulu-hills", "redd", "Chyulu Hills REDD+", "Kenya", "credit.netflix-2022.chyulu-hills"},
		{"mikro-tek", "reforestation", "Mycorrhizal inoculation and accelerated reforestation (Mikro-Tek)", "Chile", "credit.netflix-2022.mikro-tek"},
		{"salvador", "methane", "Salvador da Bahia landfill gas", "Brazil", "credit.netflix-2022.salvador"},
		{"bangladesh", "gas_leak", "Bangladesh gas leak reduction", "Bangladesh", "credit.netflix-2022.bangladesh"},
		{"scott-river", "ifm", "Scott River improved forest management", "USA", "credit.netflix-2022.scott-river"},
	})
	return p, err
}

// visible is a line of a portfolio: tonnes is a factor, empty for none.
type visible struct{ id, class, name, location, tonnes string }

func (p *Portfolio) fill(book *factor.Book, unaccounted string, lines []visible) error {
	read := func(id string) (decimal.Decimal, error) {
		f, err := book.Find(id)
		if err != nil {
			return decimal.Decimal{}, fmt.Errorf("portfolio %q: %w", p.ID, err)
		}
		if len(p.Sources) == 0 || p.Sources[len(p.Sources)-1] != f.Source {
			p.Sources = append(p.Sources, f.Source)
		}
		return f.Value, nil
	}
	for _, l := range lines {
		e := Entry{ID: l.id, Class: l.class, From: p.Year, Until: p.Year, Name: l.name, Location: l.location}
		if l.tonnes != "" {
			tonnes, err := read(l.tonnes)
			if err != nil {
				return err
			}
			e.Tonnes = tonnes
		}
		p.Entries = append(p.Entries, e)
	}
	rest, err := read(unaccounted)
	p.Unaccounted = rest
	return err
}
