package main

import (
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"streamprint/app/answer"
	"streamprint/app/text"
	"streamprint/calc/history"
	"streamprint/calc/history/unzip"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// historyCommand gives the year in viewing of a downloaded history. What the file
// does not tell is as the flags say, which are those of watch.
type historyCommand struct {
	File string `arg:"" help:"File with the history, - for standard input: ViewingActivity.csv of Netflix, watch-history.json or .html of YouTube, or the ZIP with it."`

	Method    *string `placeholder:"ID" help:"Method: ${methods}. Default power."`
	Year      *string `placeholder:"YEAR" help:"Year of the calendar. Default the twelve months that end with the last view."`
	LengthMin *string `name:"length-min" placeholder:"N" help:"Minutes of each view, for a file that does not say how long they were."`
	Profile   string  `placeholder:"NAME" help:"Count one profile of a household's file. Default all."`

	Device     *string `placeholder:"DEVICE" help:"Device, where the file does not tell: ${devices}. Default tv."`
	Size       *string `placeholder:"INCHES" help:"Diagonal of the television, 24 to 85. Default 50."`
	Peripheral *string `placeholder:"BOX" help:"Box beside the screen, where the file does not tell: ${peripherals}. Default none."`
	Quality    *string `placeholder:"QUALITY" help:"Picture quality: ${qualities}. Default fhd."`
	Connection *string `placeholder:"LINK" help:"Connection: ${connections}. Default fixed."`
	Country    *string `placeholder:"CODE" help:"Whose electricity, where the file does not tell: ISO 3166 alpha-3, or World, EU, .... Default: as published."`
	People     *string `placeholder:"N" help:"People who watch together and share the footprint. Default 1."`

	output `embed:""`
}

// historyResult is the answer as JSON.
type historyResult struct {
	Model    string       `json:"model"`
	Method   string       `json:"method"`
	Kind     history.Kind `json:"kind"`
	Encoding string       `json:"encoding"`
	// From and To are the days of the first and the last view of the file.
	From string `json:"from"`
	To   string `json:"to"`
	Rows int    `json:"rows"`
	// Profiles are those of the file; Years those with a view.
	Profiles []string `json:"profiles"`
	Years    []int    `json:"years"`
	// First and Last are the months of the answer.
	First string `json:"first_month"`
	Last  string `json:"last_month"`
	historyAmount
	LowG           number           `json:"low_g"`
	HighG          number           `json:"high_g"`
	Parts          []historyPart    `json:"parts"`
	Months         []historyMonth   `json:"months"`
	Skipped        []historySkip    `json:"skipped"`
	Warnings       []historyWarning `json:"warnings"`
	MethodWarnings []answer.Warning `json:"method_warnings"`
}

// historyAmount is some hours; the energy is null where the method gives none.
type historyAmount struct {
	Views    int     `json:"views"`
	Hours    number  `json:"time_h"`
	EnergyWh *number `json:"energy_wh"`
	CO2eG    number  `json:"co2e_g"`
}

type historyPart struct {
	Device     viewing.Device     `json:"device"`
	Peripheral viewing.Peripheral `json:"peripheral"`
	// Country is empty for the region of the method's publication.
	Country string `json:"country"`
	historyAmount
	LowG  number `json:"low_g"`
	HighG number `json:"high_g"`
}

type historyMonth struct {
	Month string `json:"month"`
	historyAmount
}

type historySkip struct {
	Reason    history.Reason `json:"reason"`
	Count     int            `json:"count"`
	FirstLine int            `json:"first_line"`
}

type historyWarning struct {
	Code    history.WarningCode `json:"code"`
	Hours   number              `json:"time_h"`
	Minutes number              `json:"length_min"`
	Device  viewing.Device      `json:"device"`
	Country string              `json:"country"`
	// Message is in English.
	Message string `json:"message"`
}

// Run reads the file and works out the year.
func (c *historyCommand) Run(s *streams) error {
	d, o, year, err := c.options()
	if err != nil {
		return err
	}
	h, err := c.read(s.in, o)
	if err != nil {
		return err
	}
	method, err := viewing.Find(d.Method)
	if err != nil {
		return err
	}
	r, err := history.Year(h, year, method, d.Habit, draws)
	if p, ok := history.AsProblem(err); ok {
		return usage{"--year: " + p.Error()}
	}
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return s.json(newHistoryResult(h, r))
	}
	historyWriter{writer{s, c.messages(), wordsOf[text.Lang(c.Lang)]}, historyWordsOf[text.Lang(c.Lang)], h, r}.all()
	return nil
}

// options reads the flags. The error is usage that names them.
func (c *historyCommand) options() (d scenario.Document, o history.Options, year int, err error) {
	watch := watchCommand{
		Method: c.Method, Device: c.Device, Size: c.Size, Peripheral: c.Peripheral, Quality: c.Quality,
		Connection: c.Connection, Country: c.Country, People: c.People,
	}
	r := reader{}
	if d, err = watch.document(); err != nil {
		if lines, ok := err.(usage); ok {
			r.mistakes = lines
		} else {
			return d, o, 0, err
		}
	}
	o.Profile = c.Profile
	o.Minutes = r.optional("--length-min", c.LengthMin, "min", 0, 1440)
	if c.Year != nil {
		year = r.whole("--year", *c.Year, "", 2005, 2100)
	}
	if len(r.mistakes) > 0 {
		return d, o, 0, r.mistakes
	}
	return d, o, year, nil
}

// read reads the file, which may be as long as a history.
func (c *historyCommand) read(in io.Reader, o history.Options) (*history.History, error) {
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return nil, usage{"FILE: " + err.Error()}
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, history.Limit+1))
	if err != nil {
		return nil, usage{"FILE: " + err.Error()}
	}
	h, err := unzip.Read(data, o)
	p, ok := history.AsProblem(err)
	switch {
	case !ok:
		return h, err
	case p.Code == history.NeedsLength:
		return nil, usage{c.File + ": " + p.Error() + ", with --length-min"}
	case p.Code == history.UnknownProfile:
		return nil, usage{"--profile: " + p.Error()}
	}
	return nil, usage{c.File + ": " + p.Error()}
}

func newHistoryResult(h *history.History, r *history.Result) *historyResult {
	amount := func(a history.Amount) historyAmount {
		out := historyAmount{Views: a.Views, Hours: number(a.Hours()), CO2eG: number(a.Carbon)}
		if r.HasEnergy {
			e := number(a.Energy)
			out.EnergyWh = &e
		}
		return out
	}
	out := &historyResult{
		Model: viewing.Model, Method: r.Method.ID, Kind: h.Kind, Encoding: h.Encoding,
		From: h.From.Format("2006-01-02"), To: h.To.Format("2006-01-02"), Rows: h.Rows,
		Profiles: append([]string{}, h.Profiles...), Years: h.Years(),
		First: r.First.String(), Last: r.Last.String(), historyAmount: amount(r.Amount), LowG: end(r.Low), HighG: end(r.High),
		Parts: []historyPart{}, Months: []historyMonth{}, Skipped: []historySkip{}, Warnings: []historyWarning{}, MethodWarnings: []answer.Warning{},
	}
	for _, p := range r.Parts {
		c := p.Estimate.Carbon
		out.Parts = append(out.Parts, historyPart{p.Device, p.Peripheral, p.Country, amount(p.Amount), end(c.Low), end(c.High)})
	}
	for _, m := range r.Months {
		out.Months = append(out.Months, historyMonth{m.Month.String(), amount(m.Amount)})
	}
	for _, s := range h.Skipped {
		out.Skipped = append(out.Skipped, historySkip{s.Reason, s.Count, s.FirstLine})
	}
	for _, w := range r.Warnings {
		out.Warnings = append(out.Warnings, historyWarning{w.Code, number(w.Hours), number(w.Minutes), w.Device, w.Country,
			text.HistoryWarning(text.EN, w)})
	}
	for _, w := range methodWarnings(r) {
		out.MethodWarnings = append(out.MethodWarnings, answer.NewWarning(w))
	}
	return out
}

// methodWarnings are those of all parts, each once.
func methodWarnings(r *history.Result) []viewing.Warning {
	var list []viewing.Warning
	for _, p := range r.Parts {
		for _, w := range p.Estimate.Warnings {
			if !slices.Contains(list, w) {
				list = append(list, w)
			}
		}
	}
	return list
}

// historyWords are what the text format says of a history beside the catalogues.
type historyWords struct{ screen, country, month, hours, views, published, skipped string }

var historyWordsOf = map[text.Lang]historyWords{
	text.EN: {"Watched on", "In", "Month", "Hours", "views", "as published", "Not counted"},
	text.FR: {"Regardé sur", "Pays", "Mois", "Heures", "visionnages", "publication", "Non compté"},
	text.DE: {"Gesehen auf", "Land", "Monat", "Stunden", "Aufrufe", "wie veröffentlicht", "Nicht gezählt"},
	text.ES: {"Visto en", "País", "Mes", "Horas", "visionados", "según la publicación", "Sin contar"},
	text.PT: {"Visto em", "País", "Mês", "Horas", "visualizações", "segundo a publicação", "Não contado"},
	text.IT: {"Guardato su", "Paese", "Mese", "Ore", "visualizzazioni", "pubblicazione", "Non contato"},
}

// historyWriter writes a year in viewing as text, the answer first.
type historyWriter struct {
	writer
	say historyWords
	h   *history.History
	r   *history.Result
}

func (w historyWriter) all() {
	lang, r := w.m.Lang, w.r
	w.plain(text.HistoryMonth(lang, r.First) + " - " + text.HistoryMonth(lang, r.Last) + w.m.Colon() +
		text.InUnit(lang, r.Hours(), "h", text.Significant(3)).String() + ", " + strconv.Itoa(r.Views) + " " + w.say.views)
	w.plain(w.carbon(viewing.Quantity{Value: r.Carbon, Low: r.Low, High: r.High}, "g", ""))
	energy := text.Missing
	if r.HasEnergy {
		energy = text.Quantity(lang, r.Energy, "Wh").String()
	}
	w.plain(w.m.Watch.Energy+w.m.Colon()+energy, "")
	w.tables()

	if len(w.h.Skipped) > 0 {
		w.plain(w.say.skipped)
		for _, s := range w.h.Skipped {
			w.item(text.HistorySkip(lang, s))
		}
		w.plain("")
	}
	if warnings := methodWarnings(r); len(warnings)+len(r.Warnings) > 0 {
		w.plain(w.m.Watch.WarningsHeading)
		for _, warning := range r.Warnings {
			w.item(text.HistoryWarning(lang, warning))
		}
		for _, warning := range warnings {
			w.item(w.m.WarningText(warning))
		}
		w.plain("")
	}
	from, to := w.h.From.Format("2006-01-02"), w.h.To.Format("2006-01-02")
	w.plain(text.HistoryKind(lang, w.h.Kind) + ", " + text.Date(lang, from) + " - " + text.Date(lang, to))
	w.entry(w.w.method, r.Method.Name+" ("+r.Method.ID+")")
	w.entry(w.w.made, r.Method.Publisher)
	w.entry("", strings.ReplaceAll(w.m.MethodMeta(r.Method), " · ", "; "))
}

// tables are the parts and the months.
func (w historyWriter) tables() {
	lang, r := w.m.Lang, w.r
	row := func(a history.Amount) []string {
		return []string{
			text.Number(lang, a.Hours(), text.Fixed(1)),
			text.QuantityRange(lang, a.Carbon, r.Carbon, a.Carbon, "g").String(),
			w.share(a.Carbon),
		}
	}
	rows := [][]string{{w.say.screen, w.say.country, w.say.hours, w.m.Watch.Emissions, w.m.Watch.Share}}
	for _, p := range r.Parts {
		country := w.say.published
		if p.Country != "" {
			country = text.CountryName(lang, p.Country)
		}
		rows = append(rows, append([]string{text.HistoryScreen(lang, p.Screen), country}, row(p.Amount)...))
	}
	w.table(indent, []bool{false, false, true, true, true}, rows)
	w.plain("")

	rows = [][]string{{w.say.month, w.say.hours, w.m.Watch.Emissions, w.m.Watch.Share}}
	for _, m := range r.Months {
		rows = append(rows, append([]string{text.HistoryMonth(lang, m.Month)}, row(m.Amount)...))
	}
	w.table(indent, []bool{false, true, true, true}, rows)
	w.plain("")
}

func (w historyWriter) share(v decimal.Decimal) string {
	if w.r.Carbon.IsZero() {
		return text.Missing
	}
	return text.Percent(w.m.Lang, v.DivRound(w.r.Carbon, 6), text.MaxFraction(0))
}

// item is an entry of a list.
func (w historyWriter) item(said string) {
	lines := wrap(indent+indent, said)
	lines[0] = indent + "- " + strings.TrimSpace(lines[0])
	w.plain(lines...)
}
