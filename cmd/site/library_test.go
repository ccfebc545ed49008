package main

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"testing"
)

// The module names its parts as they are called in this build, and is else the file of web.
func TestLibraryNamesItsParts(t *testing.T) {
	all := site(t)
	parts := regexp.MustCompile(`"\./(assets/[^"]+)"`).FindAllSubmatch(all["streamprint.js"], -1)
	want := []string{"assets/go.*.js", "assets/engine.*.wasm"}
	if len(parts) != len(want) {
		t.Fatalf("%d parts, want %d", len(parts), len(want))
	}
	for i, part := range parts {
		name := string(part[1])
		if ok, _ := path.Match(want[i], name); !ok || all[name] == nil {
			t.Errorf("part %s, want one like %s that the site has", name, want[i])
		}
	}
	if !bytes.HasPrefix(all["streamprint.js"], []byte("/**")) || len(all["streamprint.d.ts"]) == 0 {
		t.Error("the module has no documentation, or no types")
	}
}

// The script of Go is in its module unchanged.
func TestExecModule(t *testing.T) {
	all := site(t)
	var exec, module []byte
	for name, content := range all {
		if ok, _ := path.Match("assets/wasm_exec.*.js", name); ok {
			exec = content
		}
		if ok, _ := path.Match("assets/go.*.js", name); ok {
			module = content
		}
	}
	if len(exec) == 0 || bytes.Count(module, exec) != 1 || !strings.Contains(string(module), "export function goIn(globalThis)") {
		t.Errorf("a script of %d bytes in a module of %d", len(exec), len(module))
	}
}

// A program that has the folder as a package finds module and types.
func TestLibraryPackage(t *testing.T) {
	all := site(t)
	var about struct {
		Name, Type string
		Exports    map[string]map[string]string
	}
	if err := json.Unmarshal(all["package.json"], &about); err != nil {
		t.Fatal(err)
	}
	if about.Name != "streamprint" || about.Type != "module" || len(about.Exports["."]) != 2 {
		t.Errorf("%+v", about)
	}
	for _, name := range about.Exports["."] {
		if all[path.Clean(name)] == nil {
			t.Errorf("exports %s, which the site does not have", name)
		}
	}
}
