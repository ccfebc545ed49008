package history

import (
	"bytes"
	"strings"
	"unicode"
)

// isoDay reads a time such as "2021-07-11 18:04:01", "2021-07-11T18:04:01.123Z"
// or the date alone, and gives its day.
func isoDay(s []byte) (d day, ok bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return d, false
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	dayOf, ok3 := digits(s[8:10])
	if len(s) > 10 {
		clock := s[11:]
		if s[10] != ' ' && s[10] != 'T' || len(clock) < 5 || clock[2] != ':' {
			return d, false
		}
		hour, ok4 := digits(clock[:2])
		minute, ok5 := digits(clock[3:5])
		if !ok4 || !ok5 || hour > 23 || minute > 59 {
			return d, false
		}
	}
	d = day{year, month, dayOf}
	return d, ok1 && ok2 && ok3 && d.valid()
}

// digits reads a short row of digits.
func digits(s []byte) (n int, ok bool) {
	if len(s) == 0 || len(s) > 6 {
		return 0, false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// clockSeconds reads a duration such as "0:42:07" or "01:02:03".
func clockSeconds(s []byte) (seconds int64, ok bool) {
	h, rest, ok1 := bytes.Cut(s, []byte(":"))
	m, sec, ok2 := bytes.Cut(rest, []byte(":"))
	hour, ok3 := digits(h)
	minute, ok4 := digits(m)
	second, ok5 := digits(sec)
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || len(m) != 2 || len(sec) != 2 || minute > 59 || second > 59 {
		return 0, false
	}
	return int64(hour)*3600 + int64(minute)*60 + int64(second), true
}

// mostSeconds is a day: no view is longer.
const mostSeconds = 24 * 3600

// threeNumbers reads a date such as "1/5/24", "05.01.2024" or "2024-01-05".
func threeNumbers(s []byte) (n [3]int, separator byte, ok bool) {
	s = bytes.TrimSpace(s)
	start, field := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			continue
		}
		if field > 2 {
			return n, 0, false
		}
		if n[field], ok = digits(s[start:i]); !ok {
			return n, 0, false
		}
		if i < len(s) {
			if !bytes.Contains([]byte("/.-"), s[i:i+1]) || field > 0 && s[i] != separator {
				return n, 0, false
			}
			separator = s[i]
		}
		start, field = i+1, field+1
	}
	return n, separator, field == 3
}

// order is how a date is written in numbers.
type order int

const (
	dayMonthYear order = iota
	monthDayYear
	yearMonthDay
	orders
)

func (o order) day(n [3]int) day {
	d := day{n[2], n[1], n[0]}
	switch o {
	case monthDayYear:
		d = day{n[2], n[0], n[1]}
	case yearMonthDay:
		d = day{n[0], n[1], n[2]}
	}
	if d.year < 100 {
		d.year += 2000
	}
	return d
}

// findOrder finds how the dates of a list are written. Services list views in
// the order of time, so that the right reading has the fewest days that do not
// exist and the fewest turns; ok is false if two readings are as good.
func findOrder(dates [][3]int) (best order, ok bool) {
	least := -1
	for o := range orders {
		if faults := o.faults(dates); least < 0 || faults < least {
			best, least, ok = o, faults, true
		} else if faults == least && !o.same(best, dates) {
			ok = false
		}
	}
	return best, ok && len(dates) > 0
}

// same says whether two readings put every date into the same month.
func (o order) same(p order, dates [][3]int) bool {
	for _, n := range dates {
		a, b := o.day(n), p.day(n)
		if a.valid() != b.valid() || a.year != b.year || a.month != b.month {
			return false
		}
	}
	return true
}

func (o order) faults(dates [][3]int) int {
	invalid, rises, falls, before := 0, 0, 0, 0
	for _, n := range dates {
		d := o.day(n)
		if !d.valid() {
			invalid++
			continue
		}
		at := d.number()
		switch {
		case before == 0 || at == before:
		case at > before:
			rises++
		default:
			falls++
		}
		before = at
	}
	return invalid + min(rises, falls)
}

// monthWords begin the names of months, long or short, in English, French,
// German, Spanish, Portuguese, Italian and Dutch.
var monthWords = []struct {
	word  string
	month int
}{
	{"jan", 1}, {"ene", 1}, {"gen", 1},
	{"feb", 2}, {"fev", 2}, {"fév", 2},
	{"mar", 3}, {"mär", 3}, {"mrt", 3}, {"maa", 3},
	{"apr", 4}, {"avr", 4}, {"abr", 4},
	{"may", 5}, {"mai", 5}, {"mag", 5}, {"mei", 5},
	{"jun", 6}, {"juin", 6}, {"giu", 6},
	{"jul", 7}, {"juil", 7}, {"lug", 7},
	{"aug", 8}, {"aou", 8}, {"aoû", 8}, {"ago", 8},
	{"sep", 9}, {"set", 9},
	{"oct", 10}, {"okt", 10}, {"out", 10}, {"ott", 10},
	{"nov", 11},
	{"dec", 12}, {"déc", 12}, {"dez", 12}, {"dic", 12},
}

// wordedDay reads a date with a month in words, such as "Jan 5, 2024, 8:01:02 PM
// CET", "22 juil. 2026, 05:17:27 CEST" or "5 de jan. de 2024", or one in numbers
// whose order is beyond doubt: "05.01.2024" or "2024-01-05".
func wordedDay(s string) (d day, ok bool) {
	if d, ok := isoDay([]byte(s)); ok {
		return d, true
	}
	s = strings.ToLower(s)
	var numbers []int
	letters := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for word := range strings.FieldsFuncSeq(s, letters) {
		if word[0] >= '0' && word[0] <= '9' {
			n, ok := digits([]byte(strings.TrimRightFunc(word, unicode.IsLetter))) // "1er"
			if !ok {
				return d, false
			}
			numbers = append(numbers, n)
		} else if d.month == 0 {
			d.month = monthOf(word)
		}
		if len(numbers) == 2 && d.month != 0 {
			break
		}
	}
	if d.month == 0 {
		first, _, _ := strings.Cut(strings.TrimSpace(s), ",")
		first, _, _ = strings.Cut(first, " ")
		n, separator, ok := threeNumbers([]byte(first))
		if !ok || separator != '.' {
			return d, false
		}
		d = dayMonthYear.day(n)
		return d, d.valid()
	}
	if len(numbers) < 2 {
		return d, false
	}
	d.day, d.year = numbers[0], numbers[1]
	if d.day > 31 {
		d.day, d.year = d.year, d.day
	}
	return d, d.valid()
}

func monthOf(word string) int {
	for _, m := range monthWords {
		if strings.HasPrefix(word, m.word) {
			return m.month
		}
	}
	return 0
}
