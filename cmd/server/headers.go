package main

import (
	"net/http"
	"path"
	"regexp"
)

// contentPolicy is the content security policy of every answer, except who may frame it: nothing that is not listed,
// no other origin, no inline script or style. 'wasm-unsafe-eval' allows WebAssembly, not eval; data: and blob: images
// are charts that the visitor exports; the site frames its own pages as the preview of a frame for another site.
const contentPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"

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

// The names that decide headers, as the samples in web/hosting write them too (a test holds that).
var (
	// hashedName matches the assets whose name carries a hash of their content, such as assets/app.3f2a9c1b.wasm.
	hashedName = regexp.MustCompile(`^assets/.*\.[0-9a-f]{8,64}(\.[a-z0-9]+)+$`)

	// sharedName matches what pages of other sites load: the scripts for embedding, the engine as a module with its types, and the
	// assets, which a page in a sandboxed frame needs from its own site: it has an origin that is equal to none.
	sharedName = regexp.MustCompile(`^(assets/.+|engine/.+|embed\.js|streamprint\.(js|d\.ts))$`)

	// framedPath matches the pages that other sites may frame: what lies below a folder "embed" of any language, such as
	// /embed/watch/ and /fr/embed/watch/. The page /embed/ itself, which makes the snippets, is not for frames.
	framedPath = regexp.MustCompile(`^(/[a-z]{2})?/embed/[^/]+/`)
)

// setSecurityHeaders sets what every answer carries. The path below the base decides who may frame the answer.
func setSecurityHeaders(header http.Header, urlPath string) {
	header.Set("Content-Security-Policy", contentPolicy+"; frame-ancestors "+ancestors(urlPath))
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Permissions-Policy", permissionsPolicy)
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
}

// ancestors says who may frame the answer for a path: anyone, or only the site itself.
func ancestors(urlPath string) string {
	if framedPath.MatchString(urlPath) {
		return "*"
	}
	return "'self'"
}

// setFileHeaders sets what depends on the name of a file alone. Everything else, sw.js among it, keeps "no-cache": a
// service worker that a cache held back would hold back every other change.
func setFileHeaders(header http.Header, name string) {
	header.Set("Content-Type", mediaType(name))
	if hashedName.MatchString(name) {
		header.Set("Cache-Control", immutable)
	}
	// Without the second header, a page that asks for isolation from other origins could not load them.
	if sharedName.MatchString(name) || path.Ext(name) == ".wasm" {
		header.Set("Access-Control-Allow-Origin", "*")
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
}
