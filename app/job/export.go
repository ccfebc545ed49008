package job

import (
	"errors"

	"streamprint/app/text"
)

// Export makes a file of a result: ExportRequest, ExportAnswer with the file. Picture makes one of a list that a page
// shows: PictureRequest, ExportAnswer with the file. Open reads a document of either kind: the file, OpenAnswer.
const (
	Export  Name = "export"
	Picture Name = "picture"
	Open    Name = "open"
)

// ErrKind is the error of a request for neither kind of document.
var ErrKind = errors.New("a document is of the kind watch or plan")

// ExportRequest says what file of which result.
type ExportRequest struct {
	// Kind is "watch" or "plan", Fragment the document as a link of that kind.
	Kind, Fragment string
	// Format is one of package takeaway, such as "xlsx", Chart the name of that of an SVG, empty for the first.
	Format, Chart string
	Lang          text.Lang
	// Date, as 2026-07-01, and Site, the address of the page without a fragment, stand in the file.
	Date, Site string
}

// PictureRequest is a chart that is a list, as a page shows it: what a comparison or a ranking is of is known there.
type PictureRequest struct {
	// Name stands in the name of the file, Title states what the chart shows, Note stands below.
	Name, Title, Note string
	Rows              []PictureRow
	Lang              text.Lang
	Date, Site        string
}

// PictureRow is report.Row, which would bring the writing of archives into the programs of the pages.
type PictureRow struct {
	Name, Value, Note string
	SVG               string
	Height            int
	Close             bool
}

// ExportAnswer is how to save the file.
type ExportAnswer struct{ Name, MediaType string }

// OpenAnswer is a document as a link: its kind and the fragment. Both are empty for a file that is none, or has
// something wrong; the page of that kind says what.
type OpenAnswer struct{ Kind, Fragment string }
