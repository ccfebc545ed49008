// Package company holds the greenhouse-gas inventory of a streaming company:
// what it emitted, by activity and scope, as published or built from the bottom
// up.
//
// The structure is that of the GHG Protocol: Scope 1 is what the company burns,
// Scope 2 the electricity and heat it buys, Scope 3 its value chain in fifteen
// categories. Scope 2 is counted twice, side by side and never added together:
// with the average of the grid (location-based) and with the contracts and
// certificates the company holds (market-based).
//
// Viewers' devices and their internet access are outside every inventory here:
// streaming companies leave them out, and so a plan shows them as a memo item.
package company

import "slices"

// Activity is what the company does that emits.
type Activity string

// The activities. A publisher that gives one figure for a group has the
// activity named like the group.
const (
	ProductionOwn      Activity = "production_own"      // films and series it manages itself
	ProductionPartner  Activity = "production_partner"  // those partners make for it
	ProductionLicensed Activity = "production_licensed" // those it licenses
	Production         Activity = "production"          // content, not split further
	Offices            Activity = "offices"
	Goods              Activity = "goods" // purchased goods and services
	Marketing          Activity = "marketing"
	Corporate          Activity = "corporate" // the company itself, not split further
	Cloud              Activity = "cloud"     // rented servers
	Delivery           Activity = "delivery"  // its own content delivery network
	Streaming          Activity = "streaming" // the service, not split further
	Unsplit            Activity = "unsplit"   // a total that its publisher does not split
)

// Activities lists them, group by group.
var Activities = []Activity{
	ProductionOwn, ProductionPartner, ProductionLicensed, Production,
	Offices, Goods, Marketing, Corporate,
	Cloud, Delivery, Streaming, Unsplit,
}

// Group is the part of the company that an activity belongs to, itself the
// activity of a figure that is not split further.
func (a Activity) Group() Activity {
	switch a {
	case ProductionOwn, ProductionPartner, ProductionLicensed:
		return Production
	case Offices, Goods, Marketing:
		return Corporate
	case Cloud, Delivery:
		return Streaming
	}
	return a
}

// Groups lists the groups.
var Groups = []Activity{Production, Corporate, Streaming, Unsplit}

// Within says whether a is b or one of the activities of the group b. Every
// activity is within the empty one.
func (a Activity) Within(b Activity) bool { return b == "" || a == b || a.Group() == b }

// Scope is one of the GHG Protocol's accounts.
type Scope string

const (
	// AllScopes is that of a figure which its publisher does not split by scope.
	// It holds Scope 2 on the basis that the publisher chose.
	AllScopes      Scope = ""
	Scope1         Scope = "scope1"
	Scope2Location Scope = "scope2_location"
	Scope2Market   Scope = "scope2_market"
	Scope3         Scope = "scope3"
)

// Scopes lists them, without AllScopes. Scope2Location and Scope2Market count the same purchase
// twice and are never added to each other.
var Scopes = []Scope{Scope1, Scope2Location, Scope2Market, Scope3}

// Counted lists the scopes that make up a total with Scope 2 on one basis:
// whatever is not split, Scope 1, that Scope 2, Scope 3.
func Counted(scope2 Scope) []Scope { return []Scope{AllScopes, Scope1, scope2, Scope3} }

// Category is one of the fifteen categories of Scope 3, 0 for none named.
type Category int

// Categories lists 1 to 15.
func Categories() []Category {
	c := make([]Category, 15)
	for i := range c {
		c[i] = Category(i + 1)
	}
	return c
}

// Cell is a place in an inventory. It is [Unsplit] or of [AllScopes] where the
// figure is not told apart any further.
type Cell struct {
	Activity Activity
	Scope    Scope
	// Category is set in Scope 3 where it is known.
	Category Category
}

// Less orders cells by activity, scope and category.
func (c Cell) Less(d Cell) bool {
	if c.Activity != d.Activity {
		return slices.Index(Activities, c.Activity) < slices.Index(Activities, d.Activity)
	}
	if c.Scope != d.Scope {
		return slices.Index(Scopes, c.Scope) < slices.Index(Scopes, d.Scope)
	}
	return c.Category < d.Category
}
