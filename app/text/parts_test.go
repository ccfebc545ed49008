package text

import (
	"reflect"
	"strings"
	"testing"
)

// FactorTexts is for the tests outside of the package.
var FactorTexts = factorTexts

// Every part of every language comes back from its file as it was.
func TestWords(t *testing.T) {
	for _, l := range Langs() {
		words := Words(l)
		if words != Words(l) {
			t.Errorf("%s: another file each time", l)
		}
		for _, p := range parts(l) {
			got := reflect.New(reflect.TypeOf(p.part))
			if err := decodePart(words, p.name, got.Interface()); err != nil {
				t.Errorf("%s: %s: %v", l, p.name, err)
				continue
			}
			if !reflect.DeepEqual(got.Elem().Interface(), p.part) {
				t.Errorf("%s: %s comes back otherwise", l, p.name)
			}
		}
	}
}

// A file of another build is an error, never a part with holes.
func TestWordsOfAnotherBuild(t *testing.T) {
	words := Words(EN)
	for name, spoilt := range map[string]string{
		"none":     "",
		"cut":      words[:len(words)/2],
		"no part":  strings.ReplaceAll(words, partSign+panelPart, partSign+"x"),
		"a word":   strings.Replace(words, partSign+panelPart+wordSign, partSign+panelPart+wordSign+"more"+wordSign, 1),
		"too many": strings.Replace(words, partSign+areasPart+wordSign, partSign+areasPart+wordSign+"9", 1),
	} {
		failed := false
		for _, p := range parts(EN) {
			failed = failed || decodePart(spoilt, p.name, reflect.New(reflect.TypeOf(p.part)).Interface()) != nil
		}
		if !failed {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzDecodePart(f *testing.F) {
	f.Add(Words(FR))
	f.Add("")
	f.Fuzz(func(t *testing.T, words string) {
		for _, p := range parts(EN) {
			_ = decodePart(words, p.name, reflect.New(reflect.TypeOf(p.part)).Interface())
		}
	})
}

func BenchmarkWords(b *testing.B) {
	words := Words(FR)
	for b.Loop() {
		var m *Messages
		if err := decodePart(words, messagesPart, &m); err != nil {
			b.Fatal(err)
		}
	}
}
