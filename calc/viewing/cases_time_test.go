package viewing

var casesByTime = []publishedCase{
	{1, "average: 2.88 GB/h, fixed, 96 W, 1 h: energy in Wh", value(average, "watch.energy", func(h *Habit) {
		h.Mbps, h.Watts = given("6.4"), given("96")
	}), "188", "0.005", "", "Carbon Trust 2021, Table 4", ""},
}
