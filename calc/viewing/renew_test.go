package viewing

import (
	"slices"
	"testing"

	"streamprint/calc/factor"

	"pgregory.net/rapid"
)

func onPhone(model string) Case {
	h := Default()
	h.Device = Phone
	return Case{Method: power, Habit: h, Model: model}
}

// TestAnOldModelKeepsItsNumbers: the smartphone's own range moved in 2026.2.
func TestAnOldModelKeepsItsNumbers(t *testing.T) {
	ends := map[string][2]string{"2026.1": {"0.8", "1.25"}, "2026.2": {"1", "2"}, "": {"1", "2"}}
	for model, want := range ends {
		r, err := onPhone(model).Estimate(200)
		if err != nil {
			t.Fatal(err)
		}
		f := r.Graph.Node("carbon-trust.device.phone").Factor
		if f.Low.String() != want[0] || f.High.String() != want[1] {
			t.Errorf("model %q: a smartphone draws %s to %s W, want %v", model, f.Low, f.High, want)
		}
		if wanted := onPhone(model); r.Model != wanted.model() || r.Graph.Book().ID != r.Model {
			t.Errorf("model %q: the result is of %q, its book of %s", model, r.Model, r.Graph.Book().ID)
		}
	}
	if _, err := onPhone("1999.1").Estimate(0); err == nil {
		t.Error("a model that nobody knows gives a result")
	}
	if _, err := Choices(onPhone("1999.1"), 0); err == nil {
		t.Error("a model that nobody knows gives choices")
	}
}

func TestRenew(t *testing.T) {
	r, err := Renew(onPhone("2026.1"), 500)
	if err != nil {
		t.Fatal(err)
	}
	if r.Then.Model != "2026.1" || r.Now.Model != Model || !r.Difference.Value.IsZero() {
		t.Errorf("from %s to %s by %s", r.Then.Model, r.Now.Model, r.Difference.Value)
	}
	if len(r.Moved) != 1 || r.Moved[0].ID() != "carbon-trust.device.phone" || r.Moved[0].Old.High.String() != "1.25" || r.Moved[0].New.High.String() != "2" {
		t.Errorf("what moved: %+v", r.Moved)
	}
	if !r.Now.YearCarbon.High.Decimal.GreaterThan(r.Then.YearCarbon.High.Decimal) {
		t.Errorf("the range ends at %s, and did at %s", r.Now.YearCarbon.High.Decimal, r.Then.YearCarbon.High.Decimal)
	}
	onTV := onPhone("2026.1")
	onTV.Habit.Device = TV
	if r, err := Renew(onTV, 0); err != nil || len(r.Moved) != 0 {
		t.Errorf("on a television: %v, %+v", err, r)
	}
}

// TestRenewalsAgree: where nothing that a result uses has moved, it is the same to
// the last digit, and in the newest model nothing has.
func TestRenewalsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(Methods).Draw(t, "method")
		c := Case{Method: m, Habit: anyHabit(t, m), Model: rapid.SampledFrom(factor.Versions).Draw(t, "version").ID}
		r, err := Renew(c, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Moved) == 0 && !r.Difference.Value.IsZero() {
			t.Fatalf("nothing moved, and the result by %s", r.Difference.Value)
		}
		if c.Model == Model && len(r.Moved) > 0 {
			t.Fatalf("%d figures moved in no time", len(r.Moved))
		}
	})
}

// The version is a driver of a difference as any other.
func TestCompareAcrossModels(t *testing.T) {
	a, b := onPhone("2026.1"), onPhone("")
	b.Habit.People = 2
	c, err := Compare(a, b, 0)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(c.Parts, func(p DriverPart) bool { return p.Driver == DriverModel })
	if len(c.Parts) != 2 || i < 0 || !c.Parts[i].Amount.IsZero() || !c.Parts[0].Amount.Add(c.Parts[1].Amount).Equal(c.Difference.Value) {
		t.Errorf("the parts are %+v of %s", c.Parts, c.Difference.Value)
	}
}
