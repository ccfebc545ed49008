package company

import (
	"fmt"
	"strconv"
)

// Sector is a sector of the American economy with its emissions per dollar
// paid, from the US EPA's supply chain factors v1.2: cradle to sale, in dollars
// of 2021 at the purchaser's price, with trade and transport margins. The column
// without margins and the margins do not always add up to it, as each was
// rounded by itself.
//
// A figure from spending is a screening: it says where to look, and it falls
// when prices fall.
type Sector struct {
	// ID is stable: "video_production", "advertising", ….
	ID string
	// NAICS are the sector's codes in the 2017 classification.
	NAICS string
	// Factor is in kg CO2e per dollar of 2021.
	Factor string
}

// Sectors lists those that a streaming company buys from.
var Sectors = []Sector{
	{"video_production", "512110, 512120, 512191, 512199", "company.epa.video-production"},
	{"advertising", "541810–541890", "company.epa.advertising"},
	{"marketing_consulting", "541613", "company.epa.marketing-consulting"},
	{"subscription_programming", "515210", "company.epa.subscription-programming"},
	{"hosting", "518210", "company.epa.hosting"},
	{"telecom", "517311", "company.epa.telecom"},
	{"software", "511210", "company.epa.software"},
	{"office_rent", "531120", "company.epa.office-rent"},
	{"air_travel", "481111", "company.epa.air-travel"},
	{"trucking", "484110", "company.epa.trucking"},
	{"hotels", "721110", "company.epa.hotels"},
	{"catering", "722320", "company.epa.catering"},
	{"artists", "711510", "company.epa.artists"},
}

// FindSector gives the sector with that ID.
func FindSector(id string) (Sector, error) {
	for _, s := range Sectors {
		if s.ID == id {
			return s, nil
		}
	}
	return Sector{}, fmt.Errorf("no sector is called %q", id)
}

// priceBase is the year of the dollars of the sectors' factors.
const priceBase = 2021

// PriceYears are the years whose dollars are converted into those of 2021, with
// the consumer price index of the United States. It is the index of all
// consumption, not of a sector.
var PriceYears = []int{2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025}

// priceIndex is the ID of the price index of a year of PriceYears.
func priceIndex(year int) string { return "company.price-index." + strconv.Itoa(year) }
