package report

import (
	"bytes"
	"encoding/json"
	"time"

	"streamprint/calc/factor"
	"streamprint/calc/formula"

	"github.com/shopspring/decimal"
)

// trace is the whole calculation as JSON.
type trace struct {
	Kind     string          `json:"kind"`
	Model    string          `json:"model"`
	Title    string          `json:"title"`
	Date     string          `json:"date"`
	Link     string          `json:"link"`
	Scenario json.RawMessage `json:"scenario"`
	// FirstYear is that of the first value of each series, null without years.
	FirstYear *int          `json:"first_year"`
	Results   []traceLine   `json:"results"`
	Nodes     []traceNode   `json:"nodes"`
	Factors   []traceFactor `json:"factors"`
	Warnings  []string      `json:"warnings"`
}

// traceLine is a headline with its range, null where it has none.
type traceLine struct {
	Key  string   `json:"key"`
	Low  *literal `json:"low"`
	High *literal `json:"high"`
}

// traceNode has one value, or one a year.
type traceNode struct {
	Key  string     `json:"key"`
	Name string     `json:"name"`
	Op   formula.Op `json:"operation"`
	Unit string     `json:"unit"`
	// Args are keys. The operation's result is multiplied by Scale.
	Args  []string `json:"arguments"`
	Scale literal  `json:"scale"`
	// LagYears is that of a lag; Places are the years of the arguments of a
	// timeline or the one of an at, counted from 0.
	LagYears int       `json:"lag_years,omitempty"`
	Places   []int     `json:"places,omitempty"`
	Value    *literal  `json:"value,omitempty"`
	Values   []literal `json:"values,omitempty"`
}

type traceFactor struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Value    literal        `json:"value"`
	Low      literal        `json:"low"`
	High     literal        `json:"high"`
	Unit     string         `json:"unit"`
	Region   string         `json:"region"`
	Year     int            `json:"year"`
	Quality  factor.Quality `json:"quality"`
	Licence  string         `json:"licence"`
	ReviewBy string         `json:"review_by"`
	Source   traceSource    `json:"source"`
	Note     string         `json:"note"`
}

type traceSource struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Year      int    `json:"year"`
	Address   string `json:"address"`
}

// literal is a number as JSON, with up to 15 significant digits and no exponent.
type literal decimal.Decimal

// MarshalJSON writes the digits.
func (l literal) MarshalJSON() ([]byte, error) { return []byte(digits(decimal.Decimal(l))), nil }

func end(v decimal.NullDecimal) *literal {
	if !v.Valid {
		return nil
	}
	l := literal(v.Decimal)
	return &l
}

// JSON is the whole calculation: the document, the headlines, every node with
// its operation, arguments, unit and values, the factors with their sources.
func (r *Report) JSON() ([]byte, error) {
	t := trace{
		Kind: r.Kind, Model: r.Model, Title: r.Title, Date: r.Date, Link: r.link(), Scenario: r.Scenario,
		Results: []traceLine{}, Nodes: []traceNode{}, Factors: []traceFactor{}, Warnings: append([]string{}, r.Warnings...),
	}
	if r.hasYears() {
		t.FirstYear = &r.First
	}
	for _, l := range r.Lines {
		t.Results = append(t.Results, traceLine{l.Node.Key, end(l.Low), end(l.High)})
	}
	for _, n := range r.Graph.Nodes() {
		node := traceNode{
			Key: n.Key, Name: r.name(n), Op: n.Op, Unit: n.Unit.String(), Args: []string{}, Scale: literal(n.Scale()),
			LagYears: n.LagYears(), Places: n.Places(),
		}
		for _, a := range n.Args {
			node.Args = append(node.Args, a.Key)
		}
		if n.IsSeries() {
			for _, v := range r.Exact.Series(n) {
				node.Values = append(node.Values, literal(v))
			}
		} else {
			value := literal(r.Exact.Value(n))
			node.Value = &value
		}
		t.Nodes = append(t.Nodes, node)
	}
	for _, n := range r.factors() {
		f := n.Factor
		s, err := factor.FindSource(f.Source)
		if err != nil {
			return nil, err
		}
		t.Factors = append(t.Factors, traceFactor{
			f.ID, r.name(n), literal(f.Value), literal(f.Low), literal(f.High), f.Unit.String(), f.Region, f.Year, f.Quality, f.Licence,
			f.ReviewBy.Format(time.DateOnly), traceSource(s), r.note(f),
		})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(t)
	return b.Bytes(), err
}
