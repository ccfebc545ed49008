package page

import (
	"slices"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// framed draws the page in a frame of another site: the answer, the levers, the
// formula of a line, and the way to the full page.
func (p *Plan) framed(m *text.Messages, t *text.PlanMessages) app.UI {
	return app.Div().ID("page").Class("embed").Body(
		app.Main().ID("main").TabIndex(-1).Body(
			noteList(p.notes),
			app.Div().Class("inputs").Body(
				p.chooser(t),
				p.frame.lockNote(p.Lang, func(key string) string { return p.lockName(t, key) }),
			),
			p.answer(m, t),
			p.walk.render(p.Lang), // below the answer: there is nothing beside a frame
			app.Div().ID("levers").Class("inputs").Body(widget.Disclosure("levers-fold", t.StepsHeading, p.steps(t))),
			p.explain(t),
			p.frame.by(p.Lang, p.full()),
		),
	)
}

// lockName is what an input is called.
func (p *Plan) lockName(t *text.PlanMessages, key string) string {
	switch a, ok := p.params[key]; {
	case key == presetLock:
		return t.PresetLabel
	case ok:
		return t.FieldName(p.plan, scenario.Field(a.Key))
	}
	return ""
}

// full is the page of this site with the same plan.
func (p *Plan) full() string {
	link := p.Link(p.Lang, PlanName)
	if p.address != "" {
		link += "#" + p.address
	}
	return link
}

// presetLock is how a host locks the choice of the preset.
const presetLock = "preset"

// isParam tells whether a plan has an input of a name.
func isParam(made plan.Plan, name string) bool {
	return name == presetLock || slices.ContainsFunc(made.Params(), func(a plan.Param) bool { return a.Key == name })
}

// clampPlan puts the numbers of a link into their bounds.
func clampPlan(fragment string) string {
	return clamped(fragment, func(fragment string) scenario.Problems {
		_, _, err := plan.Decode(fragment)
		return plan.Problems(err)
	}, func(f scenario.Field) string { return string(f) })
}
