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
			name:  page.WatchName,
			words: func(m *text.Messages) (string, string) { return m.Site.HomeTitle, m.Site.HomeDescription },
			new:   func(l text.Lang, to link) app.Composer { return &page.Watch{Lang: l, Link: to} },
		},
		{
			name:  page.MethodsName,
			words: func(m *text.Messages) (string, string) { return m.Site.MethodsTitle, m.Site.MethodsDescription },
			new:   func(l text.Lang, to link) app.Composer { return &page.Methods{Lang: l, Link: to} },
		},
		{
			name:  page.SourcesName,
			words: func(m *text.Messages) (string, string) { return m.Site.SourcesTitle, m.Site.SourcesDescription },
			new:   func(l text.Lang, to link) app.Composer { return &page.Sources{Lang: l, Link: to} },
		},
		{
			name:  page.HistoryName,
			words: func(m *text.Messages) (string, string) { return m.Site.HistoryTitle, m.Site.HistoryDescription },
			new:   func(l text.Lang, to link) app.Composer { return &page.History{Lang: l, Link: to} },
		},
		document(page.PrivacyName),
		{
			name: page.ChangelogName,
			words: func(m *text.Messages) (string, string) {
				t := text.ChangelogFor(m.Lang)
				return t.Title, t.Description
			},
			new: func(l text.Lang, to link) app.Composer { return &page.Changelog{Lang: l, Link: to} },
		},
		{
			name: page.AccessibilityName,
			words: func(m *text.Messages) (string, string) {
				d := text.AccessibilityFor(m.Lang).Document
				return d.Title, d.Description
			},
			new: func(l text.Lang, to link) app.Composer { return &page.Accessibility{Lang: l, Link: to} },
		},
		framedWatch(page.EmbedWatchName, func(t *text.EmbedMessages) string { return t.WatchTitle }),
		framedWatch(page.EmbedBadgeName, func(t *text.EmbedMessages) string { return t.BadgeTitle }),
	}
}

// framedWatch is the first page as it stands in a frame.
func framedWatch(name page.Name, title func(*text.EmbedMessages) string) content {
	return content{
		name:   name,
		words:  func(m *text.Messages) (string, string) { return title(text.EmbedFor(m.Lang)), m.Site.HomeDescription },
		new:    func(l text.Lang, to link) app.Composer { return &page.Watch{Lang: l, Link: to, Frame: name} },
		framed: true, full: page.WatchName,
	}
}

// document is a page to read.
func document(name page.Name) content {
	return content{
		name: name,
		words: func(m *text.Messages) (string, string) {
			d := page.DocumentText(m, name)
			return d.Title, d.Description
		},
		new: func(l text.Lang, to link) app.Composer { return &page.Document{Lang: l, Name: name, Link: to} },
	}
}

// RegisterWatch routes the pages of the program WatchProgram.
func RegisterWatch() { register(watchContents()) }
