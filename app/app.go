package app

import (
	"streamprint/app/page"
	"streamprint/app/text"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// link gives the relative address of one page of the site from another.
type link = func(text.Lang, page.Name) string

// content is one page in every language.
type content struct {
	name  page.Name
	words func(*text.Messages) (title, description string)
	new   func(text.Lang, link) app.Composer
	// framed says that the content stands in frames on other sites; full is the page
	// of this site that it is a part of.
	framed bool
	full   page.Name
}

// component returns what makes the page in a language.
func (c content) component(l text.Lang) func() app.Composer {
	from := page.Path(l, c.name)
	return func() app.Composer {
		return c.new(l, func(to text.Lang, name page.Name) string { return Relative(from, page.Path(to, name)) })
	}
}

// Pages lists the whole site in a stable order. A program does not call it: it would link every page.
func Pages() []Page {
	pages := append(pagesOf(WatchProgram, watchContents()), pagesOf(PlanProgram, planContents())...)
	return append(pages, pagesOf("", plainContents())...)
}

// plainContents lists the pages without a program.
func plainContents() []content {
	return []content{{
		name: page.EmbedName,
		words: func(m *text.Messages) (string, string) {
			t := text.EmbedPageFor(m.Lang)
			return t.Title, t.Description
		},
		new: func(l text.Lang, to link) app.Composer { return &page.Embed{Lang: l, Link: to} },
	}}
}

// pagesOf lists the pages that one program brings to life.
func pagesOf(program string, contents []content) []Page {
	var pages []Page
	for _, c := range contents {
		alternates := map[string]string{}
		for _, l := range text.Langs() {
			alternates[string(l)] = page.Path(l, c.name)
		}
		for _, l := range text.Langs() {
			title, description := c.words(text.For(l))
			p := Page{
				Path: page.Path(l, c.name), Lang: string(l), Title: title, Description: description, Kind: kinds[c.name], Program: program,
				Alternates: alternates, New: c.component(l),
			}
			if c.framed {
				p.Full = page.Path(l, c.full)
			}
			pages = append(pages, p)
		}
	}
	return pages
}

// Files are the data files of the site by their name at its root.
func Files() (map[string][]byte, error) {
	factors, err := page.FactorsCSV()
	if err != nil {
		return nil, err
	}
	grids, err := page.GridsCSV()
	if err != nil {
		return nil, err
	}
	changes, err := page.ChangelogCSV()
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{page.FactorsFile: factors, page.GridsFile: grids, page.ChangelogFile: changes}
	for _, preset := range plan.Presets {
		made, _ := plan.Preset(preset)
		result, err := plan.Work(made)
		if err != nil {
			return nil, err
		}
		if files[page.PlanFile(preset)], err = plan.CSV(result); err != nil {
			return nil, err
		}
	}
	return files, nil
}
