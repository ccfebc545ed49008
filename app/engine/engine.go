// Package engine is the work that needs no page: files are made of results, those that visitors bring are read, and the
// documents of programs that use streamprint.js are worked out. It is apart from package job so that the programs with
// pages do not link what writes and reads archives.
package engine

import (
	"streamprint/app/answer"
	"streamprint/app/job"
)

// Table is what the program without pages does.
func Table() job.Table {
	return job.Table{
		job.History: new(historian).do,
		job.Export:  export,
		job.Picture: picture,
		job.Open:    open,

		job.Estimate: worksOut(answer.ReadWatch, answer.Watch),
		job.Ledger:   worksOut(answer.ReadPlan, everyYear),
		job.Methods:  methods,
	}
}
