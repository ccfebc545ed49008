package main

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"streamprint/app/text"
)

// assets are the files under dist/assets. Their names carry a hash of their content, so they may be cached for ever.
type assets struct {
	files  files
	hashed map[string]string // "loader.js" → "assets/loader.0123456789.js"
	sizes  map[string]string // of each program by its name, before compression
}

// assets collects the programs and the files of web/ that pages refer to. None of them contains the name of another:
// the loader learns them from its script element, so a change of one file renames only that file.
func (b builder) assets(p programs) (*assets, error) {
	a := &assets{files: files{}, hashed: map[string]string{}, sizes: map[string]string{}}
	for name, wasm := range p.wasm {
		a.add(name+".wasm", wasm)
		a.sizes[name] = strconv.Itoa(len(wasm))
	}
	a.add("wasm_exec.js", p.exec)
	a.add("go.js", execModule(p.exec))
	for _, l := range text.Langs() {
		a.add(wordsName(string(l)), []byte(text.Words(l)))
	}
	for _, name := range []string{"loader.js", "worker.js", "desk.js", "offline.js", "visit.js", "tour.js", "walk.js", "frame.js", "configure.js", "style.css", "frame.css"} {
		content, err := os.ReadFile(filepath.Join(b.module, "web", name))
		if err != nil {
			return nil, err
		}
		a.add(name, withoutComments(name, content))
	}
	return a, nil
}

// execModule is the script of Go as a module that exports goIn(globalThis), which gives the class Go. The program of it
// then sees that object in the place of the global one: several can run in a page of somebody else's, and leave nothing
// there.
func execModule(exec []byte) []byte {
	const head = "export function goIn(globalThis) {\n" +
		"const fs = { writeSync: (...written) => globalThis.fs.writeSync(...written) };\n"
	return slices.Concat([]byte(head), exec, []byte("\nreturn globalThis.Go;\n}\n"))
}

// wordsName is the file of all that the programs say in a language.
func wordsName(lang string) string { return "words-" + lang + ".txt" }

// withoutComments leaves out the lines of a script or a style that are only a comment, blank lines, and how lines are
// indented: a fifth of what a visitor would load. A script must have no text over several lines in which a line begins
// with two slashes or with spaces that count; a comment of a style ends where its line ends.
func withoutComments(name string, content []byte) []byte {
	begin, inside := "//", false
	if path.Ext(name) == ".css" {
		begin = "/*"
	}
	var out bytes.Buffer
	for line := range bytes.Lines(content) {
		line = bytes.TrimSpace(line)
		comment := inside || bytes.HasPrefix(line, []byte(begin))
		if begin == "/*" && comment {
			inside = !bytes.HasSuffix(line, []byte("*/"))
		}
		if comment || len(line) == 0 {
			continue
		}
		out.Write(line)
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// add adds a file under its hashed name.
func (a *assets) add(name string, content []byte) {
	extension := path.Ext(name)
	hashed := fmt.Sprintf("assets/%s.%s%s", strings.TrimSuffix(name, extension), shortHash(content), extension)
	a.files[hashed] = content
	a.hashed[name] = hashed
}

// base returns the hashed name of an asset without its folder, as the loader expects it.
func (a *assets) base(name string) string { return path.Base(a.hashed[name]) }
