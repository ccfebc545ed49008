package plan

import "streamprint/calc/factor"

// Renewal is what the newest model gives for a plan of an earlier one.
type Renewal struct {
	Then, Now *Result
	// Moved are the figures that the two ledgers use and that are not the same in
	// both, ordered by ID. Where it is empty, so is the difference.
	Moved []factor.Move
}

// Renew works a plan out in its own model and in the newest one, see
// [Plan.Renewed]. The plan must be valid.
func Renew(p Plan) (*Renewal, error) {
	renewed, err := p.Renewed()
	if err != nil {
		return nil, err
	}
	then, err := Work(p)
	if err != nil {
		return nil, err
	}
	now, err := Work(renewed)
	if err != nil {
		return nil, err
	}
	return &Renewal{Then: then, Now: now, Moved: factor.Moves(then.Graph.Factors(), now.Graph.Factors())}, nil
}
