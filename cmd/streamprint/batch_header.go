package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// batchColumn is one column of the file.
type batchColumn struct {
	name string
	kind columnKind
	// field is what the column says of a habit, empty for one that is only kept.
	field scenario.Field
	// number is set if the kind is numberColumn or minutesColumn.
	number viewing.Number
}

type columnKind int

const (
	keptColumn    columnKind = iota // says nothing of a habit
	textColumn                      // as it is
	wordColumn                      // case does not count
	flagColumn                      // yes or no
	areaColumn                      // the code of an area in any case
	numberColumn                    // a number
	minutesColumn                   // hours in minutes
)

// numberOf names the numbers of a habit by the field of a document.
var numberOf = map[scenario.Field]viewing.Number{
	scenario.FieldHours: viewing.NumberHours, scenario.FieldSize: viewing.NumberInches, scenario.FieldWatts: viewing.NumberWatts,
	scenario.FieldMbps: viewing.NumberMbps, scenario.FieldBytes: viewing.NumberBytes, scenario.FieldGrid: viewing.NumberGrid,
	scenario.FieldDataCentreGrid: viewing.NumberDataCentreGrid, scenario.FieldRenewable: viewing.NumberRenewableHosting,
	scenario.FieldPeople: viewing.NumberPeople, scenario.FieldUsers: viewing.NumberUsers, scenario.FieldDevicesPerUser: viewing.NumberDevicesPerUser,
	scenario.FieldLifetime: viewing.NumberLifetimeYears, scenario.FieldUseHours: viewing.NumberUseHoursPerDay,
}

// knownColumns are the flags of watch, without their dashes.
func knownColumns() map[string]batchColumn {
	known := map[string]batchColumn{"minutes": {"minutes", minutesColumn, scenario.FieldHours, viewing.NumberHours}}
	for _, in := range (&watchCommand{}).inputs() {
		c := batchColumn{name: strings.TrimPrefix(in.flag, "--"), field: in.field}
		number, isNumber := numberOf[in.field]
		switch {
		case isNumber:
			c.kind, c.number = numberColumn, number
		case in.field == scenario.FieldAudio || in.field == scenario.FieldManufacture:
			c.kind = flagColumn
		case in.field == scenario.FieldCountry || in.field == scenario.FieldDataCentreCountry:
			c.kind = areaColumn
		case in.word:
			c.kind = wordColumn
		default:
			c.kind = textColumn
		}
		known[c.name] = c
	}
	return known
}

// header is what the first line of a file says.
type header struct {
	delimiter byte
	columns   []batchColumn
	// kept are the columns that stand in the answer too, by their place.
	kept []int
}

// keepAll is the name that stands for every column.
const keepAll = "all"

// readHeader makes a header of the first record. The names of columns are those
// of the flags of watch, in any case, with dashes or underscores. The error is
// usage.
func readHeader(record []byte, delimiter byte, keep []string) (*header, error) {
	names, err := fieldsOf(record, delimiter)
	if err != nil {
		return nil, usage{"line 1: " + err.Error()}
	}
	known := knownColumns()
	h := &header{delimiter: delimiter}
	var mistakes usage
	mistake := func(format string, args ...any) { mistakes = append(mistakes, fmt.Sprintf(format, args...)) }
	seen := map[string]bool{}
	for i, name := range names {
		name = strings.TrimSpace(name)
		c, isKnown := known[strings.ReplaceAll(strings.ToLower(name), "_", "-")]
		if !isKnown {
			c = batchColumn{name: name}
		}
		isKept := slices.Contains(keep, keepAll) || slices.Contains(keep, name) || isKnown && slices.Contains(keep, c.name)
		switch {
		case name == "":
			mistake("line 1: column %d has no name", i+1)
		case seen[c.name]:
			mistake("line 1: column %q stands twice", name)
		case !isKnown && !isKept:
			mistake("line 1: unknown column %q; --keep takes it into the answer", name)
		case isKept && slices.Contains(answerColumns(), name):
			mistake("line 1: column %q has the name of an answer and cannot be kept", name)
		}
		seen[c.name], seen[name] = true, true
		c.name = name
		h.columns = append(h.columns, c)
		if isKept {
			h.kept = append(h.kept, i)
		}
	}
	for _, name := range keep {
		if name != keepAll && !seen[name] {
			mistake("--keep: there is no column %q", name)
		}
	}
	if len(mistakes) > 0 {
		return nil, mistakes
	}
	return h, nil
}

// answerColumns are the names of the answers.
func answerColumns() []string {
	var names []string
	for _, a := range viewing.Answers {
		name := ""
		if a.Component != "" {
			name = string(a.Component) + "_"
		}
		if a.Energy {
			name += "energy_wh"
		} else {
			name += "co2e_g"
		}
		names = append(names, name)
	}
	return append(names, "warnings")
}

// output is the first line of the answer.
func (h *header) output() []byte {
	var line []byte
	for _, i := range h.kept {
		line = append(appendField(line, []byte(h.columns[i].name), h.delimiter), h.delimiter)
	}
	line = append(line, strings.Join(answerColumns(), string(h.delimiter))...)
	return append(line, '\n')
}

// appendField writes a field, in quotes if it needs them.
func appendField(b, field []byte, delimiter byte) []byte {
	if bytes.IndexByte(field, delimiter) < 0 && bytes.IndexByte(field, '"') < 0 && bytes.IndexByte(field, '\n') < 0 && bytes.IndexByte(field, '\r') < 0 {
		return append(b, field...)
	}
	b = append(b, '"')
	for _, c := range field {
		if c == '"' {
			b = append(b, '"')
		}
		b = append(b, c)
	}
	return append(b, '"')
}

// fieldsOf cuts any record, given without its line break, into its fields. The
// line break is put back: encoding/csv takes a carriage return for half of one.
func fieldsOf(record []byte, delimiter byte) ([]string, error) {
	r := csv.NewReader(io.MultiReader(bytes.NewReader(record), strings.NewReader("\r\n")))
	r.Comma, r.FieldsPerRecord = rune(delimiter), -1
	fields, err := r.Read()
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return nil, parse.Err
	}
	return fields, err
}
