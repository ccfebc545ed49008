package page

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rsc.io/qr"
)

// The picture of a code has the code's modules, and nothing else is black.
func TestDrawQR(t *testing.T) {
	for _, link := range []string{"https://example.org/", "https://example.org/plan/#v=1&m=2026.1&preset=netflix-2021" + strings.Repeat("&x=1", 200)} {
		code, err := qr.Encode(link, qr.L)
		if err != nil {
			t.Fatal(err)
		}
		black := map[[2]int]bool{}
		runs := regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`).FindAllStringSubmatch(drawQR(code), -1)
		for _, run := range runs {
			x, _ := strconv.Atoi(run[1])
			y, _ := strconv.Atoi(run[2])
			length, _ := strconv.Atoi(run[3])
			if run[3] != run[4] {
				t.Errorf("a run goes %s and comes back %s", run[3], run[4])
			}
			for i := range length {
				black[[2]int{x + i - 4, y - 4}] = true
			}
		}
		count := 0
		for y := range code.Size {
			for x := range code.Size {
				if code.Black(x, y) != black[[2]int{x, y}] {
					t.Fatalf("the module %d, %d differs", x, y)
				}
				if code.Black(x, y) {
					count++
				}
			}
		}
		if count != len(black) {
			t.Errorf("%d modules are black, %d are drawn", count, len(black))
		}
	}
}
