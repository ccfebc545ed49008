package history

import (
	"bytes"
	"strings"

	"streamprint/calc/viewing"
)

// column is what a column of a table of Netflix holds.
type column int

const (
	profileColumn column = iota
	startColumn
	durationColumn
	attributesColumn
	supplementalColumn
	deviceColumn
	countryColumn
	dateColumn // of the short file
	columns
)

// headers are the names of the columns, in lower case. Accounts in French,
// Portuguese and Dutch were seen to have the English names too; a column with
// another name is found by what is in it.
var headers = map[string]column{
	"profile name": profileColumn, "start time": startColumn, "duration": durationColumn, "attributes": attributesColumn,
	"supplemental video type": supplementalColumn, "device type": deviceColumn, "country": countryColumn, "date": dateColumn,
}

// table is where the columns of a file are; -1 for one that it lacks.
type table struct {
	at [columns]int
	// width is how many columns the rows have, head whether the first row is names.
	width int
	head  bool
}

func (t *table) has(c column) bool { return t.at[c] >= 0 }

func (t *table) kind() Kind {
	if t.has(durationColumn) {
		return NetflixActivity
	}
	return NetflixTitles
}

// sampled is how many rows are looked at to find the columns.
const sampled = 200

// findTable finds the columns: by name, else by content. A file with a time and
// a duration is one of activity; one of two columns, the second a date, is one of
// titles.
func findTable(text []byte) (*table, *Problem) {
	r := newRows(text)
	t := &table{}
	for c := range t.at {
		t.at[c] = -1
	}
	var votes []vote
	for n := 0; n < sampled; n++ {
		_, ok, more := r.next()
		if !more {
			break
		}
		if !ok {
			continue
		}
		if votes == nil {
			votes, t.width = make([]vote, len(r.fields)), len(r.fields)
			if t.head = isHead(r.fields); t.head {
				t.name(r.fields)
				continue
			}
		}
		for i, field := range r.fields {
			if i < len(votes) {
				votes[i].count(field)
			}
		}
	}
	t.elect(votes)
	switch {
	case t.has(startColumn) && t.has(durationColumn):
		t.at[dateColumn] = -1
		return t, nil
	case t.width == 2 && t.at[dateColumn] == 1:
		t.at[startColumn], t.at[durationColumn] = -1, -1
		return t, nil
	}
	return nil, &Problem{Code: NotHistory}
}

// isHead says whether a row is the names of the columns: no time stands in it.
func isHead(fields [][]byte) bool {
	for _, f := range fields {
		_, isDay := isoDay(f)
		_, isClock := clockSeconds(f)
		_, _, isDate := threeNumbers(f)
		if isDay || isClock || isDate {
			return false
		}
	}
	return true
}

func (t *table) name(fields [][]byte) {
	for i, f := range fields {
		name := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(string(f), "_", " ")), " "))
		if c, ok := headers[name]; ok && !t.has(c) {
			t.at[c] = i
		}
	}
}

// vote is what the fields of a column look like.
type vote struct{ filled, start, duration, attributes, supplemental, device, country, date int }

func (v *vote) count(field []byte) {
	if field = bytes.TrimSpace(field); len(field) == 0 {
		return
	}
	v.filled++
	if _, ok := isoDay(field); ok {
		v.start++
	}
	if _, ok := clockSeconds(field); ok {
		v.duration++
	}
	if bytes.HasPrefix(field, []byte("Autoplayed")) {
		v.attributes++
	}
	if extras[string(field)] {
		v.supplemental++
	}
	if areaOf(string(field)) != "" && len(field) > 3 && field[2] == ' ' {
		v.country++
	}
	if ScreenOf(string(field)).Device != "" {
		v.device++
	}
	if _, _, ok := threeNumbers(field); ok {
		v.date++
	}
}

// extras are the words of Netflix for what is no series or film, as far as seen.
// They serve to find the column; every word in it counts.
var extras = map[string]bool{
	"TRAILER": true, "TEASER_TRAILER": true, "HOOK": true, "RECAP": true, "PROMOTIONAL": true, "BUMPER": true, "CINEMAGRAPH": true,
}

// elect gives the columns without a name to those whose content fits. Bookmarks
// look like durations too: they stand further to the right.
func (t *table) elect(votes []vote) {
	taken := map[int]bool{}
	for _, at := range t.at {
		taken[at] = true
	}
	find := func(c column, fits func(vote) bool) {
		for i, v := range votes {
			if !t.has(c) && !taken[i] && v.filled > 0 && fits(v) {
				t.at[c] = i
				taken[i] = true
			}
		}
	}
	most := func(n, filled int) bool { return n*5 >= filled*4 }
	find(startColumn, func(v vote) bool { return most(v.start, v.filled) && t.width > 2 })
	find(durationColumn, func(v vote) bool { return most(v.duration, v.filled) })
	find(dateColumn, func(v vote) bool { return most(v.date, v.filled) })
	find(countryColumn, func(v vote) bool { return most(v.country, v.filled) })
	find(supplementalColumn, func(v vote) bool { return v.supplemental*2 >= v.filled })
	find(attributesColumn, func(v vote) bool { return v.attributes*2 >= v.filled })
	find(deviceColumn, func(v vote) bool { return v.device*2 >= v.filled })
}

// readCSV reads either table of Netflix.
func (c *counter) readCSV(text []byte) *Problem {
	t, problem := findTable(text)
	if problem != nil {
		return problem
	}
	if c.kind = t.kind(); c.kind == NetflixTitles {
		return c.readTitles(text, t)
	}
	c.rowsOf(text, t, func(fields [][]byte, line int) { c.activity(t, fields, line) })
	return nil
}

// rowsOf gives the rows of a table below its head with their lines. One of
// another width is skipped.
func (c *counter) rowsOf(text []byte, t *table, yield func(fields [][]byte, line int)) {
	r := newRows(text)
	for first := true; ; first = false {
		line, ok, more := r.next()
		switch {
		case !more:
			return
		case first && t.head:
			continue
		}
		c.rows++
		if !ok || len(r.fields) != t.width {
			c.skip(Malformed, line)
			continue
		}
		yield(r.fields, line)
	}
}

// activity counts a row of ViewingActivity.csv.
func (c *counter) activity(t *table, fields [][]byte, line int) {
	field := func(column column) []byte {
		if !t.has(column) {
			return nil
		}
		return bytes.TrimSpace(fields[t.at[column]])
	}
	if t.has(profileColumn) {
		name := field(profileColumn)
		if !c.profiles[string(name)] && len(c.profiles) < mostProfiles {
			c.profiles[string(name)] = true
		}
		if wanted := c.options.Profile; wanted != "" && string(name) != wanted {
			c.skip(OtherProfile, line)
			return
		}
	}
	d, ok := isoDay(field(startColumn))
	if !ok {
		c.skip(BadTime, line)
		return
	}
	seconds, ok := clockSeconds(field(durationColumn))
	if !ok || seconds > mostSeconds {
		c.skip(BadDuration, line)
		return
	}
	switch kind := field(supplementalColumn); {
	case len(kind) > 0 && string(kind) != "N/A":
		c.skip(Extra, line)
		return
	case bytes.Contains(field(attributesColumn), []byte("Autoplayed: user action: None")):
		c.skip(Autoplay, line)
		return
	}
	c.view(d, seconds, c.screen(field(deviceColumn)), c.area(field(countryColumn)))
}

// remembered is how many different words for devices and countries are kept: more
// than any account has.
const remembered = 4096

func (c *counter) screen(name []byte) Screen {
	if s, ok := c.screens[string(name)]; ok {
		return s
	}
	s := ScreenOf(string(name))
	if len(c.screens) < remembered {
		c.screens[string(name)] = s
	}
	return s
}

func (c *counter) area(name []byte) string {
	if code, ok := c.areas[string(name)]; ok {
		return code
	}
	code := areaOf(string(name))
	if len(c.areas) < remembered {
		c.areas[string(name)] = code
	}
	return code
}

// readTitles reads NetflixViewingHistory.csv. Its dates are written as the
// account's language has them.
func (c *counter) readTitles(text []byte, t *table) *Problem {
	order, problem := c.orderOf(text, t)
	if problem != nil {
		return problem
	}
	c.rowsOf(text, t, func(fields [][]byte, line int) {
		n, _, ok := threeNumbers(fields[t.at[dateColumn]])
		d := order.day(n)
		if !ok || !d.valid() {
			c.skip(BadTime, line)
			return
		}
		c.view(d, 0, Screen{}, "")
	})
	return nil
}

func (c *counter) orderOf(text []byte, t *table) (order, *Problem) {
	var dates [][3]int
	given, separators := "", map[byte]bool{}
	r := newRows(text)
	for {
		_, ok, more := r.next()
		if !more {
			break
		}
		if !ok || len(r.fields) != t.width {
			continue
		}
		field := r.fields[t.at[dateColumn]]
		if n, separator, ok := threeNumbers(field); ok {
			dates = append(dates, n)
			separators[separator] = true
			if given == "" {
				given = clip(string(field))
			}
		}
	}
	// German, Russian and others: a point means that the day comes first.
	if len(separators) == 1 && separators['.'] && len(dates) > 0 && dates[0][0] < 32 {
		return dayMonthYear, nil
	}
	order, ok := findOrder(dates)
	if !ok && len(dates) > 0 {
		return order, &Problem{Code: AmbiguousDates, Given: given}
	}
	return order, nil
}

// ScreenOf gives the screen that the name of a device stands for, by the table
// below; an empty one for a name that does not say.
func ScreenOf(name string) Screen {
	name = strings.ToLower(name)
	for _, p := range screenWords {
		if p.word && hasWord(name, p.text) || !p.word && strings.Contains(name, p.text) {
			return Screen{p.device, p.peripheral}
		}
	}
	return Screen{}
}

// hasWord says whether a text holds a word, not only as a part of another.
func hasWord(s, word string) bool {
	letter := func(i int) bool { return i >= 0 && i < len(s) && (s[i] >= 'a' && s[i] <= 'z') }
	for from := 0; ; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return false
		}
		i += from
		if !letter(i-1) && !letter(i+len(word)) {
			return true
		}
		from = i + 1
	}
}

// screenWords tell screens by parts of a device's name, in lower case: the first
// that fits counts, so that a smart TV "with Roku" is a television alone and an
// "Apple TV" is a box. A name such as "Chrome PC (Cadmium)" or "Safari MAC" does
// not tell a desktop computer from a laptop: it is a laptop here, and the habit of
// [Year] may say otherwise. A Blu-ray player is counted as a set-top box, a
// streaming player as a stick.
var screenWords = []struct {
	text       string
	word       bool // a whole word
	device     viewing.Device
	peripheral viewing.Peripheral
}{
	{"iphone", false, viewing.Phone, viewing.NoPeripheral},
	{"ipod", false, viewing.Phone, viewing.NoPeripheral},
	{"ipad", false, viewing.Tablet, viewing.NoPeripheral},
	{"tablet", false, viewing.Tablet, viewing.NoPeripheral},
	{"kindle", false, viewing.Tablet, viewing.NoPeripheral},
	{"smart tv", false, viewing.TV, viewing.NoPeripheral},
	{"fire tv edition", false, viewing.TV, viewing.NoPeripheral},
	{"playstation", false, viewing.TV, viewing.Console},
	{"ps3", true, viewing.TV, viewing.Console},
	{"ps4", true, viewing.TV, viewing.Console},
	{"ps5", true, viewing.TV, viewing.Console},
	{"xbox", false, viewing.TV, viewing.Console},
	{"wii", true, viewing.TV, viewing.Console},
	{"nintendo", false, viewing.TV, viewing.Console},
	{"chromecast", false, viewing.TV, viewing.Stick},
	{"google cast", false, viewing.TV, viewing.Stick},
	{"streaming stick", false, viewing.TV, viewing.Stick},
	{"fire tv", false, viewing.TV, viewing.Stick},
	{"firetv", false, viewing.TV, viewing.Stick},
	{"roku", false, viewing.TV, viewing.Stick},
	{"apple tv", false, viewing.TV, viewing.SetTopBox},
	{"appletv", false, viewing.TV, viewing.SetTopBox},
	{"set-top", false, viewing.TV, viewing.SetTopBox},
	{"set top", false, viewing.TV, viewing.SetTopBox},
	{"settop", false, viewing.TV, viewing.SetTopBox},
	{"stb", true, viewing.TV, viewing.SetTopBox},
	{"tv box", false, viewing.TV, viewing.SetTopBox},
	{"mi box", false, viewing.TV, viewing.SetTopBox},
	{"nvidia shield", false, viewing.TV, viewing.SetTopBox},
	{"freebox", false, viewing.TV, viewing.SetTopBox},
	{"livebox", false, viewing.TV, viewing.SetTopBox},
	{"blu-ray", false, viewing.TV, viewing.SetTopBox},
	{"bluray", false, viewing.TV, viewing.SetTopBox},
	{"projector", false, viewing.Projector, viewing.NoPeripheral},
	{"oculus", false, viewing.Headset, viewing.NoPeripheral},
	{"meta quest", false, viewing.Headset, viewing.NoPeripheral},
	{"gear vr", false, viewing.Headset, viewing.NoPeripheral},
	{"phone", false, viewing.Phone, viewing.NoPeripheral}, // "Android Phone", "DefaultWidevineAndroidPhone", "Windows Phone"
	{"tv", true, viewing.TV, viewing.NoPeripheral},
	{"tvs", true, viewing.TV, viewing.NoPeripheral},
	{"dtv", true, viewing.TV, viewing.NoPeripheral},
	{"hdtv", true, viewing.TV, viewing.NoPeripheral},
	{"chromebook", false, viewing.Laptop, viewing.NoPeripheral},
	{"macbook", false, viewing.Laptop, viewing.NoPeripheral},
	{"imac", true, viewing.Desktop, viewing.NoPeripheral},
	{"laptop", false, viewing.Laptop, viewing.NoPeripheral},
	{"cadmium", false, viewing.Laptop, viewing.NoPeripheral}, // Netflix's player for browsers
	{"pc", true, viewing.Laptop, viewing.NoPeripheral},
	{"mac", true, viewing.Laptop, viewing.NoPeripheral},
	{"windows", false, viewing.Laptop, viewing.NoPeripheral},
	{"internet explorer", false, viewing.Laptop, viewing.NoPeripheral},
	{"silverlight", false, viewing.Laptop, viewing.NoPeripheral},
	{"html5", false, viewing.Laptop, viewing.NoPeripheral},
}
