package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// EncodeJSON writes a valid document as a file: one entry a line, always in the
// same order, numbers as they are, without what is optional and not there.
// Equal documents have equal files.
func EncodeJSON(d Document) []byte {
	var top, habit []string
	add := func(list *[]string, name Field, literal string) {
		*list = append(*list, Quote(string(name))+": "+literal)
	}
	add(&top, FieldSchema, strconv.Itoa(d.Schema))
	add(&top, FieldModel, Quote(d.Model))
	add(&top, FieldKind, Quote(string(d.Kind)))
	for _, f := range fields {
		text, ok := f.write(&d)
		if !ok || f.name == FieldRanges {
			continue
		}
		switch f.shape {
		case textShape:
			text = Quote(text)
		case flagShape:
			text = strconv.FormatBool(text == "1")
		}
		if f.name == FieldMethod {
			add(&top, f.name, text)
		} else {
			add(&habit, f.name, text)
		}
	}
	add(&top, FieldHabit, "{\n    "+strings.Join(habit, ",\n    ")+"\n  }")
	var ranges []string
	for _, f := range Doubtful {
		if s, ok := d.Ranges[f]; ok {
			add(&ranges, f, `{"low": `+s.Low.String()+`, "high": `+s.High.String()+`}`)
		}
	}
	if len(ranges) > 0 {
		add(&top, FieldRanges, "{\n    "+strings.Join(ranges, ",\n    ")+"\n  }")
	}
	return []byte("{\n  " + strings.Join(top, ",\n  ") + "\n}\n")
}

// Quote writes a JSON string.
func Quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil { // a string always has a JSON form
		return `""`
	}
	return string(b)
}

// DecodeJSON reads a document from a file. It is strict: every entry must be
// known, of its type, and there once; numbers are JSON numbers. Schema and kind
// must be there; what else is missing is as in [Default], and so is what has a
// problem. The error is nil or [Problems].
func DecodeJSON(data []byte) (Document, []Note, error) {
	if len(data) > mostFile {
		return Default(), nil, Problems{{Code: TooLong, Allowed: fileBounds}}
	}
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		return Default(), nil, Problems{{Code: BadJSON, Given: Place(data, err)}}
	}
	r := fileReader{values: map[Field]value{}}
	top := r.object("", whole)
	if top == nil {
		return Default(), nil, r.problems
	}
	if p := r.version(top); p != nil {
		return Default(), nil, Problems{*p}
	}
	base, notes := r.model(top)
	r.kind(top)
	for _, e := range top {
		switch name := Field(e.name); name {
		case FieldSchema, FieldModel, FieldKind:
		case FieldMethod:
			r.values[name] = valueOf(e.raw)
		case FieldHabit:
			for _, e := range r.object(name, e.raw) {
				if f := fieldByName[Field(e.name)]; f == nil || f.name == FieldMethod || f.name == FieldRanges {
					r.problem(Field(clip("habit."+e.name)), UnknownField, "")
				} else {
					r.values[f.name] = valueFor(f, e.raw)
				}
			}
		case FieldRanges:
			r.ranges(e.raw)
		default:
			r.problem(Field(clip(e.name)), UnknownField, "")
		}
	}
	d, problems := read(base, r.values)
	return d, notes, append(r.problems, problems...).err()
}

// fileReader collects what the entries of a file say.
type fileReader struct {
	values   map[Field]value
	problems Problems
}

func (r *fileReader) problem(name Field, code Code, given string) {
	r.problems = append(r.problems, Problem{Field: name, Code: code, Given: given})
}

// ranges reads an object of both ends for each field as the text of a link.
func (r *fileReader) ranges(raw json.RawMessage) {
	var list []string
	for _, e := range r.object(FieldRanges, raw) {
		ends := map[string]string{}
		if e.raw[0] == '{' {
			for _, end := range r.object(FieldRanges, e.raw) {
				ends[end.name] = string(end.raw) // a number, or what ParseNumber refuses
			}
		}
		key := Key(Field(e.name))
		if key == "" || len(ends) != 2 || ends["low"] == "" || ends["high"] == "" {
			r.problem(FieldRanges, BadRange, clip(e.name+": "+string(e.raw)))
			return
		}
		list = append(list, key+"_"+ends["low"]+"_"+ends["high"])
	}
	if len(list) > 0 {
		r.values[FieldRanges] = value{strings.Join(list, "~"), textShape}
	}
}

// entry is a name and a value of a JSON object.
type entry struct {
	name string
	raw  json.RawMessage
}

// object gives the entries of a JSON object that stand there once or first, in
// their order; nil for anything that is not an object. The JSON is known to be
// valid.
func (r *fileReader) object(name Field, raw json.RawMessage) []entry {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		r.problem(name, NotAnObject, "")
		return nil
	}
	entries, seen := []entry{}, map[string]bool{}
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		var e = entry{name: key}
		if err != nil || !ok || dec.Decode(&e.raw) != nil {
			r.problem(name, BadJSON, "")
			return entries
		}
		if seen[key] {
			r.problem(Field(clip(key)), DuplicateField, "")
			continue
		}
		seen[key] = true
		entries = append(entries, e)
	}
	return entries
}

func find(entries []entry, name Field) (value, bool) {
	for _, e := range entries {
		if e.name == string(name) {
			return valueOf(e.raw), true
		}
	}
	return value{}, false
}

func (r *fileReader) version(top []entry) *Problem {
	v, ok := find(top, FieldSchema)
	if !ok {
		return &Problem{Field: FieldSchema, Code: Missing}
	}
	if v.shape != numberShape {
		return &Problem{Field: FieldSchema, Code: WrongSchema, Given: clip(v.text)}
	}
	return migrate(v.text, r.values)
}

// model is the default document in the file's model.
func (r *fileReader) model(top []entry) (Document, []Note) {
	v, ok := find(top, FieldModel)
	switch {
	case !ok:
		return Default(), nil
	case v.shape != textShape:
		r.problems = append(r.problems, Problem{FieldModel, NotAnOption, clip(v.text), Allowed{Options: models()}})
		return Default(), nil
	}
	return ofModel(v.text, string(FieldModel))
}

func (r *fileReader) kind(top []entry) {
	v, ok := find(top, FieldKind)
	switch {
	case !ok:
		r.problem(FieldKind, Missing, "")
	case v.shape != textShape || v.text != string(Watch):
		r.problems = append(r.problems, kindProblem(v.text))
	}
}

// valueFor is valueOf, with a flag as the text that the table reads.
func valueFor(f *field, raw json.RawMessage) value {
	v := valueOf(raw)
	if f.shape == flagShape && v.shape == flagShape {
		v.text = map[string]string{"true": "1", "false": "0"}[v.text]
	}
	return v
}

// valueOf gives the text and the type of a valid JSON value.
func valueOf(raw json.RawMessage) value {
	text := string(raw)
	switch c := text[0]; {
	case c == '"':
		var s string
		if json.Unmarshal(raw, &s) == nil {
			return value{s, textShape}
		}
	case text == "true" || text == "false":
		return value{text, flagShape}
	case c == '-' || isDigits(text[:1]):
		return value{text, numberShape}
	}
	return value{text, otherShape}
}

// Place is where in a file a syntax error is, as line:column.
func Place(data []byte, err error) string {
	at := len(data)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		at = min(max(int(syntax.Offset), 1), len(data))
	}
	before := data[:max(at-1, 0)]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Sprintf("%d:%d", line, column)
}
