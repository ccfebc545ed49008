// Package calc is the room of the engine. It holds no code of its own.
//
// Everything below it is pure Go: no browser, no network, no clock, no user
// interface. A result depends on a scenario and the factor book and on nothing
// else, so that a page, a link, a file, a command and a test cannot disagree,
// today or in a year. A test of this package reads the imports and holds it.
//
// Quantities come first (unit), then formulas as graphs of them (formula) and
// the constants they use (factor); upon these stand what is worked out (viewing)
// and the document that asks for it (scenario).
package calc
