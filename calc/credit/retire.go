package credit

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Retirement is an entry year by year: Tonnes are the credits retired, in t; Low,
// Central and High the tonnes that evidence supports, in t; Cost what they cost,
// in USD.
type Retirement struct {
	Tonnes, Low, Central, High, Cost *formula.Node
}

// perTonne is the unit of a price.
var perTonne = unit.USD.Div(unit.Tonne)

// Retire adds an entry to a graph whose first year is the calendar year first,
//
//	supported = credits × evidence ratio of the class
//	cost      = credits × price
//
// with the credits of the entry in each of its years and zero in all others. The
// years of an entry that lie outside the graph are left out. A credit issued
// ahead of its tonne supports nothing. Nodes are named key + ".amount", ".since",
// ".ended", ".during", ".tonnes", ".delivered", ".low", ".central", ".high",
// ".price" and ".cost". A mistake in the entry is the graph's error.
func Retire(g *formula.Graph, key string, first int, e Entry) Retirement {
	c := valid(g, &e)
	amount := g.Input(key+".amount", e.Tonnes, unit.Tonne)
	r := Retirement{Tonnes: g.Mul(key+".tonnes", amount, during(g, key, e.From-first, e.Until+1-first))}

	var delivered []*formula.Node
	if e.ExAnte {
		delivered = append(delivered, g.Input(key+".delivered", decimal.Decimal{}, unit.One))
	}
	supported := func(what, ratio string) *formula.Node {
		return g.Mul(key+what, append([]*formula.Node{r.Tonnes, g.Constant(ratio)}, delivered...)...)
	}
	r.Low, r.Central, r.High = supported(".low", c.Low), supported(".central", c.Central), supported(".high", c.High)
	r.Cost = g.Mul(key+".cost", r.Tonnes, given(g, key+".price", e.Price, c.Price, perTonne))
	return r
}

// valid gives the class of an entry. An entry with a mistake becomes the graph's
// error and an empty entry of some class, so that building goes on.
func valid(g *formula.Graph, e *Entry) *Class {
	if err := e.Check(); err != nil {
		g.Factor(nil, err)
		*e = Entry{ID: e.ID, Class: Classes[0].ID}
	}
	c, _ := FindClass(e.Class)
	return c
}

// given is the visitor's number, or the book's factor.
func given(g *formula.Graph, key string, v decimal.NullDecimal, id string, u unit.Unit) *formula.Node {
	if v.Valid {
		return g.Input(key, v.Decimal, u)
	}
	return g.Constant(id)
}

// during is 1 in the years from..end−1, counted from the graph's first, and 0
// in all others.
func during(g *formula.Graph, key string, from, end int) *formula.Node {
	// A series of ones, shared by all entries: it needs no number of years.
	always := g.Node("credit.always")
	if always == nil {
		always = g.Geometric("credit.always", g.Input("credit.one", one, unit.One))
	}
	return g.Sub(key+".during",
		g.Lag(key+".since", always, max(from, 0)),
		g.Lag(key+".ended", always, max(end, 0)))
}

// Issued are the credits that a project is issued for its gross tonnes,
//
//	issued = gross × (1 − leakage) × (1 − buffer)
//
// with the entry's leakage and buffer. Without the visitor's, the buffer is the
// book's for the class, zero where nothing is stored; leakage is zero, for the
// book has none. gross is in a unit of mass or of mass a year, and so is the
// result. Nodes are named key + ".leakage", ".after_leakage", ".buffer",
// ".after_buffer" and ".issued".
func Issued(g *formula.Graph, key string, gross *formula.Node, e Entry) *formula.Node {
	c := valid(g, &e)
	parts := []*formula.Node{gross}
	whole := g.Node("credit.one")
	if whole == nil {
		whole = g.Input("credit.one", one, unit.One)
	}
	if e.Leakage.Valid {
		parts = append(parts, g.Sub(key+".after_leakage", whole, given(g, key+".leakage", e.Leakage, "", unit.One)))
	}
	if e.Buffer.Valid || c.Buffer != "" {
		parts = append(parts, g.Sub(key+".after_buffer", whole, given(g, key+".buffer", e.Buffer, c.Buffer, unit.One)))
	}
	return g.Mul(key+".issued", parts...)
}

// Needed is how many credits it takes for evidence to support a claim in tonnes,
// claim ÷ ratio, to 34 significant digits. It is absent where the ratio is zero:
// then no number of credits does.
func Needed(claim, ratio decimal.Decimal) decimal.NullDecimal {
	if !ratio.IsPositive() {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(formula.Significant(claim.DivRound(ratio, 40), 34))
}
