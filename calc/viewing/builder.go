package viewing

import (
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// builder collects the parts of one method's graph. Its helpers are what the
// methods have in common: the viewer's hours, the data volume, the grid, the
// screen, the making of the device.
type builder struct {
	g        *formula.Graph
	method   *Method
	habit    Habit
	warnings []Warning
	// hours is the viewer's share of the time in one period.
	hours          *formula.Node
	energy, carbon map[Component]*formula.Node
	// viewerGrid is the intensity that grid gave, nil if the method has none.
	viewerGrid *formula.Node
}

func newBuilder(book *factor.Book, m *Method, h Habit) *builder {
	b := &builder{
		g: formula.NewOf(book, 1), method: m, habit: h, warnings: m.unrepresented(h),
		energy: map[Component]*formula.Node{}, carbon: map[Component]*formula.Node{},
	}
	b.hours = b.shared("watch.hours", b.g.Input("watch.time", h.Hours, unit.Hour))
	switch {
	case m.Kind == WebKind:
		b.warn(MadeForWeb, "", "")
	case m.Kind == HistoricalKind:
		b.warn(Outdated, "", "")
	case m.LifeCycle:
		b.warn(FullLifeCycle, "", "")
	}
	return b
}

// shared divides a quantity of the whole screen by the people before it.
func (b *builder) shared(key string, whole *formula.Node) *formula.Node {
	return b.g.Div(key, whole, b.input("watch.people", decimal.NewFromInt(int64(b.habit.People)), unit.One))
}

func (b *builder) warn(code WarningCode, f Field, detail string) {
	w := Warning{Code: code, Field: f, Detail: detail}
	if !slices.Contains(b.warnings, w) {
		b.warnings = append(b.warnings, w)
	}
}

// factor is a leaf of the factor book. A recalled figure never goes unsaid.
func (b *builder) factor(id string) *formula.Node {
	f, err := b.g.Book().Find(id)
	if err == nil && f.Quality == factor.Recalled {
		b.warn(RecalledFigure, "", id)
	}
	return b.g.Factor(f, err)
}

// optional is the visitor's number if there is one, else the factor.
func (b *builder) optional(key string, v decimal.NullDecimal, u unit.Unit, id string) *formula.Node {
	if v.Valid {
		return b.input(key, v.Decimal, u)
	}
	return b.factor(id)
}

// input is a leaf of the habit; asking twice gives the same node.
func (b *builder) input(key string, v decimal.Decimal, u unit.Unit) *formula.Node {
	if n := b.g.Node(key); n != nil {
		return n
	}
	return b.g.Input(key, v, u)
}

// part adds a component with an energy: its emissions are energy × grid.
func (b *builder) part(c Component, energy, grid *formula.Node) {
	b.energy[c] = energy
	b.carbon[c] = b.g.Mul("watch."+string(c)+".carbon", energy, grid).In(unit.Gram)
}

// partCarbon adds a component for which the method gives emissions only.
func (b *builder) partCarbon(c Component, carbon *formula.Node) { b.carbon[c] = carbon }

// partCarbonEnergy adds a component whose emissions are not one energy × one
// grid.
func (b *builder) partCarbonEnergy(c Component, energy, carbon *formula.Node) {
	b.energy[c], b.carbon[c] = energy, carbon
}

// finish adds the totals, the year and the equivalents.
func (b *builder) finish() {
	var energy, carbon []*formula.Node
	for _, c := range Components {
		if n := b.energy[c]; n != nil {
			energy = append(energy, n)
		}
		if n := b.carbon[c]; n != nil {
			carbon = append(carbon, n)
		}
	}
	total := b.g.Sum("watch.carbon", carbon...)
	periods := b.periodsPerYear()
	year := b.g.Mul("watch.year.carbon", total, periods).In(unit.Kg)
	if len(energy) > 0 {
		e := b.g.Sum("watch.energy", energy...)
		b.g.Mul("watch.year.energy", e, periods).In(unit.KWh)
	}
	b.equivalents(year)
}

// periodsPerYear is how often the period of the habit comes in a year.
func (b *builder) periodsPerYear() *formula.Node {
	switch b.habit.Per {
	case PerDay:
		return b.factor("calendar.days")
	case PerWeek:
		return b.factor("calendar.weeks")
	}
	return b.factor("calendar.once")
}

// grid is the intensity of the viewer's electricity: the visitor's own number,
// the chosen area, or the intensity with which the method was published.
func (b *builder) grid(published string) *formula.Node {
	h := b.habit
	switch {
	case h.Grid.Valid:
		b.viewerGrid = b.input("watch.grid", h.Grid.Decimal, unit.GPerKWh)
	case h.Country != "":
		b.viewerGrid = b.g.Grid(h.Country, h.Year, h.Basis)
	case published == worldGrid:
		b.viewerGrid = b.g.Grid(worldGrid, 0, factor.Average)
	default:
		return b.fixedGrid(published)
	}
	return b.viewerGrid
}

// fixedGrid is an intensity of the publication as the viewer's, whatever the
// visitor chose.
func (b *builder) fixedGrid(id string) *formula.Node {
	b.viewerGrid = b.factor(id)
	return b.viewerGrid
}

// dataCentreGrid is the intensity of the data centre's electricity: the
// visitor's own choice for it, or the same as otherwise.
func (b *builder) dataCentreGrid(otherwise *formula.Node) *formula.Node {
	h := b.habit
	switch {
	case h.DataCentreGrid.Valid:
		return b.input("watch.data_centre.grid", h.DataCentreGrid.Decimal, unit.GPerKWh)
	case h.DataCentreCountry != "":
		return b.g.Grid(h.DataCentreCountry, h.Year, h.Basis)
	}
	return otherwise
}

// worldGrid stands for "the newest world average" where a publication gives no
// intensity of its own.
const worldGrid = "World"

// data is the viewer's data volume in GB: the visitor's bytes, the visitor's
// rate, or the rate (GB/h) that the table gives for the quality.
func (b *builder) data(table map[Quality]string) *formula.Node {
	return b.dataOr(table, audioRate)
}

// dataOr is data for a method with its own table of sound without a picture.
func (b *builder) dataOr(table, audio map[Quality]string) *formula.Node {
	h := b.habit
	switch {
	case h.Bytes.Valid:
		return b.shared("watch.data", b.input("watch.bytes", h.Bytes.Decimal, unit.Byte)).In(unit.GB)
	case h.Mbps.Valid:
		return b.g.Mul("watch.data", b.input("watch.rate", h.Mbps.Decimal, unit.Mbps), b.hours).In(unit.GB)
	}
	if h.AudioOnly {
		table = audio
	}
	return b.g.Mul("watch.data", b.factor(table[h.Quality]), b.hours).In(unit.GB)
}

// screen adds the screen from the table of powers. A device that the table
// lacks is replaced by the substitute, with a warning.
func (b *builder) screen(table map[Device]string, substitute Device, grid *formula.Node) {
	device := b.habit.Device
	if _, ok := table[device]; !ok && !b.habit.Watts.Valid {
		b.warn(Substituted, FieldDevice, string(substitute))
		device = substitute
	}
	b.screenPower(device, b.optional("watch.watts", b.habit.Watts, unit.W, table[device]), grid)
}

// screenPower adds the screen from the power of the device at its usual size
// and picture.
func (b *builder) screenPower(device Device, watts, grid *formula.Node) {
	h := b.habit
	b.warnAudio()
	if !h.Watts.Valid && device == TV && b.method.Has(FieldSize) && !h.Inches.IsZero() {
		watts = b.g.Mul("watch.screen.sized", watts, b.tvSize())
	}
	if b.method.Has(FieldPicture) && h.Picture != StandardPicture {
		watts = b.g.Mul("watch.screen.power", watts, b.factor("picture."+string(h.Picture)))
	}
	b.part(Screen, b.g.Mul("watch.screen.energy", watts, b.hours), grid)
}

// warnAudio says that the device is counted as if it showed a picture, where the
// method knows sound without one.
func (b *builder) warnAudio() {
	if b.habit.AudioOnly && b.method.Has(FieldAudio) {
		b.warn(AudioDevice, FieldAudio, "")
	}
}

// mixPeripheral is the average box beside the average device, in the table of a
// method that publishes both.
const mixPeripheral Peripheral = "mix"

// peripheral adds the box before the screen, if there is one. The average device
// has an average box, whatever the visitor chose.
func (b *builder) peripheral(table map[Peripheral]string, grid *formula.Node) {
	choice := b.habit.Peripheral
	if b.habit.Device == Mix {
		if choice != NoPeripheral {
			b.warn(NotRepresented, FieldPeripheral, "")
		}
		if choice = mixPeripheral; table[choice] == "" {
			return
		}
	}
	if choice == NoPeripheral {
		return
	}
	id, ok := table[choice]
	if !ok {
		b.warn(NoFigure, FieldPeripheral, string(choice))
		return
	}
	b.part(Periphery, b.g.Mul("watch.peripheral.energy", b.factor(id), b.hours), grid)
}
