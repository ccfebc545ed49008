package changelog

import (
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

func TestRead(t *testing.T) {
	list, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != len(factor.Versions) || list[0].ID != factor.Model {
		t.Fatalf("%d entries for %d versions, the first is %s", len(list), len(factor.Versions), list[0].ID)
	}
	for i, e := range list {
		if i == len(list)-1 {
			if e.Before != "" || len(e.Methods) > 0 || e.Factors < 500 {
				t.Errorf("the first version comes after %q, with %d answers and %d factors", e.Before, len(e.Methods), e.Factors)
			}
			continue
		}
		if e.Before != list[i+1].ID || len(e.Methods) != len(viewing.Methods) {
			t.Errorf("%s comes after %q, with %d answers", e.ID, e.Before, len(e.Methods))
		}
	}
	at := len(list) - 2
	if e := list[at]; e.ID != "2026.2" || len(e.Moved) != 1 || e.Moved[0].ID() != "carbon-trust.device.phone" || len(Moved(e.Methods)) > 0 {
		t.Errorf("%s moved %d figures and %d answers", e.ID, len(e.Moved), len(Moved(e.Methods)))
	}
}

func TestMethods(t *testing.T) {
	list, err := Methods(factor.Model, factor.Model)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range list {
		if a.ID != viewing.Methods[i].ID || a.Moved() || !a.Now.IsPositive() || !a.Relative().Valid || !a.Relative().Decimal.IsZero() {
			t.Errorf("%+v", a)
		}
	}
	if _, err := Methods("1999.1", factor.Model); err == nil {
		t.Error("a version that nobody knows is compared")
	}
	if _, err := Methods(factor.Model, "1999.1"); err == nil {
		t.Error("a version that nobody knows is compared")
	}
}

func TestRelative(t *testing.T) {
	of := func(then, now int64) Answer { return Answer{Then: decimal.New(then, 0), Now: decimal.New(now, 0)} }
	if r := of(4, 5).Relative(); r.Decimal.String() != "0.25" || !of(4, 5).Moved() {
		t.Errorf("from 4 to 5 is %v", r)
	}
	if r := of(0, 5).Relative(); r.Valid || !of(0, 5).Moved() {
		t.Errorf("from 0 to 5 is %v", r)
	}
}
