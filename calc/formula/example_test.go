package formula_test

import (
	"fmt"

	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// A formula is written once and read in several ways: as a number, as a range and as
// the formula that it is.
func Example() {
	g := formula.New(1)
	power := g.Input("screen.power", decimal.NewFromInt(100), unit.MustParse("W"))
	power.Within(decimal.NewFromInt(80), decimal.NewFromInt(130)) // nobody is sure
	hours := g.Input("hours", decimal.NewFromInt(2), unit.MustParse("h"))
	grid := g.Input("grid", decimal.NewFromInt(300), unit.MustParse("g/kWh"))
	energy := g.Mul("energy", power, hours)
	carbon := g.Mul("carbon", energy, grid)

	exact, err := formula.Read(g)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(exact.Value(energy), energy.Unit)
	fmt.Println(exact.Value(carbon), carbon.Unit)

	draws, err := formula.Sample(g, 2000, 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	low, high := draws.Range(carbon)
	fmt.Printf("%.0f to %.0f %s\n", low, high, carbon.Unit)

	why := formula.Explain(exact, energy, 1)
	fmt.Println(why.Formula)
	fmt.Println(why.Substituted)
	// Output:
	// 200 Wh
	// 60 g
	// 52 to 73 g
	// screen.power × hours
	// 100 W × 2 h
}

// Units are checked while the formula is built: the first mistake is kept.
func ExampleGraph_Err() {
	g := formula.New(1)
	energy := g.Input("energy", decimal.NewFromInt(1), unit.MustParse("Wh"))
	carbon := g.Input("carbon", decimal.NewFromInt(1), unit.MustParse("g"))
	g.Sum("nonsense", energy, carbon)
	fmt.Println(g.Err())
	// Output:
	// node "nonsense": "energy" is in Wh, "carbon" is in g
}
