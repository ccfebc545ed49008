package text

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"streamprint/calc/company"
	"streamprint/calc/factor"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
)

// PlanMessages is everything that the page of a company's plan says in one
// language. It stands apart from [Messages], so that the program of the other
// pages does not carry it. A %s or %d in a message is filled by fmt.Sprintf; the
// comment says with what.
type PlanMessages struct {
	Lang                             Lang
	Heading, Lead                    string
	PresetLabel                      string
	Preset, PresetNote               map[string]string // by preset
	ResultLabel                      string            // year
	GrossAfter                       string
	AboveTarget, BelowTarget         string // tonnes
	VerdictPhysical, VerdictEvidence string
	VerdictPaper, VerdictNone        string // tonnes missing
	NotesHeading                     string
	NoCredits, Credits               string // tonnes, range
	Removals, GivenOff               string // tonnes
	EvidenceHeading, EvidenceLead    string
	RemainingBefore, RemainingAfter  string
	Band, NoBand                     string // Band is filled with a range
	Announce                         string // year, gross, remaining
	ChartTitle                       string // first and last year
	ChartSentence                    string // gross, year, gross, year, target, year
	ChartNote                        string
	TargetLine, RemovedKey           string
	SupportedKey, IssuedKey          string
	StoryHeading                     string
	Story                            [5]string // see the page
	StoryPromise                     string    // cut, year, share of the scopes, cut of the whole
	StepsHeading                     string
	Reduce, ReduceResult, ReduceNote string // reductions, year, twice
	GrowthAndTarget, MoreMeasures    string
	Preserve, PreserveResult         string // avoided
	PreserveNote                     string
	Regenerate, RegenerateResult     string // removals, year, twice, hectares
	RegenerateNote, MoreEntries      string
	AddCredit, AddPreserve           string
	AddRegenerate                    string
	AddFigure                        map[string]string // by kind
	DeadlineHeading, DeadlineLead    string            // year
	Reading                          map[plan.Reading]string
	ReadingNote                      map[plan.Reading]string // gross, counted
	Met, NotMet                      string                  // gap
	WaysLead                         string
	WayReduction                     string            // percent
	WayCredits                       string            // tonnes, class
	WayHectares                      string            // area, ecosystem
	WayReason                        map[string]string // limit, where it has one
	SeekHeading, SeekLever           string
	SeekReading, Seek, Apply         string
	Found, NotFound                  string            // value; tonnes
	ClaimsHeading, ClaimsLead        string            // year
	Claim                            map[string]string // by rule
	Holds, HoldsNot                  string
	Reason                           map[string]string // by code, {value} and {limit}
	ClaimMeta                        string            // version, date
	PapersHeading                    string
	ReportedHeading, ReportedLead    string
	Announced, ReportedMarket        string
	Difference, AnnouncedCredits     string
	ReportedCredits, ReportedNote    string
	LedgerHeading, LedgerLead        string // unit
	CSV, AllYears, FewerYears        string
	LedgerCaption                    string // unit
	Year, Gross, Target, Reductions  string
	CreditsHead, Supported           string
	RemovalsHead, Remaining, Cost    string
	Hectares                         string
	WedgesHeading, WedgesNote        string
	Measure                          string
	SumsHeading, SumsNote            string
	YearCost, TotalCost, Stored      string
	SoFarGross, SoFarTarget          string
	EditorHeading, EditorLead        string
	EditorGroup, Reset               string
	Section                          map[string]string // by section of a plan
	BesideHeading                    string
	Memo, MemoAfter, MemoOwn         string
	AudienceText                     string // households, tonnes
	ExplainSummary, ExplainLine      string
	Billion, Million, Dollars        string // number
	All, NoCountry                   string
	Comma, Colon, Semicolon          string

	// Labels of parameters by "section.attribute", helps likewise.
	Labels, Helps map[string]string
	// Entries names what the presets add to the libraries.
	Entries map[string]string
	// Problems are those of whole plans: {given}, {min}, {max}, {site}, {options},
	// {field}.
	Problems map[scenario.Code]string
	// Warnings by code: {detail}.
	Warnings map[plan.WarningCode]string
	// Nodes names the nodes of the graph; see NodeName.
	Nodes map[string]string

	CompanyNames, TargetNames, NatureNames, CreditNames map[string]string // by ID
	CompanyNodes, TargetNodes                           map[string]string
	NatureNodes, CreditNodes                            map[string]string
}

// PlanFor gives the words of the plan in a language, English for one that is not
// known.
func PlanFor(l Lang) *PlanMessages {
	if fromFile {
		return fromWords[*PlanMessages](planPart)
	}
	return built(l, planPart, englishPlan, frenchPlan, germanPlan, spanishPlan, portuguesePlan, italianPlan)
}

// CompanyName names an activity, a scope, a class of production or a sector.
func (t *PlanMessages) CompanyName(id string) string { return named(t.CompanyNames, id) }

// TargetName names a method, an ambition or a measure.
func (t *PlanMessages) TargetName(id string) string { return named(t.TargetNames, id) }

// NatureName names an ecosystem.
func (t *PlanMessages) NatureName(id string) string { return named(t.NatureNames, id) }

// CreditName names a class of credits.
func (t *PlanMessages) CreditName(id string) string { return UpperFirst(named(t.CreditNames, id)) }

func named(names map[string]string, id string) string {
	if name, ok := names[id]; ok {
		return name
	}
	return id
}

// UpperFirst begins a text with a capital.
func UpperFirst(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

// OptionName names a choice of a parameter.
func (t *PlanMessages) OptionName(a plan.Param, option string) string {
	switch {
	case option == "" && a.Section() == "grid":
		return t.NoCountry
	case option == "":
		return t.All
	case a.Attribute() == "country":
		return CountryName(t.Lang, option)
	case a.Attribute() == "ecosystem":
		return t.NatureName(option)
	case a.Section() == "credit":
		return t.CreditName(option)
	case a.Section() == "target":
		return t.TargetName(option)
	}
	return t.CompanyName(option)
}

// Label is what a parameter is called, without the entry it is of.
func (t *PlanMessages) Label(a plan.Param) string {
	key := a.Section() + "." + a.Attribute()
	if name, ok := t.Labels[key]; ok {
		return name
	}
	return named(t.Labels, a.Attribute())
}

// Help says what to know about a parameter, empty for nothing.
func (t *PlanMessages) Help(a plan.Param) string { return t.Helps[a.Section()+"."+a.Attribute()] }

// EntryName names an entry of a list: by the words for what the presets hold,
// by what it is of, or by what the visitor called it. The second of one name is
// called "Mangrove 2", and so on.
func (t *PlanMessages) EntryName(p plan.Plan, section, id string) string {
	name, same := id, 0
	for _, e := range t.entries(p, section) {
		if e.id == id {
			name = e.name
		}
	}
	for _, e := range t.entries(p, section) {
		if e.name == name {
			same++
		}
		if e.id == id {
			break
		}
	}
	if same > 1 {
		name += noBreakSpace + strconv.Itoa(same)
	}
	return name
}

// entry is an entry of a list with the name that it has by itself.
type entry struct{ id, name string }

func (t *PlanMessages) entries(p plan.Plan, section string) []entry {
	var list []entry
	add := func(id, name string) {
		if known, ok := t.Entries[section+"."+id]; ok {
			name = known
		}
		list = append(list, entry{id, name})
	}
	switch section {
	case "measure":
		for _, e := range p.Measures {
			add(e.ID, t.TargetName(e.ID))
		}
	case "inventory":
		for _, e := range p.Inventory.Entries {
			of := string(e.Cell.Activity)
			if e.Kind == company.TitleCount {
				of = e.Class
			}
			add(e.ID, t.CompanyName(of)+t.Comma+t.CompanyName(string(e.Cell.Scope)))
		}
	case "credit":
		for _, e := range p.Credits {
			name := e.Name
			if name == "" {
				name = t.CreditName(e.Class)
			}
			add(e.ID, name)
		}
	case "preserve":
		for _, e := range p.Preserve {
			add(e.ID, t.NatureName(e.Ecosystem))
		}
	case "regenerate":
		for _, e := range p.Regenerate {
			add(e.ID, t.NatureName(e.Ecosystem))
		}
	}
	return list
}

// FieldName names the parameter that a problem is about.
func (t *PlanMessages) FieldName(p plan.Plan, f scenario.Field) string {
	a, ok := p.Param(string(f))
	if !ok {
		return string(f)
	}
	return t.ParamName(p, a)
}

// ParamName names a parameter of a plan, with the entry that it belongs to.
func (t *PlanMessages) ParamName(p plan.Plan, a plan.Param) string {
	if a.ID() == "" {
		return t.Label(a)
	}
	return t.EntryName(p, a.Section(), a.ID()) + t.Comma + t.Lang.LowerFirst(t.Label(a))
}

// LowerFirst puts a name inside a sentence: its first letter small, unless it is
// an abbreviation or a name of several capitals. German keeps its capitals.
func (l Lang) LowerFirst(s string) string {
	r := []rune(s)
	if l == DE || len(r) < 2 || !unicode.IsLower(r[1]) {
		return s
	}
	if _, second, ok := strings.Cut(s, " "); ok && unicode.IsUpper([]rune(second + " ")[0]) {
		return s
	}
	return strings.ToLower(string(r[0])) + string(r[1:])
}

// Problem says what is wrong with a parameter and what is allowed.
func (t *PlanMessages) Problem(m *Messages, p plan.Plan, problem scenario.Problem) string {
	a, known := p.Param(string(problem.Field))
	message, ok := t.Problems[problem.Code]
	switch {
	case ok:
	case known && problem.Code == scenario.NotAnOption && a.Attribute() == "country":
		message = m.Problem[scenario.UnknownArea] // hundreds of areas would be no help
	case known && (problem.Code == scenario.NotAnOption || a.Shape == plan.Whole):
		message = m.Problem[problem.Code]
	default:
		return m.ProblemText(problem)
	}
	number := func(v decimal.Decimal) string {
		if known && a.Shape == plan.Whole { // a year is never grouped
			return Number(t.Lang, v, Ungrouped())
		}
		return Number(t.Lang, v)
	}
	given := problem.Given
	if v, err := decimal.NewFromString(given); err == nil && !strings.ContainsAny(given, "eE") {
		given = number(v)
	}
	options := problem.Allowed.Options
	if known {
		options = slices.Clone(options)
		for i, o := range options {
			options[i] = t.OptionName(a, o)
		}
	}
	return strings.NewReplacer("{given}", given, "{min}", number(problem.Allowed.Min.Decimal), "{max}", number(problem.Allowed.Max.Decimal),
		"{digits}", strconv.Itoa(problem.Allowed.Digits), "{site}", problem.Allowed.Area, "{field}", string(problem.Field),
		"{in}", "", "{options}", strings.Join(options, t.Semicolon)).Replace(message)
}

// WarningText puts a warning into words.
func (t *PlanMessages) WarningText(m *Messages, p plan.Plan, w plan.Warning) string {
	parts := strings.Fields(w.Detail)
	for i, part := range parts {
		switch f, err := factor.Find(part); {
		case err == nil:
			parts[i] = m.FactorName(f)
		case w.Code == plan.WarningCode(company.MixedSchemes): // an entry may have the ID of a scheme
			parts[i] = t.CompanyName(part)
		case i == 0 && t.EntryName(p, "inventory", part) != part:
			parts[i] = t.EntryName(p, "inventory", part)
		case t.CompanyName(part) != part:
			parts[i] = t.CompanyName(part)
		default:
			parts[i] = t.NatureName(part)
		}
	}
	return strings.ReplaceAll(t.Warnings[w.Code], "{detail}", strings.Join(parts, t.Comma))
}

// NodeName names a node of a plan's graph by its key, whose first word says
// what part of the plan it is of. What is of an entry has the entry's name before
// it: a sum of three areas is of three names.
func (t *PlanMessages) NodeName(p plan.Plan, key string) string {
	if name, ok := t.Nodes[key]; ok {
		return name
	}
	section, rest, _ := strings.Cut(key, ".")
	of := func(id, name string) string {
		if name == key {
			return key
		}
		if section == "preserve" { // the same may grow back elsewhere
			return t.Section[section] + t.Comma + t.Lang.LowerFirst(t.EntryName(p, section, id)) + t.Colon + name
		}
		return t.EntryName(p, section, id) + t.Colon + name
	}
	switch section {
	case "gross", "baseline", "history", "growth":
		return t.cellNode(section, rest)
	case "inventory":
		return t.inventoryNode(p, rest)
	case "target":
		return suffixed(t.TargetNodes, rest, key)
	case "credit":
		id, what, _ := strings.Cut(rest, ".")
		if what == "" {
			return named(t.CreditNodes, id)
		}
		return of(id, suffixed(t.CreditNodes, what, key))
	case "measure":
		id, what, _ := strings.Cut(rest, ".")
		if cell, last, ok := cutLast(what); ok {
			return of(id, named(t.TargetNodes, "measure."+last)+t.Comma+t.cell(cell))
		}
		return of(id, named(t.TargetNodes, "measure."+what))
	case "regenerate", "preserve":
		id, what, _ := strings.Cut(rest, ".")
		if name, ok := t.Nodes["land."+what]; ok {
			return of(id, name)
		}
		return of(id, suffixed(t.NatureNodes, what, key))
	}
	return key
}

// cellNode names a line of an activity or a scope.
func (t *PlanMessages) cellNode(section, rest string) string {
	for _, end := range []string{".ratio", ".index.powers", ".index", ".grid"} {
		if group, ok := strings.CutSuffix(rest, end); ok && section == "growth" {
			return t.Nodes["growth.*"+end] + t.Colon + t.cell(group)
		}
	}
	return t.Nodes[section+".*"] + t.Colon + t.cell(rest)
}

// cell names "activity", "scope" or "activity.scope[.category]".
func (t *PlanMessages) cell(key string) string {
	var names []string
	for i, part := range strings.Split(key, ".") {
		switch {
		case part == "all":
			names = append(names, t.All)
		case i == 2:
			names = append(names, fmt.Sprintf(t.Nodes["category"], part))
		default:
			names = append(names, t.CompanyName(part))
		}
	}
	return strings.Join(names, t.Comma)
}

// inventoryNode names what an inventory is built from.
func (t *PlanMessages) inventoryNode(p plan.Plan, rest string) string {
	parts := strings.Split(rest, ".")
	last := parts[len(parts)-1]
	switch parts[0] {
	case "line":
		return t.Nodes["line"] + t.Colon + t.cell(strings.Join(parts[1:len(parts)-1], "."))
	case "entry":
		return t.EntryName(p, "inventory", parts[1]) + t.Colon + named(t.CompanyNodes, last)
	}
	return named(t.CompanyNodes, last)
}

func cutLast(s string) (before, last string, ok bool) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return "", s, false
	}
	return s[:i], s[i+1:], true
}

// suffixed finds the longest end of a key that has a name.
func suffixed(names map[string]string, rest, key string) string {
	for {
		if name, ok := names[rest]; ok {
			return name
		}
		_, after, ok := strings.Cut(rest, ".")
		if !ok {
			return key
		}
		rest = after
	}
}
