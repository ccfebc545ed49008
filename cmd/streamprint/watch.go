package main

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"streamprint/calc/formula"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/alecthomas/kong"
	"github.com/shopspring/decimal"
)

// watchCommand estimates a habit given by flags. What is not given is an hour
// of full HD on a 50-inch television over a fixed line, with the region and
// grid intensity of the method's publication.
type watchCommand struct {
	Method *string `placeholder:"ID" help:"Method: ${methods}. Default power."`

	Hours   *string `xor:"time" placeholder:"N" help:"Hours of viewing. Default 1, or 0 with --bytes."`
	Minutes *string `xor:"time" placeholder:"N" help:"Minutes of viewing, in place of hours."`
	Bytes   *string `placeholder:"N" help:"Data volume, for methods that count data."`
	Per     *string `placeholder:"PERIOD" help:"What hours are counted in: ${periods}. Default once."`

	Device     *string `placeholder:"DEVICE" help:"Device: ${devices}. Default tv."`
	Size       *string `placeholder:"INCHES" help:"Diagonal of the television, 24 to 85. Default 50."`
	Watts      *string `placeholder:"W" help:"Power of the device, in place of the method's figure."`
	Picture    *string `placeholder:"SETTING" help:"Picture setting: ${pictures}. Default standard."`
	Peripheral *string `placeholder:"BOX" help:"Box beside the screen: ${peripherals}. Default none."`

	Quality    *string `placeholder:"QUALITY" help:"Picture quality: ${qualities}. Default fhd."`
	Mbps       *string `placeholder:"N" help:"Data rate, in place of that of the quality."`
	Audio      bool    `help:"Sound only, no picture."`
	Connection *string `placeholder:"LINK" help:"Connection: ${connections}. Default fixed."`

	Country           *string `placeholder:"CODE" help:"Whose electricity: ISO 3166 alpha-3, or World, EU, .... Default: as published."`
	Year              *string `placeholder:"YEAR" help:"Year of the grid intensity. Default the newest."`
	Basis             *string `placeholder:"BASIS" help:"Kind of grid intensity: ${bases}. Default average."`
	GridGPerKWh       *string `name:"grid-g-per-kwh" placeholder:"G" help:"Grid intensity in g CO2e/kWh, in place of the country's."`
	DataCentreCountry *string `placeholder:"CODE" help:"Whose electricity the data centre has."`
	DataCentreGPerKWh *string `name:"data-centre-g-per-kwh" placeholder:"G" help:"Grid intensity of the data centre in g CO2e/kWh."`
	RenewableHosting  *string `placeholder:"SHARE" help:"Renewable share of the data centre's electricity, 0 to 1, for methods made for web pages."`
	People            *string `placeholder:"N" help:"People who watch together and share the footprint. Default 1."`
	Users             *string `placeholder:"N" help:"People who share the line."`
	Devices           *string `placeholder:"N" help:"Connected devices of each of them."`
	Manufacture       bool    `help:"Count the making of the device."`
	Lifetime          *string `placeholder:"YEARS" help:"Life of the device."`
	UseHours          *string `placeholder:"H" help:"Hours of use of the device a day."`

	Range []string `placeholder:"NAME=LOW..HIGH" help:"Range of a number of yours, by the name of its flag: --range hours=1..3. May be given again." sep:"none"`

	output `embed:""`
}

// helpVariables are the choices that the help texts name.
func helpVariables() kong.Vars {
	ids := make([]string, len(viewing.Methods))
	for i, m := range viewing.Methods {
		ids[i] = m.ID
	}
	return kong.Vars{
		"version": version(), "methods": strings.Join(ids, ", "),
		"periods": join(viewing.Periods), "devices": join(viewing.Devices), "pictures": join(viewing.Pictures),
		"peripherals": join(viewing.Peripherals), "qualities": join(viewing.Qualities),
		"connections": join(viewing.Connections), "bases": join(viewing.Bases),
		"presets": strings.Join(plan.Presets, ", "), "preset": plan.DefaultPreset,
	}
}

func join[T ~string](choices []T) string {
	words := make([]string, len(choices))
	for i, c := range choices {
		words[i] = string(c)
	}
	return strings.Join(words, ", ")
}

// Run works out the habit.
func (c *watchCommand) Run(s *streams) error {
	d, err := c.document()
	if err != nil {
		return err
	}
	return answerWatch(s, d, c.output)
}

// input is a flag for a field of a document.
type input struct {
	flag  string
	field scenario.Field
	given *string
	// word means that case does not count.
	word bool
}

func (c *watchCommand) inputs() []input {
	return []input{
		{"--method", scenario.FieldMethod, c.Method, true},
		{"--hours", scenario.FieldHours, c.Hours, false},
		{"--bytes", scenario.FieldBytes, c.Bytes, false},
		{"--per", scenario.FieldPer, c.Per, true},
		{"--device", scenario.FieldDevice, c.Device, true},
		{"--size", scenario.FieldSize, c.Size, false},
		{"--watts", scenario.FieldWatts, c.Watts, false},
		{"--picture", scenario.FieldPicture, c.Picture, true},
		{"--peripheral", scenario.FieldPeripheral, c.Peripheral, true},
		{"--quality", scenario.FieldQuality, c.Quality, true},
		{"--mbps", scenario.FieldMbps, c.Mbps, false},
		{"--audio", scenario.FieldAudio, yes(c.Audio), false},
		{"--connection", scenario.FieldConnection, c.Connection, true},
		{"--country", scenario.FieldCountry, code(c.Country), false},
		{"--year", scenario.FieldYear, c.Year, false},
		{"--basis", scenario.FieldBasis, c.Basis, true},
		{"--grid-g-per-kwh", scenario.FieldGrid, c.GridGPerKWh, false},
		{"--data-centre-country", scenario.FieldDataCentreCountry, code(c.DataCentreCountry), false},
		{"--data-centre-g-per-kwh", scenario.FieldDataCentreGrid, c.DataCentreGPerKWh, false},
		{"--renewable-hosting", scenario.FieldRenewable, c.RenewableHosting, false},
		{"--people", scenario.FieldPeople, c.People, false},
		{"--users", scenario.FieldUsers, c.Users, false},
		{"--devices", scenario.FieldDevicesPerUser, c.Devices, false},
		{"--manufacture", scenario.FieldManufacture, yes(c.Manufacture), false},
		{"--lifetime", scenario.FieldLifetime, c.Lifetime, false},
		{"--use-hours", scenario.FieldUseHours, c.UseHours, false},
	}
}

// ranges gives the document the ranges of --range, each named in its error.
func (c *watchCommand) ranges(d scenario.Document) (scenario.Document, usage) {
	var mistakes usage
	given := map[string]bool{}
	for _, word := range c.Range {
		name, s, ok := parseRange(word)
		f, known := doubtful[name]
		switch {
		case !ok:
			mistakes = append(mistakes, "--range "+word+": is not NAME=LOW..HIGH")
			continue
		case !known:
			mistakes = append(mistakes, "--range "+name+": can have no range; these can: "+strings.Join(slices.Sorted(maps.Keys(doubtful)), ", "))
			continue
		case given[name]:
			mistakes = append(mistakes, "--range "+name+": is given twice")
			continue
		}
		given[name] = true
		with, err := d.WithRange(f, s)
		var problems scenario.Problems
		if errors.As(err, &problems) {
			for _, p := range problems {
				mistakes = append(mistakes, "--range "+name+": "+p.Message())
			}
		}
		d = with
	}
	return d, mistakes
}

// doubtful are the fields that can have a range, by the name of their flag.
var doubtful = map[string]scenario.Field{
	"hours": scenario.FieldHours, "watts": scenario.FieldWatts, "mbps": scenario.FieldMbps, "bytes": scenario.FieldBytes,
	"grid-g-per-kwh": scenario.FieldGrid, "data-centre-g-per-kwh": scenario.FieldDataCentreGrid, "renewable-hosting": scenario.FieldRenewable,
	"people": scenario.FieldPeople, "users": scenario.FieldUsers, "devices": scenario.FieldDevicesPerUser,
	"lifetime": scenario.FieldLifetime, "use-hours": scenario.FieldUseHours,
}

// yes is the text of a flag that was given.
func yes(given bool) *string {
	if !given {
		return nil
	}
	one := "1"
	return &one
}

// code is an area's code in its own case, if the book has it in any.
func code(given *string) *string {
	if given != nil {
		if code, ok := scenario.ParseArea(*given); ok {
			return &code
		}
	}
	return given
}

// document puts the flags together. The error is usage that names the flags.
func (c *watchCommand) document() (scenario.Document, error) {
	base := scenario.Default()
	base.Habit.Hours, base.Habit.Per, base.Habit.Country = decimal.New(1, 0), viewing.Once, ""
	if c.Bytes != nil {
		base.Habit.Hours = decimal.Decimal{}
	}
	given, flags := map[scenario.Field]string{}, map[scenario.Field]string{}
	for _, in := range c.inputs() {
		flags[in.field] = in.flag
		switch {
		case in.given == nil:
		case in.word:
			given[in.field] = strings.ToLower(*in.given)
		default:
			given[in.field] = *in.given
		}
	}
	var mistakes usage
	if c.Minutes != nil {
		flags[scenario.FieldHours] = "--minutes"
		hours, problem := hoursOf(*c.Minutes)
		if problem != nil {
			mistakes = append(mistakes, "--minutes: "+problem.Message())
		} else {
			given[scenario.FieldHours] = hours.String()
		}
	}
	d, err := scenario.Read(base, given)
	var problems scenario.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			if p.Field == scenario.FieldHours && c.Minutes != nil {
				p.Given = *c.Minutes + " / 60"
			}
			mistakes = append(mistakes, flags[p.Field]+": "+p.Message())
		}
	}
	if len(mistakes) == 0 {
		d, mistakes = c.ranges(d)
	}
	if len(mistakes) > 0 {
		return d, mistakes
	}
	return d, nil
}

// hoursOf is minutes in hours, to as many digits as a document takes.
func hoursOf(minutes string) (decimal.Decimal, *scenario.Problem) {
	m, code := scenario.ParseNumber(minutes)
	if code != "" {
		return m, &scenario.Problem{Code: code, Given: minutes, Allowed: scenario.Allowed{Digits: scenario.Digits}}
	}
	return formula.Significant(m.DivRound(decimal.New(60, 0), scenario.Digits), scenario.Digits), nil
}
