#!/bin/sh
# Finds, or makes, a Rust that builds for the browser, and prints the shell words that choose it.
# With rustup that is one command. Without (an offline mirror, Debian's own packages) Debian's rustc-web is given the
# one thing it lacks: the standard library for wasm, built once from rust-web-src and kept in the cache.
set -eu

say() { echo "$*" >&2; }

has_wasm() {
    libdir=$("$1" --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) && ls "$libdir"/libstd-*.rlib >/dev/null 2>&1
}

if has_wasm rustc || { command -v rustup >/dev/null && say "Adding Rust's wasm32-unknown-unknown target, for what runs in the browser." &&
    rustup target add wasm32-unknown-unknown >&2 && has_wasm rustc; }; then
    echo "export WASM_CARGO=cargo"
    exit
fi

sh "$(dirname "$0")/packages.sh" "Rust for the browser, since rustup could not bring its own" rustc-web cargo-web rust-web-src lld-22
host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
version=$(/usr/bin/rustc -V | cut -d' ' -f2)
root="${XDG_CACHE_HOME:-$HOME/.cache}/sayso/rust-$version"
if ! has_wasm "$root/bin/rustc"; then
    say "Building Rust's standard library for the browser, once (about a minute)."
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir -p "$work/crate/src" "$work/root/bin" "$work/root/lib/rustlib/wasm32-unknown-unknown/lib" "$work/root/lib/rustlib/$host/bin"
    printf '[package]\nname = "std-for-wasm"\nedition = "2021"\n[workspace]\n' >"$work/crate/Cargo.toml"
    : >"$work/crate/src/lib.rs"
    (
        cd "$work/crate"
        env -u CARGO -u RUSTUP_TOOLCHAIN RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS=-Cembed-bitcode=yes \
            CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/usr/lib/llvm-22/bin/lld CARGO_TARGET_DIR="$work/target" \
            /usr/bin/cargo build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort >&2
    )
    for library in "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib; do
        case "$library" in
        */libstd_for_wasm-*) ;;
        *) cp "$library" "$work/root/lib/rustlib/wasm32-unknown-unknown/lib/" ;;
        esac
    done
    ln -s "/usr/lib/rustlib/$host/lib" "$work/root/lib/rustlib/$host/lib"
    ln -s /usr/lib/rustlib/src "$work/root/lib/rustlib/src"
    ln -s /usr/lib/llvm-22/bin/lld "$work/root/lib/rustlib/$host/bin/rust-lld"
    # a link is not enough: rustc finds its home through its driver library, not its own name
    printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$root" >"$work/root/bin/rustc"
    chmod +x "$work/root/bin/rustc"
    mkdir -p "$(dirname "$root")"
    rm -rf "$root"
    mv "$work/root" "$root"
fi
# one compiler for both sides: the names of islands are made from what the compiler prints
echo "export WASM_CARGO=/usr/bin/cargo WASM_RUSTC=$root/bin/rustc"
