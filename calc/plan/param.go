package plan

import (
	"slices"
	"strconv"
	"strings"

	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/nature"
	"streamprint/calc/scenario"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
)

// Shape is what kind of control a parameter has.
type Shape int

// The shapes.
const (
	Number Shape = iota
	Whole
	Choice
	Flag
	Text
)

// Param is one thing of a plan that a visitor may edit. Its key is the same in
// links, files, flags and forms, and ends in its unit: percent are percent
// here, fractions in the [Plan].
type Param struct {
	// Key is "section.attribute" or, in a list, "section.id.attribute".
	Key   string
	Shape Shape
	// Unit as the text formatter knows it: "%", "t", "ha", "USD/t", "year", …
	Unit string
	// Min and Max are allowed; Options for a choice.
	Min, Max decimal.Decimal
	Options  []string
	// Optional may be empty: the book's figure counts.
	Optional bool

	get func(*Plan) string
	set func(*Plan, string)
}

// Get is the canonical text of the parameter: a number without exponent, "1" or
// "0" for a flag, empty for an optional one that is not there.
func (a Param) Get(p *Plan) string { return a.get(p) }

// Section, ID and Attribute are the parts of the key; ID is empty outside of
// lists.
func (a Param) Section() string { s, _, _ := strings.Cut(a.Key, "."); return s }

// ID is that of the entry of a list.
func (a Param) ID() string {
	if parts := strings.Split(a.Key, "."); len(parts) == 3 {
		return parts[1]
	}
	return ""
}

// Attribute is the last part of the key.
func (a Param) Attribute() string { return a.Key[strings.LastIndexByte(a.Key, '.')+1:] }

// The sections that are lists.
const (
	sectionInventory  = "inventory"
	sectionMeasure    = "measure"
	sectionPreserve   = "preserve"
	sectionRegenerate = "regenerate"
	sectionCredit     = "credit"
)

// longest is how many characters a text may have.
const longest = 120

// most is how many entries a list may have.
const most = 60

var (
	hundred   = decimal.New(100, 0)
	zero      = decimal.Decimal{}
	mostTons  = decimal.New(1, 9)  // t a year of a company: more than any
	mostMoney = decimal.New(1, 12) // USD
	mostArea  = decimal.New(1, 8)  // ha
)

// Params lists everything that may be edited, in the order of files and links.
func (p *Plan) Params() []Param {
	l := &list{book: p.Book()}
	l.whole("plan.deadline_year", First, Last, func(p *Plan) *int { return &p.Deadline })
	choice(l, "plan.scope2", []company.Scope{company.Scope2Location, company.Scope2Market}, func(p *Plan) *company.Scope { return &p.Scope2 })
	if slices.ContainsFunc(p.Inventory.Entries, func(e company.Entry) bool { return e.Kind == company.Share }) {
		l.published("inventory.total_t", "t", mostTons, 0, func(p *Plan) (*string, *decimal.Decimal) {
			p.Inventory.Total.Valid = true
			return &p.Inventory.TotalFactor, &p.Inventory.Total.Decimal
		})
	}
	for i, e := range p.Inventory.Entries {
		l.inventory(i, e)
	}
	for _, a := range company.Groups {
		l.add(percent("growth."+string(a)+"_pct", decimal.New(-50, 0), decimal.New(100, 0),
			func(p *Plan) decimal.Decimal { return p.Growth[a] }, func(p *Plan, v decimal.Decimal) { p.Growth[a] = v }))
	}
	l.percent("grid.decline_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &p.GridDecline })
	choice(l, "grid.country", append([]string{""}, gridCountries(p.Book())...), func(p *Plan) *string { return &p.GridCountry })
	choice(l, "target.method", []target.Method{target.ACAv1, target.ACA2026, target.Intensity, target.Own}, func(p *Plan) *target.Method { return &p.Target.Method })
	l.whole("target.base_year", First, Last, func(p *Plan) *int { return &p.Target.Base })
	choice(l, "target.ambition", []target.Ambition{target.OneFive, target.WellBelow2}, func(p *Plan) *target.Ambition { return &p.Target.Ambition })
	l.optionalPercent("target.rate_pct", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &p.Target.Rate })
	l.whole("target.net_zero_year", First+1, Last, func(p *Plan) *int { return &p.Target.NetZero })
	l.percent("target.growth_pct", decimal.New(-50, 0), hundred, func(p *Plan) *decimal.Decimal { return &p.Target.Growth })
	for i, m := range p.Target.Milestones {
		l.percent("target."+strconv.Itoa(m.Year)+".left_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &p.Target.Milestones[i].Left })
	}
	l.whole("promise.base_year", First, Last, func(p *Plan) *int { return &p.Promise.Base })
	l.whole("promise.year", 0, Last, func(p *Plan) *int { return &p.Promise.Year })
	l.percent("promise.cut_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &p.Promise.Cut })
	for i, m := range p.Measures {
		l.measure(i, m)
	}
	for i, e := range p.Preserve {
		l.preserve(i, e)
	}
	for i, e := range p.Regenerate {
		l.regenerate(i, e)
	}
	for i, e := range p.Credits {
		l.credit(i, e)
	}
	l.number("audience.households", "", zero, decimal.New(1, 10), func(p *Plan) *decimal.Decimal { return &p.Audience.Households })
	l.percent("audience.causal_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &p.Audience.Causal })
	l.number("audience.adopter_kg", "kg/year", zero, decimal.New(1, 5), func(p *Plan) *decimal.Decimal { return &p.Audience.KgPerAdopter })
	l.number("audience.persistence_years", "year", zero, decimal.New(50, 0), func(p *Plan) *decimal.Decimal { return &p.Audience.Persistence })
	l.percent("audience.attribution_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &p.Audience.Attribution })
	l.optional("memo.viewing_h", "h/year", zero, decimal.New(1, 13), func(p *Plan) *decimal.NullDecimal { return &p.ViewingHours })
	l.number("limit.hectares_ha", "ha", zero, mostArea, func(p *Plan) *decimal.Decimal { return &p.MostHectares })
	l.percent("limit.cut_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &p.MostCut })
	l.flag("papers.inventory", func(p *Plan) *bool { return &p.Papers.Inventory })
	l.flag("papers.validated", func(p *Plan) *bool { return &p.Papers.Validated })
	l.flag("papers.assured", func(p *Plan) *bool { return &p.Papers.Assured })
	l.flag("papers.timetable", func(p *Plan) *bool { return &p.Papers.Timetable })
	l.flag("papers.life_cycle", func(p *Plan) *bool { return &p.Papers.LifeCycle })
	l.flag("papers.share_stated", func(p *Plan) *bool { return &p.Papers.ShareStated })
	return l.params
}

// Param finds a parameter by its key.
func (p *Plan) Param(key string) (Param, bool) {
	params := p.Params()
	i := slices.IndexFunc(params, func(a Param) bool { return a.Key == key })
	if i < 0 {
		return Param{}, false
	}
	return params[i], true
}

// list collects parameters; areas are those of the book.
type list struct {
	params []Param
	book   *factor.Book
}

func (l *list) add(a Param) { l.params = append(l.params, a) }

func (l *list) number(key, unit string, low, high decimal.Decimal, at func(*Plan) *decimal.Decimal) {
	l.add(Param{
		Key: key, Shape: Number, Unit: unit, Min: low, Max: high,
		get: func(p *Plan) string { return at(p).String() },
		set: func(p *Plan, text string) { *at(p) = decimal.RequireFromString(text) },
	})
}

// percent is a fraction of the plan as percent.
func percent(key string, low, high decimal.Decimal, get func(*Plan) decimal.Decimal, set func(*Plan, decimal.Decimal)) Param {
	return Param{
		Key: key, Shape: Number, Unit: "%", Min: low, Max: high,
		get: func(p *Plan) string { return plain(get(p).Shift(2)) },
		set: func(p *Plan, text string) { set(p, decimal.RequireFromString(text).Shift(-2)) },
	}
}

func (l *list) percent(key string, low, high decimal.Decimal, at func(*Plan) *decimal.Decimal) {
	l.add(percent(key, low, high, func(p *Plan) decimal.Decimal { return *at(p) }, func(p *Plan, v decimal.Decimal) { *at(p) = v }))
}

func (l *list) optional(key, unit string, low, high decimal.Decimal, at func(*Plan) *decimal.NullDecimal) {
	l.add(nullable(key, unit, low, high, 0, at))
}

func (l *list) optionalPercent(key string, low, high decimal.Decimal, at func(*Plan) *decimal.NullDecimal) {
	l.add(nullable(key, "%", low, high, 2, at))
}

// nullable is a number that need not be there, moved by some decimal places.
func nullable(key, unit string, low, high decimal.Decimal, places int32, at func(*Plan) *decimal.NullDecimal) Param {
	return Param{
		Key: key, Shape: Number, Unit: unit, Min: low, Max: high, Optional: true,
		get: func(p *Plan) string {
			if v := at(p); v.Valid {
				return plain(v.Decimal.Shift(places))
			}
			return ""
		},
		set: func(p *Plan, text string) {
			*at(p) = decimal.NullDecimal{}
			if text != "" {
				*at(p) = decimal.NewNullDecimal(decimal.RequireFromString(text).Shift(-places))
			}
		},
	}
}

// plain writes a number without trailing zeros, which a shift leaves.
func plain(d decimal.Decimal) string {
	s := d.String()
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// published is a number that a row of the factor book stands for until the
// visitor gives another.
func (l *list) published(key, unit string, high decimal.Decimal, places int32, at func(*Plan) (*string, *decimal.Decimal)) {
	l.add(Param{
		Key: key, Shape: Number, Unit: unit, Max: high,
		get: func(p *Plan) string {
			id, v := at(p)
			if f, err := p.Book().Find(*id); err == nil {
				return plain(f.Value.Shift(places))
			}
			return plain(v.Shift(places))
		},
		set: func(p *Plan, text string) {
			id, v := at(p)
			*id, *v = "", decimal.RequireFromString(text).Shift(-places)
		},
	})
}

func (l *list) whole(key string, low, high int, at func(*Plan) *int) {
	l.add(Param{
		Key: key, Shape: Whole, Min: decimal.NewFromInt(int64(low)), Max: decimal.NewFromInt(int64(high)),
		get: func(p *Plan) string { return strconv.Itoa(*at(p)) },
		set: func(p *Plan, text string) { *at(p) = int(decimal.RequireFromString(text).IntPart()) },
	})
}

func (l *list) flag(key string, at func(*Plan) *bool) {
	l.add(Param{
		Key: key, Shape: Flag, Options: []string{"1", "0"},
		get: func(p *Plan) string {
			if *at(p) {
				return "1"
			}
			return "0"
		},
		set: func(p *Plan, text string) { *at(p) = text == "1" },
	})
}

func (l *list) text(key string, at func(*Plan) *string) {
	l.add(Param{Key: key, Shape: Text, get: func(p *Plan) string { return *at(p) }, set: func(p *Plan, text string) { *at(p) = strings.ToValidUTF8(text, "\uFFFD") }})
}

func choice[T ~string](l *list, key string, options []T, at func(*Plan) *T) {
	words := make([]string, len(options))
	for i, o := range options {
		words[i] = string(o)
	}
	l.add(Param{
		Key: key, Shape: Choice, Options: words,
		get: func(p *Plan) string { return string(*at(p)) },
		set: func(p *Plan, text string) { *at(p) = T(text) },
	})
}

func (l *list) inventory(i int, e company.Entry) {
	key := sectionInventory + "." + e.ID + "."
	at := func(p *Plan) *company.Entry { return &p.Inventory.Entries[i] }
	choice(l, key+"activity", company.Activities, func(p *Plan) *company.Activity { return &at(p).Cell.Activity })
	choice(l, key+"scope", company.Scopes, func(p *Plan) *company.Scope { return &at(p).Cell.Scope })
	switch e.Kind {
	case company.Share:
		l.published(key+"share_pct", "%", hundred, 2, func(p *Plan) (*string, *decimal.Decimal) { return &at(p).Factor, &at(p).Share })
	case company.Tonnes:
		l.published(key+"tonnes_t", "t", mostTons, 0, func(p *Plan) (*string, *decimal.Decimal) { return &at(p).Factor, &at(p).Tonnes })
	case company.TitleCount:
		choice(l, key+"class", titleIDs(), func(p *Plan) *string { return &at(p).Class })
		l.number(key+"count", "", zero, decimal.New(1, 6), func(p *Plan) *decimal.Decimal { return &at(p).Count })
	case company.Spend:
		choice(l, key+"sector", sectorIDs(), func(p *Plan) *string { return &at(p).Sector })
		l.number(key+"spend_usd", "USD", zero, mostMoney, func(p *Plan) *decimal.Decimal { return &at(p).USD })
		l.whole(key+"price_year", 2000, 2030, func(p *Plan) *int { return &at(p).PriceYear })
	case company.Energy:
		l.number(key+"energy_kwh", "kWh", zero, decimal.New(1, 12), func(p *Plan) *decimal.Decimal { return &at(p).KWh })
		l.optional(key+"pue", "", decimal.New(1, 0), decimal.New(3, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).PUE })
		choice(l, key+"country", areaCodes(l.book), func(p *Plan) *string { return &at(p).Country })
	case company.Hours:
		l.number(key+"hours_h", "h", zero, decimal.New(1, 13), func(p *Plan) *decimal.Decimal { return &at(p).Hours })
		l.optional(key+"per_hour_g", "g/h", zero, decimal.New(1, 4), func(p *Plan) *decimal.NullDecimal { return &at(p).GramsPerHour })
	}
}

func (l *list) measure(i int, m target.Measure) {
	key := sectionMeasure + "." + m.ID + "."
	at := func(p *Plan) *target.Measure { return &p.Measures[i] }
	l.percent(key+"share_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &at(p).Share })
	l.percent(key+"effect_pct", zero, hundred, func(p *Plan) *decimal.Decimal { return &at(p).Effect })
	l.whole(key+"start_year", First, Last, func(p *Plan) *int { return &at(p).Start })
	l.whole(key+"ramp_years", 0, 50, func(p *Plan) *int { return &at(p).Ramp })
	l.whole(key+"life_years", 0, 100, func(p *Plan) *int { return &at(p).Life })
	l.optional(key+"cost_usd_per_t", "USD/t", decimal.New(-10_000, 0), decimal.New(100_000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).CostPerTonne })
	l.optional(key+"cost_usd_per_year", "USD/year", zero, mostMoney, func(p *Plan) *decimal.NullDecimal { return &at(p).CostPerYear })
	choice(l, key+"activity", append([]company.Activity{""}, company.Activities...), func(p *Plan) *company.Activity { return &at(p).Activity })
	choice(l, key+"scope", append([]company.Scope{""}, company.Scopes...), func(p *Plan) *company.Scope { return &at(p).Scope })
	l.flag(key+"certificate", func(p *Plan) *bool { return &at(p).Certificate })
}

func (l *list) preserve(i int, e Preserve) {
	key := sectionPreserve + "." + e.ID + "."
	at := func(p *Plan) *Preserve { return &p.Preserve[i] }
	choice(l, key+"ecosystem", ecosystemIDs(), func(p *Plan) *string { return &at(p).Ecosystem })
	l.number(key+"hectares_ha", "ha", zero, mostArea, func(p *Plan) *decimal.Decimal { return &at(p).Hectares })
	l.whole(key+"from_year", First, Last, func(p *Plan) *int { return &at(p).From })
	l.whole(key+"until_year", First, Last, func(p *Plan) *int { return &at(p).Until })
	l.optional(key+"stock_t_per_ha", "t/ha", zero, decimal.New(5000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).Stock.Carbon })
	l.optionalPercent(key+"loss_pct", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &at(p).Stock.LossRate })
	l.optionalPercent(key+"additional_pct", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &at(p).Stock.Additionality })
	l.optional(key+"cost_usd_per_t", "USD/t", zero, decimal.New(100_000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).CostPerTonne })
	l.text(key+"site", func(p *Plan) *string { return &at(p).Site })
}

func (l *list) regenerate(i int, e Regenerate) {
	key := sectionRegenerate + "." + e.ID + "."
	at := func(p *Plan) *Regenerate { return &p.Regenerate[i] }
	choice(l, key+"ecosystem", ecosystemIDs(), func(p *Plan) *string { return &at(p).Ecosystem })
	l.number(key+"hectares_ha", "ha", zero, mostArea, func(p *Plan) *decimal.Decimal { return &at(p).Hectares })
	l.whole(key+"from_year", First, Last, func(p *Plan) *int { return &at(p).From })
	l.whole(key+"until_year", First, Last, func(p *Plan) *int { return &at(p).Until })
	l.optional(key+"rate_t_per_ha_per_year", "t/ha/year", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &at(p).Growth.Rate })
	l.optional(key+"saturation_t_per_ha", "t/ha", decimal.New(1, 0), decimal.New(5000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).Growth.Saturation })
	l.optionalPercent(key+"reversal_pct", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &at(p).Growth.Reversal })
	l.optional(key+"cost_usd_per_t", "USD/t", zero, decimal.New(100_000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).CostPerTonne })
	l.text(key+"site", func(p *Plan) *string { return &at(p).Site })
}

func (l *list) credit(i int, e credit.Entry) {
	key := sectionCredit + "." + e.ID + "."
	at := func(p *Plan) *credit.Entry { return &p.Credits[i] }
	choice(l, key+"class", creditClassIDs(), func(p *Plan) *string { return &at(p).Class })
	l.number(key+"tonnes_t", "t", zero, mostTons, func(p *Plan) *decimal.Decimal { return &at(p).Tonnes })
	l.whole(key+"from_year", First, Last, func(p *Plan) *int { return &at(p).From })
	l.whole(key+"until_year", First, Last, func(p *Plan) *int { return &at(p).Until })
	l.whole(key+"vintage_year", 0, Last, func(p *Plan) *int { return &at(p).Vintage })
	l.optional(key+"price_usd_per_t", "USD/t", zero, decimal.New(100_000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).Price })
	l.optionalPercent(key+"leakage_pct", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &at(p).Leakage })
	l.optionalPercent(key+"buffer_pct", zero, hundred, func(p *Plan) *decimal.NullDecimal { return &at(p).Buffer })
	l.optional(key+"durability_years", "year", zero, decimal.New(10_000, 0), func(p *Plan) *decimal.NullDecimal { return &at(p).Durability })
	l.flag(key+"ex_ante", func(p *Plan) *bool { return &at(p).ExAnte })
	l.flag(key+"adjusted", func(p *Plan) *bool { return &at(p).Adjusted })
	l.flag(key+"verified", func(p *Plan) *bool { return &at(p).Verified })
	for _, text := range []struct {
		name string
		at   func(*credit.Entry) *string
	}{
		{"name", func(e *credit.Entry) *string { return &e.Name }},
		{"seller", func(e *credit.Entry) *string { return &e.Seller }},
		{"registry", func(e *credit.Entry) *string { return &e.Registry }},
		{"project", func(e *credit.Entry) *string { return &e.ProjectID }},
		{"location", func(e *credit.Entry) *string { return &e.Location }},
		{"protocol", func(e *credit.Entry) *string { return &e.Protocol }},
		{"serial", func(e *credit.Entry) *string { return &e.Serial }},
		{"site", func(e *credit.Entry) *string { return &e.Site }},
	} {
		l.text(key+text.name, func(p *Plan) *string { return text.at(at(p)) })
	}
}

func ecosystemIDs() []string {
	ids := make([]string, len(nature.Ecosystems))
	for i, e := range nature.Ecosystems {
		ids[i] = e.ID
	}
	return ids
}

func titleIDs() []string {
	ids := make([]string, len(company.Titles))
	for i, t := range company.Titles {
		ids[i] = t.ID
	}
	return ids
}

func sectorIDs() []string {
	ids := make([]string, len(company.Sectors))
	for i, s := range company.Sectors {
		ids[i] = s.ID
	}
	return ids
}

func creditClassIDs() []string {
	ids := make([]string, len(credit.Classes))
	for i, c := range credit.Classes {
		ids[i] = c.ID
	}
	return ids
}

func areaCodes(book *factor.Book) []string {
	areas, err := book.Areas()
	if err != nil { // cannot happen: a test reads every row
		panic(err)
	}
	var codes []string
	for _, a := range areas {
		if len(a.Years) > 0 { // else it has no yearly average
			codes = append(codes, a.Code)
		}
	}
	return codes
}

// gridCountries are the areas of whose grid the book has a trend.
func gridCountries(book *factor.Book) []string {
	areas, err := book.Areas()
	if err != nil { // cannot happen: a test reads every row
		panic(err)
	}
	var codes []string
	for _, a := range areas {
		if a.HasTrend() {
			codes = append(codes, a.Code)
		}
	}
	return codes
}

// Set changes one parameter. An entry that a list does not have yet is begun
// with the defaults of the library. On a problem the plan is left as it was.
func (p *Plan) Set(key, text string) *scenario.Problem {
	q := p.clone()
	a, ok := q.Param(key)
	if !ok {
		if !q.add(key) {
			return &scenario.Problem{Field: field(key), Code: scenario.UnknownField}
		}
		if a, ok = q.Param(key); !ok {
			return &scenario.Problem{Field: field(key), Code: scenario.UnknownField}
		}
	}
	if problem := a.Check(text); problem != nil {
		return problem
	}
	a.set(&q, text)
	q.follow(a)
	*p = q
	return nil
}

// field shortens a key for a message. Every key of a plan is shorter.
func field(key string) scenario.Field { return scenario.Field(scenario.Clip(key, 80)) }

func clip(s string) string { return scenario.Clip(s, 40) }

// Check is the problem with a text as the value of the parameter, nil for none.
func (a Param) Check(text string) *scenario.Problem {
	problem := func(code scenario.Code, allowed scenario.Allowed) *scenario.Problem {
		return &scenario.Problem{Field: field(a.Key), Code: code, Given: clip(text), Allowed: allowed}
	}
	switch a.Shape {
	case Choice, Flag:
		if !slices.Contains(a.Options, text) {
			return problem(scenario.NotAnOption, scenario.Allowed{Options: a.Options})
		}
		return nil
	case Text:
		if len(text) > longest {
			return problem(scenario.TooLong, scenario.Allowed{Max: decimal.NewNullDecimal(decimal.New(longest, 0))})
		}
		return nil
	}
	if text == "" && a.Optional {
		return nil
	}
	allowed := scenario.Allowed{Min: decimal.NewNullDecimal(a.Min), Max: decimal.NewNullDecimal(a.Max), Unit: a.Unit, Digits: scenario.Digits}
	v, code := scenario.ParseNumber(text)
	switch {
	case code != "":
		return problem(code, allowed)
	case v.LessThan(a.Min):
		return problem(scenario.TooSmall, allowed)
	case v.GreaterThan(a.Max):
		return problem(scenario.TooLarge, allowed)
	case a.Shape == Whole && !v.IsInteger():
		return problem(scenario.NotWhole, allowed)
	}
	return nil
}

// add begins the entry of a list that a key names, if the key may name one.
func (p *Plan) add(key string) bool {
	parts := strings.Split(key, ".")
	if len(parts) != 3 || !isID(parts[1]) {
		return false
	}
	id := parts[1]
	switch parts[0] {
	case sectionInventory:
		return p.addFigure(id)
	case sectionMeasure:
		if len(p.Measures) >= most {
			return false
		}
		m := target.Measure{ID: id, Start: First, Effect: decimal.New(1, 0)}
		for _, known := range target.LibraryOf(p.Book()) {
			if known.ID == id {
				m = known
			}
		}
		p.Measures = append(p.Measures, m)
	case sectionPreserve:
		if len(p.Preserve) >= most {
			return false
		}
		p.Preserve = append(p.Preserve, Preserve{ID: id, Ecosystem: kindOf(id, ecosystemIDs()), From: p.Deadline, Until: p.Deadline})
	case sectionRegenerate:
		if len(p.Regenerate) >= most {
			return false
		}
		p.Regenerate = append(p.Regenerate, Regenerate{ID: id, Ecosystem: kindOf(id, ecosystemIDs()), From: p.Deadline, Until: p.Deadline})
	case sectionCredit:
		if len(p.Credits) >= most {
			return false
		}
		p.Credits = append(p.Credits, credit.Entry{ID: id, Class: kindOf(id, creditClassIDs()), From: p.Deadline, Until: p.Deadline})
	default:
		return false
	}
	return true
}

// figures are the kinds of inventory entries that can be added, with what one
// begins as.
var figures = []company.Entry{
	{Kind: company.Tonnes, Cell: company.Cell{Activity: company.Corporate, Scope: company.Scope3}},
	{Kind: company.TitleCount, Cell: company.Cell{Activity: company.ProductionOwn, Scope: company.Scope1}, Class: "medium"},
	{Kind: company.Spend, Cell: company.Cell{Activity: company.Goods, Scope: company.Scope3}, Sector: "advertising", PriceYear: 2021},
	{Kind: company.Energy, Cell: company.Cell{Activity: company.Offices, Scope: company.Scope2Location}, Country: "World"},
	{Kind: company.Hours, Cell: company.Cell{Activity: company.Delivery, Scope: company.Scope3}},
}

// Figures lists the kinds of inventory entries that can be added: the ID of an
// added one begins with its kind.
func Figures() []string {
	kinds := make([]string, len(figures))
	for i, f := range figures {
		kinds[i] = string(f.Kind)
	}
	return kinds
}

// addFigure begins an entry of the inventory.
func (p *Plan) addFigure(id string) bool {
	for _, f := range figures {
		if strings.HasPrefix(id, string(f.Kind)) && len(p.Inventory.Entries) < most {
			f.ID = id
			p.Inventory.Entries = append(p.Inventory.Entries, f)
			return true
		}
	}
	return false
}

// kindOf is the kind that an entry's ID begins with, such as mangrove for
// "mangrove-2", or the first kind.
func kindOf(id string, kinds []string) string {
	for _, k := range kinds {
		if strings.HasPrefix(id, strings.ReplaceAll(k, "_", "-")) {
			return k
		}
	}
	return kinds[0]
}

// isID says whether a text may be the ID of an entry: lower-case letters,
// digits, and single hyphens between them.
func isID(s string) bool {
	if s == "" || len(s) > 40 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}
