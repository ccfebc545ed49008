package target

import (
	"streamprint/calc/company"
	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// kind is a measure of the library before its numbers are read from the book.
type kind struct {
	id          string
	activity    company.Activity
	scope       company.Scope
	ramp        int
	certificate bool
	// cost says that the book has a cost per tonne beside the effect.
	cost bool
}

// libraryStart is the year in which a measure of the library begins until the
// visitor says another.
const libraryStart = 2027

// kinds are the measures of the library, those on production first. Activities
// are groups, so that a measure acts on inventories that split no further; the
// share then says how much of the group is meant.
var kinds = []kind{
	{id: "clean-mobile-power", activity: company.Production, ramp: 3},
	{id: "renewable-diesel", activity: company.Production, ramp: 1, cost: true},
	{id: "electric-vehicles", activity: company.Production, ramp: 5},
	{id: "less-air-travel", scope: company.Scope3, ramp: 2},
	{id: "led-lighting", activity: company.Production, scope: company.Scope2Location, ramp: 3},
	{id: "virtual-production", activity: company.Production, ramp: 5},
	{id: "supplier-engagement", scope: company.Scope3, ramp: 9},
	{id: "renewable-electricity", scope: company.Scope2Market, certificate: true},
	{id: "codec-efficiency", activity: company.Streaming, ramp: 5},
	{id: "server-efficiency", activity: company.Streaming, ramp: 4},
	{id: "building-efficiency", activity: company.Corporate, scope: company.Scope2Location, ramp: 3},
}

// Library gives the measures that a visitor can choose from, with the effect and,
// where one is known, the cost of the factor book. The share is zero: a measure
// does nothing until somebody says how much of the activity it affects. Each call
// gives a list of its own. A factor that is not in the book becomes an error of
// the graph that the measure acts in. The numbers are those of the newest version
// of the book.
func Library() []Measure { return LibraryOf(factor.Newest()) }

// LibraryOf is [Library] with the numbers of a version of the book.
func LibraryOf(book *factor.Book) []Measure {
	list := make([]Measure, len(kinds))
	for i, k := range kinds {
		m := Measure{
			ID: k.id, Activity: k.activity, Scope: k.scope, Start: libraryStart, Ramp: k.ramp, Certificate: k.certificate,
			EffectFactor: "target.measure." + k.id + ".effect",
		}
		if f, err := book.Find(m.EffectFactor); err == nil {
			m.Effect = f.Value
		}
		if k.cost {
			m.CostFactor = "target.measure." + k.id + ".cost"
			if f, err := book.Find(m.CostFactor); err == nil {
				m.CostPerTonne = decimal.NewNullDecimal(f.Value)
			}
		}
		list[i] = m
	}
	return list
}
