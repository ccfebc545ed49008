# streamprint: build, serve, test. Two targets are enough to begin with:
#
#   make run    builds the site and serves it at http://127.0.0.1:8080
#   make test   runs every test: engine, command line, site, server, browser
#
# They need Go, Node and, for the browser tests, Chromium, which they install
# from the system's packages where they may.

SHELL       := /bin/bash
NODE_WASM   := $(shell go env GOROOT)/lib/wasm/go_js_wasm_exec
WASM        := env -i HOME="$$HOME" PATH="$$PATH" GOOS=js GOARCH=wasm
GO_PACKAGES := ./app/... ./calc/... ./cmd/...

.PHONY: run site build test test-go test-wasm test-text test-xlsx test-browser lint bench bench-batch size lighthouse release load clean

run: site bin/server
	bin/server -dir dist

# The site, compressed as it is served. QUICK=1 compresses less.
site:
	go run ./cmd/site -out dist $(if $(QUICK),-quick)

build: bin/server bin/streamprint

bin/server bin/streamprint: FORCE
	go build -trimpath -o $@ ./cmd/$(notdir $@)

FORCE:

# What needs no browser runs two at a time: compiling leaves a core idle, and so do
# the last tests of a package. What each prints stays together where make can.
test:
	$(MAKE) -j2 $(SYNC) lint test-go test-wasm test-text site
	$(MAKE) size test-browser

SYNC := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

test-go:
	go test -shuffle=on $(GO_PACKAGES)

# The engine once more as WebAssembly, under Node: the golden files are the same.
test-wasm:
	$(WASM) go test -exec="$(NODE_WASM)" ./calc/... ./app/text

# The number formatter's table against the Intl of this Node; the country names
# against its CLDR.
test-text:
	node app/text/testdata/intl.mjs --check
	node app/text/testdata/country.mjs --check

# Every workbook through LibreOffice, which calculates it anew. Where it is
# missing, Debian's package is installed: 96 MB, about two minutes.
test-xlsx:
	@command -v soffice > /dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc > /dev/null; } || true
	go test -count=1 -tags xlsx -run LibreOffice ./calc/report

test-browser: build web/node_modules
	web/chromium.sh
	cd web && SP_DIST=../dist SP_SERVER=../bin/server SP_CLI=../bin/streamprint node --test --test-concurrency=2 test/

web/node_modules: web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	touch $@

lint:
	@test -z "$$(gofmt -l app calc cmd)" || { gofmt -l app calc cmd; echo "not gofmt-ed"; exit 1; }
	go vet $(GO_PACKAGES)
	GOOS=js GOARCH=wasm go vet ./app/... ./calc/... ./cmd/app ./cmd/engine
	GOOS=js GOARCH=wasm go vet -tags plan ./cmd/app
	go tool staticcheck $(GO_PACKAGES)

bench:
	go test -run '^$$' -bench . ./calc/...
	$(WASM) go test -exec="$(NODE_WASM)" -run '^$$' -bench . ./calc/viewing ./calc/formula ./calc/plan ./calc/history

# A million rows by streamprint batch, and by CO2.js and the rules of ADEME in
# Node.
BATCH_BENCH := cmd/streamprint/testdata/bench

bench-batch: bin/streamprint $(BATCH_BENCH)/node_modules
	node $(BATCH_BENCH)/bench.mjs bin/streamprint

$(BATCH_BENCH)/node_modules: $(BATCH_BENCH)/package-lock.json
	cd $(BATCH_BENCH) && npm ci --no-audit --no-fund
	touch $@

# Fails when a program, a page or the loader is over its budget.
size:
	go run ./cmd/site -check dist

lighthouse: site build web/node_modules
	web/chromium.sh
	cd web && SP_DIST=../dist SP_SERVER=../bin/server node lighthouse.mjs

# One binary for each system, which holds the site and needs nothing else, with
# checksums, in bin/release. The same source gives the same bytes.
RELEASE_FLAGS := -tags=release -trimpath -buildvcs=false -ldflags=-s
RELEASE_FOR   := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

release: site
	@rm -rf bin/release cmd/server/site && mkdir -p bin/release && cp -R dist cmd/server/site
	@trap 'rm -rf cmd/server/site' EXIT; for target in $(RELEASE_FOR); do \
		os=$${target%/*} arch=$${target#*/}; name=streamprint-server-$$os-$$arch; \
		[ $$os != windows ] || name=$$name.exe; echo bin/release/$$name; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build $(RELEASE_FLAGS) -o bin/release/$$name ./cmd/server || exit 1; \
	done
	cd bin/release && $$(command -v sha256sum || echo shasum -a 256) streamprint-server-* > SHA256SUMS

# What the server bears: wrk, which is installed from Debian where it is missing,
# with thousands of connections and slow clients beside it.
load: site bin/server
	cmd/server/testdata/load.sh

clean:
	rm -rf dist bin web/node_modules
