package factor_test

import (
	"fmt"

	"streamprint/calc/factor"
)

// Every constant has its range, unit, source and year.
func ExampleBook_Find() {
	f, err := factor.Newest().Find("carbon-trust.router")
	if err != nil {
		fmt.Println(err)
		return
	}
	source, err := factor.FindSource(f.Source)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %s %s, %s to %s\n", f.Name, f.Value, f.Unit, f.Low, f.High)
	fmt.Printf("%s, %d: %s\n", source.Publisher, source.Year, source.Title)
	// Output:
	// Home router, per line: 10 W, 6 to 30
	// Carbon Trust, 2021: Carbon impact of video streaming
}

// An earlier book keeps its numbers.
func ExampleBookOf() {
	for _, version := range []string{"2026.1", "2026.2"} {
		book, ok := factor.BookOf(version)
		if !ok {
			fmt.Println("no book", version)
			return
		}
		phone, err := book.Find("carbon-trust.device.phone")
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %s %s, %s to %s\n", version, phone.Value, phone.Unit, phone.Low, phone.High)
	}
	// Output:
	// 2026.1: 1 W, 0.8 to 1.25
	// 2026.2: 1 W, 1 to 2
}
