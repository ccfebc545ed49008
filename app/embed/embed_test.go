package embed

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, test := range []struct {
		fragment string
		want     func(*Options)
		scenario string
		notes    []Note
	}{
		{"", func(*Options) {}, "", nil},
		{"v=1&m=2026.1&h=10&d=tv", func(*Options) {}, "v=1&m=2026.1&h=10&d=tv", nil},
		{"v=1&theme=dark&h=2&accent=%23336699", func(o *Options) { o.Theme, o.Accent = Dark, "336699" }, "v=1&h=2", nil},
		{"accent=f0a", func(o *Options) { o.Accent = "ff00aa" }, "", nil},
		{"show=explain,inputs&density=compact", func(o *Options) { o.Show, o.Density = []string{Inputs, Explain}, Compact }, "", nil},
		{"lock=country,device&hl=3&events=change&id=a-1", func(o *Options) {
			o.Lock, o.Level, o.Changes, o.ID = []string{"country", "device"}, 3, true, "a-1"
		}, "", nil},
		{"theme=pink&hl=9&accent=red&show=all&x=1", func(*Options) {}, "x=1",
			[]Note{{"theme", "pink"}, {"hl", "9"}, {"accent", "red"}, {"show", "all"}}},
		{"lock=<b>&id=%zz", func(*Options) {}, "", []Note{{"lock", "<b>"}, {"id", "%zz"}}},
		{"theme=" + strings.Repeat("x", 100), func(*Options) {}, "", []Note{{"theme", strings.Repeat("x", 40) + "…"}}},
	} {
		want := Default()
		test.want(&want)
		got, scenario, notes := Read(test.fragment)
		if !reflect.DeepEqual(got, want) || scenario != test.scenario || !reflect.DeepEqual(notes, test.notes) {
			t.Errorf("Read(%q) = %+v, %q, %v\nwant %+v, %q, %v", test.fragment, got, scenario, notes, want, test.scenario, test.notes)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "v=1&h=2", "theme=dark&accent=369&show=result,chart&lock=a,b&hl=1&events=change&id=x&lang=fr", "&&=&=a&lock=,"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		o, scenario, _ := Read(fragment)
		again, rest, notes := Read(Write(o))
		if !reflect.DeepEqual(o, again) || rest != "" || notes != nil {
			t.Errorf("%q gives %+v, whose fragment %q gives %+v, %q, %v", fragment, o, Write(o), again, rest, notes)
		}
		if second, rest, notes := Read(scenario); !reflect.DeepEqual(second, Default()) || rest != scenario || notes != nil {
			t.Errorf("the scenario %q of %q still has wishes of the frame", scenario, fragment)
		}
	})
}

func TestContrast(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{{"000000", "ffffff", 21}, {"ffffff", "ffffff", 1}, {"777777", "ffffff", 4.48}, {"0000ff", "ffffff", 8.59}} {
		a, _ := ParseColour(test.a)
		b, _ := ParseColour(test.b)
		if got := Contrast(a, b); got < test.want-0.01 || got > test.want+0.01 || got != Contrast(b, a) {
			t.Errorf("contrast of %s and %s is %.3f, want %.2f", a, b, got, test.want)
		}
	}
}

// Every colour of a coarse cube must end as one that can be read, and keep what already can.
func TestPaletteReads(t *testing.T) {
	for _, dark := range []bool{false, true} {
		paper := lightPaper
		if dark {
			paper = darkPaper
		}
		for r := 0; r < 256; r += 17 {
			for g := 0; g < 256; g += 17 {
				for b := 0; b < 256; b += 17 {
					asked := Colour{uint8(r), uint8(g), uint8(b)}
					p := NewPalette(asked, dark)
					if Contrast(p.Accent, paper) < readable || Contrast(p.On, p.Accent) < readable {
						t.Fatalf("%s (dark %t): %+v cannot be read", asked, dark, p)
					}
					if p.Adjusted == (Contrast(asked, paper) >= readable) || !p.Adjusted && p.Accent != asked {
						t.Fatalf("%s (dark %t): %+v says the wrong thing", asked, dark, p)
					}
				}
			}
		}
	}
}

// The papers are those of the style.
func TestPapers(t *testing.T) {
	style, err := os.ReadFile("../../web/style.css")
	if err != nil {
		t.Fatal(err)
	}
	themes := strings.SplitN(string(style), "prefers-color-scheme: dark", 2)
	if len(themes) != 2 {
		t.Fatal("the style has no dark theme")
	}
	surface := regexp.MustCompile(`--(?:paper|card|tint): #([0-9a-f]{6})`)
	for i, paper := range []Colour{lightPaper, darkPaper} {
		found := surface.FindAllStringSubmatch(themes[i], 3)
		if len(found) != 3 {
			t.Fatalf("theme %d: %d surfaces, want 3", i, len(found))
		}
		for _, f := range found {
			// No surface of the theme may be harder to read on than the paper.
			c, _ := ParseColour(f[1])
			if i == 0 && c.luminance() < paper.luminance()-1e-9 || i == 1 && c.luminance() > paper.luminance()+1e-9 {
				t.Errorf("theme %d: surface %s is further from the papers' end than %s", i, c, paper)
			}
		}
	}
}
