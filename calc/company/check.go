package company

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Code says what is wrong. Codes are stable; the message catalogues translate
// them.
type Code string

const (
	// TooSmall: the number is below Min.
	TooSmall Code = "too_small"
	// TooLarge: the number is above Max.
	TooLarge Code = "too_large"
	// OverTotal: more tonnes than the whole company emits (Max). Most often a
	// thousand or a million too many in the unit.
	OverTotal Code = "over_total"
	// SharesOverOne: the shares of an account add up to more than 1.
	SharesOverOne Code = "shares_over_one"
	// Missing: the field is needed and empty.
	Missing Code = "missing"
	// NotAnOption: the text is none of Options.
	NotAnOption Code = "not_an_option"
	// UnknownArea: the factor book has no average grid intensity for the area.
	UnknownArea Code = "unknown_area"
	// NoSuchYear: the area has a grid intensity for the years of Options only.
	NoSuchYear Code = "no_such_year"
	// Twice: another entry has this ID.
	Twice Code = "twice"
	// UnknownFactor: the factor book has no such row in the unit of the field.
	UnknownFactor Code = "unknown_factor"
	// NoCategory: only Scope 3 has categories.
	NoCategory Code = "no_category"
)

// Codes lists them.
var Codes = []Code{TooSmall, TooLarge, OverTotal, SharesOverOne, Missing, NotAnOption, UnknownArea, NoSuchYear, Twice, UnknownFactor, NoCategory}

// Problem is one thing that is wrong with an inventory.
type Problem struct {
	// Entry is the ID of the entry, empty for the inventory as a whole.
	Entry string
	// Field is the entry's or the inventory's field: "tonnes", "share", "count",
	// ….
	Field string
	Code  Code
	// Given is what was there.
	Given string
	// Min and Max are the ends of a number, both allowed; Options are the choices.
	// Only what applies is set.
	Min, Max decimal.NullDecimal
	Options  []string
}

// Error is the problem in plain English, such as
// "entry ads: usd: -3 is too small, at least 0".
func (p Problem) Error() string {
	where := p.Field
	if p.Entry != "" {
		where = "entry " + p.Entry + ": " + p.Field
	}
	return where + ": " + p.message()
}

func (p Problem) message() string {
	names := slices.Clone(p.Options)
	for i, name := range names {
		if name == "" {
			names[i] = `""`
		}
	}
	options := strings.Join(names, ", ")
	switch p.Code {
	case TooSmall:
		return fmt.Sprintf("%s is too small, at least %s", p.Given, p.Min.Decimal)
	case TooLarge:
		return fmt.Sprintf("%s is too large, at most %s", p.Given, p.Max.Decimal)
	case OverTotal:
		return fmt.Sprintf("%s t is more than the whole company emits, %s t; check the unit", p.Given, p.Max.Decimal)
	case SharesOverOne:
		return fmt.Sprintf("the shares add up to %s, at most %s", p.Given, p.Max.Decimal)
	case Missing:
		return "missing"
	case NotAnOption:
		return fmt.Sprintf("%q is none of %s", p.Given, options)
	case UnknownArea:
		return fmt.Sprintf("no average grid intensity for %q", p.Given)
	case NoSuchYear:
		return fmt.Sprintf("no grid intensity for %s, only for %s", p.Given, options)
	case Twice:
		return fmt.Sprintf("%q is the ID of another entry too", p.Given)
	case UnknownFactor:
		return fmt.Sprintf("%q is no row of the factor book in this unit", p.Given)
	case NoCategory:
		return fmt.Sprintf("category %s outside Scope 3", p.Given)
	}
	return string(p.Code)
}

// Problems is everything that is wrong, in the order of the inventory. It is
// empty for a valid one.
type Problems []Problem

// Error puts the problems on a line each.
func (p Problems) Error() string {
	var lines []string
	for _, problem := range p {
		lines = append(lines, problem.Error())
	}
	return strings.Join(lines, "\n")
}

// ends are those of a number. The upper ones are a thousand times what the
// largest company of this kind has, so that they catch slips of the unit and
// nothing else.
type ends struct{ min, max decimal.Decimal }

var (
	tonnesEnds = ends{decimal.Decimal{}, decimal.New(1, 9)}
	shareEnds  = ends{decimal.Decimal{}, decimal.New(1, 0)}
	countEnds  = ends{decimal.Decimal{}, decimal.New(1, 7)}
	usdEnds    = ends{decimal.Decimal{}, decimal.New(1, 13)}
	kWhEnds    = ends{decimal.Decimal{}, decimal.New(1, 12)}
	pueEnds    = ends{decimal.New(1, 0), decimal.New(5, 0)}
	gridEnds   = ends{decimal.Decimal{}, decimal.New(2000, 0)}
	hoursEnds  = ends{decimal.Decimal{}, decimal.New(1, 14)}
	// An hour of delivery takes some watt-hours and emits some grams.
	perHourEnds = ends{decimal.Decimal{}, decimal.New(1, 0)}
	gramsEnds   = ends{decimal.Decimal{}, decimal.New(1000, 0)}
	yearEnds    = ends{decimal.New(1990, 0), decimal.New(2100, 0)}
)

// checker collects problems.
type checker struct {
	inv      Inventory
	problems Problems
	entry    string
}

func (c *checker) add(p Problem) {
	p.Entry = c.entry
	c.problems = append(c.problems, p)
}

// number checks the ends and says whether they hold.
func (c *checker) number(field string, v decimal.Decimal, e ends) bool {
	limits := Problem{Field: field, Given: v.String(), Min: decimal.NewNullDecimal(e.min), Max: decimal.NewNullDecimal(e.max)}
	switch {
	case v.LessThan(e.min):
		limits.Code = TooSmall
	case v.GreaterThan(e.max):
		limits.Code = TooLarge
	default:
		return true
	}
	c.add(limits)
	return false
}

func (c *checker) optional(field string, v decimal.NullDecimal, e ends) {
	if v.Valid {
		c.number(field, v.Decimal, e)
	}
}

// year checks a calendar year, 0 for the inventory's.
func (c *checker) year(field string, year int) {
	if year != 0 {
		c.number(field, decimal.NewFromInt(int64(year)), yearEnds)
	}
}

func option[T ~string](c *checker, field string, given T, options []T) {
	if slices.Contains(options, given) {
		return
	}
	p := Problem{Field: field, Code: NotAnOption, Given: string(given)}
	for _, o := range options {
		p.Options = append(p.Options, string(o))
	}
	c.add(p)
}

// figure is a row of the book in the unit of its field, if it is named, else
// the number. ok is false where there is neither.
func (c *checker) figure(field, id string, given decimal.Decimal, u string, e ends) (v decimal.Decimal, ok bool) {
	if id == "" {
		return given, c.number(field, given, e)
	}
	f, err := factor.Find(id)
	if err != nil || f.Unit.String() != u {
		c.add(Problem{Field: "factor", Code: UnknownFactor, Given: id})
		return given, false
	}
	return f.Value, true
}

// Check gives what is wrong with the inventory, nothing if it can be built: a
// negative or impossible number, a share above 1, shares of one account that
// add up to more than 1 (location- and market-based Scope 2 are two accounts),
// more tonnes in an entry than in the whole, a class, sector or area that the
// factor book does not know.
func (inv Inventory) Check() Problems {
	c := &checker{inv: inv}
	c.year("year", inv.Year)
	total, hasTotal := inv.Total.Decimal, inv.Total.Valid || inv.TotalFactor != ""
	if hasTotal {
		total, hasTotal = c.figure("total", inv.TotalFactor, total, "t", tonnesEnds)
	}
	seen := map[string]bool{}
	shares := map[Scope]decimal.Decimal{}
	for _, e := range inv.Entries {
		c.entry = e.ID
		switch {
		case e.ID == "":
			c.add(Problem{Field: "id", Code: Missing})
		case seen[e.ID]:
			c.add(Problem{Field: "id", Code: Twice, Given: e.ID})
		}
		seen[e.ID] = true
		c.cell(e.Cell)
		switch e.Kind {
		case Tonnes:
			if t, ok := c.figure("tonnes", e.Factor, e.Tonnes, "t", tonnesEnds); ok && hasTotal && t.GreaterThan(total) {
				c.add(overTotal("tonnes", t, total))
			}
		case Share:
			if !inv.Total.Valid && inv.TotalFactor == "" {
				c.add(Problem{Field: "total", Code: Missing})
			}
			share, _ := c.figure("share", e.Factor, e.Share, "1", shareEnds)
			for _, basis := range []Scope{Scope2Location, Scope2Market} {
				if slices.Contains(Counted(basis), e.Cell.Scope) {
					shares[basis] = shares[basis].Add(share)
				}
			}
		case TitleCount:
			option(c, "class", e.Class, titleIDs())
			c.number("count", e.Count, countEnds)
		case Spend:
			option(c, "sector", e.Sector, sectorIDs())
			c.number("usd", e.USD, usdEnds)
			c.year("price_year", e.PriceYear)
		case Energy:
			c.number("kwh", e.KWh, kWhEnds)
			c.optional("pue", e.PUE, pueEnds)
			c.grid(e)
		case Hours:
			c.number("hours", e.Hours, hoursEnds)
			c.optional("per_hour", e.PerHour, perHourEnds)
			c.optional("grams_per_hour", e.GramsPerHour, gramsEnds)
			if !e.GramsPerHour.Valid {
				c.grid(e)
			}
		default:
			option(c, "kind", e.Kind, Kinds)
		}
	}
	c.entry = ""
	for _, basis := range []Scope{Scope2Location, Scope2Market} {
		if shares[basis].GreaterThan(shareEnds.max) {
			c.add(Problem{Field: "share", Code: SharesOverOne, Given: shares[basis].String(), Max: decimal.NewNullDecimal(shareEnds.max)})
			break
		}
	}
	return c.problems
}

func overTotal(field string, given, total decimal.Decimal) Problem {
	return Problem{Field: field, Code: OverTotal, Given: given.String(), Max: decimal.NewNullDecimal(total)}
}

// CheckClaim gives what is wrong with a claim of tonnes cut, avoided or
// matched: it is negative, or more than the whole company emits (total, in t).
// A press text once had a company of 1.5 million tonnes avoid 14,000 million.
func CheckClaim(field string, tonnes, total decimal.Decimal) Problems {
	c := &checker{}
	if c.number(field, tonnes, ends{decimal.Decimal{}, decimal.Max(tonnes, total)}) && tonnes.GreaterThan(total) {
		c.add(overTotal(field, tonnes, total))
	}
	return c.problems
}

func (c *checker) cell(cell Cell) {
	option(c, "activity", cell.Activity, Activities)
	option(c, "scope", cell.Scope, append([]Scope{AllScopes}, Scopes...))
	switch {
	case cell.Category != 0 && cell.Scope != Scope3:
		c.add(Problem{Field: "category", Code: NoCategory, Given: strconv.Itoa(int(cell.Category))})
	case cell.Category < 0 || cell.Category > 15:
		c.number("category", decimal.NewFromInt(int64(cell.Category)), ends{decimal.Decimal{}, decimal.New(15, 0)})
	}
}

// grid checks where an entry's electricity comes from.
func (c *checker) grid(e Entry) {
	if e.Grid.Valid {
		c.number("grid", e.Grid.Decimal, gridEnds)
		return
	}
	code := e.Country
	if code == "" {
		code = "World"
	}
	area, err := factor.FindArea(code)
	if err != nil || len(area.Years) == 0 {
		c.add(Problem{Field: "country", Code: UnknownArea, Given: e.Country})
		return
	}
	if e.GridYear != 0 && !slices.Contains(area.Years, e.GridYear) {
		p := Problem{Field: "grid_year", Code: NoSuchYear, Given: strconv.Itoa(e.GridYear)}
		for _, y := range area.Years {
			p.Options = append(p.Options, strconv.Itoa(y))
		}
		c.add(p)
	}
}

func titleIDs() []string {
	var ids []string
	for _, t := range Titles {
		ids = append(ids, t.ID)
	}
	return ids
}

func sectorIDs() []string {
	var ids []string
	for _, s := range Sectors {
		ids = append(ids, s.ID)
	}
	return ids
}
