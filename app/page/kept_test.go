package page

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"streamprint/app/saved"
	"streamprint/app/text"
	"streamprint/calc/scenario"

	"golang.org/x/net/html"
)

// memory is a storage that can be full.
type memory struct {
	items map[string]string
	full  bool
}

func (m *memory) get(key string) (string, error) { return m.items[key], nil }

func (m *memory) set(key, value string) error {
	if m.full {
		return errors.New("full")
	}
	m.items[key] = value
	return nil
}

func (m *memory) temporary() bool { return false }

// keeping is a page with its list open on an empty storage.
func withList(l text.Lang) (*Watch, *memory) {
	w, m := watch(l), &memory{items: map[string]string{}}
	w.comparing.keeper = keeper{shown: true, storage: m}
	return w, m
}

func names(l saved.List) string {
	var list []string
	for _, e := range l {
		list = append(list, e.Name)
	}
	return strings.Join(list, ", ")
}

func TestKeepRenameDelete(t *testing.T) {
	w, m := withList(text.EN)
	k := &w.comparing.keeper
	k.keep(w)
	k.name, k.named = "  <b>mine</b> ", true
	k.keep(w)
	if got := names(k.list); got != "<b>mine</b>, 1 h a day, television, HD" && !strings.HasPrefix(got, "<b>mine</b>, ") {
		t.Errorf("kept are %q", got)
	}
	if k.named || !strings.Contains(k.said, "<b>mine</b>") {
		t.Errorf("said %q", k.said)
	}
	page := draw(t, w)
	if got := find(byID(t, page, "kept"), func(n *html.Node) bool { return n.Data == "b" }); len(got) > 0 {
		t.Error("a name is taken for HTML")
	}
	e := k.list[0]
	if got := attr(byID(t, page, "kept-open-"+e.ID()), "href"); got != "#"+w.current() {
		t.Errorf("the link of a scenario is %q", got)
	}
	for _, name := range []string{"", strings.Repeat("x", 81), "a\x00"} {
		k.renaming, k.newName = e.ID(), name
		if k.rename(text.EN); k.newWrong == "" || k.renaming == "" || names(k.list[:1]) != e.Name {
			t.Errorf("renamed as %q: %q", name, names(k.list))
		}
	}
	k.newName = "evenings"
	k.rename(text.EN)
	if k.renaming != "" || k.list[0].Name != "evenings" || m.items[keeperKey] != string(saved.Encode(k.list)) {
		t.Errorf("renamed: %q, stored %s", names(k.list), m.items[keeperKey])
	}
	before := slices.Clone(k.list)
	k.remove(text.EN, k.list[0].ID())
	if len(k.list) != 1 || !strings.Contains(k.said, "evenings") {
		t.Errorf("after a deletion: %q, said %q", names(k.list), k.said)
	}
	k.putBack(text.EN)
	k.clear(text.EN)
	if len(k.list) != 0 {
		t.Errorf("after deleting all: %q", names(k.list))
	}
	k.putBack(text.EN)
	if len(k.list) != len(before) {
		t.Errorf("put back: %q", names(k.list))
	}
	for _, name := range []string{"", " ", strings.Repeat("x", 81)} {
		k.name, k.named = name, true
		if k.keep(w); k.wrong == "" || len(k.list) != len(before) {
			t.Errorf("kept by the name %q: %q", name, names(k.list))
		}
	}
}

// A storage that takes nothing loses nothing, and that is said.
func TestKeepInFullStorage(t *testing.T) {
	w, m := withList(text.FR)
	k := &w.comparing.keeper
	k.keep(w)
	was, list := m.items[keeperKey], slices.Clone(k.list)
	m.full = true
	full := text.ComparePageFor(text.FR).StorageFull
	for name, do := range map[string]func(){
		"keep":   func() { k.keep(w) },
		"delete": func() { k.remove(text.FR, list[0].ID()) },
		"clear":  func() { k.clear(text.FR) },
		"rename": func() { k.renaming, k.newName = list[0].ID(), "other"; k.rename(text.FR) },
		"import": func() {
			k.take(w, string(saved.Encode(saved.List{{Name: "x", Kind: saved.Plan, Link: "v=1&preset=small-vod", Day: "2026-01-31"}})))
		},
	} {
		k.said = ""
		do()
		if k.said != full || m.items[keeperKey] != was || !slices.Equal(k.list, list) {
			t.Errorf("%s: said %q, there is %q, stored %s", name, k.said, names(k.list), m.items[keeperKey])
		}
	}
	// One that holds too many takes no more either.
	w, _ = withList(text.EN)
	k = &w.comparing.keeper
	for range saved.Most + 1 {
		k.keep(w)
	}
	if len(k.list) != saved.Most || k.said != text.ComparePageFor(text.EN).Full {
		t.Errorf("%d are kept, said %q", len(k.list), k.said)
	}
}

// What could not be read is put aside, not written over.
func TestKeepBesideSpoilt(t *testing.T) {
	for _, spoilt := range []string{"{", `{"format": "streamprint-kept", "version": 7, "scenarios": []}`,
		strings.Replace(string(saved.Encode(saved.List{{Name: "good", Kind: saved.Watch, Link: "h=1", Day: "2026-01-31"}})), "[\n", "[7,\n", 1)} {
		w, m := withList(text.EN)
		m.items[keeperKey] = spoilt
		k := &w.comparing.keeper
		k.load(text.EN)
		good := len(k.list)
		if k.said != text.ComparePageFor(text.EN).Spoilt || m.items[keeperKey] != spoilt {
			t.Errorf("%s: said %q, stored %q", spoilt, k.said, m.items[keeperKey])
		}
		k.keep(w)
		if len(k.list) != good+1 || m.items[asideKey] != spoilt {
			t.Errorf("%s: kept %q, aside %q", spoilt, names(k.list), m.items[asideKey])
		}
	}
}

func TestImport(t *testing.T) {
	w, _ := withList(text.EN)
	k := &w.comparing.keeper
	k.keep(w)
	mine := k.list[0]
	rows := saved.List{
		{Name: "good", Kind: saved.Watch, Link: scenario.Encode(w.doc) + "&hl=1", Day: "2026-01-31"},
		{Name: "<script>", Kind: saved.Watch, Link: "v=1&h=-5", Day: "2026-01-31"},
		{Name: "a plan", Kind: saved.Plan, Link: "v=1&preset=small-vod", Day: "2026-01-31"},
		{Name: "a plan in the wrong place", Kind: saved.Watch, Link: "v=1&preset=small-vod", Day: "2026-01-31"},
		{Name: "no day", Kind: saved.Watch, Link: "v=1&h=1", Day: "soon"},
		mine,
	}
	file := string(saved.Encode(rows))
	k.take(w, file)
	if got := names(k.list); got != mine.Name+", good, a plan" || len(k.refused) != 3 {
		t.Errorf("there is %q, refused %q", got, k.refused)
	}
	if all := strings.Join(k.refused, "\n"); !strings.Contains(all, "Row 5") || !strings.Contains(all, "soon") || !strings.Contains(all, "<script>: ") || !strings.Contains(all, "-5") {
		t.Errorf("refused %q", all)
	}
	byID(t, draw(t, w), "kept-refused")
	k.take(w, file)
	if len(k.list) != 3 || !strings.Contains(k.said, "Here already: 3") {
		t.Errorf("imported twice: %q, said %q", names(k.list), k.said)
	}
	for _, file := range []string{"", "no JSON", "{}", strings.Repeat("x", saved.LongestFile+1)} {
		if k.take(w, file); len(k.list) != 3 || k.said == "" || strings.Contains(k.said, "{") && file != "{}" {
			t.Errorf("%.20q: there is %q, said %q", file, names(k.list), k.said)
		}
	}
	var bad saved.List
	for i := range 25 {
		bad = append(bad, saved.Entry{Name: fmt.Sprint(i), Kind: saved.Watch, Link: "v=1&h=-1", Day: "2026-01-31"})
	}
	k.take(w, string(saved.Encode(bad)))
	if shown := k.fewRefused(text.EN); len(shown) != mostRefused+1 || shown[mostRefused] != "and 15 more" {
		t.Errorf("refused %q", shown)
	}
}
