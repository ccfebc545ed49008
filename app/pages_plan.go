package app

import (
	"streamprint/app/page"
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// planContents lists the pages about the plan of a company.
func planContents() []content {
	return []content{
		{
			name:  page.PlanName,
			words: func(m *text.Messages) (string, string) { return m.Site.PlanTitle, m.Site.PlanDescription },
			new:   func(l text.Lang, to link) app.Composer { return &page.Plan{Lang: l, Link: to} },
		},
		{
			name: page.EmbedPlanName,
			words: func(m *text.Messages) (string, string) {
				return text.EmbedFor(m.Lang).PlanTitle, m.Site.PlanDescription
			},
			new: func(l text.Lang, to link) app.Composer {
				return &page.Plan{Lang: l, Link: to, Frame: page.EmbedPlanName}
			},
			framed: true, full: page.PlanName,
		},
	}
}

// RegisterPlan routes the pages of the program PlanProgram.
func RegisterPlan() { register(planContents()) }
