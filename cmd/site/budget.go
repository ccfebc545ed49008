package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"streamprint/app"
)

// Budgets in bytes as they go over the wire.
const (
	programBudget = 1_750_000 // each
	wordsBudget   = 75_000    // all that is said in one language
	pageBudget    = 40_000    // document, style and scripts, without the program
	loaderBudget  = 6_000     // loader and workers
	offlineBudget = 3_000     // what the loader loads when the page has settled
	visitBudget   = 1_000     // likewise
	tourBudget    = 1_000     // likewise, on the first page
	frameBudget   = 2_500     // script of a page in a frame
	hostBudget    = 2_000     // script that other sites load
	configBudget  = 2_500     // script of the page on which frames are put together
	walkBudget    = 1_500     // charts by keyboard, likewise
	serviceBudget = 8_000     // service worker with its list of files
)

// errOverBudget is what a check fails with after printing which part is too heavy.
var errOverBudget = errors.New("over budget")

// checkBudgets weighs a built site, prints a table and fails when a part is over its budget. It also counts the types
// whose methods the linker has to keep because something calls methods by name: one template engine in the program is
// enough to double it.
func checkBudgets(module string, site fs.FS, stdout io.Writer) error {
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	over := false
	row := func(what string, is, budget int) {
		verdict := ""
		if is > budget {
			verdict, over = "OVER", true
		}
		fmt.Fprintf(table, "%d\t%d\t %s\t%s\t\n", is, budget, what, verdict)
	}
	fmt.Fprintf(table, "bytes\tbudget\t \t\t\n")

	// weigh weighs the one file of a pattern.
	weigh := func(what, pattern string, budget int) error {
		found, err := fs.Glob(site, pattern)
		if err != nil || len(found) != 1 {
			return fmt.Errorf("found %d files %s, want 1", len(found), pattern)
		}
		size, err := wireSize(site, found[0])
		row(what, size, budget)
		return err
	}
	for _, name := range allPrograms() {
		if err := weigh("program "+name, "assets/"+name+".*.wasm", programBudget); err != nil {
			return err
		}
	}
	loader, pages, err := pageSizes(site)
	if err != nil {
		return err
	}
	row("loader and workers", loader, loaderBudget)
	for _, part := range []struct {
		pattern string
		budget  int
	}{{"assets/offline.*.js", offlineBudget}, {"assets/visit.*.js", visitBudget}, {"assets/tour.*.js", tourBudget}, {"assets/walk.*.js", walkBudget},
		{"assets/frame.*.js", frameBudget}, {"embed.js", hostBudget}, {"assets/configure.*.js", configBudget}, {"sw.js", serviceBudget}} {
		if err := weigh(part.pattern, part.pattern, part.budget); err != nil {
			return err
		}
	}
	for _, l := range languages {
		if err := weigh("words, "+l.tag, "assets/"+strings.Replace(wordsName(l.tag), ".", ".*.", 1), wordsBudget); err != nil {
			return err
		}
	}
	for _, p := range pages {
		row("/"+strings.TrimSuffix(p.name, "index.html"), p.size, pageBudget)
	}

	for _, name := range allPrograms() {
		_, printed, err := compileProgram(module, name, "-dumpdep")
		if err != nil {
			return err
		}
		row(name+": methods called by name", bytes.Count(printed, []byte("<ReflectMethod>")), 0)
		if name == app.EngineProgram {
			row(name+": symbols of go-app", bytes.Count(printed, []byte(" -> github.com/maxence-charriere/go-app")), 0)
			continue
		}
		symbols, err := strangers(name, printed)
		if err != nil {
			return err
		}
		row(name+": symbols of another program", symbols, 0)
		row(name+": catalogues built in", bytes.Count(printed, []byte(" -> streamprint/app/text.built")), 0)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if over {
		return errOverBudget
	}
	return nil
}

// own lists beginnings of symbols that only one program may link: of its pages, engine and words.
var own = map[string][]string{
	app.WatchProgram: {
		"streamprint/app/page.(*Watch).Render", "streamprint/app/page.(*Methods).Render", "streamprint/app/page.(*Sources).Render",
	},
	app.PlanProgram: {"streamprint/app/page.(*Plan).Render", "streamprint/calc/plan.Work", "streamprint/app/text.PlanFor"},
}

// strangers counts the symbols of other programs among what the linker printed, a line for each dependency: "symbol ->
// symbol". It fails when one of the program's own is missing, since then the list is out of date and proves nothing.
func strangers(name string, printed []byte) (int, error) {
	others := map[string]bool{}
	missing := map[string]bool{}
	for _, beginning := range own[name] {
		missing[beginning] = true
	}
	for line := range strings.Lines(string(printed)) {
		_, symbol, _ := strings.Cut(strings.TrimSpace(line), " -> ")
		for program, beginnings := range own {
			for _, beginning := range beginnings {
				switch {
				case !strings.HasPrefix(symbol, beginning):
				case program == name:
					delete(missing, beginning)
				default:
					others[symbol] = true
				}
			}
		}
	}
	if len(missing) > 0 {
		return 0, fmt.Errorf("program %s links no %s", name, strings.Join(slices.Sorted(maps.Keys(missing)), ", "))
	}
	return len(others), nil
}

// pageSize is the weight of a document with its style and scripts.
type pageSize struct {
	name string
	size int
}

// pageSizes weighs the loader with its workers, and each document with what it loads.
func pageSizes(site fs.FS) (loader int, pages []pageSize, err error) {
	err = fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		page := pageSize{name: name}
		names, err := loads(site, name)
		if err != nil {
			return err
		}
		scripts := 0
		for _, part := range append(names, name) {
			size, err := wireSize(site, part)
			if err != nil {
				return err
			}
			page.size += size
			// Scripts of some pages only have budgets of their own.
			own := strings.HasPrefix(part, "assets/frame.") || strings.HasPrefix(part, "assets/configure.")
			if path.Ext(part) == ".js" && !own {
				scripts += size
			}
		}
		loader = max(loader, scripts)
		pages = append(pages, page)
		return nil
	})
	return loader, pages, err
}

// loads returns the names of the styles and scripts that a document loads, the workers included.
func loads(site fs.FS, name string) ([]string, error) {
	content, err := fs.ReadFile(site, name)
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	var names []string
	for n := range doc.Descendants() {
		switch {
		case n.DataAtom == atom.Link && attribute(n, "rel") == "stylesheet":
			names = append(names, resolve(name, attribute(n, "href")))
		case n.DataAtom == atom.Script && attribute(n, "src") != "":
			script := resolve(name, attribute(n, "src"))
			names = append(names, script)
			for _, key := range []string{"data-worker", "data-desk"} {
				if worker := attribute(n, key); worker != "" {
					names = append(names, path.Join(path.Dir(script), worker))
				}
			}
		}
	}
	return names, nil
}

// resolve returns the name of the file that a document refers to. A reference from the root of the host can only be to
// assets here, whatever the base.
func resolve(document, reference string) string {
	if i := strings.Index(reference, "/assets/"); strings.HasPrefix(reference, "/") && i >= 0 {
		return reference[i+1:]
	}
	return path.Join(path.Dir(document), reference)
}

// attribute returns the value of an attribute, or "".
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// wireSize returns the size of a file as it is sent: of its brotli twin, if it has one.
func wireSize(site fs.FS, name string) (int, error) {
	info, err := fs.Stat(site, name+".br")
	if errors.Is(err, fs.ErrNotExist) {
		info, err = fs.Stat(site, name)
	}
	if err != nil {
		return 0, err
	}
	return int(info.Size()), nil
}
