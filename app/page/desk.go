package page

import (
	"encoding/json"
	"errors"
	"time"

	"streamprint/app/job"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// desk has the work of a page done in a worker. Of each job one is under way and one waits, the latest asked: whatever
// a visitor does meanwhile, the worker is never more than one answer behind.
//
// Where no worker can start, as in a frame without an origin, the page does its own jobs itself.
type desk struct {
	// engine says that the worker runs the program without pages.
	engine bool
	// table does the jobs where no worker can.
	table func() job.Table

	ctx     app.Context // of the page
	worker  app.Value
	without bool // no worker can start
	asked   int
	running map[job.Name]*errand
	waiting map[job.Name]*errand
}

// errand is a task with what is to be done with its answer.
type errand struct {
	id   int
	task job.Task
	// bytes is the task's file where the browser holds it, an array of JavaScript's.
	bytes app.Value
	then  func(app.Context, job.Answer, error)
}

// errNoWorker is the error of a job that only a worker can do.
var errNoWorker = errors.New("no worker can be started here")

// ask has a job done and hands its answer to then, on the page's own thread. An answer that comes after the same job
// was asked anew is dropped.
func ask[A any](d *desk, name job.Name, request any, file []byte, then func(ctx app.Context, answer A, made []byte, err error)) {
	askAny(d, job.Task{Name: name, File: file}, request, nil, then)
}

// askAbout is ask about a file that the browser holds, an array of bytes in JavaScript. The array moves to the worker
// without a stop in this program, and so it is empty afterwards.
func askAbout[A any](d *desk, name job.Name, request any, bytes app.Value, then func(ctx app.Context, answer A, made []byte, err error)) {
	askAny(d, job.Task{Name: name}, request, bytes, then)
}

func askAny[A any](d *desk, task job.Task, request any, bytes app.Value, then func(ctx app.Context, answer A, made []byte, err error)) {
	data, err := json.Marshal(request)
	if err != nil {
		app.Log(err)
		return
	}
	task.Request = data
	d.ask(task, bytes, func(ctx app.Context, a job.Answer, err error) {
		var answer A
		if err == nil {
			err = json.Unmarshal(a.JSON, &answer)
		}
		if err != nil {
			app.Log(task.Name, err)
		}
		then(ctx, answer, a.File, err)
	})
}

// open makes the desk ready, when its page has been mounted. A page that has not been, as in a test or when it is
// prerendered, asks in vain.
func (d *desk) open(ctx app.Context) {
	d.ctx, d.running, d.waiting = ctx, map[job.Name]*errand{}, map[job.Name]*errand{}
}

func (d *desk) ask(task job.Task, bytes app.Value, then func(app.Context, job.Answer, error)) {
	if app.IsServer || d.running == nil {
		return
	}
	d.asked++
	e := &errand{d.asked, task, bytes, then}
	if d.running[task.Name] != nil {
		d.waiting[task.Name] = e
		return
	}
	d.begin(e)
}

// after calls do once a while has passed.
func (d *desk) after(while time.Duration, do func()) {
	if !app.IsServer && d.running != nil {
		d.ctx.After(while, func(app.Context) { do() })
	}
}

// begin has an errand done.
func (d *desk) begin(e *errand) {
	d.warm()
	d.running[e.task.Name] = e
	if d.without {
		d.ctx.Async(func() {
			answer, err := job.Answer{}, errNoWorker
			if !d.engine {
				answer, err = d.table().Do(e.task)
			}
			d.ctx.Dispatch(func(ctx app.Context) { d.end(ctx, e, answer, err) })
		})
		return
	}
	message := map[string]any{"id": e.id, "name": string(e.task.Name), "request": string(e.task.Request)}
	if e.task.File != nil {
		bytes := app.Window().Get("Uint8Array").New(len(e.task.File))
		app.CopyBytesToJS(bytes, e.task.File)
		message["file"] = bytes
	}
	if e.bytes != nil {
		message["file"] = e.bytes
		d.worker.Call("postMessage", message, app.Window().Get("Array").Call("of", e.bytes.Get("buffer")))
		return
	}
	d.worker.Call("postMessage", message)
}

// warm starts the worker, unless it is or cannot be.
func (d *desk) warm() {
	if d.worker == nil && !d.without && d.running != nil {
		d.start()
	}
}

// retry lets the desk start another worker after one that was lost.
func (d *desk) retry() { d.without = false }

// end hands an answer over and begins what waited for it.
func (d *desk) end(ctx app.Context, e *errand, answer job.Answer, err error) {
	if d.running[e.task.Name] != e {
		return
	}
	delete(d.running, e.task.Name)
	if next := d.waiting[e.task.Name]; next != nil {
		delete(d.waiting, e.task.Name)
		d.begin(next)
		return
	}
	e.then(ctx, answer, err)
}

// start starts the worker. If it cannot start, what was asked of it is done without.
func (d *desk) start() {
	begin := app.Window().Get("streamprintDesk")
	if !begin.Truthy() {
		d.without = true
		return
	}
	d.worker = app.Window().Call("streamprintDesk", d.engine)
	d.worker.Set("onmessage", app.FuncOf(func(_ app.Value, args []app.Value) any {
		data := args[0].Get("data")
		id, answer, lost := data.Get("id").Int(), job.Answer{}, data.Get("lost").Truthy()
		var err error
		if message := data.Get("error"); message.Truthy() {
			err = errors.New(message.String())
		} else {
			answer.JSON = []byte(data.Get("answer").String())
			if file := data.Get("file"); file.Truthy() {
				answer.File = make([]byte, file.Get("byteLength").Int())
				app.CopyBytesToGo(answer.File, file)
			}
		}
		d.ctx.Dispatch(func(ctx app.Context) {
			if lost {
				d.giveUp(ctx)
				return
			}
			for _, e := range d.running {
				if e.id == id {
					d.end(ctx, e, answer, err)
					return
				}
			}
		})
		return nil
	}))
	d.worker.Set("onerror", app.FuncOf(func(app.Value, []app.Value) any {
		d.ctx.Dispatch(d.giveUp)
		return nil
	}))
}

// giveUp does without a worker from now on.
func (d *desk) giveUp(app.Context) {
	if d.without {
		return
	}
	if d.worker != nil && d.worker.Get("terminate").Truthy() {
		d.worker.Call("terminate") // with the memory that it holds
	}
	d.without, d.worker = true, nil
	for _, e := range d.running {
		d.begin(e)
	}
}
