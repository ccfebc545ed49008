package company

import (
	"fmt"
	"slices"

	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Set is an assessment report of the IPCC with its global warming potentials
// over 100 years, without climate–carbon feedbacks.
type Set string

const (
	AR4 Set = "ar4" // 2007
	AR5 Set = "ar5" // 2013, still in use in the US EPA's hub of 2024
	AR6 Set = "ar6" // 2021
)

// Sets lists them.
var Sets = []Set{AR4, AR5, AR6}

// Gas is a greenhouse gas other than CO2.
type Gas string

// Gases lists them. The sixth report also tells fossil methane, which ends as
// CO2 in the air, from that of recent plants.
var Gases = []Gas{"ch4", "ch4_fossil", "ch4_biogenic", "n2o", "hfc_23", "hfc_32", "hfc_125", "hfc_134a", "hfc_143a", "hfc_227ea", "hfc_236fa",
	"hcfc_22", "sf6", "nf3", "cf4", "c2f6"}

// GWP is the global warming potential of a gas in a report.
type GWP struct {
	Gas Gas
	Set Set
	// Factor is in t CO2e per t of the gas, a pure number.
	Factor string
	// Supplement marks the value of a supplementary table that differs from the
	// one in use. It is there to be seen; Equivalent does not take it.
	Supplement bool
}

// GWPs lists the potentials by gas and report. For sulphur hexafluoride the
// sixth report is republished with two values: 24,300 by most, 25,200 by those
// who read the supplement's code.
var GWPs = gwps()

func gwps() []GWP {
	var list []GWP
	for _, gas := range Gases {
		for _, set := range Sets {
			if set != AR6 && (gas == "ch4_fossil" || gas == "ch4_biogenic") {
				continue
			}
			list = append(list, GWP{Gas: gas, Set: set, Factor: gwpID(gas, set)})
		}
	}
	return append(list, GWP{Gas: "sf6", Set: AR6, Factor: gwpID("sf6", AR6) + ".supplement", Supplement: true})
}

func gwpID(gas Gas, set Set) string {
	name := []rune(gas)
	for i, r := range name {
		if r == '_' {
			name[i] = '-'
		}
	}
	return "company.gwp." + string(set) + "." + string(name)
}

// Equivalent gives the t CO2e of that many tonnes of a gas by a report, exactly.
// A gas that the report does not list gives an error.
func Equivalent(gas Gas, set Set, tonnes decimal.Decimal) (decimal.Decimal, error) {
	at := slices.IndexFunc(GWPs, func(p GWP) bool { return p.Gas == gas && p.Set == set && !p.Supplement })
	if at < 0 {
		return decimal.Decimal{}, fmt.Errorf("no global warming potential of %q in %q", gas, set)
	}
	f, err := factor.Find(GWPs[at].Factor)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return tonnes.Mul(f.Value), nil
}
