package answer

import (
	"bytes"
	"cmp"
	"encoding/json"
	"strconv"

	"streamprint/app/text"
	"streamprint/calc/company"
	"streamprint/calc/plan"
)

// planResult is the answer for a plan.
type planResult struct {
	Model    string `json:"model"`
	Preset   string `json:"preset"`
	Deadline int    `json:"deadline"`
	// Scenario is the fragment of a link to the same plan.
	Scenario string     `json:"scenario"`
	Years    []planYear `json:"years"`
	// Bands are of the year that was asked for, or of the deadline.
	Bands planBands `json:"bands"`
	// Claims are judged in the year of the deadline.
	Claims          []planClaim   `json:"claims"`
	DeadlineAnswers []planAnswer  `json:"deadline_answers"`
	Memo            planMemo      `json:"memo"`
	Audience        planAudience  `json:"audience"`
	Warnings        []planWarning `json:"warnings"`
}

// planYear is a line of the ledger with what it is made of.
type planYear struct {
	of                     plan.Year
	activities, scopes     map[string]Number
	wedges, creditsByEntry map[string]Number
}

// MarshalJSON writes the columns of [plan.Columns] in their order, then the
// parts.
func (y planYear) MarshalJSON() ([]byte, error) {
	b := bytes.NewBufferString(`{"year":` + strconv.Itoa(y.of.Year))
	write := func(name string, v any) error {
		data, err := json.Marshal(v)
		b.WriteString(`,"` + name + `":`)
		b.Write(data)
		return err
	}
	for _, c := range plan.Columns {
		if err := write(c.Name, Number(c.Of(y.of))); err != nil {
			return nil, err
		}
	}
	for _, part := range []struct {
		name string
		of   map[string]Number
	}{{"gross_by_activity_t", y.activities}, {"gross_by_scope_t", y.scopes}, {"wedges_t", y.wedges}, {"credits_by_entry_t", y.creditsByEntry}} {
		if err := write(part.name, part.of); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// planBands are the ends between which nine draws in ten of each column lie.
type planBands plan.YearBands

// MarshalJSON writes the columns of [plan.Columns] in their order.
func (y planBands) MarshalJSON() ([]byte, error) {
	b := bytes.NewBufferString(`{"year":` + strconv.Itoa(y.Year))
	for i, c := range plan.Columns {
		data, err := json.Marshal(struct {
			Low  Number `json:"low"`
			High Number `json:"high"`
		}{Number(y.Bands[i].Low), Number(y.Bands[i].High)})
		if err != nil {
			return nil, err
		}
		b.WriteString(`,"` + c.Name + `":`)
		b.Write(data)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

type planClaim struct {
	ID    string `json:"id"`
	Holds bool   `json:"holds"`
	// Reason is in English.
	Reason  string  `json:"reason"`
	Code    string  `json:"code"`
	Value   *Number `json:"value"`
	Limit   *Number `json:"limit"`
	Unit    string  `json:"unit"`
	Source  string  `json:"source"`
	Version string  `json:"version"`
	From    string  `json:"from"`
}

type planAnswer struct {
	Reading  plan.Reading `json:"reading"`
	GrossT   Number       `json:"gross_t"`
	CountedT Number       `json:"counted_t"`
	GapT     Number       `json:"gap_t"`
	Met      bool         `json:"met"`
	Ways     []planWay    `json:"ways"`
}

// planWay is one thing that would close the gap by itself. Amount is null where
// no amount would do.
type planWay struct {
	Kind     string  `json:"kind"`
	ID       string  `json:"id"`
	Amount   *Number `json:"amount"`
	Unit     string  `json:"unit"`
	CostUSD  *Number `json:"cost_usd"`
	Possible bool    `json:"possible"`
	// Reason is the code of what makes it impossible, empty otherwise; Limit the
	// number that does, in the unit.
	Reason string  `json:"reason"`
	Limit  *Number `json:"limit"`
}

type planMemo struct {
	ViewersT Number `json:"viewers_t_per_year"`
}

type planAudience struct {
	Households Number `json:"households"`
	AvoidedT   Number `json:"avoided_t"`
}

type planWarning struct {
	Code   plan.WarningCode `json:"code"`
	Detail string           `json:"detail"`
	// Message is in English.
	Message string `json:"message"`
}

// Plan works a plan out. It is one JSON object, with the ledger of one year, or of
// all from the plan's first to 2100 for year 0, and with the claims, the bands and
// the answers of the deadline.
func Plan(p plan.Plan, year int) ([]byte, error) {
	r, err := plan.Work(p)
	if err != nil {
		return nil, err
	}
	answers, err := r.Deadline()
	if err != nil {
		return nil, err
	}
	bands, err := p.Bands(Draws, cmp.Or(year, p.Deadline))
	if err != nil {
		return nil, err
	}
	return JSON(newPlanResult(r, answers, bands[0], year))
}

// newPlanResult has one year, or all that are known for year 0.
func newPlanResult(r *plan.Result, answers []plan.Answer, bands plan.YearBands, year int) *planResult {
	out := &planResult{
		Model: r.Graph.Book().ID, Preset: r.Plan.Preset, Deadline: r.Plan.Deadline, Scenario: plan.Encode(r.Plan),
		Years: []planYear{}, Bands: planBands(bands), Claims: []planClaim{}, DeadlineAnswers: []planAnswer{}, Warnings: []planWarning{},
		Memo:     planMemo{Number(r.Exact.Value(r.Nodes.Memo))},
		Audience: planAudience{Number(r.Plan.Audience.Households), Number(r.Exact.Value(r.Nodes.Audience))},
	}
	for _, y := range r.Years {
		if y.Year >= r.Plan.Begin() && (year == 0 || y.Year == year) {
			out.Years = append(out.Years, newPlanYear(r, y))
		}
	}
	for _, c := range r.Claims {
		out.Claims = append(out.Claims, planClaim{
			ID: c.Rule.ID, Holds: c.Holds, Reason: text.Plain(Reason(c.Reason)), Code: c.Reason.Code,
			Value: Optional(c.Reason.Value), Limit: Optional(c.Reason.Limit), Unit: c.Reason.Unit,
			Source: c.Rule.Source, Version: c.Rule.Version, From: c.Rule.From,
		})
	}
	for _, a := range answers {
		answer := planAnswer{a.Reading, Number(a.Gross), Number(a.Counted), Number(a.Gap), a.Met, []planWay{}}
		for _, w := range a.Ways {
			answer.Ways = append(answer.Ways, planWay{w.Kind, w.ID, Optional(w.Amount), w.Unit, Optional(w.Cost), w.Possible, w.Reason, Optional(w.Limit)})
		}
		out.DeadlineAnswers = append(out.DeadlineAnswers, answer)
	}
	for _, w := range r.Warnings {
		message := text.PlanFor(text.EN).WarningText(text.For(text.EN), r.Plan, w)
		out.Warnings = append(out.Warnings, planWarning{w.Code, w.Detail, text.Plain(message)})
	}
	return out
}

func newPlanYear(r *plan.Result, y plan.Year) planYear {
	line := planYear{y, map[string]Number{}, map[string]Number{}, map[string]Number{}, map[string]Number{}}
	for _, a := range company.Groups {
		if n := r.Nodes.ByGroup[a]; n != nil {
			line.activities[string(a)] = Number(r.Amount(n, y.Year))
		}
	}
	for _, s := range company.Scopes {
		line.scopes[string(s)] = Number(r.Amount(r.Nodes.ByScope[s], y.Year))
	}
	for _, w := range r.Nodes.Wedges {
		line.wedges[w.Measure.ID] = Number(r.Amount(w.In(r.Plan.Scope2), y.Year))
	}
	for _, e := range r.Nodes.Entries {
		line.creditsByEntry[e.Entry.ID] = Number(r.Amount(e.Tonnes, y.Year))
	}
	return line
}
