package page

import (
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// wayDraws is the size of the samples behind the range of a change: as that of
// the answer.
const wayDraws = draws

// watchParts has the parts below the answer worked out while they are in sight.
func (w *Watch) watchParts(ctx app.Context) {
	w.most.ctx = ctx
	whenNear(ctx, "most", func(near bool) { w.most.sees(near, &w.desk, job.WatchMost, w.Lang, w) })
	whenNear(ctx, "quality-step", func(near bool) { w.step.near = near; w.askStep() })
}

// reckon works them out anew after a change.
func (w *Watch) reckon() {
	w.most.ask(&w.desk, job.WatchMost, w.Lang, w)
	w.askStep()
}

func (w *Watch) mostAsks() job.MostRequest {
	return job.MostRequest{Fragment: w.current(), Draws: wayDraws}
}

// writeAmount writes an amount in kg in the unit that suits another one.
func (w *Watch) writeAmount(v, beside decimal.Decimal) text.Amount {
	return text.QuantityRange(w.Lang, v, beside, v, "kg CO2e", text.Significant(3))
}

func (w *Watch) waysTitle() string { return text.For(w.Lang).Most.Ways }

// wayName says what is done otherwise, and where that leads if the name leaves it
// open.
func (w *Watch) wayName(to job.Way) string {
	m := text.For(w.Lang)
	name := text.CompareFor(w.Lang).Choice[viewing.ChoiceID(to.ID)]
	doc, _, err := scenario.Decode(to.Fragment)
	if err != nil {
		return name
	}
	h := doc.Habit
	switch viewing.ChoiceID(to.ID) {
	case viewing.CleanestCountry, viewing.DirtiestCountry:
		name += " (" + text.CountryName(w.Lang, h.Country) + ")"
	case viewing.LowerQuality:
		name += " (" + m.QualityName[h.Quality] + ")"
	case viewing.SmallerDevice:
		inner := m.DeviceName[h.Device]
		if h.Device == viewing.TV {
			inner = text.Number(w.Lang, h.Inches) + " " + m.Watch.SizeAfter
		}
		name += " (" + inner + ")"
	}
	return name
}

func (w *Watch) leanName(key string) string {
	m := text.For(w.Lang)
	if n := w.year.Graph.Node(key); n != nil && n.Factor != nil {
		return m.FactorName(n.Factor)
	}
	return m.NodeName(key)
}

func (w *Watch) explainLean(ctx app.Context, key string) { w.walk.show(ctx, number{key: key}) }
