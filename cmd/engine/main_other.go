//go:build !wasm

package main

import (
	"fmt"
	"os"
)

// main explains itself when the program is built for anything but a browser.
func main() {
	fmt.Fprintln(os.Stderr, "engine runs in a browser or in Node: build the site with go run ./cmd/site -out dist")
	os.Exit(2)
}
