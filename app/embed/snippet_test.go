package embed

import (
	"strings"
	"testing"
)

// What a host writes into its page keeps its shape whatever the texts are.
func TestSnippets(t *testing.T) {
	const title, src = `A "title" <b> & more`, `https://a.example/embed/watch/#v=1&h=2`
	for _, snippet := range []string{Frame(src, title, 720), Element("watch", "en", title, src)} {
		if strings.Contains(snippet, "<b>") || strings.Contains(snippet, `"title"`) || !strings.Contains(snippet, "#v=1&amp;h=2") {
			t.Errorf("not escaped: %s", snippet)
		}
	}
	for _, want := range []string{`height="720"`, `loading="lazy"`, `referrerpolicy="no-referrer"`, "allow-scripts allow-same-origin allow-popups"} {
		if !strings.Contains(Frame(src, title, 720), want) {
			t.Errorf("the frame has no %s", want)
		}
	}
	if got, want := Script("https://a.example/embed.js"), `<script async src="https://a.example/embed.js"></script>`; got != want {
		t.Errorf("script is %s, want %s", got, want)
	}
}
