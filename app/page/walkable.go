package page

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// walkable is a chart whose points a visitor can go through by arrow keys or
// point at. The script walk.js says of each what the table beside the chart does.
//
// Heading is the id of the heading that names the chart, and table that of what
// holds the table, whose caption has the id of it with "-caption". At is where
// each row stands, in percent of the chart's width; rows beyond those are not
// drawn. Columns are those that are drawn, counted from 0 and with spaces
// between, "" for all.
func walkable(svg, heading, table string, at []float64, columns string) app.UI {
	places := make([]string, len(at))
	for i, v := range at {
		places[i] = strconv.FormatFloat(v, 'f', 1, 64)
	}
	// A slider, because screen readers then hand on the arrow keys and speak each
	// new value. The script sets which value.
	chart := app.Div().Class("walkable").Role("slider").TabIndex(0).
		Aria("labelledby", heading).Aria("describedby", table+"-caption").
		Aria("valuemin", 1).Aria("valuenow", 1).Aria("valuemax", len(at)).
		DataSet("walk", table).DataSet("at", strings.Join(places, " "))
	if columns != "" {
		chart = chart.DataSet("columns", columns)
	}
	return chart.Body(app.Raw(svg))
}

// evenly are the middles of n columns of one width, in percent of all.
func evenly(n int) []float64 {
	at := make([]float64, n)
	for i := range at {
		at[i] = 100 * (float64(i) + 0.5) / float64(n)
	}
	return at
}
