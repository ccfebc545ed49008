package viewing

import (
	"slices"
	"testing"

	"streamprint/calc/factor"

	"pgregory.net/rapid"
)

func choicesOf(t failer, c Case, draws int) []Choice {
	t.Helper()
	list, err := Choices(c, draws)
	if err != nil {
		t.Fatalf("%v, for %s %+v", err, c.Method.ID, c.Habit)
	}
	return list
}

func find(list []Choice, id ChoiceID) (Choice, bool) {
	i := slices.IndexFunc(list, func(c Choice) bool { return c.ID == id })
	if i < 0 {
		return Choice{}, false
	}
	return list[i], true
}

// Whatever the case: the largest comes first, each leads to a habit that differs
// and gives what the choice says, and what a method does not represent has no
// effect.
func TestChoicesForAnyone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t, "case")
		list := choicesOf(t, c, 0)
		now, err := c.year()
		if err != nil {
			t.Fatal(err)
		}
		for _, choice := range list {
			to := Case{Method: c.Method, Habit: choice.Habit}
			differs := slices.ContainsFunc(Drivers, func(d Driver) bool { return d.differs(&c, &to) })
			if !differs {
				t.Errorf("%s is what the habit is", choice.ID)
			}
			then, err := to.year()
			if err != nil {
				t.Fatal(err)
			}
			if got := then.Sub(now); !got.Equal(choice.Change.Value) {
				t.Errorf("%s changes %s, its habit %s", choice.ID, choice.Change.Value, got)
			}
			if (choice.Effect == NoEffect) != choice.Change.Value.IsZero() {
				t.Errorf("%s of %s is marked %s", choice.ID, choice.Change.Value, choice.Effect)
			}
		}
		for i := 1; i < len(list); i++ {
			if list[i].Change.Value.Abs().GreaterThan(list[i-1].Change.Value.Abs()) {
				t.Errorf("%s stands below a smaller change", list[i].ID)
			}
		}
		if fewer, ok := find(list, FewerHours); ok && fewer.Change.Value.IsPositive() {
			t.Errorf("fewer hours emit %s more", fewer.Change.Value)
		}
		if more, ok := find(list, OneMorePerson); ok && more.Change.Value.IsPositive() {
			t.Errorf("one more person emits %s more", more.Change.Value)
		}
	})
}

// A tenth less time is a tenth less of everything that time makes.
func TestFewerHours(t *testing.T) {
	c := Case{Method: power, Habit: Default()}
	choice, _ := find(choicesOf(t, c, 0), FewerHours)
	if !choice.Share.Equal(dec("-0.1")) || choice.Effect != RealEffect {
		t.Errorf("the share is %s, %s", choice.Share, choice.Effect)
	}
}

// The quality does next to nothing by the power model, where the line runs
// anyway, and much by an average of the data.
func TestStepDown(t *testing.T) {
	h := Default()
	steps, err := StepDown(Case{Habit: h}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(steps) != 2 || steps[0].A.Method != average || steps[1].A.Method != power {
		t.Fatalf("%d steps", len(steps))
	}
	share := func(c *Comparison) float64 {
		f, _ := c.Difference.Value.Div(c.A.YearCarbon.Value).Float64()
		return f
	}
	if byAverage, byPower := share(steps[0]), share(steps[1]); byAverage > -0.15 || byPower < -0.01 || byPower >= 0 {
		t.Errorf("one step down is %.4f by average and %.4f by power", byAverage, byPower)
	}
	lower, _ := find(choicesOf(t, Case{Method: power, Habit: h}, 0), LowerQuality)
	if lower.Effect != SlightEffect || !lower.Change.Value.Equal(steps[1].Difference.Value) {
		t.Errorf("lower quality is marked %s, %s", lower.Effect, lower.Change.Value)
	}
	for _, none := range []func(*Habit){func(h *Habit) { h.Quality = Saver }, func(h *Habit) { h.AudioOnly = true }} {
		h := Default()
		none(&h)
		if steps, err := StepDown(Case{Habit: h}, 0); err != nil || steps != nil {
			t.Errorf("%d steps below %s, %v", len(steps), h.Quality, err)
		}
	}
	own := Default()
	own.Mbps = given("40")
	if steps, err := StepDown(Case{Habit: own}, 0); err != nil || steps[1].Difference.Value.IsZero() {
		t.Errorf("with a rate of its own: %v", err)
	}
}

// What a choice makes of a habit.
func TestWhatIsChosen(t *testing.T) {
	with := func(change func(*Habit)) Habit {
		h := Default()
		change(&h)
		return h
	}
	for _, tt := range []struct {
		name string
		from Habit
		id   ChoiceID
		want func(Habit) bool // nil where it is not offered
	}{
		{"smaller set", Default(), SmallerDevice, func(h Habit) bool { return h.Device == TV && h.Inches.Equal(dec("42")) }},
		{"smaller than 43.5 inches", with(func(h *Habit) { h.Inches = dec("43.5") }), SmallerDevice, func(h Habit) bool { return h.Inches.Equal(dec("42")) }},
		{"the smallest set", with(func(h *Habit) { h.Inches = dec("24") }), SmallerDevice, func(h Habit) bool { return h.Device == Laptop }},
		{"a set of known power", with(func(h *Habit) { h.Watts = given("200") }), SmallerDevice, func(h Habit) bool { return h.Device == Laptop && !h.Watts.Valid }},
		{"smaller than a phone", with(func(h *Habit) { h.Device = Phone }), SmallerDevice, nil},
		{"phone on a phone", with(func(h *Habit) { h.Device = Phone }), OnPhone, nil},
		{"phone in place of a console", with(func(h *Habit) { h.Peripheral = Console }), OnPhone, func(h Habit) bool { return h.Device == Phone && h.Peripheral == NoPeripheral }},
		{"fixed line at home", Default(), OnFixedLine, nil},
		{"fixed line for 5G", with(func(h *Habit) { h.Connection = Mobile5G }), OnFixedLine, func(h Habit) bool { return h.Connection == Fixed }},
		{"cable", Default(), ByCable, func(h Habit) bool { return h.Connection == Wired }},
		{"one step down", Default(), LowerQuality, func(h Habit) bool { return h.Quality == HD }},
		{"the lowest", Default(), LowestQuality, func(h Habit) bool { return h.Quality == Saver }},
		{"the lowest is one step down", with(func(h *Habit) { h.Quality = SD }), LowestQuality, nil},
		{"below the lowest", with(func(h *Habit) { h.Quality = Saver }), LowerQuality, nil},
		{"quality beside a rate", with(func(h *Habit) { h.Mbps = given("5") }), LowerQuality, nil},
		{"half of a rate", with(func(h *Habit) { h.Mbps = given("5") }), HalfTheData, func(h Habit) bool { return h.Mbps.Decimal.Equal(dec("2.5")) && !h.Bytes.Valid }},
		{"half of no rate", Default(), HalfTheData, nil},
		{"cleanest", Default(), CleanestCountry, func(h Habit) bool { return h.Country == "SWE" }},
		{"cleanest for an own grid", with(func(h *Habit) { h.Country, h.Grid = "SWE", given("700") }), CleanestCountry, func(h Habit) bool { return h.Country == "SWE" && !h.Grid.Valid }},
		{"cleanest in Sweden", with(func(h *Habit) { h.Country = "SWE" }), CleanestCountry, nil},
		{"dirtiest at the margin", with(func(h *Habit) { h.Basis = factor.Marginal }), DirtiestCountry, func(h Habit) bool { return h.Country == "ZAF" && h.Basis == factor.Marginal }},
		{"a hundred and one", with(func(h *Habit) { h.People = 100 }), OneMorePerson, nil},
		{"less than no time", with(func(h *Habit) { h.Hours = dec("0") }), FewerHours, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			to, _, ok, err := tt.from.choose(tt.id, factor.Newest())
			switch {
			case err != nil:
				t.Fatal(err)
			case ok != (tt.want != nil):
				t.Errorf("offered is %t", ok)
			case ok && !tt.want(to):
				t.Errorf("leads to %+v", to)
			}
		})
	}
}

// What a method does not represent is kept and says so.
func TestNotRepresented(t *testing.T) {
	h := published(nil)
	list := choicesOf(t, Case{Method: onebyte, Habit: h}, 0)
	phone, ok := find(list, OnPhone)
	if !ok || phone.Represented || phone.Effect != NoEffect {
		t.Errorf("a phone by 1byte is %+v", phone)
	}
	for _, c := range list {
		if !c.Represented && c.Effect != NoEffect {
			t.Errorf("%s is not represented and changes %s", c.ID, c.Change.Value)
		}
	}
}

func BenchmarkChoices(b *testing.B) {
	for b.Loop() {
		if _, err := Choices(Case{Method: power, Habit: Default()}, 2000); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSensitivity2000(b *testing.B) {
	r, err := Estimate(power, Default(), 0)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := r.Sensitivity(2000); err != nil {
			b.Fatal(err)
		}
	}
}
