// Package page holds the pages of the site as go-app components.
//
// A page keeps its state, computes in its handlers, and draws what it has in
// Render: go-app draws again on every event. The same components are
// prerendered by cmd/site, so a page must be complete before any script runs.
package page

import (
	"strings"

	"streamprint/app/text"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Name is which page of the site it is, the same in every language.
type Name string

const (
	WatchName         Name = ""
	MethodsName       Name = "methods"
	SourcesName       Name = "sources"
	PlanName          Name = "plan"
	HistoryName       Name = "history"
	PrivacyName       Name = "privacy"
	ChangelogName     Name = "changelog"
	AccessibilityName Name = "accessibility"

	// EmbedName is the page on which a frame is put together; the others are what
	// stands in one.
	EmbedName      Name = "embed"
	EmbedWatchName Name = "embed/watch"
	EmbedPlanName  Name = "embed/plan"
	EmbedBadgeName Name = "embed/badge"
)

// Path is the address of a page below the root of the site.
func Path(l text.Lang, n Name) string {
	if l == text.EN {
		return "/" + string(n)
	}
	return "/" + string(l) + "/" + string(n)
}

// shell draws what every page has around its content.
type shell struct {
	lang text.Lang
	name Name
	// link gives the relative address of another page from this one.
	link func(l text.Lang, n Name) string
	// fragment is the visitor's state, carried to the pages that have one.
	fragment string
	// aside stands beside the page, nil for nothing.
	aside app.UI
}

func (s shell) draw(content ...app.UI) app.UI {
	m := text.For(s.lang)
	return app.Div().ID("page").Body(
		app.A().Class("skip").Href("#main").Text(m.Site.Skip),
		app.Header().Class("top").Body(
			app.A().Class("brand").Href(s.link(s.lang, WatchName)).Body(
				app.Raw(mark), app.Span().Text(m.Site.Name)),
			app.Nav().Aria("label", m.Site.Menu).Body(
				s.item(WatchName, m.Site.Home),
				s.item(MethodsName, m.Site.Methods),
				s.item(SourcesName, m.Site.Sources),
				s.item(PlanName, m.Site.Plan),
				s.item(HistoryName, m.Site.History),
				s.languages(m),
			),
		),
		app.Main().ID("main").TabIndex(-1).Body(content...),
		s.aside,
		app.Footer().Body(
			app.P().Text(m.Site.Privacy),
			app.P().Class("foot").Body(
				app.A().Href(s.link(s.lang, PrivacyName)).Text(m.Site.PrivacyPage),
				app.A().Href(s.link(s.lang, ChangelogName)).Text(m.Site.ChangelogPage),
				app.A().ID("foot-embed").Href(s.embedLink()).Text(text.EmbedFor(s.lang).Foot),
				app.A().Href(s.link(s.lang, AccessibilityName)).Text(m.Site.AccessibilityPage),
			),
			app.P().Text(fill(m.Site.Version, viewing.Model)+" "+m.Site.Licence),
		),
	)
}

// embedLink leads to the page about frames, with what the visitor sees.
func (s shell) embedLink() string {
	link := s.link(s.lang, EmbedName)
	switch {
	case s.name == PlanName:
		link += "#type=plan&" + s.fragment
	case s.name == WatchName && s.fragment != "":
		link += "#" + s.fragment
	}
	return strings.TrimSuffix(link, "&")
}

// mark is the sign of the site, as in its icon.
const mark = `<svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" width="28" height="28">` +
	`<circle class="ring" cx="16" cy="16" r="13" fill="none" stroke-width="3"/><path class="play" d="M12.5 10v12l10-6z"/></svg>`

func (s shell) item(n Name, words string) app.UI {
	a := app.A().Href(s.link(s.lang, n)).Text(words)
	if n == s.name {
		a = a.Attr("aria-current", "page")
	}
	return a
}

// languages is a menu of the page in other languages, and beside it a link to the one that the browser asks for, which
// the loader and the style show. Both take the visitor's state along.
func (s shell) languages(m *text.Messages) app.UI {
	var offers, list []app.UI
	for _, l := range text.Langs() {
		href := s.link(l, s.name)
		if s.fragment != "" {
			href += "#" + s.fragment
		}
		link := func(words string) app.HTMLA {
			return app.A().Href(href).Attr("lang", string(l)).Attr("hreflang", string(l)).Text(words)
		}
		if l == s.lang {
			list = append(list, app.Li().Body(link(l.Name()).Attr("aria-current", "true")))
			continue
		}
		offers = append(offers, link(l.Offer()).Class("offer"))
		list = append(list, app.Li().Body(link(l.Name())))
	}
	return app.Div().Class("languages").Body(append(offers,
		app.Details().ID("languages").Body(
			app.Summary().Body(app.Span().Class("hidden").Text(m.Site.Language+m.Colon()), app.Text(s.lang.Name())),
			app.Ul().Body(list...),
		))...)
}
