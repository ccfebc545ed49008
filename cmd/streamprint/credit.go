package main

import (
	"slices"
	"strconv"
	"strings"

	"streamprint/app/text"
	"streamprint/calc/credit"
	"streamprint/calc/factor"
	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
)

// creditCommand holds what can be worked out of carbon credits.
type creditCommand struct {
	TonneYear  tonneYearCommand  `cmd:"" help:"Compare a tonne stored for some years with a tonne emitted."`
	Permanence permanenceCommand `cmd:"" help:"Estimate what it costs to renew temporary storage for good."`
	Classes    classesCommand    `cmd:"" help:"List the classes of credits: evidence, price, years of storage."`
}

// creditReader reads flags that have a default, or none and must be there.
type creditReader struct{ reader }

// number reads a number within two ends, both allowed. Nil is the default, and a
// mistake where there is none.
func (r *creditReader) number(flag string, given *string, low, high int64, standard string) decimal.Decimal {
	if given == nil {
		if standard == "" {
			r.wrong(flag, scenario.Problem{Code: scenario.Missing})
			return decimal.Decimal{}
		}
		given = &standard
	}
	return r.reader.number(flag, *given, "", low, high)
}

// whole reads a whole number as number does. A mistake gives 0.
func (r *creditReader) whole(flag string, given *string, low, high int64, standard string) int {
	v := r.number(flag, given, low, high, standard)
	if !v.IsInteger() {
		r.wrong(flag, scenario.Problem{Code: scenario.NotWhole, Given: *given})
		return 0
	}
	return int(v.IntPart())
}

// percent reads a percentage and gives the fraction.
func (r *creditReader) percent(flag string, given *string) decimal.Decimal {
	return r.number(flag, given, 0, 100, "0").Shift(-2)
}

// word reads one of the options in any case, with "-" for "_".
func (r *creditReader) word(flag string, given *string, options []string, standard string) string {
	if given == nil {
		return standard
	}
	word := strings.ReplaceAll(strings.ToLower(*given), "-", "_")
	if !slices.Contains(options, word) {
		r.wrong(flag, scenario.Problem{Code: scenario.NotAnOption, Given: *given, Allowed: scenario.Allowed{Options: options}})
	}
	return word
}

// tonneYearCommand compares storage with an emission.
type tonneYearCommand struct {
	Method   *string `placeholder:"ID" help:"Method: moura_costa, lashof, car, quebec. Default lashof."`
	IRF      *string `name:"irf" placeholder:"ID" help:"What is left of a pulse of CO2: joos_2013, ipcc_2007, ipcc_2000. Default joos_2013."`
	Horizon  *string `placeholder:"YEARS" help:"For how many years is counted, 1 to 1000. Default 100."`
	Delay    *string `placeholder:"YEARS" help:"For how many years a tonne is stored, 0 to the horizon. To be given."`
	Discount *string `placeholder:"PERCENT" help:"Yearly discount rate in percent. Default 0."`

	output `embed:""`
}

// tonneYearResult is the answer as JSON, in tonne-years for one tonne.
type tonneYearResult struct {
	Method      credit.TonneYearMethod `json:"method"`
	IRF         string                 `json:"irf"`
	Horizon     int                    `json:"horizon"`
	Delay       int                    `json:"delay"`
	DiscountPct number                 `json:"discount_pct"`
	CostTY      number                 `json:"cost_ty"`
	BenefitTY   number                 `json:"benefit_ty"`
	// Ratio is the tonnes to store for each tonne emitted, null where storage is
	// worth nothing.
	Ratio *number `json:"ratio"`
}

// Run works out the comparison.
func (c *tonneYearCommand) Run(s *streams) error {
	r := creditReader{}
	methods := strings.Split(join(credit.TonneYearMethods), ", ")
	method := credit.TonneYearMethod(r.word("--method", c.Method, methods, string(credit.Lashof)))
	irf := r.word("--irf", c.IRF, credit.TonneYearIRFs, "joos_2013")
	horizon := r.whole("--horizon", c.Horizon, 1, credit.MaxHorizon, "100")
	longest := horizon
	if horizon == 0 { // a mistake, already said
		longest = credit.MaxHorizon
	}
	delay := r.whole("--delay", c.Delay, 0, int64(longest), "")
	discount := r.percent("--discount", c.Discount)
	if len(r.mistakes) > 0 {
		return r.mistakes
	}
	result, err := credit.TonneYear(method, irf, horizon, delay, discount)
	if err != nil {
		return err
	}
	answer := tonneYearResult{
		Method: method, IRF: irf, Horizon: horizon, Delay: delay, DiscountPct: number(discount.Shift(2)),
		CostTY: number(result.Cost), BenefitTY: number(result.Benefit),
	}
	if result.Ratio.Valid {
		ratio := number(result.Ratio.Decimal)
		answer.Ratio = &ratio
	}
	if c.Format == "text" {
		answer.text(s, c.messages())
		return nil
	}
	return s.json(answer)
}

// creditWords are what the text format says of credits.
type creditWords struct {
	ratio, cost, benefit       string
	method, horizon, delay     string
	discount                   string
	expected, runs             string
	header                     []string
	avoidance, removal, unsure string
}

var creditWordsOf = map[text.Lang]creditWords{
	text.EN: {
		ratio: "Tonnes to store for each tonne emitted", cost: "A tonne emitted, in tonne-years", benefit: "A tonne stored, in tonne-years",
		method: "Method", horizon: "Horizon in years", delay: "Years of storage", discount: "Discount rate",
		expected: "Expected cost of a tonne for good, in USD today", runs: "Mean and standard deviation of simulated runs",
		header:    []string{"class", "category", "", "low", "central", "high", "USD/t", "years"},
		avoidance: "avoidance", removal: "removal",
		unsure: "Low, central and high are the tonnes that evidence supports for each credit: by studies, and as the programmes maintain. " +
			"They describe classes, not projects. A class with * has no study of its own: its low ratio is that of all types together. " +
			"A price with * is that of the average credit.",
	},
	text.FR: {
		ratio: "Tonnes à stocker pour chaque tonne émise", cost: "Une tonne émise, en tonnes-années", benefit: "Une tonne stockée, en tonnes-années",
		method: "Méthode", horizon: "Horizon en années", delay: "Années de stockage", discount: "Taux d’actualisation",
		expected: "Coût attendu d’une tonne pour de bon, en USD d’aujourd’hui", runs: "Moyenne et écart-type de tirages simulés",
		header:    []string{"catégorie", "Oxford", "", "bas", "central", "haut", "USD/t", "années"},
		avoidance: "évitement", removal: "absorption",
		unsure: "Bas, central et haut sont les tonnes étayées pour chaque crédit\u00a0: selon les études, et selon les programmes. " +
			"Elles décrivent des catégories, non des projets. Une catégorie marquée * n’a pas d’étude propre\u00a0: son ratio bas est celui de tous les types ensemble. " +
			"Un prix marqué * est celui du crédit moyen.",
	},
	text.DE: {
		ratio: "Zu speichernde Tonnen je ausgestoßener Tonne", cost: "Eine ausgestoßene Tonne, in Tonnenjahren", benefit: "Eine gespeicherte Tonne, in Tonnenjahren",
		method: "Methode", horizon: "Horizont in Jahren", delay: "Jahre der Speicherung", discount: "Diskontsatz",
		expected: "Erwartete Kosten einer Tonne auf Dauer, in heutigen USD", runs: "Mittel und Standardabweichung simulierter Läufe",
		header:    []string{"Klasse", "Oxford", "", "niedrig", "mittel", "hoch", "USD/t", "Jahre"},
		avoidance: "Vermeidung", removal: "Entnahme",
		unsure: "Niedrig, mittel und hoch sind die belegten Tonnen je Gutschrift: nach den Studien und nach den Programmen. " +
			"Sie beschreiben Klassen, nicht Projekte. Eine Klasse mit * hat keine eigene Studie: ihr niedriger Anteil ist der aller Arten zusammen. " +
			"Ein Preis mit * ist der der durchschnittlichen Gutschrift.",
	},
	text.ES: {
		ratio: "Toneladas que almacenar por cada tonelada emitida", cost: "Una tonelada emitida, en toneladas-año", benefit: "Una tonelada almacenada, en toneladas-año",
		method: "Método", horizon: "Horizonte en años", delay: "Años de almacenamiento", discount: "Tasa de descuento",
		expected: "Coste esperado de una tonelada para siempre, en USD de hoy", runs: "Media y desviación típica de las simulaciones",
		header:    []string{"clase", "Oxford", "", "bajo", "central", "alto", "USD/t", "años"},
		avoidance: "evitación", removal: "absorción",
		unsure: "Bajo, central y alto son las toneladas respaldadas por cada crédito: según los estudios y según los programas. " +
			"Describen clases, no proyectos. Una clase con * no tiene estudio propio: su proporción baja es la de todos los tipos juntos. " +
			"Un precio con * es el del crédito medio.",
	},
	text.PT: {
		ratio: "Toneladas a armazenar por cada tonelada emitida", cost: "Uma tonelada emitida, em toneladas-ano", benefit: "Uma tonelada armazenada, em toneladas-ano",
		method: "Método", horizon: "Horizonte em anos", delay: "Anos de armazenamento", discount: "Taxa de desconto",
		expected: "Custo esperado de uma tonelada para sempre, em USD de hoje", runs: "Média e desvio-padrão das simulações",
		header:    []string{"classe", "Oxford", "", "baixo", "central", "alto", "USD/t", "anos"},
		avoidance: "prevenção", removal: "remoção",
		unsure: "Baixo, central e alto são as toneladas sustentadas por cada crédito: segundo os estudos e segundo os programas. " +
			"Descrevem classes, não projetos. Uma classe com * não tem estudo próprio: a sua proporção baixa é a de todos os tipos juntos. " +
			"Um preço com * é o do crédito médio.",
	},
	text.IT: {
		ratio: "Tonnellate da stoccare per ogni tonnellata emessa", cost: "Una tonnellata emessa, in tonnellate-anno", benefit: "Una tonnellata stoccata, in tonnellate-anno",
		method: "Metodo", horizon: "Orizzonte in anni", delay: "Anni di stoccaggio", discount: "Tasso di sconto",
		expected: "Costo atteso di una tonnellata per sempre, in USD di oggi", runs: "Media e scarto tipo delle simulazioni",
		header:    []string{"classe", "Oxford", "", "minimo", "centrale", "massimo", "USD/t", "anni"},
		avoidance: "evitamento", removal: "assorbimento",
		unsure: "Minimo, centrale e massimo sono le tonnellate comprovate per ogni credito: secondo gli studi, e secondo i programmi. " +
			"Descrivono classi, non progetti. Una classe con * non ha uno studio proprio: il suo rapporto minimo è quello di tutti i tipi insieme. " +
			"Un prezzo con * è quello del credito medio.",
	},
}

// text writes the answer with all that it depends on: without method, horizon
// and years of storage, such a number says nothing.
func (r tonneYearResult) text(s *streams, m *text.Messages) {
	w := creditWordsOf[m.Lang]
	round := func(v number) string { return text.Number(m.Lang, decimal.Decimal(v), text.Significant(3)) }
	ratio := text.Missing
	if r.Ratio != nil {
		ratio = round(*r.Ratio)
	}
	s.plain(w.ratio+m.Colon()+ratio, w.cost+m.Colon()+round(r.CostTY), w.benefit+m.Colon()+round(r.BenefitTY),
		w.method+m.Colon()+string(r.Method)+", "+r.IRF,
		w.horizon+m.Colon()+strconv.Itoa(r.Horizon), w.delay+m.Colon()+strconv.Itoa(r.Delay),
		w.discount+m.Colon()+text.Percent(m.Lang, decimal.Decimal(r.DiscountPct).Shift(-2)))
}

// permanenceCommand prices temporary storage that is renewed.
type permanenceCommand struct {
	Years     *string `placeholder:"YEARS" help:"For how many years storage is bought, 1 to 1000. To be given."`
	Switch    *string `placeholder:"YEAR" help:"Year in which permanent storage takes over, 0 for never. Default 0."`
	Risk      *string `placeholder:"PERCENT" help:"Probability of failure each year in percent. Default 0."`
	Temporary *string `placeholder:"USD" help:"Price of temporary storage in USD/t. To be given."`
	Permanent *string `placeholder:"USD" help:"Price of permanent storage in USD/t. To be given with --switch."`
	Discount  *string `placeholder:"PERCENT" help:"Yearly discount rate in percent. Default 0."`
	Horizon   *string `placeholder:"YEARS" help:"For how many years costs are counted, 1 to 1000. Default 1000."`
	Runs      *string `placeholder:"N" help:"Simulated runs, 1 to 10000. Default 50."`
	Seed      *string `placeholder:"N" help:"Seed of the simulation, a whole number. Default 1."`

	output `embed:""`
}

// permanenceResult is the answer as JSON, in USD for one tonne.
type permanenceResult struct {
	Years        int    `json:"years"`
	Switch       int    `json:"switch"`
	RiskPct      number `json:"risk_pct"`
	TemporaryUSD number `json:"temporary_usd"`
	PermanentUSD number `json:"permanent_usd"`
	DiscountPct  number `json:"discount_pct"`
	Horizon      int    `json:"horizon"`
	// NPVUSD is the expected net present value, MeanUSD and SDUSD those of the
	// runs.
	NPVUSD  number `json:"npv_usd"`
	MeanUSD number `json:"mean_usd"`
	SDUSD   number `json:"sd_usd"`
	Runs    int    `json:"runs"`
	Seed    int    `json:"seed"`
}

// mostUSD bounds a price, and mostSeed a seed: what JSON surely keeps.
const (
	mostUSD  = 1_000_000_000
	mostSeed = 1_000_000_000_000_000
)

// Run works out the price.
func (c *permanenceCommand) Run(s *streams) error {
	r := creditReader{}
	strategy := credit.Strategy{
		Years:     r.whole("--years", c.Years, 1, credit.MaxHorizon, ""),
		Switch:    r.whole("--switch", c.Switch, 0, credit.MaxHorizon, "0"),
		Risk:      r.percent("--risk", c.Risk),
		Temporary: r.number("--temporary", c.Temporary, 0, mostUSD, ""),
		Discount:  r.percent("--discount", c.Discount),
		Horizon:   r.whole("--horizon", c.Horizon, 1, credit.MaxHorizon, "1000"),
	}
	permanent := "0"
	if strategy.Switch > 0 {
		permanent = ""
	}
	strategy.Permanent = r.number("--permanent", c.Permanent, 0, mostUSD, permanent)
	runs := r.whole("--runs", c.Runs, 1, credit.MaxRuns, "50")
	seed := r.whole("--seed", c.Seed, 0, mostSeed, "1")
	if len(r.mistakes) > 0 {
		return r.mistakes
	}
	expected, err := strategy.Expected()
	if err != nil {
		return err
	}
	mean, deviation, err := strategy.Simulate(runs, uint64(seed))
	if err != nil {
		return err
	}
	if c.Format == "text" {
		m := c.messages()
		w := creditWordsOf[m.Lang]
		round := func(v decimal.Decimal) string { return text.Number(m.Lang, v, text.Significant(3)) }
		s.plain(w.expected+m.Colon()+round(expected), w.runs+" ("+strconv.Itoa(runs)+")"+m.Colon()+round(mean)+" ± "+round(deviation))
		return nil
	}
	return s.json(permanenceResult{
		Years: strategy.Years, Switch: strategy.Switch, RiskPct: number(strategy.Risk.Shift(2)),
		TemporaryUSD: number(strategy.Temporary), PermanentUSD: number(strategy.Permanent), DiscountPct: number(strategy.Discount.Shift(2)),
		Horizon: strategy.Horizon, NPVUSD: number(expected), MeanUSD: number(mean), SDUSD: number(deviation), Runs: runs, Seed: seed,
	})
}

// classesCommand lists the classes of credits.
type classesCommand struct {
	output `embed:""`
}

type classList struct {
	Classes []classEntry `json:"classes"`
}

type classEntry struct {
	ID      string `json:"id"`
	Oxford  int    `json:"oxford"`
	Removal bool   `json:"removal"`
	// Low, Central and High are the tonnes supported for each credit.
	Low     evidence `json:"low"`
	Central evidence `json:"central"`
	High    evidence `json:"high"`
	// Studies are the factors of every study of the class.
	Studies  []string `json:"studies"`
	PriceUSD evidence `json:"price_usd_per_t"`
	// Buffer is a share and DurabilityYears are years, null where nothing is
	// stored.
	Buffer          *evidence `json:"buffer"`
	DurabilityYears *evidence `json:"durability_years"`
	// Warnings are what holds for every credit of the class.
	Warnings []credit.WarningCode `json:"warnings"`
}

// evidence is a number and the factor it comes from.
type evidence struct {
	Factor  string         `json:"factor"`
	Value   number         `json:"value"`
	Quality factor.Quality `json:"quality"`
}

func newEvidence(id string) (*evidence, error) {
	if id == "" {
		return nil, nil
	}
	f, err := factor.Find(id)
	if err != nil {
		return nil, err
	}
	return &evidence{id, number(f.Value), f.Quality}, nil
}

// Run writes the list.
func (c *classesCommand) Run(s *streams) error {
	list := classList{}
	for _, class := range credit.Classes {
		var found []*evidence
		for _, id := range []string{class.Low, class.Central, class.High, class.Price, class.Buffer, class.Durability} {
			e, err := newEvidence(id)
			if err != nil {
				return err
			}
			found = append(found, e)
		}
		entry := classEntry{
			ID: class.ID, Oxford: class.Oxford, Removal: class.Removal, Low: *found[0], Central: *found[1], High: *found[2],
			Studies: append([]string{}, class.Studies...), PriceUSD: *found[3], Buffer: found[4], DurabilityYears: found[5],
			Warnings: []credit.WarningCode{},
		}
		for _, code := range (credit.Entry{Class: class.ID}).Warnings() {
			if code == credit.NoStudy || code == credit.NoPrice {
				entry.Warnings = append(entry.Warnings, code)
			}
		}
		list.Classes = append(list.Classes, entry)
	}
	if c.Format == "text" {
		c.text(s, list)
		return nil
	}
	return s.json(list)
}

// text writes a table.
func (c *classesCommand) text(s *streams, list classList) {
	m := c.messages()
	w := creditWordsOf[m.Lang]
	roman := []string{"", "I", "II", "III", "IV", "V"}
	rows := [][]string{slices.Clone(w.header)}
	for _, e := range list.Classes {
		ratio := func(e evidence) string { return text.Percent(m.Lang, decimal.Decimal(e.Value), text.Significant(2)) }
		mark := func(code credit.WarningCode) string {
			if slices.Contains(e.Warnings, code) {
				return "*"
			}
			return ""
		}
		kind, years := w.avoidance, text.Missing
		if e.Removal {
			kind = w.removal
		}
		if e.DurabilityYears != nil {
			years = text.Number(m.Lang, decimal.Decimal(e.DurabilityYears.Value))
		}
		rows = append(rows, []string{
			e.ID + mark(credit.NoStudy), roman[e.Oxford], kind, ratio(e.Low), ratio(e.Central), ratio(e.High),
			text.Number(m.Lang, decimal.Decimal(e.PriceUSD.Value)) + mark(credit.NoPrice), years,
		})
	}
	s.table("", []bool{false, false, false, true, true, true, true, true}, rows)
	s.plain("")
	s.plain(wrap("", w.unsure)...)
}
