package company

import (
	"slices"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// Every row of the book below "company." is used, and nothing else is named.
func TestEveryFactorIsUsed(t *testing.T) {
	used := map[string]bool{wolves: true, wolvesDays: true, wolvesEpisodes: true, cloudPUE(2024): true, cloudPUE(2025): true}
	for _, c := range Titles {
		used[c.Factor] = true
		for _, p := range c.Parts {
			used[p] = true
		}
	}
	for _, s := range Sectors {
		used[s.Factor] = true
	}
	for _, y := range PriceYears {
		used[priceIndex(y)] = true
	}
	for _, p := range GWPs {
		used[p.Factor] = true
	}
	for _, p := range NetflixPublished() {
		for _, id := range p.factors {
			used[id] = true
		}
	}
	for _, s := range NetflixSplits {
		for _, share := range s.Shares {
			used[share.Factor] = true
		}
	}
	all, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if strings.HasPrefix(f.ID, "company.") {
			if !used[f.ID] {
				t.Errorf("nothing uses %s", f.ID)
			}
			delete(used, f.ID)
		}
	}
	for id := range used {
		t.Errorf("%s is not in the book", id)
	}
}

func TestTables(t *testing.T) {
	units := map[Unit]unit.Unit{PerTitle: unit.Tonne, PerEpisode: unit.Tonne, PerHour: unit.MustParse("t/h")}
	for i, c := range Titles {
		f, err := factor.Find(c.Factor)
		if err != nil {
			t.Error(err)
			continue
		}
		if f.Unit != units[c.Unit] {
			t.Errorf("%s is per %s, its factor in %s", c.ID, c.Unit, f.Unit)
		}
		if !slices.Contains(Schemes, c.Scheme) || c.From > c.Until || !slices.Contains(Units, c.Unit) {
			t.Errorf("%s: %+v", c.ID, c)
		}
		if at := slices.IndexFunc(Titles, func(d Title) bool { return d.ID == c.ID }); at != i {
			t.Errorf("%s stands twice", c.ID)
		}
	}
	for i, s := range Sectors {
		if f, err := factor.Find(s.Factor); err != nil || f.Unit != unit.MustParse("kg/USD") || f.Year != priceBase {
			t.Errorf("%s: %v, %v", s.ID, f, err)
		}
		if at := slices.IndexFunc(Sectors, func(d Sector) bool { return d.ID == s.ID }); at != i {
			t.Errorf("%s stands twice", s.ID)
		}
	}
	for _, gas := range Gases {
		if v, err := Equivalent(gas, AR6, dec("2")); err != nil || !v.GreaterThan(dec("2")) {
			t.Errorf("2 t of %s are %s t, %v", gas, v, err)
		}
	}
	for _, unknown := range []struct {
		gas Gas
		set Set
	}{{"ch4_fossil", AR5}, {"co2", AR6}, {"ch4", "ar7"}} {
		if v, err := Equivalent(unknown.gas, unknown.set, dec("1")); err == nil {
			t.Errorf("%s in %s is %s", unknown.gas, unknown.set, v)
		}
	}
}

func TestActivities(t *testing.T) {
	for _, a := range Activities {
		if !slices.Contains(Groups, a.Group()) || !a.Within(a.Group()) || !a.Within("") || a.Group().Group() != a.Group() {
			t.Errorf("%s is in the group %s", a, a.Group())
		}
		if a.Within(Production) == a.Within(Corporate) && a.Within(Production) {
			t.Errorf("%s is in two groups", a)
		}
	}
}

// cloud, by what its entry is worked out from.
var energyEntry = Entry{ID: "cloud", Cell: Cell{Activity: Cloud, Scope: Scope3, Category: 1}, Kind: Energy, KWh: dec("1000000"), Country: "USA", GridYear: 2022}

// value reads the only line of an inventory of one entry.
func value(t failer, year int, e Entry) (decimal.Decimal, []Warning) {
	t.Helper()
	b := build(t, Inventory{Year: year, Total: given("1000000"), Entries: []Entry{e}})
	return b.exact.Value(b.lines[0].Tonnes), b.warnings
}

func TestEnergy(t *testing.T) {
	grid, err := factor.Grid("USA", 2022, factor.Average)
	if err != nil {
		t.Fatal(err)
	}
	perMillion := grid.Value // 1,000,000 kWh × g/kWh = that many t
	for _, tt := range []struct {
		what    string
		year    int
		change  func(*Entry)
		want    decimal.Decimal
		warning []Warning
	}{
		{"the provider's overhead", 2022, nil, perMillion.Mul(dec("1.15")), nil},
		{"that of 2025", 2025, nil, perMillion.Mul(dec("1.14")), nil},
		{"an own overhead", 2022, func(e *Entry) { e.PUE = given("1.5") }, perMillion.Mul(dec("1.5")), nil},
		{"an office", 2022, func(e *Entry) { e.Cell = Cell{Activity: Offices, Scope: Scope2Location} }, perMillion, nil},
		{"a contract", 2022, func(e *Entry) { e.Cell, e.Grid = Cell{Activity: Offices, Scope: Scope2Market}, given("10") }, dec("10"), nil},
		{"no contract", 2022, func(e *Entry) { e.Cell = Cell{Activity: Offices, Scope: Scope2Market} }, perMillion,
			[]Warning{{AverageInMarket, "cloud", ""}}},
		{"the grid of the inventory's year", 2022, func(e *Entry) { e.GridYear = 0 }, perMillion.Mul(dec("1.15")), nil},
	} {
		e := energyEntry
		if tt.change != nil {
			tt.change(&e)
		}
		got, warnings := value(t, tt.year, e)
		if !got.Equal(tt.want) || !slices.Equal(warnings, tt.warning) {
			t.Errorf("%s: %s t with %v, want %s t with %v", tt.what, got, warnings, tt.want, tt.warning)
		}
	}

	// A year before the first of the world's and one after its last.
	for year, want := range map[int]string{2019: "2021", 2030: "2024"} {
		e := energyEntry
		e.GridYear, e.Country = 0, ""
		if _, warnings := value(t, year, e); !slices.Equal(warnings, []Warning{{OtherGridYear, "cloud", want}}) {
			t.Errorf("the grid of %d: %v", year, warnings)
		}
	}
}

func TestHours(t *testing.T) {
	e := Entry{ID: "edge", Cell: Cell{Activity: Delivery, Scope: Scope3}, Kind: Hours, Hours: dec("1000000"), Grid: given("100")}
	for _, tt := range []struct {
		what   string
		change func(*Entry)
		want   string
	}{
		{"the Carbon Trust's 1.3 W", nil, "0.13"},
		{"2 Wh an hour", func(e *Entry) { e.PerHour = given("0.002") }, "0.2"},
		{"3 g an hour", func(e *Entry) { e.GramsPerHour = given("3") }, "3"},
	} {
		e := e
		if tt.change != nil {
			tt.change(&e)
		}
		if got, warnings := value(t, 2024, e); !got.Equal(dec(tt.want)) || len(warnings) > 0 {
			t.Errorf("%s: %s t, want %s (%v)", tt.what, got, tt.want, warnings)
		}
	}
}

func TestSpend(t *testing.T) {
	e := Entry{ID: "ads", Cell: Cell{Activity: Marketing, Scope: Scope3, Category: 1}, Kind: Spend, Sector: "advertising", USD: dec("1000000")}
	base, _ := value(t, 2021, e)
	// The same money bought more before prices rose, and so emitted more.
	before, warnings := value(t, 2019, e)
	if want := base.Mul(dec("270.970")).Div(dec("255.657")); before.Sub(want).Abs().GreaterThan(dec("1e-9")) || len(warnings) > 0 {
		t.Errorf("a million dollars of 2019: %s t, want %s (%v)", before, want, warnings)
	}
	e.PriceYear = 2021
	if got, _ := value(t, 2019, e); !got.Equal(base) {
		t.Errorf("dollars of 2021 in 2019: %s t, want %s", got, base)
	}
	e.PriceYear = 2010
	if got, warnings := value(t, 2019, e); !got.Equal(base) || !slices.Equal(warnings, []Warning{{NotDeflated, "ads", "2010"}}) {
		t.Errorf("dollars of 2010: %s t with %v", got, warnings)
	}
}

func TestMixedSchemes(t *testing.T) {
	entry := func(id, class string) Entry {
		return Entry{ID: id, Cell: Cell{Activity: ProductionOwn, Scope: Scope1}, Kind: TitleCount, Class: class, Count: dec("1")}
	}
	inv := Inventory{Year: 2024, Entries: []Entry{entry("a", "tentpole"), entry("b", "small_2016")}}
	if b := build(t, inv); len(b.warnings) > 0 {
		t.Errorf("two classes of one scheme: %v", b.warnings)
	}
	inv.Entries = append(inv.Entries, entry("c", "clap_feature"), entry("d", "albert_drama"))
	b := build(t, inv)
	if want := []Warning{{MixedSchemes, "", "albert carbonclap pear"}}; !slices.Equal(b.warnings, want) {
		t.Errorf("three schemes: %v, want %v", b.warnings, want)
	}
	if got := b.exact.Value(b.lines[0].Tonnes); len(b.lines) != 1 || !got.Equal(dec("2444.6")) { // 1,732 + 391 + 271 + 50.6
		t.Errorf("%d lines, the first of %s t", len(b.lines), got)
	}
}

// A recalled figure is said, wherever in the book it stands.
func TestRecalledFigure(t *testing.T) {
	all, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all, func(f *factor.Factor) bool {
		return f.Quality == factor.Recalled && f.Unit == unit.One && f.Value.LessThanOrEqual(dec("1"))
	})
	if at < 0 {
		t.Fatal("the book has no recalled share")
	}
	e := Entry{ID: "part", Cell: Cell{Activity: Goods, Scope: Scope3}, Kind: Share, Factor: all[at].ID}
	got, warnings := value(t, 2024, e)
	if !got.Equal(all[at].Value.Mul(dec("1000000"))) || !slices.Equal(warnings, []Warning{{RecalledFigure, "part", all[at].ID}}) {
		t.Errorf("%s: %s t with %v", all[at].ID, got, warnings)
	}
}

func TestCheck(t *testing.T) {
	cell := Cell{Activity: Goods, Scope: Scope3, Category: 1}
	entry := func(change func(*Entry)) Inventory {
		e := Entry{ID: "it", Cell: cell, Kind: Tonnes, Tonnes: dec("5")}
		change(&e)
		return Inventory{Year: 2024, Total: given("1500000"), Entries: []Entry{e}}
	}
	for _, tt := range []struct {
		inv  Inventory
		want string
	}{
		{Inventory{}, ""},
		{Inventory{Year: 24}, "year: 24 is too small, at least 1990"},
		{Inventory{Total: given("-1")}, "total: -1 is too small, at least 0"},
		{Inventory{TotalFactor: "company.netflix.2024.total.market"}, ""},
		{Inventory{TotalFactor: "company.pue.aws.2024"}, `factor: "company.pue.aws.2024" is no row of the factor book in this unit`},
		{entry(func(e *Entry) { e.ID = "" }), "id: missing"},
		{entry(func(e *Entry) { e.Kind = "guess" }), `entry it: kind: "guess" is none of tonnes, energy, hours, titles, spend, share`},
		{entry(func(e *Entry) { e.Cell.Activity = "mining" }), `entry it: activity: "mining" is none of production_own, production_partner, ` +
			"production_licensed, production, offices, goods, marketing, corporate, cloud, delivery, streaming, unsplit"},
		{entry(func(e *Entry) { e.Cell.Scope = "scope4" }),
			"entry it: scope: \"scope4\" is none of \"\", scope1, scope2_location, scope2_market, scope3\nentry it: category: category 1 outside Scope 3"},
		{entry(func(e *Entry) { e.Cell.Scope = Scope1 }), "entry it: category: category 1 outside Scope 3"},
		{entry(func(e *Entry) { e.Cell.Category = 16 }), "entry it: category: 16 is too large, at most 15"},
		{entry(func(e *Entry) { e.Tonnes = dec("-5") }), "entry it: tonnes: -5 is too small, at least 0"},
		{entry(func(e *Entry) { e.Tonnes = dec("1500001") }), "entry it: tonnes: 1500001 t is more than the whole company emits, 1500000 t; check the unit"},
		{entry(func(e *Entry) { e.Tonnes = dec("14000000000") }), "entry it: tonnes: 14000000000 is too large, at most 1000000000"},
		{entry(func(e *Entry) { e.Factor = "company.netflix.1999.scope1" }), `entry it: factor: "company.netflix.1999.scope1" is no row of the factor book in this unit`},
		{entry(func(e *Entry) { e.Kind, e.Share = Share, dec("1.5") }), "entry it: share: 1.5 is too large, at most 1\nshare: the shares add up to 1.5, at most 1"},
		{entry(func(e *Entry) { e.Kind, e.Class, e.Count = TitleCount, "tentpole", dec("-1") }), "entry it: count: -1 is too small, at least 0"},
		{entry(func(e *Entry) { e.Kind, e.Sector, e.USD, e.PriceYear = Spend, "hotels", dec("1"), 21 }), "entry it: price_year: 21 is too small, at least 1990"},
		{entry(func(e *Entry) { e.Kind, e.PUE = Energy, given("0.9") }), "entry it: pue: 0.9 is too small, at least 1"},
		{entry(func(e *Entry) { e.Kind, e.Country = Energy, "Atlantis" }), `entry it: country: no average grid intensity for "Atlantis"`},
		{entry(func(e *Entry) { e.Kind, e.GridYear = Hours, 1999 }), "entry it: grid_year: no grid intensity for 1999, only for 2021, 2022, 2023, 2024"},
		{entry(func(e *Entry) { e.Kind, e.Grid = Hours, given("3000") }), "entry it: grid: 3000 is too large, at most 2000"},
		{entry(func(e *Entry) { e.Kind, e.PerHour = Hours, given("2") }), "entry it: per_hour: 2 is too large, at most 1"},
		{Inventory{Entries: []Entry{{ID: "a", Cell: cell, Kind: Tonnes}, {ID: "a", Cell: cell, Kind: Tonnes}}}, `entry a: id: "a" is the ID of another entry too`},
		{Inventory{Entries: []Entry{{ID: "a", Cell: cell, Kind: Share}}}, "entry a: total: missing"},
	} {
		if got := tt.inv.Check().Error(); got != tt.want {
			t.Errorf("%+v:\ngot  %s\nwant %s", tt.inv, got, tt.want)
		}
	}
	for _, inv := range []Inventory{
		entry(func(e *Entry) { e.Kind, e.Class = TitleCount, "epic" }),
		entry(func(e *Entry) { e.Kind, e.Sector = Spend, "mining" }),
	} {
		if problems := inv.Check(); len(problems) != 1 || problems[0].Code != NotAnOption || len(problems[0].Options) < 10 {
			t.Errorf("%+v: %v", inv.Entries[0], problems)
		}
	}

	// The two bases of Scope 2 are two accounts, each with its own whole.
	both := Inventory{Total: given("100"), Entries: []Entry{
		{ID: "a", Cell: Cell{Activity: Offices, Scope: Scope2Location}, Kind: Share, Share: dec("0.6")},
		{ID: "b", Cell: Cell{Activity: Offices, Scope: Scope2Market}, Kind: Share, Share: dec("0.6")},
		{ID: "c", Cell: cell, Kind: Share, Share: dec("0.4")},
	}}
	if problems := both.Check(); len(problems) > 0 {
		t.Errorf("two accounts of 1: %v", problems)
	}
	both.Entries[2].Share = dec("0.41")
	if problems := both.Check(); len(problems) != 1 || problems[0].Code != SharesOverOne || problems[0].Given != "1.01" {
		t.Errorf("two accounts of 1.01: %v", problems)
	}
}

// What was not checked fails when the graph is built, and does not panic.
func TestBuildUnchecked(t *testing.T) {
	for _, e := range []Entry{
		{ID: "a", Kind: TitleCount, Class: "epic"},
		{ID: "a", Kind: Spend, Sector: "mining"},
		{ID: "a", Kind: Energy, Country: "Atlantis"},
		{ID: "a", Kind: Energy, Country: "USA", GridYear: 1999},
		{ID: "a", Kind: Tonnes, Factor: "company.nothing"},
	} {
		g := formula.New(1)
		Inventory{Year: 2024, Entries: []Entry{e}}.Build(g, "inventory")
		if g.Err() == nil {
			t.Errorf("%+v is built", e)
		}
	}
}

// anyEntry draws a valid entry with its figure, the key of whose input is
// entry.<id>.<what>.
func anyEntry(id string) *rapid.Generator[Entry] {
	return rapid.Custom(func(t *rapid.T) Entry {
		e := Entry{
			ID: id, Kind: rapid.SampledFrom(Kinds).Draw(t, "kind"),
			Cell: Cell{Activity: rapid.SampledFrom(Activities).Draw(t, "activity"), Scope: rapid.SampledFrom(Counted(Scope2Location)).Draw(t, "scope")},
		}
		if e.Cell.Scope == Scope3 {
			e.Cell.Category = Category(rapid.IntRange(0, 15).Draw(t, "category"))
		}
		figure := decimal.New(rapid.Int64Range(0, 99999).Draw(t, "figure"), -2)
		e.Tonnes, e.Count, e.USD, e.KWh, e.Hours = figure, figure, figure, figure, figure
		e.Share = figure.Shift(-4) // ten of them stay below 1
		e.Class = rapid.SampledFrom(titleIDs()).Draw(t, "class")
		e.Sector = rapid.SampledFrom(sectorIDs()).Draw(t, "sector")
		e.PriceYear = rapid.SampledFrom([]int{0, 2010, 2019, 2021, 2024}).Draw(t, "price year")
		e.Country = rapid.SampledFrom([]string{"", "USA", "FRA"}).Draw(t, "country")
		e.GridYear = rapid.SampledFrom([]int{0, 2022}).Draw(t, "grid year")
		optional := func(what string, v string) decimal.NullDecimal {
			if rapid.Bool().Draw(t, what) {
				return given(v)
			}
			return decimal.NullDecimal{}
		}
		e.PUE, e.Grid = optional("pue", "1.3"), optional("grid", "80")
		e.PerHour, e.GramsPerHour = optional("per hour", "0.004"), optional("grams per hour", "2")
		return e
	})
}

func anyInventory(t *rapid.T) Inventory {
	inv := Inventory{Year: rapid.SampledFrom([]int{2019, 2021, 2024, 2026}).Draw(t, "year"), Total: given("1000000")}
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}[:rapid.IntRange(0, 10).Draw(t, "entries")] {
		inv.Entries = append(inv.Entries, anyEntry(id).Draw(t, id))
	}
	return inv
}

// figures are the inputs that an entry's emissions are proportional to.
var figures = []string{"tonnes", "share", "count", "spend", "energy", "hours"}

func alike(a, b decimal.Decimal) bool {
	return a.Sub(b).Abs().LessThanOrEqual(decimal.Max(a.Abs(), b.Abs()).Mul(dec("1e-30")))
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		inv := anyInventory(t)
		b := build(t, inv)

		// One line a cell, in order, each the sum of its entries.
		parts := map[Cell]decimal.Decimal{}
		nothing, double := map[*formula.Node]decimal.Decimal{}, map[*formula.Node]decimal.Decimal{}
		for _, e := range inv.Entries {
			n := b.graph.Node("inventory.entry." + e.ID + ".emissions")
			if e.Kind == Tonnes {
				n = b.graph.Node("inventory.entry." + e.ID + ".tonnes")
			}
			parts[e.Cell] = parts[e.Cell].Add(b.exact.Value(n))
			for _, what := range figures {
				if n := b.graph.Node("inventory.entry." + e.ID + "." + what); n != nil {
					v, _ := n.Given()
					nothing[n], double[n] = decimal.Decimal{}, v.Mul(dec("2"))
				}
			}
		}
		if len(b.lines) != len(parts) || len(nothing) != len(inv.Entries) {
			t.Fatalf("%d lines for %d cells, %d figures for %d entries", len(b.lines), len(parts), len(nothing), len(inv.Entries))
		}
		for i, l := range b.lines {
			if i > 0 && !b.lines[i-1].Cell.Less(l.Cell) {
				t.Fatalf("%+v stands before %+v", b.lines[i-1].Cell, l.Cell)
			}
			if got := b.exact.Value(l.Tonnes); !alike(got, parts[l.Cell]) || got.IsNegative() || l.Tonnes.Unit != unit.Tonne {
				t.Fatalf("%+v is %s %s, its entries sum to %s", l.Cell, got, l.Tonnes.Unit, parts[l.Cell])
			}
		}

		// Nothing emits nothing, and twice as much twice as much.
		none, err := b.exact.Change(nothing)
		if err != nil {
			t.Fatal(err)
		}
		twice, err := b.exact.Change(double)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range b.lines {
			if !none.Value(l.Tonnes).IsZero() {
				t.Fatalf("%+v: nothing emits %s t", l.Cell, none.Value(l.Tonnes))
			}
			if got, want := twice.Value(l.Tonnes), b.exact.Value(l.Tonnes).Mul(dec("2")); !alike(got, want) {
				t.Fatalf("%+v: twice as much emits %s t, want %s", l.Cell, got, want)
			}
		}
	})
}

func TestCellOrder(t *testing.T) {
	var cells []Cell
	for _, a := range Activities {
		for _, s := range append([]Scope{AllScopes}, Scopes...) {
			cells = append(cells, Cell{Activity: a, Scope: s})
			if s == Scope3 {
				for _, c := range Categories() {
					cells = append(cells, Cell{a, s, c})
				}
			}
		}
	}
	keys := map[string]bool{}
	for i, c := range cells {
		keys[c.Key()] = true
		for j, d := range cells {
			if c.Less(d) != (i < j) {
				t.Fatalf("%+v is less than %+v: %v", c, d, c.Less(d))
			}
		}
	}
	if len(keys) != len(cells) {
		t.Errorf("%d keys for %d cells", len(keys), len(cells))
	}
}
