package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"streamprint/app"
)

// programs is what runs in the browser: the WebAssembly binaries by name, and the script of the same Go version that
// they need.
type programs struct {
	wasm map[string][]byte
	exec []byte
}

// buildPrograms builds each program for the browser, reproducibly: without paths, version control stamps, symbols, build
// id. One after the other, because they share nearly all packages and only linking is done again.
func buildPrograms(module string) (programs, error) {
	p := programs{wasm: map[string][]byte{}}
	for _, name := range allPrograms() {
		var err error
		if p.wasm[name], _, err = compileProgram(module, name, ""); err != nil {
			return programs{}, err
		}
	}
	root, err := goOutput(module, "env", "GOROOT")
	if err != nil {
		return programs{}, err
	}
	p.exec, err = os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
	return p, err
}

// allPrograms lists the programs of the pages and the engine.
func allPrograms() []string { return append(app.Programs(), app.EngineProgram) }

// compileProgram runs the go command and returns the binary of the program with a name and what the linker printed. The
// engine has a command of its own; the others are cmd/app with their name as build tag, and that of the program that is
// built without one does no harm.
func compileProgram(module, name, linkerFlags string) (wasm, printed []byte, err error) {
	folder, err := os.MkdirTemp("", "streamprint-site-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(folder)

	overlay, err := withStandIns(module, folder)
	if err != nil {
		return nil, nil, err
	}
	file := filepath.Join(folder, name+".wasm")
	command := "./cmd/app"
	if name == app.EngineProgram {
		command = "./cmd/engine"
	}
	arguments := append([]string{"build", "-tags=" + name, "-trimpath", "-buildvcs=false", "-overlay=" + overlay}, inlining...)
	cmd := exec.Command("go", append(arguments,
		"-ldflags=-s -w -buildid= "+linkerFlags, "-o", file, command)...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=-mod=readonly")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		return nil, nil, fmt.Errorf("go build -tags=%s %s: %w\n%s", name, command, err, stderr.Bytes())
	}
	wasm, err = os.ReadFile(file)
	return wasm, stderr.Bytes(), err
}

// inlining turns the copying of small functions into their callers off, except where the program spends its time. That
// saves eight percent of the bytes over the wire (1.83 to 1.69 MB when it was measured) and costs a visitor's estimate
// some milliseconds.
var inlining = []string{"-gcflags=all=-l", "-gcflags=math=", "-gcflags=streamprint/calc/formula="}

// standIns are what the programs have in the place of packages of the standard library: the file of net/http is
// net-http.go.txt. Each says why.
//
//go:embed standin/*.go.txt
var standIns embed.FS

// withStandIns writes an overlay for the go command into the folder, and returns its name: every file of a replaced
// package gone, and the one that stands in for it in their place.
func withStandIns(module, folder string) (string, error) {
	root, err := goOutput(module, "env", "GOROOT")
	if err != nil {
		return "", err
	}
	stubs, err := standIns.ReadDir("standin")
	if err != nil {
		return "", err
	}
	replace := map[string]string{}
	for _, stub := range stubs {
		name := strings.TrimSuffix(stub.Name(), ".go.txt")
		pkg := strings.ReplaceAll(name, "-", "/")
		source := filepath.Join(root, "src", filepath.FromSlash(pkg))
		files, err := filepath.Glob(filepath.Join(source, "*.go"))
		if err != nil || len(files) == 0 {
			return "", fmt.Errorf("no %s in %s: %w", pkg, source, err)
		}
		for _, f := range files {
			replace[f] = "" // deleted
		}
		content, err := standIns.ReadFile("standin/" + stub.Name())
		if err != nil {
			return "", err
		}
		file := filepath.Join(folder, name+".go")
		if err := os.WriteFile(file, content, 0o600); err != nil {
			return "", err
		}
		replace[filepath.Join(source, "standin.go")] = file
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(folder, "overlay.json")
	return name, os.WriteFile(name, overlay, 0o600)
}

// moduleDir returns the root folder of the module that the command is run in.
func moduleDir() (string, error) {
	file, err := goOutput("", "env", "GOMOD")
	if err != nil {
		return "", err
	}
	if filepath.Base(file) != "go.mod" {
		return "", fmt.Errorf("not inside the module's folder")
	}
	return filepath.Dir(file), nil
}

// goOutput returns what the go command prints.
func goOutput(folder string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = folder
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}
