package text

import (
	"strconv"
	"strings"
	"time"
)

// months are those of the year, in the order of Langs.
var months = [...][12]string{
	{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
	{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	{"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"},
	{"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"},
}

// Date writes an ISO date as a reader does: "30 March 2021", "1er janvier 2023".
// A text that is no date stays.
func Date(l Lang, iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	day := strconv.Itoa(t.Day())
	if t.Day() == 1 {
		day = l.locale().firstDay
	}
	return strings.ReplaceAll(month(l, l.locale().date, t.Year(), int(t.Month())), "{day}", day)
}

// Month writes a month: "March 2024", "marzo de 2024".
func Month(l Lang, year, number int) string { return month(l, l.locale().month, year, number) }

func month(l Lang, form string, year, number int) string {
	return strings.NewReplacer("{month}", months[l.index()][number-1], "{year}", strconv.Itoa(year)).Replace(form)
}
