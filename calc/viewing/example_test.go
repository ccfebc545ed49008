package viewing_test

import (
	"fmt"

	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// An hour of full HD on a 50-inch television over a fixed line, on the grid with
// which the method was published.
func ExampleEstimate() {
	habit := viewing.Default().OneHour()
	habit.Country = ""

	method, err := viewing.Find("power")
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := viewing.Estimate(method, habit, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range result.Parts {
		fmt.Printf("%s: %s Wh, %s g\n", p.Component, p.Energy.Value.StringFixed(1), p.Carbon.Value.StringFixed(1))
	}
	fmt.Printf("%s g CO2e an hour\n", result.Carbon.Value.StringFixed(1))
	// Output:
	// data_centre: 1.3 Wh, 0.4 g
	// network: 2.8 Wh, 0.8 g
	// router: 3.8 Wh, 1.1 g
	// screen: 100.0 Wh, 29.5 g
	// 31.8 g CO2e an hour
}

// A gigabyte by a method that was made for web pages.
func ExampleEstimate_bytes() {
	habit := viewing.Default()
	habit.Hours, habit.Per, habit.Country = decimal.Decimal{}, viewing.Once, ""
	habit.Bytes = decimal.NewNullDecimal(decimal.New(1, 9))

	method, err := viewing.Find("swd4")
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := viewing.Estimate(method, habit, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s g CO2e\n", result.Carbon.Value)
	for _, w := range result.Warnings {
		fmt.Println(w.Code, w.Field)
	}
	// Output:
	// 148.2 g CO2e
	// not_represented device
	// made_for_web
}
