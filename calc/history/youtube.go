package history

import (
	"bytes"
	"html"
	"strings"
)

// What of an address says that it is a video of YouTube. Posts, searches and
// channels have other paths.
var videoPaths = [][]byte{[]byte("/watch?v"), []byte("youtu.be/"), []byte("/shorts/")}

func isVideo(address []byte) bool {
	for _, p := range videoPaths {
		if bytes.Contains(address, p) {
			return true
		}
	}
	return false
}

// removed is the title of a video that is no more, in English; it has no address.
const removed = "Watched a video that has been removed"

// looksLikeJSON says whether the beginning of a file is a list with a video of
// YouTube among its first entries.
func looksLikeJSON(text []byte) bool {
	return bytes.Contains(text, []byte(`"titleUrl"`)) && (bytes.Contains(text, []byte("/watch?v")) || bytes.Contains(text, []byte(`\/watch?v`)))
}

// readJSON reads watch-history.json. An entry that is not as it should be is
// left out; after a mistake of grammar nothing can be read.
func (c *counter) readJSON(text []byte) *Problem {
	c.kind = YouTube
	at := newLines(text)
	s := &scanner{text: text}
	known := false
	var e entry
	whole := s.list(func() bool {
		s.skip()
		line := at.of(s.at)
		ok, whole := s.entry(&e)
		if !whole {
			return false
		}
		c.rows++
		if !ok || len(e.time) == 0 {
			c.skip(Malformed, line)
			return true
		}
		known = known || len(e.title) > 0
		c.video(e, line)
		return true
	})
	if !whole {
		c.skip(CutShort, at.of(s.at))
	}
	return c.known(known)
}

// known is the problem of a file without one entry of the right form.
func (c *counter) known(known bool) *Problem {
	if known {
		return nil
	}
	return &Problem{Code: NotHistory}
}

func (c *counter) video(e entry, line int) {
	for _, detail := range e.details {
		// "From Google Ads" in English; the name stays in every language.
		if bytes.Contains(detail, []byte("Google")) {
			c.skip(Advertisement, line)
			return
		}
	}
	address := bytes.ReplaceAll(e.titleURL, []byte(`\/`), []byte("/"))
	switch {
	case string(e.header) == "YouTube Music" || bytes.Contains(address, []byte("//music.youtube.com/")):
		c.skip(Music, line)
		return
	case !isVideo(address) && string(e.title) != removed:
		c.skip(NoVideo, line)
		return
	}
	d, ok := isoDay(e.time)
	if !ok {
		c.skip(BadTime, line)
		return
	}
	c.view(d, 0, Screen{}, "")
}

// The marks of an entry in watch-history.html: a cell around it, in it the title
// of the product, the entry itself and its small print.
var (
	outerCell   = []byte(`<div class="outer-cell`)
	titleMark   = []byte(`mdl-typography--title">`)
	contentCell = []byte(`<div class="content-cell`)
	caption     = []byte(`mdl-typography--caption`)
)

func looksLikeHTML(text []byte) bool {
	first := bytes.Index(text, outerCell)
	return first >= 0 && bytes.Contains(text[first:], []byte("/watch?v"))
}

// readHTML reads watch-history.html.
func (c *counter) readHTML(text []byte) *Problem {
	c.kind = YouTube
	at := newLines(text)
	start := bytes.Index(text, outerCell)
	known := false
	for start >= 0 {
		end, next := len(text), bytes.Index(text[start+1:], outerCell)
		if next >= 0 {
			next += start + 1
			end = next
		}
		c.rows++
		known = c.cell(text[start:end], at.of(start)) || known
		start = next
	}
	// A whole page ends with its closing tag.
	if known && !bytes.Contains(text[max(len(text)-200, 0):], []byte("</html>")) {
		c.skip(CutShort, at.of(len(text)))
	}
	return c.known(known)
}

// cell counts an entry of the page. It tells whether it is one.
func (c *counter) cell(cell []byte, line int) bool {
	product, _, _ := bytes.Cut(after(cell, titleMark), []byte("<"))
	body := after(cell, contentCell)
	_, body, _ = bytes.Cut(body, []byte(">"))
	body, _, whole := bytes.Cut(body, []byte("</div>"))
	if !whole {
		c.skip(Malformed, line)
		return false
	}
	music := bytes.HasPrefix(bytes.TrimSpace(product), []byte("YouTube Music"))
	switch {
	case isAdvertisement(after(cell, caption)):
		c.skip(Advertisement, line)
		return true
	case music || bytes.Contains(body, []byte("//music.youtube.com/")):
		c.skip(Music, line)
		return true
	case !isVideo(body) && !strings.HasPrefix(plainText(body), removed):
		c.skip(NoVideo, line)
		return true
	}
	d, ok := wordedDay(plainText(lastLine(body)))
	if !ok {
		c.skip(BadTime, line)
		return true
	}
	c.view(d, 0, Screen{}, "")
	return true
}

// after gives what follows a mark, nothing without it.
func after(text, mark []byte) []byte {
	_, rest, _ := bytes.Cut(text, mark)
	return rest
}

// lastLine is what follows the last <br>, but for one at the end.
func lastLine(body []byte) []byte {
	body = bytes.TrimSuffix(bytes.TrimSpace(body), []byte("<br>"))
	if i := bytes.LastIndex(body, []byte("<br>")); i >= 0 {
		return body[i+len("<br>"):]
	}
	return body
}

// plainText is a text without tags and entities.
func plainText(body []byte) string {
	var b strings.Builder
	for len(body) > 0 {
		text, rest, tag := bytes.Cut(body, []byte("<"))
		b.Write(text)
		if !tag {
			break
		}
		_, body, _ = bytes.Cut(rest, []byte(">"))
	}
	s := html.UnescapeString(b.String())
	return strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(s, "\u00a0", " "), "\u202f", " "))
}

// advertising are the words of the small print for advertisements of Google.
// English was seen; the others are those of the product's name. The small print
// of every entry names Google, so that the name alone does not tell.
var advertising = []string{"Google Ads", "Google Anzeigen", "Google-Anzeigen", "Annonces Google", "Anuncios de Google", "Anúncios do Google", "Annunci Google"}

func isAdvertisement(small []byte) bool {
	if !bytes.Contains(small, []byte("Google")) {
		return false
	}
	for _, words := range advertising {
		if bytes.Contains(small, []byte(words)) {
			return true
		}
	}
	return false
}
