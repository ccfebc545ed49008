package chart

import (
	"encoding/xml"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawnPath is a path of the ledger: its class and its corners.
type drawnPath struct {
	class  string
	closed bool
	corner [][2]float64
}

// pathsOf reads the paths of a drawing. They are made of M, L, H, V and Z with
// absolute numbers; anything else fails the test.
func pathsOf(t testing.TB, svg string) (paths []drawnPath) {
	command := regexp.MustCompile(`[MLHVZ][^MLHVZ]*`)
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return paths
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "path" {
			continue
		}
		var p drawnPath
		data := ""
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "class":
				p.class = strings.TrimPrefix(a.Value, "band ")
			case "d":
				data = a.Value
			}
		}
		if got := strings.Join(command.FindAllString(data, -1), ""); got != data || !strings.HasPrefix(data, "M") {
			t.Fatalf("not a path: %q", data)
		}
		x, y := math.NaN(), math.NaN()
		for _, c := range command.FindAllString(data, -1) {
			if p.closed {
				t.Fatalf("%q goes on after it was closed", data)
			}
			var n []float64
			for _, s := range strings.Fields(c[1:]) {
				v, err := strconv.ParseFloat(s, 64)
				if err != nil {
					t.Fatal(err)
				}
				n = append(n, v)
			}
			want := map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'Z': 0}[c[0]]
			if len(n) != want {
				t.Fatalf("%q has %d numbers", c, len(n))
			}
			switch c[0] {
			case 'M', 'L':
				x, y = n[0], n[1]
			case 'H':
				x = n[0]
			case 'V':
				y = n[0]
			case 'Z':
				p.closed = true
				continue
			}
			p.corner = append(p.corner, [2]float64{x, y})
		}
		paths = append(paths, p)
	}
}

// levelsOf gives, for each year, the highest and the lowest height of a path
// above the middle of the year: the levels of its two edges.
func (p drawnPath) levelsOf(years int) (top, bottom []float64) {
	top, bottom = make([]float64, years), make([]float64, years)
	for y := range years {
		top[y], bottom[y] = math.Inf(1), math.Inf(-1)
		for i := 1; i < len(p.corner); i++ {
			a, b := p.corner[i-1], p.corner[i]
			if middle := float64(y) + 0.5; min(a[0], b[0]) <= middle && middle <= max(a[0], b[0]) {
				top[y], bottom[y] = min(top[y], a[1], b[1]), max(bottom[y], a[1], b[1])
			}
		}
	}
	return top, bottom
}

// sampleLedger is a ledger of a few years with everything on it.
func sampleLedger() Ledger {
	return Ledger{
		First:  2019,
		Layers: []Layer{{"production", []float64{50, 40, 40, 30}}, {"corporate", []float64{45, 45, 20, 20}}, {"streaming", []float64{5, 0, 0, 5}}},
		Target: []float64{100, 95, 90, 85}, Removed: []float64{0, 5, 5, 10}, Supported: []float64{0, 3, 0, 0}, Issued: []float64{0, 30, 30, 0},
		Mark: 2020, Ticks: []Tick{{50, "50 t"}, {-20, `<b>"20" & t</b>`}},
	}
}

// anyLedger draws a ledger of any size.
func anyLedger(t *rapid.T) Ledger {
	years := rapid.IntRange(1, 40).Draw(t, "years")
	scale := rapid.SampledFrom([]float64{1e-6, 1, 1e3, 1e9, 1e15}).Draw(t, "scale")
	series := func(name string) []float64 {
		v := make([]float64, years)
		for i := range v {
			v[i] = scale * float64(rapid.IntRange(0, 1000).Draw(t, name))
		}
		return v
	}
	l := Ledger{First: rapid.IntRange(2019, 2050).Draw(t, "first"), Target: series("target"), Removed: series("removed"), Issued: series("issued")}
	for _, class := range []string{"production", "corporate", "streaming"} {
		l.Layers = append(l.Layers, Layer{class, series(class)})
	}
	l.Supported = make([]float64, years)
	for i := range l.Supported { // at most what is issued
		l.Supported[i] = l.Issued[i] * rapid.SampledFrom([]float64{0, 0.1, 1}).Draw(t, "share")
	}
	l.Mark = l.First + rapid.IntRange(-3, years+3).Draw(t, "mark")
	low, high := l.Span()
	for _, v := range Nice(low, high) {
		l.Ticks = append(l.Ticks, Tick{v, "x"})
	}
	return l
}

func TestLedgerIsWellFormed(t *testing.T) {
	svg := sampleLedger().Draw()
	wellFormed(t, svg)
	if strings.Contains(svg, "<b>") || !strings.Contains(svg, "&lt;b&gt;") {
		t.Errorf("a label is not escaped: %s", svg)
	}
	wellFormed(t, Ledger{First: 2019, Target: []float64{0}, Removed: []float64{0}, Supported: []float64{0}, Issued: []float64{0}}.Draw())
	wellFormed(t, LineSwatch("target"))
}

// Every area is closed and every line inside of the drawing, whatever the
// numbers.
func TestLedgerPathsCloseAndStayInside(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := anyLedger(rt)
		svg := l.Draw()
		wellFormed(t, svg)
		years := float64(len(l.Target))
		for _, p := range pathsOf(t, svg) {
			if p.closed != (p.class != "target") {
				rt.Errorf("%s is closed: %v", p.class, p.closed)
			}
			for i, c := range p.corner {
				if !(c[0] >= 0 && c[0] <= years && c[1] >= 0 && c[1] <= ledgerTop+ledgerHeight) {
					rt.Errorf("%s leaves the drawing at %v", p.class, c)
				}
				if i > 0 && c[0] != p.corner[i-1][0] && c[1] != p.corner[i-1][1] {
					rt.Errorf("%s slants from %v to %v: a year is level", p.class, p.corner[i-1], c)
				}
			}
			if last := p.corner[len(p.corner)-1]; p.closed && last[0] != 0 || !p.closed && last[0] != years {
				rt.Errorf("%s ends at %v", p.class, last)
			}
		}
	})
}

// Layers stand on each other: the top of one is the bottom of the next, the
// first stands on the axis, and the heights are in the proportion of the values.
func TestLedgerLayersStack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := anyLedger(rt)
		years := len(l.Target)
		low, high := l.Span()
		at := func(v float64) float64 { return ledgerTop + ledgerHeight*(high-v)/(high-low) }
		byClass := map[string]drawnPath{}
		for _, p := range pathsOf(t, l.Draw()) {
			byClass[p.class] = p
		}
		near := func(what string, got, want float64) {
			if math.Abs(got-want) > 0.011 { // corners are written in hundredths
				rt.Errorf("%s: %v, want %v", what, got, want)
			}
		}
		check := func(class string, from, to []float64) {
			p, ok := byClass[class]
			if !ok {
				for y := range years {
					if from[y] != to[y] {
						rt.Fatalf("%s is not drawn", class)
					}
				}
				return
			}
			top, bottom := p.levelsOf(years)
			for y := range years {
				near(class+", upper edge", top[y], at(max(from[y], to[y])))
				near(class+", lower edge", bottom[y], at(min(from[y], to[y])))
			}
		}
		base := make([]float64, years)
		for _, layer := range l.Layers {
			next := make([]float64, years)
			for y := range next {
				next[y] = base[y] + layer.Values[y]
			}
			check(layer.Class, base, next)
			base = next
		}
		none, removed, issued, supported := make([]float64, years), make([]float64, years), make([]float64, years), make([]float64, years)
		for y := range years {
			removed[y] = -l.Removed[y]
			issued[y], supported[y] = removed[y]-l.Issued[y], removed[y]-l.Supported[y]
		}
		check("removed", none, removed)
		check("issued", removed, issued)
		check("supported", removed, supported)
		check("target", l.Target, l.Target)
	})
}

// What is bought or grows back never changes what stands above the axis.
func TestLedgerNetsNothing(t *testing.T) {
	l := sampleLedger()
	l.Layers[0].Values[0] = 1000 // the scale is that of this year
	with := l.Draw()
	for y := range l.Removed {
		l.Removed[y], l.Issued[y], l.Supported[y] = 0, 0, 0
	}
	l.Issued[0] = 35 // and of these credits, so that the span is the same
	without := l.Draw()
	for i, p := range pathsOf(t, with) {
		if i >= len(l.Layers) {
			break
		}
		top, _ := p.levelsOf(4)
		other, _ := pathsOf(t, without)[i].levelsOf(4)
		for y := range top {
			if math.Abs(top[y]-other[y]) > 0.011 {
				t.Errorf("%s of year %d is at %v with credits, %v without", p.class, y, top[y], other[y])
			}
		}
	}
}

func TestLedgerDrawsNothingForZeros(t *testing.T) {
	l := sampleLedger()
	zero := []float64{0, 0, 0, 0}
	l.Removed, l.Issued, l.Supported, l.Layers[2].Values = zero, zero, zero, zero
	for _, p := range pathsOf(t, l.Draw()) {
		if p.class == "removed" || p.class == "issued" || p.class == "supported" || p.class == "streaming" {
			t.Errorf("nothing is drawn as %s", p.class)
		}
	}
	l.Layers[0].Values, l.Layers[1].Values, l.Target = zero, zero, zero
	paths := pathsOf(t, l.Draw())
	if len(paths) != 1 || paths[0].class != "target" {
		t.Errorf("a plan of zeros draws %d paths", len(paths))
	}
}

func TestLedgerMarksTheYear(t *testing.T) {
	l := sampleLedger()
	for mark, want := range map[int]int{2018: 0, 2019: 1, 2022: 1, 2023: 0} {
		l.Mark = mark
		if got := strings.Count(l.Draw(), `class="promise" x1=`); got != want {
			t.Errorf("the year %d is marked %d times", mark, got)
		}
	}
}

// Round steps cover a span: they lie in it, are evenly apart, hold zero, are
// few, and no step is missing at either end.
func TestNiceCoversSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := math.Pow(10, float64(rapid.IntRange(-9, 15).Draw(t, "power")))
		low, high := -scale*rapid.Float64Range(0, 1000).Draw(t, "low"), scale*rapid.Float64Range(0.001, 1000).Draw(t, "high")
		steps := Nice(low, high)
		if len(steps) < 2 || len(steps) > 9 {
			t.Fatalf("%d steps from %v to %v: %v", len(steps), low, high, steps)
		}
		gap := steps[1] - steps[0]
		zero := false
		for i, v := range steps {
			zero = zero || v == 0
			if v < low-1e-9*gap || v > high*1.0001 {
				t.Errorf("%v is outside of %v to %v", v, low, high)
			}
			if i > 0 && math.Abs(v-steps[i-1]-gap) > 1e-6*gap {
				t.Errorf("the steps %v are not evenly apart", steps)
			}
		}
		if !zero {
			t.Errorf("zero is not among %v", steps)
		}
		if steps[0]-gap >= low+1e-9*gap || steps[len(steps)-1]+gap < high*0.9999 {
			t.Errorf("%v leave an end of %v to %v without a step", steps, low, high)
		}
		// The first digits of a round step are 1, 2, 2.5 or 5.
		digits := gap / math.Pow(10, math.Floor(math.Log10(gap)+1e-9))
		round := false
		for _, d := range []float64{1, 2, 2.5, 5, 10} {
			round = round || math.Abs(digits-d) < 1e-6
		}
		if !round {
			t.Errorf("the step %v is not round", gap)
		}
	})
	for _, span := range [][2]float64{{0, 0}, {1, 0}, {0, math.Inf(1)}, {math.NaN(), 1}} {
		if got := Nice(span[0], span[1]); len(got) != 1 || got[0] != 0 {
			t.Errorf("Nice(%v, %v) = %v", span[0], span[1], got)
		}
	}
}
