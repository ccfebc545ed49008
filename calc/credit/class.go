// Package credit holds carbon credits: what kinds there are, what evidence says
// of them, the ledger of those a company retires, and two published ways to
// compare storage for a time with storage for good.
//
// # What a credit is here
//
// One credit is one tonne of CO2 equivalent that somebody claims was avoided or
// removed. A ledger counts credits, never tonnes not emitted: nothing in this
// package subtracts a credit from an emission. Beside the credits stand the
// tonnes that evidence supports, credits × ratio, at three ratios of the class:
// low and central from the studies, high as the programmes maintain, so that
// both sides of the dispute are shown. A ratio belongs to a class of projects
// and says nothing of a named project.
//
// # Buffer and leakage
//
// A buffer pool insures the credits that were issued; it is no discount for the
// buyer. Leakage and buffer stand between the gross tonnes of a project and the
// credits it is issued, see [Issued].
package credit

import (
	"fmt"
	"slices"
)

// Class is a kind of project that issues credits.
type Class struct {
	// ID is stable, such as "redd".
	ID string
	// Oxford is the category of the Oxford Principles for offsetting, 1 to 5:
	// avoided emissions without storage; with short-lived; with long-lived
	// storage; removal with short-lived; with long-lived storage.
	Oxford int
	// Removal is true where carbon is taken from the air.
	Removal bool
	// Low, Central and High are the factors with the evidence ratios: tonnes
	// supported for each credit.
	Low, Central, High string
	// Studies are the factors of every study of this class, from which a visitor
	// may choose another ratio. A class without a study has none; its low ratio is
	// that of all types together.
	Studies []string
	// Price is the factor with the price in USD/t. A class without a price of its
	// own has that of the average voluntary credit.
	Price string
	// Buffer is the factor with the share of credits kept in a pool, empty where
	// nothing is stored that could be lost.
	Buffer string
	// Durability is the factor with the years of storage, empty where nothing is
	// stored.
	Durability string
}

// The factors that stand in where a class has none of its own, and the ratio of
// the programmes.
const (
	allTypes     = "credit.evidence.probst-2024-all"
	asIssued     = "credit.evidence.as-issued"
	averagePrice = "credit.price.average-2024"
)

// Classes lists the classes in the order of the Oxford categories.
//
// With studies, the low ratio is the least that was read in a document; a figure
// recalled from memory is never one to start from. The central ratio is then the
// middle one of those read (redd), the greater of two (cookstove, ifm) or the only
// one (renewable). Without a study it is that of all types together, except for
// biochar and direct air capture, whose tonnes are weighed and for which it is
// one; the low ratio stays that of all types.
//
// The buffer of redd and grassland is that of Californian forests, for want of a
// document with that of their own programmes.
var Classes = []*Class{
	{
		ID: "methane", Oxford: 1,
		Low: allTypes, Central: allTypes, High: asIssued,
		Price: averagePrice,
	},
	{
		ID: "gas_leak", Oxford: 1,
		Low: allTypes, Central: allTypes, High: asIssued,
		Price: averagePrice,
	},
	{
		ID: "cookstove", Oxford: 1,
		Low: "credit.evidence.gill-wiehl-2024", Central: "credit.evidence.probst-2024-cookstove", High: asIssued,
		Studies: []string{"credit.evidence.gill-wiehl-2024", "credit.evidence.probst-2024-cookstove"},
		Price:   "credit.price.household-2025",
	},
	{
		ID: "renewable", Oxford: 1,
		Low: "credit.evidence.probst-2024-wind", Central: "credit.evidence.probst-2024-wind", High: asIssued,
		Studies: []string{"credit.evidence.probst-2024-wind"},
		Price:   averagePrice,
	},
	{
		ID: "redd", Oxford: 2,
		Low: "credit.evidence.swinfield-2026", Central: "credit.evidence.tang-2025", High: asIssued,
		Studies: []string{
			"credit.evidence.west-2023", "credit.evidence.swinfield-2026", "credit.evidence.tang-2025", "credit.evidence.probst-2024-redd",
		},
		Price: "credit.price.avoidance-2025", Buffer: "credit.buffer.carb", Durability: "credit.durability.nature",
	},
	{
		ID: "ifm", Oxford: 2,
		Low: "credit.evidence.probst-2024-ifm", Central: "credit.evidence.badgley-2022", High: asIssued,
		Studies: []string{"credit.evidence.probst-2024-ifm", "credit.evidence.badgley-2022"},
		Price:   "credit.price.avoidance-2025", Buffer: "credit.buffer.carb", Durability: "credit.durability.california",
	},
	{
		ID: "grassland", Oxford: 2,
		Low: allTypes, Central: allTypes, High: asIssued,
		Price: "credit.price.avoidance-2025", Buffer: "credit.buffer.carb", Durability: "credit.durability.nature",
	},
	{
		ID: "reforestation", Oxford: 4, Removal: true,
		Low: allTypes, Central: allTypes, High: asIssued,
		Price: "credit.price.removal-2025", Buffer: "credit.buffer.gold-standard", Durability: "credit.durability.nature",
	},
	{
		ID: "mangrove", Oxford: 4, Removal: true,
		Low: allTypes, Central: allTypes, High: asIssued,
		Price: "credit.price.blue-carbon-2025", Buffer: "credit.buffer.gold-standard", Durability: "credit.durability.nature",
	},
	{
		ID: "soil", Oxford: 4, Removal: true,
		Low: allTypes, Central: allTypes, High: asIssued,
		Price: "credit.price.offer-soil-2021", Buffer: "credit.buffer.gold-standard", Durability: "credit.durability.nature",
	},
	{
		ID: "biochar", Oxford: 5, Removal: true,
		Low: allTypes, Central: asIssued, High: asIssued,
		Price: "credit.price.offer-biomass-2021", Durability: "credit.durability.biochar",
	},
	{
		ID: "dac", Oxford: 5, Removal: true,
		Low: allTypes, Central: asIssued, High: asIssued,
		Price: "credit.price.dac-2023", Durability: "credit.durability.geological",
	},
}

// FindClass gives the class with that ID.
func FindClass(id string) (*Class, error) {
	at := slices.IndexFunc(Classes, func(c *Class) bool { return c.ID == id })
	if at < 0 {
		return nil, fmt.Errorf("credit class %q is unknown", id)
	}
	return Classes[at], nil
}

// OtherStudies are the factors of studies of types that are no class here, and
// of all types together.
var OtherStudies = []string{allTypes, "credit.evidence.probst-2024-sf6", "credit.evidence.probst-2024-hfc-23"}

// Context are the factors that no formula uses and that a reader of the ledger
// may want beside it: prices of other years and kinds, and what became of
// credits that were already issued.
var Context = []string{
	"credit.price.average-2020", "credit.price.average-2021", "credit.price.average-2022", "credit.price.average-2023",
	"credit.price.forest-2021", "credit.price.retired-2017-2021", "credit.price.retired-2022", "credit.price.retired-2024",
	"credit.price.industrial-2025", "credit.price.redd-lowest-2025", "credit.price.generic-2025", "credit.price.nature-removal-2025",
	"credit.price.durable-2025", "credit.price.afforestation-2023", "credit.price.beccs-2023",
	"credit.price.offer-forests-2021", "credit.price.offer-mineralization-2021", "credit.price.offer-ocean-2021", "credit.price.offer-dac-2021",
	"credit.price.dac-model-gas", "credit.price.dac-model-wind", "credit.price.dac-model-solar",
	"credit.buffer.verra-minimum", "credit.buffer.acr-car",
	"credit.pool.market", "credit.pool.buffer", "credit.pool.fire-losses", "credit.pool.fire-reserve",
	"credit.netflix-2021.bought", "credit.kariba.used", "credit.kariba.unretired", "credit.california.over-credited", "credit.california.price",
}

// VCMIVersions are the published editions of the Claims Code of VCMI, oldest
// first. They disagree, so a claim names the one it goes by. The factor
// "credit.vcmi.VERSION.TIER-low" is the least share of the remaining emissions
// that retired credits must come to, for each of [VCMITiers].
var VCMIVersions = []string{"2023-06", "2023-11", "2025-08"}

// VCMITiers are the tiers of the code, lowest first.
var VCMITiers = []string{"silver", "gold", "platinum"}

// VCMIThreshold is the ID of the factor with the least share for a tier.
func VCMIThreshold(version, tier string) string {
	return "credit.vcmi." + version + "." + tier + "-low"
}
