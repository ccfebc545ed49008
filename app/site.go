// Package app is the user interface: the pages of the site as go-app components, the same in the browser and when
// they are prerendered.
package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Page is one address of the site.
type Page struct {
	// Path is the address below the site's root, without a trailing slash except for "/" and "/fr/". The page is
	// served at Path with a trailing slash, because that is what plain file hosts do with PATH/index.html.
	Path string

	// Lang is the language of the page as a BCP 47 tag: "en", "fr".
	Lang string

	Title, Description string

	// Alternates maps each language to the path of the same page in it, the page's own included.
	Alternates map[string]string

	// New returns the root component of the page. It must render one HTML element, which the live program puts in
	// the place of the prerendered one.
	New func() app.Composer
}

// Register routes the address of every page to its component, in each spelling that a file host may leave in the
// address bar. Exact names rather than patterns: a map costs nothing at start.
func Register() {
	for _, p := range Pages() {
		folder := strings.TrimSuffix(p.Path, "/") + "/"
		for _, path := range []string{p.Path, strings.TrimSuffix(folder, "/"), folder, folder + "index.html"} {
			if path != "" {
				app.RouteFunc(path, p.New)
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
