package page

import (
	"strconv"

	"streamprint/app/text"
	"streamprint/calc/viewing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// referenceList lists published results that are no methods, each with what it
// counts, where and when.
func referenceList(l text.Lang, m *text.Messages) app.UI {
	lines, _, err := viewing.Lines()
	if err != nil {
		app.Log(err)
	}
	return app.Ul().Class("references").Body(app.Range(lines).Slice(func(i int) app.UI {
		line := lines[i]
		where := line.Name
		if f, err := line.Factor(); err == nil {
			where += m.Colon() + m.FactorName(f) + " · " + text.CountryName(l, f.Region) + " " + strconv.Itoa(f.Year)
		}
		return app.Li().Body(
			app.Strong().Text(lineAmount(l, m, line)),
			app.Text(" "+where+" · "+m.Parts(line.Boundary, line.LifeCycle)),
		)
	}))
}

// lineAmount writes a single result, a range, or "less than".
func lineAmount(l text.Lang, m *text.Messages, line viewing.Line) string {
	high := amount(l, line.High).String()
	if line.Low.Node == nil {
		return fill(m.Strip.LessThan, high)
	}
	return text.QuantityRange(l, line.Low.Value, line.High.Value, line.High.Value, bookUnit(line.High.Node)).String()
}
