//go:build !release

package main

import "io/fs"

// embeddedSite returns nil: only a release build has the site inside.
func embeddedSite() fs.FS { return nil }
