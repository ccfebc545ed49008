package plan

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"

	"streamprint/calc/company"
	"streamprint/calc/factor"
	"streamprint/calc/formula"
	"streamprint/calc/scenario"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
)

// Schema is the version of the format of a plan, of links as of files.
const Schema = 1

// Kind is what a file of a plan says it is.
const Kind = "plan"

// The codes of problems that only a whole plan has.
const (
	// SharesOverOne: the shares of the inventory add up to more than its total.
	SharesOverOne scenario.Code = "shares_over_one"
	// OverTotal: tonnes far beyond what the company emits, most often by a unit
	// that is a thousand or a million too large.
	OverTotal scenario.Code = "over_total"
	// EndsBeforeStart: a last year is before the first one.
	EndsBeforeStart scenario.Code = "ends_before_start"
	// NoFigures: the year has no emissions to start a line from.
	NoFigures scenario.Code = "no_figures"
	// DoubleCounted: a credit and a hectare of one site would count the same
	// tonnes twice; Allowed.Area is the site.
	DoubleCounted scenario.Code = "double_counted"
	// UnknownPreset: no plan begins with that name; Allowed.Options has the names.
	UnknownPreset scenario.Code = "unknown_preset"
)

// Codes lists them, for the completeness test of the catalogues.
var Codes = []scenario.Code{SharesOverOne, OverTotal, EndsBeforeStart, NoFigures, DoubleCounted, UnknownPreset}

// Message is a problem of a plan in plain English without the field.
func Message(p scenario.Problem) string {
	switch p.Code {
	case SharesOverOne:
		return "the shares add up to " + p.Given + " %, at most 100 %"
	case OverTotal:
		return p.Given + " t is far more than the company emits, at most " + p.Allowed.Max.Decimal.String() + " t: is the unit right?"
	case EndsBeforeStart:
		return "ends before it begins: at least " + p.Allowed.Min.Decimal.String()
	case NoFigures:
		return "no emissions are known for " + p.Given
	case DoubleCounted:
		return "credits and hectares of " + p.Allowed.Area + " would count the same tonnes twice"
	case scenario.NoRange:
		return "can have no range: it is no number that enters the ledger as it is"
	case UnknownPreset:
		return `"` + p.Given + `" is not one of ` + strings.Join(p.Allowed.Options, ", ")
	}
	return p.Message()
}

// Error is [Message] with the field.
func Error(p scenario.Problem) string {
	if p.Field == "" {
		return Message(p)
	}
	return string(p.Field) + ": " + Message(p)
}

// Validate gives everything that is wrong with a plan, nil for nothing. A plan
// without problems can be worked out.
func (p *Plan) Validate() scenario.Problems {
	var problems scenario.Problems
	add := func(key string, code scenario.Code, given string, allowed scenario.Allowed) {
		problems = append(problems, scenario.Problem{Field: field(key), Code: code, Given: given, Allowed: allowed})
	}
	if _, ok := factor.BookOf(p.model()); !ok {
		add("model", scenario.NotAnOption, clip(p.Model), scenario.Allowed{Options: []string{factor.Model}})
	}
	params := p.Params()
	for _, a := range params {
		if problem := a.Check(a.Get(p)); problem != nil {
			problems = append(problems, *problem)
		}
	}
	if len(problems) > 0 {
		return problems
	}
	problems = append(problems, p.checkRanges(params)...)
	p.judgeInventory(params, add)
	if total, err := p.total(); err == nil {
		limit := total.Mul(decimal.New(mostTimes, 0))
		for _, e := range p.Credits {
			if e.Tonnes.GreaterThan(limit) {
				add(sectionCredit+"."+e.ID+".tonnes_t", OverTotal, e.Tonnes.String(), scenario.Allowed{Max: decimal.NewNullDecimal(limit.Round(0)), Unit: "t"})
			}
		}
	}
	for _, m := range p.Measures {
		if m.Certificate && m.Scope != "" && m.Scope != company.Scope2Market {
			add(sectionMeasure+"."+m.ID+".scope", scenario.NotAnOption, string(m.Scope), scenario.Allowed{Options: []string{string(company.Scope2Market)}})
		}
	}
	spans := func(section, id string, from, until int) {
		if until < from {
			add(section+"."+id+".until_year", EndsBeforeStart, whole(until), scenario.Allowed{Min: decimal.NewNullDecimal(decimal.NewFromInt(int64(from)))})
		}
	}
	sites := map[string]bool{}
	for _, e := range p.Preserve {
		spans(sectionPreserve, e.ID, e.From, e.Until)
		sites[strings.ToLower(strings.TrimSpace(e.Site))] = true
	}
	for _, e := range p.Regenerate {
		spans(sectionRegenerate, e.ID, e.From, e.Until)
		sites[strings.ToLower(strings.TrimSpace(e.Site))] = true
	}
	for _, e := range p.Credits {
		spans(sectionCredit, e.ID, e.From, e.Until)
		if e.Vintage > e.From && !e.ExAnte {
			add(sectionCredit+"."+e.ID+".vintage_year", scenario.TooLarge, whole(e.Vintage), scenario.Allowed{Max: decimal.NewNullDecimal(decimal.NewFromInt(int64(e.From)))})
		}
		if site := strings.TrimSpace(e.Site); site != "" && sites[strings.ToLower(site)] && e.Tonnes.IsPositive() {
			add(sectionCredit+"."+e.ID+".site", DoubleCounted, clip(site), scenario.Allowed{Area: clip(site)})
		}
	}
	if !p.known(p.Deadline) {
		add("plan.deadline_year", NoFigures, whole(p.Deadline), scenario.Allowed{})
	}
	if !p.known(p.Target.Base) {
		add("target.base_year", NoFigures, whole(p.Target.Base), scenario.Allowed{})
	}
	switch q := p.Promise; {
	case q.Year == 0:
	case !p.split(q.Base):
		add("promise.base_year", NoFigures, whole(q.Base), scenario.Allowed{})
	case q.Year <= q.Base:
		add("promise.year", EndsBeforeStart, whole(q.Year), scenario.Allowed{Min: decimal.NewNullDecimal(decimal.NewFromInt(int64(q.Base + 1)))})
	}
	if m := p.Target.Milestones; p.Target.Method == target.Own && len(m) > 0 && m[0].Year <= p.Target.Base {
		add("target.base_year", scenario.TooLarge, whole(p.Target.Base), scenario.Allowed{Max: decimal.NewNullDecimal(decimal.NewFromInt(int64(m[0].Year - 1)))})
	}
	if p.Target.NetZero <= p.Target.Base {
		add("target.net_zero_year", EndsBeforeStart, whole(p.Target.NetZero), scenario.Allowed{Min: decimal.NewNullDecimal(decimal.NewFromInt(int64(p.Target.Base + 1)))})
	}
	return problems
}

// mostTimes is how many times the company's emissions credits of one year may
// be: more is a mistake in the unit, such as thousands of million tonnes.
const mostTimes = 50

// total is what the inventory adds up to on an account of Scope 2, in t.
func (p *Plan) total() (decimal.Decimal, error) {
	g := formula.New(1)
	lines, _ := p.Inventory.Build(g, "inventory")
	e, err := formula.Read(g)
	if err != nil {
		return decimal.Decimal{}, err
	}
	sum := decimal.Decimal{}
	for _, l := range lines {
		if slices.Contains(company.Counted(p.Scope2), l.Cell.Scope) {
			sum = sum.Add(e.Value(l.Tonnes))
		}
	}
	return sum, nil
}

func whole(n int) string { return decimal.NewFromInt(int64(n)).String() }

// judgeInventory looks for shares over the whole.
func (p *Plan) judgeInventory(params []Param, add func(string, scenario.Code, string, scenario.Allowed)) {
	scope, sum := map[string]company.Scope{}, map[company.Scope]decimal.Decimal{}
	for _, e := range p.Inventory.Entries {
		scope[e.ID] = e.Cell.Scope
	}
	for _, a := range params {
		if a.Section() == sectionInventory && a.Attribute() == "share_pct" {
			s := scope[a.ID()]
			sum[s] = sum[s].Add(decimal.RequireFromString(a.Get(p)))
		}
	}
	for _, scope2 := range []company.Scope{company.Scope2Location, company.Scope2Market} {
		all := decimal.Decimal{}
		for _, s := range company.Counted(scope2) {
			all = all.Add(sum[s])
		}
		if all.GreaterThan(hundred) {
			add("inventory.total_t", SharesOverOne, all.String(), scenario.Allowed{Max: decimal.NewNullDecimal(hundred)})
			return
		}
	}
}

// known says whether emissions of a year are in the plan: those of the
// inventory, of what follows it, and what was published before it.
func (p *Plan) known(year int) bool { return p.holds(year, company.Scope3, company.AllScopes) }

// split says whether Scopes 1 and 2 of a year are in the plan.
func (p *Plan) split(year int) bool { return p.holds(year, company.Scope1) }

// holds says whether a year is of the inventory or after it, or one of the
// scopes was published of it.
func (p *Plan) holds(year int, scopes ...company.Scope) bool {
	if year >= p.Inventory.Year {
		return year <= Last
	}
	return slices.ContainsFunc(p.History, func(h company.Published) bool {
		return h.Year == year && slices.ContainsFunc(scopes, func(s company.Scope) bool { return h.Factor(s) != "" })
	})
}

// Begin is the first year of which emissions are known.
func (p *Plan) Begin() int {
	for year := First; ; year++ {
		if p.known(year) {
			return year
		}
	}
}

// Change sets several parameters at once, such as those of a link or of flags,
// in their order; [RangesKey] sets ranges. A range goes away with a new value of
// its parameter that it does not hold. The plan stays as it was where there is a
// problem.
func (p *Plan) Change(settings []Setting) scenario.Problems {
	var problems scenario.Problems
	q := p.clone()
	for _, s := range settings {
		if s.Key == RangesKey { // they are about the values, so those come first
			continue
		}
		if problem := q.Set(s.Key, s.Text); problem != nil {
			problems = append(problems, *problem)
		}
	}
	for _, s := range settings {
		if s.Key == RangesKey && len(problems) == 0 {
			problems = q.setRanges(s.Text)
		}
	}
	if len(problems) == 0 {
		problems = q.Validate()
	}
	if len(problems) == 0 {
		*p = q
	}
	return problems
}

// Setting is the text of one parameter.
type Setting struct{ Key, Text string }

// Changes lists what differs from the preset, in the order of [Plan.Params]. A
// new entry of a list is compared with what it begins as.
func (p *Plan) Changes() []Setting {
	usual, ok := PresetOf(p.Preset, p.model())
	if !ok {
		return nil
	}
	known := usual.byKey()
	var changes []Setting
	for _, a := range p.Params() {
		b, ok := known[a.Key]
		begins := !ok // an entry of its own, which is there even if nothing differs
		if begins {
			if !usual.add(a.Key) {
				continue
			}
			known = usual.byKey()
			if b, ok = known[a.Key]; !ok {
				continue
			}
		}
		if text := a.Get(p); begins || text != b.Get(&usual) {
			changes = append(changes, Setting{a.Key, text})
			b.set(&usual, text) // an entry begins with what stands before it, such as the deadline
		}
	}
	return changes
}

// byKey are the parameters by their keys.
func (p *Plan) byKey() map[string]Param {
	params := p.Params()
	m := make(map[string]Param, len(params))
	for _, a := range params {
		m[a.Key] = a
	}
	return m
}

const (
	keySchema = "v"
	keyModel  = "m"
	keyPreset = "preset"
	// longestLink and longestFile are in bytes.
	longestLink = 32 << 10
	longestFile = 256 << 10
)

// Encode writes a plan as the fragment of a link, without "#": the versions, the
// preset, what differs from it, the visitor's own ranges (see [RangesKey]), and the
// checksum, see [scenario.Seal].
//
//	v=1&m=2026.1&preset=netflix-2021&growth.production_pct=3&k=0d5h2q
func Encode(p Plan) string { return scenario.Seal(canonical(p, p.Changes())) }

// canonical is the fragment without its checksum.
func canonical(p Plan, changes []Setting) string {
	var b strings.Builder
	b.WriteString(keySchema + "=1&" + keyModel + "=" + url.QueryEscape(p.model()) + "&" + settingsText(p.Preset, changes))
	if ranges := p.rangesText(); ranges != "" {
		b.WriteString("&" + RangesKey + "=" + url.QueryEscape(ranges))
	}
	return b.String()
}

// settingsText is the preset and the settings as in a link.
func settingsText(preset string, settings []Setting) string {
	var b strings.Builder
	b.WriteString(keyPreset + "=" + url.QueryEscape(preset))
	for _, s := range settings {
		b.WriteString("&" + s.Key + "=" + url.QueryEscape(s.Text))
	}
	return b.String()
}

// Fragment is the fragment of a page's address: that of [Encode], and none for
// the default plan in the newest model.
func Fragment(p Plan) string {
	changes := p.Changes()
	if p.Preset == DefaultPreset && len(changes) == 0 && len(p.Ranges) == 0 && !p.IsOlder() {
		return ""
	}
	return scenario.Seal(canonical(p, changes))
}

// Decode reads the fragment of a link, with or without "#". The plan can always
// be worked out: on a problem it is the preset. Keys that say how a page is
// shown are left alone; of a key that stands twice the first counts. A known model
// is kept, and its numbers with it; a checksum that does not fit is noted.
func Decode(fragment string) (Plan, []scenario.Note, error) {
	fragment = strings.TrimPrefix(fragment, "#")
	p, _ := Preset(DefaultPreset)
	if len(fragment) > longestLink {
		return p, nil, scenario.Problems{{Code: scenario.TooLong, Allowed: scenario.Allowed{Max: decimal.NewNullDecimal(decimal.New(longestLink, 0))}}}
	}
	var notes []scenario.Note
	var problems scenario.Problems
	var settings []Setting
	seen := map[string]bool{}
	preset, model := DefaultPreset, factor.Model
	for pair := range strings.SplitSeq(fragment, "&") {
		name, text, ok := strings.Cut(pair, "=")
		if !ok || scenario.IsPresentation(name) {
			continue
		}
		key, err1 := url.QueryUnescape(name)
		value, err2 := url.QueryUnescape(text)
		switch {
		case err1 != nil || err2 != nil:
			problems = append(problems, scenario.Problem{Field: field(name), Code: scenario.BadFragment, Given: clip(text)})
		case seen[key]:
			notes = append(notes, scenario.Note{Code: scenario.DuplicateKey, Key: clip(key), Given: clip(value)})
		case key == keySchema:
			if problem := schema(value); problem != nil {
				return p, notes, scenario.Problems{*problem}
			}
		case key == keyModel:
			model = value
		case key == scenario.KeySeal:
		case key == keyPreset:
			preset = value
		default:
			settings = append(settings, Setting{key, value})
		}
		seen[key] = true
	}
	if len(notes) > 10 {
		notes = notes[:10]
	}
	model, first := known(model, keyModel)
	if given, ok := scenario.Intact(fragment); !ok {
		first = append(first, scenario.Note{Code: scenario.Altered, Key: scenario.KeySeal, Given: clip(given)})
	}
	notes = append(first, notes...)
	p, more := fromPreset(preset, model, settings)
	problems = append(problems, more...)
	if len(problems) > 0 {
		return p, notes, problems
	}
	return p, notes, nil
}

// known is the model of a link or a file, or the newest in its place with a note;
// key is where it stands.
func known(model, key string) (string, []scenario.Note) {
	if _, ok := factor.BookOf(model); ok {
		return model, nil
	}
	return factor.Model, []scenario.Note{{Code: scenario.OtherModel, Key: key, Given: clip(model)}}
}

// schema judges the version of a document.
func schema(text string) *scenario.Problem {
	v, code := scenario.ParseNumber(text)
	switch {
	case code != "" || !v.IsInteger() || v.LessThan(decimal.New(1, 0)):
		return &scenario.Problem{Field: scenario.FieldSchema, Code: scenario.WrongSchema, Given: clip(text)}
	case v.GreaterThan(decimal.New(Schema, 0)):
		return &scenario.Problem{Field: scenario.FieldSchema, Code: scenario.NewerSchema, Given: clip(text)}
	}
	return nil
}

// fromPreset is a preset of a known model with settings. On a problem it is the
// preset alone.
func fromPreset(preset, model string, settings []Setting) (Plan, scenario.Problems) {
	p, ok := PresetOf(preset, model)
	if !ok {
		p, _ = PresetOf(DefaultPreset, model)
		return p, scenario.Problems{{Field: keyPreset, Code: UnknownPreset, Given: clip(preset), Allowed: scenario.Allowed{Options: Presets}}}
	}
	return p, p.Change(settings)
}

// Make is a preset with settings, as of flags; the error is nil or
// [scenario.Problems].
func Make(preset string, settings []Setting) (Plan, error) {
	p, problems := fromPreset(preset, factor.Model, settings)
	if len(problems) > 0 {
		return p, problems
	}
	return p, nil
}

// Renewed is the plan in the newest model: what differs from the preset is kept,
// the rest is as the preset now has it. The error is nil or [scenario.Problems].
func (p Plan) Renewed() (Plan, error) {
	renewed, err := Make(p.Preset, p.Changes())
	if err != nil {
		return renewed, err
	}
	for key, s := range p.Ranges { // one that does not hold the number of today is left out
		renewed, _ = renewed.WithRange(key, s)
	}
	return renewed, nil
}

// EncodeJSON writes a plan as a file: the versions, the preset and what differs
// from it, by parameter, then the visitor's own ranges if there are any. Equal plans have equal files.
func EncodeJSON(p Plan) []byte {
	var b bytes.Buffer
	b.WriteString("{\n  \"schema\": 1,\n  \"model\": " + scenario.Quote(p.model()) + ",\n  \"kind\": \"plan\",\n  \"preset\": " + scenario.Quote(p.Preset) + ",\n  \"set\": {")
	params := p.byKey()
	for i, s := range p.Changes() {
		if i > 0 {
			b.WriteByte(',')
		}
		text := scenario.Quote(s.Text)
		if a, ok := params[s.Key]; ok && (a.Shape == Number || a.Shape == Whole) && s.Text != "" {
			text = s.Text
		} else if a.Shape == Flag {
			text = map[string]string{"1": "true", "0": "false"}[s.Text]
		}
		b.WriteString("\n    " + scenario.Quote(s.Key) + ": " + text)
	}
	if b.Bytes()[b.Len()-1] != '{' {
		b.WriteString("\n  ")
	}
	b.WriteString("}")
	if len(p.Ranges) > 0 {
		b.WriteString(",\n  \"ranges\": {")
		comma := ""
		for _, a := range p.Params() {
			if s, ok := p.Ranges[a.Key]; ok {
				b.WriteString(comma + "\n    " + scenario.Quote(a.Key) + ": {\"low\": " + s.Low.String() + ", \"high\": " + s.High.String() + "}")
				comma = ","
			}
		}
		b.WriteString("\n  }")
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

// DecodeJSON reads a plan from a file. It is strict: every entry must be known
// and there once. The plan can always be worked out: on a problem it is the
// preset. The error is nil or [scenario.Problems].
func DecodeJSON(data []byte) (Plan, []scenario.Note, error) {
	p, _ := Preset(DefaultPreset)
	if len(data) > longestFile {
		return p, nil, scenario.Problems{{Code: scenario.TooLong, Allowed: scenario.Allowed{Max: decimal.NewNullDecimal(decimal.New(longestFile, 0))}}}
	}
	f := file{preset: DefaultPreset, model: factor.Model}
	if err := f.read(data); err != nil {
		return p, nil, err
	}
	settings := f.settings
	if f.ranges != "" {
		settings = append(slices.Clone(settings), Setting{RangesKey, f.ranges})
	}
	p, problems := fromPreset(f.preset, f.model, settings)
	if problems = append(f.problems, problems...); len(problems) == 0 {
		problems = f.wrongKinds(p.byKey())
	}
	if len(problems) > 0 {
		if usual, ok := PresetOf(f.preset, f.model); ok {
			p = usual
		}
		return p, f.notes, problems
	}
	return p, f.notes, nil
}

// wrongKinds are the values of another kind than their parameters, such as a
// number between quotes.
func (f *file) wrongKinds(params map[string]Param) (problems scenario.Problems) {
	for i, s := range f.settings {
		a, first := params[s.Key], f.first[i]
		ok, code := first == '"', scenario.NotAnOption
		switch a.Shape {
		case Number, Whole:
			ok, code = first == '-' || '0' <= first && first <= '9' || a.Optional && s.Text == "", scenario.NotANumber
		case Flag:
			ok = first == 't' || first == 'f'
		}
		if !ok {
			given := s.Text
			if a.Shape != Text && first == '"' {
				given = scenario.Quote(given)
			}
			problems = append(problems, scenario.Problem{Field: field(s.Key), Code: code, Given: clip(given), Allowed: scenario.Allowed{Options: a.words()}})
		}
	}
	return problems
}

// words are the options as they stand in a file.
func (a Param) words() []string {
	switch a.Shape {
	case Flag:
		return []string{"true", "false"}
	case Text:
		return []string{`"…"`}
	}
	return a.Options
}

// file is what a JSON file of a plan says.
type file struct {
	preset   string
	model    string
	settings []Setting
	first    []byte // of the JSON of each setting
	ranges   string // as in a link
	notes    []scenario.Note
	problems scenario.Problems
}

func (f *file) read(data []byte) error {
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		return scenario.Problems{{Code: scenario.BadJSON, Given: scenario.Place(data, err)}}
	}
	top, err := object(whole)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for _, e := range top {
		switch e.name {
		case "schema":
			if p := schema(string(e.raw)); p != nil {
				return scenario.Problems{*p}
			}
		case "model", "kind", "preset":
			var s string
			if json.Unmarshal(e.raw, &s) != nil {
				return scenario.Problems{{Field: field(e.name), Code: scenario.NotAnOption, Given: clip(string(e.raw))}}
			}
			names[e.name] = s
		case "set":
			if err := f.set(e.raw); err != nil {
				return err
			}
		case "ranges":
			if err := f.setRanges(e.raw); err != nil {
				return err
			}
		default:
			f.problems = append(f.problems, scenario.Problem{Field: field(e.name), Code: scenario.UnknownField})
			continue
		}
		names[e.name] += ""
	}
	for _, must := range []string{"schema", "kind"} {
		if _, ok := names[must]; !ok {
			f.problems = append(f.problems, scenario.Problem{Field: field(must), Code: scenario.Missing})
		}
	}
	if kind, ok := names["kind"]; ok && kind != Kind {
		f.problems = append(f.problems, scenario.Problem{Field: "kind", Code: scenario.NotAnOption, Given: clip(kind), Allowed: scenario.Allowed{Options: []string{Kind}}})
	}
	if preset, ok := names["preset"]; ok {
		f.preset = preset
	}
	if model, ok := names["model"]; ok {
		f.model, f.notes = known(model, "model")
	}
	return nil
}

// set reads the settings: numbers, texts, true and false.
func (f *file) set(raw json.RawMessage) error {
	entries, err := object(raw)
	if err != nil {
		return err
	}
	for _, e := range entries {
		text := string(e.raw)
		switch {
		case text == "true":
			text = "1"
		case text == "false":
			text = "0"
		case text[0] == '"':
			if err := json.Unmarshal(e.raw, &text); err != nil {
				return scenario.Problems{{Field: field(e.name), Code: scenario.BadJSON}}
			}
		case text[0] == '{' || text[0] == '[' || text == "null":
			f.problems = append(f.problems, scenario.Problem{Field: field(e.name), Code: scenario.NotANumber, Given: clip(text)})
			continue
		}
		f.settings, f.first = append(f.settings, Setting{e.name, text}), append(f.first, e.raw[0])
	}
	return nil
}

// setRanges reads the ranges: an object of both ends for each parameter.
func (f *file) setRanges(raw json.RawMessage) error {
	entries, err := object(raw)
	if err != nil {
		return err
	}
	var list []string
	for _, e := range entries {
		ends, err := object(e.raw)
		if err != nil {
			return scenario.Problems{{Field: field(e.name), Code: scenario.BadRange, Given: clip(string(e.raw))}}
		}
		text := map[string]string{}
		for _, end := range ends {
			text[end.name] = string(end.raw) // a number, or what ParseNumber refuses
		}
		if len(text) != 2 || text["low"] == "" || text["high"] == "" || strings.ContainsAny(e.name, "~") {
			return scenario.Problems{{Field: field(e.name), Code: scenario.BadRange, Given: clip(string(e.raw))}}
		}
		list = append(list, rangeText(e.name, text["low"], text["high"]))
	}
	f.ranges = strings.Join(list, "~")
	return nil
}

// entry is a name and a value of a JSON object.
type entry struct {
	name string
	raw  json.RawMessage
}

// object gives the entries of a JSON object in their order; one that stands
// twice is a problem. The JSON is known to be valid.
func object(raw json.RawMessage) ([]entry, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, scenario.Problems{{Code: scenario.NotAnObject}}
	}
	var entries []entry
	for d.More() {
		t, err := d.Token()
		name, ok := t.(string)
		e := entry{name: name}
		if err != nil || !ok || d.Decode(&e.raw) != nil {
			return nil, scenario.Problems{{Code: scenario.BadJSON}}
		}
		if slices.ContainsFunc(entries, func(other entry) bool { return other.name == name }) {
			return nil, scenario.Problems{{Field: field(name), Code: scenario.DuplicateField}}
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// Problems gives what is wrong as the problems of a document, nil for another
// error.
func Problems(err error) scenario.Problems {
	var problems scenario.Problems
	if errors.As(err, &problems) {
		return problems
	}
	return nil
}
