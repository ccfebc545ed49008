package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asProgram makes the test binary run main, for the tests that need a process: exit codes and signals.
const asProgram = "STREAMPRINT_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// program is this package's command, with the given arguments.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	cmd.Dir = t.TempDir() // without a folder dist
	return cmd
}

// start runs the server on a free port until the test ends, and checks that it logs that it started and nothing else.
func start(t *testing.T, args ...string) *Main {
	t.Helper()
	m, log := NewMain(), new(bytes.Buffer)
	if err := m.Run(t.Context(), append([]string{"-addr", "127.0.0.1:0"}, args...), log); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := m.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
		if got := log.String(); strings.Count(got, "\n") != 1 || !strings.Contains(got, " msg=serving url="+m.URL+" ") {
			t.Errorf("log:\n%s", got)
		}
	})
	return m
}

// client asks like a person: no redirects followed, nothing decoded behind the test's back.
func client(t *testing.T) *http.Client {
	transport := &http.Transport{DisableCompression: true}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{
		Transport:     transport,
		Timeout:       time.Minute,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

func TestServe(t *testing.T) {
	m := start(t, "-dir", newTestSite(t), "-base", "/sub/path/")
	if !strings.HasPrefix(m.URL, "http://127.0.0.1:") || !strings.HasSuffix(m.URL, "/sub/path/") {
		t.Errorf("URL %q", m.URL)
	}
	tests := []struct {
		target, accept string
		status         int
		body           string
	}{
		{"", "gzip, br", 200, testFiles["index.html"]},
		{"", "gzip", 200, testFiles["index.html"]},
		{"", "identity", 200, testFiles["index.html"]},
		{"assets/app.3f2a9c1b.wasm", "br", 200, testFiles["assets/app.3f2a9c1b.wasm"]},
		{"methods", "br", 301, ""},
		{"link.txt", "br", 404, "not found\n"},
		{"%2e%2e/secret.txt", "br", 400, "bad request\n"},
		{"healthz", "br", 200, "ok"},
	}
	for _, test := range tests {
		for _, method := range []string{"GET", "HEAD"} {
			r, err := http.NewRequestWithContext(t.Context(), method, m.URL+test.target, nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Accept-Encoding", test.accept)
			resp, err := client(t).Do(r)
			if err != nil {
				t.Fatal(err)
			}
			want := test.body
			if method == "HEAD" {
				want = ""
				resp.Header.Del("Content-Encoding")
			}
			if got := decoded(t, resp); resp.StatusCode != test.status || got != want {
				t.Errorf("%s %s: status %d, body %.40q; want %d, %.40q", method, test.target, resp.StatusCode, got, test.status, want)
			}
			if resp.StatusCode == 200 && resp.ContentLength < 0 {
				t.Errorf("%s %s: no Content-Length", method, test.target)
			}
			_ = resp.Body.Close()
		}
	}
}

// TestPreconditionFailed: the answer must end the way HTTP wants it, so the connection serves the next request.
func TestPreconditionFailed(t *testing.T) {
	m := start(t, "-dir", newTestSite(t))
	c := client(t)
	for range 2 {
		r, err := http.NewRequestWithContext(t.Context(), "GET", m.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Encoding", "br")
		r.Header.Set("If-Match", `"other"`)
		resp, err := c.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if resp.StatusCode != 412 || body(t, resp) != "" {
			t.Errorf("status %d", resp.StatusCode)
		}
		_ = resp.Body.Close()
	}
}

func TestHeaderLimit(t *testing.T) {
	m := start(t, "-dir", newTestSite(t))
	tests := []struct {
		size   int
		status int
	}{
		{15 << 10, 200},
		{17 << 10, 431},
		{1 << 20, 431},
	}
	for _, test := range tests {
		if got := rawStatus(t, m, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: "+strings.Repeat("a", test.size)+"\r\n\r\n"); got != test.status {
			t.Errorf("%d bytes of headers: status %d, want %d", test.size, got, test.status)
		}
	}
	if got := rawStatus(t, m, "GET /"+strings.Repeat("a", 1<<20)+" HTTP/1.1\r\nHost: x\r\n\r\n"); got != 431 {
		t.Errorf("a path of 1 MiB: status %d, want 431", got)
	}
}

// TestRawRequests: what no HTTP client would send gets a refusal and leaves the server well.
func TestRawRequests(t *testing.T) {
	m := start(t, "-dir", newTestSite(t))
	for request, status := range map[string]int{
		"GET /../secret.txt HTTP/1.1\r\nHost: x\r\n\r\n":             400,
		"GET secret.txt HTTP/1.1\r\nHost: x\r\n\r\n":                 400,
		"GET http://x//evil.com HTTP/1.1\r\nHost: x\r\n\r\n":         400,
		"GET http://x HTTP/1.1\r\nHost: x\r\n\r\n":                   400,
		"GET mailto:x HTTP/1.1\r\nHost: x\r\n\r\n":                   400,
		"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n":                      400,
		"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n":                       400,
		"GET / HTTP/1.1\r\n\r\n":                                     400,
		"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n":                      405,
		"CONNECT evil.com:443 HTTP/1.1\r\nHost: evil.com\r\n\r\n":    405,
		"GET / HTTP/9.9\r\nHost: x\r\n\r\n":                          505,
		"nonsense\r\n\r\n":                                           400,
		"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi":  405,
		"GET / HTTP/1.0\r\n\r\n":                                     200,
		"GET /%6dethods/?x=%zz;y HTTP/1.1\r\nHost: evil.com\r\n\r\n": 200,
	} {
		if got := rawStatus(t, m, request); got != status {
			t.Errorf("%q: status %d, want %d", request, got, status)
		}
	}
}

// rawStatus sends bytes as they are and returns the status of the answer.
func rawStatus(t *testing.T, m *Main, request string) int {
	t.Helper()
	conn := dial(t, m)
	go func() { _, _ = io.WriteString(conn, request) }() // the server may answer and hang up before it has read it all
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatalf("%.60q: %v", request, err)
	}
	_ = resp.Body.Close()
	return resp.StatusCode
}

func dial(t *testing.T, m *Main) net.Conn {
	t.Helper()
	host, _, _ := strings.Cut(strings.TrimPrefix(m.URL, "http://"), "/")
	conn, err := net.Dial("tcp", host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	return conn
}

// TestTimeouts holds the limits that no quick test can wait for.
func TestTimeouts(t *testing.T) {
	m := start(t, "-dir", newTestSite(t))
	s := m.server
	for name, limit := range map[string]time.Duration{
		"read header": s.ReadHeaderTimeout, "read": s.ReadTimeout, "write": s.WriteTimeout, "idle": s.IdleTimeout,
	} {
		if limit <= 0 || limit > 10*time.Minute {
			t.Errorf("%s timeout %v", name, limit)
		}
	}
}

// bigSite has a file larger than the buffers between server and client, so that its answer stays under way.
func bigSite(t *testing.T) (dir string, size int64) {
	t.Helper()
	dir, size = t.TempDir(), 64<<20
	writeFile(t, filepath.Join(dir, "index.html"), "x")
	writeFile(t, filepath.Join(dir, "big.zip"), "")
	if err := os.Truncate(filepath.Join(dir, "big.zip"), size); err != nil {
		t.Fatal(err)
	}
	return dir, size
}

// TestGracefulStop: Close refuses newcomers at once, and lets the answer under way finish.
func TestGracefulStop(t *testing.T) {
	dir, size := bigSite(t)
	m := start(t, "-dir", dir)
	resp, err := client(t).Get(m.URL + "big.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()

	closed := make(chan error, 1)
	go func() { closed <- m.Close() }()
	<-m.done
	if again, err := client(t).Get(m.URL); err == nil {
		_ = again.Body.Close()
		t.Error("a stopping server took a new visitor")
	}
	select {
	case err := <-closed:
		t.Fatalf("closed before the answer was read: %v", err)
	default:
	}
	if n, err := io.Copy(io.Discard, resp.Body); n != size || err != nil {
		t.Errorf("read %d of %d bytes: %v", n, size, err)
	}
	if err := <-closed; err != nil {
		t.Errorf("close: %v", err)
	}
}

// TestStopDeadline: an answer that nobody reads does not hold the server for ever.
func TestStopDeadline(t *testing.T) {
	dir, size := bigSite(t)
	m := NewMain()
	m.StopTimeout = 50 * time.Millisecond
	if err := m.Run(t.Context(), []string{"-addr", "127.0.0.1:0", "-dir", dir}, io.Discard); err != nil {
		t.Fatal(err)
	}
	resp, err := client(t).Get(m.URL + "big.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if err := m.Close(); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("close: %v, want a deadline exceeded", err)
	}
	if n, err := io.Copy(io.Discard, resp.Body); err == nil || n == size {
		t.Errorf("read all %d bytes of an answer that was cut off", n)
	}
}

func TestCloseUnstarted(t *testing.T) {
	if err := NewMain().Close(); err != nil {
		t.Error(err)
	}
}

func TestRunErrors(t *testing.T) {
	site := newTestSite(t)
	taken := start(t, "-dir", site)
	tests := []struct {
		name string
		args []string
		code int
		want string // part of what is printed
	}{
		{"help", []string{"-h"}, 0, "-base path"},
		{"unknown flag", []string{"-x"}, 2, "-x"},
		{"flag without a value", []string{"-addr"}, 2, "-addr"},
		{"argument", []string{"dist"}, 2, `unexpected argument "dist"`},
		{"address without a port", []string{"-addr", "localhost"}, 2, `-addr "localhost" is not host:port`},
		{"relative base", []string{"-base", "sub"}, 2, `-base "sub" is not a path`},
		{"base with dots", []string{"-base", "/a/../b"}, 2, `-base "/a/../b" is not a path`},
		{"base of slashes", []string{"-base", "//"}, 2, `-base "//" is not a path`},
		{"base as a URL", []string{"-base", "https://example.com/a"}, 2, "is not a path"},
		{"missing folder", []string{"-dir", filepath.Join(site, "nothing")}, 1, "build the site first"},
		{"folder without a site", []string{"-dir", filepath.Join(site, "assets")}, 1, "build the site first"},
		{"address taken", []string{"-dir", site, "-addr", strings.TrimSuffix(strings.TrimPrefix(taken.URL, "http://"), "/")}, 1, "in use"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stderr bytes.Buffer
			err := NewMain().Run(t.Context(), test.args, &stderr)
			if err == nil {
				t.Fatal("it started")
			}
			if code := report(err, &stderr); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			if got := stderr.String(); !strings.Contains(got, test.want) || (test.code != 0 && strings.Count(got, "server: ") != 1) {
				t.Errorf("printed:\n%s\nwant %q in it", got, test.want)
			}
		})
	}
	if err := NewMain().Run(t.Context(), []string{"-help"}, io.Discard); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("-help: %v", err)
	}
}

func TestClickable(t *testing.T) {
	for listens, want := range map[string]string{
		"127.0.0.1:80": "127.0.0.1:80", "0.0.0.0:8080": "localhost:8080", "[::]:8080": "localhost:8080", "[::1]:8080": "[::1]:8080",
	} {
		addr, err := net.ResolveTCPAddr("tcp", listens)
		if err != nil {
			t.Fatal(err)
		}
		if got := clickable(addr); got != want {
			t.Errorf("clickable(%s) = %s, want %s", listens, got, want)
		}
	}
}

// TestProcess: the program as a process ends with the promised exit codes, and by a signal without an error.
func TestProcess(t *testing.T) {
	for code, args := range map[int][]string{0: {"-h"}, 1: {}, 2: {"-x"}} {
		cmd := program(t, args...)
		out, _ := cmd.CombinedOutput() // its error is the exit code
		if got := cmd.ProcessState.ExitCode(); got != code || len(out) == 0 {
			t.Errorf("%q: exit code %d, want %d; output:\n%s", args, got, code, out)
		}
	}

	site := newTestSite(t)
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			checkProcess(t, program(t, "-addr", "127.0.0.1:0", "-dir", site), signal, testFiles["index.html"])
		})
	}
}

// checkProcess starts a server, checks its first page, stops it by a signal and expects no complaint.
func checkProcess(t *testing.T, cmd *exec.Cmd, signal os.Signal, page string) {
	t.Helper()
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	log := bufio.NewReader(stderr)
	line, err := log.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(line, "url=")
	address, _, _ := strings.Cut(rest, " ")
	resp, err := client(t).Get(address)
	if err != nil {
		t.Fatal(err)
	}
	if got := body(t, resp); got != page || resp.Header.Get("ETag") == "" {
		t.Errorf("first page %q, headers %v", got, resp.Header)
	}
	_ = resp.Body.Close()

	if err := cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	if more, err := io.ReadAll(log); err != nil || len(more) > 0 {
		t.Errorf("it also logged %q, %v", more, err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after %v: %v", signal, err)
	}
}

// TestReleaseBuild: a binary built as a release serves the site it carries, and is the same bytes wherever it is built.
// One build sees a site through an overlay, so it does not depend on what lies in the folder of this package; the other
// is made in a copy of the module.
func TestReleaseBuild(t *testing.T) {
	dir := t.TempDir()
	page, overlay := filepath.Join(dir, "page"), filepath.Join(dir, "overlay.json")
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, page, "embedded")
	writeFile(t, overlay, fmt.Sprintf(`{"Replace": {%q: %q}}`, filepath.Join(here, "site", "index.html"), page))
	first, second := filepath.Join(dir, "first"), filepath.Join(dir, "second")
	buildRelease(t, here, first, "-overlay", overlay)

	elsewhere := filepath.Join(dir, "elsewhere")
	for _, name := range []string{"go.mod", "go.sum"} {
		copyFile(t, filepath.Join(here, "..", "..", name), filepath.Join(elsewhere, name))
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		copyFile(t, name, filepath.Join(elsewhere, "cmd", "server", name))
	}
	writeFile(t, filepath.Join(elsewhere, "cmd", "server", "site", "index.html"), "embedded")
	buildRelease(t, filepath.Join(elsewhere, "cmd", "server"), second)
	if !bytes.Equal(readFile(t, first), readFile(t, second)) {
		t.Error("built twice, the binary is not the same")
	}

	cmd := exec.CommandContext(t.Context(), first, "-addr", "127.0.0.1:0")
	cmd.Dir = dir // without a folder dist
	checkProcess(t, cmd, os.Interrupt, "embedded")
}

// buildRelease builds the package in a folder with the flags of "make release", which it reads there.
func buildRelease(t *testing.T, dir, out string, more ...string) {
	t.Helper()
	_, flags, found := strings.Cut(string(readFile(t, filepath.Join("..", "..", "Makefile"))), "\nRELEASE_FLAGS := ")
	flags, _, _ = strings.Cut(flags, "\n")
	if !found {
		t.Fatal("the Makefile has no RELEASE_FLAGS")
	}
	args := append(append([]string{"build"}, strings.Fields(flags)...), more...)
	build := exec.CommandContext(t.Context(), "go", append(args, "-o", out, ".")...)
	build.Dir = dir
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	writeFile(t, to, string(readFile(t, from)))
}
