// Package unzip finds a viewing history in the ZIP in which a service sends it:
// "netflix-report.zip", "takeout-….zip". It stands apart from package history so
// that a program which only has its words is not linked with a decompressor.
//
// Files are told by content, not by name, so that the language of the account
// does not matter. A ZIP is not trusted: no more is unpacked than the limits of
// this package say, whatever it claims about its sizes; ZIPs within it are left
// alone.
package unzip

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"path"
	"strings"

	"streamprint/calc/history"
)

// The limits. Histories shrink to between a tenth and a fortieth.
const (
	// densest is how many times its packed size a file may have.
	densest = 250
	// smallDense is how large a file may be in any case.
	smallDense = 1 << 20
	// mostFiles are looked into.
	mostFiles = 5000
	// mostLooked is how many bytes are unpacked in all to look for the history.
	mostLooked = 32 << 20
	// headText and headPage are how much of a file is looked at: a page begins with
	// a long style sheet.
	headText = 64 << 10
	headPage = 512 << 10
)

// Read reads a history from a file, or from the ZIP with it. The error is a
// [history.Problem].
func Read(data []byte, o history.Options) (*history.History, error) {
	data, err := Find(data)
	if err != nil {
		return nil, err
	}
	return history.Read(data, o)
}

// Find gives the history in a ZIP, and what is no ZIP as it is. Of several it
// takes the one that says most: first Netflix's activity, then YouTube's history,
// then Netflix's titles; of two of a kind the larger, else the first. The error is
// a [history.Problem].
func Find(data []byte) ([]byte, error) {
	if len(data) > history.Limit {
		return nil, history.Problem{Code: history.TooLarge, Limit: history.Limit}
	}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) && !bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		return data, nil
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, history.Problem{Code: history.BrokenArchive}
	}
	best, problem := choose(archive.File)
	switch {
	case problem != nil:
		return nil, *problem
	case best == nil:
		return nil, history.Problem{Code: history.NoHistoryInside}
	case best.UncompressedSize64 > history.Limit:
		return nil, history.Problem{Code: history.TooLarge, Limit: history.Limit}
	}
	inside, err := unpack(best, history.Limit+1)
	switch {
	case len(inside) > history.Limit:
		return nil, history.Problem{Code: history.TooLarge, Limit: history.Limit}
	case dense(len(inside), best):
		return nil, history.Problem{Code: history.DenseArchive}
	case err != nil || crc32.ChecksumIEEE(inside) != best.CRC32:
		return nil, history.Problem{Code: history.BrokenArchive}
	}
	return inside, nil
}

// order is how much the kinds of history say, most first.
var order = map[history.Kind]int{history.NetflixActivity: 3, history.YouTube: 2, history.NetflixTitles: 1}

// choose finds the file with the history.
func choose(files []*zip.File) (best *zip.File, problem *history.Problem) {
	rank, looked, budget := 0, 0, int64(mostLooked)
	locked := false
	for _, f := range likelyFirst(files) {
		head := headOf(f.Name)
		if head == 0 || f.FileInfo().IsDir() {
			continue
		}
		if f.Flags&1 != 0 {
			locked = true
			continue
		}
		if looked++; looked > mostFiles || budget <= 0 {
			break
		}
		begin, err := unpack(f, min(head, budget))
		budget -= int64(len(begin))
		if len(begin) == 0 || err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			continue
		}
		kind, ok := history.Look(begin)
		if !ok {
			continue
		}
		if r := order[kind]; r > rank || r == rank && f.UncompressedSize64 > best.UncompressedSize64 {
			best, rank = f, r
		}
	}
	if best == nil && locked {
		return nil, &history.Problem{Code: history.LockedArchive}
	}
	return best, nil
}

// likelyFirst puts the files before the others whose name says YouTube, as folders
// of Takeout do in every language, or viewing: an archive of all that somebody has
// at Google may hold more files than are looked into.
func likelyFirst(files []*zip.File) []*zip.File {
	var likely, others []*zip.File
	for _, f := range files {
		if name := strings.ToLower(f.Name); strings.Contains(name, "youtube") || strings.Contains(name, "viewing") {
			likely = append(likely, f)
		} else {
			others = append(others, f)
		}
	}
	return append(likely, others...)
}

// headOf is how much of a file must be looked at, by the end of its name; 0 for
// one that is no history. Its letter case does not count.
func headOf(name string) int64 {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".json":
		return headText
	case ".html":
		return headPage
	}
	return 0
}

// unpack gives at most so many bytes of a file. It does not trust the size that
// the archive states, and it gives what could be read beside an error.
func unpack(f *zip.File, most int64) ([]byte, error) {
	r, err := f.OpenRaw()
	if err != nil {
		return nil, err
	}
	switch f.Method {
	case zip.Store:
	case zip.Deflate:
		r = flate.NewReader(r)
	default:
		return nil, zip.ErrAlgorithm
	}
	return io.ReadAll(io.LimitReader(r, most))
}

// dense says whether a file is far larger than its packed size allows: a bomb.
func dense(size int, f *zip.File) bool {
	return size > smallDense && uint64(size)/densest > f.CompressedSize64
}
