package main

import (
	"fmt"
	"strings"

	"streamprint/app/answer"
	"streamprint/app/text"
	"streamprint/calc/plan"

	"github.com/shopspring/decimal"
)

// planWriter writes the plan in the year of its deadline as text, in English.
type planWriter struct {
	*streams
	r *plan.Result
	t *text.PlanMessages
	y plan.Year
	// bands are of that year.
	bands plan.YearBands
}

func newPlanWriter(s *streams, r *plan.Result, bands plan.YearBands) planWriter {
	return planWriter{s, r, text.PlanFor(text.EN), r.In(r.Plan.Deadline), bands}
}

// between is the range of a column, empty where nothing in it is open.
func (w planWriter) between(column string) string {
	b, ok := w.bands.Of(column)
	if !ok || b.Low.Equal(b.High) {
		return ""
	}
	return "range " + text.QuantityRange(text.EN, b.Low, b.Value, b.High, "t "+text.CO2eASCII).String()
}

func (w planWriter) all(answers []plan.Answer) {
	w.ledger()
	w.claims()
	w.gap(answers)
	w.warnings()
	w.plain("Link  #" + plan.Encode(w.r.Plan))
}

func (w planWriter) money(v decimal.Decimal) string {
	form, power := w.t.Dollars, int32(0)
	switch size := v.Abs(); {
	case size.GreaterThanOrEqual(decimal.New(1, 9)):
		form, power = w.t.Billion, 9
	case size.GreaterThanOrEqual(decimal.New(1, 6)):
		form, power = w.t.Million, 6
	}
	return fmt.Sprintf(form, text.Number(text.EN, v.Shift(-power), text.Significant(3)))
}

func hectares(v decimal.Decimal) string { return text.InUnit(text.EN, v, "ha").String() }

// ledger is the line of the year.
func (w planWriter) ledger() {
	y := w.y
	w.plain(w.t.Preset[w.r.Plan.Preset])
	w.plain(wrap("", w.t.PresetNote[w.r.Plan.Preset])...)
	w.plain("", fmt.Sprintf("In %d, the year of the promise", y.Year))
	side := "gross is not above it"
	if y.Gross.GreaterThan(y.Target) {
		side = "gross is " + answer.Tonnes(y.Gross.Sub(y.Target)) + " above"
	}
	rows := [][]string{
		{"Gross, Scopes 1 to 3", answer.Tonnes(y.Gross), w.between("gross_t")},
		{"Target", answer.Tonnes(y.Target), side},
		{"Cut by measures", answer.Tonnes(y.Reductions), "of " + answer.Tonnes(y.Baseline)},
		{"Credits retired", answer.Tonnes(y.Credits), ""},
	}
	if y.Credits.IsPositive() {
		rows[3][2] = "evidence supports " + text.QuantityRange(text.EN, y.EvidenceLow, y.Evidence, y.EvidenceHigh, "t "+text.CO2eASCII).String()
	}
	rows = append(rows, []string{"Removed by own land", answer.Tonnes(y.Removals), answer.Tonnes(y.Stored) + " stored so far"})
	if y.Avoided.IsPositive() {
		rows = append(rows, []string{"Kept from being lost", answer.Tonnes(y.Avoided), "takes nothing from the air"})
	}
	rows = append(rows,
		[]string{"Gross less removals", answer.Tonnes(y.Remaining), "credits are not subtracted" + after("; ", w.between("remaining_t"))},
		[]string{"Cost", w.money(y.Cost), w.money(y.Total) + " so far"},
		[]string{"Land", hectares(y.Hectares), ""})
	w.table(indent, []bool{false, true, false}, rows)
	w.plain("")
}

// claims are the rules with yes or no and the number that decides. Tiers of one
// standard with one reason are one line.
func (w planWriter) claims() {
	w.plain(fmt.Sprintf(w.t.ClaimsHeading, w.y.Year))
	var rows [][]string
	for _, c := range w.r.Claims {
		name, tier := rules[c.Rule.ID], ""
		if i := strings.LastIndexByte(name, ' '); strings.HasPrefix(c.Rule.ID, "vcmi") {
			name, tier = name[:i], name[i:]
		}
		row := []string{"no", name + tier, answer.Reason(c.Reason)}
		if c.Holds {
			row[0] = "yes"
		}
		last := len(rows) - 1
		if tier != "" && last >= 0 && rows[last][0] == row[0] && rows[last][2] == row[2] && strings.HasPrefix(rows[last][1], name) {
			rows[last][1] += "," + tier
			continue
		}
		rows = append(rows, row)
	}
	w.table(indent, nil, rows)
	w.plain(wrap(indent, "Only the bodies that made the rules can certify anything.")...)
	w.plain("")
}

// gap is what each reading of the promise lacks, and what would close it.
func (w planWriter) gap(answers []plan.Answer) {
	w.plain(fmt.Sprintf(w.t.DeadlineHeading, w.r.Plan.Deadline))
	for _, a := range answers {
		verdict := w.t.Met
		if !a.Met {
			verdict = fmt.Sprintf(w.t.NotMet, answer.Tonnes(a.Gap))
		}
		w.plain(indent + w.t.Reading[a.Reading] + ": " + verdict)
		if would := w.would(a.Ways); would != "" {
			w.plain(wrap(indent+indent, "Any one of these closes it: "+would+".")...)
		}
		if not := w.outOfReach(a.Ways); not != "" {
			w.plain(wrap(indent+indent, "Out of reach: "+not+".")...)
		}
	}
	w.plain("")
}

// would lists the ways that are possible, with what they cost.
func (w planWriter) would(ways []plan.Way) string {
	var list []string
	for _, way := range ways {
		if !way.Possible {
			continue
		}
		said := amount(way, way.Amount)
		switch way.Kind {
		case "credits":
			said += " of credits from " + lower(w.t.CreditName(way.ID))
		case "hectares":
			said += " of new " + lower(w.t.NatureName(way.ID))
		default:
			said = "a further cut of " + said
		}
		if way.Cost.Valid {
			said += " (" + w.money(way.Cost.Decimal) + ")"
		}
		list = append(list, said)
	}
	return strings.Join(list, "; ")
}

// outOfReach lists the ways that are not possible, those with one reason
// together.
func (w planWriter) outOfReach(ways []plan.Way) string {
	var list []string
	named := map[string]int{} // by reason, where in the list
	for _, way := range ways {
		if way.Possible {
			continue
		}
		name := "a further cut"
		switch way.Kind {
		case "credits":
			name = "credits from " + lower(w.t.CreditName(way.ID))
		case "hectares":
			name = lower(w.t.NatureName(way.ID))
		}
		if way.Amount.Valid {
			name += " " + amount(way, way.Amount)
		}
		reason := limits[way.Reason]
		if way.Limit.Valid {
			reason = fmt.Sprintf(reason, amount(way, way.Limit))
		}
		if at, ok := named[reason]; ok {
			list[at] += ", " + name
			continue
		}
		named[reason] = len(list)
		list = append(list, reason+": "+name)
	}
	return strings.Join(list, "; ")
}

// amount writes a number of a way in its unit.
func amount(way plan.Way, v decimal.NullDecimal) string {
	switch way.Unit {
	case "ha":
		return hectares(v.Decimal)
	case "%":
		return text.Percent(text.EN, v.Decimal.Shift(-2), text.Significant(3))
	}
	return answer.Tonnes(v.Decimal)
}

// lower writes a name inside a sentence.
func lower(name string) string { return strings.ToLower(name[:1]) + name[1:] }

func (w planWriter) warnings() {
	if len(w.r.Warnings) == 0 {
		return
	}
	w.plain(text.For(text.EN).Watch.WarningsHeading)
	for _, warning := range w.r.Warnings {
		w.bullet("- ", w.t.WarningText(text.For(text.EN), w.r.Plan, warning))
	}
	w.plain("")
}

// bullet is a paragraph after a mark.
func (w planWriter) bullet(mark, body string) {
	lines := wrap(indent+strings.Repeat(" ", len(mark)), body)
	lines[0] = indent + mark + strings.TrimSpace(lines[0])
	w.plain(lines...)
}

// after puts a mark before a text that is not empty.
func after(mark, s string) string {
	if s == "" {
		return ""
	}
	return mark + s
}
