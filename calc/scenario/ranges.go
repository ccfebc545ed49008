package scenario

import (
	"maps"
	"slices"
	"strings"

	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Span is the range that a visitor gives a number of which they are not sure,
// in the field's own unit, both ends included.
type Span struct{ Low, High decimal.Decimal }

// Doubtful lists the fields that can have a range of their own: the numbers that
// enter a formula as they are. The diagonal of a screen does not, it picks a row
// of a table: who is not sure of it gives the power.
var Doubtful = []Field{
	FieldHours, FieldWatts, FieldMbps, FieldBytes, FieldGrid, FieldDataCentreGrid, FieldRenewable,
	FieldPeople, FieldUsers, FieldDevicesPerUser, FieldLifetime, FieldUseHours,
}

// The ranges are about the other fields, so they join the table when it is there.
func init() {
	fields = append(fields, ranges(FieldRanges, "r"))
	fieldByName, fieldByKey = index(fields)
	linked = linkOrder()
}

// mostSpan is the longest text of ranges.
const mostSpan = 1000

// ranges is the field that holds the ranges, as one text: entries of the key of
// a field and both ends, "h_1_3~watts_80_120". It may hold what a link need not
// escape.
func ranges(name Field, key string) *field {
	bad := func(given string) *Problem { return &Problem{Field: name, Code: BadRange, Given: clip(given)} }
	return &field{
		name: name, key: key, shape: textShape, refuse: bad,
		read: func(d *Document, text string) *Problem {
			if len(text) > mostSpan {
				return bad(text)
			}
			read := map[Field]Span{}
			for entry := range strings.SplitSeq(text, "~") {
				if text == "" {
					break
				}
				parts := strings.Split(entry, "_")
				if len(parts) != 3 || fieldByKey[parts[0]] == nil {
					return bad(entry)
				}
				f := fieldByKey[parts[0]].name
				low, wrong := ParseNumber(parts[1])
				high, alsoWrong := ParseNumber(parts[2])
				if _, twice := read[f]; twice || wrong != "" || alsoWrong != "" {
					return bad(entry)
				}
				read[f] = Span{low, high}
			}
			d.Ranges = read
			return nil
		},
		check: func(d *Document) *Problem { return d.checkRanges(name) },
		write: func(d *Document) (string, bool) {
			var entries []string
			for _, f := range Doubtful {
				if s, ok := d.Ranges[f]; ok {
					entries = append(entries, fieldByName[f].key+"_"+s.Low.String()+"_"+s.High.String())
				}
			}
			return strings.Join(entries, "~"), len(entries) > 0
		},
		reset: func(d *Document, from Document) { d.Ranges = from.Ranges },
	}
}

// checkRanges gives the first thing that is wrong with the ranges: a field that
// can have none, an end that is not allowed, a value that is not between the
// ends, or one that the visitor has not given.
func (d *Document) checkRanges(name Field) *Problem {
	for _, f := range slices.Sorted(maps.Keys(d.Ranges)) {
		s := d.Ranges[f]
		value, ok := d.number(f)
		switch {
		case !slices.Contains(Doubtful, f):
			return &Problem{name, NoRange, clip(string(f)), Allowed{Options: texts(Doubtful)}}
		case !ok:
			return &Problem{Field: name, Code: RangeOfNothing, Given: string(f)}
		}
		bounds := fieldByName[f].bounds(d)
		for _, end := range []decimal.Decimal{s.Low, s.High} {
			if p := outside(name, end, bounds); p != nil {
				return p
			}
			at := *d // a number that is not whole, where whole ones are counted
			if p := fieldByName[f].read(&at, end.String()); p != nil {
				p.Field = name
				return p
			}
		}
		if s.Low.GreaterThan(value) || value.GreaterThan(s.High) {
			return &Problem{name, OutsideRange, clip(value.String()), Allowed{Min: decimal.NewNullDecimal(s.Low), Max: decimal.NewNullDecimal(s.High)}}
		}
	}
	return nil
}

func texts(fields []Field) []string {
	list := make([]string, len(fields))
	for i, f := range fields {
		list[i] = string(f)
	}
	return list
}

// number is the value of a field that holds a number, if it is there.
func (d *Document) number(name Field) (decimal.Decimal, bool) {
	f := fieldByName[name]
	if f == nil || f.shape != numberShape {
		return decimal.Decimal{}, false
	}
	text, ok := f.write(d)
	if !ok {
		return decimal.Decimal{}, false
	}
	v, code := ParseNumber(text)
	return v, code == ""
}

// Uncertain lists the fields of the document that have a value and can have a
// range of their own, in the order of [Doubtful].
func (d Document) Uncertain() []Field {
	var list []Field
	for _, f := range Doubtful {
		if _, ok := d.number(f); ok {
			list = append(list, f)
		}
	}
	return list
}

// WithRange is the document with a range of a field. The error is nil or
// [Problems]; with a problem the document is as before.
func (d Document) WithRange(f Field, s Span) (Document, error) {
	changed := d
	changed.Ranges = maps.Clone(d.Ranges)
	if changed.Ranges == nil {
		changed.Ranges = map[Field]Span{}
	}
	changed.Ranges[f] = s
	if problems := validate(changed); len(problems) > 0 {
		return d, problems
	}
	return changed, nil
}

// WithoutRange is the document with a field that is exact again.
func (d Document) WithoutRange(f Field) Document {
	d.Ranges = maps.Clone(d.Ranges)
	delete(d.Ranges, f)
	return d
}

// WithHabit is the document with another habit, without the ranges that no longer
// go with a value of it. What a range belongs to may have gone, such as the power
// of a device that is another one now.
func (d Document) WithHabit(h viewing.Habit) Document {
	d.Habit = h
	for _, f := range slices.Sorted(maps.Keys(d.Ranges)) {
		alone := d
		alone.Ranges = map[Field]Span{f: d.Ranges[f]}
		if alone.checkRanges(FieldRanges) != nil {
			d = d.WithoutRange(f)
		}
	}
	return d
}

// ends are the habits at both ends of each range.
func (d Document) ends() []viewing.Ends {
	var list []viewing.Ends
	for _, f := range Doubtful {
		s, ok := d.Ranges[f]
		if !ok {
			continue
		}
		low, high := d, d
		if fieldByName[f].read(&low, s.Low.String()) == nil && fieldByName[f].read(&high, s.High.String()) == nil {
			list = append(list, viewing.Ends{Low: low.Habit, High: high.Habit})
		}
	}
	return list
}
