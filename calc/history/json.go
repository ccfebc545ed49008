package history

import "bytes"

// scanner goes through JSON and takes the few texts that count. A general decoder
// is several times slower in a browser, where a history of years is tens of
// megabytes.
type scanner struct {
	text []byte
	at   int
}

// mostNested is how deep values may lie in one another.
const mostNested = 64

// skip passes over spaces and gives the byte after them, 0 at the end.
func (s *scanner) skip() byte {
	for ; s.at < len(s.text); s.at++ {
		switch s.text[s.at] {
		case ' ', '\t', '\r', '\n':
		default:
			return s.text[s.at]
		}
	}
	return 0
}

// take passes over spaces and one byte, if it is that one.
func (s *scanner) take(c byte) bool {
	if s.skip() != c || s.at >= len(s.text) {
		return false
	}
	s.at++
	return true
}

// string gives a text as it is written, without its quotes; ok is false for what
// is none or does not end. None of the texts that count has escapes that matter:
// see [entry].
func (s *scanner) string() (raw []byte, ok bool) {
	if !s.take('"') {
		return nil, false
	}
	start := s.at
	for {
		i := bytes.IndexByte(s.text[s.at:], '"')
		if i < 0 {
			s.at = len(s.text)
			return nil, false
		}
		end := s.at + i
		s.at = end + 1
		escapes := 0
		for end-1-escapes >= start && s.text[end-1-escapes] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return s.text[start:end], true
		}
	}
}

// value passes over any value; false where the grammar breaks.
func (s *scanner) value(depth int) bool {
	if depth > mostNested {
		return false
	}
	switch s.skip() {
	case '"':
		_, ok := s.string()
		return ok
	case '{':
		return s.object(func([]byte) bool { return s.value(depth + 1) })
	case '[':
		return s.list(func() bool { return s.value(depth + 1) })
	}
	start := s.at
	for s.at < len(s.text) && bytes.IndexByte([]byte("+-.0123456789aeflnrstuE"), s.text[s.at]) >= 0 {
		s.at++
	}
	return s.at > start // a number, true, false or null
}

// object goes through an object; each is called before the value of a key, which
// it must read. false where the grammar breaks or each says so.
func (s *scanner) object(each func(key []byte) bool) bool {
	if !s.take('{') {
		return false
	}
	for first := true; !s.take('}'); first = false {
		if !first && !s.take(',') {
			return false
		}
		s.skip()
		key, ok := s.string()
		if !ok || !s.take(':') || !each(key) {
			return false
		}
	}
	return true
}

// list goes through a list; each is called before each value, which it must read.
func (s *scanner) list(each func() bool) bool {
	if !s.take('[') {
		return false
	}
	for first := true; !s.take(']'); first = false {
		if !first && !s.take(',') {
			return false
		}
		if !each() {
			return false
		}
	}
	return true
}

// entry is what counts of an entry of watch-history.json, as it is written: Takeout
// escapes "=" in addresses, behind the part that counts, and letters of titles,
// which do not. A slash may be escaped by others.
type entry struct {
	header, title, titleURL, time []byte
	// details are the names of its details.
	details [][]byte
}

// entry reads the next value. ok is false for one that is not an entry; whole is
// false where the grammar breaks, after which nothing can be read.
func (s *scanner) entry(e *entry) (ok, whole bool) {
	*e = entry{details: e.details[:0]}
	if s.skip() != '{' {
		return false, s.value(0)
	}
	ok = true
	whole = s.object(func(key []byte) bool {
		into := (*[]byte)(nil)
		switch string(key) {
		case "header":
			into = &e.header
		case "title":
			into = &e.title
		case "titleUrl":
			into = &e.titleURL
		case "time":
			into = &e.time
		case "details":
			if s.skip() == '[' {
				return s.list(func() bool { return s.detail(e) })
			}
		}
		if into == nil {
			return s.value(1)
		}
		start := s.at
		if *into, whole = s.string(); whole {
			return true
		}
		s.at, ok = start, false
		return s.value(1)
	})
	return ok, whole
}

// detail reads a detail of an entry.
func (s *scanner) detail(e *entry) bool {
	if s.skip() != '{' {
		return s.value(2)
	}
	return s.object(func(key []byte) bool {
		start := s.at
		if name, ok := s.string(); ok && string(key) == "name" {
			e.details = append(e.details, name)
			return true
		}
		s.at = start
		return s.value(3)
	})
}
