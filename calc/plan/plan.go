// Package plan joins what a streaming company emits, what it cuts, what it buys
// and what it lets grow back, year by year from 2019 to 2100, and says what may
// be claimed of it.
//
// The lines of the ledger stand side by side and are never netted in silence:
//
//	gross       what is emitted in the year, after measures; Scopes 1 to 3
//	reductions  how much less that is than without the measures
//	target      the line that gross is compared with
//	credits     tonnes of credits retired, with the range that evidence supports
//	removals    tonnes taken up by the plan's own hectares, less methane
//	remaining   gross less removals
//
// Credits, renewable certificates and effects on an audience change neither
// gross nor the progress to a target. Certificates act on market-based Scope 2
// only. Viewers' devices are a memo item outside of everything.
package plan

import (
	"cmp"

	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/nature"
	"streamprint/calc/scenario"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
)

// The years of every plan.
const (
	First = 2019
	Last  = 2100
	years = Last - First + 1
)

// Years lists the years of the ledger.
func Years() []int {
	list := make([]int, years)
	for i := range list {
		list[i] = First + i
	}
	return list
}

// Plan is all that a visitor may edit. Shares and rates are fractions.
type Plan struct {
	// Preset is the ID of the plan it began as.
	Preset string
	// Model is the ID of a version of the model, empty for the newest. The numbers
	// of the factor book are those of that version.
	Model string
	// Deadline is the year of the promise.
	Deadline int
	// Scope2 is the account of electricity in the totals, location- or
	// market-based.
	Scope2 company.Scope

	// Inventory is the year from which emissions are carried forward.
	Inventory company.Inventory
	// History is what was published for other years before it.
	History []company.Published
	// Growth is by group of activities, a fraction a year; nothing is zero.
	Growth map[company.Activity]decimal.Decimal
	// GridDecline is by how much the grid's intensity falls a year; it acts on
	// location-based Scope 2. With a GridCountry, an area of the factor book, the
	// fall is that of its grid over the years that the book has.
	GridDecline decimal.Decimal
	GridCountry string

	// Target is the line for the whole of the gross emissions.
	Target target.Settings
	// Promise is what the company itself said of Scopes 1 and 2.
	Promise Promise

	Measures   []target.Measure
	Preserve   []Preserve
	Regenerate []Regenerate
	Credits    []credit.Entry
	Audience   Audience
	// ViewingHours are hours watched a year, for the memo item; absent is the
	// book's figure for Netflix.
	ViewingHours decimal.NullDecimal
	// MostHectares is how many new hectares can be found in a year, MostCut how
	// much of the emissions can be cut a year, a fraction: what can be done in
	// time, for the question of the deadline.
	MostHectares, MostCut decimal.Decimal
	// Papers is what has been shown to the public; claims depend on it.
	Papers Papers
	// Ranges are those that the visitor gave parameters, by their keys and in their
	// units. The map is not changed: see WithRange.
	Ranges map[string]scenario.Span
}

// Promise is a cut of Scopes 1 and 2 from a base year to another. No Year is no
// promise.
type Promise struct {
	Base, Year int
	Cut        decimal.Decimal
}

// Preserve is an area protected from the years From to Until on.
type Preserve struct {
	ID, Ecosystem string
	// Site joins it to credits of the same place: the two would count the same
	// tonnes twice.
	Site string
	// Hectares newly protected in each of the years.
	Hectares    decimal.Decimal
	From, Until int
	Stock       nature.Stock
	// CostPerTonne is in USD for a tonne not lost; absent is the book's price.
	CostPerTonne decimal.NullDecimal
}

// Regenerate is an area brought back, begun in the years From to Until.
type Regenerate struct {
	ID, Ecosystem string
	Site          string
	// Hectares begun in each of the years.
	Hectares    decimal.Decimal
	From, Until int
	Growth      nature.Growth
	// CostPerTonne is in USD for a tonne taken up; absent is the book's price.
	CostPerTonne decimal.NullDecimal
}

// Audience is the effect of programmes on those who watch them. No study
// supports a number, so everything but the households is zero until a visitor
// says otherwise, and it stands in a ledger of its own.
type Audience struct {
	// Households reached, an activity and not an effect.
	Households decimal.Decimal
	// Causal is the share that acts because of a programme, KgPerAdopter what
	// one of them avoids a year, Persistence for how many years, Attribution the
	// share of it owed to this company.
	Causal, KgPerAdopter, Persistence, Attribution decimal.Decimal
}

// Papers is what a company has shown to the public, as far as claims ask.
type Papers struct {
	Inventory   bool // the inventory of Scopes 1 to 3 is public
	Validated   bool // SBTi has validated the target
	Assured     bool // a third party has checked the inventory
	Timetable   bool // a public plan with goals and dates, regularly verified
	LifeCycle   bool // a public life-cycle footprint of the product, yearly
	ShareStated bool // advertising says how much is reduction and how much credits
}

// model is the ID of the plan's version of the model.
func (p *Plan) model() string { return cmp.Or(p.Model, factor.Model) }

// Book is the factor book of the plan's model, the newest for one that is not
// known, which a valid plan does not have.
func (p *Plan) Book() *factor.Book {
	if b, ok := factor.BookOf(p.model()); ok {
		return b
	}
	return factor.Newest()
}

// IsOlder tells whether the plan is of a model before the newest.
func (p *Plan) IsOlder() bool { return !p.Book().IsNewest() }

// clone is a copy that shares nothing that is edited.
func (p Plan) clone() Plan {
	q := p
	q.Inventory.Entries = append([]company.Entry(nil), p.Inventory.Entries...)
	q.Growth = map[company.Activity]decimal.Decimal{}
	for a, g := range p.Growth {
		q.Growth[a] = g
	}
	q.Target.Milestones = append([]target.Milestone(nil), p.Target.Milestones...)
	q.Measures = append([]target.Measure(nil), p.Measures...)
	q.Preserve = append([]Preserve(nil), p.Preserve...)
	q.Regenerate = append([]Regenerate(nil), p.Regenerate...)
	q.Credits = append([]credit.Entry(nil), p.Credits...)
	return q
}
