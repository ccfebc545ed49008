package viewing

import (
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// built is a method's graph read for a habit, with its warnings.
func built(t *testing.T, m *Method, change func(*Habit)) (*formula.Graph, *formula.Exact, []Warning) {
	t.Helper()
	g, warnings, err := m.Build(published(change))
	if err != nil {
		t.Fatal(err)
	}
	exact, err := formula.Read(g)
	if err != nil {
		t.Fatal(err)
	}
	return g, exact, warnings
}

func TestShiftHasTwoDevices(t *testing.T) {
	laptop := value(shift, "watch.carbon", func(h *Habit) { h.Device = Laptop })(t)
	for _, d := range Devices {
		own := d == Phone || d == Laptop
		_, _, warnings := built(t, shift, func(h *Habit) { h.Device = d })
		if warned := slices.Contains(warnings, Warning{Substituted, FieldDevice, string(Laptop)}); warned == own {
			t.Errorf("%s: warned of a substitute: %v", d, warned)
		}
		if got := value(shift, "watch.carbon", func(h *Habit) { h.Device = d })(t); !own && !got.Equal(laptop) {
			t.Errorf("%s: %s g, want those of a laptop, %s", d, got, laptop)
		}
	}
	_, _, warnings := built(t, shift, func(h *Habit) { h.Device, h.Watts = Tablet, given("5") })
	if len(warnings) != 0 {
		t.Errorf("a tablet of 5 W: warnings %v", warnings)
	}
}

func TestCarbonalyserGrid(t *testing.T) {
	for _, c := range []struct {
		country, grid string
		substitute    string
	}{
		{"", "519", ""}, {"World", "519", ""}, {"EU", "276", ""}, {"FRA", "34.8", ""}, {"USA", "493", ""}, {"CHN", "681", ""},
		{"POL", "276", "EU"}, {"GBR", "519", "World"}, {"JPN", "519", "World"},
	} {
		g, exact, warnings := built(t, carbonalyser, func(h *Habit) { h.Country, h.Device = c.country, Mix })
		carbon, energy := exact.Value(g.Node("watch.screen.carbon")), exact.Value(g.Node("watch.screen.energy"))
		if grid := carbon.Div(energy).Shift(3); !grid.Equal(dec(c.grid)) {
			t.Errorf("%q: terminal at %s g/kWh, want %s", c.country, grid, c.grid)
		}
		var want []Warning
		if c.substitute != "" {
			want = []Warning{{Substituted, FieldCountry, c.substitute}}
		}
		if !slices.Equal(warnings, want) {
			t.Errorf("%q: warnings %v, want %v", c.country, warnings, want)
		}
	}
	custom := value(carbonalyser, "watch.carbon", func(h *Habit) { h.Country, h.Grid = "FRA", given("0") })(t)
	network := value(carbonalyser, "watch.network.carbon", nil)(t)
	dataCentre := value(carbonalyser, "watch.data_centre.carbon", nil)(t)
	if want := network.Add(dataCentre); !custom.Equal(want) {
		t.Errorf("a grid of 0: %s g, want those of data centre and network, %s", custom, want)
	}
}

// The Union's members must be areas of the book, or the visitor could not
// choose them.
func TestEuropeanUnion(t *testing.T) {
	if n := len(europeanUnion); n != 27 || !slices.IsSorted(europeanUnion) {
		t.Errorf("%d members, sorted %v", n, slices.IsSorted(europeanUnion))
	}
	for _, code := range europeanUnion {
		if _, err := factor.FindArea(code); err != nil {
			t.Error(err)
		}
	}
}

// A method without a country, or with a grid for a part of the chain only, does
// not hear of the visitor's.
func TestGridReachesOnlyItsParts(t *testing.T) {
	clean := func(h *Habit) { h.Country, h.Grid = "FRA", given("0") }
	for _, c := range []struct {
		method *Method
		fixed  []Component
	}{
		{shift, []Component{DataCentre, Network, Screen}},
		{carbonalyser, []Component{DataCentre, Network}},
		{obringer, []Component{DataCentre, Network}},
		{marks, nil},
		{swd4, []Component{Manufacture}},
		{swd3, []Component{Manufacture}},
		{onebyte, []Component{DataCentre, Network}},
	} {
		before, x, _ := built(t, c.method, nil)
		after, y, warnings := built(t, c.method, clean)
		for _, component := range Components {
			key := "watch." + string(component) + ".carbon"
			if before.Node(key) == nil {
				continue
			}
			want := decimal.Decimal{}
			if slices.Contains(c.fixed, component) {
				want = x.Value(before.Node(key))
			}
			if got := y.Value(after.Node(key)); !got.Equal(want) {
				t.Errorf("%s, %s on a clean grid: %s g, want %s", c.method.ID, component, got, want)
			}
		}
		if warned := slices.Contains(warnings, Warning{Code: NotRepresented, Field: FieldCountry}); warned == c.method.Has(FieldCountry) {
			t.Errorf("%s: warned of the country: %v", c.method.ID, warned)
		}
	}
}

// More renewable hosting never raises a result, as long as the grid is dirtier
// than what the method calls green.
func TestRenewableHosting(t *testing.T) {
	for _, m := range []*Method{swd4, swd3, onebyte} {
		last := value(m, "watch.carbon", nil)(t)
		for _, share := range []string{"0", "0.25", "0.5", "1"} {
			got := value(m, "watch.carbon", green(share))(t)
			if share == "0" && !got.Equal(last) || got.GreaterThan(last) {
				t.Errorf("%s at a share of %s: %s g after %s", m.ID, share, got, last)
			}
			last = got
		}
	}
}

func TestMarksIsUndivided(t *testing.T) {
	g, _, warnings := built(t, marks, nil)
	if !slices.Contains(warnings, Warning{Code: Outdated}) {
		t.Errorf("warnings %v, want one that it is outdated", warnings)
	}
	if g.Node("watch.network.carbon") == nil || g.Node("watch.screen.carbon") != nil {
		t.Error("the undivided figure is not in the network alone")
	}
}

func TestLines(t *testing.T) {
	lines, _, err := Lines()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, l := range lines {
		if seen[l.ID] {
			t.Errorf("%s stands twice", l.ID)
		}
		seen[l.ID] = true
		f, err := l.Factor()
		if err != nil {
			t.Errorf("%s: %v", l.ID, err)
			continue
		}
		if _, err := factor.FindSource(f.Source); err != nil {
			t.Errorf("%s: %v", l.ID, err)
		}
		if l.High.Node == nil || !l.High.Value.IsPositive() || l.Low.Value.GreaterThan(l.High.Value) {
			t.Errorf("%s: from %s to %s g", l.ID, l.Low.Value, l.High.Value)
		}
		if open := l.Low.Node == nil; open != (l.ID == "netflix") {
			t.Errorf("%s: open below: %v", l.ID, open)
		}
		if single := l.Low.Node == l.High.Node; single != (l.EnergyFactor != "" || l.LowFactor == l.HighFactor) {
			t.Errorf("%s: single result: %v", l.ID, single)
		}
	}
}
