package formula

import (
	"strings"

	"streamprint/calc/factor"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Explanation is a node with the reason for its value, as deep as asked.
type Explanation struct {
	Key   string
	Op    Op
	Value decimal.Decimal
	Unit  unit.Unit
	// Formula names the arguments: "watch.screen.power × watch.hours". Empty
	// for a leaf.
	Formula string
	// Substituted puts the values in their places: "100 W × 2 h".
	Substituted string
	// Factor is set on a leaf of the factor book: its source, licence, quality
	// and range are there.
	Factor *factor.Factor
	// Args explain the arguments. Empty for a leaf, and below the depth asked.
	Args []Explanation
}

// signs joins the arguments of an operation that is written between them.
var signs = map[Op]string{
	Sum: " + ", Difference: " − ", Product: " × ", Quotient: " ÷ ", Power: " ^ ",
}

// Sign is the sign that the operation writes between its arguments, with
// spaces around it. It is empty for one written as a function.
func (o Op) Sign() string { return signs[o] }

// Explain gives the formula of a node and, down to that depth, of what it was
// made from. Depth 0 explains the node alone. Values are those of the reading.
func Explain(e *Exact, n *Node, depth int) Explanation {
	x := Explanation{Key: n.Key, Op: n.Op, Value: e.Value(n), Unit: n.Unit, Factor: n.Factor}
	if len(n.Args) == 0 {
		return x
	}
	keys := make([]string, len(n.Args))
	values := make([]string, len(n.Args))
	for i, a := range n.Args {
		keys[i] = a.Key
		values[i] = strings.TrimSuffix(e.Value(a).String()+" "+a.Unit.String(), " 1")
		if a.Unit == unit.One {
			values[i] = e.Value(a).String()
		}
		if depth > 0 {
			x.Args = append(x.Args, Explain(e, a, depth-1))
		}
	}
	x.Formula, x.Substituted = n.Op.write(keys), n.Op.write(values)
	return x
}

func (o Op) write(args []string) string {
	if sign := o.Sign(); sign != "" || len(args) == 1 && o == Product {
		return strings.Join(args, sign)
	}
	return string(o) + "(" + strings.Join(args, "; ") + ")"
}
