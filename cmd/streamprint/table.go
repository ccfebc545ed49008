package main

import (
	"strings"
	"unicode/utf8"

	"streamprint/app/text"
)

// table writes rows with aligned columns, two spaces apart. A cell of a column
// in right is set to the right, as numbers are. Each line begins with the
// indent.
func (s *streams) table(indent string, right []bool, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			row[i] = text.Plain(cell)
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		line.WriteString(indent)
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if i < len(right) && right[i] {
				line.WriteString(gap + cell)
			} else {
				line.WriteString(cell + gap)
			}
		}
		s.plain(line.String())
	}
}

// wrap breaks a text into lines of at most 80 characters, each after the
// indent.
func wrap(indent, s string) []string {
	const width = 80
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text.Plain(s)) {
		if line != "" && utf8.RuneCountInString(indent+line+" "+word) > width {
			lines = append(lines, indent+line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, indent+line)
}
