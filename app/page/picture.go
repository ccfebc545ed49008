package page

import (
	"time"

	"streamprint/app/job"
	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func (w *Watch) pictures(name string, shown bool, of func() job.PictureRequest) app.UI {
	return w.taking.pictures(w.Lang, name, shown, of)
}

func (p *Plan) pictures(name string, shown bool, of func() job.PictureRequest) app.UI {
	return p.taking.pictures(p.Lang, name, shown, of)
}

// pictures are two buttons that save a chart that is a list, as a drawing and as a picture. Of gives the chart as the page
// shows it when it is called: go-app may keep the function of an earlier drawing. Its name is also that of the buttons.
// What became of it is said here, because the part of all files is far from it.
func (k *taking) pictures(l text.Lang, name string, shown bool, of func() job.PictureRequest) app.UI {
	t := text.TakeFor(l)
	button := func(kind string, picture bool) app.UI {
		id := name + "-" + kind
		return app.Button().ID(id).Type("button").Class("plain").Text(fill(t.Picture, kind)).OnClick(func(app.Context, app.Event) {
			q := of()
			q.Name, q.Lang, q.Date, q.Site = name, l, time.Now().Format(time.DateOnly), site()
			k.drawing = name
			k.begin(t)
			ask(&k.desk, job.Picture, q, nil, k.receive(t, picture))
		}, id)
	}
	said := ""
	if k.drawing == name {
		said = k.busy + k.said + k.failed
	}
	return app.Div().Class(when(shown, "pictures", "pictures gone")).Body(
		app.Span().Class("pair").Body(button("SVG", false), button("PNG", true)),
		app.Span().Class("use").Attr("role", "status").Text(said),
	)
}
