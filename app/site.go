// Package app is the user interface: the pages of the site as go-app components, the same in the browser and when
// they are prerendered.
package app

import (
	"strings"

	"streamprint/app/page"
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The programs that run in a browser. A page loads the one that it needs, because each alone is as heavy as a visitor
// should be asked to wait for. cmd/app builds each from the pages it registers, so a program links no other's.
const (
	WatchProgram = "watch"
	PlanProgram  = "plan"
)

// EngineProgram is the one without pages, cmd/engine. Pages have work done by it in a worker.
const EngineProgram = "engine"

// Programs lists them in a stable order.
func Programs() []string { return []string{WatchProgram, PlanProgram} }

// Kind is what a page is to search engines.
type Kind int

// A page is something to read, something to work with, or a set of data.
const (
	Article Kind = iota
	Calculator
	Dataset
)

// kinds lists the pages that are not articles.
var kinds = map[page.Name]Kind{page.WatchName: Calculator, page.PlanName: Calculator, page.HistoryName: Calculator, page.SourcesName: Dataset}

// Page is one address of the site.
type Page struct {
	// Path is the address below the site's root, without a trailing slash except for "/" and "/fr/". The page is
	// served at Path with a trailing slash, because that is what plain file hosts do with PATH/index.html.
	Path string

	// Lang is the language of the page as a BCP 47 tag: "en", "fr".
	Lang string

	Title, Description string

	Kind Kind

	// Program is the one that makes the page live: WatchProgram or PlanProgram. A page of which nothing has to be worked
	// out has none.
	Program string

	// Full is the path of the whole page of which this is the part that stands in frames on other sites. A page of this
	// site has none.
	Full string

	// Alternates maps each language to the path of the same page in it, the page's own included.
	Alternates map[string]string

	// New returns the root component of the page. It must render one HTML element, which the live program puts in
	// the place of the prerendered one.
	New func() app.Composer
}

// register routes the address of each page to its component, in each spelling that a file host may leave in the
// address bar. Exact names rather than patterns: a map costs nothing at start.
func register(contents []content) {
	for _, c := range contents {
		for _, l := range text.Langs() {
			short := strings.TrimSuffix(page.Path(l, c.name), "/")
			for _, path := range []string{short, short + "/", short + "/index.html"} {
				if path != "" {
					app.RouteFunc(path, c.component(l))
				}
			}
		}
	}
}

// Relative returns the link from the page at one path to the page at another: "../methods/". Relative links keep the
// built site free to live under any path of a host. A fragment or a query may follow the returned link.
func Relative(from, to string) string {
	up := strings.Count(strings.Trim(from, "/"), "/")
	if strings.Trim(from, "/") != "" {
		up++
	}
	down := strings.Trim(to, "/")
	if down != "" {
		down += "/"
	}
	if link := strings.Repeat("../", up) + down; link != "" {
		return link
	}
	return "./"
}
