package main

import (
	"bytes"
	"errors"
	"io"
)

// The sizes of reading, in bytes.
const (
	// blockSize is about how much one worker gets at a time.
	blockSize = 128 << 10
	// longestRecord is more than any row may have, so that a quote that is never
	// closed does not bring the rest of the file into memory.
	longestRecord = 64 << 10
)

// block is some whole records of a file of comma-separated values, or one
// record that is broken.
type block struct {
	data []byte
	// line is where the first record begins, counted from 1.
	line int
	// quoted is true if there is a quote anywhere.
	quoted bool
	// broken says what is wrong with the one record of the block.
	broken string
	// end is how many bytes of the file are read with this block.
	end int64
}

// blockReader cuts a file into blocks.
type blockReader struct {
	in        io.Reader
	delimiter byte
	// size and longest are blockSize and longestRecord.
	size, longest int
	rest          []byte
	eof           bool
	line          int
	end           int64
}

// newBlockReader begins to read: it leaves out a byte order mark and finds the
// delimiter, a semicolon if the first line has more of them than commas.
func newBlockReader(in io.Reader) (*blockReader, error) {
	r := &blockReader{in: in, line: 1, size: blockSize, longest: longestRecord}
	for !r.eof && bytes.IndexByte(r.rest, '\n') < 0 && len(r.rest) < r.longest {
		var err error
		if r.rest, err = r.fill(r.rest, len(r.rest)+4096); err != nil {
			return nil, err
		}
	}
	if mark := []byte("\ufeff"); bytes.HasPrefix(r.rest, mark) {
		r.rest = r.rest[len(mark):]
		r.end += int64(len(mark))
	}
	first, _, _ := bytes.Cut(r.rest, []byte{'\n'})
	commas, semicolons, inside := 0, 0, false
	for _, c := range first {
		switch {
		case c == '"':
			inside = !inside
		case inside:
		case c == ',':
			commas++
		case c == ';':
			semicolons++
		}
	}
	r.delimiter = ','
	if semicolons > commas {
		r.delimiter = ';'
	}
	return r, nil
}

// fill reads until there are so many bytes, or no more in the file.
func (r *blockReader) fill(data []byte, size int) ([]byte, error) {
	for len(data) < size && !r.eof {
		if cap(data) < size {
			data = append(make([]byte, 0, size), data...)
		}
		n, err := r.in.Read(data[len(data):size])
		data = data[:len(data)+n]
		switch {
		case errors.Is(err, io.EOF):
			r.eof = true
		case err != nil:
			return data, err
		}
	}
	return data, nil
}

// next reads the next block into b, using its memory again. The error is
// io.EOF after the last one.
func (r *blockReader) next(b *block) error {
	b.data, b.line, b.broken = append(b.data[:0], r.rest...), r.line, ""
	r.rest = r.rest[:0]
	end := 0
	for size := r.size; ; size = min(2*size, r.longest) {
		var err error
		if b.data, err = r.fill(b.data, size); err != nil {
			return err
		}
		if len(b.data) == 0 {
			return io.EOF
		}
		b.quoted = bytes.IndexByte(b.data, '"') >= 0
		if end = r.whole(b); end > 0 || r.eof || len(b.data) >= r.longest {
			break
		}
	}
	if end == 0 {
		// One record fills all, or the file ends within a quoted field. Its first
		// line is left out, and the next one is read as if nothing had been.
		end = bytes.IndexByte(b.data, '\n') + 1
		switch {
		case end == 0 && !r.eof:
			b.broken = "is longer than 64 KiB"
			return r.skipLine(b)
		case end == 0:
			end = len(b.data)
		}
		b.broken = "a quoted field does not end within 64 KiB"
	}
	r.rest = append(r.rest, b.data[end:]...)
	b.data = b.data[:end]
	r.line += bytes.Count(b.data, []byte{'\n'})
	r.end += int64(end)
	b.end = r.end
	return nil
}

// whole is how many bytes at the start of a block are whole records.
func (r *blockReader) whole(b *block) int {
	if !b.quoted {
		if r.eof {
			return len(b.data)
		}
		return bytes.LastIndexByte(b.data, '\n') + 1
	}
	end := 0
	for end < len(b.data) {
		n := recordEnd(b.data[end:], r.delimiter, r.eof)
		if n == 0 || n > r.longest {
			break
		}
		end += n
	}
	return end
}

// skipLine leaves out the rest of a line that is too long.
func (r *blockReader) skipLine(b *block) error {
	for {
		r.end += int64(len(b.data))
		var err error
		if b.data, err = r.fill(b.data[:0], r.size); err != nil {
			return err
		}
		at := bytes.IndexByte(b.data, '\n')
		if at < 0 && !r.eof {
			continue
		}
		if at >= 0 {
			r.line++
			r.rest = append(r.rest, b.data[at+1:]...)
			b.data = b.data[:at+1]
		}
		r.end += int64(len(b.data))
		b.data, b.end = b.data[:0], r.end
		return nil
	}
}

// recordEnd is the length of the first record with its line break, as
// encoding/csv reads it, 0 if it is not whole. A record with a misplaced quote
// ends with the line where the quote stands.
func recordEnd(b []byte, delimiter byte, eof bool) int {
	at := 0
fields:
	for {
		if at < len(b) && b[at] == '"' {
			at = quotedEnd(b, at+1)
			switch {
			case at == 0, at == len(b) && !eof: // or the next byte is a second quote
				return 0
			case at < len(b) && b[at] == delimiter:
				at++
				continue
			}
			return lineEnd(b, at, eof)
		}
		for ; at < len(b); at++ {
			switch b[at] {
			case '\n':
				return at + 1
			case '"':
				return lineEnd(b, at, eof)
			case delimiter:
				at++
				continue fields
			}
		}
		return lineEnd(b, at, eof)
	}
}

// quotedEnd is the place after the quote that ends the field, 0 if there is
// none. Two quotes are one within the field.
func quotedEnd(b []byte, at int) int {
	for {
		quote := bytes.IndexByte(b[at:], '"')
		if quote < 0 {
			return 0
		}
		at += quote + 1
		if at == len(b) || b[at] != '"' {
			return at
		}
		at++
	}
}

// lineEnd is where the line that holds the byte ends, 0 if not in b.
func lineEnd(b []byte, at int, eof bool) int {
	if n := bytes.IndexByte(b[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	if eof {
		return len(b)
	}
	return 0
}

// records calls do with each record of a block that is not broken, without its
// line break, and the line where it begins. Empty lines are left out. It stops
// when do gives false, and gives how many bytes and lines came before.
func (b *block) records(delimiter byte, do func(record []byte, line int) bool) (read, lines int) {
	line := b.line
	for at := 0; at < len(b.data); {
		n, breaks := 0, 1
		if b.quoted {
			n = recordEnd(b.data[at:], delimiter, true)
			if n == 0 {
				n = len(b.data) - at
			}
			breaks = bytes.Count(b.data[at:at+n], []byte{'\n'})
		} else if n = bytes.IndexByte(b.data[at:], '\n') + 1; n == 0 {
			n = len(b.data) - at
		}
		record := b.data[at : at+n]
		if last := len(record) - 1; record[last] == '\n' {
			record = record[:last]
		}
		if last := len(record) - 1; last >= 0 && record[last] == '\r' {
			record = record[:last]
		}
		if len(record) > 0 && !do(record, line) {
			return at, line - b.line
		}
		at += n
		line += breaks
	}
	return len(b.data), line - b.line
}

// skip leaves out so many rows at the start of a block, and gives how many of
// them the block did not have.
func (b *block) skip(rows int, delimiter byte) int {
	if rows == 0 {
		return 0
	}
	if b.broken != "" {
		b.data, b.broken = b.data[:0], ""
		return rows - 1
	}
	read, lines := b.records(delimiter, func([]byte, int) bool {
		if rows == 0 {
			return false
		}
		rows--
		return true
	})
	b.data = b.data[read:]
	b.line += lines
	return rows
}
