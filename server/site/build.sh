#!/bin/sh
# Builds what a browser loads and the binary that carries it; the second run takes seconds. `build.sh site` stops before
# the binary: the tests walk the one that `cargo test` built, which reads the site from its folder.
set -eu
cd "$(dirname "$0")/../.."
here=server/site
chosen=$(sh $here/fetch.sh)
eval "$chosen"
chosen=$(sh $here/wasm-toolchain.sh)
eval "$chosen"
echo "Building what a browser loads."
cargo run --package site
if [ "${1:-}" = site ]; then exit 0; fi
echo "Building sayso."
if [ -n "${WASM_RUSTC:-}" ]; then export RUSTC="$WASM_RUSTC"; fi
SAYSO_SITE=built "$WASM_CARGO" build --release --package server
