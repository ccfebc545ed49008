package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the commands print into testdata/*.txt")

// TestScripts runs the commands of testdata/*.txt. A line that begins with "$ "
// is a command; what it must print follows, lines on standard error after "! "
// and an exit code other than 0 as "[exit 2]". "< NAME" at the end gives a file
// of testdata as standard input. Lines that begin with "#" and empty lines
// before a command are comments. With -update the answers are written anew.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			for _, step := range steps(string(data)) {
				got := step.run(t)
				if got != step.want && !*update {
					t.Errorf("%s:%d: $ %s\ngot\n%swant\n%s", path, step.line, step.command, got, step.want)
				}
				out.WriteString(step.comment)
				if step.command != "" {
					out.WriteString("$ " + step.command + "\n" + got + "\n")
				}
			}
			if *update {
				if err := os.WriteFile(path, []byte(strings.TrimSuffix(out.String(), "\n")), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// step is a command of a script with the comment before it.
type step struct {
	line                   int
	comment, command, want string
}

// steps cuts a script. The answer of a command ends before the comment or the
// command that follows; empty lines at its end do not count.
func steps(script string) []step {
	var list []step
	current, inAnswer := step{}, false
	end := func() {
		if current.command != "" {
			current.want = strings.TrimRight(current.want, "\n") + "\n"
			if current.want == "\n" {
				current.want = ""
			}
		}
		if current != (step{}) {
			list = append(list, current)
		}
		current, inAnswer = step{}, false
	}
	number := 0
	for line := range strings.Lines(script) {
		number++
		command, isCommand := strings.CutPrefix(line, "$ ")
		isComment := strings.HasPrefix(line, "# ")
		if inAnswer && (isCommand || isComment) {
			end()
		}
		switch {
		case isCommand:
			current.command, current.line, inAnswer = strings.TrimSpace(command), number, true
		case inAnswer:
			current.want += line
		default:
			current.comment += line
		}
	}
	end()
	return list
}

func (s step) run(t *testing.T) string {
	t.Helper()
	if s.command == "" {
		return ""
	}
	command, name, hasInput := strings.Cut(s.command, " < ")
	var stdin bytes.Buffer
	if hasInput {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		stdin.Write(data)
	}
	words := split(command)
	if words[0] != "streamprint" {
		t.Fatalf("line %d: not a command of this program: %s", s.line, s.command)
	}
	var stdout, stderr, out bytes.Buffer
	code := run(words[1:], &stdin, &stdout, &stderr)
	out.Write(stdout.Bytes())
	for line := range strings.Lines(stderr.String()) {
		out.WriteString("! " + line)
	}
	if code != exitOK {
		fmt.Fprintf(&out, "[exit %d]\n", code)
	}
	return out.String()
}

// split cuts a command into words; words between single quotes keep spaces.
func split(command string) []string {
	var words []string
	for i, part := range strings.Split(command, "'") {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}
