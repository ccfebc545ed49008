package page

import (
	"strconv"
	"time"

	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/changelog"
	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// Changelog is the page of the versions of the model, worked out from the tables
// of the factor book.
type Changelog struct {
	app.Compo
	live

	Lang text.Lang
	Link func(text.Lang, Name) string

	versions []changelog.Entry
}

// OnInit works out what each version changed.
func (c *Changelog) OnInit() {
	if c.versions != nil {
		return
	}
	versions, err := changelog.Read()
	if err != nil { // a test holds that there is none
		app.Log(err)
	}
	c.versions = versions
}

// Render implements app.Composer.
func (c *Changelog) Render() app.UI {
	t := text.ChangelogFor(c.Lang)
	return shell{lang: c.Lang, name: ChangelogName, link: c.Link}.draw(
		app.Div().Class("intro").Body(
			app.H1().Text(t.Heading),
			app.P().Class("lead shown").Text(t.Lead),
		),
		app.Range(c.versions).Slice(func(i int) app.UI { return c.version(t, c.versions[i]) }),
		app.P().Body(app.A().Class("action").Href(c.Link(text.EN, WatchName)+ChangelogFile).Attr("download", ChangelogFile).Text(t.File)),
	)
}

func (c *Changelog) version(t *text.ChangelogMessages, e changelog.Entry) app.UI {
	m := text.For(c.Lang)
	id := "model-" + e.ID
	body := []app.UI{
		app.H2().ID(id + "-heading").Text(e.ID),
		app.P().Class("meta").Text(text.Date(c.Lang, e.Date.Format(time.DateOnly))),
		app.P().Text(t.Why[e.Why]),
	}
	if e.Before == "" {
		body = append(body, app.P().Text(fill(t.Begins, e.Factors)))
	} else {
		for _, part := range []struct {
			id, heading string
			moves       []factor.Move
		}{{"added", t.Added, e.Added}, {"removed", t.Removed, e.Removed}, {"moved", t.Moved, e.Moved}} {
			if len(part.moves) > 0 {
				body = append(body, movedTable(id+"-"+part.id, t, m, part.heading+m.Colon()+strconv.Itoa(len(part.moves)), part.moves))
			}
		}
		body = append(body, answersMoved(id+"-answers", t, e.Methods))
	}
	return app.Section().ID(id).Class("card").Aria("labelledby", id+"-heading").Body(body...)
}

// answersMoved lists the default answers that moved, or says that none did.
func answersMoved(id string, t *text.ChangelogMessages, answers []changelog.Answer) app.UI {
	moved := changelog.Moved(answers)
	if len(moved) == 0 {
		return app.P().Text(fill(t.Unmoved, len(answers)))
	}
	rows := make([][]string, len(moved))
	for i, a := range moved {
		name := a.ID
		if method, err := viewing.Find(a.ID); err == nil {
			name = method.Name
		}
		value := func(v decimal.Decimal) string {
			return text.Quantity(t.Lang, v, a.Unit+" CO2e", text.Significant(4)).String()
		}
		rows[i] = []string{name, value(a.Then), value(a.Now), t.Share(a.Relative())}
	}
	return widget.Table(id, t.AnswersHeading, []string{t.Answer, t.Before, t.After, t.Change}, rows, 3)
}
