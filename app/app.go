package app

import (
	"streamprint/app/page"
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// link gives the relative address of one page of the site from another.
type link = func(text.Lang, page.Name) string

// content is one page in every language.
type content struct {
	name  page.Name
	words func(*text.Messages) (title, description string)
	new   func(text.Lang, link) app.Composer
}

var contents = []content{
	{
		page.WatchName,
		func(m *text.Messages) (string, string) { return m.Site.HomeTitle, m.Site.HomeDescription },
		func(l text.Lang, to link) app.Composer { return &page.Watch{Lang: l, Link: to} },
	},
	{
		page.MethodsName,
		func(m *text.Messages) (string, string) { return m.Site.MethodsTitle, m.Site.MethodsDescription },
		func(l text.Lang, to link) app.Composer { return &page.Methods{Lang: l, Link: to} },
	},
	{
		page.SourcesName,
		func(m *text.Messages) (string, string) { return m.Site.SourcesTitle, m.Site.SourcesDescription },
		func(l text.Lang, to link) app.Composer { return &page.Sources{Lang: l, Link: to} },
	},
}

// Pages lists the site in a stable order.
func Pages() []Page {
	var pages []Page
	for _, c := range contents {
		alternates := map[string]string{}
		for _, l := range text.Langs() {
			alternates[string(l)] = page.Path(l, c.name)
		}
		for _, l := range text.Langs() {
			path := page.Path(l, c.name)
			title, description := c.words(text.For(l))
			pages = append(pages, Page{
				Path: path, Lang: string(l), Title: title, Description: description, Alternates: alternates,
				New: func() app.Composer {
					return c.new(l, func(to text.Lang, name page.Name) string { return Relative(path, page.Path(to, name)) })
				},
			})
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
	return map[string][]byte{page.FactorsFile: factors, page.GridsFile: grids}, nil
}
