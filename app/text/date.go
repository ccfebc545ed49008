package text

import (
	"strconv"
	"time"
)

var months = map[Lang][12]string{
	EN: {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	FR: {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
}

// Date writes an ISO date as a reader does: "30 March 2021", "1er janvier 2023".
// A text that is no date stays.
func Date(l Lang, iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	names, ok := months[l]
	if !ok {
		names = months[EN]
	}
	day := strconv.Itoa(t.Day())
	if l == FR && t.Day() == 1 {
		day = "1er"
	}
	return day + noBreakSpace + names[t.Month()-1] + " " + strconv.Itoa(t.Year())
}
