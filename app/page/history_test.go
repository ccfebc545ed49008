package page

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"streamprint/app/engine"
	"streamprint/app/job"
	"streamprint/app/text"
	"streamprint/calc/history"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"golang.org/x/net/html"
)

func historyPage(l text.Lang) *History {
	h := &History{Lang: l, Link: link}
	h.OnInit()
	return h
}

// counted is what the engine makes of a sample.
func counted(t testing.TB, name string, q job.HistoryRequest) job.HistoryAnswer {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("..", "..", "calc", "history", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	request, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	made, err := engine.Table().Do(job.Task{Name: job.History, Request: request, File: file})
	if err != nil {
		t.Fatal(err)
	}
	var a job.HistoryAnswer
	if err := json.Unmarshal(made.JSON, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// shows puts an answer on a page, as take does where there is a browser.
func shows(h *History, a job.HistoryAnswer) *History {
	h.held, h.kind, h.profiles, h.years, h.year = a.Held, a.Kind, a.Profiles, a.Years, a.Year
	if a.Problem != nil {
		h.refuse(*a.Problem)
	}
	return h
}

func isGone(n *html.Node) bool { return strings.Contains(" "+attr(n, "class")+" ", " gone ") }

func TestHistoryPrerendered(t *testing.T) {
	for _, l := range drawnIn {
		page := draw(t, historyPage(l))
		if input := byID(t, page, historyFile); attr(input, "type") != "file" || isGone(input) {
			t.Errorf("%s: there is no field for a file", l)
		}
		for _, id := range []string{"result", "details", "options", "length", "keep", "history-error", "history-progress", "history-chosen"} {
			if !isGone(byID(t, page, id)) {
				t.Errorf("%s: %s is shown before there is a file", l, id)
			}
		}
		for _, id := range []string{"how-netflix", "how-youtube"} {
			way := byID(t, page, id)
			links := find(way, func(n *html.Node) bool { return n.Data == "a" })
			if len(links) != 1 || !strings.HasPrefix(attr(links[0], "href"), "https://") || attr(links[0], "rel") != "noreferrer" || attr(links[0], "target") != "" {
				t.Errorf("%s: %s has %d links", l, id, len(links))
			}
			if steps := find(way, func(n *html.Node) bool { return n.Data == "li" }); len(steps) < 3 {
				t.Errorf("%s: %s has %d steps", l, id, len(steps))
			}
		}
		if !strings.Contains(textOf(byID(t, page, "history-private")), "WebAssembly") {
			t.Errorf("%s: the page does not say what reading takes", l)
		}
	}
}

func TestHistoryResult(t *testing.T) {
	for _, l := range drawnIn {
		for _, name := range []string{"ViewingActivity.csv", "watch-history.json", "watch-history.html", "NetflixViewingHistory.csv"} {
			for _, method := range viewing.Methods {
				if method.ID != "ademe" && name != "ViewingActivity.csv" {
					continue
				}
				doc := scenario.Default()
				doc.Method = method.ID
				a := counted(t, name, job.HistoryRequest{Fragment: scenario.Encode(doc), Minutes: "10"})
				h := shows(historyPage(l), a)
				page := draw(t, h)
				want := text.Quantity(l, value(a.Year.CarbonG), "g CO2e")
				if got := textOf(byID(t, page, "result")); !strings.Contains(got, want.Number) || !strings.Contains(got, method.Name) {
					t.Fatalf("%s, %s, %s: the result is %q, want %s", l, name, method.ID, got, want)
				}
				if rows := find(byID(t, page, "months-table"), func(n *html.Node) bool { return n.Data == "tr" }); len(rows) != 13 {
					t.Errorf("%s, %s: the months are %d rows", l, name, len(rows))
				}
				if isGone(byID(t, page, "length")) != (name == "ViewingActivity.csv") {
					t.Errorf("%s, %s: the length of a view is asked for, or not", l, name)
				}
				for _, n := range find(page, func(n *html.Node) bool { return n.Data == "h2" || n.Data == "p" || n.Data == "li" || n.Data == "td" }) {
					if s := textOf(n); strings.Contains(s, "%!") || strings.Contains(s, "NaN") || strings.Contains(s, "{") {
						t.Errorf("%s, %s, %s: %q", l, name, method.ID, s)
					}
				}
				ids := map[string]bool{}
				for _, n := range find(page, func(n *html.Node) bool { return attr(n, "id") != "" }) {
					if ids[attr(n, "id")] {
						t.Errorf("the id %s stands twice", attr(n, "id"))
					}
					ids[attr(n, "id")] = true
				}
			}
		}
	}
}

// The habit of the year opens the first page without a word about the link.
func TestHistoryHabitLink(t *testing.T) {
	h := shows(historyPage(text.FR), counted(t, "ViewingActivity.csv", job.HistoryRequest{}))
	href := attr(byID(t, draw(t, h), "history-habit"), "href")
	to, fragment, _ := strings.Cut(href, "#")
	if to != "/fr/" {
		t.Errorf("the habit leads to %s", href)
	}
	w := watch(text.FR)
	w.read(fragment)
	if len(w.notes) > 0 || len(w.errors) > 0 || w.fragment() == "" {
		t.Errorf("%s opens with %v, %v", href, w.notes, w.errors)
	}
}

// Every reason for which a file has no year is said where it belongs.
func TestHistoryProblems(t *testing.T) {
	for _, l := range drawnIn {
		for _, code := range history.Codes {
			h := historyPage(l)
			h.held, h.kind = true, history.YouTube
			h.refuse(history.Problem{Code: code, Kind: history.YouTube, Given: `<img src=x onerror=alert(1)>`, Limit: history.Limit, Options: []string{`"><script>`}})
			page := draw(t, h)
			id := "history-error"
			if code == history.NeedsLength || code == history.BadLength {
				id = historyLength + "-note"
			}
			if at := byID(t, page, id); isGone(at) || len(textOf(at)) < 10 {
				t.Errorf("%s: %s is said as %q", l, code, textOf(at))
			}
			if made := find(page, func(n *html.Node) bool { return n.Data == "img" || n.Data == "script" }); len(made) > 0 {
				t.Errorf("%s: %s puts elements into the page", l, code)
			}
		}
	}
}

func TestHistoryLength(t *testing.T) {
	for _, tt := range []struct {
		lang    text.Lang
		typed   string
		minutes string
		wrong   bool
	}{
		{text.FR, "12,5", "12.5", false},
		{text.EN, "12.5", "12.5", false},
		{text.EN, "", "7", false},
		{text.EN, "ten", "7", true},
		{text.EN, "1e3", "7", true},
	} {
		h := historyPage(tt.lang)
		h.minutes = "7"
		h.setLength(tt.typed)
		if h.minutes != tt.minutes || (h.lengthProblem != "") != tt.wrong {
			t.Errorf("%q gives %s min, %q", tt.typed, h.minutes, h.lengthProblem)
		}
	}
}

func TestHistoryOptions(t *testing.T) {
	h := shows(historyPage(text.EN), counted(t, "ViewingActivity.csv", job.HistoryRequest{}))
	page := draw(t, h)
	for id, want := range map[string]int{historyPeriod: 3, historyProfile: 3, "method": len(viewing.Methods), "quality": len(viewing.Qualities), "device": len(viewing.Devices)} {
		if got := find(byID(t, page, id), func(n *html.Node) bool { return n.Data == "option" }); len(got) != want {
			t.Errorf("%s has %d choices, want %d", id, len(got), want)
		}
	}
	h.read("v=1&d=phone&method=average&h=999")
	if h.doc.Habit.Device != viewing.Phone || h.doc.Method != "average" || len(h.notes) != 1 {
		t.Errorf("a link gives %+v, %q", h.doc, h.notes)
	}
}

func TestFileWords(t *testing.T) {
	for _, tt := range []struct {
		lang  text.Lang
		name  string
		bytes float64
		want  string
	}{
		{text.EN, "a.csv", 1500, "a.csv, 1.5 kB"},
		{text.EN, "a.csv", 0, "a.csv, 0 kB"},
		{text.EN, "a.csv", 67108865, "a.csv, 67 MB"},
		{text.EN, strings.Repeat("é", 300), 1e6, strings.Repeat("é", 60) + "…, 1 MB"},
	} {
		if got := strings.ReplaceAll(fileWords(tt.lang, tt.name, tt.bytes), "\u00a0", " "); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
	if got := fileWords(text.FR, "a.csv", 1500); !strings.HasSuffix(got, "ko") {
		t.Errorf("in French %q", got)
	}
}

// What was kept is shown as it was; what somebody made of it is not shown.
func TestReadKept(t *testing.T) {
	year := counted(t, "ViewingActivity.csv", job.HistoryRequest{}).Year
	write := func(change func(k *kept)) string {
		data, err := json.Marshal(kept{"2026-05-03", year})
		if err != nil {
			t.Fatal(err)
		}
		var k kept
		if err := json.Unmarshal(data, &k); err != nil {
			t.Fatal(err)
		}
		change(&k)
		if data, err = json.Marshal(k); err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	good := write(func(*kept) {})
	found, ok := readKept(good)
	if !ok || found.Day != "2026-05-03" || historyCSV(found.Year) != historyCSV(year) || historyJSON(found.Year) != historyJSON(year) {
		t.Fatalf("what was kept is read as %+v", found)
	}
	if len(good) > 10_000 {
		t.Errorf("the summary has %d bytes", len(good))
	}
	wrong := map[string]string{
		"nothing": "", "no JSON": "{", "null": "null", "an empty object": "{}", "another kind": `[1]`, "no year": `{"kept":"2026-05-03"}`,
		"a date that is none":   write(func(k *kept) { k.Day = "yesterday" }),
		"another version":       write(func(k *kept) { k.Year.Version = 2 }),
		"another method":        write(func(k *kept) { k.Year.Method = "guess" }),
		"no part":               write(func(k *kept) { k.Year.Parts = nil }),
		"a month less":          write(func(k *kept) { k.Year.Months = k.Year.Months[1:] }),
		"a huge number":         write(func(k *kept) { k.Year.CarbonG = "1e999999999" }),
		"a negative number":     write(func(k *kept) { k.Year.Months[3].CarbonG = "-1" }),
		"another equivalent":    write(func(k *kept) { k.Year.Equivalents[0].ID = "moon" }),
		"a month without words": strings.ReplaceAll(good, `"first_month":"2023-04"`, `"first_month":"2023-99"`),
		"no number":             strings.Replace(good, `"low_g":`, `"low_g":"x","was":`, 1),
	}
	for name, stored := range wrong {
		if stored == good {
			t.Errorf("%s is no change", name)
		}
		if found, ok := readKept(stored); ok {
			t.Errorf("%s is read as %+v", name, found.Year)
		}
	}
	for _, l := range drawnIn {
		h := historyPage(l)
		h.year, h.keeping = found.Year, keeping{stored: true, shown: found.Day}
		page := draw(t, h)
		if got := textOf(byID(t, page, "result")); !strings.Contains(got, text.Date(l, found.Day)) {
			t.Errorf("%s: %q does not say when it was kept", l, got)
		}
		if isGone(byID(t, page, "history-forget")) || !isGone(byID(t, page, "history-keep")) || !isGone(byID(t, page, "options")) {
			t.Errorf("%s: what was kept can be kept, or not be deleted", l)
		}
	}
}

// FuzzReadKept: whatever the storage holds, it is drawn or refused.
func FuzzReadKept(f *testing.F) {
	data, err := json.Marshal(kept{"2026-05-03", counted(f, "ViewingActivity.csv", job.HistoryRequest{}).Year})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add(`{"kept":"2026-05-03","year":{"version":1,"method":"power"}}`)
	f.Fuzz(func(t *testing.T, stored string) {
		found, ok := readKept(stored)
		if !ok {
			return
		}
		h := historyPage(text.FR)
		h.year, h.keeping.shown = found.Year, found.Day
		draw(t, h)
	})
}

func TestHistoryFiles(t *testing.T) {
	for _, method := range []string{"power", "ademe"} {
		doc := scenario.Default()
		doc.Method = method
		year := counted(t, "ViewingActivity.csv", job.HistoryRequest{Fragment: scenario.Encode(doc)}).Year
		rows, err := csv.NewReader(strings.NewReader(historyCSV(year))).ReadAll()
		if err != nil || len(rows) != 2+12+len(year.Parts) {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		if rows[1][8] != year.CarbonG.String() || rows[2][1] != year.First.String() {
			t.Errorf("the table begins %q", rows[:3])
		}
		var again job.HistoryYear
		if err := json.Unmarshal([]byte(historyJSON(year)), &again); err != nil || historyCSV(&again) != historyCSV(year) {
			t.Errorf("the file is read as %+v, %v", again, err)
		}
	}
}
