package chart

import "strings"

// Change is a bar for what something does to an amount: part is its size over that of the longest bar, 0 to 1. Less is
// drawn full and more as an outline, so that they differ without colour. One that would be longer than the longest ends
// in a tip.
func Change(part float64, more bool) string {
	var b strings.Builder
	b.WriteString(`<svg class="change" aria-hidden="true" focusable="false" width="100%" height="12"><rect class="frame" y="2" width="100%" height="8" rx="4"/>`)
	class := "less"
	if more {
		class = "more"
	}
	width := number(100 * max(0, min(1, part)))
	if width != "0" {
		b.WriteString(`<rect class="` + class + `" x="0" y="2" width="` + width + `%" height="8" rx="4"/>`)
	}
	if part > 1 {
		b.WriteString(`<svg x="100%" overflow="visible"><path class="tip" d="M-12 0l10 6l-10 6z"/></svg>`)
	}
	b.WriteString(`</svg>`)
	return b.String()
}
