package text_test

import (
	"slices"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// builtKeys are the keys of all nodes, other than factors, of every graph that a
// reader can open: every method over the matrix of choices, the references and
// the halving law.
func builtKeys(t *testing.T) map[string]bool {
	t.Helper()
	keys := map[string]bool{}
	add := func(g *formula.Graph, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range g.Nodes() {
			if n.Op != formula.Factor {
				keys[n.Key] = true
			}
		}
	}
	for _, m := range viewing.Methods {
		eachHabit(m, func(h viewing.Habit) {
			g, _, err := m.Build(h)
			add(g, err)
		})
	}
	add(viewing.ReferenceGraph())
	add(viewing.HalvingLaw(2020))
	return keys
}

// eachHabit gives every combination of device, box and connection, each with
// every other choice in turn, one or all at a time. No key depends on the
// combination of two of the others.
func eachHabit(m *viewing.Method, yield func(viewing.Habit)) {
	number := decimal.NewNullDecimal
	changes := []func(*viewing.Habit){
		func(*viewing.Habit) {},
		func(h *viewing.Habit) { h.Manufacture = true },
		func(h *viewing.Habit) { h.People = 2 },
		func(h *viewing.Habit) { h.AudioOnly = true },
		func(h *viewing.Habit) { h.Inches = decimal.New(60, 0) },
		func(h *viewing.Habit) { h.Inches = decimal.Decimal{} },
		func(h *viewing.Habit) { h.Watts = number(decimal.New(90, 0)) },
		func(h *viewing.Habit) { h.Mbps = number(decimal.New(8, 0)) },
		func(h *viewing.Habit) {
			if m.Has(viewing.FieldBytes) {
				h.Bytes = number(decimal.New(1, 9))
			}
		},
		func(h *viewing.Habit) { h.Country = "" },
		func(h *viewing.Habit) { h.Country = "DEU" },
		func(h *viewing.Habit) { h.Country, h.Year = "USA", 2023 },
		func(h *viewing.Habit) { h.Basis = factor.Marginal },
		func(h *viewing.Habit) { h.Grid = number(decimal.New(100, 0)) },
		func(h *viewing.Habit) { h.DataCentreCountry = "SWE" },
		func(h *viewing.Habit) { h.DataCentreGrid = number(decimal.New(30, 0)) },
		func(h *viewing.Habit) { h.RenewableHosting = number(decimal.New(5, -1)) },
		func(h *viewing.Habit) { h.Users = number(decimal.New(3, 0)) },
		func(h *viewing.Habit) { h.DevicesPerUser = number(decimal.New(2, 0)) },
		func(h *viewing.Habit) { h.LifetimeYears = number(decimal.New(4, 0)); h.Manufacture = true },
		func(h *viewing.Habit) { h.UseHoursPerDay = number(decimal.New(4, 0)); h.Manufacture = true },
	}
	for _, q := range viewing.Qualities {
		changes = append(changes, func(h *viewing.Habit) { h.Quality = q })
	}
	for _, p := range viewing.Pictures {
		changes = append(changes, func(h *viewing.Habit) { h.Picture = p })
	}
	for _, p := range viewing.Periods {
		changes = append(changes, func(h *viewing.Habit) { h.Per = p })
	}
	for _, d := range viewing.Devices {
		for _, p := range viewing.Peripherals {
			for _, c := range viewing.Connections {
				h := viewing.Default()
				h.Device, h.Peripheral, h.Connection = d, p, c
				for _, change := range changes {
					one := h
					change(&one)
					yield(one)
				}
			}
		}
	}
}

func TestDumpKeys(t *testing.T) {
	keys := builtKeys(t)
	var l []string
	for k := range keys {
		l = append(l, k)
	}
	slices.Sort(l)
	for _, k := range l {
		println(k)
	}
}
