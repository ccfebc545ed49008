package engine

import (
	"encoding/json"
	"slices"
	"time"

	"streamprint/app/job"
	"streamprint/calc/formula"
	"streamprint/calc/history"
	"streamprint/calc/history/unzip"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// historyDraws are behind the range of a year.
const historyDraws = 2000

// historian holds the last file, so that it can be counted in another way.
type historian struct {
	file []byte // unpacked; nil before there was one
	// read is the file as it was last counted, nil if it must be read again: by the profile and the minutes of asked.
	read  *history.History
	asked job.HistoryRequest
}

// do answers a request. A file that cannot be used is an answer, not an error.
func (h *historian) do(t job.Task) (job.Answer, error) {
	var request job.HistoryRequest
	if err := json.Unmarshal(t.Request, &request); err != nil {
		return job.Answer{}, err
	}
	answer, err := h.answer(request, t.File)
	if err != nil {
		return job.Answer{}, err
	}
	data, err := json.Marshal(answer)
	return job.Answer{JSON: data}, err
}

func (h *historian) answer(q job.HistoryRequest, file []byte) (job.HistoryAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return job.HistoryAnswer{}, err
	}
	if file != nil {
		h.file, h.read = nil, nil
		found, err := unzip.Find(file)
		if err != nil {
			return h.refused(err)
		}
		h.file = found
	}
	if h.file == nil {
		return job.HistoryAnswer{}, job.ErrNoHistory
	}
	if err := h.count(q); err != nil {
		return h.refused(err)
	}
	year, err := history.Year(h.read, q.Year, doc.Case().Method, doc.Habit, historyDraws)
	if err != nil {
		return h.refused(err)
	}
	a := h.held()
	a.Year = newHistoryYear(h.read, year, doc)
	return a, nil
}

// count reads the file by the options of a request, unless it was last read by them.
func (h *historian) count(q job.HistoryRequest) error {
	if h.read != nil && q.Profile == h.asked.Profile && q.Minutes == h.asked.Minutes {
		return nil
	}
	o := history.Options{Profile: q.Profile}
	if q.Minutes != "" {
		// What is no number has no value that is allowed.
		minutes, err := decimal.NewFromString(q.Minutes)
		if err != nil {
			minutes = decimal.New(-1, 0)
		}
		o.Minutes = decimal.NewNullDecimal(minutes)
	}
	read, err := history.Read(h.file, o)
	h.read, h.asked = read, q
	return err
}

// held is an answer about the file, without a year yet.
func (h *historian) held() job.HistoryAnswer {
	a := job.HistoryAnswer{Held: h.file != nil}
	if h.read != nil {
		a.Kind, a.Profiles, a.Years = h.read.Kind, h.read.Profiles, h.read.Years()
	}
	return a
}

// changeable are the problems that another request about the same file may not have.
var changeable = map[history.Code]bool{
	history.NeedsLength: true, history.BadLength: true, history.UnknownProfile: true, history.NoSuchYear: true, history.NoViews: true,
}

// refused is the answer for a file that cannot be used as asked. A file that cannot be used at all is let go.
func (h *historian) refused(err error) (job.HistoryAnswer, error) {
	p, ok := history.AsProblem(err)
	if !ok {
		return job.HistoryAnswer{}, err
	}
	if !changeable[p.Code] {
		h.file, h.read = nil, nil
	}
	a := h.held()
	a.Problem = &p
	if a.Kind == "" {
		a.Kind = p.Kind
	}
	return a, nil
}

func newHistoryYear(h *history.History, r *history.Result, doc scenario.Document) *job.HistoryYear {
	amount := func(a history.Amount) job.HistoryAmount {
		out := job.HistoryAmount{Views: a.Views, Hours: exact(a.Hours()), CarbonG: exact(a.Carbon)}
		if r.HasEnergy {
			out.EnergyWh = exact(a.Energy)
		}
		return out
	}
	y := &job.HistoryYear{
		Version: job.HistoryVersion, Model: viewing.Model, Method: r.Method.ID, Kind: h.Kind, Encoding: h.Encoding,
		From: h.From.Format(time.DateOnly), To: h.To.Format(time.DateOnly), Rows: h.Rows,
		First: r.First, Last: r.Last, HistoryAmount: amount(r.Amount), LowG: exact(r.Low.Decimal), HighG: exact(r.High.Decimal),
		Equivalents: historyCounts(r), Scenario: scenario.Encode(doc), Habit: historyHabit(r, doc),
	}
	for _, p := range r.Parts {
		y.Parts = append(y.Parts, job.HistoryPart{Device: p.Device, Peripheral: p.Peripheral, Country: p.Country, HistoryAmount: amount(p.Amount)})
		for _, w := range p.Estimate.Warnings {
			if c := job.HistoryCaveat(w); !slices.Contains(y.MethodWarnings, c) {
				y.MethodWarnings = append(y.MethodWarnings, c)
			}
		}
	}
	for _, m := range r.Months {
		y.Months = append(y.Months, job.HistoryMonth{Month: m.Month, HistoryAmount: amount(m.Amount)})
	}
	for _, s := range h.Skipped {
		y.Skipped = append(y.Skipped, job.HistorySkip(s))
	}
	for _, w := range r.Warnings {
		y.Warnings = append(y.Warnings, job.HistoryWarning{
			Code: w.Code, Hours: exact(w.Hours), Minutes: exact(w.Minutes), Device: w.Device, Country: w.Country,
		})
	}
	return y
}

// exact is a number as JSON writes it, without an exponent.
func exact(d decimal.Decimal) json.Number { return json.Number(formula.Significant(d, 15).String()) }

// historyCounts are the equivalents that every part has, added up.
func historyCounts(r *history.Result) []job.HistoryCount {
	var counts []job.HistoryCount
	for _, e := range viewing.EquivalentSet {
		var sum decimal.Decimal
		had := 0
		for _, p := range r.Parts {
			for _, c := range p.Estimate.Equivalents {
				if c.ID == e.ID {
					sum, had = sum.Add(c.Count.Value), had+1
				}
			}
		}
		if had == len(r.Parts) {
			counts = append(counts, job.HistoryCount{ID: e.ID, Count: exact(sum)})
		}
	}
	return counts
}

// historyHabit is the habit that a year makes, as a link.
func historyHabit(r *history.Result, doc scenario.Document) string {
	var most history.Part
	for _, p := range r.Parts {
		if p.Seconds.GreaterThan(most.Seconds) {
			most = p
		}
	}
	if most.Estimate == nil {
		return ""
	}
	hours := formula.Significant(r.Hours().DivRound(decimal.New(365, 0), 40), 3)
	h := most.Estimate.Habit
	h.Hours, h.Per = hours, viewing.PerDay
	doc.Habit = h
	if scenario.Validate(doc) != nil {
		return "" // more hours than a day has: several profiles watched at once
	}
	return scenario.Encode(doc)
}
