package main

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
)

// handler answers every request of the site. It is written out rather than composed of http.ServeMux and
// http.FileServer because both redirect, list and guess in ways that have to be switched off one by one.
type handler struct {
	site *site
	base string // "" or a path with a leading and no trailing slash
	log  *slog.Logger
}

// newHandler serves files under base.
func newHandler(files fs.FS, base string, log *slog.Logger) *handler {
	return &handler{site: newSite(files), base: base, log: log}
}

// ServeHTTP settles what is the same for every answer, then what the path asks for.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer h.logPanic()
	urlPath, inside := strings.CutPrefix(r.URL.Path, h.base)
	setSecurityHeaders(w.Header(), urlPath)
	w.Header().Set("Cache-Control", revalidate)

	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		plain(w, http.StatusMethodNotAllowed)
	case inside && urlPath == "" && h.base != "":
		redirect(w, r, path.Base(h.base)+"/")
	case h.base != "" && (!inside || !strings.HasPrefix(urlPath, "/")):
		plain(w, http.StatusNotFound) // outside of the base there is no site, so no page of its own either
	case urlPath == "/healthz":
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Content-Type", mediaType(".txt"))
		_, _ = io.WriteString(w, "ok")
	default:
		h.serve(w, r, urlPath)
	}
}

// serve answers for a path below the base: a page for a folder, a redirect for the other spellings of a page, else a
// file.
func (h *handler) serve(w http.ResponseWriter, r *http.Request, urlPath string) {
	name, isFolder, ok := siteName(urlPath)
	index := path.Join(name, "index.html")
	switch {
	case !ok:
		plain(w, http.StatusBadRequest)
	case hidden(name):
		h.notFound(w, r, name)
	case isFolder:
		h.serveFile(w, r, index)
	case h.site.has(index):
		redirect(w, r, path.Base(name)+"/")
	case path.Base(name) == "index.html" && h.site.has(name):
		redirect(w, r, "")
	default:
		h.serveFile(w, r, name)
	}
}

// serveFile answers with the representation of a file that the client prefers. http.ServeContent does HEAD, ranges
// and conditional requests. It gets no time of change: the tag is exact, and the same on every machine.
func (h *handler) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	content, err := h.site.open(name, r.Header["Accept-Encoding"])
	switch {
	case errors.Is(err, fs.ErrNotExist):
		h.notFound(w, r, name)
	case errors.Is(err, errNotAcceptable):
		w.Header().Set("Vary", "Accept-Encoding")
		plain(w, http.StatusNotAcceptable)
	case err != nil:
		h.log.Error("cannot read a file of the site", "name", name, "err", err)
		plain(w, http.StatusInternalServerError)
	default:
		defer content.Close()
		setFileHeaders(w.Header(), name)
		content.describe(w.Header())
		w.Header().Set("ETag", content.tag)
		http.ServeContent(sized{w, content.size}, r, "", noTime, content.ReadSeeker)
	}
}

// notFound answers 404: with the site's own page, in the language of the path, to a client that asks for a page by
// name (browsers do when they navigate, not when a page loads its parts), else with a line of text.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request, name string) {
	w.Header().Set("Vary", "Accept")
	if !acceptsHTML(r.Header["Accept"]) {
		plain(w, http.StatusNotFound)
		return
	}
	language, _, _ := strings.Cut(name, "/")
	for _, page := range []string{path.Join(language, "404.html"), "404.html"} {
		if hidden(page) {
			continue
		}
		content, err := h.site.open(page, r.Header["Accept-Encoding"])
		if err != nil {
			continue
		}
		defer content.Close()
		content.describe(w.Header())
		w.Header().Set("Content-Type", mediaType(page))
		w.Header().Set("Content-Length", strconv.FormatInt(content.size, 10))
		w.WriteHeader(http.StatusNotFound)
		if r.Method != http.MethodHead {
			_, _ = io.Copy(w, content) // fails only when the visitor has gone
		}
		return
	}
	plain(w, http.StatusNotFound)
}

// logPanic logs a panic without the visitor's address, which net/http would print, and cuts the answer off.
func (h *handler) logPanic() {
	if v := recover(); v != nil {
		if v != http.ErrAbortHandler {
			h.log.Error("panic", "value", v)
		}
		panic(http.ErrAbortHandler)
	}
}

// redirect sends the client for good to a place relative to the folder of its path. Relative, so it holds behind a
// proxy that serves the site elsewhere; with "./" before it, so no name can be read as a host or a scheme.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	location := url.URL{Path: "./" + to, RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", location.String())
	w.WriteHeader(http.StatusMovedPermanently)
}

// plain answers with a status and its name as text.
func plain(w http.ResponseWriter, status int) {
	http.Error(w, strings.ToLower(http.StatusText(status)), status)
}

// sized adds the Content-Length of a whole file. http.ServeContent leaves it out when there is a Content-Encoding, and
// setting it beforehand would be wrong for its other statuses.
type sized struct {
	http.ResponseWriter
	size int64
}

func (w sized) WriteHeader(status int) {
	if status == http.StatusOK {
		w.Header().Set("Content-Length", strconv.FormatInt(w.size, 10))
	}
	w.ResponseWriter.WriteHeader(status)
}

// ReadFrom lets the system copy from the file to the connection, so that a client that reads slowly holds no buffer.
func (w sized) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(w.ResponseWriter, r)
}
