# Everything there is to do here, by name; `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# The steps of a target run one after the other, cheapest first; cargo itself uses all cores.
.NOTPARALLEL:

TARGET := $(or $(CARGO_TARGET_DIR),target)
TOOLS := $(TARGET)/tools
SQLX_CLI := 0.9.0
CARGO_DENY := 0.20.2
CARGO_FUZZ := 0.13.1
TAURI_DRIVER := 2.1.0
NPM_PACKAGES := server/tests/socketio examples/socket-io-client openapi/typescript examples/typescript-page openapi/third-party widget \
  console console/ui
PYTHON := $(TOOLS)/python

# The tools installed here come first, whatever else the machine has.
export PATH := $(abspath $(TOOLS))/bin:$(PATH)
# Builds read the committed .sqlx and never a database that DATABASE_URL happens to name.
export SQLX_OFFLINE := true

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# To run it

.PHONY: setup
setup: ## Install what building and running takes, where it is missing
	@.ci/setup run

.PHONY: widget
widget: setup widget/dist/widget.js ## Build the widget and the demo shop, which the server shows

WIDGET_SOURCES := $(shell find widget ui-tokens ui-text openapi/typescript/src \( -name node_modules -o -name dist -o -name e2e \) -prune -o -type f -print)
widget/dist/widget.js: openapi/typescript/node_modules/.package-lock.json widget/node_modules/.package-lock.json $(WIDGET_SOURCES)
	npm run --silent build --prefix openapi/typescript
	npm run --silent build --prefix widget
	@touch $@

.PHONY: build
build: widget ## Build the release binary, target/release/frontdesk
	cargo build --release --locked --package frontdesk

.PHONY: run
run: setup build ## Build and start the server with the demo data; Ctrl-C stops it
	@exec env FRONTDESK_DEMO=1 $(TARGET)/release/frontdesk serve

.PHONY: setup-console
setup-console: setup
	@.ci/setup console

CONSOLE_SOURCES := $(shell find console/ui ui-tokens ui-text openapi/typescript/src \( -name node_modules -o -name dist -o -name e2e \) -prune -o -type f -print)
console/ui/dist/index.html: openapi/typescript/node_modules/.package-lock.json console/ui/node_modules/.package-lock.json $(CONSOLE_SOURCES)
	npm run --silent build --prefix openapi/typescript
	npm run --silent build --prefix console/ui
	@touch $@

.PHONY: build-console
build-console: setup-console console/ui/dist/index.html
	cargo build --release --locked --package frontdesk-console
	@# Four fifths of it would be line tables, the server's profile being its own.
	strip $(if $(filter Darwin,$(shell uname)),-S,--strip-debug) $(TARGET)/release/frontdesk-console

.PHONY: console
console: build-console ## Build and start the console, for the desktop; it asks for a server
	@exec $(TARGET)/release/frontdesk-console

.PHONY: console-bundle
console-bundle: build-console console/node_modules/.package-lock.json ## Pack the console to be installed: a .deb on Linux
	npm run --silent tauri --prefix console -- bundle --bundles $(if $(filter Darwin,$(shell uname)),dmg,deb)
	@ls -l $(TARGET)/release/bundle/*/*.d[em][bg]
	@echo "For macOS run this on a Mac with Xcode's command line tools (a .dmg, signed with APPLE_SIGNING_IDENTITY)."
	@echo "For Windows, on Windows with Visual Studio's C++ tools and WebView2: npx tauri build --bundles nsis, in console."

# To test it

.PHONY: setup-test
setup-test: setup $(NPM_PACKAGES:%=%/node_modules/.package-lock.json) $(PYTHON)/requirements.txt ## Install what the tests take, where it is missing
	@.ci/setup test
	@$(call cargo_tool,sqlx,sqlx-cli,$(SQLX_CLI),--no-default-features --features "postgres rustls")
	@$(call cargo_tool,cargo-deny,cargo-deny,$(CARGO_DENY))
	@$(call cargo_tool,tauri-driver,tauri-driver,$(TAURI_DRIVER))

# $(call cargo_tool,program,crate,version,flags): into target/tools, unless that very version can be run already, or is there.
# Unoptimized: it builds in a minute, and what it does takes seconds.
define cargo_tool
[[ "$$($(1) --version 2>/dev/null)" == "$(2) $(3)" ]] || grep -qs '^"$(2) $(3) ' $(TOOLS)/.crates.toml \
|| CARGO_PROFILE_DEV_DEBUG=false cargo install --quiet --debug --locked --root $(TOOLS) $(2)@$(3) $(4)
endef

%/node_modules/.package-lock.json: %/package.json %/package-lock.json
	@.ci/setup run
	npm ci --prefix $* --include=dev --no-audit --no-fund --loglevel=error
	@touch $@

$(PYTHON)/requirements.txt: openapi/third-party/requirements.txt
	@.ci/setup test
	python3 -m venv --clear $(PYTHON)
	$(PYTHON)/bin/pip install --quiet --no-compile --disable-pip-version-check --requirement $<
	@cp $< $@

.PHONY: test
test: setup-test format-check deny clippy sqlx-check cargo-test test-typescript test-third-party test-widget test-console-ui test-console ## Run every check and test there is

.PHONY: cargo-test
cargo-test: setup-test widget console/ui/dist/index.html ## Run the tests alone
	cargo test --workspace --locked --no-run
	FRONTDESK_PROGRAM=$(abspath $(TARGET))/debug/frontdesk .ci/with-server cargo test --workspace --locked

.PHONY: test-typescript
test-typescript: setup-test ## Run the tests of the client for TypeScript
	.ci/with-server npm test --prefix openapi/typescript

.PHONY: test-third-party
test-third-party: setup-test ## Have other people's generators and programs use what is published
	.ci/with-server openapi/third-party/run $(abspath $(PYTHON))/bin/python
	FRONTDESK_TOKEN_TTL=2 FRONTDESK_RATE_LIMITS=on .ci/with-server bash -c \
	  'node --test openapi/third-party/live.test.mjs && python3 -m unittest discover examples/python-export'

.PHONY: test-widget
test-widget: setup-test widget ## Run the tests of the widget, in a real browser
	.ci/with-server npm test --prefix widget

.PHONY: test-console-ui
test-console-ui: setup-test console/ui/dist/index.html ## Run the tests of what staff see, in a real browser
	.ci/with-server npm test --prefix console/ui

.PHONY: test-console
test-console: setup-test console/ui/dist/index.html ## Run the tests of the console's real window
	@# With the tests, since cargo-test has built nearly all of that already.
	cargo build --workspace --bins --tests --locked
	FRONTDESK_CONSOLE=$(abspath $(TARGET))/debug/frontdesk-console .ci/with-server npm test --prefix console

.PHONY: fuzz
fuzz: ## Look for what breaks what must hold of anything from outside: FUZZ_SECONDS (60) for each target; takes a nightly compiler
	@rustup run nightly rustc --version >/dev/null 2>&1 \
	|| { echo "fuzzing takes a nightly compiler: rustup toolchain install nightly" >&2; exit 1; }
	@$(call cargo_tool,cargo-fuzz,cargo-fuzz,$(CARGO_FUZZ))
	@# New entries go beside the corpus, not into it.
	for target in socket cursor token search; do mkdir -p fuzz/target/found/$$target; \
	  cargo +nightly fuzz run $$target fuzz/target/found/$$target fuzz/corpus/$$target -- -max_len=4096 \
	  -max_total_time=$(or $(FUZZ_SECONDS),60) || exit 1; done

.PHONY: soak
soak: setup-test widget ## Run what takes longer: lists and searches on ten times as much, nodes without a bus for 30 s, each kind of load of bench
	FRONTDESK_SOAK=10 cargo test --locked --package frontdesk --test it -- lists:: nodes::faults:: --nocapture
	RUST_LOG=info .ci/with-server cargo test --locked --package frontdesk-bench --test it

# The peer's own installer would fetch engines that it never uses.
bench/peer-node/node_modules/.package-lock.json: bench/peer-node/package.json bench/peer-node/package-lock.json
	@.ci/setup run
	npm ci --prefix bench/peer-node --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# A socket is a file, for the server as well as for the load generator: 10,000 are wanted.
.PHONY: bench
bench: build bench/peer-node/node_modules/.package-lock.json ## Measure Frontdesk and what it replaces: twenty minutes, docs/performance.md
	cargo build --release --locked --package frontdesk-bench
	ulimit -n "$$(ulimit -Hn)" && RUST_LOG=info FRONTDESK_PROGRAM=$(abspath $(TARGET))/release/frontdesk FRONTDESK_TOKEN_TTL=86400 \
	  .ci/with-server bench/with-peer $(abspath $(TARGET))/release/frontdesk-bench run --out docs

# Clocks are put and disks mounted: what that takes is a test's.
.PHONY: faults
faults: build setup-test bench/peer-node/node_modules/.package-lock.json ## Kill, cut, fill and freeze Frontdesk and what it replaces, under load: three quarters of an hour, docs/faults.md
	cargo build --release --locked --package frontdesk-bench
	$(abspath $(TARGET))/release/frontdesk-bench faults --program $(abspath $(TARGET))/release/frontdesk --out docs
	$(abspath $(TARGET))/release/frontdesk-bench faults --program $(abspath $(TARGET))/release/frontdesk --peer bench/peer-node --out docs

.PHONY: lint
lint: format-check clippy ## Check the formatting and run clippy

.PHONY: format-check
format-check:
	cargo fmt --all --check

.PHONY: clippy
clippy: setup-test console/ui/dist/index.html
	cargo clippy --workspace --all-targets --locked -- -D warnings

.PHONY: deny
deny: setup-test
	cargo deny --locked check --hide-inclusion-graph bans licenses sources

.PHONY: audit
audit: setup-test ## Look up known faults of what comes from outside; takes a network
	cargo deny --locked check --hide-inclusion-graph advisories
	for package in $(NPM_PACKAGES); do npm audit --package-lock-only --audit-level=high --prefix $$package || exit 1; done

.PHONY: sqlx-check
sqlx-check: setup-test console/ui/dist/index.html
	.ci/with-database cargo sqlx prepare --workspace --check -- --all-targets --locked

# Files that are generated

.PHONY: sqlx
sqlx: setup-test console/ui/dist/index.html ## Write .sqlx anew, after a change to a query or a migration
	.ci/with-database cargo sqlx prepare --workspace -- --all-targets --locked

.PHONY: bindings
bindings: setup-console console/ui/dist/index.html ## Write what the console's interface knows of its shell anew, after a change to a command
	FRONTDESK_WRITE_BINDINGS=1 cargo test --quiet --locked --package frontdesk-console bindings

DOCUMENTS := openapi/openapi.json openapi/asyncapi.json
.PHONY: openapi $(DOCUMENTS)
openapi: $(DOCUMENTS) openapi/typescript/node_modules/.package-lock.json ## Write the published documents and clients anew, after a change to the API
	cargo run --quiet --locked --package frontdesk-client-generate
	npm run --silent generate --prefix openapi/typescript

$(DOCUMENTS): openapi/%.json:
	@mkdir -p openapi
	cargo run --quiet --locked --package frontdesk -- $* > $@.new || { rm -f $@.new; exit 1; }
	@mv $@.new $@

.PHONY: clean
clean: ## Remove what was built and installed here; the data of the server stays
	cargo clean
	rm -rf $(NPM_PACKAGES:%=%/node_modules) openapi/typescript/dist widget/dist console/ui/dist
	rm -rf bench/peer-node/node_modules bench/peer-node/dist bench/peer-node/src/generated
