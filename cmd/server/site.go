package main

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"sync"
	"time"
)

// errNotAcceptable says that the file is there, but in no coding that the client takes.
var errNotAcceptable = errors.New("no acceptable content coding")

// noTime keeps http.ServeContent from sending and comparing times of change.
var noTime time.Time

// site is the built site: its files, and the tags of those that have been asked for.
type site struct {
	files fs.FS

	mu   sync.Mutex
	tags map[string]*tagged // by name, compressed twins included; no more entries than files
}

// tagged is a tag and what the file looked like when it was computed: a file that is rebuilt gets a new tag. Its lock
// is held while the tag is computed, so that a crowd which asks for a new file at once has it read once.
type tagged struct {
	mu      sync.Mutex
	size    int64
	changed time.Time
	tag     string
}

func newSite(files fs.FS) *site {
	return &site{files: files, tags: make(map[string]*tagged)}
}

// has reports whether there is a file of that name. Only regular files count: a pipe would block the reader.
func (s *site) has(name string) bool {
	info, err := fs.Stat(s.files, name)
	return err == nil && info.Mode().IsRegular()
}

// representation is an open file in the coding that was chosen for it.
type representation struct {
	io.ReadSeeker
	io.Closer
	coding string // "identity", "br" or "gzip"
	varies bool   // whether other clients may get another coding
	size   int64
	tag    string // strong entity tag: the hash of exactly these bytes
}

// describe sets the headers that tell which representation this is.
func (c *representation) describe(header http.Header) {
	if c.coding != identity {
		header.Set("Content-Encoding", c.coding)
	}
	if c.varies {
		header.Add("Vary", "Accept-Encoding")
	}
}

// open chooses, by the client's Accept-Encoding fields, among the file and its compressed twins. The error is
// fs.ErrNotExist for whatever is no file of the site, including a link that leads out of it; errNotAcceptable; or a
// failure to read a file that is there.
func (s *site) open(name string, accept []string) (*representation, error) {
	if !s.has(name) {
		return nil, fs.ErrNotExist
	}
	var available []string
	suffix := map[string]string{}
	for _, c := range codings {
		if s.has(name + c.suffix) {
			available = append(available, c.name)
			suffix[c.name] = c.suffix
		}
	}
	coding, ok := negotiate(accept, available)
	if !ok {
		return nil, errNotAcceptable
	}

	name += suffix[coding]
	file, err := s.files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open: %v", err) // not %w: the file was there a moment ago
	}
	content, err := s.read(name, file)
	if err != nil {
		_ = file.Close()
		return nil, err
	}
	content.coding, content.varies = coding, len(available) > 0
	return content, nil
}

// read learns the size and the tag of an open file and returns it ready to be read from its start.
func (s *site) read(name string, file fs.File) (*representation, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	content, ok := file.(io.ReadSeeker)
	if !ok {
		return nil, fmt.Errorf("%s cannot be read twice", name)
	}
	tag, err := s.known(name).of(content, info)
	if err != nil {
		return nil, err
	}
	return &representation{ReadSeeker: content, Closer: file, size: info.Size(), tag: tag}, nil
}

// known is what is known of a file's tag.
func (s *site) known(name string) *tagged {
	s.mu.Lock()
	defer s.mu.Unlock()
	k, ok := s.tags[name]
	if !ok {
		k = new(tagged)
		s.tags[name] = k
	}
	return k
}

// of returns the tag of a file's content, which it leaves at its start.
func (k *tagged) of(content io.ReadSeeker, info fs.FileInfo) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.tag != "" && k.size == info.Size() && k.changed.Equal(info.ModTime()) {
		return k.tag, nil
	}
	hash := sha256.New()
	if _, err := io.Copy(hash, content); err != nil {
		return "", err
	}
	if _, err := content.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	k.size, k.changed = info.Size(), info.ModTime()
	k.tag = `"` + base64.RawURLEncoding.EncodeToString(hash.Sum(nil)[:16]) + `"`
	return k.tag, nil
}

// folder is a directory as a file system that links cannot lead out of. The directory is opened for each access, so
// that a rebuild which replaces it is seen without a restart.
type folder string

// Open implements fs.FS.
func (f folder) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.FS().Open(name)
}

// Stat implements fs.StatFS: it looks at a file without opening it.
func (f folder) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return fs.Stat(root.FS(), name)
}
