package plan_test

import (
	"fmt"

	"streamprint/calc/plan"
)

// The plan that Netflix announced in 2021, with half of the suppliers won for cuts, in 2022: its credits are enough
// on paper, not by the evidence.
func Example() {
	p, _, err := plan.Decode("m=2026.1&preset=netflix-2021&measure.supplier-engagement.share_pct=50")
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := plan.Work(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	year := r.In(2022)
	fmt.Println("gross", year.Gross.StringFixed(0), "t")
	fmt.Println("target", year.Target.StringFixed(0), "t")
	for _, c := range r.Claims[:3] {
		fmt.Println(c.Rule.ID, c.Holds, c.Reason.Code)
	}
	// Output:
	// gross 1068560 t
	// target 1007600 t
	// promise_scope12 true on_target
	// promise_matched true enough_credits
	// evidence_matched false only_on_paper
}

// How far a plan is from its deadline, by how its credits are read.
func ExampleResult_Deadline() {
	p, _, err := plan.Decode("m=2026.1&preset=netflix-2021")
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := plan.Work(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	answers, err := r.Deadline()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range answers {
		fmt.Println(a.Reading, a.Met, a.Gap.StringFixed(0), "t")
	}
	// Output:
	// paper true 0 t
	// evidence false 991741 t
	// physical false 1094545 t
}
