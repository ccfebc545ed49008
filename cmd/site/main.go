// Command site builds the site into a folder that any plain file host can serve: prerendered pages, the program that
// makes them live, assets under names that change with their content, each file's compressed twins, icons, manifests,
// sitemap.
//
//	go run ./cmd/site -out dist                                  build
//	go run ./cmd/site -out dist -quick                           build faster, compress less
//	go run ./cmd/site -out dist -origin https://example.org -base /sub
//	go run ./cmd/site -check dist                                weigh a built site against its budgets
//
// Pages and assets refer to each other by relative addresses, so the same folder works at the root of a host and
// below any path. Only what must be absolute knows the origin and the base: canonical addresses, the sitemap, and the
// "not found" page, which is served at any depth.
//
// Two builds of the same source give the same bytes.
package main

import (
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}

// run does what the command line asks for.
func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("site", flag.ContinueOnError)
	out := flags.String("out", "dist", "`folder` to build the site into; replaced as a whole")
	origin := flags.String("origin", "https://streamprint.example", "`address` of the host, for canonical addresses")
	base := flags.String("base", "", "`path` of the site on its host, such as /sub")
	quick := flags.Bool("quick", false, "compress less, for development")
	check := flags.String("check", "", "weigh the site in this `folder` instead of building one")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}

	module, err := moduleDir()
	if err != nil {
		return err
	}
	if *check != "" {
		return checkBudgets(module, os.DirFS(*check), stdout)
	}

	address, err := siteAddress(*origin, *base)
	if err != nil {
		return err
	}
	b := builder{module: module, address: address, quality: bestQuality}
	if *quick {
		b.quality = quickQuality
	}
	files, err := b.build()
	if err != nil {
		return err
	}
	if err := files.replace(*out); err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "%s: %d files\n", *out, len(files))
	return err
}

// address is where the site will be: an origin and a base path without trailing slashes.
type address struct {
	origin string // "https://example.org"
	base   string // "" or "/sub"
}

// siteAddress checks the parts of an address.
func siteAddress(origin, base string) (address, error) {
	u, err := url.Parse(origin)
	if err != nil {
		return address{}, fmt.Errorf("malformed origin %q: %v", origin, err)
	}
	origin = strings.TrimSuffix(origin, "/")
	if u.Host == "" || origin != u.Scheme+"://"+u.Host {
		return address{}, fmt.Errorf("malformed origin %q: want scheme and host only", origin)
	}
	if clean := path.Clean("/" + base); base != "" && base != clean && base != clean+"/" {
		return address{}, fmt.Errorf("malformed base %q: want %q", base, clean)
	}
	return address{origin, strings.TrimSuffix(base, "/")}, nil
}

// of returns the absolute address of a path below the site's root.
func (a address) of(path string) string { return a.origin + a.base + path }
