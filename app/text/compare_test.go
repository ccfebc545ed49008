package text

import (
	"reflect"
	"strings"
	"testing"

	"streamprint/calc/plan"
	"streamprint/calc/viewing"
)

// Every driver, choice, lever and amount has a word, no word is left over, and
// no message is empty.
func TestCompareIsComplete(t *testing.T) {
	for _, l := range Langs() {
		m := CompareFor(l)
		wordsFor(t, l, m.Driver, viewing.Drivers)
		wordsFor(t, l, m.PlanDriver, plan.Drivers)
		wordsFor(t, l, m.Choice, viewing.ChoiceIDs)
		wordsFor(t, l, m.Lever, plan.LeverIDs)
		wordsFor(t, l, m.Amount, plan.Amounts)
		v, english := reflect.ValueOf(*m), reflect.ValueOf(*CompareFor(EN))
		for i := range v.NumField() {
			if v.Field(i).Kind() != reflect.String {
				continue
			}
			name, message := v.Type().Field(i).Name, v.Field(i).String()
			if message == "" {
				t.Errorf("%s: %s is empty", l, name)
			}
			if strings.Count(message, "%s") != strings.Count(english.Field(i).String(), "%s") || strings.Count(message, "%d") != strings.Count(english.Field(i).String(), "%d") {
				t.Errorf("%s: %s is filled with something else than in English", l, name)
			}
			if l == FR {
				message := strings.NewReplacer("%s", "", "%d", "").Replace(message)
				for _, sign := range []string{" :", " ;", " %", " ?", " !"} {
					if strings.Contains(message, sign) {
						t.Errorf("%s: %s has a breaking space before %q", l, name, sign)
					}
				}
			}
			if strings.Contains(message, "'") {
				t.Errorf("%s: %s has a straight apostrophe", l, name)
			}
		}
	}
}

func wordsFor[K ~string](t *testing.T, l Lang, m map[K]string, keys []K) {
	t.Helper()
	if len(m) != len(keys) {
		t.Errorf("%s: %d words for %d of %T", l, len(m), len(keys), keys)
	}
	for _, k := range keys {
		if m[k] == "" || strings.Contains(m[k], "'") {
			t.Errorf("%s: %q is %q", l, k, m[k])
		}
	}
}
