package page

import (
	"slices"
	"strconv"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sentence draws the habit as a sentence with fields in it.
func (w *Watch) sentence(m *text.Messages) app.UI {
	t := m.Watch
	return app.Form().Class("sentence").Aria("label", t.FormLabel).Body(
		words(t.Before),
		w.number(scenario.FieldHours, "", ""),
		words(t.HoursWord),
		w.choice(scenario.FieldPer, options(viewing.Periods, m.Period), ""),
		w.choice(scenario.FieldDevice, options(viewing.Devices, m.Device), ""),
		app.Span().Class(when(w.doc.Habit.Device == viewing.TV, "size", "size gone")).Body(
			words(t.SizeBefore),
			w.number(scenario.FieldSize, "", ""),
			words(t.SizeAfter),
		),
		w.choice(scenario.FieldQuality, options(viewing.Qualities, m.Quality), ""),
		w.choice(scenario.FieldConnection, options(viewing.Connections, m.Connection), ""),
		w.choice(scenario.FieldCountry, w.countries, ""),
		w.frame.unless(func() app.UI { return w.comparing.undo(w) }),
	)
}

// more draws the rest of the habit, folded.
func (w *Watch) more(m *text.Messages) app.UI {
	t := m.Watch
	h := w.doc.Habit
	return app.Div().Class("more").Body(
		widget.Disclosure("more-viewing", t.MoreViewing,
			app.Div().Class("fields").Body(
				w.choice(scenario.FieldPeripheral, options(viewing.Peripherals, m.Peripheral), ""),
				w.choice(scenario.FieldPicture, options(viewing.Pictures, m.Picture), ""),
				w.number(scenario.FieldWatts, t.Watt, t.WattsHelp),
				w.number(scenario.FieldMbps, t.Megabit, t.MbpsHelp),
				w.number(scenario.FieldPeople, "", t.PeopleHelp),
				w.number(scenario.FieldUsers, "", t.HouseholdHelp),
				w.number(scenario.FieldDevicesPerUser, "", ""),
				w.flag(scenario.FieldAudio, ""),
			)),
		widget.Disclosure("more-electricity", t.MoreElectricity,
			app.Div().Class("fields").Body(
				w.choice(scenario.FieldBasis, options(viewing.Bases, m.Basis), t.BasisHelp),
				w.choice(scenario.FieldYear, years(h, t.Newest), ""),
				w.number(scenario.FieldGrid, t.Gram, t.GridHelp),
				w.choice(scenario.FieldDataCentreCountry, w.dataCentres, ""),
				w.number(scenario.FieldDataCentreGrid, t.Gram, ""),
			)),
		widget.Disclosure("more-manufacture", t.MoreManufacture,
			app.Div().Class("fields").Body(
				w.flag(scenario.FieldManufacture, t.ManufactureHelp),
				w.number(scenario.FieldLifetime, t.Years, ""),
				w.number(scenario.FieldUseHours, t.HoursADay, ""),
			)),
		w.unsure.draw(w.Lang, w.doubtful(m), w.setRange, w.clearRange),
		app.P().Body(app.Button().ID("reset").Type("button").Class("plain").Text(t.Reset).OnClick(w.reset)),
	)
}

func words(s string) app.UI { return app.Span().Class("words").Text(s) }

func when(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// label is the words of a control. The sentence says its own: there the label is
// for those who cannot see it.
func (w *Watch) label(f scenario.Field, help string) widget.Label {
	return widget.Label{Text: labelOf(text.For(w.Lang), f), Hidden: inSentence(f), Help: help, Error: w.errors[f], Locked: w.frame.locked(string(f))}
}

func (w *Watch) number(f scenario.Field, unit, help string) app.UI {
	value := shown(w.Lang, w.doc, f)
	if raw, ok := w.entered[f]; ok {
		value = raw
	}
	return widget.Number(string(f), value, unit, w.label(f, help),
		func(ctx app.Context, raw string) { w.change(f, raw) },
		func(ctx app.Context) { w.settle(f) })
}

func (w *Watch) choice(f scenario.Field, list []widget.Option, help string) app.UI {
	return widget.Choice(string(f), shown(w.Lang, w.doc, f), list, w.label(f, help),
		func(ctx app.Context, raw string) { w.change(f, raw) })
}

func (w *Watch) flag(f scenario.Field, help string) app.UI {
	return widget.Switch(string(f), shown(w.Lang, w.doc, f) == "1", w.label(f, help), func(ctx app.Context, on bool) {
		w.change(f, when(on, "1", "0"))
	})
}

// options pairs the choices of a kind with their words.
func options[T ~string](values []T, words map[T]string) []widget.Option {
	list := make([]widget.Option, len(values))
	for i, v := range values {
		list[i] = widget.Option{Value: string(v), Text: words[v]}
	}
	return list
}

// areas lists every area, first the choice of none.
func areas(l text.Lang, none string, name func(text.Lang, string) string) []widget.Option {
	list := []widget.Option{{Value: "", Text: none}}
	for _, c := range text.Countries(l) {
		if _, err := factor.FindArea(c.Code); err == nil {
			list = append(list, widget.Option{Value: c.Code, Text: name(l, c.Code)})
		}
	}
	return list
}

// years lists the years for which an area has a grid intensity on a basis,
// newest first.
func years(h viewing.Habit, newest string) []widget.Option {
	list := []widget.Option{{Value: "0", Text: newest}}
	area, err := factor.FindArea(h.Country)
	if err != nil {
		return list
	}
	for _, y := range slices.Backward(scenario.YearsOf(area, h.Basis)) {
		list = append(list, widget.Option{Value: strconv.Itoa(y), Text: strconv.Itoa(y)})
	}
	return list
}
