package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/target"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// targetCommand works out a reduction pathway from a base amount.
type targetCommand struct {
	Method   *string `placeholder:"ID" help:"Method: aca_v1, aca_2026, intensity, sda, own. Default aca_v1."`
	BaseYear *string `placeholder:"YEAR" help:"Base year. Default 2019."`
	Base     *string `placeholder:"T" help:"Emissions of the base year, in tonnes CO2e. To be given."`
	Year     *string `placeholder:"YEAR" help:"Year of the target. Default 2030."`

	Rate     *string `placeholder:"PERCENT" help:"Yearly rate in percent, in place of the method's: linear for aca, compounded for intensity."`
	Ambition *string `placeholder:"AMBITION" help:"Ambition of aca_v1: 1.5c, wb2c. Default 1.5c."`
	NetZero  *string `placeholder:"YEAR" help:"Year to which aca_2026 counts. Default 2050; for Scope 2 alone give 2040."`
	Growth   *string `placeholder:"PERCENT" help:"Yearly growth of value added (intensity) or activity (sda) in percent. Default 0."`

	CompanyIntensity *string `placeholder:"N" help:"Intensity of the company in the base year, for sda: tonnes by any unit of activity."`
	SectorIntensity  *string `placeholder:"YEAR:N,..." help:"Intensity of the sector by years, for sda, from the base year to the year of convergence."`
	MarketIntensity  *string `placeholder:"N" help:"Intensity of the market in the base year, to which sda scales the sector's."`
	SectorGrowth     *string `placeholder:"PERCENT" help:"Yearly growth of the sector's activity in percent, for sda. Default: that of the company."`

	Milestones *string `placeholder:"YEAR:PERCENT,..." help:"Percent of the base amount that is left in each year, for own."`

	output `embed:""`
}

// targetResult is the answer as JSON. The fields of an intensity are null for
// methods without one.
type targetResult struct {
	Method   target.Method `json:"method"`
	BaseYear int           `json:"base_year"`
	Year     int           `json:"year"`
	BaseT    number        `json:"base_t"`
	// RatePct is linear for absolute contraction, compounded for intensity, null
	// for sda and own.
	RatePct      *number `json:"rate_pct"`
	TargetT      number  `json:"target_t"`
	ReductionPct number  `json:"reduction_pct"`
	// CumulativeT is the budget from the base year by the trapezoid rule.
	CumulativeT number `json:"cumulative_t"`
	// IntensityReductionPct is the fall of the intensity that the target allows.
	IntensityReductionPct *number `json:"intensity_reduction_pct"`
	// Intensity and SectorIntensity are those of the year, for sda.
	Intensity       *number `json:"intensity"`
	SectorIntensity *number `json:"sector_intensity"`
}

// Run works out the pathway.
func (c *targetCommand) Run(s *streams) error {
	r := targetReader{}
	settings, base, year := r.read(c)
	if len(r.mistakes) > 0 {
		return r.mistakes
	}
	result, err := newTargetResult(settings, base, year)
	if err != nil {
		return err
	}
	if c.Format == "text" {
		result.text(s, c.messages().Lang)
		return nil
	}
	return s.json(result)
}

// newTargetResult draws the pathway and reads it in the year.
func newTargetResult(s target.Settings, base decimal.Decimal, year int) (*targetResult, error) {
	g := formula.New(target.LastYear - s.Base + 1)
	path := target.Build(g, "target", s.Base, g.Input("target.base", base, unit.Tonne), s)
	budget := target.Budget(g, "target", path.Line, s.Base, s.Base, year)
	whole := g.Factor(factor.Find("target.whole"))
	reduction := g.Sub("target.reduction", whole, path.Left)
	var fall *formula.Node
	switch s.Method {
	case target.SDA:
		fall = g.Sub("target.intensity.fall", whole, g.Node("target.intensity.left"))
	case target.Intensity:
		fall = g.Sub("target.intensity.fall", whole, path.Intensity)
	}
	exact, err := formula.Read(g)
	if err != nil {
		return nil, err
	}
	in := func(n *formula.Node) decimal.Decimal { return exact.Series(n)[year-s.Base] }
	known := func(n *formula.Node, shift int32) *number {
		if n == nil {
			return nil
		}
		v := number(in(n).Shift(shift))
		return &v
	}
	result := &targetResult{
		Method: s.Method, BaseYear: s.Base, Year: year, BaseT: number(base),
		RatePct: known(path.Rate, 2), TargetT: number(in(path.Line)), ReductionPct: number(in(reduction).Shift(2)),
		CumulativeT: number(in(budget)), IntensityReductionPct: known(fall, 2), SectorIntensity: known(path.Sector, 0),
	}
	if s.Method == target.SDA {
		result.Intensity = known(path.Intensity, 0)
	}
	return result, nil
}

// largest is more tonnes, or a larger intensity, than there can be.
const largest = 1_000_000_000_000

// targetReader reads the flags of a pathway.
type targetReader struct{ reader }

// targetFlag is a flag that only some methods use, with the field of the
// settings that it fills.
type targetFlag struct {
	flag, field string
	given       *string
	methods     []target.Method
}

func (c *targetCommand) flags() []targetFlag {
	sda := []target.Method{target.SDA}
	return []targetFlag{
		{"--rate", "rate", c.Rate, []target.Method{target.ACAv1, target.ACA2026, target.Intensity}},
		{"--ambition", "ambition", c.Ambition, []target.Method{target.ACAv1}},
		{"--net-zero", "net_zero", c.NetZero, []target.Method{target.ACA2026}},
		{"--growth", "growth", c.Growth, []target.Method{target.Intensity, target.SDA}},
		{"--company-intensity", "sector.company", c.CompanyIntensity, sda},
		{"--sector-intensity", "sector.pathway", c.SectorIntensity, sda},
		{"--market-intensity", "sector.market", c.MarketIntensity, sda},
		{"--sector-growth", "sector.growth", c.SectorGrowth, sda},
		{"--milestones", "milestones", c.Milestones, []target.Method{target.Own}},
	}
}

// read puts the flags together. What it gives is of use without mistakes only.
func (r *targetReader) read(c *targetCommand) (s target.Settings, base decimal.Decimal, year int) {
	s.Method = target.ACAv1
	if c.Method != nil {
		s.Method = target.Method(strings.ToLower(*c.Method))
	}
	if !slices.Contains(target.Methods, s.Method) {
		r.wrong("--method", scenario.Problem{Code: scenario.NotAnOption, Given: string(s.Method), Allowed: scenario.Allowed{Options: strings.Split(join(target.Methods), ", ")}})
		return s, base, 0
	}
	for _, f := range c.flags() {
		if f.given != nil && !slices.Contains(f.methods, s.Method) {
			r.say(f.flag, fmt.Sprintf("%s does not use it; these do: %s", s.Method, join(f.methods)))
		}
	}
	if c.Base == nil {
		r.say("--base", "is missing")
	} else {
		base = r.number("--base", *c.Base, "t", 0, largest)
	}
	s.Base = r.year("--base-year", c.BaseYear, target.FirstBase, target.LastYear-1, 2019)
	year = r.year("--year", c.Year, s.Base, target.LastYear, max(2030, s.Base))
	s.NetZero = r.year("--net-zero", c.NetZero, s.Base+1, target.LastYear, 0)
	if c.Rate != nil {
		s.Rate = decimal.NewNullDecimal(r.percent("--rate", *c.Rate, 0, 100))
	}
	if c.Ambition != nil {
		s.Ambition = target.Ambition(strings.ToLower(*c.Ambition))
	}
	if c.Growth != nil {
		s.Growth = r.percent("--growth", *c.Growth, -99, 100)
	}
	r.sector(c, &s)
	for _, p := range r.points("--milestones", c.Milestones, 100, "%") {
		s.Milestones = append(s.Milestones, target.Milestone{Year: p.Year, Left: p.Value.Shift(-2)})
	}
	if len(r.mistakes) == 0 {
		r.check(c, s)
	}
	return s, base, year
}

func (r *targetReader) sector(c *targetCommand, s *target.Settings) {
	if s.Method == target.SDA {
		for _, f := range c.flags() {
			if f.given == nil && (f.field == "sector.company" || f.field == "sector.pathway") {
				r.say(f.flag, "is missing")
			}
		}
	}
	if c.CompanyIntensity != nil {
		s.Sector.Company = r.number("--company-intensity", *c.CompanyIntensity, "", 0, largest)
	}
	s.Sector.Pathway = r.points("--sector-intensity", c.SectorIntensity, largest, "")
	if c.MarketIntensity != nil {
		s.Sector.Market = decimal.NewNullDecimal(r.number("--market-intensity", *c.MarketIntensity, "", 0, largest))
	}
	if c.SectorGrowth != nil {
		s.Sector.Growth = decimal.NewNullDecimal(r.percent("--sector-growth", *c.SectorGrowth, -99, 100))
	}
}

// check says what is wrong with the settings as a whole, under the flags.
func (r *targetReader) check(c *targetCommand, s target.Settings) {
	var problems target.Problems
	if !errors.As(s.Check(), &problems) {
		return
	}
	for _, p := range problems {
		flag := "--base-year"
		for _, f := range c.flags() {
			if f.field == p.Field {
				flag = f.flag
			}
		}
		r.say(flag, p.Message())
	}
}

// percent reads a percentage and gives the fraction.
func (r *targetReader) percent(flag, given string, low, high int64) decimal.Decimal {
	return r.number(flag, given, "%", low, high).Shift(-2)
}

// year reads a calendar year, or gives the default.
func (r *targetReader) year(flag string, given *string, low, high, standard int) int {
	if given == nil {
		return standard
	}
	return r.whole(flag, *given, "", int64(low), int64(high))
}

// points reads a list such as 2020:0.5,2025:0.1, no number of it above the most.
func (r *targetReader) points(flag string, given *string, most int64, unit string) []target.Point {
	if given == nil {
		return nil
	}
	var points []target.Point
	for word := range strings.SplitSeq(*given, ",") {
		year, value, ok := strings.Cut(word, ":")
		y, err := strconv.Atoi(year)
		if !ok || err != nil {
			r.say(flag, fmt.Sprintf("%q is not a year and a number, such as 2030:0.5", word))
			continue
		}
		points = append(points, target.Point{Year: y, Value: r.number(flag, value, unit, 0, most)})
	}
	return points
}

// targetWords are what the text format says.
var targetWords = map[text.Lang]struct{ headline, below, above, budget, rate, intensity, method, note string }{
	text.EN: {
		headline: "%s in %d, %s %d", below: "below", above: "above", budget: "Budget from %d to %d: %s", rate: "Rate: %s a year",
		intensity: "Intensity: %s %d", method: "Method: %s",
		note: "A pathway by this version of the method; whether a target is validated is for others to say.",
	},
	text.FR: {
		headline: "%s en %d, %s %d", below: "de moins qu'en", above: "de plus qu'en", budget: "Budget de %d à %d : %s", rate: "Taux : %s par an",
		intensity: "Intensité : %s %d", method: "Méthode : %s",
		note: "Une trajectoire selon cette version de la méthode ; dire si un objectif est validé revient à d'autres.",
	},
	text.DE: {
		headline: "%s im Jahr %d, %s %d", below: "weniger als", above: "mehr als", budget: "Budget von %d bis %d: %s", rate: "Rate: %s im Jahr",
		intensity: "Intensität: %s %d", method: "Methode: %s",
		note: "Ein Pfad nach dieser Fassung der Methode; ob ein Ziel bestätigt ist, haben andere zu sagen.",
	},
	text.ES: {
		headline: "%s en %d, %s %d", below: "menos que en", above: "más que en", budget: "Presupuesto de %d a %d: %s", rate: "Tasa: %s al año",
		intensity: "Intensidad: %s %d", method: "Método: %s",
		note: "Una trayectoria según esta versión del método; si un objetivo está validado lo deben decir otros.",
	},
	text.PT: {
		headline: "%s em %d, %s %d", below: "menos do que em", above: "mais do que em", budget: "Orçamento de %d a %d: %s", rate: "Ritmo: %s por ano",
		intensity: "Intensidade: %s %d", method: "Método: %s",
		note: "Uma trajetória segundo esta versão do método; se um objetivo está validado cabe a outros dizê-lo.",
	},
	text.IT: {
		headline: "%s nel %d, %s %d", below: "in meno rispetto al", above: "in più rispetto al", budget: "Bilancio dal %d al %d: %s", rate: "Tasso: %s all’anno",
		intensity: "Intensità: %s %d", method: "Metodo: %s",
		note: "Una traiettoria secondo questa versione del metodo; dire se un obiettivo è convalidato spetta ad altri.",
	},
}

func (t *targetResult) text(s *streams, lang text.Lang) {
	w := targetWords[lang]
	tonnes := func(n number) string {
		return text.Quantity(lang, decimal.Decimal(n), "t "+text.CO2eASCII).String()
	}
	percent := func(n number) string {
		return text.Percent(lang, decimal.Decimal(n).Shift(-2), text.Significant(3))
	}
	change := func(n number) string {
		side, v := w.below, decimal.Decimal(n)
		if v.IsNegative() {
			side, v = w.above, v.Neg()
		}
		return percent(number(v)) + " " + side
	}
	s.plain(fmt.Sprintf(w.headline, tonnes(t.TargetT), t.Year, change(t.ReductionPct), t.BaseYear))
	s.plain(fmt.Sprintf(w.budget, t.BaseYear, t.Year, tonnes(t.CumulativeT)))
	if t.IntensityReductionPct != nil {
		s.plain(fmt.Sprintf(w.intensity, change(*t.IntensityReductionPct), t.BaseYear))
	}
	if t.RatePct != nil {
		s.plain(fmt.Sprintf(w.rate, percent(*t.RatePct)))
	}
	s.plain(fmt.Sprintf(w.method, t.Method))
	s.plain(wrap("", w.note)...)
}
