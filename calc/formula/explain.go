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
// made from. Depth 0 explains the node alone. Values are those of the reading,
// of a series those of its first year.
func Explain(e *Exact, n *Node, depth int) Explanation { return ExplainIn(e, n, depth, 0) }

// ExplainIn is Explain for one year of the series, counted from 0. What moves
// values between years (a lag, a running sum, a curve by age) shows its
// arguments in that year too.
func ExplainIn(e *Exact, n *Node, depth, year int) Explanation {
	if n.Op == At {
		year = n.at[0]
	}
	x := Explanation{Key: n.Key, Op: n.Op, Value: e.In(n, year), Unit: n.Unit, Factor: n.Factor}
	if len(n.Args) == 0 {
		return x
	}
	keys := make([]string, len(n.Args))
	values := make([]string, len(n.Args))
	for i, a := range n.Args {
		keys[i] = a.Key
		values[i] = e.In(a, year).String()
		if a.Unit != unit.One {
			values[i] += " " + a.Unit.String()
		}
		if depth > 0 {
			x.Args = append(x.Args, ExplainIn(e, a, depth-1, year))
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
