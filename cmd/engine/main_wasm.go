// Command engine is the program without pages: it makes files of results, reads the histories that visitors bring, and
// is the engine of streamprint.js. Pages have it done in a worker; a host page, a worker or Node may load it alone.
package main

import (
	"streamprint/app/engine"
	"streamprint/app/job"
)

func main() { job.Serve(engine.Table()) }
