package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// batchCommand answers the rows of a file of comma-separated values.
type batchCommand struct {
	File   string   `arg:"" help:"File of rows, - for standard input. Its columns are named like the flags of watch, without dashes before them."`
	Output string   `short:"o" default:"-" placeholder:"FILE" help:"File for the answers, - for standard output."`
	Keep   []string `placeholder:"COLUMN" help:"Columns to take into the answers, whether or not a flag has the name; all for all."`
	Resume bool     `help:"Go on after the last whole row of the output file."`
}

// Help says what the short text of the flags cannot.
func (c *batchCommand) Help() string {
	return `The first line names the columns. Each row is a habit as the flags of watch say it; an empty cell is a flag that is not given. The separator is a comma, or a semicolon if the first line has more of them.

For each row there is one answer, in the same order: the columns kept, the energy and the emissions of all and of each component, and how many warnings watch would give. The numbers are worked out in float64 and have 12 significant digits. A row with a mistake has an empty answer and a line on standard error with its line number; the exit code is then 2.`
}

// Run answers the file. Unlike the other commands it writes as it goes, since a
// file may be of any size.
func (c *batchCommand) Run(s *streams) error {
	in, size, err := c.open(s.in)
	if err != nil {
		return usage{"FILE: " + err.Error()}
	}
	defer in.Close()
	r, err := newBlockReader(in)
	if err != nil {
		return err
	}
	h, first, err := readFirst(r, c.Keep)
	var mistakes usage
	if errors.As(err, &mistakes) {
		for i := range mistakes {
			mistakes[i] = c.File + ": " + mistakes[i]
		}
	}
	if err != nil {
		return err
	}
	out, done, err := c.output(s, in, h)
	if err != nil {
		return err
	}
	job := &batchJob{name: c.File, header: h, reader: r, first: first, skip: done.rows, out: out, mistakes: s.err, progress: newProgress(s.err, size)}
	total, err := job.run()
	if closer, isFile := out.(io.Closer); isFile {
		err = errors.Join(err, closer.Close())
	}
	if err != nil {
		return err
	}
	total.rows, total.failed = total.rows+done.rows, total.failed+done.failed
	if total.failed > 0 {
		return usage{fmt.Sprintf("%s: %d of %d rows could not be answered", c.File, total.failed, total.rows)}
	}
	return nil
}

// open opens the file to read; its size is -1 if it is not known.
func (c *batchCommand) open(stdin io.Reader) (in io.ReadCloser, size int64, err error) {
	if c.File == "-" {
		return io.NopCloser(stdin), -1, nil
	}
	f, err := os.Open(c.File)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	if !info.Mode().IsRegular() {
		return f, -1, nil
	}
	return f, info.Size(), nil
}

// readFirst reads the first block and the header in it; the block then has the
// rows after the header.
func readFirst(r *blockReader, keep []string) (*header, *block, error) {
	b := &block{}
	err := r.next(b)
	if errors.Is(err, io.EOF) {
		return nil, nil, usage{"is empty, not even names of columns"}
	}
	if err != nil {
		return nil, nil, err
	}
	if b.broken != "" {
		return nil, nil, usage{"line 1: " + b.broken}
	}
	var h *header
	read, lines := b.records(r.delimiter, func(record []byte, line int) bool {
		if h != nil || err != nil {
			return false
		}
		h, err = readHeader(record, r.delimiter, keep)
		return true
	})
	if err == nil && h == nil {
		err = usage{"has no names of columns"}
	}
	b.data, b.line = b.data[read:], b.line+lines
	return h, b, err
}

// totals count rows.
type totals struct{ rows, failed int }

// output opens where the answers go, with the header written, and tells what is
// there already.
func (c *batchCommand) output(s *streams, in io.Reader, h *header) (io.Writer, totals, error) {
	if c.Output == "-" {
		if c.Resume {
			return nil, totals{}, usage{"--resume: needs a file for --output"}
		}
		_, err := s.now.Write(h.output())
		return s.now, totals{}, err
	}
	f, err := os.OpenFile(c.Output, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, totals{}, usage{"--output: " + err.Error()}
	}
	fail := func(err error) (io.Writer, totals, error) { return nil, totals{}, errors.Join(err, f.Close()) }
	if file, isFile := in.(*os.File); isFile && same(file, f) {
		_, _, err := fail(nil)
		return nil, totals{}, errors.Join(usage{"--output: is the file that is read"}, err)
	}
	var done totals
	end := int64(0)
	if c.Resume {
		done, end, err = answered(f, h)
		if err != nil {
			return fail(err)
		}
	}
	if info, err := f.Stat(); err != nil || info.Mode().IsRegular() {
		if err := errors.Join(err, f.Truncate(end)); err != nil {
			return fail(err)
		}
		if _, err := f.Seek(end, io.SeekStart); err != nil {
			return fail(err)
		}
	}
	if end == 0 {
		if _, err := f.Write(h.output()); err != nil {
			return fail(err)
		}
	}
	return f, done, nil
}

// same tells whether two files are one.
func same(a, b *os.File) bool {
	one, err := a.Stat()
	if err != nil {
		return false
	}
	other, err := b.Stat()
	return err == nil && os.SameFile(one, other)
}

// answered counts the whole rows of an output file, and how many of them have no
// answer, and tells where they end. It refuses a file with another header.
func answered(f io.Reader, h *header) (done totals, end int64, err error) {
	want := h.output()
	got := make([]byte, len(want))
	n, err := io.ReadFull(f, got)
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF) && bytes.HasPrefix(want, got[:n]):
		return done, 0, nil // not even the header is whole
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return done, 0, err
	case !bytes.Equal(got, want):
		return done, 0, usage{"--resume: the output file has other columns than these answers"}
	}
	end = int64(len(want))
	r := &blockReader{in: f, delimiter: h.delimiter, size: blockSize, longest: longestRecord, line: 1}
	var b block
	for {
		switch err := r.next(&b); {
		case errors.Is(err, io.EOF):
			return done, end, nil
		case err != nil:
			return done, end, err
		case b.broken != "":
			return done, end, nil // the row that was being written
		}
		rows, failed := 0, 0
		whole := b.data[len(b.data)-1] == '\n'
		last := 0
		b.records(h.delimiter, func(record []byte, _ int) bool {
			rows, last = rows+1, len(record)
			if record[len(record)-1] == h.delimiter {
				failed++
			}
			return true
		})
		if !whole {
			if rows--; b.data[len(b.data)-1] == h.delimiter {
				failed--
			}
			end -= int64(last)
		}
		end += int64(len(b.data))
		done.rows, done.failed = done.rows+rows, done.failed+failed
	}
}

// batchJob answers what a reader has left.
type batchJob struct {
	name   string
	header *header
	reader *blockReader
	first  *block
	// skip is how many rows at the start are answered already.
	skip     int
	out      io.Writer
	mistakes io.Writer
	progress *progressbar.ProgressBar
}

// task is a block on its way from the reader to a worker and to the writer.
type task struct {
	block
	blockAnswer
	done chan struct{}
}

// run answers all: one goroutine reads, one for each core works, and this one
// writes in the order of the file. Only so many blocks are ever on their way, so
// that memory does not grow with the file.
func (j *batchJob) run() (totals, error) {
	workers := runtime.GOMAXPROCS(0)
	free := make(chan *task, 2*workers+2)
	for range cap(free) {
		free <- &task{done: make(chan struct{}, 1)}
	}
	work, queue := make(chan *task, cap(free)), make(chan *task, cap(free))
	stop := make(chan struct{})
	var readErr error
	go func() {
		defer close(queue)
		defer close(work)
		readErr = j.read(free, stop, func(t *task) {
			queue <- t
			work <- t
		})
	}()
	for range workers {
		go func() {
			w := newWorker(j.header, j.name)
			for t := range work {
				w.do(&t.block, &t.blockAnswer)
				t.done <- struct{}{}
			}
		}()
	}
	var total totals
	var writeErr error
	for t := range queue {
		<-t.done
		if writeErr == nil {
			if writeErr = j.write(t); writeErr != nil {
				close(stop)
			}
			total.rows, total.failed = total.rows+t.rows, total.failed+t.failed
		}
		free <- t
	}
	if j.progress != nil {
		writeErr = errors.Join(writeErr, j.progress.Finish())
	}
	return total, errors.Join(readErr, writeErr)
}

// read gives the blocks that are not answered yet, until the end of the file or
// until stop is closed.
func (j *batchJob) read(free <-chan *task, stop <-chan struct{}, give func(*task)) error {
	skip := j.skip
	for first := true; ; first = false {
		var t *task
		select {
		case <-stop:
			return nil
		case t = <-free:
		}
		if first {
			t.block = *j.first
		} else {
			switch err := j.reader.next(&t.block); {
			case errors.Is(err, io.EOF) && skip > 0:
				return usage{fmt.Sprintf("--resume: the output file has %d rows more than %s", skip, j.name)}
			case errors.Is(err, io.EOF):
				return nil
			case err != nil:
				return err
			}
		}
		skip = t.block.skip(skip, j.reader.delimiter)
		give(t)
	}
}

// write writes the answer of a block.
func (j *batchJob) write(t *task) error {
	if _, err := j.out.Write(t.out); err != nil {
		return err
	}
	if j.progress == nil {
		_, err := j.mistakes.Write(t.mistakes)
		return err
	}
	if len(t.mistakes) > 0 {
		if err := j.progress.Clear(); err != nil {
			return err
		}
		if _, err := j.mistakes.Write(t.mistakes); err != nil {
			return err
		}
	}
	return j.progress.Set64(t.end)
}

// progressThrottle is how often the bar is drawn at most.
const progressThrottle = 100 * time.Millisecond

// newProgress is a progress bar on a terminal, nil elsewhere. A size of -1 is
// not known.
func newProgress(out io.Writer, size int64) *progressbar.ProgressBar {
	f, isFile := out.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	return progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(out),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(progressThrottle),
		progressbar.OptionClearOnFinish())
}
