package page

import (
	"slices"
	"strings"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/formula"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// What the panel needs of the page, see [numbered].

func (p *Plan) graphOf(number) (*formula.Exact, *formula.Graph) {
	return p.result.Exact, p.result.Graph
}

func (p *Plan) headline() number { return number{key: "plan.gross", year: p.plan.Deadline} }

func (p *Plan) explainer() explainer {
	t := text.PlanFor(p.Lang)
	return explainer{
		lang: p.Lang, m: text.For(p.Lang), year: p.openYear - plan.First,
		name: func(key string) string { return t.NodeName(p.plan, key) },
		open: func(ctx app.Context, key string) { p.walk.show(ctx, number{key: key, year: p.openYear}) },
	}
}

func (p *Plan) visitors(n *formula.Node) (own, control bool) {
	_, ok := p.paramOf(n)
	return ok, ok
}

// reach shows the parameter of an input in the editor and moves there.
func (p *Plan) reach(n *formula.Node) {
	a, ok := p.paramOf(n)
	if !ok {
		return
	}
	p.group = groupOf(a)
	p.walk.reveal(controlID("edit." + a.Key))
}

// paramOf finds the parameter behind an input. The graph calls it as the plan does,
// without its unit: growth.production, inventory.entry.stages.energy; what the
// modules of the engine call otherwise is the main parameter of the entry.
func (p *Plan) paramOf(n *formula.Node) (plan.Param, bool) {
	key := strings.Replace(n.Key, "inventory.entry.", "inventory.", 1)
	for _, a := range p.list {
		if a.Key == key || strings.HasPrefix(a.Key, key+"_") {
			return a, true
		}
	}
	section, rest, _ := strings.Cut(key, ".")
	id, _, _ := strings.Cut(rest, ".")
	i := slices.IndexFunc(p.list, func(a plan.Param) bool {
		return a.Section() == section && a.ID() == id && id != "" && a.Shape == plan.Number
	})
	if i < 0 {
		return plan.Param{}, false
	}
	return p.list[i], true
}

func (p *Plan) askNumber(n number, then func(job.NumberAnswer, error)) {
	q := job.NumberRequest{Fragment: p.current(), Key: n.key, Year: n.year, Draws: draws}
	ask(&p.desk, job.PlanNumber, q, nil, func(_ app.Context, a job.NumberAnswer, _ []byte, err error) { then(a, err) })
}

func (p *Plan) firstYear() int { return plan.First }
