package plan

import (
	"errors"
	"fmt"

	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
)

// Presets lists the IDs of the plans to begin with.
var Presets = []string{"netflix-2021", "netflix-published", "film-studio", "regional-broadcaster", "small-vod"}

// DefaultPreset is the announcement of March 2021.
const DefaultPreset = "netflix-2021"

// Preset gives the plan with that ID in the newest model; ok is false if there is
// none.
func Preset(id string) (p Plan, ok bool) { return PresetOf(id, factor.Model) }

// PresetOf gives the plan with that ID in a version of the model; ok is false if
// there is no such plan or model.
func PresetOf(id, model string) (p Plan, ok bool) {
	book, ok := factor.BookOf(model)
	if !ok {
		return Plan{}, false
	}
	switch id {
	case "netflix-2021":
		p = netflix2021(book)
	case "netflix-published":
		p = netflixPublished(book)
	case "film-studio":
		p = filmStudio(book)
	case "regional-broadcaster":
		p = regionalBroadcaster(book)
	case "small-vod":
		p = smallVOD(book)
	default:
		return Plan{}, false
	}
	p.Preset, p.Model = id, model
	return p, true
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// plain is what every preset begins with: a linear cut for 1.5 °C, no growth.
func common(book *factor.Book, inventory int) Plan {
	return Plan{
		Deadline: 2030, Scope2: company.Scope2Location,
		Growth: map[company.Activity]decimal.Decimal{},
		Target: target.Settings{
			Method: target.ACAv1, Ambition: target.OneFive, Base: inventory, NetZero: 2050,
			// What is left on the way to 1.5 °C, until the company says its own.
			Milestones: []target.Milestone{{Year: 2030, Left: dec("0.58")}, {Year: 2050, Left: dec("0.1")}},
		},
		Promise:  Promise{Base: inventory},
		Measures: library(book, inventory+1),
		// An assumption, and one of the fastest: as much a year as the intensity
		// pathway asks for.
		MostHectares: dec("100000"), MostCut: dec("0.07"),
	}
}

// library is every known measure, at a share of zero, from a year on.
func library(book *factor.Book, start int) []target.Measure {
	list := target.LibraryOf(book)
	for i := range list {
		list[i].Start = start
	}
	return list
}

// netflix2021 is the announcement: 1.1 Mt in 2020, of which 50 % are content,
// 45 % the company and 5 % the service; Scopes 1 and 2 down 45 % by 2030;
// credits for everything by the end of 2021; regeneration with it by the end of
// 2022. It named no scopes by activity, no growth, no tonnes of credits and no
// hectares: those are filled in here, and the result says so.
func netflix2021(book *factor.Book) Plan {
	p := common(book, 2020)
	p.Deadline = 2022
	p.Inventory = company.Inventory{
		Year: 2020, Version: "announced", TotalFactor: "company.netflix.2020.total.announced",
		Entries: []company.Entry{
			// Scopes 1 and 2 have the shares that were later published for 2020;
			// content has 69 % of them, as was published for 2024.
			shareOf("production-scope1", company.Production, company.Scope1, "0.0197"),
			shareOf("production-scope2", company.Production, company.Scope2Location, "0.0183"),
			shareOf("production-scope3", company.Production, company.Scope3, "0.462"),
			certified("production-market", company.Production, 2020),
			shareOf("corporate-scope1", company.Corporate, company.Scope1, "0.0089"),
			shareOf("corporate-scope2", company.Corporate, company.Scope2Location, "0.0082"),
			certified("corporate-market", company.Corporate, 2020),
			shareOf("corporate-scope3", company.Corporate, company.Scope3, "0.4329"),
			shareOf("streaming-scope3", company.Streaming, company.Scope3, "0.05"),
		},
	}
	p.History = published("first")
	p.Promise = Promise{Base: 2020, Year: 2030, Cut: dec("0.45")}
	p.Measures = append([]target.Measure{
		{ID: "announced-scope1", Scope: company.Scope1, Share: dec("1"), Effect: dec("0.45"), Start: 2021, Ramp: 9},
		{ID: "announced-scope2", Scope: company.Scope2Location, Share: dec("1"), Effect: dec("0.45"), Start: 2021, Ramp: 9},
	}, p.Measures...)
	p.Credits = []credit.Entry{
		{ID: "step-2", Class: "redd", Tonnes: dec("1100000"), From: 2021, Until: 2030, Verified: true},
	}
	p.Preserve = []Preserve{
		// 12,225 acres, about 55,000 t kept in the ground in all.
		{ID: "lightning-creek", Ecosystem: "grassland", Site: "Lightning Creek Ranch", Hectares: dec("4947"), From: 2021, Until: 2021},
	}
	p.Regenerate = []Regenerate{
		{ID: "grassland", Ecosystem: "grassland", Hectares: dec("10000"), From: 2022, Until: 2030},
		{ID: "mangrove", Ecosystem: "mangrove", Hectares: dec("1000"), From: 2022, Until: 2030},
		{ID: "soil", Ecosystem: "soil", Hectares: dec("10000"), From: 2022, Until: 2030},
	}
	p.Audience.Households = dec("160000000")
	p.Papers = Papers{Inventory: true}
	return p
}

// netflixCredits are those retired for 2021 and 2022 as far as they are known.
// Of 2021 only the sum was published: it stands as one entry of the class of
// most named projects. Of 2022 the visible rows stand, which are not all.
func netflixCredits(book *factor.Book) []credit.Entry {
	p21, err1 := credit.Netflix2021(book)
	p22, err2 := credit.Netflix2022(book)
	if err1 != nil || err2 != nil { // cannot happen: a test reads every row
		panic(errors.Join(err1, err2))
	}
	list := []credit.Entry{{
		ID: "all-2021", Class: "redd", Name: "17 projects, six of them named", Tonnes: p21.Unaccounted, From: 2021, Until: 2021,
	}}
	for _, e := range p22.Entries {
		e.ID += "-2022"
		list = append(list, e)
	}
	return list
}

// published lists the published inventories of Netflix by version, the preferred
// one first.
func published(versions ...string) []company.Published {
	var list []company.Published
	for _, version := range versions {
		for _, h := range company.NetflixPublished() {
			if h.Version == version {
				list = append(list, h)
			}
		}
	}
	return list
}

// certified is the market-based Scope 2 of Netflix, nothing: all of its electricity
// is matched with certificates.
func certified(id string, a company.Activity, year int) company.Entry {
	return company.Entry{
		ID: id, Cell: company.Cell{Activity: a, Scope: company.Scope2Market}, Kind: company.Tonnes,
		Factor: fmt.Sprintf("company.netflix.%d.scope2.market", year),
	}
}

func shareOf(id string, a company.Activity, s company.Scope, share string) company.Entry {
	return company.Entry{ID: id, Cell: company.Cell{Activity: a, Scope: s}, Kind: company.Share, Share: dec(share)}
}

func tonnesOf(id string, a company.Activity, s company.Scope, t string) company.Entry {
	return company.Entry{ID: id, Cell: company.Cell{Activity: a, Scope: s}, Kind: company.Tonnes, Tonnes: dec(t)}
}

// netflixPublished is what was reported for 2019 to 2024, carried forward from
// 2024 with Scope 2 market-based, as the company counts it. By activity 2024 is
// 41 % content, 55 % company, 4 % service; content has 69 % of Scopes 1 and 2.
func netflixPublished(book *factor.Book) Plan {
	p := common(book, 2024)
	p.Deadline, p.Scope2 = 2022, company.Scope2Market
	p.Inventory = company.Inventory{
		Year: 2024, Version: "published",
		Entries: []company.Entry{
			tonnesOf("production-scope1", company.Production, company.Scope1, "34837"),
			tonnesOf("production-scope2", company.Production, company.Scope2Location, "28072"),
			certified("production-market", company.Production, 2024),
			tonnesOf("production-scope3", company.Production, company.Scope3, "390426"),
			tonnesOf("corporate-scope1", company.Corporate, company.Scope1, "15651"),
			tonnesOf("corporate-scope2", company.Corporate, company.Scope2Location, "12612"),
			certified("corporate-market", company.Corporate, 2024),
			tonnesOf("corporate-scope3", company.Corporate, company.Scope3, "554823"),
			tonnesOf("streaming-scope3", company.Streaming, company.Scope3, "41489"),
		},
	}
	p.History = published("market", "location")
	p.Target.Base = 2019
	p.Promise = Promise{Base: 2019, Year: 2030, Cut: dec("0.462")}
	p.Credits = netflixCredits(book)
	p.Audience.Households = dec("160000000")
	p.Papers = Papers{Inventory: true, Validated: true, Assured: true}
	return p
}

func titles(id string, class string, count string) company.Entry {
	return company.Entry{
		ID: id, Cell: company.Cell{Activity: company.ProductionOwn, Scope: company.Scope1}, Kind: company.TitleCount,
		Class: class, Count: dec(count),
	}
}

func spend(id string, a company.Activity, sector, usd string) company.Entry {
	return company.Entry{
		ID: id, Cell: company.Cell{Activity: a, Scope: company.Scope3, Category: 1}, Kind: company.Spend,
		Sector: sector, USD: dec(usd), PriceYear: 2021,
	}
}

func energy(id string, a company.Activity, kwh, country string) company.Entry {
	return company.Entry{
		ID: id, Cell: company.Cell{Activity: a, Scope: company.Scope2Location}, Kind: company.Energy,
		KWh: dec(kwh), Country: country,
	}
}

// filmStudio is a plausible studio, not a real one: ten features a year and
// three series.
func filmStudio(book *factor.Book) Plan {
	p := common(book, 2024)
	p.Inventory = company.Inventory{Year: 2024, Version: "example", Entries: []company.Entry{
		titles("tentpoles", "tentpole", "2"), titles("large", "large", "3"), titles("medium", "medium", "5"),
		titles("drama", "drama_hour", "30"),
		energy("stages", company.Offices, "12000000", "USA"),
		spend("marketing", company.Marketing, "advertising", "150000000"),
		spend("post", company.Goods, "video_production", "60000000"),
	}}
	p.ViewingHours = decimal.NewNullDecimal(dec("0"))
	return p
}

// regionalBroadcaster is a plausible broadcaster with its own news, drama and a
// player.
func regionalBroadcaster(book *factor.Book) Plan {
	p := common(book, 2024)
	p.Inventory = company.Inventory{Year: 2024, Version: "example", Entries: []company.Entry{
		titles("drama", "albert_drama", "60"), titles("news", "albert_news", "2500"),
		energy("buildings", company.Offices, "9000000", "GBR"),
		spend("marketing", company.Marketing, "advertising", "8000000"),
		spend("hosting", company.Cloud, "hosting", "3000000"),
	}}
	p.ViewingHours = decimal.NewNullDecimal(dec("100000000"))
	return p
}

// smallVOD is a plausible service that licenses all it shows.
func smallVOD(book *factor.Book) Plan {
	p := common(book, 2024)
	p.Inventory = company.Inventory{Year: 2024, Version: "example", Entries: []company.Entry{
		spend("licences", company.ProductionLicensed, "video_production", "20000000"),
		energy("office", company.Offices, "200000", "FRA"),
		spend("marketing", company.Marketing, "advertising", "4000000"),
		{
			ID: "delivery", Cell: company.Cell{Activity: company.Delivery, Scope: company.Scope3, Category: 1}, Kind: company.Hours,
			Hours: dec("80000000"),
		},
	}}
	p.ViewingHours = decimal.NewNullDecimal(dec("80000000"))
	return p
}

// presetWarnings say what a preset fills in.
func presetWarnings(p Plan) []Warning {
	switch p.Preset {
	case "netflix-2021":
		return []Warning{{Assumed, "netflix-2021"}}
	case "netflix-published":
		return []Warning{{Incomplete, "netflix-published"}, {Assumed, "netflix-published"}}
	}
	return []Warning{{Assumed, "example"}}
}
