package unit_test

import (
	"fmt"

	"streamprint/calc/unit"
)

// Electricity times the intensity of a grid is a mass; watt-hours are never grams.
func Example() {
	energy, intensity := unit.MustParse("kWh"), unit.MustParse("g/kWh")

	carbon, _ := energy.Mul(intensity).Reduce()
	fmt.Println(carbon)

	factor, err := energy.Factor(unit.MustParse("Wh"))
	fmt.Println(factor, err)

	_, err = energy.Factor(unit.MustParse("g"))
	fmt.Println(err)
	// Output:
	// g
	// 1000 <nil>
	// kWh cannot be converted to g
}
