package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// batch runs the command over a text.
func batch(t *testing.T, file string, args ...string) (out, mistakes string, code int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(append([]string{"batch", "-"}, args...), strings.NewReader(file), &stdout, &stderr)
	return stdout.String(), stderr.String(), code
}

// anyRow draws a row as the flags of watch say it.
func anyRow(t *rapid.T) map[string]string {
	row := map[string]string{}
	number := func(name string, high int64, places int32) {
		if rapid.Bool().Draw(t, "has "+name) {
			row[name] = decimal.New(rapid.Int64Range(0, high).Draw(t, name), -places).String()
		}
	}
	word := func(name string, words ...string) {
		if w := rapid.SampledFrom(append(words, "")).Draw(t, name); w != "" {
			row[name] = w
		}
	}
	var methods []string
	for _, m := range viewing.Methods {
		methods = append(methods, m.ID)
	}
	word("method", methods...)
	word("per", "day", "week", "Year", "once")
	word("device", "phone", "TV", "laptop", "mix", "projector", "headset", "tablet", "desktop")
	word("quality", "saver", "sd", "hd", "fhd", "4k")
	word("connection", "fixed", "wired", "4g", "5g")
	word("country", "FRA", "deu", "World", "IND", "USA", "JEY")
	word("data-centre-country", "SWE", "USA")
	word("year", "2023", "2022")
	word("basis", "average", "marginal")
	word("picture", "standard", "hdr", "bright")
	word("peripheral", "none", "stick", "box", "console")
	word("audio", "yes", "0", "true")
	word("manufacture", "1", "no")
	number("hours", 30_000, 3) // some are too many for a day
	number("size", 900, 1)
	number("watts", 2_100_000, 3)
	number("mbps", 1_000_000, 3)
	number("bytes", 1e15, 2)
	number("grid-g-per-kwh", 3_000_000, 3)
	number("data-centre-g-per-kwh", 3_000_000, 3)
	number("renewable-hosting", 1000, 3)
	number("users", 30, 0)
	number("devices", 300, 1)
	number("lifetime", 600, 1)
	number("use-hours", 2500, 2)
	word("people", "1", "2", "7", "101", "1.5")
	return row
}

// exactly answers a row as watch does; ok is false if watch refuses it.
func exactly(t failure, row map[string]string) (r *viewing.Result, ok bool) {
	c := watchCommand{}
	at := map[string]**string{
		"method": &c.Method, "per": &c.Per, "device": &c.Device, "quality": &c.Quality, "connection": &c.Connection, "country": &c.Country,
		"data-centre-country": &c.DataCentreCountry, "year": &c.Year, "basis": &c.Basis, "picture": &c.Picture, "peripheral": &c.Peripheral,
		"hours": &c.Hours, "minutes": &c.Minutes, "size": &c.Size, "watts": &c.Watts, "mbps": &c.Mbps, "bytes": &c.Bytes, "grid-g-per-kwh": &c.GridGPerKWh,
		"data-centre-g-per-kwh": &c.DataCentreGPerKWh, "renewable-hosting": &c.RenewableHosting, "users": &c.Users, "devices": &c.Devices,
		"lifetime": &c.Lifetime, "use-hours": &c.UseHours, "people": &c.People,
	}
	for name, text := range row {
		switch name {
		case "audio":
			c.Audio = text == "yes" || text == "true" || text == "1"
		case "manufacture":
			c.Manufacture = text == "yes" || text == "true" || text == "1"
		default:
			*at[name] = &text
		}
	}
	d, err := c.document()
	if err != nil {
		return nil, false
	}
	m, err := viewing.Find(d.Method)
	if err != nil {
		t.Fatalf("%v", err)
	}
	r, err = viewing.Estimate(m, d.Habit, 0)
	if err != nil {
		t.Fatalf("%v: %v", row, err)
	}
	return r, true
}

type failure interface{ Fatalf(string, ...any) }

// TestBatchIsWatch answers many rows at once and each by itself. Every row
// stands twice, so that it is read the slow way and the quick way.
func TestBatchIsWatch(t *testing.T) {
	var names []string
	for name := range knownColumns() {
		if name != "minutes" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	answered := 0
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(anyRow), 1, 16).Draw(rt, "rows")
		rows = append(rows, rows...)
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		w.Write(names)
		for _, row := range rows {
			var fields []string
			for _, name := range names {
				fields = append(fields, row[name])
			}
			if slices.Compact(slices.Clone(fields))[0] == "" && len(row) == 0 {
				fields[slices.Index(names, "people")] = "1"
			}
			w.Write(fields)
		}
		w.Flush()
		out, _, _ := batch(t, file.String())
		records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(records) != len(rows)+1 {
			rt.Fatalf("%d lines for %d rows: %v\n%s", len(records), len(rows), err, out)
		}
		for i, row := range rows {
			got := records[i+1]
			r, ok := exactly(rt, row)
			if !ok {
				if strings.Join(got, "") != "" {
					rt.Fatalf("watch refuses %v, batch says %v", row, got)
				}
				continue
			}
			answered++
			want := make([]viewing.Quantity, len(viewing.Answers))
			for k, a := range viewing.Answers {
				parts := append([]viewing.Part{{Energy: r.Energy, Carbon: r.Carbon}}, r.Parts...)
				for _, p := range parts {
					if p.Component == a.Component && a.Energy {
						want[k] = p.Energy
					} else if p.Component == a.Component {
						want[k] = p.Carbon
					}
				}
			}
			for k, q := range want {
				if (q.Node == nil) != (got[k] == "") {
					rt.Fatalf("%v of %v: %q", viewing.Answers[k], row, got[k])
				}
				if q.Node == nil {
					continue
				}
				v, err := strconv.ParseFloat(got[k], 64)
				exact, all := q.Value.InexactFloat64(), want[k%2].Value.InexactFloat64()
				// Twelve digits are written.
				if err != nil || math.Abs(v-exact) > 1e-11*math.Abs(exact)+1e-13*all {
					rt.Fatalf("%v of %v is %s, exactly %s", viewing.Answers[k], row, got[k], q.Value)
				}
			}
			if got[len(got)-1] != strconv.Itoa(len(r.Warnings)) {
				rt.Fatalf("%v has %s warnings, watch gives %d", row, got[len(got)-1], len(r.Warnings))
			}
		}
		if half := len(rows) / 2; !cmp.Equal(records[1:half+1], records[half+1:]) {
			rt.Fatalf("the second time the answers differ:\n%s", out)
		}
	})
	if answered < 50 {
		t.Errorf("only %d rows were answered", answered)
	}
}

// TestBatchNumbers reads numbers at and about their ends, quickly and slowly.
func TestBatchNumbers(t *testing.T) {
	texts := []string{
		"1", "24", "24.0000000000001", "24.00000000000000001", "23.99999999999999999", "0", "0.0", "-0", "+3", "1e1", "007", " 2 ", "2.", ".5", ".",
		"1,5", "0x1", "1_0", "NaN", "0.30000000000000004", "12345678901234567890123", "0.000000000000000000001",
	}
	var file strings.Builder
	file.WriteString("per,hours\n")
	for range 2 {
		for _, text := range texts {
			fmt.Fprintf(&file, "day,%q\n", text)
		}
	}
	out, _, code := batch(t, file.String())
	lines := strings.Split(strings.TrimSpace(out), "\n")[1:]
	if code != exitUsage || len(lines) != 2*len(texts) {
		t.Fatalf("exit %d, %d lines", code, len(lines))
	}
	for i, line := range lines {
		text := texts[i%len(texts)]
		_, ok := exactly(t, map[string]string{"per": "day", "hours": strings.TrimSpace(text)})
		if answered := !strings.HasPrefix(line, ","); answered != ok {
			t.Errorf("row %d: %q hours are answered: %t, by watch: %t", i, text, answered, ok)
		}
	}
}

// TestBatchOfWorkers wants the same answers, and mistakes in the same order,
// from any number of workers and however the file is cut.
func TestBatchOfWorkers(t *testing.T) {
	file := string(manyRows(20_000)) + "x,99,day,tv,50,fhd,fixed,FRA,1\n" + "y,1,day,tv,50,fhd\n"
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, mistakes, _ := batch(t, file, "--keep", "id")
	runtime.GOMAXPROCS(4)
	four, others, code := batch(t, file, "--keep", "id")
	if one != four || mistakes != others || code != exitUsage {
		t.Errorf("the answers differ; exit %d:\n%s%s", code, mistakes, others)
	}
	if want := 20_003; strings.Count(one, "\n") != want {
		t.Errorf("%d lines, want %d", strings.Count(one, "\n"), want)
	}
	if !strings.Contains(mistakes, ":20002: hours: 99 is too large") || !strings.Contains(mistakes, ":20003: has 6 fields") || !strings.HasSuffix(mistakes, "2 of 20002 rows could not be answered\n") {
		t.Errorf("mistakes: %s", mistakes)
	}
}

// TestBatchForgets has more programs and profiles than a worker keeps.
func TestBatchForgets(t *testing.T) {
	h := &header{delimiter: ',', columns: []batchColumn{knownColumns()["country"]}}
	w := newWorker(h, "file")
	for i := range mostProfiles + 1 {
		w.profiles[strconv.Itoa(i)] = nil
	}
	var a blockAnswer
	for range 2 {
		w.do(&block{data: []byte("FRA\nDEU\n"), line: 2}, &a)
		if a.rows != 2 || a.failed != 0 || bytes.Count(a.out, []byte{'\n'}) != 2 {
			t.Fatalf("%+v", a)
		}
	}
	if len(w.profiles) != 2 {
		t.Errorf("%d profiles are kept", len(w.profiles))
	}
}

// TestBatchResumes cuts the answers anywhere and goes on.
func TestBatchResumes(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.csv"), filepath.Join(dir, "out.csv")
	file := "id,hours,per\n\"a, \"\"b\"\"\nc\",1,day\n\nd,30,day\ne,2,day\n\"f\",2"
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	read := func() string {
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	resume := func() (mistakes string, code int) {
		var stderr bytes.Buffer
		code = run([]string{"batch", in, "-o", out, "--keep", "id", "--resume"}, strings.NewReader(""), io.Discard, &stderr)
		return stderr.String(), code
	}
	write(in, file)
	mistakes, code := resume() // there is nothing to go on from
	whole := read()
	if code != exitUsage || !strings.HasSuffix(mistakes, "2 of 4 rows could not be answered\n") || strings.Count(whole, "\n") != 6 {
		t.Fatalf("exit %d: %s%s", code, mistakes, whole)
	}
	for cut := 0; cut <= len(whole); cut += 3 {
		write(out, whole[:cut])
		mistakes, code := resume()
		if got := read(); got != whole || code != exitUsage || !strings.HasSuffix(mistakes, "2 of 4 rows could not be answered\n") {
			t.Fatalf("cut after %q: exit %d, %s\n%s", whole[:cut], code, mistakes, cmp.Diff(whole, got))
		}
	}
	// What was answered is not answered again.
	write(out, strings.Replace(whole, "e,", "mark,", 1))
	if resume(); !strings.Contains(read(), "mark,") {
		t.Error("a row was answered again")
	}
	for name, text := range map[string]string{
		"other columns": strings.Replace(whole, "id,", "name,", 1), "no header": "something else\n",
		"too many rows": whole + "g,,,,,,,,,,,,,,,,\n",
	} {
		write(out, text)
		if mistakes, code := resume(); code != exitUsage || read() != text || !strings.Contains(mistakes, "--resume: the output file has") {
			t.Errorf("%s: exit %d, %s", name, code, mistakes)
		}
	}
	// Without --resume it is written anew.
	write(out, strings.Repeat("x", 10_000))
	if run([]string{"batch", in, "-o", out, "--keep", "id"}, strings.NewReader(""), io.Discard, io.Discard); read() != whole {
		t.Errorf("written anew: %s", read())
	}
	var stderr bytes.Buffer
	if code := run([]string{"batch", in, "-o", in, "--keep", "id"}, strings.NewReader(""), io.Discard, &stderr); code != exitUsage || !strings.Contains(stderr.String(), "is the file that is read") {
		t.Errorf("onto itself: exit %d, %s", code, &stderr)
	}
	if data, err := os.ReadFile(in); err != nil || string(data) != file {
		t.Errorf("the file that is read was changed: %s", data)
	}
}

func TestBatchFiles(t *testing.T) {
	long := strings.Repeat("x", 3*longestRecord)
	for _, tt := range []struct {
		name, file string
		args       []string
		code       int
		lines      int
		mistake    string
	}{
		{"empty", "", nil, exitUsage, 0, "-: is empty"},
		{"nothing but empty lines", "\n\r\n", nil, exitUsage, 0, "has no names of columns"},
		{"names only", "hours,per", nil, exitOK, 1, ""},
		{"names and a line break", "\ufeffhours;per\r\n", nil, exitOK, 1, ""},
		{"quoted names", "\"hours\",\"per\"\n1,day\n", nil, exitOK, 2, ""},
		{"a broken name", "\"hours\"x,per\n1,day\n", nil, exitUsage, 0, "-: line 1: extraneous"},
		{"names that do not end", "\"hours,per\n1,day\n", nil, exitUsage, 0, "-: line 1: a quoted field does not end"},
		{"no line break at the end", "hours\n1\n2", nil, exitOK, 3, ""},
		{"a quote that is not closed", "id,hours\na,1\n\"b,2\nc,3\n", []string{"--keep", "id"}, exitUsage, 4, "-:3: a quoted field does not end"},
		{"a quote that is never closed in a long file", "id,hours\na,1\n\"b,2\n" + strings.Repeat("c,3\n", 100_000), []string{"--keep", "id"}, exitUsage, 100_003, "-:3: a quoted field does not end"},
		{"a long line", "id,hours\na,1\n" + long + "\nb,1\n", []string{"--keep", "id"}, exitUsage, 4, "-:3: is longer than 64 KiB"},
		{"a long line at the end", "id,hours\na,1\n" + long, []string{"--keep", "id"}, exitUsage, 3, "-:3: is longer than 64 KiB"},
		{"a long cell of another column", "id,device,hours\n1," + long[:400] + ",1\n", []string{"--keep", "all"}, exitUsage, 2, "-:2: device: \"xxx"},
		{"a mistake without a column", "device\nphone\n", []string{"--keep", "all,hours"}, exitUsage, 0, "--keep: there is no column \"hours\""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out, mistakes, code := batch(t, tt.file, tt.args...)
			if code != tt.code || strings.Count(out, "\n") != tt.lines || !strings.Contains(mistakes, tt.mistake) || tt.mistake == "" && mistakes != "" {
				t.Errorf("exit %d, %d lines, %.300s", code, strings.Count(out, "\n"), mistakes)
			}
		})
	}
}

// TestBatchFullDisk ends when nothing can be written, however much is to come.
func TestBatchFullDisk(t *testing.T) {
	full := &filling{room: 10_000}
	var stderr bytes.Buffer
	if code := run([]string{"batch", "-", "--keep", "id"}, bytes.NewReader(manyRows(50_000)), full, &stderr); code != exitFailure || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("exit %d: %s", code, &stderr)
	}
	broken := io.MultiReader(bytes.NewReader(manyRows(5_000)), iotest.ErrReader(errors.New("cable pulled")))
	stderr.Reset()
	if code := run([]string{"batch", "-", "--keep", "id"}, broken, io.Discard, &stderr); code != exitFailure || !strings.Contains(stderr.String(), "cable pulled") {
		t.Errorf("exit %d: %s", code, &stderr)
	}
}

// filling is an output with so much room.
type filling struct{ room int }

func (f *filling) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errors.New("no space left")
	}
	return len(b), nil
}

// TestBatchColumns has a column for every flag of watch that says something of a
// habit.
func TestBatchColumns(t *testing.T) {
	known := knownColumns()
	for _, f := range scenario.Fields() {
		switch f {
		case scenario.FieldSchema, scenario.FieldModel, scenario.FieldKind, scenario.FieldHabit:
			continue
		case scenario.FieldRanges: // a batch gives values, no ranges
			continue
		}
		if !slices.ContainsFunc(slices.Collect(maps.Values(known)), func(c batchColumn) bool { return c.field == f }) {
			t.Errorf("no column is for %s", f)
		}
		_, isNumber := numberOf[f]
		if want := scenario.IsNumber(f) && f != scenario.FieldYear; isNumber != want {
			t.Errorf("%s is a number of a batch: %t, want %t", f, isNumber, want)
		}
	}
	if len(numberOf) != viewing.NumberCount {
		t.Errorf("%d numbers have a field, of %d", len(numberOf), viewing.NumberCount)
	}
}

// csvRecord is what a file has for one row: fields, or a mistake.
type csvRecord struct {
	fields []string
	wrong  bool
}

// blocksOf reads a file through blocks of that size. whole is false if a field
// in quotes does not end.
func blocksOf(t *testing.T, file []byte, size int) (records []csvRecord, delimiter byte, whole bool) {
	t.Helper()
	r, err := newBlockReader(iotest.HalfReader(bytes.NewReader(file)))
	if err != nil {
		t.Fatal(err)
	}
	r.size, r.longest = size, len(file)+1
	lines := 1
	for {
		var b block
		err := r.next(&b)
		if errors.Is(err, io.EOF) {
			return records, r.delimiter, true
		}
		if err != nil {
			t.Fatal(err)
		}
		if b.line != lines {
			t.Fatalf("a block begins at line %d, want %d", b.line, lines)
		}
		lines += bytes.Count(b.data, []byte{'\n'})
		if b.broken != "" {
			return records, r.delimiter, false
		}
		rows := 0
		b.records(r.delimiter, func(record []byte, line int) bool {
			rows++
			if bytes.IndexByte(record, '"') < 0 {
				records = append(records, csvRecord{fields: strings.Split(string(record), string(r.delimiter))})
				return true
			}
			fields, err := fieldsOf(record, r.delimiter)
			records = append(records, csvRecord{fields, err != nil})
			return true
		})
		// To skip some rows and read the rest is to read all.
		half := b
		left := half.skip(rows/2, r.delimiter)
		rest := 0
		half.records(r.delimiter, func([]byte, int) bool { rest++; return true })
		if left != 0 || rest != rows-rows/2 {
			t.Fatalf("%d of %d rows are skipped, %d are left", rows/2, rows, rest)
		}
	}
}

// FuzzBatchReader compares the reader of blocks with encoding/csv.
func FuzzBatchReader(f *testing.F) {
	for _, s := range []string{
		"a,b\n1,2\n", "a;b\r\n1;\"2\r\n3\"\r\n", "a\n\n\r\n\"x\"\"y\",z\n", "a\n\"b", "a,b\nx\"y,1\n\"p\"q,2\n3,4", "\ufeffa\n1\r", "a,\"b\n\",c\n\"\"\"\"\n", "\"\",\"\"\n,\"\n", "j\",\"\n\"", "\r\r", "\"a\"\r\r\n",
	} {
		f.Add([]byte(s), uint8(1))
	}
	f.Fuzz(func(t *testing.T, file []byte, size uint8) {
		got, delimiter, whole := blocksOf(t, file, int(size)+1)
		c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
		c.Comma, c.FieldsPerRecord = rune(delimiter), -1
		for i := 0; ; i++ {
			fields, err := c.Read()
			if i == len(got) {
				if whole && !errors.Is(err, io.EOF) {
					t.Fatalf("%q: %d records are read, encoding/csv has more: %q, %v", file, i, fields, err)
				}
				if !whole && (err == nil || errors.Is(err, io.EOF)) {
					t.Fatalf("%q: record %d does not end, encoding/csv has %q, %v", file, i, fields, err)
				}
				return
			}
			if errors.Is(err, io.EOF) {
				t.Fatalf("%q: %d records are read, encoding/csv has %d", file, len(got), i)
			}
			if (err != nil) != got[i].wrong || err == nil && !slices.Equal(fields, got[i].fields) {
				t.Fatalf("%q: record %d is %+v, encoding/csv has %q, %v", file, i, got[i], fields, err)
			}
		}
	})
}

// FuzzBatch runs the command over any file: it must end, and answer each row.
func FuzzBatch(f *testing.F) {
	mixed, err := os.ReadFile("testdata/batch-mixed.csv")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(mixed)
	f.Add([]byte("hours;id\n1;\"\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		var stdout, stderr bytes.Buffer
		code := run([]string{"batch", "-", "--keep", "all"}, bytes.NewReader(file), &stdout, &stderr)
		if code == exitFailure {
			t.Fatalf("%q: %s", file, &stderr)
		}
		if (code == exitOK) != (stderr.Len() == 0) {
			t.Fatalf("%q: exit %d, %s", file, code, &stderr)
		}
		if stdout.Len() == 0 {
			return
		}
		r, err := newBlockReader(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		c := csv.NewReader(&stdout)
		c.Comma = rune(r.delimiter)
		if _, err := c.ReadAll(); err != nil {
			t.Fatalf("%q: the answer cannot be read: %v", file, err)
		}
	})
}
