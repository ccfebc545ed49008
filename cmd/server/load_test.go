package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestCrowd: of the connections above the limit, those go that have done nothing for longest; who asked last is
// answered.
func TestCrowd(t *testing.T) {
	m := NewMain()
	m.MaxConnections = 3
	if err := m.Run(t.Context(), []string{"-addr", "127.0.0.1:0", "-dir", newTestSite(t)}, io.Discard); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := m.Close(); err != nil {
			t.Error(err)
		}
	}()
	ask := func(conn net.Conn) error {
		if _, err := io.WriteString(conn, "GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
			return err
		}
		resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, resp.Body)
		return err
	}
	var conns []net.Conn
	for i := range 3 {
		conns = append(conns, dial(t, m))
		if err := ask(conns[i]); err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
	}
	if err := ask(conns[0]); err != nil { // now connection 1 is the oldest
		t.Fatal(err)
	}
	for range 20 { // newcomers, each of which is served and stays open
		if err := ask(dial(t, m)); err != nil {
			t.Fatalf("a newcomer: %v", err)
		}
		if n := m.crowd.size(); n > 3 {
			t.Errorf("%d connections are open, want at most 3", n)
		}
	}
	for i, conn := range conns {
		if err := ask(conn); err == nil {
			t.Errorf("connection %d is still open", i)
		}
	}
}

func TestConnectionLimit(t *testing.T) {
	for files, want := range map[int]int{0: 4096, 1: 1, 32: 1, 256: 74, 1024: 330, 4096: 1354, 20000: 4096, 1 << 30: 4096} {
		if got := connectionLimit(files); got != want {
			t.Errorf("%d files: %d connections, want %d", files, got, want)
		}
	}
	if got := NewMain().MaxConnections; got < 1 || got > maxConnections {
		t.Errorf("a new program takes %d connections", got)
	}
}

// TestCrowdOrder holds the order in which connections go, without a network.
func TestCrowdOrder(t *testing.T) {
	var conns [5]net.Conn
	for i := range conns {
		conns[i], _ = net.Pipe()
	}
	c := newCrowd(3)
	steps := []struct {
		conn  int
		state http.ConnState
		goes  int // -1 for none
		size  int
	}{
		{0, http.StateNew, -1, 1},
		{1, http.StateNew, -1, 2},
		{2, http.StateNew, -1, 3},
		{0, http.StateActive, -1, 3},
		{3, http.StateNew, 1, 3},
		{1, http.StateClosed, -1, 3}, // it learns that it was dropped
		{1, http.StateActive, -1, 3},
		{2, http.StateIdle, -1, 3},
		{4, http.StateNew, 0, 3},
		{3, http.StateClosed, -1, 2},
		{2, http.StateHijacked, -1, 1},
	}
	for i, step := range steps {
		goes := -1
		if conn := c.note(conns[step.conn], step.state); conn != nil {
			for k := range conns {
				if conns[k] == conn {
					goes = k
				}
			}
		}
		if goes != step.goes || c.size() != step.size || len(c.places) != step.size {
			t.Errorf("step %d: connection %d goes, %d are left; want %d, %d", i, goes, c.size(), step.goes, step.size)
		}
	}
}

// TestLoad lets the server, in a process of its own, have everything at once, several times: connections that send
// nothing, headers that come a byte at a time, answers that nobody reads, headers of a megabyte, paths at random. All
// the while a visitor gets each page whole, and in the end the process is no larger than after the first times.
func TestLoad(t *testing.T) {
	dir, _ := bigSite(t)
	const page = "an hour of watching"
	writeFile(t, filepath.Join(dir, "index.html"), page)
	cmd := program(t, "-addr", "127.0.0.1:0", "-dir", dir)
	address, end := startProcess(t, cmd)
	defer end()

	round := func() {
		var crowd []net.Conn
		slow := func(request string, n int) {
			for range n {
				conn, err := net.Dial("tcp", address)
				if err != nil {
					t.Fatal(err)
				}
				crowd = append(crowd, conn)
				if _, err := io.WriteString(conn, request); err != nil {
					t.Fatal(err)
				}
			}
		}
		slow("", 250)
		slow("GET / HTTP/1.1\r\nHost: x\r\nX-Slow", 250)
		slow("GET /big.zip HTTP/1.1\r\nHost: x\r\n\r\n", 250)
		slow("GET / HTTP/1.1\r\nHost: x\r\n\r\n", 250) // and then idle
		stop := make(chan struct{})
		var drip, busy sync.WaitGroup
		drip.Go(func() {
			for {
				select {
				case <-stop:
					return
				case <-time.After(100 * time.Millisecond):
				}
				for _, conn := range crowd[250:500] {
					_, _ = io.WriteString(conn, "x") // the server may have given up on it
				}
			}
		})
		for worker := range 4 {
			busy.Go(func() { rudeVisitor(t, address, uint64(worker)) })
			busy.Go(func() { honestVisitor(t, address, page) })
		}
		busy.Wait()
		close(stop)
		drip.Wait()
		for _, conn := range crowd {
			_ = conn.Close()
		}
	}
	var sizes []int
	for range 8 {
		round()
		sizes = append(sizes, residentKB(t, cmd.Process.Pid))
	}
	t.Logf("resident after each round: %d kB", sizes)
	early, late := slices.Max(sizes[:4]), slices.Max(sizes[4:])
	if late > early+early/4 {
		t.Errorf("the process grew from %d kB in the first rounds to %d kB in the last", early, late)
	}
}

// honestVisitor asks for a page, each time on a new connection, and wants it whole.
func honestVisitor(t *testing.T, address, page string) {
	visitor := client(t)
	visitor.Transport.(*http.Transport).DisableKeepAlives = true
	for range 50 {
		resp, err := visitor.Get("http://" + address + "/")
		if err != nil {
			t.Errorf("a visitor got no answer: %v", err)
			return
		}
		got, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if err != nil || resp.StatusCode != 200 || string(got) != page {
			t.Errorf("a visitor got status %d, %q, %v", resp.StatusCode, got, err)
		}
	}
}

// rudeVisitor sends random paths and, now and then, headers of a megabyte.
func rudeVisitor(t *testing.T, address string, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 1))
	visitor := client(t)
	huge := strings.Repeat("x", 1<<20)
	for i := range 200 {
		path := make([]byte, 1+random.IntN(80))
		for k := range path {
			path[k] = byte(' ' + 1 + random.IntN(94))
		}
		if i%100 == 0 {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				t.Error(err)
				return
			}
			_, _ = fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: x\r\nX-Huge: %s\r\n\r\n", huge) // it hangs up before the end
			_ = conn.Close()
			continue
		}
		target := "http://" + address + "/" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(string(path))
		resp, err := visitor.Get(target)
		if err != nil {
			t.Errorf("%q: %v", target, err)
			return
		}
		_, _ = io.Copy(io.Discard, resp.Body)
		_ = resp.Body.Close()
		if s := resp.StatusCode; s != 200 && s != 301 && s != 400 && s != 404 {
			t.Errorf("%q: status %d", target, s)
		}
	}
}

// startProcess starts a server's process and gives its host and port, and what ends it and expects no complaint.
func startProcess(t *testing.T, cmd *exec.Cmd) (address string, end func()) {
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
	_, rest, _ := strings.Cut(line, "url=http://")
	address, _, _ = strings.Cut(rest, "/")
	return address, func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		if more, err := io.ReadAll(log); err != nil || len(more) > 0 {
			t.Errorf("it also logged %.2000q, %v", more, err)
		}
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
}

// residentKB is the memory that a process holds, in kilobytes.
func residentKB(t *testing.T, pid int) int {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "ps", "-o", "rss=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		t.Fatal(err)
	}
	kb, err := strconv.Atoi(strings.TrimSpace(string(out)))
	if err != nil {
		t.Fatal(err)
	}
	return kb
}
