package page

import (
	"strconv"
	"strings"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/factor"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Sources is the page of the factor book: every constant with its source.
type Sources struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string

	query   string
	factors []*factor.Factor
	areas   []factor.Area
	sources []factor.Source
}

// OnInit reads the book.
func (p *Sources) OnInit() { p.search("") }

// search keeps what has every word of the query somewhere in its row.
func (p *Sources) search(query string) {
	p.query = query
	p.factors, p.areas, p.sources = nil, nil, nil
	words := strings.Fields(text.Fold(query))
	matches := func(cells ...string) bool {
		row := text.Fold(strings.Join(cells, " "))
		for _, w := range words {
			if !strings.Contains(row, w) {
				return false
			}
		}
		return true
	}
	m := text.For(p.Lang)
	all, err := factor.All()
	if err != nil {
		app.Log(err)
	}
	for _, f := range all {
		if matches(append(p.row(m, f), f.ID, f.Source)...) {
			p.factors = append(p.factors, f)
		}
	}
	areas, err := factor.Areas()
	if err != nil {
		app.Log(err)
	}
	for _, c := range text.Countries(p.Lang) {
		for _, a := range areas {
			if a.Code == c.Code && matches(c.Name, a.Code) {
				p.areas = append(p.areas, a)
			}
		}
	}
	sources, err := factor.Sources()
	if err != nil {
		app.Log(err)
	}
	for _, s := range sources {
		if matches(s.Title, s.Publisher, s.ID) {
			p.sources = append(p.sources, s)
		}
	}
}

// Render implements app.Composer.
func (p *Sources) Render() app.UI {
	m := text.For(p.Lang)
	t := m.Sources
	return shell{lang: p.Lang, name: SourcesName, link: p.Link}.draw(
		app.H1().Text(t.Heading),
		app.P().Class("lead").Text(t.Lead),
		app.Div().Class("control search").Body(
			app.Label().For("search").Class("label").Text(t.Search),
			app.Input().ID("search").Type("search").AutoComplete(false).Value(p.query).
				OnInput(func(ctx app.Context, e app.Event) { p.search(ctx.JSSrc().Get("value").String()) }),
			app.P().Class("note").Attr("role", "status").Text(fill(t.Found, len(p.factors), len(p.areas), len(p.sources))),
		),
		app.P().Body(
			app.A().Class("action").Href(p.Link(text.EN, WatchName)+FactorsFile).Attr("download", "").Text(t.Download),
			app.Text(" "),
			app.A().Class("action").Href(p.Link(text.EN, WatchName)+GridsFile).Attr("download", "").Text(t.DownloadGrids),
		),
		app.Section().ID("quality").Body(
			app.H2().Text(t.QualityHeading),
			app.Range(t.QualityRule).Slice(func(i int) app.UI { return app.P().Text(t.QualityRule[i]) }),
		),
		app.Section().ID("factors").Body(app.H2().Text(t.Factors), p.factorTable(m)),
		app.Section().ID("grids").Body(app.H2().Text(t.Grids), app.P().Text(t.GridsLead), p.gridTable(m)),
		app.Section().ID("documents").Body(app.H2().Text(t.Documents), p.sourceList()),
	)
}

func (p *Sources) factorTable(m *text.Messages) app.UI {
	t := m.Sources
	rows := make([][]string, len(p.factors))
	for i, f := range p.factors {
		rows[i] = p.row(m, f)
	}
	return widget.Table("factor-table", t.Factors, []string{t.Name, t.Value, t.Range, t.Region, t.Year, t.Quality, t.Source, t.Licence, t.ReviewBy, t.Note}, rows, 0)
}

func (p *Sources) row(m *text.Messages, f *factor.Factor) []string {
	u := text.CO2eUnit(f.Unit.String())
	span := m.Explain.Exact
	if !f.Low.Equal(f.High) {
		span = text.RangeInUnit(p.Lang, f.Low, f.High, "").String()
	}
	if f.FromPedigree {
		span += " *"
	}
	note := f.Note
	if t, ok := m.Factor[f.ID]; ok {
		note = t.Note
	}
	return []string{factorName(m, f), text.InUnit(p.Lang, f.Value, u, text.Significant(12)).String(), span,
		text.CountryName(p.Lang, f.Region), itoa(f.Year), m.Grade[f.Quality], f.Source, m.LicenceName(f.Licence),
		f.ReviewBy.Format("2006-01-02"), note}
}

func (p *Sources) gridTable(m *text.Messages) app.UI {
	t := m.Sources
	head := []string{t.Area}
	for _, y := range factor.GridYears {
		head = append(head, strconv.Itoa(y))
	}
	head = append(head, t.Marginal)
	rows := make([][]string, len(p.areas))
	for i, a := range p.areas {
		row := []string{text.CountryName(p.Lang, a.Code)}
		for _, y := range factor.GridYears {
			row = append(row, p.cell(factor.Grid(a.Code, y, factor.Average)))
		}
		rows[i] = append(row, p.cell(factor.Grid(a.Code, 0, factor.Marginal)))
	}
	return widget.Table("grid-table", t.Grids, head, rows, len(factor.GridYears)+1)
}

func (p *Sources) cell(f *factor.Factor, err error) string {
	if err != nil {
		return text.Missing
	}
	return text.Number(p.Lang, f.Value, text.Significant(3))
}

func (p *Sources) sourceList() app.UI {
	return app.Ul().Body(app.Range(p.sources).Slice(func(i int) app.UI {
		s := p.sources[i]
		return app.Li().Body(
			app.Code().Text(s.ID), app.Text(" "),
			app.A().Href(s.Address).Rel("noreferrer").Text(s.Title),
			app.Text(", "+s.Publisher+", "+itoa(s.Year)),
		)
	}))
}
