package target

import (
	"fmt"
	"slices"
	"strings"

	"streamprint/calc/company"

	"github.com/shopspring/decimal"
)

// Problem is one thing that is wrong with settings or a measure.
type Problem struct {
	// Field is where, such as "rate" or "sector.pathway".
	Field string
	// Given is what was there.
	Given string
	// Allowed is what would have been right.
	Allowed string
}

// Error is the problem in plain English: "rate: 1.5 is not from 0 to 1".
func (p Problem) Error() string { return p.Field + ": " + p.Message() }

// Message is the problem without the field.
func (p Problem) Message() string {
	if p.Given == "" {
		return "nothing is given, want " + p.Allowed
	}
	return p.Given + " is not " + p.Allowed
}

// Problems is everything that is wrong. It is never empty as an error.
type Problems []Problem

// Error joins the problems.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "; ")
}

func problem(field string, given any, allowed string) Problem {
	return Problem{Field: field, Given: fmt.Sprint(given), Allowed: allowed}
}

// checker gathers problems.
type checker struct{ problems Problems }

func (c *checker) wrong(field string, given any, allowed string) {
	c.problems = append(c.problems, problem(field, given, allowed))
}

func (c *checker) err() error {
	if len(c.problems) == 0 {
		return nil
	}
	return c.problems
}

// between wants a number within two ends, both allowed.
func (c *checker) between(field string, v decimal.Decimal, low, high int) {
	// The size is looked at first, so that no number takes long.
	huge := int64(v.NumDigits())+int64(v.Exponent()) > 40 || v.NumDigits() > 200 || v.Exponent() < -200
	switch {
	case huge:
		c.wrong(field, "a number of that many digits", fmt.Sprintf("from %d to %d", low, high))
	case v.LessThan(integer(low)) || v.GreaterThan(integer(high)):
		c.wrong(field, v, fmt.Sprintf("from %d to %d", low, high))
	}
}

// year wants a calendar year.
func (c *checker) year(field string, year, low, high int) {
	if year < low || year > high {
		c.wrong(field, year, fmt.Sprintf("from %d to %d", low, high))
	}
}

// oneOf wants one of the options.
func oneOf[T ~string](c *checker, field string, given T, options []T) {
	if !slices.Contains(options, given) {
		words := make([]string, len(options))
		for i, o := range options {
			words[i] = string(o)
		}
		c.wrong(field, fmt.Sprintf("%q", string(given)), "one of "+strings.Join(words, ", "))
	}
}

const (
	// FirstBase is the earliest base year: before it, nobody kept inventories.
	FirstBase = 1990
	// highest is the largest intensity and the largest cost, far beyond any.
	highest = 1_000_000_000_000
)

// Check gives all that is wrong with what the method uses, as [Problems], or
// nil.
func (s Settings) Check() error {
	c := &checker{}
	oneOf(c, "method", s.Method, Methods)
	c.year("base", s.Base, FirstBase, LastYear-1)
	switch s.Method {
	case ACAv1, ACA2026, Intensity:
		if s.Rate.Valid {
			c.between("rate", s.Rate.Decimal, 0, 1)
		}
	}
	switch s.Method {
	case ACAv1:
		if s.Ambition != "" {
			oneOf(c, "ambition", s.Ambition, Ambitions)
		}
	case ACA2026:
		s.checkNetZero(c)
	case Intensity, SDA:
		c.growth("growth", s.Growth)
	case Own:
		s.checkMilestones(c)
	}
	if s.Method == SDA {
		s.Sector.check(c, s.Base)
	}
	return c.err()
}

// checkNetZero wants a net-zero year after the base year. A rate makes the year
// idle.
func (s Settings) checkNetZero(c *checker) {
	end := s.NetZero
	if end == 0 {
		chain, _, err := NetZeroYears()
		if err != nil {
			c.wrong("net_zero", err, "in the book")
			return
		}
		end = chain
	}
	if !s.Rate.Valid {
		c.year("net_zero", end, s.Base+1, LastYear)
	}
}

// growth wants a yearly growth: nothing shrinks to nothing in a year.
func (c *checker) growth(field string, v decimal.Decimal) {
	before := len(c.problems)
	c.between(field, v, -1, 1)
	if len(c.problems) == before && v.Equal(integer(-1)) {
		c.wrong(field, v, "above -1")
	}
}

func (s Settings) checkMilestones(c *checker) {
	if len(s.Milestones) == 0 {
		c.wrong("milestones", "", "at least one year with what is left")
	}
	last := s.Base
	for _, m := range s.Milestones {
		c.year("milestones", m.Year, last+1, LastYear)
		c.between("milestones", m.Left, 0, 1)
		last = m.Year
	}
}

func (s Sector) check(c *checker, base int) {
	c.positive("sector.company", s.Company)
	before := len(c.problems)
	if len(s.Pathway) < 2 {
		c.wrong("sector.pathway", fmt.Sprintf("a pathway of %d", len(s.Pathway)), "one of two points or more")
		return
	}
	for i, p := range s.Pathway {
		c.between("sector.pathway", p.Value, 0, highest)
		if i > 0 && p.Year <= s.Pathway[i-1].Year {
			c.wrong("sector.pathway", p.Year, fmt.Sprintf("after %d", s.Pathway[i-1].Year))
		}
	}
	if begin := s.Pathway[0].Year; begin > base {
		c.wrong("sector.pathway", fmt.Sprintf("a pathway from %d", begin), fmt.Sprintf("one from %d or before", base))
	}
	c.year("sector.pathway", s.Pathway[len(s.Pathway)-1].Year, base+1, LastYear)
	if len(c.problems) == before && s.at(base).Equal(s.end()) {
		c.wrong("sector.pathway", fmt.Sprintf("%s in %d and at the end", s.end(), base), "a change")
	}
	if s.Market.Valid {
		c.positive("sector.market", s.Market.Decimal)
		if len(c.problems) == before && s.at(base).IsZero() {
			c.wrong("sector.pathway", fmt.Sprintf("0 in %d", base), "to be scaled to a market")
		}
	}
	if s.Growth.Valid {
		c.growth("sector.growth", s.Growth.Decimal)
	}
}

// positive wants an amount above zero.
func (c *checker) positive(field string, v decimal.Decimal) {
	before := len(c.problems)
	c.between(field, v, 0, highest)
	if len(c.problems) == before && v.IsZero() {
		c.wrong(field, v, "above 0")
	}
}

// isID tells whether s is words of small letters and digits, joined by hyphens.
func isID(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// Check gives all that is wrong with the measure, as [Problems], or nil.
func (m Measure) Check() error {
	c := &checker{}
	if !isID(m.ID) {
		c.wrong("id", fmt.Sprintf("%q", m.ID), "words of a to z and 0 to 9, joined by -")
	}
	if m.Activity != "" {
		oneOf(c, "activity", m.Activity, company.Activities)
	}
	if m.Scope != "" {
		oneOf(c, "scope", m.Scope, company.Scopes)
	}
	if m.Certificate && m.Scope != "" && m.Scope != company.Scope2Market {
		c.wrong("scope", fmt.Sprintf("%q", string(m.Scope)), string(company.Scope2Market)+", where alone a certificate acts")
	}
	c.between("share", m.Share, 0, 1)
	c.between("effect", m.Effect, 0, 1)
	c.year("start", m.Start, FirstBase, LastYear)
	c.year("ramp", m.Ramp, 0, LastYear-FirstBase)
	c.year("life", m.Life, 0, LastYear-FirstBase)
	if m.CostPerTonne.Valid {
		c.between("cost_per_tonne", m.CostPerTonne.Decimal, -highest, highest)
	}
	if m.CostPerYear.Valid {
		c.between("cost_per_year", m.CostPerYear.Decimal, -highest, highest)
	}
	return c.err()
}
