package text

import (
	"reflect"
	"strings"
	"testing"
)

// No message is empty, and each is filled with the same as in English, in every
// language that has words, on offer or not.
func TestEmbedIsComplete(t *testing.T) {
	frames := []*EmbedMessages{englishEmbed(), frenchEmbed(), germanEmbed(), spanishEmbed(), portugueseEmbed(), italianEmbed()}
	for i, m := range frames {
		if want := []Lang{EN, FR, DE, ES, PT, IT}[i]; m.Lang != want {
			t.Errorf("the words of %s are in %s", want, m.Lang)
		}
		sameShape(t, m.Lang, *m, *frames[0])
	}
	pages := []*EmbedPageMessages{
		englishEmbedPage(), frenchEmbedPage(), germanEmbedPage(), spanishEmbedPage(), portugueseEmbedPage(), italianEmbedPage(),
	}
	for i, m := range pages {
		sameShape(t, frames[i].Lang, *m, *pages[0])
	}
	for _, l := range Langs() {
		if got := EmbedFor(l).Lang; got != l {
			t.Errorf("the frame in %s speaks %s", l, got)
		}
	}
}

// sameShape compares the messages of a language with the English ones.
func sameShape(t *testing.T, l Lang, messages, english any) {
	t.Helper()
	v, other := reflect.ValueOf(messages), reflect.ValueOf(english)
	for i := range v.NumField() {
		name, message := v.Type().Field(i).Name, v.Field(i).String()
		if message == "" || strings.Contains(message, "'") {
			t.Errorf("%s: %s is %q", l, name, message)
		}
		if strings.Count(message, "%s") != strings.Count(other.Field(i).String(), "%s") {
			t.Errorf("%s: %s is filled with something else than in English", l, name)
		}
		if l == FR && strings.ContainsAny(strings.NewReplacer("\u00a0:", "", "\u00a0;", "").Replace(message), ":;") {
			t.Errorf("fr: %s has a sign without its space: %q", name, message)
		}
	}
}
