package plan

import (
	"maps"
	"slices"
	"strings"

	"streamprint/calc/formula"
	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
)

// RangesKey is that of the visitor's own ranges in a link, and the key of a
// [Setting] that replaces them all: entries of the key of a parameter and both
// ends, in the parameter's unit, such as
//
//	r=growth.production_pct_1_3~credit.step-2.tonnes_t_100000_300000
const RangesKey = "r"

// MayRange tells whether a parameter can have a range of the visitor's own: it is a
// number that enters the ledger as it is. Years and other whole numbers shape the
// ledger, milestones are decisions, and limits are only compared with.
func (a Param) MayRange() bool {
	if a.Shape != Number {
		return false
	}
	switch a.Section() {
	case "limit":
		return false
	case "target":
		return a.Attribute() != "left_pct"
	case sectionCredit: // these are judged, and move no line
		return a.Attribute() != "leakage_pct" && a.Attribute() != "buffer_pct" && a.Attribute() != "durability_years"
	}
	return true
}

// Range is the range that the visitor gave a parameter, in its unit.
func (p *Plan) Range(key string) (scenario.Span, bool) {
	s, ok := p.Ranges[key]
	return s, ok
}

// WithRange is the plan with a range of a parameter, in its unit, both ends
// included. On a problem it is the plan as it was. The field of a problem is the
// key of the parameter.
func (p Plan) WithRange(key string, s scenario.Span) (Plan, scenario.Problems) {
	a, ok := p.Param(key)
	if !ok {
		return p, scenario.Problems{{Field: field(key), Code: scenario.UnknownField}}
	}
	if problem := a.checkRange(&p, s); problem != nil {
		return p, scenario.Problems{*problem}
	}
	q := p
	q.Ranges = maps.Clone(p.Ranges)
	if q.Ranges == nil {
		q.Ranges = map[string]scenario.Span{}
	}
	q.Ranges[key] = s
	return q, nil
}

// WithoutRange is the plan with a parameter that is exact again.
func (p Plan) WithoutRange(key string) Plan {
	if _, ok := p.Ranges[key]; ok {
		p.Ranges = maps.Clone(p.Ranges)
		delete(p.Ranges, key)
	}
	return p
}

// checkRange is the problem with a range of the parameter, nil for none.
func (a Param) checkRange(p *Plan, s scenario.Span) *scenario.Problem {
	value := a.Get(p)
	switch {
	case !a.MayRange():
		return &scenario.Problem{Field: field(a.Key), Code: scenario.NoRange, Given: clip(a.Key)}
	case value == "":
		return &scenario.Problem{Field: field(a.Key), Code: scenario.RangeOfNothing, Given: clip(a.Key)}
	}
	for _, end := range []decimal.Decimal{s.Low, s.High} {
		if problem := a.Check(end.String()); problem != nil {
			return problem
		}
	}
	if v := decimal.RequireFromString(value); s.Low.GreaterThan(v) || v.GreaterThan(s.High) {
		return &scenario.Problem{Field: field(a.Key), Code: scenario.OutsideRange, Given: clip(value), Allowed: scenario.Allowed{
			Min: decimal.NewNullDecimal(s.Low), Max: decimal.NewNullDecimal(s.High), Unit: a.Unit,
		}}
	}
	return nil
}

// checkRanges is everything that is wrong with the ranges.
func (p *Plan) checkRanges(params []Param) (problems scenario.Problems) {
	for _, key := range slices.Sorted(maps.Keys(p.Ranges)) {
		i := slices.IndexFunc(params, func(a Param) bool { return a.Key == key })
		if i < 0 {
			problems = append(problems, scenario.Problem{Field: field(key), Code: scenario.UnknownField})
		} else if problem := params[i].checkRange(p, p.Ranges[key]); problem != nil {
			problems = append(problems, *problem)
		}
	}
	return problems
}

// follow drops the range of a parameter whose new value is not in it.
func (p *Plan) follow(a Param) {
	if s, ok := p.Ranges[a.Key]; ok && a.checkRange(p, s) != nil {
		*p = p.WithoutRange(a.Key)
	}
}

// rangesText writes the ranges as they stand in a link, in the order of the
// parameters; it is empty without any.
func (p *Plan) rangesText() string {
	if len(p.Ranges) == 0 {
		return ""
	}
	var entries []string
	for _, a := range p.Params() {
		if s, ok := p.Ranges[a.Key]; ok {
			entries = append(entries, rangeText(a.Key, s.Low.String(), s.High.String()))
		}
	}
	return strings.Join(entries, "~")
}

func rangeText(key, low, high string) string { return key + "_" + low + "_" + high }

// setRanges replaces the ranges by those of a text of a link.
func (p *Plan) setRanges(text string) (problems scenario.Problems) {
	p.Ranges = nil
	if text == "" {
		return nil
	}
	for entry := range strings.SplitSeq(text, "~") {
		bad := scenario.Problems{{Field: scenario.FieldRanges, Code: scenario.BadRange, Given: clip(entry)}}
		rest, high, ok := cutLast(entry)
		key, low, okay := cutLast(rest)
		if _, twice := p.Ranges[key]; !ok || !okay || twice {
			return bad
		}
		from, wrong := scenario.ParseNumber(low)
		to, alsoWrong := scenario.ParseNumber(high)
		if wrong != "" || alsoWrong != "" {
			return bad
		}
		with, more := p.WithRange(key, scenario.Span{Low: from, High: to})
		*p, problems = with, append(problems, more...)
	}
	return problems
}

func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, '_')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// own is the plan with the figures of the book that have a range written as the
// visitor's own, so that they are inputs of the graph. It changes no value.
func (p Plan) own() Plan {
	q := p.clone()
	for _, a := range p.Params() {
		if _, ok := p.Ranges[a.Key]; !ok {
			continue
		}
		a.set(&q, a.Get(&p)) // takes the book's figure off where it stands for the number
		if a.Section() == sectionMeasure {
			for i := range q.Measures {
				m := &q.Measures[i]
				switch {
				case m.ID != a.ID():
				case a.Attribute() == "effect_pct":
					m.EffectFactor = ""
				case a.Attribute() == "cost_usd_per_t":
					m.CostFactor = ""
				}
			}
		}
	}
	return q
}

// buildVaried makes the graph with the visitor's ranges on its inputs: which those
// are is seen from graphs with each number at both of its ends.
func (p Plan) buildVaried() (*formula.Graph, *Nodes, []Warning, error) {
	if len(p.Ranges) == 0 {
		return p.build()
	}
	q := p.own()
	g, nodes, warnings, err := q.build()
	if err != nil {
		return nil, nil, nil, err
	}
	for _, a := range q.Params() {
		s, ok := q.Ranges[a.Key]
		if !ok {
			continue
		}
		ends := [2]*formula.Graph{}
		for i, v := range []decimal.Decimal{s.Low, s.High} {
			end := q.clone()
			a.set(&end, v.String())
			if ends[i], _, _, err = end.build(); err != nil {
				return nil, nil, nil, err
			}
		}
		g.Vary(ends[0], ends[1])
	}
	return g, nodes, warnings, g.Err()
}
