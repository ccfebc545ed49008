package embed

import (
	"fmt"
	"html"
)

// Height is that of a frame in CSS pixels before it has told its own, and without a
// script for good: what is in it scrolls then. Watch and plan are the names of
// pages in frames, as is badge.
var Height = map[string]int{"watch": 720, "plan": 900, Badge: 180}

// Frame is the HTML that shows a page in a frame: src is its address, title what
// it is called. The sandbox allows what the calculator does: to run, to keep the
// reader's settings, to open the full page, to save a file.
func Frame(src, title string, height int) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" loading="lazy" width="100%%" height="%d" style="border:0;width:100%%;max-width:48rem" `+
		`allow="clipboard-write; web-share" referrerpolicy="no-referrer" `+
		`sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms"></iframe>`,
		html.EscapeString(src), html.EscapeString(title), height)
}

// Script is the HTML of the script that gives frames their height and makes
// elements into frames.
func Script(src string) string {
	return fmt.Sprintf(`<script async src="%s"></script>`, html.EscapeString(src))
}

// Element is the HTML of the element that the script makes into a frame, with a
// link to the full page for where it is blocked.
func Element(kind, lang, title, full string) string {
	return fmt.Sprintf("<stream-print type=\"%s\" lang=\"%s\" title=\"%s\">\n  <a href=\"%s\">%[3]s</a>\n</stream-print>",
		html.EscapeString(kind), html.EscapeString(lang), html.EscapeString(title), html.EscapeString(full))
}
