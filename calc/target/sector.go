package target

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Sector is what the Sectoral Decarbonisation Approach needs to know: how much
// the company and its sector emit per unit of activity (a square metre, a
// megawatt-hour). All intensities are in one unit, which is the visitor's own
// and so stands nowhere here.
//
//	d    = I_company(base) − I_sector(end)
//	p(t) = (I_sector(t) − I_sector(end)) ÷ (I_sector(base) − I_sector(end))
//	m(t) = activity of the sector(t) ÷ activity of the company(t), 1 in the base year
//	I(t) = d × p(t) × m(t) + I_sector(end)
//
// The last term is the sector's intensity at the end of its pathway: the text of
// r2dii.analysis prints that of the year t, its code (R/target_sda.R) has the
// end, and only so do company and sector meet. A company that is below the end
// of the pathway may rise: that is what the method says.
//
// No pathway exists for film, television or streaming. Use the method for
// buildings or electricity.
type Sector struct {
	// Company is the company's intensity in the base year.
	Company decimal.Decimal
	// Pathway is the sector's intensity, in the order of the years: from the base
	// year or before to the year in which company and sector meet. Straight lines
	// lie between the points.
	Pathway []Point
	// Market is the market's intensity in the base year. Given, the pathway is
	// scaled so as to start there, as PACTA does.
	Market decimal.NullDecimal
	// Growth is the yearly growth of the sector's activity as a fraction. Absent,
	// the company keeps its share of the market: m is 1, as in PACTA.
	Growth decimal.NullDecimal
}

// at is the sector's intensity in a year, before scaling.
func (s Sector) at(year int) decimal.Decimal { return interpolate(s.Pathway, year) }

// end is where the pathway ends, before scaling.
func (s Sector) end() decimal.Decimal { return s.Pathway[len(s.Pathway)-1].Value }

// convergence is the pathway of the Sectoral Decarbonisation Approach. Tonnes
// follow from the intensity and the company's activity,
//
//	left = I(t) ÷ I_company(base) × (1 + growth)^years
func (b builder) convergence() Path {
	g, key, sector := b.g, b.key, b.s.Sector
	company := g.Input(key+".company", sector.Company, unit.One)
	begin := g.Input(key+".sector.begin", sector.at(b.s.Base), unit.One)
	end := g.Input(key+".sector.end", sector.end(), unit.One)
	pathway := g.Series(key+".sector.given", b.years(func(year int) decimal.Decimal {
		return sector.at(max(year, b.s.Base))
	}), unit.One)
	if sector.Market.Valid {
		scale := g.Div(key+".sector.scale", g.Input(key+".market", sector.Market.Decimal, unit.One), begin)
		pathway = g.Mul(key+".sector.scaled", pathway, scale)
		begin = g.Mul(key+".sector.begin.scaled", begin, scale)
		end = g.Mul(key+".sector.end.scaled", end, scale)
	}
	gap := g.Sub(key+".gap", company, end)
	way := g.Sub(key+".way", begin, end)
	toGo := g.Div(key+".progress", g.Sub(key+".way.left", pathway, end), way)
	factors := []*formula.Node{gap, toGo}

	before := b.before()
	growth := b.grown("growth", b.s.Growth)
	if sector.Growth.Valid {
		ratio := g.Div(key+".share.factor", b.grown("sector.growth", sector.Growth.Decimal), growth)
		factors = append(factors, b.since("share", ratio, before))
	}
	// A company far below a sector that rises first or grows faster would fall
	// below zero.
	met := g.Sum(key+".intensity.met", g.Mul(key+".gap.left", factors...), end)
	intensity := g.Max(key+".intensity", book(g, "target.none"), met)
	kept := g.Div(key+".intensity.left", intensity, company)
	return Path{
		Intensity: intensity, Sector: pathway,
		Left: g.Mul(key+".left", kept, b.since("activity", growth, before)),
	}
}
