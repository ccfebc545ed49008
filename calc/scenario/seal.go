package scenario

import (
	"hash/crc32"
	"net/url"
	"strconv"
	"strings"
)

// KeySeal is the key of the checksum in a link.
const KeySeal = "k"

// sealLength is how many characters a checksum has, of five bits each.
const sealLength = 6

// Seal puts the checksum behind a canonical fragment: a link that was altered on
// its way, by a mail program or a hand, is told from one that was not. It is the
// lower 30 bits of the CRC-32 (IEEE) of the fragment, in base 32 with the digits 0
// to 9 and a to v. It keeps out mistakes, not intentions.
//
//	v=1&m=2026.1&h=10&k=2ra9n1
func Seal(fragment string) string { return fragment + "&" + KeySeal + "=" + checksum(fragment) }

func checksum(fragment string) string {
	sum := crc32.ChecksumIEEE([]byte(fragment)) & (1<<30 - 1)
	digits := strconv.FormatUint(uint64(sum), 32)
	return strings.Repeat("0", sealLength-len(digits)) + digits
}

// Intact tells whether a fragment has the checksum that it carries, which is
// given too. One without a checksum is intact: links may be written by hand.
//
// The keys that say how a page is shown do not count, nor does another way to
// write the same characters (%20 for +), which programs on the way may choose.
func Intact(fragment string) (given string, ok bool) {
	var kept []string
	sealed := false
	for pair := range strings.SplitSeq(strings.TrimPrefix(fragment, "#"), "&") {
		key, value, ok := strings.Cut(pair, "=")
		switch {
		case !ok || IsPresentation(key):
		case key == KeySeal && !sealed:
			given, sealed = value, true
		default:
			kept = append(kept, rewritten(key)+"="+rewritten(value))
		}
	}
	return given, !sealed || given == checksum(strings.Join(kept, "&"))
}

// rewritten is a part of a link with its percent-encoding as [Encode] writes it.
func rewritten(part string) string {
	if text, err := url.QueryUnescape(part); err == nil {
		return url.QueryEscape(text)
	}
	return part
}
