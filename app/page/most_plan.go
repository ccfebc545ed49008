package page

import (
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/plan"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// leverDraws is the size of the samples behind the range of a lever: each is a
// plan of its own, and a plan is large.
const leverDraws = 500

// planMost is the part on the page of a plan, with the number that it is about.
type planMost struct {
	most
	amount plan.Amount
}

func (p *Plan) askMost() { p.most.ask(&p.desk, job.PlanMost, p.Lang, p) }

func (p *Plan) mostAmount() plan.Amount {
	if p.most.amount == "" {
		return plan.GrossAmount
	}
	return p.most.amount
}

func (p *Plan) mostAsks() job.MostRequest {
	return job.MostRequest{Fragment: p.current(), Amount: p.mostAmount(), Year: p.plan.Deadline, Draws: leverDraws}
}

func (p *Plan) writeAmount(v, beside decimal.Decimal) text.Amount {
	if p.mostAmount() == plan.CostAmount {
		return text.Amount{Number: p.dollars(v)}
	}
	return text.QuantityRange(p.Lang, v, beside, v, "t CO2e")
}

func (p *Plan) wayName(to job.Way) string {
	name := text.CompareFor(p.Lang).Lever[plan.LeverID(to.ID)]
	if plan.LeverID(to.ID) == plan.FullMeasure {
		return fill(name, p.Lang.LowerFirst(text.PlanFor(p.Lang).EntryName(p.plan, "measure", to.Measure)))
	}
	return name
}

func (p *Plan) leanName(key string) string {
	if n := p.result.Graph.Node(key); n != nil && n.Factor != nil {
		return text.For(p.Lang).FactorName(n.Factor)
	}
	return text.UpperFirst(text.PlanFor(p.Lang).NodeName(p.plan, key))
}

func (p *Plan) explainLean(ctx app.Context, key string) {
	p.walk.show(ctx, number{key: key, year: p.plan.Deadline})
}

func (p *Plan) waysTitle() string {
	return fill(text.For(p.Lang).Most.WaysOf, text.CompareFor(p.Lang).Amount[p.mostAmount()], p.plan.Deadline)
}

// drawMost draws the part with the choice of the number that it is about.
func (p *Plan) drawMost() app.UI {
	t, c := text.For(p.Lang).Most, text.CompareFor(p.Lang)
	options := make([]widget.Option, len(plan.Amounts))
	for i, a := range plan.Amounts {
		options[i] = widget.Option{Value: string(a), Text: text.UpperFirst(c.Amount[a])}
	}
	return p.most.draw(p.Lang, p,
		widget.Choice("most-amount", string(p.mostAmount()), options, widget.Label{Text: t.Amount}, func(ctx app.Context, raw string) {
			p.most.amount = plan.Amount(raw)
			p.askMost()
		}),
		app.P().Class("note").Text(c.LeversNote),
	)
}
