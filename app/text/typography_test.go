package text_test

import (
	"regexp"
	"strings"

	"streamprint/app/text"
)

// misprints are what a careful printer of each language does not let through. A
// percent sign before s or d is filled.
var misprints = map[text.Lang][]*regexp.Regexp{
	text.EN: compiled(`[\pZ][:;?!»]`, `[\pZ]%($|[^sd])`, `[«»]`, `\b[Aa] [aeio]|\b[Aa]n [^aeihou\pZ8LMFNRSX]`),
	text.FR: compiled(`[^\x{a0}][:;?!»]`, `[^\x{a0}]%($|[^sd])`, `«[^\x{a0}]`, `[“”"]`, `\d\.\d`, `\d (?:k|M|G|T)?(?:W|Wh|g|t|ha|°C|pouces)\b`),
	text.DE: compiled(`[\pZ][:;?!]`, `[^\x{a0}]%($|[^sd])`, `[«»”"]`, `\d (?:k|M|G|T)?(?:W|Wh|g|t|ha|°C|Zoll)\b`),
	text.ES: compiled(`[\pZ][:;?!»]`, `[^\x{a0}]%($|[^sd])`, `«[\pZ]`, `[“”"]`, `^[^¿]*\?`, `^[^¡]*!`, `\d (?:k|M|G|T)?(?:W|Wh|g|t|ha|°C|pulgadas)\b`),
	text.PT: compiled(`[\pZ][:;?!»]`, `[\pZ]%($|[^sd])`, `«[\pZ]`, `[“”"]`, `\d (?:k|M|G|T)?(?:W|Wh|g|t|ha|°C|polegadas)\b`),
	text.IT: compiled(`[\pZ][:;?!»]`, `[\pZ]%($|[^sd])`, `«[\pZ]`, `[“”"]`, `\d (?:k|M|G|T)?(?:W|Wh|g|t|ha|°C|pollici)\b`),
}

func compiled(patterns ...string) []*regexp.Regexp {
	list := []*regexp.Regexp{regexp.MustCompile(`[\pZ]{2}`), regexp.MustCompile(`\.\.\.`)}
	for _, p := range patterns {
		list = append(list, regexp.MustCompile(p))
	}
	return list
}

// misprint is the first fault of a text, empty for none. The versions of a
// licence or a standard are no numbers.
func misprint(l text.Lang, s string) string {
	s = versions.Replace(s)
	for _, fault := range misprints[l] {
		if at := fault.FindString(s); at != "" {
			return at
		}
	}
	return ""
}

var versions = strings.NewReplacer("BY-SA 4.0", "BY-SA", "SBTi, norme 1.3", "SBTi", "SBTi, norme 2.0", "SBTi")
