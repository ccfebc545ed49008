package viewing

import (
	"slices"
	"testing"

	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// publishedCase is a result that somebody else published, or that their own
// code prints, for inputs that they state. A case that does not reproduce is
// not tuned: it says why in known.
type publishedCase struct {
	// row is the number of the case in the collection it comes from, 0 for a
	// published figure that is not in it.
	row int
	// what is the case in words: method, inputs, quantity and unit.
	what string
	// got is what the engine says.
	got func(t *testing.T) decimal.Decimal
	// want is what was published.
	want string
	// relative or absolute is the tolerance; both empty asks for equality.
	relative, absolute string
	// source is where it was published.
	source string
	// known is the reason why a case does not reproduce. Such a case fails when
	// it does reproduce, so that the list stays true.
	known string
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func given(s string) decimal.NullDecimal { return decimal.NewNullDecimal(dec(s)) }

// published is the default habit for one hour, without a country: the region
// and grid intensity are those of the publication.
func published(change func(*Habit)) Habit {
	h := Default().OneHour()
	h.Country = ""
	if change != nil {
		change(&h)
	}
	return h
}

// value gives the value of a node of a method's graph.
func value(m *Method, key string, change func(*Habit)) func(t *testing.T) decimal.Decimal {
	return func(t *testing.T) decimal.Decimal {
		t.Helper()
		g, _, err := m.Build(published(change))
		if err != nil {
			t.Fatal(err)
		}
		exact, err := formula.Read(g)
		if err != nil {
			t.Fatal(err)
		}
		n := g.Node(key)
		if n == nil {
			t.Fatalf("%s has no node %q", m.ID, key)
		}
		return exact.Value(n)
	}
}

func TestPublishedCases(t *testing.T) {
	for _, c := range slices.Concat(casesByTime, casesByData) {
		t.Run(c.what, func(t *testing.T) {
			got, want := c.got(t), dec(c.want)
			tolerance := decimal.Decimal{}
			switch {
			case c.relative != "":
				tolerance = want.Abs().Mul(dec(c.relative))
			case c.absolute != "":
				tolerance = dec(c.absolute)
			}
			within := got.Sub(want).Abs().LessThanOrEqual(tolerance)
			if within && c.known != "" {
				t.Errorf("case %d reproduces: %s; take it off the known differences", c.row, got)
			}
			if !within && c.known == "" {
				t.Errorf("case %d: got %s, want %s ± %s (%s)", c.row, got, want, tolerance, c.source)
			}
		})
	}
}
