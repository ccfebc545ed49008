package history

import (
	"os"
	"testing"

	"streamprint/calc/viewing"
)

// check holds what is true of every history.
func check(t *testing.T, data []byte) {
	h, err := Read(data, Options{Minutes: minutes(30)})
	if err != nil {
		if p, ok := AsProblem(err); !ok || p.Error() == "" {
			t.Fatalf("not a problem: %v", err)
		}
		return
	}
	entries := 0
	for i, g := range h.Groups {
		entries += g.Views
		if g.Seconds.IsNegative() || g.Views <= 0 {
			t.Fatalf("%+v", g)
		}
		if i > 0 && h.Groups[i-1].Month.Compare(g.Month) > 0 {
			t.Fatalf("groups out of order: %v", h.Groups)
		}
	}
	for _, s := range h.Skipped {
		if s.Count <= 0 || s.FirstLine < 1 {
			t.Fatalf("%+v", s)
		}
		if s.Reason != CutShort {
			entries += s.Count
		}
	}
	if entries != h.Rows || h.From.After(h.To) || len(h.Profiles) > mostProfiles {
		t.Fatalf("%d entries are counted or left out of %d: %+v", entries, h.Rows, h)
	}
	m, err := viewing.Find("power")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Year(h, 0, m, viewing.Default(), 0); err != nil {
		t.Fatal(err)
	}
	Look(data)
}

func seed(f *testing.F, names ...string) {
	for _, name := range names {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
}

func FuzzCSV(f *testing.F) {
	seed(f, "ViewingActivity.csv", "ColumnsWithoutNames.csv", "NetflixViewingHistory.csv")
	f.Add([]byte("Title,Date\n\"a\"b,1/1/24\n\"\"\"\",13/1/24\n"))
	f.Add([]byte("a;b\n\"x;1.1.24"))
	f.Add([]byte("\xff\xfea\x00,\x00"))
	f.Fuzz(check)
}

func FuzzJSON(f *testing.F) {
	seed(f, "watch-history.json")
	f.Add([]byte(`[{"header":"YouTube","title":"\"","titleUrl":"https:\/\/www.youtube.com\/watch?v=1","time":"2024-01-01T00:00:00Z","details":[1,{"name":{}},[]]},[],{},null]`))
	f.Add([]byte(`[[[[[[`))
	f.Fuzz(check)
}

func FuzzHTML(f *testing.F) {
	seed(f, "watch-history.html")
	f.Add([]byte(`<div class="outer-cell"><div class="content-cell">/watch?v=1<br>1 Mar 2024</div><div class="outer-cell`))
	f.Fuzz(check)
}
