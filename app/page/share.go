package page

import (
	"fmt"
	"strings"

	"streamprint/app/text"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"rsc.io/qr"
)

// sharing is the part of a page from which its link can be taken: copied, given
// to the system's own sharing, or read as a QR code by a telephone. The link is
// the address; nothing is stored anywhere.
type sharing struct {
	// said is what became of the last attempt.
	said string
	// code is the QR code as SVG, of the link codeOf.
	code, codeOf string
}

// address is the link to the page as it stands.
func address() string { return app.Window().Get("location").Get("href").String() }

func (s *sharing) draw(l text.Lang) app.UI {
	t := text.For(l).Share
	shown := s.code != "" && app.IsClient && s.codeOf == address()
	return app.Section().ID("share").Aria("labelledby", "share-heading").Body(
		app.H2().ID("share-heading").Text(t.Heading),
		app.P().Text(t.Lead),
		app.P().Class("actions").Body(
			app.Button().ID("share-copy").Type("button").Class("solid").Text(t.Copy).OnClick(func(ctx app.Context, e app.Event) { s.copy(ctx, l) }),
			app.Button().ID("share-native").Type("button").Class(when(canShare(), "plain", "plain gone")).Text(t.Native).
				OnClick(func(ctx app.Context, e app.Event) { s.share() }),
			app.Button().ID("share-qr").Type("button").Class("plain").Aria("expanded", when(shown, "true", "false")).Aria("controls", "share-code").
				Text(when(shown, t.HideQR, t.QR)).OnClick(func(ctx app.Context, e app.Event) { s.toggle(l) }),
		),
		app.P().ID("share-said").Attr("role", "status").Text(s.said),
		app.Div().ID("share-code").Class(when(shown, "qr", "qr gone")).Body(
			app.Raw(when(shown, s.code, emptyCode)),
			app.P().Class("note").Text(t.QRNote),
		),
	)
}

// canShare says whether the browser has sharing of its own.
func canShare() bool {
	return app.IsClient && app.Window().Get("navigator").Get("share").Truthy()
}

// copy puts the link on the clipboard. Where the browser does not allow it, the
// visitor is told where the link is.
func (s *sharing) copy(ctx app.Context, l text.Lang) {
	t := text.For(l).Share
	done := func(said string) func(app.Value, []app.Value) any {
		return func(app.Value, []app.Value) any {
			ctx.Dispatch(func(app.Context) { s.said = said })
			return nil
		}
	}
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		s.said = t.NotCopied
		return
	}
	clipboard.Call("writeText", address()).Call("then", app.FuncOf(done(t.Copied)), app.FuncOf(done(t.NotCopied)))
}

// share hands the link to the system. That the visitor closes its window is no
// mistake.
func (s *sharing) share() {
	window := app.Window()
	data := map[string]any{"title": window.Get("document").Get("title").String(), "url": address()}
	ignore := app.FuncOf(func(app.Value, []app.Value) any { return nil })
	window.Get("navigator").Call("share", data).Call("catch", ignore)
}

// toggle shows or hides the QR code of the link.
func (s *sharing) toggle(l text.Lang) {
	link := address()
	if s.code != "" && s.codeOf == link {
		s.code = ""
		return
	}
	code, err := qr.Encode(link, qr.L)
	if err != nil {
		s.said = text.For(l).Share.TooLong
		return
	}
	s.code, s.codeOf, s.said = drawQR(code), link, ""
}

// emptyCode keeps the place of a code that is not shown.
const emptyCode = `<svg aria-hidden="true" width="260" height="260"></svg>`

// drawQR is a QR code with its quiet zone as SVG: a row of the code is a path of
// runs. It is black on white in every theme, as readers need it.
func drawQR(code *qr.Code) string {
	const quiet = 4
	var b strings.Builder
	side := code.Size + 2*quiet
	fmt.Fprintf(&b, `<svg role="img" aria-hidden="true" viewBox="0 0 %[1]d %[1]d" width="260" height="260" shape-rendering="crispEdges">`+
		`<rect width="%[1]d" height="%[1]d" fill="#fff"/><path fill="#000" d="`, side)
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			run := 0
			for x+run < code.Size && code.Black(x+run, y) {
				run++
			}
			if run > 0 {
				fmt.Fprintf(&b, "M%d %dh%dv1h-%dz", x+quiet, y+quiet, run, run)
				x += run
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return b.String()
}
