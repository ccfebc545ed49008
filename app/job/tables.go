package job

// Watch is what the program of the pages about watching does in a worker.
func Watch() Table {
	return Table{
		WatchDraws:   Of(watchDraws),
		WatchNumber:  Of(watchNumber),
		WatchCompare: Of(watchCompare),
		WatchMost:    Of(watchMost),
		WatchQuality: Of(watchQuality),
	}
}

// Plan is what the program of the pages about a plan does in a worker.
func Plan() Table {
	return Table{
		PlanDraws:   Of(planDraws),
		PlanNumber:  Of(planNumber),
		PlanCompare: Of(planCompare),
		PlanMost:    Of(planMost),
	}
}
