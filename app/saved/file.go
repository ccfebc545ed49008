package saved

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"unicode/utf8"
)

// format and version stand at the head of a file.
const (
	format  = "streamprint-kept"
	version = 1
)

// Encode writes a list as JSON, an entry a line:
//
//	{"format": "streamprint-kept", "version": 1, "scenarios": [
//	  {"name": "My evenings", "kind": "watch", "link": "v=1&m=2026.1&h=2&k=2ra9n1", "saved": "2026-01-31"}
//	]}
func Encode(l List) []byte {
	var b bytes.Buffer
	b.WriteString(`{"format": "` + format + `", "version": ` + strconv.Itoa(version) + `, "scenarios": [`)
	for i, e := range l {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("\n  ")
		row := json.NewEncoder(&b)
		row.SetEscapeHTML(false) // an & of a link stays one
		if row.Encode(e) == nil {
			b.Truncate(b.Len() - 1) // the line break that it ends with
		}
	}
	b.WriteString("\n]}\n")
	return b.Bytes()
}

// Decode reads a list row by row: a row that cannot be read is a problem and leaves the others as they are. Rows that
// say the same count once, and rows of one name get a number behind it. An unknown key is passed over.
func Decode(data []byte) (List, []Problem) {
	if len(data) > LongestFile {
		return nil, []Problem{{Code: TooLarge, Given: strconv.Itoa(len(data))}}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) || !json.Valid(data) {
		return nil, []Problem{{Code: NotJSON, Given: clip(string(bytes.TrimSpace(data)))}}
	}
	var file struct {
		Format    string            `json:"format"`
		Version   json.Number       `json:"version"`
		Scenarios []json.RawMessage `json:"scenarios"`
	}
	if json.Unmarshal(data, &file) != nil || file.Format != format {
		return nil, []Problem{{Code: OtherFormat, Given: clip(file.Format)}}
	}
	if file.Version != json.Number(strconv.Itoa(version)) {
		return nil, []Problem{{Code: NewerVersion, Given: clip(file.Version.String())}}
	}
	var list List
	var problems []Problem
	for i, raw := range file.Scenarios {
		e, code, given := row(raw)
		switch {
		case code != "":
		case same(list, e):
			continue
		case len(list) >= Most:
			code, given = TooMany, e.Name
		default:
			list = list.and(e)
			continue
		}
		problems = append(problems, Problem{i + 1, code, clip(given)})
	}
	return list, problems
}

// same tells whether the list has the entry, whenever it was kept.
func same(l List, e Entry) bool {
	return slices.ContainsFunc(l, func(o Entry) bool { return o.Kind == e.Kind && o.Name == e.Name && o.Link == e.Link })
}

// row reads one entry.
func row(raw json.RawMessage) (Entry, Code, string) {
	var e *Entry
	if err := json.Unmarshal(raw, &e); err != nil || e == nil {
		return Entry{}, NotAnEntry, string(raw)
	}
	code, given := e.check()
	return *e, code, given
}

func clip(s string) string {
	if short := Shorten(s, 40); short != s {
		return short + "…"
	}
	return s
}
