package app

import (
	"streamprint/app/page"
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// watchContents lists the pages about an hour of watching.
func watchContents() []content {
	return []content{
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
		{
			page.HistoryName,
			func(m *text.Messages) (string, string) { return m.Site.HistoryTitle, m.Site.HistoryDescription },
			func(l text.Lang, to link) app.Composer { return &page.History{Lang: l, Link: to} },
		},
		document(page.PrivacyName),
		{
			page.ChangelogName,
			func(m *text.Messages) (string, string) {
				t := text.ChangelogFor(m.Lang)
				return t.Title, t.Description
			},
			func(l text.Lang, to link) app.Composer { return &page.Changelog{Lang: l, Link: to} },
		},
		{
			page.AccessibilityName,
			func(m *text.Messages) (string, string) {
				d := text.AccessibilityFor(m.Lang).Document
				return d.Title, d.Description
			},
			func(l text.Lang, to link) app.Composer { return &page.Accessibility{Lang: l, Link: to} },
		},
	}
}

// document is a page to read.
func document(name page.Name) content {
	return content{
		name,
		func(m *text.Messages) (string, string) {
			d := page.DocumentText(m, name)
			return d.Title, d.Description
		},
		func(l text.Lang, to link) app.Composer { return &page.Document{Lang: l, Name: name, Link: to} },
	}
}

// RegisterWatch routes the pages of the program WatchProgram.
func RegisterWatch() { register(watchContents()) }
