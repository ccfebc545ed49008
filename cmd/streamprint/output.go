package main

import (
	"encoding/json"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// output is what every command has to say about how it answers.
type output struct {
	Format choice `enum:"text,json" default:"text" help:"How to write the answer: ${enum}."`
	Lang   choice `enum:"en,fr,de,es,pt,it" default:"en" help:"Language of the text format: ${enum}."`
}

// messages is the catalogue of the language.
func (o output) messages() *text.Messages { return text.For(text.Lang(o.Lang)) }

// choice is a word in any case.
type choice string

// UnmarshalText reads the word.
func (c *choice) UnmarshalText(word []byte) error {
	*c = choice(strings.ToLower(string(word)))
	return nil
}

// json writes a value, indented.
func (s *streams) json(v any) error {
	e := json.NewEncoder(&s.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// number is a decimal that is written as a JSON number with at most 15
// significant digits, what a float64 surely keeps.
type number decimal.Decimal

// MarshalJSON writes the number without an exponent.
func (n number) MarshalJSON() ([]byte, error) {
	return []byte(formula.Significant(decimal.Decimal(n), 15).String()), nil
}

// plain writes a paragraph for a terminal: no special spaces, dashes or raised
// digits.
func (s *streams) plain(lines ...string) {
	for _, line := range lines {
		s.out.WriteString(strings.TrimRight(text.Plain(line), " ") + "\n")
	}
}
