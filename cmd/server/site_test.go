package main

import (
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"
)

// TestRebuild: a running server sees a rebuilt site, also when the folder itself was replaced.
func TestRebuild(t *testing.T) {
	dir := newTestSite(t)
	h := newHandler(folder(dir), "", slog.New(slog.DiscardHandler))
	before := get(h, "/robots.txt").Header.Get("ETag")
	steps := []struct {
		name    string
		rebuild func() error
		content string
	}{
		{"other size", func() error { return os.WriteFile(filepath.Join(dir, "robots.txt"), []byte("Disallow: /"), 0o644) }, "Disallow: /"},
		{"same size, other time", func() error {
			name := filepath.Join(dir, "robots.txt")
			if err := os.WriteFile(name, []byte("Disallow: *"), 0o644); err != nil {
				return err
			}
			return os.Chtimes(name, time.Time{}, time.Unix(1e9, 0))
		}, "Disallow: *"},
		{"folder replaced", func() error {
			if err := os.RemoveAll(dir); err != nil {
				return err
			}
			if err := os.Mkdir(dir, 0o755); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, "robots.txt"), []byte("new"), 0o644)
		}, "new"},
	}
	for _, step := range steps {
		if err := step.rebuild(); err != nil {
			t.Fatal(err)
		}
		resp := get(h, "/robots.txt")
		after := resp.Header.Get("ETag")
		if got := body(t, resp); got != step.content || after == before || after == "" {
			t.Errorf("%s: got %q with tag %s after %s", step.name, got, after, before)
		}
		before = after
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if resp := get(h, "/robots.txt"); resp.StatusCode != 404 {
		t.Errorf("folder gone: status %d, want 404", resp.StatusCode)
	}
}

// TestFolder holds the folder to the contract of fs.FS and fs.StatFS, on a site without links.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "index.html"), "x")
	writeFile(t, filepath.Join(dir, "fr", "index.html"), "y")
	if err := fstest.TestFS(folder(dir), "index.html", "fr/index.html"); err != nil {
		t.Error(err)
	}
}

// TestTagsKept: the table of tags does not grow with what visitors ask for.
func TestTagsKept(t *testing.T) {
	h := newHandler(fstest.MapFS{"index.html": {Data: []byte("x")}}, "", slog.New(slog.DiscardHandler))
	for _, target := range []string{"/", "/?a", "/nothing", "/index.html", "/nothing/else/", "/index.html.br", "/"} {
		get(h, target)
	}
	if got := len(h.site.tags); got != 1 {
		t.Errorf("%d tags are kept for a site of one file", got)
	}
}

// TestTagOnce: a crowd that asks for a new file at once has it read once for its tag.
func TestTagOnce(t *testing.T) {
	const size, visitors = 1 << 20, 20
	files := &countingFS{FS: fstest.MapFS{"big.zip": {Data: make([]byte, size)}}}
	s := newSite(files)
	var wait sync.WaitGroup
	for range visitors {
		wait.Go(func() {
			content, err := s.open("big.zip", nil)
			if err != nil {
				t.Error(err)
				return
			}
			_ = content.Close()
		})
	}
	wait.Wait()
	if got := files.read.Load(); got != size {
		t.Errorf("%d bytes were read for the tag of a file of %d", got, size)
	}
}

// countingFS counts the bytes that are read from its files.
type countingFS struct {
	fs.FS
	read atomic.Int64
}

func (c *countingFS) Open(name string) (fs.File, error) {
	file, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	return countingFile{file.(readSeekFile), &c.read}, nil
}

type readSeekFile interface {
	fs.File
	io.Seeker
}

type countingFile struct {
	readSeekFile
	read *atomic.Int64
}

func (f countingFile) Read(p []byte) (int, error) {
	n, err := f.readSeekFile.Read(p)
	f.read.Add(int64(n))
	return n, err
}
