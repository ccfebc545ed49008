package viewing

import (
	"streamprint/calc/formula"
	"streamprint/calc/unit"
)

// made names the life-cycle inventories of ADEME that make up a device. The
// first one's life and hours of use spread the whole.
var made = map[Device][]string{
	Phone: {"phone"}, Tablet: {"tablet"}, Laptop: {"laptop"}, Desktop: {"desktop", "monitor"},
	TV: {"tv"}, Projector: {"projector"}, Headset: {"headset"},
}

// manufacture adds the making, transport and end of life of the device and of a
// console beside it, if the visitor asks for them:
//
//	carbon = (manufacture + transport + end of life) × hours
//	         ÷ (365 × life in years × hours of use a day)
//
// It never depends on the viewer's grid.
func (b *builder) manufacture() {
	if !b.habit.Manufacture {
		return
	}
	items := made[b.habit.Device]
	if items == nil {
		b.warn(NoFigure, FieldManufacture, string(b.habit.Device))
		return
	}
	b.manufactured(b.making(items, true))
}

// manufactured adds the component from the making of the device and of the box
// beside it, where the method counts a box.
func (b *builder) manufactured(device *formula.Node) {
	parts := []*formula.Node{device}
	if b.method.Has(FieldPeripheral) && b.habit.Device != Mix {
		switch b.habit.Peripheral {
		case Console:
			parts = append(parts, b.making([]string{"console"}, false))
		case Stick, SetTopBox:
			b.warn(NoFigure, FieldManufacture, string(b.habit.Peripheral))
		}
	}
	b.partCarbon(Manufacture, b.g.Sum("watch.manufacture.carbon", parts...))
}

// making spreads what it took to make the items over their hours of use. The
// visitor's life and hours of use are those of the device before them, not of
// the box beside it.
func (b *builder) making(items []string, own bool) *formula.Node {
	name := "watch." + items[0]
	var kilograms []*formula.Node
	for _, item := range items {
		for _, stage := range []string{"manufacture", "transport", "end-of-life"} {
			kilograms = append(kilograms, b.factor("ademe."+item+"."+stage))
		}
	}
	life, use := b.factor("ademe."+items[0]+".life"), b.factor("ademe."+items[0]+".use")
	if own {
		life = b.optional("watch.lifetime", b.habit.LifetimeYears, unit.Year, "ademe."+items[0]+".life")
		use = b.optional("watch.use", b.habit.UseHoursPerDay, unit.Hour.Div(unit.Day), "ademe."+items[0]+".use")
	}
	whole := b.g.Sum(name+".made", kilograms...)
	hours := b.g.Mul(name+".hours", b.factor("calendar.days-per-year"), life, use)
	return b.g.Mul(name+".making", b.g.Div(name+".made_per_hour", whole, hours), b.hours).In(unit.Gram)
}
