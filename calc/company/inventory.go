package company

import (
	"github.com/shopspring/decimal"
)

// Kind is how the figure of an entry is given.
type Kind string

const (
	// Tonnes: t CO2e, as published or measured.
	Tonnes Kind = "tonnes"
	// Share: a fraction of Inventory.Total.
	Share Kind = "share"
	// Titles: so many films, episodes or hours of content of a class of
	// production, see [Titles].
	TitleCount Kind = "titles"
	// Spend: money spent in a sector of the economy, see [Sectors].
	Spend Kind = "spend"
	// Energy: electricity used, times the overhead of the data centre, times the
	// grid's intensity.
	Energy Kind = "energy"
	// Hours: hours streamed, times what an hour takes of the company's data
	// centres and of the servers at the edge of the networks.
	Hours Kind = "hours"
)

// Kinds lists them, from the best known figure to the roughest.
var Kinds = []Kind{Tonnes, Energy, Hours, TitleCount, Spend, Share}

// Entry is one figure of an inventory. Only the fields of its kind count.
type Entry struct {
	// ID is unique in the inventory and part of the keys of the entry's nodes.
	ID   string
	Cell Cell
	Kind Kind

	// Factor is the ID of a row of the factor book in tonnes (Tonnes) or a pure
	// number (Share). Where it is set it stands in place of Tonnes or Share, so
	// that a published figure keeps its source.
	Factor string
	// Tonnes is in t CO2e a year.
	Tonnes decimal.Decimal
	// Share is from 0 to 1.
	Share decimal.Decimal

	// Class is the ID of a [Title]; Count is in the unit of that class: titles,
	// episodes or hours of content.
	Class string
	Count decimal.Decimal

	// Sector is the ID of a [Sector]. USD is what was paid in dollars of the year
	// PriceYear, 0 for the inventory's year.
	Sector    string
	USD       decimal.Decimal
	PriceYear int

	// KWh is electricity in a year, at the equipment if PUE is given, else at the
	// meter; only for rented servers (Cloud) an absent PUE is the provider's.
	KWh decimal.Decimal
	PUE decimal.NullDecimal
	// Country is an area of the factor book, empty for the world; GridYear 0 is
	// the year of the book nearest to the inventory's. They count for Energy and
	// for Hours.
	Country  string
	GridYear int
	// Grid, in g CO2e per kWh, stands in place of Country and GridYear: what a
	// contract or a supplier delivers, the figure of market-based Scope 2.
	Grid decimal.NullDecimal

	// Hours are streamed hours a year. PerHour, in kWh per hour, is the
	// electricity of data centre and network edge; GramsPerHour, in g CO2e per
	// hour, stands in place of it and of the grid. Without either the power of the
	// Carbon Trust is used. The viewer's device and line are no part of it.
	Hours        decimal.Decimal
	PerHour      decimal.NullDecimal
	GramsPerHour decimal.NullDecimal
}

// Inventory is what a company emitted in a year.
type Inventory struct {
	Year int
	// Version tells inventories of one year apart: "first", "restated",
	// "location", "market", ….
	Version string
	// Total, in t CO2e, is what shares are of. TotalFactor is the ID of a row of
	// the factor book that stands in place of it.
	Total       decimal.NullDecimal
	TotalFactor string
	Entries     []Entry
}

// Memo is something that emits because the service exists and that no inventory
// here holds: streaming companies leave it out, as an optional part of Scope 3,
// category 11. A plan shows it beside the inventory, never inside a target.
type Memo string

const (
	// ViewerDevices: the sets, boxes and telephones on which people watch.
	ViewerDevices Memo = "viewer_devices"
	// ViewerInternet: the viewer's router and the networks that reach it.
	ViewerInternet Memo = "viewer_internet"
)

// Memos lists them. Package viewing estimates both for an hour of watching.
var Memos = []Memo{ViewerDevices, ViewerInternet}
