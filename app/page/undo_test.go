package page

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"
)

// script does a few things in a row: "a" is a change to a, "f:a" one typed in the field f, ";" leaving a field, "<" a
// step back and ">" one forth.
func script(s *steps, list ...string) {
	for _, do := range list {
		switch {
		case do == "<":
			s.back()
		case do == ">":
			s.forth()
		case do == ";":
			s.settled()
		case len(do) > 2 && do[1] == ':':
			s.typing(do[:1])
			s.record(do[2:])
		default:
			s.record(do)
		}
	}
}

func TestSteps(t *testing.T) {
	for _, tt := range []struct {
		name         string
		script       []string
		now          string
		past, future []string
	}{
		{"the first scenario is no step", []string{"a"}, "a", nil, nil},
		{"two changes", []string{"a", "b", "c"}, "c", []string{"a", "b"}, nil},
		{"nothing changes", []string{"a", "b", "b"}, "b", []string{"a"}, nil},
		{"back and forth", []string{"a", "b", "c", "<", "<", ">"}, "b", []string{"a"}, []string{"c"}},
		{"too far back and forth", []string{"a", "b", "<", "<", ">", ">"}, "b", []string{"a"}, nil},
		{"a change after a step back", []string{"a", "b", "c", "<", "d"}, "d", []string{"a", "b"}, nil},
		{"what is typed in a field is one step", []string{"a", "f:b", "f:c", "f:d"}, "d", []string{"a"}, nil},
		{"in two fields two", []string{"a", "f:b", "g:c", "g:d"}, "d", []string{"a", "b"}, nil},
		{"in one field, left in between, two", []string{"a", "f:b", ";", "f:c"}, "c", []string{"a", "b"}, nil},
		{"typed and taken away again", []string{"a", "f:b", "f:a"}, "a", []string{}, nil},
		{"a choice after typing", []string{"a", "f:b", "c", "f:d"}, "d", []string{"a", "b", "c"}, nil},
		{"typing after a step back", []string{"a", "f:b", "<", "f:c"}, "c", []string{"a"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var s steps
			script(&s, tt.script...)
			if s.now != tt.now || !slices.Equal(s.past, tt.past) || !slices.Equal(s.future, tt.future) {
				t.Errorf("now %q, before %q, after %q", s.now, s.past, s.future)
			}
		})
	}
}

// As many steps back as were made lead to the beginning, or to the hundredth change from the end, and as many forth to
// the end again.
func TestStepsBackAndForth(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var s steps
		var visited []string
		for range r.IntN(150) {
			link := fmt.Sprint(r.IntN(4))
			s.record(link)
			if n := len(visited); n == 0 || visited[n-1] != link {
				visited = append(visited, link)
			}
		}
		visited = visited[max(0, len(visited)-mostSteps-1):]
		for i := len(visited) - 2; i >= 0; i-- {
			if link, ok := s.back(); !ok || link != visited[i] || link != s.now {
				t.Fatalf("step %d of %q leads to %q", i, visited, link)
			}
		}
		if _, ok := s.back(); ok {
			t.Fatal("there is a step before the first")
		}
		for i := 1; i < len(visited); i++ {
			if link, ok := s.forth(); !ok || link != visited[i] {
				t.Fatalf("step %d of %q leads to %q", i, visited, link)
			}
		}
		if _, ok := s.forth(); ok {
			t.Fatal("there is a step after the last")
		}
	}
}

// The pages' scenarios come back exactly.
func TestPagesGoBack(t *testing.T) {
	w := watch(text.EN)
	w.comparing.mounted(nil, w)
	begin := w.current()
	w.change(scenario.FieldHours, "3")
	w.change(scenario.FieldHours, "35") // too long for a day: no step
	w.change(scenario.FieldQuality, string(viewing.UHD))
	end := w.current()
	if len(w.comparing.steps.past) != 2 {
		t.Fatalf("%d steps: %q", len(w.comparing.steps.past), w.comparing.steps.past)
	}
	steps := &w.comparing.steps
	for _, way := range []struct {
		step func() (string, bool)
		want string
	}{{steps.back, begin}, {steps.forth, end}} {
		for range 2 {
			link, _ := way.step()
			w.read(link)
			steps.record(w.current()) // as the page does
		}
		if w.current() != way.want {
			t.Errorf("the page is at %q, want %q", w.current(), way.want)
		}
	}
	p := planPage(text.FR, "")
	p.comparing.mounted(nil, p)
	begin = p.current()
	p.change("credit.step-2.tonnes_t", "2\u202f000\u202f000")
	if p.current() == begin || p.comparing.steps.before() != begin {
		t.Errorf("before %q was %q", p.current(), p.comparing.steps.before())
	}
	p.read("preset=film-studio")
	p.comparing.changed(p)
	p.read(p.comparing.steps.before())
	if got := p.params["credit.step-2.tonnes_t"].Get(&p.plan); got != "2000000" {
		t.Errorf("before the other preset were %s credits", got)
	}
}
