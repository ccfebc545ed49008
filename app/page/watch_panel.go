package page

import (
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// What the panel needs of the page, see [numbered].

func (w *Watch) graphOf(n number) (*formula.Exact, *formula.Graph) {
	r := w.year
	switch {
	case n.view != "":
		r = w.hourBy(n.view)
	case n.ofHour:
		r = w.hour
	}
	return r.Exact, r.Graph
}

func (w *Watch) headline() number { return answerNumber }

func (w *Watch) explainer() explainer {
	m := text.For(w.Lang)
	return explainer{lang: w.Lang, m: m, name: m.NodeName, open: func(ctx app.Context, key string) { w.walk.show(ctx, number{key: key}) }}
}

// inputs are the fields of the inputs in the graphs of the methods.
var inputs = map[string]scenario.Field{
	"watch.time": scenario.FieldHours, "watch.people": scenario.FieldPeople, "watch.watts": scenario.FieldWatts,
	"watch.screen.between": scenario.FieldSize, "watch.rate": scenario.FieldMbps, "watch.bytes": scenario.FieldBytes,
	"watch.grid": scenario.FieldGrid, "watch.data_centre.grid": scenario.FieldDataCentreGrid, "watch.renewable": scenario.FieldRenewable,
	"watch.household.users": scenario.FieldUsers, "watch.household.devices": scenario.FieldDevicesPerUser,
	"watch.lifetime": scenario.FieldLifetime, "watch.use": scenario.FieldUseHours,
}

func (w *Watch) visitors(n *formula.Node) (own, control bool) {
	f, own := inputs[n.Key]
	return own, own && labelOf(text.For(w.Lang), f) != "" && (f != scenario.FieldSize || w.doc.Habit.Device == viewing.TV)
}

func (w *Watch) reach(n *formula.Node) { w.walk.reveal(string(inputs[n.Key])) }

func (w *Watch) askNumber(n number, then func(job.NumberAnswer, error)) {
	q := job.NumberRequest{Fragment: w.current(), Key: n.key, Hour: n.ofHour, Draws: idleDraws}
	if method, quality, ok := viewOf(n.view); ok {
		q.Fragment, q.Hour = w.stepCase(method, quality), true
	}
	ask(&w.desk, job.WatchNumber, q, nil, func(_ app.Context, a job.NumberAnswer, _ []byte, err error) { then(a, err) })
}

func (w *Watch) firstYear() int { return 0 }

func (w *Watch) yearOptions() []widget.Option { return nil }
