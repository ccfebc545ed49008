//go:build unix

package main

import "syscall"

// maxFiles is how many files and sockets the system lets this process have open, or 0 if it does not say. The Go
// runtime has raised the limit as far as it may by the time this asks.
func maxFiles() int {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return 0
	}
	return int(min(limit.Cur, 1<<30))
}
