package page

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// keepingKey is where the storage of the browser has the summary.
const keepingKey = "streamprint.history.v1"

// keeping is the summary that a visitor has asked to keep on their device. Nothing is stored without that.
type keeping struct {
	// stored says that there is one, shown on which day it was kept if it is what the page shows.
	stored bool
	shown  string
	said   string
}

// kept is what the storage holds.
type kept struct {
	Day  string           `json:"kept"` // as 2024-03-31
	Year *job.HistoryYear `json:"year"`
}

// find gives the summary that was kept, nil if there is none. One that cannot be read is said, and can be deleted.
func (k *keeping) find(l text.Lang) *job.HistoryYear {
	if app.IsServer {
		return nil
	}
	item := app.Window().Get("localStorage").Call("getItem", keepingKey)
	if !item.Truthy() {
		return nil
	}
	k.stored = true
	found, ok := readKept(item.String())
	if !ok {
		k.said = text.HistoryFor(l).Spoilt
		return nil
	}
	k.shown = found.Day
	return found.Year
}

// readKept reads what the storage holds. It is what this program wrote, or an older one, or what somebody made of it: a
// summary that cannot be drawn is none.
func readKept(stored string) (kept, bool) {
	var found kept
	if json.Unmarshal([]byte(stored), &found) != nil {
		return kept{}, false
	}
	_, err := time.Parse(time.DateOnly, found.Day)
	return found, err == nil && drawable(found.Year)
}

// drawable tells whether everything in a year is something.
func drawable(y *job.HistoryYear) bool {
	if y == nil || y.Version != job.HistoryVersion || len(y.Parts) == 0 || len(y.Months) != 12 {
		return false
	}
	if _, err := viewing.Find(y.Method); err != nil {
		return false
	}
	numbers := []json.Number{y.LowG, y.HighG}
	amount := func(a job.HistoryAmount) {
		numbers = append(numbers, a.Hours, a.CarbonG)
		if a.EnergyWh != "" {
			numbers = append(numbers, a.EnergyWh)
		}
	}
	amount(y.HistoryAmount)
	for _, p := range y.Parts {
		amount(p.HistoryAmount)
	}
	for _, m := range y.Months {
		if m.Month.Year == 0 {
			return false
		}
		amount(m.HistoryAmount)
	}
	for _, c := range y.Equivalents {
		if _, ok := text.For(text.EN).Equivalent[c.ID]; !ok {
			return false
		}
		numbers = append(numbers, c.Count)
	}
	for _, w := range y.Warnings {
		numbers = append(numbers, w.Hours, w.Minutes)
	}
	for _, n := range numbers {
		if !plainNumber(n.String()) {
			return false
		}
	}
	return y.First.Year > 0 && y.Last.Year > 0
}

// plainNumber tells whether a text is a number of at least zero as the engine writes it, without an exponent: 1e999999999
// is a number too, of a billion digits.
func plainNumber(s string) bool {
	whole, fraction, _ := strings.Cut(s, ".")
	return whole != "" && len(s) < 60 && strings.Trim(whole+fraction, "0123456789") == ""
}

// value is a number of a year.
func value(n json.Number) decimal.Decimal {
	d, err := decimal.NewFromString(n.String())
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// put keeps a year. It tells whether the browser allows that.
func (k *keeping) put(y *job.HistoryYear) (ok bool) {
	data, err := json.Marshal(kept{time.Now().Format(time.DateOnly), y})
	if err != nil {
		return false
	}
	defer func() {
		if recover() != nil { // the storage is full, or forbidden
			ok = false
		}
	}()
	app.Window().Get("localStorage").Call("setItem", keepingKey, string(data))
	k.stored = true
	return true
}

// forget deletes what was kept.
func (k *keeping) forget() {
	app.Window().Get("localStorage").Call("removeItem", keepingKey)
	k.stored, k.shown = false, ""
}

// keep is the part of the page from which the summary can be taken.
func (h *History) keep(t *text.HistoryMessages) app.UI {
	k := &h.keeping
	shown := func(is bool, class string) string { return when(is, class, class+" gone") }
	return app.Section().ID("keep").Class(when(h.year != nil || k.stored || k.said != "", "", "gone")).Aria("labelledby", "keep-heading").Body(
		app.H2().ID("keep-heading").Text(t.KeepHeading),
		app.P().Text(t.KeepLead),
		app.P().Class("actions").Body(
			app.Button().ID("history-keep").Type("button").Class(shown(h.year != nil && k.shown == "", "solid")).Text(t.Keep).
				OnClick(func(app.Context, app.Event) { k.said = when(k.put(h.year), t.Kept, t.NotKept) }),
			app.Button().ID("history-csv").Type("button").Class(shown(h.year != nil, "plain")).Text(t.CSV).
				OnClick(func(app.Context, app.Event) {
					saveBlob(t.FileName+".csv", blobOf([]byte(historyCSV(h.year)), "text/csv"))
				}),
			app.Button().ID("history-json").Type("button").Class(shown(h.year != nil, "plain")).Text(t.JSON).
				OnClick(func(app.Context, app.Event) {
					saveBlob(t.FileName+".json", blobOf([]byte(historyJSON(h.year)), "application/json"))
				}),
			app.Button().ID("history-forget").Type("button").Class(shown(k.stored, "plain")).Text(t.Forget).
				OnClick(func(app.Context, app.Event) { h.forget(t) }),
		),
		app.P().ID("history-said").Attr("role", "status").Text(k.said),
	)
}

// forget deletes what was kept, and what is shown of it.
func (h *History) forget(t *text.HistoryMessages) {
	if h.keeping.shown != "" {
		h.year = nil
	}
	h.keeping.forget()
	h.keeping.said = t.Forgotten
}

// historyJSON is a year as a file, with the names of the command line.
func historyJSON(y *job.HistoryYear) string {
	data, err := json.MarshalIndent(y, "", "  ")
	if err != nil {
		return ""
	}
	return string(data) + "\n"
}

// historyCSV is a year as a table: a row for the whole, one for each month, one for each screen in each country. Every
// cell is a number or a code of this program's.
func historyCSV(y *job.HistoryYear) string {
	var b strings.Builder
	b.WriteString("of,month,device,peripheral,country,views,time_h,energy_wh,co2e_g\n")
	row := func(of, month, device, peripheral, country string, a job.HistoryAmount) {
		cells := []string{of, month, device, peripheral, country, strconv.Itoa(a.Views), a.Hours.String(), a.EnergyWh.String(), a.CarbonG.String()}
		b.WriteString(strings.Join(cells, ",") + "\n")
	}
	row("year", "", "", "", "", y.HistoryAmount)
	for _, m := range y.Months {
		row("month", m.Month.String(), "", "", "", m.HistoryAmount)
	}
	for _, p := range y.Parts {
		row("screen", "", string(p.Device), string(p.Peripheral), p.Country, p.HistoryAmount)
	}
	return b.String()
}
