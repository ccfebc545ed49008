package scenario

import (
	"strings"
	"testing"

	"streamprint/calc/viewing"

	"pgregory.net/rapid"
)

// TestSealIsTheStandardChecksum holds the checksum of a link for ever: 123456789
// has the check value cbf43926 in every description of CRC-32.
func TestSealIsTheStandardChecksum(t *testing.T) {
	if got := checksum("123456789"); got != "5v8e96" { // cbf43926 without its two upper bits, in base 32
		t.Errorf("the checksum of 123456789 is %q", got)
	}
	if got := Seal("v=1&m=2026.1&h=10"); got != "v=1&m=2026.1&h=10&k=38smvm" {
		t.Errorf("a link is sealed as %q", got)
	}
	if got := checksum(""); got != "000000" {
		t.Errorf("the checksum of nothing is %q", got)
	}
}

func TestIntact(t *testing.T) {
	sealed := Seal("v=1&m=2026.1&c=Latin+America+and+Caribbean&h=10")
	for _, c := range []struct {
		link string
		want bool
	}{
		{"", true},
		{"h=10&c=DEU", true}, // written by hand
		{sealed, true},
		{"#" + sealed, true},
		{sealed + "&lang=fr&theme=dark", true},
		{"lang=fr&" + sealed, true},
		{strings.ReplaceAll(sealed, "+", "%20"), true},
		{strings.ReplaceAll(sealed, "h=10", "h=%31%30"), true},
		{"#main&" + sealed, true}, // the anchor of a place on the page
		{strings.ReplaceAll(sealed, "h=10", "h=11"), false},
		{strings.ReplaceAll(sealed, "&h=10", ""), false},
		{strings.ReplaceAll(sealed, "m=2026.1&", ""), false},
		{sealed[:len(sealed)-1], false},
		{sealed + "0", false},
		{sealed + "&people=2", false},
		{sealed + "&k=" + sealed[len(sealed)-sealLength:], false},
		{"h=10&k=", false},
		{"h=%zz&k=000000", false},
	} {
		if _, ok := Intact(c.link); ok != c.want {
			t.Errorf("Intact(%q) is %t", c.link, ok)
		}
	}
	if given, _ := Intact("h=1&k=abc"); given != "abc" {
		t.Errorf("the checksum that is given is %q", given)
	}
}

// TestEveryChangeOfACharacterIsFound changes a character of a link, or swaps two
// that stand side by side.
func TestEveryChangeOfACharacterIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		link := Encode(documents().Draw(t, "document"))
		if _, ok := Intact(link); !ok {
			t.Fatalf("%q does not hold its checksum", link)
		}
		at := rapid.IntRange(0, len(link)-2).Draw(t, "at")
		altered := []byte(link)
		if rapid.Bool().Draw(t, "swap") {
			altered[at], altered[at+1] = altered[at+1], altered[at]
		} else {
			altered[at] = rapid.SampledFrom([]byte("0123456789abcdefghijklmnopqrstuvwxyzABCXYZ.-")).Draw(t, "character")
		}
		same := string(altered) == link
		_, ok := Intact(string(altered))
		// Without a checksum that reads as one the link counts as written by hand.
		sealed := strings.Contains("&"+string(altered), "&"+KeySeal+"=")
		if ok && sealed && !same {
			t.Fatalf("%q passes for %q", altered, link)
		}
	})
}

// TestOldModelIsKept reads a link and a file of each known model.
func TestOldModelIsKept(t *testing.T) {
	for _, model := range models() {
		d := Default()
		d.Model, d.Habit.People = model, 3
		back, notes, err := Decode(Encode(d))
		if err != nil || len(notes) > 0 || !back.Equal(d) || back.Case().Model != model {
			t.Errorf("the link of model %s: %v, %v, %s", model, notes, err, Encode(back))
		}
		back, notes, err = DecodeJSON(EncodeJSON(d))
		if err != nil || len(notes) > 0 || !back.Equal(d) {
			t.Errorf("the file of model %s: %v, %v, %s", model, notes, err, Encode(back))
		}
		newest, err := back.Renewed()
		back.Model = viewing.Model
		if err != nil || newest.IsOlder() || !newest.Equal(back) {
			t.Errorf("model %s in today's: %v, %s", model, err, Encode(newest))
		}
	}
	d := Default()
	d.Model = "1999.1"
	if p, ok := validate(d).Of(FieldModel); !ok || p.Code != NotAnOption || len(p.Allowed.Options) == 0 {
		t.Errorf("an unknown model: %+v", p)
	}
	if d.IsOlder() {
		t.Error("an unknown model is older")
	}
}
