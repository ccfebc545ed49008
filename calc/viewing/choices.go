package viewing

import (
	"cmp"
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// ChoiceID names something that a viewer could do otherwise. IDs are stable.
type ChoiceID string

const (
	SmallerDevice   ChoiceID = "device_smaller"   // the next smaller size or device
	OnLaptop        ChoiceID = "device_laptop"    // a laptop
	OnPhone         ChoiceID = "device_phone"     // a phone
	ByCable         ChoiceID = "connection_wired" // a fixed line by cable
	OnFixedLine     ChoiceID = "connection_fixed" // a fixed line by Wi-Fi, not a mobile network
	LowerQuality    ChoiceID = "quality_lower"    // one step down
	LowestQuality   ChoiceID = "quality_lowest"   // the service's data saver
	HalfTheData     ChoiceID = "data_half"        // half of the visitor's own rate or volume
	SoundOnly       ChoiceID = "audio"            // no picture
	CleanestCountry ChoiceID = "country_cleanest" // the cleanest grid of Countries
	DirtiestCountry ChoiceID = "country_dirtiest" // the dirtiest one
	OneMorePerson   ChoiceID = "people_more"      // one more person before the screen
	FewerHours      ChoiceID = "hours_fewer"      // a tenth less time
)

// ChoiceIDs lists them in the order in which choices without effect are given.
var ChoiceIDs = []ChoiceID{
	SmallerDevice, OnLaptop, OnPhone, ByCable, OnFixedLine, LowerQuality, LowestQuality, HalfTheData, SoundOnly,
	CleanestCountry, DirtiestCountry, OneMorePerson, FewerHours,
}

// Countries are those among which the cleanest and the dirtiest grid are looked
// for: large countries on every continent, with both an average and a marginal
// intensity in the factor book.
var Countries = []string{"AUS", "BRA", "CAN", "CHN", "DEU", "ESP", "FRA", "GBR", "IND", "ITA", "JPN", "POL", "SWE", "USA", "ZAF"}

// Effect is how much a choice matters.
type Effect string

const (
	// NoEffect: the year's emissions are the same to the last digit.
	NoEffect Effect = "none"
	// SlightEffect: they change by less than one percent.
	SlightEffect Effect = "slight"
	// RealEffect: they change by one percent or more.
	RealEffect Effect = "real"
)

// Choice is what would be otherwise if one thing of a habit were.
type Choice struct {
	ID ChoiceID
	// Habit is the one that the choice leads to.
	Habit Habit
	// Change is what it does to the emissions of a year, in kg CO2e.
	Change formula.Change
	// Share is the change over the year's emissions, -1 to any number, to 30
	// digits (what is left of 34 after subtracting); zero where there are none.
	Share  decimal.Decimal
	Effect Effect
	// Represented is false where the method has no such input, so that no effect
	// says nothing about the world.
	Represented bool
}

// Choices says what would change the emissions of a case most: each thing that
// the viewer could do otherwise, alone, under the same method. The one with the
// largest change comes first; those without effect are kept and come last. A
// choice that is already the habit's own is left out. Draws is the size of the
// samples behind the ranges, 0 for none. The habit must be valid.
func Choices(c Case, draws int) ([]Choice, error) {
	book, err := c.book()
	if err != nil {
		return nil, err
	}
	now, err := c.Estimate(0)
	if err != nil {
		return nil, err
	}
	ofNow, err := now.draw(draws)
	if err != nil {
		return nil, err
	}
	var list []Choice
	for _, id := range ChoiceIDs {
		habit, field, ok, err := c.Habit.choose(id, book)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		then, err := c.with(func(h Habit) Habit {
			to, _, _, _ := h.choose(id, book) // its error was that of the habit
			return to
		}).estimate(0, now.Seed)
		if err != nil {
			return nil, err
		}
		ofThen, err := then.draw(draws)
		if err != nil {
			return nil, err
		}
		choice := Choice{
			ID: id, Habit: habit, Effect: NoEffect, Represented: field == "" || c.Method.Has(field),
			Change: formula.NewChange(now.YearCarbon.Value, then.YearCarbon.Value, ofNow, ofThen),
		}
		if v := choice.Change.Value; !v.IsZero() {
			choice.Effect = RealEffect
			if total := now.YearCarbon.Value; total.IsPositive() {
				choice.Share = formula.Significant(v.DivRound(total, 40), 30)
				if choice.Share.Abs().LessThan(decimal.New(1, -2)) {
					choice.Effect = SlightEffect
				}
			}
		}
		list = append(list, choice)
	}
	slices.SortStableFunc(list, func(a, b Choice) int {
		return b.Change.Value.Abs().Cmp(a.Change.Value.Abs())
	})
	return list, nil
}

// choose is the habit after a choice, and the input that it is about: none for
// time and people, which every method has. It is not ok where the habit is so
// already or the choice makes no sense for it.
func (h Habit) choose(id ChoiceID, book *factor.Book) (to Habit, field Field, ok bool, err error) {
	to = h
	switch id {
	case SmallerDevice:
		device, inches, field := h.smaller()
		if device == h.Device {
			to.Inches = inches
			return to, field, !inches.Equal(h.Inches), nil
		}
		return h.on(device), FieldDevice, true, nil
	case OnLaptop:
		return h.on(Laptop), FieldDevice, h.Device != Laptop, nil
	case OnPhone:
		return h.on(Phone), FieldDevice, h.Device != Phone, nil
	case ByCable:
		to.Connection = Wired
		return to, FieldConnection, h.Connection != Wired, nil
	case OnFixedLine:
		to.Connection = Fixed
		return to, FieldConnection, h.Connection.Mobile(), nil
	case LowerQuality:
		to.Quality = h.Quality.Lower()
		return to, FieldQuality, !h.ownData() && !h.AudioOnly && to.Quality != h.Quality, nil
	case LowestQuality:
		to.Quality = Saver
		return to, FieldQuality, !h.ownData() && !h.AudioOnly && h.Quality.Lower() != h.Quality && h.Quality.Lower() != Saver, nil
	case HalfTheData:
		to.Mbps.Decimal, to.Bytes.Decimal = times("0.5", h.Mbps.Decimal), times("0.5", h.Bytes.Decimal)
		return to, FieldQuality, positive(h.Mbps) || positive(h.Bytes), nil
	case SoundOnly:
		to.AudioOnly = true
		return to, FieldAudio, !h.AudioOnly && !h.ownData(), nil
	case CleanestCountry, DirtiestCountry:
		cleanest, dirtiest, err := extremes(book, h.Basis)
		if err != nil {
			return to, "", false, err
		}
		to.Country, to.Year, to.Grid = cleanest, 0, decimal.NullDecimal{}
		if id == DirtiestCountry {
			to.Country = dirtiest
		}
		if to.DataCentreCountry != "" && h.Year != 0 { // its year goes with the viewer's
			to.Year = h.Year
			if _, err := book.Grid(to.Country, h.Year, h.Basis); err != nil {
				to.Year = 0
			}
		}
		return to, FieldCountry, h.Country != to.Country || h.Grid.Valid, nil
	case OneMorePerson:
		to.People++
		return to, "", h.People < 100, nil
	case FewerHours:
		to.Hours, to.Bytes.Decimal = times("0.9", h.Hours), times("0.9", h.Bytes.Decimal)
		return to, "", h.Hours.IsPositive() || positive(h.Bytes), nil
	}
	return to, "", false, nil
}

func positive(v decimal.NullDecimal) bool { return v.Valid && v.Decimal.IsPositive() }

// times is a part of a number, to as many digits as a document takes.
func times(part string, v decimal.Decimal) decimal.Decimal {
	return formula.Significant(v.Mul(decimal.RequireFromString(part)), 20)
}

// ownData tells whether the visitor's own rate or volume stands in the place of
// that of the quality.
func (h Habit) ownData() bool { return h.Mbps.Valid || h.Bytes.Valid }

// Lower is the quality one step down, the lowest one itself.
func (q Quality) Lower() Quality {
	return Qualities[max(0, slices.Index(Qualities, q)-1)]
}

// next is the device that comes to mind below one without a size.
var next = map[Device]Device{Projector: TV, TV: Laptop, Desktop: Laptop, Laptop: Tablet, Headset: Tablet, Tablet: Phone, Mix: Laptop}

// smaller is the next smaller television of the table of sizes, or the next
// smaller device where there is none or the visitor gave the power instead.
func (h Habit) smaller() (Device, decimal.Decimal, Field) {
	if h.Device == TV && !h.Watts.Valid {
		for i := len(tvSizes) - 1; i >= 0; i-- {
			if at := decimal.NewFromInt(tvSizes[i].inches); at.LessThan(h.Inches) {
				return TV, at, FieldSize
			}
		}
	}
	return cmp.Or(next[h.Device], h.Device), h.Inches, FieldDevice
}

// on is the habit on another device: what belongs to the old one (its own power,
// life and use, and the box that feeds a large screen) does not come along.
func (h Habit) on(d Device) Habit {
	h.Device, h.Watts, h.LifetimeYears, h.UseHoursPerDay = d, decimal.NullDecimal{}, decimal.NullDecimal{}, decimal.NullDecimal{}
	if d == TV && h.Inches.IsZero() {
		h.Inches = Default().Inches
	}
	if d == Phone || d == Tablet || d == Laptop {
		h.Peripheral = NoPeripheral
	}
	return h
}

// extremes are the cleanest and the dirtiest of Countries on a basis, by the
// newest intensity of each.
func extremes(book *factor.Book, basis factor.Basis) (cleanest, dirtiest string, err error) {
	var low, high decimal.Decimal
	for _, code := range Countries {
		f, err := book.Grid(code, 0, basis)
		if err != nil {
			return "", "", err
		}
		if cleanest == "" || f.Value.LessThan(low) {
			cleanest, low = code, f.Value
		}
		if dirtiest == "" || f.Value.GreaterThan(high) {
			dirtiest, high = code, f.Value
		}
	}
	return cleanest, dirtiest, nil
}

// StepDown asks of the same step down in quality what it does by the average
// share of the networks and by the power that is drawn: average first, then
// power. The two differ by far: an average charges each gigabyte with its share
// of equipment that runs anyway. It is nil where the quality is the lowest, or
// there is no picture. The visitor's own rate or volume of data is left out, so
// that the quality decides, and the method of the case does not count.
func StepDown(c Case, draws int) ([]*Comparison, error) {
	if q := c.Habit.Quality; q.Lower() == q || c.Habit.AudioOnly {
		return nil, nil
	}
	var list []*Comparison
	for _, m := range []*Method{average, power} {
		c.Method = m
		from := c.with(func(h Habit) Habit {
			h.Mbps, h.Bytes = decimal.NullDecimal{}, decimal.NullDecimal{}
			return h
		})
		to := from.with(func(h Habit) Habit {
			h.Quality = h.Quality.Lower()
			return h
		})
		step, err := Compare(from, to, draws)
		if err != nil {
			return nil, err
		}
		list = append(list, step)
	}
	return list, nil
}

// Sensitivity is which figures of the book, and which inputs with a range of the
// visitor's own, move the emissions of the result's year most, in kg: see
// [formula.ReadSensitivity]. The draws are those of the result's own range.
func (r *Result) Sensitivity(draws int) (*formula.Sensitivity, error) {
	return formula.ReadSensitivity(r.Graph, r.YearCarbon.Node, 0, draws, r.Seed)
}
