package formula

import (
	"errors"
	"fmt"
	"math"
)

// Program is a graph compiled to a flat list of float64 operations, for reading
// it many times with other numbers in its inputs. It holds numbers only, no
// series. A program never changes, so any number of goroutines may run it.
type Program struct {
	inputs, outputs int
	// slots is how many columns there are: inputs, then outputs, then those of
	// values in between.
	slots int
	code  []instruction
}

// instruction works out one column, element by element.
type instruction struct {
	do opcode
	// to, a and b are slots; c is the constant of a code that has one.
	to, a, b int
	c        float64
}

type opcode int

const (
	fill    opcode = iota // c
	move                  // a
	add                   // a + b
	addTo                 // c + a
	sub                   // a − b
	subFrom               // c − a
	mul                   // a × b
	mulBy                 // c × a
	div                   // a ÷ b
	divInto               // c ÷ a
	least                 // min(a, b)
	most                  // max(a, b)
	leastOf               // min(c, a)
	mostOf                // max(c, a)
	pow                   // a to the power of b
	powOf                 // a to the power of c
	powBy                 // c to the power of a
)

// ErrSeries is the mistake of compiling a node that has a value for each year.
var ErrSeries = errors.New("a series cannot be read in columns")

// Compile makes a program that works out the outputs from the inputs. Inputs
// are Input leaves of the graph; every other leaf counts with the value it has.
// What the outputs do not need is left out, and what does not depend on the
// inputs is worked out once, here.
//
// The error is that of the building, [ErrSeries], or [ErrDivideByZero] and
// [ErrPower] for a constant without a finite value.
func Compile(g *Graph, inputs, outputs []*Node) (*Program, error) {
	if g.err != nil {
		return nil, g.err
	}
	c := &compiler{
		Program: &Program{inputs: len(inputs), outputs: len(outputs), slots: len(inputs) + len(outputs)},
		values:  make([]operand, len(g.nodes)), readers: make([]int, len(g.nodes)), out: map[*Node]int{},
	}
	for i, n := range inputs {
		if n.graph != g || n.Op != Input || n.series {
			return nil, fmt.Errorf("node %q is no input of this graph with one number", n.Key)
		}
		c.values[n.index] = operand{slot: i, given: true}
	}
	for i, n := range outputs {
		if n.graph != g {
			return nil, fmt.Errorf("node %q belongs to another graph", n.Key)
		}
		c.need(n)
		c.out[n] = len(inputs) + i
	}
	for _, n := range g.nodes {
		if c.readers[n.index] == 0 {
			continue
		}
		v, err := c.node(n)
		if err != nil {
			return nil, fmt.Errorf("node %q: %w", n.Key, err)
		}
		c.values[n.index] = v
	}
	for i, n := range outputs {
		c.put(len(inputs)+i, c.values[n.index])
	}
	return c.Program, nil
}

// compiler makes a program. A column in between is used again as soon as nobody
// reads it any more, so that few are needed and they stay in the cache.
type compiler struct {
	*Program
	// values and readers are by node: where its value is, and how many are still
	// to read it.
	values  []operand
	readers []int
	out     map[*Node]int
	free    []int
}

// operand is the value of a node: a column, or a constant.
type operand struct {
	slot     int
	fixed    bool
	constant float64
	// given is true for an input, which is there from the start.
	given bool
}

// need counts who reads a node, and all that it needs in turn.
func (c *compiler) need(n *Node) {
	c.readers[n.index]++
	if c.readers[n.index] > 1 {
		return
	}
	for _, a := range n.Args {
		c.need(a)
	}
}

func (c *compiler) emit(do opcode, to, a, b int, constant float64) {
	c.code = append(c.code, instruction{do, to, a, b, constant})
}

// put brings a value into a column.
func (c *compiler) put(to int, v operand) {
	switch {
	case v.fixed:
		c.emit(fill, to, 0, 0, v.constant)
	case v.slot != to:
		c.emit(move, to, v.slot, 0, 0)
	}
}

// column is where the value of a node goes.
func (c *compiler) column(n *Node) int {
	if slot, ok := c.out[n]; ok {
		return slot
	}
	if last := len(c.free) - 1; last >= 0 {
		slot := c.free[last]
		c.free = c.free[:last]
		return slot
	}
	c.slots++
	return c.slots - 1
}

// node makes the instructions of one node.
func (c *compiler) node(n *Node) (operand, error) {
	if v := c.values[n.index]; v.given {
		return v, nil
	}
	switch {
	case n.series:
		return operand{}, ErrSeries
	case n.Op == Input:
		return operand{fixed: true, constant: float(n.input[0])}, nil
	case n.Op == Factor:
		return operand{fixed: true, constant: float(n.Factor.Value)}, nil
	}
	var args []operand
	allFixed := true
	for _, a := range n.Args {
		if a.series { // one year of a series, with At
			return operand{}, ErrSeries
		}
		args = append(args, c.values[a.index])
		allFixed = allFixed && c.values[a.index].fixed
	}
	var v operand
	if allFixed {
		v = operand{fixed: true, constant: args[0].constant}
		for _, a := range args[1:] {
			v.constant = binary[n.Op](v.constant, a.constant)
		}
		v.constant *= float(n.scale)
		if math.IsInf(v.constant, 0) || math.IsNaN(v.constant) {
			if n.Op == Power {
				return v, ErrPower
			}
			return v, ErrDivideByZero
		}
	} else {
		v.slot = c.column(n)
		if err := c.operation(n, v.slot, args); err != nil {
			return v, err
		}
	}
	for _, a := range n.Args {
		c.readers[a.index]--
		used := c.values[a.index]
		if c.readers[a.index] == 0 && !used.fixed && used.slot >= c.inputs+c.outputs {
			c.free = append(c.free, used.slot)
		}
	}
	return v, nil
}

// operation makes the instructions of an operation of which an argument is a
// column.
func (c *compiler) operation(n *Node, to int, args []operand) error {
	scale := float(n.scale)
	a, b := args[0], args[len(args)-1]
	switch n.Op {
	case Product:
		c.fold(to, args, mul, mulBy, scale, true)
		return nil
	case Sum:
		c.fold(to, args, add, addTo, 0, false)
	case Minimum:
		c.fold(to, args, least, leastOf, 0, false)
	case Maximum:
		c.fold(to, args, most, mostOf, 0, false)
	case Difference:
		switch {
		case a.fixed:
			c.emit(subFrom, to, b.slot, 0, a.constant)
		case b.fixed:
			c.emit(addTo, to, a.slot, 0, -b.constant)
		default:
			c.emit(sub, to, a.slot, b.slot, 0)
		}
	case Quotient:
		switch {
		case a.fixed:
			c.emit(divInto, to, b.slot, 0, a.constant*scale)
			return nil
		case b.fixed && b.constant == 0:
			return ErrDivideByZero
		case b.fixed:
			c.emit(mulBy, to, a.slot, 0, scale/b.constant)
			return nil
		}
		c.emit(div, to, a.slot, b.slot, 0)
	case Power:
		switch {
		case a.fixed:
			c.emit(powBy, to, b.slot, 0, a.constant)
		case b.fixed:
			c.emit(powOf, to, a.slot, 0, b.constant)
		default:
			c.emit(pow, to, a.slot, b.slot, 0)
		}
	default:
		return ErrSeries // whatever else there is makes or takes a series
	}
	if scale != 1 {
		c.emit(mulBy, to, to, 0, scale)
	}
	return nil
}

// fold joins any number of arguments two by two, with do for two columns. The
// constants among them become one, which withConstant joins last; start is a
// constant to begin with.
func (c *compiler) fold(to int, args []operand, do, withConstant opcode, start float64, hasConstant bool) {
	constant := start
	last, columns := 0, 0
	for _, a := range args {
		switch {
		case a.fixed && !hasConstant:
			constant, hasConstant = a.constant, true
		case a.fixed:
			constant = apply[withConstant](constant, a.constant)
		default:
			if columns++; columns > 1 {
				c.emit(do, to, last, a.slot, 0)
				last = to
			} else {
				last = a.slot
			}
		}
	}
	if hasConstant && !(do == mul && constant == 1) {
		c.emit(withConstant, to, last, 0, constant)
	} else if last != to {
		c.emit(move, to, last, 0, 0)
	}
}

// apply joins constants as the instruction with a constant does.
var apply = map[opcode]func(a, b float64) float64{
	addTo: binary[Sum], mulBy: binary[Product], leastOf: binary[Minimum], mostOf: binary[Maximum],
}

// strip is how many rows are worked out at a time: the columns of so many stay
// in the fastest cache.
const strip = 256

// Scratch is the memory of a run, to be used again by the next one of any
// program. The zero value is ready. One goroutine may use it at a time.
type Scratch struct {
	between []float64
	columns [][]float64
}

// Run works out the outputs row by row: in[i] holds the numbers of the i-th
// input and out[i] takes those of the i-th output, all of one length. A
// division by zero gives an infinity or NaN, as in float64.
//
// The results are those of [Read] up to the rounding of float64, about 1e-15 of
// the largest number on the way: only a difference of nearly equal numbers can
// lose more of its digits.
func (p *Program) Run(in, out [][]float64, s *Scratch) {
	between := p.slots - p.inputs - p.outputs
	if need := between * strip; len(s.between) < need {
		s.between = make([]float64, need)
	}
	if cap(s.columns) < p.slots {
		s.columns = make([][]float64, p.slots)
	}
	columns := s.columns[:p.slots]
	rows := 0
	if len(out) > 0 {
		rows = len(out[0])
	}
	for from := 0; from < rows; from += strip {
		to := min(from+strip, rows)
		for i := range p.inputs {
			columns[i] = in[i][from:to]
		}
		for i := range p.outputs {
			columns[p.inputs+i] = out[i][from:to]
		}
		for i := range between {
			columns[p.inputs+p.outputs+i] = s.between[i*strip:][:to-from]
		}
		for i := range p.code {
			p.code[i].run(columns)
		}
	}
}

func (i *instruction) run(columns [][]float64) {
	to := columns[i.to]
	a := columns[i.a][:len(to)]
	b := columns[i.b][:len(to)]
	c := i.c
	switch i.do {
	case fill:
		for k := range to {
			to[k] = c
		}
	case move:
		copy(to, a)
	case add:
		for k := range to {
			to[k] = a[k] + b[k]
		}
	case addTo:
		for k := range to {
			to[k] = c + a[k]
		}
	case sub:
		for k := range to {
			to[k] = a[k] - b[k]
		}
	case subFrom:
		for k := range to {
			to[k] = c - a[k]
		}
	case mul:
		for k := range to {
			to[k] = a[k] * b[k]
		}
	case mulBy:
		for k := range to {
			to[k] = c * a[k]
		}
	case div:
		for k := range to {
			to[k] = a[k] / b[k]
		}
	case divInto:
		for k := range to {
			to[k] = c / a[k]
		}
	case least:
		for k := range to {
			to[k] = min(a[k], b[k])
		}
	case most:
		for k := range to {
			to[k] = max(a[k], b[k])
		}
	case leastOf:
		for k := range to {
			to[k] = min(c, a[k])
		}
	case mostOf:
		for k := range to {
			to[k] = max(c, a[k])
		}
	case pow:
		for k := range to {
			to[k] = math.Pow(a[k], b[k])
		}
	case powOf:
		for k := range to {
			to[k] = math.Pow(a[k], c)
		}
	case powBy:
		for k := range to {
			to[k] = math.Pow(c, a[k])
		}
	}
}
