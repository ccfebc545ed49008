// Package factor is the factor book: every constant that a formula uses, once,
// with its unit, range, region, year, source, licence, quality and review date.
//
// The book is a set of tables in the folder tables, embedded in the program and
// parsed when first asked for. A row of tables/factors-*.csv is one [Factor]; a
// row of tables/sources*.csv is one [Source]; grid intensities have their own
// two tables, see [Grid].
//
// # Versions
//
// The book is versioned with the model: whoever changes a number makes a new
// [Version] and puts the row as it stood into tables/moved-VERSION.csv of the one
// before. So every earlier [Book] can be read again, a link keeps the numbers it
// was made with, and [Changelog] is worked out, not written.
//
// # Quality and range
//
// Quality says how near the book stands to whoever measured or published the
// figure. Where the source gives an interval, the row carries it as low and
// high. Where it gives none, the range follows one pedigree rule: value ÷ k to
// value × k, with k from the quality grade,
//
//	primary  1.1   read in the primary document or its code
//	quoted   1.25  read in a document that quotes the primary one
//	derived  1.5   worked out here from primary or quoted figures
//	recalled 2     remembered, no document at hand
//
// The rule is a convention of this book, in the manner of the pedigree matrices
// of life-cycle databases: it says how far a figure may reasonably be off, not
// what anybody measured. Definitions (365 days in a year) are exact.
package factor

import (
	"time"

	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Quality is how near the book stands to the origin of a figure.
type Quality string

const (
	Primary  Quality = "primary"
	Quoted   Quality = "quoted"
	Derived  Quality = "derived"
	Recalled Quality = "recalled"
)

// pedigree is the spread k of the rule in the package comment.
var pedigree = map[Quality]decimal.Decimal{
	Primary:  decimal.New(11, -1),
	Quoted:   decimal.New(125, -2),
	Derived:  decimal.New(15, -1),
	Recalled: decimal.New(2, 0),
}

// Distribution is how a factor's value is spread between its low and its high.
type Distribution string

const (
	// LogNormal has its median at the value; low and high are the 2.5 % and the
	// 97.5 % quantile. Each side has its own spread, so an interval need not be
	// symmetric.
	LogNormal Distribution = "lognormal"
	// Triangular has its mode at the value and ends at low and high.
	Triangular Distribution = "triangular"
	// Exact has no spread: a definition or a published convention.
	Exact Distribution = "exact"
)

// Factor is one constant of the book.
type Factor struct {
	// ID is stable across model versions, such as "carbon-trust.network.fixed".
	ID string
	// Name says what it is, in English, in the field's own terms.
	Name string
	// Value, Low and High are in Unit. Low ≤ Value ≤ High.
	Value, Low, High decimal.Decimal
	// FromPedigree is true when Low and High follow the pedigree rule because
	// the source gives no interval.
	FromPedigree bool
	Distribution Distribution
	Unit         unit.Unit
	// Region and Year are where and when the figure holds.
	Region string
	Year   int
	// Source is the ID of the source it was read in.
	Source string
	// Licence is that of the figure as data, "fact" where none applies.
	Licence  string
	Quality  Quality
	ReviewBy time.Time
	Note     string
}

// applyPedigree fills the range of a factor whose source gives none.
func (f *Factor) applyPedigree() {
	k := pedigree[f.Quality]
	f.FromPedigree = true
	f.Distribution = LogNormal
	f.High = f.Value.Mul(k)
	f.Low = f.Value.DivRound(k, 12)
}

// Source is a document or a data set.
type Source struct {
	ID, Title, Publisher string
	Year                 int
	Address              string
}
