package page

import (
	"net/url"
	"strconv"
	"strings"

	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/app/widget"
	"streamprint/calc/formula"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/shopspring/decimal"
)

// number is a node of one of a page's results: of the habit over a year or of one
// hour of it, or of a plan in a year.
type number struct {
	key    string
	ofHour bool
	year   int // of a plan, 0 for an estimate
	// view is a method and a quality, "average.hd", for the hour by a view of the
	// part about quality: empty for all else.
	view string
}

// keyAt is the key of the number that is shown, in the address of a page. ofHour
// is how it says that the number is of one hour.
const (
	keyAt  = "at"
	ofHour = "hour"
)

// String is the number in an address: "watch.carbon@hour", "plan.gross@2030".
func (n number) String() string {
	switch {
	case n.view != "":
		return n.key + "@" + n.view
	case n.ofHour:
		return n.key + "@" + ofHour
	case n.year != 0:
		return n.key + "@" + strconv.Itoa(n.year)
	}
	return n.key
}

// parseNumber reads what String writes. What is not of a number names none that
// any graph has.
func parseNumber(s string) number {
	key, of, _ := strings.Cut(s, "@")
	year, _ := strconv.Atoi(of)
	n := number{key: key, ofHour: of == ofHour, year: year}
	if _, _, ok := viewOf(of); ok {
		n.view = of
	}
	return n
}

// numberIn is the number in the fragment of an address, empty for none.
func numberIn(fragment string) string {
	for pair := range strings.SplitSeq(fragment, "&") {
		if raw, ok := strings.CutPrefix(pair, keyAt+"="); ok {
			if s, err := url.QueryUnescape(raw); err == nil {
				return s
			}
			return raw
		}
	}
	return ""
}

// numbered is what the panel needs of its page.
type numbered interface {
	// graphOf is the graph of a number with its values.
	graphOf(n number) (*formula.Exact, *formula.Graph)
	// headline is the number to show in place of one that has gone.
	headline() number
	// explainer names nodes and writes their values.
	explainer() explainer
	// current is the page's state as a permanent address.
	current() string
	// write puts the state into the address.
	write(step bool)
	// visitors tells whether an input is the visitor's, and whether it has a control;
	// reach moves there.
	visitors(n *formula.Node) (own, control bool)
	reach(n *formula.Node)
	// ask has the range of a number drawn.
	askNumber(n number, then func(a job.NumberAnswer, err error))
	// firstYear is that of the graph's series, yearOptions those to choose from; 0
	// and none for an estimate.
	firstYear() int
	yearOptions() []widget.Option
}

// panel walks the graph of a page from a number that was opened to the figures
// that it is made from, and back.
type panel struct {
	page numbered
	// trail leads from the number that was opened to the one that is shown. It is
	// empty while the panel is closed.
	trail []number
	// opener is the id of what opened it, to which the focus returns.
	opener string
	// band is the range of the number that is shown, nil until it is drawn; lost says
	// that it could not be.
	band *job.Range
	lost bool
	// said is for those who hear the page, copied what became of the link.
	said, copied string
	ctx          app.Context // of the page
}

// shown is the number that is shown, with its node.
func (p *panel) shown() (n number, e *formula.Exact, node *formula.Node) {
	if len(p.trail) == 0 {
		return n, nil, nil
	}
	n = p.trail[len(p.trail)-1]
	e, g := p.page.graphOf(n)
	return n, e, g.Node(n.key)
}

// fragment is the address of the page: its own, or with the number that is shown
// the permanent one of that.
func (p *panel) fragment(own string) string {
	if len(p.trail) == 0 {
		return own
	}
	n, _, _ := p.shown()
	return p.page.current() + "&" + keyAt + "=" + strings.ReplaceAll(url.QueryEscape(n.String()), "%40", "@")
}

// read opens the panel at the number of an address, or closes it. It gives what
// is wrong with that, nothing for none.
func (p *panel) read(l text.Lang, fragment string) string {
	p.trail, p.opener = nil, ""
	at := numberIn(fragment)
	if at == "" {
		return ""
	}
	asked := parseNumber(at)
	n := p.inYear(asked)
	if _, g := p.page.graphOf(n); g.Node(n.key) == nil || asked.year != 0 && asked.year != n.year {
		return fill(text.PanelFor(l).Unknown, clipped(at))
	}
	p.trail = []number{n}
	p.arrive()
	return ""
}

// clipped is what stands in an address, short enough to be shown.
func clipped(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// inYear keeps a number within the years that there are.
func (p *panel) inYear(n number) number {
	years := p.page.yearOptions()
	if len(years) == 0 {
		n.year = 0
		return n
	}
	n.ofHour, n.view = false, ""
	for _, o := range years {
		if o.Value == strconv.Itoa(n.year) {
			return n
		}
	}
	n.year = p.page.headline().year
	return n
}

// show opens the panel at a number. ctx is that of the control which was used.
func (p *panel) show(ctx app.Context, n number) {
	p.opener = ""
	if id := ctx.JSSrc().Get("id"); id.Truthy() {
		p.opener = id.String()
	}
	p.trail = []number{n}
	p.move()
}

// walk goes on to another number.
func (p *panel) walk(to number) {
	p.arriveAt(to)
	p.move()
}

// arriveAt puts the trail to a number: back on it, or down to an argument, or to a
// user, from which another trail begins.
func (p *panel) arriveAt(to number) {
	at, _, node := p.shown()
	for i, n := range p.trail {
		if n == to {
			p.trail = p.trail[:i+1]
			return
		}
	}
	begin := true
	for _, a := range node.Args {
		begin = begin && a.Key != to.key
	}
	if begin || at.ofHour != to.ofHour {
		p.trail = nil
	}
	p.trail = append(p.trail, to)
}

// move shows what the trail leads to.
func (p *panel) move() {
	p.arrive()
	p.page.write(false)
	p.focus("panel-name")
}

// arrive says what is shown and has its range drawn.
func (p *panel) arrive() {
	n, e, node := p.shown()
	x := p.page.explainer()
	p.said, p.copied = x.calledNode(node)+x.m.Colon()+x.valueOf(e.In(node, p.index(n)), node), ""
	p.draw()
}

// draw has the range of the number drawn, which a leaf has already.
func (p *panel) draw() {
	n, _, node := p.shown()
	p.band, p.lost = nil, false
	if len(node.Args) == 0 {
		return
	}
	link := p.page.current()
	p.page.askNumber(n, func(a job.NumberAnswer, err error) {
		if now, _, _ := p.shown(); now == n && link == p.page.current() {
			p.band, p.lost = &a.Range, err != nil
		}
	})
}

// refresh follows a change of what the page has worked out.
func (p *panel) refresh() {
	if len(p.trail) == 0 {
		return
	}
	for i, n := range p.trail {
		n = p.inYear(n)
		if _, g := p.page.graphOf(n); g.Node(n.key) == nil {
			p.trail = []number{p.page.headline()}
			p.arrive()
			return
		}
		p.trail[i] = n
	}
	p.draw()
}

// keep goes on showing what was shown before the page read another state.
func (p *panel) keep(trail []number) {
	if len(trail) > 0 {
		p.trail = trail
		p.refresh()
	}
}

// close closes the panel and returns to what opened it.
func (p *panel) close() {
	opener := p.opener
	p.trail, p.opener = nil, ""
	p.page.write(false)
	if opener == "" {
		opener = "main"
	}
	p.focus(opener)
}

// mount makes the panel ready once its page is: Escape closes it, and one that an
// address has opened gets the focus.
func (p *panel) mount(ctx app.Context) {
	if app.IsServer {
		return
	}
	p.ctx = ctx
	app.Window().Get("document").Call("addEventListener", "keydown", app.FuncOf(func(_ app.Value, args []app.Value) any {
		if e := args[0]; e.Get("key").String() == "Escape" && !e.Get("defaultPrevented").Bool() && len(p.trail) > 0 {
			// A list or a field elsewhere has its own use for the key.
			if target := e.Get("target"); !target.Call("matches", "input, select, textarea").Bool() || target.Call("closest", "#panel").Truthy() {
				ctx.Dispatch(func(app.Context) {
					if len(p.trail) > 0 {
						p.close()
					}
				})
			}
		}
		return nil
	}))
	if len(p.trail) > 0 {
		p.focus("panel-name")
		p.draw()
	}
}

// focus moves the focus once the page is drawn. It waits with the page's own
// context: what is deferred with that of a button is dropped when the button goes.
func (p *panel) focus(id string) {
	if p.ctx == nil {
		return
	}
	p.ctx.Defer(func(app.Context) {
		element := app.Window().GetElementByID(id)
		if !element.Truthy() {
			element = app.Window().GetElementByID("main")
		}
		element.Call("focus", map[string]any{"preventScroll": id == "panel-name" || id == "main"})
		if id == "panel-name" {
			app.Window().GetElementByID("panel").Set("scrollTop", 0)
		}
	})
}

// aside is whether the panel leaves the page in sight beside it.
func (p *panel) aside() bool {
	return app.Window().Call("matchMedia", "(min-width: 64rem)").Get("matches").Bool()
}

// reach moves to the control of the input that is shown.
func (p *panel) reach() {
	_, _, node := p.shown()
	if !p.aside() {
		p.trail, p.opener = nil, ""
		p.page.write(false)
	}
	p.page.reach(node)
}

// copy puts the permanent address of the number on the clipboard.
func (p *panel) copy(l text.Lang) {
	t := text.PanelFor(l)
	done := func(said string) app.Func {
		return app.FuncOf(func(app.Value, []app.Value) any {
			p.ctx.Dispatch(func(app.Context) { p.copied = said })
			return nil
		})
	}
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		p.copied = t.NotCopied
		return
	}
	clipboard.Call("writeText", address()).Call("then", done(t.Copied), done(t.NotCopied))
}

// index is the year of a number, counted from the first of its graph.
func (p *panel) index(n number) int {
	if n.year == 0 {
		return 0
	}
	return n.year - p.page.firstYear()
}

// bandText is what is known of the range of a number that was worked out.
func (p *panel) bandText(t *text.PanelMessages, n *formula.Node) string {
	switch {
	case len(n.Args) == 0 || p.lost:
		return ""
	case p.band == nil:
		return t.Drawing
	case p.band.Low == p.band.High:
		return t.Sure
	}
	low, high := decimal.NewFromFloat(p.band.Low), decimal.NewFromFloat(p.band.High)
	return fill(t.Band, text.RangeInUnit(t.Lang, low, high, bookUnit(n), text.Significant(3)).String())
}

// reveal moves the focus to a control, out of what is folded around it.
func (p *panel) reveal(id string) {
	if p.ctx == nil {
		return
	}
	p.ctx.Defer(func(app.Context) {
		element := app.Window().GetElementByID(id)
		if !element.Truthy() {
			return
		}
		for around := element.Call("closest", "details"); around.Truthy(); around = around.Get("parentElement").Call("closest", "details") {
			around.Set("open", true)
		}
		element.Call("scrollIntoView", map[string]any{"block": "center"})
		element.Call("focus", map[string]any{"preventScroll": true})
	})
}
