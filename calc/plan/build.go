package plan

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/nature"
	"streamprint/calc/target"
	"streamprint/calc/unit"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Nodes are the lines of the ledger on the graph, one value a year from
// [First]: tonnes of CO2e unless said.
type Nodes struct {
	// Baseline is what would be emitted without the measures, Gross with them;
	// both with Scope 2 on the plan's account.
	Baseline, Gross *formula.Node
	// ByGroup and ByScope split Gross; ByScope has Scope 2 on both accounts.
	ByGroup map[company.Activity]*formula.Node
	ByScope map[company.Scope]*formula.Node
	// Wedges are the measures, Reductions their sum.
	Wedges     []target.Wedge
	Reductions *formula.Node
	// Target is the line for Gross. Scope12 is what the promise speaks of,
	// PromiseBase and PromiseLevel are numbers, nil without a promise.
	Target                             *formula.Node
	Scope12, PromiseBase, PromiseLevel *formula.Node
	// Credits retired, and how many of them evidence supports.
	Credits, Low, Central, High *formula.Node
	Entries                     []Retired
	// Regenerated and Preserved are the plan's own hectares.
	Regenerated []Grown
	Preserved   []Kept
	// Removals is what the hectares took up in the year, less methane; Stored
	// is what stands; Avoided what preservation kept from being lost.
	Removals, Stored, Avoided *formula.Node
	// Remaining is Gross less Removals, not below zero.
	Remaining *formula.Node
	// Cost in USD and Hectares in ha; the cumulative lines run from 2019.
	Cost, Hectares                                *formula.Node
	CumulativeGross, CumulativeTarget, TotalCosts *formula.Node
	// Audience and Memo stand outside of everything: t and t a year, numbers.
	Audience, Memo *formula.Node
}

// Retired is an entry of the ledger of credits with its lines.
type Retired struct {
	Entry credit.Entry
	credit.Retirement
}

// Grown is an area brought back with its lines; Cost is in USD a year.
type Grown struct {
	Given Regenerate
	nature.Regenerated
	NetRemoved, Cost *formula.Node
}

// Kept is a protected area with its lines; Cost is in USD a year.
type Kept struct {
	Given Preserve
	nature.Preserved
	Cost *formula.Node
}

// build makes the graph of a valid plan.
func (p Plan) build() (*formula.Graph, *Nodes, []Warning, error) {
	b := &builder{g: formula.NewOf(p.Book(), years), p: p, n: &Nodes{}}
	b.none = b.g.Series("plan.none", make([]decimal.Decimal, years), unit.Tonne)
	lines := b.baseline()
	b.reduce(lines)
	b.targets()
	b.credits()
	b.land()
	b.totals()
	b.outside()
	return b.g, b.n, b.warnings, b.g.Err()
}

type builder struct {
	g        *formula.Graph
	p        Plan
	n        *Nodes
	warnings []Warning
	// none is a line of zeros: the sum of nothing.
	none *formula.Node
	// costs in USD a year and hectares, collected on the way.
	costs, hectares []*formula.Node
}

func (b *builder) input(key string, v decimal.Decimal, u unit.Unit) *formula.Node {
	return b.g.Input(key, v, u)
}

// factor is a leaf of the factor book.
func (b *builder) factor(id string) *formula.Node { return b.g.Constant(id) }

// sum adds lines of tonnes; the sum of none is a line of zeros.
func (b *builder) sum(key string, lines []*formula.Node) *formula.Node {
	return b.g.Sum(key, append([]*formula.Node{b.none}, lines...)...)
}

// baseline carries the inventory forward: tonnes × (1 + growth)^years, and for
// location-based Scope 2 × (1 − decline of the grid)^years. Years before the
// inventory hold what was published of them.
func (b *builder) baseline() []target.CellLine {
	from := b.p.Inventory.Year - First
	carried := map[string]*formula.Node{}
	power := func(key string, ratio *formula.Node) *formula.Node {
		return b.g.Lag(key, b.g.Geometric(key+".powers", ratio), from)
	}
	one := b.input("plan.one", decimal.New(1, 0), unit.One)
	curve := func(c company.Cell) *formula.Node {
		group := c.Activity.Group()
		key := "growth." + string(group)
		if carried[key] == nil {
			ratio := b.g.Sum(key+".ratio", one, b.input(key, b.p.Growth[group], unit.One))
			carried[key] = power(key+".index", ratio)
		}
		_, unsure := b.p.Ranges["grid.decline_pct"] // a zero that may be more is not nothing
		if c.Scope != company.Scope2Location || b.p.GridDecline.IsZero() && b.p.GridCountry == "" && !unsure {
			return carried[key]
		}
		if carried["grid"] == nil {
			carried["grid"] = power("grid.index", b.gridLeft(one))
		}
		if carried[key+".grid"] == nil {
			carried[key+".grid"] = b.g.Mul(key+".grid", carried[key], carried["grid"])
		}
		return carried[key+".grid"]
	}
	inventory, warnings := b.p.Inventory.Build(b.g, "inventory")
	for _, w := range warnings {
		b.warn(WarningCode(w.Code), strings.TrimSpace(w.Entry+" "+w.Detail))
	}
	var lines []target.CellLine
	for _, l := range inventory {
		lines = append(lines, target.CellLine{Cell: l.Cell, Tonnes: b.g.Mul("baseline."+l.Cell.Key(), l.Tonnes, curve(l.Cell))})
	}
	lines = append(lines, b.market(lines)...)
	for _, h := range b.history() {
		at := slices.IndexFunc(lines, func(l target.CellLine) bool { return l.Cell == h.Cell })
		if at < 0 {
			lines = append(lines, h)
			continue
		}
		// The two share no year.
		lines[at].Tonnes = b.g.Sum("baseline."+string(h.Cell.Scope), lines[at].Tonnes, h.Tonnes)
	}
	return lines
}

// market gives a line of market-based Scope 2 to each activity that has only a
// location-based one: without a contract or a certificate, its electricity is
// that of the grid.
func (b *builder) market(lines []target.CellLine) []target.CellLine {
	var more []target.CellLine
	for _, l := range lines {
		cell := l.Cell
		cell.Scope = company.Scope2Market
		if l.Cell.Scope != company.Scope2Location || slices.ContainsFunc(lines, func(o target.CellLine) bool { return o.Cell == cell }) {
			continue
		}
		more = append(more, target.CellLine{Cell: cell, Tonnes: l.Tonnes})
		if b.p.Scope2 == company.Scope2Market {
			b.warn(WarningCode(company.AverageInMarket), string(cell.Activity))
		}
	}
	return more
}

// gridLeft is what is left of the grid's intensity after a year: 1 − decline, or
// for a country (last ÷ first)^(1 ÷ years between them), from the factor book.
func (b *builder) gridLeft(one *formula.Node) *formula.Node {
	if b.p.GridCountry == "" {
		return b.g.Sub("grid.left", one, b.input("grid.decline", b.p.GridDecline, unit.One))
	}
	area, err := b.g.Book().FindArea(b.p.GridCountry)
	if err != nil || !area.HasTrend() {
		b.g.Factor(nil, fmt.Errorf("the grid of %q has no trend", b.p.GridCountry))
		return one
	}
	first, last := area.Years[0], area.Years[len(area.Years)-1]
	fall := b.g.Div("grid.fall", b.g.Grid(area.Code, last, factor.Average), b.g.Grid(area.Code, first, factor.Average))
	span := b.input("grid.span", decimal.NewFromInt(int64(last-first)), unit.One)
	return b.g.Pow("grid.left", fall, b.g.Div("grid.exponent", one, span))
}

// history puts the published figures of earlier years on the timeline, the first
// version of the list that has one for a scope.
func (b *builder) history() []target.CellLine {
	var lines []target.CellLine
	for _, s := range append([]company.Scope{company.AllScopes}, company.Scopes...) {
		var at []int
		var values []*formula.Node
		for _, h := range b.p.History {
			whole := s == company.AllScopes && h.Factor(company.Scope3) != "" // its scopes are there
			if id := h.Factor(s); id != "" && !whole && h.Year < b.p.Inventory.Year && !slices.Contains(at, h.Year-First) {
				at = append(at, h.Year-First)
				values = append(values, b.factor(id))
			}
		}
		if len(at) == 0 {
			continue
		}
		cell := company.Cell{Activity: company.Unsplit, Scope: s}
		lines = append(lines, target.CellLine{Cell: cell, Tonnes: b.g.Timeline("history."+cell.Key(), at, values...)})
	}
	return lines
}

// counted says whether a scope is in the totals.
func (b *builder) counted(s company.Scope) bool {
	return s == company.AllScopes || s == company.Scope1 || s == company.Scope3 || s == b.p.Scope2
}

// account is what a measure cuts on the account of the totals.
func (b *builder) account(w target.Wedge) *formula.Node {
	if b.p.Scope2 == company.Scope2Market {
		return w.Market
	}
	return w.Tonnes
}

// reduce lets the measures act and adds up what is left.
func (b *builder) reduce(lines []target.CellLine) {
	measures := slices.Clone(b.p.Measures)
	for i, m := range measures {
		_, measures[i].Unsure = b.p.Ranges[sectionMeasure+"."+m.ID+".share_pct"]
	}
	after, wedges := target.Apply(b.g, First, lines, measures)
	b.n.Wedges = wedges
	pick := func(lines []target.CellLine, take func(company.Cell) bool) []*formula.Node {
		var nodes []*formula.Node
		for _, l := range lines {
			if take(l.Cell) {
				nodes = append(nodes, l.Tonnes)
			}
		}
		return nodes
	}
	inTotal := func(c company.Cell) bool { return b.counted(c.Scope) }
	b.n.Baseline = b.sum("plan.baseline", pick(lines, inTotal))
	b.n.ByGroup, b.n.ByScope = map[company.Activity]*formula.Node{}, map[company.Scope]*formula.Node{}
	var groups []*formula.Node
	for _, a := range company.Groups {
		nodes := pick(after, func(c company.Cell) bool { return inTotal(c) && c.Activity.Group() == a })
		if len(nodes) > 0 {
			b.n.ByGroup[a] = b.sum("gross."+string(a), nodes)
			groups = append(groups, b.n.ByGroup[a])
		}
	}
	b.n.Gross = b.sum("plan.gross", groups)
	for _, s := range company.Scopes {
		b.n.ByScope[s] = b.sum("gross."+string(s), pick(after, func(c company.Cell) bool { return c.Scope == s }))
	}
	var cuts []*formula.Node
	for _, w := range wedges {
		cuts = append(cuts, b.account(w))
		if w.Cost != nil {
			b.costs = append(b.costs, w.Cost)
		}
	}
	b.n.Reductions = b.sum("plan.reductions", cuts)
	b.n.Scope12 = b.g.Sum("plan.scope12", b.n.ByScope[company.Scope1], b.n.ByScope[b.p.Scope2])
	if b.p.Promise.Year == 0 {
		return
	}
	before := b.sum("promise.scopes", pick(lines, func(c company.Cell) bool { return c.Scope == company.Scope1 || c.Scope == b.p.Scope2 }))
	b.n.PromiseBase = b.g.At("promise.base", before, b.p.Promise.Base-First)
	kept := b.g.Sub("promise.kept", b.g.Node("plan.one"), b.input("promise.cut", b.p.Promise.Cut, unit.One))
	b.n.PromiseLevel = b.g.Mul("promise.level", b.n.PromiseBase, kept)
}

// targets draws the line that gross is compared with. Its base is what was
// emitted in the base year before measures.
func (b *builder) targets() {
	base := b.g.At("target.base", b.n.Baseline, b.p.Target.Base-First)
	b.n.Target = target.Line(b.g, "target", First, base, b.p.Target)
}

// credits lists what is retired. Nothing here touches gross.
func (b *builder) credits() {
	var all, low, central, high []*formula.Node
	for _, e := range b.p.Credits {
		r := credit.Retire(b.g, "credit."+e.ID, First, e)
		b.n.Entries = append(b.n.Entries, Retired{e, r})
		all, low, central, high = append(all, r.Tonnes), append(low, r.Low), append(central, r.Central), append(high, r.High)
		b.costs = append(b.costs, r.Cost)
		if e.Tonnes.IsPositive() {
			for _, c := range e.Warnings() {
				b.warn(WarningCode(c), "")
			}
		}
	}
	b.n.Credits = b.sum("plan.credits", all)
	b.n.Low, b.n.Central, b.n.High = b.sum("plan.credits.low", low), b.sum("plan.credits.central", central), b.sum("plan.credits.high", high)
}

// begun is a number of hectares in each of some years.
func (b *builder) begun(key string, hectares decimal.Decimal, from, until int) *formula.Node {
	flags := make([]decimal.Decimal, years)
	for y := max(from, First); y <= min(until, Last); y++ {
		flags[y-First] = decimal.New(1, 0)
	}
	return b.g.Mul(key+".begun", b.g.Series(key+".years", flags, unit.One), b.input(key+".area", hectares, unit.Hectare))
}

// land grows what is brought back and keeps what is protected.
func (b *builder) land() {
	var net, stored, avoided []*formula.Node
	for _, e := range b.p.Regenerate {
		eco, err := nature.Find(e.Ecosystem)
		if err != nil {
			b.g.Factor(nil, err)
			continue
		}
		key := "regenerate." + e.ID
		r := Grown{Given: e, Regenerated: eco.Regenerate(b.g, key, b.begun(key, e.Hectares, e.From, e.Until), e.Growth)}
		r.NetRemoved = r.Regenerated.Net(b.g, key+".net")
		gained := b.g.Max(key+".gained", r.Removed, b.none)
		r.Cost = b.g.Mul(key+".cost", gained, b.price(key, e.CostPerTonne, removalPrice)).In(unit.USD)
		b.n.Regenerated = append(b.n.Regenerated, r)
		net, stored = append(net, r.NetRemoved), append(stored, r.Stored)
		b.costs, b.hectares = append(b.costs, r.Cost), append(b.hectares, r.Hectares)
		if e.Hectares.IsPositive() {
			for _, c := range eco.Warnings() {
				b.warn(WarningCode(c), e.Ecosystem)
			}
		}
	}
	for _, e := range b.p.Preserve {
		eco, err := nature.Find(e.Ecosystem)
		if err != nil {
			b.g.Factor(nil, err)
			continue
		}
		key := "preserve." + e.ID
		k := Kept{Given: e, Preserved: eco.Preserve(b.g, key, b.begun(key, e.Hectares, e.From, e.Until), e.Stock)}
		k.Cost = b.g.Mul(key+".cost", k.Avoided, b.price(key, e.CostPerTonne, avoidancePrice)).In(unit.USD)
		b.n.Preserved = append(b.n.Preserved, k)
		avoided = append(avoided, k.Avoided)
		b.costs, b.hectares = append(b.costs, k.Cost), append(b.hectares, k.Hectares)
	}
	b.n.Removals, b.n.Stored = b.sum("plan.removals", net), b.sum("plan.stored", stored)
	b.n.Avoided = b.sum("plan.avoided", avoided)
}

// The prices of a tonne where the visitor gives none.
const (
	removalPrice   = "credit.price.removal-2025"
	avoidancePrice = "credit.price.avoidance-2025"
)

func (b *builder) price(key string, own decimal.NullDecimal, id string) *formula.Node {
	if own.Valid {
		return b.input(key+".price", own.Decimal, unit.MustParse("USD/t"))
	}
	return b.factor(id)
}

// totals adds up what concerns the whole plan.
func (b *builder) totals() {
	n := b.n
	n.Remaining = b.g.Max("plan.remaining", b.g.Sub("plan.gross_less_removals", n.Gross, n.Removals), b.none)
	n.Cost = b.zeroAnd("plan.cost", unit.USD, b.costs)
	n.Hectares = b.zeroAnd("plan.hectares", unit.Hectare, b.hectares)
	n.CumulativeGross = b.g.Cumulative("plan.cumulative.gross", n.Gross)
	since := b.g.Lag("target.since", b.g.Geometric("target.always", b.g.Node("plan.one")), b.p.Begin()-First)
	n.CumulativeTarget = b.g.Cumulative("plan.cumulative.target", b.g.Mul("target.counted", n.Target, since))
	n.TotalCosts = b.g.Cumulative("plan.cumulative.cost", n.Cost)
}

// zeroAnd is a sum in a unit, a line of zeros if there is nothing to add.
func (b *builder) zeroAnd(key string, u unit.Unit, nodes []*formula.Node) *formula.Node {
	zeros := b.g.Series(key+".none", make([]decimal.Decimal, years), u)
	return b.g.Sum(key, append([]*formula.Node{zeros}, nodes...)...)
}

// outside adds what stands beside the ledger: viewers' devices and internet,
// and the effect on an audience.
func (b *builder) outside() {
	a := b.p.Audience
	b.n.Audience = b.g.Mul("audience.avoided",
		b.input("audience.households", a.Households, unit.One), b.input("audience.causal", a.Causal, unit.One),
		b.input("audience.adopter", a.KgPerAdopter, unit.MustParse("kg/year")), b.input("audience.persistence", a.Persistence, unit.Year),
		b.input("audience.attribution", a.Attribution, unit.One)).In(unit.Tonne)

	hour, err := viewerHour(b.g.Book())
	if err != nil {
		b.g.Factor(nil, fmt.Errorf("memo: %w", err))
		return
	}
	hours := b.viewingHours()
	b.n.Memo = b.g.Mul("memo.viewers", hours, b.input("memo.hour", hour, unit.MustParse("g/h"))).In(unit.MustParse("t/year"))
}

// viewerHour is an hour of watching by the default method on the world's
// average grid, g CO2e, from the first page's engine, in a version of the model.
func viewerHour(book *factor.Book) (decimal.Decimal, error) {
	if v, ok := viewerHours.Load(book); ok {
		return v.(decimal.Decimal), nil
	}
	habit := viewing.Default().OneHour()
	habit.Country = "World"
	method, err := viewing.Find("power")
	if err != nil {
		return decimal.Decimal{}, err
	}
	r, err := viewing.Case{Method: method, Habit: habit, Model: book.ID}.Estimate(0)
	if err != nil {
		return decimal.Decimal{}, err
	}
	viewerHours.Store(book, r.Carbon.Value)
	return r.Carbon.Value, nil
}

// viewerHours keeps what [viewerHour] worked out, by book.
var viewerHours sync.Map

// viewingHours are those the visitor gives, or the book's for Netflix:
// subscribers × hours a day × days.
func (b *builder) viewingHours() *formula.Node {
	if b.p.ViewingHours.Valid {
		return b.input("memo.hours", b.p.ViewingHours.Decimal, unit.MustParse("h/year"))
	}
	return b.g.Mul("memo.hours", b.factor("ademe.data-centre.viewers"), b.factor("ademe.data-centre.viewing"), b.factor("calendar.days-per-year"))
}
