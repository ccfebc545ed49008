package history

import "bytes"

// rows goes through a table of comma-separated values, RFC 4180, with the
// delimiter of its first line. Unlike encoding/csv it loses one line, not the
// rest of the file, where a quote is never closed.
type rows struct {
	text  []byte
	comma byte
	at    int
	line  int // of the next row
	// fields of the row, until the next one is read.
	fields [][]byte
}

// mostFields and mostBreaks are more than a row of any known file has: columns,
// and line breaks within quotes.
const (
	mostFields = 64
	mostBreaks = 8
)

func newRows(text []byte) *rows {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	r := &rows{text: text, comma: ',', line: 1}
	most := bytes.Count(first, []byte(","))
	for _, c := range []byte(";\t") { // as a spreadsheet saves it
		if n := bytes.Count(first, []byte{c}); n > most {
			r.comma, most = c, n
		}
	}
	return r
}

// next reads a row. Empty lines are passed over. ok is false for a row that is
// not well formed; more is false at the end.
func (r *rows) next() (line int, ok, more bool) {
	for r.at < len(r.text) && (r.text[r.at] == '\n' || r.text[r.at] == '\r') {
		if r.text[r.at] == '\n' {
			r.line++
		}
		r.at++
	}
	if r.at >= len(r.text) {
		return r.line, false, false
	}
	line = r.line
	end, breaks, ok := r.row()
	if !ok {
		end, breaks = len(r.text), 0
		if i := bytes.IndexByte(r.text[r.at:], '\n'); i >= 0 {
			end, breaks = r.at+i+1, 1
		}
	}
	r.at = end
	r.line += breaks
	return line, ok, true
}

// row takes the fields from r.at on, and gives where the next row begins and how
// many line breaks lie before it.
func (r *rows) row() (end, breaks int, ok bool) {
	r.fields = r.fields[:0]
	t, i := r.text, r.at
	for {
		if len(r.fields) == mostFields {
			return 0, 0, false
		}
		if i < len(t) && t[i] == '"' {
			field, after, inside, ok := quoted(t, i+1)
			breaks += inside
			if !ok || breaks > mostBreaks {
				return 0, 0, false
			}
			r.fields = append(r.fields, field)
			i = after
			if i < len(t) && t[i] == '\r' {
				i++
			}
			if i < len(t) && t[i] != r.comma && t[i] != '\n' {
				return 0, 0, false // something after the closing quote
			}
		} else {
			start := i
			for i < len(t) && t[i] != r.comma && t[i] != '\n' {
				i++
			}
			r.fields = append(r.fields, bytes.TrimSuffix(t[start:i], []byte("\r")))
		}
		switch {
		case i >= len(t):
			return i, breaks, true
		case t[i] == '\n':
			return i + 1, breaks + 1, true
		}
		i++
	}
}

// quoted takes a field after its opening quote, up to the closing one.
func quoted(t []byte, start int) (field []byte, after, breaks int, ok bool) {
	doubled := false
	for i := start; i < len(t); i++ {
		switch t[i] {
		case '\n':
			if breaks++; breaks > mostBreaks {
				return nil, 0, breaks, false
			}
		case '"':
			if i+1 < len(t) && t[i+1] == '"' {
				doubled = true
				i++
				continue
			}
			field = t[start:i]
			if doubled {
				field = bytes.ReplaceAll(field, []byte(`""`), []byte(`"`))
			}
			return field, i + 1, breaks, true
		}
	}
	return nil, 0, breaks, false
}
