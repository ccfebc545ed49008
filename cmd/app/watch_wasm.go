//go:build !plan

package main

import "streamprint/app"

func register() { app.RegisterWatch() }
