package text_test

import (
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/formula"
)

// Every language has every word of the panel, filled with as much, and a word for
// each operation that is written as a sign.
func TestPanelIsComplete(t *testing.T) {
	of := func(l text.Lang) map[string]string {
		list := map[string]string{}
		eachString(text.PanelFor(l), func(path, s string) { list[path] = s })
		return list
	}
	sayTheSame(t, of)
	english := of(text.EN)
	for _, l := range text.Langs() {
		m := text.PanelFor(l)
		if m.Lang != l {
			t.Errorf("the words of %s are in %s", l, m.Lang)
		}
		for path, s := range of(l) {
			if strings.Count(s, "%s") != strings.Count(english[path], "%s") || strings.Contains(s, "'") {
				t.Errorf("%s: %s is %q", l, path, s)
			}
		}
		sameKeys(t, string(l)+" words", m.Words, []formula.Op{formula.Sum, formula.Difference, formula.Product, formula.Quotient, formula.Power})
		for op := range m.Words {
			if op.Sign() == "" {
				t.Errorf("%s has a word for %s, which has no sign", l, op)
			}
		}
	}
}
