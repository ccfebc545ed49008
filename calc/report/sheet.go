package report

import (
	"archive/zip"
	"bytes"
	"strconv"
	"strings"
	"time"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// style is a row of the cell formats in [styles].
type style int

const (
	plain style = iota
	bold
	given   // a cell to change
	heading // of the file
)

// sheet is a worksheet of Office Open XML (ECMA-376) in the making: the few
// elements that a table of texts, numbers and formulas needs. Rows are written
// in their order, and so are the cells of a row.
type sheet struct {
	name string
	// widths of the first columns, in characters; the others have the last one.
	widths []int
	// columns, at least one, and rows that stay in sight.
	frozenColumns, frozenRows int

	rows   strings.Builder
	row    int // that is open, from 1; 0 before the first
	column int // of the next cell, from 0
	most   int // columns of the widest row
}

// open begins the next row and gives its number.
func (s *sheet) open() int {
	if s.row > 0 {
		s.rows.WriteString("</row>")
	}
	s.row++
	s.column = 0
	s.rows.WriteString(`<row r="` + strconv.Itoa(s.row) + `">`)
	return s.row
}

// skip leaves cells empty.
func (s *sheet) skip(cells int) { s.column += cells }

func (s *sheet) cell(st style, kind, body string) {
	s.rows.WriteString(`<c r="` + column(s.column) + strconv.Itoa(s.row) + `"`)
	if st != plain {
		s.rows.WriteString(` s="` + strconv.Itoa(int(st)) + `"`)
	}
	s.rows.WriteString(kind + `>` + body + `</c>`)
	s.column++
	s.most = max(s.most, s.column)
}

// text writes a cell that is never taken for a formula.
func (s *sheet) text(st style, text string) {
	if text == "" {
		s.skip(1)
		return
	}
	s.cell(st, ` t="inlineStr"`, `<is><t xml:space="preserve">`+escape(clip(text))+`</t></is>`)
}

func (s *sheet) texts(st style, texts ...string) {
	for _, t := range texts {
		s.text(st, t)
	}
}

// number writes a number.
func (s *sheet) number(st style, v decimal.Decimal) {
	s.cell(st, "", `<v>`+double(v)+`</v>`)
}

// formula writes a formula with the value that it has, for viewers that do not
// calculate.
func (s *sheet) formula(expression string, v decimal.Decimal) {
	s.cell(plain, "", `<f>`+escape(expression)+`</f><v>`+double(v)+`</v>`)
}

// double is a number to the 17 digits that a spreadsheet's own numbers have.
func double(d decimal.Decimal) string { return formula.Significant(d, 17).String() }

// column gives the letters of a column, counted from 0: A, B, …, Z, AA, ….
func column(i int) string {
	letters := ""
	for i++; i > 0; i = (i - 1) / 26 {
		letters = string(rune('A'+(i-1)%26)) + letters
	}
	return letters
}

// cellName names a cell that keeps its place when the formula is copied.
func cellName(at, row int) string { return "$" + column(at) + "$" + strconv.Itoa(row) }

// on names a cell of another sheet.
func on(sheet, cell string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'!" + cell }

// longestText is how many characters a cell may hold.
const longestText = 32767

func clip(s string) string {
	if r := []rune(s); len(r) > longestText {
		return string(r[:longestText-1]) + "…"
	}
	return s
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape writes a text for XML, without the characters that XML cannot hold.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' || r == '\uFFFD' {
			return -1
		}
		return r
	}, s)
	return escaper.Replace(s)
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const (
	mainNS     = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	packageNS  = `http://schemas.openxmlformats.org/package/2006/`
	documentNS = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	mediaType  = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
)

// xml is the sheet as a part of the package.
func (s *sheet) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<worksheet xmlns="` + mainNS + `"><sheetViews><sheetView workbookViewId="0">`)
	if s.frozenColumns > 0 {
		pane := "topRight"
		b.WriteString(`<pane xSplit="` + strconv.Itoa(s.frozenColumns) + `"`)
		if s.frozenRows > 0 {
			pane = "bottomRight"
			b.WriteString(` ySplit="` + strconv.Itoa(s.frozenRows) + `"`)
		}
		b.WriteString(` topLeftCell="` + column(s.frozenColumns) + strconv.Itoa(s.frozenRows+1) + `" activePane="` + pane + `" state="frozen"/>`)
	}
	b.WriteString(`</sheetView></sheetViews><cols>`)
	for i, w := range s.widths {
		last := i + 1
		if i == len(s.widths)-1 {
			last = max(last, s.most)
		}
		b.WriteString(`<col min="` + strconv.Itoa(i+1) + `" max="` + strconv.Itoa(last) + `" width="` + strconv.Itoa(w) + `" customWidth="1"/>`)
	}
	b.WriteString(`</cols><sheetData>` + s.rows.String())
	if s.row > 0 {
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.String()
}

// styles are the cell formats in the order of [style].
const styles = xmlHead + `<styleSheet xmlns="` + mainNS + `">` +
	`<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>` +
	`<font><b/><sz val="14"/><name val="Calibri"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFFFF6D6"/><bgColor indexed="64"/></patternFill></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
	`<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>` +
	`<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// workbook puts sheets together to a file, which spreadsheets calculate anew
// when they open it. The date is that of the properties, as 2026-07-01.
func workbook(title, date string, sheets []*sheet) ([]byte, error) {
	types := `<Override PartName="/xl/workbook.xml" ContentType="` + mediaType + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + mediaType + `styles+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`
	list, relations := "", ""
	relation := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + kind + `" Target="` + target + `"/>`
	}
	var parts []file
	for i, s := range sheets {
		n := strconv.Itoa(i + 1)
		types += `<Override PartName="/xl/worksheets/sheet` + n + `.xml" ContentType="` + mediaType + `worksheet+xml"/>`
		list += `<sheet name="` + escape(s.name) + `" sheetId="` + n + `" r:id="s` + n + `"/>`
		relations += relation("s"+n, documentNS+"/worksheet", "worksheets/sheet"+n+".xml")
		parts = append(parts, file{"xl/worksheets/sheet" + n + ".xml", []byte(s.xml())})
	}
	relations += relation("styles", documentNS+"/styles", "styles.xml")
	created := ""
	if date != "" {
		created = `<dcterms:created xsi:type="dcterms:W3CDTF">` + escape(date) + `T00:00:00Z</dcterms:created>`
	}
	wrap := func(relations string) string {
		return xmlHead + `<Relationships xmlns="` + packageNS + `relationships">` + relations + `</Relationships>`
	}
	head := []file{
		{"[Content_Types].xml", []byte(xmlHead + `<Types xmlns="` + packageNS + `content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` + types + `</Types>`)},
		{"_rels/.rels", []byte(wrap(relation("workbook", documentNS+"/officeDocument", "xl/workbook.xml") +
			relation("core", packageNS+"relationships/metadata/core-properties", "docProps/core.xml")))},
		{"docProps/core.xml", []byte(xmlHead + `<cp:coreProperties xmlns:cp="` + packageNS + `metadata/core-properties"` +
			` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
			`<dc:title>` + escape(title) + `</dc:title><dc:creator>streamprint</dc:creator>` + created + `</cp:coreProperties>`)},
		{"xl/workbook.xml", []byte(xmlHead + `<workbook xmlns="` + mainNS + `" xmlns:r="` + documentNS + `"><sheets>` + list +
			`</sheets><calcPr fullCalcOnLoad="1"/></workbook>`)},
		{"xl/_rels/workbook.xml.rels", []byte(wrap(relations))},
		{"xl/styles.xml", []byte(styles)},
	}
	return archive(append(head, parts...))
}

// file is a member of an archive.
type file struct {
	name string
	data []byte
}

// epoch is the time of every member of an archive: the earliest that ZIP knows.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// archive is a ZIP of the files in their order. Equal files give equal bytes.
func archive(files []file) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
