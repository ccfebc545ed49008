// Package engine is the work that needs no page: files are made of results, and those that visitors bring are read. It is
// apart from package job so that the programs with pages do not link what writes and reads archives.
package engine

import "streamprint/app/job"

// Table is what the program without pages does.
func Table() job.Table {
	return job.Table{
		job.History: new(historian).do,
		job.Export:  export,
		job.Picture: picture,
		job.Open:    open,
	}
}
