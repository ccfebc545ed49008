package main

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// maxConnections is how many connections may be open at a time, where the system lets a process have that many. One
// takes 8 to 60 kB, so all of them 240 MB.
const maxConnections = 4096

// connectionLimit is maxConnections, or less where files are few: a connection has a socket, the file it sends and, for
// a moment, the folder that is in.
func connectionLimit(files int) int {
	const each, others = 3, 32
	if files == 0 {
		return maxConnections
	}
	return max(1, min(maxConnections, (files-others)/each))
}

// crowd keeps the number of open connections within a limit, so that a flood of clients which connect and do nothing,
// or read their answers a byte at a time, costs neither the memory of the machine nor the next visitor's answer: when
// one comes too many, the connection that has gone longest without a new request is closed. An honest visitor's
// requests take milliseconds, and their browser opens again what was closed while idle.
type crowd struct {
	limit int

	mu     sync.Mutex
	order  list.List // of net.Conn, by their last change of state, oldest first
	places map[net.Conn]*list.Element
}

func newCrowd(limit int) *crowd {
	return &crowd{limit: limit, places: make(map[net.Conn]*list.Element)}
}

// changed is told of every change of a connection's state; it has the signature of http.Server.ConnState.
func (c *crowd) changed(conn net.Conn, state http.ConnState) {
	if oldest := c.note(conn, state); oldest != nil {
		drop(oldest)
	}
}

// note keeps the books, and returns the connection that has to go, if any.
func (c *crowd) note(conn net.Conn, state http.ConnState) net.Conn {
	c.mu.Lock()
	defer c.mu.Unlock()
	place, known := c.places[conn]
	switch {
	case state == http.StateNew:
		c.places[conn] = c.order.PushBack(conn)
	case !known: // dropped, and not yet aware of it
	case state == http.StateClosed || state == http.StateHijacked:
		c.remove(place)
	default:
		c.order.MoveToBack(place)
	}
	if c.order.Len() <= c.limit {
		return nil
	}
	return c.remove(c.order.Front())
}

// remove takes a connection out of the books.
func (c *crowd) remove(place *list.Element) net.Conn {
	conn := c.order.Remove(place).(net.Conn)
	delete(c.places, conn)
	return conn
}

// size is the number of open connections.
func (c *crowd) size() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.order.Len()
}

// drop closes a connection with what is still to be sent on it, which the system would otherwise keep for a client that
// does not read. The goroutine that serves it notices and ends.
func drop(conn net.Conn) {
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // fails only for a connection that is closed already
	}
	_ = conn.Close()
}
