#!/bin/sh
# Builds what a browser loads and the binary that carries it; the second run takes seconds.
set -eu
cd "$(dirname "$0")/../.."
here=server/site
sh $here/packages.sh "the linker, and the C compiler that SQLite is built with" gcc libc6-dev
eval "$(sh $here/node.sh)"
eval "$(sh $here/wasm-toolchain.sh)"
if ! cmp -s package-lock.json node_modules/.package-lock.done; then
    echo "Fetching symbols, letters and test tools from npm."
    npm ci --no-progress
    cp package-lock.json node_modules/.package-lock.done
fi
echo "Building what a browser loads."
cargo run --quiet --package site
echo "Building sayso."
if [ -n "${WASM_RUSTC:-}" ]; then export RUSTC="$WASM_RUSTC"; fi
SAYSO_SITE=built "$WASM_CARGO" build --release --package server
