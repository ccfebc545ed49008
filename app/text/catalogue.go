package text

import (
	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// Messages is everything that the pages and the command line say in one
// language. The fields are typed, so a language cannot forget one without the
// completeness test naming it. A %-sign in a message is filled by fmt.Sprintf;
// the comment of the field says with what.
type Messages struct {
	Lang Lang

	Site    Site
	Share   Share
	Spread  Spread
	Unsure  Unsure
	Most    Most
	Step    Step
	Watch   Watch
	Explain Explain
	Strip   Strip
	Method  MethodPage
	Sources SourcesPage
	Privacy Document

	Period         map[viewing.Period]string
	PeriodNoun     map[viewing.Period]string // "a year" after an amount
	Device         map[viewing.Device]string // continues "I watch … "
	DeviceName     map[viewing.Device]string // alone
	Peripheral     map[viewing.Peripheral]string
	PeripheralName map[viewing.Peripheral]string
	Quality        map[viewing.Quality]string
	QualityName    map[viewing.Quality]string
	Connection     map[viewing.Connection]string
	ConnectionName map[viewing.Connection]string
	Picture        map[viewing.Picture]string
	Basis          map[factor.Basis]string
	Component      map[viewing.Component]string
	Kind           map[viewing.Kind]string
	Field          map[viewing.Field]string
	Grade          map[factor.Quality]string
	// GridFactor names a grid intensity, filled with the area and the year.
	GridFactor map[factor.Basis]string
	// Fact is the licence of a figure that needs none.
	Fact string
	// Warning is about a result: {field}, {detail}.
	Warning map[viewing.WarningCode]string
	// Problem says what is wrong with an input. {given}, {min}, {max}, {digits},
	// {options}, {in} (the area, with a space before it) and {field} are filled in.
	Problem map[scenario.Code]string
	// Parse says why a text is no number.
	Parse map[ParseError]string
	// NotWhole asks for a whole number.
	NotWhole string
	// Note is about a link: {key}, {given}, {model}.
	Note map[scenario.NoteCode]string
	// Equivalent says how many of it, by its ID, filled with a written number.
	Equivalent map[string]EquivalentText
	// MethodText is by method ID.
	MethodText map[string]MethodText
	// Node names the nodes of the graphs by key.
	Node map[string]string
	// Operation writes the operations that have no sign, filled with the list of
	// arguments.
	Operation map[string]string
}

// Site is what every page has.
type Site struct {
	Name, Skip, Menu                 string
	Home, Methods, Sources, Plan     string
	History                          string
	Language                         string // before the name of a language
	Privacy, Version, Licence        string // Version is filled with the model version
	PrivacyPage                      string // the name of the page in a list of links
	ChangelogPage, AccessibilityPage string // as well
	HomeTitle, HomeDescription       string
	MethodsTitle, MethodsDescription string
	SourcesTitle, SourcesDescription string
	PlanTitle, PlanDescription       string
	HistoryTitle, HistoryDescription string
	// ShortDescription is that of the installed app, NoScript is for a browser
	// without scripts.
	ShortDescription, NoScript string
	// Visit is the footprint of a visit: {bytes}, {grams}, {method}.
	VisitName, Visit, VisitLink string
	// The page for addresses that do not exist.
	NotFoundTitle, NotFoundText, NotFoundLink string
}

// Share is the part of a page from which its link can be taken.
type Share struct {
	Heading, Lead, Copy, Native, QR, HideQR string
	Copied, NotCopied, TooLong, QRNote      string
}

// Watch is the first page.
type Watch struct {
	Heading, Lead, FormLabel string
	// The sentence: Before, hours, HoursWord, period, device, SizeBefore, inches,
	// SizeAfter, quality, connection, country.
	Before, HoursWord, SizeBefore, SizeAfter string
	// Hidden labels of the sentence's fields.
	HoursLabel, PeriodLabel, DeviceLabel, SizeLabel, QualityLabel, ConnectionLabel, CountryLabel string
	AsPublished                                                                                  string

	ResultLabel   string
	Range         string // filled with the range
	RangeMeaning  string
	PerHour       string // after an amount
	By            string // filled with the method's name
	Announce      string // filled with amount, period, range; for screen readers
	Parts         string
	PartsSentence string // filled with the largest part and its percentage
	PartsNone     string
	PartsTable    string
	PerHourNote   string

	Part, Share, Emissions, Energy, NoEnergyCell string

	EqualsHeading, WarningsHeading                        string
	MoreViewing, MoreElectricity, MoreManufacture         string
	Peripheral, Picture, Watts, WattsHelp, Mbps, MbpsHelp string
	Audio, People, PeopleHelp, Users, HouseholdHelp       string
	DevicesPerUser                                        string
	Basis, BasisHelp, Year, Newest, Grid, GridHelp        string
	DataCentre, SameCountry, DCGrid                       string
	Manufacture, ManufactureHelp, Lifetime, UseHours      string
	Reset                                                 string
	Watt, Megabit, Gram, Years, HoursADay                 string // units behind a field
	ExplainSummary                                        string
}

// Explain is the panel that opens a number.
type Explain struct {
	Open         string // what a number's button does
	YourInput    string
	Source       string // before a source
	Quality      string
	Licence      string
	Region       string
	ReviewBy     string
	Overdue      string // beside a factor whose review is late
	Range        string // filled with the range
	PedigreeNote string
	NoSpread     string
	Exact        string // in a table, in place of a range
}

// Strip is the list of all methods for the same hour.
type Strip struct {
	Heading string
	// Sentence is filled with how many methods, the lowest and its method, the
	// highest and its method, and how many times it is the lowest.
	Sentence string
	Lead     string // in its place when nothing is emitted
	Scale    string
	Chosen   string
	Table    string

	Method, Year, Region, Boundary, PerHour, Low, High string

	References, ReferencesLead string
	LessThan                   string // filled with an amount
	WhyHeading                 string
	Why                        []string
	LifeCycle                  string // after the parts of a boundary
}

// MethodPage is the page of methods.
type MethodPage struct {
	Heading, Lead                                     string
	Question, Boundary, Use, Caveat, Ignores, Nothing string
	DefaultHour                                       string
	AsPublished                                       string // filled with amount, country, amount as published
	Source                                            string
	Try                                               string // filled with the method's name
	RangeHeading                                      string
	Range                                             []string
	ReferencesHeading                                 string
	EquivalentsTitle, EquivalentsLead                 string
}

// SourcesPage is the page of the factor book.
type SourcesPage struct {
	Heading, Lead        string
	Search               string
	Found                string // filled with factors, areas, documents found
	Factors, FactorsLead string // the lead is followed by a link to QualityHeading
	ReadAt               string // filled with the name of a site
	Grids                string
	// GridsLead is filled with the year of the averages, that of the margins.
	GridsLead               string
	Download, DownloadGrids string
	QualityHeading          string
	QualityRule             []string
	// Headings of the tables of the command line.
	Documents, Value, Range, Region, Year, Source, Quality, Area, Marginal string
}

// EquivalentText is one equivalent: "6.7 km in an average petrol car".
type EquivalentText struct {
	// One and Many are filled with the written number; Source names the
	// reference.
	One, Many, Source string
}

// MethodText is what a reader must know of a method.
type MethodText struct {
	// Question it answers, Use it is meant for, and Caveat: what it must not be
	// used for.
	Question, Use, Caveat string
}

// FactorText is a factor's name and note in another language.
type FactorText struct {
	Name, Note string
}

// For gives the messages of a language, English for one that is not known.
func For(l Lang) *Messages {
	if fromFile {
		return fromWords[*Messages](messagesPart)
	}
	return built(l, messagesPart, newEnglish, newFrench, newGerman, newSpanish, newPortuguese, newItalian)
}
