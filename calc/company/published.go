package company

import (
	"fmt"
	"sync"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Published is a published inventory, or as much of it as was published. The
// same year was published more than once, so that a year has versions:
//
//	first      the total of the first report
//	announced  the rounded total of the announcement of March 2021
//	restated   the total of a later report
//	location   by scope, Scope 2 with the average of the grid
//	market     by scope, Scope 2 with contracts and certificates
//
// A figure that nobody published is absent; the sum of the scopes is not put in
// its place.
type Published struct {
	Year                                         int
	Version                                      string
	Scope1, Scope2Location, Scope2Market, Scope3 decimal.NullDecimal // t CO2e
	Total                                        decimal.NullDecimal // t CO2e
	// Quality is the lowest grade of its figures.
	Quality factor.Quality
	// Source is the ID of the document that its first figure was read in; the
	// figures may have other ones, see Factor.
	Source string
	// Note is that of its total, if there is one, in English.
	Note string

	factors map[Scope]string
}

// Factor is the ID of the row of the factor book that holds a figure; AllScopes
// is the total. It is empty for a figure that is absent.
func (p Published) Factor(s Scope) string { return p.factors[s] }

// Inventory has an entry for each scope, none of them split by activity; one
// for the total if there is nothing else.
func (p Published) Inventory() Inventory {
	inv := Inventory{Year: p.Year, Version: p.Version, Total: p.Total, TotalFactor: p.Factor(AllScopes)}
	add := func(id string, s Scope, t decimal.NullDecimal) {
		if t.Valid {
			inv.Entries = append(inv.Entries, Entry{ID: id, Cell: Cell{Activity: Unsplit, Scope: s}, Kind: Tonnes, Factor: p.Factor(s), Tonnes: t.Decimal})
		}
	}
	add("scope1", Scope1, p.Scope1)
	add("scope2_location", Scope2Location, p.Scope2Location)
	add("scope2_market", Scope2Market, p.Scope2Market)
	add("scope3", Scope3, p.Scope3)
	if len(inv.Entries) == 0 {
		add("total", AllScopes, p.Total)
	}
	return inv
}

// netflixRows says which rows of the book, below "company.netflix.", make up
// each version: Scope 1, both kinds of Scope 2, Scope 3, the total.
var netflixRows = []struct {
	year                                  int
	version                               string
	scope1, location, market, scope3, all string
}{
	{2019, "first", "", "", "", "", "2019.total.first"},
	{2019, "location", "2019.scope1", "2019.scope2.location", "", "2019.scope3", "2019.total.location"},
	{2019, "market", "2019.scope1", "", "2019.scope2.market", "2019.scope3", ""},
	{2020, "first", "", "", "", "", "2020.total.first"},
	{2020, "announced", "", "", "", "", "2020.total.announced"},
	{2020, "restated", "", "", "", "", "2020.total.restated"},
	{2020, "location", "2020.scope1", "2020.scope2.location", "", "2020.scope3", "2020.total.location"},
	{2020, "market", "2020.scope1", "", "2020.scope2.market", "2020.scope3", ""},
	{2021, "first", "", "", "", "", "2021.total.first"},
	{2021, "location", "2021.scope1", "2021.scope2.location", "", "2021.scope3", "2021.total.location"},
	{2022, "location", "2022.scope1", "2022.scope2.location", "", "2022.scope3.location", "2022.total.location"},
	{2022, "market", "2022.scope1", "", "2022.scope2.market", "2022.scope3", "2022.total.market"},
	{2023, "location", "2023.scope1", "2023.scope2.location", "", "2023.scope3", "2023.total.location"},
	{2023, "market", "2023.scope1", "", "2023.scope2.market", "2023.scope3", ""},
	{2024, "location", "2024.scope1", "2024.scope2.location", "", "2024.scope3.location", "2024.total.location"},
	{2024, "market", "2024.scope1", "", "2024.scope2.market", "2024.scope3", "2024.total.market"},
}

// NetflixPublished gives every version of every inventory of Netflix from 2019
// to 2024, oldest first. Market-based Scope 2 of 2021 is not known. The slice is
// shared: do not change it.
func NetflixPublished() []Published { return netflix() }

var netflix = sync.OnceValue(func() []Published {
	var list []Published
	for _, row := range netflixRows {
		p := Published{Year: row.year, Version: row.version, Quality: factor.Primary, factors: map[Scope]string{}}
		read := func(s Scope, id string) (v decimal.NullDecimal) {
			if id == "" {
				return v
			}
			f, err := factor.Find("company.netflix." + id)
			if err != nil { // cannot happen: a test reads every row
				panic(fmt.Sprintf("inventory %d, %s: %v", row.year, row.version, err))
			}
			p.factors[s] = f.ID
			if worse(f.Quality, p.Quality) {
				p.Quality = f.Quality
			}
			if p.Source == "" {
				p.Source = f.Source
			}
			if s == AllScopes {
				p.Note = f.Note
			}
			return decimal.NewNullDecimal(f.Value)
		}
		p.Scope1 = read(Scope1, row.scope1)
		p.Scope2Location = read(Scope2Location, row.location)
		p.Scope2Market = read(Scope2Market, row.market)
		p.Scope3 = read(Scope3, row.scope3)
		p.Total = read(AllScopes, row.all)
		list = append(list, p)
	}
	return list
})

// worse tells whether a is a lower grade than b.
func worse(a, b factor.Quality) bool {
	rank := map[factor.Quality]int{factor.Primary: 0, factor.Quoted: 1, factor.Derived: 2, factor.Recalled: 3}
	return rank[a] > rank[b]
}

// FindNetflix gives a version of a year; ok is false if there is none.
func FindNetflix(year int, version string) (p Published, ok bool) {
	for _, p := range NetflixPublished() {
		if p.Year == year && p.Version == version {
			return p, true
		}
	}
	return p, false
}

// ActivitySplit says how a total divides over what the company does.
type ActivitySplit struct {
	Year int
	// Version is the publisher: "announced", "report", or "note" for a note at
	// second hand that contradicts the report. They are not averaged.
	Version string
	Shares  []ActivityShare
}

// ActivityShare is the part of an activity; Factor is from 0 to 1.
type ActivityShare struct {
	Activity Activity
	Factor   string
}

// NetflixSplits lists the published ones. That of the note adds up to 101 %, so
// that it splits nothing: its Split does not pass Check.
var NetflixSplits = []ActivitySplit{
	netflixSplit(2020, "announced"), netflixSplit(2024, "report"), netflixSplit(2024, "note"),
}

func netflixSplit(year int, version string) ActivitySplit {
	s := ActivitySplit{Year: year, Version: version}
	for _, a := range []Activity{Production, Corporate, Streaming} {
		s.Shares = append(s.Shares, ActivityShare{a, fmt.Sprintf("company.netflix.%d.split.%s.%s", year, version, a)})
	}
	return s
}

// Split is an inventory of a total in t CO2e, divided by the shares.
func (s ActivitySplit) Split(total decimal.Decimal) Inventory {
	inv := Inventory{Year: s.Year, Version: s.Version, Total: decimal.NewNullDecimal(total)}
	for _, share := range s.Shares {
		inv.Entries = append(inv.Entries, Entry{
			ID: string(share.Activity), Cell: Cell{Activity: share.Activity}, Kind: Share, Factor: share.Factor,
		})
	}
	return inv
}
