//go:build !plan

package main

import (
	"streamprint/app"
	"streamprint/app/job"
)

func register() { app.RegisterWatch() }

func jobs() job.Table { return job.Watch() }
