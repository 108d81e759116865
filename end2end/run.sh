#!/bin/sh
# The browser's walk: run.sh [what playwright takes].
set -eu
cd "$(dirname "$0")"
site=../server/site
sh $site/packages.sh "the browser the tests drive, and letters for it" chromium-headless-shell fonts-dejavu-core
chosen=$(sh $site/fetch.sh)
eval "$chosen"
exec ../node_modules/.bin/playwright test "$@"
