package page

import (
	"streamprint/app/chart"
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/formula"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// most is the part that says what would change the page's amount most: what the
// visitor could choose, as buttons that do it, and the figures behind the doubt.
// It is worked out in the worker while it is in sight.
type most struct {
	ctx app.Context // of the page
	// near says that the part is in sight; asked is what was asked last, shown what
	// the numbers are of.
	near          bool
	asked, shown  job.MostRequest
	ready, failed bool

	value      decimal.Decimal // of the amount as it is
	ways       []way
	leans      []lean
	rest       string
	allWays    bool
	allLeans   bool
	said, back string // what became of the last change, and the link to before it
}

// way is something that could be otherwise, as it is drawn.
type way struct {
	id, name            string
	change, share, band string // band is empty without one
	low, high           string
	length              float64 // of its bar, above 1 where it goes on
	more                bool
	idle                string // why it cannot do anything, empty if it can
	after               decimal.Decimal
	fragment            string
}

// lean is a figure that the amount rests on, as it is drawn.
type lean struct {
	key, name, share, low, high string
	part                        float64
}

// few is how many rows a list shows until all are asked for.
const few = 6

// changing is a page with an amount that the part is about.
type changing interface {
	scenarios
	// mostAsks is what the worker is asked.
	mostAsks() job.MostRequest
	// writeAmount writes an amount of that number, of at least zero, in the unit that
	// suits another one.
	writeAmount(v, beside decimal.Decimal) text.Amount
	// waysTitle heads the list of what could be otherwise.
	waysTitle() string
	// wayName and leanName say what a way or a figure is called.
	wayName(job.Way) string
	leanName(key string) string
	// explainLean opens a figure with its source.
	explainLean(ctx app.Context, key string)
}

// sees is told whether the part is in sight.
func (s *most) sees(near bool, d *desk, name job.Name, l text.Lang, p changing) {
	s.near = near
	s.ask(d, name, l, p)
}

// ask has the part worked out if it is in sight and of another scenario.
func (s *most) ask(d *desk, name job.Name, l text.Lang, p changing) {
	question := p.mostAsks()
	if !s.near || s.asked == question {
		return
	}
	s.asked = question
	ask(d, name, question, nil, func(_ app.Context, a job.MostAnswer, _ []byte, err error) {
		if s.asked != question {
			return
		}
		s.shown, s.ready, s.failed = question, err == nil, err != nil
		if err == nil {
			s.take(l, p, a)
		}
	})
}

// take writes an answer as it is drawn.
func (s *most) take(l text.Lang, p changing, a job.MostAnswer) {
	m, c := text.For(l), text.CompareFor(l)
	s.value, s.ways, s.leans = a.Value, nil, nil
	longest := decimal.Decimal{}
	for _, w := range a.Ways {
		longest = decimal.Max(longest, w.Change.Value.Abs())
	}
	if a.Value.IsPositive() { // what more than doubles it would leave nothing to see of the others
		longest = decimal.Min(longest, a.Value)
	}
	for _, w := range a.Ways {
		v := w.Change.Value
		drawn := way{
			id: controlID(w.ID + "-" + w.Measure), name: p.wayName(w), fragment: w.Fragment,
			change: withSign(v, alone(p.writeAmount)), more: v.IsPositive(), after: a.Value.Add(v),
		}
		switch {
		case !w.Represented:
			drawn.idle = c.NotRepresented
		case w.Effect == viewing.NoEffect:
			drawn.idle = c.NoEffect
		}
		if longest.IsPositive() {
			drawn.length = float(v.Abs().DivRound(longest, 6))
		}
		if a.Value.IsPositive() {
			drawn.share = withSign(v, func(v decimal.Decimal) string { return text.Percent(l, v.DivRound(a.Value, 9), text.Significant(2)) })
		}
		drawn.low, drawn.high, drawn.band = bandOf(m, w.Change, p.writeAmount)
		s.ways = append(s.ways, drawn)
	}
	end := func(f float64) string {
		v := rounded(f)
		amount := p.writeAmount(v.Abs(), a.Value.Abs()).String()
		return when(v.IsNegative(), "−", "") + amount
	}
	for _, f := range a.Leans {
		s.leans = append(s.leans, lean{
			key: f.Key, name: p.leanName(f.Key), part: f.Share, share: share(l, rounded(f.Share), decimal.New(1, 0)),
			low: end(f.Low), high: end(f.High),
		})
		if f.Share == 0 { // not told from chance
			s.leans[len(s.leans)-1].share = l.LessThan() + text.Percent(l, decimal.New(1, -2), text.Fixed(0))
		}
	}
	s.rest = share(l, rounded(a.Rest), decimal.New(1, 0))
}

// rounded is a number of a sample.
func rounded(f float64) decimal.Decimal { return decimal.NewFromFloat(f).Round(9) }

// withSign writes a change: what it is of at least zero, with its sign before it.
func withSign(v decimal.Decimal, write func(decimal.Decimal) string) string {
	switch v.Sign() {
	case 1:
		return "+" + write(v)
	case -1:
		return "−" + write(v.Neg())
	}
	return write(v)
}

// alone writes an amount in the unit that suits itself.
func alone(write func(v, beside decimal.Decimal) text.Amount) func(decimal.Decimal) string {
	return func(v decimal.Decimal) string { return write(v, v).String() }
}

// bandOf writes both ends of the range of a change in the unit of the change, and
// the range in words. All are empty without one.
func bandOf(m *text.Messages, c formula.Change, write func(v, beside decimal.Decimal) text.Amount) (low, high, band string) {
	if !c.Low.Valid || c.Low.Decimal.Equal(c.High.Decimal) {
		return "", "", ""
	}
	amount := func(v decimal.Decimal) text.Amount { return write(v, c.Value.Abs()) }
	whole := func(v decimal.Decimal) string {
		return withSign(v, func(v decimal.Decimal) string { return amount(v).String() })
	}
	bare := func(v decimal.Decimal) string {
		return withSign(v, func(v decimal.Decimal) string { return amount(v).Number })
	}
	low, high = whole(c.Low.Decimal), whole(c.High.Decimal)
	return low, high, fill(m.Most.Probably, bare(c.Low.Decimal), high)
}

// apply makes a change, says what became of the amount and moves there.
func (s *most) apply(l text.Lang, p changing, id string) {
	for _, w := range s.ways {
		if w.id == id && s.shown == p.mostAsks() {
			s.back = p.current()
			before := s.value
			s.goTo(p, w.fragment)
			s.said = fill(text.For(l).Most.Applied, w.name, alone(p.writeAmount)(w.after), alone(p.writeAmount)(before))
			focus(s.ctx, "most-said")
			return
		}
	}
}

// undo goes back to before the last change.
func (s *most) undo(l text.Lang, p changing) {
	fragment := s.back
	s.back, s.said = "", text.For(l).Most.Undone
	s.goTo(p, fragment)
	focus(s.ctx, "most-said")
}

// goTo goes to another scenario: a step in the browser's history.
func (s *most) goTo(p changing, link string) {
	writeAddress(addressFragment(), true) // restore writes in place
	p.restore(s.ctx, link)
}

// draw draws the part. Above is what stands before the lists.
func (s *most) draw(l text.Lang, p changing, above ...app.UI) app.UI {
	m, c := text.For(l), text.CompareFor(l)
	t := m.Most
	late := s.shown != p.mostAsks()
	return app.Section().ID("most").Aria("labelledby", "most-heading").Body(
		app.H2().ID("most-heading").Text(t.Heading),
		app.P().Text(t.Lead),
		app.Div().Class("actions said").Body(
			app.P().ID("most-said").TabIndex(-1).Attr("role", "status").Text(s.said),
			app.Button().ID("most-undo").Type("button").Class(when(s.back != "", "plain", "plain gone")).Text(t.Undo).
				OnClick(func(ctx app.Context, e app.Event) { s.undo(l, p) }),
		),
		app.Div().Class("above").Body(above...),
		app.P().Class(when(s.ready, "note gone", "note")).Text(when(s.failed, t.Failed, t.Waiting)),
		app.Div().ID("most-body").Class(when(!s.ready, "lists gone", when(late, "lists late", "lists"))).
			Aria("busy", when(s.ready && late, "true", "false")).Body(
			app.Div().Class("chart").Body(
				app.H3().Text(p.waysTitle()),
				app.P().Text(s.sentence(t)),
				app.Ol().Class("ways").Body(app.Range(shownOf(s.ways, few, s.allWays)).Slice(func(i int) app.UI { return s.way(l, p, s.ways[i]) })),
				s.whole("most-all", len(s.ways), few, &s.allWays, t),
				p.pictures("most", s.ready, func() job.PictureRequest { return s.waysPicture(m, p) }),
			),
			app.Div().Class("chart").Body(
				app.H3().Text(t.Leans),
				app.P().Text(s.leansSentence(t, c)),
				app.Ol().Class("ways").Body(app.Range(shownOf(s.leans, s.telling(), s.allLeans)).Slice(func(i int) app.UI { return s.lean(m, p, s.leans[i]) })),
				s.whole("most-all-figures", len(s.leans), s.telling(), &s.allLeans, t),
				app.P().Class(when(len(s.leans) > 0, "note", "note gone")).Text(c.FactorsNote),
				p.pictures("figures", len(s.leans) > 0, func() job.PictureRequest { return s.leansPicture(m, p) }),
			),
			widget.Disclosure("most-numbers", t.Numbers, s.tables(t, c)...),
		),
	)
}

// shownOf is what a list shows: so many at most, or all.
func shownOf[T any](list []T, most int, all bool) []T {
	if all {
		return list
	}
	return list[:min(most, len(list))]
}

// sentence names the way that lowers the amount most.
func (s *most) sentence(t text.Most) string {
	for _, w := range s.ways {
		switch {
		case w.more || w.idle != "":
		case w.share == "":
			return fill(t.SentenceOnly, w.name, w.change)
		default:
			return fill(t.Sentence, w.name, w.change, w.share)
		}
	}
	return t.SentenceNone
}

func (s *most) leansSentence(t text.Most, c *text.CompareMessages) string {
	if len(s.leans) == 0 {
		return c.NoFactors
	}
	return fill(t.LeansSentence, s.leans[0].name, s.leans[0].share)
}

// telling is how many figures have a share that can be told from chance, or one.
func (s *most) telling() int {
	count := 0
	for _, f := range s.leans {
		if f.part > 0 {
			count++
		}
	}
	return min(few, max(1, count))
}

// way draws one row: a button, or words where nothing comes of it.
func (s *most) way(l text.Lang, p changing, w way) app.UI {
	if w.idle != "" {
		return app.Li().Body(app.Div().Class("way").Body(
			app.Span().Class("name").Text(text.UpperFirst(w.name)), app.Span().Class("meta").Text(w.idle)))
	}
	return app.Li().Body(app.Button().ID("most-"+w.id).Type("button").Class("way").Body(
		app.Span().Class("name").Text(text.UpperFirst(w.name)),
		app.Span().Class("value").Text(w.change),
		app.Raw(chart.Change(w.length, w.more)),
		app.Span().Class("meta").Text(w.meta()),
		app.Span().Class("do").Text(text.For(l).Most.Apply),
	).OnClick(func(ctx app.Context, e app.Event) { s.apply(l, p, w.id) }, w.id))
}

// meta is what stands below the bar.
func (w way) meta() string {
	if w.share == "" || w.band == "" {
		return w.share + w.band
	}
	return w.share + " · " + w.band
}

// waysPicture is the whole list of what could be otherwise, as a chart to take away.
func (s *most) waysPicture(m *text.Messages, p changing) job.PictureRequest {
	q := job.PictureRequest{Title: p.suggestion() + m.Colon() + m.Lang.LowerFirst(p.waysTitle()), Note: s.sentence(m.Most)}
	for _, w := range s.ways {
		row := job.PictureRow{Name: text.UpperFirst(w.name), Value: w.idle}
		if w.idle == "" {
			row.Value, row.Note, row.SVG, row.Height = w.change, w.meta(), chart.Change(w.length, w.more), changeHeight
		}
		q.Rows = append(q.Rows, row)
	}
	return q
}

// leansPicture is the list of the figures behind the doubt.
func (s *most) leansPicture(m *text.Messages, p changing) job.PictureRequest {
	c := text.CompareFor(m.Lang)
	q := job.PictureRequest{Title: p.suggestion() + m.Colon() + m.Lang.LowerFirst(m.Most.Leans), Note: s.leansSentence(m.Most, c) + " " + c.FactorsNote}
	for _, f := range s.leans {
		q.Rows = append(q.Rows, job.PictureRow{
			Name: f.name, Value: f.share, Note: fill(m.Most.Ends, f.low, f.high), SVG: chart.Length(f.part), Height: lengthHeight,
		})
	}
	return q
}

// The heights of bars in a picture, in pixels.
const (
	changeHeight = 12
	lengthHeight = 8
)

// lean draws one figure.
func (s *most) lean(m *text.Messages, p changing, f lean) app.UI {
	return app.Li().Body(app.Div().Class("way").Body(
		app.Span().Class("name").Body(app.Button().ID("most-figure-"+controlID(f.key)).Type("button").Class("open").Body(
			app.Span().Text(f.name), app.Span().Class("hidden").Text(" "+m.Explain.Open),
		).OnClick(func(ctx app.Context, e app.Event) { p.explainLean(ctx, f.key) }, f.key)),
		app.Span().Class("value").Text(f.share),
		app.Raw(chart.Length(f.part)),
		app.Span().Class("meta").Text(fill(m.Most.Ends, f.low, f.high)),
	))
}

// whole draws the button that shows a whole list.
func (s *most) whole(id string, count, most int, all *bool, t text.Most) app.UI {
	return app.P().Class(when(count > most, "", "gone")).Body(app.Button().ID(id).Type("button").Class("plain").
		Aria("expanded", when(*all, "true", "false")).Text(when(*all, t.Fewer, fill(t.All, count))).
		OnClick(func(ctx app.Context, e app.Event) { *all = !*all }, id))
}

// tables are the lists in numbers, whole.
func (s *most) tables(t text.Most, c *text.CompareMessages) []app.UI {
	var ways, leans [][]string
	for _, w := range s.ways {
		if w.idle != "" {
			ways = append(ways, []string{text.UpperFirst(w.name), w.idle, text.Missing, text.Missing, text.Missing})
			continue
		}
		cells := []string{text.UpperFirst(w.name), w.change, w.share, w.low, w.high}
		for i, cell := range cells {
			if cell == "" {
				cells[i] = text.Missing
			}
		}
		ways = append(ways, cells)
	}
	for _, f := range s.leans {
		leans = append(leans, []string{f.name, f.share, f.low, f.high})
	}
	if s.ready {
		leans = append(leans, []string{text.UpperFirst(c.Rest), s.rest, text.Missing, text.Missing})
	}
	return []app.UI{
		widget.Table("most-ways-table", t.Ways, []string{t.Way, t.Change, t.Share, t.From, t.To}, ways, 4),
		widget.Table("most-leans-table", t.Leans, []string{t.Lean, t.LeanShare, t.AtLow, t.AtHigh}, leans, 3),
	}
}
