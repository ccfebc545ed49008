// Package answer is what the command line prints with --format json, and what
// streamprint.js gives a program of somebody else's: the result of a document as
// JSON. Both call it, so that they give the same bytes.
//
// Numbers are JSON numbers with up to 15 significant digits and never an exponent.
// Names end in their unit: energy_wh, co2e_g, gross_t. What a method does not give
// is null. Sentences are in English.
package answer

import (
	"bytes"
	"encoding/json"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Draws is the size of the sample behind a range, that of the site's pages.
const Draws = 2000

// JSON writes a value as every answer is written: indented by two spaces, a line
// end at the end, and no character escaped that JSON allows.
func JSON(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Number is a decimal that is written as a JSON number with at most 15 significant
// digits, what a float64 surely keeps.
type Number decimal.Decimal

// MarshalJSON writes the number without an exponent.
func (n Number) MarshalJSON() ([]byte, error) {
	return []byte(formula.Significant(decimal.Decimal(n), 15).String()), nil
}

// Optional is a number, nil for none.
func Optional(v decimal.NullDecimal) *Number {
	if !v.Valid {
		return nil
	}
	n := Number(v.Decimal)
	return &n
}
