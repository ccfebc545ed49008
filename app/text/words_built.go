//go:build !(js && (watch || plan))

package text

// fromFile says that the catalogues are in a file beside the program. Here they
// are built in.
const fromFile = false

func handedWords() string { return "" }
