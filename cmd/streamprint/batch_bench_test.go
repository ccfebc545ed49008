package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// manyRows is a file of rows for the default method.
func manyRows(rows int) []byte {
	r := rand.New(rand.NewPCG(1, 1))
	pick := func(words string) string {
		list := strings.Split(words, ",")
		return list[r.IntN(len(list))]
	}
	var b bytes.Buffer
	b.WriteString("id,hours,per,device,size,quality,connection,country,people\n")
	for i := range rows {
		fmt.Fprintf(&b, "%d,%.2f,%s,%s,%s,%s,%s,%s,%d\n", i, 12*r.Float64(), pick("day,week,once"), pick("phone,laptop,tv"), pick("32,50,55,60"),
			pick("sd,hd,fhd,4k"), pick("fixed,4g,wired"), pick("FRA,DEU,USA,GBR,IND,World"), 1+r.IntN(3))
	}
	return b.Bytes()
}

// BenchmarkBatchRows is the whole way of a row from text to text.
func BenchmarkBatchRows(b *testing.B) {
	const rows = 200_000
	file := manyRows(rows)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if code := run([]string{"batch", "-", "--keep", "id"}, bytes.NewReader(file), io.Discard, io.Discard); code != exitOK {
			b.Fatalf("exit %d", code)
		}
	}
	b.ReportMetric(float64(b.N)*rows/b.Elapsed().Seconds(), "rows/s")
}
