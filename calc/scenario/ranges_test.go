package scenario

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func span(low, high string) Span {
	return Span{decimal.RequireFromString(low), decimal.RequireFromString(high)}
}

// A range changes the band and nothing else; the wider one gives the wider band.
func TestRangeWidensTheBand(t *testing.T) {
	d := Default()
	plain, err := d.Case().Estimate(2000)
	if err != nil {
		t.Fatal(err)
	}
	before := plain.YearCarbon
	for _, s := range []Span{span("2", "2"), span("1.5", "2.5"), span("0", "24")} {
		with, err := d.WithRange(FieldHours, s)
		if err != nil {
			t.Fatal(err)
		}
		r, err := with.Case().Estimate(2000)
		if err != nil {
			t.Fatal(err)
		}
		now := r.YearCarbon
		if !now.Value.Equal(plain.YearCarbon.Value) {
			t.Errorf("%v: the value is %s, without a range %s", s, now.Value, plain.YearCarbon.Value)
		}
		if exact := s.Low.Equal(s.High); exact != now.Low.Decimal.Equal(before.Low.Decimal) && exact {
			t.Errorf("a range of one value moves the band to %s", now.Low.Decimal)
		} else if !exact && now.High.Decimal.Sub(now.Low.Decimal).LessThanOrEqual(before.High.Decimal.Sub(before.Low.Decimal)) {
			t.Errorf("%v: the band %s to %s is no wider than %s to %s", s, now.Low.Decimal, now.High.Decimal, before.Low.Decimal, before.High.Decimal)
		}
		before = now
	}
}

// Every field that can have a range reaches the graph of some method by it.
func TestEveryRangeIsDrawn(t *testing.T) {
	base, err := Read(Default(), map[Field]string{
		FieldWatts: "90", FieldGrid: "100", FieldDataCentreGrid: "200", FieldUsers: "2", FieldDevicesPerUser: "3",
		FieldManufacture: "1", FieldLifetime: "6", FieldUseHours: "2",
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Doubtful {
		d := base
		given := map[Field]string{}
		switch f { // each with a method that has it
		case FieldBytes:
			given = map[Field]string{FieldMethod: "onebyte", FieldBytes: "1000000000"}
		case FieldRenewable:
			given = map[Field]string{FieldMethod: "swd4", FieldRenewable: "0.5"}
		case FieldMbps:
			given = map[Field]string{FieldMethod: "power", FieldMbps: "6"}
		case FieldLifetime, FieldUseHours:
			given = map[Field]string{FieldMethod: "ademe"}
		}
		if d, err = Read(d, given); err != nil {
			t.Fatal(f, err)
		}
		value, ok := d.number(f)
		if !ok {
			t.Fatalf("%s has no value", f)
		}
		half := value.Mul(decimal.New(5, -1)).Round(6)
		if f == FieldPeople {
			half = value // half a person does not watch
		}
		high := value.Mul(decimal.New(15, -1)).Round(6)
		if f == FieldPeople {
			high = decimal.New(4, 0)
		}
		with, err := d.WithRange(f, Span{half, high})
		if err != nil {
			t.Fatal(f, err)
		}
		r, err := with.Case().Estimate(0)
		if err != nil {
			t.Fatal(f, err)
		}
		drawn := 0
		for _, n := range r.Graph.Nodes() {
			if _, _, ok := n.Own(); ok {
				drawn++
			}
		}
		if drawn == 0 {
			t.Errorf("no input of the graph has the range of %s", f)
		}
	}
}

func TestRangesGoWithTheirValue(t *testing.T) {
	d, err := Default().WithRange(FieldHours, span("1", "3"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.WithRange(FieldSize, span("40", "60")); err == nil {
		t.Error("the size has a range")
	}
	if same, err := d.WithRange(FieldHours, span("3", "4")); err == nil || !same.Equal(d) {
		t.Errorf("a range beside the value is taken: %s", Encode(same))
	}
	if !d.WithoutRange(FieldHours).Equal(Default()) || d.Equal(Default()) {
		t.Error("a range cannot be taken away")
	}
}

// A habit takes along the ranges that still go with its values.
func TestWithHabit(t *testing.T) {
	d, err := Read(Default(), map[Field]string{FieldWatts: "90", FieldRanges: "h_1_3~watts_80_120"})
	if err != nil {
		t.Fatal(err)
	}
	h := d.Habit
	h.Watts = decimal.NullDecimal{}
	if got := canonical(d.WithHabit(h)); got != versions+"&r=h_1_3" {
		t.Errorf("without the power it is %s", got)
	}
	h.Hours = decimal.New(4, 0)
	if got := canonical(d.WithHabit(h)); got != versions+"&h=4" || len(d.Ranges) != 2 {
		t.Errorf("with other hours it is %s", got)
	}
}

// The same link has the same seed, and so has the same habit by another method, in
// another model or with other ranges; any other link has another.
func TestSeedOfALink(t *testing.T) {
	seedOf := func(t interface{ Fatal(...any) }, d Document) uint64 {
		r, err := d.Case().Estimate(0)
		if err != nil {
			t.Fatal(err)
		}
		return r.Seed
	}
	usual := seedOf(t, Default())
	for link, same := range map[string]bool{
		"method=average": true, "m=2026.1": true, "r=h_1_3": true, "h=2.0": true,
		"h=3": false, "d=phone": false, "c=-": false, "grid=50": false, "watts=0": false, "per=week": false,
	} {
		d, _, err := Decode(link)
		if err != nil {
			t.Fatal(err)
		}
		if (seedOf(t, d) == usual) != same {
			t.Errorf("%s: the seed is the usual one: %t", link, !same)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		again, _, err := Decode(Encode(d))
		if err != nil {
			t.Fatal(err)
		}
		if seedOf(t, d) != seedOf(t, again) {
			t.Errorf("%s has two seeds", Encode(d))
		}
	})
}
