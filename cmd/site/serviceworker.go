package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// serviceWorker returns sw.js: web/sw.js, and before it the list of the files of the site that browsers keep for use
// without a network. It lies at the site's root under a name that never changes, because browsers look there for a new
// version, and it changes whenever a file on the list does.
func (b builder) serviceWorker(out files) ([]byte, error) {
	source, err := os.ReadFile(filepath.Join(b.module, "web", "sw.js"))
	if err != nil {
		return nil, err
	}
	var names []string
	for name := range out {
		if usedOffline(name) {
			names = append(names, name)
		}
	}
	// The smallest first: every page, then what makes it live.
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(out[a]), len(out[b])), strings.Compare(a, b))
	})
	list := [][2]string{}
	for _, name := range names {
		list = append(list, [2]string{name, shortHash(out[name])})
	}
	encoded, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	head := fmt.Sprintf("const VERSION = %q;\nconst FILES = new Map(%s);\n\n", shortHash(encoded), encoded)
	return append([]byte(head), bytes.TrimLeft(source, "\n")...), nil
}

// usedOffline reports whether a file serves a visitor without a network. The others are for search engines, for sites
// that link here, and for addresses that do not exist.
func usedOffline(name string) bool {
	switch {
	case path.Base(name) == "404.html", name == "robots.txt", name == "sitemap.xml", name == "sw.js":
		return false
	case path.Base(name) == "oembed.json", strings.HasPrefix(name, "share/"):
		return false
	case name == "streamprint.js", name == "streamprint.d.ts", name == "package.json", strings.HasPrefix(name, "assets/go."):
		return false // for other sites
	case path.Ext(name) == ".br", path.Ext(name) == ".gz":
		return false
	case path.Ext(name) == ".wasm":
		return strings.HasPrefix(name, "assets/") // elsewhere it is for other sites
	}
	return true
}

// shortHash returns the beginning of a SHA-256, ten hexadecimal digits: enough to tell one version of a file from
// another.
func shortHash(content []byte) string {
	hash := sha256.Sum256(content)
	return fmt.Sprintf("%.5x", hash)
}
