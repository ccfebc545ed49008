package viewing

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func shapeOf(t failer, m *Method, h Habit) Shape {
	t.Helper()
	s, _, err := m.Split(h)
	if err != nil {
		t.Fatalf("%s: %v, for %+v", m.ID, err, h)
	}
	return s
}

// batchOf runs habits of one shape as the rows of a batch.
func batchOf(t failer, m *Method, habits ...Habit) (*Program, *Columns) {
	t.Helper()
	shape := shapeOf(t, m, habits[0])
	p, err := shape.Compile()
	if err != nil {
		t.Fatalf("%s: %v, for %+v", m.ID, err, habits[0])
	}
	c := NewColumns(len(habits))
	for r, h := range habits {
		s, numbers, err := m.Split(h)
		if err != nil || s != shape {
			t.Fatalf("%s: not of one shape: %+v and %+v: %v", m.ID, h, habits[0], err)
		}
		for _, n := range p.Inputs() {
			c.In[n][r] = numbers[n]
		}
	}
	p.Run(c, 0, len(habits), new(Scratch))
	return p, c
}

// checkRow holds a row of a batch against the exact result.
func checkRow(t failer, m *Method, h Habit, p *Program, c *Columns, row int) {
	t.Helper()
	exact, err := Estimate(m, h, 0)
	if err != nil {
		t.Fatalf("%s: %v, for %+v", m.ID, err, h)
	}
	want := map[Answer]Quantity{{"", true}: exact.Energy, {"", false}: exact.Carbon}
	for _, part := range exact.Parts {
		want[Answer{part.Component, true}], want[Answer{part.Component, false}] = part.Energy, part.Carbon
	}
	for i, a := range Answers {
		q := want[a]
		if p.Has(i) != (q.Node != nil) {
			t.Fatalf("%s: the batch has %v: %t, the method %t, for %+v", m.ID, a, p.Has(i), q.Node != nil, h)
		}
		if q.Node == nil {
			continue
		}
		got, value, all := c.Out[i][row], q.Value.InexactFloat64(), want[Answer{"", a.Energy}].Value.InexactFloat64()
		if !(math.Abs(got-value) <= 1e-9*math.Abs(value)) && !(math.Abs(got-value) <= 1e-13*math.Abs(all)) {
			t.Fatalf("%s: %v is %v in the batch, exactly %s, for %+v", m.ID, a, got, q.Value, h)
		}
	}
	if diff := cmp.Diff(exact.Warnings, p.Warnings); diff != "" {
		t.Fatalf("%s: the batch has other warnings (−exact +batch), for %+v:\n%s", m.ID, h, diff)
	}
}

// TestBatchIsExact compares any habit, beside another with its shape, with the
// exact result of each.
func TestBatchIsExact(t *testing.T) {
	for _, m := range Methods {
		t.Run(m.ID, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				h, other := anyHabit(t, m), anyHabit(t, m)
				twin := h
				twin.Hours, twin.People = other.Hours, other.People
				if SizeClass(other.Inches.InexactFloat64()) == SizeClass(h.Inches.InexactFloat64()) {
					twin.Inches = other.Inches
				}
				from := other.optionals()
				for n, v := range twin.optionals() {
					if v.Valid && from[n].Valid && !(n == NumberBytes && m.Kind == WebKind) {
						v.Decimal = from[n].Decimal
					}
				}
				p, c := batchOf(t, m, h, twin)
				checkRow(t, m, h, p, c, 0)
				checkRow(t, m, twin, p, c, 1)
			})
		})
	}
}

// TestBatchOfEveryChoice runs the matrix of choices.
func TestBatchOfEveryChoice(t *testing.T) {
	for _, m := range Methods {
		t.Run(m.ID, func(t *testing.T) {
			t.Parallel()
			turn := 0
			choices(m, func(h Habit) {
				if turn++; turn%7 != 0 { // no divisor of the periods in choices
					return
				}
				p, c := batchOf(t, m, h)
				checkRow(t, m, h, p, c, 0)
			})
		})
	}
}

// TestBatchOfSizes runs through the sizes of television, those of the table and
// between them.
func TestBatchOfSizes(t *testing.T) {
	for _, m := range []*Method{power, average, iea, swd4} {
		for inches := int64(240); inches <= 850; inches += 5 {
			h := published(func(h *Habit) { h.Inches = decimal.New(inches, -1) })
			p, c := batchOf(t, m, h)
			checkRow(t, m, h, p, c, 0)
			if p.Sized != m.Has(FieldSize) {
				t.Errorf("%s: sized is %t", m.ID, p.Sized)
			}
		}
	}
}

// TestBatchOfBytes has a data volume of less than a byte, which is nothing to
// the methods made for web pages.
func TestBatchOfBytes(t *testing.T) {
	for _, m := range Methods {
		if !m.Has(FieldBytes) {
			continue
		}
		for _, bytes := range []string{"0", "0.5", "0.999999999999999", "1", "2e9"} {
			h := published(func(h *Habit) { h.Bytes = given(bytes) })
			p, c := batchOf(t, m, h)
			checkRow(t, m, h, p, c, 0)
		}
	}
}

func TestSizeClass(t *testing.T) {
	for _, tt := range []struct {
		inches float64
		want   int
	}{{0, 0}, {-1, 0}, {20, 2}, {24, 1}, {24.5, 2}, {32, 3}, {33, 4}, {50, 7}, {75, 13}, {84.9, 14}, {85, 15}, {90, 14}} {
		if got := SizeClass(tt.inches); got != tt.want || got >= SizeClasses {
			t.Errorf("%v inches are of class %d, want %d", tt.inches, got, tt.want)
		}
	}
}

// TestShapes tells what belongs together from what does not.
func TestShapes(t *testing.T) {
	base := Default()
	same := []func(*Habit){
		func(h *Habit) { h.Hours = dec("7.5") }, func(h *Habit) { h.People = 4 },
		func(h *Habit) { h.Inches = dec("50.0") },
		func(h *Habit) { h.Country, h.Year = "DEU", 2023 }, func(h *Habit) { h.Grid = given("7") }, func(h *Habit) { h.Per = PerWeek },
	}
	for i, change := range same {
		h := base
		change(&h)
		if shapeOf(t, power, h) != shapeOf(t, power, base) {
			t.Errorf("same %d: another shape", i)
		}
	}
	other := []func(*Habit){
		func(h *Habit) { h.Inches = dec("51") }, func(h *Habit) { h.Watts = given("0") },
		func(h *Habit) { h.Device = Phone }, func(h *Habit) { h.Manufacture = true }, func(h *Habit) { h.Country = "" },
		func(h *Habit) { h.DataCentreCountry = "FRA" },
	}
	for i, change := range other {
		h := base
		change(&h)
		if shapeOf(t, power, h) == shapeOf(t, power, base) {
			t.Errorf("other %d: the same shape", i)
		}
	}
	german := base
	german.Country = "DEU"
	if shapeOf(t, ademe, german) == shapeOf(t, ademe, base) {
		t.Error("to ademe a country is more than its intensity")
	}
	if shapeOf(t, power, base) == shapeOf(t, average, base) {
		t.Error("two methods have one shape")
	}
	if i := slices.Index(Answers, Answer{Screen, false}); i < 0 || len(Answers) != 2+2*len(Components) {
		t.Errorf("answers: %v", Answers)
	}
}

func BenchmarkBatch(b *testing.B) {
	const rows = 4096
	c := NewColumns(rows)
	h := Default()
	for n, v := range h.numbers() {
		for r := range rows {
			c.In[n][r] = v + float64(r%7)
		}
	}
	var s Scratch
	for _, m := range Methods {
		p, err := shapeOf(b, m, Default()).Compile()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(m.ID, func(b *testing.B) {
			for b.Loop() {
				p.Run(c, 0, rows, &s)
			}
			b.ReportMetric(float64(b.N)*rows/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := shapeOf(b, power, Default()).Compile(); err != nil {
			b.Fatal(err)
		}
	}
}
