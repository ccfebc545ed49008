package saved

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func entry(name string) Entry { return Entry{name, Watch, "v=1&m=2026.1&h=2&k=2ra9n1", "2026-01-31"} }

func TestCheckName(t *testing.T) {
	for _, tt := range []struct {
		given, want string
		code        Code
	}{
		{"My evenings", "My evenings", ""},
		{"  Soirées « du » dimanche\u00a0! ", "Soirées « du » dimanche\u00a0!", ""},
		{`<img src=x onerror=alert(1)>`, `<img src=x onerror=alert(1)>`, ""}, // text, and drawn as text
		{"週末 📺", "週末 📺", ""},
		{strings.Repeat("é", LongestName), strings.Repeat("é", LongestName), ""},
		{strings.Repeat("é", LongestName+1), strings.Repeat("é", LongestName+1), LongName},
		{"", "", NoName},
		{" \t ", "", NoName},
		{"two\nlines", "two\nlines", BadName},
		{"turned \u202e round", "turned \u202e round", BadName},
		{"broken \xff", "broken \xff", BadName},
		{"nul\x00", "nul\x00", BadName},
	} {
		if got, code := CheckName(tt.given); got != tt.want || code != tt.code {
			t.Errorf("%q is %q, %q; want %q, %q", tt.given, got, code, tt.want, tt.code)
		}
	}
}

func TestCheckLink(t *testing.T) {
	for link, want := range map[string]bool{
		"v=1&m=2026.1&h=10&k=2ra9n1":                   true,
		"v=1&preset=netflix-2021&growth.x_pct=3&r=a~b": true,
		"q=%C3%A9+1":                            true,
		"":                                      false,
		"main":                                  false,
		"javascript:alert(1)//=":                false,
		"v=1#main=":                             false,
		"v=1 & h=2":                             false,
		"h=é":                                   false,
		"h=" + strings.Repeat("1", LongestLink): false,
	} {
		if CheckLink(link) != want {
			t.Errorf("%.40q is a link: %v, want %v", link, !want, want)
		}
	}
}

func TestDecode(t *testing.T) {
	rows := func(rows ...string) string {
		return `{"format": "streamprint-kept", "version": 1, "scenarios": [` + strings.Join(rows, ",") + `]}`
	}
	good := `{"name": "A", "kind": "watch", "link": "v=1&h=1", "saved": "2026-01-31"}`
	for _, tt := range []struct {
		name, file string
		names      []string
		problems   []Problem
	}{
		{"nothing kept", rows(), nil, nil},
		{"one", rows(good), []string{"A"}, nil},
		{"a byte order mark", "\ufeff" + rows(good), []string{"A"}, nil},
		{"a key of a later version", rows(strings.Replace(good, "{", `{"colour": 3, `, 1)), []string{"A"}, nil},
		{"the same twice", rows(good, good), []string{"A"}, nil},
		{"one name twice", rows(good, strings.Replace(good, "h=1", "h=2", 1)), []string{"A", "A (2)"}, nil},
		{"one name of two kinds", rows(good, strings.Replace(good, `"watch"`, `"plan"`, 1)), []string{"A", "A"}, nil},
		{"bad rows between good ones", rows(
			`7`, good, `null`, `{}`,
			strings.Replace(good, "watch", "film", 1), strings.Replace(good, "v=1&h=1", "http://example.org", 1),
			strings.Replace(good, "2026-01-31", "yesterday", 1), strings.Replace(good, `"A"`, `"B"`, 1), `{"name": 3}`,
		), []string{"A", "B"}, []Problem{
			{1, NotAnEntry, "7"}, {3, NotAnEntry, "null"}, {4, NoName, ""}, {5, UnknownKind, "film"},
			{6, BadLink, "http://example.org"}, {7, BadDay, "yesterday"}, {9, NotAnEntry, `{"name": 3}`},
		}},
		{"no JSON", "name,kind\n", nil, []Problem{{0, NotJSON, "name,kind"}}},
		{"nothing", "", nil, []Problem{{0, NotJSON, ""}}},
		{"half a file", rows(good)[:45], nil, []Problem{{0, NotJSON, `{"format": "streamprint-kept", "version"…`}}},
		{"other JSON", `{"v": 1}`, nil, []Problem{{0, OtherFormat, ""}}},
		{"a list", `[]`, nil, []Problem{{0, OtherFormat, ""}}},
		{"null", `null`, nil, []Problem{{0, OtherFormat, ""}}},
		{"a later version", strings.Replace(rows(good), `"version": 1`, `"version": 2`, 1), nil, []Problem{{0, NewerVersion, "2"}}},
		{"too large", strings.Repeat(" ", LongestFile+1), nil, []Problem{{0, TooLarge, fmt.Sprint(LongestFile + 1)}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list, problems := Decode([]byte(tt.file))
			var names []string
			for _, e := range list {
				names = append(names, e.Name)
			}
			if !slices.Equal(names, tt.names) || !slices.Equal(problems, tt.problems) {
				t.Errorf("gives %q and %+v, want %q and %+v", names, problems, tt.names, tt.problems)
			}
		})
	}
}

func TestDecodeTooMany(t *testing.T) {
	var list List
	for i := range Most + 3 {
		list = append(list, entry(fmt.Sprint(i)))
	}
	got, problems := Decode(Encode(list))
	if len(got) != Most || len(problems) != 3 || problems[0] != (Problem{Most + 1, TooMany, fmt.Sprint(Most)}) {
		t.Errorf("of %d, %d were read, with the problems %+v", len(list), len(got), problems)
	}
}

// What is written is read again.
func TestRoundTrip(t *testing.T) {
	list := List{
		entry(`<b>"bold" & 'so'</b> </script>`), entry("Soirées «\u00a0du\u00a0» dimanche"), entry("週末 📺 \u2028"[:len("週末 📺 ")-1]),
		{"A plan", Plan, "v=1&m=2026.1&preset=netflix-2021&growth.production_pct=3&k=0d5h2q", "2026-12-31"},
	}
	got, problems := Decode(Encode(list))
	if len(problems) > 0 || !reflect.DeepEqual(got, list) {
		t.Errorf("gives %+v, %+v", got, problems)
	}
	if !bytes.Contains(Encode(list), []byte("v=1&m=2026.1&h=2&k=2ra9n1")) {
		t.Errorf("a link is not readable in %s", Encode(list))
	}
}

// A file that is imported twice adds nothing the second time.
func TestMergeTwice(t *testing.T) {
	one, other := entry("a"), entry("a")
	other.Link = "h=3"
	list, _, _, _ := List{one}.Merge(List{other})
	again, added, had, left := list.Merge(List{one, other})
	if added != 0 || had != 2 || left != 0 || !slices.Equal(again, list) || list[1].Name != "a (2)" {
		t.Errorf("%+v becomes %+v: %d, %d, %d", list, again, added, had, left)
	}
}

// A list is never changed behind the back of who holds it, and never holds what could not be read again.
func TestListKeepsItsRules(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	list := List{}
	for i := range 1000 {
		before := slices.Clone(list)
		var next List
		pick := func() string {
			if len(list) == 0 {
				return "none"
			}
			return list[r.IntN(len(list))].ID()
		}
		e := entry(fmt.Sprint("name ", r.IntN(5)))
		e.Kind, e.Link = Kinds[r.IntN(2)], fmt.Sprint("h=", r.IntN(20))
		switch r.IntN(8) {
		case 0:
			next = list.Without(pick())
		case 1:
			next, _, _ = list.Renamed(pick(), strings.Repeat("long ", 16)[:LongestName-r.IntN(2)-1])
		case 2:
			var added, had, left int
			next, added, had, left = list.Merge(List{e, entry("b"), e})
			if added+had+left != 3 || len(next) != len(list)+added {
				t.Fatalf("of 3, %d are added, %d were there, %d are left; %d became %d", added, had, left, len(list), len(next))
			}
		default:
			var err error
			next, e, err = list.With(e)
			if (err != nil) != (len(list) == Most) || err == nil && next[0] != e {
				t.Fatalf("%+v is put into a list of %d: %v", e, len(list), err)
			}
		}
		if !slices.Equal(list, before) {
			t.Fatal("the list was changed")
		}
		list = next
		if i%20 > 0 {
			continue
		}
		again, problems := Decode(Encode(list))
		if len(problems) > 0 || !slices.Equal(again, list) {
			t.Fatalf("%+v is read as %+v, %+v", list, again, problems)
		}
	}
	if len(list) < 100 {
		t.Errorf("the list has only %d entries", len(list))
	}
}

func TestIDs(t *testing.T) {
	a, b := entry("a"), entry("a")
	b.Kind = Plan
	if a.ID() == b.ID() || a.ID() != entry("a").ID() || strings.Trim(a.ID(), "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		t.Errorf("the IDs are %q and %q", a.ID(), b.ID())
	}
	list := List{a, b}
	if _, _, ok := list.Renamed("nothing", "c"); ok {
		t.Error("an entry that is not there has another name")
	}
	renamed, e, ok := list.Renamed(b.ID(), "a")
	if !ok || e != b || !slices.Equal(renamed, list) {
		t.Errorf("its own name is taken: %+v", renamed)
	}
	if found, ok := list.Find(b.ID()); !ok || found != b {
		t.Errorf("found %+v", found)
	}
}

// No file makes the decoder stop, and what it takes is in order.
func FuzzDecode(f *testing.F) {
	f.Add(Encode(List{entry("a"), entry("b")}))
	f.Add([]byte(`{"format": "streamprint-kept", "version": 1, "scenarios": [7, {"name": "\ud800", "kind": "plan", "link": "a=1", "saved": "2026-01-31"}]}`))
	f.Add([]byte(`{"format": "streamprint-kept", "version": 1e0, "scenarios": null}`))
	f.Add([]byte(`[[[[`))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, problems := Decode(data)
		if len(list) > Most {
			t.Fatalf("%d entries", len(list))
		}
		for _, p := range problems {
			if !slices.Contains(Codes, p.Code) || p.Row < 0 || len([]rune(p.Given)) > 41 {
				t.Fatalf("the problem %+v", p)
			}
		}
		for _, e := range list {
			if code, _ := e.check(); code != "" {
				t.Fatalf("%+v is %s", e, code)
			}
		}
		again, problems := Decode(Encode(list))
		if len(problems) > 0 || !slices.Equal(again, list) {
			t.Fatalf("%+v is read again as %+v, %+v", list, again, problems)
		}
	})
}
