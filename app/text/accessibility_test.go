package text_test

import (
	"strings"
	"testing"

	"streamprint/app/text"
)

// Every criterion has a name in every language, no word is left over, and a
// result that is less than met is explained.
func TestAccessibilityIsComplete(t *testing.T) {
	levels := map[string]int{}
	for _, c := range text.Criteria {
		levels[c.Level]++
	}
	if levels["A"] != 31 || levels["AA"] != 24 {
		t.Errorf("WCAG 2.2 has 31 criteria of level A and 24 of AA, the table %v", levels)
	}
	for _, l := range text.Langs() {
		m := text.AccessibilityFor(l)
		if m.Lang != l {
			t.Errorf("the words of %s are in %s", l, m.Lang)
		}
		if len(m.Names) != len(text.Criteria) || len(m.Results) != 3 {
			t.Errorf("%s: %d names of %d criteria, %d names of results", l, len(m.Names), len(text.Criteria), len(m.Results))
		}
		said := []string{m.Document.Title, m.Document.Description, m.Document.Heading, m.Document.Lead, m.Table, m.Criterion, m.Level, m.Result, m.Remark}
		remarks := 0
		for _, c := range text.Criteria {
			remark, has := m.Remarks[c.Number]
			if has {
				remarks++
				said = append(said, remark)
			} else if c.Result == text.PartlyMet {
				t.Errorf("%s: nothing says why %s is not met", l, c.Number)
			}
			said = append(said, m.Names[c.Number], m.Results[c.Result])
		}
		if remarks != len(m.Remarks) {
			t.Errorf("%s: %d remarks are on no criterion", l, len(m.Remarks)-remarks)
		}
		english := text.AccessibilityFor(text.EN).Document.Sections
		for i, s := range m.Document.Sections {
			said = append(append(append(said, s.Heading), s.Paragraphs...), s.Points...)
			if len(s.Paragraphs) != len(english[i].Paragraphs) || len(s.Points) != len(english[i].Points) {
				t.Errorf("%s: %q is not as long as in English", l, s.Heading)
			}
		}
		if n := strings.Count(strings.Join(said, " "), "%s"); n != 1 || !strings.Contains(m.Document.Sections[0].Paragraphs[0], "%s") {
			t.Errorf("%s: the date stands in %d places", l, n)
		}
		for _, s := range said {
			if s == "" || strings.Contains(s, "'") {
				t.Errorf("%s: a text is %q", l, s)
			}
			if at := misprint(l, strings.ReplaceAll(s, "WCAG 2.2", "WCAG")); at != "" {
				t.Errorf("%s: %q in %q", l, at, s)
			}
		}
	}
}
