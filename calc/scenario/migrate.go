package scenario

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// migrations bring the values of a document from one schema to the next: the
// first from 1 to 2. They change names and texts, not numbers: numbers change
// with the model.
var migrations = [Schema - 1]func(values map[Field]value){}

// migrate brings values from an older schema to this one. A problem is that of
// a schema which is none or which this program does not know.
func migrate(schema string, values map[Field]value) *Problem {
	from, err := strconv.Atoi(schema)
	if err != nil || from < 1 || from > Schema || schema != strconv.Itoa(from) {
		p := schemaProblem(schema)
		return &p
	}
	for _, step := range migrations[from-1:] {
		step(values)
	}
	return nil
}

// schemaProblem is WrongSchema, or NewerSchema for a whole number above ours.
func schemaProblem(given string) Problem {
	p := Problem{Field: FieldSchema, Code: WrongSchema, Given: clip(given)}
	if n, code := ParseNumber(given); code == "" && n.IsInteger() && n.GreaterThan(decimal.NewFromInt(Schema)) {
		p.Code = NewerSchema
		p.Allowed.Options = []string{strconv.Itoa(Schema)}
	}
	return p
}
