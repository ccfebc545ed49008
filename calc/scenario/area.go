package scenario

import (
	"strings"

	"streamprint/calc/factor"
)

// ParseArea gives the code of an area for a text as a person types it: case and
// spaces at the ends do not count. Links and files hold exact codes.
func ParseArea(s string) (code string, ok bool) {
	s = strings.TrimSpace(s)
	areas, err := factor.Areas()
	if err != nil {
		return "", false
	}
	for _, a := range areas {
		if strings.EqualFold(a.Code, s) {
			return a.Code, true
		}
	}
	return "", false
}
