#!/bin/sh
# Brings rustfmt and clippy, which rustup's minimal profile leaves out. Does nothing where they are, or where Rust is not rustup's.
set -eu
missing=
cargo fmt --version >/dev/null 2>&1 || missing="$missing rustfmt"
cargo clippy --version >/dev/null 2>&1 || missing="$missing clippy"
[ -n "$missing" ] || exit 0
command -v rustup >/dev/null || exit 0
echo "Adding$missing: the shape of the code and its lints are checked with them." >&2
# shellcheck disable=SC2086 # a list of names
rustup component add $missing >&2
