package viewing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// What must hold for every method and every choice.

// failer is what testing.T and rapid.T have in common.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// outcome is a method's graph for a habit and its reading.
type outcome struct {
	graph    *formula.Graph
	exact    *formula.Exact
	warnings []Warning
}

func estimate(t failer, m *Method, h Habit) outcome {
	t.Helper()
	g, warnings, err := m.Build(h)
	if err != nil {
		t.Fatalf("%s: %v, for %+v", m.ID, err, h)
	}
	exact, err := formula.Read(g)
	if err != nil {
		t.Fatalf("%s: %v, for %+v", m.ID, err, h)
	}
	return outcome{g, exact, warnings}
}

// value of a node, zero for one that the method does not have.
func (o outcome) value(key string) decimal.Decimal {
	if n := o.graph.Node(key); n != nil {
		return o.exact.Value(n)
	}
	return decimal.Decimal{}
}

// with is the outcome after an input was given another number.
func (o outcome) with(t failer, key string, v decimal.Decimal) outcome {
	t.Helper()
	exact, err := o.exact.Change(map[*formula.Node]decimal.Decimal{o.graph.Node(key): v})
	if err != nil {
		t.Fatalf("%s of %s: %v", key, v, err)
	}
	o.exact = exact
	return o
}

// input is the number of an input of the graph, if it is one.
func (o outcome) input(key string) (decimal.Decimal, bool) {
	if n := o.graph.Node(key); n != nil {
		return n.Given()
	}
	return decimal.Decimal{}, false
}

// alike compares two numbers that were rounded to 34 digits on different ways.
func alike(a, b decimal.Decimal) bool {
	return a.Sub(b).Abs().LessThanOrEqual(decimal.Max(a.Abs(), b.Abs()).Mul(dec("1e-30")))
}

var totals = []string{"watch.energy", "watch.carbon"}

// check holds one result against everything that is true of all.
func check(t failer, m *Method, h Habit) {
	t.Helper()
	o := estimate(t, m, h)
	fail := func(format string, args ...any) {
		t.Helper()
		t.Fatalf("%s: %s, for %+v", m.ID, fmt.Sprintf(format, args...), h)
	}

	// The components sum to the total, none is negative, and each is within the
	// boundary.
	for _, what := range []string{"energy", "carbon"} {
		sum := decimal.Decimal{}
		for _, c := range Components {
			key := "watch." + string(c) + "." + what
			if o.graph.Node(key) == nil {
				continue
			}
			if o.value(key).IsNegative() {
				fail("%s is %s", key, o.value(key))
			}
			if !slices.Contains(m.Boundary, c) && !(c == Manufacture && (m.LifeCycle || h.Manufacture)) {
				fail("%s is outside the boundary", key)
			}
			sum = sum.Add(o.value(key))
		}
		if got := o.value("watch." + what); !alike(got, sum) {
			fail("total %s is %s, the components sum to %s", what, got, sum)
		}
	}

	// Without time there is nothing, and everything grows with time. A data volume
	// stands for itself.
	none, more := o.with(t, "watch.time", decimal.Decimal{}), o.with(t, "watch.time", h.Hours.Mul(dec("3")))
	for _, key := range totals {
		switch {
		case h.Bytes.Valid:
			if none.value(key).GreaterThan(o.value(key)) || more.value(key).LessThan(o.value(key)) {
				fail("%s falls with time", key)
			}
		case !none.value(key).IsZero():
			fail("%s of no time is %s", key, none.value(key))
		case !alike(more.value(key), o.value(key).Mul(dec("3"))):
			fail("%s of three times the time is %s, of one %s", key, more.value(key), o.value(key))
		}
	}

	// Two before the screen are half each.
	half := o.with(t, "watch.people", decimal.NewFromInt(int64(2*h.People)))
	for _, key := range totals {
		if !alike(half.value(key).Add(half.value(key)), o.value(key)) {
			fail("%s of a half is %s, of the whole %s", key, half.value(key), o.value(key))
		}
	}

	// More users of the line never raise one viewer's share.
	if users, ok := o.input("watch.household.users"); ok {
		shared := o.with(t, "watch.household.users", users.Add(dec("1")))
		for _, key := range totals {
			if shared.value(key).GreaterThan(o.value(key)) {
				fail("%s rises with users", key)
			}
		}
	}

	// A higher rate never lowers a result.
	if rate, ok := o.input("watch.rate"); ok {
		faster := o.with(t, "watch.rate", rate.Add(dec("1")))
		for _, key := range totals {
			if faster.value(key).LessThan(o.value(key)) {
				fail("%s falls as the rate rises", key)
			}
		}
	}

	// Emissions are linear in the grid; energy and the making of devices do not
	// depend on it.
	if grid, ok := o.input("watch.grid"); ok && grid.IsPositive() {
		half, double := o.with(t, "watch.grid", grid.Mul(dec("0.5"))), o.with(t, "watch.grid", grid.Add(grid))
		rise, again := o.value("watch.carbon").Sub(half.value("watch.carbon")), double.value("watch.carbon").Sub(o.value("watch.carbon"))
		if rise.IsNegative() || rise.Add(rise).Sub(again).Abs().GreaterThan(double.value("watch.carbon").Mul(dec("1e-30"))) {
			fail("carbon rises by %s, then by %s, with the grid", rise, again)
		}
		for _, key := range []string{"watch.energy", "watch.manufacture.carbon"} {
			if !half.value(key).Equal(o.value(key)) {
				fail("%s depends on the grid", key)
			}
		}
	}
}

// choices is the matrix of choices for a method: all that it represents, in
// every combination, beside a rotation of all that it does not.
func choices(m *Method, yield func(Habit)) {
	devices, peripherals, qualities, connections := Devices, Peripherals, Qualities, Connections
	cut := func(f Field) bool { return !m.Has(f) }
	if cut(FieldDevice) {
		devices = devices[:1]
	}
	if cut(FieldPeripheral) {
		peripherals = peripherals[:1]
	}
	if cut(FieldQuality) {
		qualities = qualities[:1]
	}
	if cut(FieldConnection) {
		connections = connections[:1]
	}
	countries := []string{"", "FRA", "World", "USA", "NZL", "DEU", "IND"}
	turn := 0
	for _, d := range devices {
		for _, p := range peripherals {
			for _, q := range qualities {
				for _, c := range connections {
					h := Default()
					h.Device, h.Peripheral, h.Quality, h.Connection = d, p, q, c
					turn++
					if cut(FieldDevice) {
						h.Device = Devices[turn%len(Devices)]
					}
					if cut(FieldPeripheral) {
						h.Peripheral = Peripherals[turn%len(Peripherals)]
					}
					if cut(FieldQuality) {
						h.Quality = Qualities[turn%len(Qualities)]
					}
					if cut(FieldConnection) {
						h.Connection = Connections[turn%len(Connections)]
					}
					// The periods below share no divisor with the matrix, so that over it
					// each setting meets each choice.
					h.Manufacture = turn%3 == 0
					h.Picture = Pictures[turn/3%len(Pictures)]
					h.Country = countries[turn%len(countries)]
					if turn%17 < 5 {
						h.Grid = given("100")
					}
					if turn%19 == 0 {
						h.AudioOnly = true
					}
					if turn%13 == 0 {
						h.Users, h.DevicesPerUser, h.People = given("4"), given("2"), 3
					}
					if turn%11 == 0 && h.Country == "FRA" {
						h.Basis = factor.Marginal
					}
					yield(h)
				}
			}
		}
	}
}

func TestEveryChoice(t *testing.T) {
	for _, m := range Methods {
		t.Run(m.ID, func(t *testing.T) {
			t.Parallel()
			choices(m, func(h Habit) { check(t, m, h) })
		})
	}
}

// anyHabit draws a valid habit, its numbers at their ends more often than not.
func anyHabit(t *rapid.T, m *Method) Habit {
	number := func(label, low, high string) decimal.Decimal {
		a, z := dec(low), dec(high)
		switch rapid.IntRange(0, 3).Draw(t, label+" end") {
		case 0:
			return a
		case 1:
			return z
		}
		part := decimal.New(rapid.Int64Range(0, 1e6).Draw(t, label), -6)
		return a.Add(z.Sub(a).Mul(part))
	}
	maybe := func(label, low, high string) decimal.NullDecimal {
		if !rapid.Bool().Draw(t, label+" given") {
			return decimal.NullDecimal{}
		}
		return decimal.NewNullDecimal(number(label, low, high))
	}
	h := Habit{
		Hours: number("hours", "0", "24"), Per: rapid.SampledFrom(Periods).Draw(t, "per"),
		Device: rapid.SampledFrom(Devices).Draw(t, "device"), Inches: number("inches", "24", "85"), Watts: maybe("watts", "0", "2000"),
		Picture: rapid.SampledFrom(Pictures).Draw(t, "picture"), Peripheral: rapid.SampledFrom(Peripherals).Draw(t, "peripheral"),
		Quality: rapid.SampledFrom(Qualities).Draw(t, "quality"), Mbps: maybe("mbps", "0", "1000"),
		AudioOnly: rapid.Bool().Draw(t, "audio"), Connection: rapid.SampledFrom(Connections).Draw(t, "connection"),
		Country: rapid.SampledFrom([]string{"", "FRA", "DEU", "World", "Africa", "JEY"}).Draw(t, "country"),
		Basis:   factor.Average, Grid: maybe("grid", "0", "3000"),
		DataCentreCountry: rapid.SampledFrom([]string{"", "SWE", "USA"}).Draw(t, "data centre"),
		DataCentreGrid:    maybe("data centre grid", "0", "3000"), RenewableHosting: maybe("renewable", "0", "1"),
		People: rapid.SampledFrom([]int{1, 2, 100}).Draw(t, "people"),
		Users:  maybe("users", "1", "20"), DevicesPerUser: maybe("devices", "0.5", "50"),
		Manufacture: rapid.Bool().Draw(t, "manufacture"), LifetimeYears: maybe("life", "0.25", "50"), UseHoursPerDay: maybe("use", "0.05", "24"),
	}
	if m.Has(FieldBytes) {
		h.Bytes = maybe("bytes", "0", "1e18")
	}
	if h.Country == "JEY" { // an operating margin only
		h.Country, h.Basis, h.DataCentreCountry = "DEU", factor.Marginal, "SWE"
	} else if h.Country == "FRA" && h.DataCentreCountry != "" {
		h.Year = 2023
	}
	return h
}

func TestAnyHabit(t *testing.T) {
	for _, m := range Methods {
		t.Run(m.ID, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) { check(t, m, anyHabit(t, m)) })
		})
	}
}

// The power models never fall as the quality rises, on any connection; nor does
// any other method, since more pixels never take less.
func TestQualityNeverLowers(t *testing.T) {
	for _, m := range Methods {
		for _, d := range []Device{Phone, TV} {
			for _, c := range Connections {
				last := decimal.Decimal{}
				for _, q := range Qualities {
					carbon := estimate(t, m, published(func(h *Habit) { h.Device, h.Connection, h.Quality = d, c, q })).value("watch.carbon")
					if carbon.LessThan(last) {
						t.Errorf("%s, %s, %s: %s g at %s, more below", m.ID, d, c, carbon, q)
					}
					last = carbon
				}
			}
		}
	}
}

// inputs gives, for each input of a habit, what a visitor may set it to.
var inputs = map[Field][]func(*Habit){
	FieldDevice:      {device(Phone), device(Tablet), device(Laptop), device(Desktop), device(TV), device(Projector), device(Headset)},
	FieldSize:        {func(h *Habit) { h.Device, h.Inches = TV, dec("85") }},
	FieldWatts:       {func(h *Habit) { h.Watts = given("3") }},
	FieldPicture:     {func(h *Habit) { h.Picture = HDR }, func(h *Habit) { h.Picture = Bright }},
	FieldPeripheral:  {func(h *Habit) { h.Peripheral = Stick }, func(h *Habit) { h.Peripheral = SetTopBox }, func(h *Habit) { h.Peripheral = Console }},
	FieldQuality:     {quality(UHD), quality(SD), quality(Saver), mbps("40")},
	FieldAudio:       {sound},
	FieldConnection:  {mobile, func(h *Habit) { h.Connection = Mobile5G }, func(h *Habit) { h.Connection = Wired }},
	FieldCountry:     {country("FRA"), country("IND"), grid("7")},
	FieldDataCentre:  {func(h *Habit) { h.DataCentreCountry = "SWE" }, func(h *Habit) { h.DataCentreGrid = given("7") }},
	FieldRenewable:   {func(h *Habit) { h.RenewableHosting = given("0.5") }},
	FieldHousehold:   {users("7")},
	FieldManufacture: {func(h *Habit) { h.Manufacture = true }, func(h *Habit) { h.Manufacture, h.LifetimeYears = true, given("1") }, func(h *Habit) { h.Manufacture, h.UseHoursPerDay = true, given("1") }},
	FieldBytes:       {func(h *Habit) { h.Bytes = given("1e10") }},

	FieldDevicesPerUser: {func(h *Habit) { h.DevicesPerUser = given("1") }},
}

// Every input that a visitor sets either reaches the result or is answered by a
// warning; and what is said not to reach it does not.
func TestEveryInputCounts(t *testing.T) {
	if len(inputs) != len(Fields) {
		t.Errorf("%d inputs are tried, there are %d", len(inputs), len(Fields))
	}
	for _, m := range Methods {
		for _, base := range []Device{TV, Laptop, Mix} {
			before := estimate(t, m, published(device(base)))
			for f, settings := range inputs {
				reached := false
				for i, set := range settings {
					after := estimate(t, m, published(both(device(base), set)))
					same := true
					for _, key := range totals {
						same = same && after.value(key).Equal(before.value(key))
					}
					reached = reached || !same
					if m.Has(f) {
						continue
					}
					if !same && f != FieldSize {
						t.Errorf("%s: %s (%d) is not represented, and changes the result", m.ID, f, i)
					}
					warned := slices.ContainsFunc(after.warnings, func(w Warning) bool {
						switch {
						case w.Code == NotRepresented && w.Field == f:
							return true
						case f == FieldManufacture:
							return w.Code == FullLifeCycle
						case f == FieldSize || f == FieldWatts || f == FieldPicture:
							return w.Code == NotRepresented && w.Field == FieldDevice
						}
						return false
					})
					if !warned && !(m.Kind == HistoricalKind || m.Kind == WebKind) || !warned && f != FieldManufacture {
						t.Errorf("%s: nothing says that %s (%d) is not represented: %v", m.ID, f, i, after.warnings)
					}
				}
				if m.Has(f) && !reached && base == TV {
					t.Errorf("%s: no setting of %s changes the result", m.ID, f)
				}
			}
		}
	}
}

// A choice for which a method has no figure of its own is answered too: the
// result of a choice differs from that of the choice it stands for, or a warning
// names the latter.
func TestNoSilentSubstitute(t *testing.T) {
	named := func(o outcome, f Field) bool {
		return slices.ContainsFunc(o.warnings, func(w Warning) bool { return w.Field == f })
	}
	for _, m := range Methods {
		for _, p := range []Peripheral{Stick, SetTopBox, Console} {
			set := func(h *Habit) { h.Peripheral = p }
			if o := estimate(t, m, published(set)); o.graph.Node("watch.peripheral.energy") == nil && !named(o, FieldPeripheral) {
				t.Errorf("%s: %s is neither counted nor answered", m.ID, p)
			}
			if o := estimate(t, m, published(both(device(Mix), set))); !named(o, FieldPeripheral) {
				t.Errorf("%s: %s beside the average device is not answered", m.ID, p)
			}
		}
		for _, d := range []Device{Projector, Headset, Mix, Desktop} {
			for _, other := range []Device{TV, Laptop, Phone} {
				a, b := estimate(t, m, published(device(d))), estimate(t, m, published(device(other)))
				if a.value("watch.carbon").Equal(b.value("watch.carbon")) && m.Has(FieldDevice) && !named(a, FieldDevice) && m != scope3 {
					t.Errorf("%s: %s counts as %s, and nothing says so", m.ID, d, other)
				}
			}
		}
	}
}

// The range of every number contains it.
func TestRangesHoldTheValue(t *testing.T) {
	for _, m := range Methods {
		for _, change := range []func(*Habit){
			nil, country("FRA"), both(device(Phone), mobile, quality(UHD)), both(device(Mix), quality(SD)),
			func(h *Habit) { h.Device, h.Manufacture, h.Peripheral = Projector, true, Console },
		} {
			r, err := Estimate(m, published(change), 100)
			if err != nil {
				t.Fatal(err)
			}
			all := []Quantity{r.Energy, r.Carbon, r.YearEnergy, r.YearCarbon}
			for _, p := range r.Parts {
				all = append(all, p.Energy, p.Carbon)
			}
			for _, e := range r.Equivalents {
				all = append(all, e.Count)
			}
			for _, q := range all {
				if q.Node == nil {
					continue
				}
				if !q.Low.Valid || !q.High.Valid || q.Low.Decimal.GreaterThan(q.Value) || q.High.Decimal.LessThan(q.Value) || q.Low.Decimal.IsNegative() {
					t.Errorf("%s: %s is %s, from %s to %s", m.ID, q.Node.Key, q.Value, q.Low.Decimal, q.High.Decimal)
				}
			}
		}
	}
}

// A method says who published it, where and when, and where that can be read.
func TestMethods(t *testing.T) {
	order := []string{"power", "average", "malmodin", "scope3", "iea", "ademe", "istrate", "shift", "carbonalyser", "obringer", "marks", "swd4", "swd3", "onebyte"}
	var ids []string
	for _, m := range Methods {
		ids = append(ids, m.ID)
		if _, err := factor.FindSource(m.Source); err != nil {
			t.Errorf("%s: %v", m.ID, err)
		}
		if _, err := factor.FindArea(m.Region); err != nil {
			t.Errorf("%s: region: %v", m.ID, err)
		}
		if m.Name == "" || m.Publisher == "" || m.Year < 2015 || m.Year > 2026 || len(m.Boundary) == 0 {
			t.Errorf("%s is incomplete: %+v", m.ID, m)
		}
		for _, f := range m.Represents {
			if !slices.Contains(Fields, f) {
				t.Errorf("%s represents %s, which is no field", m.ID, f)
			}
		}
		if found, err := Find(m.ID); found != m || err != nil {
			t.Errorf("%s is not found: %v", m.ID, err)
		}
	}
	if !slices.Equal(ids, order) {
		t.Errorf("methods are %v, want %v", ids, order)
	}
	if _, err := Find("guess"); err == nil {
		t.Error("a method called guess is found")
	}
}

// notOfMethods are the beginnings of the factors that no method uses, with the
// reason.
var notOfMethods = []string{
	"swd3.visit.", // the published figures of a visit to a page are checked with them
	// The company's plan uses these.
	"company.", "target.", "nature.", "credit.", "plan.",
}

// Every factor of the book is used by a method or a reference: one that is not
// would be shown to readers as if it counted.
func TestEveryFactorIsUsed(t *testing.T) {
	used := map[string]bool{}
	note := func(g *formula.Graph) {
		for _, n := range g.Nodes() {
			if n.Factor != nil {
				used[n.Factor.ID] = true
			}
		}
	}
	build := func(m *Method, change func(*Habit)) {
		g, _, err := m.Build(published(change))
		if err != nil {
			t.Fatal(err)
		}
		note(g)
	}
	for _, m := range Methods {
		for _, d := range Devices {
			for _, c := range Connections {
				for _, q := range Qualities {
					build(m, func(h *Habit) { h.Device, h.Connection, h.Quality, h.Manufacture = d, c, q, true })
				}
			}
		}
		for _, settings := range inputs {
			for _, set := range settings {
				build(m, set)
			}
		}
		for _, p := range Peripherals {
			build(m, func(h *Habit) { h.Peripheral, h.Manufacture = p, true })
		}
		for _, q := range Qualities {
			build(m, both(quality(q), sound))
		}
		for _, per := range Periods {
			build(m, func(h *Habit) { h.Per = per })
		}
		for _, c := range []string{"EU", "USA", "CHN"} {
			build(m, country(c))
			build(m, both(country(c), mobile))
		}
		for _, s := range tvSizes {
			build(m, func(h *Habit) { h.Inches = decimal.NewFromInt(s.inches) })
		}
	}
	for _, build := range []func() (*formula.Graph, error){
		ReferenceGraph, internetYear, func() (*formula.Graph, error) { return HalvingLaw(2020) },
	} {
		g, err := build()
		if err != nil {
			t.Fatal(err)
		}
		note(g)
	}
	factors, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range factors {
		elsewhere := slices.ContainsFunc(notOfMethods, func(prefix string) bool { return strings.HasPrefix(f.ID, prefix) })
		if !used[f.ID] && !elsewhere {
			t.Errorf("no method uses %s", f.ID)
		}
	}
}
