//go:build !js

package calc_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// forbidden are packages, and all below them, that the engine must not reach.
var forbidden = []string{
	"net/http", "syscall/js", "os/exec", "github.com/maxence-charriere/go-app", "streamprint/app", "streamprint/cmd",
}

// TestDependencies lists what the engine is linked with, on this machine and in
// a browser.
func TestDependencies(t *testing.T) {
	for _, target := range [][]string{nil, {"GOOS=js", "GOARCH=wasm"}} {
		list := exec.Command("go", "list", "-deps", "./...")
		list.Env = append(os.Environ(), target...)
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		deps := strings.Fields(string(out))
		if !slices.Contains(deps, "streamprint/calc/scenario") {
			t.Fatalf("go list %v gives %d packages, scenario is not among them", target, len(deps))
		}
		for _, d := range deps {
			// net/url is text; the package net is the network. In a browser, time and
			// os are built on syscall/js themselves, so it is asked of our imports below.
			if d == "net" || slices.ContainsFunc(forbidden, func(f string) bool {
				return (d == f || strings.HasPrefix(d, f+"/")) && (f != "syscall/js" || target == nil)
			}) {
				t.Errorf("%v: the engine is linked with %s", target, d)
			}
		}
	}
}

// clock are the functions of package time that read the clock or wait for it.
var clock = []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Sleep"}

// TestNoClock reads the engine's own files: dates are values there, never now.
func TestNoClock(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			if name := strings.Trim(spec.Path.Value, `"`); name == "syscall/js" || name == "unsafe" {
				t.Errorf("%s imports %s", path, name)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clock, s.Sel.Name) {
				t.Errorf("%s uses time.%s", set.Position(s.Pos()), s.Sel.Name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Errorf("only %d files read", files)
	}
}
