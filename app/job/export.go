package job

import (
	"encoding/json"
	"errors"

	"streamprint/app/takeaway"
	"streamprint/app/text"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
)

// Export makes a file of a result: ExportRequest, ExportAnswer with the file. Open reads a document of either kind:
// the file, OpenAnswer.
const (
	Export Name = "export"
	Open   Name = "open"
)

// ErrKind is the error of a request for neither kind of document.
var ErrKind = errors.New("a document is of the kind watch or plan")

// ExportRequest says what file of which result.
type ExportRequest struct {
	// Kind is "watch" or "plan", Fragment the document as a link of that kind.
	Kind, Fragment string
	// Format is a [takeaway.Format], Chart the name of that of an SVG, empty for the first.
	Format, Chart string
	Lang          text.Lang
	// Date, as 2026-07-01, and Site, the address of the page without a fragment, stand in the file.
	Date, Site string
}

// ExportAnswer is how to save the file.
type ExportAnswer struct{ Name, MediaType string }

func export(t Task) (Answer, error) {
	var q ExportRequest
	if err := json.Unmarshal(t.Request, &q); err != nil {
		return Answer{}, err
	}
	about := report.About{Date: q.Date, Site: q.Site}
	result, err := worked(q, about)
	if err != nil {
		return Answer{}, err
	}
	format := takeaway.Format(q.Format)
	file, err := result.Make(format, q.Chart)
	if err != nil {
		return Answer{}, err
	}
	answer, err := json.Marshal(ExportAnswer{result.FileName(format, q.Chart), format.MediaType()})
	return Answer{JSON: answer, File: file}, err
}

// worked is the result of the document of a request.
func worked(q ExportRequest, about report.About) (*takeaway.Result, error) {
	switch q.Kind {
	case string(scenario.Watch):
		d, _, err := scenario.Decode(q.Fragment)
		if err != nil {
			return nil, err
		}
		return takeaway.Watch(d, q.Lang, about)
	case plan.Kind:
		p, _, err := plan.Decode(q.Fragment)
		if err != nil {
			return nil, err
		}
		return takeaway.Plan(p, q.Lang, about)
	}
	return nil, ErrKind
}

// OpenAnswer is a document as a link: its kind and the fragment. Both are empty for a file that is none, or has
// something wrong; the page of that kind says what.
type OpenAnswer struct{ Kind, Fragment string }

func open(t Task) (Answer, error) {
	var a OpenAnswer
	if d, _, err := scenario.DecodeJSON(t.File); err == nil {
		a = OpenAnswer{string(scenario.Watch), scenario.Encode(d)}
	} else if p, _, err := plan.DecodeJSON(t.File); err == nil {
		a = OpenAnswer{plan.Kind, plan.Encode(p)}
	}
	data, err := json.Marshal(a)
	return Answer{JSON: data}, err
}
