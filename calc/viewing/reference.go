package viewing

import (
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/unit"

	"github.com/shopspring/decimal"
)

// Reference is a result that somebody published for an hour of viewing, without
// a formula that would make it a method: a line to hold a method's result
// against. It answers for its own boundary, region and year, never for the
// visitor's habit.
type Reference struct {
	// ID is stable: "arcom", "locat_ott", ….
	ID string
	// Name is the proper name, the same in every language.
	Name string
	// LowFactor and HighFactor are in g CO2e per hour. They are the same for a
	// single result; LowFactor is empty for "below HighFactor".
	LowFactor, HighFactor string
	// EnergyFactor (W) and GridFactor (g/kWh) stand instead, for a result that
	// was published as electricity.
	EnergyFactor, GridFactor string
	// Boundary is what the result counts in operation; LifeCycle tells whether
	// the making of the equipment is in it too.
	Boundary  []Component
	LifeCycle bool
}

// Factor is the row of the book with the result's source, region and year.
func (r Reference) Factor() (*factor.Factor, error) {
	if r.EnergyFactor != "" {
		return factor.Find(r.EnergyFactor)
	}
	return factor.Find(r.HighFactor)
}

var (
	delivery = []Component{DataCentre, Network, Router, Periphery}
	chain    = []Component{DataCentre, Network, Router, Periphery, Screen}
	upstream = []Component{DataCentre, Network}
)

// References in the order in which they are offered. Reserves that a boundary
// cannot say: the BBC counts programme making too; Moulierac et al. span models
// with and without the making of equipment; terrestrial broadcast is no
// streaming; and Netflix published no figure but a bound.
var References = []Reference{
	{ID: "arcom", Name: "Arcom 2024", LowFactor: "arcom.low", HighFactor: "arcom.high", Boundary: chain, LifeCycle: true},
	{ID: "arcom_video", Name: "Arcom 2024, V5", LowFactor: "arcom.video", HighFactor: "arcom.video",
		Boundary: []Component{DataCentre, Network, Screen}, LifeCycle: true},
	{ID: "arcom_audio", Name: "Arcom 2024, A4", LowFactor: "arcom.audio", HighFactor: "arcom.audio",
		Boundary: []Component{DataCentre, Network, Screen}, LifeCycle: true},
	{ID: "locat_ott", Name: "LoCaT 2021, OTT", LowFactor: "locat.ott", HighFactor: "locat.ott", Boundary: delivery},
	{ID: "locat_iptv", Name: "LoCaT 2021, IPTV", LowFactor: "locat.iptv", HighFactor: "locat.iptv", Boundary: delivery},
	{ID: "locat_dtt", Name: "LoCaT 2021, DTT", LowFactor: "locat.dtt", HighFactor: "locat.dtt", Boundary: delivery},
	{ID: "bbc", Name: "BBC 2011", LowFactor: "bbc.vod.low", HighFactor: "bbc.vod.high", Boundary: chain},
	{ID: "ofcom", Name: "Ofcom 2022", EnergyFactor: "ofcom.streaming", GridFactor: "ofcom.grid", Boundary: delivery},
	{ID: "moulierac", Name: "Moulierac et al. 2023", LowFactor: "moulierac.low", HighFactor: "moulierac.high", Boundary: chain, LifeCycle: true},
	{ID: "uba_fibre", Name: "UBA 2020, FTTH", LowFactor: "uba.fibre", HighFactor: "uba.fibre", Boundary: upstream},
	{ID: "uba_5g", Name: "UBA 2020, 5G", LowFactor: "uba.5g", HighFactor: "uba.5g", Boundary: upstream},
	{ID: "uba_4g", Name: "UBA 2020, 4G", LowFactor: "uba.4g", HighFactor: "uba.4g", Boundary: upstream},
	{ID: "uba_3g", Name: "UBA 2020, 3G", LowFactor: "uba.3g", HighFactor: "uba.3g", Boundary: upstream},
	{ID: "netflix", Name: "Netflix 2021", HighFactor: "netflix.bound", Boundary: chain},
}

// Line is a reference with its result for one hour of viewing. Low and High, in g CO2e,
// are the same for a single result; the Node of Low is nil for "below High".
type Line struct {
	Reference
	Low, High Quantity
}

// Lines gives the references with their values, and the reading behind them for
// explanations.
func Lines() ([]Line, *formula.Exact, error) {
	g, err := ReferenceGraph()
	if err != nil {
		return nil, nil, err
	}
	exact, err := formula.Read(g)
	if err != nil {
		return nil, nil, err
	}
	quantity := func(keys ...string) Quantity {
		for _, key := range keys {
			if n := g.Node("reference." + key); n != nil {
				return Quantity{Node: n, Value: exact.Value(n)}
			}
		}
		return Quantity{}
	}
	lines := make([]Line, len(References))
	for i, r := range References {
		lines[i] = Line{r, quantity(r.ID+".low", r.ID+".carbon"), quantity(r.ID+".high", r.ID+".carbon")}
		if r.LowFactor == "" && r.EnergyFactor == "" {
			lines[i].Low = Quantity{}
		}
	}
	return lines, exact, nil
}

// ReferenceGraph holds the references for one hour of viewing: a node
// "reference.ID.carbon" for a single result or a bound, "reference.ID.low" and
// "reference.ID.high" for a range. Beside them it holds what the publications
// say about their own figures, to be checked:
//
//	reference.arcom.train       the highest use in kilometres by TGV
//	reference.locat.grid        LoCaT's grid intensity, from the delivery
//	reference.locat_tv.grid     the same, from the television
//	reference.bbc.iplayer.share iPlayer in the electricity of BBC television
//	reference.shift.eighth      the withdrawn headline of The Shift Project over 8
//	reference.shift.carbon      its corrected headline, at 519 g/kWh
func ReferenceGraph() (*formula.Graph, error) {
	g := formula.New(1)
	constant := g.Constant
	hour := g.Input("watch.hours", decimal.New(1, 0), unit.Hour)
	carbon := func(key, id string) *formula.Node {
		return g.Mul("reference."+key, constant(id), hour).In(unit.Gram)
	}
	for _, r := range References {
		switch {
		case r.EnergyFactor != "":
			energy := g.Mul("reference."+r.ID+".energy", constant(r.EnergyFactor), hour)
			g.Mul("reference."+r.ID+".carbon", energy, constant(r.GridFactor)).In(unit.Gram)
		case r.LowFactor == "" || r.LowFactor == r.HighFactor:
			carbon(r.ID+".carbon", r.HighFactor)
		default:
			carbon(r.ID+".low", r.LowFactor)
			carbon(r.ID+".high", r.HighFactor)
		}
	}

	g.Div("reference.arcom.train", g.Node("reference.arcom.high"), constant("equivalent.tgv"))
	g.Div("reference.locat.grid", constant("locat.ott"), constant("locat.ott.energy")).In(unit.GPerKWh)
	g.Div("reference.locat_tv.grid", constant("locat.tv"), constant("locat.tv.energy")).In(unit.GPerKWh)
	g.Div("reference.bbc.iplayer.share", constant("bbc.iplayer"), constant("bbc.all"))

	// The Shift Project took bits for bytes in an interview in 2019 and
	// corrected the headline in 2020; the published 0.78 is near an eighth of
	// 6.1, not equal to it.
	g.Mul("reference.shift.eighth", g.Div("reference.shift.power", constant("shift.withdrawn"), constant("shift.bits")), hour).In(unit.KWh)
	corrected := g.Mul("reference.shift.energy", constant("shift.corrected"), hour)
	g.Mul("reference.shift.carbon", corrected, constant("shift.grid")).In(unit.Kg)
	return g, g.Err()
}
