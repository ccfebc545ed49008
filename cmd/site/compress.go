package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// Qualities of brotli. The best takes half a minute for the program, once.
const (
	bestQuality  = 11
	quickQuality = 5
)

// compressible are the extensions of the files that get compressed twins; images are compressed already.
var compressible = []string{".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml"}

// compress adds to each file its twins NAME.br and NAME.gz, which a server sends in its place. A twin that would be no
// smaller is left out.
func compress(out files, quality int) error {
	type result struct {
		name     string
		br, gzip []byte
		err      error
	}
	var names []string
	for name := range out {
		if slices.Contains(compressible, path.Ext(name)) {
			names = append(names, name)
		}
	}
	results := make([]result, len(names))
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, name := range names {
		content := out[name]
		wait.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			r := result{name: name}
			if r.br, r.err = brotliCached(content, quality); r.err == nil {
				r.gzip, r.err = gzipped(content)
			}
			results[i] = r
		})
	}
	wait.Wait()
	for _, r := range results {
		if r.err != nil {
			return fmt.Errorf("compress %s: %w", r.name, r.err)
		}
		for suffix, twin := range map[string][]byte{".br": r.br, ".gz": r.gzip} {
			if len(twin) < len(out[r.name]) {
				out[r.name+suffix] = twin
			}
		}
	}
	return nil
}

// cacheFrom is the size from which a file's compressed form is worth keeping between builds.
const cacheFrom = 256 << 10

// brotliCached compresses content, or takes its compressed form from an earlier build, which is the same bytes. What
// the cache holds is trusted only if it decompresses to content.
func brotliCached(content []byte, quality int) ([]byte, error) {
	cache, err := os.UserCacheDir()
	if err != nil || len(content) < cacheFrom {
		return brotlied(content, quality)
	}
	file := filepath.Join(cache, "streamprint", fmt.Sprintf("%x-%d.br", sha256.Sum256(content), quality))
	if kept, err := os.ReadFile(file); err == nil {
		plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(kept)))
		if err == nil && bytes.Equal(plain, content) {
			return kept, nil
		}
	}
	out, err := brotlied(content, quality)
	if err == nil {
		keep(file, out)
	}
	return out, err
}

// keep writes a file of the cache as a whole or not at all. A failure costs time in the next build, nothing else.
func keep(file string, content []byte) {
	if os.MkdirAll(filepath.Dir(file), 0o755) != nil {
		return
	}
	next, err := os.CreateTemp(filepath.Dir(file), "next-")
	if err != nil {
		return
	}
	_, err = next.Write(content)
	if closing := next.Close(); err == nil && closing == nil {
		err = os.Rename(next.Name(), file)
	}
	if err != nil {
		_ = os.Remove(next.Name())
	}
}

func brotlied(content []byte, quality int) ([]byte, error) {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, quality)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	err := w.Close()
	return out.Bytes(), err
}

// gzipped compresses with a header that holds neither a name nor a time.
func gzipped(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}
