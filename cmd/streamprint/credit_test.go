package main

import (
	"encoding/json"
	"testing"

	"streamprint/calc/credit"
)

// The list of classes is that of the engine, and every one can be opened down to
// its factors.
func TestCreditClasses(t *testing.T) {
	type from struct{ Factor string }
	var list struct {
		Classes []struct {
			ID              string
			Low, High       from
			Price           from `json:"price_usd_per_t"`
			Buffer          *from
			DurabilityYears *from `json:"durability_years"`
		}
	}
	if err := json.Unmarshal([]byte(program(t, "credit", "classes", "--format", "json")), &list); err != nil {
		t.Fatal(err)
	}
	if len(list.Classes) != len(credit.Classes) {
		t.Fatalf("%d classes listed, the engine has %d", len(list.Classes), len(credit.Classes))
	}
	for i, c := range list.Classes {
		want := credit.Classes[i]
		if c.ID != want.ID || c.Low.Factor != want.Low || c.High.Factor != want.High || c.Price.Factor != want.Price {
			t.Errorf("%s is listed as %+v", want.ID, c)
		}
		if (c.Buffer == nil) != (want.Buffer == "") || (c.DurabilityYears == nil) != (want.Durability == "") {
			t.Errorf("%s: buffer %v, years %v", c.ID, c.Buffer, c.DurabilityYears)
		}
	}
}
