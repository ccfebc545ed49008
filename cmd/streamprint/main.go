// Streamprint works out the greenhouse-gas footprint of video streaming, by
// published methods, on the command line.
//
//	streamprint watch --hours 2 --per day --device tv --country FRA
//	streamprint plan --preset netflix-2021 --year 2022
//	streamprint eval scenario.json --format json
//	streamprint batch habits.csv --keep id -o answers.csv
//	streamprint methods
//	streamprint sources
//
// Every command has --format json. In its results, numbers are JSON numbers
// with up to 15 significant digits and never an exponent; names end in their
// unit. The words of the text format are those of the site's pages. A plan can
// be had as comma-separated values too, and its text is in English.
//
// A mistake of the caller ends with exit code 2 and one line on standard error
// for each, which names the flag. Anything else that goes wrong ends with 1.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"streamprint/calc/viewing"

	"github.com/alecthomas/kong"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit codes.
const (
	exitOK = iota
	exitFailure
	exitUsage
)

// commandLine is what can be said to the program.
type commandLine struct {
	Watch     watchCommand     `cmd:"" help:"Estimate the footprint of watching."`
	Eval      evalCommand      `cmd:"" help:"Estimate a scenario document, as the site saves it."`
	Export    exportCommand    `cmd:"" help:"Make a file of the result of a scenario document: workbook, values, evidence, chart."`
	Plan      planCommand      `cmd:"" help:"Work out the plan of a streaming company, year by year."`
	Target    targetCommand    `cmd:"" help:"Work out a reduction pathway from the emissions of a base year."`
	Nature    natureCommand    `cmd:"" help:"Estimate what an area of nature stores or keeps."`
	Credit    creditCommand    `cmd:"" help:"Work out what carbon credits and stored carbon are worth."`
	History   historyCommand   `cmd:"" help:"Estimate a year of a viewing history, as Netflix or YouTube give it."`
	Batch     batchCommand     `cmd:"" help:"Estimate every row of a file of comma-separated values."`
	Compare   compareCommand   `cmd:"" help:"Say why two documents differ."`
	Why       whyCommand       `cmd:"" help:"Say what would change a result most, and which figures it rests on."`
	Methods   methodsCommand   `cmd:"" help:"List the published methods."`
	Sources   sourcesCommand   `cmd:"" help:"List the factor book: every constant, every grid intensity, every source."`
	Changelog changelogCommand `cmd:"" help:"List the versions of the model, with what each changed."`
	Version   kong.VersionFlag `help:"Print the versions of the program and of its model."`
}

// streams are the standard streams of one run. Standard output is held back
// until the run has succeeded, so that nobody reads half a result. Only batch,
// whose answer may be of any size, writes to it at once.
type streams struct {
	in  io.Reader
	out bytes.Buffer
	now io.Writer
	err io.Writer
}

// usage is a mistake of the caller, one line for each.
type usage []string

func (u usage) Error() string { return fmt.Sprint([]string(u)) }

// run is the program: it gives the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := &streams{in: stdin, now: stdout, err: stderr}
	code := exitOK
	if err := parse(args, s); err != nil {
		code = exitFailure
		lines := usage{err.Error()}
		if errors.As(err, &lines) {
			code = exitUsage
		}
		for _, line := range lines {
			fmt.Fprintln(stderr, "streamprint: "+line)
		}
		return code
	}
	if _, err := stdout.Write(s.out.Bytes()); err != nil {
		fmt.Fprintln(stderr, "streamprint: "+err.Error())
		return exitFailure
	}
	return code
}

// parse reads the arguments and runs the command.
func parse(args []string, s *streams) error {
	var line commandLine
	done := false
	k, err := kong.New(&line,
		kong.Name("streamprint"),
		kong.Description("Works out the greenhouse-gas footprint of video streaming, by published methods."),
		kong.Writers(&s.out, s.err),
		kong.Exit(func(int) { done = true }), // after --help and --version
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		helpVariables(),
		kong.Bind(s),
	)
	if err != nil {
		return err
	}
	ctx, err := k.Parse(joinNegative(args))
	switch {
	case done:
		return nil
	case err != nil:
		return usage{err.Error()}
	}
	return ctx.Run()
}

// joinNegative writes "--hours -1" as "--hours=-1": no flag here has a number
// for a name, so that a negative number is a value, if a wrong one.
func joinNegative(args []string) []string {
	var joined []string
	for _, arg := range args {
		last := len(joined) - 1
		negative := len(arg) > 1 && arg[0] == '-' && strings.ContainsRune("0123456789.", rune(arg[1]))
		if negative && last >= 0 && strings.HasPrefix(joined[last], "--") && !strings.Contains(joined[last], "=") {
			joined[last] += "=" + arg
			continue
		}
		joined = append(joined, arg)
	}
	return joined
}

// version names the build and the model.
func version() string {
	build := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		build = info.Main.Version
	}
	return "streamprint " + build + ", model " + viewing.Model
}
