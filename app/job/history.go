package job

import (
	"encoding/json"
	"errors"

	"streamprint/calc/history"
	"streamprint/calc/viewing"
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
