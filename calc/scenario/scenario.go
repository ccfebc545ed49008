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
//	#v=1&m=2026.1&h=10&d=phone&n=4g&k=3c2v0e
//
// See [Encode] for the keys.
//
// # Versions
//
// Schema counts the versions of the format; a newer one is refused, an older
// one is migrated step by step. Model is the version of the numbers behind it:
// a document of an earlier model keeps it and is worked out with its numbers. Only
// one of a model that is not known is worked out with the newest, and a [Note]
// says so.
package scenario

import (
	"streamprint/calc/factor"
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
	// Model is the ID of a version of the model, see [factor.Versions].
	Model string
	Kind  Kind
	// Method is the ID of a method of viewing.Methods.
	Method string
	Habit  viewing.Habit
	// Ranges are those that the visitor gave numbers of the habit. The map is not
	// changed: see WithRange.
	Ranges map[Field]Span
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

// Case is the document as the engine takes it. The method of a valid document is
// known.
func (d Document) Case() viewing.Case {
	m, err := viewing.Find(d.Method)
	if err != nil {
		m = viewing.Methods[0]
	}
	return viewing.Case{Method: m, Habit: d.Habit, Model: d.Model, Ends: d.ends()}
}

// IsOlder tells whether the document is of a model before the newest.
func (d Document) IsOlder() bool {
	b, ok := factor.BookOf(d.Model)
	return ok && !b.IsNewest()
}

// Renewed is the document in the newest model. What that does not allow is as in
// [Default], such as a year that a grid has no more; the error is nil or
// [Problems].
func (d Document) Renewed() (Document, error) {
	d.Model = viewing.Model
	problems := validate(d)
	repair(&d, Default(), problems)
	return d, problems.err()
}

// ofModel is the default document in the model of a link or a file, which is
// noted where it is not known; key is where it stands.
func ofModel(model, key string) (Document, []Note) {
	d := Default()
	if _, ok := factor.BookOf(model); !ok {
		return d, []Note{{OtherModel, key, clip(model)}}
	}
	d.Model = model
	return d, nil
}

// book is the factor book of the document's model, the newest for one that is not
// known.
func (d Document) book() *factor.Book {
	if b, ok := factor.BookOf(d.Model); ok {
		return b
	}
	return factor.Newest()
}

// Equal tells whether two valid documents say the same. Numbers are compared by
// value: 2 and 2.0 are equal.
func (d Document) Equal(other Document) bool {
	return d.Schema == other.Schema && d.Model == other.Model && d.Kind == other.Kind && Encode(d) == Encode(other)
}
