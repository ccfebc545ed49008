// Package scenario holds the document that a visitor edits, and every way in
// and out of the program that it has: a link, a file, a form, a command.
//
// A [Document] says what is to be worked out: one habit of viewing by one
// method. It is the only state of a page, so the address of a page is its
// document and nothing is ever stored anywhere else.
//
// # One table of fields
//
// Whatever a document holds is one row of one table (field.go): its name in a
// file, its key in a link, how it is read, written and checked. Links, files,
// forms and commands go through that table, so that none of them accepts what
// another refuses. Reading never stops at the first mistake: all [Problems] are
// reported, each with a stable [Code], what was given and what is allowed, and
// the words are left to whoever shows them.
//
// # Links
//
// A link's fragment names only what differs from [Default]:
//
//	#v=1&m=2026.1&h=10&d=phone&n=4g
//
// See [Encode] for the keys.
//
// # Versions
//
// Schema counts the versions of the format; a newer one is refused, an older
// one is migrated step by step. Model is the version of the numbers behind it:
// a document of another model is read and worked out with this one, and a
// [Note] says so.
package scenario

import (
	"streamprint/calc/viewing"
)

// Schema is the version of the format, of links as of files.
const Schema = 1

// Kind is what a document describes.
type Kind string

// Watch is a habit of viewing.
const Watch Kind = "watch"

// Document is what a visitor edits. The zero value is not valid; start from
// [Default].
type Document struct {
	// Schema is the version of the format.
	Schema int
	// Model is the version of the model, viewing.Model after reading.
	Model string
	Kind  Kind
	// Method is the ID of a method of viewing.Methods.
	Method string
	Habit  viewing.Habit
}

// Default is the document of an empty link: viewing.Default by the first of
// the methods. It never changes within a schema, because links leave out what
// equals it.
func Default() Document {
	return Document{
		Schema: Schema, Model: viewing.Model, Kind: Watch,
		Method: viewing.Methods[0].ID, Habit: viewing.Default(),
	}
}

// Equal tells whether two valid documents say the same. Numbers are compared by
// value: 2 and 2.0 are equal.
func (d Document) Equal(other Document) bool {
	return d.Schema == other.Schema && d.Model == other.Model && d.Kind == other.Kind && Encode(d) == Encode(other)
}
