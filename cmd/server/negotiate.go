package main

import (
	"strconv"
	"strings"
)

// identity is the name of the coding that leaves a file as it is.
const identity = "identity"

// codings are the compressed twins a file may have, best first, and how their names end.
var codings = []struct{ name, suffix string }{
	{"br", ".br"},
	{"gzip", ".gz"},
}

// negotiate chooses a content coding by RFC 9110, section 12.5.3: the one of highest weight and, among equals, the
// first of available, with identity last. It is not ok if the client refuses them all. A client that sends no
// Accept-Encoding field gets identity: it may take anything, but the ones that do not ask often cannot decode.
func negotiate(accept, available []string) (coding string, ok bool) {
	if len(accept) == 0 {
		return identity, true
	}
	weights := parseWeights(accept)
	best := 0
	for _, candidate := range append(available[:len(available):len(available)], identity) {
		weight, listed := weights[candidate]
		if !listed {
			weight, listed = weights["*"]
		}
		if !listed && candidate == identity {
			weight = 1 // acceptable unless refused, but below all that was asked for
		}
		if weight > best {
			coding, best = candidate, weight
		}
	}
	return coding, best > 0
}

// acceptsHTML reports whether the Accept fields ask for a page by name. "*/*" does not: that is what scripts, images
// and command-line tools send.
func acceptsHTML(accept []string) bool {
	return parseWeights(accept)["text/html"] > 0
}

// parseWeights reads fields such as "br, gzip;q=0.8, *;q=0": what is listed, in lower case, with its weight in
// thousandths. The last mention counts; an element with a malformed weight does not.
func parseWeights(fields []string) map[string]int {
	weights := make(map[string]int)
	for _, field := range fields {
		for element := range strings.SplitSeq(field, ",") {
			name, parameters, _ := strings.Cut(element, ";")
			name = strings.ToLower(strings.TrimSpace(name))
			weight, ok := 1000, true
			for parameter := range strings.SplitSeq(parameters, ";") {
				key, value, _ := strings.Cut(parameter, "=")
				if strings.EqualFold(strings.TrimSpace(key), "q") {
					weight, ok = parseWeight(strings.TrimSpace(value))
				}
			}
			if name != "" && ok {
				weights[name] = weight
			}
		}
	}
	return weights
}

// parseWeight reads a weight from 0 to 1 with up to three decimals, in thousandths.
func parseWeight(s string) (thousandths int, ok bool) {
	whole, decimals, _ := strings.Cut(s, ".")
	if len(whole) != 1 || len(decimals) > 3 {
		return 0, false
	}
	n, err := strconv.ParseUint(whole+(decimals + "000")[:3], 10, 16)
	return int(n), err == nil && n <= 1000
}
