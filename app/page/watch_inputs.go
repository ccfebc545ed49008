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
		w.number(scenario.FieldHours, "", widget.Label{Text: t.HoursLabel, Hidden: true}),
		words(t.HoursWord),
		w.choice(scenario.FieldPer, options(viewing.Periods, m.Period), widget.Label{Text: t.PeriodLabel, Hidden: true}),
		w.choice(scenario.FieldDevice, options(viewing.Devices, m.Device), widget.Label{Text: t.DeviceLabel, Hidden: true}),
		app.Span().Class(when(w.doc.Habit.Device == viewing.TV, "size", "size gone")).Body(
			words(t.SizeBefore),
			w.number(scenario.FieldSize, "", widget.Label{Text: t.SizeLabel, Hidden: true}),
			words(t.SizeAfter),
		),
		w.choice(scenario.FieldQuality, options(viewing.Qualities, m.Quality), widget.Label{Text: t.QualityLabel, Hidden: true}),
		w.choice(scenario.FieldConnection, options(viewing.Connections, m.Connection), widget.Label{Text: t.ConnectionLabel, Hidden: true}),
		w.choice(scenario.FieldCountry, w.countries, widget.Label{Text: t.CountryLabel, Hidden: true}),
	)
}

// more draws the rest of the habit, folded.
func (w *Watch) more(m *text.Messages) app.UI {
	t := m.Watch
	h := w.doc.Habit
	return app.Div().Class("more").Body(
		widget.Disclosure("more-viewing", t.MoreViewing,
			app.Div().Class("fields").Body(
				w.choice(scenario.FieldPeripheral, options(viewing.Peripherals, m.Peripheral), widget.Label{Text: t.Peripheral}),
				w.choice(scenario.FieldPicture, options(viewing.Pictures, m.Picture), widget.Label{Text: t.Picture}),
				w.number(scenario.FieldWatts, t.Watt, widget.Label{Text: t.Watts, Help: t.WattsHelp}),
				w.number(scenario.FieldMbps, t.Megabit, widget.Label{Text: t.Mbps, Help: t.MbpsHelp}),
				w.number(scenario.FieldPeople, "", widget.Label{Text: t.People, Help: t.PeopleHelp}),
				w.number(scenario.FieldUsers, "", widget.Label{Text: t.Users, Help: t.HouseholdHelp}),
				w.number(scenario.FieldDevicesPerUser, "", widget.Label{Text: t.DevicesPerUser}),
				w.flag(scenario.FieldAudio, widget.Label{Text: t.Audio}),
			)),
		widget.Disclosure("more-electricity", t.MoreElectricity,
			app.Div().Class("fields").Body(
				w.choice(scenario.FieldBasis, options(viewing.Bases, m.Basis), widget.Label{Text: t.Basis, Help: t.BasisHelp}),
				w.choice(scenario.FieldYear, years(h, t.Newest), widget.Label{Text: t.Year}),
				w.number(scenario.FieldGrid, t.Gram, widget.Label{Text: t.Grid, Help: t.GridHelp}),
				w.choice(scenario.FieldDataCentreCountry, w.dataCentres, widget.Label{Text: t.DataCentre}),
				w.number(scenario.FieldDataCentreGrid, t.Gram, widget.Label{Text: t.DCGrid}),
			)),
		widget.Disclosure("more-manufacture", t.MoreManufacture,
			app.Div().Class("fields").Body(
				w.flag(scenario.FieldManufacture, widget.Label{Text: t.Manufacture, Help: t.ManufactureHelp}),
				w.number(scenario.FieldLifetime, t.Years, widget.Label{Text: t.Lifetime}),
				w.number(scenario.FieldUseHours, t.HoursADay, widget.Label{Text: t.UseHours}),
			)),
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

func (w *Watch) number(f scenario.Field, unit string, label widget.Label) app.UI {
	label.Error = w.errors[f]
	value := shown(w.Lang, w.doc, f)
	if raw, ok := w.entered[f]; ok {
		value = raw
	}
	return widget.Number(string(f), value, unit, label,
		func(ctx app.Context, raw string) { w.change(f, raw) },
		func(ctx app.Context) { w.settle(f) })
}

func (w *Watch) choice(f scenario.Field, list []widget.Option, label widget.Label) app.UI {
	label.Error = w.errors[f]
	return widget.Choice(string(f), shown(w.Lang, w.doc, f), list, label,
		func(ctx app.Context, raw string) { w.change(f, raw) })
}

func (w *Watch) flag(f scenario.Field, label widget.Label) app.UI {
	return widget.Switch(string(f), shown(w.Lang, w.doc, f) == "1", label, func(ctx app.Context, on bool) {
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
