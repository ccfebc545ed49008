package job

import (
	"fmt"

	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// WatchQuality says what a lower quality does to one hour, by average shares and by the power drawn: QualityRequest,
// QualityAnswer.
const WatchQuality Name = "watch-quality"

// The methods that give the two views, see [viewing.StepDown].
const (
	AverageView = "average"
	PowerView   = "power"
)

// QualityRequest is a habit by its link, and the quality to go to.
type QualityRequest struct {
	Fragment string
	To       viewing.Quality
	Draws    int // of the ranges
}

// QualityAnswer is the same change by both views, in kg an hour.
type QualityAnswer struct {
	From, To       viewing.Quality
	Average, Power View
}

// View is what a change does by one method.
type View struct {
	Now, Then decimal.Decimal
	Change    formula.Change
	// DeliveryNow and DeliveryThen are the part of the network and the router.
	DeliveryNow, DeliveryThen decimal.Decimal
}

// HourAt is one hour of a habit by a method, at a quality: the visitor's own rate of data is left out, so that the
// quality decides.
func HourAt(doc scenario.Document, method string, q viewing.Quality) viewing.Case {
	for _, f := range []scenario.Field{scenario.FieldHours, scenario.FieldMbps, scenario.FieldBytes} {
		doc = doc.WithoutRange(f)
	}
	doc.Method = method
	doc.Habit = doc.Habit.OneHour()
	doc.Habit.Mbps.Valid, doc.Habit.Bytes.Valid = false, false
	doc.Habit.Quality = q
	return doc.Case()
}

func watchQuality(q QualityRequest) (QualityAnswer, error) {
	doc, _, err := scenario.Decode(q.Fragment)
	if err != nil {
		return QualityAnswer{}, err
	}
	a := QualityAnswer{From: doc.Habit.Quality, To: q.To}
	for method, view := range map[string]*View{AverageView: &a.Average, PowerView: &a.Power} {
		c, err := viewing.Compare(HourAt(doc, method, a.From), HourAt(doc, method, a.To), q.Draws)
		if err != nil {
			return QualityAnswer{}, fmt.Errorf("from %s to %s by %s: %w", a.From, a.To, method, err)
		}
		*view = View{c.A.YearCarbon.Value, c.B.YearCarbon.Value, c.Difference, delivery(c.A), delivery(c.B)}
	}
	return a, nil
}

// delivery is what the network and the router make of an hour, in kg; the parts of a result are in g.
func delivery(r *viewing.Result) decimal.Decimal {
	var sum decimal.Decimal
	for _, p := range r.Parts {
		if p.Component == viewing.Network || p.Component == viewing.Router {
			sum = sum.Add(p.Carbon.Value)
		}
	}
	return sum.Shift(-3)
}
