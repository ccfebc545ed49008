package text

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// intlJSON is written by testdata/intl.mjs.
//
//go:embed testdata/intl.json
var intlJSON []byte

// intlTable is what Intl of ECMAScript answers. Each row of Number and Percent
// has one answer for each of Values, each row of Unit one for each of
// UnitValues, and so on.
type intlTable struct {
	Values     []string    `json:"values"`
	UnitValues []string    `json:"unitValues"`
	Ranges     [][2]string `json:"ranges"`
	Number     []intlRow   `json:"number"`
	Percent    []intlRow   `json:"percent"`
	Range      []intlRow   `json:"range"`
	Unit       []intlRow   `json:"unit"`
	UnitRange  []intlRow   `json:"unitRange"`
	Order      []intlRow   `json:"order"`
}

type intlRow struct {
	Lang    Lang        `json:"lang"`
	Unit    string      `json:"unit"`
	Options intlOptions `json:"options"`
	Want    []string    `json:"want"`
}

type intlOptions struct {
	Style                    string `json:"style"`
	MaximumSignificantDigits int    `json:"maximumSignificantDigits"`
	MinimumFractionDigits    *int   `json:"minimumFractionDigits"`
	MaximumFractionDigits    *int   `json:"maximumFractionDigits"`
	UseGrouping              *bool  `json:"useGrouping"`
}

// options are ours with the meaning of Intl's, whose defaults are three
// fraction digits, and none for percentages.
func (o intlOptions) options() []Option {
	opts := []Option{MaxFraction(3)}
	if o.Style == "percent" {
		opts = []Option{MaxFraction(0)}
	}
	if o.MaximumFractionDigits != nil {
		opts = append(opts, MaxFraction(*o.MaximumFractionDigits))
	}
	if o.MinimumFractionDigits != nil {
		opts = append(opts, MinFraction(*o.MinimumFractionDigits))
	}
	if o.MaximumSignificantDigits > 0 {
		opts = append(opts, Significant(o.MaximumSignificantDigits))
	}
	if o.UseGrouping != nil && !*o.UseGrouping {
		opts = append(opts, Ungrouped())
	}
	return opts
}

func loadIntl(t *testing.T) intlTable {
	var table intlTable
	if err := json.Unmarshal(intlJSON, &table); err != nil {
		t.Fatal(err)
	}
	return table
}

// check compares one row with what we write for each of n inputs.
func (row intlRow) check(t *testing.T, n int, input func(i int) any, write func(i int) string) {
	if len(row.Want) != n {
		t.Fatalf("%s %s: %d answers, want %d", row.Lang, row.Unit, len(row.Want), n)
	}
	for i, want := range row.Want {
		if got := write(i); got != want {
			t.Errorf("%s %s of %v: got %+q, want %+q", row.Lang, row.Unit, input(i), got, want)
		}
	}
}

func TestIntlNumbers(t *testing.T) {
	table := loadIntl(t)
	if len(table.Number) < 60 || len(table.Values) < 100 {
		t.Fatalf("only %d rows of %d numbers", len(table.Number), len(table.Values))
	}
	value := func(i int) any { return table.Values[i] }
	for _, row := range table.Number {
		row.check(t, len(table.Values), value, func(i int) string {
			return Number(row.Lang, dec(table.Values[i]), row.Options.options()...)
		})
	}
	for _, row := range table.Percent {
		row.check(t, len(table.Values), value, func(i int) string {
			return Percent(row.Lang, dec(table.Values[i]), row.Options.options()...)
		})
	}
	for _, row := range table.Range {
		row.check(t, len(table.Ranges), func(i int) any { return table.Ranges[i] }, func(i int) string {
			return strings.ReplaceAll(Range(row.Lang, dec(table.Ranges[i][0]), dec(table.Ranges[i][1]), row.Options.options()...), joined, "")
		})
	}
}

// TestIntlUnits compares amounts, in which all but French have another space:
// ours before the unit does not break.
func TestIntlUnits(t *testing.T) {
	table := loadIntl(t)
	plain := strings.NewReplacer(noBreakSpace, " ", joined, "")
	for _, rows := range [][]intlRow{table.Unit, table.UnitRange} {
		for _, row := range rows {
			for i := range row.Want {
				if row.Lang != FR {
					row.Want[i] = plain.Replace(row.Want[i])
				}
			}
		}
	}
	intl := func(l Lang, a Amount) string {
		if l == FR {
			return a.String()
		}
		return plain.Replace(a.String())
	}
	if len(table.Unit) < 30 {
		t.Fatalf("only %d rows of units", len(table.Unit))
	}
	for _, row := range table.Unit {
		row.check(t, len(table.UnitValues), func(i int) any { return table.UnitValues[i] }, func(i int) string {
			return intl(row.Lang, InUnit(row.Lang, dec(table.UnitValues[i]), row.Unit))
		})
	}
	for _, row := range table.UnitRange {
		row.check(t, len(table.Ranges), func(i int) any { return table.Ranges[i] }, func(i int) string {
			return intl(row.Lang, RangeInUnit(row.Lang, dec(table.Ranges[i][0]), dec(table.Ranges[i][1]), row.Unit))
		})
	}
}

// TestIntlOrder compares the order of countries with Intl.Collator's.
func TestIntlOrder(t *testing.T) {
	table := loadIntl(t)
	if len(table.Order) != len(Langs()) {
		t.Fatalf("%d orders, want one for each of %d languages", len(table.Order), len(Langs()))
	}
	for _, row := range table.Order {
		var got []string
		for _, c := range Countries(row.Lang) {
			got = append(got, c.Code)
		}
		if !slices.Equal(got, row.Want) {
			t.Errorf("%s:\n got %q\nwant %q", row.Lang, got, row.Want)
		}
	}
}
