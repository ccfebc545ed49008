package main

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// chunk is how many rows are worked out together.
const chunk = 2048

// The most that a worker remembers. A program has a few kilobytes.
const (
	mostPrograms = 1 << 13
	mostProfiles = 1 << 16
)

// worker answers blocks of rows. What a row says beside its numbers is read and
// judged once, as every document is, and remembered as a profile; a row that
// fits one takes the quick way: its numbers are read and compared with the ends
// that they may have. Every other row takes the slow way.
type worker struct {
	*header
	name string // of the file
	// given are the numbers that the file has columns for.
	given    []viewing.Number
	programs map[viewing.Shape]*batchProgram
	list     []*batchProgram
	profiles map[string]*profile
	bounds   map[viewing.Period]*bounds
	columns  *viewing.Columns
	scratch  viewing.Scratch

	fields [][]byte
	key    []byte
	rows   []batchRow
	kept   [][]byte
}

// batchProgram is a program with its rows in a chunk.
type batchProgram struct {
	*viewing.Program
	rows, from int
	warnings   []byte
}

// batchRow is a row that waits for its answer.
type batchRow struct {
	program *batchProgram // nil for a row with a mistake
	at      int           // in the columns
	numbers viewing.Numbers
}

// profile is what is known of rows that say the same beside their numbers.
type profile struct {
	// base are the numbers of such a row where it gives none.
	base viewing.Numbers
	*bounds
	// programs are by class of size, and by whether a data volume is tiny.
	programs [][2]*batchProgram
}

// bounds are the ends that the numbers of a row may have.
type bounds struct{ low, high viewing.Numbers }

func newWorker(h *header, name string) *worker {
	w := &worker{
		header: h, name: name, programs: map[viewing.Shape]*batchProgram{}, profiles: map[string]*profile{}, bounds: map[viewing.Period]*bounds{},
		columns: viewing.NewColumns(chunk), rows: make([]batchRow, 0, chunk),
	}
	for _, c := range h.columns {
		if c.kind == numberColumn || c.kind == minutesColumn {
			w.given = append(w.given, c.number)
		}
	}
	return w
}

// batchBase is what a row is that says nothing: an hour as watch has it, or no
// time beside a data volume.
func batchBase(hasBytes bool) scenario.Document {
	d := scenario.Default()
	d.Habit.Hours, d.Habit.Per, d.Habit.Country = decimal.New(1, 0), viewing.Once, ""
	if hasBytes {
		d.Habit.Hours = decimal.Decimal{}
	}
	return d
}

// blockAnswer is what a worker makes of a block.
type blockAnswer struct {
	out, mistakes []byte
	rows, failed  int
}

// do answers a block into a, using its memory again.
func (w *worker) do(b *block, a *blockAnswer) {
	a.out, a.mistakes, a.rows, a.failed = a.out[:0], a.mistakes[:0], 0, 0
	if b.broken != "" {
		w.fail(nil, b.line, a, b.broken)
	} else {
		b.records(w.delimiter, func(record []byte, line int) bool {
			w.record(record, line, a)
			if len(w.rows) == chunk {
				w.flush(a)
			}
			return true
		})
	}
	w.flush(a)
}

// record reads one row.
func (w *worker) record(record []byte, line int, a *blockAnswer) {
	w.fields = w.fields[:0]
	if bytes.IndexByte(record, '"') >= 0 {
		fields, err := fieldsOf(record, w.delimiter)
		if err != nil {
			w.fail(nil, line, a, err.Error())
			return
		}
		for _, f := range fields {
			w.fields = append(w.fields, []byte(f))
		}
	} else {
		for {
			at := bytes.IndexByte(record, w.delimiter)
			if at < 0 {
				break
			}
			w.fields = append(w.fields, record[:at])
			record = record[at+1:]
		}
		w.fields = append(w.fields, record)
	}
	if len(w.fields) != len(w.header.columns) {
		w.fail(w.fields, line, a, fmt.Sprintf("has %d fields, the first line has %d", len(w.fields), len(w.header.columns)))
		return
	}
	w.rows = append(w.rows, batchRow{})
	row := &w.rows[len(w.rows)-1]
	if !w.quick(row) {
		if mistakes := w.slow(row); len(mistakes) > 0 {
			w.rows = w.rows[:len(w.rows)-1]
			w.fail(w.fields, line, a, mistakes...)
			return
		}
	}
	for _, i := range w.header.kept {
		w.kept = append(w.kept, w.fields[i])
	}
}

// fail is a row with mistakes. It has its place in the answer, with nothing in
// it.
func (w *worker) fail(fields [][]byte, line int, a *blockAnswer, mistakes ...string) {
	for _, m := range mistakes {
		a.mistakes = fmt.Appendf(a.mistakes, "streamprint: %s:%d: %s\n", w.name, line, m)
	}
	a.failed++
	w.rows = append(w.rows, batchRow{})
	for _, i := range w.header.kept {
		var field []byte
		if i < len(fields) {
			field = fields[i]
		}
		w.kept = append(w.kept, field)
	}
}

// quick reads a row that fits a profile; it gives false if there is none, or if
// anything in the row needs a closer look.
func (w *worker) quick(row *batchRow) bool {
	w.key = w.key[:0]
	given, rounded := uint16(0), uint16(0)
	for i, f := range w.fields {
		switch c := &w.header.columns[i]; c.kind {
		case keptColumn:
		case numberColumn, minutesColumn:
			if len(f) == 0 {
				continue
			}
			v, long, ok := plainNumber(f)
			bit := uint16(1) << c.number
			if !ok || given&bit != 0 { // hours and minutes
				return false
			}
			if long {
				rounded |= bit
			}
			if c.kind == minutesColumn {
				v /= minutesInHour
			}
			row.numbers[c.number], given = v, given|bit
		default:
			if len(f) > 255 {
				return false
			}
			w.key = append(append(w.key, byte(len(f))), f...)
		}
	}
	w.key = append(w.key, byte(given), byte(given>>8))
	p := w.profiles[string(w.key)]
	if p == nil {
		return false
	}
	for n := range row.numbers {
		if given&(1<<n) == 0 {
			row.numbers[n] = p.base[n]
		}
	}
	for _, n := range w.given {
		v, low, high := row.numbers[n], p.low[n], p.high[n]
		if given&(1<<n) != 0 && !(v > low && v < high) && (rounded&(1<<n) != 0 || v != low && v != high) {
			return false
		}
	}
	if v := row.numbers[viewing.NumberPeople]; v != float64(int(v)) || rounded&(1<<viewing.NumberPeople) != 0 {
		return false
	}
	row.program = *p.program(&row.numbers)
	return row.program != nil
}

const minutesInHour = 60

// program is where the program for a row is.
func (p *profile) program(numbers *viewing.Numbers) **batchProgram {
	tiny := 0
	if viewing.IsTiny(numbers[viewing.NumberBytes]) {
		tiny = 1
	}
	return &p.programs[viewing.SizeClass(numbers[viewing.NumberInches])][tiny]
}

// slow reads a row as every document is read, and remembers what it can for the
// next one. It gives what is wrong.
func (w *worker) slow(row *batchRow) []string {
	given, columns := map[scenario.Field]string{}, map[scenario.Field]string{}
	var mistakes []string
	isMinutes := false
	for i, c := range w.header.columns {
		cell := strings.TrimSpace(string(w.fields[i]))
		if c.kind == keptColumn || cell == "" {
			continue
		}
		if other, twice := columns[c.field]; twice {
			mistakes = append(mistakes, c.name+": stands beside "+other+", and one is enough")
			continue
		}
		columns[c.field] = c.name
		switch c.kind {
		case wordColumn:
			cell = strings.ToLower(cell)
		case flagColumn:
			cell = flagText(cell)
		case areaColumn:
			cell = *code(&cell)
		case minutesColumn:
			hours, problem := hoursOf(cell)
			if problem != nil {
				mistakes = append(mistakes, c.name+": "+problem.Message())
				continue
			}
			cell, isMinutes = hours.String(), true
		}
		given[c.field] = cell
	}
	_, hasBytes := given[scenario.FieldBytes]
	base := batchBase(hasBytes)
	d, err := scenario.Read(base, given)
	var problems scenario.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			name := columns[p.Field]
			if name == "" {
				name = string(p.Field)
			}
			mistakes = append(mistakes, name+": "+p.Message())
		}
	}
	if len(mistakes) > 0 {
		return mistakes
	}
	method, err := viewing.Find(d.Method)
	if err != nil {
		return []string{err.Error()}
	}
	shape, numbers, err := method.Split(d.Habit)
	if err != nil {
		return []string{err.Error()}
	}
	program, err := w.program(shape)
	if err != nil {
		return []string{err.Error()}
	}
	row.program, row.numbers = program, numbers
	if isMinutes {
		row.numbers[viewing.NumberHours] = w.minutes()
	}
	w.remember(row, d)
	return nil
}

// minutes are the hours of a row that has minutes, as the quick way reads them,
// so that the way of a row makes no difference.
func (w *worker) minutes() float64 {
	for i, c := range w.header.columns {
		if c.kind == minutesColumn {
			m, _ := scenario.ParseNumber(strings.TrimSpace(string(w.fields[i])))
			return m.InexactFloat64() / minutesInHour
		}
	}
	return 0
}

// flagText is the text of a flag in a document.
func flagText(cell string) string {
	switch strings.ToLower(cell) {
	case "true", "yes":
		return "1"
	case "false", "no":
		return "0"
	}
	return cell
}

// program gives the program of a shape.
func (w *worker) program(s viewing.Shape) (*batchProgram, error) {
	if p := w.programs[s]; p != nil {
		return p, nil
	}
	compiled, err := s.Compile()
	if err != nil {
		return nil, err
	}
	p := &batchProgram{Program: compiled, warnings: strconv.AppendInt(nil, int64(len(compiled.Warnings)), 10)}
	w.programs[s] = p
	return p, nil
}

// remember makes a profile of a row without mistakes, for those that say the
// same beside their numbers.
func (w *worker) remember(row *batchRow, d scenario.Document) {
	key, ok := w.profileKey()
	if !ok {
		return
	}
	p := w.profiles[key]
	if p == nil {
		// The numbers that this row gives will be given by every row of the profile.
		p = &profile{base: row.numbers, bounds: w.boundsOf(d), programs: make([][2]*batchProgram, viewing.SizeClasses)}
		w.profiles[key] = p
	}
	*p.program(&row.numbers) = row.program
	if !row.program.Sized {
		for class := 1; class < len(p.programs); class++ {
			p.programs[class] = p.programs[viewing.SizeClass(row.numbers[viewing.NumberInches])]
		}
	}
}

// boundsOf gives the ends of the numbers, which depend on the period only.
func (w *worker) boundsOf(d scenario.Document) *bounds {
	b := w.bounds[d.Habit.Per]
	if b == nil {
		b = &bounds{}
		for field, n := range numberOf {
			allowed := scenario.Bounds(d, field)
			b.low[n], b.high[n] = allowed.Min.Decimal.InexactFloat64(), allowed.Max.Decimal.InexactFloat64()
		}
		w.bounds[d.Habit.Per] = b
	}
	return b
}

// profileKey is what the fields say beside their numbers.
func (w *worker) profileKey() (key string, ok bool) {
	var b []byte
	given := uint16(0)
	for i, f := range w.fields {
		switch c := &w.header.columns[i]; c.kind {
		case keptColumn:
		case numberColumn, minutesColumn:
			if len(f) == 0 {
				continue
			}
			if _, _, ok := plainNumber(f); !ok {
				return "", false // it may be nothing but spaces
			}
			given |= 1 << c.number
		default:
			if len(f) > 255 {
				return "", false
			}
			b = append(append(b, byte(len(f))), f...)
		}
	}
	return string(append(b, byte(given), byte(given>>8))), true
}

// flush works out the rows of the chunk and writes their answers.
func (w *worker) flush(a *blockAnswer) {
	w.list = w.list[:0]
	for i := range w.rows {
		if p := w.rows[i].program; p != nil {
			if p.rows == 0 {
				w.list = append(w.list, p)
			}
			p.rows++
		}
	}
	from := 0
	for _, p := range w.list {
		p.from, from, p.rows = from, from+p.rows, 0
	}
	// The rows of one program stand together in the columns.
	for i := range w.rows {
		row := &w.rows[i]
		if row.program == nil {
			continue
		}
		row.at = row.program.from + row.program.rows
		row.program.rows++
		for _, n := range row.program.Inputs() {
			w.columns.In[n][row.at] = row.numbers[n]
		}
	}
	for _, p := range w.list {
		p.Run(w.columns, p.from, p.from+p.rows, &w.scratch)
		p.rows = 0
	}
	for i := range w.rows {
		a.out = w.write(a.out, &w.rows[i], w.kept[i*len(w.header.kept):])
	}
	a.rows += len(w.rows)
	w.rows, w.kept = w.rows[:0], w.kept[:0]
	if len(w.programs) > mostPrograms || len(w.profiles) > mostProfiles {
		clear(w.programs)
		clear(w.profiles)
	}
}

// write is one line of the answer.
func (w *worker) write(out []byte, row *batchRow, kept [][]byte) []byte {
	for k := range w.header.kept {
		out = append(appendField(out, kept[k], w.delimiter), w.delimiter)
	}
	for i, column := range w.columns.Out {
		if row.program != nil && row.program.Has(i) {
			out = appendNumber(out, column[row.at])
		}
		out = append(out, w.delimiter)
	}
	if row.program != nil {
		out = append(out, row.program.warnings...)
	}
	return append(out, '\n')
}
