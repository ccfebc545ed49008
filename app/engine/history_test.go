package engine

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"streamprint/app/job"
	"streamprint/calc/history"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

func historySample(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "calc", "history", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func zipped(t *testing.T, name string, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// ask does a task of the engine as a page has it done.
func ask(t *testing.T, engine job.Table, q job.HistoryRequest, file []byte) job.HistoryAnswer {
	t.Helper()
	a, err := try(engine, q, file)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func try(engine job.Table, q job.HistoryRequest, file []byte) (job.HistoryAnswer, error) {
	request, err := json.Marshal(q)
	if err != nil {
		return job.HistoryAnswer{}, err
	}
	made, err := engine.Do(job.Task{Name: job.History, Request: request, File: file})
	if err != nil {
		return job.HistoryAnswer{}, err
	}
	var a job.HistoryAnswer
	return a, json.Unmarshal(made.JSON, &a)
}

func number(t *testing.T, n json.Number) decimal.Decimal {
	t.Helper()
	d, err := decimal.NewFromString(n.String())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The parts and the months of a year are the year, whatever the method.
func TestHistoryYearAddsUp(t *testing.T) {
	for _, method := range viewing.Methods {
		doc := scenario.Default()
		doc.Method = method.ID
		y := ask(t, Table(), job.HistoryRequest{Fragment: scenario.Encode(doc)}, historySample(t, "ViewingActivity.csv")).Year
		if y == nil || y.Method != method.ID || len(y.Months) != 12 || len(y.Parts) < 2 {
			t.Fatalf("%s gives %+v", method.ID, y)
		}
		var parts, months decimal.Decimal
		for _, p := range y.Parts {
			parts = parts.Add(number(t, p.CarbonG))
		}
		for _, m := range y.Months {
			months = months.Add(number(t, m.CarbonG))
		}
		total := number(t, y.CarbonG)
		near := total.Mul(decimal.New(1, -12)).Abs()
		if parts.Sub(total).Abs().GreaterThan(near) || months.Sub(total).Abs().GreaterThan(near) {
			t.Errorf("%s: the year is %s, its parts %s, its months %s", method.ID, total, parts, months)
		}
		if number(t, y.LowG).GreaterThan(total) || number(t, y.HighG).LessThan(total) {
			t.Errorf("%s: %s is outside of %s to %s", method.ID, total, y.LowG, y.HighG)
		}
	}
}

// Nothing of what was watched leaves the engine.
func TestHistoryYearHasNoTitles(t *testing.T) {
	for _, name := range []string{"ViewingActivity.csv", "watch-history.json", "watch-history.html", "NetflixViewingHistory.csv"} {
		y := ask(t, Table(), job.HistoryRequest{Minutes: "10"}, historySample(t, name)).Year
		if y == nil {
			t.Fatalf("%s has no year", name)
		}
		data, err := json.Marshal(y)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"Lantern", "Harbour", "Ferry", "lighthouse", "invented", "Ada", "Ben", "http"} {
			if strings.Contains(string(data), secret) {
				t.Errorf("%s: the year says %s: %s", name, secret, data)
			}
		}
	}
}

// The file is given once; what follows counts it in another way.
func TestHistoryIsHeld(t *testing.T) {
	engine := Table()
	file := historySample(t, "ViewingActivity.csv")
	all := ask(t, engine, job.HistoryRequest{}, zipped(t, "CONTENT_INTERACTION/ViewingActivity.csv", file))
	if !all.Held || all.Problem != nil || all.Kind != history.NetflixActivity || strings.Join(all.Profiles, " ") != "Ada Ben" || len(all.Years) != 2 {
		t.Fatalf("the file gives %+v", all)
	}
	one := ask(t, engine, job.HistoryRequest{Profile: "Ben"}, nil)
	other := ask(t, engine, job.HistoryRequest{Profile: "Ada"}, nil)
	if one.Year == nil || other.Year == nil || one.Year.Views >= all.Year.Views || other.Year.Views >= all.Year.Views {
		t.Errorf("of %+v Ben has %+v, Ada %+v", all.Year, one.Year, other.Year)
	}
	if !slices.ContainsFunc(one.Year.Skipped, func(s job.HistorySkip) bool { return s.Reason == history.OtherProfile }) {
		t.Errorf("left out are %+v", one.Year.Skipped)
	}
	phone := scenario.Default()
	phone.Method = "average"
	if y := ask(t, engine, job.HistoryRequest{Fragment: scenario.Encode(phone)}, nil).Year; y.Method != "average" || y.Views != all.Year.Views {
		t.Errorf("by another method the year is %+v", y)
	}
	if y := ask(t, engine, job.HistoryRequest{Year: 2023}, nil).Year; y.First.String() != "2023-01" || y.Last.String() != "2023-12" {
		t.Errorf("the year 2023 is %s to %s", y.First, y.Last)
	}
	for _, tt := range []struct {
		request job.HistoryRequest
		code    history.Code
	}{
		{job.HistoryRequest{Year: 2019}, history.NoSuchYear},
		{job.HistoryRequest{Profile: "Cleo"}, history.UnknownProfile},
		{job.HistoryRequest{Minutes: "5000"}, history.BadLength},
		{job.HistoryRequest{Minutes: "NaN"}, history.BadLength},
		{job.HistoryRequest{Minutes: "1e999999999"}, history.BadLength},
	} {
		if a := ask(t, engine, tt.request, nil); a.Problem == nil || a.Problem.Code != tt.code || !a.Held || a.Year != nil {
			t.Errorf("%+v gives %+v", tt.request, a)
		}
	}
	if again := ask(t, engine, job.HistoryRequest{}, nil); again.Year == nil || again.Year.CarbonG != all.Year.CarbonG {
		t.Errorf("in the end the year is %+v, was %+v", again.Year, all.Year)
	}
}

func TestHistoryWithoutLengths(t *testing.T) {
	for _, name := range []string{"watch-history.json", "watch-history.html", "NetflixViewingHistory.csv"} {
		engine := Table()
		a := ask(t, engine, job.HistoryRequest{}, historySample(t, name))
		if a.Problem == nil || a.Problem.Code != history.NeedsLength || !a.Held || a.Kind == "" || a.Kind == history.NetflixActivity {
			t.Errorf("%s gives %+v", name, a)
		}
		a = ask(t, engine, job.HistoryRequest{Minutes: "12.5"}, nil)
		if a.Year == nil || !number(t, a.Year.Hours).Mul(decimal.New(60, 0)).Round(9).Equal(decimal.New(125, -1).Mul(decimal.New(int64(a.Year.Views), 0))) {
			t.Errorf("%s gives %+v", name, a.Year)
		}
		if nothing := ask(t, engine, job.HistoryRequest{Minutes: "0"}, nil); nothing.Year == nil || !number(t, nothing.Year.CarbonG).IsZero() {
			t.Errorf("%s: views without a length give %+v", name, nothing.Year)
		}
	}
}

// A file that cannot be used takes the place of the one before it.
func TestHistoryThatIsNone(t *testing.T) {
	for _, tt := range []struct {
		name string
		file []byte
		code history.Code
	}{
		{"nothing", []byte{}, history.Empty},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00"), history.UnknownEncoding},
		{"a letter", []byte("Dear all,\n\nnothing to see here.\n"), history.NotHistory},
		{"half a ZIP", zipped(t, "ViewingActivity.csv", historySample(t, "ViewingActivity.csv"))[:300], history.BrokenArchive},
		{"another ZIP", zipped(t, "notes.txt", []byte("Nothing.")), history.NoHistoryInside},
		{"too much", make([]byte, history.Limit+1), history.TooLarge},
	} {
		engine := Table()
		if a := ask(t, engine, job.HistoryRequest{}, historySample(t, "ViewingActivity.csv")); a.Year == nil {
			t.Fatalf("the sample gives %+v", a)
		}
		if a := ask(t, engine, job.HistoryRequest{}, tt.file); a.Problem == nil || a.Problem.Code != tt.code || a.Held || a.Year != nil {
			t.Errorf("%s gives %+v, %+v", tt.name, a, a.Problem)
		}
		if a, err := try(engine, job.HistoryRequest{}, nil); err == nil || !errors.Is(err, job.ErrNoHistory) {
			t.Errorf("%s is held: %+v, %v", tt.name, a, err)
		}
	}
	if _, err := try(Table(), job.HistoryRequest{Fragment: "v=1&h=nonsense"}, historySample(t, "ViewingActivity.csv")); err == nil {
		t.Error("a habit that is none is counted with")
	}
}

// The habit of a year is worth the year: as many hours, by the same method.
func TestHistoryHabit(t *testing.T) {
	doc := scenario.Default()
	doc.Method = "average"
	y := ask(t, Table(), job.HistoryRequest{Fragment: scenario.Encode(doc)}, historySample(t, "ViewingActivity.csv")).Year
	habit, notes, err := scenario.Decode(y.Habit)
	if err != nil || len(notes) > 0 || habit.Method != "average" || habit.Habit.Per != viewing.PerDay {
		t.Fatalf("the habit is %+v, %v, %v", habit, notes, err)
	}
	hours := number(t, y.Hours)
	if off := habit.Habit.Hours.Mul(decimal.New(365, 0)).Sub(hours).Abs(); off.GreaterThan(hours.Mul(decimal.New(5, -3))) {
		t.Errorf("%s h a day are not %s h a year", habit.Habit.Hours, hours)
	}
	var most job.HistoryPart
	for _, p := range y.Parts {
		if most.Hours == "" || number(t, p.Hours).GreaterThan(number(t, most.Hours)) {
			most = p
		}
	}
	if habit.Habit.Device != most.Device || habit.Habit.Country != most.Country || habit.Habit.Peripheral != most.Peripheral {
		t.Errorf("the habit is %+v, the largest part %+v", habit.Habit, most)
	}
}
