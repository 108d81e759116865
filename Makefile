# Each target is enough by itself on a fresh Debian with Rust, and can be run again.
# Leptos then names a page's type in a word, not a paragraph: a quarter of the time and a tenth of the disk.
export RUSTFLAGS ?= --cfg erase_components

.PHONY: run test check bench bench-deploy proof pictures build site

build: # the binary, with the site it carries
	@sh server/site/build.sh

run: build # the demo college on http://localhost:3000
	@target/release/sayso demo --serve

check: # fast: shape, lints, tests without a browser
	@sh server/site/fetch.sh >/dev/null
	@sh server/site/components.sh
	cargo fmt --all --check
	cargo clippy --all-targets -- -D warnings
	@sh server/site/packages.sh "the tests keep everything on both databases" postgresql
	cargo test

site: # what a browser loads
	@sh server/site/build.sh site

test: site check # everything, the browser's walk last
	@SAYSO="$(CURDIR)/target/debug/sayso" sh end2end/run.sh

bench: build # bytes of a question page; saves and pages beside the barest of their kind; pages of large and old colleges
	@sh end2end/bench.sh
	@sh server/site/packages.sh "the history is put into both databases" postgresql
	@cargo bench --quiet --package server --bench ratios

bench-deploy: # how good a week is, how soon, and how that grows, as ratios; WEEKS="A.json B.json" RIVAL="a solver; another" hold us beside them
	@cargo bench --quiet --package solver --bench deploy

proof: site # the long proofs at full count; pages are not optimised there, and what they wait in takes more of the stack
	@sh server/site/packages.sh "the proofs keep everything on both databases" postgresql
	@SAYSO_PROOF=full PROPTEST_CASES=20000 RUST_MIN_STACK=16777216 cargo test --profile proof --no-fail-fast
	@SAYSO_PROOF=full SAYSO="$(CURDIR)/target/proof/sayso" sh end2end/run.sh --project=script visits
	@SAYSO_PROOF=full SAYSO="$(CURDIR)/target/proof/sayso" sh end2end/run.sh roads

pictures: build # the pictures in the README
	@SAYSO_PICTURES="$(CURDIR)/end2end/screenshots" sh end2end/run.sh --project=script pictures
