package main

import (
	"net/http"
	"path"
	"regexp"
	"strings"
)

// contentPolicy is the content security policy of every answer, except who may frame it: nothing that is not listed,
// no other origin, no inline script or style. 'wasm-unsafe-eval' allows WebAssembly, not eval; data: and blob: images
// are charts that the visitor exports.
const contentPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"

// permissionsPolicy gives up everything a calculator has no use for, for itself and for what it might frame. Copying
// to the clipboard and sharing stay allowed. Only names that current Chromium knows: an unknown one is an error in its
// console on every page.
const permissionsPolicy = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), " +
	"encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), " +
	"midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"

// Cache-Control of files. A hashed name never gets other content; anything else may be kept, but the tag is compared
// each time.
const (
	immutable  = "public, max-age=31536000, immutable"
	revalidate = "no-cache"
)

// hashedName matches the assets whose name carries a hash of their content, such as assets/app.3f2a9c1b.wasm.
var hashedName = regexp.MustCompile(`^assets/.*\.[0-9a-f]{8,64}(\.[a-z0-9]+)+$`)

// setSecurityHeaders sets what every answer carries. The path below the base decides who may frame the answer: other
// sites may frame what lies in a folder "embed", in any language (/embed/watch/, /fr/embed/watch/).
func setSecurityHeaders(header http.Header, urlPath string) {
	ancestors := "; frame-ancestors 'self'"
	if strings.Contains(urlPath, "/embed/") {
		ancestors = "; frame-ancestors *"
	}
	header.Set("Content-Security-Policy", contentPolicy+ancestors)
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Permissions-Policy", permissionsPolicy)
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
}

// setFileHeaders sets what depends on the name of a file alone.
func setFileHeaders(header http.Header, name string) {
	header.Set("Content-Type", mediaType(name))
	if hashedName.MatchString(name) {
		header.Set("Cache-Control", immutable)
	}
	// A page in a sandboxed frame has an origin of its own that is equal to none, so even its own program is foreign.
	if strings.HasPrefix(name, "assets/") || path.Ext(name) == ".wasm" {
		header.Set("Access-Control-Allow-Origin", "*")
	}
}
