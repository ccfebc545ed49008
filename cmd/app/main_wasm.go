// Command app is a program that runs in the browser. There are two, told apart by a build tag: without one, the pages
// about watching; with -tags plan, those about a company's plan. Each refers to its own pages only, so the linker
// leaves the others out. In a worker the same program does the work that would hold up its pages.
//
// It must not refer to go-app's Handler, which would bring net/http, templates and twelve megabytes of code. That is
// why it is split by platform: only cmd/site prerenders.
package main

import (
	"streamprint/app/job"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

func main() {
	if job.InWorker() {
		job.Serve(jobs())
	}
	register()
	goapp.RunWhenOnBrowser()
}
