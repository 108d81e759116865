#!/bin/sh
# The browser's walk: run.sh [what playwright takes].
set -eu
cd "$(dirname "$0")"
site=../server/site
sh $site/packages.sh "the browser the tests drive, and letters for it" chromium fonts-dejavu-core
eval "$(sh $site/node.sh)"
exec ../node_modules/.bin/playwright test "$@"
