package viewing

import (
	"streamprint/calc/factor"
	"streamprint/calc/formula"
)

// Renewal is what the newest model gives for a case of an earlier one.
type Renewal struct {
	Then, Now *Result
	// Difference is the year of Now less that of Then, in kg CO2e. For a habit of
	// once the year is the one time.
	Difference formula.Change
	// Moved are the figures that the two results use and that are not the same in
	// both, ordered by ID. It is empty where none of those that moved is used:
	// then the results are equal.
	Moved []factor.Move
}

// Renew works a case out in its own model and in the newest one. The ranges are
// those of samples of so many draws, with the same draw of a factor that did not
// move; 0 gives none. The habit must be valid in both: an error of
// [factor.Book.Grid] is of a year or an area that the newest book has no more.
func Renew(c Case, draws int) (*Renewal, error) {
	now := c
	now.Model = Model
	both, err := Compare(c, now, draws)
	if err != nil {
		return nil, err
	}
	return &Renewal{
		Then: both.A, Now: both.B, Difference: both.Difference, Moved: factor.Moves(both.A.Graph.Factors(), both.B.Graph.Factors()),
	}, nil
}
