// Command server serves the built streamprint site: a folder of files that never change while they are served.
//
// It exists because the site needs a few things a general file server gets wrong: the brotli and gzip files that
// stand beside each page and program, one strong ETag per representation, "immutable" only for names that carry
// their content's hash, a strict content security policy, and no record at all of who visits.
//
// # Usage
//
//	server [-addr host:port] [-base /sub/path] [-dir folder]
//
// A release build (go build -tags release) carries the site inside the binary and needs no flag; any other build
// serves the folder dist. The server speaks plain HTTP and reads no environment variable: TLS and a public address
// are the business of the proxy before it.
//
// # Reading order
//
//   - main.go: flags, start, graceful stop
//   - crowd.go, files_*.go: how many connections may be open
//   - handler.go: from a request to an answer
//   - name.go: from a URL path to the name of a file, and which paths are refused
//   - site.go: files, their compressed twins and their tags
//   - negotiate.go: Accept-Encoding and Accept
//   - headers.go: security and caching headers
//   - mediatype.go: the Content-Type of each kind of file
//   - embed_release.go, embed_dev.go: the site inside the binary, or not
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// Limits on a connection. A visitor on a very slow line must be able to fetch the whole program (about 2 MB
// compressed, so 5 minutes serve a line of 7 kB/s); nobody may hold a connection open for free.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 10 * time.Second
	writeTimeout      = 5 * time.Minute
	idleTimeout       = 2 * time.Minute
	stopTimeout       = 10 * time.Second

	// maxHeaderBytes makes net/http answer 431 above 16 KiB: it allows 4 KiB more than it is told.
	maxHeaderBytes = 16<<10 - 4<<10
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	m := NewMain()
	err := m.Run(ctx, os.Args[1:], os.Stderr)
	if err == nil {
		select {
		case <-ctx.Done():
		case <-m.done:
		}
		stop() // from here on a second signal ends the program at once
		err = m.Close()
	}
	os.Exit(report(err, os.Stderr))
}

// Main is the whole program as a value, so that tests start and stop the real thing.
type Main struct {
	// URL is the address of the site's first page. Run sets it.
	URL string

	// StopTimeout is how long Close waits for answers under way.
	StopTimeout time.Duration

	// MaxConnections is how many connections may be open at a time.
	MaxConnections int

	server *http.Server
	crowd  *crowd
	done   chan struct{} // closed when the server accepts no more
	err    error         // why it stopped; read after done is closed
}

// NewMain returns a program that has not started.
func NewMain() *Main {
	return &Main{StopTimeout: stopTimeout, MaxConnections: connectionLimit(maxFiles()), done: make(chan struct{})}
}

// Run reads the arguments, opens the site and starts to serve it; it returns as soon as visitors can connect, and
// Close ends what it started. It returns flag.ErrHelp after printing the usage, and a usageError for arguments that
// make no sense.
func (m *Main) Run(ctx context.Context, args []string, stderr io.Writer) error {
	opts, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	files := embeddedSite()
	from := "the site inside the binary"
	if opts.dir != "" || files == nil {
		from = opts.dir
		if from == "" {
			from = "dist"
		}
		files = folder(from)
	}
	if info, err := fs.Stat(files, "index.html"); err != nil || !info.Mode().IsRegular() {
		return fmt.Errorf("no index.html in %s: build the site first, or name its folder with -dir", from)
	}

	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", opts.addr)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(stderr, nil))
	m.crowd = newCrowd(m.MaxConnections)
	m.server = &http.Server{
		Handler:           newHandler(files, opts.base, log),
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ConnState:         m.crowd.changed,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelError),

		DisableGeneralOptionsHandler: true, // "OPTIONS *" is a method like any other that is not allowed
	}
	m.URL = "http://" + clickable(listener.Addr()) + opts.base + "/"
	log.Info("serving", "url", m.URL, "from", from)

	go func() {
		defer close(m.done)
		if err := m.server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			m.err = err
		}
	}()
	return nil
}

// Close stops accepting visitors, lets the answers under way finish and returns why the server stopped if that was
// not by Close. Answers that outlast StopTimeout are cut off.
func (m *Main) Close() error {
	if m.server == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), m.StopTimeout)
	defer cancel()
	if err := m.server.Shutdown(ctx); err != nil {
		_ = m.server.Close() // nothing more can be done for the answers it cuts off
		return fmt.Errorf("stopped with answers unfinished after %v: %w", m.StopTimeout, err)
	}
	<-m.done
	return m.err
}

// options are the values of the flags.
type options struct {
	addr string
	base string // "" or a path with a leading and no trailing slash
	dir  string
}

// usageError is a mistake in the arguments; it makes the program exit with code 2, as the flag package does.
type usageError struct{ error }

// parseFlags reads and checks the arguments. It prints the usage to stderr when asked for help, and only then.
func parseFlags(args []string, stderr io.Writer) (options, error) {
	var opts options
	flags := flag.NewFlagSet("server", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // report prints errors, once
	flags.StringVar(&opts.addr, "addr", "127.0.0.1:8080", "`host:port` to listen on; port 0 takes a free one")
	flags.StringVar(&opts.base, "base", "", "serve the site under this `path`, such as /sub/path")
	flags.StringVar(&opts.dir, "dir", "", "`folder` of the built site (default: the site inside the binary, or dist)")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stderr, "Usage: server [flags]\n\nServes the built streamprint site.\n\n")
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return opts, err
	} else if err != nil {
		return opts, usageError{err}
	}
	if flags.NArg() > 0 {
		return opts, usageError{fmt.Errorf("unexpected argument %q", flags.Arg(0))}
	}
	if _, _, err := net.SplitHostPort(opts.addr); err != nil {
		return opts, usageError{fmt.Errorf("-addr %q is not host:port", opts.addr)}
	}
	base := strings.TrimSuffix(opts.base, "/")
	if base != "" && !validBase(base) {
		return opts, usageError{fmt.Errorf("-base %q is not a path such as /sub/path", opts.base)}
	}
	opts.base = base
	return opts, nil
}

// report prints why the program ends, if there is a reason to tell, and returns its exit code.
func report(err error, stderr io.Writer) int {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return 0
	}
	fmt.Fprintf(stderr, "server: %v\n", err)
	if errors.As(err, new(usageError)) {
		fmt.Fprintln(stderr, "server -h lists the flags")
		return 2
	}
	return 1
}

// clickable is the address as a person can open it: a server that listens on every interface is reached as localhost.
func clickable(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return addr.String()
	}
	return fmt.Sprintf("localhost:%d", tcp.Port)
}
