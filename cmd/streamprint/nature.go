package main

import (
	"strconv"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/nature"
	"streamprint/calc/scenario"
	"streamprint/calc/unit"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// natureSeed is that of the draws behind the ranges.
const natureSeed = 1

// natureCommand works out an area that is brought back, or protected.
type natureCommand struct {
	Ecosystem string `required:"" placeholder:"ID" help:"Ecosystem: tropical_forest, forest, mangrove, grassland, soil, salt_marsh, seagrass, peatland."`
	Hectares  string `required:"" placeholder:"HA" help:"Area begun, or protected, in the start year."`
	Start     string `required:"" placeholder:"YEAR" help:"Year in which the area is begun, 2019 to 2100."`
	Year      string `required:"" placeholder:"YEAR" help:"Year to look at, from the start to 2100."`
	Preserve  bool   `help:"Protect the area, rather than bring it back."`

	Rate       *string `placeholder:"T" help:"Carbon taken up, in t CO2/ha/year, in place of the book's figure."`
	Saturation *string `placeholder:"T" help:"What a hectare holds in the end, in t CO2/ha."`
	Reversal   *string `placeholder:"SHARE" help:"Share of what stands that is lost a year, 0 to 1."`
	Delay      *string `placeholder:"YEARS" help:"Years before anything grows. Default 0."`

	Stock         *string `placeholder:"T" help:"With --preserve: what a hectare would lose in all, in t CO2/ha."`
	LossRate      *string `placeholder:"SHARE" help:"With --preserve: share lost a year without protection, 0 to 1."`
	Additionality *string `placeholder:"SHARE" help:"With --preserve: share that would not have been kept anyway, 0 to 1."`

	output `embed:""`
}

// The years of every plan.
const firstYear, lastYear = 2019, 2100

// natureRequest is what the flags ask.
type natureRequest struct {
	ecosystem   *nature.Ecosystem
	hectares    decimal.Decimal
	start, year int
	growth      nature.Growth
	stock       nature.Stock
}

// natureResult is the answer as JSON. Masses are of CO2 but methane, which is of
// CO2 equivalent.
type natureResult struct {
	Model     string `json:"model"`
	Ecosystem string `json:"ecosystem"`
	Mode      string `json:"mode"`
	Start     int    `json:"start"`
	Year      int    `json:"year"`
	Hectares  number `json:"hectares_ha"`
	*regenerated
	*preserved
	// Methane is that of the year, null where there is none.
	Methane  *number         `json:"methane_t"`
	Warnings []natureWarning `json:"warnings"`
}

// regenerated is what stands at the end of the year, with the range in which
// nine draws in ten lie, and what was removed in the year.
type regenerated struct {
	Stored     number `json:"stored_t"`
	StoredLow  number `json:"stored_low_t"`
	StoredHigh number `json:"stored_high_t"`
	Removed    number `json:"removed_t"`
	PerHectare number `json:"stored_per_hectare_t_per_ha"`
}

// preserved is the stock, what was avoided in the year and what since the start.
type preserved struct {
	AtRisk         number `json:"at_risk_t"`
	Avoided        number `json:"avoided_t"`
	Cumulative     number `json:"cumulative_avoided_t"`
	CumulativeLow  number `json:"cumulative_avoided_low_t"`
	CumulativeHigh number `json:"cumulative_avoided_high_t"`
}

type natureWarning struct {
	Code   nature.Code `json:"code"`
	Detail string      `json:"detail"`
	// Years is an age, for a saturation.
	Years int `json:"years,omitempty"`
	// Message is in English.
	Message string `json:"message"`

	warning nature.Warning
}

// Run works out the area.
func (c *natureCommand) Run(s *streams) error {
	q, err := c.request()
	if err != nil {
		return err
	}
	r, err := c.work(q)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return s.json(r)
	}
	c.text(s, r)
	return nil
}

// request reads the flags. The error is usage that names them.
func (c *natureCommand) request() (natureRequest, error) {
	var r reader
	var q natureRequest
	var err error
	if q.ecosystem, err = nature.Find(strings.ToLower(c.Ecosystem)); err != nil {
		ids := make([]string, len(nature.Ecosystems))
		for i, e := range nature.Ecosystems {
			ids[i] = e.ID
		}
		r.wrong("--ecosystem", scenario.Problem{Code: scenario.NotAnOption, Given: c.Ecosystem, Allowed: scenario.Allowed{Options: ids}})
	}
	q.hectares = r.number("--hectares", c.Hectares, "ha", 0, 1e8)
	q.start = max(firstYear, r.whole("--start", c.Start, "", firstYear, lastYear)) // the year is judged beside a mistake too
	q.year = r.whole("--year", c.Year, "", int64(q.start), lastYear)
	for _, f := range []struct {
		flag     string
		given    *string
		preserve bool
	}{
		{"--rate", c.Rate, false},
		{"--saturation", c.Saturation, false},
		{"--reversal", c.Reversal, false},
		{"--delay", c.Delay, false},
		{"--stock", c.Stock, true},
		{"--loss-rate", c.LossRate, true},
		{"--additionality", c.Additionality, true},
	} {
		switch {
		case f.given == nil || f.preserve == c.Preserve:
		case f.preserve:
			r.say(f.flag, "only with --preserve")
		default:
			r.say(f.flag, "not with --preserve")
		}
	}
	q.growth.Rate = r.optional("--rate", c.Rate, "t/ha/year", 0, 100)
	q.growth.Saturation = r.optional("--saturation", c.Saturation, "t/ha", 1, 5000)
	q.growth.Reversal = r.optional("--reversal", c.Reversal, "", 0, 1)
	if c.Delay != nil {
		delay := r.whole("--delay", *c.Delay, "", 0, 50)
		q.growth.Delay = &delay
	}
	q.stock.Carbon = r.optional("--stock", c.Stock, "t/ha", 0, 5000)
	q.stock.LossRate = r.optional("--loss-rate", c.LossRate, "", 0, 1)
	q.stock.Additionality = r.optional("--additionality", c.Additionality, "", 0, 1)
	if len(r.mistakes) > 0 {
		return q, r.mistakes
	}
	return q, nil
}

// work builds and reads the graph, of the years from the start to the one asked
// for.
func (c *natureCommand) work(q natureRequest) (*natureResult, error) {
	last := q.year - q.start
	g := formula.New(last + 1)
	begun := make([]decimal.Decimal, last+1)
	begun[0] = q.hectares
	area := g.Series("nature.begun", begun, unit.Hectare)

	r := &natureResult{
		Model: viewing.Model, Ecosystem: q.ecosystem.ID, Mode: "regenerate", Start: q.start, Year: q.year,
		Hectares: number(q.hectares),
	}
	var grown nature.Regenerated
	var kept nature.Preserved
	var headline, methane *formula.Node
	if c.Preserve {
		r.Mode = "preserve"
		kept = q.ecosystem.Preserve(g, "nature", area, q.stock)
		headline, methane = g.Cumulative("nature.avoided_so_far", kept.Avoided), kept.Methane
	} else {
		grown = q.ecosystem.Regenerate(g, "nature", area, q.growth)
		headline, methane = grown.Stored, grown.Methane
	}
	headline = g.At("nature.headline", headline, last)

	exact, err := formula.Read(g)
	if err != nil {
		return nil, err
	}
	sample, err := formula.Sample(g, draws, natureSeed)
	if err != nil {
		return nil, err
	}
	lowest, highest := sample.Range(headline)
	low, high := number(decimal.NewFromFloat(lowest)), number(decimal.NewFromFloat(highest))
	in := func(n *formula.Node) number { return number(exact.In(n, last)) }
	if methane != nil {
		m := in(methane)
		r.Methane = &m
	}
	var warnings []nature.Warning
	if c.Preserve {
		r.preserved = &preserved{in(kept.AtRisk), in(kept.Avoided), number(exact.Value(headline)), low, high}
		warnings = kept.Warnings()
	} else {
		r.regenerated = &regenerated{number(exact.Value(headline)), low, high, in(grown.Removed), in(grown.Curve)}
		warnings = grown.Warnings(exact)
	}
	r.Warnings = []natureWarning{}
	for _, w := range warnings {
		r.Warnings = append(r.Warnings, natureWarning{w.Code, w.Detail, w.Years, natureSentence(text.For(text.EN), w), w})
	}
	return r, nil
}

func natureSentence(m *text.Messages, w nature.Warning) string {
	name := ""
	if f, err := factor.Find(w.Detail); err == nil {
		name = m.FactorName(f)
	}
	return text.NatureWarning(m.Lang, w, name)
}

// text writes the answer with two significant digits: rates of nature bear no
// more.
func (c *natureCommand) text(s *streams, r *natureResult) {
	w := writer{s, c.messages(), wordsOf[text.Lang(c.Lang)]}
	lang := w.m.Lang
	mass := func(v number, unit string) string {
		return text.Quantity(lang, decimal.Decimal(v), unit, text.Significant(2)).String()
	}
	line := func(what, value string) {
		label := []rune(text.NatureNode(lang, what))
		s.plain(strings.ToUpper(string(label[:1])) + string(label[1:]) + w.m.Colon() + value)
	}
	between := func(low, centre, high number) string {
		return w.w.between + " " + text.QuantityRange(lang, decimal.Decimal(low), decimal.Decimal(centre), decimal.Decimal(high),
			"t "+text.CO2eASCII, text.Significant(2)).String()
	}

	s.plain(text.NatureName(lang, r.Ecosystem) + ", " +
		text.InUnit(lang, decimal.Decimal(r.Hectares), "ha", text.Significant(6)).String() + ", " +
		strconv.Itoa(r.Start) + "-" + strconv.Itoa(r.Year))
	if r.preserved != nil {
		line("avoided_so_far", mass(r.Cumulative, "t "+text.CO2eASCII)+", "+between(r.CumulativeLow, r.Cumulative, r.CumulativeHigh))
		line("avoided", mass(r.Avoided, "t "+text.CO2eASCII))
		line("at_risk", mass(r.AtRisk, "t "+text.CO2eASCII))
	} else {
		line("stored", mass(r.Stored, "t "+text.CO2eASCII)+", "+between(r.StoredLow, r.Stored, r.StoredHigh))
		line("curve", mass(r.PerHectare, "t/ha"))
		line("removed", mass(r.Removed, "t "+text.CO2eASCII))
	}
	if r.Methane != nil {
		line("methane", mass(*r.Methane, "t "+text.CO2eASCII))
	}
	s.plain("", w.m.Watch.WarningsHeading)
	for _, warning := range r.Warnings {
		lines := wrap(indent+indent, natureSentence(w.m, warning.warning))
		lines[0] = indent + "- " + strings.TrimSpace(lines[0])
		s.plain(lines...)
	}
}
