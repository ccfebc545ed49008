package page

import (
	"streamprint/calc/scenario"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live tells the page's loader that the program has taken over. A page embeds
// it in its root component.
type live struct{}

// OnMount implements app.Mounter. Deferred, so that the event comes after the
// page has replaced the prerendered one, after OnNav has read the address, and
// after both have been drawn.
func (live) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		window := app.Window()
		window.Get("document").Call("dispatchEvent", window.Get("Event").New("streamprint:live"))
	})
}

// addressFragment is the state in the address, none where there is no browser.
func addressFragment() string {
	if app.IsServer {
		return ""
	}
	return app.Window().URL().Fragment
}

// followAddress calls read with the state in the address when the visitor goes
// back, forward, or edits it, unless the page shows that state. go-app's own
// OnNav misses a step back to the address that it saw last, because it does not
// see what the page writes there.
func followAddress(ctx app.Context, shown func() string, read func(ctx app.Context, fragment string)) {
	if app.IsServer {
		return
	}
	arrive := func(ctx app.Context) {
		fragment := addressFragment()
		if scenario.IsLink(fragment) && fragment != shown() || fragment == "" && shown() != "" {
			read(ctx, fragment)
		}
	}
	app.Window().Call("addEventListener", "popstate", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(arrive)
		return nil
	}))
}

// writeAddress puts a state into the address, as a step in the browser's history
// or in place of what stands there.
func writeAddress(fragment string, step bool) {
	address := app.Window().Get("location").Get("pathname").String() + app.Window().Get("location").Get("search").String()
	if fragment != "" {
		address += "#" + fragment
	}
	how := "replaceState"
	if step {
		how = "pushState"
	}
	app.Window().Get("history").Call(how, nil, "", address)
}
