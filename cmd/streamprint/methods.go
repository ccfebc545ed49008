package main

import (
	"strconv"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/viewing"
)

// methodsCommand lists the methods in the order in which they are offered.
type methodsCommand struct {
	output `embed:""`
}

type methodList struct {
	Model   string        `json:"model"`
	Methods []methodEntry `json:"methods"`
}

type methodEntry struct {
	ID        string              `json:"id"`
	Name      string              `json:"name"`
	Publisher string              `json:"publisher"`
	Year      int                 `json:"year"`
	Region    string              `json:"region"`
	Kind      viewing.Kind        `json:"kind"`
	Boundary  []viewing.Component `json:"boundary"`
	// LifeCycle tells whether the making of equipment is always counted.
	LifeCycle bool `json:"life_cycle"`
	// Represents are the inputs that reach the result.
	Represents []viewing.Field `json:"represents"`
	Question   string          `json:"question"`
	Use        string          `json:"use"`
	Caveat     string          `json:"caveat"`
	Source     sourceEntry     `json:"source"`
}

// Run writes the list.
func (c *methodsCommand) Run(s *streams) error {
	if c.Format == "text" {
		c.text(s)
		return nil
	}
	list := methodList{Model: viewing.Model}
	m := text.For(text.EN)
	for _, method := range viewing.Methods {
		source, err := factor.FindSource(method.Source)
		if err != nil {
			return err
		}
		t := m.MethodText[method.ID]
		list.Methods = append(list.Methods, methodEntry{
			ID: method.ID, Name: method.Name, Publisher: method.Publisher, Year: method.Year, Region: method.Region,
			Kind: method.Kind, Boundary: method.Boundary, LifeCycle: method.LifeCycle, Represents: method.Represents,
			Question: t.Question, Use: t.Use, Caveat: t.Caveat, Source: newSource(source),
		})
	}
	return s.json(list)
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
