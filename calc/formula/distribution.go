package formula

import "slices"

// Distribution is how the draws of a number are spread.
type Distribution struct {
	// Bins touch, in ascending order. The first and the last also hold what lies
	// beyond them: half a percent of the draws on either side.
	Bins []Bin
	// Low and High are the 5 % and the 95 % quantile, as of a range.
	Low, Median, High float64
	Mean              float64
	Draws             int
}

// Bin counts the draws between two values.
type Bin struct {
	Low, High float64
	Count     int
}

// Distribute counts a column of draws in so many bins of equal width. A column
// without any spread has one bin, an empty one none. The column is not changed.
func Distribute(column []float64, bins int) Distribution {
	if len(column) == 0 || bins < 1 {
		return Distribution{}
	}
	sorted := slices.Clone(column)
	slices.Sort(sorted)
	d := Distribution{
		Low: quantile(sorted, 0.05), Median: quantile(sorted, 0.5), High: quantile(sorted, 0.95), Draws: len(sorted),
	}
	for _, v := range sorted {
		d.Mean += v / float64(len(sorted))
	}
	first, last := quantile(sorted, 0.005), quantile(sorted, 0.995)
	if last <= first {
		d.Bins = []Bin{{sorted[0], sorted[len(sorted)-1], len(sorted)}}
		return d
	}
	width := (last - first) / float64(bins)
	for i := range bins {
		d.Bins = append(d.Bins, Bin{Low: first + float64(i)*width, High: first + float64(i+1)*width})
	}
	for _, v := range sorted {
		d.Bins[min(bins-1, max(0, int((v-first)/width)))].Count++
	}
	return d
}
