package job

// Watch is what the program of the pages about watching does in a worker.
func Watch() Table {
	return Table{
		WatchDraws:   Of(watchDraws),
		WatchCompare: Of(watchCompare),
	}
}

// Plan is what the program of the pages about a plan does in a worker.
func Plan() Table {
	return Table{
		PlanDraws:   Of(planDraws),
		PlanCompare: Of(planCompare),
	}
}

// Engine is what the program without pages does.
func Engine() Table {
	return Table{
		History: new(historian).do,
	}
}
