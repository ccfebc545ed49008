package scenario_test

import (
	"errors"
	"fmt"

	"streamprint/calc/scenario"
)

// A link is read and worked out, with the numbers of the model that it names.
func Example() {
	d, notes, err := scenario.Decode("m=2026.1&h=1&per=once&d=phone&n=4g&c=FRA")
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := d.Case().Estimate(0)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Carbon.Value.StringFixed(2), "g CO2e,", len(notes), "notes")
	fmt.Println(scenario.Text(d, scenario.FieldConnection))
	// Output:
	// 0.61 g CO2e, 0 notes
	// 4g
}

// Everything that is wrong with a document is told at once, in stable codes.
func ExampleDecodeJSON() {
	_, _, err := scenario.DecodeJSON([]byte(`{"schema": 1, "kind": "watch", "habit": {"hours": 30, "device": "fridge"}}`))
	var problems scenario.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			fmt.Println(p.Field, p.Code, p.Given)
		}
	}
	// Output:
	// device not_an_option fridge
	// hours too_large 30
}
