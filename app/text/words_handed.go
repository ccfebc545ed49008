//go:build js && (watch || plan)

package text

import (
	"sync"
	"syscall/js"
)

// fromFile says that the catalogues are in a file beside the program.
const fromFile = true

// handedWords is the file of words, which the loader or the worker puts there
// before the program starts.
var handedWords = sync.OnceValue(func() string { return js.Global().Get("streamprintWords").String() })
