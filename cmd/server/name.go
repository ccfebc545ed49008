package main

import (
	"io/fs"
	"path"
	"strings"
)

// maxPath is longer than any path of the site.
const maxPath = 1024

// siteName turns a URL path below the base into the name of a file or folder of the site ("." for the first page's
// folder). It reports whether the path asks for a folder, by its last slash, and whether it is a path at all: "..",
// an empty segment, a backslash or a control character is never part of an honest link, so there is no cleaning up.
func siteName(urlPath string) (name string, isFolder, ok bool) {
	if urlPath == "/" {
		return ".", true, true
	}
	name, rooted := strings.CutPrefix(urlPath, "/")
	name, isFolder = strings.CutSuffix(name, "/")
	ok = rooted && len(urlPath) <= maxPath && name != "." && fs.ValidPath(name) && !strings.ContainsFunc(name, forbidden)
	return name, isFolder, ok
}

// forbidden reports a character that no name in the site has: a control character, or the backslash, which some
// systems and browsers read as a slash.
func forbidden(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' }

// hidden reports a name that is not to be served although the file may be there: dotfiles, and the compressed twins,
// which are representations of another file and not files of their own.
func hidden(name string) bool {
	if name != "." && (strings.HasPrefix(name, ".") || strings.Contains(name, "/.")) {
		return true
	}
	for _, coding := range codings {
		if path.Ext(name) == coding.suffix {
			return true
		}
	}
	return false
}

// validBase reports whether the site can be served under base, a path without a last slash.
func validBase(base string) bool {
	name, isFolder, ok := siteName(base)
	return ok && !isFolder && !hidden(name)
}
