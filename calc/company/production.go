package company

import "fmt"

// Scheme is a way to count the footprint of a production. Each draws its
// boundary elsewhere, so figures of two schemes are never compared, and one sum
// that mixes them is flagged ([MixedSchemes]).
type Scheme string

const (
	// PEAR, the report of the American studios, is the narrowest: fuel of
	// vehicles and generators, electricity and heat, flights without their effect
	// beyond CO2, and housing. It leaves out food, materials, waste, freight and
	// post-production.
	PEAR Scheme = "pear"
	// Albert, the calculator of the British broadcasters, adds materials, food,
	// waste, couriers and post-production.
	Albert Scheme = "albert"
	// CarbonClap, the calculator of the French productions, is the widest: also
	// purchased sets and costumes, the making of the equipment, services,
	// insurance and storage.
	CarbonClap Scheme = "carbonclap"
)

// Schemes lists them from the narrowest to the widest.
var Schemes = []Scheme{PEAR, Albert, CarbonClap}

// Unit is what an average footprint is of.
type Unit string

const (
	PerTitle   Unit = "title"
	PerEpisode Unit = "episode"
	PerHour    Unit = "hour" // an hour of finished content
)

// Units lists them.
var Units = []Unit{PerTitle, PerEpisode, PerHour}

// Title is a class of production with its average footprint.
type Title struct {
	// ID is stable. One without a year is the newest of its scheme; "_2016" and
	// "_2020" are the studios' older periods.
	ID     string
	Scheme Scheme
	Unit   Unit
	// From and Until are the years of production behind the average.
	From, Until int
	// Factor is in t per title or episode, or in t per hour.
	Factor string
	// Parts, where known, are the factors that sum to Factor: fuel, utilities,
	// flights, housing.
	Parts []string
}

// Titles lists the classes: those of the studios by size, from the newest
// period to the oldest, then those of albert and of Carbon'Clap. The studios'
// budget bands moved in 2023 (a tentpole began at $70 million, later at $100
// million), so that their periods are no trend; nor are the years of albert,
// whose method changed in 2021.
var Titles = []Title{
	{ID: "tentpole_plus", Scheme: PEAR, Unit: PerTitle, From: 2023, Until: 2024, Factor: "company.pear.tentpole-plus.2023"},
	{ID: "tentpole", Scheme: PEAR, Unit: PerTitle, From: 2023, Until: 2024, Factor: "company.pear.tentpole.2023"},
	{ID: "large", Scheme: PEAR, Unit: PerTitle, From: 2023, Until: 2024, Factor: "company.pear.large.2023"},
	{ID: "medium", Scheme: PEAR, Unit: PerTitle, From: 2023, Until: 2024, Factor: "company.pear.medium.2023"},
	{ID: "small", Scheme: PEAR, Unit: PerTitle, From: 2023, Until: 2024, Factor: "company.pear.small.2023"},
	{ID: "drama_hour", Scheme: PEAR, Unit: PerEpisode, From: 2023, Until: 2024, Factor: "company.pear.drama-hour.2023"},
	{ID: "half_hour_single", Scheme: PEAR, Unit: PerEpisode, From: 2023, Until: 2024, Factor: "company.pear.half-hour-single.2023"},
	{ID: "half_hour_multi", Scheme: PEAR, Unit: PerEpisode, From: 2023, Until: 2024, Factor: "company.pear.half-hour-multi.2023"},
	{ID: "unscripted", Scheme: PEAR, Unit: PerEpisode, From: 2023, Until: 2024, Factor: "company.pear.unscripted.2023"},

	{ID: "tentpole_2020", Scheme: PEAR, Unit: PerTitle, From: 2020, Until: 2022, Factor: "company.pear.tentpole.2020"},
	{ID: "large_2020", Scheme: PEAR, Unit: PerTitle, From: 2020, Until: 2022, Factor: "company.pear.large.2020"},
	{ID: "medium_2020", Scheme: PEAR, Unit: PerTitle, From: 2020, Until: 2022, Factor: "company.pear.medium.2020"},
	{ID: "small_2020", Scheme: PEAR, Unit: PerTitle, From: 2020, Until: 2022, Factor: "company.pear.small.2020"},
	{ID: "drama_hour_2020", Scheme: PEAR, Unit: PerEpisode, From: 2020, Until: 2022, Factor: "company.pear.drama-hour.2020"},
	{ID: "half_hour_single_2020", Scheme: PEAR, Unit: PerEpisode, From: 2020, Until: 2022, Factor: "company.pear.half-hour-single.2020"},
	{ID: "half_hour_multi_2020", Scheme: PEAR, Unit: PerEpisode, From: 2020, Until: 2022, Factor: "company.pear.half-hour-multi.2020"},
	{ID: "unscripted_2020", Scheme: PEAR, Unit: PerEpisode, From: 2020, Until: 2022, Factor: "company.pear.unscripted.2020"},

	{ID: "tentpole_2016", Scheme: PEAR, Unit: PerTitle, From: 2016, Until: 2019, Factor: "company.pear.tentpole.2016", Parts: []string{
		"company.pear.tentpole.2016.fuel", "company.pear.tentpole.2016.utilities",
		"company.pear.tentpole.2016.flights", "company.pear.tentpole.2016.housing",
	}},
	{ID: "large_2016", Scheme: PEAR, Unit: PerTitle, From: 2016, Until: 2019, Factor: "company.pear.large.2016"},
	{ID: "medium_2016", Scheme: PEAR, Unit: PerTitle, From: 2016, Until: 2019, Factor: "company.pear.medium.2016"},
	{ID: "small_2016", Scheme: PEAR, Unit: PerTitle, From: 2016, Until: 2019, Factor: "company.pear.small.2016"},
	{ID: "drama_hour_2016", Scheme: PEAR, Unit: PerEpisode, From: 2016, Until: 2019, Factor: "company.pear.drama-hour.2016"},
	{ID: "half_hour_single_2016", Scheme: PEAR, Unit: PerEpisode, From: 2016, Until: 2019, Factor: "company.pear.half-hour-single.2016"},
	{ID: "half_hour_multi_2016", Scheme: PEAR, Unit: PerEpisode, From: 2016, Until: 2019, Factor: "company.pear.half-hour-multi.2016"},
	{ID: "unscripted_2016", Scheme: PEAR, Unit: PerEpisode, From: 2016, Until: 2019, Factor: "company.pear.unscripted.2016"},

	{ID: "albert_all", Scheme: Albert, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.albert.all.2024"},
	{ID: "albert_drama", Scheme: Albert, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.albert.drama.2024"},
	{ID: "albert_feature", Scheme: Albert, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.albert.feature.2024"},
	{ID: "albert_news", Scheme: Albert, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.albert.news.2024"},

	{ID: "clap_feature", Scheme: CarbonClap, Unit: PerTitle, From: 2024, Until: 2024, Factor: "company.carbonclap.feature"},
	{ID: "clap_feature_hour", Scheme: CarbonClap, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.carbonclap.feature-hour"},
	{ID: "clap_episode", Scheme: CarbonClap, Unit: PerEpisode, From: 2024, Until: 2024, Factor: "company.carbonclap.episode"},
	{ID: "clap_series_hour", Scheme: CarbonClap, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.carbonclap.series-hour"},
	{ID: "clap_documentary", Scheme: CarbonClap, Unit: PerTitle, From: 2024, Until: 2024, Factor: "company.carbonclap.documentary"},
	{ID: "clap_entertainment", Scheme: CarbonClap, Unit: PerEpisode, From: 2024, Until: 2024, Factor: "company.carbonclap.entertainment"},
	{ID: "clap_all_hour", Scheme: CarbonClap, Unit: PerHour, From: 2024, Until: 2024, Factor: "company.carbonclap.all-hour"},
}

// FindTitle gives the class with that ID.
func FindTitle(id string) (Title, error) {
	for _, t := range Titles {
		if t.ID == id {
			return t, nil
		}
	}
	return Title{}, fmt.Errorf("no class of production is called %q", id)
}
