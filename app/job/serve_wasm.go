package job

import "syscall/js"

// InWorker reports whether the program runs in a worker, where it has no page to show.
func InWorker() bool { return js.Global().Get("document").IsUndefined() }

// Serve offers the jobs of a table as the function streamprintWork(name, request, file) of the global object, and does
// not return. The function gives {answer, file} or {error}, all but file as text. web/desk.js calls it.
func Serve(t Table) {
	js.Global().Set("streamprintWork", js.FuncOf(func(_ js.Value, args []js.Value) any {
		task := Task{Name: Name(args[0].String()), Request: []byte(args[1].String())}
		if len(args) > 2 && args[2].Truthy() {
			task.File = make([]byte, args[2].Get("byteLength").Int())
			js.CopyBytesToGo(task.File, args[2])
		}
		answer, err := t.Do(task)
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		reply := map[string]any{"answer": string(answer.JSON)}
		if answer.File != nil {
			file := js.Global().Get("Uint8Array").New(len(answer.File))
			js.CopyBytesToJS(file, answer.File)
			reply["file"] = file
		}
		return reply
	}))
	if ready := js.Global().Get("streamprintReady"); ready.Truthy() {
		ready.Invoke()
	}
	select {}
}
