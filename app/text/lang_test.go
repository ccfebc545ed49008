package text

import "testing"

func TestParseLang(t *testing.T) {
	for _, test := range []struct {
		tag  string
		want Lang
		ok   bool
	}{
		{"en", EN, true},
		{"fr", FR, true},
		{"fr-CA", FR, true},
		{"FR_be", FR, true},
		{" en-GB ", EN, true},
		{"es-419", ES, true},
		{"ja", "", false},
		{"fra", "", false},
		{"-fr", "", false},
		{"", "", false},
	} {
		if got, ok := ParseLang(test.tag); got != test.want || ok != test.ok {
			t.Errorf("ParseLang(%q) = %q, %v; want %q, %v", test.tag, got, ok, test.want, test.ok)
		}
	}
}

func TestEveryLanguageHasALocale(t *testing.T) {
	for _, l := range Langs() {
		if l.locale().lang != l {
			t.Errorf("no locale for %q", l)
		}
	}
	if got := Lang("xx").locale().lang; got != EN {
		t.Errorf("an unknown language is written as %q, want English", got)
	}
}
