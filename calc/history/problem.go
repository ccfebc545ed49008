package history

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Code says why a file cannot be used. Codes are stable; the message catalogues
// translate them.
type Code string

const (
	// Empty: the file has no content.
	Empty Code = "empty"
	// TooLarge: the file, or the history in its archive, has more than Limit bytes.
	TooLarge Code = "too_large"
	// NotHistory: it is none of the files that are known.
	NotHistory Code = "not_history"
	// UnknownEncoding: it is no text in UTF-8, UTF-16 or Latin-1.
	UnknownEncoding Code = "unknown_encoding"
	// OtherArchive: it is an archive, but no ZIP; unpack it first.
	OtherArchive Code = "other_archive"
	// BrokenArchive: the ZIP is cut short or damaged.
	BrokenArchive Code = "broken_archive"
	// LockedArchive: the history in the ZIP is encrypted.
	LockedArchive Code = "locked_archive"
	// DenseArchive: the ZIP holds far more than it should at its size.
	DenseArchive Code = "dense_archive"
	// NoHistoryInside: the ZIP holds none of the files that are known.
	NoHistoryInside Code = "no_history_inside"
	// NeedsLength: a file of Kind does not say how long views were, nor did the
	// visitor.
	NeedsLength Code = "needs_length"
	// BadLength: the length of a view is not between 0 and 1440 minutes.
	BadLength Code = "bad_length"
	// AmbiguousDates: whether days or months come first cannot be seen from the
	// dates, such as Given.
	AmbiguousDates Code = "ambiguous_dates"
	// UnknownProfile: no entry is of the profile Given; Options has those there are.
	UnknownProfile Code = "unknown_profile"
	// NoViews: every entry was left out, for the reasons in Skipped.
	NoViews Code = "no_views"
	// NoSuchYear: the history has no view in the year Given; Options has those with
	// one.
	NoSuchYear Code = "no_such_year"
)

// Codes lists every code, for the completeness tests of the catalogues.
var Codes = []Code{
	Empty, TooLarge, NotHistory, UnknownEncoding, OtherArchive, BrokenArchive, LockedArchive, DenseArchive,
	NoHistoryInside, NeedsLength, BadLength, AmbiguousDates, UnknownProfile, NoViews, NoSuchYear,
}

// Problem is why a file cannot be used. It is an error.
type Problem struct {
	Code Code
	// Kind is set with NeedsLength.
	Kind Kind
	// Given is what was there, shortened to 40 characters.
	Given string
	// Line is where, counted from 1; 0 for the file as a whole.
	Line int
	// Limit is the most bytes, with TooLarge.
	Limit   int64
	Options []string
	Skipped []Skip
}

// Error is the problem in plain English.
func (p Problem) Error() string {
	where := ""
	if p.Line > 0 {
		where = fmt.Sprintf("line %d: ", p.Line)
	}
	return where + p.message()
}

func (p Problem) message() string {
	switch p.Code {
	case Empty:
		return "the file is empty"
	case TooLarge:
		return fmt.Sprintf("the file has more than %d MB", p.Limit>>20)
	case NotHistory:
		return "this is no viewing history: wanted is ViewingActivity.csv from Netflix, or watch-history.json or .html from YouTube, or the ZIP with it"
	case UnknownEncoding:
		return "this is no text in UTF-8, UTF-16 or Latin-1"
	case OtherArchive:
		return "this is an archive, but no ZIP: unpack it first"
	case BrokenArchive:
		return "the ZIP is cut short or damaged: download it again"
	case LockedArchive:
		return "the history in the ZIP is encrypted: unpack it first"
	case DenseArchive:
		return "the ZIP holds far more than it should at its size, and was not unpacked"
	case NoHistoryInside:
		return "the ZIP holds no viewing history: wanted is ViewingActivity.csv from Netflix, or watch-history.json or .html from YouTube"
	case NeedsLength:
		if p.Kind == NetflixTitles {
			return "this file has titles and dates only: ask Netflix for ViewingActivity.csv (Account, Download your personal information), or give the length of a view in minutes"
		}
		return "YouTube's history does not say how long you watched: give the length of a view in minutes"
	case BadLength:
		return fmt.Sprintf("%s minutes is no length of a view: 0 to %d", p.Given, mostMinutes)
	case AmbiguousDates:
		return fmt.Sprintf("dates such as %q do not tell whether the day or the month comes first", p.Given)
	case UnknownProfile:
		return fmt.Sprintf("no view is of the profile %q: there are %s", p.Given, strings.Join(p.Options, ", "))
	case NoViews:
		reasons := make([]string, len(p.Skipped))
		for i, s := range p.Skipped {
			reasons[i] = fmt.Sprintf("%d × %s", s.Count, s.Reason)
		}
		if len(reasons) == 0 {
			return "the file has no view"
		}
		return "no view of the file counts: " + strings.Join(reasons, ", ")
	case NoSuchYear:
		return fmt.Sprintf("the file has no view in %s: it has some in %s", p.Given, strings.Join(p.Options, ", "))
	}
	return string(p.Code)
}

// Reason says why an entry is left out.
type Reason string

const (
	// Extra: a trailer, a teaser, a recap or another extra of Netflix.
	Extra Reason = "extra"
	// Autoplay: it began by itself and nobody touched it.
	Autoplay Reason = "autoplay"
	// OtherProfile: another profile than the one to count.
	OtherProfile Reason = "other_profile"
	// Advertisement: an advertisement of YouTube.
	Advertisement Reason = "advertisement"
	// Music: YouTube Music, which is mostly listening.
	Music Reason = "music"
	// NoVideo: something else than a video: a post, a survey, a visit.
	NoVideo Reason = "no_video"
	// BadTime: when it was cannot be read.
	BadTime Reason = "bad_time"
	// BadDuration: how long it was cannot be read, or is more than a day.
	BadDuration Reason = "bad_duration"
	// Malformed: the entry is not in the form of the file.
	Malformed Reason = "malformed"
	// CutShort: from here on the file cannot be read; counted once.
	CutShort Reason = "cut_short"
)

// Reasons lists every reason, in the order in which they are given.
var Reasons = []Reason{Extra, Autoplay, OtherProfile, Advertisement, Music, NoVideo, BadTime, BadDuration, Malformed, CutShort}

// Skip is how many entries were left out for a reason.
type Skip struct {
	Reason Reason
	Count  int
	// FirstLine is where the first of them begins, counted from 1.
	FirstLine int
}

// mostMinutes is a day.
const mostMinutes = 1440

func (o Options) check() *Problem {
	v := o.Minutes
	if !v.Valid {
		return nil
	}
	// A number far out is refused by its size, before it is compared digit by digit.
	d := v.Decimal
	if size := int64(d.NumDigits()) + int64(d.Exponent()); size > 5 || d.Exponent() < -40 ||
		d.IsNegative() || d.GreaterThan(decimal.NewFromInt(mostMinutes)) {
		given := "such a number of"
		if size <= 20 && d.Exponent() > -40 {
			given = d.String()
		}
		return &Problem{Code: BadLength, Given: given}
	}
	return nil
}

// clip shortens what was given, to be shown. Broken encoding is replaced.
func clip(s string) string {
	const most = 40
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
