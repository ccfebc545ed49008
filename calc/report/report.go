// Package report makes files of a result, for a visitor to take away: a
// workbook whose cells hold the formulas, comma-separated values, a JSON trace,
// a chart as a drawing of its own, and an evidence folder as a ZIP archive.
//
// Everything is read from the expression graph behind the result, so a file
// cannot disagree with the page or the command that offers it. [Viewing] takes
// an estimate of package viewing; package ledger, below this one, takes a plan.
//
// # What stays the same
//
// Equal results give equal bytes, natively and as WebAssembly: there is no
// clock here. The day that stands in a file comes from the caller.
//
// # Words
//
// Names come from the caller as functions, the headings as [Words], so that a
// file is in the reader's language. The identifiers in the first column of every
// table are the same in all of them.
package report

import (
	"slices"
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// About is what a caller says about a result.
type About struct {
	// Title says what was worked out, in one line.
	Title string
	// Date is the day on which the file is made, as 2026-07-01.
	Date string
	// Site is the address of the page that shows such a result, without a
	// fragment; the link in the files is the fragment alone without it.
	Site string
	// Warnings are what a reader must know of the result, each a sentence.
	Warnings []string
	// Name names a node in the reader's language; nil leaves keys.
	Name func(*formula.Node) string
	// Note is the note on a factor in that language; nil leaves the book's own.
	Note func(*factor.Factor) string
	// Words are the headings; the zero value is [English].
	Words Words
}

// Line is a headline of a result.
type Line struct {
	Node *formula.Node
	// Low and High are its range; not valid where it has none.
	Low, High decimal.NullDecimal
}

// Report is a result on its way to a file. [Viewing] and package ledger make it.
type Report struct {
	About
	// Kind is "watch" or "plan", Model the version of the numbers.
	Kind, Model string
	// Fragment is that of a link to the same result, without "#".
	Fragment string
	// Scenario is the document as a file.
	Scenario []byte
	// Sources are the IDs of documents to cite beside those of the factors.
	Sources []string
	// First is the calendar year of the first value of each series, 0 in a
	// result without years. Begin is the first one that is worth showing, Mark
	// the one that the headlines are of.
	First, Begin, Mark int
	Lines              []Line
	// Results are the lines as comma-separated values.
	Results []byte
	Exact   *formula.Exact
	Graph   *formula.Graph
}

// name is the node's name in the reader's language.
func (r *Report) name(n *formula.Node) string {
	switch {
	case r.Name != nil:
		return r.Name(n)
	case n.Factor != nil:
		return n.Factor.Name
	}
	return n.Key
}

func (r *Report) note(f *factor.Factor) string {
	if r.Note != nil {
		return r.Note(f)
	}
	return f.Note
}

func (r *Report) words() Words {
	if r.Words == (Words{}) {
		return English
	}
	return r.Words
}

// link is the address of the same result.
func (r *Report) link() string { return r.Site + "#" + r.Fragment }

// markIndex is the year of the headlines, counted from 0.
func (r *Report) markIndex() int { return r.Mark - r.First }

// hasYears says whether some node of the graph is a series.
func (r *Report) hasYears() bool { return r.First != 0 }

// factors lists the leaves that are factors, ordered by ID.
func (r *Report) factors() []*formula.Node {
	var list []*formula.Node
	for _, n := range r.Graph.Nodes() {
		if n.Factor != nil {
			list = append(list, n)
		}
	}
	slices.SortFunc(list, func(a, b *formula.Node) int { return strings.Compare(a.Key, b.Key) })
	return list
}

// sources lists those of the factors and of the result, ordered by ID.
func (r *Report) sources() ([]factor.Source, error) {
	ids := slices.Clone(r.Sources)
	for _, f := range r.factors() {
		ids = append(ids, f.Factor.Source)
	}
	slices.Sort(ids)
	var list []factor.Source
	for _, id := range slices.Compact(ids) {
		s, err := factor.FindSource(id)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// digits is a number to 15 significant digits, what a float64 surely keeps,
// without an exponent.
func digits(d decimal.Decimal) string { return formula.Significant(d, 15).String() }
