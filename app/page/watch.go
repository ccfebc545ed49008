package page

import (
	"errors"
	"slices"
	"time"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/factor"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// Watch is the page on which a visitor estimates their viewing.
type Watch struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string
	// Frame is what the page is in a frame on another site: EmbedWatchName or
	// EmbedBadgeName. Empty, it is a page of this site.
	Frame Name

	// doc is the last valid scenario; the results are of it.
	doc scenario.Document
	// pending holds what was typed or chosen but is not part of it (yet).
	pending map[scenario.Field]string
	// errors says what is wrong with that, in the visitor's language.
	errors map[scenario.Field]string
	// entered is what stands in the text fields that the visitor has typed into
	// and not settled. go-app writes a value that changes into its field, so such
	// a field is drawn with what stands in it: a "05" must not become a "5" while
	// it is typed.
	entered map[scenario.Field]string
	// notes are about the link that was opened.
	notes []string

	year  *viewing.Result   // the habit
	strip []*viewing.Result // one hour under every method, lowest first
	// stripOf is the link of the hour that the strip is of.
	stripOf string
	// hour is the chosen method's row of the strip: one hour of the habit.
	hour *viewing.Result

	walk      panel
	ribbon    ribbon
	sharing   sharing
	taking    taking
	comparing comparing
	most      most
	step      step
	spread    spread
	unsure    unsure
	desk      desk
	frame     frame

	// band is the range of the answer and said what screen readers hear of both, or
	// those of the answer before while no range is drawn. drawn is how many draws are
	// behind it, slow that the page leaves them to the worker.
	band, said string
	drawn      int
	slow       bool

	// Lists that never change, made once.
	countries, dataCentres []widget.Option
}

// answerNumber is the number at the top of the page.
var answerNumber = number{key: "watch.year.carbon"}

// draws is the size of the sample behind the range of the answer at each change,
// idleDraws that once the visitor has paused, stripDraws that behind the bars of
// the strip, which are drawn and not read.
const (
	draws      = 2000
	idleDraws  = 10_000
	stripDraws = 400
)

// tooLong is how long the page may be held up by a change. Draws that took longer
// are left to the worker from then on, and the band follows the amount.
const tooLong = 50 * time.Millisecond

// pause is how long a visitor changes nothing before the page works ahead.
const pause = 400 * time.Millisecond

// OnInit reads the scenario from the address, or takes the default where there
// is no browser. A page that has its scenario already keeps it.
func (w *Watch) OnInit() {
	if w.year != nil {
		return
	}
	m := text.For(w.Lang)
	w.walk.page = w
	w.countries = areas(w.Lang, m.Watch.AsPublished, text.InCountry)
	w.dataCentres = areas(w.Lang, m.Watch.SameCountry, text.CountryName)
	if app.IsServer {
		// Folded away, and of no use before the program is live: the prerendered
		// page does without two hundred elements that a telephone would lay out.
		w.dataCentres = w.dataCentres[:1]
	}
	w.read(addressFragment())
}

// OnMount also follows the address.
func (w *Watch) OnMount(ctx app.Context) {
	w.live.OnMount(ctx)
	w.desk = desk{table: job.Watch}
	w.desk.open(ctx)
	w.refine()
	w.walk.mount(ctx)
	arrive := func(ctx app.Context, fragment string) {
		w.read(fragment)
		w.comparing.changed(w)
		ctx.Defer(func(app.Context) { w.sync() })
	}
	followAddress(ctx, w.address, arrive)
	if w.Frame != "" {
		followParent(ctx, func(ctx app.Context, fragment string) {
			arrive(ctx, w.frame.address(clampWatch(fragment)))
			w.write(false)
		})
		return
	}
	w.comparing.mounted(ctx, w)
	w.taking.mounted(ctx, w.subject())
	w.watchParts(ctx)
}

// address is what stands in the address of the page: the scenario, and in a frame
// what the page around asks for.
func (w *Watch) address() string { return w.frame.address(w.fragment()) }

// fragment is the address of the scenario, with the number whose formula is
// shown. The default scenario needs none.
func (w *Watch) fragment() string {
	if w.doc.Equal(scenario.Default()) {
		return w.walk.fragment("")
	}
	return w.walk.fragment(scenario.Encode(w.doc))
}

// read takes a scenario from a fragment. What it cannot take is said, and the
// default stands in its place.
func (w *Watch) read(fragment string) {
	m := text.For(w.Lang)
	if w.Frame != "" {
		fragment = w.frame.read(w.Lang, fragment, isControl)
	}
	w.pending, w.entered = map[scenario.Field]string{}, map[scenario.Field]string{}
	w.errors, w.notes = map[scenario.Field]string{}, slices.Clone(w.frame.notes)
	doc, notes, err := scenario.Decode(fragment)
	w.doc = doc
	for _, n := range notes {
		w.notes = append(w.notes, m.NoteText(n))
	}
	w.blame(err)
	// A message beside a control that is folded away would not be seen.
	for _, f := range controls {
		if message := w.errors[f]; message != "" && !w.inSight(f) {
			w.notes = append(w.notes, labelOf(m, f)+m.Colon()+message)
		}
	}
	w.walk.trail = nil
	w.compute()
	if unknown := w.walk.read(w.Lang, fragment); unknown != "" {
		w.notes = append(w.notes, unknown)
	}
}

// blame puts problems beside their controls; those of fields without a control
// stand with the notes.
func (w *Watch) blame(err error) {
	m := text.For(w.Lang)
	var problems scenario.Problems
	if !errors.As(err, &problems) {
		return
	}
	for _, p := range problems {
		message := m.ProblemText(p)
		switch {
		case !slices.Contains(controls, p.Field):
			w.notes = append(w.notes, message)
		case w.errors[p.Field] == "":
			w.errors[p.Field] = message
		}
	}
}

// compute works out everything that is drawn.
func (w *Watch) compute() {
	size := draws
	if w.slow {
		size = 0
	}
	begun := time.Now()
	year, err := w.doc.Case().Estimate(size)
	w.slow = w.slow || time.Since(begun) > tooLong
	if err != nil {
		// A valid scenario always has a result (a test holds this). Should one
		// not, the last result stays.
		app.Log(err)
		return
	}
	if err := w.computeStrip(); err != nil {
		app.Log(err)
		return
	}
	w.year, w.drawn, w.spread.drawn = year, size, nil
	w.refine()
	w.reckon()
	w.compareModels()
	for _, r := range w.strip {
		if r.Method == w.method() {
			w.hour = r
		}
	}
	w.walk.refresh()
	w.tellBand()
}

// tellBand writes the answer with its range, once it has one, and hands it to the
// page around a frame.
func (w *Watch) tellBand() {
	if w.drawn == 0 {
		return
	}
	m, q := text.For(w.Lang), w.year.YearCarbon
	span := rangeOf(w.Lang, q).String()
	w.band = fill(m.Watch.Range, span)
	w.said = fill(m.Watch.Announce, amount(w.Lang, q).String(), m.PeriodNoun[w.doc.Habit.Per], span)
	if w.Frame != "" {
		w.frame.hand(q.Low, q.Value, q.High, bookUnit(q.Node), scenario.Encode(w.doc))
	}
}

// showBand shows the range, and whether it is late.
func (w *Watch) showBand() app.UI {
	return app.P().Class(when(w.drawn > 0, "range", "range late")).Text(w.band)
}

// refine has the band of the answer drawn in the worker: at once if it has none
// yet, and more finely once the visitor pauses.
func (w *Watch) refine() {
	fragment := scenario.Encode(w.doc)
	draw := func(size int) {
		ask(&w.desk, job.WatchDraws, job.DrawsRequest{Fragment: fragment, Draws: size}, nil, func(_ app.Context, a job.DrawsAnswer, _ []byte, err error) {
			if err == nil && fragment == scenario.Encode(w.doc) {
				w.take(a)
			}
		})
	}
	if w.slow {
		draw(draws)
	}
	w.desk.after(pause, func() {
		if fragment == scenario.Encode(w.doc) && w.drawn < idleDraws {
			draw(idleDraws)
		}
	})
}

// take puts ranges from the worker into the result.
func (w *Watch) take(a job.DrawsAnswer) {
	w.drawn, w.spread.drawn = a.Draws, &a.Spread
	for _, q := range []*viewing.Quantity{&w.year.YearCarbon, &w.year.YearEnergy, &w.year.Carbon, &w.year.Energy} {
		if q.Node == nil {
			continue
		}
		if r, ok := a.Ranges[q.Node.Key]; ok {
			q.Low = decimal.NewNullDecimal(decimal.NewFromFloat(r.Low))
			q.High = decimal.NewNullDecimal(decimal.NewFromFloat(r.High))
		}
	}
	w.tellBand()
}

// computeStrip works out one hour of the habit under every method, unless it is
// the same hour as before: more hours or another method do not change it.
func (w *Watch) computeStrip() error {
	same := w.doc
	same.Method, same.Habit = scenario.Default().Method, w.doc.Habit.OneHour()
	if key := scenario.Encode(same); key != w.stripOf {
		strip := make([]*viewing.Result, 0, len(viewing.Methods))
		for _, method := range viewing.Methods {
			r, err := viewing.Case{Method: method, Habit: same.Habit, Model: same.Model}.Estimate(stripDraws)
			if err != nil {
				return err
			}
			strip = append(strip, r)
		}
		slices.SortStableFunc(strip, func(a, b *viewing.Result) int { return a.Carbon.Value.Cmp(b.Carbon.Value) })
		w.strip, w.stripOf = strip, key
	}
	return nil
}

func (w *Watch) method() *viewing.Method {
	m, err := viewing.Find(w.doc.Method)
	if err != nil {
		return viewing.Methods[0]
	}
	return m
}

// change takes what was typed or chosen in a control. What is valid becomes part
// of the scenario, and so does what waited for it; what is not keeps the last
// good result, and what was typed.
func (w *Watch) change(f scenario.Field, raw string) {
	if w.frame.locked(string(f)) {
		return // given before the program was live
	}
	w.notes, w.errors = nil, map[scenario.Field]string{}
	w.pending[f] = raw
	if typed(f) {
		w.entered[f] = raw
		w.comparing.steps.typing(string(f))
	}
	doc := w.doc.WithoutRange(f) // which was one of the value before
	texts := map[scenario.Field]string{}
	for field, raw := range w.pending {
		canonical, ok, err := given(w.Lang, doc, field, raw)
		switch {
		case err != nil:
			w.errors[field] = text.For(w.Lang).ParseText(err)
		case ok:
			texts[field] = canonical
		default:
			doc = scenario.Reset(doc, field)
			delete(w.pending, field)
		}
	}
	follow(doc, f, texts)
	doc, err := scenario.Read(doc, texts)
	w.blame(err)
	for field, canonical := range texts {
		if scenario.Text(doc, field) == canonical {
			delete(w.pending, field)
		}
	}
	w.doc = doc
	w.compute()
	w.write(false)
}

// follow gives up what a new country or basis does not have: a year, or the
// basis itself. Nobody who chooses another country should have to clear up
// first.
func follow(doc scenario.Document, changed scenario.Field, texts map[scenario.Field]string) {
	if changed != scenario.FieldCountry && changed != scenario.FieldBasis {
		return
	}
	wanted := func(f scenario.Field) string {
		if t, ok := texts[f]; ok {
			return t
		}
		return scenario.Text(doc, f)
	}
	basis := factor.Basis(wanted(scenario.FieldBasis))
	area, err := factor.FindArea(wanted(scenario.FieldCountry))
	if changed == scenario.FieldCountry {
		switch {
		case err != nil || !area.HasMarginal && basis == factor.Marginal:
			basis = factor.Average
		case len(area.Years) == 0:
			basis = factor.Marginal
		}
		texts[scenario.FieldBasis] = string(basis)
	}
	if err != nil || !slices.Contains(scenario.YearsOf(area, basis), doc.Habit.Year) {
		texts[scenario.FieldYear] = "0"
	}
}

// doubtful lists the inputs that have a value, for the part in which they get a
// range.
func (w *Watch) doubtful(m *text.Messages) []doubtful {
	var list []doubtful
	for _, f := range w.doc.Uncertain() {
		name := labelOf(m, f)
		if name == "" {
			name = string(f)
		}
		d := doubtful{key: string(f), name: name, value: shown(w.Lang, w.doc, f)}
		if s, ok := w.doc.Ranges[f]; ok {
			d.low, d.high = text.Number(w.Lang, s.Low), text.Number(w.Lang, s.High)
		}
		list = append(list, d)
	}
	return list
}

// setRange gives an input a range as typed, and says what is wrong with it.
func (w *Watch) setRange(key, low, high string) string {
	m := text.For(w.Lang)
	span, wrong := readSpan(w.Lang, low, high)
	if wrong != "" {
		return wrong
	}
	doc, err := w.doc.WithRange(scenario.Field(key), span)
	var problems scenario.Problems
	if errors.As(err, &problems) {
		return m.ProblemText(problems[0])
	}
	w.doc = doc
	w.compute()
	w.write(false)
	return ""
}

// clearRange makes an input exact again.
func (w *Watch) clearRange(key string) {
	w.doc = w.doc.WithoutRange(scenario.Field(key))
	w.compute()
	w.write(false)
}

// settle writes a valid number as the page would, once the visitor leaves it.
func (w *Watch) settle(f scenario.Field) {
	w.comparing.steps.settled()
	if _, waiting := w.pending[f]; !waiting {
		delete(w.entered, f)
		w.show(f)
	}
}

// choose switches to another method: a step in the browser's history.
func (w *Watch) choose(id string) {
	w.doc.Method = id
	w.compute()
	w.write(true)
}

// write puts the scenario into the address.
func (w *Watch) write(step bool) {
	writeAddress(w.address(), step && w.Frame == "")
	w.comparing.changed(w)
}

// reset goes back to the default habit.
func (w *Watch) reset(ctx app.Context, e app.Event) {
	w.read("")
	w.write(true)
	ctx.Defer(func(app.Context) { w.sync() })
}

// sync puts the scenario's values into the controls: go-app leaves alone what a
// visitor typed into them.
func (w *Watch) sync() {
	for _, f := range controls {
		w.show(f)
	}
}

// show puts one value into its control.
func (w *Watch) show(f scenario.Field) {
	element := app.Window().GetElementByID(string(f))
	switch v := shown(w.Lang, w.doc, f); {
	case !element.Truthy():
	case flags[f]:
		element.Set("checked", v == "1")
	default:
		element.Set("value", v)
	}
}

// Render implements app.Composer.
func (w *Watch) Render() app.UI {
	m := text.For(w.Lang)
	switch w.Frame {
	case EmbedWatchName:
		return w.framed(m)
	case EmbedBadgeName:
		return w.badge(m)
	}
	return shell{lang: w.Lang, name: WatchName, link: w.Link, fragment: w.fragment(), aside: w.walk.render(w.Lang)}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(m.Watch.Heading),
			app.P().Class("lead").Text(m.Watch.Lead),
		),
		noteList(w.notes),
		w.ribbon.draw(w.Lang, w.renew),
		app.Div().Class("estimate").Body(
			w.sentence(m),
			w.answer(m),
			w.more(m),
		),
		app.Details().ID("explain").Class("card").Body(
			app.Summary().Text(m.Watch.ExplainSummary),
			app.Div().Class("body").Body(w.explainer().draw(w.year.Exact, w.year.YearCarbon.Node)),
		),
		w.most.draw(w.Lang, w),
		w.quality(m),
		w.methods(m),
		w.comparing.draw(w),
		w.taking.draw(w.subject()),
		w.sharing.draw(w.Lang),
	)
}

// noteList is what there is to know about the link that was opened.
func noteList(notes []string) app.UI {
	return app.Div().ID("notes").Class(when(len(notes) > 0, "notes", "notes gone")).Attr("role", "status").Body(
		app.Ul().Body(app.Range(notes).Slice(func(i int) app.UI { return app.Li().Text(notes[i]) })))
}
