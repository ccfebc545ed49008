package page

import "github.com/maxence-charriere/go-app/v9/pkg/app"

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
