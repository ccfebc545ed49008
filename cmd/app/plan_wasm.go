//go:build plan

package main

import (
	"streamprint/app"
	"streamprint/app/job"
)

func register() { app.RegisterPlan() }

func jobs() job.Table { return job.Plan() }
