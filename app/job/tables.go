package job

// Watch is what the program of the pages about watching does in a worker.
func Watch() Table {
	return Table{
		WatchDraws: Of(watchDraws),
	}
}

// Plan is what the program of the pages about a plan does in a worker.
func Plan() Table {
	return Table{}
}

// Engine is what the program without pages does.
func Engine() Table {
	return Table{
		History: new(historian).do,
	}
}
