package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// library adds what other sites and programs load: streamprint.js, under a name that never changes, with the hashed names
// of its parts, and its types.
func (b builder) library(a *assets, out files) error {
	for _, name := range []string{"streamprint.js", "streamprint.d.ts"} {
		var err error
		if out[name], err = os.ReadFile(filepath.Join(b.module, "web", name)); err != nil {
			return err
		}
	}
	for _, part := range []string{"go.js", "engine.wasm"} {
		from, to := []byte(`"./assets/`+part+`"`), []byte(`"./`+a.hashed[part]+`"`)
		if n := bytes.Count(out["streamprint.js"], from); n != 1 {
			return fmt.Errorf("streamprint.js names %s %d times, want once", from, n)
		}
		out["streamprint.js"] = bytes.Replace(out["streamprint.js"], from, to, 1)
	}
	// Node takes streamprint.js for a module because this says so.
	out["package.json"] = []byte(`{
  "name": "streamprint",
  "private": true,
  "type": "module",
  "exports": { ".": { "types": "./streamprint.d.ts", "default": "./streamprint.js" } }
}
`)
	return nil
}
