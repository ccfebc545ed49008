package main

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"streamprint/app"
)

// listed returns the version of a service worker, the names of the files that it lists, in order, and their hashes.
func listed(t *testing.T, worker []byte) (version string, names []string, hashes map[string]string) {
	t.Helper()
	lines := strings.SplitN(string(worker), "\n", 3)
	version = strings.TrimSuffix(strings.TrimPrefix(lines[0], `const VERSION = "`), `";`)
	encoded := strings.TrimSuffix(strings.TrimPrefix(lines[1], "const FILES = new Map("), ");")
	var list [][2]string
	if err := json.Unmarshal([]byte(encoded), &list); err != nil {
		t.Fatalf("%v in %s", err, encoded)
	}
	hashes = map[string]string{}
	for _, file := range list {
		names = append(names, file[0])
		hashes[file[0]] = file[1]
	}
	if len(hashes) != len(list) {
		t.Errorf("%d names for %d files", len(hashes), len(list))
	}
	return version, names, hashes
}

// Every page and all that it loads is kept under the hash of its content; nothing that no visitor opens is.
func TestServiceWorkerLists(t *testing.T) {
	all := site(t)
	_, _, hashes := listed(t, all["sw.js"])
	for name, hash := range hashes {
		content, ok := all[name]
		if !ok {
			t.Errorf("lists %s, which the site does not have", name)
		}
		if got := shortHash(content); hash != got {
			t.Errorf("%s has hash %s, listed as %s", name, got, hash)
		}
	}
	for _, p := range app.Pages() {
		if hashes[indexName(p.Path)] == "" {
			t.Errorf("does not list the page %s", p.Path)
		}
	}
	for name := range all {
		extension := path.Ext(name)
		needed := strings.HasPrefix(name, "assets/") || strings.HasPrefix(name, "icons/") || extension == ".csv" || extension == ".webmanifest"
		if strings.HasPrefix(name, "assets/go.") || strings.HasSuffix(name, ".d.ts") {
			continue // for other sites
		}
		if twin := extension == ".br" || extension == ".gz"; needed && !twin && hashes[name] == "" {
			t.Errorf("does not list %s", name)
		}
	}
	for _, name := range []string{"404.html", "fr/404.html", "robots.txt", "sitemap.xml", "share/home.png", "sw.js", "streamprint.js", "streamprint.d.ts", "package.json", "index.html.br", "index.html.gz"} {
		if all[name] == nil {
			t.Errorf("the site has no %s", name)
		}
		if hashes[name] != "" {
			t.Errorf("lists %s", name)
		}
	}
}

// A browser sees a new version exactly when a file that it keeps has changed, come or gone.
func TestServiceWorkerVersion(t *testing.T) {
	module, err := moduleDir()
	if err != nil {
		t.Fatal(err)
	}
	version := func(f files) string {
		worker, err := builder{module: module}.serviceWorker(f)
		if err != nil {
			t.Fatal(err)
		}
		v, _, _ := listed(t, worker)
		return v
	}
	one := files{"index.html": []byte("a"), "fr/index.html": []byte("b"), "index.html.br": []byte("c")}
	with := func(name, content string) files {
		changed := maps.Clone(one)
		changed[name] = []byte(content)
		return changed
	}
	first := version(one)
	for _, test := range []struct {
		what string
		site files
		same bool
	}{
		{"the same files", maps.Clone(one), true},
		{"another twin", with("index.html.br", "d"), true},
		{"another sitemap", with("sitemap.xml", "d"), true},
		{"another page", with("index.html", "d"), false},
		{"one page more", with("plan/index.html", "d"), false},
		{"one page less", files{"index.html": []byte("a")}, false},
	} {
		if got := version(test.site); (got == first) != test.same {
			t.Errorf("%s: version %s, before %s", test.what, got, first)
		}
	}
}

// A first visit on a slow line has every page before the programs.
func TestServiceWorkerOrder(t *testing.T) {
	all := site(t)
	_, names, _ := listed(t, all["sw.js"])
	if !slices.IsSortedFunc(names, func(a, b string) int { return len(all[a]) - len(all[b]) }) {
		t.Error("is not in order of size")
	}
	if last := names[len(names)-1]; path.Ext(last) != ".wasm" {
		t.Errorf("ends with %s, want a program", last)
	}
}
