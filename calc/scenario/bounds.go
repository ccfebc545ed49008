package scenario

import (
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// The ends of the numbers. They keep out slips of the hand, not unusual lives:
// nobody watches 25 hours a day.
var (
	inchBounds     = between("24", "85", "in")
	wattBounds     = between("0", "2000", "W")
	rateBounds     = between("0", "1000", "Mbps")
	byteBounds     = between("0", "1e18", "B")
	gridBounds     = between("0", "3000", "g/kWh")
	shareBounds    = between("0", "1", "")
	peopleBounds   = between("1", "100", "")
	userBounds     = between("1", "20", "")
	perUserBounds  = between("0.5", "50", "")
	lifetimeBounds = between("0.25", "50", "year")
	useHoursBounds = between("0.05", "24", "h/day")
	fragmentBounds = between("0", "4096", "B")
	fileBounds     = between("0", "65536", "B")
	mostFragment   = int(fragmentBounds.Max.Decimal.IntPart())
	mostFile       = int(fileBounds.Max.Decimal.IntPart())
	mostHours      = map[viewing.Period]string{viewing.PerDay: "24", viewing.PerWeek: "168", viewing.PerYear: "8784", viewing.Once: "1e6"}
)

func between(low, high, unit string) Allowed {
	return Allowed{
		Min:  decimal.NewNullDecimal(decimal.RequireFromString(low)),
		Max:  decimal.NewNullDecimal(decimal.RequireFromString(high)),
		Unit: unit, Digits: Digits,
	}
}

// hourBounds depend on the period: 24 in a day, 168 in a week, 8784 in a leap
// year, a million once.
func hourBounds(d *Document) Allowed {
	per := d.Habit.Per
	if mostHours[per] == "" {
		per = viewing.Once
	}
	a := between("0", mostHours[per], "h")
	a.Per = per
	return a
}

// Bounds gives the ends of a number as it stands in the document, for the
// attributes of its control. They are not set for other fields.
func Bounds(d Document, name Field) Allowed {
	if f := fieldByName[name]; f != nil && f.bounds != nil {
		return f.bounds(&d)
	}
	return Allowed{}
}

// always is for bounds that do not depend on the document.
func always(a Allowed) func(*Document) Allowed {
	return func(*Document) Allowed { return a }
}
