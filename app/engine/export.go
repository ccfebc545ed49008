package engine

import (
	"encoding/json"

	"streamprint/app/job"
	"streamprint/app/takeaway"
	"streamprint/calc/plan"
	"streamprint/calc/report"
	"streamprint/calc/scenario"
)

func export(t job.Task) (job.Answer, error) {
	var q job.ExportRequest
	if err := json.Unmarshal(t.Request, &q); err != nil {
		return job.Answer{}, err
	}
	about := report.About{Date: q.Date, Site: q.Site}
	result, err := worked(q, about)
	if err != nil {
		return job.Answer{}, err
	}
	format := takeaway.Format(q.Format)
	file, err := result.Make(format, q.Chart)
	if err != nil {
		return job.Answer{}, err
	}
	answer, err := json.Marshal(job.ExportAnswer{Name: result.FileName(format, q.Chart), MediaType: format.MediaType()})
	return job.Answer{JSON: answer, File: file}, err
}

// worked is the result of the document of a request.
func worked(q job.ExportRequest, about report.About) (*takeaway.Result, error) {
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
	return nil, job.ErrKind
}

func picture(t job.Task) (job.Answer, error) {
	var q job.PictureRequest
	if err := json.Unmarshal(t.Request, &q); err != nil {
		return job.Answer{}, err
	}
	rows := make([]report.Row, len(q.Rows))
	for i, r := range q.Rows {
		rows[i] = report.Row(r)
	}
	answer, err := json.Marshal(job.ExportAnswer{
		Name: "streamprint-" + q.Name + "-" + q.Date + "." + string(takeaway.SVG), MediaType: takeaway.SVG.MediaType(),
	})
	return job.Answer{JSON: answer, File: takeaway.List(q.Title, q.Note, rows, q.Lang, report.About{Date: q.Date, Site: q.Site})}, err
}

func open(t job.Task) (job.Answer, error) {
	var a job.OpenAnswer
	if d, _, err := scenario.DecodeJSON(t.File); err == nil {
		a = job.OpenAnswer{Kind: string(scenario.Watch), Fragment: scenario.Encode(d)}
	} else if p, _, err := plan.DecodeJSON(t.File); err == nil {
		a = job.OpenAnswer{Kind: plan.Kind, Fragment: plan.Encode(p)}
	}
	data, err := json.Marshal(a)
	return job.Answer{JSON: data}, err
}
