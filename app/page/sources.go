package page

import (
	"slices"
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

	query string
	// factors, areas and sources are what the query finds, of all there are.
	factors, allFactors []entry
	areas, allAreas     []entry
	sources, allSources []entry
}

// entry is a row of the page, written once: the page is drawn and searched again
// at every key.
type entry struct {
	// id is that of the factor, the area or the source.
	id string
	// cells are the row of a table; a source has none.
	cells  []string
	source factor.Source
	// words are what a search looks through, folded.
	words string
}

// OnInit reads the book.
func (p *Sources) OnInit() {
	m := text.For(p.Lang)
	factors, err := factor.All()
	if err != nil {
		app.Log(err)
	}
	for _, f := range factors {
		cells := p.row(m, f)
		p.allFactors = append(p.allFactors, entry{id: f.ID, cells: cells, words: folded(append(cells, f.ID)...)})
	}
	for _, c := range text.Countries(p.Lang) {
		if a, err := factor.FindArea(c.Code); err == nil {
			p.allAreas = append(p.allAreas, entry{id: a.Code, cells: p.gridRow(c.Name, a), words: folded(c.Name, a.Code)})
		}
	}
	sources, err := factor.Sources()
	if err != nil {
		app.Log(err)
	}
	for _, s := range sources {
		p.allSources = append(p.allSources, entry{id: s.ID, source: s, words: folded(s.Title, s.Publisher, s.ID)})
	}
	p.search("")
}

func folded(words ...string) string { return text.Fold(strings.Join(words, " ")) }

// search keeps what has every word of the query somewhere in its row.
func (p *Sources) search(query string) {
	p.query = query
	words := strings.Fields(text.Fold(query))
	find := func(all []entry) []entry {
		var found []entry
		for _, e := range all {
			if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(e.words, w) }) {
				found = append(found, e)
			}
		}
		return found
	}
	p.factors, p.areas, p.sources = find(p.allFactors), find(p.allAreas), find(p.allSources)
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
	head := []string{t.Name, t.Value, t.Range, t.Region, t.Year, t.Quality, t.Source, t.Licence, t.ReviewBy, t.Note}
	return widget.Table("factor-table", t.Factors, head, rowsOf(p.factors), 0)
}

// rowsOf are the cells of the entries.
func rowsOf(entries []entry) [][]string {
	rows := make([][]string, len(entries))
	for i, e := range entries {
		rows[i] = e.cells
	}
	return rows
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
	return []string{m.FactorName(f), text.InUnit(p.Lang, f.Value, u, text.Significant(12)).String(), span,
		text.CountryName(p.Lang, f.Region), strconv.Itoa(f.Year), m.Grade[f.Quality], f.Source, m.LicenceName(f.Licence),
		f.ReviewBy.Format("2006-01-02"), m.FactorNote(f)}
}

func (p *Sources) gridTable(m *text.Messages) app.UI {
	t := m.Sources
	head := []string{t.Area}
	for _, y := range factor.GridYears {
		head = append(head, strconv.Itoa(y))
	}
	head = append(head, t.Marginal)
	return widget.Table("grid-table", t.Grids, head, rowsOf(p.areas), len(factor.GridYears)+1)
}

// gridRow is the intensities of an area: each year's average, then the margin.
func (p *Sources) gridRow(name string, a factor.Area) []string {
	row := []string{name}
	for _, y := range factor.GridYears {
		row = append(row, p.cell(factor.Grid(a.Code, y, factor.Average)))
	}
	return append(row, p.cell(factor.Grid(a.Code, 0, factor.Marginal)))
}

func (p *Sources) cell(f *factor.Factor, err error) string {
	if err != nil {
		return text.Missing
	}
	return text.Number(p.Lang, f.Value, text.Significant(3))
}

func (p *Sources) sourceList() app.UI {
	return app.Ul().Body(app.Range(p.sources).Slice(func(i int) app.UI {
		s := p.sources[i].source
		return app.Li().Body(app.Code().Text(s.ID), app.Text(" "), sourceLink(s), app.Text(published(s)))
	}))
}
