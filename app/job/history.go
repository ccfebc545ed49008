package job

import (
	"encoding/json"
	"errors"
	"slices"
	"time"

	"streamprint/calc/formula"
	"streamprint/calc/history"
	"streamprint/calc/history/unzip"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// History reads a viewing history and works out a year of it: HistoryRequest, HistoryAnswer. The file, which may be the
// ZIP with it, comes with the first request; a request without one is about the last file again.
const History Name = "history"

// ErrNoHistory is the error of a request about the last file when there was none.
var ErrNoHistory = errors.New("no history was given")

// HistoryRequest says how a history is to be counted.
type HistoryRequest struct {
	// Fragment is a habit as a link: the method, and what the file does not tell.
	Fragment string
	// Year of the calendar, or 0 for the twelve months that end with the last view.
	Year int
	// Minutes is how long each view lasted, for a file that does not say; empty if nobody said.
	Minutes string
	// Profile is the one to count, empty for all.
	Profile string
}

// HistoryAnswer is what comes of a history: a problem, or a year.
type HistoryAnswer struct {
	// Problem is why there is no year, nil if there is one.
	Problem *history.Problem
	// Held says that the file is a history: a request without a file may count it in another way.
	Held bool
	Kind history.Kind
	// Profiles are the names of the household, Years those with a view of the ones that count; both may be empty.
	Profiles []string
	Years    []int
	Year     *HistoryYear
}

// HistoryYear is a year in viewing as plain data, without a title, a profile or an hour of the day. Its names in JSON are
// those of the command line. Numbers have 15 significant digits.
type HistoryYear struct {
	// Version is that of this format, HistoryVersion.
	Version  int          `json:"version"`
	Model    string       `json:"model"`
	Method   string       `json:"method"`
	Kind     history.Kind `json:"kind"`
	Encoding string       `json:"encoding"`
	// From and To are the days of the first and the last view of the file, as 2024-03-31.
	From string `json:"from"`
	To   string `json:"to"`
	Rows int    `json:"rows"`
	// First and Last are the months of the year.
	First history.Month `json:"first_month"`
	Last  history.Month `json:"last_month"`
	HistoryAmount
	LowG  json.Number `json:"low_g"`
	HighG json.Number `json:"high_g"`
	// Equivalents is how many of it the emissions are, by viewing.Equivalent.
	Equivalents    []HistoryCount   `json:"equivalents"`
	Parts          []HistoryPart    `json:"parts"`
	Months         []HistoryMonth   `json:"months"`
	Skipped        []HistorySkip    `json:"skipped"`
	Warnings       []HistoryWarning `json:"warnings"`
	MethodWarnings []HistoryCaveat  `json:"method_warnings"`
	// Scenario is the habit with which the file was counted, as a link. Habit is the one that the year makes: its hours
	// a day over 365 days, on the screen and in the country of the part with most of them; empty without an hour.
	Scenario string `json:"scenario"`
	Habit    string `json:"habit"`
}

// HistoryVersion is the version of [HistoryYear].
const HistoryVersion = 1

// HistoryAmount is what some hours of viewing come to. EnergyWh is empty where the method gives none.
type HistoryAmount struct {
	Views    int         `json:"views"`
	Hours    json.Number `json:"time_h"`
	EnergyWh json.Number `json:"energy_wh,omitempty"`
	CarbonG  json.Number `json:"co2e_g"`
}

// HistoryCount is an equivalent by its ID.
type HistoryCount struct {
	ID    string      `json:"id"`
	Count json.Number `json:"count"`
}

// HistoryPart is the hours on one screen in one country, which is empty for the region of the method's publication.
type HistoryPart struct {
	Device     viewing.Device     `json:"device"`
	Peripheral viewing.Peripheral `json:"peripheral"`
	Country    string             `json:"country"`
	HistoryAmount
}

// HistoryMonth is the hours of a month.
type HistoryMonth struct {
	Month history.Month `json:"month"`
	HistoryAmount
}

// HistorySkip is how many entries were left out, and where the first of them is.
type HistorySkip struct {
	Reason    history.Reason `json:"reason"`
	Count     int            `json:"count"`
	FirstLine int            `json:"first_line"`
}

// HistoryWarning is a [history.Warning].
type HistoryWarning struct {
	Code    history.WarningCode `json:"code"`
	Hours   json.Number         `json:"time_h"`
	Minutes json.Number         `json:"length_min"`
	Device  viewing.Device      `json:"device"`
	Country string              `json:"country"`
}

// HistoryCaveat is a [viewing.Warning] of the method.
type HistoryCaveat struct {
	Code   viewing.WarningCode `json:"code"`
	Field  viewing.Field       `json:"field"`
	Detail string              `json:"detail"`
}

// historyDraws are behind the range of a year.
const historyDraws = 2000

// historian holds the last file, so that it can be counted in another way.
type historian struct {
	file []byte // unpacked; nil before there was one
	// read is the file as it was last counted, nil if it must be read again: by the profile and the minutes of asked.
	read  *history.History
	asked HistoryRequest
}

// do answers a request. A file that cannot be used is an answer, not an error.
func (h *historian) do(t Task) (Answer, error) {
	var request HistoryRequest
	if err := json.Unmarshal(t.Request, &request); err != nil {
		return Answer{}, err
	}
	answer, err := h.answer(request, t.File)
	if err != nil {
		return Answer{}, err
	}
	data, err := json.Marshal(answer)
	return Answer{JSON: data}, err
}

func (h *historian) answer(q HistoryRequest, file []byte) (HistoryAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return HistoryAnswer{}, err
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
		return HistoryAnswer{}, ErrNoHistory
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
func (h *historian) count(q HistoryRequest) error {
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
func (h *historian) held() HistoryAnswer {
	a := HistoryAnswer{Held: h.file != nil}
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
func (h *historian) refused(err error) (HistoryAnswer, error) {
	p, ok := history.AsProblem(err)
	if !ok {
		return HistoryAnswer{}, err
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

func newHistoryYear(h *history.History, r *history.Result, doc scenario.Document) *HistoryYear {
	amount := func(a history.Amount) HistoryAmount {
		out := HistoryAmount{Views: a.Views, Hours: exact(a.Hours()), CarbonG: exact(a.Carbon)}
		if r.HasEnergy {
			out.EnergyWh = exact(a.Energy)
		}
		return out
	}
	y := &HistoryYear{
		Version: HistoryVersion, Model: viewing.Model, Method: r.Method.ID, Kind: h.Kind, Encoding: h.Encoding,
		From: h.From.Format(time.DateOnly), To: h.To.Format(time.DateOnly), Rows: h.Rows,
		First: r.First, Last: r.Last, HistoryAmount: amount(r.Amount), LowG: exact(r.Low.Decimal), HighG: exact(r.High.Decimal),
		Equivalents: historyCounts(r), Scenario: scenario.Encode(doc), Habit: historyHabit(r, doc),
	}
	for _, p := range r.Parts {
		y.Parts = append(y.Parts, HistoryPart{p.Device, p.Peripheral, p.Country, amount(p.Amount)})
		for _, w := range p.Estimate.Warnings {
			if c := HistoryCaveat(w); !slices.Contains(y.MethodWarnings, c) {
				y.MethodWarnings = append(y.MethodWarnings, c)
			}
		}
	}
	for _, m := range r.Months {
		y.Months = append(y.Months, HistoryMonth{m.Month, amount(m.Amount)})
	}
	for _, s := range h.Skipped {
		y.Skipped = append(y.Skipped, HistorySkip(s))
	}
	for _, w := range r.Warnings {
		y.Warnings = append(y.Warnings, HistoryWarning{w.Code, exact(w.Hours), exact(w.Minutes), w.Device, w.Country})
	}
	return y
}

// exact is a number as JSON writes it, without an exponent.
func exact(d decimal.Decimal) json.Number { return json.Number(formula.Significant(d, 15).String()) }

// historyCounts are the equivalents that every part has, added up.
func historyCounts(r *history.Result) []HistoryCount {
	var counts []HistoryCount
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
			counts = append(counts, HistoryCount{e.ID, exact(sum)})
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
