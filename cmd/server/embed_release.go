//go:build release

package main

import (
	"embed"
	"io/fs"
)

// embedded is the built site, which the Makefile copies here because an embedded folder cannot lie outside the package.
//
//go:embed all:site
var embedded embed.FS

// embeddedSite returns the site inside the binary.
func embeddedSite() fs.FS {
	files, err := fs.Sub(embedded, "site")
	if err != nil {
		panic(err) // "site" is a valid path
	}
	return files
}
