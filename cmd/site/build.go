package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"

	"streamprint/app"
)

// builder builds the site.
type builder struct {
	module  string // the module's root folder
	address address
	quality int // of brotli
}

// files is the built site: content by name, "methods/index.html".
type files map[string][]byte

// build returns the whole site.
func (b builder) build() (files, error) {
	programs, err := buildPrograms(b.module)
	if err != nil {
		return nil, err
	}
	assets, err := b.assets(programs)
	if err != nil {
		return nil, err
	}
	out := assets.files
	pages := app.Pages()
	for _, p := range pages {
		if out[indexName(p.Path)], err = b.page(p, assets); err != nil {
			return nil, fmt.Errorf("page %s: %w", p.Path, err)
		}
		if p.Full == "" {
			if out[shareName(p)], err = sharePicture(p); err != nil {
				return nil, err
			}
			continue
		}
		if out[oembedName(p)], err = b.oembed(p); err != nil {
			return nil, err
		}
	}
	for _, w := range languages {
		if out[w.folder+"404.html"], err = b.notFound(w, assets); err != nil {
			return nil, err
		}
		if out[w.folder+"manifest.webmanifest"], err = manifest(w); err != nil {
			return nil, err
		}
	}
	data, err := app.Files()
	if err != nil {
		return nil, err
	}
	maps.Copy(out, data)
	out["sitemap.xml"] = b.sitemap(pages)
	out["robots.txt"] = b.robots()
	if err := b.copyPlain(out); err != nil {
		return nil, err
	}
	if err := b.library(assets, out); err != nil {
		return nil, err
	}
	if out["sw.js"], err = b.serviceWorker(out); err != nil {
		return nil, err
	}
	return out, compress(out, b.quality)
}

// indexName returns the name of the file of the page at a path.
func indexName(pagePath string) string { return path.Join(pagePath, "index.html")[1:] }

// copyPlain adds the files that keep their names: other sites and systems refer to them, or browsers ask by name.
func (b builder) copyPlain(out files) error {
	icons, err := filepath.Glob(filepath.Join(b.module, "web", "icons", "*"))
	if err != nil {
		return err
	}
	for _, file := range icons {
		name, err := filepath.Rel(filepath.Join(b.module, "web"), file)
		if err != nil {
			return err
		}
		if out[filepath.ToSlash(name)], err = os.ReadFile(file); err != nil {
			return err
		}
	}
	host, err := os.ReadFile(filepath.Join(b.module, "web", "embed.js"))
	if err != nil {
		return err
	}
	out["embed.js"] = withoutComments("embed.js", host)
	out["favicon.ico"] = out["icons/favicon.ico"]
	delete(out, "icons/favicon.ico")
	return nil
}

// replace writes the site to a folder, which it takes the place of only when complete. It refuses to replace a folder
// that holds anything but a site.
func (f files) replace(folder string) error {
	if _, err := os.Stat(filepath.Join(folder, "sitemap.xml")); err != nil {
		if entries, _ := os.ReadDir(folder); len(entries) > 0 {
			return fmt.Errorf("%s is not empty and holds no site: not replaced", folder)
		}
	}
	next := strings.TrimSuffix(folder, string(filepath.Separator)) + ".next"
	if err := os.RemoveAll(next); err != nil {
		return err
	}
	for name, content := range f {
		file := filepath.Join(next, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(next, folder)
}

// equal reports whether two sites are the same, byte for byte.
func (f files) equal(g files) bool {
	for name := range f {
		if !bytes.Equal(f[name], g[name]) {
			return false
		}
	}
	return len(f) == len(g)
}
