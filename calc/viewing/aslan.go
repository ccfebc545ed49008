package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// HalvingLaw is the trend that Aslan et al. 2018 found in the electricity of
// fixed networks (core and access) of developed countries,
//
//	intensity = 0.06 kWh/GB × ½ ^ ((year − 2015) ÷ 2)
//
// in the node "reference.aslan.intensity". It is a trend of averages measured
// from 2000 to 2015, not a law of nature: far past 2020 it says nothing, and no
// method here extrapolates it. The intensity of a year between two others is
// read from the curve, never as the mean of theirs.
func HalvingLaw(year int) (*formula.Graph, error) {
	g := formula.New(1)
	constant := g.Constant
	elapsed := g.Sub("reference.aslan.elapsed",
		g.Input("reference.aslan.year", decimal.NewFromInt(int64(year)), unit.Year), constant("aslan.year"))
	halvings := g.Div("reference.aslan.halvings", elapsed, constant("aslan.halving"))
	left := g.Pow("reference.aslan.left", constant("aslan.half"), halvings)
	g.Mul("reference.aslan.intensity", constant("aslan.intensity"), left)
	return g, g.Err()
}
