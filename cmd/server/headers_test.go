package main

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestContentPolicy holds the policy as it was agreed on: a change here is a change of what the pages may do.
func TestContentPolicy(t *testing.T) {
	const want = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
		"connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
	if diff := cmp.Diff(want, contentPolicy); diff != "" {
		t.Errorf("policy (-want +got):\n%s", diff)
	}
}

func TestSecurityHeaders(t *testing.T) {
	self, anyone := contentPolicy+"; frame-ancestors 'self'", contentPolicy+"; frame-ancestors *"
	tests := []struct {
		base, method, target string
		status               int
		policy               string
	}{
		{"", "GET", "/", 200, self},
		{"", "HEAD", "/", 200, self},
		{"", "GET", "/robots.txt", 200, self},
		{"", "GET", "/assets/app.3f2a9c1b.wasm", 200, self},
		{"", "GET", "/embed/watch/", 200, anyone},
		{"", "GET", "/fr/embed/watch/", 200, anyone},
		{"", "GET", "/embed/watch", 301, self},
		{"", "GET", "/embed/", 200, self}, // the page that makes the snippets
		{"", "GET", "/fr/embed/", 200, self},
		{"", "GET", "/embed/index.html", 301, self},
		{"", "GET", "/embed/nothing/", 404, anyone},
		{"", "GET", "/methods/embed/watch/", 404, self},
		{"", "GET", "/embedded/", 404, self},
		{"", "GET", "/?/embed/", 200, self},
		{"", "GET", "/methods", 301, self},
		{"", "GET", "/..", 400, self},
		{"", "GET", "/nothing", 404, self},
		{"", "POST", "/", 405, self},
		{"", "GET", "/healthz", 200, self},
		{"/sub", "GET", "/sub/embed/watch/", 200, anyone},
		{"/sub", "GET", "/sub", 301, self},
		{"/sub", "GET", "/", 404, self},
		{"/embed", "GET", "/embed/", 200, self},
		{"/embed", "GET", "/embed/fr/", 200, self},
		{"/embed", "GET", "/embed/embed/watch/", 200, anyone},
	}
	for _, test := range tests {
		t.Run(test.method+" "+test.base+" "+test.target, func(t *testing.T) {
			resp := do(newTestHandler(t, test.base), test.method, test.target)
			if resp.StatusCode != test.status {
				t.Errorf("status %d, want %d", resp.StatusCode, test.status)
			}
			checkSecurityHeaders(t, resp, test.policy)
		})
	}

	h := newTestHandler(t, "")
	tag := get(h, "/").Header.Get("ETag")
	checkSecurityHeaders(t, get(h, "/", "If-None-Match", tag), self)
	checkSecurityHeaders(t, get(h, "/", "Range", "bytes=9999999-"), self)
	checkSecurityHeaders(t, get(h, "/", "Accept-Encoding", "*;q=0"), self)
	checkSecurityHeaders(t, get(h, "/nothing", "Accept", browserAccept), self)
}

func checkSecurityHeaders(t *testing.T, resp *http.Response, policy string) {
	t.Helper()
	want := map[string][]string{
		"Content-Security-Policy":    {policy},
		"Cross-Origin-Opener-Policy": {"same-origin"},
		"Permissions-Policy":         {permissionsPolicy},
		"Referrer-Policy":            {"no-referrer"},
		"X-Content-Type-Options":     {"nosniff"},
	}
	got := map[string][]string{}
	for name := range want {
		got[name] = resp.Header.Values(name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("status %d, headers (-want +got):\n%s", resp.StatusCode, diff)
	}
}
