package unzip

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"streamprint/calc/history"

	"github.com/shopspring/decimal"
)

var update = flag.Bool("update", false, "write the golden files")

// file is an entry of a ZIP to make.
type file struct {
	name string
	data []byte
}

func archive(t testing.TB, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		e, err := w.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.Write(f.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var options = history.Options{Minutes: decimal.NewNullDecimal(decimal.New(10, 0))}

// TestFind: by content, whatever the names; Netflix's activity before YouTube's
// history before titles.
func TestFind(t *testing.T) {
	activity, titles := sample(t, "ViewingActivity.csv"), sample(t, "NetflixViewingHistory.csv")
	json, page := sample(t, "watch-history.json"), sample(t, "watch-history.html")
	noise := []file{
		{"Cover sheet.pdf", []byte("%PDF-1.4")},
		{"CONTENT_INTERACTION/SearchHistory.csv", []byte("Profile Name,Query Typed,Utc Timestamp\nAda,lamp,2024-03-01 20:00:00\n")},
		{"Takeout/YouTube/search-history.json", []byte(`[{"header":"YouTube","title":"Searched for lamp","titleUrl":"https://www.youtube.com/results?search_query\u003dlamp","time":"2024-01-01T00:00:00Z"}]`)},
		{"Takeout/archive_browser.html", []byte("<html><body>An index</body></html>")},
		{"empty/", nil}, {"empty.csv", nil},
	}
	for _, c := range []struct {
		name  string
		files []file
		want  history.Kind
		rows  int
	}{
		{"Netflix", []file{{"CONTENT_INTERACTION/NetflixViewingHistory.csv", titles}, {"CONTENT_INTERACTION/ViewingActivity.csv", activity}}, history.NetflixActivity, 14},
		{"Takeout in German", []file{{"Takeout/YouTube und YouTube Music/Verlauf/Wiedergabeverlauf.json", json}}, history.YouTube, 8},
		{"a page", []file{{"Takeout/YouTube et YouTube Music/historique/watch-history.HTML", page}}, history.YouTube, 8},
		{"titles", []file{{"x.csv", titles}}, history.NetflixTitles, 5},
		{"a style sheet first", []file{{"watch-history.html", bytes.Replace(page, []byte("<style>"), []byte("<style>"+strings.Repeat("/* grid */", 20_000)), 1)}}, history.YouTube, 8},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, err := Read(archive(t, append(noise, c.files...)...), options)
			if err != nil {
				t.Fatal(err)
			}
			if h.Kind != c.want || h.Rows != c.rows {
				t.Errorf("%s with %d rows", h.Kind, h.Rows)
			}
		})
	}
	if h, err := Read(activity, options); err != nil || h.Kind != history.NetflixActivity {
		t.Errorf("no ZIP: %v, %v", h, err)
	}
}

// TestFindAmongMany: an archive with more files than are looked into.
func TestFindAmongMany(t *testing.T) {
	var files []file
	for i := range mostFiles + 10 {
		files = append(files, file{"Takeout/Photos/" + strconv.Itoa(i) + ".json", []byte(`{"title": "a photo"}`)})
	}
	files = append(files, file{"Takeout/YouTube y YouTube Music/historial/historial-de-reproducciones.json", sample(t, "watch-history.json")})
	if h, err := Read(archive(t, files...), options); err != nil || h.Rows != 8 {
		t.Errorf("%v, %v", h, err)
	}
}

func TestProblems(t *testing.T) {
	good := archive(t, file{"ViewingActivity.csv", sample(t, "ViewingActivity.csv")})
	damaged := bytes.Clone(good)
	damaged[60] ^= 0xff // in the packed data
	locked := bytes.Clone(good)
	directory := bytes.Index(locked, []byte("PK\x01\x02"))
	locked[directory+8] |= 1
	bomb := archive(t, file{"ViewingActivity.csv", append(sample(t, "ViewingActivity.csv"), bytes.Repeat([]byte("\n"), 40<<20)...)})
	var head bytes.Buffer
	head.Write(sample(t, "ViewingActivity.csv"))
	for head.Len() < history.Limit+100 {
		head.WriteString("Ada,2024-03-31 21:05:10,00:48:20,,x,,PC,00:48:20,00:48:20,FR (France)\n")
	}
	large := archive(t, file{"ViewingActivity.csv", head.Bytes()})
	// A size that lies is not believed: the central directory says ten bytes.
	liar := bytes.Clone(bomb)
	binary.LittleEndian.PutUint32(liar[bytes.LastIndex(liar, []byte("PK\x01\x02"))+24:], 10)

	for _, c := range []struct {
		name string
		data []byte
		code history.Code
	}{
		{"cut", good[:len(good)-30], history.BrokenArchive},
		{"damaged", damaged, history.NoHistoryInside},
		{"locked", locked, history.LockedArchive},
		{"nothing inside", archive(t), history.NoHistoryInside},
		{"a ZIP inside", archive(t, file{"a.zip", good}), history.NoHistoryInside},
		{"bomb", bomb, history.DenseArchive},
		{"bomb that lies", liar, history.DenseArchive},
		{"large", large, history.TooLarge},
		{"beyond the limit", make([]byte, history.Limit+1), history.TooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Find(c.data)
			if p, ok := history.AsProblem(err); !ok || p.Code != c.code {
				t.Errorf("got %v, want %s", err, c.code)
			}
		})
	}
}

// TestGolden holds the synthetic ZIP of Takeout and what is found in it.
func TestGolden(t *testing.T) {
	const name = "testdata/takeout.zip"
	if *update {
		made := archive(t,
			file{"Takeout/archive_browser.html", []byte("<html><body>An index</body></html>")},
			file{"Takeout/YouTube and YouTube Music/history/watch-history.json", sample(t, "watch-history.json")})
		if err := os.WriteFile(name, made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	inside, err := Find(data)
	if err != nil || !bytes.Equal(inside, sample(t, "watch-history.json")) {
		t.Errorf("%d bytes, %v", len(inside), err)
	}
}

func FuzzFind(f *testing.F) {
	good := archive(f, file{"a/ViewingActivity.csv", sample(f, "ViewingActivity.csv")}, file{"b.json", sample(f, "watch-history.json")})
	f.Add(good)
	f.Add(good[:len(good)-10])
	f.Add(archive(f))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		inside, err := Find(data)
		if err != nil {
			if _, ok := history.AsProblem(err); !ok {
				t.Fatalf("not a problem: %v", err)
			}
			return
		}
		if len(inside) > history.Limit {
			t.Fatalf("%d bytes", len(inside))
		}
	})
}
