// Package history reads the viewing history that somebody downloaded from
// their account, and works out the footprint of a year of it.
//
// A file is bytes; nothing is asked of a network, and nothing of what was
// watched is kept: a [History] holds hours by month, screen and country, and how
// many rows were left out, and why. Titles, profiles and addresses are forgotten
// as they are read.
//
// # Files
//
//   - Netflix, "ViewingActivity.csv" of the account's data: when, how long, on
//     what, where. The columns are found by their names, which are English in
//     every language of the account seen so far, else by what is in them.
//   - Netflix, "NetflixViewingHistory.csv" of a profile's page: title and date
//     only. It counts with a length that the visitor gives, else it is refused
//     with the name of the better file.
//   - YouTube, "watch-history.json" or "watch-history.html" of Google Takeout, in
//     any language of the account: no length, no device, no country.
//
// Package unzip finds them in the archives in which they come.
//
// # What is counted
//
// The time that a file says was streamed. Trailers and other extras of Netflix are
// left out, and what began by itself and was left alone ("Autoplayed: user action:
// None"); what began by itself and was then watched counts. Of YouTube,
// advertisements, music and whatever is no video are left out. Everything left out
// is counted in Skipped.
//
// A view belongs to the month in which it began. The times are those of the
// file: UTC from Netflix and from YouTube's JSON, the account's own from
// YouTube's HTML.
package history

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// Limit is the most bytes of a file that are read.
const Limit = 64 << 20

// Kind is which file it is.
type Kind string

const (
	// NetflixActivity is ViewingActivity.csv, which says how long, on what and where.
	NetflixActivity Kind = "netflix"
	// NetflixTitles is NetflixViewingHistory.csv: titles and dates.
	NetflixTitles Kind = "netflix_titles"
	// YouTube is the watch history of Google Takeout: videos and times.
	YouTube Kind = "youtube"
)

// Kinds lists every kind, for the completeness tests of the catalogues.
var Kinds = []Kind{NetflixActivity, NetflixTitles, YouTube}

// Options are what the visitor says about a file.
type Options struct {
	// Minutes is how long each view lasted, for the files that do not say; not
	// valid means that nobody said. From 0 to 1440.
	Minutes decimal.NullDecimal
	// Profile is the one to count of a household's file; empty means all. Only
	// ViewingActivity.csv names them.
	Profile string
}

// Month is a month of the calendar.
type Month struct {
	Year  int
	Month int // 1 to 12
}

// String writes the month as 2024-03.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year, m.Month) }

// MarshalText writes the month as [Month.String] does.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText wrote, of the years that a history may
// have and the one before.
func (m *Month) UnmarshalText(text []byte) error {
	year, month, ok := strings.Cut(string(text), "-")
	y, errY := strconv.Atoi(year)
	n, errN := strconv.Atoi(month)
	read := Month{y, n}
	if !ok || errY != nil || errN != nil || y < firstYear-1 || y > lastYear || n < 1 || n > 12 || read.String() != string(text) {
		return fmt.Errorf("%q is no month such as 2024-03", clip(string(text)))
	}
	*m = read
	return nil
}

// Add gives the month that many months later.
func (m Month) Add(months int) Month {
	n := m.Year*12 + m.Month - 1 + months
	return Month{n / 12, n%12 + 1}
}

// Compare is negative if m comes before n, positive after.
func (m Month) Compare(n Month) int {
	return cmp.Or(cmp.Compare(m.Year, n.Year), cmp.Compare(m.Month, n.Month))
}

// Screen is what was watched on. A device that the file does not make known is
// empty: it is counted as unknown, never guessed.
type Screen struct {
	Device     viewing.Device
	Peripheral viewing.Peripheral
}

// Group is the views of one month on one kind of screen in one country.
type Group struct {
	Month Month
	Screen
	// Country is an area of the factor book (ISO 3166 alpha-3), or empty where the
	// file does not tell or names none of the book.
	Country string
	Views   int
	// Seconds of viewing, in whole seconds of all views, or fractions of an assumed
	// length.
	Seconds decimal.Decimal
}

// History is what a file says.
type History struct {
	Kind Kind
	// Encoding is how the file was written: "utf-8", "utf-16" or "latin-1".
	Encoding string
	// From and To are the first and the last day with a view, at midnight UTC.
	From, To time.Time
	// Rows is how many entries the file has, counted or left out, without its head.
	Rows int
	// Minutes is the length that was assumed for each view; not valid if the file
	// says how long each was.
	Minutes decimal.NullDecimal
	// Groups in the order of months, devices, boxes and countries.
	Groups []Group
	// Skipped in the order of [Reasons].
	Skipped []Skip
	// Profiles are the names of the household, in alphabetical order, at most
	// mostProfiles of them; nil where the file has none.
	Profiles []string
}

// mostProfiles is far more than an account can have.
const mostProfiles = 64

// Hours is the time of all views, to 34 significant digits.
func (h *History) Hours() decimal.Decimal {
	var seconds decimal.Decimal
	for _, g := range h.Groups {
		seconds = seconds.Add(g.Seconds)
	}
	return hours(seconds)
}

// Years with a view, the first first.
func (h *History) Years() []int {
	var years []int
	for _, g := range h.Groups {
		if n := len(years); n == 0 || years[n-1] != g.Month.Year {
			years = append(years, g.Month.Year)
		}
	}
	return years
}

// Read reads a file that is no archive. The kind is seen from the content. The
// error is a [Problem].
func Read(data []byte, o Options) (*History, error) {
	if len(data) > Limit {
		return nil, Problem{Code: TooLarge, Limit: Limit}
	}
	if p := o.check(); p != nil {
		return nil, *p
	}
	body, encoding, problem := decode(data)
	if problem != nil {
		return nil, *problem
	}
	c := newCounter(o)
	switch shapeOf(body) {
	case jsonShape:
		problem = c.readJSON(body)
	case htmlShape:
		problem = c.readHTML(body)
	default:
		problem = c.readCSV(body)
	}
	if problem != nil {
		return nil, *problem
	}
	h, problem := c.history()
	if problem != nil {
		return nil, *problem
	}
	h.Encoding = encoding
	return h, nil
}

// ReadFrom is Read for a stream. It takes at most [Limit] bytes and one.
func ReadFrom(r io.Reader, o Options) (*History, error) {
	data, err := io.ReadAll(io.LimitReader(r, Limit+1))
	if err != nil {
		return nil, err
	}
	return Read(data, o)
}

// Look tells which kind of history the beginning of a file is, if any, so that
// an archive can be searched by content. It needs the first rows: 64 KB of JSON
// or CSV, and of HTML what follows its style sheet.
func Look(head []byte) (Kind, bool) {
	body, _, problem := decode(head)
	if problem != nil {
		return "", false
	}
	switch shapeOf(body) {
	case jsonShape:
		return YouTube, looksLikeJSON(body)
	case htmlShape:
		return YouTube, looksLikeHTML(body)
	}
	t, problem := findTable(body)
	if problem != nil {
		return "", false
	}
	return t.kind(), true
}

// AsProblem gives the problem of an error of this package or of unzip.
func AsProblem(err error) (Problem, bool) {
	var p Problem
	ok := errors.As(err, &p)
	return p, ok
}

// counter collects what a file says.
type counter struct {
	options  Options
	assumed  decimal.Decimal // seconds of a view of no known length
	kind     Kind
	rows     int
	from, to int // days as yyyymmdd
	groups   map[place]*tally
	skipped  map[Reason]*Skip
	profiles map[string]bool
	screens  map[string]Screen
	areas    map[string]string
}

type place struct {
	month   int // year × 12 + month − 1
	screen  Screen
	country string
}

type tally struct {
	views   int
	seconds int64
}

func newCounter(o Options) *counter {
	return &counter{
		options: o, assumed: o.Minutes.Decimal.Mul(decimal.New(60, 0)),
		groups: map[place]*tally{}, skipped: map[Reason]*Skip{}, profiles: map[string]bool{},
		screens: map[string]Screen{}, areas: map[string]string{},
	}
}

// day is a day of the calendar.
type day struct{ year, month, day int }

func (d day) valid() bool {
	if d.year < firstYear || d.year > lastYear || d.month < 1 || d.month > 12 || d.day < 1 {
		return false
	}
	return d.day <= daysIn(d.year, d.month)
}

// YouTube began in firstYear, the streams of Netflix later; a year after lastYear
// is a mistake.
const (
	firstYear = 2005
	lastYear  = 2100
)

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// number orders days: yyyymmdd.
func (d day) number() int { return d.year*10000 + d.month*100 + d.day }

// view counts a view.
func (c *counter) view(d day, seconds int64, s Screen, country string) {
	n := d.number()
	if c.from == 0 || n < c.from {
		c.from = n
	}
	c.to = max(c.to, n)
	p := place{d.year*12 + d.month - 1, s, country}
	t := c.groups[p]
	if t == nil {
		t = &tally{}
		c.groups[p] = t
	}
	t.views++
	t.seconds += seconds
}

// skip counts an entry that is left out.
func (c *counter) skip(r Reason, line int) {
	s := c.skipped[r]
	if s == nil {
		s = &Skip{Reason: r, FirstLine: line}
		c.skipped[r] = s
	}
	s.Count++
}

// history puts together what was counted.
func (c *counter) history() (*History, *Problem) {
	h := &History{Kind: c.kind, Rows: c.rows}
	for _, r := range Reasons {
		if s := c.skipped[r]; s != nil {
			h.Skipped = append(h.Skipped, *s)
		}
	}
	for name := range c.profiles {
		h.Profiles = append(h.Profiles, name)
	}
	slices.Sort(h.Profiles)
	if len(c.groups) == 0 {
		if p := c.options.Profile; p != "" && c.skipped[OtherProfile] != nil && !c.profiles[p] {
			return nil, &Problem{Code: UnknownProfile, Given: clip(p), Options: h.Profiles}
		}
		return nil, &Problem{Code: NoViews, Skipped: h.Skipped}
	}
	counted := c.kind == NetflixActivity
	if !counted {
		if !c.options.Minutes.Valid {
			return nil, &Problem{Code: NeedsLength, Kind: c.kind}
		}
		h.Minutes = c.options.Minutes
	}
	for p, t := range c.groups {
		seconds := decimal.NewFromInt(t.seconds)
		if !counted {
			seconds = c.assumed.Mul(decimal.NewFromInt(int64(t.views)))
		}
		h.Groups = append(h.Groups, Group{
			Month: Month{p.month / 12, p.month%12 + 1}, Screen: p.screen, Country: p.country,
			Views: t.views, Seconds: seconds,
		})
	}
	slices.SortFunc(h.Groups, func(a, b Group) int {
		return cmp.Or(a.Month.Compare(b.Month), compareScreens(a.Screen, b.Screen), cmp.Compare(a.Country, b.Country))
	})
	h.From, h.To = date(c.from), date(c.to)
	return h, nil
}

func date(n int) time.Time {
	return time.Date(n/10000, time.Month(n/100%100), n%100, 0, 0, 0, 0, time.UTC)
}

// compareScreens orders screens as they are offered, the unknown last.
func compareScreens(a, b Screen) int {
	order := func(s Screen) int {
		device := slices.Index(viewing.Devices, s.Device)
		if device < 0 {
			device = len(viewing.Devices)
		}
		return device*(len(viewing.Peripherals)+1) + slices.Index(viewing.Peripherals, s.Peripheral) + 1
	}
	return cmp.Compare(order(a), order(b))
}
