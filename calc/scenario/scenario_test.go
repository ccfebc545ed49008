package scenario

import (
	"testing"

	"streamprint/calc/viewing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestDefaultIsValidAndEmpty(t *testing.T) {
	if err := Validate(Default()); err != nil {
		t.Errorf("Validate(Default()) = %v", err)
	}
	if got, want := canonical(Default()), "v=1&m="+viewing.Model; got != want {
		t.Errorf("canonical(Default()) = %q, want %q", got, want)
	}
	if Default().Method != "power" {
		t.Errorf("the default method is %q; links leave it out, so it cannot change", Default().Method)
	}
}

// TestRoundTrips takes valid documents through links and files and back.
func TestRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		if err := Validate(d); err != nil {
			t.Fatalf("the generated document is not valid: %v", err)
		}
		link := Encode(d)
		back, notes, err := Decode(link)
		if err != nil || len(notes) > 0 {
			t.Fatalf("Decode(%q): notes %v, error %v", link, notes, err)
		}
		if diff := cmp.Diff(d, back); diff != "" {
			t.Fatalf("link %q gives another document (-want +got):\n%s", link, diff)
		}
		if again := Encode(back); again != link {
			t.Fatalf("link %q becomes %q", link, again)
		}
		file := EncodeJSON(d)
		back, notes, err = DecodeJSON(file)
		if err != nil || len(notes) > 0 {
			t.Fatalf("DecodeJSON(%s): notes %v, error %v", file, notes, err)
		}
		if diff := cmp.Diff(d, back); diff != "" {
			t.Fatalf("file %s gives another document (-want +got):\n%s", file, diff)
		}
		if again := EncodeJSON(back); string(again) != string(file) {
			t.Fatalf("file %s becomes %s", file, again)
		}
		if !d.Equal(back) {
			t.Fatal("Equal says that the documents differ")
		}
	})
}

// TestEveryValidDocumentEstimates keeps the promise of Validate.
func TestEveryValidDocumentEstimates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkEstimate(t, documents().Draw(t, "document"))
	})
}

// checkEstimate works a document out with ranges.
func checkEstimate(t interface {
	Helper()
	Fatalf(string, ...any)
}, d Document) {
	t.Helper()
	m, err := viewing.Find(d.Method)
	if err != nil {
		t.Fatalf("Find: %v", err)
	}
	r, err := viewing.Estimate(m, d.Habit, 16)
	if err != nil {
		t.Fatalf("Estimate(%q): %v", Encode(d), err)
	}
	if r.Carbon.Node == nil || r.Carbon.Value.IsNegative() || !r.Carbon.Low.Valid {
		t.Fatalf("Estimate(%q): emissions %s, range %v", Encode(d), r.Carbon.Value, r.Carbon.Low)
	}
}

func TestEqual(t *testing.T) {
	a, b := Default(), Default()
	b.Habit.Hours = b.Habit.Hours.Mul(number1).Add(number1).Sub(number1)
	if !a.Equal(b) {
		t.Error("2 and 2.0 hours differ")
	}
	b.Method = "average"
	if a.Equal(b) {
		t.Error("two methods are equal")
	}
	b = Default()
	b.Model = "2020.1"
	if a.Equal(b) {
		t.Error("two models are equal")
	}
}

var number1, _ = ParseNumber("1.0")

func TestParseArea(t *testing.T) {
	for text, want := range map[string]string{
		"FRA": "FRA", "fra": "FRA", " Fra ": "FRA", "world": "World", "latin america and caribbean": "Latin America and Caribbean",
		"": "", "FR": "", "nowhere": "",
	} {
		if got, ok := ParseArea(text); got != want || ok != (want != "") {
			t.Errorf("ParseArea(%q) = %q, %t, want %q", text, got, ok, want)
		}
	}
}

func TestBounds(t *testing.T) {
	d := Default()
	d.Habit.Per = viewing.PerWeek
	if got := Bounds(d, FieldHours); got.Max.Decimal.String() != "168" || got.Per != viewing.PerWeek {
		t.Errorf("hours of a week: %+v", got)
	}
	if got := Bounds(d, FieldDevice); got.Max.Valid {
		t.Errorf("a choice has bounds: %+v", got)
	}
}
