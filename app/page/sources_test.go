package page

import (
	"strconv"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/factor"

	"golang.org/x/net/html"
)

// sources is the page as it is first drawn.
func sources(l text.Lang) *Sources {
	p := &Sources{Lang: l, Link: link}
	p.OnInit()
	return p
}

func TestSearch(t *testing.T) {
	p := sources(text.FR)
	factors, areas := p.found.count()
	documents := len(p.found.documents)
	book, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	grids, err := factor.Areas()
	if err != nil {
		t.Fatal(err)
	}
	if factors != len(book) || areas != len(grids) {
		t.Errorf("an empty search finds %d factors of %d, %d areas of %d", factors, len(book), areas, len(grids))
	}

	p.search("Cote d'Ivoire")
	if len(p.found.letters) != 1 || len(p.found.letters[0].areas) != 1 || !strings.HasPrefix(p.found.letters[0].areas[0].text, "Côte d’Ivoire") {
		t.Errorf("“Cote d'Ivoire” finds %v", p.found.letters)
	}
	p.search("ASLAN-2018 fixe")
	if n, _ := p.found.count(); n == 0 || len(p.found.documents) != 1 || p.found.documents[0].source.ID != "aslan-2018" {
		t.Errorf("the words of a document and of its factors find %d factors in %d documents", n, len(p.found.documents))
	}
	p.search("umweltbundesamt")
	if n, _ := p.found.count(); len(p.found.documents) != 1 || n != len(p.found.documents[0].factors) || n == 0 {
		t.Errorf("a publisher finds %d documents, %d factors", len(p.found.documents), n)
	}
	p.search("no such thing anywhere")
	if n, m := p.found.count(); n+m+len(p.found.documents) != 0 {
		t.Error("nonsense finds something")
	}
	p.search("")
	if n, m := p.found.count(); n != factors || m != areas || len(p.found.documents) != documents {
		t.Errorf("a search leaves %d factors, %d areas", n, m)
	}
}

// Every constant of the book is on the page as it is drawn before any script
// runs: its name, value and grade under its document, and a link to that.
func TestSourcesSayEverything(t *testing.T) {
	for _, l := range drawnIn {
		m := text.For(l)
		page := draw(t, sources(l))
		under := map[string][]*html.Node{}
		documents := find(page, func(n *html.Node) bool { return strings.HasPrefix(attr(n, "id"), "source-") })
		for _, d := range documents {
			id := strings.TrimPrefix(attr(d, "id"), "source-")
			under[id] = find(d, func(n *html.Node) bool { return n.Data == "li" })
			source, err := factor.FindSource(id)
			if err != nil {
				t.Fatal(err)
			}
			if links := find(d, func(n *html.Node) bool { return attr(n, "href") == source.Address }); len(links) != 1 {
				t.Errorf("%s: %d links lead to %s", l, len(links), source.Address)
			}
		}
		book, err := factor.All()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range book {
			value := text.InUnit(l, f.Value, text.CO2eUnit(f.Unit.String()), text.Significant(12)).String()
			if isDate(f) {
				value = f.Value.String() // not "2,015 years"
			}
			found := false
			for _, li := range under[f.Source] {
				words := textOf(li)
				found = found || strings.HasPrefix(words, m.FactorName(f)+m.Colon()+value+" (") && strings.Contains(words, m.Grade[f.Quality]) &&
					strings.Contains(words, strconv.Itoa(f.Year)) && strings.HasSuffix(words, m.FactorNote(f))
			}
			if !found {
				t.Errorf("%s: %s is not under %s", l, f.ID, f.Source)
			}
		}
		index := textOf(byID(t, page, "grids"))
		for _, c := range text.Countries(l) {
			f, err := factor.Grid(c.Code, 0, factor.Average)
			if err == nil && !strings.Contains(index, text.Number(l, f.Value, text.Significant(3))) || !strings.Contains(index, c.Name) {
				t.Errorf("%s: %s is not in the index", l, c.Code)
			}
		}
	}
}

func TestAreaLine(t *testing.T) {
	for _, tt := range []struct {
		code      string
		lang      text.Lang
		has, lack string
	}{
		{"FRA", text.EN, "France:\u00a0", "2024"},             // an average of the newest year
		{"AFG", text.EN, "Afghanistan,\u00a02023:\u00a0", ""}, // of an older one
		{"AFG", text.FR, "Afghanistan,\u00a02023\u00a0:\u00a0", ""},
		{"World", text.EN, "World:\u00a0", "("},       // without a margin
		{"MCO", text.EN, "Monaco:\u00a0(", ")\u00a0"}, // with nothing else
	} {
		a, err := factor.FindArea(tt.code)
		if err != nil {
			t.Fatal(err)
		}
		got := areaLine(text.For(tt.lang), text.CountryName(tt.lang, tt.code), a, map[string]bool{})
		if !strings.HasPrefix(got, tt.has) || tt.lack != "" && strings.Contains(got, tt.lack) {
			t.Errorf("%s: %q", tt.code, got)
		}
	}
}

// The page is read on phones before any script runs, so it must stay light as
// the book grows.
func TestSourcesAreLight(t *testing.T) {
	elements := len(find(draw(t, sources(text.FR)), func(*html.Node) bool { return true }))
	book, err := factor.All()
	if err != nil {
		t.Fatal(err)
	}
	documents, err := factor.Sources()
	if err != nil {
		t.Fatal(err)
	}
	// One for a factor, four for a document, two for a letter, and the page around them.
	if limit := len(book) + 4*len(documents) + 2*26 + 75; elements > limit {
		t.Errorf("the page has %d elements, want at most %d", elements, limit)
	}
}
