// Command app is the program that runs in the browser.
//
// It must not refer to go-app's Handler, which would bring net/http, templates and twelve megabytes of code. That is
// why it is split by platform: only cmd/site prerenders.
package main

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"streamprint/app"
)

func main() {
	app.Register()
	goapp.RunWhenOnBrowser()
}
