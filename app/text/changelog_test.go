package text

import (
	"reflect"
	"strings"
	"testing"

	"streamprint/calc/changelog"
	"streamprint/calc/changelog/presets"
	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Every version and every answer has a word, no word is left over, and no message
// is empty or filled with something else than in English.
func TestChangelogIsComplete(t *testing.T) {
	var why []string
	for _, v := range factor.Versions {
		why = append(why, v.Why)
	}
	for _, l := range Langs() {
		m := ChangelogFor(l)
		if m.Lang != l {
			t.Errorf("the words of %s are in %s", l, m.Lang)
		}
		wordsFor(t, l, m.Why, why)
		wordsFor(t, l, m.Amount, []string{changelog.Year, presets.Gross, presets.Gap})
		v, english := reflect.ValueOf(*m), reflect.ValueOf(*ChangelogFor(EN))
		for i := range v.NumField() {
			if v.Field(i).Kind() != reflect.String {
				continue
			}
			name, message, other := v.Type().Field(i).Name, v.Field(i).String(), english.Field(i).String()
			if message == "" || strings.Contains(message, "'") {
				t.Errorf("%s: %s is %q", l, name, message)
			}
			for _, verb := range []string{"%s", "%d"} {
				if strings.Count(message, verb) != strings.Count(other, verb) {
					t.Errorf("%s: %s is filled with something else than in English", l, name)
				}
			}
		}
	}
}

func TestChangelogNumbers(t *testing.T) {
	old, _ := factor.BookOf("2026.1")
	phone, err := old.Find("carbon-trust.device.phone")
	if err != nil {
		t.Fatal(err)
	}
	days, err := factor.Find("calendar.days")
	if err != nil {
		t.Fatal(err)
	}
	en, fr := ChangelogFor(EN), ChangelogFor(FR)
	share := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.RequireFromString(s)) }
	for _, c := range []struct{ got, want string }{
		{en.Value(phone), "1\u00a0W (0.8–1.25)"}, {fr.Value(phone), "1\u202fW (0,8–1,25)"},
		{en.Value(days), "365"}, {en.Value(nil), Missing},
		{en.Share(share("0.125")), "+12.5%"}, {fr.Share(share("-0.5")), "-50\u00a0%"}, {en.Share(share("0")), "0%"},
		{fr.Share(decimal.NullDecimal{}), Missing},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if note := For(FR).FactorNote(phone); note != "" {
		t.Errorf("a row without a note has the note %q", note)
	}
}
