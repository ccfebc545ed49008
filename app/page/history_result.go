package page

import (
	"slices"
	"strings"

	"streamprint/app/chart"
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/history"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// hours writes a time.
func (h *History) hours(a job.HistoryAmount) string {
	return text.InUnit(h.Lang, value(a.Hours), "h").String()
}

// time writes a time that may be short.
func (h *History) time(hours decimal.Decimal) string {
	if hours.LessThan(decimal.New(1, 0)) {
		return text.InUnit(h.Lang, hours.Mul(decimal.New(60, 0)), "min", text.Significant(2)).String()
	}
	return text.InUnit(h.Lang, hours, "h", text.Significant(2)).String()
}

// carbon writes an amount in the unit that suits the whole of which it is a part.
func (h *History) carbon(a, whole job.HistoryAmount) string {
	v := value(a.CarbonG)
	return text.QuantityRange(h.Lang, v, value(whole.CarbonG), v, "g CO2e").String()
}

// result is the answer: what the year comes to. It keeps its place while there is none.
func (h *History) result(m *text.Messages, t *text.HistoryMessages) app.UI {
	section := app.Section().ID("result").TabIndex(-1).Aria("labelledby", "result-heading")
	y := h.year
	if y == nil {
		return section.Class("card gone").Body(app.H2().ID("result-heading").Text(t.Heading))
	}
	carbon := value(y.CarbonG)
	span := text.QuantityRange(h.Lang, value(y.LowG), carbon, value(y.HighG), "g CO2e", text.Significant(2))
	method, err := viewing.Find(y.Method)
	if err != nil {
		method = viewing.Methods[0]
	}
	views := fill(t.Views, text.Number(h.Lang, decimal.NewFromInt(int64(y.Views))))
	if y.Views == 1 {
		views = t.OneView
	}
	energy := m.Watch.NoEnergyCell
	if y.EnergyWh != "" {
		energy = text.Quantity(h.Lang, value(y.EnergyWh), "Wh").String()
	}
	return section.Class("card").Body(
		app.H2().ID("result-heading").Class("kicker").Text(fill(t.ResultLabel, text.HistoryMonth(h.Lang, y.First), text.HistoryMonth(h.Lang, y.Last))),
		app.P().Class("answer").Body(figure(text.Quantity(h.Lang, carbon, "g CO2e"))),
		app.P().Class("range").Text(fill(m.Watch.Range, span.String())),
		app.P().Class("beside").Text(h.hours(y.HistoryAmount)+" · "+views+" · "+energy+" · "+fill(m.Watch.By, method.Name)),
		app.Div().Class("equals").Body(
			app.H3().Text(m.Watch.EqualsHeading),
			app.Ul().Body(app.Range(y.Equivalents).Slice(func(i int) app.UI {
				count := value(y.Equivalents[i].Count)
				return app.Li().Text(m.EquivalentCount(y.Equivalents[i].ID, count, text.Number(h.Lang, count, text.Significant(2))))
			})),
		),
		app.P().Class("note meaning").Text(t.RangeMeaning),
		app.P().Class(when(h.keeping.shown != "", "", "gone")).Text(fill(t.KeptBefore, text.Date(h.Lang, h.keeping.shown))),
		h.habit(m, t),
	)
}

// habit leads to the first page with the habit that the year makes.
func (h *History) habit(m *text.Messages, t *text.HistoryMessages) app.UI {
	doc, _, err := scenario.Decode(h.year.Habit)
	if h.year.Habit == "" || err != nil {
		return app.Div().Class("gone")
	}
	screen := text.HistoryScreen(h.Lang, history.Screen{Device: doc.Habit.Device, Peripheral: doc.Habit.Peripheral})
	return app.Div().Body(
		app.A().ID("history-habit").Class("action").Href(h.Link(h.Lang, WatchName)+"#"+h.year.Habit).Text(t.Habit),
		app.P().Class("note").Text(fill(t.HabitSay, h.time(doc.Habit.Hours), screen, h.area(t, doc.Habit.Country))),
	)
}

func (h *History) area(t *text.HistoryMessages, code string) string {
	if code == "" {
		return t.Published
	}
	return text.CountryName(h.Lang, code)
}

// details are the months, the screens and the countries of the year, and what to know of it.
func (h *History) details(m *text.Messages, t *text.HistoryMessages) app.UI {
	if h.year == nil {
		return app.Div().ID("details").Class("gone")
	}
	y := h.year
	screens := h.group(func(p job.HistoryPart) string {
		return text.UpperFirst(text.HistoryScreen(h.Lang, history.Screen{Device: p.Device, Peripheral: p.Peripheral}))
	})
	areas := h.group(func(p job.HistoryPart) string { return text.UpperFirst(h.area(t, p.Country)) })
	return app.Div().ID("details").Body(
		h.months(t),
		h.shares("screens", t.ScreensHeading, t.Screen, screens, t),
		h.shares("areas", t.AreasHeading, t.Area, areas, t),
		app.Section().ID("counted").Class("card").Body(
			app.H2().Text(t.CountedHeading),
			app.P().Text(fill(t.Counted, text.Number(h.Lang, decimal.NewFromInt(int64(y.Rows))), text.HistoryKind(h.Lang, y.Kind),
				text.Date(h.Lang, y.From), text.Date(h.Lang, y.To))),
			app.H3().Text(t.SkippedHeading),
			list(h.skipped(t)),
			app.H3().Text(t.AssumedHeading),
			list(h.assumed(m, t)),
		),
	)
}

func list(said []string) app.UI {
	return app.Ul().Body(app.Range(said).Slice(func(i int) app.UI { return app.Li().Text(said[i]) }))
}

// months draws the twelve months, with a sentence and a table.
func (h *History) months(t *text.HistoryMessages) app.UI {
	y := h.year
	values, letters := make([]float64, len(y.Months)), make([]string, len(y.Months))
	rows := make([][]string, len(y.Months))
	most := y.Months[0]
	for i, month := range y.Months {
		carbon := value(month.CarbonG)
		if carbon.GreaterThan(value(most.CarbonG)) {
			most = month
		}
		name := text.HistoryMonth(h.Lang, month.Month)
		values[i], letters[i] = float(carbon), strings.ToUpper(name[:1])
		rows[i] = []string{name, h.hours(month.HistoryAmount), h.carbon(month.HistoryAmount, y.HistoryAmount), share(h.Lang, carbon, value(y.CarbonG))}
	}
	name := text.HistoryMonth(h.Lang, most.Month)
	sentence := t.MonthsNone
	if value(y.CarbonG).IsPositive() {
		sentence = fill(t.MonthsSentence, name, h.hours(most.HistoryAmount), h.carbon(most.HistoryAmount, y.HistoryAmount), share(h.Lang, value(most.CarbonG), value(y.CarbonG)))
	}
	return app.Section().ID("months").Class("card").Body(
		app.H2().ID("months-chart").Text(fill(t.MonthsHeading, name)),
		app.P().Text(sentence),
		walkable(chart.Columns(values, letters), "months-chart", "months-table", evenly(len(values)), ""),
		widget.Disclosure("months-numbers", t.Numbers, widget.Table("months-table", t.MonthsTable, []string{t.Month, t.Hours, t.Emissions, t.Share}, rows, 3)),
	)
}

// group is a name with what all parts of that name come to, and their shares of the year.
type group struct {
	name          string
	hours, carbon decimal.Decimal
}

// group adds up the parts by name, most first.
func (h *History) group(name func(job.HistoryPart) string) []group {
	var groups []group
	for _, p := range h.year.Parts {
		n := name(p)
		i := slices.IndexFunc(groups, func(g group) bool { return g.name == n })
		if i < 0 {
			i, groups = len(groups), append(groups, group{name: n})
		}
		groups[i].hours, groups[i].carbon = groups[i].hours.Add(value(p.Hours)), groups[i].carbon.Add(value(p.CarbonG))
	}
	slices.SortStableFunc(groups, func(a, b group) int { return b.carbon.Cmp(a.carbon) })
	return groups
}

// shares draws groups as a table with a bar in each row, which says how much of the emissions it is.
func (h *History) shares(id, heading, column string, groups []group, t *text.HistoryMessages) app.UI {
	whole, hours := value(h.year.CarbonG), value(h.year.Hours)
	return app.Section().ID(id).Class("card").Body(
		app.H2().Text(heading),
		app.P().Text(fill(t.ShareSentence, groups[0].name, share(h.Lang, groups[0].hours, hours), share(h.Lang, groups[0].carbon, whole))),
		app.Table().Class("shares").Body(
			app.Caption().Class("hidden").Text(heading),
			app.THead().Body(app.Tr().Body(
				app.Th().Attr("scope", "col").Text(column),
				app.Th().Attr("scope", "col").Class("num").Text(t.Hours),
				app.Th().Attr("scope", "col").Class("num").Text(t.Emissions),
				app.Th().Attr("scope", "col").Class("num").Text(t.Share),
			)),
			app.TBody().Body(app.Range(groups).Slice(func(i int) app.UI {
				g := groups[i]
				part := 0.0
				if whole.IsPositive() {
					part = float(g.carbon.DivRound(whole, 6))
				}
				return app.Tr().Body(
					app.Th().Attr("scope", "row").Body(app.Span().Text(g.name), app.Raw(chart.Length(part))),
					app.Td().Class("num").Text(text.InUnit(h.Lang, g.hours, "h").String()),
					app.Td().Class("num").Text(text.QuantityRange(h.Lang, g.carbon, whole, g.carbon, "g CO2e").String()),
					app.Td().Class("num").Text(share(h.Lang, g.carbon, whole)),
				)
			})),
		),
	)
}

// skipped says what was left out, and why.
func (h *History) skipped(t *text.HistoryMessages) []string {
	var said []string
	for _, s := range h.year.Skipped {
		said = append(said, text.HistorySkip(h.Lang, history.Skip(s)))
	}
	if said == nil {
		said = []string{t.LeftNone}
	}
	return said
}

// assumed says what the result takes for granted: about the file, by the method, and what was chosen.
func (h *History) assumed(m *text.Messages, t *text.HistoryMessages) []string {
	y := h.year
	var said []string
	if first := y.First.String() + "-01"; y.From > first {
		said = append(said, fill(t.BeginsLater, text.Date(h.Lang, y.From)))
	}
	for _, w := range y.Warnings {
		said = append(said, text.HistoryWarning(h.Lang, history.Warning{
			Code: w.Code, Hours: value(w.Hours), Minutes: value(w.Minutes), Device: w.Device, Country: w.Country,
		}))
	}
	for _, w := range y.MethodWarnings {
		said = append(said, m.WarningText(viewing.Warning(w)))
	}
	if doc, _, err := scenario.Decode(y.Scenario); err == nil {
		method, err := viewing.Find(y.Method)
		if err == nil {
			said = append(said, fill(t.Assumed, method.Name, m.QualityName[doc.Habit.Quality], m.ConnectionName[doc.Habit.Connection]))
		}
	}
	return append(said, t.AssumedMonth)
}
