package main

import (
	"strconv"

	"streamprint/app/answer"
	"streamprint/app/text"
	"streamprint/calc/viewing"
)

// methodsCommand lists the methods in the order in which they are offered.
type methodsCommand struct {
	output `embed:""`
}

// Run writes the list.
func (c *methodsCommand) Run(s *streams) error {
	if c.Format == "text" {
		c.text(s)
		return nil
	}
	return s.write(answer.Methods())
}

// text writes a paragraph for each.
func (c *methodsCommand) text(s *streams) {
	m := c.messages()
	t := m.Method
	for i, method := range viewing.Methods {
		if i > 0 {
			s.plain("")
		}
		s.plain(method.ID + "  " + method.Name)
		words := m.MethodText[method.ID]
		for _, line := range []string{
			method.Publisher + ", " + strconv.Itoa(method.Year) + ", " + text.CountryName(m.Lang, method.Region) + "; " + m.Kind[method.Kind],
			t.Question + m.Colon() + words.Question,
			t.Boundary + m.Colon() + m.Boundary(method),
			t.Use + m.Colon() + words.Use,
			t.Caveat + m.Colon() + words.Caveat,
		} {
			lines := wrap(indent+indent, line)
			lines[0] = lines[0][len(indent):]
			s.plain(lines...)
		}
	}
}
