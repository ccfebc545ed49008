package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
)

// This file is a spreadsheet of the smallest kind: it reads a workbook and works
// its formulas out, without the values that the cells have already. It knows
// what package report writes and fails on anything else.

// cell is a cell as it was read.
type cell struct {
	text, formula string
	value         float64
	number        bool
}

// grid is a workbook: sheets by name, cells by name.
type grid struct {
	names  []string
	sheets map[string]map[string]*cell
	// done are the values of formulas that were worked out, by sheet and cell.
	done map[string]float64
}

// members reads a ZIP archive.
func members(t *testing.T, data []byte) (names []string, content map[string]string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	content = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		content[f.Name] = string(body)
	}
	return names, content
}

// openGrid reads a workbook through its relations, as a spreadsheet does.
func openGrid(t *testing.T, data []byte) *grid {
	t.Helper()
	_, content := members(t, data)
	decode := func(part string, v any) {
		t.Helper()
		if content[part] == "" {
			t.Fatalf("no part %s", part)
		}
		if err := xml.Unmarshal([]byte(content[part]), v); err != nil {
			t.Fatalf("%s: %v", part, err)
		}
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	decode("xl/workbook.xml", &book)
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:",attr"`
		} `xml:"Relationship"`
	}
	decode("xl/_rels/workbook.xml.rels", &relations)
	targets := map[string]string{}
	for _, r := range relations.List {
		targets[r.ID] = r.Target
	}
	g := &grid{sheets: map[string]map[string]*cell{}, done: map[string]float64{}}
	for _, s := range book.Sheets {
		var body struct {
			Rows []struct {
				R     int `xml:"r,attr"`
				Cells []struct {
					R       string  `xml:"r,attr"`
					T       string  `xml:"t,attr"`
					Formula string  `xml:"f"`
					Value   *string `xml:"v"`
					Text    string  `xml:"is>t"`
				} `xml:"c"`
			} `xml:"sheetData>row"`
		}
		decode("xl/"+targets[s.ID], &body)
		cells := map[string]*cell{}
		last := 0
		for _, row := range body.Rows {
			if row.R <= last {
				t.Fatalf("%s: row %d comes after row %d", s.Name, row.R, last)
			}
			last = row.R
			before := -1
			for _, c := range row.Cells {
				at, line := place(c.R)
				if line != row.R || at <= before {
					t.Fatalf("%s: cell %s stands in row %d", s.Name, c.R, row.R)
				}
				before = at
				out := &cell{text: c.Text, formula: c.Formula}
				if c.Value != nil {
					v, err := strconv.ParseFloat(*c.Value, 64)
					if err != nil {
						t.Fatalf("%s!%s: %v", s.Name, c.R, err)
					}
					out.value, out.number = v, true
				}
				cells[c.R] = out
			}
		}
		g.names = append(g.names, s.Name)
		g.sheets[s.Name] = cells
	}
	return g
}

// place gives the column, counted from 0, and the row of a cell's name.
func place(name string) (at, row int) {
	name = strings.ReplaceAll(name, "$", "")
	i := 0
	for ; i < len(name) && name[i] >= 'A' && name[i] <= 'Z'; i++ {
		at = at*26 + int(name[i]-'A') + 1
	}
	row, err := strconv.Atoi(name[i:])
	if err != nil {
		return -1, -1
	}
	return at - 1, row
}

// letters is the name of a column, counted from 0.
func letters(at int) string {
	if at < 26 {
		return string(rune('A' + at))
	}
	return letters(at/26-1) + string(rune('A'+at%26))
}

// value works a cell out.
func (g *grid) value(sheet, name string) (float64, error) {
	name = strings.ReplaceAll(name, "$", "")
	key := sheet + "!" + name
	if v, ok := g.done[key]; ok {
		return v, nil
	}
	c := g.sheets[sheet][name]
	switch {
	case c == nil:
		return 0, fmt.Errorf("%s is empty", key)
	case c.formula == "" && !c.number:
		return 0, fmt.Errorf("%s is a text", key)
	case c.formula == "":
		return c.value, nil
	}
	p := &parser{grid: g, sheet: sheet, rest: c.formula}
	v, err := p.sum()
	if err == nil && p.rest != "" {
		err = fmt.Errorf("%q is left over", p.rest)
	}
	if err != nil {
		return 0, fmt.Errorf("%s: %s: %w", key, c.formula, err)
	}
	g.done[key] = v
	return v, nil
}

// parser reads a formula from the left, by the precedence of spreadsheets.
type parser struct {
	grid        *grid
	sheet, rest string
}

func (p *parser) next(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	p.rest = rest
	return ok
}

func (p *parser) sum() (float64, error) {
	v, err := p.product()
	for err == nil {
		var w float64
		switch {
		case p.next("+"):
			w, err = p.product()
			v += w
		case p.next("-"):
			w, err = p.product()
			v -= w
		default:
			return v, nil
		}
	}
	return v, err
}

func (p *parser) product() (float64, error) {
	v, err := p.power()
	for err == nil {
		var w float64
		switch {
		case p.next("*"):
			w, err = p.power()
			v *= w
		case p.next("/"):
			w, err = p.power()
			v /= w
		default:
			return v, nil
		}
	}
	return v, err
}

func (p *parser) power() (float64, error) {
	v, err := p.atom()
	for err == nil && p.next("^") {
		var w float64
		w, err = p.atom()
		v = math.Pow(v, w)
	}
	return v, err
}

func (p *parser) atom() (float64, error) {
	if p.next("(") {
		v, err := p.sum()
		if err == nil && !p.next(")") {
			err = fmt.Errorf("no ) before %q", p.rest)
		}
		return v, err
	}
	for name, f := range map[string]func([][]float64) (float64, error){
		"MIN": func(a [][]float64) (float64, error) { return fold(a, math.Inf(1), math.Min), nil },
		"MAX": func(a [][]float64) (float64, error) { return fold(a, math.Inf(-1), math.Max), nil },
		"SUM": func(a [][]float64) (float64, error) {
			return fold(a, 0, func(x, y float64) float64 { return x + y }), nil
		},
		"SUMPRODUCT": sumProduct,
	} {
		if p.next(name + "(") {
			args, err := p.args()
			if err != nil {
				return 0, err
			}
			return f(args)
		}
	}
	if p.rest != "" && strings.ContainsRune("0123456789.", rune(p.rest[0])) {
		end := strings.IndexFunc(p.rest, func(r rune) bool { return !strings.ContainsRune("0123456789.", r) })
		if end < 0 {
			end = len(p.rest)
		}
		v, err := strconv.ParseFloat(p.rest[:end], 64)
		p.rest = p.rest[end:]
		return v, err
	}
	sheet, name, err := p.reference()
	if err != nil {
		return 0, err
	}
	return p.grid.value(sheet, name)
}

func fold(args [][]float64, v float64, f func(x, y float64) float64) float64 {
	for _, a := range args {
		for _, w := range a {
			v = f(v, w)
		}
	}
	return v
}

func sumProduct(args [][]float64) (float64, error) {
	if len(args) != 2 || len(args[0]) != len(args[1]) {
		return 0, fmt.Errorf("ranges that do not match")
	}
	v := 0.0
	for i := range args[0] {
		v += args[0][i] * args[1][i]
	}
	return v, nil
}

// args reads the arguments of a function up to the closing parenthesis: cells
// and ranges of cells.
func (p *parser) args() ([][]float64, error) {
	var list [][]float64
	for {
		sheet, name, err := p.reference()
		if err != nil {
			return nil, err
		}
		from, row := place(name)
		to, last := from, row
		if p.next(":") {
			_, end, err := p.reference()
			if err != nil {
				return nil, err
			}
			to, last = place(end)
		}
		if row != last || to < from {
			return nil, fmt.Errorf("the range is not one row")
		}
		var values []float64
		for at := from; at <= to; at++ {
			v, err := p.grid.value(sheet, letters(at)+strconv.Itoa(row))
			if err != nil {
				return nil, err
			}
			values = append(values, v)
		}
		list = append(list, values)
		switch {
		case p.next(")"):
			return list, nil
		case !p.next(","):
			return nil, fmt.Errorf("no , before %q", p.rest)
		}
	}
}

// reference reads a cell's name with that of its sheet.
func (p *parser) reference() (sheet, name string, err error) {
	sheet = p.sheet
	if p.next("'") {
		var ok bool
		if sheet, p.rest, ok = strings.Cut(p.rest, "'!"); !ok {
			return "", "", fmt.Errorf("a sheet's name does not end")
		}
	}
	end := strings.IndexFunc(p.rest, func(r rune) bool { return !strings.ContainsRune("$0123456789", r) && (r < 'A' || r > 'Z') })
	if end < 0 {
		end = len(p.rest)
	}
	name, p.rest = p.rest[:end], p.rest[end:]
	if at, row := place(name); at < 0 || row < 1 {
		return "", "", fmt.Errorf("%q is no cell", name)
	}
	return sheet, name, nil
}
