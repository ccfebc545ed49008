package text

import (
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
)

// MaxInput is how many characters of a number [Parse] accepts: sign, digits
// and decimal sign. Spaces and signs between thousands are not counted, so
// whatever parses can be written and parsed again.
const MaxInput = 30

// ParseError says why a text is not a number. The values are constants, to be
// compared with == or errors.Is and translated by the catalogue.
type ParseError uint8

// The reasons for which [Parse] refuses a text.
const (
	ErrEmpty     ParseError = iota + 1 // nothing but spaces
	ErrNotNumber                       // not a number in this language
	ErrTooLong                         // more than MaxInput characters
)

// Error names the reason in English, for logs and for the command line.
func (e ParseError) Error() string {
	switch e {
	case ErrEmpty:
		return "number is empty"
	case ErrTooLong:
		return "number is too long"
	}
	return "not a number"
}

// Parse reads a number as a person types it in language l. The error, if any,
// is a [ParseError].
//
// It accepts spaces at the ends, one sign (+, - or −), a missing whole part
// (.5), a missing fraction (5.), and any kind of space between thousands, in
// every language. Points and commas are read by these rules, the first that
// applies:
//
//  1. Both occur: the last one is the decimal sign, the other stands between
//     thousands (1.234,5 and 1,234.5 mean the same in every language).
//  2. One of them occurs several times: it stands between thousands.
//  3. It is the decimal sign of the language: 1,500 is one and a half in French.
//  4. It stands between thousands in the language and can do so here: 1,500 is
//     fifteen hundred in English, 1.500 in German. 1,5, 12,34, 0,500 and
//     1234,500 cannot be grouped.
//  5. It is a decimal sign: 1,5 is one and a half in English, as 1.5 and 1.500
//     are in French.
//
// Thousands are groups of three digits after a group of one to three that does
// not start with 0. Exponents, other digits than 0–9, NaN and infinities are
// not numbers.
func Parse(l Lang, s string) (decimal.Decimal, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return decimal.Decimal{}, ErrEmpty
	}
	sign, s := cutSign(s)
	body, seen, ok := scan(s)
	if !ok {
		return decimal.Decimal{}, ErrNotNumber
	}
	point, group, ok := seen.roles(l.locale(), body)
	if !ok {
		return decimal.Decimal{}, ErrNotNumber
	}
	whole, fraction := body, ""
	if point != 0 {
		at := strings.LastIndexByte(body, point)
		whole, fraction = body[:at], body[at+1:]
	}
	whole, ok = joinGroups(whole, group)
	if !ok || !allDigits(fraction) || whole+fraction == "" {
		return decimal.Decimal{}, ErrNotNumber
	}
	if whole == "" {
		whole = "0"
	}
	canonical := sign + whole
	if fraction != "" {
		canonical += "." + fraction
	}
	if len(canonical) > MaxInput {
		return decimal.Decimal{}, ErrTooLong
	}
	d, err := decimal.NewFromString(canonical)
	if err != nil {
		return decimal.Decimal{}, ErrNotNumber
	}
	return d, nil
}

// cutSign takes one sign off the front; a plus counts as none.
func cutSign(s string) (sign, rest string) {
	for _, minus := range [...]string{"-", "−"} {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			return "-", rest
		}
	}
	return "", strings.TrimPrefix(s, "+")
}

// marks counts the characters of a number that are not digits.
type marks struct {
	points, commas, spaces int
}

// scan turns every space into a plain one and counts the marks. It reports
// false when anything else than digits, points, commas and spaces occurs.
func scan(s string) (body string, seen marks, ok bool) {
	var b strings.Builder
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
		case r == '.':
			seen.points++
		case r == ',':
			seen.commas++
		case unicode.IsSpace(r):
			seen.spaces++
			r = ' '
		default:
			return "", marks{}, false
		}
		b.WriteByte(byte(r))
	}
	return b.String(), seen, true
}

// roles decides which character is the decimal sign (0: none) and which stands
// between thousands, by the rules of [Parse].
func (m marks) roles(loc *locale, body string) (point, group byte, ok bool) {
	if m.points > 0 && m.commas > 0 {
		point, group = '.', ','
		if strings.LastIndexByte(body, ',') > strings.LastIndexByte(body, '.') {
			point, group = ',', '.'
		}
		return point, group, m.spaces == 0 && strings.Count(body, string(point)) == 1
	}
	if m.points+m.commas == 0 {
		return 0, ' ', true
	}
	sign := byte('.')
	if m.commas > 0 {
		sign = ','
	}
	switch {
	case m.points+m.commas > 1:
		return 0, sign, m.spaces == 0
	case m.spaces > 0 || string(sign) != loc.group:
		return sign, ' ', true
	}
	if before, after, _ := strings.Cut(body, string(sign)); startsGroups(before) && len(after) == 3 {
		return 0, sign, true
	}
	return sign, ' ', true
}

// startsGroups reports whether thousands can follow these digits.
func startsGroups(s string) bool { return 1 <= len(s) && len(s) <= 3 && s[0] != '0' }

// joinGroups takes the group signs out of the whole part, which may be empty.
func joinGroups(whole string, group byte) (digits string, ok bool) {
	first, rest, grouped := strings.Cut(whole, string(group))
	if grouped && !startsGroups(first) {
		return "", false
	}
	digits = first
	for grouped {
		var next string
		next, rest, grouped = strings.Cut(rest, string(group))
		if len(next) != 3 {
			return "", false
		}
		digits += next
	}
	return digits, allDigits(digits)
}

// allDigits reports whether s holds no other character than 0–9.
func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
