package viewing

import (
	"streamprint/calc/formula"
)

// internetYear is the year of internet use of a person in Nos Gestes Climat, the
// French carbon calculator. It has no rule for video: an hour online is the mean
// of sound and of video on a smartphone over a mobile network, network and data
// centre only,
//
//	year = hours a day × (low + high) ÷ 2 × 365
//
// in the node "reference.internet.year", per year.
func internetYear() (*formula.Graph, error) {
	g := formula.New(1)
	constant := g.Constant
	ends := g.Sum("reference.internet.ends", constant("nosgestesclimat.low"), constant("nosgestesclimat.high"))
	hour := g.Div("reference.internet.hour", ends, constant("nosgestesclimat.ends"))
	g.Mul("reference.internet.year", constant("nosgestesclimat.hours"), hour, constant("calendar.days-per-year"))
	return g, g.Err()
}
