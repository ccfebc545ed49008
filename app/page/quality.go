package page

import (
	"slices"
	"strings"

	"streamprint/app/chart"
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// step is the part that asks whether a lower quality helps: one hour of the
// habit at two qualities, by the power that is drawn and by average shares.
type step struct {
	// near says that the part is in sight; asked is what was asked last, shown what
	// the numbers are of.
	near          bool
	asked, shown  job.QualityRequest
	ready, failed bool
	// to is the chosen quality, if it is lower than the habit's.
	to     viewing.Quality
	answer job.QualityAnswer
	// hour is the view's hour whose formula was opened last, hourOf of which habit
	// and view.
	hour   *viewing.Result
	hourOf string
}

// What the answer begins with is by the share of the hour that goes away at once.
var (
	barely = decimal.New(2, -2)
	little = decimal.New(10, -2)
)

// lowerQualities are those below a quality, the nearest first.
func lowerQualities(q viewing.Quality) []viewing.Quality {
	list := slices.Clone(viewing.Qualities[:max(0, slices.Index(viewing.Qualities, q))])
	slices.Reverse(list)
	return list
}

// stepAsks is what the worker is asked. There is nothing to ask without a lower
// quality.
func (w *Watch) stepAsks() (q job.QualityRequest, ok bool) {
	lower := lowerQualities(w.doc.Habit.Quality)
	if len(lower) == 0 || w.doc.Habit.AudioOnly {
		return q, false
	}
	q = job.QualityRequest{Fragment: w.current(), To: lower[0], Draws: draws}
	if slices.Contains(lower, w.step.to) {
		q.To = w.step.to
	}
	return q, true
}

// askStep has the part worked out if it is in sight and of another habit.
func (w *Watch) askStep() {
	s := &w.step
	question, ok := w.stepAsks()
	if !s.near || !ok || s.asked == question {
		return
	}
	s.asked = question
	ask(&w.desk, job.WatchQuality, question, nil, func(_ app.Context, a job.QualityAnswer, _ []byte, err error) {
		if s.asked == question {
			s.shown, s.answer, s.ready, s.failed = question, a, err == nil, err != nil
		}
	})
}

// quality draws the part.
func (w *Watch) quality(m *text.Messages) app.UI {
	t, s, h := m.Step, &w.step, w.doc.Habit
	question, ok := w.stepAsks()
	shown := ok && s.ready
	idle := ""
	switch {
	case h.AudioOnly:
		idle = t.Sound
	case !ok:
		idle = t.Lowest
	case s.failed:
		idle = t.Failed
	case !shown:
		idle = t.Waiting
	}
	lower := options(lowerQualities(h.Quality), m.QualityName)
	late, own := s.shown != question, h.Mbps.Valid || h.Bytes.Valid
	answer := ""
	if shown {
		answer = w.stepSentence(t)
	}
	return app.Section().ID("quality-step").Aria("labelledby", "step-heading").Body(
		app.H2().ID("step-heading").Text(t.Heading),
		app.P().ID("step-answer").Class(when(shown, "verdict", "verdict gone")).Attr("role", "status").Text(answer),
		app.P().Class("note").Text(when(shown, t.Lead, idle)),
		app.Div().Class(when(ok, "chooser", "chooser gone")).Body(
			widget.Choice("step-to", string(question.To), lower, widget.Label{Text: fill(t.Choose, m.QualityName[h.Quality])},
				func(ctx app.Context, raw string) { s.to = viewing.Quality(raw); w.askStep() })),
		app.Div().Class(when(!shown, "panels gone", when(late, "panels late", "panels"))).Aria("busy", when(shown && late, "true", "false")).Body(
			w.view(m, job.PowerView, t.Power, t.PowerQuestion, s.answer.Power),
			w.view(m, job.AverageView, t.Average, t.AverageQuestion, s.answer.Average),
		),
		w.pictures("quality", shown, func() job.PictureRequest { return w.stepPicture(m) }),
		app.P().Class("why-two").Text(t.Why[0]),
		app.P().Text(t.Why[1]),
		app.P().Class("note").Text(t.Basis),
		app.P().Class(when(own, "note", "note gone")).Text(when(own, t.OwnData, "")),
	)
}

// stepSentence is the answer, for what happens at once first.
func (w *Watch) stepSentence(t text.Step) string {
	power, average := w.step.answer.Power, w.step.answer.Average
	message := t.None
	if v := power.Change.Value; v.IsNegative() {
		switch ratio := v.Neg().DivRound(power.Now, 9); {
		case ratio.LessThan(barely):
			message = t.Barely
		case ratio.LessThan(little):
			message = t.Little
		default:
			message = t.Much
		}
	}
	return fill(message, w.hourChange(power.Change.Value), w.hourAmount(power.Now), w.hourChange(average.Change.Value))
}

// hourAmount writes an amount of an hour, given in kg.
func (w *Watch) hourAmount(v decimal.Decimal) string { return w.writeAmount(v, v).String() }

func (w *Watch) hourChange(v decimal.Decimal) string {
	if v.IsZero() {
		return text.For(w.Lang).Step.NoChange
	}
	return withSign(v, func(v decimal.Decimal) string { return w.hourTwo(v, v).String() })
}

// hourTwo writes a change in two digits, in the unit that suits another one.
func (w *Watch) hourTwo(v, beside decimal.Decimal) text.Amount {
	return text.QuantityRange(w.Lang, v, beside, v, "kg CO2e", text.Significant(2))
}

// view draws the change by one method.
func (w *Watch) view(m *text.Messages, method, heading, question string, v job.View) app.UI {
	t, a := m.Step, w.step.answer
	hour := func(id, words string, q viewing.Quality, amount decimal.Decimal) app.UI {
		return app.Li().Body(
			app.Span().Class("name").Text(fill(words, m.QualityName[q])),
			app.Span().Class("value").Body(w.opens("step-"+method+"-"+id, number{key: "watch.carbon", view: method + "." + string(q)}, app.Text(w.hourAmount(amount)))),
			app.Raw(chart.Length(w.stepPart(amount))),
		)
	}
	_, _, band := bandOf(m, v.Change, w.hourTwo)
	return app.Div().Class("card panel").Body(
		app.H3().Text(heading),
		app.P().Class("note").Text(question),
		app.Ul().Class("hours").Body(
			hour("now", t.Now, a.From, v.Now),
			hour("then", t.Then, a.To, v.Then),
		),
		app.P().Class("panel-result").Text(t.Change+m.Colon()+w.stepChange(v)),
		app.P().Class(when(band != "", "note", "note gone")).Text(band),
		app.P().Class("note").Text(t.Delivery+m.Colon()+w.hourAmount(v.DeliveryNow)+" → "+w.hourAmount(v.DeliveryThen)),
	)
}

// stepPart is an amount over the longest of the four.
func (w *Watch) stepPart(v decimal.Decimal) float64 {
	a := w.step.answer
	longest := decimal.Max(a.Average.Now, a.Average.Then, a.Power.Now, a.Power.Then)
	if longest.IsZero() {
		return 0
	}
	return float(v.DivRound(longest, 6))
}

// stepChange is the change of a view, also in percent.
func (w *Watch) stepChange(v job.View) string {
	change := w.hourChange(v.Change.Value)
	if !v.Now.IsPositive() || v.Change.Value.IsZero() {
		return change
	}
	return change + " (" + withSign(v.Change.Value, func(c decimal.Decimal) string {
		return text.Percent(w.Lang, c.DivRound(v.Now, 9), text.Significant(2))
	}) + ")"
}

// stepPicture is both views as a chart to take away.
func (w *Watch) stepPicture(m *text.Messages) job.PictureRequest {
	t, a := m.Step, w.step.answer
	q := job.PictureRequest{Title: w.suggestion() + m.Colon() + w.Lang.LowerFirst(t.Heading), Note: w.stepSentence(t)}
	view := func(heading string, v job.View) {
		_, _, band := bandOf(m, v.Change, w.hourTwo)
		hour := func(words string, q viewing.Quality, v decimal.Decimal, note string) job.PictureRow {
			return job.PictureRow{
				Name: fill(words, m.QualityName[q]), Value: w.hourAmount(v), SVG: chart.Length(w.stepPart(v)), Height: lengthHeight, Note: note,
			}
		}
		change := t.Change + m.Colon() + w.stepChange(v)
		if band != "" {
			change += " · " + band
		}
		q.Rows = append(q.Rows, job.PictureRow{Name: heading}, hour(t.Now, a.From, v.Now, ""), hour(t.Then, a.To, v.Then, change))
	}
	view(t.Power, a.Power)
	view(t.Average, a.Average)
	return q
}

// viewOf reads the view of a number.
func viewOf(view string) (method string, q viewing.Quality, ok bool) {
	method, quality, _ := strings.Cut(view, ".")
	q = viewing.Quality(quality)
	return method, q, (method == job.AverageView || method == job.PowerView) && slices.Contains(viewing.Qualities, q)
}

// hourBy is the hour of a view, with its formulas: worked out when it is opened.
func (w *Watch) hourBy(view string) *viewing.Result {
	s, of := &w.step, w.current()+"#"+view
	if s.hourOf == of {
		return s.hour
	}
	method, q, _ := viewOf(view)
	r, err := job.HourAt(w.doc, method, q).Estimate(0)
	if err != nil {
		app.Log(err) // a valid habit has a result by every method
		return w.hour
	}
	s.hour, s.hourOf = r, of
	return r
}

// stepCase is a link to the visitor's habit by a method at a quality.
func (w *Watch) stepCase(method string, q viewing.Quality) string {
	doc := w.doc.WithoutRange(scenario.FieldMbps).WithoutRange(scenario.FieldBytes)
	doc.Method, doc.Habit.Quality = method, q
	doc.Habit.Mbps.Valid, doc.Habit.Bytes.Valid = false, false
	return scenario.Encode(doc)
}
