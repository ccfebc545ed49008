package report_test

import (
	"testing"

	"streamprint/calc/plan"
	"streamprint/calc/report/ledger"
)

// BenchmarkXLSX is the largest workbook: a plan with land, credits and measures.
func BenchmarkXLSX(b *testing.B) {
	p, _ := plan.Preset("netflix-2021")
	r, err := plan.Work(p)
	if err != nil {
		b.Fatal(err)
	}
	out, err := ledger.Report(r, about)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		data, err := out.XLSX()
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(data)), "bytes")
	}
}
