package main

import (
	"strconv"
	"time"

	"streamprint/app/answer"
	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// sourcesCommand lists the factor book.
type sourcesCommand struct {
	output `embed:""`
}

// bookList is the whole factor book.
type bookList struct {
	Model   string          `json:"model"`
	Factors []factorEntry   `json:"factors"`
	Grids   []gridEntry     `json:"grids"`
	Sources []answer.Source `json:"sources"`
}

type factorEntry struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Value number `json:"value"`
	Low   number `json:"low"`
	High  number `json:"high"`
	// FromPedigree tells that the range follows from the quality.
	FromPedigree bool                `json:"from_pedigree"`
	Distribution factor.Distribution `json:"distribution"`
	Unit         string              `json:"unit"`
	Region       string              `json:"region"`
	Year         int                 `json:"year"`
	Source       string              `json:"source"`
	Licence      string              `json:"licence"`
	Quality      factor.Quality      `json:"quality"`
	ReviewBy     string              `json:"review_by"`
	Note         string              `json:"note"`
}

// gridEntry holds the intensities of an area in g CO2e/kWh.
type gridEntry struct {
	Area      string `json:"area"`
	Name      string `json:"name"`
	Aggregate bool   `json:"aggregate"`
	// Average is by year.
	Average map[string]number `json:"average"`
	// Marginal is the operating margin of MarginalYear, null if there is none.
	Marginal     *number `json:"marginal"`
	MarginalYear int     `json:"marginal_year"`
}

func newFactor(f *factor.Factor) factorEntry {
	return factorEntry{
		ID: f.ID, Name: f.Name, Value: number(f.Value), Low: number(f.Low), High: number(f.High),
		FromPedigree: f.FromPedigree, Distribution: f.Distribution, Unit: f.Unit.String(), Region: f.Region, Year: f.Year,
		Source: f.Source, Licence: f.Licence, Quality: f.Quality, ReviewBy: f.ReviewBy.Format(time.DateOnly), Note: f.Note,
	}
}

func newGrid(a factor.Area) (gridEntry, error) {
	g := gridEntry{
		Area: a.Code, Name: text.CountryName(text.EN, a.Code), Aggregate: a.Aggregate,
		Average: map[string]number{}, MarginalYear: factor.MarginalYear,
	}
	for _, year := range a.Years {
		f, err := factor.Grid(a.Code, year, factor.Average)
		if err != nil {
			return g, err
		}
		g.Average[strconv.Itoa(year)] = number(f.Value)
	}
	if a.HasMarginal {
		f, err := factor.Grid(a.Code, 0, factor.Marginal)
		if err != nil {
			return g, err
		}
		n := number(f.Value)
		g.Marginal = &n
	}
	return g, nil
}

// Run writes the book.
func (c *sourcesCommand) Run(s *streams) error {
	factors, err := factor.All()
	if err != nil {
		return err
	}
	areas, err := factor.Areas()
	if err != nil {
		return err
	}
	sources, err := factor.Sources()
	if err != nil {
		return err
	}
	list := bookList{Model: viewing.Model}
	for _, f := range factors {
		list.Factors = append(list.Factors, newFactor(f))
	}
	for _, a := range areas {
		g, err := newGrid(a)
		if err != nil {
			return err
		}
		list.Grids = append(list.Grids, g)
	}
	for _, source := range sources {
		list.Sources = append(list.Sources, answer.NewSource(source))
	}
	if c.Format == "json" {
		return s.json(list)
	}
	c.text(s, list)
	return nil
}

// text writes three tables.
func (c *sourcesCommand) text(s *streams, list bookList) {
	m := c.messages()
	t := m.Sources
	digits := func(n number) string {
		return text.Number(m.Lang, decimal.Decimal(n), text.Significant(6), text.Ungrouped())
	}

	s.plain(t.Factors)
	rows := [][]string{{"id", t.Value, "", t.Range, t.Region, t.Year, t.Quality, t.Source}}
	for _, f := range list.Factors {
		between := text.Range(m.Lang, decimal.Decimal(f.Low), decimal.Decimal(f.High), text.Significant(6), text.Ungrouped())
		switch {
		case f.Distribution == factor.Exact:
			between = m.Explain.Exact
		case f.FromPedigree:
			between += " *"
		}
		unit := text.UnitSymbol(m.Lang, f.Unit)
		if f.Unit == "1" {
			unit = ""
		}
		rows = append(rows, []string{f.ID, digits(f.Value), unit, between, f.Region, strconv.Itoa(f.Year), string(f.Quality), f.Source})
	}
	s.table(indent, []bool{false, true}, rows)

	s.plain("", t.Grids)
	header := []string{t.Area}
	for _, y := range factor.GridYears {
		header = append(header, strconv.Itoa(y))
	}
	rows = [][]string{append(header, t.Marginal, "")}
	for _, g := range list.Grids {
		row := []string{g.Area}
		for _, y := range factor.GridYears {
			cell := text.Missing
			if v, ok := g.Average[strconv.Itoa(y)]; ok {
				cell = digits(v)
			}
			row = append(row, cell)
		}
		marginal := text.Missing
		if g.Marginal != nil {
			marginal = digits(*g.Marginal)
		}
		rows = append(rows, append(row, marginal, text.CountryName(m.Lang, g.Area)))
	}
	s.table(indent, []bool{false, true, true, true, true, true, true}, rows)

	s.plain("", t.Documents)
	for _, d := range list.Sources {
		s.plain(indent + d.ID + m.Colon() + d.Title + ". " + d.Publisher + ", " + strconv.Itoa(d.Year) + ". " + d.Address)
	}
	s.plain("")
	for _, rule := range t.QualityRule {
		s.plain(wrap("", rule)...)
	}
}
