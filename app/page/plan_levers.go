package page

import (
	"slices"
	"strconv"
	"strings"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// control draws the control of a parameter. The place tells two controls of one
// parameter apart; named puts the entry's name before the label.
func (p *Plan) control(t *text.PlanMessages, place, key string, named bool) app.UI {
	a := p.param(key)
	id := controlID(place + key)
	label := widget.Label{Text: t.Label(a), Help: t.Help(a), Error: p.errors[key], Locked: p.frame.locked(key)}
	if named {
		label.Text = t.EntryName(p.plan, a.Section(), a.ID()) + t.Comma + t.Lang.LowerFirst(label.Text)
		label.Help = ""
	}
	change := func(ctx app.Context, raw string) { p.change(key, raw) }
	left := func(ctx app.Context) { p.settle(key) }
	switch a.Shape {
	case plan.Choice:
		return widget.Choice(id, a.Get(&p.plan), p.optionsOf(t, a), label, change)
	case plan.Flag:
		return widget.Switch(id, a.Get(&p.plan) == "1", label, func(ctx app.Context, on bool) { p.change(key, when(on, "1", "0")) })
	case plan.Text:
		value := p.shown(a)
		if raw, ok := p.entered[key]; ok {
			value = raw
		}
		return widget.Text(id, value, label, change, left)
	}
	value := p.shown(a)
	if raw, ok := p.entered[key]; ok {
		value = raw
	}
	unit := a.Unit
	if unit != "" {
		unit = text.UnitSymbol(p.Lang, unit)
	}
	return widget.Number(id, value, unit, label, change, left)
}

// optionsOf are the words of a choice.
func (p *Plan) optionsOf(t *text.PlanMessages, a plan.Param) []widget.Option {
	list := make([]widget.Option, len(a.Options))
	for i, o := range a.Options {
		list[i] = widget.Option{Value: o, Text: t.OptionName(a, o)}
	}
	return list
}

// controls draws several.
func (p *Plan) controls(t *text.PlanMessages, place string, named bool, keys ...string) app.UI {
	return app.Div().Class("fields").Body(app.Range(keys).Slice(func(i int) app.UI { return p.control(t, place, keys[i], named) }))
}

// shownMeasures are in sight; the others are folded away.
var shownMeasures = []string{"clean-mobile-power", "less-air-travel", "supplier-engagement"}

// steps draws the three steps of the announcement with their levers.
func (p *Plan) steps(t *text.PlanMessages) app.UI {
	var growth, sight, folded []string
	for _, a := range company.Groups {
		if p.result.Nodes.ByGroup[a] != nil && a != company.Unsplit {
			growth = append(growth, "growth."+string(a)+"_pct")
		}
	}
	for _, m := range p.plan.Measures {
		key := "measure." + m.ID + ".share_pct"
		if slices.Contains(shownMeasures, m.ID) {
			sight = append(sight, key)
		} else {
			folded = append(folded, key)
		}
	}
	var kept, back []string
	for _, e := range p.plan.Credits {
		key := "credit." + e.ID + ".tonnes_t"
		if class, err := credit.FindClass(e.Class); err == nil && class.Removal {
			back = append(back, key)
		} else {
			kept = append(kept, key)
		}
	}
	for _, e := range p.plan.Preserve {
		kept = append(kept, "preserve."+e.ID+".hectares_ha")
	}
	var grown []string
	for _, e := range p.plan.Regenerate {
		grown = append(grown, "regenerate."+e.ID+".hectares_ha")
	}
	grown = append(grown, back...)
	n := p.result.Nodes
	y, later := p.result.In(p.plan.Deadline), p.result.In(p.later())
	return app.Section().ID("steps").Aria("labelledby", "steps-heading").Body(
		p.frame.folded(2).ID("steps-heading").Text(t.StepsHeading),
		app.Div().Class("panels").Body(
			p.panel("reduce", t.Reduce, fill(t.ReduceResult, p.tonnes(y.Reductions), y.Year, p.tonnes(later.Reductions), later.Year), t.ReduceNote, []*formula.Node{n.Reductions},
				p.controls(t, "", true, sight...),
				widget.Disclosure("reduce-growth", t.GrowthAndTarget,
					p.controls(t, "", false, append(growth, "target.method", "target.ambition", "promise.cut_pct")...)),
				widget.Disclosure("reduce-more", t.MoreMeasures, p.controls(t, "", true, folded...))),
			p.panel("preserve", t.Preserve, p.creditSentence(t)+" "+fill(t.PreserveResult, p.tonnes(y.Avoided)), t.PreserveNote, []*formula.Node{n.Credits, n.Low, n.Avoided},
				p.controls(t, "", true, kept[:min(len(kept), 2)]...),
				widget.Disclosure("preserve-evidence", t.EvidenceHeading, p.evidence(t)),
				widget.Disclosure("preserve-more", t.MoreEntries,
					p.controls(t, "", true, kept[min(len(kept), 2):]...),
					p.adder(t, "add-credit", t.AddCredit, "credit", "credits"),
					p.adder(t, "add-preserve", t.AddPreserve, "preserve", "area"))),
			p.panel("regenerate", t.Regenerate, fill(t.RegenerateResult, p.tonnes(y.Removals), y.Year, p.tonnes(later.Removals), later.Year, p.hectares(later.Hectares)), t.RegenerateNote, []*formula.Node{n.Removals, n.Hectares},
				p.controls(t, "", true, grown[:min(len(grown), 3)]...),
				widget.Disclosure("regenerate-more", t.MoreEntries,
					p.controls(t, "", true, grown[min(len(grown), 3):]...),
					p.adder(t, "add-regenerate", t.AddRegenerate, "regenerate", "area"))),
		),
	)
}

// evidence lists what studies and programmes say of the kinds of credits in the
// plan: both sides of the dispute, each with its source.
func (p *Plan) evidence(t *text.PlanMessages) app.UI {
	m := text.For(p.Lang)
	var studies []*factor.Factor
	add := func(id string) {
		f, err := p.plan.Book().Find(id)
		if err == nil && !slices.Contains(studies, f) {
			studies = append(studies, f)
		}
	}
	for _, e := range p.plan.Credits {
		class, err := credit.FindClass(e.Class)
		if err != nil {
			continue
		}
		for _, id := range class.Studies {
			add(id)
		}
		add(class.Low)
		add(class.Central)
		add(class.High)
	}
	return app.Div().Body(
		app.P().Class("note").Text(t.EvidenceLead),
		app.Ul().Class("ways").Body(app.Range(studies).Slice(func(i int) app.UI {
			f := studies[i]
			source, err := factor.FindSource(f.Source)
			if err != nil {
				source = factor.Source{Title: f.Source}
			}
			return app.Li().Body(
				app.Text(m.FactorName(f)+t.Colon+text.Percent(p.Lang, f.Value, text.Significant(3))+". "),
				sourceLink(source),
				app.Text(published(source)),
			)
		})),
	)
}

// panel is one step: what it comes to, with the lines behind it, and its levers.
func (p *Plan) panel(id, heading, result, note string, lines []*formula.Node, body ...app.UI) app.UI {
	t := text.PlanFor(p.Lang)
	return app.Div().ID(id).Class("card panel").Body(append([]app.UI{
		p.frame.folded(3).Text(heading), app.P().Class("panel-result").Text(result),
		app.P().Class("opens").Body(app.Range(lines).Slice(func(i int) app.UI {
			return p.opens(controlID(lines[i].Key), lines[i].Key, p.plan.Deadline, app.Span().Text(text.UpperFirst(t.NodeName(p.plan, lines[i].Key))))
		})),
		app.P().Class("note").Text(note)}, body...)...)
}

func (p *Plan) adder(t *text.PlanMessages, id, words, section, kind string) app.UI {
	return app.P().Body(app.Button().ID(id).Type("button").Class("plain").Text(words).
		OnClick(func(ctx app.Context, e app.Event) { p.add(ctx, section, kind) }, section+kind))
}

// deadline answers whether the promise can be kept, reading by reading, and
// searches for one lever that keeps it.
func (p *Plan) deadline(t *text.PlanMessages) app.UI {
	return app.Section().ID("deadline").Aria("labelledby", "deadline-heading").Body(
		app.H2().ID("deadline-heading").Text(fill(t.DeadlineHeading, p.plan.Deadline)),
		app.P().Text(t.DeadlineLead),
		p.controls(t, "", false, "plan.deadline_year", "limit.hectares_ha", "limit.cut_pct"),
		app.Div().Class("panels").Body(app.Range(p.answers).Slice(func(i int) app.UI { return p.promise(t, p.answers[i]) })),
		app.Div().Class("card seek").Body(
			app.H3().Text(t.SeekHeading),
			app.Div().Class("fields").Body(
				widget.Choice("seek-lever", p.lever, p.leverOptions(t), widget.Label{Text: t.SeekLever},
					func(ctx app.Context, raw string) { p.lever, p.found = raw, nil }),
				widget.Choice("seek-reading", string(p.reading), []widget.Option{
					{Value: string(plan.OnPaper), Text: t.Reading[plan.OnPaper]},
					{Value: string(plan.ByEvidence), Text: t.Reading[plan.ByEvidence]},
					{Value: string(plan.Physical), Text: t.Reading[plan.Physical]},
				}, widget.Label{Text: t.SeekReading}, func(ctx app.Context, raw string) { p.reading, p.found = plan.Reading(raw), nil }),
			),
			app.P().Class("actions").Body(
				app.Button().ID("seek").Type("button").Class("solid").Text(t.Seek).OnClick(p.seek),
				app.Button().ID("seek-apply").Type("button").Class(when(p.found != nil && p.found.Value.Valid, "plain", "plain gone")).
					Text(t.Apply).OnClick(p.apply),
			),
			app.P().Attr("role", "status").Text(p.foundText(t)),
		),
	)
}

// promise is one reading of the promise with what would close the gap.
func (p *Plan) promise(t *text.PlanMessages, a plan.Answer) app.UI {
	verdict := fill(t.NotMet, p.tonnes(a.Gap))
	if a.Met {
		verdict = t.Met
	}
	return app.Div().Class("card panel").Body(
		app.H3().Text(t.Reading[a.Reading]),
		app.P().Class("verdict").Body(app.Span().Class(when(a.Met, "yes", "no")).Aria("hidden", "true").Text(when(a.Met, "✓", "✕")), app.Text(" "+verdict)),
		app.P().Class("note").Text(fill(t.ReadingNote[a.Reading], p.tonnes(a.Gross), p.tonnes(a.Counted))),
		app.P().Class(when(a.Met, "gone", "")).Text(t.WaysLead),
		app.Ul().Class(when(a.Met, "gone", "ways")).Body(app.Range(a.Ways).Slice(func(i int) app.UI { return app.Li().Text(p.way(t, a.Ways[i])) })),
	)
}

// way puts one way to close a gap into words.
func (p *Plan) way(t *text.PlanMessages, w plan.Way) string {
	name := t.NatureName(w.ID)
	if w.Kind == "credits" {
		name = t.CreditName(w.ID)
	}
	cost := ""
	if w.Cost.Valid {
		cost = t.Comma + p.dollars(w.Cost.Decimal)
	}
	var said string
	switch {
	case w.Kind == "reduction" && w.Amount.Valid:
		said = fill(t.WayReduction, text.Percent(p.Lang, w.Amount.Decimal.Shift(-2), text.Significant(2)))
	case w.Kind == "credits" && w.Amount.Valid:
		said = fill(t.WayCredits, p.tonnes(w.Amount.Decimal), t.Lang.LowerFirst(name)) + cost
	case w.Kind == "hectares" && w.Amount.Valid:
		said = fill(t.WayHectares, p.hectares(w.Amount.Decimal), t.Lang.LowerFirst(name)) + cost
	default:
		said = name
	}
	if w.Possible {
		return said + "."
	}
	limit := ""
	if w.Limit.Valid {
		if w.Unit == "%" {
			limit = text.Percent(p.Lang, w.Limit.Decimal.Shift(-2), text.Significant(2))
		} else {
			limit = p.hectares(w.Limit.Decimal)
		}
	}
	reason := t.WayReason[w.Reason]
	if strings.Contains(reason, "%s") {
		reason = fill(reason, limit)
	}
	return said + t.Colon + reason
}

// levers are the numbers that the search can move.
func (p *Plan) levers() []string {
	var keys []string
	for _, a := range p.list {
		switch {
		case a.Section() == "credit" && a.Attribute() == "tonnes_t",
			a.Section() == "regenerate" && a.Attribute() == "hectares_ha",
			a.Section() == "measure" && a.Attribute() == "share_pct",
			a.Section() == "growth":
			keys = append(keys, a.Key)
		}
	}
	return keys
}

func (p *Plan) leverOptions(t *text.PlanMessages) []widget.Option {
	var list []widget.Option
	for _, key := range p.levers() {
		a := p.param(key)
		name := t.Label(a)
		if a.ID() != "" {
			name = t.EntryName(p.plan, a.Section(), a.ID()) + t.Comma + t.Lang.LowerFirst(name)
		}
		list = append(list, widget.Option{Value: key, Text: name})
	}
	return list
}

// foundText says what the search has found.
func (p *Plan) foundText(t *text.PlanMessages) string {
	switch {
	case p.found == nil:
		return ""
	case !p.found.Value.Valid:
		return fill(t.NotFound, p.tonnes(p.found.AtBest))
	}
	v := text.Number(p.Lang, p.foundValue(), text.Significant(4))
	if u := p.found.Param.Unit; u != "" {
		v = text.InUnit(p.Lang, p.foundValue(), u, text.Significant(4)).String()
	}
	return fill(t.Found, v)
}

// claims lists every rule with its verdict and what decides it.
func (p *Plan) claims(t *text.PlanMessages) app.UI {
	return app.Section().ID("claims").Aria("labelledby", "claims-heading").Body(
		app.H2().ID("claims-heading").Text(fill(t.ClaimsHeading, p.plan.Deadline)),
		app.P().Text(t.ClaimsLead),
		app.Ul().Class("claims").Body(app.Range(p.result.Claims).Slice(func(i int) app.UI {
			c := p.result.Claims[i]
			source, err := factor.FindSource(c.Rule.Source)
			if err != nil {
				source = factor.Source{Title: c.Rule.Source}
			}
			return app.Li().Body(
				app.Span().Class(when(c.Holds, "mark yes", "mark no")).Aria("hidden", "true").Text(when(c.Holds, "✓", "✕")),
				app.Span().Class("claim").Body(
					app.Strong().Text(t.Claim[c.Rule.ID]),
					app.Text(" "+when(c.Holds, t.Holds, t.HoldsNot)+t.Colon+p.reason(t, c.Reason)+" "),
					app.Span().Class("meta").Body(app.Text(fill(t.ClaimMeta, c.Rule.Version, text.Date(p.Lang, c.Rule.From))+" "), sourceLink(source)),
				),
			)
		})),
		widget.Disclosure("papers", t.PapersHeading, p.controls(t, "", false,
			"papers.inventory", "papers.validated", "papers.assured", "papers.timetable", "papers.life_cycle", "papers.share_stated")),
	)
}

// reason says which number decides a claim.
func (p *Plan) reason(t *text.PlanMessages, r plan.Reason) string {
	write := func(v decimal.NullDecimal) string {
		switch {
		case !v.Valid:
			return ""
		case r.Unit == "t":
			return p.tonnes(v.Decimal).String()
		case r.Unit == "%":
			return text.Percent(p.Lang, v.Decimal.Shift(-2), text.Significant(2))
		}
		return text.Number(p.Lang, v.Decimal)
	}
	return strings.NewReplacer("{value}", write(r.Value), "{limit}", write(r.Limit)).Replace(t.Reason[r.Code])
}

// reported puts what was announced beside what was reported, year by year.
func (p *Plan) reported(t *text.PlanMessages) app.UI {
	rows := p.compared
	caption := t.ReportedHeading // with the years, since a region's name must be its own
	if len(rows) > 0 {
		caption += t.Comma + rows[0][0] + "–" + rows[len(rows)-1][0]
	}
	return app.Section().ID("reported").Aria("labelledby", "reported-heading").Body(
		app.H2().ID("reported-heading").Text(t.ReportedHeading),
		app.P().Text(t.ReportedLead),
		widget.Table("reported-table", caption,
			[]string{t.Year, t.Announced, t.ReportedMarket, t.Difference, t.AnnouncedCredits, t.ReportedCredits}, rows, 5),
		app.P().Class("note").Text(t.ReportedNote),
	)
}

// announcedAndReported compares the two presets of Netflix. The announcement is
// what the page begins with, so it is mostly worked out already.
func (p *Plan) announcedAndReported() [][]string {
	work := func(preset string) *plan.Result {
		if made, ok := plan.Preset(preset); ok {
			if r, err := plan.Work(made); err == nil {
				return r
			}
		}
		return nil
	}
	announced, reported := p.result, work("netflix-published")
	if p.address != "" {
		announced = work(plan.DefaultPreset)
	}
	if announced == nil || reported == nil {
		return nil
	}
	l := p.Lang
	kt := func(v decimal.Decimal) string {
		return text.InUnit(l, v.Shift(-3), "kt CO2e", text.Fixed(0)).String()
	}
	var rows [][]string
	for year := plan.First; year <= 2024; year++ {
		a, b := announced.In(year), reported.In(year)
		change := ratio(b.Gross.Sub(a.Gross), a.Gross)
		sign := ""
		if change.IsPositive() {
			sign = "+"
		}
		credits := text.Missing
		if b.Credits.IsPositive() {
			credits = kt(b.Credits)
		}
		rows = append(rows, []string{strconv.Itoa(year), kt(a.Gross), kt(b.Gross), sign + text.Percent(l, change, text.Fixed(0)), kt(a.Credits), credits})
	}
	return rows
}

// groups are the parts of a plan that the editor can show, by the beginnings of
// their keys.
func (p *Plan) groups() []string {
	var list []string
	for _, a := range p.list {
		if a.Section() == "inventory" && !slices.Contains(list, "inventory") {
			list = append(list, "inventory")
		}
		if g := groupOf(a); len(list) == 0 || !slices.Contains(list, g) {
			list = append(list, g)
		}
	}
	return list
}

// figures are the attributes of an inventory's entries that stand together, so
// that the inventory can be seen as a whole. The rest is with each entry.
var figures = map[string]bool{"share_pct": true, "tonnes_t": true, "count": true, "spend_usd": true, "energy_kwh": true, "hours_h": true}

func groupOf(a plan.Param) string {
	if id := a.ID(); id != "" && a.Section() != "target" {
		return a.Section() + "." + id
	}
	switch s := a.Section(); s {
	case "plan", "limit", "memo":
		return "plan"
	case "grid":
		return "growth"
	case "promise":
		return "target"
	default:
		return s
	}
}

// editor shows one part of the plan with every parameter.
func (p *Plan) editor(t *text.PlanMessages) app.UI {
	var list []widget.Option
	for _, g := range p.groups() {
		section, id, _ := strings.Cut(g, ".")
		name := t.Section[section]
		if id != "" {
			name += t.Colon + t.EntryName(p.plan, section, id)
		}
		list = append(list, widget.Option{Value: g, Text: name})
	}
	var keys []string
	for _, a := range p.list {
		if groupOf(a) == p.group || p.group == "inventory" && figures[a.Attribute()] && a.Section() == "inventory" {
			keys = append(keys, a.Key)
		}
	}
	named := p.group == "inventory"
	return app.Section().ID("editor").Aria("labelledby", "editor-heading").Body(
		app.H2().ID("editor-heading").Text(t.EditorHeading),
		app.P().Text(t.EditorLead),
		widget.Choice("group", p.group, list, widget.Label{Text: t.EditorGroup}, func(ctx app.Context, raw string) {
			p.group = raw
			ctx.Defer(func(app.Context) { p.sync() })
		}),
		app.Div().Class("fields").Body(app.Range(keys).Slice(func(i int) app.UI {
			a := p.param(keys[i]) // the milestones of a target are named by their year
			return p.control(t, "edit.", keys[i], (named || a.Section() == "target") && a.ID() != "")
		})),
		app.Div().Class(when(named, "actions", "actions gone")).Body(app.Range(plan.Figures()).Slice(func(i int) app.UI {
			kind := plan.Figures()[i]
			return p.adder(t, "add-"+kind, t.AddFigure[kind], "inventory", kind)
		})),
		p.unsure.draw(p.Lang, p.doubtful(t, keys), p.setRange, p.clearRange),
		app.P().Body(app.Button().ID("reset").Type("button").Class("plain").Text(t.Reset).
			OnClick(func(ctx app.Context, e app.Event) { p.begin(ctx, p.plan.Preset) })),
	)
}

// doubtful lists the numbers among those that the editor shows, or all where those
// are none, and what has a range, for the part in which they get one.
func (p *Plan) doubtful(t *text.PlanMessages, shown []string) []doubtful {
	may := func(a plan.Param) bool { return a.MayRange() && a.Get(&p.plan) != "" }
	all := !slices.ContainsFunc(shown, func(key string) bool { return may(p.param(key)) })
	var list []doubtful
	for _, a := range p.list {
		s, has := p.plan.Range(a.Key)
		if !has && (!all && !slices.Contains(shown, a.Key) || !may(a)) {
			continue
		}
		d := doubtful{key: a.Key, name: t.ParamName(p.plan, a), value: p.shown(a)}
		if has {
			d.low, d.high = text.Number(p.Lang, s.Low), text.Number(p.Lang, s.High)
		}
		list = append(list, d)
	}
	return list
}

// setRange gives a parameter a range as typed, and says what is wrong with it.
func (p *Plan) setRange(key, low, high string) string {
	span, wrong := readSpan(p.Lang, low, high)
	if wrong != "" {
		return wrong
	}
	made, problems := p.plan.WithRange(key, span)
	if len(problems) > 0 {
		return p.problemText(p.plan, problems[0], key)
	}
	p.take(made)
	p.write(false)
	return ""
}

// clearRange makes a parameter exact again.
func (p *Plan) clearRange(key string) {
	p.take(p.plan.WithoutRange(key))
	p.write(false)
}

// beside shows what stands outside of the ledger.
func (p *Plan) beside(t *text.PlanMessages) app.UI {
	households := text.Number(p.Lang, p.plan.Audience.Households, text.Significant(3))
	effect := p.result.Exact.Value(p.result.Nodes.Audience)
	after := t.MemoAfter
	if p.plan.ViewingHours.Valid {
		after = t.MemoOwn
	}
	return app.Section().ID("beside").Aria("labelledby", "beside-heading").Body(
		app.H2().ID("beside-heading").Text(t.BesideHeading),
		app.Ul().Body(
			app.Li().Body(app.Text(t.Memo+" "), p.opens("memo", "memo.viewers", p.plan.Deadline, figure(p.tonnes(p.result.Exact.Value(p.result.Nodes.Memo)))), app.Text(" "+after)),
			app.Li().Text(fill(t.AudienceText, households, p.tonnes(effect))),
		),
	)
}
