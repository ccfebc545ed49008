package company

import (
	"slices"
	"strconv"
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// Line is one cell of a built inventory.
type Line struct {
	Cell Cell
	// Tonnes is in t CO2e in the inventory's year, a number.
	Tonnes *formula.Node
}

// WarningCode says what a warning is about. The words are in the message
// catalogues.
type WarningCode string

const (
	// MixedSchemes: productions counted by schemes with different boundaries are
	// in one sum; Detail names the schemes.
	MixedSchemes WarningCode = "mixed_schemes"
	// RecalledFigure: a figure of the lowest quality grade is used, named in
	// Detail.
	RecalledFigure WarningCode = "recalled_figure"
	// NotDeflated: the spend is in dollars of a year (Detail) for which the book
	// has no price index; it is counted as if they were dollars of 2021.
	NotDeflated WarningCode = "not_deflated"
	// OtherGridYear: the book has no grid intensity for the inventory's year and
	// area; that of the year in Detail is used.
	OtherGridYear WarningCode = "other_grid_year"
	// AverageInMarket: a figure of market-based Scope 2 is worked out with the
	// average of the grid, as no contract is given.
	AverageInMarket WarningCode = "average_in_market"
)

// WarningCodes lists them.
var WarningCodes = []WarningCode{MixedSchemes, RecalledFigure, NotDeflated, OtherGridYear, AverageInMarket}

// Warning is something that a reader of the inventory must know.
type Warning struct {
	Code WarningCode
	// Entry is the ID of the entry, empty for the inventory as a whole.
	Entry  string
	Detail string
}

// builder collects the nodes of one inventory.
type builder struct {
	g        *formula.Graph
	key      string
	inv      Inventory
	total    *formula.Node
	schemes  []Scheme
	warnings []Warning
}

// Build gives one line per cell of the inventory in the order of [Cell.Less],
// the entries of a cell summed. The inventory must be valid, see
// [Inventory.Check]. Nodes are named
//
//	key.total                                     the total that shares are of
//	key.entry.<id>.<what>                         a figure of an entry
//	key.line.<activity>.<scope>[.<category>].emissions
//
// By kind, the emissions of an entry in t CO2e are
//
//	tonnes   tonnes
//	share    total × share
//	titles   count × tonnes of the class                           [Titles]
//	spend    dollars × index of 2021 ÷ index of their year × kg/$  [Sectors]
//	energy   kWh × PUE × grid
//	hours    hours × kWh per hour × grid, or hours × g per hour
func (inv Inventory) Build(g *formula.Graph, key string) ([]Line, []Warning) {
	b := &builder{g: g, key: key, inv: inv}
	parts := map[Cell][]*formula.Node{}
	var cells []Cell
	for _, e := range inv.Entries {
		if parts[e.Cell] == nil {
			cells = append(cells, e.Cell)
		}
		parts[e.Cell] = append(parts[e.Cell], b.entry(e))
	}
	slices.SortFunc(cells, func(c, d Cell) int {
		switch {
		case c.Less(d):
			return -1
		case d.Less(c):
			return 1
		}
		return 0
	})
	var lines []Line
	for _, c := range cells {
		lines = append(lines, Line{c, g.Sum(key+".line."+c.Key()+".emissions", parts[c]...)})
	}
	if len(b.schemes) > 1 {
		var names []string
		for _, s := range b.schemes {
			names = append(names, string(s))
		}
		slices.Sort(names)
		b.warn(MixedSchemes, "", strings.Join(names, " "))
	}
	return lines, b.warnings
}

// Key is the cell as a part of a node's key, such as "goods.scope3.1" or
// "unsplit.all".
func (c Cell) Key() string {
	key := string(c.Activity) + "."
	if c.Scope == AllScopes {
		key += "all"
	}
	key += string(c.Scope)
	if c.Category != 0 {
		key += "." + strconv.Itoa(int(c.Category))
	}
	return key
}

func (b *builder) warn(code WarningCode, entry, detail string) {
	if w := (Warning{code, entry, detail}); !slices.Contains(b.warnings, w) {
		b.warnings = append(b.warnings, w)
	}
}

// factor is a leaf of the factor book. A recalled figure never goes unsaid.
func (b *builder) factor(entry, id string) *formula.Node {
	f, err := b.g.Book().Find(id)
	if err == nil && f.Quality == factor.Recalled {
		b.warn(RecalledFigure, entry, id)
	}
	return b.g.Factor(f, err)
}

// entry gives the emissions of an entry in t.
func (b *builder) entry(e Entry) *formula.Node {
	key := func(what string) string { return b.key + ".entry." + e.ID + "." + what }
	emissions := func(args ...*formula.Node) *formula.Node {
		return b.g.Mul(key("emissions"), args...).In(unit.Tonne)
	}
	switch e.Kind {
	case Share:
		share := b.factorOr(e.ID, e.Factor, func() *formula.Node { return b.g.Input(key("share"), e.Share, unit.One) })
		return emissions(b.inventoryTotal(), share)
	case TitleCount:
		return emissions(b.title(e, key("count")))
	case Spend:
		return emissions(b.spend(e, key))
	case Energy:
		args := []*formula.Node{b.g.Input(key("energy"), e.KWh, unit.KWh)}
		switch {
		case e.PUE.Valid:
			args = append(args, b.g.Input(key("pue"), e.PUE.Decimal, unit.One))
		case e.Cell.Activity == Cloud:
			args = append(args, b.factor(e.ID, cloudPUE(b.inv.Year)))
		}
		return emissions(append(args, b.grid(e, key("grid")))...)
	case Hours:
		hours := b.g.Input(key("hours"), e.Hours, unit.Hour)
		if e.GramsPerHour.Valid {
			return emissions(hours, b.g.Input(key("per_hour"), e.GramsPerHour.Decimal, gramsPerHour))
		}
		if e.PerHour.Valid {
			return emissions(hours, b.g.Input(key("per_hour"), e.PerHour.Decimal, kWhPerHour), b.grid(e, key("grid")))
		}
		return emissions(hours, b.factor(e.ID, deliveryPower), b.grid(e, key("grid")))
	}
	return b.factorOr(e.ID, e.Factor, func() *formula.Node { return b.g.Input(key("tonnes"), e.Tonnes, unit.Tonne) })
}

var (
	gramsPerHour = unit.MustParse("g/h")
	kWhPerHour   = unit.MustParse("kWh/h")
)

// deliveryPower is the power of data centre and delivery network behind one
// stream, of the Carbon Trust.
const deliveryPower = "carbon-trust.data-centre"

// cloudPUE is the average overhead of the data centres of Amazon Web Services,
// by the newest figure that a year can have.
func cloudPUE(year int) string {
	if year >= 2025 {
		return "company.pue.aws.2025"
	}
	return "company.pue.aws.2024"
}

// factorOr is a row of the book if one is named, else the input.
func (b *builder) factorOr(entry, id string, input func() *formula.Node) *formula.Node {
	if id != "" {
		return b.factor(entry, id)
	}
	return input()
}

// inventoryTotal is the total that shares are of, one node for all.
func (b *builder) inventoryTotal() *formula.Node {
	if b.total == nil {
		b.total = b.factorOr("", b.inv.TotalFactor, func() *formula.Node {
			return b.g.Input(b.key+".total", b.inv.Total.Decimal, unit.Tonne)
		})
	}
	return b.total
}

// title gives the count of productions and the tonnes of one.
func (b *builder) title(e Entry, key string) (count, each *formula.Node) {
	t, err := FindTitle(e.Class)
	if err != nil {
		return b.g.Input(key, e.Count, unit.One), b.g.Factor(nil, err)
	}
	if !slices.Contains(b.schemes, t.Scheme) {
		b.schemes = append(b.schemes, t.Scheme)
	}
	u := unit.One
	if t.Unit == PerHour {
		u = unit.Hour
	}
	return b.g.Input(key, e.Count, u), b.factor(e.ID, t.Factor)
}

// spend gives the money in dollars of 2021 and the emissions per dollar.
func (b *builder) spend(e Entry, key func(string) string) (usd, each *formula.Node) {
	usd = b.g.Input(key("spend"), e.USD, unit.USD)
	s, err := FindSector(e.Sector)
	if err != nil {
		return usd, b.g.Factor(nil, err)
	}
	year := e.PriceYear
	if year == 0 {
		year = b.inv.Year
	}
	if year != priceBase {
		if !slices.Contains(PriceYears, year) {
			b.warn(NotDeflated, e.ID, strconv.Itoa(year))
		} else {
			usd = b.g.Mul(key("real"), usd, b.g.Div(key("deflator"), b.factor(e.ID, priceIndex(priceBase)), b.factor(e.ID, priceIndex(year))))
		}
	}
	return usd, b.factor(e.ID, s.Factor)
}

// grid is the intensity of an entry's electricity.
func (b *builder) grid(e Entry, key string) *formula.Node {
	if e.Grid.Valid {
		return b.g.Input(key, e.Grid.Decimal, unit.GPerKWh)
	}
	if e.Cell.Scope == Scope2Market {
		b.warn(AverageInMarket, e.ID, "")
	}
	country, year := e.Country, e.GridYear
	if country == "" {
		country = "World"
	}
	if year == 0 && b.inv.Year != 0 {
		area, err := b.g.Book().FindArea(country)
		if err != nil {
			return b.g.Factor(nil, err)
		}
		if year = nearest(area.Years, b.inv.Year); year != b.inv.Year && year != 0 {
			b.warn(OtherGridYear, e.ID, strconv.Itoa(year))
		}
	}
	return b.g.Grid(country, year, factor.Average)
}

// nearest is the year of the list that is nearest to the one wanted, the later
// of two; 0 for an empty list.
func nearest(years []int, want int) int {
	best := 0
	for _, y := range years {
		if best == 0 || max(y-want, want-y) <= max(best-want, want-best) {
			best = y
		}
	}
	return best
}
