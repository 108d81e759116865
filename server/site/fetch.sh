#!/bin/sh
# Brings what building and testing need beside Rust, and prints the shell words that choose Node. Fetches nothing twice.
set -eu
cd "$(dirname "$0")/../.."
here=server/site
sh $here/packages.sh "the linker, and the C compiler that SQLite is built with" gcc libc6-dev
node=$(sh $here/node.sh)
eval "$node"
if ! cmp -s package-lock.json node_modules/.package-lock.done; then
    echo "Fetching symbols, letters, word lists and test tools from npm." >&2
    npm ci --no-progress >&2
    cp package-lock.json node_modules/.package-lock.done
fi
echo "$node"
