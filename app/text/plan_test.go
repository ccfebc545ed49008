// The words of a plan are the same on every machine; under Node these tests take
// half a minute.

//go:build !js

package text_test

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/company"
	"streamprint/calc/credit"
	"streamprint/calc/formula"
	"streamprint/calc/nature"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
	"streamprint/calc/target"

	"github.com/shopspring/decimal"
)

// planStrings is a language's catalogue of the plan by path.
func planStrings(l text.Lang) map[string]string {
	list := map[string]string{}
	eachString(text.PlanFor(l), func(path, s string) { list[path] = s })
	return list
}

func TestPlanLanguagesSayTheSame(t *testing.T) {
	sayTheSame(t, planStrings)
	for _, l := range text.Langs() {
		if got := text.PlanFor(l).Lang; got != l {
			t.Errorf("the catalogue of %s says it is %s", l, got)
		}
	}
	if got := text.PlanFor("xx").Lang; got != text.EN {
		t.Errorf("a language without words of the plan has those of %s", got)
	}
}

// What is filled in must be the same in every language and in the same order.
func TestPlanPlaceholders(t *testing.T) {
	// A verb is followed by words; a percentage by a space, a sign or nothing.
	verbs, braces := regexp.MustCompile(`%[^ \pZ.,;)]|%$`), regexp.MustCompile(`\{[a-z]*\}`)
	english := planStrings(text.EN)
	for _, l := range text.Langs() {
		for path, s := range planStrings(l) {
			percent := func(s string) []string {
				// What is never filled may end in a percentage.
				return slices.DeleteFunc(verbs.FindAllString(s, -1), func(v string) bool { return v == "%" })
			}
			want, got := percent(english[path]), percent(s)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s has the verbs %q, English %q", l, path, got, want)
			}
			for _, verb := range got {
				if verb != "%s" && verb != "%d" {
					t.Errorf("%s: %s has the verb %s", l, path, verb)
				}
			}
			if len(got) > 0 && strings.Count(s, "%") != len(got) {
				t.Errorf("%s: %s is filled and has a percent sign of its own: %q", l, path, s)
			}
			wantNames, names := braces.FindAllString(english[path], -1), braces.FindAllString(s, -1)
			slices.Sort(wantNames)
			slices.Sort(names)
			if !slices.Equal(names, wantNames) {
				t.Errorf("%s: %s has %q, English %q", l, path, names, wantNames)
			}
		}
	}
}

func TestPlanTypography(t *testing.T) {
	// What joins words may begin or end with a space.
	joints := map[string]bool{".Comma": true, ".Colon": true, ".Semicolon": true}
	for _, l := range text.Langs() {
		for path, s := range planStrings(l) {
			if at := misprint(l, s); (at != "" || strings.Contains(s, "'")) && !joints[path] {
				t.Errorf("%s: %s has %q: %q", l, path, at, s)
			}
			if strings.TrimSpace(s) != s && !joints[path] {
				t.Errorf("%s: %s begins or ends with a space: %q", l, path, s)
			}
		}
	}
}

// The plan says what is emitted, bought and grown. It never says that a company
// emits nothing.
func TestPlanMakesNoClaims(t *testing.T) {
	for _, l := range text.Langs() {
		for path, s := range planStrings(l) {
			if at := claim.FindString(spaced(s)); at != "" {
				t.Errorf("%s: %s claims %q", l, path, at)
			}
		}
	}
}

// The words of a choice are there for every choice that the engine has, and for
// nothing else.
func TestPlanCatalogueCoversEveryChoice(t *testing.T) {
	var rules []string
	for _, r := range plan.Rules {
		rules = append(rules, r.ID)
	}
	warnings := []plan.WarningCode{plan.Assumed, plan.Incomplete}
	join := func(codes ...string) {
		for _, c := range codes {
			if !slices.Contains(warnings, plan.WarningCode(c)) {
				warnings = append(warnings, plan.WarningCode(c))
			}
		}
	}
	for _, c := range company.WarningCodes {
		join(string(c))
	}
	for _, c := range nature.Codes {
		join(string(c))
	}
	for _, c := range credit.WarningCodes {
		join(string(c))
	}
	reasons := []string{
		plan.AboveTarget, plan.OnTarget, plan.TooLittleCut, plan.NoReduction, plan.CutReached, plan.NoPermanent, plan.NoPromise,
		plan.TooFewCredits, plan.EnoughCredits, plan.ExAnteCredits, plan.NotPublic, plan.AllShown, plan.NotCompensable,
		plan.NoCredits, plan.NotDisclosed, plan.Disclosed, plan.OnlyOnPaper,
	}
	for _, l := range text.Langs() {
		m := text.PlanFor(l)
		sameKeys(t, "Preset", m.Preset, plan.Presets)
		sameKeys(t, "PresetNote", m.PresetNote, plan.Presets)
		sameKeys(t, "Claim", m.Claim, rules)
		sameKeys(t, "Reason", m.Reason, reasons)
		sameKeys(t, "Reading", m.Reading, plan.Readings)
		sameKeys(t, "ReadingNote", m.ReadingNote, plan.Readings)
		sameKeys(t, "WayReason", m.WayReason, []string{plan.NothingSupported, plan.NothingGrown, plan.TooMuchLand, plan.TooFast})
		sameKeys(t, "Warnings", m.Warnings, warnings)
		sameKeys(t, "Problems", m.Problems, append(slices.Clone(plan.Codes), scenario.UnknownField))
		sameKeys(t, "Section", m.Section, []string{"plan", "inventory", "growth", "target", "measure", "preserve", "regenerate", "credit", "audience", "papers"})
		named := map[string]func(string) string{}
		for _, a := range company.Activities {
			named[string(a)] = m.CompanyName
		}
		for _, s := range company.Scopes {
			named[string(s)] = m.CompanyName
		}
		for _, c := range company.Titles {
			named[c.ID] = m.CompanyName
			named[string(c.Scheme)] = m.CompanyName
		}
		for _, s := range company.Sectors {
			named[s.ID] = m.CompanyName
		}
		for _, x := range target.Methods {
			named[string(x)] = m.TargetName
		}
		for _, x := range target.Ambitions {
			named[string(x)] = m.TargetName
		}
		for _, x := range target.Library() {
			named[x.ID] = m.TargetName
		}
		for id, name := range named {
			if got := name(id); got == id || got == "" {
				t.Errorf("%s: %q is called %q", l, id, got)
			}
		}
		for _, e := range nature.Ecosystems {
			if got := m.NatureName(e.ID); got == e.ID {
				t.Errorf("%s: the ecosystem %s has no name", l, e.ID)
			}
		}
		for _, c := range credit.Classes {
			if got := m.CreditName(c.ID); got == c.ID {
				t.Errorf("%s: the credits %s have no name", l, c.ID)
			}
		}
	}
}

// samplePlan is a plan with what it is of and its result.
type samplePlan struct {
	name string
	p    plan.Plan
	r    *plan.Result
}

// samplePlans are the presets, and each of them changed in ways that give it
// every parameter and every node that a visitor can meet.
var samplePlans = sync.OnceValue(func() []samplePlan {
	one := func(key, text string) plan.Setting { return plan.Setting{Key: key, Text: text} }
	more := []plan.Setting{
		one("growth.production_pct", "3"), one("growth.corporate_pct", "2"), one("growth.streaming_pct", "-1"), one("growth.unsplit_pct", "1"), one("grid.decline_pct", "4"),
		one("measure.less-air-travel.share_pct", "50"), one("measure.less-air-travel.cost_usd_per_t", "-20"),
		one("measure.our-own.share_pct", "10"), one("measure.our-own.effect_pct", "30"), one("measure.our-own.start_year", "2025"),
		one("measure.our-own.ramp_years", "2"), one("measure.our-own.life_years", "12"), one("measure.our-own.cost_usd_per_year", "90000"),
		one("measure.our-own.activity", "marketing"), one("measure.our-own.scope", "scope3"),
		one("preserve.peatland-7.hectares_ha", "20"), one("preserve.peatland-7.from_year", "2026"), one("preserve.peatland-7.until_year", "2028"),
		one("preserve.peatland-7.cost_usd_per_t", "5"), one("preserve.peatland-7.additional_pct", "60"),
		one("preserve.mangrove-7.hectares_ha", "20"), one("preserve.mangrove-7.stock_t_per_ha", "900"), one("preserve.mangrove-7.loss_pct", "2"),
		one("credit.dac-9.tonnes_t", "12"), one("credit.dac-9.price_usd_per_t", "500"), one("credit.dac-9.leakage_pct", "1"), one("credit.dac-9.buffer_pct", "5"),
		one("credit.dac-9.durability_years", "900"), one("credit.dac-9.ex_ante", "1"), one("credit.dac-9.name", "A pump"), one("credit.dac-9.site", "Iceland"),
		one("credit.redd-9.tonnes_t", "12"), one("credit.redd-9.vintage_year", "2020"),
		one("audience.households", "1000"), one("audience.causal_pct", "1"), one("audience.adopter_kg", "10"), one("audience.persistence_years", "2"), one("audience.attribution_pct", "50"),
		one("memo.viewing_h", "1000"),
	}
	for _, kind := range plan.Figures() {
		more = append(more, one("inventory."+kind+"-1.activity", "marketing"), one("inventory."+kind+"-2.activity", "cloud"))
	}
	more = append(more, one("inventory.tonnes-1.tonnes_t", "5"), one("inventory.titles-1.count", "2"), one("inventory.spend-1.spend_usd", "900"),
		one("inventory.spend-1.price_year", "2001"), one("inventory.energy-1.energy_kwh", "700"), one("inventory.energy-1.pue", "1.3"),
		one("inventory.energy-2.scope", "scope2_market"), one("inventory.hours-1.hours_h", "800"), one("inventory.hours-1.per_hour_g", "1"))
	for _, e := range nature.Ecosystems {
		key := "regenerate." + strings.ReplaceAll(e.ID, "_", "-") + "-8."
		more = append(more, one(key+"ecosystem", e.ID), one(key+"hectares_ha", "100"))
	}
	more = append(more, one("regenerate.forest-8.rate_t_per_ha_per_year", "5"), one("regenerate.forest-8.saturation_t_per_ha", "400"),
		one("regenerate.forest-8.reversal_pct", "1"), one("regenerate.forest-8.cost_usd_per_t", "30"))
	for _, c := range credit.Classes {
		key := "credit." + strings.ReplaceAll(c.ID, "_", "-") + "-8."
		more = append(more, one(key+"class", c.ID), one(key+"tonnes_t", "10"))
	}

	var list []samplePlan
	add := func(name, preset string, settings ...plan.Setting) {
		p, err := plan.Make(preset, settings)
		if err != nil {
			panic(fmt.Sprintf("%s: %v", name, err))
		}
		r, err := plan.Work(p)
		if err != nil {
			panic(fmt.Sprintf("%s: %v", name, err))
		}
		list = append(list, samplePlan{name, p, r})
	}
	for _, preset := range plan.Presets {
		p, _ := plan.Preset(preset)
		add(preset, preset)
		everything := slices.Clone(more)
		for _, m := range p.Measures {
			everything = append(everything, one("measure."+m.ID+".share_pct", "20"))
		}
		add(preset+" without a promise", preset, one("promise.year", "0"))
		for _, s := range []company.Scope{company.Scope2Location, company.Scope2Market} {
			add(preset+" "+string(s), preset, append(slices.Clone(everything), one("plan.scope2", string(s)))...)
		}
		if preset != plan.DefaultPreset { // a target is drawn in the same way for all
			continue
		}
		for _, m := range []target.Method{target.ACAv1, target.ACA2026, target.Intensity, target.Own} {
			for _, a := range target.Ambitions {
				add(preset+" "+string(m)+" "+string(a), preset, one("target.method", string(m)), one("target.ambition", string(a)))
			}
			add(preset+" "+string(m)+" at a rate", preset, one("target.method", string(m)), one("target.rate_pct", "3"), one("target.growth_pct", "2"))
		}
	}
	add("a studio with prices of another year", "film-studio", one("inventory.marketing.price_year", "2019"), one("inventory.post.price_year", "2001"),
		one("inventory.stages.pue", "1.2"), one("inventory.drama.class", "albert_drama"), one("inventory.large.class", "clap_feature"))
	add("a service with its own delivery", "small-vod", one("inventory.delivery.per_hour_g", "0.4"))
	for _, kind := range company.Kinds {
		known := slices.ContainsFunc(list, func(s samplePlan) bool {
			return slices.ContainsFunc(s.p.Inventory.Entries, func(e company.Entry) bool { return e.Kind == kind })
		})
		if !known {
			panic("no plan of the test has an entry of " + string(kind))
		}
	}
	return list
})

func TestEveryParameterHasWords(t *testing.T) {
	for _, sample := range samplePlans() {
		for _, l := range text.Langs() {
			m := text.PlanFor(l)
			labels := map[string]string{} // by section and label, the attribute
			for _, a := range sample.p.Params() {
				label := m.Label(a)
				if label == "" || label == a.Attribute() {
					t.Fatalf("%s, %s: %s has no label", l, sample.name, a.Key)
				}
				group := a.Section() + "." + a.ID() + " " + label
				if other := labels[group]; other != "" {
					t.Errorf("%s, %s: %s and %s are both called %q", l, sample.name, other, a.Key, label)
				}
				labels[group] = a.Key
				if a.Shape != plan.Choice {
					continue
				}
				names := map[string]bool{}
				for _, o := range a.Options {
					name := m.OptionName(a, o)
					if name == "" || name == o && a.Attribute() != "country" || strings.Contains(name, "_") {
						t.Errorf("%s, %s: the option %q of %s is called %q", l, sample.name, o, a.Key, name)
					}
					if names[name] {
						t.Errorf("%s, %s: two options of %s are called %q", l, sample.name, a.Key, name)
					}
					names[name] = true
				}
			}
		}
	}
}

// Helps, labels and entries are of something that is there.
func TestPlanHasNoIdleWords(t *testing.T) {
	params, entries := map[string]bool{}, map[string]bool{}
	for _, sample := range samplePlans() {
		for _, a := range sample.p.Params() {
			params[a.Section()+"."+a.Attribute()] = true
			params[a.Attribute()] = true
			entries[a.Section()+"."+a.ID()] = true
		}
	}
	m := text.PlanFor(text.EN)
	for _, key := range sortedKeys(m.Labels) {
		if !params[key] {
			t.Errorf("the label %s is of no parameter", key)
		}
	}
	for _, key := range sortedKeys(m.Helps) {
		if !params[key] {
			t.Errorf("the help %s is of no parameter", key)
		}
	}
	for _, key := range sortedKeys(m.Entries) {
		if !entries[key] {
			t.Errorf("the entry %s is of no preset", key)
		}
	}
}

func TestEveryPlanNodeHasAName(t *testing.T) {
	for _, sample := range samplePlans() {
		for _, l := range text.Langs() {
			m, words := text.PlanFor(l), text.For(l)
			name := func(n *formula.Node) string {
				if n.Op == formula.Factor {
					return words.FactorName(n.Factor)
				}
				return m.NodeName(sample.p, n.Key)
			}
			for _, n := range sample.r.Graph.Nodes() {
				got := name(n)
				if got == n.Key || strings.Contains(got, "_") || strings.Contains(got, "%") {
					t.Errorf("%s, %s: the node %s is called %q", l, sample.name, n.Key, got)
				}
				filled(t, string(l)+", "+n.Key, got)
				// In one formula no two things may have one name.
				seen := map[string]string{name(n): n.Key}
				if n.Op == formula.Factor {
					continue
				}
				for _, a := range n.Args {
					if other := seen[name(a)]; other != "" && other != a.Key && other != n.Key {
						t.Errorf("%s, %s: %s is made of %s and %s, both called %q", l, sample.name, n.Key, other, a.Key, name(a))
					}
					seen[name(a)] = a.Key
				}
			}
		}
	}
	for _, l := range text.Langs() {
		p, _ := plan.Preset(plan.DefaultPreset)
		if got := text.PlanFor(l).NodeName(p, "no.such.key"); got != "no.such.key" {
			t.Errorf("%s: an unknown key is called %q", l, got)
		}
	}
}

// saysOfPlan compares what is said of a plan in both languages.
func saysOfPlan(t *testing.T, of string, say func(m *text.PlanMessages) string, english, french string) {
	t.Helper()
	for l, want := range map[text.Lang]string{text.EN: english, text.FR: french} {
		got := say(text.PlanFor(l))
		if spaced(got) != want {
			t.Errorf("%s, %s:\ngot  %s\nwant %s", l, of, spaced(got), want)
		}
		filled(t, string(l)+", "+of, got)
	}
}

func TestPlanWarningText(t *testing.T) {
	studio, _ := plan.Preset("film-studio")
	say := func(w plan.Warning) func(*text.PlanMessages) string {
		return func(m *text.PlanMessages) string { return m.WarningText(text.For(m.Lang), studio, w) }
	}
	saysOfPlan(t, "other schemes", say(plan.Warning{Code: "mixed_schemes", Detail: "albert pear"}),
		"Productions counted by different schemes are in one sum: albert (also materials, food, waste, post-production), PEAR (fuel, electricity and heat, flights, housing).",
		"Des productions comptées par des méthodes différentes sont dans une même somme : albert (aussi matériaux, repas, déchets, postproduction), PEAR (carburants, électricité et chaleur, vols, hébergement).")
	saysOfPlan(t, "an entry with a year", say(plan.Warning{Code: "other_grid_year", Detail: "stages 2023"}),
		"The grid intensity is of another year than the inventory: Stages and offices, 2023.",
		"L’intensité de l’électricité est d’une autre année que l’inventaire : Plateaux et bureaux, 2023.")
	saysOfPlan(t, "an entry alone", say(plan.Warning{Code: "average_in_market", Detail: "stages"}),
		"Market-based electricity was worked out with the average of the grid: Stages and offices.",
		"L’électricité fondée sur le marché a été calculée avec la moyenne du réseau : Plateaux et bureaux.")
	saysOfPlan(t, "an activity", say(plan.Warning{Code: "average_in_market", Detail: "offices"}),
		"Market-based electricity was worked out with the average of the grid: Offices.",
		"L’électricité fondée sur le marché a été calculée avec la moyenne du réseau : Bureaux.")
	saysOfPlan(t, "a factor", say(plan.Warning{Code: "recalled_figure", Detail: "stages nature.mangrove.stock"}),
		"A figure recalled from memory, of the lowest grade, is used: Stages and offices, Carbon that a hectare of mangrove loses when it is cleared.",
		"Un chiffre cité de mémoire, du plus bas degré de qualité, est utilisé : Plateaux et bureaux, Carbone que perd un hectare de mangrove défriché.")
	saysOfPlan(t, "an ecosystem", say(plan.Warning{Code: "reversible", Detail: "tropical_forest"}),
		"What is stored can be lost again: Tropical forest.", "Ce qui est stocké peut se perdre : Forêt tropicale.")
}

// Every warning of every plan is said without an ID in it.
func TestEveryPlanWarning(t *testing.T) {
	met := map[plan.WarningCode]bool{}
	for _, sample := range samplePlans() {
		for _, w := range sample.r.Warnings {
			met[w.Code] = true
			for _, l := range text.Langs() {
				got := text.PlanFor(l).WarningText(text.For(l), sample.p, w)
				filled(t, string(l)+", "+string(w.Code), got)
				if strings.Contains(got, "_") || w.Detail != "" && strings.Contains(got, w.Detail) {
					t.Errorf("%s: %v is said with an ID: %q", l, w, got)
				}
			}
		}
	}
	if len(met) < 12 {
		t.Errorf("the plans of the test have only the warnings %v", slices.Sorted(maps.Keys(met)))
	}
}

func TestEntryName(t *testing.T) {
	p, err := plan.Make(plan.DefaultPreset, []plan.Setting{
		{Key: "credit.redd-2.tonnes_t", Text: "1"}, {Key: "credit.dac-1.name", Text: "A pump"},
		{Key: "preserve.peatland-1.hectares_ha", Text: "1"}, {Key: "regenerate.salt-marsh-1.hectares_ha", Text: "1"}, {Key: "measure.our-own.share_pct", Text: "1"},
		{Key: "regenerate.more.ecosystem", Text: "mangrove"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ section, id, english, french string }{
		{"measure", "announced-scope1", "Announced cut of Scope 1", "Baisse annoncée du Scope 1"},
		{"measure", "less-air-travel", "Less air travel", "Moins de trajets en avion"},
		{"measure", "our-own", "our-own", "our-own"},
		{"inventory", "corporate-scope2", "Company and purchases, Scope 2, location-based", "Entreprise et achats, Scope 2 fondé sur la localisation"},
		{"credit", "redd-2", "Avoided deforestation (REDD+)", "Déforestation évitée (REDD+)"},
		{"credit", "dac-1", "A pump", "A pump"},
		{"preserve", "lightning-creek", "Lightning Creek Ranch, prairie", "Ranch de Lightning Creek, prairie"},
		{"preserve", "peatland-1", "Peatland", "Tourbière"},
		{"regenerate", "salt-marsh-1", "Salt marsh", "Marais salé"},
		{"regenerate", "mangrove", "Mangrove", "Mangrove"},
		{"regenerate", "more", "Mangrove 2", "Mangrove 2"},
		{"credit", "nothing", "nothing", "nothing"},
	} {
		saysOfPlan(t, tt.section+"."+tt.id, func(m *text.PlanMessages) string { return m.EntryName(p, tt.section, tt.id) }, tt.english, tt.french)
	}
}

func TestFieldName(t *testing.T) {
	p, _ := plan.Preset(plan.DefaultPreset)
	for _, tt := range []struct{ key, english, french string }{
		{"plan.deadline_year", "Year of the promise", "Année de la promesse"},
		{"regenerate.mangrove.hectares_ha", "Mangrove, hectares a year", "Mangrove, hectares par an"},
		{"regenerate.mangrove.ecosystem", "Mangrove, ecosystem", "Mangrove, écosystème"},
		{"papers.validated", "SBTi has validated the target", "La SBTi a validé l’objectif"},
		{"target.2030.left_pct", "2030, share left", "2030, part restante"},
		{"no.such", "no.such", "no.such"},
	} {
		saysOfPlan(t, tt.key, func(m *text.PlanMessages) string { return m.FieldName(p, scenario.Field(tt.key)) }, tt.english, tt.french)
	}
}

func TestPlanProblem(t *testing.T) {
	for _, tt := range []struct {
		preset, key, text string
		english, french   string
	}{
		{
			plan.DefaultPreset, "credit.step-2.tonnes_t", "140000000",
			"140,000,000 t is far more than the company emits (at most 55,000,000 t here): is the unit right?",
			"140 000 000 t, c’est bien plus que ce que l’entreprise émet (ici au plus 55 000 000 t) : l’unité est-elle la bonne ?",
		},
		{
			plan.DefaultPreset, "credit.step-2.tonnes_t", "14000000000",
			"14,000,000,000 is too large: at most 1,000,000,000 t CO₂e.", "14 000 000 000 est trop grand : au plus 1 000 000 000 t CO₂e.",
		},
		{plan.DefaultPreset, "plan.deadline_year", "2150", "2150 is too large: at most 2100.", "2150 est trop grand : au plus 2100."},
		{plan.DefaultPreset, "credit.step-2.until_year", "2020", "2020 is too early: at least 2021.", "2020 est trop tôt : au moins 2021."},
		{plan.DefaultPreset, "promise.base_year", "2019", "No emissions are known for 2019.", "Aucune émission n’est connue pour 2019."},
		{"netflix-2021", "inventory.production-scope1.share_pct", "50", "The shares add up to 148.03%, which is more than the whole.", "La somme des parts est de 148,03 %, plus que le tout."},
		{plan.DefaultPreset, "credit.step-2.site", "Lightning Creek Ranch", "Credits and hectares of Lightning Creek Ranch would count the same tonnes twice.",
			"Les crédits et les hectares de Lightning Creek Ranch compteraient deux fois les mêmes tonnes."},
		{plan.DefaultPreset, "no.such", "1", "This is no part of a plan: no.such.", "Ceci n’est pas une partie d’un plan : no.such."},
		{plan.DefaultPreset, "target.method", "none",
			"“none” is not one of: Absolute contraction, until April 2026; Absolute contraction, our reading of April 2026; Economic intensity; Own milestones.",
			"« none » ne figure pas parmi : Contraction absolue, jusqu’en avril 2026 ; Contraction absolue, notre lecture d’avril 2026 ; Intensité économique ; Jalons propres à l’entreprise."},
		{"film-studio", "inventory.stages.country", "XXX", "There is no grid intensity for “XXX”.", "Il n’y a pas d’intensité de l’électricité pour « XXX »."},
	} {
		p, _ := plan.Preset(tt.preset)
		problems := p.Change([]plan.Setting{{Key: tt.key, Text: tt.text}})
		if len(problems) == 0 {
			t.Errorf("%s=%s is no problem", tt.key, tt.text)
			continue
		}
		saysOfPlan(t, tt.key+"="+tt.text, func(m *text.PlanMessages) string { return m.Problem(text.For(m.Lang), p, problems[0]) }, tt.english, tt.french)
	}
	_, _, err := plan.Decode("preset=none")
	var problems scenario.Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	saysOfPlan(t, "an unknown preset", func(m *text.PlanMessages) string { return m.Problem(text.For(m.Lang), plan.Plan{}, problems[0]) },
		"There is no plan called “none”. There are: "+strings.Join(plan.Presets, "; ")+".", "Il n’y a pas de plan nommé « none ». Il y a : "+strings.Join(plan.Presets, " ; ")+".")
}

// Whatever is typed into whatever parameter, the message is filled and shows
// the limit of the parameter as the reader writes it.
func TestEveryPlanProblemIsFilled(t *testing.T) {
	for _, preset := range []string{plan.DefaultPreset, "small-vod"} { // every shape of parameter
		p, _ := plan.Preset(preset)
		for _, a := range p.Params() {
			for _, typed := range []string{"x", "-1e3", a.Max.Add(decimal.New(1, 0)).String(), a.Min.Sub(decimal.New(1, 0)).String(), "1.5", strings.Repeat("9", 200)} {
				problem := a.Check(typed)
				if problem == nil {
					continue
				}
				for _, l := range text.Langs() {
					got := text.PlanFor(l).Problem(text.For(l), p, *problem)
					filled(t, string(l)+", "+a.Key+"="+typed, got)
					if problem.Code == scenario.TooLarge && a.Shape == plan.Whole && !strings.Contains(got, a.Max.String()) {
						t.Errorf("%s: the end %s of %s is not said: %q", l, a.Max, a.Key, got)
					}
				}
			}
		}
	}
}

func TestDate(t *testing.T) {
	for _, tt := range []struct{ iso, english, french string }{
		{"2021-03-30", "30 March 2021", "30 mars 2021"},
		{"2023-01-01", "1 January 2023", "1er janvier 2023"},
		{"2026-08-09", "9 August 2026", "9 août 2026"},
		{"2024-02-30", "2024-02-30", "2024-02-30"},
		{"", "", ""},
	} {
		for l, want := range map[text.Lang]string{text.EN: tt.english, text.FR: tt.french} {
			if got := spaced(text.Date(l, tt.iso)); got != want {
				t.Errorf("%s: Date(%q) = %q, want %q", l, tt.iso, got, want)
			}
		}
	}
}
