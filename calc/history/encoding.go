package history

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// decode gives a file as UTF-8 without a mark at its beginning. UTF-16 is known
// by its mark, or by the zero bytes of its Latin letters. What is no UTF-8 is
// read as Latin-1, in which every byte is a letter; only names of devices and
// countries could suffer.
func decode(data []byte) (text []byte, encoding string, problem *Problem) {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return nil, "", &Problem{Code: Empty}
	case otherArchive(data):
		return nil, "", &Problem{Code: OtherArchive}
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")), bytes.HasPrefix(data, []byte("%PDF")):
		return nil, "", &Problem{Code: NotHistory}
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return fromUTF16(data[2:], binary.LittleEndian), "utf-16", nil
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return fromUTF16(data[2:], binary.BigEndian), "utf-16", nil
	}
	head := data[:min(len(data), 1024)]
	even, odd := zeros(head)
	switch half := len(head) / 2; {
	case odd > half*3/4 && even == 0:
		return fromUTF16(data, binary.LittleEndian), "utf-16", nil
	case even > half*3/4 && odd == 0:
		return fromUTF16(data, binary.BigEndian), "utf-16", nil
	case even+odd > 0:
		return nil, "", &Problem{Code: UnknownEncoding}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if utf8.Valid(data) || utf8.Valid(data[:max(len(data)-utf8.UTFMax, 0)]) {
		// A file cut short in the middle of a letter is UTF-8 all the same.
		return data, "utf-8", nil
	}
	text = make([]byte, 0, len(data)+len(data)/8)
	for _, b := range data {
		text = utf8.AppendRune(text, rune(b))
	}
	return text, "latin-1", nil
}

// zeros counts the zero bytes at even and at odd places.
func zeros(b []byte) (even, odd int) {
	for i, c := range b {
		switch {
		case c != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	text := make([]byte, 0, len(data))
	for i := 0; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(data) {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(data[i+2:]))); pair != utf8.RuneError {
				r = pair
				i += 2
			}
		}
		text = utf8.AppendRune(text, r)
	}
	return text
}

// otherArchive knows gzip (.tgz of Takeout), 7z, RAR, xz and bzip2 by their first
// bytes.
func otherArchive(data []byte) bool {
	for _, mark := range []string{"\x1f\x8b", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "\xfd7zXZ\x00", "BZh9"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return true
		}
	}
	return false
}

// shape is how a file is written.
type shape int

const (
	csvShape shape = iota
	jsonShape
	htmlShape
)

func shapeOf(text []byte) shape {
	text = bytes.TrimSpace(text[:min(len(text), 1024)])
	switch {
	case bytes.HasPrefix(text, []byte("[")), bytes.HasPrefix(text, []byte("{")):
		return jsonShape
	case bytes.HasPrefix(text, []byte("<")):
		return htmlShape
	}
	return csvShape
}

// lines counts the lines of a text as it is gone through.
type lines struct {
	text     []byte
	at, line int
}

func newLines(text []byte) *lines { return &lines{text: text, line: 1} }

// of gives the line of an offset, which never decreases from call to call.
func (l *lines) of(offset int) int {
	offset = min(offset, len(l.text))
	if offset > l.at {
		l.line += bytes.Count(l.text[l.at:offset], []byte("\n"))
		l.at = offset
	}
	return l.line
}
