package main

import (
	"strings"

	"streamprint/app/answer"
	"streamprint/app/text"

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

// json writes a value, as package answer does.
func (s *streams) json(v any) error { return s.write(answer.JSON(v)) }

// write writes an answer, unless there was an error in making it.
func (s *streams) write(data []byte, err error) error {
	s.out.Write(data)
	return err
}

// number is a number of an answer.
type number = answer.Number

func optional(v decimal.NullDecimal) *number { return answer.Optional(v) }

func end(v decimal.NullDecimal) number { return number(v.Decimal) }

// draws is the size of the sample behind a range.
const draws = answer.Draws

// plain writes a paragraph for a terminal: no special spaces, dashes or raised
// digits.
func (s *streams) plain(lines ...string) {
	for _, line := range lines {
		s.out.WriteString(strings.TrimRight(text.Plain(line), " ") + "\n")
	}
}
