package page

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// Sources is the page of the factor book: every constant under the document it
// was read in, and every area's grid intensity.
//
// The book is long and the page is read on phones, so a factor is one line in
// one element, and so are the areas of one letter. All columns and all years
// are in the files that the page offers.
type Sources struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string

	query string
	// found is what the query finds, of all there is.
	found, all bookPart
}

// bookPart is the book, or what a search leaves of it. It is put into words once:
// the page is drawn and searched again at every key.
type bookPart struct {
	documents []document
	letters   []letter
}

// document is a source with the factors that were read in it.
type document struct {
	source  factor.Source
	ofGrids bool
	entry
	factors []entry
}

// letter holds the areas that begin with it.
type letter struct {
	sign  string
	areas []entry
}

// entry is a line of the page.
type entry struct {
	text string
	// words are what a search looks through, folded.
	words string
}

// has tells whether every one of the words is somewhere in the entry.
func (e entry) has(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(e.words, w) })
}

// OnInit reads the book.
func (p *Sources) OnInit() {
	m := text.For(p.Lang)
	letters, gridSources := areaIndex(m)
	documents, err := documentList(m, gridSources)
	if err != nil {
		app.Log(err)
	}
	p.all = bookPart{documents, letters}
	p.search("")
}

// documentList gives every document, by publisher, newest first.
func documentList(m *text.Messages, gridSources map[string]bool) ([]document, error) {
	factors, err := factor.All()
	if err != nil {
		return nil, err
	}
	sources, err := factor.Sources()
	if err != nil {
		return nil, err
	}
	read := map[string][]*factor.Factor{}
	for _, f := range factors {
		read[f.Source] = append(read[f.Source], f)
	}
	documents := make([]document, 0, len(sources))
	for _, s := range sources {
		words := text.Fold(s.Publisher + " " + strconv.Itoa(s.Year) + " " + s.Title + " " + s.ID)
		d := document{source: s, ofGrids: gridSources[s.ID], entry: entry{s.Publisher + " " + strconv.Itoa(s.Year) + m.Colon() + s.Title, words}}
		for _, f := range read[s.ID] {
			says := factorLine(m, f)
			d.factors = append(d.factors, entry{says, text.Fold(says+" "+f.ID) + " " + words})
		}
		documents = append(documents, d)
	}
	slices.SortStableFunc(documents, func(a, b document) int {
		if by := strings.Compare(text.Fold(a.source.Publisher), text.Fold(b.source.Publisher)); by != 0 {
			return by
		}
		return b.source.Year - a.source.Year
	})
	return documents, nil
}

// factorLine is all that the page says of a factor: "Home router, per line:
// 10 W (×÷ 1.1*) · Europe 2020 · primary · note".
func factorLine(m *text.Messages, f *factor.Factor) string {
	value := text.InUnit(m.Lang, f.Value, text.CO2eUnit(f.Unit.String()), text.Significant(12)).String()
	if isDate(f) {
		value = text.Number(m.Lang, f.Value, text.Ungrouped())
	}
	span := m.Explain.Exact
	switch {
	case f.Low.Equal(f.High):
	case f.FromPedigree: // the ends of half of the book would be a tenth of the page
		span = "×÷\u00a0" + text.Number(m.Lang, f.High.DivRound(f.Value, 4)) + "*"
	default:
		span = text.RangeInUnit(m.Lang, f.Low, f.High, "").String()
	}
	span = " (" + span + ")"
	parts := []string{
		m.FactorName(f) + m.Colon() + value + span,
		text.CountryName(m.Lang, f.Region) + " " + strconv.Itoa(f.Year),
		m.Grade[f.Quality],
	}
	if f.Licence != "fact" {
		parts = append(parts, m.LicenceName(f.Licence))
	}
	if note := m.FactorNote(f); note != "" {
		parts = append(parts, note)
	}
	return strings.Join(parts, "\u00a0· ")
}

// isDate tells a year of the calendar from a number of years.
func isDate(f *factor.Factor) bool {
	return f.Unit == unit.Year && f.Distribution == factor.Exact && f.Value.GreaterThan(decimal.New(1900, 0))
}

// areaIndex gives every area under its first letter, and the sources of their
// intensities.
func areaIndex(m *text.Messages) (letters []letter, sources map[string]bool) {
	sources = map[string]bool{}
	for _, c := range text.Countries(m.Lang) {
		a, err := factor.FindArea(c.Code)
		if err != nil {
			continue // a name without an intensity
		}
		folded := text.Fold(c.Name)
		sign := strings.ToUpper(folded[:1])
		if len(letters) == 0 || letters[len(letters)-1].sign != sign {
			letters = append(letters, letter{sign: sign})
		}
		last := &letters[len(letters)-1]
		last.areas = append(last.areas, entry{areaLine(m, c.Name, a, sources), folded + " " + text.Fold(a.Code)})
	}
	return letters, sources
}

// areaLine is the newest average of an area, with its year if that is not the
// newest of the book, and the operating margin in brackets: "Chad, 2023: 628
// (575)". It adds where they are from to the sources.
func areaLine(m *text.Messages, name string, a factor.Area, sources map[string]bool) string {
	line, values := name, ""
	if f, err := factor.Grid(a.Code, 0, factor.Average); err == nil {
		if f.Year != newestYear {
			line += ",\u00a0" + strconv.Itoa(f.Year)
		}
		values = text.Number(m.Lang, f.Value, text.Significant(3))
		sources[f.Source] = true
	}
	if f, err := factor.Grid(a.Code, 0, factor.Marginal); err == nil {
		if values != "" {
			values += "\u00a0"
		}
		values += "(" + text.Number(m.Lang, f.Value, text.Significant(3)) + ")"
		sources[f.Source] = true
	}
	return line + strings.ReplaceAll(m.Colon(), " ", "\u00a0") + values
}

// newestYear is the newest of the averages.
var newestYear = factor.GridYears[len(factor.GridYears)-1]

// search keeps what has every word of the query somewhere in its line. The words
// of a document are words of its factors too.
func (p *Sources) search(query string) {
	p.query = query
	words := strings.Fields(text.Fold(query))
	keep := func(all []entry) []entry {
		var found []entry
		for _, e := range all {
			if e.has(words) {
				found = append(found, e)
			}
		}
		return found
	}
	p.found = bookPart{}
	for _, d := range p.all.documents {
		named := d.has(words)
		if d.factors = keep(d.factors); named || len(d.factors) > 0 {
			p.found.documents = append(p.found.documents, d)
		}
	}
	for _, l := range p.all.letters {
		if l.areas = keep(l.areas); len(l.areas) > 0 {
			p.found.letters = append(p.found.letters, l)
		}
	}
}

// count gives how many factors and areas there are.
func (b bookPart) count() (factors, areas int) {
	for _, d := range b.documents {
		factors += len(d.factors)
	}
	for _, l := range b.letters {
		areas += len(l.areas)
	}
	return factors, areas
}

// Render implements app.Composer.
func (p *Sources) Render() app.UI {
	t := text.For(p.Lang).Sources
	factors, areas := p.found.count()
	return shell{lang: p.Lang, name: SourcesName, link: p.Link}.draw(
		app.H1().Text(t.Heading),
		app.P().Class("lead").Text(t.Lead),
		app.Div().Class("control search").Body(
			app.Label().For("search").Class("label").Text(t.Search),
			app.Input().ID("search").Type("search").AutoComplete(false).Value(p.query).
				OnInput(func(ctx app.Context, e app.Event) { p.search(ctx.JSSrc().Get("value").String()) }),
			app.P().Class("note").Attr("role", "status").Text(fill(t.Found, factors, areas, len(p.found.documents))),
		),
		app.Section().ID("factors").Body(
			app.H2().Text(t.Factors),
			app.P().Body(app.Text(t.FactorsLead+" "), app.A().Href("#quality").Text(t.QualityHeading), app.Text(".")),
			p.download(FactorsFile, t.Download),
			app.Div().Class("documents").Body(app.Range(p.found.documents).Slice(func(i int) app.UI {
				return p.document(p.found.documents[i])
			})),
		),
		app.Section().ID("grids").Body(
			app.H2().Text(t.Grids),
			app.P().Text(fill(t.GridsLead, newestYear, factor.MarginalYear)),
			p.download(GridsFile, t.DownloadGrids),
			app.Dl().Class("index").Body(p.index()...),
		),
		app.Section().ID("quality").Body(
			app.H2().Text(t.QualityHeading),
			app.Range(t.QualityRule).Slice(func(i int) app.UI { return app.P().Text(t.QualityRule[i]) }),
		),
	)
}

// index draws the areas, those of a letter in one element: the style breaks
// their lines.
func (p *Sources) index() []app.UI {
	var list []app.UI
	for _, l := range p.found.letters {
		areas := make([]string, len(l.areas))
		for i, a := range l.areas {
			areas[i] = a.text
		}
		list = append(list, app.Dt().Text(l.sign), app.Dd().Text(strings.Join(areas, "\n")))
	}
	return list
}

// download leads to a file at the root of the site.
func (p *Sources) download(file, words string) app.UI {
	return app.P().Body(app.A().Class("action").Href(p.Link(text.EN, WatchName)+file).Attr("download", "").Text(words))
}

// document draws a document, folded. What a search finds is open, under a
// heading: a fold that the visitor has closed would stay closed for whatever
// the next key puts in its place.
func (p *Sources) document(d document) app.UI {
	name := d.text + " (" + strconv.Itoa(len(d.factors)) + ")"
	if p.query != "" {
		return app.Div().Class("document").Body(append([]app.UI{app.H3().Text(name)}, p.contents(d)...)...)
	}
	return app.Details().ID("source-" + d.source.ID).Class("document").Body(
		append([]app.UI{app.Summary().Text(name)}, p.contents(d)...)...)
}

// contents are the link to a document and its factors.
func (p *Sources) contents(d document) []app.UI {
	t := text.For(p.Lang).Sources
	body := []app.UI{app.A().Class("action").Href(d.source.Address).Rel("noreferrer").Text(fill(t.ReadAt, host(d.source.Address)))}
	if d.ofGrids {
		body = append(body, app.P().Body(app.A().Class("action").Href("#grids").Text(t.Grids)))
	}
	if len(d.factors) > 0 {
		body = append(body, app.Ul().Body(app.Range(d.factors).Slice(func(i int) app.UI { return app.Li().Text(d.factors[i].text) })))
	}
	return body
}

// host is whose site an address is of.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(u.Host, "www.")
}
