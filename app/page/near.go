package page

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// whenNear tells whether an element is in the window or almost, whenever that changes: a part below works nothing out
// until a visitor comes near. Where a browser cannot tell, it is.
func whenNear(ctx app.Context, id string, tell func(near bool)) {
	if app.IsServer {
		return
	}
	ctx.Defer(func(ctx app.Context) {
		element, kind := app.Window().GetElementByID(id), app.Window().Get("IntersectionObserver")
		if !element.Truthy() || !kind.Truthy() {
			tell(true)
			return
		}
		changed := app.FuncOf(func(_ app.Value, args []app.Value) any {
			entries := args[0]
			near := entries.Index(entries.Get("length").Int() - 1).Get("isIntersecting").Bool()
			ctx.Dispatch(func(app.Context) { tell(near) })
			return nil
		})
		kind.New(changed, map[string]any{"rootMargin": "200px"}).Call("observe", element)
	})
}

// focus moves the focus to an element once the page has been drawn.
func focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID(id); element.Truthy() {
			element.Call("focus")
		}
	})
}
