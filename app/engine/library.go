package engine

import (
	"encoding/json"

	"streamprint/app/answer"
	"streamprint/app/job"
	"streamprint/calc/plan"
	"streamprint/calc/scenario"
)

// documentAnswer says what is wrong with a document, for which there is no result then, and what else to know of it. It
// is the JSON of an answer to job.Estimate and job.Ledger, which web/streamprint.js reads.
type documentAnswer struct {
	Problems []answer.Problem `json:"problems"`
	Notes    []answer.Note    `json:"notes"`
}

// worksOut makes a job of reading a document and working it out.
func worksOut[D any](read func([]byte) (D, []scenario.Note, error), work func(D) ([]byte, error)) job.Func {
	return func(t job.Task) (job.Answer, error) {
		document, notes, err := read(t.File)
		about := documentAnswer{Problems: answer.Problems(err), Notes: answer.Notes(notes)}
		var a job.Answer
		switch {
		case about.Problems != nil:
		case err != nil:
			return a, err
		default:
			if a.File, err = work(document); err != nil {
				return job.Answer{}, err
			}
		}
		a.JSON, err = json.Marshal(about)
		return a, err
	}
}

// everyYear is a plan with its whole ledger.
func everyYear(p plan.Plan) ([]byte, error) { return answer.Plan(p, 0) }

func methods(job.Task) (job.Answer, error) {
	list, err := answer.Methods()
	return job.Answer{File: list}, err
}
