package page

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// blobOf is bytes as the browser keeps them.
func blobOf(data []byte, mediaType string) app.Value {
	content := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(content, data)
	return app.Window().Get("Blob").New(app.Window().Get("Array").Call("of", content), map[string]any{"type": mediaType})
}

// saveBlob has the browser save a blob as a file. Its address must stay until the
// browser has begun.
func saveBlob(name string, blob app.Value) {
	window := app.Window()
	address := window.Get("URL").Call("createObjectURL", blob)
	link := window.Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	window.Call("setTimeout", app.FuncOf(func(app.Value, []app.Value) any {
		window.Get("URL").Call("revokeObjectURL", address)
		return nil
	}), 60_000)
}

// pictureScale is how many pixels of a picture one of its drawing becomes, for
// screens and print of today.
const pictureScale = 2

// paint makes a picture of an SVG and hands it to done as a blob, PNG, or nothing
// if the browser cannot.
func paint(ctx app.Context, svg app.Value, done func(picture app.Value)) {
	window := app.Window()
	address := window.Get("URL").Call("createObjectURL", svg)
	image := window.Get("Image").New()
	end := func(picture app.Value) {
		ctx.Dispatch(func(app.Context) {
			window.Get("URL").Call("revokeObjectURL", address)
			done(picture)
		})
	}
	image.Set("onload", app.FuncOf(func(app.Value, []app.Value) any {
		width, height := pictureScale*image.Get("naturalWidth").Int(), pictureScale*image.Get("naturalHeight").Int()
		canvas := window.Get("document").Call("createElement", "canvas")
		canvas.Set("width", width)
		canvas.Set("height", height)
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, width, height)
		canvas.Call("toBlob", app.FuncOf(func(_ app.Value, args []app.Value) any {
			end(args[0])
			return nil
		}), "image/png")
		return nil
	}))
	image.Set("onerror", app.FuncOf(func(app.Value, []app.Value) any {
		end(app.Null())
		return nil
	}))
	image.Set("src", address)
}

// followFiles tells when a file is held over the page, anywhere, and hands over
// one that is let go, where a browser would leave the page for it. What is let go
// and is no file comes as nothing.
func followFiles(ctx app.Context, over func(bool), bring func(ctx app.Context, file app.Value)) {
	if app.IsServer {
		return
	}
	listen := func(event string, do func(e app.Value)) {
		app.Window().Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
			do(args[0])
			return nil
		}))
	}
	held := false
	hold := func(is bool) {
		if held != is {
			held = is
			ctx.Dispatch(func(app.Context) { over(is) })
		}
	}
	hasFile := func(e app.Value) bool {
		data := e.Get("dataTransfer")
		return data.Truthy() && data.Get("types").Call("includes", "Files").Bool()
	}
	listen("dragover", func(e app.Value) {
		if hasFile(e) {
			e.Call("preventDefault")
			hold(true)
		}
	})
	listen("dragleave", func(e app.Value) {
		if !e.Get("relatedTarget").Truthy() {
			hold(false)
		}
	})
	listen("drop", func(e app.Value) {
		if !hasFile(e) {
			return
		}
		e.Call("preventDefault")
		hold(false)
		file := e.Get("dataTransfer").Get("files").Index(0)
		ctx.Dispatch(func(ctx app.Context) { bring(ctx, file) })
	})
}

// printID is the id of the report that is there while the page is printed.
const printID = "sp-print"

// followPrinting puts a report in the place of the page while it is printed: HTML
// of this program's own, see paper.
func followPrinting(report func() string) {
	if app.IsServer {
		return
	}
	document := app.Window().Get("document")
	listen := func(event string, do func()) {
		app.Window().Call("addEventListener", event, app.FuncOf(func(app.Value, []app.Value) any {
			do()
			return nil
		}))
	}
	remove := func() {
		if old := app.Window().GetElementByID(printID); old.Truthy() {
			old.Call("remove")
		}
	}
	listen("beforeprint", func() {
		remove()
		paper := document.Call("createElement", "div")
		paper.Set("id", printID)
		paper.Set("innerHTML", report())
		document.Get("body").Call("append", paper)
	})
	listen("afterprint", remove)
}
