package main

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"streamprint/app/answer"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/viewing"

	"github.com/shopspring/decimal"
)

// planCommand works out the plan of a company, year by year.
type planCommand struct {
	File string `arg:"" optional:"" help:"File with a plan, - for standard input, in place of --preset."`

	Preset   *string  `placeholder:"ID" help:"Plan to begin with: ${presets}. Default ${preset}."`
	Year     *string  `placeholder:"YEAR" help:"Show that year only, and judge claims in it. Default every year to 2100."`
	Set      []string `sep:"none" placeholder:"KEY=VALUE" help:"Change one thing of the plan; may be given often. See --list-keys."`
	Range    []string `sep:"none" placeholder:"KEY=LOW..HIGH" help:"Range of a number that you are not sure of, in its own unit; may be given often. The bands of the year count it too."`
	ListKeys bool     `help:"Print every key with its value, unit and bounds, in place of the results."`

	Format choice `enum:"text,json,csv" default:"text" help:"How to write the answer: ${enum}."`
}

// keyDeadline is the parameter that --year sets.
const keyDeadline = "plan.deadline_year"

// Run works out the plan. What is worth knowing of a file although nothing is
// wrong with it goes to standard error.
func (c *planCommand) Run(s *streams) error {
	settings, mistakes := c.settings()
	if len(mistakes) > 0 {
		return mistakes
	}
	p, notes, err := c.plan(s.in, settings)
	if err != nil {
		return err
	}
	if p, mistakes = c.ranges(p); len(mistakes) > 0 {
		return mistakes
	}
	year, err := c.year(p)
	if err != nil {
		return err
	}
	if c.ListKeys {
		err = writeKeys(s, p, c.Format)
	} else {
		err = answerPlan(s, p, year, c.Format)
	}
	if err != nil {
		return err
	}
	return document{file: c.File, plan: &p, notes: notes}.writeNotes(s, text.For(text.EN))
}

// settings are those of --set and, before them, that of --year.
func (c *planCommand) settings() (settings []plan.Setting, mistakes usage) {
	given := map[string]bool{}
	for _, word := range c.Set {
		key, value, ok := strings.Cut(word, "=")
		switch {
		case !ok || key == "":
			mistakes = append(mistakes, "--set "+word+": is not KEY=VALUE")
		case given[key]:
			mistakes = append(mistakes, "--set "+key+": is given twice")
		default:
			settings = append(settings, plan.Setting{Key: key, Text: value})
		}
		given[key] = true
	}
	if c.Year != nil && !given[keyDeadline] {
		settings = append([]plan.Setting{{Key: keyDeadline, Text: *c.Year}}, settings...)
	}
	return settings, mistakes
}

// ranges gives the plan those of --range.
func (c *planCommand) ranges(p plan.Plan) (plan.Plan, usage) {
	var mistakes usage
	for _, word := range c.Range {
		key, s, ok := parseRange(word)
		if !ok {
			mistakes = append(mistakes, "--range "+word+": is not KEY=LOW..HIGH")
			continue
		}
		with, problems := p.WithRange(key, s)
		for _, problem := range problems {
			message := plan.Message(problem)
			if problem.Code == scenario.UnknownField {
				message = "is no key of the plan; --list-keys prints them"
			}
			mistakes = append(mistakes, "--range "+key+": "+message)
		}
		p = with
	}
	return p, mistakes
}

// plan is the preset or the file with the settings. The error is usage that
// names the flags, or the file.
func (c *planCommand) plan(stdin io.Reader, settings []plan.Setting) (p plan.Plan, notes []scenario.Note, err error) {
	if c.File != "" {
		if c.Preset != nil {
			return p, nil, usage{"--preset: a file says itself which plan it begins with"}
		}
		data, err := readDocument(c.File, stdin)
		if err != nil {
			return p, nil, usage{"FILE: " + err.Error()}
		}
		if p, notes, err = plan.DecodeJSON(data); err != nil {
			return p, nil, fileMistakes(c.File, err, plan.Error)
		}
	} else {
		id := plan.DefaultPreset
		if c.Preset != nil {
			id = strings.ToLower(*c.Preset)
		}
		if p, err = plan.Make(id, nil); err != nil {
			return p, nil, c.flagMistakes(plan.Problems(err), settings)
		}
	}
	return p, notes, c.flagMistakes(p.Change(settings), settings)
}

// flagMistakes names the flag of each problem. It is nil without problems.
func (c *planCommand) flagMistakes(problems scenario.Problems, settings []plan.Setting) error {
	var mistakes usage
	for _, p := range problems {
		flag := "--set " + string(p.Field)
		byYear := c.Year != nil && len(settings) > 0 && settings[0] == plan.Setting{Key: keyDeadline, Text: *c.Year}
		switch {
		case p.Field == "preset":
			flag = "--preset"
		case p.Field == keyDeadline && byYear:
			flag = "--year"
		case p.Code == scenario.UnknownField:
			mistakes = append(mistakes, flag+": is no key of the plan; --list-keys prints them")
			continue
		}
		mistakes = append(mistakes, flag+": "+plan.Message(p))
	}
	if len(mistakes) == 0 {
		return nil
	}
	return mistakes
}

// year is that of --year, 0 for all.
func (c *planCommand) year(p plan.Plan) (int, error) {
	if c.Year == nil {
		return 0, nil
	}
	wrong := func(problem scenario.Problem) (int, error) {
		problem.Given = *c.Year
		return 0, usage{"--year: " + plan.Message(problem)}
	}
	a, _ := p.Param(keyDeadline)
	if problem := a.Check(*c.Year); problem != nil {
		return wrong(*problem)
	}
	v, _ := scenario.ParseNumber(*c.Year)
	year := int(v.IntPart())
	if year < p.Begin() {
		return wrong(scenario.Problem{Code: plan.NoFigures})
	}
	return year, nil
}

// answerPlan works a plan out and writes the result: of one year, or of all for
// year 0.
func answerPlan(s *streams, p plan.Plan, year int, format choice) error {
	if format == "json" {
		return s.write(answer.Plan(p, year))
	}
	r, err := plan.Work(p)
	if err != nil {
		return err
	}
	if format == "csv" {
		return writeLedger(s, r, year)
	}
	answers, err := r.Deadline()
	if err != nil {
		return err
	}
	bands, err := p.Bands(draws, cmp.Or(year, p.Deadline))
	if err != nil {
		return err
	}
	newPlanWriter(s, r, bands[0]).all(answers)
	return nil
}

// writeLedger writes the years as comma-separated values.
func writeLedger(s *streams, r *plan.Result, year int) error {
	table, err := plan.CSV(r)
	if err != nil {
		return err
	}
	for line := range bytes.Lines(table) {
		if year == 0 || bytes.HasPrefix(line, []byte("year,")) || bytes.HasPrefix(line, strconv.AppendInt(nil, int64(year), 10)) {
			s.out.Write(line)
		}
	}
	return nil
}

// keyList is every parameter of a plan, as JSON.
type keyList struct {
	Model  string   `json:"model"`
	Preset string   `json:"preset"`
	Keys   []keyRow `json:"keys"`
}

// keyRow is a parameter. Value is a number, a text, true, false, or null for an
// optional one that is not there; Min and Max are null where there are Options
// or text.
type keyRow struct {
	Key      string   `json:"key"`
	Value    any      `json:"value"`
	Unit     string   `json:"unit"`
	Min      *number  `json:"min"`
	Max      *number  `json:"max"`
	Options  []string `json:"options"`
	Optional bool     `json:"optional"`
}

func writeKeys(s *streams, p plan.Plan, format choice) error {
	switch format {
	case "csv":
		return usage{"--format: csv is for the ledger; --list-keys has text and json"}
	case "json":
		list := keyList{Model: viewing.Model, Preset: p.Preset, Keys: []keyRow{}}
		for _, a := range p.Params() {
			list.Keys = append(list.Keys, newKeyRow(a, a.Get(&p)))
		}
		return s.json(list)
	}
	var rows [][]string
	for _, a := range p.Params() {
		value := a.Get(&p)
		if value == "" {
			value = "-"
		}
		rows = append(rows, []string{a.Key, value, a.Unit, allowed(a)})
	}
	s.table("", []bool{false, true}, rows)
	return nil
}

func newKeyRow(a plan.Param, value string) keyRow {
	row := keyRow{Key: a.Key, Value: value, Unit: a.Unit, Options: []string{}, Optional: a.Optional}
	switch a.Shape {
	case plan.Choice:
		row.Options = a.Options
	case plan.Flag:
		row.Value = value == "1"
	case plan.Number, plan.Whole:
		low, high := number(a.Min), number(a.Max)
		row.Min, row.Max = &low, &high
		if row.Value = nil; value != "" {
			row.Value = number(decimal.RequireFromString(value))
		}
	}
	return row
}

// allowed is what a parameter may be, in few words.
func allowed(a plan.Param) string {
	const most = 16 // of options that are named
	switch a.Shape {
	case plan.Text:
		return "text"
	case plan.Choice, plan.Flag:
		options := slices.Clone(a.Options)
		for i, o := range options {
			if o == "" {
				options[i] = "''"
			}
		}
		if len(options) > most {
			return strings.Join(options[:3], ", ") + ", ... (" + strconv.Itoa(len(options)) + ")"
		}
		return strings.Join(options, ", ")
	}
	ends := a.Min.String() + " to " + a.Max.String()
	if a.Optional {
		ends += ", or ''"
	}
	return ends
}
