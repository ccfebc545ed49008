// Package job is the work that a page does not do itself, because it would hold up the visitor: a worker does it, which
// runs the page's own program or the engine, the program without pages. A job takes a request in JSON, and perhaps a
// file, and gives an answer in JSON, and perhaps a file.
//
// Watch and Plan list what the programs with pages can do, package engine what the engine can. They are functions, so that a
// program links its own jobs only.
package job

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Name names a job.
type Name string

// Task is what a page asks for.
type Task struct {
	Name    Name
	Request []byte // JSON
	File    []byte // what the visitor gave, if the job takes a file
}

// Answer is what comes of a task: JSON, and the bytes of a file if one was made.
type Answer struct {
	JSON []byte
	File []byte
}

// Func does one job.
type Func func(Task) (Answer, error)

// Table is what a program can do.
type Table map[Name]Func

// ErrUnknown is the error of a job that a program does not know.
var ErrUnknown = errors.New("unknown job")

// Do does a task. A panic is an error of the task: the next one is still answered.
func (t Table) Do(task Task) (answer Answer, err error) {
	defer func() {
		if r := recover(); r != nil {
			answer, err = Answer{}, fmt.Errorf("job %s: %v", task.Name, r)
		}
	}()
	do, ok := t[task.Name]
	if !ok {
		return Answer{}, fmt.Errorf("%w %q", ErrUnknown, task.Name)
	}
	return do(task)
}

// Of makes a job of a function on decoded values.
func Of[Q, A any](do func(Q) (A, error)) Func {
	return func(t Task) (Answer, error) {
		var request Q
		if err := json.Unmarshal(t.Request, &request); err != nil {
			return Answer{}, fmt.Errorf("request of %s: %w", t.Name, err)
		}
		answer, err := do(request)
		if err != nil {
			return Answer{}, err
		}
		data, err := json.Marshal(answer)
		return Answer{JSON: data}, err
	}
}
