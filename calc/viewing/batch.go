package viewing

import (
	"fmt"
	"slices"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// Many habits at once. Habits that differ in numbers only have one graph, so it
// is built once for all of them and run over columns of their numbers, in
// float64: see [Shape] and [Program].

// Number is a number of a habit, and the column of a batch that holds it.
type Number int

// The numbers of a habit, in the units of [Habit].
const (
	NumberHours Number = iota
	NumberInches
	NumberWatts
	NumberMbps
	NumberBytes
	NumberGrid
	NumberDataCentreGrid
	NumberRenewableHosting
	NumberPeople
	NumberUsers
	NumberDevicesPerUser
	NumberLifetimeYears
	NumberUseHoursPerDay

	// NumberCount is how many there are.
	NumberCount int = iota
)

// leaves names the number behind each input of a graph. Between two sizes of
// television the graph has where between them the diagonal is.
var leaves = map[string]Number{
	"watch.time": NumberHours, "watch.people": NumberPeople, "watch.watts": NumberWatts, "watch.screen.between": NumberInches,
	"watch.rate": NumberMbps, "watch.bytes": NumberBytes, "watch.grid": NumberGrid, "watch.data_centre.grid": NumberDataCentreGrid,
	"watch.renewable": NumberRenewableHosting, "watch.household.users": NumberUsers, "watch.household.devices": NumberDevicesPerUser,
	"watch.lifetime": NumberLifetimeYears, "watch.use": NumberUseHoursPerDay,
}

// optionals are the numbers that a habit may have or not have.
func (h *Habit) optionals() map[Number]*decimal.NullDecimal {
	return map[Number]*decimal.NullDecimal{
		NumberWatts: &h.Watts, NumberMbps: &h.Mbps, NumberBytes: &h.Bytes, NumberGrid: &h.Grid, NumberDataCentreGrid: &h.DataCentreGrid,
		NumberRenewableHosting: &h.RenewableHosting, NumberUsers: &h.Users, NumberDevicesPerUser: &h.DevicesPerUser,
		NumberLifetimeYears: &h.LifetimeYears, NumberUseHoursPerDay: &h.UseHoursPerDay,
	}
}

// Numbers are the numbers of a habit as float64, 0 where it has none.
type Numbers [NumberCount]float64

func (h *Habit) numbers() (numbers Numbers) {
	numbers[NumberHours], numbers[NumberInches] = h.Hours.InexactFloat64(), h.Inches.InexactFloat64()
	numbers[NumberPeople] = float64(h.People)
	for n, v := range h.optionals() {
		if v.Valid {
			numbers[n] = v.Decimal.InexactFloat64()
		}
	}
	return numbers
}

// Shape is what decides about the graph of a method for a habit: all but its
// numbers. Habits of one shape have one graph and the same warnings. It can be
// compared and be the key of a map.
type Shape struct {
	method *Method
	// habit has none of its numbers, only which of them there are.
	habit Habit
	size  int
	tiny  bool
}

// byPlace holds the methods for which a country is more than the intensity of
// its electricity.
var byPlace = []*Method{ademe, carbonalyser}

// Split divides a habit into its shape and its numbers. A country counts as a
// number, the intensity of its electricity, where the method takes nothing else
// from it. The error is that of [factor.Grid]; a valid habit has none.
func (m *Method) Split(h Habit) (Shape, Numbers, error) {
	if !slices.Contains(byPlace, m) {
		if err := h.placeToGrid(); err != nil {
			return Shape{}, Numbers{}, err
		}
	}
	numbers := h.numbers()
	s := Shape{method: m, size: SizeClass(numbers[NumberInches])}
	// Less than a byte is nothing to a method made for web pages.
	s.tiny = h.Bytes.Valid && m.Kind == WebKind && IsTiny(numbers[NumberBytes])
	h.Hours, h.Inches, h.People = decimal.Decimal{}, decimal.Decimal{}, 0
	h.Per = Once // the answers are those of one period, whichever it is
	for _, v := range h.optionals() {
		v.Decimal = decimal.Decimal{}
	}
	s.habit = h
	return s, numbers, nil
}

// placeToGrid replaces areas by the intensities of their electricity.
func (h *Habit) placeToGrid() error {
	for _, place := range []struct {
		area *string
		grid *decimal.NullDecimal
	}{{&h.Country, &h.Grid}, {&h.DataCentreCountry, &h.DataCentreGrid}} {
		if *place.area != "" && !place.grid.Valid {
			f, err := factor.Grid(*place.area, h.Year, h.Basis)
			if err != nil {
				return err
			}
			*place.grid = decimal.NewNullDecimal(f.Value)
		}
		*place.area = ""
	}
	h.Year, h.Basis = 0, factor.Average
	return nil
}

// IsTiny tells whether a data volume in bytes is less than one: it may have
// another graph than others.
func IsTiny(bytes float64) bool { return bytes < 1 }

// SizeClasses is how many classes [SizeClass] gives.
var SizeClasses = 2 * len(tvSizes)

// SizeClass tells sizes of television, in inches, between which the graph may
// differ: 0 for none, an odd class for a size of the table of powers, and an
// even one for those between it and the next. What is beyond the table counts
// as between its last two sizes.
func SizeClass(inches float64) int {
	if inches <= 0 {
		return 0
	}
	class := 2
	for i, s := range tvSizes {
		switch at := float64(s.inches); {
		case inches == at:
			return 2*i + 1
		case inches > at && i < len(tvSizes)-1:
			class = 2*i + 2
		}
	}
	return class
}

// sizes gives the two sizes of the table around an even class.
func sizes(class int) (low, high int64) {
	return tvSizes[class/2-1].inches, tvSizes[class/2].inches
}

// habitOf is a habit of the shape, with any numbers.
func (s Shape) habitOf() Habit {
	h := s.habit
	h.Hours, h.People = decimal.New(1, 0), 1
	switch {
	case s.size == 0:
	case s.size%2 == 1:
		h.Inches = decimal.NewFromInt(tvSizes[s.size/2].inches)
	default:
		low, _ := sizes(s.size)
		h.Inches = decimal.NewFromInt(low + 1)
	}
	for _, v := range h.optionals() {
		if v.Valid {
			v.Decimal = decimal.New(1, 0)
		}
	}
	if s.tiny {
		h.Bytes.Decimal = decimal.Decimal{}
	}
	return h
}

// Answer is a result of a batch: the energy in Wh or the emissions in g CO2e of
// one component, or of all.
type Answer struct {
	// Component is empty for the sum of all.
	Component Component
	Energy    bool
}

// Answers are the columns of the results of a batch.
var Answers = answers()

func answers() []Answer {
	list := []Answer{{"", true}, {"", false}}
	for _, c := range Components {
		list = append(list, Answer{c, true}, Answer{c, false})
	}
	return list
}

// key is that of the node of the answer.
func (a Answer) key() string {
	key := "watch."
	if a.Component != "" {
		key += string(a.Component) + "."
	}
	if a.Energy {
		return key + "energy"
	}
	return key + "carbon"
}

// Program works out habits of one shape. It never changes, so any number of
// goroutines may run it.
type Program struct {
	// Warnings are those of every habit of the shape.
	Warnings []Warning
	// Sized is false when habits of every class of size have this very program,
	// but for one without a size.
	Sized bool

	program *formula.Program
	// inputs and outputs are by their place in the program.
	inputs  []Number
	outputs []int // places in Answers
	has     []bool
	// low and span turn a diagonal into its place between two sizes.
	low, span float64
}

// Compile builds the graph of the shape and makes a program of it. A shape of
// valid habits (package scenario checks them) has one.
func (s Shape) Compile() (*Program, error) {
	g, warnings, err := s.method.Build(s.habitOf())
	if err != nil {
		return nil, err
	}
	p := &Program{Warnings: warnings, has: make([]bool, len(Answers)), Sized: g.Node("watch.screen.size") != nil}
	var inputs, outputs []*formula.Node
	for _, n := range g.Nodes() {
		number, known := leaves[n.Key]
		switch {
		case n.Op != formula.Input, s.tiny && number == NumberBytes:
			continue
		case !known:
			return nil, fmt.Errorf("no number of a habit is behind input %q", n.Key)
		case number == NumberInches:
			low, high := sizes(s.size)
			p.low, p.span = float64(low), float64(high-low)
		}
		p.inputs, inputs = append(p.inputs, number), append(inputs, n)
	}
	for i, a := range Answers {
		n := g.Node(a.key())
		// As in a Result, a component without emissions is none.
		if n == nil || g.Node(Answer{Component: a.Component}.key()) == nil {
			continue
		}
		p.has[i] = true
		p.outputs, outputs = append(p.outputs, i), append(outputs, n)
	}
	p.program, err = formula.Compile(g, inputs, outputs)
	return p, err
}

// Inputs are the numbers that the program reads.
func (p *Program) Inputs() []Number { return p.inputs }

// Has tells whether the method gives an answer, by its place in [Answers].
func (p *Program) Has(answer int) bool { return p.has[answer] }

// Columns holds the numbers and the answers of a batch, row by row: In by
// [Number] and Out by the place in [Answers], all of one length.
type Columns struct {
	In  [NumberCount][]float64
	Out [][]float64
}

// NewColumns makes columns of that many rows.
func NewColumns(rows int) *Columns {
	c := &Columns{Out: make([][]float64, len(Answers))}
	for i := range c.In {
		c.In[i] = make([]float64, rows)
	}
	for i := range c.Out {
		c.Out[i] = make([]float64, rows)
	}
	return c
}

// Scratch is the memory of a run, to be used again by the next one of any
// program. The zero value is ready. One goroutine may use it at a time.
type Scratch struct {
	scratch formula.Scratch
	in, out [][]float64
	share   []float64
}

// Run works out the rows from up to, not including, to. They must be habits of
// the program's shape. An answer that the method does not have is left as it
// was.
//
// The answers are those of [Estimate] up to the rounding of float64: to 1e-9 of
// their sum, and mostly to 1e-14.
func (p *Program) Run(c *Columns, from, to int, s *Scratch) {
	s.in, s.out = s.in[:0], s.out[:0]
	for _, n := range p.inputs {
		column := c.In[n][from:to]
		if n == NumberInches {
			column = p.between(column, s)
		}
		s.in = append(s.in, column)
	}
	for _, i := range p.outputs {
		s.out = append(s.out, c.Out[i][from:to])
	}
	p.program.Run(s.in, s.out, &s.scratch)
}

// between turns diagonals into their places between two sizes.
func (p *Program) between(inches []float64, s *Scratch) []float64 {
	s.share = s.share[:0]
	for _, v := range inches {
		s.share = append(s.share, (v-p.low)/p.span)
	}
	return s.share
}
